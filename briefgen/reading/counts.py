"""Texts that mean a number where a field allows only some numbers, such as 1 to 5.

The model's library compares such values as they are, and every value of a file is a text.
"""

from typing import Any

from pydantic_core import ErrorDetails

from briefgen.reading.places import down
from briefgen.reading.shapes import Model, allowed, shapes


def with_counts(data: Any, model: Model, errors: list[ErrorDetails]) -> bool:
    """Puts the numbers that are meant in place of such texts; whether there were any."""
    changed = False
    for error in errors:
        if error["type"] != "literal_error" or not isinstance(error["input"], str):
            continue
        meant = error["input"].strip().replace("−", "-").removeprefix("+")
        for one in allowed(shapes(model, error["loc"])):
            if not isinstance(one, str) and str(one) == meant:
                changed |= _put(data, error["loc"], one)
    return changed


def _put(data: Any, loc: tuple[str | int, ...], value: Any) -> bool:
    for step in loc[:-1]:
        below = down(data, step)
        data = data if below is None else below
    if isinstance(data, dict) and loc[-1] in data:
        data[loc[-1]] = value
        return True
    return False
