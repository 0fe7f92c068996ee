"""The brief itself: its number, title, version, who cleared it, and how it is handled."""

import re
from typing import Annotated, Literal

from pydantic import AfterValidator

from briefgen.negotiation.numbers import refused
from briefgen.negotiation.part import Item, Many, Part, core, delegation, open_
from briefgen.negotiation.times import Day
from briefgen.negotiation.values import Prose


def _language(code: str) -> str:
    if not re.fullmatch(r"[a-z]{2,3}(-[A-Za-z]{2,4})?", code):
        raise refused(
            "language", f"“{code}” is not a language code", "Write en, fr, de, uk or pt-BR."
        )
    return code


Language = Annotated[str, AfterValidator(_language)]
Status = Literal["draft", "cleared", "final", "addendum"]
Scheme = Literal["tlp", "eu", "uk", "us-cui", "custom", "none"]


class Clearing(Part):
    """One signature under the brief."""

    who: str = delegation("Who cleared it, by name or role.", ...)
    what: str | None = delegation("What was cleared: the whole, or which part.")
    on: Day | None = delegation("The day it was cleared.")


class Change(Item):
    """One entry in the list of changes."""

    short = "what"
    version: str | None = delegation("The version it came with.")
    on: Day | None = delegation("The day of the change.")
    what: Prose = core("What changed.", ...)


class Brief(Part):
    """What kind of paper this is."""

    number: str | None = delegation("The brief's number; it stays through every addendum.")
    cover_title: str | None = open_("What shows on the cover; may be a code name.")
    version: str | None = delegation("The version, as you count them.", examples=("3",))
    date: Day | None = delegation("The day the brief speaks of; days are counted from it.")
    status: Status = delegation("draft, cleared, final or addendum.", "draft")
    author: str | None = delegation("Who wrote it, by name or role.")
    cleared_by: Many[Clearing] = delegation("Who cleared what, and when.", ())
    valid_until: Day | None = delegation("The day after which it must not be used.")
    language: Language = open_(
        "The language of the brief, as a two-letter code; it decides hyphenation.", "en", ("en",)
    )


class Copy(Item):
    """One numbered copy."""

    short = "name"
    copy_number: int | None = core("The number of the copy.")
    name: str = core("Who receives it.", ...)
    role: str | None = core("The receiver's role.")
    edition: str | None = core("Which edition, for example book or principal.")
    collect_back: bool = core("Whether it is collected after the meeting.", False)


class Handling(Part):
    """How the paper is marked and who gets a copy."""

    scheme: Scheme = open_("tlp, eu, uk, us-cui, custom or none.", "none")
    marking: str | None = open_("The marking as printed at the head and foot of every page.")
    caveats: Many[str] = open_("Further words of handling, as printed.", ())
    portion_marks: bool = open_("Whether parts carry a mark of their own.", False)
    distribution: Many[Copy] = core("The numbered copies.", ())
    note: Prose | None = delegation("How to keep, return or destroy the paper.")
