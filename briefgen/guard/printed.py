"""Figures that these readers may know, with the words that the program prints about them.

“15 years of experience” is no secret where somebody's years are known; “15 years” may be one.
"""

from collections.abc import Iterable, Iterator

from briefgen.clearance import Path, Withheld, tiers
from briefgen.guard.lawful import value_at
from briefgen.guard.spelling import flat, words
from briefgen.guard.spelt import in_figures
from briefgen.negotiation import Negotiation
from briefgen.negotiation.fit import fit

_FAR = 80
"""The signs of such a phrase, and more."""

Phrase = tuple[str, ...]


def phrases(negotiation: Negotiation, taken: Iterable[Withheld]) -> tuple[Phrase, ...]:
    """All of them, as words."""
    gone = {one.path for one in taken}
    return tuple(tuple(words(in_figures(flat(one)))) for one in _phrases(negotiation, gone))


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


def _phrases(negotiation: Negotiation, gone: set[Path]) -> Iterator[str]:
    for path in tiers(negotiation):
        if path[-1] == "years_experience" and path not in gone:
            many = value_at(negotiation, path)
            years = f"{many} year{'s' if many != 1 else ''}"
            yield from (f"{years} of experience", f"Experience {years}")
    if negotiation.brief.version and ("brief", "version") not in gone:
        yield f"version {negotiation.brief.version}"
    if negotiation.days_until and not {("brief", "date"), ("meeting", "date")} & gone:
        yield f"{negotiation.days_until} days after the date of this brief"
    lost = {path[0] for path in gone if path[-1] in ("length", "date", "until", "interpretation")}
    if found := fit(negotiation, 0):
        if found.has and "meeting" not in lost:
            yield f"the meeting has {found.has}"
        if "agenda" not in lost:
            yield f"items ask for {found.asked}"
        if found.spoken and lost.isdisjoint(("agenda", "meeting")):
            yield f"for about {found.spoken}"
