"""What stands to be read on a page of Markdown: its letters alone, as a reader takes them up.

Marks, tags and signs that are not seen are gone, references are the signs that they stand for.
Two letters that stand side by side on the page stand side by side here.
"""

import re
from collections.abc import Callable, Iterator
from functools import cache
from html import unescape

from briefgen.commonmark import converter
from briefgen.leading_out import ATTRIBUTE
from briefgen.reading import NO_WIDTH

_NO_WIDTH = re.compile(f"[{NO_WIDTH}]")
_BEGINS = re.compile(r"<(?:(?P<aside>!--|[!?]|/(?![a-z]))|/?(?P<name>[a-z][^\t\n\f\r />]*))", re.I)
_ASIDE = {"!--": re.compile(r"-?>|.*?(?:--!?>|\Z)", re.S)}
_TO_THE_END = re.compile(r"[^>]*(?:>|\Z)")
_CRUDE = re.compile(r"<(?P<aside>[!?])?/?(?P<name>[a-z][^\s/<>]*+)?[^<>]*+>", re.I)
_PARTING = re.compile(
    r"(?:address|article|aside|blockquote|br|caption|center|d[dlt]|div|fig\w+|footer|form|h[1-6r]"
    r"|header|li|main|nav|ol|option|p|pre|section|select|svg|t[dhr]|table|tbody|text|tfoot|thead"
    r"|title|ul)",
    re.I,
)
_SET_OTHERWISE = re.compile(r"<(?>[^<>]*?style)[^<]*?(?:display|\\)", re.I)
"""Styles by which a block may be set as words of the line before it."""


_converter = cache(converter)


def words_of(markdown: str) -> Iterator[str]:
    """The words of the page, once for each way in which its tags may be understood."""
    html = str(_converter().render(markdown))
    forms = {_untagged(html, _parted), _CRUDE.sub(_parted, html)}
    if _SET_OTHERWISE.search(html):
        forms |= {_untagged(html, _joined), _CRUDE.sub(_joined, html)}
    for form in forms:
        yield _NO_WIDTH.sub("", unescape(form))


def _parted(tag: re.Match[str]) -> str:
    """What a tag leaves: a new line where it begins one, but not within what may be an address."""
    within = tag["name"] == "br" and tag.string[tag.start() - 1] in ":/.@"
    return "\n" if tag["name"] and _PARTING.fullmatch(tag["name"]) and not within else ""


def _joined(_: re.Match[str]) -> str:
    return ""


def _untagged(html: str, left: Callable[[re.Match[str]], str]) -> str:
    """The HTML without its tags, each of them as long as a browser takes it to be."""
    pieces, at = [], 0
    while tag := _BEGINS.search(html, at):
        pieces += [html[at : tag.start()], left(tag)]
        at = tag.end()
        while tag["name"] and (more := ATTRIBUTE.match(html, at)):
            at = more.end()
        end = _ASIDE.get(tag["aside"] or "", _TO_THE_END).match(html, at)
        at = end.end() if end else at
    return "".join((*pieces, html[at:]))
