"""A process that only pretends to set books: a book is the text of the file, in capitals.

`titel` breaks it, as it breaks a real one. While it sets a text with `slow` in it, somebody saves
something newer, and it goes on until it is stopped. While it sets one with `lost` in it, it is
killed, as often as the desk says.
"""

import threading
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from typing import Any

from making import FIVE_LINES

from briefgen.cli.report import Told
from briefgen.cli.watch_making import Made, Overlong
from briefgen.cli.watch_rounds import Rounds
from briefgen.cli.watch_shop import Order, Shop
from briefgen.cli.watch_telling import Telling
from briefgen.cli.watched import Inputs
from briefgen.cli.watching import RENAMED, SETTLED
from briefgen.problems import Place, Problem, Unusable
from briefgen.typesetting.child import Bounds, Stopped

MISSPELT = Problem("`titel` is not known here", "Did you mean `title`?", Place("talks.yaml", 1, 1))


class Process:
    """Stands for the warm process."""

    def __init__(self, order: Order, meanwhile: Callable[[], object], lost: list[object]) -> None:
        self.order = order
        self.lost = lost
        self.meanwhile = meanwhile
        self.asked: list[str] = []
        self._stopped = threading.Event()

    @property
    def alive(self) -> bool:
        return not self._stopped.is_set()

    def stop(self) -> None:
        self._stopped.set()

    def ask(self, task: str, arguments: Mapping[str, Any], bounds: Bounds) -> Any:
        what = task.rpartition(":")[2]
        self.asked.append(what)
        text = self.order.file.read_text()
        if what == "found":
            return tuple(map(_finding, text.splitlines()[5:]))
        if what == "read":
            if "titel" in text:
                raise Unusable([MISSPELT])
            return self.order.file.parent / "output"
        if "lost" in text and self.lost:
            self.lost.pop()
            self.stop()
            raise Stopped("broken")
        if "slow" in text:
            self.meanwhile()
            self._stopped.wait(30)
            raise Stopped("broken")
        if "too long" in text and arguments["edition_id"] == "principal":
            return Overlong("principal.pdf", (Problem("It has 3 pages and may have 2"),))
        if "leaking" in text and arguments["edition_id"] == "principal":
            raise Unusable([Problem("It gives away a limit")])
        if "fault" in text:
            raise KeyError("ours")
        return Made(f"{arguments['edition_id']}.pdf", text.upper().encode(), 1)


class Screened:
    """Stands for the screen."""

    def __init__(self) -> None:
        self.seen: list[str] = []

    def put(self, name: str, pdf: bytes) -> None:
        self.seen.append(name)

    def begin(self) -> None:
        self.seen.append("begin")

    def end(self, problems: Any) -> None:
        self.seen.append("; ".join(one.message for one in problems) or "sound")


class Desk:
    """Somebody at work: does one thing after the other while the program waits, then ends it."""

    def __init__(self, folder: Path, *editions: str) -> None:
        self.file = folder / "talks.yaml"
        self.file.write_text(FIVE_LINES)
        (folder / "briefgen.yaml").write_text("")
        self.book = folder / "output" / "book.pdf"
        wanted = tuple((edition, "pdf") for edition in editions or ("book",))
        self.order = Order(self.file, wanted)
        self.meanwhile: list[Callable[[], object]] = []
        self.processes: list[Process] = []
        self.lost: list[object] = []
        self.screen = Screened()
        self.books: list[str] = []

    def save(self, more: str = "", text: str = FIVE_LINES) -> Callable[[], object]:
        """The act of saving the file with that below it."""
        return lambda: self.file.write_text(text + more)

    def works(self, *acts: Callable[[], object]) -> list[str]:
        """The book as it lies there before each of these acts, and at the end."""
        shop = Shop(self.order, self._started)
        inputs = Inputs([self.file])
        try:
            Rounds(inputs, shop, Telling(), self.screen).run(self._pauses(iter(acts)))
        except KeyboardInterrupt:
            shop.close()
        return self.books

    def _started(self) -> Process:
        process = Process(self.order, self._newer, self.lost)
        self.processes.append(process)
        return process

    def _newer(self) -> None:
        if self.meanwhile:
            self.meanwhile.pop(0)()

    def _pauses(self, acts: Iterator[Callable[[], object]]) -> Callable[[float], None]:
        def pause(wait: float) -> None:
            if wait in (SETTLED, RENAMED):
                return
            self.books.append(self.book.read_text() if self.book.is_file() else "")
            act = next(acts, None)
            if act is None:
                raise KeyboardInterrupt
            act()

        return pause


def _finding(line: str) -> Told:
    name = line.strip("# ")
    return Told(
        file="talks.yaml", line=6, column=1, end_line=6, end_column=2, offset=0, end_offset=0,
        excerpt="", root="talks.yaml", id=name, check=name, family=None, rule=None,
        severity="weak", message=f"There is {name}", why=None, advice="", play=None,
        sentence=None, words=None, fix=None, where=name, part="", tier="core",
    )  # fmt: skip
