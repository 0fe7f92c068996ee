"""EU classified information: the level top and bottom centre of each page, in both its languages.

Each page is numbered; from CONFIDENTIEL upward the paper needs a registration number, a date and a
subject that is itself unclassified, which is the brief's cover title; from SECRET upward every page
carries the number of its copy. LIMITE says who may have a paper; it is no level.
(Commission Decision (EU, Euratom) 2015/444, article 25; Council Decision 2013/488/EU.)
"""

from collections.abc import Iterator

from briefgen.handling.scheme import Scheme
from briefgen.negotiation import Fault
from briefgen.negotiation.brief import Brief, Handling

LEVELS = (
    "RESTREINT UE/EU RESTRICTED",
    "CONFIDENTIEL UE/EU CONFIDENTIAL",
    "SECRET UE/EU SECRET",
    "TRÈS SECRET UE/EU TOP SECRET",
)
_CONFIDENTIAL, _SECRET = 1, 2
_SHORT = ("R-UE/EU-R", "C-UE/EU-C", "S-UE/EU-S", "TS-UE/EU-TS")


def _wrong(marking: str) -> tuple[str, str]:
    plain = " ".join(marking.upper().split())
    if plain.startswith("LIMITE"):
        told = "LIMITE is a distribution marking, not a level"
        return told, "Write it under caveats; leave marking for the level, or take scheme: none."
    near = [level for level in LEVELS if plain in (level, *level.split("/"))]
    near = near or [level for level in LEVELS if plain and plain in level]
    advice = f"Write {near[0]}." if near else f"Write one of: {'; '.join(LEVELS)}."
    return f"“{marking}” is not a level of EU classified information as it is printed", advice


def _more(handling: Handling, brief: Brief) -> Iterator[Fault]:
    highest = max(_heights(handling))
    place = ("handling", "marking")
    if highest < _CONFIDENTIAL:
        return
    level = LEVELS[highest]
    if not handling.registration_number:
        told = f"a paper marked {level} needs a registration number, and there is none"
        yield Fault(place, told, "Add handling: registration_number, as your registry gave it.")
    if not brief.cover_title:
        told = f"a paper marked {level} needs a subject that is itself unclassified"
        yield Fault(place, told, "Add brief: cover_title; it may be a code name.")
    if not brief.date:
        told = f"a paper marked {level} must bear its date"
        yield Fault(place, told, "Add brief: date.")
    if highest >= _SECRET:
        yield from _copies(handling, level)


def _copies(handling: Handling, level: str) -> Iterator[Fault]:
    told = f"every page of a paper marked {level} bears the number of its copy"
    if not handling.distribution:
        advice = "Add handling: distribution with copy_number and name of each copy."
        yield Fault(("handling", "marking"), f"{told}, and no copies are listed", advice)
    for place, copy in enumerate(handling.distribution):
        if copy.copy_number is None:
            path = ("handling", "distribution", place)
            yield Fault(path, f"{told}, and this one has none", "Add its copy_number.")


def _heights(handling: Handling) -> Iterator[int]:
    own = handling.markings
    for marking in (handling.marking, own.open, own.delegation, own.core, own.sealed):
        yield SCHEME.height(marking) or 0 if marking else -1


SCHEME = Scheme(
    levels=LEVELS,
    portions=dict(zip(LEVELS, _SHORT, strict=True)) | {"none": "UE/EU-U"},
    open_up_to=-1,
    why_not_open="EU classified information is not handed to the other side",
    copy_number_from=_SECRET,
    wrong=_wrong,
    more=_more,
)
