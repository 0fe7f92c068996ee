"""Tabs at the outer edge of the pages, each chapter's a step further down: a thumb finds them.

They are drawn on the finished PDF, as decoration, so that nothing moves and nobody who listens is
told of them. A tab runs into the bleed where there is one, and is wide enough to be seen where a
printer leaves the edge of the paper white. Its words are never squeezed: it is as long as they are.
"""

import json
import math
import re
from collections.abc import Sequence
from dataclasses import dataclass

import pikepdf
from pikepdf import Name

from briefgen.keeping import Kept
from briefgen.keeping.standing import this_program
from briefgen.typesetting.lettering import outline, run

_MM = 72 / 25.4
_SEEN = 4 * _MM
_USUAL = 24 * _MM
_GAP = 1 * _MM
_WHITE = 2 * _MM
_FROM_TOP = 30 * _MM
_FROM_FOOT = 32 * _MM
_SIZE = 8.0
_HALF_A_CAPITAL = 0.35
_FEWEST = 4
"""So many tabs stand down the edge before their words are cut."""
_FACE = "BriefbookSans-Semibold"
_EDGE_LEFT_WHITE = 5 * _MM
_GROUND = "0.122 0.227 0.373 rg"  # #1f3a5f
_CLINGS = re.compile(r"(?:\W+[^\W\dA-ZÀ-Þ\u0410-\u042f]{1,3})*\W*$")
"""Small words at an end which ask for the next: “and”, “of the”."""


@dataclass(frozen=True, slots=True)
class Tab:
    """What stands on a tab, and the pages that carry it, counted from 1."""

    told: str
    first: int
    last: int


def draw_tabs(
    document: pikepdf.Pdf, tabs: Sequence[Tab], kept: Kept | None = None, *, larger: float = 1.0
) -> None:
    """Draw them on the pages of the file, so much larger; the shapes of their words may be kept."""
    if not tabs:
        return
    box = document.pages[0].trimbox
    high = float(box[3]) - float(box[1]) - _FROM_TOP - _FROM_FOOT
    size = _SIZE * larger
    step, steps, words = tabs_down([tab.told for tab in tabs], high, size)
    shapes = [_shape(told, size, kept or Kept.none()) for told in words]
    widest = max(wide for _, wide in shapes)
    form = _Form(size, _EDGE_LEFT_WHITE + _SEEN * larger, max(_USUAL, widest + _WHITE), step)
    for number, tab in enumerate(tabs):
        place = number % steps
        drawn: dict[bool, pikepdf.Object] = {}
        for at in range(tab.first, tab.last + 1):
            page, right = document.pages[at - 1], at % 2 == 1
            if right not in drawn:
                drawn[right] = _tab(document, page, shapes[number], place, form, right=right)
            # Pages may share their resources: a name means the same on each.
            name = f"/Tab{number}{'R' if right else 'L'}"
            page.add_resource(drawn[right], Name.XObject, Name(name))
            page.contents_add(b"q\n", prepend=True)
            page.contents_add(f"\nQ\n/Artifact BMC\nq {name} Do Q\nEMC\n".encode())


@dataclass(frozen=True, slots=True)
class _Form:
    """What all tabs of a book share: their type, how wide and high they are, how far apart."""

    size: float
    wide: float
    most: float
    step: float

    @property
    def tall(self) -> float:
        return min(self.most, self.step - _GAP)


def tabs_down(
    told: Sequence[str], high: float, size: float = _SIZE
) -> tuple[float, int, list[str]]:
    """How far apart the tabs stand, how many there are down the edge, and what stands on each.

    Where they would be too short for their words, the words are, up to the first “and”; if that
    does not do, the tabs begin again at the top; and with few of them, the words are cut.
    """
    for rounds in range(1, len(told) + 1):
        steps = math.ceil(len(told) / rounds)
        room = high / steps - _GAP - _WHITE
        words = [_shorter(one, room, size) for one in told]
        if steps <= _FEWEST or all(_fits(one, room, size) for one in words):
            break
    return high / steps, steps, [_cut(one, room, size) for one in words]


def _fits(told: str, room: float, size: float) -> bool:
    return run(told, size, _FACE) <= room


def _shorter(told: str, room: float, size: float) -> str:
    return told if _fits(told, room, size) else told.partition(" and ")[0]


def _cut(told: str, room: float, size: float) -> str:
    """The words if they fit; else the first of them, or the first letters."""
    if _fits(told, room, size):
        return told
    ends = [at.start() for at in re.finditer(" ", told)][::-1]
    ends += range(ends[-1] if ends else len(told), 0, -1)
    shorter = (f"{_CLINGS.sub('', told[:end])} …" for end in ends)
    return next((one for one in shorter if _fits(one, room, size)), "")


def _shape(told: str, size: float, kept: Kept) -> tuple[str, float]:
    """The words as drawing commands, and how wide they run."""
    if kept.folder is None:
        return outline(told, size, _FACE)
    key = kept.key(this_program(), "tab", f"{size:.2f}", told)
    found = kept.get(key)
    if found is None:
        found = json.dumps(outline(told, size, _FACE)).encode()
        kept.put(key, found)
    path, wide = json.loads(found)
    return path, wide


def _tab(
    document: pikepdf.Pdf,
    page: pikepdf.Page,
    shape: tuple[str, float],
    place: int,
    form: _Form,
    *,
    right: bool,
) -> pikepdf.Object:
    """One tab at its height; words run up the right edge and down the left one."""
    left, _, across, high = (float(edge) for edge in page.trimbox)
    bleed = page.obj.get("/BleedBox", page.trimbox)
    top = high - _FROM_TOP - form.step * place
    path, wide = shape
    edge = (across - form.wide, float(bleed[2])) if right else (float(bleed[0]), left + form.wide)
    sign, middle = 1 if right else -1, (form.wide + _EDGE_LEFT_WHITE) / 2
    line = (across - middle if right else left + middle) + sign * form.size * _HALF_A_CAPITAL
    start = top - form.tall / 2 - sign * wide / 2
    drawn = (
        f"{_GROUND} {edge[0]:.2f} {top - form.tall:.2f} {edge[1] - edge[0]:.2f} {form.tall:.2f} "
        f"re f q 0 {sign} {-sign} 0 {line:.2f} {start:.2f} cm 1 g {path} f Q"
    )
    made = pikepdf.Stream(document, drawn.encode())
    made.Type, made.Subtype = Name.XObject, Name.Form
    made.BBox = pikepdf.Array([round(float(side), 2) for side in page.mediabox])
    made.Resources = pikepdf.Dictionary()
    return document.make_indirect(made)
