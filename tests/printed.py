"""What a piece of HTML holds: its words, its tags, its attributes."""

import io
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from html.parser import HTMLParser
from math import isqrt
from random import Random

from PIL import Image
from typing_extensions import override

ENDLESS = {"br", "hr", "img", "meta", "input", "wbr", "link", "path", "rect", "line", "circle"}
DRAWN = {"svg", "style", "head"}


@dataclass(frozen=True, slots=True)
class Tag:
    """One tag as it opens."""

    name: str
    attributes: dict[str, str]


@dataclass(slots=True)
class Page:
    """The words of a page, and its tags in order."""

    words: list[str] = field(default_factory=list)
    tags: list[Tag] = field(default_factory=list)
    open: list[str] = field(default_factory=list)
    crossed: list[str] = field(default_factory=list)

    @property
    def text(self) -> str:
        """The text, its blanks folded."""
        return folded("".join(self.words))

    @property
    def names(self) -> set[str]:
        """The kinds of tags."""
        return {tag.name for tag in self.tags}

    def all(self, name: str) -> Iterator[dict[str, str]]:
        """The attributes of each tag of that name."""
        return (tag.attributes for tag in self.tags if tag.name == name)


class _Reader(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.page = Page()
        self.drawn = 0

    @override
    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.page.tags.append(Tag(tag, {name: value or "" for name, value in attrs}))
        self.drawn += tag in DRAWN
        if tag not in ENDLESS:
            self.page.open.append(tag)
        if tag == "br":
            self.page.words.append("\n")

    @override
    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.page.tags.append(Tag(tag, {name: value or "" for name, value in attrs}))
        if tag == "br":
            self.page.words.append("\n")

    @override
    def handle_endtag(self, tag: str) -> None:
        self.drawn -= tag in DRAWN
        if tag in ENDLESS:
            return
        if not self.page.open or self.page.open.pop() != tag:
            self.page.crossed.append(tag)

    @override
    def handle_data(self, data: str) -> None:
        if not self.drawn:
            self.page.words.append(data)


def read(html: str) -> Page:
    """What the HTML holds."""
    reader = _Reader()
    reader.feed(html)
    reader.close()
    return reader.page


# What a sentence looks like that was built around nothing, and signs that are left over.
_GAP = re.compile(
    r"^[,;.]|\(\s*\)|\( |[,;:(]\s*[,;.)]|\.\s\.|\bNone\b|(?<!\.)\.\.$"
    r"| \| |:::|\{[.#%{]|&#|\]\(|\*\*"
)
_EMPTY = re.compile(r"<(li|p|h\d|figcaption)[^>]*>[ \n]*</")


def gaps_in(html: str) -> list[str]:
    """Where the page shows that something is missing: empty parts, sentences around nothing."""
    blocks = (read(block).text for block in re.split(r"</(?:p|li|td|th|h\d|div)>", html))
    return [found[0] for found in _EMPTY.finditer(html)] + [b for b in blocks if _GAP.search(b)]


def folded(text: str) -> str:
    """The text with its blanks folded and its quotation marks straight."""
    straight = text.translate(str.maketrans("“”‘’", "\"\"''"))
    return " ".join(straight.split())


def photographs(larger_than: int) -> tuple[bytes, bytes, bytes]:
    """A small PNG, a small JPEG, and a PNG of more bytes than that."""
    made = []
    for kind in ("PNG", "JPEG"):
        into = io.BytesIO()
        Image.new("RGB", (4, 3)).save(into, kind)
        made.append(into.getvalue())
    into, side = io.BytesIO(), isqrt(larger_than // 3) + 1
    noise = Random(1).randbytes(3 * side * side)  # which nothing packs
    Image.frombytes("RGB", (side, side), noise).save(into, "PNG", compress_level=0)
    return made[0], made[1], into.getvalue()
