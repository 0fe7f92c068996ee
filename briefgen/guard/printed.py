"""Figures that these readers may know, with the words that the program prints about them.

“15 years of experience” is no secret where somebody's years are known; “15 years” may be one.
"""

from collections.abc import Iterable, Iterator
from decimal import Decimal

from briefgen.clearance import Path, Withheld, tiers
from briefgen.guard.lawful import value_at
from briefgen.guard.spelling import flat, words
from briefgen.guard.spelt import in_figures
from briefgen.negotiation import Negotiation
from briefgen.negotiation.fit import fit, spoken, talking
from briefgen.negotiation.numbers import shown
from briefgen.negotiation.times import When, hours

_FAR = 80
"""The signs of such a phrase, and more."""

Phrase = tuple[str, ...]


def phrases(
    negotiation: Negotiation, taken: Iterable[Withheld], working_day: int
) -> tuple[Phrase, ...]:
    """All of them, as words."""
    gone = {one.path for one in taken}
    told = (*_known(negotiation, gone), *_clock(negotiation, gone, working_day))
    return tuple(tuple(words(in_figures(flat(one)))) for one in dict.fromkeys(told))


def in_print(printed: Iterable[Phrase], text: str, start: int, end: int) -> bool:
    """Whether the number that stands there is one of such a phrase."""
    before = tuple(words(text[max(0, start - _FAR) : start]))
    behind = tuple(words(text[start : end + _FAR]))
    return any(
        phrase[:at] == before[len(before) - at :] and phrase[at:] == behind[: len(phrase) - at]
        for phrase in printed
        for at in range(min(len(phrase), len(before) + 1))
        if phrase[at].isdecimal()
    )


def _known(negotiation: Negotiation, gone: set[Path]) -> Iterator[str]:
    """What is reckoned from single fields: years, ages in days, a sum."""
    brief = negotiation.brief
    written = brief.date.date if brief.date and ("brief", "date") not in gone else None
    for path in tiers(negotiation):
        if path in gone:
            continue
        value = value_at(negotiation, path)
        if path[-1] == "years_experience":
            years = f"{value} year{'s' if value != 1 else ''}"
            yield from (f"{years} of experience", f"Experience {years}")
        if written and isinstance(value, When) and value.latest < written:
            yield f"is of {value}, {(written - value.latest).days} days"
    if brief.version and ("brief", "version") not in gone:
        yield f"version {brief.version}"
    if negotiation.days_until and written and ("meeting", "date") not in gone:
        yield f"{negotiation.days_until} days after the date of this brief"
    ways = [one.likelihood for one in negotiation.scenarios if one.likelihood]
    if ways and not any(path[0] == "scenarios" and "likelihood" in path for path in gone):
        low = sum((one.low for one in ways), Decimal())
        high = sum((one.high for one in ways), Decimal())
        total = shown(low) if low == high else f"{shown(low)} to {shown(high)}"
        yield f"likelihoods of the scenarios add up to {total} %"


def _clock(negotiation: Negotiation, gone: set[Path], working_day: int) -> Iterator[str]:
    """What the items of the agenda ask for, and what the meeting has."""
    found = fit(negotiation, working_day)
    lost = {path[0] for path in gone if path[-1] in ("length", "date", "until", "interpretation")}
    if found is None:
        return
    if found.has and "meeting" not in lost:
        yield f"the meeting has {found.has}"
        yield f"the meeting has {hours(talking(negotiation.meeting, working_day) or 0)}"
    if "agenda" not in lost:
        yield f"items ask for {found.asked}"
        yield f"agenda asks for {hours(negotiation.agenda_minutes)}"
        yield f"{negotiation.agenda_minutes} minutes on the agenda"
    if lost.isdisjoint(("agenda", "meeting")):
        yield f"for about {found.spoken}"
        yield f"interpretation about {hours(spoken(negotiation))}"
        yield from (f"{found.over} more than the meeting has", f"that is {found.over} too much")
