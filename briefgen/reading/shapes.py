"""What a model expects at a path, in plain words and with an example.

Read off the fields' types; a model needs nothing written twice.
"""

import datetime
import inspect
import types
from collections.abc import Iterator
from decimal import Decimal
from enum import Enum
from functools import cache
from typing import Annotated, Any, Literal, Union, get_args, get_origin

from pydantic import BaseModel
from pydantic.fields import FieldInfo

from briefgen.reading.nearest import one_of
from briefgen.reading.places import Path

Model = type[BaseModel]
DEEP = 4
"""How many parts within parts are searched for a name."""
LISTS = (list, tuple, set, frozenset)
WORDS: dict[Any, tuple[str, str]] = {
    str: ("text", ""),
    bool: ("yes or no", "yes"),
    int: ("a whole number", "12"),
    float: ("a number", "2.5"),
    Decimal: ("a number", "2.5"),
    datetime.datetime: ("a day with a time", "2026-12-03 09:30"),
    datetime.date: ("a day, as year-month-day", "2026-12-03"),
    datetime.time: ("a time of day", "09:30"),
    datetime.timedelta: ("a length of time", "01:30:00"),
}


def choices(annotation: Any) -> list[Any]:
    """The types a value may have, without None and without remarks on them."""
    origin = get_origin(annotation)
    if origin is Annotated:
        return choices(get_args(annotation)[0])
    if origin in (Union, types.UnionType):
        return [one for part in get_args(annotation) for one in choices(part)]
    return [] if annotation in (None, type(None)) else [annotation]


def is_model(kind: Any) -> bool:
    """Whether a type is a model with named fields."""
    return isinstance(kind, type) and issubclass(kind, BaseModel)


def is_list(kind: Any) -> bool:
    """Whether a type is a list of something."""
    return kind in LISTS or get_origin(kind) in LISTS


def field_of(model: Model, name: str) -> FieldInfo | None:
    """The field written under a name."""
    for own, field in model.model_fields.items():
        if name in (field.alias or own, own):
            return field
    return None


def names(model: Model) -> list[str]:
    """The names under which a model's fields are written, its own before what it inherits."""
    own = inspect.get_annotations(model)
    fields = sorted(model.model_fields.items(), key=lambda each: each[0] not in own)
    return [field.alias or name for name, field in fields]


def shapes(model: Model, path: Path) -> list[Any]:
    """The types a value at a path may have; empty where the model knows no such path."""
    kinds: list[Any] = [model]
    for step in path:
        kinds = [inner for kind in kinds for inner in _within(kind, step)]
    return kinds


def models(model: Model, path: Path) -> list[Model]:
    """The models that may stand at a path."""
    kinds = shapes(model, path)
    kinds += [part for kind in kinds if is_list(kind) for part in _within(kind, 0)]
    return [kind for kind in kinds if is_model(kind)]


def field_at(model: Model, path: Path) -> FieldInfo | None:
    """The field that a path ends in."""
    if not path or not isinstance(path[-1], str):
        return None
    fields = (field_of(kind, path[-1]) for kind in models(model, path[:-1]))
    return next((field for field in fields if field), None)


def _within(kind: Any, step: str | int) -> list[Any]:
    if is_model(kind):
        field = field_of(kind, step) if isinstance(step, str) else None
        return choices(field.annotation) if field else []
    args = [arg for arg in get_args(kind) if arg is not Ellipsis]
    if not args:
        return []
    if is_list(kind):
        inner = choices(args[step] if get_origin(kind) is tuple and isinstance(step, int)
                        and step < len(args) else args[0])  # fmt: skip
        if isinstance(step, int):
            return inner
        return [part for one in inner for part in _within(one, step)]
    return choices(args[-1]) if isinstance(step, str) else []


def allowed(kinds: list[Any]) -> list[Any]:
    """The values to choose from, where a field knows only some."""
    found: list[Any] = []
    for kind in kinds:
        if get_origin(kind) is Literal:
            found += get_args(kind)
        elif isinstance(kind, type) and issubclass(kind, Enum):
            found += [getattr(one, "word", one.value) for one in kind]
    return found


def expected(kinds: list[Any]) -> str:
    """What is expected, in words."""
    said = list(dict.fromkeys(_said(kind) for kind in kinds))
    return " or ".join(said) or "something else"


def _said(kind: Any) -> str:
    if kind in WORDS:
        return WORDS[kind][0]
    if few := allowed([kind]):
        return one_of(str(one) for one in few)
    if is_list(kind):
        inner = [part for arg in get_args(kind)[:1] for part in choices(arg)]
        return f"a list, each entry {expected(inner)}" if inner else "a list"
    if is_model(kind):
        return f"lines of its own ({', '.join(_first_names(kind))})"
    if get_origin(kind) is dict or kind is dict:
        return "lines of its own (name: value)"
    if isinstance(kind, type) and issubclass(kind, str):
        return "text"
    return getattr(kind, "__name__", "a value").lower()


def _first_names(model: Model) -> list[str]:
    known = [(field.alias or own, field.is_required()) for own, field in model.model_fields.items()]
    known.sort(key=lambda one: not one[1])
    first = [f"{name}:" for name, _ in known[:3]]
    return [*first, "…"] if len(known) > 3 else first


def example(model: Model, path: Path) -> str:
    """A value that would do at a path, as it is written; empty where none is known."""
    field = field_at(model, path)
    if field and field.examples:
        return str(field.examples[0])
    for kind in shapes(model, path):
        if kind in WORDS:
            usual = field.default if field else None
            return str(usual) if type(usual) is kind in (int, float) else WORDS[kind][1]
        if few := allowed([kind]):
            return str(few[0])
    return ""


@cache
def homes(model: Model, name: str) -> tuple[str, ...]:
    """The parts of the whole model that know a name: `issues[]`; the root, first of all, is ""."""
    found: list[str] = []
    row: list[tuple[str, Model]] = [("", model)]
    for _ in range(DEEP):
        found += [path for path, part in row if field_of(part, name)]
        row = [below for path, part in row for below in _parts(part, path)]
    return tuple(found)


def _parts(part: Model, path: str) -> Iterator[tuple[str, Model]]:
    for own, field in part.model_fields.items():
        here = f"{path}.{field.alias or own}".lstrip(".")
        for kind in choices(field.annotation):
            inner = [one for arg in get_args(kind)[:1] for one in choices(arg)]
            for one in inner if is_list(kind) else [kind]:
                if is_model(one):
                    yield (f"{here}[]" if is_list(kind) else here), one
