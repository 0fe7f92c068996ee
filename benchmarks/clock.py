"""How long a command takes and what it asks of memory; medians, and tasks done in turn."""

import os
import signal
import statistics
import subprocess
import threading
import time
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

_EVERY = 0.05
"""Seconds between two looks at the memory."""
LONGEST = 1800.0


class Failed(Exception):
    """What was to be measured could not be done; the text says why."""


@dataclass(frozen=True, slots=True)
class Took:
    """What one run took."""

    seconds: float
    said: str = ""
    megabytes: float = 0.0
    """The most memory that it and all its children had at one time; 0 where nobody looked."""


@dataclass(frozen=True, slots=True)
class Spread:
    """The middle of several figures, the least and the most of them."""

    middle: float
    least: float
    most: float
    count: int

    @classmethod
    def of(cls, figures: Iterable[float]) -> "Spread":
        """The spread of at least one figure."""
        known = sorted(figures)
        return cls(statistics.median(known), known[0], known[-1], len(known))


Task = Callable[[int], Took]
"""Does one round of something, of which the number is given."""


def run(
    command: Sequence[str | Path],
    *,
    environment: Mapping[str, str] | None = None,
    folder: Path | None = None,
    weighed: bool = False,
    longest: float = LONGEST,
) -> Took:
    """Run a command to its end; `Failed` with its last words where it does not succeed."""
    began = time.perf_counter()
    process = subprocess.Popen(
        [str(word) for word in command],
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        env={**os.environ, **(environment or {})},
        cwd=folder,
        start_new_session=True,
    )
    scale = _Scale(process.pid) if weighed else None
    try:
        said, _ = process.communicate(timeout=longest)
    except subprocess.TimeoutExpired:
        os.killpg(process.pid, signal.SIGKILL)  # and what it started: an office is a script first
        process.communicate()
        raise Failed(f"it took more than {longest:.0f} seconds") from None
    took = time.perf_counter() - began
    told = said.decode("utf-8", "replace").strip()
    if process.returncode:
        raise Failed(told[-300:] or f"it ended with {process.returncode}")
    return Took(took, told, scale.most() if scale else 0.0)


def in_turn(
    tasks: Mapping[str, Task], rounds: int, tell: Callable[[str], None]
) -> tuple[dict[str, list[Took]], dict[str, str]]:
    """Every task in every round, one after the other; one that fails is left out from then on.

    Gives what each took, and why those that failed did.
    """
    took: dict[str, list[Took]] = {name: [] for name in tasks}
    failed: dict[str, str] = {}
    for number in range(rounds):
        for name, task in tasks.items():
            if name in failed:
                continue
            try:
                took[name].append(task(number))
                tell(f"  {number + 1}/{rounds}  {took[name][-1].seconds:8.2f} s  {name}")
            except Failed as fault:
                failed[name] = str(fault)
                tell(f"  {number + 1}/{rounds}  not done    {name}: {fault}")
    return {name: known for name, known in took.items() if name not in failed}, failed


def ratios(ours: Sequence[Took], theirs: Sequence[Took]) -> Spread:
    """Round by round, what ours took of what theirs took."""
    pairs = zip(ours, theirs, strict=True)
    return Spread.of(one.seconds / other.seconds for one, other in pairs)


def can_weigh() -> bool:
    """Whether this system tells what memory its processes have."""
    return bool(_with_children(os.getpid())) and _resident(os.getpid()) > 0


class _Scale:
    """Looks again and again at the memory of a process and of all that it starts."""

    def __init__(self, pid: int) -> None:
        self._pid = pid
        self._most = 0.0
        self._over = threading.Event()
        self._looking = threading.Thread(target=self._look, daemon=True)
        self._looking.start()

    def most(self) -> float:
        """The most that was seen, in megabytes."""
        self._over.set()
        self._looking.join()
        return self._most

    def _look(self) -> None:
        while not self._over.wait(_EVERY):
            self._most = max(self._most, sum(map(_resident, _with_children(self._pid))) / 1024)


def _with_children(pid: int) -> list[int]:
    found = [pid]
    for one in found:
        for listed in Path(f"/proc/{one}/task").glob("*/children"):
            found += [int(child) for child in _read(listed).split()]
    return found


def _resident(pid: int) -> int:
    """Kilobytes of memory; what several share is counted in each."""
    for line in _read(Path(f"/proc/{pid}/status")).splitlines():
        if line.startswith("VmRSS:"):
            return int(line.split()[1])
    return 0


def _read(file: Path) -> str:
    try:
        return file.read_text("utf-8")
    except OSError:  # it has ended meanwhile
        return ""
