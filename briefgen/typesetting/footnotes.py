"""Footnotes among the tags: each is a note with a name, behind the paragraph that calls it.

The engine leaves them in a heap without a name at the end of every page.
"""

from collections.abc import Callable, Mapping
from typing import Any

from briefgen.typesetting.origins import Tags

_SHORT = ("/P", "/LBody", "/TD", "/TH", "/Caption")
_LONG = ("/Div", "/Sect", "/Art", "/Part", "/BlockQuote", "/L", "/Table", "/Document")


def taken_out(tags: Tags, go_on: Callable[[Any, Any], None]) -> dict[int, Any]:
    """The footnotes of all pages by what each stands for; `go_on` joins the pieces of one."""
    found: dict[int, Any] = {}
    for reference in list(tags.top["K"]):
        heap = tags.of(reference)
        if not tags.origin(heap).footnotes:
            continue
        tags.top["K"].remove(reference)
        for note in tags.below(heap):
            note["S"] = "/Note"
            _label(tags, note)
            first = found.setdefault(id(tags.origin(note).element), note)
            if first is not note:
                go_on(first, note)
        heap.clear()
    return found


def put_back(tags: Tags, notes: Mapping[int, Any]) -> None:
    """Each note where it is called, under a name of its own."""
    from pydyf import String  # type: ignore[import-untyped]

    calls: dict[int, Any] = {}
    for element in tags.made():
        origin = tags.origin(element)
        if origin.tag.endswith("::footnote-call"):
            element["S"] = "/Reference"
            # The heads of a table are printed again on its next page, with their calls.
            calls.setdefault(id(origin.element), element)
    for number, (key, note) in enumerate(notes.items(), start=1):
        note["ID"] = String(f"note-{number}")
        _put_behind(tags, calls[key], note)


def _label(tags: Tags, element: Any) -> None:
    for kid in tags.below(element):
        if tags.origin(kid).tag.endswith("::footnote-marker"):
            kid["S"] = "/Lbl"
        else:
            _label(tags, kid)


def _put_behind(tags: Tags, call: Any, note: Any) -> None:
    """Behind the text of the paragraph, or behind the heading, that calls it."""
    below, holder = call, tags.of(call["P"])
    while holder["S"] not in (*_SHORT, *_LONG):
        below, holder = holder, tags.of(holder["P"])
    kids = holder["K"]
    place = len(kids) if holder["S"] in _SHORT else kids.index(below.reference) + 1
    while place < len(kids) and (tags.kid(kids[place]) or {}).get("S") == "/Note":
        place += 1
    kids.insert(place, note.reference)
    note["P"] = holder.reference
