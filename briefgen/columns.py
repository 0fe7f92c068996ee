"""Tables as templates write them, without the columns in which no row says anything.

A dash alone says nothing. An empty cell is to be written in, so its column stays.
"""

import re
from itertools import groupby

from markupsafe import Markup

NOTHING = "–"
_DIVIDER = re.compile(r"\|(?:\s*:?-+:?\s*\|)+\s*")
_OPENED = re.compile(r":{3,} [a-z]")


def columns(text: str) -> Markup:
    """The text, each table in it without the columns that hold only dashes.

    The block around such a table tells from which column on the usual widths do not hold:
    `less-3`, where the third was the first to go.
    """
    told: list[str] = []
    for tabled, lines in groupby(text.split("\n"), lambda line: line.startswith("|")):
        rows = list(lines)
        gone = _saying_nothing(rows) if tabled else ()
        if gone:
            _narrow(told, min(gone) + 1)
            rows = ["|".join(_without(row.split("|"), gone)) for row in rows]
        told += rows
    return Markup("\n".join(told))


def _saying_nothing(rows: list[str]) -> tuple[int, ...]:
    """The columns of a table in which every row has a dash; none where it has no rows."""
    if len(rows) < 3 or not _DIVIDER.fullmatch(rows[1]):
        return ()
    cells = [[cell.strip() for cell in row.split("|")[1:-1]] for row in rows]
    if len({len(row) for row in cells}) > 1:
        return ()
    upright = list(zip(*cells[2:], strict=True))
    gone = tuple(at for at, column in enumerate(upright) if {*column} == {NOTHING})
    return gone if len(gone) < len(upright) else ()


def _without(parts: list[str], gone: tuple[int, ...]) -> list[str]:
    return [part for at, part in enumerate(parts) if at - 1 not in gone]


def _narrow(told: list[str], first: int) -> None:
    """Tell the block that opened last before the table."""
    for at in reversed(range(len(told))):
        if _OPENED.match(told[at]):
            told[at] += f" less-{first}"
            return
