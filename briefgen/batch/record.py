"""What is finished, so that a run that was stopped goes on where it was.

It lies beside the books and tells no more than they: names of files, sums of finished ones, and
keys that only this user can make. Anything else in it is taken as absent.
"""

import json
import re
from collections.abc import Mapping
from dataclasses import asdict, dataclass, field
from typing import Any

from briefgen.batch.order import Answer

VERSION = 1
NAME = "batch.json"
_PLAIN = re.compile(r"[^/\\\0]+")


@dataclass(frozen=True, slots=True)
class Done:
    """One brief that lies there finished: its file from the output folder on, and its books."""

    file: str
    key: str
    stops: int
    files: Mapping[str, str]
    """The sum of each finished file, by its name."""
    pages: Mapping[str, int | None] = field(default_factory=dict)


def done(file: str, answer: Answer) -> Done:
    """What is to be recorded of a brief that was built."""
    sums = {one.file.name: one.file.sum for one in answer.files}
    pages = {one.file.name: one.pages for one in answer.files}
    return Done(file, answer.key, answer.stops, sums, pages)


def written(record: Mapping[str, Done]) -> bytes:
    """The record as it is kept: briefs by the folder that holds them."""
    briefs = {name: asdict(one) for name, one in sorted(record.items())}
    return json.dumps({"version": VERSION, "briefs": briefs}, indent=1).encode()


def read(content: bytes) -> dict[str, Done]:
    """The briefs in a record; none where it cannot be understood."""
    try:
        told = json.loads(content)
        if told["version"] != VERSION:
            return {}
        return {name: one for name, entry in told["briefs"].items() if (one := _entry(name, entry))}
    except (ValueError, LookupError, TypeError, AttributeError, RecursionError):
        return {}


def _entry(name: str, told: dict[str, Any]) -> Done | None:
    one = Done(**told)
    names = (name, *one.files)
    fits = all(_PLAIN.fullmatch(part) and part.strip(".") for part in names)
    texts = (one.file, one.key, *one.files.values())
    return one if fits and all(isinstance(text, str) for text in texts) else None
