"""How wide a line of the book's sans is, and where it breaks: the engine does not wrap in pictures.

Widths are those of the semi-bold cut, rounded up, and are used for the regular cut too, so that
an estimate errs on the wide side. Nothing here draws.
"""

import unicodedata
from itertools import accumulate

# Advance widths of Source Sans 3 at weight 600, in hundredths of the type size, rounded up.
_RUNS: tuple[tuple[int, str], ...] = (
    (
        0x20,
        """
        20 32 49 52 52 85 64 28 33 33 44 52 28 33 28 35 52 52 52 52 52 52 52 52 52 52 28 28 52 52
        52 45 88 56 60 58 63 54 51 63 67 29 50 60 51 75 66 68 59 68 60 55 55 66 54 80 55 51 54 33
        35 33 52 50 55 52 57 47 57 51 32 52 56 27 27 53 28 85 56 55 57 57 38 44 37 56 50 75 49 50
        45 33 26 33 52""",
    ),
    (
        0xA0,
        """
        20 32 52 52 52 52 26 52 55 75 36 46 52 33 45 55 35 52 38 38 55 58 60 28 55 38 37 46 80 83
        81 45 56 56 56 56 56 56 84 58 54 54 54 54 29 29 29 29 66 66 68 68 68 68 68 52 68 66 66 66
        66 51 60 61 52 52 52 52 52 52 78 47 51 51 51 51 27 27 27 27 56 56 55 55 55 55 55 52 55 56
        56 56 56 50 57 50 56 52 56 52 56 52 58 47 58 47 58 47 58 47 63 60 65 57 54 51 54 51 54 51
        54 51 54 51 63 52 63 52 63 52 63 52 67 56 71 57 29 27 29 27 29 27 29 27 29 27 57 53 50 27
        60 53 53 51 28 51 28 51 30 51 41 53 33 66 56 66 56 66 56 81 66 56 68 55 68 55 68 55 86 83
        60 38 60 38 60 38 55 44 55 44 55 44 55 44 55 37 55 37 55 37 66 56 66 56 66 56 66 56 66 56
        66 56 80 75 51 50 51 54 45 54 45 54 45 30""",
    ),
    (
        0x400,
        """
        54 54 70 51 58 55 29 29 50 91 94 71 60 67 54 66 56 59 60 51 66 54 86 56 67 67 60 65 75 67
        68 66 59 58 55 54 75 55 66 62 90 91 73 83 59 58 93 60 52 56 52 43 56 51 73 47 58 58 53 56
        65 58 55 57 57 47 48 50 76 49 58 54 78 80 61 71 51 47 76 53 51 51 57 43 47 44 27 27 27 76
        78 56 53 58 50 57""",
    ),
)
_SIGNS = {
    "–": 48, "—": 80, "‘": 28, "’": 28, "“": 49, "”": 49, "„": 49, "•": 33, "…": 97,
    "→": 62, "←": 62, "−": 52, "≤": 52, "≥": 52, "€": 52, "₽": 52, "№": 94,
}  # fmt: skip
_WIDTHS = _SIGNS | {
    chr(first + offset): int(width)
    for first, run in _RUNS
    for offset, width in enumerate(run.split())
}
_OTHER, _WIDE = 90, 105  # letters of scripts the family lacks come from another family, wider
ELLIPSIS = "…"


def width(text: str, size: float) -> float:
    """The width of one line of text at a type size, in the unit of the size, erring wide."""
    return sum(map(_advance, text)) * size / 100


def wrap(text: str, size: float, room: float, most: int = 99) -> tuple[str, ...]:
    """The text in lines no wider than the room; past the most lines it ends in an ellipsis."""
    lines: list[str] = []
    for word in text.split():
        pieces = _pieces(word, size, room)
        joined = f"{lines[-1]} {pieces[0]}" if lines else ""
        if joined and width(joined, size) <= room:
            lines[-1] = joined
            pieces = pieces[1:]
        lines.extend(pieces)
    if len(lines) <= most:
        return tuple(lines)
    return (*lines[: most - 1], _shortened(lines[most - 1], size, room))


def block_width(lines: tuple[str, ...], size: float) -> float:
    """The width of the widest of several lines."""
    return max((width(line, size) for line in lines), default=0.0)


def _advance(letter: str) -> int:
    known = _WIDTHS.get(letter)
    if known is not None:
        return known
    if unicodedata.category(letter) in ("Mn", "Me", "Cf"):
        return 0
    return _WIDE if unicodedata.east_asian_width(letter) in "WF" else _OTHER


def _pieces(word: str, size: float, room: float) -> list[str]:
    """A word cut where it must be, so that each piece fits the room; a hyphen tells of it."""
    pieces: list[str] = []
    hyphen = width("-", size)
    while width(word, size) > room and len(word) > 1:
        reach = accumulate(_advance(letter) * size / 100 for letter in word)
        fits = max(1, sum(1 for end in reach if end + hyphen <= room))
        if len(word) - fits < 3:
            fits = max(1, len(word) - 3)  # no letter or two alone on a line
        while 1 < fits < len(word) and not _advance(word[fits]):
            fits -= 1  # an accent stays with its letter
        parted = word[fits - 1 : fits + 1].isalpha()
        pieces.append(word[:fits] + "-" * parted)
        word = word[fits:]
    return [*pieces, word]


def _shortened(line: str, size: float, room: float) -> str:
    while line and width(line + ELLIPSIS, size) > room:
        line = line[:-1]
    return line.rstrip(" ,;:.–—-") + ELLIPSIS
