"""The page of a book as a tree of its tags, for whoever looks at it or tells it otherwise."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from html.parser import HTMLParser

from typing_extensions import override

_VOID = frozenset({"br", "img", "meta", "link", "col", "hr"})


@dataclass(slots=True)
class Element:
    """A tag with what stands in it."""

    tag: str
    known: dict[str, str]
    inside: "list[Element | str]" = field(default_factory=list)

    @property
    def kinds(self) -> list[str]:
        """Its classes."""
        return self.known.get("class", "").split()

    @property
    def text(self) -> str:
        """All words in it."""
        return "".join(one if isinstance(one, str) else one.text for one in self.inside)

    def all(self, tag: str) -> "Iterator[Element]":
        """Every element of that kind in it."""
        for one in self.inside:
            if isinstance(one, Element):
                if one.tag == tag:
                    yield one
                yield from one.all(tag)


class Tree(HTMLParser):
    """Reads HTML as this program writes it: every tag that opens is closed."""

    def __init__(self) -> None:
        super().__init__()
        self.root = Element("root", {})
        self._open = [self.root]
        self._drawing: list[str] = []

    @override
    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """A tag opens."""
        if tag == "svg" or self._drawing:
            self._drawing.append(self.get_starttag_text() or "")
            return
        made = Element(tag, {name: value or "" for name, value in attrs})
        self._open[-1].inside.append(made)
        if tag not in _VOID:
            self._open.append(made)

    @override
    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """A tag that holds nothing."""
        if self._drawing:
            self._drawing.append(self.get_starttag_text() or "")
        else:
            self._open[-1].inside.append(Element(tag, {n: v or "" for n, v in attrs}))

    @override
    def handle_endtag(self, tag: str) -> None:
        """A tag closes."""
        if self._drawing:
            self._drawing.append(f"</{tag}>")
            if tag == "svg":
                self._open[-1].inside.append(Element("svg", {}, ["".join(self._drawing)]))
                self._drawing.clear()
        elif self._open[-1].tag == tag:
            self._open.pop()

    @override
    def handle_data(self, data: str) -> None:
        """Words."""
        if self._drawing:
            self._drawing.append(data.replace("&", "&amp;").replace("<", "&lt;"))
        else:
            self._open[-1].inside.append(data)
