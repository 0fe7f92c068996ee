"""The context: what has happened, what is agreed or contested, what we do not know."""

from briefgen.negotiation.part import Item, Many, Part, core, delegation
from briefgen.negotiation.pictures import PictureFile
from briefgen.negotiation.times import When, spanned
from briefgen.negotiation.values import Citation, Prose


class Event(Item):
    """One entry in the chronology."""

    short = "what"
    on: When | None = delegation("The day, month or year.")
    until: When | None = delegation("The last day, where it lasted.")
    what: Prose = delegation("What happened.", ...)
    contested: bool = delegation("Whether it is contested.", False)
    source: Citation | None = delegation("Where this is taken from.")

    @property
    def span(self) -> str:
        """When it was, from its first day to its last."""
        if self.on and self.until:
            return spanned(self.on, self.until)
        return str(self.on or self.until or "")


class Fact(Item):
    """A fact that both sides accept, or that one of them disputes."""

    short = "what"
    what: Prose = delegation("The fact.", ...)
    ours: Prose | None = delegation("How we tell it, where contested.")
    theirs: Prose | None = delegation("How they tell it, where contested.")
    source: Citation | None = delegation("Where this is taken from.")


class Precedent(Item):
    """An earlier case that either side may cite."""

    short = "name"
    name: str = core("The case.", ...)
    on: When | None = core("When it was.")
    lesson: Prose | None = core("What it shows, and for whom it speaks.")
    source: Citation | None = core("Where this is taken from.")


class Gap(Item):
    """Something we do not know."""

    short = "what"
    what: Prose = core("What we do not know.", ...)
    matters_because: Prose | None = core("Why it matters.")
    ask: str | None = core("Who could find out, and how.")


class Assumption(Item):
    """Something we take for granted, and how to test it."""

    short = "what"
    what: Prose = core("What we assume.", ...)
    test: Prose | None = core("What would show that it is wrong.")


class Figure(Item):
    """A map or picture."""

    file: PictureFile = core("A picture file beside this file (png, jpg, svg).", ...)
    title: str = core("What it shows.", ...)
    alt: str | None = core("The picture in words, for those who cannot see it.")
    source: Citation | None = core("Where it is taken from.")


class Context(Part):
    """The scene."""

    short = "scene"
    # Core, for a scene weighs both sides; the chronology tells what happened.
    scene: Prose | None = core("The scene, in a paragraph or two.")
    chronology: Many[Event] = delegation("What happened, in order.", ())
    agreed: Many[Fact] = delegation("Facts both sides accept.", ())
    contested: Many[Fact] = delegation("Facts that one side disputes.", ())
    precedents: Many[Precedent] = core("Earlier cases that may be cited.", ())
    legal: Many[Prose] = core("Law that bears on the matter.", ())
    gaps: Many[Gap] = core("What we do not know.", ())
    assumptions: Many[Assumption] = core("What we assume, and how to test it.", ())
    figures: Many[Figure] = core("Maps and pictures.", ())
