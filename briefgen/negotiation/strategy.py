"""The strategy: style, order, who opens, deadlines, packages, alternatives, information."""

from typing import Literal

from briefgen.negotiation.issues import FirstOffer
from briefgen.negotiation.part import Item, Many, Part, core, sealed
from briefgen.negotiation.times import Day
from briefgen.negotiation.values import Prose


class Deadline(Item):
    """A deadline, ours or theirs, real or claimed."""

    short = "what"
    on: Day | None = core("The day.")
    what: Prose = core("What ends or falls due.", ...)
    whose: Literal["ours", "theirs", "both", "others"] | None = core("Whose deadline it is.")
    real: bool | None = core("Real (true) or only claimed (false).")
    public: bool = core("Whether it has been said in public.", False)
    consequence: Prose | None = core("What follows when it passes.")


class Strategy(Part):
    """How we mean to negotiate."""

    short = "summary"
    summary: Prose | None = core("The strategy in two or three sentences.")
    style: Literal["cooperative", "competitive", "mixed"] | None = core("The style chosen.")
    order: Many[str] = core("The order of issues, by id or title.", ())
    linkage: Prose | None = core("What is tied to what.")
    first_offer: FirstOffer | None = core("Who makes the first offer: we, they, or both at once.")
    first_offer_why: Prose | None = core("Why.")
    anchors: Many[Prose] = core("Figures or precedents to set early.", ())
    deadlines: Many[Deadline] = core("Deadlines, real and claimed.", ())
    walk_away: Prose | None = core("When and how we leave the table, and who decides it.")
    recess: Prose | None = core("When to ask for a recess, and what to do in it.")
    short_session: Prose | None = core("What to do first if the session is cut short.")


class Package(Item):
    """Several issues settled together."""

    short = "name"
    name: str = sealed("What the package is called.", ...)
    gives: Many[Prose] = sealed("What we give.", ())
    gets: Many[Prose] = sealed("What we get.", ())
    issues: Many[str] = sealed("The issues it settles, by id or title.", ())
    when: Prose | None = sealed("When it is put on the table.")
    authority: str | None = sealed("Who must agree before it is used.")


class Alternatives(Part):
    """What each side does without an agreement."""

    ours: Many[Prose] = sealed("What we do without an agreement, the best first.", ())
    theirs: Many[Prose] = sealed("What they do without an agreement, the best first.", ())
    improve_ours: Many[Prose] = sealed("How to better ours before the talks.", ())
    weaken_theirs: Many[Prose] = sealed("What makes theirs worse.", ())
    disclose: Prose | None = sealed("Whether, when and to whom to show ours.")


class Disclose(Item):
    """Something we mean to tell."""

    short = "what"
    what: Prose = core("What we tell.", ...)
    when: str | None = core("When.")
    to: str | None = core("To whom.")
    against: Prose | None = core("What we want for it.")


class Withhold(Item):
    """Something we do not tell, and how to turn the question."""

    short = "what"
    what: Prose = sealed("What we do not tell.", ...)
    turn: Prose | None = sealed("How to turn the question.")


class Seek(Item):
    """Something we want to learn."""

    short = "question"
    question: Prose = core("What we want to know.", ...)
    asks: str | None = core("Who asks.")
    listens: str | None = core("Who listens for it.")
    why: Prose | None = core("What the answer changes.")


class Information(Part):
    """What to tell, what to keep, what to learn."""

    disclose: Many[Disclose] = core("What we tell, when, to whom.", ())
    withhold: Many[Withhold] = sealed("What we keep, and how to turn the question.", ())
    seek: Many[Seek] = core("What we want to learn.", ())
