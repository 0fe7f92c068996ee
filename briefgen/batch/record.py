"""What is finished, so that a run that was stopped goes on where it was.

It lies beside the books and tells no more than they: names of files, sums of finished ones, and
keys that only this user can make. What was remarked on them may quote the plan, and a sum of what
was opened tells what that is, so both are veiled. Anything else in it is taken as absent.
"""

import json
import os
import re
from base64 import b64decode, b64encode
from collections.abc import Mapping
from dataclasses import asdict, dataclass, field
from typing import Any

from briefgen.batch.order import Answer
from briefgen.keeping import Kept
from briefgen.keeping.noting import Notes
from briefgen.keeping.secret import secret

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
    veiled: str = ""
    """What was remarked on them, and what was opened for them."""


def done(file: str, answer: Answer) -> Done:
    """What is to be recorded of a brief that was built."""
    sums = {one.file.name: one.file.sum for one in answer.files}
    pages = {one.file.name: one.pages for one in answer.files}
    return Done(file, answer.key, answer.stops, sums, pages, _veiled(answer))


def remarks(one: Done) -> tuple[str, ...]:
    """What was remarked on its files; nothing where it is not this user's record."""
    return tuple((_unveiled(one) or {}).get("remarks", ()))


def opened(one: Done) -> Notes | None:
    """What was opened for it and is not in its key; None where that cannot be told."""
    if not one.veiled:
        return {}
    told = _unveiled(one)
    return told["opened"] if told else None


def _unveiled(one: Done) -> dict[str, Any] | None:
    own = secret()
    if not (own and one.veiled):
        return None
    try:
        told = json.loads(Kept(None, own, 0).unsealed(one.key, b64decode(one.veiled)) or "{}")
    except ValueError:
        return None
    return told if isinstance(told, dict) and "opened" in told else None


def _veiled(answer: Answer) -> str:
    own = secret()
    if not (own and answer.key and (answer.remarks or answer.opened)):
        return ""
    told = json.dumps({"remarks": answer.remarks, "opened": answer.opened}).encode()
    return b64encode(Kept(None, own, 0).sealed(answer.key, told, veiled=True)).decode()


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


def _entry(name: str, told: Any) -> Done | None:
    """One brief; None where anything in it is not what it should be."""
    try:
        one = Done(**told)
        names = (name, *one.files)
        texts = (one.file, one.key, one.veiled, *one.files.values(), *one.pages)
        counts = [one.stops, *(count for count in one.pages.values() if count is not None)]
        fits = (
            all(_PLAIN.fullmatch(part) and part.strip(".") for part in names)
            and all(type(count) is int and count >= 0 for count in counts)
            and not any(b"\0" in os.fsencode(text) for text in (*names, *texts))
        )
    except (TypeError, AttributeError, ValueError):
        return None
    return one if fits and all(isinstance(text, str) for text in texts) else None
