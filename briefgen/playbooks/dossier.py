"""What a pack knows beside its plays: dossiers by topic, and lists that a book can print.

Like a play, all of it is data. A dossier joins an issue by its topic; a list (scenarios, hopes and
fears, a timeline, code words, what you may hear) joins the book where the pack applies.
"""

from typing import Literal

from pydantic import Field

from briefgen.negotiation.part import Many
from briefgen.negotiation.times import Day, When
from briefgen.negotiation.values import Likelihood
from briefgen.playbooks.play import Applies, Dating, Observed, Reference, Written


class Side(Written):
    """Where one side stood, and what it wants, as the sources tell it."""

    name: str = Field(description="The side, by name.")
    stood: Many[str] = Field((), description="Where it stood.")
    wants: Many[str] = Field((), description="What it wants.")


class Dossier(Written):
    """One area of issues: positions, what was agreed, and the other side's own story."""

    title: str = Field(description="The area, in a few words.")
    topics: Many[str] = Field(description="The topics of issues that it joins.")
    lede: str = Field(description="One sentence that a tired reader could act on.")
    as_of: When = Field(description="The date up to which the facts hold.")
    dating: Dating = Field("dated", description="enduring, dated or mixed.")
    sides: Many[Side] = Field((), description="Where each side stood and what it wants.")
    agreed: Many[Observed] = Field((), description="What has been agreed, with its date.")
    overlap: Many[str] = Field((), description="Where interests meet: ways in.")
    obstacles: Many[str] = Field((), description="What stands in the way.")
    their_story: Many[str] = Field((), description="How the counterpart tells it.")
    out_of_date: Many[str] = Field((), description="What has moved since, to be checked.")
    review_by: Day | None = Field(None, description="The day by which to read it again.")
    sources: Many[Reference] = Field((), description="The sources, each with its place.")
    lessons: Many[str] = Field((), description="The lessons it carries, by id.")


class Entry(Written):
    """One entry of a list: what it is, and what to do about it."""

    short = "what"
    what: str = Field(description="The entry in a few words.")
    detail: str | None = Field(None, description="What it means, or who says what.")
    answer: str | None = Field(None, description="What to do, say or ask.")
    on: When | None = Field(None, description="The date, in a timeline.")
    about: str | None = Field(None, description="The date in words, where it is not known: 1970s.")
    topics: Many[str] = Field((), description="Only for talks on one of these; none means any.")
    likelihood: Likelihood | None = Field(None, description="How likely, among scenarios.")
    signs: Many[str] = Field((), description="Signs that it is under way.")
    sources: Many[Reference] = Field((), description="The sources, each with its place.")
    lessons: Many[str] = Field((), description="The lessons it carries, by id.")


class Listing(Written):
    """One list of a pack."""

    title: str = Field(description="What the list is called in the book.")
    kind: Literal["scenarios", "hopes", "fears", "signals", "timeline", "codewords", "hear"] = (
        Field(description="What its entries are.")
    )
    lede: str | None = Field(None, description="One sentence on how to use it.")
    as_of: When | None = Field(None, description="The date up to which it holds.")
    dating: Dating = Field("dated", description="enduring, dated or mixed.")
    applies_to: Applies = Field(Applies(), description="When it is for a negotiation.")
    entries: Many[Entry] = Field((), description="The entries, in order.")
    review_by: Day | None = Field(None, description="The day by which to read it again.")
