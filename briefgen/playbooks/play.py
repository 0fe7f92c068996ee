"""The format of a play: front matter that says when it applies, and what it teaches.

Its texts are templates, filled in for each negotiation. A play is data; no line of it is code.
"""

from typing import Any, ClassVar, Literal

from pydantic import BaseModel, ConfigDict, Field, model_validator

from briefgen.negotiation.meeting import Format, Phase
from briefgen.negotiation.part import Many
from briefgen.negotiation.times import Day, When

Kind = Literal["counter-move", "tactic", "trait", "mistake-to-avoid"]
Origin = Literal["source", "derived", "mixed"]
Dating = Literal["enduring", "dated", "mixed"]
BesidePart = Literal["issues", "statements", "agreement", "agenda", "people", "strategy"]


class Written(BaseModel):
    """A piece of a play's front matter."""

    model_config = ConfigDict(
        frozen=True, extra="forbid", str_strip_whitespace=True, defer_build=True
    )
    short: ClassVar[str | None] = None

    @model_validator(mode="before")
    @classmethod
    def _from_short(cls, value: Any) -> Any:
        return {cls.short: value} if cls.short and isinstance(value, str) else value


class Applies(Written):
    """When a play is for a negotiation; a line left out means any."""

    traits: dict[str, Many[str]] = Field({}, description="Traits of the counterpart, any of each.")
    formats: Many[Format] = Field((), description="Forms of talks it is for.")
    phases: Many[Phase] = Field((), description="Phases it is for.")
    topics: Many[str] = Field((), description="Topics it is for.")


class Beside(Written):
    """A short note placed in the margin of another part of the book."""

    part: BesidePart = Field(description="The part of the book it stands beside.")
    when: str | None = Field(None, description="Only where this holds, for example issue.opening.")
    note: str = Field(description="The note, in about twenty words.")


class Observed(Written):
    """What was seen: by whom, when, with the place in the source."""

    short = "what"
    what: str = Field(description="What was seen or said.")
    who: str | None = Field(None, description="Who saw or said it.")
    when: str | None = Field(None, description="When.")
    where: str | None = Field(None, description="Where.")
    source: str | None = Field(None, description="The source, by its id in the pack.")
    at: str | None = Field(None, description="Where in the source.")


class Conflict(Written):
    """Another play that pulls the other way."""

    play: str = Field(description="The other play, by id.")
    choose: str = Field(description="How to choose between the two.")


class Reference(Written):
    """A source, with the place in it."""

    short = "id"
    id: str = Field(description="The source, by its id in the pack.")
    at: str | None = Field(None, description="Where in the source.")


class Play(Written):
    """One play."""

    title: str = Field(description="What to do, as an imperative.")
    kind: Kind = Field(description="counter-move, tactic, trait or mistake-to-avoid.")
    lede: str = Field(description="One sentence that a tired reader could act on.")
    applies_to: Applies = Field(Applies(), description="When the play is for a negotiation.")
    when: str | None = Field(None, description="A further condition over the negotiation.")
    because: str | None = Field(
        None, description="The reason that is printed where that condition holds."
    )
    weight: int = Field(3, ge=1, le=5, description="How much it matters, 1 to 5.")
    beside: Many[Beside] = Field((), description="Short notes for other parts of the book.")
    signs: Many[str] = Field((), description="Signs that it is happening.")
    before: Many[str] = Field((), description="What to do before the talks, in order.")
    at_the_table: Many[str] = Field((), description="What to do at the table, in order.")
    after: Many[str] = Field((), description="What to do afterwards, in order.")
    say: Many[str] = Field((), description="What to say, ready to use.")
    do_not_say: Many[str] = Field((), description="What not to say.")
    observed: Many[Observed] = Field((), description="The evidence.")
    against: Many[Observed] = Field((), description="What speaks against it or limits it.")
    conflicts: Many[Conflict] = Field((), description="Plays that pull the other way.")
    advice: Origin = Field("derived", description="Whether a source advises it or we derive it.")
    dating: Dating = Field("enduring", description="enduring, dated or mixed.")
    review_by: Day | None = Field(None, description="The day by which to read it again.")
    sources: Many[Reference] = Field((), description="The sources, each with its place.")
    lessons: Many[str] = Field((), description="The lessons it carries, by id.")


class Change(Play):
    """What a play changes in another one; what it leaves out stands as it is there."""

    extends: str = Field(description="The play that is changed, as pack/id.")
    title: str = Field("", description="What to do, as an imperative.")
    kind: Kind = Field("tactic", description="counter-move, tactic, trait or mistake-to-avoid.")
    lede: str = Field("", description="One sentence that a tired reader could act on.")


class PackSource(Written):
    """One source of a pack."""

    id: str = Field(description="A short name to cite it by.")
    author: str | None = Field(None, description="Author.")
    title: str = Field(description="Title.")
    publisher: str | None = Field(None, description="Publisher, series, number.")
    date: When | None = Field(None, description="When it was published.")
    nature: str | None = Field(None, description="Whose view it is.")


class Pack(Written):
    """What a folder of plays is."""

    name: str = Field(description="What the pack is called.")
    version: str | None = Field(None, description="The version of the pack.")
    language: str = Field("en", description="The language of its plays.")
    licence: str | None = Field(None, description="The licence of its texts.")
    summary: str | None = Field(None, description="What the pack teaches.")
    applies_to: Applies = Field(Applies(), description="Holds for all its plays.")
    sources: Many[PackSource] = Field((), description="The pack's bibliography.")
