"""The end of a batch, told as a table and as JSON.

The JSON is for whoever keeps the list of what was printed, and tells no more than names of files:
no title, and of a problem only its place, for its words may quote what the file keeps sealed.
`VERSION` rises when a name goes or changes its meaning; new names may come without that.
"""

import json
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Literal, get_args

from briefgen import __version__
from briefgen.batch.inputs import LeftOut
from briefgen.cli.terminal import cut

VERSION = 1
MOST_ROWS = 60
State = Literal["built", "unchanged", "failed", "not built"]
STATES: tuple[State, ...] = get_args(State)


@dataclass(frozen=True, slots=True)
class Finished:
    """One finished file."""

    name: str
    pages: int | None
    sha256: str


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of one negotiation file."""

    file: str
    folder: str
    state: State
    stops: int = 0
    seconds: float = 0.0
    files: tuple[Finished, ...] = ()
    where: tuple[str, ...] = ()
    """Where its problems stand."""
    missing: tuple[str, ...] = ()
    """Files that are not written, for they would be too long."""

    @property
    def pages(self) -> int:
        """The pages of its files together."""
        return sum(one.pages or 0 for one in self.files)


@dataclass(frozen=True, slots=True)
class Summary:
    """What became of all."""

    outcomes: tuple[Outcome, ...]
    left_out: tuple[LeftOut, ...]
    output: str
    seconds: float

    @property
    def counts(self) -> dict[State, int]:
        """How many came to each end."""
        found = Counter(one.state for one in self.outcomes)
        return {state: found[state] for state in STATES}

    @property
    def exit_code(self) -> int:
        """2 where one could not be built, or not whole, 1 where a finding says stop, else 0."""
        if any(map(_needs_a_hand, self.outcomes)):
            return 2
        return int(any(one.stops for one in self.outcomes))

    def json(self) -> bytes:
        """The summary for other programs."""
        told = {
            "version": VERSION,
            "tool": f"briefgen {__version__}",
            "output": self.output,
            "seconds": round(self.seconds, 2),
            "exit_code": self.exit_code,
            "counts": {name.replace(" ", "_"): count for name, count in self.counts.items()},
            "briefs": [_entry(one) for one in self.outcomes],
            "left_out": [{"file": str(one.file), "why": one.why} for one in self.left_out],
        }
        return json.dumps(told, indent=1, ensure_ascii=False).encode() + b"\n"

    def table(self) -> Iterator[str]:
        """The summary for a person; where there are very many, those that need a look."""
        rows: Sequence[Outcome] = self.outcomes
        if len(rows) > MOST_ROWS:
            rows = [one for one in rows if _needs_a_hand(one) or one.stops]
            rows = rows[:MOST_ROWS]
        width = max((len(one.folder) for one in rows), default=0)
        for one in rows:
            yield _row(one, min(width, 40))
        counts = [f"{count} {state}" for state, count in self.counts.items() if count]
        counts += [f"{len(self.left_out)} left out"] if self.left_out else []
        yield f"{', '.join(counts)}, in {span(self.seconds)}, under {self.output}"


def _needs_a_hand(one: Outcome) -> bool:
    return one.state in ("failed", "not built") or bool(one.missing)


def _row(one: Outcome, width: int) -> str:
    name = cut(one.folder, width)
    if one.state in ("failed", "not built"):
        return f"{name}  {one.state:<9}  {one.where[0] if one.where else one.file}".rstrip()
    stops = f"  {one.stops} finding{'s' * (one.stops > 1)} say{'s' * (one.stops == 1)} stop"
    files = f"{len(one.files)} file{'s' * (len(one.files) != 1)}"
    pages = f"{one.pages:>4} page{'s' if one.pages != 1 else ' '}" if one.pages else " " * 10
    missing = f"  too long: {', '.join(one.missing)}" if one.missing else ""
    told = f"{missing}{stops if one.stops else ''}"
    return f"{name}  {one.state:<9}  {files:>8} {pages}{told}".rstrip()


def _entry(one: Outcome) -> dict[str, object]:
    told = asdict(one)
    return told | {"state": one.state.replace(" ", "_"), "seconds": round(one.seconds, 2)}


def span(seconds: float) -> str:
    """A length of time as one says it: 40 s, 12 min, 3 h 5 min."""
    whole = max(1, round(seconds))
    if whole < 100:
        return f"{whole} s"
    minutes = round(whole / 60)
    return f"{minutes} min" if minutes < 100 else f"{minutes // 60} h {minutes % 60} min"


def is_summary(file: Path) -> bool:
    """Whether an earlier batch wrote the file; an empty one holds nothing that could be lost."""
    try:
        content = file.read_bytes()
        told = json.loads(content) if content.strip() else {"briefs": []}
    except (OSError, ValueError, RecursionError):
        return False
    return isinstance(told, dict) and "briefs" in told
