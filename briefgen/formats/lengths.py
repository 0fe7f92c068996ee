"""Whether an edition is as short as it must be; where it is not, what is too long, and by how much.

An edition that can spare something leaves it out before it is refused. Large type, and the pages
of a booklet, have more room: the limit is one for the plain page.
"""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from html import unescape
from typing import TYPE_CHECKING

from briefgen.book import Book, Edition, Section
from briefgen.formats.produced import set_larger
from briefgen.formats.rendered import Rendered
from briefgen.formats.shrinking import small_beside
from briefgen.problems import Problem, TooLong

if TYPE_CHECKING:
    from briefgen.typesetting.press import Printed

_BEYOND = ("back", "return", "reverse", "solid")
"""Pages of no length: a plain back, the sheet signed for a copy, a solid cover's back."""
_NAMED = 3
_SHOWN = 8
_NO_WORDS = re.compile(
    r"<svg.*?</svg>|<[^>]+>|^:{3,}[^\n]*$|\[?\{[^}\n]*\}|\]\([^)]*\)|[|#*☐\[\]]|:?-{2,}:?",
    re.S | re.M,
)


_HEADING = re.compile(r"^(?:#+ +|(?=\[[^\]\n]+\]\{\.label\}$))(.+)$", re.M)
"""A heading, or a label that stands on a line of its own as one."""
_ROW = re.compile(r"^\| (\*\*.+?\*\*)(.*)$", re.M)


def that_fits(edition: Edition, set_in: Callable[[Edition], Rendered]) -> Rendered:
    """The edition with all it carries; else with less and less of what it can spare."""
    for tightened in range(edition.spare):
        try:
            return set_in(edition.model_copy(update={"tightened": tightened}))
        except TooLong:
            continue
    return set_in(edition.model_copy(update={"tightened": edition.spare}))


def hold_to_length(book: Book, printed: "Printed") -> None:
    """TooLong where there are more pages than the edition may have, or words on a card's back."""
    if book.edition.style == "points" and not book.leaf:
        _hold_to_fronts(book, printed)
    if book.edition.pages is None or book.leaf:
        return
    limit = book.edition.pages * (book.production.longer if set_larger(book) > 1 else 1)
    limit += small_beside(book)
    backs = sum(one.page in _BEYOND for one in book.sections)
    blank = 2 if any(one.page == "solid" for one in book.sections) else 0
    pages = printed.pages - backs - _blank_before_return(book, printed)
    if pages > limit + blank:
        raise _too_long(book, pages, limit, printed.pdf)


def _hold_to_fronts(book: Book, printed: "Printed") -> None:
    """TooLong where a card of speaking points runs on to its back."""
    from briefgen.typesetting.reading_back import overflow, without_words

    plain, begun = without_words(printed.pdf), set(printed.anchors.values())
    for card in book.sections:
        front = printed.anchors.get(card.id)
        back = (front or 0) + 1
        if card.page != "card" or front is None or back > printed.pages or back in plain | begun:
            continue
        beyond = overflow(printed.pdf, front, last=back)
        told = (
            f"The edition {book.edition_id} has a card that runs on to its back: “{card.title}”, "
            f"{_count(beyond.lines if beyond else 0)}"
        )
        advice = book.edition.shorter or "Shorten the title of the issue and its first points."
        raise TooLong([Problem(told, advice)])


def _count(lines: int) -> str:
    return f"{lines} line{'' if lines == 1 else 's'} too many" if lines else "a page too many"


def _blank_before_return(book: Book, printed: "Printed") -> int:
    """The blank back of a last page, where the sheet to be signed begins on a leaf of its own."""
    from briefgen.typesetting.reading_back import left_blank

    signed = (printed.anchors.get(one.id) for one in book.sections if one.page == "return")
    return sum(left_blank(printed.pdf, page - 1) for page in signed if page and page > 1)


@dataclass(frozen=True, slots=True)
class _Part:
    """A stretch of the text as its reader finds it: the heading above it, and its words."""

    title: str
    words: tuple[str, ...]

    def begins(self, line: list[str]) -> int:
        """How many words at the head of that line stand in it, one behind the other."""
        wanted, known = [_plain(word) for word in line], [_plain(word) for word in self.words]
        return max((_alike(wanted, known[at:]) for at in range(len(known))), default=0)

    def headed(self, line: list[str]) -> bool:
        """Whether the line is its heading, or the beginning of it."""
        title = [_plain(word) for word in self.title.split()]
        return bool(line) and _alike([_plain(word) for word in line], title) == len(title[:_SHOWN])


def _too_long(book: Book, pages: int, limit: int, pdf: bytes) -> TooLong:
    """What does not fit, by how much, which parts are the longest, and what makes it shorter."""
    from briefgen.typesetting.reading_back import overflow

    beyond = overflow(pdf, limit)
    parts = [part for section in book.sections for part in _parts(section)]
    told = (
        f"The edition {book.edition_id} has {pages} pages and may have {limit}: "
        f"{_count(beyond.lines if beyond else 0)}. "
        f"What does not fit: {_begin(parts, beyond.said if beyond else ())}"
    )
    longest = sorted(parts, key=lambda part: -len(part.words))[:_NAMED]
    named = ", ".join(f"“{one.title}” ({len(one.words)} words)" for one in longest if one.words)
    own = f"A file templates/editions/{book.edition_id}.yaml of your own"
    which = f"The longest part{'s are' if len(longest) > 1 else ' is'}: {named}. " if named else ""
    advice = (
        f"{which}{book.edition.shorter or 'Shorten these first.'} "
        f"{own} may name fewer sections, or more pages."
    )
    return TooLong([Problem(told, advice)])


def _begin(parts: list[_Part], lines: tuple[str, ...]) -> str:
    """The first words beyond the end that the writer would know again, and their heading."""
    for line in map(str.split, lines):
        if headed := next((part for part in parts if part.headed(line)), None):
            return f"all from “{headed.title}” on"
        count, part = max(
            ((part.begins(line), part) for part in parts), key=lambda f: f[0], default=(0, None)
        )
        if part and (count > 1 or (count == 1 and len(line[0]) > _SHOWN // 2)):
            return f"all from “{' '.join(line[:count])} …” on, under “{part.title}”"
    return f"the end of “{parts[-1].title}”" if parts and parts[-1].title else "the end"


def _parts(section: Section) -> Iterator[_Part]:
    """The section by its headings; where nearly all stands in one table, that by its rows."""
    found = _HEADING.split(section.markdown)
    titles, texts = [section.title, *map(_said, found[1::2])], found[0::2]
    half = len(_words(section.markdown)) / 2
    for title, text in zip(titles, texts, strict=True):
        rows = _ROW.findall(text)
        if sum(len(_words(row)) for _, row in rows) > half:
            yield from (_Part(_said(name), _words(name + row)) for name, row in rows)
            text = _ROW.sub("", text)
        if words := _words(text):
            yield _Part(title, words)


def _said(heading: str) -> str:
    """A heading as it is printed, without the marks on it."""
    return " ".join(_words(re.sub(r"(?<=.) ?\[[^\]]*\]\{[^}]*\}", "", heading)))


def _words(markdown: str) -> tuple[str, ...]:
    plain = unescape(_NO_WORDS.sub(" ", markdown))
    return tuple(word for word in plain.split() if _plain(word))


def _plain(word: str) -> str:
    return re.sub(r"\W", "", word).casefold()


def _alike(wanted: list[str], known: list[str]) -> int:
    """How many words both begin with; what is a sign alone counts as none."""
    count = 0
    for one, other in zip(wanted[:_SHOWN], known, strict=False):
        if not one or one != other:
            break
        count += 1
    return count
