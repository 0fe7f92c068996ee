"""Pictures of plain data: one file is one kind of chart.

A kind offers `svg`, `words`, `table` and `caption` of its own data class, which knows nothing of
negotiations; picture and caption also ask what room there is. A chart travels inside the Markdown
as a fenced block. To add a kind, add a file; its name is the kind's name. Nothing here reads files
or lays out pages.
"""

import importlib
import json
import math
import pkgutil
import types
import typing
from collections.abc import Callable, Mapping
from dataclasses import MISSING, asdict, dataclass, fields, is_dataclass
from typing import Any

from briefgen.charts.drawing.ink import LARGE, PLAIN, Field
from briefgen.problems import unusable


@dataclass(frozen=True, slots=True)
class Kind:
    """One kind of chart: the class of its data, and what can be made of it."""

    name: str
    data: type
    svg: Callable[[Any, Field], str]
    words: Callable[[Any], str]
    table: Callable[[Any], str]
    caption: Callable[[Any, Field], str]


def _kinds() -> Mapping[str, Kind]:
    found = {}
    for entry in pkgutil.iter_modules(__path__):
        if not entry.ispkg:
            made = importlib.import_module(f"{__name__}.{entry.name}")
            data = typing.get_type_hints(made.svg)["data"]
            found[entry.name] = Kind(
                entry.name, data, made.svg, made.words, made.table, made.caption
            )
    return types.MappingProxyType(found)


KINDS: Mapping[str, Kind] = _kinds()
_BY_DATA = {kind.data: kind for kind in KINDS.values()}


def kind_of(data: object) -> Kind:
    """The kind of chart that this data is for."""
    return _BY_DATA[type(data)]


def svg(data: object, *, large: bool = False) -> str:
    """The picture, a complete inline SVG element with its text alternative."""
    return kind_of(data).svg(data, LARGE if large else PLAIN)


def words(data: object) -> str:
    """The text alternative: what the picture says, in a sentence or two."""
    return kind_of(data).words(data)


def table(data: object) -> str:
    """The same facts as a Markdown table."""
    return kind_of(data).table(data)


def caption(data: object, *, large: bool = False) -> str:
    """The line under the picture: what it is, and what it leaves out."""
    return kind_of(data).caption(data, LARGE if large else PLAIN)


# Inside the block no sign may end it or mean anything to Markdown or HTML.
_QUIET = {ord(sign): f"\\u{ord(sign):04x}" for sign in "`~<>&\u2028\u2029\x7f\x85"}


def fence(data: object) -> str:
    """The chart as a fenced Markdown block that `parse` reads back."""
    assert is_dataclass(data)
    assert not isinstance(data, type)
    given = json.dumps(asdict(data), ensure_ascii=False, allow_nan=False)
    return f"```chart {kind_of(data).name}\n{given.translate(_QUIET)}\n```\n"


def parse(kind: str, json_text: str) -> object:
    """The data of a fenced chart, or a problem that says what the block must hold instead."""
    if kind not in KINDS:
        raise unusable(
            f'There is no kind of chart called "{kind}".', f"Known kinds: {', '.join(KINDS)}."
        )
    try:
        given = json.loads(json_text, parse_constant=_no_such_number)
        return _built(KINDS[kind].data, given, kind)
    except (ValueError, RecursionError) as trouble:
        raise unusable(
            f'The chart "{kind}" cannot be drawn: {trouble}.',
            "The block holds one JSON object with the fields of this kind of chart.",
        ) from trouble


def _no_such_number(name: str) -> float:
    raise ValueError(f"{name} is not a number that can be drawn")


def _built(wanted: Any, given: Any, where: str) -> Any:
    """The given JSON value as the wanted type, checked all the way down."""
    origin, parts = typing.get_origin(wanted), typing.get_args(wanted)
    if is_dataclass(wanted) and isinstance(wanted, type):
        return _record(wanted, given, where)
    if origin is tuple:
        if not isinstance(given, list):
            raise ValueError(f"{where} is not a list")
        return tuple(_built(parts[0], item, f"{where} {n}") for n, item in enumerate(given, 1))
    if origin is typing.Literal:
        if given not in parts:
            raise ValueError(f"{where} is none of {', '.join(map(repr, parts))}")
        return given
    allowed = parts if origin is types.UnionType else (wanted,)
    if float in allowed and isinstance(given, int) and not isinstance(given, bool):
        return given if int in allowed else _float(given, where)
    if not any(type(given) is choice for choice in allowed):
        raise ValueError(f"{where} is not {_named(allowed)}")
    if isinstance(given, float) and not math.isfinite(given):
        raise ValueError(f"{where} is too large a number")
    return given


def _float(given: int, where: str) -> float:
    try:
        return float(given)
    except OverflowError:
        raise ValueError(f"{where} is too large a number") from None


def _record(wanted: type, given: Any, where: str) -> Any:
    if not isinstance(given, dict):
        raise ValueError(f"{where} is not an object")
    hints = typing.get_type_hints(wanted)
    unknown = [name for name in given if name not in hints]
    missing = [
        field.name
        for field in fields(wanted)
        if field.default is MISSING and field.name not in given
    ]
    if unknown or missing:
        raise ValueError(
            f"{where} " + "; ".join(
                [f'knows no "{name}"' for name in unknown] + [f'lacks "{name}"' for name in missing]
            )
        )  # fmt: skip
    return wanted(**{name: _built(hints[name], value, name) for name, value in given.items()})


def _named(allowed: tuple[Any, ...]) -> str:
    names = {str: "text", float: "a number", int: "a whole number", bool: "true or false"}
    return " or ".join(names.get(choice, "null") for choice in allowed)
