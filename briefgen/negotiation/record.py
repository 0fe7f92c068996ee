"""The record: offers made, words given, and what the team learned."""

from typing import Literal

from briefgen.negotiation.part import Item, Many, Part, core, delegation, open_
from briefgen.negotiation.times import Day, When
from briefgen.negotiation.values import Citation, Position, Prose


class Offer(Item):
    """One entry in the log of offers."""

    short = "words"
    on: When | None = delegation("When it was made.")
    by: str | None = delegation(
        "Who made it: us, them, or one of several counterparts by name.", examples=("us", "them")
    )
    issue: str | None = delegation("The issue, by id or title.")
    words: Prose = delegation("The exact words.", ...)
    condition: Prose | None = delegation("On what condition.")
    status: Literal["open", "accepted", "refused", "withdrawn"] | None = delegation(
        "What became of it."
    )
    witness: str | None = delegation("Who heard it.")
    source: Citation | None = delegation("Where it is on record.")


class Commitment(Item):
    """Something somebody has promised to do."""

    short = "what"
    who: str | None = delegation("Who promised.")
    what: Prose = delegation("What was promised.", ...)
    by: Day | None = delegation("By when.")
    form: Literal["written", "initialled", "spoken"] | None = delegation("In which form.")
    done: bool | None = delegation("Whether it was done.")


class Result(Item):
    """What came out on one issue."""

    issue: str = core("The issue, by id or title.", ...)
    result: Position | None = core("What came out: an amount with its unit, or words.")
    why: Prose | None = core("What brought it there, or kept it from the target.")


class Debrief(Part):
    """After the meeting."""

    on: Day | None = core("The day of the debrief.")
    results: Many[Result] = core("What came out, issue by issue.", ())
    outcome: Prose | None = core("What came out, against the target.")
    surprises: Many[Prose] = core("What surprised us.", ())
    they_learned: Many[Prose] = core("What they learned of us.", ())
    lessons: Many[Prose] = core("What to write back into the plays.", ())


class Tabled(Item):
    """A text as the other side has it from us, or may have it."""

    title: str = open_("What the text is called.", ...)
    text: Prose = open_("The text, word for word.", ...)
    on: Day | None = open_("The day it was handed over, or will be.")
    status: str | None = open_("Where it stands: tabled, agreed, in brackets.")


class Term(Item):
    """One entry in the glossary."""

    term: str = open_("The word or abbreviation.", ...)
    meaning: str = open_("What it means here.", ...)
    other_language: str | None = open_("The word in the other language.")
    trap: str | None = core("How it may be misheard or misused.")


class Source(Item):
    """One source of what this brief says."""

    id: str = delegation("A short name to cite it by, in small letters and hyphens.", ...)
    title: str = delegation("Title.", ...)
    author: str | None = delegation("Author or office.")
    publisher: str | None = delegation("Publisher or archive.")
    on: When | None = delegation("When it was published.")
    nature: str | None = delegation("Whose view it is, and how far to trust it.")
    link: str | None = delegation("Where to find it.")
