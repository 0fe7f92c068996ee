"""What leads out of a finished section, in any attribute of any tag.

A tag is taken wherever “<” and a letter stand, in quotes and comments too: whatever a browser
takes for a comment, a style or the end of a quote, a tag that it sees begins at one of them.
"""

import re
from collections.abc import Callable, Iterator
from html import unescape

_TAG = re.compile(r"<[a-z][^\t\n\f\r />]*", re.IGNORECASE)
LOADING = re.compile(r"<(?:img|image|source|input|video|audio|track)(?=[\t\n\f\r />])", re.I)
"""Tags by which a browser fetches what it shows; the engine knows the first two."""
ATTRIBUTE = re.compile(
    r"[\t\n\f\r /]*(?P<name>=?[^\t\n\f\r />=]+)"
    r"(?:[\t\n\f\r ]*=[\t\n\f\r ]*(?:\"(?P<a>[^\"]*)(?:\"|\Z)|'(?P<b>[^']*)(?:'|\Z)"
    r"|(?P<c>[^\t\n\f\r >]*)))?"
)
_END_OF_STYLE = re.compile(r"</style|\Z", re.IGNORECASE)
_ADDRESS = {
    "href", "xlink:href", "src", "poster", "background", "action", "formaction", "cite",
    "longdesc", "data", "codebase", "manifest", "usemap", "xml:base",
}  # fmt: skip
_SEVERAL = {"srcset", "imagesrcset", "ping", "values", "archive"}
_LEADING = {"<a", "<area", "<base", "<form", "<button", "<input"}
_LEADS = {"href", "xlink:href", "action", "formaction"}
_RUNS = re.compile(r"(?:java|vb)script:", re.IGNORECASE)
_OUT = re.compile(r"(?:[a-z][a-z0-9+.-]*:[/\\]|https?:|ftp:|mailto:|tel:|[/\\]{2})", re.IGNORECASE)
_ENDS = r"(?:[a-z]{2}|com|org|net|info|int|gov|mil|edu|biz|app|dev|xyz|site|online|top|example)"
HOST = rf"(?<![\w.@/:-])(?:[\w-]+\.)+{_ENDS}[/?#]"
"""Without its kind, as readers of mail make a link of it all the same: b.example/c."""
_AT_A_HOST = re.compile(HOST, re.IGNORECASE)
_BETWEEN = re.compile(r"[\s,;]+")
_LOADED = {"src", "srcset", "imagesrcset", "poster", "href", "xlink:href"}
_UNSEEN = re.compile(r"[\x00-\x20]+")
_ENDLESS = re.compile(r"\d{1000,}")
"""A number over which the reader of styles breaks down; the engine's own fault is told later."""
_IN_A_STYLE = re.compile(r"[(\"'\\]")


def in_tags(html: str) -> Iterator[str]:
    """Every address in an attribute, or a style, that leads out of the book."""
    for tag, attributes in _tags(html):
        at = tag.end()
        for found in attributes:
            at = found.end()
            yield from _of_an_attribute(found["name"].lower(), _value(found))
        if tag[0].lower() == "<style" and (end := _END_OF_STYLE.search(html, at)):
            yield from _of_a_style(html[at : end.start()])
            yield from _of_a_style(unescape(html[at : end.start()]))  # within a drawing


def inert(html: str, may_lead: Callable[[str], bool]) -> str:
    """The HTML without attributes that run something, or lead where no link of the book may."""
    pieces, left = list[str](), 0
    out = (
        found
        for tag, attributes in _tags(html)
        for found in attributes
        if _is_active(tag[0].lower(), found, may_lead)
    )
    for found in sorted(out, key=re.Match.start):
        pieces.append(html[left : found.start()])
        left = max(left, found.end())
    return " ".join((*pieces, html[left:]))


def _is_active(tag: str, found: re.Match[str], may_lead: Callable[[str], bool]) -> bool:
    name, value = found["name"].lower(), _UNSEEN.sub("", _value(found))
    leads = tag in _LEADING and name in _LEADS and not may_lead(value)
    return leads or name.startswith("on") or _RUNS.match(value) is not None


def loading(html: str) -> Iterator[tuple[str, re.Match[str], str]]:
    """Each attribute by which something is fetched to be shown: its tag, itself, what it names."""
    for tag, attributes in _tags(html, LOADING):
        for found in attributes:
            if found["name"].lower() in _LOADED:
                yield tag[0].lower(), found, _value(found)


def far_off(named: str) -> list[str]:
    """The addresses outside the book among those that an attribute names."""
    return [*filter(_leads_out, _BETWEEN.split(named))] or [*filter(_leads_out, [named])]


def _tags(
    html: str, shape: re.Pattern[str] = _TAG
) -> Iterator[tuple[re.Match[str], list[re.Match[str]]]]:
    """Every tag with its attributes; of two tags that overlap, the first has what both share."""
    seen = set[int]()
    for tag in shape.finditer(html):
        at, attributes = tag.end(), []
        while at not in seen and (found := ATTRIBUTE.match(html, at)):
            seen.add(at)
            at = found.end()
            attributes.append(found)
        yield tag, attributes


def _value(attribute: re.Match[str]) -> str:
    return unescape(attribute["a"] or attribute["b"] or attribute["c"] or "")


def _of_an_attribute(name: str, value: str) -> Iterator[str]:
    if name.startswith("xmlns"):
        return  # the name of a kind of drawing, which nothing loads
    if name in _SEVERAL:
        yield from filter(_leads_out, _BETWEEN.split(value))
    elif name in _ADDRESS or _leads_out(value):
        yield value
    if name == "style" or "url" in value.lower():
        yield from _of_a_style(value)


def _leads_out(value: str) -> bool:
    return _OUT.match(_UNSEEN.sub("", value)) is not None


def _of_a_style(style: str) -> Iterator[str]:
    """What a style loads or leads to; in it letters may be coded."""
    if not _IN_A_STYLE.search(style):
        return
    import tinycss2  # type: ignore[import-untyped]

    waiting = list(tinycss2.parse_component_value_list(_ENDLESS.sub("9", style)))
    while waiting:
        one = waiting.pop()
        if one.type in ("url", "string") and _leads_out(one.value):
            yield one.value
        elif one.type == "string" and _AT_A_HOST.search(one.value):
            yield one.value  # what a sheet may print, by a property of its own
        waiting += getattr(one, "arguments", None) or getattr(one, "content", None) or []
