"""What is promised of lengths is kept, or the writer is told what does not fit and by how much.

Looked at without the guard: texts that are made longer for the purpose are nobody's.
"""

import re
import shutil
from pathlib import Path

import pypdfium2
import pytest
from lengthening import lengthened, longer
from making import ROOT, for_each_example, made, opened, quiet

from briefgen import formats
from briefgen.assembly import Opened, Paper, filled_in
from briefgen.book import editions
from briefgen.pipeline import edition_named, open_file
from briefgen.problems import Unusable
from briefgen.typesetting.reading_back import overflow

PROMISED = {"principal": 2, "card": 1, "mandator": 1}
PAPERS: tuple[Paper, ...] = ("a4", "letter")
SENTENCE = re.compile(
    r"The edition [\w-]+ has (\d+) pages and may have (\d+): \d+ lines? too many\. "
    r"What does not fit: .+, from “.+ …” on"
)


def _short() -> list[str]:
    known = editions(opened("smallest").library)
    return [name for name, one in known.items() if one.pages is not None and one.pages <= 6]


def _set(plan: Opened, edition: str, paper: Paper) -> bytes:
    framed = edition_named(plan, edition).framed(False)
    book = filled_in(plan, edition, framed, paper, quiet, False)
    return formats.named("pdf")(book, plan.library).content


def _in_words(pdf: bytes) -> int:
    """How many pages have words in their body; the plain back of a card has none."""
    document = pypdfium2.PdfDocument(pdf)
    written = sum(bool(page.get_textpage().get_text_range().strip()) for page in document)
    document.close()
    return written


def _kept_or_told(plan: Opened, edition: str, paper: Paper, limit: int) -> None:
    try:
        pdf = _set(plan, edition, paper)
    except Unusable as fault:
        (problem,) = fault.problems
        told = SENTENCE.fullmatch(problem.message)
        assert told, problem.message
        assert int(told[1]) > int(told[2]) == limit
        assert "Shorten these first" in problem.advice
    else:
        assert 0 < _in_words(pdf) <= limit


@pytest.mark.parametrize("example", for_each_example(long=("portsmouth-1905",)))
def test_the_short_editions_hold_their_length_on_both_papers(example: str) -> None:
    for edition, limit in PROMISED.items():
        for paper in PAPERS:
            pdf = made(example, edition, "pdf", paper).content
            assert 0 < _in_words(pdf) <= limit


@pytest.mark.long
@pytest.mark.parametrize("example", for_each_example())
def test_so_does_every_edition_that_has_one(example: str) -> None:
    assert len(_short()) > 6
    for edition in _short():
        limit = edition_named(opened(example), edition).pages or 0
        for paper in PAPERS:
            assert 0 < _in_words(_set(opened(example), edition, paper)) <= limit


def test_a_longer_language_is_a_third_longer() -> None:
    text = "They will ask for the lists first, and then for the days."
    assert 1.3 < len(longer(text)) / len(text) < 1.8
    assert longer("24 hours") == "24 hours"
    assert longer("Ministry") == "Ministry"


@pytest.mark.long
@pytest.mark.parametrize("example", for_each_example())
def test_in_a_longer_language_it_fits_or_is_told(example: str, tmp_path: Path) -> None:
    file = tmp_path / f"{example}.yaml"
    whole = ROOT / "examples" / f"{example}.yaml"
    file.write_text(lengthened(whole), "utf-8")
    if (beside := whole.with_suffix("")).is_dir():
        shutil.copytree(beside, tmp_path / example)
    plan = open_file(file)
    for edition in _short():
        limit = edition_named(plan, edition).pages or 0
        for paper in PAPERS:
            _kept_or_told(plan, edition, paper, limit)


def test_a_card_that_is_far_too_long_is_told_with_its_lines(tmp_path: Path) -> None:
    said = "; ".join(f"point {n} that takes a line of the card to be said" for n in range(80))
    plan = f"title: T\nus: A\ncounterparts: B\nissues:\n  - title: I\n    points: [{said}]\n"
    file = tmp_path / "n.yaml"
    file.write_text(plan)
    with pytest.raises(Unusable) as caught:
        _set(open_file(file), "card", "a4")
    (problem,) = caught.value.problems
    assert SENTENCE.fullmatch(problem.message), problem.message


def test_a_page_within_its_limit_has_nothing_too_many() -> None:
    assert overflow(_set(opened("smallest"), "principal", "a4"), 2) is None


def test_the_back_of_a_card_has_no_word_on_it() -> None:
    document = pypdfium2.PdfDocument(_set(opened("smallest"), "points", "a4"))
    backs = [page.get_textpage().get_text_range() for page in list(document)[1::2]]
    document.close()
    assert backs
    assert set(backs) == {""}
