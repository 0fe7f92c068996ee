"""One value that the model refused: where it stands in the file, and what was expected there."""

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from pydantic_core import ErrorDetails

from briefgen.reading.places import Path, down
from briefgen.reading.shapes import Model, example, expected, field_at, shapes

OF_NAMES = ("missing", "extra_forbidden")


@dataclass(frozen=True)
class Wrong:
    """A refused value, or the lack of one. `branch` says which of several shapes was tried."""

    kind: str
    path: Path
    found: Any
    message: str
    context: dict[str, Any]
    model: Model
    branch: tuple[Path, str] | None

    @property
    def name(self) -> str:
        """The name the value has in the file."""
        return next((str(step) for step in reversed(self.path) if isinstance(step, str)), "")

    @cached_property
    def kinds(self) -> list[Any]:
        """The types that were possible."""
        return shapes(self.model, self.path)

    @cached_property
    def expected(self) -> str:
        """What was expected, in words."""
        return expected(self.kinds)

    @cached_property
    def example(self) -> str:
        """A value that would do."""
        return example(self.model, self.path)

    @cached_property
    def meaning(self) -> str:
        """The line of meaning of the field."""
        field = field_at(self.model, self.path)
        return (field.description or "") if field else ""

    @property
    def shown(self) -> str:
        """The value as it is repeated to the writer, cut short."""
        return shown(self.found)


def shown(found: Any) -> str:
    """A value as it is repeated to the writer: one line, cut short, in curly quotes."""
    words = "".join(sign if sign.isprintable() else " " for sign in str(found)[:200]).split()
    text = " ".join(words)
    return f"“{text if len(text) <= 48 else text[:46].rstrip() + '…'}”"


def sentence(words: str) -> str:
    """Words as a sentence of their own, with a capital and a full stop."""
    ended = words if words[-1:] in (".", "?", "!", "…") else f"{words}."
    return ended[:1].upper() + ended[1:]


def wrongs(errors: Iterable[ErrorDetails], data: Any, model: Model) -> list[Wrong]:
    """Everything the model refused, once each, with paths as they stand in the file."""
    every = [_wrong(error, data, model) for error in errors]
    tried: dict[Path, dict[str, list[Wrong]]] = {}
    for each in every:
        if each.branch:
            tried.setdefault(each.branch[0], {}).setdefault(each.branch[1], []).append(each)
    dropped: list[Wrong] = []
    for branches in tried.values():
        best = min(branches.values(), key=_unfitness)
        dropped += [one for branch in branches.values() if branch is not best for one in branch]
    kept = {id(one) for one in dropped}
    return [one for one in every if id(one) not in kept]


def _unfitness(branch: list[Wrong]) -> tuple[bool, int, int]:
    """How unlikely it is that this one of several shapes was meant."""
    own_words = any("advice" in one.context for one in branch)
    return not own_words, -max(len(one.path) for one in branch), len(branch)


def _wrong(error: ErrorDetails, data: Any, model: Model) -> Wrong:
    path: Path = ()
    branch: tuple[Path, str] | None = None
    last = len(error["loc"]) - 1
    for at, step in enumerate(error["loc"]):
        if at == last and error["type"] in OF_NAMES:
            path = (*path, step)
        elif (below := down(data, step)) is not None:
            path, data = (*path, step), below
        elif isinstance(step, str) and branch is None:
            branch = (path, step)
    context = dict(error.get("ctx") or {})
    return Wrong(error["type"], path, error["input"], error["msg"], context, model, branch)
