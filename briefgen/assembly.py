"""From a negotiation file that was read to a book: cut, the plays chosen, every section filled in.

What only a book needs is imported when one is made, so that `check` answers at once.
"""

from collections.abc import Callable
from dataclasses import dataclass, field, replace
from functools import partial
from typing import TYPE_CHECKING, Any, Literal

from briefgen import handling
from briefgen.clearance import Reach, Tier, cleared
from briefgen.library import Library
from briefgen.negotiation import Negotiation
from briefgen.negotiation.references import lost_sources, without_citing, without_lost
from briefgen.reading import Places
from briefgen.review import Ears, in_the_book, looked_over, shown_to
from briefgen.settings import Settings

if TYPE_CHECKING:
    from briefgen.book import Book, Edition

Paper = Literal["a4", "letter"]
Stage = Callable[[str], Any]

UNPORTIONED = ("cover", "opening", "back", "return")
"""Pages that hold no part of the text."""


@dataclass(frozen=True, slots=True)
class Opened:
    """A negotiation file that can be used, and the shelves it is used with."""

    negotiation: Negotiation
    places: Places
    library: Library
    settings: Settings = field(default_factory=Settings)
    ears: Ears | None = None


def seen_at(reach: Tier | Reach, opened: Opened) -> Negotiation:
    """What readers of that tier or reach may see, without even the names of what was cut."""
    left = cleared(opened.negotiation, reach)
    return without_lost(without_citing(left, lost_sources(opened.negotiation, left)))


def filled_in(
    opened: Opened, edition_id: str, edition: "Edition", paper: Paper, stage: Stage, copies: bool
) -> "Book":
    """The edition as its readers may see it, not yet set."""
    from briefgen import playbooks
    from briefgen.book import assemble
    from briefgen.facts import facts
    from briefgen.figures import Figures
    from briefgen.playbooks.knowledge import gathered
    from briefgen.readiness import readiness

    stage("cut")
    seen = seen_at(edition.reach, opened)
    stage("choose the plays")
    chosen = playbooks.fill(playbooks.choose(playbooks.shelved(opened.library), seen), seen)
    stage("check")
    head = head_of(seen, edition, paper, copies)
    if edition.also:
        whole = opened.negotiation.handling
        head["marking"] = handling.marking_at(whole, edition.marked_for)
        head["caveats"] = handling.caveats_at(whole, edition.marked_for)
    known = {
        **facts(seen),
        "chosen": chosen,
        "knowledge": gathered(opened.library, seen),
        **_reviewed(opened, seen, edition),
        "readiness": readiness(seen, edition.ceiling),
        "edition": edition,
        "head": head,
    }
    known["charts"] = Figures(seen, known["us"].name, known["them"].name, edition.ceiling)
    stage("fill in")
    book = assemble(edition_id, edition, known, head, opened.library)
    return replace(book, limits=opened.settings.build)


def portioned(opened: Opened, book: "Book", paper: Paper, copies: bool) -> "Book":
    """The book with a mark on each part, from how the book reads for narrower circles."""
    edition, marks = book.edition, opened.negotiation.handling
    lower = []
    for tier in Tier:
        if tier < edition.marked_for:
            low = edition.model_copy(update={"tier": tier.word, "also": ()})
            texts = filled_in(opened, book.edition_id, low, paper, _unwatched, copies).sections
            lower.append((handling.portion_at(marks, tier), {s.id: s.markdown for s in texts}))
    own = handling.portion_at(marks, edition.marked_for)
    sections = tuple(
        one
        if one.page in UNPORTIONED
        else replace(
            one,
            markdown=handling.portioned(
                one.markdown, own, [(mark, texts.get(one.id, "")) for mark, texts in lower]
            ),
        )
        for one in book.sections
    )
    return replace(book, sections=sections)


def _unwatched(_: str) -> None:
    """A stage that is not told."""


def _reviewed(opened: Opened, seen: Negotiation, edition: "Edition") -> dict[str, Any]:
    """What a book tells of the findings: the open ones, the answered ones, marks for the margin."""
    from briefgen.margin import Margin

    told = partial(in_the_book, plan=opened.negotiation, places=opened.places)
    whole = looked_over(opened.negotiation, opened.settings, None, opened.ears)
    found = looked_over(seen, opened.settings, None, opened.ears)
    shown = shown_to(edition.ceiling, whole, found)
    still_open = tuple(one for one in shown if one.finding.answer is None)
    core = edition.ceiling >= Tier.CORE
    marked = core and "review" in edition.sections
    return {
        "findings": tuple(told(one) for one in still_open),
        "answered": tuple(told(one) for one in shown if core and one.finding.answer),
        "marks": Margin(seen, still_open if marked else ()),
    }


def head_of(
    seen: Negotiation, edition: "Edition", paper: Paper, stamped: bool = False
) -> dict[str, str]:
    """What stands on every sheet, from what these readers may see."""
    told = handling.head(
        seen,
        edition.name,
        edition.ceiling,
        edition.paper or paper,
        numbered=edition.numbered,
        stamped=stamped,
    )
    # A card says which of how many it is; its plain back would be counted as a page.
    card = edition.paper or "plain-back" in edition.sections
    return told | {"unnumbered": "yes"} if card else told
