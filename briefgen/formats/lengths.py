"""Whether an edition is as short as it must be; where it is not, what is too long, and by how much.

An edition that can spare something leaves it out before it is refused. Large type, and the pages
of a booklet, have more room: the limit is one for the plain page.
"""

import re
from collections import Counter
from collections.abc import Callable, Collection, Iterator, Sequence
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
    from briefgen.typesetting.reading_back import Overflow

_BEYOND = ("back", "return", "reverse", "solid")
"""Pages of no length: a plain back, the sheet signed for a copy, a solid cover's back."""
_NAMED = 3
_SHOWN = 8
_NEAR = 4
_NO_WORDS = re.compile(
    r"<svg.*?</svg>|<[^>]+>|^:{3,}[^\n]*$|\[?\{[^}\n]*\}|\]\([^)]*\)|[|#*☐\[\]]|:?-{2,}:?",
    re.S | re.M,
)


_HEADING = re.compile(r"^(?:#+ +|(?=\[[^\]\n]+\]\{\.label\}$))(.+)$", re.M)
"""A heading, or a label that stands on a line of its own as one."""
_HEAD = re.compile(r"^(\|[^\n]*\|)\n(?=\|:?-)", re.M)
"""The head of a table; it comes again on its next page."""
_ROW = re.compile(r"^\| (\*\*.+?\*\*)(.*)$", re.M)


def that_fits(edition: Edition, set_in: Callable[[Edition], Rendered]) -> Rendered:
    """The edition with all it carries; else with less and less of what it can spare."""
    for tightened in range(edition.spare):
        try:
            return set_in(edition.model_copy(update={"tightened": tightened}))
        except TooLong:
            continue
    return set_in(edition.model_copy(update={"tightened": edition.spare}))


def hold_to_length(book: Book, printed: "Printed", sheets: Sequence[str]) -> None:
    """TooLong where there are more pages than the edition may have, or words on a card's back."""
    if book.edition.style == "points" and not book.leaf:
        _hold_to_fronts(book, printed, sheets)
    if book.edition.pages is None or book.leaf:
        return
    limit = book.edition.pages * (book.production.longer if set_larger(book) > 1 else 1)
    limit += small_beside(book)
    beyond = _of_no_length(book, printed)
    blank = 2 if any(one.page == "solid" for one in book.sections) else 0
    pages = printed.pages - len(beyond) - blank
    if pages > limit:
        found = _beyond(printed, limit + blank, beyond, sheets)
        counted = [one for one in book.sections if one.page not in _BEYOND]
        raise _too_long(book, f"has {pages} pages and may have {limit}: ", counted, found)


def _hold_to_fronts(book: Book, printed: "Printed", sheets: Sequence[str]) -> None:
    """TooLong where a card of speaking points runs on to its back."""
    from briefgen.typesetting.reading_back import without_words

    plain, begun = without_words(printed.pdf), set(printed.anchors.values())
    for card in book.sections:
        front = printed.anchors.get(card.id)
        back = (front or 0) + 1
        if card.page != "card" or front is None or back > printed.pages or back in plain | begun:
            continue
        found = _beyond(printed, front, range(back + 1, printed.pages + 1), sheets)
        what = f"has a card that runs on to its back: “{card.title}”, "
        raise _too_long(book, what, [card], found)


def _beyond(
    printed: "Printed", limit: int, but: Collection[int], sheets: Sequence[str]
) -> "Overflow | None":
    """What stands on pages past the limit, between the margins that the style sheets give."""
    from briefgen.formats.framing import length, rules, told
    from briefgen.typesetting.reading_back import overflow

    page = told(rules(sheets), "", ("right",))[""]
    head, foot = (length(page.get(f"margin-{at}", "20mm")) for at in ("top", "bottom"))
    return overflow(printed.pdf, limit, head=head, foot=foot, but=but)


def _of_no_length(book: Book, printed: "Printed") -> set[int]:
    """The pages that do not count: backs, sheets to be signed with the blank back before them."""
    from briefgen.typesetting.reading_back import left_blank

    begun = {one.id: printed.anchors[one.id] for one in book.sections if one.id in printed.anchors}
    found = set[int]()
    for one in book.sections:
        page = begun.get(one.id) if one.page in _BEYOND else None
        if page and one.page == "return":
            behind = min((at for at in begun.values() if at > page), default=printed.pages + 1)
            before = page > 1 and left_blank(printed.pdf, page - 1)
            found.update(range(page - before, behind))
        elif page:
            found.add(page)
    return found


@dataclass(frozen=True, slots=True)
class _Part:
    """A stretch of the text as its reader finds it: the heading above it, and its words."""

    title: str
    words: tuple[str, ...]

    def begins(self, line: list[str]) -> int:
        """How many words at the head of that line stand in it, one behind the other."""
        wanted, known = [_plain(word) for word in line], [_plain(word) for word in self.words]
        return max((_alike(wanted, known[at:]) for at in range(len(known))), default=0)

    def shares(self, line: list[str]) -> int:
        """How many words of that line stand in it, in any order."""
        return len({*map(_plain, line)} & {*map(_plain, (*self.title.split(), *self.words))})

    def headed(self, line: list[str]) -> bool:
        """Whether the line is its heading, or the beginning of it."""
        title = [_plain(word) for word in self.title.split()]
        return bool(line) and _alike([_plain(word) for word in line], title) == len(title[:_SHOWN])


def _too_long(
    book: Book, what: str, sections: Sequence[Section], beyond: "Overflow | None"
) -> TooLong:
    """What does not fit, by how much, which parts are the longest, and what makes it shorter."""
    parts = [part for section in sections for part in _parts(section)]
    heads = {_plain(row) for one in sections for row in _HEAD.findall(one.markdown)}
    said = tuple(line for line in (beyond.said if beyond else ()) if _plain(line) not in heads)
    lines = f"{len(said)} line{'' if len(said) == 1 else 's'}" if said else "a page"
    told = (
        f"The edition {book.edition_id} {what}{lines} too many. "
        f"What does not fit: {_begin(parts, said)}"
    )
    counted = Counter[str]()
    for part in parts:  # what stands under one title is one part to its writer
        counted[part.title] += len(part.words)
    longest = counted.most_common(_NAMED)
    named = ", ".join(f"“{title}” ({count} words)" for title, count in longest if count)
    which = f"The longest part{'s are' if len(longest) > 1 else ' is'}: {named}. " if named else ""
    advice = f"{which}{book.edition.shorter or 'Shorten these first.'}"
    if book.edition.pages:
        own = f"A file templates/editions/{book.edition_id}.yaml of your own"
        advice += f" {own} may name fewer sections, or more pages."
    return TooLong([Problem(told, advice)])


def _begin(parts: list[_Part], lines: tuple[str, ...]) -> str:
    """The first words beyond the end that the writer would know again, and their heading."""
    told = (_known_again(parts, lines[at : at + _NEAR]) for at in range(len(lines)))
    if found := next(filter(None, told), ""):
        return found
    return f"the end of “{parts[-1].title}”" if parts and parts[-1].title else "the end"


def _known_again(parts: list[_Part], lines: tuple[str, ...]) -> str:
    """Where the first line stands; of parts that begin alike, where most of these lines does."""
    line, near = lines[0].split(), " ".join(lines).split()

    def shared(part: _Part) -> tuple[int, int, int]:
        return part.begins(line), part.shares(line), part.shares(near)

    if headed := max((part for part in parts if part.headed(line)), key=shared, default=None):
        return f"all from “{headed.title}” on"
    part = max(parts, key=shared, default=None)
    count = part.begins(line) if part else 0
    if part and (count > 1 or (count == 1 and len(line[0]) > _SHOWN // 2)):
        return f"all from “{' '.join(line[:count])} …” on, under “{part.title}”"
    return ""


def _parts(section: Section) -> Iterator[_Part]:
    """The section by its headings; where nearly all stands in one table, that by its rows."""
    found = _HEADING.split(_HEAD.sub("", section.markdown))
    titles, texts = [section.title, *map(_said, found[1::2])], found[0::2]
    half = len(_words(section.markdown)) / 2
    for title, text in zip(titles, texts, strict=True):
        rows = _ROW.findall(text)
        if sum(len(_words(name + row)) for name, row in rows) > half:
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
