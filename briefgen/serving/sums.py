"""What each page of a PDF is drawn from, as one sum: where it is the same, so is the page.

The shapes of letters are left out, for a letter more anywhere in the book makes another file of
them; which letter stands where is in the page itself.
"""

from collections.abc import Iterator
from hashlib import sha256
from typing import Any

_DRAWN = ("/Contents", "/Resources", "/MediaBox", "/CropBox", "/Rotate")
_LEFT_OUT = ("/Font", "/Parent", "/StructParent", "/StructParents")
_DEEPEST = 20


class _TooDeep(Exception):
    """More nested than a page of ours ever is."""


def page_sums(pdf: bytes) -> tuple[str, ...]:
    """One sum for each page; none where the file cannot be taken apart."""
    import io

    import pikepdf

    try:
        with pikepdf.open(io.BytesIO(pdf)) as document:
            known: dict[tuple[int, int], bytes] = {}
            return tuple(
                b"".join(
                    _sum(page.obj[name], known, 0) for name in _DRAWN if name in page.obj
                ).hex()
                for page in document.pages
            )
    except (pikepdf.PdfError, _TooDeep):
        return ()


def _sum(thing: Any, known: dict[tuple[int, int], bytes], depth: int) -> bytes:
    import pikepdf

    if depth > _DEEPEST:
        raise _TooDeep
    if not isinstance(thing, pikepdf.Object):
        return sha256(repr(thing).encode()).digest()
    own = thing.objgen
    if own == (0, 0):
        return sha256(b"".join(_parts(thing, known, depth))).digest()
    if own not in known:
        known[own] = b""  # what leads back to itself adds nothing
        known[own] = sha256(b"".join(_parts(thing, known, depth))).digest()
    return known[own]


def _parts(thing: Any, known: dict[tuple[int, int], bytes], depth: int) -> Iterator[bytes]:
    import pikepdf

    if isinstance(thing, pikepdf.Stream):
        yield thing.read_raw_bytes()
    if isinstance(thing, pikepdf.Array):
        for one in thing:
            yield _sum(one, known, depth + 1)
    elif isinstance(thing, pikepdf.Dictionary | pikepdf.Stream):
        for name in sorted(thing.keys()):
            if name not in _LEFT_OUT:
                yield name.encode() + _sum(thing[name], known, depth + 1)
    else:
        yield thing.unparse()
