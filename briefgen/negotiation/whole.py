"""The whole negotiation, and what follows from it by arithmetic."""

import re
import unicodedata
from functools import lru_cache
from typing import Annotated

from pydantic import Field

from briefgen.negotiation.accepted import Accepted
from briefgen.negotiation.agreement import Agreement
from briefgen.negotiation.brief import Brief, Change, Handling
from briefgen.negotiation.context import Context
from briefgen.negotiation.issues import Issue
from briefgen.negotiation.mandate import Mandate
from briefgen.negotiation.meeting import AgendaItem, Logistics, Meeting
from briefgen.negotiation.outlook import Communications, Rehearsal, Risk, Scenario
from briefgen.negotiation.part import Many, Part, core, delegation, open_, sealed
from briefgen.negotiation.people import Counterpart, Stakeholder, Team, Us
from briefgen.negotiation.record import Commitment, Debrief, Offer, Source, Tabled, Term
from briefgen.negotiation.statements import Statement
from briefgen.negotiation.strategy import Alternatives, Information, Package, Strategy


class Wishes(Part):
    """Which plays the team wants, beyond what their conditions choose."""

    include: Many[str] = core("Plays to print whatever their conditions say, by id.", ())
    # Open, for an edition that did not know of the wish would print the play.
    leave_out: Many[str] = open_("Plays not to print, by id.", ())
    most: Annotated[int, Field(ge=1, le=60)] = open_(
        "How many plays are printed in full; the rest get one line each.", 12
    )


class Negotiation(Part):
    """One upcoming negotiation: all that one YAML file holds."""

    title: str = delegation("What is negotiated, in a few words.", ...)
    topics: Many[str] = delegation("What it is about, to choose plays by.", (), ("territory",))
    brief: Brief = open_("The brief: number, version, date, status.", Brief)
    handling: Handling = open_("How the paper is marked, and who gets a copy.", Handling)
    us: Us | None = open_("Our own side.")
    counterparts: Many[Counterpart] = open_("The other side or sides.", ())
    meeting: Meeting = open_("When, where, in which form.", Meeting)
    mandate: Mandate | None = core("The room that was granted.")
    agenda: Many[AgendaItem] = open_("The agenda, item by item.", ())
    team: Team = delegation("Our delegation.", Team)
    stakeholders: Many[Stakeholder] = core("Others with a stake.", ())
    context: Context | None = delegation("What has happened and what is known.")
    issues: Many[Issue] = delegation("The issues, one by one.", ())
    packages: Many[Package] = sealed("Issues settled together.", ())
    alternatives: Alternatives | None = sealed("What each side does without an agreement.")
    strategy: Strategy | None = core("How we mean to negotiate.")
    information: Information | None = core("What to tell, keep and learn.")
    statements: Many[Statement] = delegation("What is said aloud.", ())
    agreement: Agreement | None = delegation("The draft agreement.")
    tabled: Many[Tabled] = open_("Texts that the other side has from us, or may have.", ())
    scenarios: Many[Scenario] = core("How things may go.", ())
    risks: Many[Risk] = core("What may go wrong.", ())
    communications: Communications | None = delegation("What is said outside the room.")
    logistics: Logistics | None = delegation("Travel, rooms, security.")
    rehearsal: Rehearsal | None = core("How the team rehearses.")
    log: Many[Offer] = delegation("Offers made so far.", ())
    commitments: Many[Commitment] = delegation("Promises made so far.", ())
    debrief: Debrief | None = core("After the meeting.")
    glossary: Many[Term] = open_("Words and what they mean here.", ())
    sources: Many[Source] = delegation("What this brief is taken from.", ())
    changes: Many[Change] = delegation("What changed, version by version.", ())
    plays: Wishes = open_("Plays asked for or left out.", Wishes)
    accepted: Many[Accepted] = core("Findings that stand, each with its reason.", ())

    @property
    def days_until(self) -> int | None:
        """Days from the brief's date to the first day of the meeting; None if either is unknown."""
        written, first = self.brief.date, self.meeting.date
        if written is None or first is None or written.date is None or first.date is None:
            return None
        return (first.date - written.date).days

    @property
    def agenda_minutes(self) -> int:
        """Minutes asked for by the agenda items that name a length."""
        return sum(item.length.minutes for item in self.agenda if item.length)

    def is_us(self, name: str | None) -> bool:
        """Whether this is a name of our own side."""
        own = {slug(self.us.name), slug(self.us.full_name or "")} if self.us else set()
        return slug(name or "") in own - {""}

    def is_of_us(self, by: str | None) -> bool:
        """Whether what was recorded so is of our side; `US` may be the name of another."""
        another = by is None or self.counterpart(by) is not None
        return by == "us" or self.is_us(by) or (slug(by or "") == "us" and not another)

    def counterpart(self, name: str) -> Counterpart | None:
        """The counterpart called so, by its name or full name."""
        wanted, sides = slug(name), self.counterparts
        named = ((s, map(slug, (s.name, s.full_name or s.name))) for s in sides)
        return next((side for side, names in named if wanted in names), None)

    def issue(self, name: str) -> Issue | None:
        """The issue called so, by id or title."""
        wanted = slug(name)
        names = ((issue, {slug(issue.id or ""), slug(issue.title)} - {""}) for issue in self.issues)
        return next((issue for issue, own in names if wanted in own), None)


@lru_cache(maxsize=10_000)
def slug(text: str) -> str:
    """The text as a short name: small letters and hyphens, in any script."""
    plain = unicodedata.normalize("NFKC", text).lower()
    return re.sub(r"[^\w]+", "-", plain).strip("-_").replace("_", "-")
