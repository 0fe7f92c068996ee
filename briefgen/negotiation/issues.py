"""An issue: where each side stands, what each needs, what we say, and how far we may go."""

import re
from decimal import Decimal
from typing import Literal

from pydantic import field_validator

from briefgen.negotiation.numbers import refused, shown
from briefgen.negotiation.part import Item, Many, Part, core, delegation, open_, sealed
from briefgen.negotiation.people import Estimate
from briefgen.negotiation.sizes import scaled
from briefgen.negotiation.times import Day, When
from briefgen.negotiation.values import Citation, Likelihood, Position, Prose, Quantity

FirstOffer = Literal["we", "they", "at once"]
Priority = Literal["must", "important", "tradeable"]
_ONE = re.compile(r"^(year|month|week|day|hour|minute)s\b")


class Fallback(Item):
    """One step down the ladder, above the bottom line."""

    short = "what"
    what: Position = sealed("What we would accept.", ...)
    condition: Prose | None = sealed("Against what, or after what.")
    authority: str | None = sealed("Who must agree before it is used.")


class RedLine(Item):
    """An outer limit, from law or institution."""

    short = "what"
    what: Prose = core("What may not happen.", ...)
    kind: Literal["legal", "institutional", "ethical", "political"] | None = core("What draws it.")
    source: Citation | None = core("The law, decision or instruction.")
    said_openly: bool | None = core("Whether we say it aloud.")
    consequence: Prose | None = core("What follows when it is crossed.")


class Argument(Item):
    """An argument, with what supports it and whom it may be made to."""

    short = "what"
    what: Prose = delegation("The argument.", ...)
    evidence: Prose | None = delegation("What supports it.")
    source: Citation | None = delegation("Where the evidence is taken from.")
    audience: Many[str] = delegation("To whom it may be made.", ())


class Raised(Item):
    """What they may raise, and what we then say."""

    short = "challenge"
    challenge: Prose = delegation("What they say.", ...)
    likelihood: Likelihood | None = core("How likely they are to raise it.")
    line: Prose | None = delegation("What we answer.")
    bridge: Prose | None = delegation("How we lead back to our own point.")
    do_not_say: Prose | None = core("What not to answer.")


class Question(Item):
    """A question to put to them."""

    short = "ask"
    ask: Prose = delegation("The question.", ...)
    to: str | None = delegation("To whom.")
    listen_for: Prose | None = core("What the answer would tell us.")


class Exchange(Item):
    """Something that could be given or gained."""

    short = "what"
    what: Prose = core("What is given or gained.", ...)
    against: Prose | None = core("Against what.")
    cost: Prose | None = sealed("What it costs us.")
    value: Prose | None = sealed("What it is worth to whom receives it.")


class Texts(Part):
    """The wording on the table."""

    base: Prose | None = delegation("The text both work from.")
    ours: Prose | None = delegation("The wording we tabled.")
    theirs: Prose | None = delegation("The wording they tabled.")
    brackets: Many[Prose] = delegation("What stands in brackets.", ())
    compromise: Prose | None = core("Wording both might sign.")
    must_have: Many[str] = core("Words we must have.", ())
    never: Many[str] = core("Words we can never accept.", ())


class Precision(Part):
    """What the agreed text must spell out."""

    who: str | None = delegation("Who must do it.")
    what: str | None = delegation("Which act, that can be seen to be done.")
    how_much: str | None = delegation("How much, with unit and tolerance.")
    where: str | None = delegation("Where: coordinates, or an agreed map.")
    by_when: str | None = delegation("By when: date, hour, zone.")
    how_long: str | None = delegation("For how long, and what ends it.")
    verified_by: str | None = delegation("Who verifies, how, how often.")
    if_not: str | None = delegation("What follows if it is not done.")


class Ambiguity(Item):
    """A vagueness that is meant."""

    short = "what"
    what: Prose = core("The wording that is left open on purpose.", ...)
    reason: Prose | None = core("Why it is left open.")
    cleared_by: str | None = core("Who agreed to leave it open.")
    on: Day | None = core("When.")


class Issue(Item):
    """One issue on the table."""

    short = "title"
    id: str | None = delegation("A short name to refer to it by.", examples=("sakhalin",))
    title: str = delegation("The issue, in a few words.", ...)
    topic: str | None = delegation("What it is about, to choose plays and background by.")
    agenda_item: str | None = delegation("The agenda item it comes under.")
    owner: str | None = delegation("Who of us owns it.")
    priority: Priority | None = delegation("must, important or tradeable.")
    weight: int | None = sealed("Its weight for us, in points out of 100.")
    links: Many[str] = delegation("Issues it hangs together with, by id or title.", ())
    lede: Prose | None = core("What the reader must know, in one sentence.")
    why: Prose | None = core("Why it matters.")
    unit: str | None = open_("The unit it is measured in.", examples=("million yen", "km"))
    direction: Literal["more", "less"] | None = core("Whether more or less of it is better for us.")
    scale: Many[Quantity] = core("The ends of the scale to draw, lowest and highest.", ())
    interests: Many[Prose] = core("What we need, behind the position.", ())
    public: Prose | None = open_("What we have said in public.")
    first_offer: FirstOffer | None = core("Who opens here, where it differs from the strategy.")
    opening: Position | None = core("What we ask for first.")
    target: Position | None = core("What we hope to get.")
    realistic: Position | None = core("What we may well get.")
    fallbacks: Many[Fallback] = sealed("Steps down, in order.", ())
    bottom_line: Position | None = sealed("The least we accept.")
    red_lines: Many[RedLine] = core("Outer limits.", ())
    their_position: Position | None = delegation("What they ask for.")
    their_position_on: When | None = delegation("When they said so.")
    their_position_source: Citation | None = delegation("Where they said so.")
    their_interests: Many[Prose] = core("What they need, behind the position.", ())
    who_decides: str | None = core("Who decides on our side.")
    who_decides_theirs: str | None = core("Who decides on theirs.")
    their_target: Estimate | None = sealed("What they hope to get, as we estimate.")
    their_limit: Estimate | None = sealed("The least they accept, as we estimate.")
    criteria: Many[Prose] = delegation("Standards both might call fair.", ())
    points: Many[Prose] = delegation("Points to make, one line each.", ())
    arguments: Many[Argument] = delegation("Arguments, with evidence.", ())
    reserve: Many[Argument] = core("Tactical arguments held back.", ())
    do_not_say: Many[Prose] = core("What must not be said.", ())
    if_raised: Many[Raised] = delegation("What they may raise, and our answer.", ())
    questions: Many[Question] = delegation("Questions to ask.", ())
    gives: Many[Exchange] = core("What we could give.", ())
    gets: Many[Exchange] = core("What we could gain.", ())
    texts: Texts | None = delegation("The wording on the table.")
    precision: Precision | None = delegation("What the agreed text must spell out.")
    ambiguity: Many[Ambiguity] = core("What is left open on purpose.", ())
    background: Prose | None = core("Background, as long as it must be.")

    @field_validator("scale")
    @classmethod
    def _from_least_to_most(cls, ends: tuple[Quantity, ...]) -> tuple[Quantity, ...]:
        if len(ends) > 2 or (ends and ends[0].amount > ends[-1].amount):
            advice = "Write the lowest and the highest, as in scale: [0, 4500]."
            raise refused("scale", "a scale has two ends, the lowest first", advice)
        return ends

    @property
    def rank(self) -> str:
        """Its priority as it is printed: `must have`, `important`, `tradeable`."""
        return "must have" if self.priority == "must" else self.priority or ""

    @property
    def placed(self) -> bool:
        """Whether it is written where either side stands."""
        told = (self.opening, self.public, self.target, self.interests, self.bottom_line)
        return any(bool(one) for one in (*told, self.their_position, self.their_interests))

    @property
    def figures(self) -> dict[str, Position | None]:
        """The positions that are compared and drawn, each by its field."""
        theirs = {"their_target": self.their_target, "their_limit": self.their_limit}
        ours = ("opening", "target", "realistic", "bottom_line", "their_position")
        guessed = {name: guess.value if guess else None for name, guess in theirs.items()}
        return {name: getattr(self, name) for name in ours} | guessed

    @property
    def measure(self) -> str | None:
        """The unit of the issue: as written once for all, else that of its first figure.

        Where the unit is EUR and the first figure is 200 million EUR, that is million EUR.
        """
        found = [p.unit for p in self.figures.values() if p and p.amount is not None]
        first = found[0] if found else None
        if self.unit:
            return first if first and scaled(first, self.unit) else self.unit
        return next(filter(None, found), None)

    @property
    def room(self) -> Decimal | None:
        """How far the two limits overlap, in the issue's unit; below zero they do not meet."""
        limit = self.their_limit.value if self.their_limit else None
        ours, theirs = _amount(self.bottom_line), _amount(limit)
        if ours is None or theirs is None or self.direction is None:
            return None
        return theirs - ours if self.direction == "more" else ours - theirs

    @property
    def in_order(self) -> bool | None:
        """Whether opening, target and bottom line run from most to least; None if unknown."""
        steps = [_amount(p) for p in (self.opening, self.target, self.bottom_line)]
        known = [step for step in steps if step is not None]
        if len(known) < 2 or self.direction is None:
            return None
        return known == sorted(known, reverse=self.direction == "more")

    def worse(self, one: Position | None, than: Position | None) -> bool:
        """Whether the first amount is worse for us than the second; False where it is not known."""
        first, second = _amount(one), _amount(than)
        if first is None or second is None or self.direction is None:
            return False
        return first < second if self.direction == "more" else first > second

    def sized(self, position: Position) -> str:
        """A position as it is named in a sentence: its amount with the unit, else its words."""
        if position.amount is None:
            return f"“{position.text}”"
        unit = _counted(position.amount, position.unit or self.measure or "")
        return f"{shown(position.amount)} {unit}".strip()

    def unit_of(self, amount: Decimal) -> str:
        """The unit as it stands behind an amount: 3 years, 1 year."""
        return _counted(amount, self.unit or "")

    unit_of.for_templates = True  # type: ignore[attr-defined]


def _counted(amount: Decimal, unit: str) -> str:
    return _ONE.sub(r"\1", unit) if amount == 1 else unit


def _amount(position: Position | None) -> Decimal | None:
    return position.amount if position else None
