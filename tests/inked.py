"""The words of a finished PDF with the boxes of their ink, as another program reads them."""

from collections.abc import Iterator
from ctypes import c_double
from dataclasses import dataclass
from typing import Any

import pypdfium2

MM = 72 / 25.4


@dataclass(frozen=True, slots=True)
class Word:
    """A word on a page, in points from the lower left corner of what is left when it is cut."""

    text: str
    left: float
    bottom: float
    right: float
    top: float

    def lies_on(self, other: "Word") -> bool:
        """Whether their ink shares more than a hair."""
        across = min(self.right, other.right) - max(self.left, other.left)
        up = min(self.top, other.top) - max(self.bottom, other.bottom)
        return across > 0.7 and up > 0.7


def words(page: Any) -> Iterator[Word]:
    """Every word of the page."""
    text = page.get_textpage()
    found: list[tuple[str, tuple[float, ...]]] = []
    for at in range(text.count_chars()):
        sign = text.get_text_range(at, 1)
        box = text.get_charbox(at)
        last = found[-1][1] if found else box
        ends = not sign.strip() or box[1] >= last[3] or box[3] <= last[1]
        if found and ends:
            yield _word(found)
            found = []
        if sign.strip() and sign not in "\u00ad\ufffe":
            found.append((sign, box))
    if found:
        yield _word(found)


def _word(signs: list[tuple[str, tuple[float, ...]]]) -> Word:
    boxes = [box for _, box in signs]
    return Word(
        "".join(sign for sign, _ in signs),
        min(box[0] for box in boxes), min(box[1] for box in boxes),
        max(box[2] for box in boxes), max(box[3] for box in boxes),
    )  # fmt: skip


def too_near(page: Any, free: float = 5 * MM) -> list[str]:
    """The words that come nearer to the edge of the page than that."""
    wide, high = page.get_size()
    return [
        word.text
        for word in words(page)
        if min(word.left, wide - word.right) < free - 0.3
        or min(word.bottom, high - word.top) < free - 0.3
    ]


def overprinted(page: Any) -> list[tuple[str, str]]:
    """The words that lie on one another."""
    found = sorted(words(page), key=lambda word: -word.top)
    pairs = []
    for at, word in enumerate(found):
        for other in found[at + 1 :]:
            if other.top < word.bottom:
                break
            if word.lies_on(other):
                pairs.append((word.text, other.text))
    return pairs


def faults(pdf: bytes, free: float = 5 * MM) -> list[str]:
    """What stands too near to the edge or on another, with its page."""
    document = pypdfium2.PdfDocument(pdf)
    return [
        f"page {number}: {told}"
        for number, page in enumerate(document, start=1)
        for told in (
            *(f"“{word}” at the edge" for word in too_near(page, free)),
            *(f"“{one}” on “{other}”" for one, other in overprinted(page)),
        )
    ]


def baselines(page: Any, least: float, most: float) -> list[float]:
    """The lines on which letters stand between those heights, from below; a hair counts as none."""
    text, x, y = page.get_textpage(), c_double(), c_double()
    found: list[float] = []
    for at in range(text.count_chars()):
        if text.get_text_range(at, 1).strip():
            pypdfium2.raw.FPDFText_GetCharOrigin(text.raw, at, x, y)
            if least < y.value < most and all(abs(y.value - one) > 0.3 for one in found):
                found.append(y.value)
    return sorted(found)
