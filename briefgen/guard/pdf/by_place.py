"""A page read by the places of its letters, whatever the order in which they were drawn.

Another program may draw each letter by itself: backwards, askew, set apart, one below the other.
Told is what is read so and does not stand in the text of the page, and nothing else.
"""

import ctypes
import math
from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import chain, pairwise
from typing import NamedTuple

import pypdfium2
import pypdfium2.raw as raw

from briefgen.guard.passages import Passage

_MOST = 600_000
"""So many letters are read by their places: those of some two hundred pages."""
_ROW, _GAP, _PIECE, _APART = 0.35, 0.2, 1.2, 3.0
"""In sizes of a letter: how far it may stand off its row, the gap between words, that between
pieces of a row, and how far letters may be set apart."""
_PACES, _SINGLES = 4, 2
"""So many steps of one length are no chance, nor so many gaps about letters that stand alone."""
_EVEN = 0.04
_WORD = 1.5
"""So many times as wide as between letters is a gap between words, where they are set apart."""


class _Letter(NamedTuple):
    """A letter: where it begins and ends along its row, how high its row lies, its size."""

    sign: str
    begin: float
    end: float
    high: float
    size: float


_Row = Sequence[_Letter]


def passages(content: bytes) -> Iterator[Passage]:
    """What is read so on each page of a PDF that opens without a password."""
    document = pypdfium2.PdfDocument(content)
    left = _MOST
    for number, page in enumerate(document, 1):
        layer = page.get_textpage()
        count = min(left, layer.count_chars())
        left -= count
        told = _spaced(layer.get_text_range())
        lines = (line for line in _lines(layer, count) if _spaced(line) not in told)
        if text := "\n".join(lines):
            yield Passage(f"page {number}, read by the places of its letters", text, number)
        layer.close()
        page.close()
        if not left:
            break
    document.close()


def _spaced(text: str) -> str:
    return f" {' '.join(text.split())} "


def _lines(layer: pypdfium2.PdfTextPage, count: int) -> Iterator[str]:
    """What stands on the page, row by row, then upright."""
    turned: dict[int, list[_Letter]] = {}
    for angle, letter in _letters(layer, count):
        turned.setdefault(angle, []).append(letter)
    for letters in turned.values():
        alone: list[_Letter] = []
        for row in _together(letters, lambda one: -one.high, _ROW):
            for piece in _pieces(sorted(row, key=lambda one: one.begin)):
                if len(piece[0]) > 1:
                    yield _written(*piece)
                else:
                    alone += piece[0]
        for column in _together(alone, lambda one: one.begin, _ROW):
            upright = sorted(column, key=lambda one: one.high)
            yield from (*_upright(upright), *_upright(upright[::-1]))


def _letters(layer: pypdfium2.PdfTextPage, count: int) -> Iterator[tuple[int, _Letter]]:
    """Each letter, with the degrees by which its row is turned."""
    x, y, box, matrix = ctypes.c_double(), ctypes.c_double(), raw.FS_RECTF(), raw.FS_MATRIX()
    for at in range(count):
        sign = chr(raw.FPDFText_GetUnicode(layer, at))
        if not (sign.isprintable() or sign.isspace()) or raw.FPDFText_IsGenerated(layer, at):
            continue
        raw.FPDFText_GetCharOrigin(layer, at, x, y)
        raw.FPDFText_GetLooseCharBox(layer, at, box)
        raw.FPDFText_GetMatrix(layer, at, matrix)
        angle = math.atan2(matrix.b, matrix.a)
        size = raw.FPDFText_GetFontSize(layer, at) * math.hypot(matrix.c, matrix.d)
        cos, sin = math.cos(angle), math.sin(angle)
        begin, high = x.value * cos + y.value * sin, y.value * cos - x.value * sin
        wide = _width(box.right - box.left, box.top - box.bottom, cos, sin) or size / 2
        yield round(math.degrees(angle)), _Letter(sign, begin, begin + wide, high, size)


def _width(wide: float, high: float, cos: float, sin: float) -> float:
    """How wide a letter is of whose turned box only what it covers is known; 0 near half a turn."""
    cos, sin = abs(cos), abs(sin)
    same = cos * cos - sin * sin
    return max(0.0, (wide * cos - high * sin) / same) if abs(same) > _GAP else 0.0


def _together(
    letters: Iterable[_Letter], place: Callable[[_Letter], float], reach: float
) -> list[list[_Letter]]:
    """The letters in groups of those that lie on one line, in the order of these lines."""
    found: list[list[_Letter]] = []
    for one in sorted(letters, key=place):
        if found and place(one) - place(found[-1][0]) <= reach * one.size:
            found[-1].append(one)
        else:
            found.append([one])
    return found


def _pieces(row: _Row) -> Iterator[tuple[_Row, list[bool]]]:
    """The row where wide gaps part it, and after which letters a word ends."""
    blank = [after.sign.isspace() for one, after in pairwise(row) if not one.sign.isspace()]
    row = [one for one in row if not one.sign.isspace()]
    pairs = list(pairwise(row))
    gaps = [after.begin - before.end for before, after in pairs]
    steps = [after.begin - before.begin for before, after in pairs]
    sizes = [after.size for _, after in pairs]
    each = zip(gaps, sizes, blank, strict=False)
    breaks = [between or gap > size * _GAP for gap, size, between in each]
    wide = [gap > size * _PIECE for gap, size in zip(gaps, sizes, strict=True)]
    # One after the other: letters at one pace are no single ones any more.
    for spread, run in chain(_even(steps, sizes), _singles(gaps, breaks, sizes)):
        least = min(spread[at] for at in run)
        if not any(one.sign.isalpha() for one in row[run.start : run.stop + 1]):
            continue
        for at in run:
            parts = spread[at] > _WORD * least or (blank[at] and spread is steps)
            breaks[at], wide[at] = breaks[at] and parts, False
    begin = 0
    for end in [*(at for at, parted in enumerate(wide, 1) if parted), len(row)]:
        yield row[begin:end], breaks[begin : end - 1]
        begin = end


def _even(steps: list[float], sizes: list[float]) -> Iterator[tuple[list[float], range]]:
    """Where one letter follows the other at one pace, whatever its width, or at twice that pace."""
    begin = 0
    while begin < len(steps):
        pace, end = steps[begin], begin
        while end < len(steps) and 0 < pace <= sizes[end] * _APART:
            if not any(abs(steps[end] - n * pace) <= n * pace * _EVEN for n in (1, 2)):
                break
            end += 1
        if end - begin >= _PACES:
            yield steps, range(begin, end)
        begin = max(begin + 1, end if end - begin >= _PACES else 0)


def _singles(
    gaps: list[float], breaks: list[bool], sizes: list[float]
) -> Iterator[tuple[list[float], range]]:
    """Where each letter is a word by itself, by the gaps beside it."""
    begin = 0
    for end in range(len(gaps) + 1):
        if end < len(gaps) and breaks[end] and gaps[end] <= sizes[end] * _APART:
            continue
        run = range(begin + (begin > 0), end - (end < len(gaps)))
        if len(run) >= _SINGLES:
            yield gaps, run
        begin = end + 1


def _written(row: _Row, breaks: list[bool]) -> str:
    signs = (f"{one.sign} " if ends else one.sign for one, ends in zip(row, breaks, strict=False))
    return "".join(signs) + row[-1].sign


def _upright(column: _Row) -> Iterator[str]:
    """Letters one below or above the other at one pace."""
    steps = [abs(above.high - below.high) for above, below in pairwise(column)]
    for _, run in _even(steps, [one.size for one in column]):
        least = min(steps[at] for at in run)
        letters = column[run.start : run.stop + 1]
        if any(one.sign.isalpha() for one in letters):
            yield _written(letters, [steps[at] > _WORD * least for at in run])
