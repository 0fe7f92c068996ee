"""Pages of a finished PDF as pictures, drawn when they are asked for.

The library that draws may be asked by one thread at a time.
"""

import io
import threading
from collections.abc import Iterator, Mapping
from hashlib import sha256
from typing import Any

from briefgen.serving.leaves import Face
from briefgen.serving.sums import page_sums

_GLANCE = 0.5
"""In pixels for a point: enough to tell a comma from a full stop by the greys of its edge."""
_LEAST, _MOST = 200, 3000
_drawing = threading.Lock()


class Drawn:
    """A PDF that is open to be drawn."""

    def __init__(self, pdf: bytes) -> None:
        import pypdfium2

        self._lock = _drawing
        self._closed = False
        self.sums = page_sums(pdf)
        with self._lock:
            self._document: Any = pypdfium2.PdfDocument(pdf)

    def faces(self, known: Mapping[str, Face]) -> Iterator[Face]:
        """Every page as it looks at a glance; what is known by its sum is not looked at again."""
        for number in range(len(self._document)):
            own = self.sums[number] if self.sums else ""
            if own in known:
                yield known[own]
            else:
                with self._lock:
                    yield self._face(number)

    def unlike(self, number: int, other: "Drawn", its: int) -> tuple[float, float]:
        """From where to where two pages differ, in parts of their height."""
        from PIL import ImageChops

        with self._lock:
            here, there = self._glance(number), other._glance(its)
        if here.size != there.size:
            return 0.0, 1.0
        box = ImageChops.difference(here, there).getbbox()
        return (box[1] / here.height, box[3] / here.height) if box else (0.0, 1.0)

    def picture(self, number: int, width: int) -> bytes | None:
        """The page, counted from 0, as a PNG of about that many pixels across; None if closed."""
        with self._lock:
            if self._closed:
                return None
            page = self._document[number]
            across = max(_LEAST, min(_MOST, width))
            drawn = page.render(scale=across / page.get_width()).to_pil()
        held = io.BytesIO()
        drawn.save(held, "PNG", compress_level=1)
        return held.getvalue()

    def close(self) -> None:
        """No page of it is drawn any more."""
        with self._lock:
            self._closed = True
            self._document.close()

    def _glance(self, number: int) -> Any:
        return self._document[number].render(scale=_GLANCE).to_pil()

    def _face(self, number: int) -> Face:
        page = self._document[number]
        glance = self._glance(number)
        width, height = page.get_width(), page.get_height()
        name = sha256(glance.tobytes() + f"{width} {height}".encode()).hexdigest()[:24]
        return Face(name, page.get_textpage().get_text_bounded(), width, height)
