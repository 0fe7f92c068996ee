"""How large text comes out in a finished PDF."""

from collections.abc import Iterator
from ctypes import c_float

import pypdfium2
import pypdfium2.raw as raw


def sizes(pdf: bytes, edge: float = 0) -> Iterator[float]:
    """The size of every piece of text, but for what is nearer to head or foot than `edge`."""
    document = pypdfium2.PdfDocument(pdf)
    for page in document:
        for thing in page.get_objects(filter=[raw.FPDF_PAGEOBJ_TEXT], max_depth=1):
            _, low, _, high = thing.get_bounds()
            if low >= edge and high <= page.get_height() - edge:
                size = c_float()
                raw.FPDFTextObj_GetFontSize(thing, size)
                yield size.value * abs(thing.get_matrix().d)
    document.close()
