"""Findings that the team has looked at and lets stand, each with its reason."""

from pydantic import field_validator

from briefgen.negotiation.numbers import refused
from briefgen.negotiation.part import Item, core
from briefgen.negotiation.times import Day


class Accepted(Item):
    """One finding that stands: which, where, why, who answers for it, and until when."""

    finding: str = core("The check or rule, by its id.", ..., ("single-issue",))
    where: str | None = core(
        "Where: an issue by its id, a path, or some of the words; else all such findings.",
        None,
        ("statements[2]",),
    )
    reason: str = core("Why it stands.", ...)
    who: str = core("Who answers for it, by name or role.", ...)
    until: Day | None = core("The last day on which it stands.")

    @field_validator("reason", "who")
    @classmethod
    def _says_something(cls, told: str) -> str:
        if not any(sign.isalnum() for sign in told):
            advice = "Write why it stands, and who answers for it."
            raise refused("answer", "here stands no answer", advice)
        return told
