"""The book as one Markdown file: charts as tables, notes as inline footnotes."""

import re
import sys

from briefgen import charts
from briefgen.book import Book
from briefgen.formats.rendered import Rendered
from briefgen.library import Library

_CHART = re.compile(r"```chart (\w+)\n(.*?)\n```", re.DOTALL)
_REFERENCE = re.compile(r"&#(\d{1,7});")
_INNER = r"((?:[^\]\[]|\[[^\]\[]*\]\([^)\s]*\))*)"
_NOTE = re.compile(rf"\[{_INNER}\]\{{\.fn\}}")
_LABEL = re.compile(r"\[([^\]\[]*[^\]\[\s])\]\{\.label\}")
_CLASSED = re.compile(r"(\]\([^)\s]*\))\{[^}\n]*\}")
_BOLD = re.compile(r"\[([^\]\[]+?)\.?\]\{\.(?:label|group|aside-title|not)\}")
_SPAN = re.compile(rf"\[{_INNER}\]\{{\.[^}}\n]*\}}")
_ANCHOR = re.compile(r"(?m)^\{#([\w-]+)[^}\n]*\}\n")
_BLOCK_CLASS = re.compile(r"(?m)^\{[.#][^}\n]*\}\n")
_FENCED = re.compile(r"(?m)^:{3,}.*\n")
_EMPTY = re.compile(r"\n{3,}")
PUNCTUATION = set("!\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~")


def render(book: Book, library: Library) -> Rendered:
    """The sections one after the other, in plain Markdown."""
    text = "\n\n".join(
        f'<a id="{section.id}"></a>\n\n{_plain(section.markdown).strip()}'
        for section in book.sections
    )
    marking = book.head.get("marking", "")
    lines = [f"<!-- {marking} -->" if marking else "", text.strip(), ""]
    return Rendered("md", _EMPTY.sub("\n\n", "\n\n".join(filter(None, lines))).encode() + b"\n")


def _plain(markdown: str) -> str:
    text = _CHART.sub(_table, markdown)
    text = _NOTE.sub(r"^[\1]", text)
    text = _LABEL.sub(r"**\1**", text)
    text = _CLASSED.sub(r"\1", text)
    text = _BOLD.sub(r"**\1.**", text)
    text = _SPAN.sub(r"\1", text)
    text = _ANCHOR.sub(r'<a id="\1"></a>\n\n', text)
    text = _BLOCK_CLASS.sub("", text)
    text = _FENCED.sub("", text)
    return _REFERENCE.sub(_sign, text)


def _table(match: re.Match[str]) -> str:
    data = charts.parse(match[1], match[2])
    return f"{charts.table(data)}\n\n*{charts.caption(data)}*"


def _sign(match: re.Match[str]) -> str:
    code = int(match[1])
    if code > sys.maxunicode or not (sign := chr(code)).isprintable():
        return match[0]
    return "\\" + sign if sign in PUNCTUATION else sign
