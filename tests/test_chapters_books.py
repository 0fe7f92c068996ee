"""Every edition of every example looks and reads alike, set in chapters and set in one piece."""

from pathlib import Path

import pytest
from comparing import differences
from making import EXAMPLES, ROOT, opened, typed
from pypdfium2 import PdfDocument

from briefgen.book import editions
from briefgen.library import Library
from briefgen.pipeline import Paper, make
from briefgen.problems import Unusable
from briefgen.production import PLAIN, Production
from briefgen.typesetting.chapters import bindery
from briefgen.typesetting.walking import stumbles

WAYS = {
    "plain": PLAIN,
    "with an opaque cover, to the edge": Production(opaque_cover=True, bleed=3, crop_marks=True),
    "in large type": Production(large_type=True),
    "in grey": Production(grey=True),
}
BOOKS = [
    pytest.param(example, "book", paper, "plain", id=f"{example} on {paper}")
    for example in EXAMPLES
    for paper in ("a4", "letter")
]
OTHERS = [
    pytest.param(example, edition, "a4", "plain", id=f"{example}, {edition}")
    for example in ("portsmouth-1905", "cyber-talks")
    for edition in editions(Library(ROOT, ROOT))
    if edition != "book"
]
PRINTED = [
    pytest.param("cyber-talks", edition, "a4", way, id=f"{edition} {way}")
    for edition in ("book", "delegation")
    for way in list(WAYS)[1:]
]


@pytest.mark.long
@pytest.mark.parametrize(("example", "edition", "paper", "way"), [*BOOKS, *OTHERS, *PRINTED])
def test_in_chapters_it_is_the_same_book(
    example: str, edition: str, paper: Paper, way: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    in_chapters = _made(example, edition, paper, WAYS[way])
    monkeypatch.setattr(bindery, "_FEWEST", 10_000)
    in_one_piece = _made(example, edition, paper, WAYS[way])
    assert differences(in_chapters, in_one_piece) == ()
    assert stumbles(in_chapters) == stumbles(in_one_piece)


BROKEN_WORDS_FIRST = """\
title: Lease
brief: {number: PUR-2027-08}
us: Ukraine
counterparts: Russia
issues: [Waiting time]
stakeholders:
  - {name: Bank, interest: Counterintelligenceinterdepartmentalcommittee, influence: 3, stance: 1,
     channel: Interdepartmentalcommunicationssecretariat}
"""


def test_a_word_that_is_broken_first_changes_no_hyphen(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    talks = typed(BROKEN_WORDS_FIRST, tmp_path)
    in_chapters = make(talks, "book", "pdf", "a4", lambda _: None).content
    monkeypatch.setattr(bindery, "_FEWEST", 10_000)
    in_one_piece = make(talks, "book", "pdf", "a4", lambda _: None).content
    assert differences(in_chapters, in_one_piece) == ()
    said = "".join(page.get_textpage().get_text_range() for page in PdfDocument(in_chapters))
    assert "PUR-2027-08" in said
    assert "\N{HYPHEN}" not in said


def _made(example: str, edition: str, paper: Paper, production: Production) -> bytes:
    try:
        return make(
            opened(example), edition, "pdf", paper, lambda _: None, production=production
        ).content
    except Unusable as told:
        pytest.skip(str(told)[:80])
