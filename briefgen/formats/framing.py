"""What the style sheets of an edition say of the margins of its pages, as the engine will read it.

Rules for pages are few and plain, so their cascade is short: what is marked as important, then what
names its pages more closely, then what comes later. Lengths come out in points.
"""

import re
import sys
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import islice
from typing import Any

POINTS = {"pt": 1.0, "mm": 72 / 25.4, "cm": 72 / 2.54, "in": 72.0, "px": 0.75, "pc": 12.0}
SLOTS = tuple(f"{part}-{at}" for part in ("top", "bottom") for at in ("left", "center", "right"))
_PAPERS = {"a4": "210mm 297mm", "a5": "148mm 210mm", "a6": "105mm 148mm", "letter": "8.5in 11in"}
_SIDES = ("top", "right", "bottom", "left")
_PRINTED = re.compile(r"(?:^|,)\s*(?:all|print)\s*(?:,|$)", re.I)
_ALIKE = ((0,), (1, 0), (2, 0), (3, 1, 0))
"""Which of one to four lengths each side takes."""
_SELECTOR = re.compile(r"([\w-]*)((?::[\w-]+)*)")
_FONT = re.compile(
    r"((?:[a-z-]+\s+|\d+\s+)*)([\d.]+(?:%|[a-z]+))(?:\s*/\s*([\d.]+[%\w]*))?\s", re.I
)
_WEIGHT = re.compile(r"\b(\d{3}|bold)\b", re.I)
_ROOT = re.compile(r"\s*html\b")
_OF_FONT = re.compile(r"\bfont(?:-size)?:")
_SIZE = re.compile(r"(?<![\d.])[\d.]+(?:pt|mm|px)\b")
_LENGTH = re.compile(r"([-+]?(?:\d+(?:\.\d*)?|\.\d+))(%|[a-z]+)?", re.I)
_CONTENT = re.compile(r'"((?:[^"\\]|\\.)*)"|(string)\([^)]*\)|(counter)\([^)]*\)')
_ESCAPE = re.compile(r"\\([0-9a-fA-F]{1,6})\s?|\\(.)")

Told = Mapping[str, str]
"""The properties of a page, or of one box in its margins."""


@dataclass(frozen=True, slots=True)
class Rule:
    """One thing said of some pages: of which, of which box, what, and how much it counts."""

    name: str
    kinds: frozenset[str]
    slot: str
    key: str
    value: str
    weight: tuple[bool, bool, int, int]


def rules(sheets: Iterable[str]) -> list[Rule]:
    """All that the sheets say of pages, the weightiest last."""
    import tinycss2  # type: ignore[import-untyped]

    found: list[Rule] = []
    for css in sheets:
        for size in _of_root(css):
            found.append(Rule("", frozenset(), "", "font-size", size, (False, False, -1, 0)))
        if "@page" in css.casefold():
            found += _of_pages(tinycss2.parse_stylesheet(css, skip_comments=True))
    return sorted(found, key=lambda one: one.weight)  # stable: later ones stay behind


def _of_root(css: str) -> Iterator[str]:
    """The sizes of letters that rules for the whole page give, each step over the text once."""
    for rule in css.split("}"):
        before, _, said = rule.rpartition("{")
        selectors = re.split(r"[,\n]", before.rpartition("{")[2])
        if any(map(_ROOT.match, selectors)):
            fonts = (_OF_FONT.split(one, maxsplit=1)[1:] for one in said.split(";"))
            sizes = (_SIZE.search(value) for font in fonts for value in font)
            yield from (size[0] for size in islice(filter(None, sizes), 1))


def _of_pages(parsed: Iterable[Any]) -> Iterator[Rule]:
    import tinycss2

    for rule in parsed:
        if rule.type != "at-rule" or rule.content is None:
            continue
        prelude = tinycss2.serialize(rule.prelude)
        if rule.lower_at_keyword == "page":
            yield from _of_page(prelude, rule.content)
        elif rule.lower_at_keyword == "media" and _PRINTED.search(prelude):
            yield from _of_pages(tinycss2.parse_rule_list(rule.content, skip_comments=True))


def _of_page(prelude: str, content: Sequence[Any]) -> Iterator[Rule]:
    said = list(_said(content))
    for selector in prelude.split(","):
        match = _SELECTOR.fullmatch(selector.strip())
        if match is None:
            continue
        kinds = frozenset(filter(None, match[2].casefold().split(":")))
        close = len(kinds & {"first", "blank"})
        for slot, key, value, important in said:
            weight = (important, bool(match[1]), close, len(kinds) - close)
            yield Rule(match[1], kinds, slot, key, value, weight)


def _said(content: Sequence[Any], slot: str = "") -> Iterator[tuple[str, str, str, bool]]:
    import tinycss2

    for part in tinycss2.parse_blocks_contents(content, skip_comments=True, skip_whitespace=True):
        if part.type == "declaration":
            value = tinycss2.serialize(part.value).strip()
            for key, one in _each(part.lower_name, value):
                yield slot, key, one, part.important
        elif part.type == "at-rule" and part.content is not None:
            yield from _said(part.content, part.lower_at_keyword)


def _each(key: str, value: str) -> Iterator[tuple[str, str]]:
    """One declaration as those that it is short for."""
    if key in ("margin", "padding"):
        said = value.split() or ["0"]
        if len(said) > len(_SIDES):
            return  # the engine passes it over
        for side, alike in zip(_SIDES, _ALIKE, strict=True):
            yield f"{key}-{side}", next(said[at] for at in alike if at < len(said))
    elif key == "font" and (match := _FONT.match(value)):
        weight = _WEIGHT.search(match[1])
        yield from (("font-weight", weight[1] if weight else "400"), ("font-size", match[2]))
        yield "line-height", match[3] or "normal"
    else:
        yield key, value


def told(known: Sequence[Rule], name: str, kinds: Iterable[str]) -> dict[str, dict[str, str]]:
    """What holds for pages of that name and those kinds, by box; the page itself is “”."""
    here, boxes = frozenset(kinds), {"": dict[str, str]()}
    for one in known:
        if one.name in ("", name) and one.kinds <= here:
            boxes.setdefault(one.slot, {})[one.key] = one.value
    return boxes


def length(value: str, *, of: float = 0.0, em: float = 0.0) -> float:
    """A length in points; what is no length is nought."""
    match = _LENGTH.fullmatch(value.strip())
    if match is None:
        return 0.0
    unit = (match[2] or "").lower()
    sizes = {**POINTS, "%": of / 100, "em": em}
    return float(match[1]) * sizes.get(unit, 0.0)


def size_of(page: Told) -> tuple[float, float]:
    """How wide and how high a page is."""
    said = page.get("size", "a4").casefold().split()
    lengths = [found for one in said if (found := length(one)) > 0]
    if not lengths:
        paper = next((one for one in said if one in _PAPERS), "a4")
        lengths = [length(one) for one in _PAPERS[paper].split()]
    wide, high = lengths[0], lengths[-1]
    return (max(wide, high), min(wide, high)) if "landscape" in said else (wide, high)


def texts(content: str, titles: Sequence[str]) -> list[str]:
    """What a box may say: one text for each title, where it says the title of a chapter."""
    if content in ("", "none", "normal"):
        return []
    chapters = titles if "string(" in content else ("",)
    return [_text(content, title) for title in chapters]


def _text(content: str, title: str) -> str:
    pieces = []
    for match in _CONTENT.finditer(content):
        if match[2]:
            pieces.append(title)
        else:
            pieces.append("888" if match[3] else _ESCAPE.sub(_sign, match[1]))
    return "".join(pieces)


def _sign(match: re.Match[str]) -> str:
    if not match[1]:
        return match[2]
    number = int(match[1], 16)
    return chr(number) if 0 < number <= sys.maxunicode else "\ufffd"
