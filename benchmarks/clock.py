"""How long a command takes and what it asks of memory; medians, and tasks done in turn."""

import os
import signal
import statistics
import subprocess
import time
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from benchmarks.scale import Scale, Weight
from benchmarks.tally import Tally

LONGEST = 1800.0


class Failed(Exception):
    """What was to be measured could not be done; the text says why."""


@dataclass(frozen=True, slots=True)
class Took:
    """What one run took."""

    seconds: float
    said: str = ""
    computed: float = 0.0
    """Seconds that it and all its children computed, where nobody else’s work counts."""
    weight: Weight | None = None
    """The most memory that it and all its children had; None where nobody looked."""


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
    tally = Tally(process.pid)
    scale = Scale(process.pid) if weighed else None
    try:
        said, _ = process.communicate(timeout=longest)
    except subprocess.TimeoutExpired:
        os.killpg(process.pid, signal.SIGKILL)  # and what it started: an office is a script first
        process.communicate()
        raise Failed(f"it took more than {longest:.0f} seconds") from None
    took, computed = time.perf_counter() - began, tally.seconds()
    told = said.decode("utf-8", "replace").strip()
    if process.returncode:
        raise Failed(told[-300:] or f"it ended with {process.returncode}")
    return Took(took, told, computed, scale.most() if scale else None)


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
