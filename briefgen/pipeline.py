"""The trip: read, check, choose the plays, cut, assemble, set. It fits on one screen.

Nothing here prints or writes; the command line does both. What only a book needs is imported when
a book is made, so that `check` answers at once.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from briefgen import handling
from briefgen.assembly import Opened, Paper, Stage, assembled, found_in, head_of, seen_at
from briefgen.clearance import Reach, Tier
from briefgen.finding import Finding
from briefgen.keeping import Kept
from briefgen.library import Library, including, load, workspace_of
from briefgen.negotiation import Fault, Negotiation, faults
from briefgen.problems import Problem, Unusable
from briefgen.production import PLAIN, Production
from briefgen.reading import read_placed
from briefgen.review import Ears, Look, graded, heard
from briefgen.settings import Settings, settings_of

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
    fetch = including(file, library.workspace)
    found = read_placed(source, Negotiation, fetch=fetch, coherence=contradictions)
    return Opened(found.model, found.places, library, set_in(library), Ears(library))


def contradictions(negotiation: Negotiation) -> Iterator[Fault]:
    """All in the file that does not go together, its marking included."""
    yield from faults(negotiation)
    yield from handling.faults(negotiation)


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
    found = heard(text, kind, own_names, look or Ears(library), language)
    return graded(found, set_in(library))


def choices(opened: Opened, tier: Tier = Tier.CORE) -> "tuple[Choice, ...]":
    """Every play with its verdict, judged by what readers of that tier may know."""
    from briefgen import playbooks

    shelf = playbooks.shelved(opened.library)
    return playbooks.choose(shelf, seen_at(tier, opened))


def edition_named(opened: Opened, name: str) -> "Edition":
    """The edition of that id; Unusable with the list of them where there is none."""
    from briefgen.book import editions, no_edition

    known = editions(opened.library)
    if name not in known:
        raise no_edition(name, known)
    return known[name]


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
        place = opened.places.value(tuple(fault.path))
        raise Unusable([Problem(told, fault.advice, place)])


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
    """One edition in one format: cut, filled in, set. With `copies`, to be numbered afterwards.

    What is found in `kept` is not set again, and what is set is put there.
    """
    from briefgen import formats
    from briefgen.gate import passed
    from briefgen.guard import remembering

    edition = edition_named(opened, edition_id).framed(copies)
    render = formats.named(format_name)
    kept = kept or Kept.none()
    book = assembled(opened, edition_id, edition, paper, stage, copies, kept)
    if copies:
        book = replace(book, copies=handling.copies_of(opened.negotiation.handling, edition_id))
    book = replace(book, production=production, kept=kept)
    stage("set")
    made = render(book, opened.library)
    stage("read back")
    plan, workspace = opened.places.start.file, opened.library.workspace
    with remembering(kept, workspace, plan, edition_id, format_name):
        return passed(made, opened, edition, f"{edition_id}{production.suffix}")


def verified(content: bytes, name: str, opened: Opened, reach: Tier | Reach) -> "Verdict":
    """What a finished file from anywhere gives away to readers of that tier or reach.

    It is opened in a process of its own, with limits, for nobody knows what is in it.
    """
    from briefgen import guard
    from briefgen.guard.apart import opened as opened_apart

    stem, _, ending = name.rpartition(".")
    contents = opened_apart(content, ending)
    lawful = tuple(guard.pictured(opened.negotiation, reach, opened.library))
    return guard.judged(contents, opened.negotiation, reach, stem, lawful)


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
    from briefgen.book import assemble
    from briefgen.facts import facts
    from briefgen.gate import passed

    edition = _of_one(play)
    seen = seen_at(edition.ceiling, opened)
    head = head_of(seen, edition, paper)
    titles = {one.id: one.play.title for one in playbooks.shelved(opened.library)}
    chosen = playbooks.Plays((play,), titles=titles)
    known = {**facts(seen), "chosen": chosen, "edition": edition, "head": head}
    book = assemble("play", edition, known, head, opened.library)
    made = formats.named("pdf")(book, opened.library)
    return passed(made, opened, edition, f"play-{play.id}")


def read_play(opened: Opened, play: "FilledPlay", text: str) -> bytes:
    """The text of one play, read back as its page would be."""
    from briefgen.formats.rendered import Rendered
    from briefgen.gate import passed

    made = Rendered("txt", f"{text}\n".encode())
    return passed(made, opened, _of_one(play), f"play-{play.id}").content


def _of_one(play: "FilledPlay") -> "Edition":
    from briefgen.book import Edition

    return Edition(
        name=f"One play: {play.title}", reader="the core team", tier="core", sections=("plays",)
    )


def returns() -> "Edition":
    """What the list of the copies that come back is printed as."""
    from briefgen.book import Edition

    return Edition(
        name="Return list", reader="the registry", tier="core", sections=("return-list",)
    )


def print_returns(
    opened: Opened, copies: "Sequence[handling.Numbered]", paper: Paper
) -> "Rendered":
    """The list of the copies that come back, to be signed by whoever takes them."""
    from briefgen import formats
    from briefgen.book import assemble
    from briefgen.facts import facts
    from briefgen.gate import listed, passed

    edition = returns()
    seen = seen_at(edition.ceiling, opened)
    head = head_of(seen, edition, paper)
    known = {**facts(seen), "edition": edition, "head": head, "copies": tuple(copies)}
    book = assemble("return-list", edition, known, head, opened.library)
    made = formats.named("pdf")(book, opened.library)
    return passed(made, opened, edition, "return-sheet", listed(copies))
