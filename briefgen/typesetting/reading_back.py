"""Does a finished PDF hold what it should? Read from the file itself: its pages, its words."""

import ctypes
import re
from collections import Counter
from collections.abc import Collection, Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from html.parser import HTMLParser
from typing import Any

import pypdfium2

# Two pieces of text stand on one line when their middles are closer than this, in points.
_SAME_LINE = 4.0
_WORDS_SHOWN = 8

# The words are those of the stylesheet for print.
_BLANK = "This page is left blank"


@dataclass(frozen=True, slots=True)
class Overflow:
    """What runs past the last page allowed: how many lines, how it begins, and all it says."""

    pages: int
    lines: int
    begins: str
    said: tuple[str, ...] = ()


def overflow(
    pdf: bytes, limit: int, *, head: float = 57, foot: float = 57, but: Collection[int] = ()
) -> Overflow | None:
    """What stands on pages past `limit`; None if the text keeps within it.

    Pages are counted from 1, `but` these: what stands there is neither too long nor counted.
    `head` and `foot` are the heights in points of the margins that hold running heads and feet.
    """
    document = pypdfium2.PdfDocument(pdf)
    try:
        beyond = [number for number in range(len(document)) if number + 1 not in but][limit:]
        if not beyond:
            return None
        lines = [line for number in beyond for line in _lines(document[number], head, foot)]
        words = " ".join(lines).split()
        begins = " ".join(words[:_WORDS_SHOWN])
        return Overflow(len(beyond), len(lines), begins, tuple(lines))
    finally:
        document.close()


def left_blank(pdf: bytes, number: int) -> bool:
    """Whether that page, counted from 1, says of itself that it is blank on purpose."""
    document = pypdfium2.PdfDocument(pdf)
    try:
        return _BLANK in document[number - 1].get_textpage().get_text_range()
    finally:
        document.close()


def without_words(pdf: bytes) -> frozenset[int]:
    """The pages, counted from 1, on which not a word stands."""
    with opened(pdf) as pages:
        texts = [page.get_textpage().get_text_range() for page in pages]
    return frozenset(number for number, text in enumerate(texts, 1) if not text.strip())


def usual_size(pdf: bytes) -> float | None:
    """The size in points that most of the text is set in, by the room it takes on some pages."""
    import pypdfium2.raw as raw

    document = pypdfium2.PdfDocument(pdf)
    taken: Counter[float] = Counter()
    try:
        for page in map(document.__getitem__, range(0, len(document), len(document) // 9 + 1)):
            for piece in page.get_objects(filter=[raw.FPDF_PAGEOBJ_TEXT], max_depth=1):
                size = ctypes.c_float()
                raw.FPDFTextObj_GetFontSize(piece, size)
                left, _, right, _ = piece.get_bounds()
                taken[round(size.value * abs(piece.get_matrix().d), 1)] += right - left
    finally:
        document.close()
    return max(taken, key=taken.__getitem__, default=None)


def _lines(page: Any, head: float, foot: float) -> Iterator[str]:
    """The lines of text between the margins, from the top down."""
    height = page.get_height()
    text = page.get_textpage()
    boxes = [text.get_rect(number) for number in range(text.count_rects())]
    inside = [box for box in boxes if foot < (box[1] + box[3]) / 2 < height - head]
    inside.sort(key=lambda box: (-(box[1] + box[3]) / 2, box[0]))
    row: list[tuple[float, float, float, float]] = []
    for box in inside:
        if row and abs((row[0][1] + row[0][3]) - (box[1] + box[3])) / 2 > _SAME_LINE:
            yield _said(text, row)
            row = []
        row.append(box)
    if row:
        yield _said(text, row)


def _said(text: Any, row: list[tuple[float, float, float, float]]) -> str:
    return " ".join(text.get_text_bounded(*box).strip() for box in sorted(row))


_RUN = 3
_LOST = 6


@contextmanager
def opened(pdf: bytes) -> Iterator[Iterable[Any]]:
    """The pages of a PDF, each to be read within the block when its turn comes."""
    document = pypdfium2.PdfDocument(pdf)
    try:
        yield document
    finally:
        document.close()


def lost(html: str, pdf: bytes, pages: Iterable[Any] | None = None) -> tuple[str, ...]:
    """Passages of the page that do not stand in the PDF, by their first words.

    The engine can drop what it cannot place; a reader would never know. Compared are runs of three
    words, so that a line end or a page end in between does no harm. `pages` are those of the PDF,
    where they are open already.
    """
    if pages is None:
        with opened(pdf) as read:
            return lost(html, pdf, read)
    printed = " ".join(page.get_textpage().get_text_range() for page in pages)
    words = _words(re.sub(r"[-‐\x02\xad\ufffe]\s*", "", printed))
    known = {tuple(words[i : i + _RUN]) for i in range(len(words))}
    return tuple(
        " ".join(passage[:_WORDS_SHOWN])
        for block in _blocks(html)
        for passage in _absent(_words(block), known)
    )


def _absent(words: list[str], known: set[tuple[str, ...]]) -> Iterator[list[str]]:
    run: list[str] = []
    for at in range(len(words) - _RUN + 1):
        if tuple(words[at : at + _RUN]) in known:
            run = []
            continue
        run.append(words[at])
        if len(run) == _LOST:
            yield words[at - _LOST + 1 :]


def _words(text: str) -> list[str]:
    return re.findall(r"\w+", re.sub(r"[-‐\xad]", "", text).casefold())


class _Blocks(HTMLParser):
    """The words of a page, block by block, without what is drawn or told to the engine."""

    def __init__(self) -> None:
        super().__init__()
        self.blocks: list[str] = [""]
        self.hidden = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.hidden += tag in ("svg", "style", "head")
        if tag not in ("strong", "em", "a"):
            self.blocks.append("")

    def handle_endtag(self, tag: str) -> None:
        self.hidden -= tag in ("svg", "style", "head")
        if tag not in ("strong", "em", "a"):
            self.blocks.append("")

    def handle_data(self, data: str) -> None:
        if not self.hidden:
            self.blocks[-1] += data


def _blocks(html: str) -> list[str]:
    parser = _Blocks()
    parser.feed(html)
    return parser.blocks
