"""The brief itself: its number, title, version, who cleared it, and how it is handled."""

import re
from typing import Annotated, Literal

from pydantic import AfterValidator

from briefgen.negotiation.numbers import refused
from briefgen.negotiation.part import Item, Many, Part, core, delegation, open_, sealed
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
    what: Prose | None = core("What changed.")
    addendum: int | None = delegation("The number of the addendum that brings it to the holders.")
    told: Prose | None = delegation("What changed, as every holder of a paper copy may be told.")
    replaces: Many[str] = delegation("The parts to replace, as the contents name them.", ())


class Brief(Part):
    """What kind of paper this is."""

    number: str | None = delegation("The brief's number; it stays through every addendum.")
    cover_title: str | None = open_("What shows on the cover; may be a code name.")
    version: str | None = delegation("The version, as you count them.", examples=("3",))
    date: Day | None = delegation("The day the brief speaks of; days are counted from it.")
    # Open, for every reader must be told that a paper is still a draft.
    status: Status = open_(
        "draft, cleared, final or addendum; a draft says so on every page.", "draft"
    )
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


class Exemption(Item):
    """One ground on which parts of the paper are not given out."""

    short = "part"
    part: str = open_("Which kind of part is left out, not what stood in it.", ...)
    exception: str | None = open_("The interest that the law protects.")
    article: str | None = open_("The article or section, as cited.")
    ground: Prose | None = open_("Why it applies, told without what it protects.")
    weighed: Prose | None = open_("The interest in giving it out, and how the two were weighed.")
    until: str | None = open_("Until when it holds: a day, or an event.")


class Disclosure(Part):
    """A request to see the paper, and the grounds on which parts of it are left out."""

    law: str | None = open_("The law or custom under which papers are given out, as cited.")
    request: str | None = open_("The number of the request.")
    received: Day | None = open_("The day it came.")
    due: Day | None = open_("The day by which it must be answered.")
    decided_by: str | None = open_("Who decides, by office.")
    exemptions: Many[Exemption] = open_("What is left out, kind by kind, and on which ground.", ())
    review: Prose | None = open_("Where a refusal can be reviewed, and within which time.")


class Markings(Part):
    """The marking of the editions of each tier; each is known to that tier's readers only."""

    open: str | None = open_("The marking of editions up to open; none prints none.")
    delegation: str | None = delegation("The marking of editions up to delegation.")
    core: str | None = core("The marking of editions up to core.")
    sealed: str | None = sealed("The marking of editions up to sealed.")


class Designation(Part):
    """The designation block of controlled unclassified information (US), on the first page."""

    controlled_by: Many[str] = delegation("The agency and the office that control it.", ...)
    categories: Many[str] = delegation("The categories, as the registry names them.", ())
    dissemination: str | None = delegation("The limited dissemination control, if there is one.")
    contact: str | None = delegation("Whom to ask: a name or office, telephone or mail.")


class Handling(Part):
    """How the paper is marked and who gets a copy."""

    scheme: Scheme = open_("tlp, eu, uk, us-cui, custom or none.", "none")
    marking: str | None = open_(
        "The marking as printed at the head and foot of every page.",
        None,
        ("TLP:AMBER", "OFFICIAL-SENSITIVE", "CUI"),
    )
    markings: Markings = open_("Where editions of some tiers are marked otherwise.", Markings)
    caveats: Many[str] = open_("Further words of handling, as printed.", ())
    # Open, for whoever finds a sheet of an exercise must not take it for the talks themselves.
    exercise: bool = open_("An exercise: every sheet of every edition says so.", False)
    portion_marks: bool = open_("Whether each part carries a mark of its own.", False)
    registration_number: str | None = open_("The number under which a registry holds the paper.")
    designation: Designation | None = delegation("The designation block (us-cui).")
    distribution: Many[Copy] = core("The numbered copies.", ())
    note: Prose | None = delegation("How to keep, return or destroy the paper.")
    disclosure: Disclosure | None = open_("What is told to those who ask to see the paper.")
