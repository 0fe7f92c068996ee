"""The schemes by name, and what one of them says for the readers of a tier."""

from collections.abc import Mapping

from briefgen.clearance import Tier
from briefgen.handling import custom, eu, none, tlp, uk, us_cui
from briefgen.handling.scheme import UNMARKED, Scheme
from briefgen.negotiation.brief import Handling

SCHEMES: Mapping[str, Scheme] = {
    "tlp": tlp.SCHEME,
    "eu": eu.SCHEME,
    "uk": uk.SCHEME,
    "us-cui": us_cui.SCHEME,
    "custom": custom.SCHEME,
    "none": none.SCHEME,
}

EXERCISE = "EXERCISE"
"""What every sheet of an exercise says."""


def scheme_of(handling: Handling) -> Scheme:
    """The scheme that the paper is marked by."""
    return SCHEMES[handling.scheme]


def written_at(handling: Handling, tier: Tier) -> str | None:
    """The marking as written for editions of that tier: its own, or that of the whole file."""
    own: str | None = getattr(handling.markings, tier.word)
    return own or handling.marking


def marking_at(handling: Handling, tier: Tier) -> str:
    """The marking as printed on editions of that tier; empty where they carry none."""
    written = written_at(handling, tier)
    return "" if written is None or written == UNMARKED else written


def alongside(handling: Handling, tier: Tier, also: tuple[str, ...]) -> tuple[str, ...]:
    """What an edition carries beyond its own tier, with the fields that its marking asks for.

    One that carries nothing beyond it is not marked for more either.
    """
    asked = scheme_of(handling).alongside.get(marking_at(handling, tier), ()) if also else ()
    return (*also, *asked)


def caveats_at(handling: Handling, tier: Tier) -> str:
    """The further words as printed on editions of that tier.

    They tell who else may not read it, so a paper for the other side goes without. That it is an
    exercise is told to everybody.
    """
    first = (EXERCISE,) if handling.exercise else ()
    others = () if tier == Tier.OPEN else handling.caveats
    return " · ".join(dict.fromkeys((*first, *others)))


def marks_parts(handling: Handling, tier: Tier) -> bool:
    """Whether its parts bear marks; not where the other side would be told by them alone."""
    return handling.portion_marks and (tier > Tier.OPEN or bool(marking_at(handling, tier)))


def portion_at(handling: Handling, tier: Tier) -> str:
    """The mark of a part that holds nothing above the tier."""
    scheme, written = scheme_of(handling), written_at(handling, tier) or UNMARKED
    if tier == Tier.OPEN and not may_be_open(scheme, written):
        written = UNMARKED
    return scheme.portions.get(written, tier.word)


_FOR = {
    Tier.OPEN: "may be given to the other side",
    Tier.DELEGATION: "for all who travel",
    Tier.CORE: "for the core team",
    Tier.SEALED: "for those who decide",
}


def key(handling: Handling, tier: Tier) -> tuple[tuple[str, str], ...]:
    """What the marks of parts mean, up to that tier, where the scheme has none of its own."""
    if not marks_parts(handling, tier):
        return ()
    marks = [(low, portion_at(handling, low)) for low in Tier if low <= tier]
    return tuple((mark, _FOR[low]) for low, mark in marks if mark == low.word)


def may_be_open(scheme: Scheme, marking: str | None) -> bool:
    """Whether a paper of that marking may still be handed to the other side."""
    height, most = scheme.height(marking), scheme.open_up_to
    return most is None or height is None or height <= most


def copy_numbered(handling: Handling, tier: Tier) -> bool:
    """Whether every page of such an edition must carry the number of its copy."""
    scheme = scheme_of(handling)
    height = scheme.height(written_at(handling, tier))
    least = scheme.copy_number_from
    return least is not None and height is not None and height >= least
