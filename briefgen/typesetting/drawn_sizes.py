"""How large the texts of a drawing come out, and how much ink those above leave them."""

import re
from xml.etree import ElementTree as Xml

from briefgen.typesetting.drawn_styles import Says, is_nothing, length, local, scale_of, share

SCALE, SHADE = " scale", " shade"
"""How much smaller all that stands above draws, and how faint; handed down beside what is said.

Only above the whole drawing nothing is said of a scale.
"""
_LEAST = 1e-4
"""Text so small beside its drawing is two hundredths of a millimetre on a whole sheet."""
_USUAL = 300.0
_PARTED = re.compile(r"[\s,]+")


def extent(root: Xml.Element) -> float:
    """The longer side of a drawing, in its own units."""
    if box := _box(root):
        return max(box)
    sides = (length(root.get(side, "")) for side in ("width", "height"))
    return max((side for side in sides if side), default=_USUAL)


def handed(element: Xml.Element, says: Says, above: Says, whole: float) -> dict[str, str]:
    """The scale and the shade of what stands in an element."""
    before = float(above.get(SCALE, "1"))
    is_window = local(element.tag) == "svg" and SCALE in above
    within = _of_window(element, before, whole) if is_window else 1.0
    own = scale_of(says.get("transform", ""))
    scale = float("inf") if own is None else before * own * within
    return {SCALE: str(scale), SHADE: str(shade(says, above))}


def shade(says: Says, above: Says) -> float:
    """How opaque an element is, with all above it."""
    return share(says.get("opacity", "")) * float(above.get(SHADE, "1"))


def is_tiny(says: Says, whole: float) -> bool:
    """Whether text is so small that nobody sees it."""
    told = says.get("font-size", "16")
    size = length(told)
    small = size is not None and 0 <= size * float(says.get(SCALE, "1")) <= _LEAST * whole
    return small or is_nothing(told)


def _of_window(svg: Xml.Element, scale: float, whole: float) -> float:
    """How much smaller a drawing within the drawing shows what is in it."""
    wide, high = (_side(svg.get(side, "100%"), whole) for side in ("width", "height"))
    if wide is None or high is None:
        return float("inf")
    if min(wide, high) * scale <= _LEAST * whole and "visible" not in str(svg.attrib):
        return 0.0
    box = _box(svg)
    if not box or "slice" in svg.get("preserveAspectRatio", ""):
        return 1.0
    return min(wide / box[0], high / box[1])


def _side(told: str, whole: float) -> float | None:
    size = length(told)
    return size / 16 * whole if size is not None and told.strip().endswith("%") else size


def _box(svg: Xml.Element) -> tuple[float, float] | None:
    sides = [length(one) for one in _PARTED.split(svg.get("viewBox", "").strip())]
    if len(sides) != 4 or not sides[2] or not sides[3]:
        return None
    return abs(sides[2]), abs(sides[3])
