"""What is told while a batch runs: one line that moves on a terminal, plain lines elsewhere."""

import sys
import time
from pathlib import Path

import click

from briefgen.batch.order import Answer
from briefgen.cli.batch_summary import Outcome, span
from briefgen.cli.command import say_problem
from briefgen.cli.terminal import one_line
from briefgen.problems import Problem
from briefgen.workspace import workspace_of

_CLEAR = "\r\x1b[2K"


class Progress:
    """Counts what is done, and reckons from what was built how long the rest will take."""

    def __init__(self, total: int, home: Path, moving: bool | None = None) -> None:
        self._total = total
        self._home = home
        self._moving = sys.stderr.isatty() if moving is None else moving
        self._began = time.perf_counter()
        self._done = self._built = self._failed = 0
        self._first: dict[tuple[Path, tuple[Problem, ...]], str] = {}

    def begin(self) -> None:
        """The work begins."""
        self._line("")

    def told(self, outcome: Outcome, answer: Answer) -> None:
        """One more is finished: its problems in full, all else in a line."""
        self._done += 1
        self._built += outcome.state == "built"
        self._failed += outcome.state == "failed"
        self._clear()
        self._say_problems(outcome, answer)
        for remark in answer.remarks:
            click.echo(one_line(f"  {outcome.folder}/{remark}"), err=True)
        if not self._moving:
            time_taken = f" in {outcome.seconds:.1f} s" if outcome.state == "built" else ""
            line = f"[{self._done}/{self._total}] {outcome.state} {outcome.folder}{time_taken}"
            click.echo(one_line(f"{line}{self._left()}"))
        self._line(outcome.folder)

    def _say_problems(self, outcome: Outcome, answer: Answer) -> None:
        """Each in full, and what is not written for it; after its file, where it stands elsewhere.

        What lies on a shelf is met by many briefs: it is told of the first.
        """
        elsewhere = any(not one.place or one.place.file != outcome.file for one in answer.problems)
        first = outcome.file
        if elsewhere:
            met = (workspace_of(Path(outcome.file)), answer.problems)
            first = self._first.setdefault(met, outcome.file)
            said = "" if first == outcome.file else f" the same as for {first}"
            click.echo(one_line(f"{outcome.file}:{said}"), err=True)
        for problem in answer.problems if first == outcome.file else ():
            say_problem(problem.lines())
        if not outcome.missing:
            return
        folder = self._home / outcome.folder
        older = [str(folder / name) for name in outcome.missing if (folder / name).exists()]
        stale = f" Of an earlier run, and not to be used: {', '.join(older)}." if older else ""
        told = f"Too long, and not written: {', '.join(outcome.missing)}.{stale}"
        click.echo(one_line(f"  {told}"), err=True)

    def end(self) -> None:
        """The work is over, or was stopped."""
        self._clear()

    def _left(self) -> str:
        rest = self._total - self._done
        if not (rest and self._built):
            return ""
        each = (time.perf_counter() - self._began) / (self._built + self._failed)
        return f", about {span(each * rest)} left"

    def _line(self, name: str) -> None:
        if self._moving and self._done < self._total:
            failed = f", {self._failed} failed" if self._failed else ""
            line = f"{self._done} of {self._total}{failed}{self._left()}  {name}"
            click.echo(f"{_CLEAR}{one_line(line)[:79]}", nl=False, err=True, color=True)

    def _clear(self) -> None:
        if self._moving:
            click.echo(_CLEAR, nl=False, err=True, color=True)
