"""A file of a pack as it was read, put down so that it can be taken up again without its YAML."""

import json
from typing import TypeVar

from pydantic import BaseModel

from briefgen.problems import Place
from briefgen.reading import Path, Places, Read, Source

M = TypeVar("M", bound=BaseModel)
Row = tuple[list[str | int], int, int]


def packed(read: Read[M]) -> bytes:
    """The plain data, and the place of all that is named in it."""
    places = read.places
    told = [read.data, _rows(places.names), _rows(places.values)]
    return json.dumps(told, ensure_ascii=False, separators=(",", ":")).encode()


def unpacked(source: Source, kind: type[M], content: bytes) -> Read[M]:
    """The model and the places that were put down, of that very text."""
    data, names, values = json.loads(content)
    file = source.name
    start = Place(file, 1, 1)
    places = Places(start, _placed(names, file), _placed(values, file), {file: source.text})
    return Read(kind.model_validate(data), places, data)


def _rows(places: dict[Path, Place]) -> list[Row]:
    return [(list(path), place.line, place.column) for path, place in places.items()]


def _placed(rows: list[Row], file: str) -> dict[Path, Place]:
    return {tuple(path): Place(file, line, column) for path, line, column in rows}
