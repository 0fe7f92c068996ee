"""The bookmarks of a finished PDF: what is deeper hangs under what came before."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any

import pikepdf
from pikepdf import Dictionary, String

from briefgen.typesetting.chapters.piece import Bookmark


@dataclass(slots=True)
class _Item:
    """One bookmark, and those under it."""

    level: int
    made: Any
    closed: bool = False
    below: list["_Item"] = field(default_factory=list)


def outline(document: pikepdf.Pdf, marks: Sequence[tuple[Bookmark, Any]]) -> None:
    """Write the bookmarks, in order; beside each stands the place that it leads to."""
    root = _Item(0, document.make_indirect(Dictionary()))
    open_items = [root]
    for (level, words, _, _, state), spot in marks:
        made = document.make_indirect(Dictionary(Title=String(words), Dest=spot))
        item = _Item(level, made, state == "closed")
        while open_items[-1].level >= level:
            open_items.pop()
        open_items[-1].below.append(item)
        open_items.append(item)
    if root.below:
        root.made.Count = _hung(root)
        document.Root.Outlines = root.made


def _hung(item: _Item) -> int:
    """Hang the bookmarks under their parent; how many are shown when it is open."""
    shown = 0
    for number, one in enumerate(item.below):
        one.made.Parent = item.made
        if number:
            one.made.Prev = item.below[number - 1].made
            item.below[number - 1].made.Next = one.made
        below = _hung(one) if one.below else 0
        one.made.Count = -below if one.closed else below
        shown += 1 + (0 if one.closed else below)
    item.made.First, item.made.Last = item.below[0].made, item.below[-1].made
    return shown
