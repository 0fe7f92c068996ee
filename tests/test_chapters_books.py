"""Every edition of every example looks and reads alike, set in chapters and set in one piece."""

import pytest
from comparing import differences
from making import EXAMPLES, ROOT, opened

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


def _made(example: str, edition: str, paper: Paper, production: Production) -> bytes:
    try:
        return make(
            opened(example), edition, "pdf", paper, lambda _: None, production=production
        ).content
    except Unusable as told:
        pytest.skip(str(told)[:80])
