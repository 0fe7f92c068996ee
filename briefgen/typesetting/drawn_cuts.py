"""Paints, cuts, masks and lines of a drawing that draw nothing, or leave nothing of what they cut.

Only what is certain counts: where a shape, a colour or a style is not plain, it is taken to draw.
"""

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from xml.etree import ElementTree as Xml

from briefgen.typesetting.drawn_styles import (
    HANDED_DOWN,
    LEAST,
    SMALLEST,
    Says,
    is_black,
    is_clear,
    length,
    local,
    scale_of,
    share,
)

_PAINTS = {"linearGradient", "radialGradient", "pattern"}
_BARE = {"g", "a", "svg", "title", "desc", "metadata"}
_SHAPES = {"path", "rect", "circle", "ellipse", "line", "polyline", "polygon"}
_OF_MASKS = frozenset({"mask-type", "fill", "stroke", "color", "filter"})
_NUMBER = re.compile(r"[+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?")
_STEP = re.compile(r"[a-df-zA-DF-Z]")
_SIZED = re.compile(r"(?:^|[{;\s])(?:width|height|r[xy]?|d|x|y)\s*:", re.IGNORECASE)
"""Where a style gives a shape its size."""
_SHUT = re.compile(
    r"(?:circle|ellipse)\(\s*([\w.%+-]+).*|inset\(\s*(?:[5-9]\d|\d{3,})(?:\.\d*)?%.*"
)
_SIDES = {"rect": ("width", "height"), "circle": ("r",), "ellipse": ("rx", "ry")}


Said = Callable[[Xml.Element], Says]
"""What an element, and the rules for it, say of its looks."""


@dataclass(frozen=True, slots=True)
class Idle:
    """Names of what draws nothing; cuts and paints in small letters, as values are read here."""

    cuts: frozenset[str]
    paints: frozenset[str]
    lines: frozenset[str]
    """Names of what a text can run along; these draw something."""


NOTHING = Idle(frozenset(), frozenset(), frozenset())


def idle(root: Xml.Element, asked: Said, sheet: str, begins: Says, unsure: frozenset[str]) -> Idle:
    """What is idle in a drawing; a name that is given twice says nothing.

    Of `unsure` properties rules speak that are not followed.
    """
    sized, plain = _SIZED.search(sheet) is not None, unsure.isdisjoint(_OF_MASKS)
    cuts, paints, busy, lines = set[str](), set[str](), {""}, set[str]()
    for one, above in _inheriting(root, asked, begins):
        name, tag = one.get("id", ""), local(one.tag)
        if tag == "clipPath":
            nothing = not any(_has_area(shape, sized, asked) for shape in one)
        elif tag == "mask":
            nothing = not len(one) or (plain and _hides_all(one, asked, above))
        else:
            nothing = tag in _PAINTS and _paints_nothing(one, asked)
        into = paints if tag in _PAINTS else cuts
        (into if nothing else busy).add(name.lower())
        if tag in _SHAPES and (tag != "path" or _goes_somewhere(one)):
            lines.add(name)
    return Idle(frozenset(cuts - busy), frozenset(paints - busy), frozenset(lines - {""}))


def shuts(clip: str) -> bool:
    """Whether a cut that is no path, but a shape in words, leaves nothing."""
    found = _SHUT.fullmatch(clip)
    return bool(found and (not found[1] or _is_none(found[1])))


def _inheriting(
    element: Xml.Element, asked: Said, above: Says
) -> Iterator[tuple[Xml.Element, Says]]:
    """Every element, with what those above hand down to it."""
    yield element, above
    if len(element):
        inked = _inherited(asked(element), above)
        for child in element:
            yield from _inheriting(child, asked, inked)


def _inherited(said: Says, above: Says) -> Says:
    return {**above, **{name: said[name] for name in HANDED_DOWN if name in said}}


def _paints_nothing(paint: Xml.Element, asked: Said) -> bool:
    """Whether all its colours are clear, or it has none and takes none from another."""
    if any(local(name) == "href" for name in paint.attrib):
        return False
    return all(local(stop.tag) == "stop" and _is_clear_stop(asked(stop)) for stop in paint)


def _is_clear_stop(said: Says) -> bool:
    return is_clear(said.get("stop-color", "")) or share(said.get("stop-opacity", "")) <= LEAST


def _hides_all(mask: Xml.Element, asked: Said, above: Says) -> bool:
    """Whether what stands in it is black, so that what is behind it is not seen."""
    if any(_is_none(mask.get(side, "1")) for side in ("width", "height")):
        return True
    said = asked(mask)
    plain = said.get("mask-type", "luminance") == "luminance"
    return plain and all(_is_dark(one, asked, _inherited(said, above)) for one in mask)


def _is_dark(element: Xml.Element, asked: Said, above: Says) -> bool:
    said, tag = asked(element), local(element.tag)
    if said.get("display") == "none" or share(said.get("opacity", "")) <= LEAST:
        return True
    if said.get("filter", "none") != "none" or tag not in _BARE | _SHAPES | {"text", "tspan"}:
        return False
    inked = _inherited(said, above)
    inks = (inked.get("fill", "black"), inked.get("stroke", "none"))
    own = (inked.get("color", "black") if ink == "currentcolor" else ink for ink in inks)
    if tag not in _BARE and not all(map(is_black, own)):
        return False
    return all(_is_dark(one, asked, inked) for one in element)


def _has_area(shape: Xml.Element, sized: bool, asked: Said) -> bool:
    """Whether a part of a path that cuts leaves anything; its lines alone do not."""
    tag, said = local(shape.tag), asked(shape)
    scale = scale_of(said.get("transform", ""))
    if said.get("display") == "none" or tag in ("line", "title", "desc"):
        return False
    if scale is not None and scale < SMALLEST:
        return False
    if sized or _SIZED.search(shape.get("style", "")):
        return True
    if tag in _SIDES:
        sides = [shape.get(side) for side in _SIDES[tag]]
        if tag == "ellipse":
            return not any(_is_none(side) for side in sides if side) and any(sides)
        return not any(_is_none(side or "0") for side in sides)
    if tag in ("polygon", "polyline"):
        return _spreads(shape.get("points", ""))
    if tag == "path":
        steps = set(_STEP.findall(shape.get("d", "")))
        return _spreads(shape.get("d", "")) if steps <= set("MLZz") else bool(steps - set("MmZz"))
    return True


def _goes_somewhere(path: Xml.Element) -> bool:
    """Whether a path draws a line; one whose style may say so is taken to."""
    told = _STEP.findall(path.get("d", ""))
    return len(told) > 1 or bool({"style", "class"} & path.attrib.keys())


def _is_none(side: str) -> bool:
    size = length(side)
    return size is not None and abs(size) < SMALLEST


def _spreads(written: str) -> bool:
    """Whether points do not all stand on one line."""
    numbers = [float(one) for one in _NUMBER.findall(written)]
    points = list(zip(numbers[::2], numbers[1::2], strict=False))
    return len(points) > 2 and _off_the_line(points)


def _off_the_line(points: Iterable[tuple[float, float]]) -> bool:
    (x, y), *others = points
    across, down = max(
        ((a - x, b - y) for a, b in others), key=lambda far: far[0] ** 2 + far[1] ** 2
    )
    return any(abs(across * (b - y) - down * (a - x)) > SMALLEST for a, b in others)
