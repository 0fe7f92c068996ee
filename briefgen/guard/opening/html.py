"""HTML: its text, and all that a browser does not show: comments, attributes, scripts, data."""

import re
from collections.abc import Iterator
from html import unescape
from html.parser import HTMLParser
from importlib import import_module

from typing_extensions import override

from briefgen.guard import attributes
from briefgen.guard.addresses import also, script_in_clear, spoken
from briefgen.guard.codings import DATA, closed, decoded, is_pdf, written_in
from briefgen.guard.passages import A_DRAWING, Contents, Passage
from briefgen.guard.printable import readable
from briefgen.guard.spelling import AND_A_PART, APART
from briefgen.guard.tables import CELLS, PARTS, Table

ENDINGS = ("html", "htm", "svg", "xhtml")

_INLINE = {
    "a", "abbr", "b", "bdi", "bdo", "cite", "code", "data", "del", "dfn", "em", "font", "i", "ins",
    "kbd", "mark", "q", "rp", "rt", "ruby", "s", "samp", "small", "span", "strong", "sub", "sup",
    "time", "u", "var", "wbr", "tspan", "acronym", "big", "blink", "nobr", "strike", "tt",
}  # fmt: skip
_APART = {"script": "a script", "style": "a style sheet", "title": "the title",
          "template": "a template"}  # fmt: skip
_CODED = re.compile(r"\s*data:[^,]*;\s*base64\s*,", re.I)
_TYPE = re.compile(r"data:font/[\w+-]+;base64,(?:d09G[MR]|T1RUT|AAEAA|dHJ1Z|dHRjZ)[\w+/=]*")
"""Typefaces written into a style sheet, by their first letters; no text is in them."""
_LONGEST = 64 * 1024 * 1024
_DEEPEST = 3
"""So many pages may be written into each other."""


def opened(content: bytes, depth: int = 0) -> Contents:
    """Everything in the page, shown or not."""
    reader = _Reader(depth)
    text, guessed = decoded(content)
    # No tag is closed behind the last of these, and the parser would look again at every “<”.
    end = text.rfind(">") + 1
    reader.feed(text[:end])
    reader.close()
    # Of a script or style sheet that is never closed, the parser leaves all.
    rest = text[end:] if reader.cdata_elem else unescape(text[end:])
    reader.handle_data(reader.rawdata + rest)
    reader.end_block()
    named = Passage("a name of a tag or attribute", APART.join(reader.names), counts=False)
    return Contents((*reader.shown, *reader.hidden, named), (*guessed, *reader.closed))


def _written_in(raw: bytes, kind: str) -> Iterator[str]:
    """What is written in data: a page or a PDF is opened in turn."""
    if is_pdf(raw):
        # Opened by its name, for a PDF opens pages in turn.
        found: Contents = import_module(f"{__package__}.pdf").opened(raw)
        yield from (one.text for one in found.passages)
    elif raw.lstrip()[:1] == b"<":
        yield from _said(opened(raw))
    else:
        yield from readable(raw, kind)


def _said(page: Contents) -> Iterator[str]:
    yield "\n".join(one.text for one in page.passages if one.goes_on)
    yield from (one.text for one in page.passages if not one.goes_on)


def _is_inline(tag: str) -> bool:
    """Whether a browser sets it in the line: so it does all that it does not know, as <o:p>."""
    return tag in _INLINE or ":" in tag or "-" in tag


class _Reader(HTMLParser):
    """Takes the text in blocks, so that a word set half in bold is one word; a row is one block."""

    def __init__(self, depth: int) -> None:
        super().__init__(convert_charrefs=True)
        self.depth = depth
        self.shown: list[Passage] = []
        self.hidden: list[Passage] = []
        self.block: list[str] = []
        self.line = 1
        self.inside: list[str] = []
        self.drawn = False
        self.names: dict[str, None] = {}
        self.closed: dict[str, None] = {}
        self.tables: list[Table] = []
        self.endless = False
        self.template: list[str] = []

    @override
    def parse_comment(self, i: int, report: bool = True) -> int:
        """Where one is not closed, none behind it is, and nobody need look again."""
        end = -1 if self.endless else super().parse_comment(i, report)
        self.endless = end < 0
        return end

    def end_block(self, whole: bool = True) -> None:
        """Close the piece of text that is being read; of a row it may be a part."""
        text = "".join(self.block)
        self.block = []
        if text.strip():
            if row := self._row():
                text = row.written(text, whole)
            where = f"line {self.line}, in {A_DRAWING}" if self.drawn else f"line {self.line}"
            self.shown.append(Passage(where, text, goes_on=True))

    @override
    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag == "br":
            self.block.append("\n")
        elif not _is_inline(tag):
            self._block_begins(tag, dict(attrs))
        elif tag == "sup":
            self.block.append(AND_A_PART)
        self.drawn = self.drawn or tag == "svg"
        if tag in _APART:
            self.inside.append(tag)
        self.names[" ".join([tag, *(name for name, value in attrs if not value)])] = None
        self.names.update(dict.fromkeys(name for name, value in attrs if value))
        for name, value in attrs:
            self._attribute(tag, name, value)

    @override
    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.handle_starttag(tag, attrs)
        self.drawn = self.drawn and tag != "svg"
        if self.inside[-1:] == [tag]:
            self.inside.pop()

    @override
    def handle_endtag(self, tag: str) -> None:
        if not _is_inline(tag):
            self._block_ends(tag)
        self.drawn = self.drawn and tag != "svg"
        if self.inside[-1:] == [tag]:
            self.inside.pop()
        if tag == "template":
            self._hide("a template", "".join(self.template))
            self.template = []

    @override
    def handle_data(self, data: str) -> None:
        if not self.inside:
            self._text(data)
            return
        if self.inside[-1] == "template":
            self.template.append(data)
        data = script_in_clear(_TYPE.sub("", data))
        self._data(data)
        drawn = self.inside[-1] in ("style", "script")
        self._hide(_APART[self.inside[-1]], DATA.sub("", data), counts=not drawn)
        for said in spoken(data) if drawn else ():
            self._hide(_APART[self.inside[-1]], said)

    @override
    def handle_comment(self, data: str) -> None:
        for form in (data, *also(data)):
            self._hide("a comment", form)

    @override
    def handle_decl(self, decl: str) -> None:
        self._hide("a declaration", decl)

    @override
    def handle_pi(self, data: str) -> None:
        self._hide("an instruction", data)

    @override
    def unknown_decl(self, data: str) -> None:
        self._hide("a marked part", data)

    def _row(self) -> Table | None:
        """The row that is being read."""
        table = self.tables[-1] if self.tables and not self.drawn else None
        return table if table and table.in_row else None

    def _block_begins(self, tag: str, attrs: dict[str, str | None]) -> None:
        row = self._row()
        if row and tag in CELLS:
            row.cell(attrs.get("colspan"), attrs.get("rowspan"))
            return
        self._part(tag, whole=tag != "table")
        if tag == "table":
            self.tables.append(Table())
        elif tag == "tr" and self.tables:
            self.tables[-1].row()

    def _block_ends(self, tag: str) -> None:
        row = self._row()
        if row and tag in CELLS:
            row.leave()
            return
        self._part(tag)
        if tag == "table" and self.tables:
            self.tables.pop()
        elif tag == "tr" and self.tables:
            self.tables[-1].in_row = False

    def _part(self, tag: str, whole: bool = True) -> None:
        """One block ends and the next begins; of those within a cell, the first is in its row."""
        row = self._row()
        if row and tag not in PARTS and tag != "svg":
            row.parted = row.said
            return
        self.end_block(whole and tag != "svg")
        self.line = self.getpos()[0]

    def _text(self, data: str) -> None:
        row = self._row()
        if row and data.strip():
            if row.parted:
                self.end_block(whole=False)
                self.line = self.getpos()[0]
            self.block.append(row.strokes())
            row.said, row.parted = True, False
        self.block.append(data)

    def _attribute(self, tag: str, name: str, value: str | None) -> None:
        if not value:
            return
        coded = _CODED.match(value)
        self._data("".join(value.split()) if coded else value)
        if name == "srcdoc" and self.depth < _DEEPEST:
            for text in _said(opened(value.encode(), self.depth + 1)):
                self._hide(f"the attribute {name} of <{tag}>", text)
        if not coded:
            for text in attributes.forms(name, value):
                if (told := attributes.counts(name, text)) or attributes.speaks(name, text):
                    self._hide(f"the attribute {name} of <{tag}>", text, counts=told)

    def _data(self, text: str) -> None:
        """What is written into the page as data: texts as texts, anything else by its letters."""
        for kind, raw in written_in(text):
            if what := closed(raw):
                self.closed[f"Written into the page is {what}; what is in it was not read."] = None
            for piece in _written_in(raw[:_LONGEST], kind):
                self._hide("data written into the page", piece)

    def _hide(self, what: str, text: str, counts: bool = True) -> None:
        if text.strip():
            where = f"line {self.getpos()[0]}, in {what}"
            self.hidden.append(Passage(where, text, counts=counts))
