"""Traffic Light Protocol 2.0 of FIRST: a label in its colour on black, head and foot, on the right.

The label is 12 points or more, in capitals, without a blank, and never translated. Its colours are
those of the standard: letters in the colour, the ground black.
"""

import re

from briefgen.handling.scheme import Colours, Scheme

LEVELS = ("TLP:CLEAR", "TLP:GREEN", "TLP:AMBER", "TLP:AMBER+STRICT", "TLP:RED")
_SIZE = 12
_RIM = 13  # six on each side, and a point to spare
# Measured in the bold face at 12 points.
_WIDTHS = (57.6, 59.8, 60.9, 105.2, 45.2)
_INKS = ("#FFFFFF", "#33FF00", "#FFC000", "#FFC000", "#FF2B2B")
_OLD = {"TLP:WHITE": "TLP:CLEAR"}


def _wrong(marking: str) -> tuple[str, str]:
    plain = re.sub(r"\s+", "", marking.upper())
    plain = _OLD.get(plain, plain)
    if plain in LEVELS and re.search(r"\s", marking):
        return f"“{marking}” has a blank, and a TLP label has none", f"Write {plain}."
    if plain in LEVELS and plain == marking.upper():
        return f"“{marking}” is not in capitals, as TLP labels are", f"Write {plain}."
    if plain in LEVELS:
        return f"“{marking}” is a label of TLP 1.0", f"Since TLP 2.0 it is called {plain}."
    advice = f"Write one of: {', '.join(LEVELS)}. Further words go under caveats."
    return f"“{marking}” is not a label of TLP 2.0", advice


SCHEME = Scheme(
    levels=LEVELS,
    portions={level: level for level in LEVELS} | {"none": "TLP:CLEAR"},
    place="right",
    size=_SIZE,
    colours={
        level: Colours(ink, "#000000", width + _RIM)
        for level, ink, width in zip(LEVELS, _INKS, _WIDTHS, strict=True)
    },
    open_up_to=3,
    why_not_open="what is TLP:RED goes to nobody but those it was addressed to",
    wrong=_wrong,
)
