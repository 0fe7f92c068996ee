"""The trip: read, check, choose the plays, cut, assemble, set. It fits on one screen.

Nothing here prints or writes; the command line does both. What only a book needs is imported when
a book is made, so that `check` answers at once.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from datetime import date
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from briefgen import handling
from briefgen.assembly import Opened, Paper, Stage, assembled, facts_at, found_in, head_of, seen_at
from briefgen.clearance import Reach, Tier
from briefgen.finding import Finding
from briefgen.keeping import Kept
from briefgen.library import Library, including, load, workspace_of
from briefgen.negotiation import Fault, Negotiation, faults
from briefgen.playbooks.admission import of_no_play
from briefgen.problems import Unusable
from briefgen.production import PLAIN, Production
from briefgen.reading import read_placed
from briefgen.review import Ears, Look, graded, heard
from briefgen.settings import Settings, settings_of
from briefgen.stopping import within

__all__ = [
    "Opened", "Paper", "Stage", "choices", "edition_named", "make", "offered", "one_play",
    "open_file", "print_play", "print_returns", "read_play", "returns", "review", "review_text",
    "seen_at", "set_in",
]  # fmt: skip

if TYPE_CHECKING:
    from briefgen.book import Edition
    from briefgen.formats.rendered import Rendered
    from briefgen.guard import Verdict
    from briefgen.playbooks import Choice, FilledPlay
    from briefgen.playbooks.play import Text


def open_file(file: Path) -> Opened:
    """Read the file; Unusable with every mistake in it."""
    source = load(file)
    library = Library(workspace_of(file), file.resolve().parent)
    fetch, settings = including(file, library.workspace), set_in(library)
    with within(settings.build.seconds, f"Reading {source.name}"):
        coherence = partial(contradictions, library)
        found = read_placed(source, Negotiation, fetch=fetch, coherence=coherence)
    return Opened(found.model, found.places, library, settings, Ears(library))


def contradictions(library: Library, negotiation: Negotiation) -> Iterator[Fault]:
    """All in the file that does not go together."""
    yield from faults(negotiation)
    yield from handling.faults(negotiation)
    yield from handling.of_no_edition(negotiation.handling, library)
    yield from of_no_play(negotiation.plays, library)


def set_in(library: Library) -> Settings:
    """What the workspace sets in `briefgen.yaml`."""

    def known() -> tuple[str, ...]:
        from briefgen.manual import ids

        return ids(library)

    with within(Settings.model_construct().build.seconds, "Reading briefgen.yaml"):
        return settings_of(library, known)


def review(opened: Opened, today: date | None = None) -> tuple[Finding, ...]:
    """All findings on the plan, nothing cut; read on the day of the brief, else on that given."""
    with within(opened.settings.build.seconds, f"Checking {opened.places.start.file}"):
        return found_in(opened, today)


def review_text(
    text: str,
    kind: "Text",
    own_names: tuple[str, ...],
    library: Library,
    look: Look | None = None,
    language: str = "en",
) -> tuple[Finding, ...]:
    """All findings on the words of one text that is in no file yet."""
    settings = set_in(library)
    with within(settings.build.seconds, "Checking one text"):
        found = heard(text, kind, own_names, look or Ears(library), language)
    return graded(found, settings)


def choices(opened: Opened, tier: Tier = Tier.CORE) -> "tuple[Choice, ...]":
    """Every play with its verdict, judged by what readers of that tier may know."""
    from briefgen import playbooks

    seen, known = seen_at(tier, opened), facts_at(tier, opened)
    return playbooks.choose(playbooks.shelved(opened.library), seen, known)


def edition_named(opened: Opened, name: str) -> "Edition":
    """The edition of that id; Unusable with the list of them where there is none."""
    from briefgen.book import editions, no_edition

    known = opened.once("editions", lambda: editions(opened.library))
    if name not in known:
        raise no_edition(name, known)
    edition, marks = known[name], opened.negotiation.handling
    also = handling.alongside(marks, edition.marked_for, edition.also)
    return edition.model_copy(update={"also": also})


def offered(opened: Opened, wanted: Iterable[tuple[str, str]]) -> None:
    """Unusable, before any work is done, where an edition or a format does not exist."""
    from briefgen import formats

    for edition_id, format_name in wanted:
        _markable(opened, edition_named(opened, edition_id))
        formats.named(format_name)


def _markable(opened: Opened, edition: "Edition") -> None:
    """Unusable where the edition cannot carry the marking that the file gives it."""
    fault = handling.refused_at(opened.negotiation.handling, edition.ceiling)
    if fault and not edition.also:
        told = f"The {edition.name} cannot be printed: {fault.message}"
        raise Unusable([opened.places.problem(told, fault.advice, tuple(fault.path))])


def make(
    opened: Opened,
    edition_id: str,
    format_name: str,
    paper: Paper,
    stage: Stage,
    copies: bool = False,
    production: Production = PLAIN,
    kept: Kept | None = None,
) -> "Rendered":
    """One edition in one format: cut, filled in, set; what is found in `kept` is not set again."""
    from briefgen.formats.lengths import that_fits
    from briefgen.formats.pictured import rendered
    from briefgen.gate import passed
    from briefgen.guard import remembering
    from briefgen.typesetting.setters import manned

    edition = edition_named(opened, edition_id).framed(copies)
    kept = kept or Kept.none()
    plan, workspace = opened.places.start.file, opened.library.workspace
    if format_name == "pdf":
        stage = manned(stage, len(edition.sections), kept, plan, edition_id)
    numbered = handling.copies_of(opened.negotiation.handling, edition_id) if copies else ()

    def set_in(edition: "Edition") -> "Rendered":
        book = assembled(opened, edition_id, edition, paper, stage, copies, kept)
        book = replace(book, copies=numbered, production=production, kept=kept)
        stage("set")
        return rendered(format_name, book, opened.library, opened.places.texts)

    made = that_fits(edition, set_in)
    stage("read back")
    with remembering(kept, workspace, plan, edition_id, format_name):
        return passed(made, opened, edition, f"{edition_id}{production.suffix}")


def verified(content: bytes, name: str, opened: Opened, reach: Tier | Reach) -> "Verdict":
    """What a file from anywhere gives away to readers of that reach; it is opened apart."""
    from briefgen.guard import apart, judged, pictured

    contents = apart.opened(content, Path(name).suffix)
    day, stem = opened.settings.limits.working_day, Path(name).stem
    with within(opened.settings.build.seconds, f"Searching {name}"):
        lawful = tuple(pictured(opened.negotiation, reach, opened.library))
        return judged(contents, opened.negotiation, reach, stem, lawful, day)


def one_play(opened: Opened, play_id: str) -> "FilledPlay":
    """One play, filled in for the core team whether or not it would be chosen."""
    from briefgen import playbooks

    seen, known = seen_at(Tier.CORE, opened), facts_at(Tier.CORE, opened)
    shelf = {one.id: one for one in playbooks.shelved(opened.library)}
    # A wish for another play would name one that is not on this shelf.
    alone = seen.model_copy(update={"plays": type(seen.plays)()})
    (verdict,) = playbooks.choose([playbooks.called(play_id, shelf)], alone, known)
    if not verdict.chosen:
        told = f"it was asked for here; in the book it would not stand: {verdict.reason}"
        verdict = replace(verdict, chosen=True, reason=told)
    return playbooks.fill([verdict], seen, known).chosen[0]


def print_play(opened: Opened, play: "FilledPlay", paper: Paper) -> "Rendered":
    """One play as a PDF, as the book for the core team would print it."""
    from briefgen import playbooks
    from briefgen.gate import passed

    known, edition = playbooks.by_itself(play, playbooks.shelved(opened.library)), _of_one(play)
    made = _alone(opened, edition, "play", Production(sheet=paper), **known)
    return passed(made, opened, edition, f"play-{play.id}")


def read_play(opened: Opened, play: "FilledPlay", text: str) -> bytes:
    """The text of one play, read back as its page would be."""
    from briefgen.formats.rendered import Rendered
    from briefgen.gate import passed

    made = Rendered("txt", f"{text}\n".encode())
    return passed(made, opened, _of_one(play), f"play-{play.id}").content


def _of_one(play: "FilledPlay") -> "Edition":
    return _of_section("plays", f"One play: {play.title}", "the core team")


def returns() -> "Edition":
    """What the list of the copies that come back is printed as."""
    return _of_section("return-list", "Return list", "the registry", "blank-back")


def _of_section(section: str, name: str, reader: str, *more: str) -> "Edition":
    from briefgen.book import Edition

    return Edition(name=name, reader=reader, tier="core", sections=(section, *more))


def print_returns(
    opened: Opened, copies: "Sequence[handling.Numbered]", production: Production = PLAIN
) -> "Rendered":
    """The list of the copies that come back, to be signed: in their colours, with their edges."""
    from briefgen.gate import listed, passed

    own = replace(production, imposition=None, opaque_cover=False, large_type=False)
    called = tuple(replace(c, edition=edition_named(opened, c.edition).name) for c in copies)
    made = _alone(opened, returns(), "return-list", own, copies=called)
    return passed(made, opened, returns(), "return-sheet", listed(called))


def _alone(
    opened: Opened, edition: "Edition", name: str, production: Production, **known: object
) -> "Rendered":
    """Pages that no book is made of, not yet read back."""
    from briefgen.book import assemble
    from briefgen.formats.pictured import rendered

    head = head_of(seen_at(edition.ceiling, opened), edition, production.sheet)
    told = {**facts_at(edition.ceiling, opened), **known, "edition": edition, "head": head}
    book = replace(assemble(name, edition, told, head, opened.library), production=production)
    return rendered("pdf", book, opened.library, opened.places.texts)
