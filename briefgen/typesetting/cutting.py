"""How the book's faces are cut from variable fonts. Nothing here runs when a book is made.

    python -m briefgen.typesetting.cutting

writes `faces/print` (TrueType, for the PDF) and `faces/screen` (WOFF2, smaller, for the HTML page)
anew. It takes about two minutes, which is why its work is kept in the repository: a cut at first
use would make the first book wait, and another version of the cutting tool would make other bytes.

The faces get names of their own. The licence (SIL OFL 1.1) reserves the name of the originals, and
a family that is also installed on the machine would be taken from there without a word.
"""

import importlib.metadata
import io
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from briefgen.typesetting.faces import DISPLAY, FACES, PRINT, SANS, SCREEN, Face

# Source file by family and slant. The serif has a second axis, the size it is drawn for:
# 11 points for what is read, 28 points for titles.
_SERIF, _SANS = "fontpkg-source-serif-4", "fontpkg-source-sans-3"
_OPTICAL_SIZE = {DISPLAY: 28}
_TEXT_SIZE = 11

# Seconds since 1904, as the format counts them: 1 January 2025. A fixed date keeps the bytes equal.
_STAMP = 3818534400

_FEATURES = [
    "ccmp", "locl", "mark", "mkmk", "kern", "liga", "case", "smcp", "sups", "subs",
    "lnum", "onum", "pnum", "tnum",
]  # fmt: skip

_LATIN = [(0x20, 0x7E), (0xA0, 0x17F), (0x218, 0x21B), (0x2010, 0x2027), (0x2030, 0x203A)]
_SCREEN_RANGES = [*_LATIN, (0x20AC, 0x20AC), (0x2122, 0x2122), (0x2190, 0x2194), (0x2212, 0x2212)]
_PRINT_RANGES = [
    *_LATIN,
    (0x180, 0x24F), (0x2B0, 0x36F), (0x1E00, 0x1EFF),  # Latin extended, accents, Vietnamese
    (0x370, 0x3FF), (0x400, 0x52F),                    # Greek, Cyrillic
    (0x2000, 0x206F), (0x2070, 0x209F), (0x20A0, 0x20CF),  # punctuation, raised figures, currency
    (0x2100, 0x218F), (0x2190, 0x21FF), (0x2200, 0x22FF),  # letter-like, fractions, arrows, signs
    (0x25A0, 0x25FF), (0x2600, 0x27BF), (0xFB00, 0xFB06), (0xFFFD, 0xFFFD),
]  # fmt: skip


@dataclass(frozen=True, slots=True)
class Cut:
    """One face to be cut: what it becomes, and from where."""

    face: Face
    source: Path
    axes: dict[str, float]


def cuts() -> Iterator[Cut]:
    """Every face of the book with the file and the axis positions that it is cut at."""
    for face in FACES:
        sans = face.family == SANS
        package = _SANS if sans else _SERIF
        slant = "-Italic" if face.italic else ""
        name = f"SourceSans3{slant}[wght].ttf" if sans else f"SourceSerif4{slant}[opsz,wght].ttf"
        axes: dict[str, float] = {"wght": face.weight}
        if not sans:
            axes["opsz"] = _OPTICAL_SIZE.get(face.family, _TEXT_SIZE)
        yield Cut(face, _installed(package, name), axes)


def _installed(package: str, name: str) -> Path:
    files = importlib.metadata.files(package) or []
    return next(Path(str(file.locate())) for file in files if file.name == name)


def cut(wanted: Cut, *, screen: bool = False) -> bytes:
    """One static face: TrueType for print, WOFF2 for the screen."""
    from fontTools.ttLib import TTFont  # type: ignore[import-untyped]
    from fontTools.varLib import instancer  # type: ignore[import-untyped]

    font = TTFont(wanted.source, recalcTimestamp=False)
    _subset(font, _SCREEN_RANGES if screen else _PRINT_RANGES)
    # Written and read again: the instancer is far quicker on tables that hold only what is left.
    held = io.BytesIO()
    font.save(held)
    font = TTFont(io.BytesIO(held.getvalue()), recalcTimestamp=False)
    font = instancer.instantiateVariableFont(font, wanted.axes, inplace=True)
    _rename(font, wanted.face)
    font["head"].modified = font["head"].created = _STAMP
    font.flavor = "woff2" if screen else None
    out = io.BytesIO()
    font.save(out)
    return out.getvalue()


def _subset(font: Any, ranges: list[tuple[int, int]]) -> None:
    from fontTools import subset  # type: ignore[import-untyped]

    options = subset.Options(
        layout_features=_FEATURES,
        hinting=False,
        notdef_outline=True,
        glyph_names=False,
        name_IDs=["*"],
        drop_tables=["DSIG", "MVAR"],
    )
    chooser = subset.Subsetter(options)
    chooser.populate(unicodes=[code for low, high in ranges for code in range(low, high + 1)])
    chooser.subset(font)


def _rename(font: Any, face: Face) -> None:
    names = font["name"]
    kept = {number: names.getDebugName(number) for number in (0, 13, 14)}
    names.names = []
    full = f"{face.family} {face.style}"
    postscript = face.file_name
    ours = {1: face.family, 2: face.style, 3: f"briefgen;{postscript}", 4: full, 6: postscript}
    for number, text in sorted({**kept, **ours}.items()):
        if text:
            names.setName(text, number, 3, 1, 0x409)
    bold = face.weight == 700
    font["OS/2"].usWeightClass = face.weight
    font["OS/2"].fsSelection = (
        (font["OS/2"].fsSelection & 0x80)
        | (0x01 if face.italic else 0)
        | (0x20 if bold else 0)
        | (0 if face.italic or bold else 0x40)
    )
    font["head"].macStyle = (1 if bold else 0) | (2 if face.italic else 0)


def main() -> None:
    """Cut every face anew."""
    for folder in (PRINT, SCREEN):
        folder.mkdir(parents=True, exist_ok=True)
        for old in folder.glob("Briefbook*"):
            old.unlink()
    for wanted in cuts():
        (PRINT / f"{wanted.face.file_name}.ttf").write_bytes(cut(wanted))
        if wanted.face.on_screen:
            small = cut(wanted, screen=True)
            (SCREEN / f"{wanted.face.file_name}.woff2").write_bytes(small)


if __name__ == "__main__":
    main()
