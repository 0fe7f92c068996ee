"""Words on a terminal: columns that fit, and no sign in them that a terminal would obey."""

import textwrap
import unicodedata

WIDTH = 100
_OVERRIDES = "\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069"
_MARK = "\ufffd"


def plain(text: str) -> str:
    """The text with a mark instead of every sign that would move the cursor or turn letters."""
    if text.isprintable():
        return text
    return "".join(_MARK if _obeyed(sign) else sign for sign in text)


def one_line(text: str) -> str:
    """The same, and no line end in it: the name of a file may hold one, and forge a line."""
    return plain(text).replace("\n", _MARK)


def _obeyed(sign: str) -> bool:
    if sign in "\n\t":
        return False
    return sign in _OVERRIDES or unicodedata.category(sign) in ("Cc", "Cs", "Zl", "Zp")


def cut(text: str, width: int) -> str:
    """The text on one line, filled up or cut to that many letters."""
    line = plain(" ".join(text.split()))
    return f"{line[: width - 1]}…" if len(line) > width else f"{line:<{width}}"


def hanging(text: str, indent: int) -> str:
    """The text in lines that fit, all of them that far in."""
    blank = " " * indent
    line = plain(" ".join(text.split()))
    return textwrap.fill(
        line, WIDTH, initial_indent=blank, subsequent_indent=blank, break_on_hyphens=False
    )
