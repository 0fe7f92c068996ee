"""`briefgen play check`: what is wrong in plays, and what their writers should look at."""

import datetime
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import click

from briefgen.cli.command import say_problem
from briefgen.cli.play.shelf import library_here, pieces, today_option
from briefgen.cli.play.trying import wrong_in
from briefgen.cli.terminal import one_line
from briefgen.library import Library, load, workspace_of
from briefgen.playbooks.admission import plays_in
from briefgen.playbooks.calling import Piece, piece_called
from briefgen.playbooks.examining import remarks_on
from briefgen.playbooks.known import Known, foremost_known
from briefgen.playbooks.reviewing import remarks_on_known
from briefgen.playbooks.salvaging import mistakes_in
from briefgen.playbooks.shelf import foremost, unknown_references
from briefgen.playbooks.standing import Shelved
from briefgen.playbooks.watching import Watched, every_watched, unexplained, untried
from briefgen.problems import Place, Problem, unusable
from briefgen.workspace import real

ENDINGS = (".md", ".yaml")


@click.command()
@click.argument("wanted", nargs=-1, metavar="[ID|FILE]...")
@click.option("--all", "every", is_flag=True, help="Your own, and all that ships.")
@today_option
def command(wanted: tuple[str, ...], every: bool, today: datetime.datetime | None) -> None:
    """Check plays, dossiers, lists and rules for words by id or file; without one, all of your own.

    If you have none, those that ship are checked. Ends with 0 when all is well, 1 when there are
    remarks (grown old, too long, no source), 2 when something cannot be used.
    """
    desk = _desk(wanted)
    chosen = desk.chosen(wanted, every)
    problems = desk.problems if every and not wanted else desk.about(chosen, wanted)
    problems += (p for one in chosen if isinstance(one, Shelved) for p in wrong_in(one))
    problems += desk.unproved(chosen)
    problems = sorted(dict.fromkeys(problems), key=_where)
    for problem in problems:
        say_problem(problem.lines())
    day = today.date() if today else datetime.date.today()
    remarks = list(desk.remarks(chosen, day))
    for remark in remarks:
        first, *rest = remark.lines()
        click.echo("\n".join(map(one_line, (f"remark: {first}", *rest))))
    unread = {_file(problem) for problem in problems} - {one.file for one in chosen} - {""}
    _say_count([*(one.file for one in chosen), *unread], len(problems), len(remarks))
    raise SystemExit(2 if problems else 1 if remarks else 0)


@dataclass(frozen=True, slots=True)
class _Desk:
    """All that can be looked at from one folder, and what is wrong with what cannot be read."""

    library: Library
    plays: dict[str, Shelved]
    known: tuple[Known, ...]
    watched: tuple[Watched, ...]
    unread: tuple[str, ...]
    problems: list[Problem]

    def chosen(self, wanted: Sequence[str], every: bool) -> list[Piece | Watched]:
        if wanted:
            return [one for name in wanted if (one := self.one(name)) is not None]
        own = [one for one in self.pieces if not self.ships(one)]
        broken = any(self.is_own(problem) for problem in self.problems)
        return self.pieces if every or not (own or broken) else own

    @property
    def pieces(self) -> list[Piece | Watched]:
        """Everything that can be read, and is a file of its own."""
        return [*self.plays.values(), *self.known, *self.shelves]

    @property
    def shelves(self) -> list[Watched]:
        """The files of rules for words; what stands in a play is looked at with the play."""
        return [one for one in self.watched if not one.file.endswith(".md")]

    def ships(self, one: Piece | Watched) -> bool:
        """Whether it comes with briefgen."""
        own = (self.library.workspace / one.file).is_file()
        return not own if isinstance(one, Watched) else one.ships

    def one(self, name: str) -> Piece | Watched | None:
        """What is called so; None where it could not be read, which is told elsewhere."""
        rules = next((one for one in self.shelves if one.shelf.family == name), None)
        if rules and name not in self.plays:
            return rules
        if not name.endswith(ENDINGS):
            stem = Path(name).name
            if stem not in self.plays and stem in {Path(file).stem for file in self.unread}:
                return None
            return piece_called(name, self.plays, self.known)
        load(Path(name))  # says what is wrong with the file itself
        shown = self.library.shown(Path(name).resolve())
        one = next((one for one in self.pieces if one.file == shown), None)
        if one is None and shown not in self.unread:
            told = f"{name} does not lie in a pack, or another of the same name hides it"
            advice = "A play lies in playbooks/PACK/ID.md, beside the pack's pack.yaml."
            raise unusable(told, advice)
        return one

    def unproved(self, chosen: Iterable[Piece | Watched]) -> Iterator[Problem]:
        """What is wrong with the examples of the rules that are looked at."""
        on_trial = self._on_trial(chosen)
        if on_trial:
            from briefgen.wording import Rules
            from briefgen.wording.proving import unproved

            rules = Rules((one.shelf, one.play_title) for one in self.watched)
            for one in on_trial:
                yield from unexplained(one, self.plays)
                yield from unproved(one, rules)

    def _on_trial(self, chosen: Iterable[Piece | Watched]) -> list[Watched]:
        files = {one.file for one in chosen}
        return [one for one in self.watched if one.file in files]

    def about(self, chosen: Sequence[Piece | Watched], wanted: Sequence[str]) -> list[Problem]:
        """The problems of what is looked at, and of the packs that keep it from being read."""
        files = {one.file for one in chosen}
        files |= {one.base.file for one in chosen if isinstance(one, Shelved) and one.base}
        if not wanted:
            return [p for p in self.problems if _file(p) in files or self.is_own(p)]
        stems = {Path(name).stem for name in wanted}
        lost = {file for file in self.unread if Path(file).stem in stems}
        files |= lost | {str(Path(file).parent / "pack.yaml") for file in lost}
        return [p for p in self.problems if _file(p) in files or (lost and not p.place)]

    def is_own(self, problem: Problem) -> bool:
        return problem.place is None or (self.library.workspace / problem.place.file).is_file()

    def remarks(self, chosen: Sequence[Piece | Watched], day: datetime.date) -> Iterator[Problem]:
        for one in chosen:
            if isinstance(one, Known):
                yield from remarks_on_known(one, day)
            elif isinstance(one, Shelved):
                yield from remarks_on(one, self.plays, day)
        for one in self._on_trial(chosen):
            yield from untried(one)


def _desk(wanted: Sequence[str]) -> _Desk:
    """The desk of the first file named, else the one we stand at."""
    file = next((Path(name) for name in wanted if name.endswith(ENDINGS)), None)
    library = Library(workspace_of(file), real(file).parent) if file else library_here()
    problems: list[Problem] = []
    plays, known = pieces(library, problems)
    shelf = foremost(plays)
    problems += unknown_references(shelf)
    rules = every_watched(library, problems)
    unread = {_file(problem) for problem in problems} - {one.file for one in known} - {""}
    read = {(one.file, one.ships) for one in plays}
    for _, folder in library.packs():
        for lost in plays_in(folder):
            if (library.shown(lost), library.ships(lost)) not in read:
                problems += mistakes_in(library, lost)
                unread.add(library.shown(lost))
    unread -= {one.file for one in shelf.values()}
    known = foremost_known(known)
    return _Desk(library, shelf, known, rules, tuple(sorted(unread)), problems)


def _where(problem: Problem) -> Place:
    return problem.place or Place("", 0, 0)


def _file(problem: Problem) -> str:
    return problem.place.file if problem.place else ""


def _say_count(files: Sequence[str], problems: int, remarks: int) -> None:
    plays = [file for file in files if file.endswith(".md")]
    looked_at = [_count(len(plays), "play")] if plays or not files else []
    if others := len(files) - len(plays):
        looked_at.append(_count(others, "other file" if plays else "file"))
    told = f"{_count(problems, 'problem')}, {_count(remarks, 'remark')}"
    click.echo(f"{' and '.join(looked_at)} looked at: {told}.")


def _count(number: int, word: str) -> str:
    return f"{number} {word}{'' if number == 1 else 's'}"
