"""The agreement: the draft, clause by clause, as it will be read when friendship has ended."""

from typing import Literal

from briefgen.negotiation.part import Item, Many, Part, core, delegation
from briefgen.negotiation.times import Day
from briefgen.negotiation.values import Prose


class Deliberate(Part):
    """Why a wording is left open on purpose, and who agreed to that."""

    reason: str = core("Why it is left open.", ...)
    who: str = core("Who cleared it, by name or role.", ...)


class Definition(Item):
    """A term and its one meaning."""

    term: str = delegation("The term.", ...)
    meaning: Prose = delegation("Its meaning, with unit and counting rule.", ...)
    other_language: str | None = delegation("The agreed word in the other language.")
    deliberate: Deliberate | None = core("Where it is vague on purpose: the reason, and who knows.")


class Obligation(Item):
    """One thing that one party shall do."""

    short = "what"
    id: str | None = delegation("A short name to refer to it by.")
    who: str | None = delegation("The one party that must act.")
    verb: Literal["shall", "will", "should", "may"] = delegation("How strongly.", "shall")
    what: Prose = delegation("The act, in the words after the verb, such that it can be seen.", ...)
    quantity: str | None = delegation("How much, with unit.")
    where: str | None = delegation("Where: coordinates, or an agreed map.")
    start: str | None = delegation("From when.")
    until: str | None = delegation("Until when, or by when.")
    condition: Prose | None = delegation("What must have happened first.")
    verified_by: str | None = delegation("Who verifies it.")
    if_breached: Prose | None = delegation("What follows a breach.")
    issue: str | None = delegation("The issue it settles, by id or title.")
    deliberate: Deliberate | None = core("Where it is vague on purpose: the reason, and who knows.")


class Step(Item):
    """One step in the order of doing things."""

    short = "what"
    id: str | None = delegation("A short name to refer to it by.")
    what: str = delegation("The step.", ...)
    who: str | None = delegation("Who takes it.")
    by: str | None = delegation("By when.")
    after: Many[str] = delegation("The steps it waits for, by id.", ())


class Agreement(Part):
    """The draft agreement."""

    instrument: str | None = delegation("What kind of text: treaty, memorandum, lease.")
    title: str | None = delegation("The title of the text.")
    binding: bool | None = delegation("Whether it binds in law.")
    parties: Many[Prose] = delegation("The parties, in full.", ())
    authentic_languages: Many[str] = delegation("The authentic languages.", ())
    prevailing_text: str | None = delegation("The text that prevails where they differ.")
    definitions: Many[Definition] = delegation("Terms and their meanings.", ())
    obligations: Many[Obligation] = delegation("Who shall do what.", ())
    sequence: Many[Step] = delegation("The order of steps.", ())
    verification: Prose | None = delegation("Who verifies, with what access, how often.")
    disputes: Prose | None = delegation("How disputes are settled.")
    final_clauses: Many[Prose] = delegation("Signature, entry into force, duration, exit.", ())
    annexes: Many[Prose] = delegation("Annexes and maps, with their dates.", ())
    text_lock: Prose | None = delegation("How agreed text is protected: initials, versions.")
    signature: Day | None = delegation("The day of signature planned.")
    draft: Prose | None = delegation("The draft text.")
