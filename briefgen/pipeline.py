"""The trip: read, check, choose the plays, cut, assemble, set. It fits on one screen.

Nothing here prints or writes; the command line does both. What only a book needs is imported when
a book is made, so that `check` answers at once.
"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING, Any, Literal

from briefgen import checks
from briefgen.clearance import Tier, cleared
from briefgen.finding import Case, Finding
from briefgen.library import Library, including, load, workspace_of
from briefgen.negotiation import Negotiation, faults
from briefgen.negotiation.references import without_lost
from briefgen.problems import Place, unusable
from briefgen.reading import Places, read_placed

if TYPE_CHECKING:
    from briefgen.book import Edition
    from briefgen.formats.rendered import Rendered
    from briefgen.playbooks import Choice, FilledPlay

Paper = Literal["a4", "letter"]
Stage = Callable[[str], Any]


@dataclass(frozen=True, slots=True)
class Opened:
    """A negotiation file that can be used, and the shelves it is used with."""

    negotiation: Negotiation
    places: Places
    library: Library


def open_file(file: Path) -> Opened:
    """Read the file; Unusable with every mistake in it."""
    source = load(file)
    library = Library(workspace_of(file), file.resolve().parent)
    fetch = including(file, library.workspace)
    found = read_placed(source, Negotiation, fetch=fetch, coherence=faults)
    return Opened(found.model, found.places, library)


def review(opened: Opened) -> tuple[Finding, ...]:
    """All findings on the plan, nothing cut."""
    return checks.run(Case(opened.negotiation))


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
        "findings": _shown(opened, seen, edition.ceiling),
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
    known = {**facts(seen), "chosen": playbooks.Plays((play,)), "edition": edition, "head": head}
    book = assemble("play", edition, known, head, opened.library)
    return formats.named("pdf")(book, opened.library)


def _shown(opened: Opened, seen: Negotiation, ceiling: Tier) -> tuple[dict[str, Any], ...]:
    """The findings that these readers may see, each with its place in the file.

    Only what the checks also find, in the same words, in what these readers see: so a finding
    cannot count, add up or name what was cut.
    """
    told = {(finding.check, finding.message) for finding in checks.run(Case(seen))}
    return tuple(
        {"finding": finding, "place": _place(opened.places.at(finding.path), opened)}
        for finding in review(opened)
        if finding.tier <= ceiling and (finding.check, finding.message) in told
    )


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
