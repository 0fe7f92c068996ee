"""Tells the stage of a build on a terminal while it lasts, and all their times at the end."""

import sys
import time

import click


class Clock:
    """One build's stages, one after the other."""

    def __init__(self) -> None:
        self.stage = ""
        self.since = time.perf_counter()
        self.times: dict[str, float] = {}

    def __call__(self, stage: str) -> None:
        """A stage begins; the one before it is over."""
        self._end()
        self.stage = stage
        if sys.stderr.isatty():
            click.echo(f"\r\x1b[2K{stage} …", nl=False, err=True)

    def told(self) -> str:
        """The time each stage took, and a fresh start for the next file."""
        self._end()
        if sys.stderr.isatty():
            click.echo("\r\x1b[2K", nl=False, err=True)
        parts = [f"{name} {spent:.2f} s" for name, spent in self.times.items()]
        self.times, self.stage = {}, ""
        return f"  ({', '.join(parts)})"

    def _end(self) -> None:
        now = time.perf_counter()
        if self.stage:
            self.times[self.stage] = self.times.get(self.stage, 0.0) + now - self.since
        self.since = now
