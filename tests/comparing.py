"""Two finished PDFs side by side: do they look the same, and say the same?"""

from collections.abc import Iterator

import pypdfium2
from PIL import ImageChops

_SEEN = 40
_ROUNDED = 20
_HAIR = 0.02
"""A place is rounded to a hundredth of a point; so little may move a few dots of one letter."""
"""Of 255 steps of grey: less is how one edge is smoothed, not what is drawn."""


def differences(one: bytes, other: bytes, scale: float = 1.0) -> tuple[str, ...]:
    """What is not the same in two PDFs, page by page; nothing where they are equal."""
    return tuple(_differences(pypdfium2.PdfDocument(one), pypdfium2.PdfDocument(other), scale))


def _differences(
    one: pypdfium2.PdfDocument, other: pypdfium2.PdfDocument, scale: float
) -> Iterator[str]:
    if len(one) != len(other):
        yield f"{len(one)} pages and {len(other)}"
    for number, (a, b) in enumerate(zip(one, other, strict=False), start=1):
        if a.get_size() != b.get_size():
            yield f"page {number} has another size"
            continue
        drawn = [page.render(scale=scale, grayscale=True).to_pil() for page in (a, b)]
        apart = ImageChops.difference(*drawn)
        seen = sum(apart.histogram()[_SEEN + 1 :])
        if seen > _ROUNDED or (seen and not _stand_alike(a, b)):
            where = apart.point(lambda step: 255 * (step > _SEEN)).getbbox()
            yield f"page {number} looks different at {where}"
        told = [sorted(page.get_textpage().get_text_range().split()) for page in (a, b)]
        if told[0] != told[1]:
            yield f"page {number} says {set(told[0]) ^ set(told[1])}"


def _stand_alike(one: pypdfium2.PdfPage, other: pypdfium2.PdfPage) -> bool:
    """Whether every letter stands where it stands on the other page, but for what is rounded."""
    letters = [sorted(_letters(page)) for page in (one, other)]
    return len(letters[0]) == len(letters[1]) and all(
        a[0] == b[0] and all(abs(x - y) <= _HAIR for x, y in zip(a[1:], b[1:], strict=True))
        for a, b in zip(*letters, strict=True)
    )


def _letters(page: pypdfium2.PdfPage) -> Iterator[tuple[str, float, float]]:
    text = page.get_textpage()
    for at in range(text.count_chars()):
        if (letter := text.get_text_range(at, 1)).strip():
            left, bottom, _, _ = text.get_charbox(at)
            yield letter, round(bottom, 1), left
