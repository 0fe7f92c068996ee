"""Controlled unclassified information of the US: `CUI` at the top and bottom of every page.

Banner and designation block are what the Department of Defense asks for: categories and limits of
dissemination stand in the block on the first page, not in the banner. Marks on parts are on all of
them or on none.
"""

import re

from briefgen.handling.scheme import Scheme
from briefgen.negotiation.brief import Designation

LEVELS = ("UNCLASSIFIED", "CUI")


def _wrong(marking: str) -> tuple[str, str]:
    plain = marking.strip().upper()
    if re.match(r"(?:CUI|CONTROLLED)\s*/", plain):
        told = f"“{marking}” puts more than CUI into the banner, which here is that "
        told += "of the Department of Defense: CUI alone"
        advice = "Write CUI; categories and dissemination go under handling: designation, which is "
        advice += "printed on the first page."
        return told, advice
    if plain in ("CONTROLLED", "CONTROLLED UNCLASSIFIED INFORMATION", *LEVELS):
        wanted = plain if plain in LEVELS else "CUI"
        return f"“{marking}” is not the banner as it is printed here", f"Write {wanted}."
    return f"“{marking}” is not a banner of this scheme", "Write CUI, or UNCLASSIFIED."


BLOCK = tuple(f"handling.designation.{name}" for name in Designation.model_fields)

SCHEME = Scheme(
    alongside={"CUI": BLOCK},
    levels=LEVELS,
    portions={"CUI": "CUI", "UNCLASSIFIED": "U", "none": "U"},
    open_up_to=0,
    why_not_open="what is CUI is not handed to the other side",
    wrong=_wrong,
)
