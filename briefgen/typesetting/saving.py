"""A finished PDF as bytes, the same each time, and read alike by every reader.

A stream that happens to end with a carriage return is a trap: the end of the line behind it is a
line feed, and who takes both for one end of a line counts a byte less than the file says. PDF/A
wants the two to agree, so such a stream is made to end otherwise: before it is packed, where it is
drawn here. In a file that was written, a blank between two numbers may as well be the end of a
line; where the stream is as long with it, nothing else in the file moves.
"""

import io
import re
import zlib
from itertools import islice

import pikepdf
from pikepdf import Name, Stream

_TRAP = b"\r\nendstream"
_GATHERED = (b"/ObjStm", b"/XRef")  # what the file is made of; no stream of the document
_TRIES = 20
_BLANK = re.compile(rb"(?<=[0-9>]) (?=[0-9<])")
_BLANKS = 60
"""So many are tried, one after the other; most streams are as long with the first."""


def to_be_packed(content: bytes) -> bytes:
    """What is drawn, so that it is no trap once it is packed: what is packed ends with its sum."""
    return content + b"\n" if zlib.adler32(content) % 256 == ord("\r") else content


def saved(document: pikepdf.Pdf) -> bytes:
    """The document as it is written out."""
    return mended(as_it_comes(document))


def mended(content: bytes) -> bytes:
    """A file that was written, without traps; a large document is better closed before."""
    for attempt in range(_TRIES):
        for trap in _traps(content):
            content = _mended_in_place(content, trap)
        if not (traps := _traps(content)):
            break
        with pikepdf.open(io.BytesIO(content)) as again:
            for trap in traps:
                _mend(again, content, trap, attempt)
            content = as_it_comes(again)
    return content


def as_it_comes(document: pikepdf.Pdf) -> bytes:
    """The document as it comes, traps and all."""
    for page in document.pages:
        drawn = page.obj.get("/Contents")
        if isinstance(drawn, Stream) and not drawn.read_raw_bytes():
            drawn.write(b"\n")  # packed, nothing at all could not be unpacked
    out = io.BytesIO()
    document.save(out, deterministic_id=True, object_stream_mode=pikepdf.ObjectStreamMode.generate)
    return out.getvalue()


def _traps(content: bytes) -> list[int]:
    return [found.start() for found in re.finditer(_TRAP, content)]


def _mended_in_place(content: bytes, trap: int) -> bytes:
    """The file with one blank of that stream turned to a line feed; as it was, where none does."""
    begun = content.rfind(b" 0 obj\n", 0, trap)
    start = content.find(b"stream\n", begun) + len(b"stream\n")
    told, packed = content[begun:start], content[start : trap + 1]
    try:
        plain = zlib.decompress(packed)
    except zlib.error:  # not packed, or found at a wrong place
        return content
    blanks = _BLANK.finditer(plain, 0, _free(told, plain))
    for at in islice((found.start() for found in blanks), _BLANKS):
        other = zlib.compress(plain[:at] + b"\n" + plain[at + 1 :])
        if len(other) == len(packed) and not other.endswith(b"\r"):
            return content[:start] + other + content[trap + 1 :]
    return content


def _free(told: bytes, plain: bytes) -> int:
    """Up to where all blanks of a stream are free: no word of a text stands there, and no data."""
    if b"/ObjStm" in told:
        first = re.search(rb"/First (\d+)", told)
        return int(first[1]) if first else 0
    if not plain.isascii() or b"/Length1" in told or b"/Image" in told or b" ID" in plain:
        return 0
    words = plain.find(b"(")
    return len(plain) if words < 0 else words


def _mend(document: pikepdf.Pdf, content: bytes, trap: int, attempt: int) -> None:
    begun = content.rfind(b" 0 obj\n", 0, trap)
    told = content[begun : content.find(b"stream\n", begun)]
    if any(kind in told for kind in _GATHERED):
        _number_otherwise(document, attempt)
        return
    number = content[content.rfind(b"\n", 0, begun) + 1 : begun]
    stream = document.get_object(int(number), 0)
    kept = stream.read_bytes()
    more = b"\n"
    if "/Length1" in stream:  # a face: behind its tables it may be filled up, to full words
        more = b"\0\0\0\1"
        stream.Length1 = len(kept) + len(more)
    stream.write(kept + more)


def _number_otherwise(document: pikepdf.Pdf, attempt: int) -> None:
    """An object more moves the numbers of all behind it, and with them what is gathered where."""
    holders = [*([document.Root] * 2), *(page.obj for page in document.pages)]
    names = [Name.MarkInfo, Name.ViewerPreferences, *([Name.MediaBox] * len(document.pages))]
    parts = [(one, name) for one, name in zip(holders, names, strict=True) if name in one]
    holder, name = parts[attempt % len(parts)]
    holder[name] = document.make_indirect(holder[name])
