"""Bytes that somebody calls a text as letters, in whatever coding they were saved."""

import codecs
import quopri
import re
from base64 import b64decode
from binascii import Error
from collections.abc import Iterator
from urllib.parse import unquote_to_bytes

from briefgen.guard.notes import notes
from briefgen.problems import Unusable, unusable
from briefgen.reading import foreign

MARKS = (
    (codecs.BOM_UTF32_LE, "utf-32"), (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"), (codecs.BOM_UTF16_BE, "utf-16"),
)  # fmt: skip
_PACKED = re.compile(
    rb"PK(?:\x03\x04|\x05\x06)|7z\xbc\xaf\x27\x1c|Rar!\x1a\x07|\xfd7zXZ\0|BZh[1-9]1AY&SY|\x28\xb5\x2f\xfd"
)
_NO_LETTERS = re.compile(rb"[\0-\x08\x0e-\x1f]")
GZIP = b"\x1f\x8b"
_UNSEEN = bytes((*range(9), *range(14, 32)))
_QUOTED = re.compile(rb"quoted-printable", re.I)
_MAILED = re.compile(rb"[A-Za-z0-9+/]++={0,2}")
"""A line of base64, as in a letter."""
_LONG = re.compile(rb"[A-Za-z0-9+/]{24,}+={0,2}")
"""One long word of its letters."""
_WORD, _LINE = 16, 60
"""Fewer of its letters hold nothing; fewer bytes in a coding that nobody can tell are a chance."""
_WIDE = tuple(mark for mark, _ in MARKS)
_HEAD, _PART = 4000, 256
_FEW = 40
"""One empty byte in so many is a stray one; in letters of two bytes, blanks alone are more."""
DATA = re.compile(r"data:([\w.+/-]*)((?:; *[\w=.+-]+)*?)(; *base64)?,([^\"')\s]*)", re.I)
_DRAWN = (b"wOF2", b"wOFF", b"OTTO", b"\0\1\0\0", b"true", b"ttcf", b"GIF8", b"\0\0\1\0")
"""How typefaces begin, and pictures whose notes nobody takes apart."""
GUESSED = "The file is not saved as UTF-8, so letters that are not English were guessed."


def is_pdf(content: bytes) -> bool:
    """Whether these are the bytes of a PDF, though something else may stand before them."""
    return content.lstrip().startswith(b"%PDF-") or (
        b"%PDF-" in content[:1024] and b"startxref" in content
    )


def packed(content: bytes, within: bool = False) -> str:
    """What is packed there, so that nobody reads it; `within`: behind something else."""
    found = _PACKED.search(content) if within else _PACKED.match(content)
    return (foreign(found[0]) or foreign(b"PK\x03\x04")) if found else ""


def closed(content: bytes) -> str:
    """What data written into a page are that nobody reads, and no picture, typeface or PDF."""
    if content.startswith((GZIP, *_DRAWN)) or is_pdf(content) or notes(content) is not None:
        return ""
    return (
        foreign(content)
        or packed(content)
        or ("something of an unknown kind" if is_unknown(content) else "")
    )


def written_in(text: str) -> Iterator[tuple[str, bytes]]:
    """What is written into a text as data, with the kind that it is said to be."""
    for kind, _, coded, told in DATA.findall(text):
        raw = unquote_to_bytes(told)
        if coded:
            try:
                raw = b64decode(raw + b"=" * (-len(raw) % 4))
            except Error:
                continue
        yield kind, raw


def is_guessed(content: bytes) -> bool:
    """Whether these are letters throughout, of a coding that nobody can tell."""
    try:
        content.decode()
    except UnicodeDecodeError:
        return not (_NO_LETTERS.search(content) or any(map(content.startswith, _WIDE)))
    return False


def is_unknown(content: bytes) -> bool:
    """Whether little can be read in these bytes: no text, or text and then something else."""
    if content.startswith(_WIDE):
        return False
    parts = (content[at : at + _PART] for at in range(0, len(content), _PART))
    if not any(len(one) - len(one.translate(None, _UNSEEN)) > len(one) / _FEW for one in parts):
        return False
    try:
        return not _unmarked(content)
    except Unusable:
        return True


def mailed(content: bytes) -> Iterator[bytes]:
    """What a text holds in letters made for the post: base64, quoted-printable."""
    if _QUOTED.search(content):
        yield quopri.decodestring(content)
    blocks = list(_blocks(content))
    begun = {block[:_WORD] for block in blocks}
    for number, block in enumerate((*blocks, *_LONG.findall(content))):
        letters = block.rstrip(b"=")
        if len(letters) >= _WORD:
            whole = letters[: len(letters) - (len(letters) % 4 == 1)]
            held = b64decode(whole + b"=" * (-len(whole) % 4))
            if number >= len(blocks) and is_pdf(held) and block[:_WORD] in begun:
                continue  # the first line of one that was handed out whole
            if is_pdf(held) or foreign(held) or held.startswith(GZIP) or _is_text(held):
                yield held


def _blocks(content: bytes) -> Iterator[bytes]:
    """Lines of base64 that follow each other; a word alone in the line above is none of them."""
    lines: list[bytes] = []
    for line in (*(one.rstrip(b"\r") for one in content.split(b"\n")), b""):
        if _MAILED.fullmatch(line):
            lines.append(line)
            if not line.endswith(b"="):
                continue
        if lines:
            yield b"".join(lines)
        if len(lines) > 1 and len(lines[0]) != len(lines[1]):
            yield b"".join(lines[1:])
        lines = []


def _is_text(content: bytes) -> bool:
    if content.startswith(_WIDE):
        return True
    if _NO_LETTERS.search(content):
        return False
    return not is_guessed(content) or len(content) > _LINE


def decoded(content: bytes) -> tuple[str, tuple[str, ...]]:
    """The text, and what is to be said of its reading; Unusable where it is no text."""
    if kind := foreign(content):
        told = f"The file is {kind}, whatever its name says; what is in it was not read"
        raise unusable(told, "Print it to a PDF, and give that.")
    wide = next((name for mark, name in MARKS if content.startswith(mark)), _unmarked(content))
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
