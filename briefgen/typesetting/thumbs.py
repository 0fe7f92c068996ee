"""Tabs at the outer edge of the pages, each chapter's a step further down: a thumb finds them.

They are drawn on the finished PDF, as decoration, so that nothing moves and nobody who listens is
told of them. A tab runs into the bleed where there is one, and is wide enough to be seen where a
printer leaves the edge of the paper white.
"""

import json
import math
from collections.abc import Sequence
from dataclasses import dataclass

import pikepdf
from pikepdf import Name

from briefgen.keeping import Kept
from briefgen.keeping.standing import this_program
from briefgen.typesetting.lettering import outline, run

_MM = 72 / 25.4
_WIDE = 9 * _MM
_TALLEST = 24 * _MM
_FROM_TOP = 30 * _MM
_FROM_FOOT = 32 * _MM
_SIZE = 7.4
_SMALLEST = 5.8
_MOST_ROUNDS = 4
_FACE = "BriefbookSans-Semibold"
_EDGE_LEFT_WHITE = 5 * _MM
_GROUND = "0.122 0.227 0.373 rg"  # #1f3a5f


@dataclass(frozen=True, slots=True)
class Tab:
    """What stands on a tab, and the pages that carry it, counted from 1."""

    told: str
    first: int
    last: int


def draw_tabs(document: pikepdf.Pdf, tabs: Sequence[Tab], kept: Kept | None = None) -> None:
    """Draw them on the pages of the file; the shapes of their words may be kept."""
    if not tabs:
        return
    box = document.pages[0].trimbox
    high = float(box[3]) - float(box[1]) - _FROM_TOP - _FROM_FOOT
    step, steps, words = tabs_down([tab.told for tab in tabs], high)
    shapes = [_shape(told, kept or Kept.none()) for told in words]
    for number, tab in enumerate(tabs):
        place = number % steps
        drawn: dict[bool, pikepdf.Object] = {}
        for at in range(tab.first, tab.last + 1):
            page, right = document.pages[at - 1], at % 2 == 1
            if right not in drawn:
                drawn[right] = _tab(document, page, shapes[number], place, step, right=right)
            # Pages may share their resources: a name means the same on each.
            name = f"/Tab{number}{'R' if right else 'L'}"
            page.add_resource(drawn[right], Name.XObject, Name(name))
            page.contents_add(b"q\n", prepend=True)
            page.contents_add(f"\nQ\n/Artifact BMC\nq {name} Do Q\nEMC\n".encode())


def tabs_down(told: Sequence[str], high: float) -> tuple[float, int, list[str]]:
    """How far apart the tabs stand, how many there are down the edge, and what stands on each.

    Where they would be too short for their words, the words are, up to the first “and”; and if that
    does not do, the tabs begin again at the top.
    """
    for rounds in range(1, _MOST_ROUNDS + 1):
        steps = math.ceil(len(told) / rounds)
        room = min(_TALLEST, high / steps - 1 * _MM) - 2 * _MM
        words = [one if _fits(one, room) else one.partition(" and ")[0] for one in told]
        if all(_fits(one, room) for one in words):
            break
    return high / steps, steps, words


def _fits(told: str, room: float) -> bool:
    return run(told, _SMALLEST, _FACE) <= room


def _shape(told: str, kept: Kept) -> tuple[str, float]:
    """The words as drawing commands, and how wide they run."""
    if kept.folder is None:
        return outline(told, _SIZE, _FACE)
    key = kept.key(this_program(), "tab", told)
    found = kept.get(key)
    if found is None:
        found = json.dumps(outline(told, _SIZE, _FACE)).encode()
        kept.put(key, found)
    path, wide = json.loads(found)
    return path, wide


def _tab(
    document: pikepdf.Pdf,
    page: pikepdf.Page,
    shape: tuple[str, float],
    place: int,
    step: float,
    *,
    right: bool,
) -> pikepdf.Object:
    """One tab at its height; words run up the right edge and down the left one."""
    left, _, across, high = (float(edge) for edge in page.trimbox)
    bleed = page.obj.get("/BleedBox", page.trimbox)
    tall = min(_TALLEST, step - 1 * _MM)
    top = high - _FROM_TOP - step * place
    edge = (across - _WIDE, float(bleed[2])) if right else (float(bleed[0]), left + _WIDE)
    path, wide = shape
    squeeze = min(1.0, (tall - 2 * _MM) / wide)
    middle = (
        across - (_WIDE + _EDGE_LEFT_WHITE) / 2 if right else left + (_WIDE + _EDGE_LEFT_WHITE) / 2
    )
    sign = 1 if right else -1
    start = top - tall / 2 - sign * wide * squeeze / 2
    turned = (
        f"0 {sign * squeeze:.4f} {-sign * squeeze:.4f} 0 {middle + sign * 2.6:.2f} {start:.2f} cm"
    )
    drawn = (
        f"{_GROUND} {edge[0]:.2f} {top - tall:.2f} {edge[1] - edge[0]:.2f} {tall:.2f} re f "
        f"q {turned} 1 g {path} f Q"
    )
    made = pikepdf.Stream(document, drawn.encode())
    made.Type, made.Subtype = Name.XObject, Name.Form
    made.BBox = pikepdf.Array([round(float(side), 2) for side in page.mediabox])
    made.Resources = pikepdf.Dictionary()
    return document.make_indirect(made)
