"""Two finished PDFs side by side: do they look the same, and say the same?"""

from collections.abc import Iterator

import pypdfium2
from PIL import ImageChops

_SEEN = 40
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
        if sum(apart.histogram()[_SEEN + 1 :]):
            where = apart.point(lambda step: 255 * (step > _SEEN)).getbbox()
            yield f"page {number} looks different at {where}"
        told = [sorted(page.get_textpage().get_text_range().split()) for page in (a, b)]
        if told[0] != told[1]:
            yield f"page {number} says {set(told[0]) ^ set(told[1])}"
