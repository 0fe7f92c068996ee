"""A process that stays warm between two saves: by itself, and as `briefgen watch` runs it."""

import os
import signal
import subprocess
import time

from benchmarks.clock import Failed, Took
from benchmarks.desk import BRIEFGEN, Desk
from briefgen.cli.watch_shop import Done, Finished, Found, Order, Shop, WarmProcess
from briefgen.cli.writing import write_whole

_LONGEST = 600.0
_LOOK = 0.003


class Warm:
    """The process of `briefgen watch`, asked directly."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        folder = desk.printed.parent
        self._shop = Shop(Order(desk.file, (("book", "pdf"),), folder=folder), WarmProcess)

    def build(self) -> Took:
        """From now until the finished file stands in its folder; the findings come after it."""
        began = time.perf_counter()
        took = None
        self._shop.begin()
        while not isinstance(event := self._shop.event(_LONGEST), Done):
            if isinstance(event, Finished):
                write_whole(event.folder / event.made.name, event.made.content)
                told = f".pdf  {event.made.pages} pages"
                took = Took(time.perf_counter() - began, told)
            elif not isinstance(event, Found):
                raise Failed(str(event)[:300])
        if took is None:
            raise Failed("no book came of it")
        return took

    def close(self) -> None:
        """End the process."""
        self._shop.close()


class Watched:
    """A running `briefgen watch`."""

    def __init__(self, desk: Desk) -> None:
        self._file = desk.printed
        self._process = subprocess.Popen(
            [*BRIEFGEN, "watch", str(desk.file), "-e", "book"],
            cwd=desk.folder,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )

    @property
    def state(self) -> tuple[int, int] | None:
        """Which file stands there now."""
        try:
            known = self._file.stat()
        except FileNotFoundError:
            return None
        return known.st_ino, known.st_mtime_ns

    def printed(self, before: tuple[int, int] | None) -> Took:
        """From now until another file stands there than before."""
        began = time.perf_counter()
        while self.state in (before, None):
            if time.perf_counter() - began > _LONGEST or self._process.poll() is not None:
                raise Failed("briefgen watch printed nothing")
            time.sleep(_LOOK)
        return Took(time.perf_counter() - began)

    def close(self) -> None:
        """As Ctrl-C does."""
        if self._process.poll() is None:
            os.kill(self._process.pid, signal.SIGINT)
        try:
            self._process.wait(30)
        except subprocess.TimeoutExpired:
            self._process.kill()
