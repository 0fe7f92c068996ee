"""A book set in one piece: one that is short, or whose style sheets tell of all of it at once."""

from collections.abc import Sequence
from pathlib import Path

from briefgen.typesetting.chapters.piece import Area, Leaf, Piece
from briefgen.typesetting.press import set_pdf

_NOWHERE = Area(0, 0, 0, 0)


def set_whole(
    html: str,
    *,
    stylesheets: Sequence[str],
    language: str,
    title: str,
    folders: Sequence[Path],
) -> bytes:
    """The book as a packed piece that need not be bound."""
    from briefgen.typesetting.reading_back import lost
    from briefgen.typesetting.walking import stumbles

    printed = set_pdf(
        html, stylesheets=stylesheets, language=language, title=title, folders=folders
    )
    dropped = (f"not printed: {words} …" for words in lost(html, printed.pdf))
    said = dict.fromkeys((*printed.warnings, *stumbles(printed.pdf), *dropped))
    places: list[dict[str, tuple[float, float]]] = [{} for _ in range(printed.pages)]
    for name, page in printed.anchors.items():
        places[page - 1][name] = (0, 0)
    leaves = tuple(Leaf("", False, _NOWHERE, places=one) for one in places)
    return Piece(printed.pdf, leaves, tuple(said), pictures=printed.pictures).packed()
