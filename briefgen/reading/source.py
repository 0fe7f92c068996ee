"""Bytes become text here, or a sentence that says how to save the file so that they do.

This room opens no file: it is handed the bytes and the name under which to speak of them.
"""

import codecs
from dataclasses import dataclass

from briefgen.problems import Place, Unusable, unusable

LARGEST = 5_000_000
"""The most bytes one file may hold; a long negotiation is a tenth of it."""

FEW = 3
"""So many bytes that are no text are a slip; more are another kind of file."""
AS_UTF8 = "Open it in your editor, choose “Save as” or “Save with encoding”, and pick UTF-8."
_WIDE = ((codecs.BOM_UTF32_LE, "UTF-32"), (codecs.BOM_UTF32_BE, "UTF-32"),
         (codecs.BOM_UTF16_LE, "UTF-16"), (codecs.BOM_UTF16_BE, "UTF-16"))  # fmt: skip
_ARCHIVE = "a packed file (an archive)"
_FOREIGN = ((b"PK\x03\x04", "a Word, Excel or zip file"), (b"\xd0\xcf\x11\xe0", "an old Word file"),
            (b"%PDF", "a PDF"), (b"{\\rtf", "a rich text (RTF) file"),
            (b"\x89PNG", "a picture"), (b"\xff\xd8\xff", "a picture"),
            (b"7z\xbc\xaf\x27\x1c", _ARCHIVE), (b"Rar!\x1a\x07", _ARCHIVE),
            (b"\xfd7zXZ\0", _ARCHIVE), (b"\x28\xb5\x2f\xfd", _ARCHIVE),
            *((b"BZh%d1AY&SY" % level, _ARCHIVE) for level in range(1, 10)))  # fmt: skip


@dataclass(frozen=True, slots=True)
class Source:
    """A text, and the name of the file it came from."""

    name: str
    text: str


def decode(raw: bytes, name: str, may_be_empty: bool = False) -> Source:
    """The text of a file's bytes; Unusable with one clear sentence where there is none."""
    if len(raw) > LARGEST:
        raise too_large(len(raw), name)
    if kind := foreign(raw):
        advice = "Copy its words into a plain text file, saved as UTF-8, and use that."
        raise _of_file(name, f"This is {kind}, not plain text.", advice)
    _refuse_wide(raw, name)
    try:
        text = raw.decode("utf-8-sig")
    except UnicodeDecodeError as fault:
        raise _old_letters(raw, fault.start, name) from None
    if not (text.strip() or may_be_empty):
        raise _of_file(name, "The file is empty.", "Write something into it, and save it.")
    return Source(name, text)


def foreign(raw: bytes) -> str:
    """What a file is by its first bytes, where these are not those of a text."""
    return next((kind for start, kind in _FOREIGN if raw.startswith(start)), "")


def too_large(size: int, name: str) -> Unusable:
    """The sentence for a file of `size` bytes that is too large to be read at all."""
    told = f"The file is {size / 1e6:.1f} MB; at most {LARGEST / 1e6:.0f} MB are read."
    return _of_file(name, told, "Is it the right file? Long texts can go into files of their own.")


def _refuse_wide(raw: bytes, name: str) -> None:
    for mark, kind in _WIDE:
        if raw.startswith(mark):
            raise _of_file(name, f"The file is saved as {kind}; it must be UTF-8.", AS_UTF8)
    head = raw[:4000]
    if b"\0" not in head:
        if b"\0" in raw:
            raise _not_text(name, raw)
        return
    halves = sorted((head[0::2].count(0), head[1::2].count(0)))
    if halves[1] * 5 >= len(head):
        kind = "UTF-32" if halves[0] * 5 >= len(head) else "UTF-16"
        raise _of_file(name, f"The file looks like {kind}; it must be UTF-8.", AS_UTF8)
    raise _not_text(name, raw)


def _not_text(name: str, raw: bytes) -> Unusable:
    """Of a text with a few such bytes, where the first stands; else only what the file is."""
    if raw.count(b"\0") <= FEW and _is_text(raw):
        told = "Here stands a sign that cannot be seen (a zero byte), and it is no text."
        return unusable(told, "Delete it, or type the line anew.", _at(raw, raw.index(b"\0"), name))
    told = "The file holds bytes that are not text."
    return _of_file(name, told, "Is it the right file? It must be plain text, saved as UTF-8.")


def _is_text(raw: bytes) -> bool:
    try:
        return all(sign.isprintable() or sign.isspace() or sign == "\0" for sign in raw.decode())
    except UnicodeDecodeError:
        return False


def _at(raw: bytes, at: int, name: str) -> Place:
    """The line and the column of a byte."""
    before = raw[:at].replace(b"\r\n", b"\n").replace(b"\r", b"\n")
    line_start = before.rfind(b"\n") + 1
    column = len(before[line_start:].decode("utf-8", "replace")) + 1
    return Place(name, before.count(b"\n") + 1, column)


def _old_letters(raw: bytes, at: int, name: str) -> Unusable:
    letter = raw[at : at + 1].decode("cp1252", "replace")
    place = _at(raw, at, name)
    told = f"The letter “{letter}” is saved in an old Windows way; the file must be UTF-8."
    if letter == "\ufffd":
        told = "Here stands a byte that is not UTF-8 text."
    return unusable(told, AS_UTF8, place)


def _of_file(name: str, message: str, advice: str) -> Unusable:
    return unusable(message, advice, Place(name, 1, 1))
