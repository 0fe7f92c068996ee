"""A face cut down to what a book draws: those glyphs stay as they were, and no others stay."""

import io
from typing import Any

import pikepdf
import pytest
from fontTools.pens.recordingPen import (  # type: ignore[import-untyped]
    DecomposingRecordingPen,
)
from fontTools.ttLib import TTFont  # type: ignore[import-untyped]
from test_chapters import BOOK, SHEETS, Counted

from briefgen.keeping import Kept
from briefgen.typesetting.chapters.bindery import Bindery
from briefgen.typesetting.chapters.paring import pared
from briefgen.typesetting.chapters.parts import Parts
from briefgen.typesetting.chapters.typefaces import letters_of
from briefgen.typesetting.faces import FACES, PRINT

DRAWN = "Amérique, 12 – Ödön, fi ½ Ǻ"


def _drawn(font: Any, glyph: int) -> tuple[list[Any], tuple[int, int]]:
    glyphs, name = font.getGlyphSet(), font.getGlyphName(glyph)
    pen = DecomposingRecordingPen(glyphs)
    glyphs[name].draw(pen)
    return pen.value, font["hmtx"][name]


@pytest.mark.parametrize("face", FACES, ids=lambda face: face.file_name)
def test_glyphs_that_are_drawn_stay_as_they_were_and_others_go(face: Any) -> None:
    content = (PRINT / f"{face.file_name}.ttf").read_bytes()
    whole = TTFont(io.BytesIO(content))
    named = whole.getBestCmap()
    wanted = {whole.getGlyphID(named[ord(sign)]) for sign in DRAWN if ord(sign) in named}
    made = pared(content, wanted)
    assert made == pared(content, sorted(wanted, reverse=True))
    assert len(made) < len(content) / 8
    cut = TTFont(io.BytesIO(made), checkChecksums=1)
    assert len(wanted) > 15
    assert [_drawn(cut, one) for one in (0, *wanted)] == [
        _drawn(whole, one) for one in (0, *wanted)
    ]
    unused = whole.getGlyphID(named[ord("Q")])
    assert not _drawn(cut, unused)[0]
    assert _drawn(whole, unused)[0]


def test_a_number_that_no_glyph_has_is_no_fault() -> None:
    content = (PRINT / f"{FACES[0].file_name}.ttf").read_bytes()
    assert pared(content, {1, 60_000}) == pared(content, {1})


def test_a_bound_book_has_every_glyph_that_its_pages_call() -> None:
    book = Parts("en", BOOK.body, (*BOOK.sections[1:4], *BOOK.sections[5:7]))
    bindery = Bindery(book, SHEETS, "A book", (), Kept.none(), Counted(), "here")
    with pikepdf.open(io.BytesIO(bindery.printed().pdf)) as document:
        letters = letters_of(document)
        assert len(letters) > 3
        fonts: dict[str, Any] = {}
        for page in document.pages:
            fonts |= dict(page.obj.Resources.get("/Font", {}).items())
        for key, told in letters.items():
            file = fonts[key].DescendantFonts[0].FontDescriptor.FontFile2
            face = TTFont(io.BytesIO(file.read_bytes()))
            assert int(file.Length1) == len(file.read_bytes()) < 40_000
            for glyph, (_, signs) in told.items():
                blank = not bytes.fromhex(signs).decode("utf-16-be").strip()
                assert bool(_drawn(face, int(glyph))[0]) is not blank
