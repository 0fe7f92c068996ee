"""How far each part of the file has come: there, thin or missing, and who owes the rest.

Values only. Call it on what the readers may see, with their tier: it asks for no field above it, so
it can tell neither what was withheld nor that anything was.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from textwrap import shorten
from typing import Any, Literal

from briefgen.clearance import Tier, tier_of
from briefgen.negotiation import Item, Negotiation, Part, slug
from briefgen.negotiation.agreement import Agreement
from briefgen.negotiation.context import Context
from briefgen.negotiation.issues import Issue
from briefgen.negotiation.mandate import Mandate
from briefgen.negotiation.meeting import AgendaItem, Logistics, Meeting
from briefgen.negotiation.outlook import Communications, Rehearsal, Risk, Scenario
from briefgen.negotiation.people import Counterpart, Stakeholder, Team, Us
from briefgen.negotiation.record import Source
from briefgen.negotiation.statements import Statement
from briefgen.negotiation.strategy import Alternatives, Information, Strategy

State = Literal["there", "thin", "missing"]


@dataclass(frozen=True, slots=True)
class Standing:
    """How far one part has come, what it still needs, and who owes it, where that is known."""

    part: str
    state: State
    told: str = ""
    owes: str | None = None

    @property
    def name(self) -> str:
        """What a reader calls the part."""
        return "our side" if self.part == "us" else self.part


@dataclass(frozen=True, slots=True)
class Gap:
    """One thing that is not written, and the entries that lack it; `whole` where all do."""

    part: str
    field: str
    words: str
    tier: Tier
    names: tuple[str, ...] = ()
    whole: bool = True
    owners: tuple[str, ...] = ()

    def __str__(self) -> str:
        if self.whole or not self.names:
            return self.words
        shown = ", ".join(shorten(name, 40, placeholder=" …") for name in self.names[:2])
        more = f" and {len(self.names) - 2} more" if len(self.names) > 2 else ""
        return f"{self.words} ({shown}{more})"


@dataclass(frozen=True, slots=True)
class Wanted:
    """One part of the file: what it should say, and whose task that is, by role at the table."""

    part: str
    kind: type[Part]
    fields: dict[str, str]
    roles: tuple[str, ...] = ()
    called: str = ""


PARTS = (
    Wanted("us", Us, {}, called="our own side"),
    Wanted("counterparts", Counterpart, {
        "people": "their people", "objectives": "what they want from this meeting",
        "authority": "how far they may go",
    }, called="who sits across the table"),
    Wanted("meeting", Meeting, {
        "purpose": "the purpose", "date": "the day", "place": "the place", "format": "the form",
        "length": "the length", "outcome": "what would count as success",
    }),
    Wanted("mandate", Mandate, {
        "given_by": "who gave it", "may_agree": "what may be agreed at the table",
        "must_refer": "what must go home", "escalation": "whom to call",
    }),
    Wanted("agenda", AgendaItem, {
        "length": "how long an item takes", "leads": "who leads it", "goal": "what we want from it",
    }),
    Wanted("team", Team, {
        "members": "our delegation", "one_voice": "who speaks",
        "recess_called_by": "who calls a recess",
    }, ("leader",)),
    Wanted("stakeholders", Stakeholder, {
        "interest": "what is at stake for them", "channel": "who speaks with them",
    }),
    Wanted("context", Context, {
        "scene": "the scene", "gaps": "what we do not know", "assumptions": "what we assume",
    }),
    Wanted("issues", Issue, {
        "opening": "what we ask for first", "bottom_line": "the least we accept",
        "their_position": "what they ask for", "interests": "what we need",
        "points": "points to make",
    }),
    Wanted("alternatives", Alternatives, {"ours": "ours", "theirs": "theirs"}, ("leader",)),
    Wanted("strategy", Strategy, {
        "summary": "the strategy in two sentences", "first_offer": "who makes the first offer",
        "walk_away": "when we leave the table",
        "short_session": "what comes first in a short session",
    }, ("leader",)),
    Wanted("information", Information, {
        "disclose": "what we tell", "withhold": "what we keep", "seek": "what we want to learn",
    }, ("leader",)),
    Wanted("statements", Statement, {
        "occasion=opening": "an opening statement", "speaker": "who says it",
    }, ("communications", "spokesperson")),
    Wanted("agreement", Agreement, {
        "parties": "the parties", "obligations": "who shall do what",
        "verification": "who verifies", "disputes": "how disputes are settled",
        "final_clauses": "how it begins and ends",
    }, ("legal", "drafter")),
    Wanted("scenarios", Scenario, {
        "likelihood": "how likely they are", "signs": "what would show them",
        "our_move": "what we do then",
    }),
    Wanted("risks", Risk, {"answer": "what we do about them", "owner": "who watches them"}),
    Wanted("communications", Communications, {
        "spokesperson": "who speaks to the press", "lines": "lines to take",
        "rule": "what may be said when",
    }, ("communications", "spokesperson")),
    Wanted("logistics", Logistics, {
        "travel": "travel", "rooms": "rooms", "contacts": "numbers to call", "security": "security",
    }),
    Wanted("rehearsal", Rehearsal, {
        "on": "the day", "who": "who plays whom", "hard_questions": "the hard questions",
    }, ("leader",)),
    Wanted("sources", Source, {"nature": "whose view each of them is"}),
)  # fmt: skip


def readiness(negotiation: Negotiation, ceiling: Tier = Tier.SEALED) -> tuple[Standing, ...]:
    """Every part that readers of the tier may know of, in the order of the file."""
    return tuple(
        _standing(wanted, negotiation, ceiling)
        for wanted in PARTS
        if tier_of(Negotiation.model_fields[wanted.part]) <= ceiling
    )


def gaps(negotiation: Negotiation, ceiling: Tier = Tier.SEALED) -> Iterator[Gap]:
    """Everything that is not written, part by part; a part that is missing is one whole gap."""
    for wanted in PARTS:
        tier = tier_of(Negotiation.model_fields[wanted.part])
        if tier > ceiling:
            continue
        if not getattr(negotiation, wanted.part):
            yield Gap(wanted.part, "", wanted.called or f"the {wanted.part}", tier)
        yield from _gaps(wanted, negotiation, ceiling)


def _standing(wanted: Wanted, negotiation: Negotiation, ceiling: Tier) -> Standing:
    found = list(_gaps(wanted, negotiation, ceiling))
    owes = _owes(wanted, found, negotiation)
    if not getattr(negotiation, wanted.part):
        return Standing(wanted.part, "missing", _meaning(wanted.part), owes)
    if not found:
        return Standing(wanted.part, "there")
    return Standing(wanted.part, "thin", "; ".join(map(str, found)), owes)


def _gaps(wanted: Wanted, negotiation: Negotiation, ceiling: Tier) -> Iterator[Gap]:
    """What is not written in one part."""
    value = getattr(negotiation, wanted.part)
    entries = value if isinstance(value, tuple) else (value,) if value else ()
    above = tier_of(Negotiation.model_fields[wanted.part])
    for key, words in wanted.fields.items():
        name, _, one_of = key.partition("=")
        tier = max(above, tier_of(wanted.kind.model_fields[name]))
        if tier > ceiling:
            continue
        if one_of:
            if all(getattr(entry, name) != one_of for entry in entries):
                yield Gap(wanted.part, name, words, tier)
            continue
        asked = [entry for entry in entries if not _told_in_clauses(entry, name, negotiation)]
        bare = [entry for entry in asked if getattr(entry, name) in (None, ())]
        if bare or not entries:
            names = tuple(filter(None, map(_name, bare))) if isinstance(value, tuple) else ()
            owners = tuple(dict.fromkeys(filter(None, (_owner(one) for one in bare))))
            whole = len(bare) == len(asked)
            yield Gap(wanted.part, name, words, tier, names, whole, owners)


def _told_in_clauses(entry: Any, name: str, negotiation: Negotiation) -> bool:
    """Whether an issue is settled in wording, so that there is no first figure to ask for."""
    if name != "opening" or not isinstance(entry, Issue) or entry.measure:
        return False
    names = {slug(one) for one in (entry.id, entry.title) if one}
    duties = negotiation.agreement.obligations if negotiation.agreement else ()
    return bool(entry.texts) or any(slug(duty.issue or "") in names for duty in duties)


def _meaning(part: str) -> str:
    """What the part holds, as the model says it."""
    said = (Negotiation.model_fields[part].description or part).rstrip(".")
    return said[:1].lower() + said[1:]


def _name(entry: Part) -> str | None:
    """What an entry of a list is called."""
    return str(getattr(entry, entry.short)) if isinstance(entry, Item) and entry.short else None


def _owner(entry: Any) -> str | None:
    return entry.owner if isinstance(entry, Issue | Risk) else None


def _owes(wanted: Wanted, found: Sequence[Gap], negotiation: Negotiation) -> str | None:
    """Who owns what lacks something, else who has the role; nobody where it would be a guess."""
    owing = {owner for gap in found for owner in gap.owners}
    if owing:
        owners = map(_owner, getattr(negotiation, wanted.part))
        return ", ".join(dict.fromkeys(owner for owner in owners if owner in owing))
    for role in wanted.roles:
        for member in negotiation.team.members:
            if member.role == role:
                return member.name
    return None


def owed_by_the_author(found: Sequence[Standing], negotiation: Negotiation) -> str | None:
    """Who owes whatever is owed by nobody else: whoever writes the brief."""
    open_ones = [one for one in found if one.state != "there" and one.owes is None]
    return negotiation.brief.author if open_ones else None
