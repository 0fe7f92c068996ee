"""The blanks of a form, told to who listens as what they are.

A cell that is to be filled in by hand is printed with dots, which say nothing when they are read
aloud. So words stand in for them; and of the rows that are blank throughout, one is told, for a
form is ruled for the pen.
"""

from typing import Any

from briefgen.typesetting.origins import Tags

TOLD = "to fill in"


def tell_blanks(tags: Tags) -> None:
    """Give every blank cell its words, and take the blank rows but the first out of the tree."""
    from pydyf import String  # type: ignore[import-untyped]

    for body in [one for one in tags.made() if one["S"] == "/TBody"]:
        blank = [row for row in tags.below(body) if _blank(tags, row)]
        for row in blank[1:]:
            _set_aside(tags, row, body)
        for cell in (cell for row in tags.below(body) for cell in tags.below(row)):
            if _to_fill(tags, cell) and (drawn := _drawn(tags, cell)) is not None:
                drawn["ActualText"] = String(TOLD)


def _blank(tags: Tags, row: Any) -> bool:
    return all(_to_fill(tags, cell) for cell in tags.below(row))


def _to_fill(tags: Tags, cell: Any) -> bool:
    element = tags.origin(cell).element
    return element is not None and element.tag == "td" and not (element.text or len(element))


def _drawn(tags: Tags, element: Any) -> Any:
    """The tag right above the dots; None where no style draws any."""
    if any(isinstance(one, int) for one in element["K"]):
        return element
    return next(filter(None, (_drawn(tags, kid) for kid in tags.below(element))), None)


def _set_aside(tags: Tags, row: Any, body: Any) -> None:
    """What hangs nowhere becomes an artifact."""
    body["K"][:] = [one for one in body["K"] if tags.kid(one) is not row]
    row["P"] = tags.top.reference
