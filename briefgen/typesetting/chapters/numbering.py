"""Page numbers that nobody knows yet: set as noughts, and put right when the book is bound.

All figures of the face that page numbers are set in are equally wide, so a number takes the room
of as many noughts. What a style sheet says of the book as a whole (a count of its pages, the page
that a link leads to) is turned into such noughts before one chapter is set; a sheet that says more
than is known here is for a book in one piece.
"""

import re
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

PLACE = "data-page"
"""What a link says in noughts: the page that it leads to."""

_FOOT = '"Page " counter(page) " of " counter(pages)'
_TARGET = "target-counter(attr(href), page)"
_HEAD = "string(chapter, start)"
_COMMENT = re.compile(r"""("(?:\\.|[^"\\])*"|'(?:\\.|[^'\\])*')|/\*.*?\*/""", re.S)
"""A comment; what looks like one within quotes is none."""
_ESCAPE = re.compile(r"""(?:"(?:\\.|[^"\\])*"|'(?:\\.|[^'\\])*'|[^"'\\])*\\""", re.S)
"""A word that is written in signs for letters, outside quotes: it may be any."""

# What tells of the rest of the book. Footnotes are counted through it, which is done by hand.
_OF_THE_WHOLE = re.compile(
    r"(?<![\w-])(?:counters?\(|counter-(?:increment|reset|set)|target-\w+\(|string\(|element\(|running\("
    r"|bookmark-state|position\s*:\s*(?:fixed|note)|float\s*:\s*footnote|@import|@page[^{]*:nth"
    # Pages within a condition, and what looks further along the sections than to the next one.
    r"|@(?:media|supports|layer|container)[^{;]*\{(?:[^{}]|\{[^{}]*\})*@page|~(?!=)"
    r")|(?:^|[\s,{}>+])(?:(?:(?:body|section)(?![\w-])|[.#*\[:])[^\s,{}>+]{0,199})?"
    r":(?:nth-|first-of|last-of|only-|(?<=body:)has|(?<=section:)has)|\):(?:nth-|first-of|last-of|only-)"
    r"|section[^{}]{0,499}\{[^}]{0,1999}list-(?:item|style)"
    r"|(?:html|:root)[^\s,{}]{0,99}:has"
    r"|section[^\s,{}]{0,99}:(?:not|is|where)\([^{}]{0,199}:(?:nth-|first|last|only)"
    r"|\+[^,{}+]{0,199}\+|(?<![\w-])(?:no-)?open-quote"
    # What the page that holds every section looks like, but for what its text inherits.
    r"|(?:^|[\s,{}>])(?:html|:root|body)(?:[.#:\[][^\s,{}]{0,99})?\s*(?:,[^{}]{0,499})?\{[^}]{0,1999}(?<![\w-])"
    r"(?:padding|border|outline|background|content|display|column|width|height|m(?:in|ax)-|float"
    r"|position|transform|opacity|break-|page\b|margin(?!\s*:\s*0\s*[;}]))",
    re.I,
)
_NOTE = re.compile(r"\.fn\s*\{\s*float\s*:\s*footnote")
_DRAWN = re.compile(rb"/(\S+) [\d.-]+ Tf|<([0-9a-f]+)>")

Glyphs = Mapping[str, int]
"""The numbers of the signs of a face, by the signs."""


@dataclass(frozen=True, slots=True)
class Slot:
    """Where a number is drawn: each of its figures, counted in bytes; and what it is the page of.

    `""` is the page itself, `"*"` how many there are, anything else the name of a place.
    """

    of: str
    at: tuple[int, ...]


def noughts(number: int) -> str:
    """As many noughts as the number has figures."""
    return "0" * len(str(number))


def separable(stylesheets: Iterable[str]) -> bool:
    """Whether chapters can be set one by one: no sheet tells of the whole book but in our ways."""
    return not any(
        _OF_THE_WHOLE.search(plain) or _ESCAPE.match(plain) for plain in map(_plain, stylesheets)
    )


def _plain(css: str) -> str:
    css = _NOTE.sub(".fn{", _COMMENT.sub(r"\1", css))
    for known in (_FOOT, _TARGET, _HEAD):
        css = css.replace(known, "")
    return css.replace("string-set: chapter attr(data-title)", "").replace("string-set: none", "")


def with_noughts(css: str, page: str = "", pages: str = "") -> str:
    """The sheet with noughts for what only the whole book knows."""
    css = css.replace(_FOOT, f'"Page {page} of {pages}"')
    return css.replace(_TARGET, f"attr({PLACE})")


def found(
    content: bytes, text: str, glyphs: Glyphs, faces: Collection[str]
) -> Iterator[tuple[int, ...]]:
    """Wherever the text is drawn in one of these faces: the place of each sign, in bytes."""
    wanted = [glyphs.get(sign, -1) for sign in text]
    drawn = list(_signs(content, frozenset(face.encode() for face in faces)))
    signs = [sign for sign, _ in drawn]
    first, length = wanted[0], len(wanted)
    place = -1
    while first in signs[place + 1 :]:
        place = signs.index(first, place + 1)
        if signs[place : place + length] == wanted:
            yield tuple(at for _, at in drawn[place : place + length])


def _signs(content: bytes, faces: frozenset[bytes]) -> Iterator[tuple[int, int]]:
    """Every sign with its place; one that is drawn in another face is no sign of ours."""
    ours = False
    for drawn in _DRAWN.finditer(content):
        if drawn[1] is not None:
            ours = drawn[1] in faces
            continue
        for at in range(drawn.start(2), drawn.end(2) - 3, 4):
            yield (int(content[at : at + 4], 16) if ours else -2), at


def written(
    content: bytes, slots: Sequence[Slot], numbers: Mapping[str, int], figures: Sequence[int]
) -> bytes:
    """The page with its numbers; a number must have as many figures as its slot."""
    made = bytearray(content)
    for slot in slots:
        for at, figure in zip(slot.at, str(numbers[slot.of]), strict=True):
            made[at : at + 4] = b"%04x" % figures[int(figure)]
    return bytes(made)
