"""What is asked of a worker, and what it answers: plain values that travel between processes.

A worker's log may show the values that it was given, so none of them tells its content.
"""

from dataclasses import dataclass, field
from hashlib import sha256
from typing import Literal

from briefgen.assembly import Paper
from briefgen.keeping.noting import Notes
from briefgen.problems import Problem, unusable

State = Literal["built", "unchanged", "failed"]


@dataclass(frozen=True, slots=True)
class Wanted:
    """What is to be made of each negotiation."""

    editions: tuple[str, ...]
    formats: tuple[str, ...]
    paper: Paper = "a4"


@dataclass(frozen=True, slots=True)
class Content:
    """A file with its name, and the sum by which one sees that it arrived whole."""

    name: str
    content: bytes = field(repr=False)
    sum: str

    @staticmethod
    def of(name: str, content: bytes) -> "Content":
        """The file with its sum."""
        return Content(name, content, sha256(content).hexdigest())

    @property
    def whole(self) -> bool:
        """Whether it is what was sent."""
        return sha256(self.content).hexdigest() == self.sum


@dataclass(frozen=True, slots=True)
class Parcel:
    """All that one brief is made of, by the names in its workspace, so that it can travel."""

    file: str
    """The negotiation file's own name in it."""
    contents: tuple[Content, ...] = field(repr=False)
    maker: str
    """Which briefgen packed it; another one would print another book."""
    missed: tuple[str, ...] = ()
    """Which of the contents nobody saw named; a worker missed them."""


@dataclass(frozen=True, slots=True)
class Order:
    """One unit of work: a negotiation file, and what is to be made of it."""

    number: int
    file: str
    """As the writer named it."""
    wanted: Wanted
    known: str = ""
    """The key of what lies there finished already; nothing where nothing does."""
    opened: Notes = field(default_factory=dict, repr=False)
    """What was opened for it and is not in its key."""
    parcel: Parcel | None = field(default=None, repr=False)
    """The file's content, for a worker that cannot open it."""


@dataclass(frozen=True, slots=True)
class Made:
    """One finished file."""

    file: Content
    edition: str
    pages: int | None


@dataclass(frozen=True, slots=True)
class Answer:
    """What became of an order. `stops` counts the findings that say stop.

    `missing` are the files of a brief that was built which would have been too long; its problems
    tell why.
    """

    state: State
    key: str = ""
    files: tuple[Made, ...] = ()
    missing: tuple[str, ...] = ()
    stops: int = 0
    problems: tuple[Problem, ...] = field(default=(), repr=False)
    remarks: tuple[str, ...] = field(default=(), repr=False)
    """What is remarked on its files, each with the name of one."""
    opened: Notes = field(default_factory=dict, repr=False)
    """What was opened for it and is not in its key: names in the workspace, and sums."""
    seconds: float = 0.0
    megabytes: int = 0
    """The most memory that the worker had by then."""

    @property
    def whole(self) -> bool:
        """Whether every file is what was sent."""
        return all(one.file.whole for one in self.files)


def failed(message: str, advice: str = "") -> Answer:
    """An answer that says in one sentence why nothing was made."""
    return Answer("failed", problems=unusable(message, advice).problems)
