"""What is packed in a PDF: metadata, attachments, scripts, drawings of notes, hidden words.

Pictures are not looked at, only their notes: an address or a name that a camera left in them; and
the first of their dots, which may be words. In a typeface, names are told and not the shapes.
"""

import re
import zlib
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import suppress
from functools import partial
from html import unescape
from typing import Any

import pikepdf

from briefgen.guard.addresses import also
from briefgen.guard.memory import recalled
from briefgen.guard.notes import notes
from briefgen.guard.passages import DRAWING, Passage
from briefgen.guard.pdf.glyphs import STRING, Faces, covered, drawn, may_cover
from briefgen.guard.pdf.objects import text_of
from briefgen.guard.pdf.parts import Number, Part
from briefgen.guard.printable import readable
from briefgen.guard.spelling import APART

LARGEST = 64 * 1024 * 1024
"""The most that one packed part may hold."""

Inner = Callable[[bytes, str], Iterator[Passage]]
"""What reads an attachment, given its name."""

Alike = Callable[[Number], str | None]
"""What says by what a drawing is known again."""

_BESIDE = re.compile(
    rb"/[^\s/\[\]()<>{}%%]+\s*(?:%%[^\r\n]*\s*)?(%b|<[0-9A-Fa-f\s]*>)(?!\s*(?:T[jJ]|['\"]))"
    % STRING,
    re.S,
)
_REMARK = re.compile(rb"%(?<![\\(<\w]%)([^\r\n]{4,})")
_BESIDE_IT, _A_REMARK = "a text beside the drawn one", "a remark"
_INLINE = re.compile(rb"\bBI\s[^()]{0,400}?\sID\s")
_WORDS = re.compile(rb"[A-Za-z][\w .,;:'%()/-]{7,}|(?:\0[A-Za-z ]){6,}", re.ASCII)
"""Words among other bytes, in letters of one or two of them."""
_OF_TYPE = re.compile(
    r"\b(?:Adobe|Ascender|Google|Identity|Incorporated|Microsoft|Monotype|Open|Registry|Reserved|"
    r"Source|Systems|UCS)\b"
)
"""Names that stand in every typeface."""
_LOOKED_AT = 64 * 1024
"""So much of a picture is searched for words."""
_FONT = re.compile(rb"/(?:FontFile[23]?|ToUnicode|CIDToGIDMap|CIDSet) (\d+) \d+ R")
_NAMING = {"/EF": 1, "/RF": 2, "/AF": 1}
"""The keys that name attached files, and how deep below them these stand."""
_NAMES_FILES = re.compile(rb"/(?:#|[EAR][F#])")


def passages(
    pdf: pikepdf.Pdf, parts: Sequence[Part], inner: Inner, spoilt: list[str], alike: Alike
) -> Iterator[Passage]:
    """Every packed part, read by what it is; those that cannot be unpacked are noted as spoilt."""
    of_pages = _contents(pdf)
    fonts, attached = _fonts(parts), _attached(parts)
    faces = Faces()
    gathered = any(one.block for one in parts)
    yield from _form(pdf, inner)
    for one in parts:
        is_file = one.number in attached
        if one.packed and one.number[0] in fonts:
            with suppress(pikepdf.PdfError, ValueError, RuntimeError):
                stream = one.thing
                told = _OF_TYPE.sub("", APART.join(_words(stream.read_bytes())))
                yield Passage("a typeface in the file", told, counts=False)
        if one.packed and (one.number[0] not in fonts or is_file):
            known = partial(alike, one.number)
            try:
                page = of_pages.get(one.number)
                held = partial(_resources, pdf, page)
                stream = one.thing
                if is_file:
                    yield from inner(stream.read_bytes(), str(stream.get("/Subtype", "")))
                if page or not is_file or b"/Form" in one.written:
                    yield from _of(stream, page, inner, faces, known, held, gathered)
            except (pikepdf.PdfError, ValueError, RuntimeError) as fault:
                spoilt.append(str(fault))


def _resources(pdf: pikepdf.Pdf, page: int | None) -> Any:
    held = pdf.pages[page - 1].resources if page else None
    return held if isinstance(held, pikepdf.Dictionary) else pikepdf.Dictionary()


def _contents(pdf: pikepdf.Pdf) -> dict[Number, int]:
    found = {}
    for number, page in enumerate(pdf.pages, 1):
        held = page.obj.get("/Contents")
        for one in held if isinstance(held, pikepdf.Array) else (held,):
            if isinstance(one, pikepdf.Object):
                found[one.objgen] = number
    return found


def _fonts(parts: Iterable[Part]) -> set[int]:
    """Streams that hold the shapes of letters, and tables to read them by."""
    written = b"\n".join(
        one.written for one in parts if one.written[:2] == b"<<" and not one.packed
    )
    return {int(number) for number in _FONT.findall(written)}


def _attached(parts: Iterable[Part]) -> set[Number]:
    """Streams that are attached files: they say so, or something in the file names them as such."""
    found = {one.number for one in parts if one.packed and b"/EmbeddedFile" in one.written}
    for one in parts:
        if _NAMES_FILES.search(one.written):
            found.update(_named(one.thing))
    return found


def _named(thing: Any) -> Iterator[Number]:
    """The streams under a key that names files, however deep in the object it stands."""
    waiting = [thing]
    while waiting:
        for key, one in _held(waiting.pop()):
            if deep := _NAMING.get(key, 0):
                yield from _streams(one, deep)
            elif not (isinstance(one, pikepdf.Object) and one.is_indirect):
                waiting.append(one)


def _streams(thing: Any, deep: int) -> Iterator[Number]:
    if isinstance(thing, pikepdf.Stream):
        yield thing.objgen
    elif deep:
        for _, one in _held(thing):
            yield from _streams(one, deep - 1)


def _held(thing: Any) -> Iterable[tuple[str, Any]]:
    """What an object holds, with its keys if it has some."""
    if isinstance(thing, pikepdf.Array):
        return [("", one) for one in thing]
    return thing.items() if isinstance(thing, pikepdf.Dictionary | pikepdf.Stream) else ()


def _of(
    stream: pikepdf.Stream,
    page: int | None,
    inner: Inner,
    faces: Faces,
    known: Callable[[], str | None],
    resources: Callable[[], Any],
    gathered: bool,
) -> Iterator[Passage]:
    kind, sub = str(stream.get("/Type", "")), str(stream.get("/Subtype", ""))
    if kind == "/XRef" or (kind == "/ObjStm" and gathered):
        return
    if sub == "/Image":
        raw = stream.read_raw_bytes()
        noted = notes(raw)
        yield from _told("a picture’s own notes", readable(raw) if noted else _dots(raw))
        return
    if page is not None or sub == "/Form":
        read = partial(_drawing, stream, faces, on_page=page is not None)
        name = known()
        texts = recalled("drawing", f"{page is None} {name}", read) if name else read()
        yield from _drawn([one for one in texts if one[0]], page)
        if page is not None and len(texts) and not texts[-1][0]:
            yield from _drawn([(DRAWING, _covered(stream, resources(), faces))], page)
        return
    data = stream.read_bytes()
    if kind == "/Metadata":
        yield from _told("the file’s metadata (XMP)", _of_metadata(data))
    elif data.lstrip()[:1] == b"<":
        yield from inner(data, "text/html")
    elif b"BT" in data[:LARGEST]:
        yield from _drawn(_drawing(stream, faces, on_page=False), None)
    else:
        for text in readable(data):
            yield from _told("a packed part of the file", (text, *also(text)))


def _of_metadata(data: bytes) -> Iterator[str]:
    for text in readable(data, "text/xml"):
        yield unescape(re.sub(r"<[^>]*>", "\n", text))
        yield text


def _form(pdf: pikepdf.Pdf, inner: Inner) -> Iterator[Passage]:
    """A form in XML, which may be cut into parts in the midst of a word."""
    form = pdf.Root.get("/AcroForm")
    parts = form.get("/XFA") if isinstance(form, pikepdf.Dictionary) else None
    held = parts if isinstance(parts, pikepdf.Array) else ()
    with suppress(pikepdf.PdfError, ValueError, RuntimeError):
        streams = (one for one in held if isinstance(one, pikepdf.Stream))
        told = b"".join(stream.read_bytes() for stream in streams)
        yield from inner(told, "text/html") if told else ()


def _dots(raw: bytes) -> Iterator[str]:
    """What a picture says that is none, but words in the place of dots."""
    with suppress(zlib.error):
        raw = zlib.decompressobj().decompress(raw, _LOOKED_AT)
    for told in _words(raw[:_LOOKED_AT]):
        if len({word for word in told.split() if len(word) > 2 and word.isalpha()}) > 2:
            yield told


def _words(data: bytes) -> Iterator[str]:
    for run in _WORDS.findall(data):
        yield run.replace(b"\0", b"").decode("ascii")


def _drawing(stream: pikepdf.Stream, faces: Faces, on_page: bool) -> list[tuple[str, str]]:
    """What a drawing says, told by what it is; the words of a page are read from its text layer."""
    data = stream.read_bytes()
    texts = [(_BESIDE_IT, text_of(one)) for one in _BESIDE.findall(data)]
    texts += [(_A_REMARK, one.decode("latin-1")) for one in _REMARK.findall(data)]
    for begins in _INLINE.finditer(data) if b"BI" in data else ():
        dots = data[begins.end() : begins.end() + _LOOKED_AT].partition(b"EI")[0]
        texts += [("a picture", one) for one in _dots(dots)]
    if on_page:
        return [*texts, ("", "")] if may_cover(data) else texts
    return [*texts, (DRAWING, drawn(_within(stream), data, faces))]


def _within(stream: pikepdf.Stream) -> Any:
    """The typefaces and other things that a drawing names."""
    held = stream.get("/Resources")
    return held if isinstance(held, pikepdf.Dictionary) else pikepdf.Dictionary()


def _covered(stream: pikepdf.Stream, held: Any, faces: Faces) -> str:
    """What a page draws under texts that stand in its place, which a reader does not copy."""
    data = stream.read_bytes()
    return drawn(held, data, faces, covered(held, data))


def _drawn(texts: Iterable[Sequence[str]], page: int | None) -> Iterator[Passage]:
    for what, text in texts:
        yield Passage(f"page {page}, in {what}" if page else what, text, page)


def _told(where: str, texts: Any) -> Iterator[Passage]:
    for text in texts:
        yield Passage(where, text)
