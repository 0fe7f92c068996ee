"""The faces of the book: what they are called, and where their files lie.

`print` holds TrueType files for the PDF, `screen` smaller WOFF2 files for the HTML page. All of
them are cut by `briefgen.typesetting.cutting` and never edited by hand. `OFL.txt` is their licence.
"""

from dataclasses import dataclass
from pathlib import Path

SERIF = "Briefbook Serif"
SANS = "Briefbook Sans"
DISPLAY = "Briefbook Display"

_HERE = Path(__file__).resolve().parent
PRINT = _HERE / "print"
SCREEN = _HERE / "screen"

_STYLES = {400: "Regular", 600: "Semibold", 700: "Bold"}


@dataclass(frozen=True, slots=True)
class Face:
    """One weight and slant of one family."""

    family: str
    weight: int
    italic: bool = False
    on_screen: bool = False

    @property
    def style(self) -> str:
        """Its name within the family, such as "Semibold Italic"."""
        upright = _STYLES[self.weight]
        if not self.italic:
            return upright
        return "Italic" if self.weight == 400 else f"{upright} Italic"

    @property
    def file_name(self) -> str:
        """Its name in the file and on disk, without ending."""
        return f"{self.family}-{self.style}".replace(" ", "")


FACES = (
    Face(SERIF, 400, on_screen=True),
    Face(SERIF, 600),
    Face(SERIF, 700, on_screen=True),
    Face(SERIF, 400, italic=True, on_screen=True),
    Face(SERIF, 600, italic=True),
    Face(DISPLAY, 600, on_screen=True),
    Face(SANS, 400, on_screen=True),
    Face(SANS, 600, on_screen=True),
    Face(SANS, 700),
    Face(SANS, 400, italic=True, on_screen=True),
    Face(SANS, 600, italic=True),
)
