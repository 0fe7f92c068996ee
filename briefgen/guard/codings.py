"""Bytes that somebody calls a text as letters, in whatever coding they were saved."""

import codecs
import re

from briefgen.problems import unusable
from briefgen.reading import foreign

_MARKS = (
    (codecs.BOM_UTF32_LE, "utf-32"), (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"), (codecs.BOM_UTF16_BE, "utf-16"),
)  # fmt: skip
_PACKED = re.compile(rb"PK(?:\x03\x04|\x05\x06)")
_NO_LETTERS = re.compile(rb"[\0-\x08\x0e-\x1f]")
_WIDE = tuple(mark for mark, _ in _MARKS)
_HEAD = 4000
_FEW = 40
"""One empty byte in so many is a stray one; in letters of two bytes, blanks alone are more."""
GUESSED = "The file is not saved as UTF-8, so letters that are not English were guessed."


def is_pdf(content: bytes) -> bool:
    """Whether these are the bytes of a PDF, though something else may stand before them."""
    return content.lstrip().startswith(b"%PDF-") or (
        b"%PDF-" in content[:1024] and b"startxref" in content
    )


def packed(content: bytes, within: bool = False) -> str:
    """What is packed there, so that nobody reads it: a zip; `within`: behind something else."""
    found = _PACKED.search(content) if within else _PACKED.match(content)
    return foreign(b"PK\x03\x04") if found else ""


def is_guessed(content: bytes) -> bool:
    """Whether these are letters throughout, of a coding that nobody can tell."""
    try:
        content.decode()
    except UnicodeDecodeError:
        return not (_NO_LETTERS.search(content) or any(map(content.startswith, _WIDE)))
    return False


def decoded(content: bytes) -> tuple[str, tuple[str, ...]]:
    """The text, and what is to be said of its reading; Unusable where it is no text."""
    if kind := foreign(content):
        told = f"The file is {kind}, whatever its name says; what is in it was not read"
        raise unusable(told, "Print it to a PDF, and give that.")
    wide = next((name for mark, name in _MARKS if content.startswith(mark)), _unmarked(content))
    if wide and content[2:].isascii() and b"\0" not in content:
        wide, content = "", content[2:]  # its mark says what is not so
    if wide:
        return content.decode(wide, errors="replace"), ()
    try:
        return content.decode("utf-8-sig").replace("\0", ""), ()
    except UnicodeDecodeError:
        return content.decode("cp1252", errors="replace").replace("\0", ""), (GUESSED,)


def _unmarked(content: bytes) -> str:
    """The coding of letters of two or four bytes, told by where their empty bytes stand."""
    head = content[:_HEAD]
    empty = [head[at::4].count(0) for at in range(4)]
    if sum(empty) * _FEW < len(head):
        return ""
    # Of four bytes two that follow each other are empty; in letters of two, every other one is.
    full = [one * 5 >= len(head) for one in empty]
    if full[0] and full[1]:
        return "utf-32-be"
    if full[2] and full[3]:
        return "utf-32-le"
    before, behind = empty[0] + empty[2], empty[1] + empty[3]
    if min(before, behind) * 4 > max(before, behind):
        told = "The file holds bytes that are no text, whatever its name says"
        raise unusable(told, "Print it to a PDF, and give that.")
    return "utf-16-be" if before > behind else "utf-16-le"
