"""Pages of a finished PDF side by side on larger sheets: a booklet to fold, cards to cut.

Every page becomes one drawing that its sheet places; nothing is set again, so the file stays as
small as it was. Links, bookmarks and tags belong to single pages and are left out: such a file is
for the printer. It is still one to be archived. The same file gives the same bytes.

Sheets are turned over their long edge where leaves stand upright, and over the short edge where
a booklet lies across; a printer calls that *flip on long edge* and *flip on short edge*.
"""

import io
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Any

import pikepdf
from pikepdf import Name, Operator, Rectangle

from briefgen.production import SAME_SIZE, SHEETS, OnSheets, brought_down
from briefgen.typesetting.archival import claim
from briefgen.typesetting.saving import saved

_MM = 72 / 25.4
_TICK = 8 * _MM
_GAP = 2 * _MM
_HAIR = 0.25

Slots = tuple[int | None, ...]
"""The pages of one side of a sheet, from left to right and from the top; None stays empty."""


@dataclass(frozen=True, slots=True)
class Imposed:
    """The sheets: their sides, how large a page comes out, and whether they lie across."""

    pdf: bytes
    sides: int
    scale: float
    across: bool

    @property
    def told(self) -> str:
        """What whoever stands at the printer must know."""
        sheets = (self.sides + 1) // 2
        edge = "short" if self.across else "long"
        size = "" if self.scale > SAME_SIZE else f", pages at {self.scale:.0%} of their size"
        return (
            f"{sheets} sheet{'' if sheets == 1 else 's'}{size}: print at 100 per cent on both "
            f"sides, flip on the {edge} edge. Links and bookmarks are left out"
        )


@dataclass(frozen=True, slots=True)
class Grid:
    """How a side of a sheet is divided, and how large it is, in points."""

    columns: int
    rows: int
    width: float
    height: float


def imposed(pdf: bytes, wanted: OnSheets) -> Imposed:
    """The pages of a finished file on sheets."""
    with pikepdf.open(io.BytesIO(pdf)) as document:
        grid = _grid(document, wanted)
        sides = _sides(wanted, len(document.pages), grid)
        scale = _lay(document, sides, grid, wanted)
        _only_sheets(document)
        laid = saved(document)
    return Imposed(laid, len(sides), scale, grid.width > grid.height)


def _grid(document: pikepdf.Pdf, wanted: OnSheets) -> Grid:
    """Four pages stand as the page stands; two lie side by side on a sheet turned across."""
    short, long = SHEETS[wanted.sheet]
    first = document.pages[0].trimbox
    upright = first[3] - first[1] >= first[2] - first[0]
    if wanted.kind == "4-up":
        return Grid(2, 2, short, long) if upright else Grid(2, 2, long, short)
    return Grid(2, 1, long, short) if upright else Grid(1, 2, short, long)


def _sides(wanted: OnSheets, pages: int, grid: Grid) -> list[Slots]:
    before, each = pages - wanted.apart, grid.columns * grid.rows
    if wanted.kind == "booklet":
        plain = before if wanted.plain_backs else 0
        return list(booklet(pages, back=wanted.back, plain=plain))
    first = _shared(wanted, before, grid)
    # No page shares a side there, and what goes on does so on its back.
    last = _shared(replace(wanted, cards=True, plain_backs=False), wanted.apart, grid)
    if last and len(first) % 2:
        first.append((None,) * each)
    moved = (tuple(None if page is None else page + before for page in side) for side in last)
    return [*first, *moved]


def _shared(wanted: OnSheets, pages: int, grid: Grid) -> list[Slots]:
    """So many pages, two or four on a side."""
    each = grid.columns * grid.rows
    if wanted.plain_backs:
        return list(fronts(pages, each))
    if wanted.cards:
        return list(leaves(pages, grid.columns, grid.rows))
    numbers: list[int | None] = [*range(pages), *[None] * (-pages % each)]
    return [tuple(numbers[at : at + each]) for at in range(0, len(numbers), each)]


def booklet(pages: int, *, back: bool = False, plain: int = 0) -> Iterator[Slots]:
    """Sheets that are laid into one another, folded once and stapled in the fold.

    The first pages, as many as `plain` says, are cards: the back of each stays empty.
    """
    order: list[int | None] = [side for front in range(plain) for side in (front, None)]
    order += range(plain, pages)
    end = len(order) - 1 if back else len(order)
    order[end:end] = [None] * (-len(order) % 4)
    for low in range(0, len(order) // 2, 2):
        high = len(order) - 1 - low
        yield order[high], order[low]
        yield order[low + 1], order[high - 1]


def fronts(pages: int, each: int) -> Iterator[Slots]:
    """Every page a front; the other side of each sheet is there, and stays empty."""
    numbers: list[int | None] = [*range(pages), *[None] * (-pages % each)]
    for at in range(0, len(numbers), each):
        yield tuple(numbers[at : at + each])
        yield (None,) * each


def leaves(pages: int, columns: int, rows: int) -> Iterator[Slots]:
    """Fronts in order on one side; on the other each back where its front will cover it."""
    each = columns * rows
    faces = range(0, pages, 2)
    for at in range(0, len(faces), each):
        here: list[int | None] = [*faces[at : at + each]]
        here += [None] * (each - len(here))
        yield tuple(here)
        backs = [None if page is None or page + 1 >= pages else page + 1 for page in here]
        lines = [backs[row * columns : (row + 1) * columns][::-1] for row in range(rows)]
        yield tuple(page for line in lines for page in line)


def _lay(document: pikepdf.Pdf, sides: Sequence[Slots], grid: Grid, wanted: OnSheets) -> float:
    """Put the sheets in the place of the pages; how large a page comes out is handed back."""
    pages = list(document.pages)
    box = pages[0].trimbox
    wide, high = float(box[2] - box[0]), float(box[3] - box[1])
    cell = grid.width / grid.columns, grid.height / grid.rows
    scale = brought_down(wanted.kind, wanted.sheet, wide, high)
    cut = wanted.cards and wanted.kind != "booklet"
    place = _Place(grid, cell, wide * scale, high * scale, close=cut)
    drawn = [document.make_indirect(page.as_form_xobject()) for page in pages]
    for side in sides:
        sheet = document.add_blank_page(page_size=(grid.width, grid.height))
        placed = b""
        for slot, number in enumerate(side):
            if number is not None:
                name = sheet.add_resource(drawn[number], Name.XObject, Name(f"/Page{slot}"))
                placed += sheet.calc_form_xobject_placement(
                    drawn[number],
                    name,
                    place.rectangle(slot),
                    invert_transformations=True,
                    allow_shrink=True,
                    allow_expand=False,
                )
        sheet.obj.Contents = document.make_stream(placed + (_marks(place) if cut else b"\n"))
    del document.pages[: len(pages)]
    return scale


@dataclass(frozen=True, slots=True)
class _Place:
    """Where a page goes: close to its neighbours where it is cut out, else amid its own cell."""

    grid: Grid
    cell: tuple[float, float]
    wide: float
    high: float
    close: bool

    @property
    def steps(self) -> tuple[float, float]:
        return (self.wide, self.high) if self.close else self.cell

    @property
    def corner(self) -> tuple[float, float]:
        """The lower left corner of the first page of the lowest row."""
        across, up = self.steps
        left = (self.grid.width - across * self.grid.columns + across - self.wide) / 2
        low = (self.grid.height - up * self.grid.rows + up - self.high) / 2
        return left, low

    def rectangle(self, slot: int) -> Rectangle:
        row, column = divmod(slot, self.grid.columns)
        left = self.corner[0] + column * self.steps[0]
        low = self.corner[1] + (self.grid.rows - 1 - row) * self.steps[1]
        return Rectangle(left, low, left + self.wide, low + self.high)


def _marks(place: _Place) -> bytes:
    """Short lines at the edges of the sheet where the knife goes."""
    grid, (left, low) = place.grid, place.corner
    lines: list[tuple[list[float], str]] = [([_HAIR], "w")]
    for x in (left + place.wide * step for step in range(grid.columns + 1)):
        reach = max(_TICK, low - _GAP)
        lines += [([x, 0], "m"), ([x, reach], "l")]
        lines += [([x, grid.height], "m"), ([x, grid.height - reach], "l")]
    for y in (low + place.high * step for step in range(grid.rows + 1)):
        reach = max(_TICK, left - _GAP)
        lines += [([0, y], "m"), ([reach, y], "l")]
        lines += [([grid.width, y], "m"), ([grid.width - reach, y], "l")]
    drawn: list[Any] = [
        ([round(at, 2) for at in where], Operator(what)) for where, what in [*lines, ([], "S")]
    ]
    return b"\nq\n" + pikepdf.unparse_content_stream(drawn) + b"\nQ"


def _only_sheets(document: pikepdf.Pdf) -> None:
    """Take out what leads to single pages; the file then tells what it still is."""
    for name in ("/StructTreeRoot", "/MarkInfo", "/Outlines", "/Names", "/Dests", "/PageLabels"):
        if name in document.Root:
            del document.Root[name]
    if "/PageMode" in document.Root:
        document.Root.PageMode = Name.UseNone
    for thing in document.objects:
        if isinstance(thing, pikepdf.Stream) and "/StructParents" in thing:
            del thing.StructParents
    document.remove_unreferenced_resources()
    claim(document)
