"""The trip: read, check, choose the plays, cut, assemble, set. It fits on one screen.

Nothing here prints or writes; the command line does both. What only a book needs is imported when
a book is made, so that `check` answers at once.
"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field, replace
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any, Literal

from briefgen.clearance import Tier, cleared
from briefgen.finding import Finding
from briefgen.library import Library, including, load, workspace_of
from briefgen.negotiation import Negotiation, faults
from briefgen.negotiation.references import without_lost
from briefgen.problems import Place, unusable
from briefgen.reading import Places, read_placed
from briefgen.review import (
    Ears,
    Look,
    Marks,
    Shown,
    graded,
    heard,
    looked_over,
    shown_to,
    stretch_in,
)
from briefgen.settings import Settings, settings_of

if TYPE_CHECKING:
    from briefgen.book import Edition
    from briefgen.formats.rendered import Rendered
    from briefgen.playbooks import Choice, FilledPlay
    from briefgen.playbooks.play import Text

Paper = Literal["a4", "letter"]
Stage = Callable[[str], Any]


@dataclass(frozen=True, slots=True)
class Opened:
    """A negotiation file that can be used, and the shelves it is used with."""

    negotiation: Negotiation
    places: Places
    library: Library
    settings: Settings = field(default_factory=Settings)
    ears: Ears | None = None


def open_file(file: Path) -> Opened:
    """Read the file; Unusable with every mistake in it."""
    source = load(file)
    library = Library(workspace_of(file), file.resolve().parent)
    fetch = including(file, library.workspace)
    found = read_placed(source, Negotiation, fetch=fetch, coherence=faults)
    return Opened(found.model, found.places, library, set_in(library), Ears(library))


def set_in(library: Library) -> Settings:
    """What the workspace sets in `briefgen.yaml`."""
    return settings_of(library, lambda: _manual_ids(library))


def _manual_ids(library: Library) -> tuple[str, ...]:
    from briefgen.manual import ids

    return ids(library)


def review(opened: Opened, today: date | None = None) -> tuple[Finding, ...]:
    """All findings on the plan, nothing cut, the answered ones with their answer.

    The plan is read on the day of the brief; where it has none, on the day given.
    """
    return looked_over(opened.negotiation, opened.settings, today, opened.ears)


def review_text(
    text: str,
    kind: "Text",
    own_names: tuple[str, ...],
    library: Library,
    look: Look | None = None,
    language: str = "en",
) -> tuple[Finding, ...]:
    """All findings on the words of one text that is in no file yet."""
    found = heard(text, kind, own_names, look or Ears(library), language)
    return graded(found, set_in(library))


def choices(opened: Opened, tier: Tier = Tier.CORE) -> "tuple[Choice, ...]":
    """Every play with its verdict, judged by what readers of that tier may know."""
    from briefgen import playbooks

    shelf = playbooks.shelved(opened.library)
    return playbooks.choose(shelf, seen_at(tier, opened))


def seen_at(tier: Tier, opened: Opened) -> Negotiation:
    """What readers of that tier may see, without even the names of what was cut."""
    return without_lost(cleared(opened.negotiation, tier))


def edition_named(opened: Opened, name: str) -> "Edition":
    """The edition of that id; Unusable with the list of them where there is none."""
    from briefgen.book import editions

    known = editions(opened.library)
    if name not in known:
        raise unusable(f"There is no edition “{name}”", f"Editions are: {', '.join(known)}.")
    return known[name]


def offered(opened: Opened, wanted: Iterable[tuple[str, str]]) -> None:
    """Unusable, before any work is done, where an edition or a format does not exist."""
    from briefgen import formats

    for edition_id, format_name in wanted:
        edition_named(opened, edition_id)
        formats.named(format_name)


def make(
    opened: Opened, edition_id: str, format_name: str, paper: Paper, stage: Stage
) -> "Rendered":
    """One edition in one format: cut, filled in, set."""
    from briefgen import formats, playbooks
    from briefgen.book import assemble
    from briefgen.facts import facts
    from briefgen.figures import Figures
    from briefgen.playbooks.knowledge import gathered
    from briefgen.readiness import readiness

    edition = edition_named(opened, edition_id)
    render = formats.named(format_name)
    stage("cut")
    seen = seen_at(edition.ceiling, opened)
    stage("choose the plays")
    chosen = playbooks.fill(playbooks.choose(playbooks.shelved(opened.library), seen), seen)
    stage("check")
    head = _head(seen, edition, paper)
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
    stage("set")
    return render(book, opened.library)


def one_play(opened: Opened, play_id: str) -> "FilledPlay":
    """One play, filled in for the core team whether or not it would be chosen."""
    from briefgen import playbooks

    seen = seen_at(Tier.CORE, opened)
    shelf = {one.id: one for one in playbooks.shelved(opened.library)}
    (verdict,) = playbooks.choose([playbooks.called(play_id, shelf)], _wanting_none(seen))
    if not verdict.chosen:
        told = f"it was asked for here; in the book it would not stand: {verdict.reason}"
        verdict = replace(verdict, chosen=True, reason=told)
    return playbooks.fill([verdict], seen).chosen[0]


def _wanting_none(seen: Negotiation) -> Negotiation:
    """The same talks without wishes for other plays, which are not on this shelf."""
    return seen.model_copy(update={"plays": type(seen.plays)()})


def print_play(opened: Opened, play: "FilledPlay", paper: Paper) -> "Rendered":
    """One play as a PDF, as the book for the core team would print it."""
    from briefgen import formats, playbooks
    from briefgen.book import Edition, assemble
    from briefgen.facts import facts

    edition = Edition(
        name=f"One play: {play.title}", reader="the core team", tier="core", sections=("plays",)
    )
    seen = seen_at(edition.ceiling, opened)
    head = _head(seen, edition, paper)
    titles = {one.id: one.play.title for one in playbooks.shelved(opened.library)}
    chosen = playbooks.Plays((play,), titles=titles)
    known = {**facts(seen), "chosen": chosen, "edition": edition, "head": head}
    book = assemble("play", edition, known, head, opened.library)
    return formats.named("pdf")(book, opened.library)


def _reviewed(opened: Opened, seen: Negotiation, edition: "Edition") -> dict[str, Any]:
    """What a book tells of the findings: the open ones, the answered ones, marks for the margin."""
    found = looked_over(seen, opened.settings, None, opened.ears)
    shown = shown_to(edition.ceiling, review(opened), found)
    still_open = tuple(one for one in shown if one.finding.answer is None)
    core = edition.ceiling >= Tier.CORE
    marked = core and "review" in edition.sections
    return {
        "findings": tuple(_row(one, opened) for one in still_open),
        "answered": tuple(_row(one, opened) for one in shown if core and one.finding.answer),
        "marks": Marks(still_open if marked else ()),
    }


def _row(one: Shown, opened: Opened) -> dict[str, Any]:
    stretch = stretch_in(one.finding, opened.negotiation, opened.places)
    return {"finding": one.finding, "place": _place(stretch.place, opened)}


def _place(place: Place, opened: Opened) -> str:
    """The line in the negotiation file, or file and line where it was included."""
    if place.file == opened.places.start.file:
        return str(place.line)
    return f"{Path(place.file).name}, {place.line}"


def _head(seen: Negotiation, edition: "Edition", paper: Paper) -> dict[str, str]:
    """What stands on every sheet, from what these readers may see."""
    brief, handling = seen.brief, seen.handling
    version = f"version {brief.version}" if brief.version else ""
    status = brief.status if brief.status != "cleared" else ""
    return {
        "title": brief.cover_title or seen.title or edition.name,
        "language": brief.language,
        "number": " · ".join(filter(None, (brief.number, version, status))),
        "marking": handling.marking or "",
        "caveats": " · ".join(handling.caveats),
        "edition": edition.name,
        "paper": paper,
    }
