"""Where each picture stands on its page, told in the tags for who enlarges or flows a page anew.

The engine tells it in its own measure, pixels from the upper left corner of the page (measured on
WeasyPrint 70); a PDF counts points from the lower left one.
"""

from typing import Any

from briefgen.typesetting.origins import Tags

_POINTS = 0.75
_TOP = 3


def tell_frames(tags: Tags) -> None:
    """Tell the frame of every picture in the measure of the PDF."""
    for element in tags.made():
        if element["S"] == "/Figure" and "BBox" in element.get("A", {}):
            high = float(tags.of(element["Pg"])["TrimBox"][_TOP])
            element["A"]["BBox"][:] = _in_points(element["A"]["BBox"], high)


def _in_points(frame: Any, high: float) -> list[float]:
    left, upper, right, lower = (float(side) * _POINTS for side in frame)
    return [round(side, 3) for side in (left, high - lower, right, high - upper)]
