"""The faces of several pieces made one: each face of ours stands in a bound book once.

The engine keeps the numbers of the glyphs when it cuts a face down, and names a face after what it
is, so pieces agree on both. The face is cut down anew to what all of them draw. A face of a team's
own stays with its piece.
"""

import re
import unicodedata
import zlib
from collections.abc import Iterator, Mapping, Sequence, Set
from dataclasses import dataclass, field
from functools import cache
from typing import Any

import pikepdf
from pikepdf import Array, Dictionary, Name, Stream

from briefgen.typesetting.chapters.paring import pared
from briefgen.typesetting.faces import FACES, PRINT, Face

_LETTER = re.compile(rb"<([0-9a-f]{4})> <([0-9a-f]*)>")
_FIXED = 1
_ONE_LETTER = len("0041")

_BEFORE_LETTERS = (
    "/CIDInit /ProcSet findresource begin\n12 dict begin\nbegincmap\n/CIDSystemInfo\n"
    "<< /Registry (Adobe)\n/Ordering (UCS)\n/Supplement 0\n>> def\n"
    "/CMapName /Adobe-Identity-UCS def\n/CMapType 2 def\n1 begincodespacerange\n"
    "<0000> <ffff>\nendcodespacerange\n"
)
_AFTER_LETTERS = "endcmap\nCMapName currentdict /CMap defineresource pop\nend\nend"


class Strange(Exception):
    """A face of ours is asked for a sign that it does not have, so its glyphs are numbered anew."""


Letters = Mapping[str, tuple[float, str]]
"""What a piece draws with one face: of each glyph its width, and the letters that it stands for."""


def letters_of(document: pikepdf.Pdf) -> dict[str, Letters]:
    """The glyphs of each of our faces in a piece, by the name under which pages call the face.

    `Strange` where they are not numbered as in the face itself.
    """
    found: dict[str, Letters] = {}
    for fonts in _fonts(document):
        for key, font in fonts.items():
            if key not in found and (face := face_of(font)):
                if font.Encoding != Name("/Identity-H"):
                    raise Strange
                signs = {int(a, 16): _right(face, int(a, 16), b.decode()) for a, b in _signs(font)}
                widths = dict(_widths(font))
                found[key] = {
                    str(glyph): (widths.get(glyph, 0), told) for glyph, told in signs.items()
                }
    return found


def mend_letters(document: pikepdf.Pdf) -> None:
    """Say of every glyph of ours which letter it is.

    Where a line is cut off, the engine takes the sign that says so for all that was cut off.
    """
    for fonts in _fonts(document):
        for font in fonts.values():
            if face := face_of(font):
                told = {int(a, 16): b.decode() for a, b in _signs(font)}
                right = {glyph: _right(face, glyph, one) for glyph, one in told.items()}
                if right != told:
                    font.ToUnicode = Stream(document, _letters(right))


def _right(face: Face, glyph: int, letters: str) -> str:
    own = _plain(face).get(glyph)
    if own is None:
        return letters
    if len(letters) <= _ONE_LETTER:  # which sign of several came first must not decide
        return own.encode("utf-16-be").hex() if glyph in _shared(face) else letters
    read = bytes.fromhex(letters).decode("utf-16-be", "replace")
    # A ligature may have a sign of its own, but is found by the letters that it stands for.
    if unicodedata.normalize("NFKC", own) == unicodedata.normalize("NFKC", read):
        return letters
    return own.encode("utf-16-be").hex()


@cache
def _plain(face: Face) -> Mapping[int, str]:
    """The glyphs that are one sign each; of several signs, the one that is typed."""
    return {glyph: max(signs, key=_typed) for glyph, signs in _signs_of(face).items()}


@cache
def _shared(face: Face) -> Set[int]:
    """The glyphs that stand for several signs, such as the hyphen for that of a broken word."""
    return {glyph for glyph, signs in _signs_of(face).items() if len(signs) > 1}


@cache
def _signs_of(face: Face) -> Mapping[int, str]:
    from fontTools.ttLib import TTFont  # type: ignore[import-untyped]

    signs: dict[int, str] = {}
    with TTFont(PRINT / f"{face.file_name}.ttf", lazy=True) as font:
        for sign, name in sorted(font.getBestCmap().items()):
            glyph = font.getGlyphID(name)
            signs[glyph] = signs.get(glyph, "") + chr(sign)
    return signs


def _typed(sign: str) -> tuple[bool, bool, int]:
    """What puts the sign that people type before its doubles: ’ before the modifier, - before ‐."""
    whole = unicodedata.normalize("NFKC", sign) == sign
    return unicodedata.category(sign) != "Lm", whole, -ord(sign)


def _signs(font: Any) -> list[tuple[bytes, bytes]]:
    content = bytes(font.ToUnicode.read_bytes())
    return _LETTER.findall(content[content.find(b"endcodespacerange") :])


def _widths(font: Any) -> Iterator[tuple[int, float]]:
    told = list(font.DescendantFonts[0].W)
    for first, widths in zip(told[::2], told[1::2], strict=True):
        yield from ((int(first) + at, float(width)) for at, width in enumerate(widths))


def _fonts(document: pikepdf.Pdf) -> list[Any]:
    """Every list of faces in the file; the pages of a piece share theirs."""
    lists: dict[tuple[int, int], Any] = {}
    for page in document.pages:
        fonts = page.obj.get("/Resources", Dictionary()).get("/Font")
        if fonts is not None:
            lists.setdefault(fonts.objgen, fonts)
    return list(lists.values())


@cache
def _names() -> Mapping[str, Face]:
    """Our faces by the names that the engine gives them."""
    weights = {400: "", 600: "-Semi-Bold", 700: "-Bold"}
    return {
        f"{face.family}{weights[face.weight]}{'-Italic' if face.italic else ''}".replace(
            " ", "-"
        ): face
        for face in FACES
    }


def face_of(font: Any) -> Face | None:
    """Which of our faces a font is, by the name that the engine gives it."""
    return _names().get(str(font.get("/BaseFont", "/"))[1:].partition("+")[2])


@dataclass(slots=True)
class Typefaces:
    """The faces of a book that is being bound."""

    document: pikepdf.Pdf
    fonts: dict[str, Any] = field(default_factory=dict)
    letters: dict[str, dict[str, tuple[float, str]]] = field(default_factory=dict)

    def before(self, piece: pikepdf.Pdf) -> None:
        """Take the faces out of a piece that is about to be brought in."""
        for fonts in _fonts(piece):
            for key in [key for key in list(fonts) if key in self.fonts]:
                del fonts[key]

    def after(self, pages: Sequence[Any], letters: Mapping[str, Letters]) -> None:
        """Give the pages that were brought in the faces of the book."""
        fonts = next((page.obj.Resources.Font for page in pages), Dictionary())
        for key, told in letters.items():
            if key in self.fonts:
                fonts[key] = self.fonts[key]
            else:
                self.fonts[key] = fonts[key]
            self.letters[key] = {**told, **self.letters.get(key, {})}

    def settle(self, figures: Sequence[int]) -> None:
        """Write each face once, with all that the book draws with it."""
        for key, font in sorted(self.fonts.items()):
            face = face_of(font)
            assert face
            told = {int(glyph): value for glyph, value in self.letters[key].items()}
            nought = told.get(figures[0]) if figures else None
            if nought and face.file_name == "BriefbookSans-Regular":
                # Any figure may come to stand where a nought was set; all are equally wide.
                for value, glyph in enumerate(figures):
                    told.setdefault(glyph, (nought[0], f"{ord(str(value)):04x}"))
            self._write(font, face, dict(sorted(told.items())))

    def _write(self, font: Any, face: Face, told: Mapping[int, tuple[float, str]]) -> None:
        below = font.DescendantFonts[0]
        below.W = Array(_runs(told))
        drawing = pared(_content(face), told)
        shapes = Stream(self.document, b"", Length1=len(drawing))
        shapes.write(zlib.compress(drawing), filter=Name.FlateDecode)
        below.FontDescriptor.FontFile2 = shapes
        shape = below.FontDescriptor
        shape.Flags = int(shape.Flags) & ~_FIXED
        shape.FontBBox[2] = max(width for width, _ in told.values())
        font.ToUnicode = Stream(self.document, _letters({g: t for g, (_, t) in told.items()}))


def _runs(told: Mapping[int, tuple[float, str]]) -> list[Any]:
    """Widths as a PDF lists them: the first glyph of a run, and the widths from it on."""
    runs: list[tuple[int, list[float]]] = []
    for glyph, (width, _) in told.items():
        if runs and glyph == runs[-1][0] + len(runs[-1][1]):
            runs[-1][1].append(width)
        else:
            runs.append((glyph, [width]))
    return [
        part
        for first, widths in runs
        for part in (first, Array([int(w) if w == int(w) else w for w in widths]))
    ]


def _letters(told: Mapping[int, str]) -> bytes:
    lines = [f"<{glyph:04x}> <{letters}>" for glyph, letters in told.items()]
    blocks = (
        f"{len(block)} beginbfchar\n{chr(10).join(block)}\nendbfchar\n"
        for block in (lines[at : at + 100] for at in range(0, len(lines), 100))
    )
    return f"{_BEFORE_LETTERS}{''.join(blocks)}{_AFTER_LETTERS}".encode()


@cache
def _content(face: Face) -> bytes:
    return (PRINT / f"{face.file_name}.ttf").read_bytes()
