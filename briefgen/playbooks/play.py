"""The format of a play: front matter that says when it applies, and what it teaches.

Its texts are templates, filled in for each negotiation. A play is data; no line of it is code.
"""

from typing import Any, ClassVar, Literal

from pydantic import BaseModel, ConfigDict, Field, model_validator

from briefgen.negotiation.meeting import Format, Phase
from briefgen.negotiation.numbers import refused
from briefgen.negotiation.part import Many
from briefgen.negotiation.times import Day, When

Kind = Literal["counter-move", "tactic", "trait", "mistake-to-avoid"]
Origin = Literal["source", "derived", "mixed"]
Dating = Literal["enduring", "dated", "mixed"]
BesidePart = Literal["issues", "statements", "agreement", "agenda", "people", "strategy"]
Clause = Literal[
    "obligation", "definition", "step", "final_clause", "annex",  # each of them, by its name
    "parties", "binding", "authentic_languages", "text_lock", "signature", "obligations",
    "definitions", "sequence", "verification", "disputes", "final_clauses", "annexes",
]  # fmt: skip

Text = Literal["statement", "clause", "line"]
Silent = Literal[
    "condition", "question", "quotation", "others", "hearsay", "negation", "limit", "saving",
    "ours",
]  # fmt: skip


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


class Cause(Written):
    """Something in a negotiation file for which a play is most useful."""

    when: str = Field(description="A condition over the negotiation.")
    because: str = Field(description="The reason that is printed where it holds.")


class MostUseful(Written):
    """Where a play helps most. It shuts nothing out, but what fits moves ahead of the others."""

    formats: Many[Format] = Field((), description="Forms of talks in which it helps most.")
    phases: Many[Phase] = Field((), description="Phases in which it helps most.")
    topics: Many[str] = Field((), description="Topics on which it helps most.")
    causes: Many[Cause] = Field((), description="Conditions, each with the reason to print.")


class Beside(Written):
    """A short note placed in the margin of another part of the book."""

    part: BesidePart = Field(description="The part of the book it stands beside.")
    clause: Clause | None = Field(None, description="The clause of the agreement it stands at.")
    topics: Many[str] = Field((), description="Only beside issues with one of these topics.")
    when: str | None = Field(None, description="Only where this holds, for example issue.opening.")
    note: str = Field(description="The note, in about twenty words.")

    @model_validator(mode="after")
    def _at_a_clause_of_the_agreement(self) -> "Beside":
        if self.clause and self.part != "agreement":
            told = f"a note beside {self.part} cannot stand at a clause"
            raise refused("beside", told, "Write part: agreement, or take out the clause.")
        return self


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


class Watch(Written):
    """One rule: which words, in which texts, when not, and what to do about them."""

    id: str = Field(pattern=r"[a-z0-9]+(-[a-z0-9]+)*", description="A short name, unique.")
    family: str = Field("", description="The family it belongs to, for example ruling-out.")
    kind: str | None = Field(None, description="What kind within the family, for example means.")
    severity: Literal["stop", "weak", "note"] = Field("weak", description="How grave it is.")
    texts: Many[Text] = Field((), description="In which texts: statement, clause, line.")
    phrases: Many[str] = Field(description="The words: will|shall not send, [no] plans to, a … b.")
    unless: Many[Silent] = Field((), description="Where it is silent: condition, question, …")
    unless_with: Many[str] = Field((), description="Phrases that silence it in the same sentence.")
    sure: bool = Field(False, description="Whether it counts by itself where weights decide.")
    message: str = Field(description="What is wrong, in one sentence.")
    advice: str = Field(description="What to do, in one sentence.")
    instead: str | None = Field(None, description="A sentence to put in its place, where safe.")
    must_flag: Many[str] = Field((), description="Sentences that it must find.")
    must_pass: Many[str] = Field((), description="Sentences that it must let pass.")


LEDE = "One sentence that a tired reader could act on."
"""What a play's lede is, and what stands for it in one that is not written yet."""


class Play(Written):
    """One play."""

    title: str = Field(description="What to do, as an imperative.")
    kind: Kind = Field(description="counter-move, tactic, trait or mistake-to-avoid.")
    lede: str = Field(description=LEDE)
    applies_to: Applies = Field(Applies(), description="When the play is for a negotiation.")
    when: str | None = Field(None, description="A further condition over the negotiation.")
    because: str | None = Field(
        None, description="The reason that is printed where that condition holds."
    )
    most_useful: MostUseful = Field(MostUseful(), description="Where the play helps most.")
    gives_way_to: Many[str] = Field(
        (), description="Plays in whose company this one has nothing to add, by id."
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
    watch: Many[Watch] = Field((), description="Words to watch for in the delegation's texts.")


class Change(Play):
    """What a play changes in another one; what it leaves out stands as it is there."""

    extends: str = Field(description="The play that is changed, as pack/id.")
    title: str = Field("", description="What to do, as an imperative.")
    kind: Kind = Field("tactic", description="counter-move, tactic, trait or mistake-to-avoid.")
    lede: str = Field("", description=LEDE)


class PackSource(Written):
    """One source of a pack."""

    id: str = Field(description="A short name to cite it by.")
    author: str | None = Field(None, description="Author.")
    title: str = Field(description="Title.")
    publisher: str | None = Field(None, description="Publisher, series, number.")
    date: When | None = Field(None, description="When it was published.")
    nature: str | None = Field(None, description="Whose view it is.")
    cited_as: str | None = Field(None, description="Its short name, without the year.")


class Pack(Written):
    """What a folder of plays is."""

    name: str = Field(description="What the pack is called.")
    version: str | None = Field(None, description="The version of the pack.")
    language: str = Field("en", description="The language of its plays.")
    licence: str | None = Field(None, description="The licence of its texts.")
    summary: str | None = Field(None, description="What the pack teaches.")
    applies_to: Applies = Field(Applies(), description="Holds for all its plays.")
    topics: dict[str, Many[str]] = Field(
        {}, description="Other words for a topic; they are found inside a longer topic too."
    )
    sources: Many[PackSource] = Field((), description="The pack's bibliography.")
