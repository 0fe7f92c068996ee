"""The book as one Markdown file: charts as tables, notes as inline footnotes."""

import re
import sys
from unicodedata import category

from briefgen import charts
from briefgen.book import Book
from briefgen.escaping import literal
from briefgen.formats.page import from_afar
from briefgen.formats.rendered import Rendered
from briefgen.leading_out import LOADING
from briefgen.library import Library
from briefgen.markup import to_html
from briefgen.problems import Unusable

_CHART = re.compile(r"```chart (\w+)\n(.*?)\n```", re.DOTALL)
_REFERENCE = re.compile(r"&#(\d{1,7});")
_INNER = r"((?:[^\]\[]|\[[^\]\[]*\]\([^)\s]*\))*)"
_NOTE = re.compile(rf"\[{_INNER}\]\{{\.fn\}}")
_CLASSED = re.compile(r"(\]\([^)\s]*\))\{[^}\n]*\}")
_BOLD = re.compile(r"\[([^\]\[]*?[^\]\[\s.])\.?\]\{\.(?:label|group|aside-title|not)\}")
_PLACE = re.compile(rf"\[{_INNER}\]\{{\.place #([\w-]+)\}}")
_SPAN = re.compile(rf"\[{_INNER}\]\{{\.[^}}\n]*\}}")
_ANCHOR = re.compile(r"(?m)^\{#([\w-]+)[^}\n]*\}\n")
_BLOCK_CLASS = re.compile(r"(?m)^\{[.#][^}\n]*\}\n")
_FENCED = re.compile(r"(?m)^:{3,}.*(?:\n|\Z)")
_EMPTY = re.compile(r"\n{3,}")
_MAY_SHOW = re.compile(rf"!\[|{LOADING.pattern}", re.IGNORECASE)
PUNCTUATION = set("!\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~")


def render(book: Book, library: Library) -> Rendered:
    """The sections one after the other, in plain Markdown; Unusable where a picture is far off."""
    shown = (one.markdown for one in book.sections if _MAY_SHOW.search(one.markdown))
    if far := [problem for text in shown for problem in from_afar(to_html(text), library)]:
        raise Unusable(far)
    text = "\n\n".join(
        f'<a id="{section.id}"></a>\n\n{_plain(section.markdown).strip()}'
        for section in book.sections
    )
    head = book.head
    marking = _bold(head["marking"], head["caveats"])
    draft = _bold(head.get("draft", ""), head.get("copy", ""))
    lines = filter(None, (marking, draft, text.strip(), draft, marking))
    return Rendered("md", _EMPTY.sub("\n\n", "\n\n".join(lines)).encode() + b"\n")


def _bold(*told: str) -> str:
    """What stands at the head and foot of the text, as far as there is any."""
    words = " · ".join(filter(None, told))
    return f"**{_plain(literal(words))}**" if words else ""


def _plain(markdown: str) -> str:
    text = _CHART.sub(_table, markdown)
    text = _NOTE.sub(r"^[\1]", text)
    text = _CLASSED.sub(r"\1", text)
    text = _BOLD.sub(r"**\1.**", text)
    text = _PLACE.sub(r'<a id="\2"></a>\1', text)
    text = _SPAN.sub(r"\1", text)
    text = _ANCHOR.sub(r'<a id="\1"></a>\n\n', text)
    text = _BLOCK_CLASS.sub("", text)
    text = _FENCED.sub("", text)
    return _REFERENCE.sub(_sign, text)


def _table(match: re.Match[str]) -> str:
    data = charts.parse(match[1], match[2])
    return f"{charts.table(data)}\n\n*{charts.caption(data)}*"


def _sign(match: re.Match[str]) -> str:
    """The sign meant, unless it would end the line or is none."""
    code = int(match[1])
    sign = chr(code) if code <= sys.maxunicode else "\n"
    if category(sign)[0] in "CZ" and category(sign) != "Zs":
        return match[0]
    return "\\" + sign if sign in PUNCTUATION else sign
