"""UK government classifications: the level in capitals, centred, top and bottom of every page.

The page number stands at the foot, the number of the copy at the top right of the first page.
Instructions for handling, descriptors and national caveats are printed below the level.
"""

from briefgen.handling.scheme import Scheme

LEVELS = ("OFFICIAL", "OFFICIAL-SENSITIVE", "SECRET", "TOP SECRET")
_BEFORE_2014 = ("UNCLASSIFIED", "PROTECT", "RESTRICTED", "CONFIDENTIAL")


def _wrong(marking: str) -> tuple[str, str]:
    plain = " ".join(marking.upper().replace(":", " ").replace("UK ", " ").split())
    plain = plain.replace("OFFICIAL SENSITIVE", "OFFICIAL-SENSITIVE")
    plain = plain.replace("OFFICIAL - SENSITIVE", "OFFICIAL-SENSITIVE")
    if plain in LEVELS:
        return f"“{marking}” is not written as UK levels are printed", f"Write {plain}."
    if plain in _BEFORE_2014:
        told = f"“{marking}” has not been a level in the UK since 2014"
        return told, f"Write one of: {', '.join(LEVELS)}."
    first = next((level for level in reversed(LEVELS) if plain.startswith(f"{level} ")), None)
    advice = f"Write one of: {', '.join(LEVELS)}."
    if first:
        advice = f"Write {first}, and what follows it under caveats."
    return f"“{marking}” is not a UK level", advice


SCHEME = Scheme(
    levels=LEVELS,
    portions={
        "none": "O", "OFFICIAL": "O", "OFFICIAL-SENSITIVE": "O-S", "SECRET": "S",
        "TOP SECRET": "TS",
    },
    open_up_to=1,
    why_not_open="what is SECRET or above is not handed to the other side",
    copy_number_on_first=True,
    wrong=_wrong,
)  # fmt: skip
