"""What a process and all that it starts have in memory, looked at again and again."""

import os
import threading
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path

_EVERY = 0.05
"""Seconds between two looks."""


@dataclass(slots=True)
class Weight:
    """The most that was seen, in megabytes."""

    all: float = 0.0
    """All processes together; what several share counts in each."""
    shared_out: float = 0.0
    """The same, but what several share is divided among them."""
    first: float = 0.0
    """The process that was begun, without those that it started."""
    others: dict[int, float] = field(default_factory=dict)
    """Each of those."""

    def looked(self, pids: list[int]) -> None:
        """One look at these processes, the first of them first."""
        first, *others = [_told(pid, "status", "VmRSS:") for pid in pids]
        self.all = max(self.all, first + sum(others))
        self.shared_out = max(
            self.shared_out, sum(_told(pid, "smaps_rollup", "Pss:") for pid in pids)
        )
        self.first = max(self.first, first)
        for pid, own in zip(pids[1:], others, strict=True):
            self.others[pid] = max(self.others.get(pid, 0.0), own)


class Scale:
    """Looks at a process until it is asked what it saw; apart for each step, where it is told."""

    def __init__(self, pid: int, step: Callable[[], str] = str) -> None:
        self._pid, self._step = pid, step
        self._steps: dict[str, Weight] = {}
        self._over = threading.Event()
        self._looking = threading.Thread(target=self._look, daemon=True)
        self._looking.start()

    def steps(self) -> dict[str, Weight]:
        """The most that was seen in each step, in the order in which they came."""
        self._over.set()
        self._looking.join()
        return self._steps

    def most(self) -> Weight:
        """The most that was seen at all."""
        seen = self.steps().values()
        return Weight(
            max((one.all for one in seen), default=0.0),
            max((one.shared_out for one in seen), default=0.0),
            max((one.first for one in seen), default=0.0),
        )

    def _look(self) -> None:
        while not self._over.wait(_EVERY):
            step = self._step()
            self._steps.setdefault(step, Weight()).looked(with_children(self._pid))


def can_weigh() -> bool:
    """Whether this system tells what memory its processes have."""
    own = os.getpid()
    return bool(with_children(own)) and _told(own, "status", "VmRSS:") > 0


def with_children(pid: int) -> list[int]:
    """A process and all that it started, itself first."""
    found = [pid]
    for one in found:
        for listed in Path(f"/proc/{one}/task").glob("*/children"):
            found += [int(child) for child in _read(listed).split()]
    return found


def _told(pid: int, file: str, name: str) -> float:
    """What the system says of a process under that name, in megabytes."""
    for line in _read(Path(f"/proc/{pid}/{file}")).splitlines():
        if line.startswith(name):
            return int(line.split()[1]) / 1024
    return 0.0


def _read(file: Path) -> str:
    try:
        return file.read_text("utf-8")
    except OSError:  # it has ended meanwhile
        return ""
