"""Numbered copies: the edition is set once, and each copy gets its number and name stamped on.

A stamp is a page of the same size with nothing on it but what is added, set by the same engine in
the same type. It is laid over each sheet as an artifact, so a reader that speaks the page aloud is
not told it again and again. The same file and stamp give the same bytes.
"""

import io
from collections.abc import Collection, Sequence

import pikepdf
from pikepdf import Name

from briefgen.typesetting.saving import saved

FIRST, LEFT, RIGHT, ROUND = 0, 1, 2, 4
"""The stamps of one copy: for its first page, for left and right pages; every copy has four."""


def stamped(pdf: bytes, stamps: bytes, copy: int, bare: Collection[int] = ()) -> bytes:
    """The file with the stamps of one copy, counted from 0, on every page that is not `bare`."""
    with (
        pikepdf.open(io.BytesIO(pdf)) as document,
        pikepdf.open(io.BytesIO(stamps)) as sheets,
    ):
        drawn = [
            document.copy_foreign(sheets.pages[ROUND * copy + kind].as_form_xobject())
            for kind in (FIRST, LEFT, RIGHT)
        ]
        for number, page in enumerate(document.pages):
            if number + 1 in bare:
                continue
            kind = FIRST if number == 0 else LEFT if number % 2 else RIGHT
            name = page.add_resource(drawn[kind], Name.XObject, Name(f"/Copy{kind}"))
            page.contents_add(b"q\n", prepend=True)
            laid = f"\nQ\n/Artifact <</Type /Pagination>> BDC\nq {name} Do Q\nEMC\n"
            page.contents_add(laid.encode())
        return saved(document)


def joined(pdfs: Sequence[bytes], titles: Sequence[str]) -> bytes:
    """Finished files one behind the other, with their tags, links and a bookmark for each."""
    from briefgen.typesetting.joining import join

    return saved(join(pdfs, titles))
