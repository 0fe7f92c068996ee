"""How large a drawing says that it is: a size that no page has is none, and nor is nothing."""

import math
import re
from collections.abc import Mapping

LARGEST = 100_000
"""The most that a side may measure, in whatever unit: more than a poster in dots."""
_FURTHEST = 10_000_000
"""How far from its corner a drawing may count."""
_SLIMMEST = 5_000
"""How many times as long as it is wide a drawing may be."""

_FRAMES = {"svg", "image", "symbol", "pattern", "mask", "filter", "marker"}
_SIDES = ("width", "height", "markerwidth", "markerheight")
_NUMBER = r"[+-]?(?:\d+(?:\.\d*)?|\.\d+)(?:[eE][+-]?\d+)?"
_SIZE = re.compile(rf"({_NUMBER})\s*(?:px|pt|pc|mm|cm|in|em|ex|ch|rem|q|vw|vh|%)?", re.I)
_STYLED = re.compile(r"(?:^|[;\s])(width|height)\s*:\s*([^;!]+)", re.I)


def odd_size(name: str, attributes: Mapping[str, str]) -> str | None:
    """What is wrong with the size of an element; None where it has one that can be drawn."""
    if name not in _FRAMES:
        return None
    told = {key.lower(): value for key, value in attributes.items()}
    sides = [(side, told[side]) for side in _SIDES if side in told]
    sides += [(found[1].lower(), found[2]) for found in _STYLED.finditer(told.get("style", ""))]
    for side, written in sides:
        if fault := _odd_side(written.strip(), may_be_nothing=name != "svg"):
            return f"its {side} {fault}"
    return _odd_box(told["viewbox"]) if "viewbox" in told else None


def _odd_side(written: str, *, may_be_nothing: bool) -> str | None:
    if written in ("auto", "inherit", "initial", "fit-content", ""):
        return None
    found = _SIZE.fullmatch(written)
    if found is None:
        return f"“{_short(written)}” is no size"
    size = float(found[1])
    if size < 0 or (size == 0 and not may_be_nothing):
        return f"“{_short(written)}” is nothing that could be drawn"
    return f"“{_short(written)}” is larger than any page" if size > LARGEST else None


def _odd_box(written: str) -> str | None:
    numbers = re.split(r"[\s,]+", written.strip())
    if len(numbers) != 4 or not all(re.fullmatch(_NUMBER, one) for one in numbers):
        return f"its viewBox “{_short(written)}” is not four numbers"
    left, top, wide, high = map(float, numbers)
    if not (wide > 0 and high > 0):
        return f"its viewBox “{_short(written)}” holds nothing that could be drawn"
    far = max(abs(left), abs(top), wide, high)
    if not math.isfinite(far) or far > _FURTHEST:
        return f"its viewBox “{_short(written)}” is larger than any drawing"
    slim = max(wide / high, high / wide) > _SLIMMEST
    return f"its viewBox “{_short(written)}” is a line and no picture" if slim else None


def _short(written: str) -> str:
    return written if len(written) <= 40 else f"{written[:40]}…"
