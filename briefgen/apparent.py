"""What stands to be read on a page of Markdown: its letters alone, as a reader takes them up.

Marks, tags and signs that are not seen are gone, references are the signs that they stand for.
Two letters that stand side by side on the page stand side by side here.
"""

import re
from collections.abc import Callable, Iterator, Mapping
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
_UNSEEN = re.compile(r"rp|template|datalist|audio|video|canvas|noscript|title|textarea", re.I)
_HIDES = re.compile(r"none|hidden|collapse|opacity|font[^;]*?(?<![\d.])\.?0|\\|/\*|--|var\(", re.I)
"""A property of its own may do what a style sheet says."""
_MAY_HIDE = re.compile(
    rf"\bhidden\b|\bstyle\b|<(?:{_UNSEEN.pattern})\b"
    r"|<(?!(?:blockquote|d[dlt]|div|h\d|li|ol|p|section|t[dhr]|table|tbody|thead|ul)\b)"
    r"[a-z][^<>]*>\s+<",
    re.I,
)
"""Tags whose words may not be seen, or that hold a blank alone, which a style sheet may hide."""
_BLANK = re.compile(r"\s+(?=<)")
_SET_OTHERWISE = re.compile(r"<(?>[^<>]*?style)[^<]*?(?:display|\\)", re.I)
"""Styles by which a block may be set as words of the line before it."""


_converter = cache(converter)


def words_of(markdown: str) -> Iterator[str]:
    """The words of the page, once for each way in which its tags may be understood."""
    html = str(_converter().render(markdown))
    forms = {_untagged(html, _parted), _CRUDE.sub(_parted, html)}
    if _SET_OTHERWISE.search(html):
        forms |= {_untagged(html, _joined), _CRUDE.sub(_joined, html)}
    if _MAY_HIDE.search(html):
        forms.add(_untagged(html, _parted, unseen=False))
    for form in forms:
        yield _NO_WIDTH.sub("", unescape(form))


def _parted(tag: re.Match[str]) -> str:
    """What a tag leaves: a new line where it begins one, but not within what may be an address."""
    within = tag["name"] == "br" and tag.string[tag.start() - 1] in ":/.@"
    return "\n" if tag["name"] and _PARTING.fullmatch(tag["name"]) and not within else ""


def _joined(_: re.Match[str]) -> str:
    return ""


def _hides(tag: str, attributes: Mapping[str, str]) -> bool:
    styled = _HIDES.search(unescape(attributes.get("style", "")))
    return "hidden" in attributes or bool(styled or _UNSEEN.fullmatch(tag))


def _untagged(html: str, left: Callable[[re.Match[str]], str], *, unseen: bool = True) -> str:
    """The HTML without its tags, each of them as long as a browser takes it to be.

    Unless what is `unseen` counts too, the words in tags that hide them are left out.
    """
    pieces, at, endless = [], 0, set[str]()
    while tag := _BEGINS.search(html, at):
        pieces += [html[at : tag.start()], left(tag)]
        at = tag.end()
        attributes = dict[str, str]()
        while tag["name"] and (more := ATTRIBUTE.match(html, at)):
            at = more.end()
            attributes[more["name"].lower()] = more["a"] or more["b"] or more["c"] or ""
        end = _ASIDE.get(tag["aside"] or "", _TO_THE_END).match(html, at)
        at = end.end() if end else at
        if unseen or not tag["name"] or tag[0][1] == "/":
            continue
        name = tag["name"]
        if name not in endless and _hides(name, attributes):
            behind = re.compile(rf"</{re.escape(name)}(?=[\s/>])", re.I).search(html, at)
            at = behind.start() if behind else at
            endless |= set() if behind else {name}
        elif not _PARTING.fullmatch(name) and (blank := _BLANK.match(html, at)):
            at = blank.end()
    return "".join((*pieces, html[at:]))
