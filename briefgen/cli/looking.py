"""One look at all that `check` was given: plans and loose texts, to one report."""

import sys
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

from briefgen import __version__
from briefgen.cli.report import VERSION, Accepted, Report, Told, counted
from briefgen.cli.told import short, told_of_plan, told_of_text, unreadable
from briefgen.cli.wanted import PIPED, Wanted
from briefgen.finding import BROKEN, Finding, Page
from briefgen.keeping import Kept, kept_at
from briefgen.keeping.by_heart import by_heart
from briefgen.keeping.standing import program_of
from briefgen.library import Library, load, workspace_of
from briefgen.manual import pages
from briefgen.negotiation import walk
from briefgen.pipeline import Opened, open_file, review, review_text, set_in
from briefgen.problems import Problem, Unusable, unusable
from briefgen.reading import LARGEST, Source, decode, legible
from briefgen.review import Ears, Look
from briefgen.stopping import within
from briefgen.workspace import has_shelves, is_file, is_there, real

STDIN = "stdin"


@dataclass(frozen=True, slots=True)
class Seen:
    """One thing that was looked at: a plan that could be opened, or a text, with its findings."""

    source: Source
    findings: tuple[Finding, ...]
    library: Library
    opened: Opened | None = None

    @property
    def told(self) -> list[Told]:
        """The findings as a report tells them."""
        if self.opened:
            return told_of_plan(self.findings, self.opened)
        return told_of_text(self.findings, self.source.name, self.source.text)


@dataclass(frozen=True, slots=True)
class Looked:
    """All that was seen, and what could not be used."""

    seen: tuple[Seen, ...]
    problems: tuple[Problem, ...]

    @property
    def whole(self) -> bool:
        """Whether all could be looked at: every file could be used, no check failed on it."""
        every = (one for seen in self.seen for one in seen.findings)
        return not self.problems and not any(one.failed or one.check == BROKEN for one in every)

    @property
    def report(self) -> Report:
        """What is to be told of it."""
        every = [one for seen in self.seen for one in seen.told]
        accepted = tuple(one for one in every if isinstance(one, Accepted))
        found = tuple(one for one in every if not isinstance(one, Accepted))
        return Report(
            VERSION, f"briefgen {__version__}", tuple(seen.source.name for seen in self.seen),
            found, accepted, tuple(map(unreadable, self.problems)), counted(found, accepted),
        )  # fmt: skip


def pages_for(looked: Looked) -> dict[str, Page]:
    """The manual pages that the findings may need."""
    libraries = dict.fromkeys(seen.library for seen in looked.seen)
    return {name: page for library in libraries for name, page in pages(library).items()}


def look(wanted: Wanted, hear: Look | None = None) -> Looked:
    """Look at everything; one file that cannot be used does not keep the others from it."""
    seen: list[Seen] = []
    problems: list[Problem] = []
    for file in wanted.files:
        try:
            opened = open_file(file)
            seen.append(_plan(opened, wanted))
            with within(opened.settings.build.seconds, f"Looking at the pictures of {file}"):
                problems += _from_here(_of_pictures(opened), file)
        except Unusable as fault:
            problems += _from_here(fault.problems, file)
    ears: dict[Library, Look] = {}
    for file in wanted.texts:
        try:
            seen.append(_text(file, wanted, ears, hear))
        except Unusable as fault:
            problems += fault.problems
    return Looked(tuple(seen), tuple(problems))


def _from_here(problems: Iterable[Problem], plan: Path) -> Iterator[Problem]:
    """The same; a file that the plan includes is named as it is found from the current folder."""
    workspace = workspace_of(plan)
    for problem in problems:
        place = problem.place
        if place and place.file != str(plan) and is_file(workspace / place.file):
            place = replace(place, file=short(workspace / place.file))
            problem = replace(problem, place=place)
        yield problem


def kept_for(library: Library, opened: Opened | None = None) -> Kept:
    """What is kept for the workspace of a plan or text, as its settings say."""
    cache = (opened.settings if opened else set_in(library)).cache
    return kept_at(library.workspace, cache.folder, cache.megabytes)


def _plan(opened: Opened, wanted: Wanted) -> Seen:
    name, library = opened.places.start.file, opened.library
    kept = kept_for(library, opened) if wanted.cache else Kept.none()
    with by_heart(kept, program_of(library.workspace) if kept.folder else "", name):
        findings = review(opened, wanted.today or date.today())
    source = Source(name, opened.places.texts[name])
    return Seen(source, _strictly(findings, wanted), opened.library, opened)


def _of_pictures(opened: Opened) -> list[Problem]:
    """Why pictures that the plan names could not be printed, each told where it is named."""
    names = [
        str(one) for path, one in walk(opened.negotiation)
        if path[-1] == "photo" or (path[-1] == "file" and path[:2] == ("context", "figures"))
    ]  # fmt: skip
    if not names:  # then what opens them is not even loaded
        return []
    from briefgen.typesetting.doors import refused

    problems = refused(opened.library.pictures, tuple(dict.fromkeys(names)))
    if problems:
        from briefgen.formats.pictured import placed

        problems = [placed(one, opened.places.texts.items()) for one in problems]
    return problems


def _text(file: Path, wanted: Wanted, ears: dict[Library, Look], hear: Look | None) -> Seen:
    from briefgen.cli.introduced import introduced

    source = _spoken(file)
    source = legible(replace(source, text=source.text.replace("\f", " ")))  # where a page ends
    home = Path.cwd() if file == PIPED else real(file).parent
    library = Library(workspace_of(home / "text"), home)
    if library not in ears:
        ears[library] = hear or Ears(library)
    names = wanted.own_names or introduced(source.text)
    keeps = wanted.cache and has_shelves(library.workspace)
    kept = kept_for(library) if keeps else Kept.none()
    with by_heart(kept, program_of(library.workspace) if kept.folder else "", source.name):
        hear = ears[library]
        found = review_text(source.text, wanted.kind, names, library, hear, wanted.language)
    return Seen(source, _strictly(found, wanted), library)


def _spoken(file: Path) -> Source:
    """The text of a file, or what is piped in; it may be empty."""
    if file == PIPED:
        return decode(sys.stdin.buffer.read(LARGEST + 1), STDIN, may_be_empty=True)
    if " " in str(file) and not is_there(file):
        advice = "Words themselves are piped in: echo '…' | briefgen check --text -"
        raise unusable(f"There is no file called “{file}”", advice)
    return load(file, may_be_empty=True)


def _strictly(findings: tuple[Finding, ...], wanted: Wanted) -> tuple[Finding, ...]:
    """The findings, a weakness as grave as a stop where that is asked for."""
    if not wanted.strict:
        return findings
    return tuple(
        replace(one, severity="stop") if one.severity == "weak" and not one.answer else one
        for one in findings
    )
