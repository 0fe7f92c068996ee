"""The people: our party and team, the counterparts, and everybody else with a stake."""

from typing import Literal

from briefgen.negotiation.part import Item, Many, Part, core, delegation, open_, sealed
from briefgen.negotiation.pictures import PictureFile
from briefgen.negotiation.times import Length, When
from briefgen.negotiation.values import Citation, Confidence, Position, Prose

Role = Literal[
    "leader", "spokesperson", "figures", "observer", "note-taker", "drafter", "legal",
    "interpreter", "communications", "adviser",
]  # fmt: skip
_AT_THE_TABLE = {
    "figures": "Keeps the figures", "legal": "Legal adviser", "communications": "Press",
}  # fmt: skip


class Us(Part):
    """Our own side."""

    short = "name"
    name: str = open_("Our side's name as used in running text.", ..., ("Japan",))
    full_name: str | None = open_("The full name, as in a treaty.")
    status: str | None = open_("Government, organisation, company.")
    groups: Many[str] = open_("Groups and alliances we belong to.", ())


class Member(Item):
    """One member of our delegation."""

    short = "name"
    name: str = delegation("Name, or the role where no name is used.", ...)
    title: str | None = delegation("Office held.")
    role: Role | None = delegation("The role at the table.")
    speaks_on: Many[str] = delegation("What this member speaks on.", ())
    may_concede: Prose | None = sealed("What this member may concede without asking.")
    languages: Many[str] = delegation("Languages spoken.", ())
    years_experience: int | None = delegation("Years in diplomacy or in the trade.")

    @property
    def at_the_table(self) -> str:
        """The role at the table as it is printed: `Leader`, `Legal adviser`."""
        return _AT_THE_TABLE.get(self.role or "") or (self.role or "").capitalize()


class Signal(Item):
    """A sign agreed within the team."""

    short = "sign"
    sign: str = sealed("The word or gesture.", ...)
    meaning: str | None = sealed("What it means.")


class Team(Part):
    """Our delegation and how it works together."""

    members: Many[Member] = delegation("The members.", ())
    one_voice: Prose | None = delegation("Who speaks for the delegation, and when others may.")
    recess_called_by: str | None = delegation("Who calls a recess.")
    session_limit: Length | None = delegation("The longest session before a break.")
    rest: Prose | None = delegation("Rest and relief in long talks.")
    signals: Many[Signal] = sealed("Signs agreed within the team.", ())


class Person(Item):
    """One person on the other side."""

    short = "name"
    name: str = delegation("Name.", ...)
    pronunciation: str | None = delegation("How to say it, in syllables.", examples=("VIT-uh",))
    title: str | None = delegation("Office held.")
    address: str | None = delegation("How to address them.")
    biography: Prose | None = delegation("What to know, in a few sentences.")
    photo: PictureFile | None = delegation("A picture file beside this file.")
    languages: Many[str] = delegation("Languages spoken.", ())
    role: str | None = delegation("The role at the table.")
    last_met: str | None = delegation("When and where we last met.")
    years_experience: int | None = delegation("Years in diplomacy or in the trade.")
    decision_power: Prose | None = core("What this person can decide alone.")
    reports_to: str | None = core("Whom this person reports to.")
    style: Prose | None = core("How this person has negotiated so far.")
    sensitivities: Many[Prose] = core("What offends, and what is better left alone.", ())


class Stated(Item):
    """A position they have stated."""

    short = "what"
    what: Prose = delegation("What was said.", ...)
    who: str | None = delegation("Who said it.")
    on: When | None = delegation("When it was said.")
    source: Citation | None = delegation("Where this is taken from.")


class Reading(Item):
    """What we believe of them, and how sure we are."""

    short = "what"
    what: Prose = core("What we believe.", ...)
    confidence: Confidence | None = core("low, moderate or high.")
    basis: Prose | None = core("What the belief rests on.")
    source: Citation | None = core("Where this is taken from.")


class Tactic(Item):
    """A tactic to expect."""

    short = "what"
    what: Prose = core("The tactic.", ...)
    sign: Prose | None = core("The sign that it is under way.")
    answer: Prose | None = core("Our answer.")
    source: Citation | None = core("Who has seen it used, and where that stands.")


class Kept(Item):
    """An agreement they made, and what became of it."""

    short = "agreement"
    agreement: str = core("The agreement.", ...)
    on: When | None = core("When it was made.")
    kept: Prose | None = core("What was kept and what was not.")
    source: Citation | None = core("Where this is taken from.")


class Estimate(Item):
    """An estimate of what they want, would accept, or would do otherwise."""

    short = "value"
    value: Position = sealed("What we estimate: an amount with its unit, or words.", ...)
    confidence: Confidence | None = sealed("low, moderate or high.")
    basis: Prose | None = sealed("What the estimate rests on.")


class Counterpart(Item):
    """One counterpart."""

    short = "name"
    name: str = open_("Their name as used in running text.", ..., ("Russia",))
    full_name: str | None = open_("The full name, as in a treaty.")
    status: str | None = open_("Government, organisation, company.")
    groups: Many[str] = open_("Groups and alliances they belong to.", ())
    traits: dict[str, str] = core(
        "What they are, to choose plays by: country, kind of actor, and so on.", {}
    )
    people: Many[Person] = delegation("Their people.", ())
    stated: Many[Stated] = delegation("What they have said they want.", ())
    motives: Many[Reading] = core("Why, as we read it.", ())
    objectives: Many[Prose] = core("What they want from this meeting.", ())
    will_raise: Many[Prose] = core("What they will raise.", ())
    constraints: Many[Prose] = core("What binds them at home.", ())
    factions: Many[Prose] = core("Camps inside, and what each wants.", ())
    spoilers: Many[Prose] = core("Who could wreck an agreement.", ())
    ratifies: str | None = core("Who ratifies on their side.")
    authority: Prose | None = core("How far their delegation may go without asking.")
    trust: Prose | None = core("Where trust stands.")
    leverage_ours: Many[Prose] = core("What gives us weight with them.", ())
    leverage_theirs: Many[Prose] = core("What gives them weight with us.", ())
    strategy: Prose | None = core("The course they are likely to take.")
    tactics: Many[Tactic] = core("Tactics to expect, with sign and answer.", ())
    record: Many[Kept] = core("Agreements they made, and what became of them.", ())
    aspiration: Estimate | None = sealed("What they hope for.")
    limit: Estimate | None = sealed("Where they would rather walk away.")
    alternative: Estimate | None = sealed("What they would do without an agreement.")
    courtesy: Many[Prose] = delegation("Protocol, forms of address, gifts, meals.", ())


class Stakeholder(Item):
    """Somebody with a stake who is not at the table."""

    short = "name"
    name: str = core("Name.", ...)
    interest: Prose | None = core("What is at stake for them.")
    influence: Literal[1, 2, 3, 4, 5] | None = core("Influence on the outcome, 1 (little) to 5.")
    stance: Literal[-2, -1, 0, 1, 2] | None = core("Stance, −2 (against) to +2 (in favour).")
    channel: str | None = core("Who speaks with them.")
    ask: Prose | None = core("What we want of them.")
