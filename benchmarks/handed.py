"""The very page that briefgen hands to its press, as one file that any engine can print."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from briefgen.formats.page import with_pictures
from briefgen.pipeline import make, open_file
from briefgen.typesetting import pressroom
from briefgen.typesetting.chapters.parts import Parts
from briefgen.typesetting.faces import PRINT
from briefgen.typesetting.press import Printed

FONTS = {"FONTCONFIG_FILE": str(PRINT.parent / "fonts.conf")}
"""What lets another engine find the faces of the book, and no other, as the press does."""


@dataclass(frozen=True, slots=True)
class Handed:
    """A page in one piece, its styles and pictures inside."""

    parts: Parts
    styles: str
    html: str


class _Taken(BaseException):
    """The press was asked; nothing more is needed."""


def handed(file: Path, edition: str = "book") -> Handed:
    """What the press is given for that edition of a negotiation file."""
    opened = open_file(file)
    taken: dict[str, Any] = {}

    def take(parts: Parts, *, stylesheets: Sequence[str], **_: Any) -> Printed:
        taken.update(parts=parts, styles="\n".join(stylesheets))
        raise _Taken

    press, pressroom.set_book = pressroom.set_book, take
    try:
        make(opened, edition, "pdf", "a4", lambda stage: None)
    except _Taken:
        pass
    finally:
        pressroom.set_book = press
    parts, styles = taken["parts"], taken["styles"]
    page = parts.whole.replace("</head>", f"<style>\n{styles}\n</style>\n</head>", 1)
    return Handed(parts, styles, with_pictures(page, opened.library))
