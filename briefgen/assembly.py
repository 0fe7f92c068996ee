"""From a negotiation file that was read to a book: cut, the plays chosen, every section filled in.

What only a book needs is imported when one is made, so that `check` answers at once.
"""

from collections.abc import Callable, Hashable, Mapping
from contextlib import AbstractContextManager, nullcontext
from dataclasses import dataclass, field, replace
from datetime import date
from typing import TYPE_CHECKING, Any, Literal, TypeVar

from briefgen import handling
from briefgen.clearance import Reach, Tier, cleared
from briefgen.facts import facts
from briefgen.finding import Finding
from briefgen.keeping import Kept
from briefgen.keeping.by_heart import by_heart
from briefgen.keeping.standing import program_of
from briefgen.library import Library
from briefgen.negotiation import Negotiation
from briefgen.negotiation.references import lost_sources, without_citing, without_lost
from briefgen.reading import Places
from briefgen.review import Ears, in_the_book, looked_over, shown_to
from briefgen.settings import Settings

if TYPE_CHECKING:
    from briefgen.book import Book, Edition
    from briefgen.playbooks import Plays
    from briefgen.playbooks.knowledge import Knowledge

Paper = Literal["a4", "letter"]
Stage = Callable[[str], Any]
T = TypeVar("T")


class Once:
    """What is made of one file once, however many editions of it ask.

    Each thing is kept under what it is and whose eyes it is made for, so that nothing is handed to
    readers of another reach.
    """

    def __init__(self) -> None:
        """Nothing is made yet."""
        self._made: dict[Hashable, Any] = {}

    def __call__(self, key: Hashable, make: Callable[[], T]) -> T:
        """What stands under the key; made, where nothing does."""
        if key not in self._made:
            self._made[key] = make()
        made: T = self._made[key]
        return made

    def __reduce__(self) -> tuple[type["Once"], tuple[()]]:
        """Another process makes its own."""
        return Once, ()


@dataclass(frozen=True, slots=True)
class Opened:
    """A negotiation file that can be used, and the shelves it is used with."""

    negotiation: Negotiation
    places: Places
    library: Library
    settings: Settings = field(default_factory=Settings)
    ears: Ears | None = None
    once: Once = field(default_factory=Once, init=False, repr=False, compare=False)


def seen_at(reach: Tier | Reach, opened: Opened) -> Negotiation:
    """What readers of that tier or reach may see, without even the names of what was cut."""
    return opened.once(("seen", _eyes(reach)), lambda: _cut(reach, opened))


def facts_at(reach: Tier | Reach, opened: Opened) -> dict[str, Any]:
    """What templates may name for those readers."""
    seen, day = seen_at(reach, opened), opened.settings.limits.working_day
    return opened.once(("facts", _eyes(reach)), lambda: facts(seen, day))


def _cut(reach: Tier | Reach, opened: Opened) -> Negotiation:
    left = cleared(whole := opened.negotiation, reach)
    return without_lost(without_citing(left, lost_sources(whole, left)), whole)


def _eyes(reach: Tier | Reach) -> Hashable:
    """For whose eyes a thing is made: all that decides what they may see."""
    if isinstance(reach, Tier):
        reach = Reach(reach)
    return reach.ceiling, frozenset(reach.also.items()), reach.without


def found_in(opened: Opened, today: date | None = None) -> tuple[Finding, ...]:
    """All findings on the plan, nothing cut, read on that day where it has none of its own."""
    plan = opened.negotiation
    return opened.once(
        ("found", today), lambda: looked_over(plan, opened.settings, today, opened.ears)
    )


def _found_by(reach: Reach, opened: Opened, checks: frozenset[str]) -> tuple[Finding, ...]:
    """What those checks find in what these readers may see."""
    seen = seen_at(reach, opened)
    return opened.once(
        ("found by", _eyes(reach), checks),
        lambda: looked_over(seen, opened.settings, None, opened.ears, checks),
    )


def assembled(
    opened: Opened,
    edition_id: str,
    edition: "Edition",
    paper: Paper,
    stage: Stage,
    copies: bool,
    kept: Kept,
) -> "Book":
    """The edition as its readers may see it, marked by parts; `kept` knows its texts by heart."""
    of = program_of(opened.library.workspace) if kept.folder else ""
    with by_heart(kept, of, opened.places.start.file), _heard_beside(opened):
        book = filled_in(opened, edition_id, edition, paper, stage, copies)
        if handling.marks_parts(opened.negotiation.handling, edition.marked_for):
            book = _portioned(book, opened, paper, copies)
    return book


def _portioned(book: "Book", opened: Opened, paper: Paper, copies: bool) -> "Book":
    from briefgen.portioning import portioned

    def read_by(low: "Edition") -> "Book":
        return filled_in(opened, book.edition_id, low, paper, _unwatched, copies)

    return portioned(book, opened.negotiation.handling, read_by)


def _heard_beside(opened: Opened) -> AbstractContextManager[None]:
    """The texts of a plan that was never heard are heard while the plays are chosen."""
    from briefgen.typesetting.setters import hands

    ears, seconds = opened.ears, opened.settings.build.seconds
    return ears.beside(opened.negotiation, seconds) if ears and hands() > 1 else nullcontext()


def filled_in(
    opened: Opened, edition_id: str, edition: "Edition", paper: Paper, stage: Stage, copies: bool
) -> "Book":
    """The edition as its readers may see it, not yet set."""
    from briefgen.book import assemble
    from briefgen.figures import Figures
    from briefgen.playbooks.bibliography import sources_named
    from briefgen.portioning import begun
    from briefgen.readiness import readiness

    stage("cut")
    seen = seen_at(edition.reach, opened)
    stage("choose the plays")
    named = facts_at(edition.reach, opened)
    chosen = opened.once(("chosen", _eyes(edition.reach)), lambda: chosen_for(seen, named, opened))
    knowledge = known_for(seen, opened)
    stage("check")
    head = head_of(seen, edition, paper, copies)
    if edition.also:
        whole = opened.negotiation.handling
        head["marking"] = handling.marking_at(whole, edition.marked_for)
        head["caveats"] = handling.caveats_at(whole, edition.marked_for)
    known = {
        **named,
        "chosen": chosen.standing_in(edition.sections),
        "knowledge": knowledge,
        "sources": sources_named(seen.sources, chosen, knowledge, "sources" in edition.sections),
        **_reviewed(opened, seen, edition),
        "readiness": readiness(seen, edition.ceiling),
        "edition": edition,
        "edition_names": edition_names(opened),
        "portions": handling.key(opened.negotiation.handling, edition.marked_for),
        "head": head,
    }
    known["charts"] = Figures(seen, known["us"].name, known["party"]("them"), edition.ceiling)
    stage("fill in")
    book = begun(assemble(edition_id, edition, known, head, opened.library))
    written = handling.written_where(opened.negotiation.handling, edition.marked_for)
    stands = {name: opened.places.value(path) for name, path in written.items()}
    return replace(book, limits=opened.settings.build, stands=stands)


def edition_names(opened: Opened) -> dict[str, str]:
    """What each edition is called, by its id."""
    from briefgen.book import editions

    shelf = opened.once("editions", lambda: editions(opened.library))
    return {name: one.name for name, one in shelf.items()}


def chosen_for(seen: Negotiation, named: Mapping[str, Any], opened: Opened) -> "Plays":
    """The plays that fit what these readers may know, filled in with that alone."""
    from briefgen import playbooks
    from briefgen.playbooks.guests import told_apart

    shelf = opened.once("plays", lambda: playbooks.shelved(opened.library))
    with told_apart(opened.library):
        return playbooks.fill(playbooks.choose(shelf, seen, named), seen, named)


def known_for(seen: Negotiation, opened: Opened) -> "Knowledge":
    """What the packs know that fits what these readers may know."""
    from briefgen.playbooks.knowledge import fitting, known_in

    shelf = opened.once("known", lambda: known_in(opened.library))
    return fitting(shelf, seen)


def _unwatched(_: str) -> None:
    """A stage that is not told."""


def _reviewed(opened: Opened, seen: Negotiation, edition: "Edition") -> dict[str, Any]:
    """What a book tells of the findings: the open ones, the answered ones, marks for the margin."""
    from briefgen.margin import Margin

    whole = [one for one in found_in(opened) if one.tier <= edition.ceiling]
    # In what these readers see, only what may be told to them is looked for.
    asked = frozenset(one.check for one in whole)
    found = _found_by(edition.reach, opened, asked) if asked else ()
    shown = shown_to(edition.ceiling, whole, found)
    still_open = tuple(one for one in shown if one.finding.answer is None)
    core = edition.ceiling >= Tier.CORE
    return {
        "findings": tuple(map(in_the_book, still_open)),
        "answered": tuple(in_the_book(one) for one in shown if core and one.finding.answer),
        "marks": Margin(seen, still_open if core and "review" in edition.sections else ()),
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
