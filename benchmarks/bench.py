"""One run of the benchmark: where it works, how often each thing is done, and who is told."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from benchmarks.clock import Task, Took, in_turn
from benchmarks.rewording import Places
from benchmarks.tools import Tools

Done = tuple[dict[str, list[Took]], dict[str, str]]
"""What each task took, round by round; and why some could not be done."""


@dataclass(frozen=True, slots=True)
class Bench:
    """What all groups of rows share."""

    folder: Path
    rounds: int
    quick: bool
    tools: Tools
    tell: Callable[[str], None]
    places: Places = field(default_factory=Places)

    def in_turn(self, tasks: Mapping[str, Task], rounds: int = 0) -> Done:
        """Every task once in each round."""
        return in_turn(tasks, rounds or self.rounds, self.tell)
