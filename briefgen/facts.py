"""What templates may name: the parts of one negotiation, and the two sides by short names.

A part that was not written is there as an empty one, so that a template may ask for what is in it.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from types import UnionType
from typing import Any, ClassVar, get_args

from briefgen.negotiation import Issue, Negotiation, Part
from briefgen.negotiation.agreement import Obligation
from briefgen.negotiation.people import Counterpart, Us


def facts(negotiation: Negotiation) -> dict[str, Any]:
    """The names a template may use for this negotiation, and what they mean."""
    named = {name: _present(negotiation, name) for name in Negotiation.model_fields}
    derived = {
        "days_until": negotiation.days_until,
        "agenda_minutes": negotiation.agenda_minutes,
        "titles": _Titles(negotiation),
        "ranked": tuple(sorted(negotiation.issues, key=_rank)),
        "unopened": _unopened(negotiation),
        "unchecked": _unchecked(negotiation),
        "sides": _sides(negotiation),
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
    return negotiation.us or Us(name="our side")


def together(counterparts: Sequence[Counterpart]) -> Counterpart:
    """Several counterparts as one: the first of them, under the names of all."""
    if not counterparts:
        return Counterpart(name="the other side")
    first, *others = counterparts
    if not others:
        return first
    *names, last = (one.name for one in counterparts)
    return first.model_copy(update={"name": f"{', '.join(names)} and {last}"})


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
    """All parties in one line: `Japan and Russia`, `Norway, Iceland and Faroes`."""
    *names, last = (_us(negotiation).name, *(one.name for one in negotiation.counterparts))
    return f"{', '.join(names)} and {last}" if names else last


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

    for_templates: ClassVar[bool] = True
