"""What does not go together in the marking of a paper, with the reason."""

import re
from collections.abc import Iterator

from briefgen.clearance import Tier
from briefgen.handling.foreign import of_another, of_the_us, plainly
from briefgen.handling.scheme import UNMARKED
from briefgen.handling.shelf import SCHEMES, marking_at, may_be_open, scheme_of, written_at
from briefgen.negotiation import Fault, Negotiation, walk
from briefgen.negotiation.brief import Handling

_MARKING = ("handling", "marking")
_EYES = re.compile(r"\bEYES[ -]ONLY\b", re.IGNORECASE)
_OWNED = (
    (re.compile(r"LIMITE\b|(?i:(?:EU )?LIMITE)(?=\s*(?:$|[-/,.:;·|(]))"),
     "the Council of the EU", ("uk", "us-cui")),
    (re.compile(r"UK[ -]EYES[ -]ONLY\b", re.IGNORECASE), "the UK", ("eu", "us-cui")),
)  # fmt: skip
_PORTION = re.compile(r"\((U|(?i:CUI(?://[\w /-]+)?)|C|S|TS)\)\s")


def faults(negotiation: Negotiation) -> Iterator[Fault]:
    """Every marking in the file that cannot be printed as it stands."""
    handling = negotiation.handling
    found = [*_unmarked(handling), *_unknown(handling)]
    yield from found
    if not found:
        yield from _upside_down(handling)
        yield from _open(handling)
        yield from scheme_of(handling).more(handling, negotiation.brief)
    yield from _strange(handling)
    yield from _second_level(handling)
    if handling.designation and handling.scheme != "us-cui":
        told = f"a designation block is for papers of us-cui, and the scheme is {handling.scheme}"
        advice = "Take it out, or take scheme: us-cui."
        yield Fault(("handling", "designation"), told, advice)
    yield from _doubled(handling)
    yield from _marked_by_hand(negotiation)


def refused_at(handling: Handling, tier: Tier) -> Fault | None:
    """Why an edition of that tier cannot carry the marking that the file gives it."""
    if tier > Tier.OPEN:
        return None
    written, scheme = written_at(handling, tier), scheme_of(handling)
    own = bool(handling.markings.open)
    levels = scheme.levels
    least = levels[0] if levels and may_be_open(scheme, levels[0]) else UNMARKED
    advice = f"Write under handling markings: {{open: {least}}}, if that is what it may be."
    told = "an open edition may be given to the other side, and"
    if not may_be_open(scheme, written):
        path = ("handling", "markings", "open") if own else _MARKING
        return Fault(path, f"{told} it would be marked {written}: {scheme.why_not_open}", advice)
    if not scheme.levels and not own and marking_at(handling, tier):
        told += f" “{written}” may not be meant for them"
        either = (
            "Write under handling markings: {open: none}, or what they may read instead of none."
        )
        return Fault(_MARKING, told, either)
    for place, caveat in enumerate(handling.caveats):
        if _EYES.search(plainly(caveat)) and not own:
            at = ("handling", "caveats", place)
            return Fault(at, f"{told} “{caveat}” forbids that", advice)
    return None


def _strange(handling: Handling) -> Iterator[Fault]:
    """Words of one owner beside the levels of another."""
    for place, caveat in enumerate(handling.caveats):
        for known, owner, others in _OWNED:
            if known.match(plainly(caveat)) and handling.scheme in others:
                told = f"“{caveat}” is a marking of {owner}, and the scheme is {handling.scheme}"
                advice = "Take it out, or take the scheme by which the paper is really marked."
                yield Fault(("handling", "caveats", place), told, advice)


def _second_level(handling: Handling) -> Iterator[Fault]:
    """A caveat that is a level, of this scheme or of another: a paper has one."""
    levels = SCHEMES[handling.scheme].levels
    for place, caveat in enumerate(handling.caveats):
        told = of_the_us(caveat)
        if not told and (plainly(caveat).upper() in levels or of_another(caveat)):
            told = (
                f"“{caveat}” is a level, and a paper has one: that under marking",
                "Take it out; where it is the level meant, write it under marking instead.",
            )
        if told:
            yield Fault(("handling", "caveats", place), *told)


def _written(handling: Handling) -> Iterator[tuple[tuple[str, ...], str]]:
    """Every marking in the file with its place."""
    if handling.marking:
        yield _MARKING, handling.marking
    for tier in Tier:
        own = getattr(handling.markings, tier.word)
        if own:
            yield ("handling", "markings", tier.word), own


def _unmarked(handling: Handling) -> Iterator[Fault]:
    levels = SCHEMES[handling.scheme].levels
    if handling.scheme != "none" and not handling.marking:
        told = f"the scheme is {handling.scheme}, and no marking is given"
        wanted = f"one of: {'; '.join(levels)}" if levels else "the text to be printed"
        yield Fault(("handling", "scheme"), told, f"Add marking, {wanted}.")


def _unknown(handling: Handling) -> Iterator[Fault]:
    """Markings that the scheme does not have, or that are another's; capitals and blanks count."""
    scheme = scheme_of(handling)
    for path, marking in _written(handling):
        if scheme.height(marking) is None:
            wrong = scheme.wrong(marking)
            if wrong:
                yield Fault(path, *wrong)


def _upside_down(handling: Handling) -> Iterator[Fault]:
    """A tier that carries less may not be marked higher than one that carries more."""
    scheme = scheme_of(handling)
    heights = {tier: scheme.height(written_at(handling, tier)) or 0 for tier in Tier}
    if not scheme.levels:
        return
    for lower, higher in zip(list(Tier), list(Tier)[1:], strict=False):
        if heights[lower] > heights[higher]:
            low, high = (written_at(handling, tier) for tier in (lower, higher))
            told = (
                f"editions up to {lower.word} would be marked {low}, higher than those up to "
                f"{higher.word}, which carry more and are marked {high}"
            )
            own = getattr(handling.markings, lower.word)
            at = lower if own else higher
            yield Fault(
                ("handling", "markings", at.word), told,
                f"Give {lower.word} a marking that is no higher, or raise that of {higher.word}.",
            )  # fmt: skip


def _open(handling: Handling) -> Iterator[Fault]:
    """A marking written for open editions that no open edition can carry."""
    refused = refused_at(handling, Tier.OPEN)
    if refused and handling.markings.open:
        yield refused


def _doubled(handling: Handling) -> Iterator[Fault]:
    first: dict[int, str] = {}
    for place, copy in enumerate(handling.distribution):
        number = place + 1 if copy.copy_number is None else copy.copy_number
        if number < 1:
            told = f"{number} is no number of a copy"
            yield Fault(("handling", "distribution", place), told, "Count copies from 1.")
        if number in first:
            told = f"copy {number} goes to {first[number]} and to {copy.name}"
            yield Fault(("handling", "distribution", place), told, "Give each a number of its own.")
        first.setdefault(number, copy.name)


def _marked_by_hand(negotiation: Negotiation) -> Iterator[Fault]:
    """Marks on parts stand on all parts or on none; typed ones stand on some."""
    if negotiation.handling.scheme != "us-cui":
        return
    for path, value in walk(negotiation):
        found = _PORTION.match(value) if isinstance(value, str) else None
        if found and path[0] != "handling":
            told = f"this part carries ({found[1]}), and marks stand on all parts or on none"
            advice = "Take it out; portion_marks: true marks every part of the book by itself."
            yield Fault(path, told, advice)
            return
