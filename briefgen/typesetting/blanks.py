"""What the engine writes though nothing is drawn there: who listens would stop, and hear nothing.

A blank that keeps the cell of a form open is a piece of text without letters. A link that begins at
the very end of a line leaves an area there that is nought wide, under a link of its own.
"""

import re
from collections.abc import Iterator, Mapping
from typing import Any

import pikepdf
from pikepdf import Array, Dictionary, Name, Stream

_SILENT = re.compile(
    rb"/MCID (\d+)\s*>>\s+BDC\s+(?:(?:[\d.]+\s+)+(?:rg|RG|g|G)\s+|/\S+\s+gs\s+|BT\s+ET\s+)*EMC\b"
)


def blanks_taken_out(
    document: pikepdf.Pdf, parents: Mapping[int, Any]
) -> Iterator[tuple[tuple[int, int], int]]:
    """What draws nothing in the cells of a form, page and number, taken out of the tree."""
    for page in document.pages:
        filed = parents.get(int(page.obj.get("/StructParents", -1)))
        for number in map(int, _SILENT.findall(page.Contents.read_bytes())):
            holder = filed[number] if filed is not None else None
            if holder is None or str(holder.S) != "/Span" or holder.P.get("/S") != Name.TD:
                continue
            holder.K = Array([kid for kid in holder.K if kid != number])
            yield page.obj.objgen, number


def join_broken_links(document: pikepdf.Pdf) -> None:
    """File the areas that are nought wide under the link itself, which stands on the next line."""
    nums = document.Root.StructTreeRoot.ParentTree.Nums
    places = {int(nums[at]): at + 1 for at in range(0, len(nums), 2)}
    for page in document.pages:
        notes = [note for note in page.obj.get("/Annots", ()) if "/StructParent" in note]
        for number, note in reversed(list(enumerate(notes))):
            left, _, right, _ = note.Rect
            if left != right or note.get("/Subtype") != Name.Link:
                continue
            later = [one for one in notes[number + 1 :] if _leads_to(one) == _leads_to(note)]
            if later:
                place = places[int(note.StructParent)]
                link = nums[places[int(later[0].StructParent)]]
                if nums[place].objgen != link.objgen:
                    _move(note, nums[place], link)
                    nums[place] = link


def _leads_to(note: Any) -> tuple[str, str]:
    return str(note.get("/Dest", "")), str(note.get("/A", {}).get("/URI", ""))


def _move(note: Any, empty: Any, link: Any) -> None:
    for kid in list(empty.get("/K", ())):
        if isinstance(kid, Dictionary) and "/Obj" in kid and kid.Obj.objgen == note.objgen:
            link.K = Array([kid, *link.K])
            empty.K = Array([one for one in empty.K if one != kid])


def fill_empty_drawings(document: pikepdf.Pdf) -> None:
    """Put the end of a line where there is not a byte: packed, that could not be unpacked."""
    for thing in document.objects:
        if isinstance(thing, Stream) and not thing.read_raw_bytes():
            thing.write(b"\n")
