"""The outlook: scenarios, risks, what is said outside, and the rehearsal."""

from typing import Literal

from briefgen.negotiation.part import Item, Many, Part, core, delegation
from briefgen.negotiation.times import Day
from briefgen.negotiation.values import Citation, Confidence, Likelihood, Prose

Kind = Literal["success", "least", "stalemate", "worse", "breach", "window"]


class Scenario(Item):
    """One way things may go."""

    short = "name"
    name: str = core("What the scenario is called.", ...)
    kind: Kind | None = core(
        "success, least (the least we accept), stalemate, worse, breach (after signing) or window "
        "(an opening that will close)."
    )
    likelihood: Likelihood | None = core("How likely: a word, a percentage or a range.")
    confidence: Confidence | None = core("How sure we are of that: low, moderate or high.")
    signs: Many[Prose] = core("What would show that it is under way.", ())
    our_move: Prose | None = core("What we do then.")
    source: Citation | None = core("Where the likelihood is taken from.")


class Risk(Item):
    """Something that may go wrong."""

    short = "what"
    what: Prose = core("What may go wrong.", ...)
    likelihood: Likelihood | None = core("How likely.")
    impact: Prose | None = core("What it would do.")
    answer: Prose | None = core("What we do about it.")
    owner: str | None = core("Who watches it.")


class Communications(Part):
    """What is said outside the room."""

    spokesperson: str | None = delegation("Who speaks to the press.")
    rule: Prose | None = delegation("What may be said before, during and after.")
    lines: Many[Prose] = delegation("Lines to take.", ())
    allies: Prose | None = core("Who is told what, before and after.")


class Rehearsal(Part):
    """How the team rehearses."""

    on: Day | None = core("The day of the rehearsal.")
    who: Many[str] = core("Who plays whom.", ())
    hard_questions: Many[Prose] = core("Questions to be asked without mercy.", ())
    notes: Prose | None = core("What came out of it.")
