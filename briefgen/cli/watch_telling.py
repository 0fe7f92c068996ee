"""What `briefgen watch` tells on the terminal: files, problems and findings, and what is new."""

import time
from collections import Counter
from collections.abc import Callable, Iterable, Iterator

import click

from briefgen.cli.command import say_problem
from briefgen.cli.report import SAID, Accepted, Told, counted, in_words
from briefgen.cli.terminal import one_line, plain
from briefgen.cli.watch_shop import Broken
from briefgen.problems import Problem

MOST = 8
"""So many new findings are told in words; who changes a whole part counts the rest."""

Finding = Told | Accepted


class Telling:
    """Remembers what was told last, so that it is told once."""

    def __init__(self, clock: Callable[[], float] = time.time) -> None:
        self._clock = clock
        self._saved: float | None = None
        self._waited = False
        self._broken: dict[str, tuple[Problem, ...]] = {}
        self._mending: dict[str, tuple[Problem, ...]] = {}
        self._remarks: dict[str, tuple[str, ...]] = {}
        self._findings: Counter[tuple[str, ...]] | None = None

    def begin(self, saved: float | None) -> None:
        """A build begins, of what was saved at that time."""
        self._saved = saved
        self._mending, self._broken = self._broken, {}

    def finished(self, where: str, pages: int | None, changed: bool) -> None:
        """A file is in its folder."""
        count = "" if pages is None else f"  {pages} page{'' if pages == 1 else 's'}"
        same = "" if changed else "  nothing in it changed"
        self._line(f"{where}{count}{same}{self._after()}")

    def remarked(self, name: str, remarks: tuple[str, ...]) -> None:
        """What is remarked on a file, unless it was the last time."""
        for remark in remarks:
            if remark not in self._remarks.get(name, ()):
                click.echo(f"          {one_line(remark)}", err=True)
        self._remarks[name] = remarks

    def broken(self, broken: Broken) -> None:
        """What cannot be used, unless it was told the last time."""
        self._broken[broken.edition] = broken.problems
        if self._mending.get(broken.edition) == broken.problems:
            return
        if broken.overlong:
            told = (
                f"{broken.overlong} is too long and not written; one that is there is an older one."
            )
            self._line(told, err=True)
        else:
            what = f"The edition {broken.edition}" if broken.edition else "This"
            self._line(f"{what} cannot be printed as it stands; the last one stays.", err=True)
        for problem in broken.problems:
            say_problem(problem.lines())

    def failed(self, traceback: str) -> None:
        """A fault of ours."""
        self._line("A fault in briefgen; the next save is tried anew.", err=True)
        click.echo(plain(traceback), err=True)

    def found(self, told: Iterable[Finding]) -> None:
        """How many findings there are, which are new and which are gone."""
        every = tuple(told)
        still_open = [one for one in every if not isinstance(one, Accepted)]
        accepted = [one for one in every if isinstance(one, Accepted)]
        now = Counter(map(_key, still_open))
        before, self._findings = self._findings, now
        counts = in_words(counted(still_open, accepted))
        if before is None:
            self._line(counts)
            return
        new, gone = now - before, before - now
        if not (new or gone):
            return
        self._line(f"{counts[:-1]} ({new.total()} new, {gone.total()} gone).")
        for line in (*_new(still_open, new), *_gone(gone)):
            click.echo(one_line(line))

    def waiting(self) -> None:
        """Nothing more comes until the next save; that is said once."""
        if not self._waited:
            click.echo("          Waiting for the next save; Ctrl-C ends.", err=True)
        self._waited = True

    def _after(self) -> str:
        if self._saved is None:
            return ""
        return f"  {max(0.0, self._clock() - self._saved):.2f} s after the save"

    def _line(self, told: str, err: bool = False) -> None:
        click.echo(one_line(f"{time.strftime('%H:%M:%S')}  {told}"), err=err)


def _key(one: Finding) -> tuple[str, ...]:
    """What makes it the same finding after an edit that has moved its line."""
    return one.id, one.where, one.message, one.words or ""


def _new(told: Iterable[Finding], new: Counter[tuple[str, ...]]) -> Iterator[str]:
    left, lines = Counter(new), []
    for one in told:
        if left[_key(one)] > 0:
            left[_key(one)] -= 1
            place = f"{one.file}:{one.line}:{one.column}"
            lines.append(f"  new   {place}: {SAID[one.severity]}: {one.message}  [{one.id}]")
    return _cut(lines, "new")


def _gone(gone: Counter[tuple[str, ...]]) -> Iterator[str]:
    return _cut([f"  gone  {message}  [{name}]" for name, _, message, _ in gone.elements()], "gone")


def _cut(lines: list[str], what: str) -> Iterator[str]:
    yield from lines[:MOST]
    if len(lines) > MOST:
        yield f"  and {len(lines) - MOST} more that are {what}; briefgen check tells them all"
