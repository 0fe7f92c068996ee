"""The mandate: the room that was granted, by whom, and what must go home for decision."""

from briefgen.negotiation.part import Item, Many, Part, core, delegation, sealed
from briefgen.negotiation.times import Day
from briefgen.negotiation.values import Money, Prose


class Sought(Item):
    """One decision that is asked of whoever gives the mandate."""

    short = "what"
    what: Prose = sealed("The authority sought, as a sentence to be agreed or refused.", ...)
    why: Prose | None = sealed("Why it is sought now.")
    if_refused: Prose | None = sealed("What the delegation does without it.")


class Mandate(Part):
    """What the delegation may do."""

    short = "summary"
    summary: Prose | None = core("The mandate in one or two sentences.")
    given_by: str | None = core("Who gave it: cabinet, council, board.")
    instrument: str | None = core("The document that grants it, with its date.")
    on: Day | None = core("The day it was granted.")
    expires: Day | None = core("The day it ends.")
    scope: Many[Prose] = core("What it covers.", ())
    out_of_scope: Many[Prose] = core("What it does not cover.", ())
    may_agree: Many[Prose] = core("What may be agreed at the table.", ())
    ad_referendum: Many[Prose] = core("What may be agreed subject to approval at home.", ())
    must_refer: Many[Prose] = core("What must go home before any answer.", ())
    escalation: Prose | None = core("Whom to call for a decision, and how fast an answer comes.")
    envelope: Money | None = sealed("The sum that may be spent or must be gained.")
    envelope_note: Prose | None = sealed("What the envelope means.")
    sought: Many[Sought] = sealed("Decisions asked of whoever gives the mandate.", ())
    decide_by: Day | None = core("The day by which the decisions are needed.")
    full_powers: Prose | None = delegation("Full powers: who holds them, seen and exchanged?")
    ratification_ours: Many[Prose] = delegation("Steps to ratify on our side, in order.", ())
    ratification_theirs: Many[Prose] = delegation("Steps to ratify on their side, in order.", ())
