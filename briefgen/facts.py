"""What templates may name: the parts of one negotiation, and the two sides by short names.

A part that was not written is there as an empty one, so that a template may ask for what is in it.
"""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from itertools import chain, zip_longest
from types import UnionType
from typing import Any, ClassVar, get_args

from briefgen.moved import lowered, sealed_by_hand
from briefgen.negotiation import Issue, Negotiation, Part
from briefgen.negotiation.agreement import Obligation
from briefgen.negotiation.fit import fit, starts
from briefgen.negotiation.people import Counterpart, Us
from briefgen.negotiation.times import hours
from briefgen.negotiation.values import Prose
from briefgen.settings import Limits

OUR_SIDE, THEIR_SIDE = "our side", "the other side"
_MOST_OF_A_CUE = 5
_LINK = 4
"""Words shorter than this say nothing at the end of a cue."""


def facts(negotiation: Negotiation, working_day: int = Limits().working_day) -> dict[str, Any]:
    """The names a template may use for this negotiation, and what they mean."""
    named = {name: _present(negotiation, name) for name in Negotiation.model_fields}
    derived = {
        "days_until": negotiation.days_until,
        "agenda_minutes": negotiation.agenda_minutes,
        "agenda_length": hours(negotiation.agenda_minutes),
        "fit": fit(negotiation, working_day),
        "starts": starts(negotiation, working_day),
        "titles": _Titles(negotiation),
        "party": _Parties(negotiation),
        "cue": _cue,
        "asked": _Precision(negotiation),
        "ranked": tuple(sorted(negotiation.issues, key=_rank)),
        "unopened": _unopened(negotiation),
        "unchecked": _unchecked(negotiation),
        "sides": _sides(negotiation),
        "sealed_by_hand": tuple(sealed_by_hand(negotiation)),
        "lowered": tuple(lowered(negotiation)),
    }
    return {**named, **derived, "us": _us(negotiation), "them": together(negotiation.counterparts)}


def _present(negotiation: Negotiation, name: str) -> Any:
    value = getattr(negotiation, name)
    if value is not None:
        return value
    wanted = Negotiation.model_fields[name].annotation
    kinds = get_args(wanted) if isinstance(wanted, UnionType) else (wanted,)
    for kind in kinds:
        if isinstance(kind, type) and issubclass(kind, Part) and kind is not Us:
            return kind()
    return None


def _us(negotiation: Negotiation) -> Us:
    return negotiation.us or Us(name=OUR_SIDE)


def together(counterparts: Sequence[Counterpart]) -> Counterpart:
    """Several counterparts as one, under the names of all, with all that is listed of each.

    Their people come by turns, so that the first few are of every delegation. What there is one of
    is that of the first, where none of them lacks it.
    """
    if not counterparts:
        return Counterpart(name=THEIR_SIDE)
    first = counterparts[0]
    if len(counterparts) == 1:
        return first
    told: dict[str, Any] = {}
    for field in Counterpart.model_fields:
        values = [getattr(one, field) for one in counterparts]
        if isinstance(values[0], tuple):
            told[field] = tuple(chain(*values))
        elif None in values:
            told[field] = None
    people = chain(*zip_longest(*(one.people for one in counterparts)))
    told["people"] = tuple(one for one in people if one is not None)
    told["name"] = in_a_row([one.name for one in counterparts])
    if any(one.full_name for one in counterparts):
        told["full_name"] = in_a_row([one.full_name or one.name for one in counterparts])
    return first.model_copy(update=told)


def in_a_row(names: Sequence[str]) -> str:
    """Names in one line: `Japan and Russia`, `Norway, Iceland and Faroes`."""
    *before, last = names
    return f"{', '.join(before)} and {last}" if before else last


def _rank(issue: Issue) -> int:
    """What must be had first, then what is important, then what may be traded."""
    ranks = ("must", "important", "tradeable", None)
    return ranks.index(issue.priority)


def _unopened(negotiation: Negotiation) -> tuple[Issue, ...]:
    """The issues on which nobody has decided who makes the first offer."""
    if negotiation.strategy and negotiation.strategy.first_offer:
        return ()
    return tuple(issue for issue in negotiation.issues if not issue.first_offer)


def _unchecked(negotiation: Negotiation) -> tuple[Obligation, ...]:
    """The duties of the draft for which nobody is named who checks; what one may do is none."""
    duties = negotiation.agreement.obligations if negotiation.agreement else ()
    return tuple(one for one in duties if one.verb != "may" and not one.verified_by)


def _sides(negotiation: Negotiation) -> str:
    """All parties in one line."""
    return in_a_row([_us(negotiation).name, *(one.name for one in negotiation.counterparts)])


def _cue(said: str) -> str:
    """The first words of what somebody says, by which one knows it at once; all, where few."""
    words = said.split()
    if len(words) <= _MOST_OF_A_CUE:
        return said
    first = words[: _MOST_OF_A_CUE - 1]
    while len(first) > 2 and len(first[-1]) < _LINK:
        first.pop()
    return f"{' '.join(first).rstrip(',;:.–')} …"


_cue.for_templates = True  # type: ignore[attr-defined]


@dataclass(frozen=True, slots=True)
class _Titles:
    """Names of issues as written elsewhere in the file, told by their titles.

    An issue that was cut has no title here, so a link to it cannot give it away.
    """

    negotiation: Negotiation

    def __call__(self, names: tuple[str, ...] | str | None) -> tuple[str, ...]:
        wanted = (names,) if isinstance(names, str) else names or ()
        found = (self.negotiation.issue(name) for name in wanted)
        return tuple(issue.title for issue in found if issue is not None)

    def or_words(self, names: tuple[str, ...]) -> tuple[str, ...]:
        """The same; what names no issue stays as it was written."""
        found = ((name, self.negotiation.issue(name)) for name in names)
        return tuple(issue.title if issue else name for name, issue in found)

    def meant(self, name: str) -> Issue | None:
        """The issue itself, for two may have the same title."""
        return self.negotiation.issue(name)

    for_templates: ClassVar[bool] = True
    meant.for_templates = True  # type: ignore[attr-defined]
    or_words.for_templates = True  # type: ignore[attr-defined]


@dataclass(frozen=True, slots=True)
class _Parties:
    """Whose something is, by name; of several counterparts none is named that was not written."""

    negotiation: Negotiation

    def __call__(self, by: str) -> str:
        others = self.negotiation.counterparts
        if self.negotiation.is_of_us(by):
            return _us(self.negotiation).name
        alone = others[0] if len(others) == 1 else None
        found = self.negotiation.counterpart(by) or alone
        return found.name if found else THEIR_SIDE

    for_templates: ClassVar[bool] = True


@dataclass(frozen=True, slots=True)
class Asked:
    """One thing that a text must say: what is wanted of it, and what the draft has of it."""

    what: str
    wanted: str | None
    said: tuple[tuple[str, tuple[int, ...]], ...]
    """Words of the draft, each with the numbers of the duties that have them."""

    @property
    def written(self) -> bool:
        """Whether anything is written of it, as wanted or in the draft."""
        return bool(self.wanted or self.said)


_OF_A_DUTY: dict[str, tuple[str, Callable[[Obligation], str | None]]] = {
    "who": ("Who", lambda duty: duty.who),
    "what": ("Does what", lambda duty: Prose(f"{duty.verb} {duty.what}")),
    "how_much": ("How much", lambda duty: duty.quantity),
    "where": ("Where", lambda duty: duty.where),
    "by_when": ("By when", lambda duty: " – ".join(filter(None, (duty.start, duty.until)))),
    "how_long": ("How long", lambda duty: duty.until if duty.start else None),
    "verified_by": ("Verified by", lambda duty: duty.verified_by),
    "if_not": ("If not", lambda duty: duty.if_breached),
}
"""What the precision of an issue asks for, and where a duty says it."""


@dataclass(frozen=True, slots=True)
class _Precision:
    """Of one issue, all that its text must say, beside the duties of the draft that settle it."""

    negotiation: Negotiation

    def __call__(self, issue: Issue) -> tuple[Asked, ...]:
        draft = self.negotiation.agreement
        settling = [
            (number, duty)
            for number, duty in enumerate(draft.obligations if draft else (), 1)
            if duty.issue and self.negotiation.issue(duty.issue) is issue
        ]
        return tuple(
            Asked(what, getattr(issue.precision, field, None), tuple(_words(settling, told)))
            for field, (what, told) in _OF_A_DUTY.items()
        )

    for_templates: ClassVar[bool] = True


def _words(
    duties: Sequence[tuple[int, Obligation]], told: Callable[[Obligation], str | None]
) -> Iterator[tuple[str, tuple[int, ...]]]:
    """What duties say, the same words once, with the numbers of those that say them."""
    said = [(told(duty), number) for number, duty in duties]
    for words in dict.fromkeys(one for one, _ in said if one):
        yield words, tuple(number for one, number in said if one == words)
