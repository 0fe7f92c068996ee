"""What is promised of lengths is kept, or the writer is told what does not fit and by how much.

Looked at without the guard: texts that are made longer for the purpose are nobody's.
"""

import re
import shutil
from pathlib import Path

import pypdfium2
import pytest
from lengthening import lengthened, longer
from making import ROOT, for_each_example, opened, quiet
from making import made as printed

from briefgen import formats
from briefgen.assembly import Opened, Paper, filled_in
from briefgen.book import Edition, editions
from briefgen.formats.lengths import that_fits
from briefgen.formats.rendered import Rendered
from briefgen.pipeline import edition_named, make, open_file
from briefgen.problems import TooLong, Unusable
from briefgen.production import Production
from briefgen.typesetting.reading_back import overflow

PROMISED = {"principal": 2, "card": 1, "mandator": 1}
PAPERS: tuple[Paper, ...] = ("a4", "letter")
SENTENCE = re.compile(
    r"The edition [\w-]+ has (\d+) pages and may have (\d+): (?:1 line|(?!1 )\d+ lines) "
    r"too many\. What does not fit: all from “.+” on(?:, under “.+”)?"
)


def _short() -> list[str]:
    known = editions(opened("smallest").library)
    return [name for name, one in known.items() if one.pages is not None and one.pages <= 6]


def _set(plan: Opened, edition: str, paper: Paper) -> bytes:
    framed = edition_named(plan, edition).framed(False)

    def set_in(one: Edition) -> Rendered:
        book = filled_in(plan, edition, one, paper, quiet, False)
        return formats.named("pdf")(book, plan.library)

    return that_fits(framed, set_in).content


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
        assert "The longest part" in problem.advice
        assert "Shorten" in problem.advice
    else:
        assert 0 < _in_words(pdf) <= limit


@pytest.mark.parametrize("example", for_each_example(long=("portsmouth-1905",)))
def test_the_short_editions_hold_their_length_on_both_papers(example: str) -> None:
    for edition, limit in PROMISED.items():
        for paper in PAPERS:
            pdf = printed(example, edition, "pdf", paper).content
            assert 0 < _in_words(pdf) <= limit


@pytest.mark.long
@pytest.mark.parametrize("example", for_each_example())
def test_so_does_every_edition_that_has_one(example: str) -> None:
    assert len(_short()) > 6
    for edition in _short():
        limit = edition_named(opened(example), edition).pages or 0
        for paper in PAPERS:
            assert 0 < _in_words(_set(opened(example), edition, paper)) <= limit


@pytest.mark.long
@pytest.mark.parametrize("edition", ["mandator", "limits", "debrief", "notetaker"])
@pytest.mark.parametrize("example", for_each_example())
def test_in_large_type_no_example_is_refused(example: str, edition: str) -> None:
    for paper in PAPERS:
        large = Production(sheet=paper, large_type=True)
        limit = 5 * (edition_named(opened(example), edition).pages or 0)
        made = make(opened(example), edition, "pdf", paper, quiet, production=large)
        assert 0 < _in_words(made.content) <= limit


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


LONG = "a condition that runs over a line of its column, and over one more, before it ends"
STEPS = "".join(f"      - {{what: {90 - k} km, condition: '{LONG}'}}\n" for k in range(9))
ISSUE = (
    "  - title: Issue {n}\n    direction: more\n    opening: 100 km\n    bottom_line: 50 km\n"
    "    fallbacks:\n" + STEPS
)


def _limits(count: int, tmp_path: Path) -> bytes:
    plan = "title: T\nus: A\ncounterparts: B\nissues:\n"
    file = tmp_path / "n.yaml"
    file.write_text(plan + "".join(ISSUE.replace("{n}", str(n)) for n in range(count)))
    return _set(open_file(file), "limits", "a4")


def _drawn(pdf: bytes) -> str:
    document = pypdfium2.PdfDocument(pdf)
    text = " ".join(page.get_textpage().get_text_range() for page in document)
    document.close()
    return " ".join(text.split())


@pytest.mark.parametrize(
    ("count", "told"),
    [
        pytest.param(1, False, id="one issue, and its range"),
        pytest.param(3, True, id="no room for all"),
    ],
)
def test_limits_drop_their_ranges_before_they_are_refused(
    count: int, told: bool, tmp_path: Path
) -> None:
    text = _drawn(_limits(count, tmp_path))
    assert bool(re.search(r"ranges? (is|are) not drawn here", text)) == told


def test_what_is_too_long_is_told_in_the_words_of_the_writer(tmp_path: Path) -> None:
    with pytest.raises(TooLong) as caught:
        _limits(8, tmp_path)
    (problem,) = caught.value.problems
    assert SENTENCE.fullmatch(problem.message), problem.message
    assert "“Issue " in problem.message
    assert "its ranges are left out already" in problem.advice
    assert not re.search(r"(?:\b\w ){4}", problem.message)


NINE_WORDS = "Wording of article {n} on the transfer of wagons"


def _plain_issues(count: int, tmp_path: Path) -> Path:
    one = (
        f"  - title: {NINE_WORDS} and crews\n    priority: important\n    direction: less\n"
        "    opening: 45 days\n    target: 56 days\n    bottom_line: 67 days\n"
    )
    file = tmp_path / "n.yaml"
    plan = "title: T\nus: A\ncounterparts: B\nissues:\n"
    file.write_text(plan + "".join(one.replace("{n}", str(n)) for n in range(count)))
    return file


@pytest.mark.parametrize(
    ("edition", "told"),
    [
        pytest.param("mandator", "32 on neither sheet, only in the sealed annex.", id="mandator"),
        pytest.param("limits", "32 more, the least weighty, not on this sheet", id="limits"),
        pytest.param("debrief", "more in the book.", id="debrief"),
    ],
)
@pytest.mark.parametrize("paper", PAPERS)
def test_of_forty_issues_those_left_out_are_counted(
    edition: str, told: str, paper: Paper, tmp_path: Path
) -> None:
    text = _drawn(_set(open_file(_plain_issues(40, tmp_path)), edition, paper))
    assert told in text


def test_of_few_issues_those_left_out_are_named(tmp_path: Path) -> None:
    text = _drawn(_set(open_file(_plain_issues(11, tmp_path)), "limits", "a4"))
    assert "3 more, the least weighty, not on this sheet but in the sealed annex: Wording" in text


def test_a_page_within_its_limit_has_nothing_too_many() -> None:
    assert overflow(_set(opened("smallest"), "principal", "a4"), 2) is None


def test_the_back_of_a_card_has_no_word_on_it() -> None:
    document = pypdfium2.PdfDocument(_set(opened("smallest"), "points", "a4"))
    backs = [page.get_textpage().get_text_range() for page in list(document)[1::2]]
    document.close()
    assert backs
    assert set(backs) == {""}
