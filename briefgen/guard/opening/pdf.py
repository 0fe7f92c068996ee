"""PDF: its pages, and all that is in the file beside them, down to what is attached to it."""

import io
import re
from collections.abc import Iterator, Sequence
from functools import partial

import pikepdf
import pypdfium2

from briefgen.guard import memory
from briefgen.guard.addresses import also
from briefgen.guard.codings import (
    GUESSED,
    closed,
    decoded,
    is_guessed,
    is_pdf,
    is_unknown,
    mailed,
    packed,
)
from briefgen.guard.opening import html
from briefgen.guard.passages import Contents, Passage
from briefgen.guard.pdf import links, loose, objects, pages, parts, streams, typefaces
from briefgen.guard.pdf.likeness import Likeness
from briefgen.guard.printable import readable, unpacked
from briefgen.problems import Unusable, unusable
from briefgen.reading import foreign

ENDINGS = ("pdf",)

_DEEPEST = 3
_HEAD = 4000
_END = b"%%EOF"
_FILLING = b"\0\t\n\f\r\x1a "
"""What programs and old systems put behind a file."""
_WHERE = re.compile(r"(?:stream )?<[^>]*>(?: \([^()]*\))?")
"""What the PDF library calls the bytes it was handed, and what it counts in them."""
_STATES = 20
"""So many earlier states of a file are opened."""
_UNTOLD = (
    "On page {} the typeface does not say which letters it shows: what is set in it was not read."
)
_BESIDE = "Before or behind the PDF stands {}; what is in it was not read."
_UNKNOWN = "An attachment is of an unknown kind; only words that stand plainly in it were read."
_NOT_ALL = f"The PDF was saved again and again; of its states only the last {_STATES} were read."


def opened(content: bytes, depth: int = 0, password: str = "") -> Contents:
    """Everything in the file; Unusable where it is damaged, or locked with another password."""
    spoilt: list[str] = []
    with _open(content, password) as pdf:
        table = pdf.get_xref_table()
        every = parts.parts(pdf, table, spoilt)
        likeness = Likeness(every if memory.awake() else None)
        alike = [likeness.page(page.obj) for page in pdf.pages]
        texts, empty = _texts(content, password, alike)
        shut: list[str] = []
        inner = partial(attached, depth=depth, unread=shut)
        found = [
            *pages.passages(texts, links.linked(pdf)),
            *objects.passages(pdf, every),
            *streams.passages(pdf, every, inner, spoilt, likeness.of),
            *loose.passages(table, content),
            *_behind(content, depth, password),
        ]
        mute, all_mute = typefaces.unread(every)
        if pdf.get_warnings() or spoilt:
            memory.forget()
            spoilt = ["The PDF is damaged; what could be rescued of it was read."]
    blank, untold = pages.blank(texts), pages.untold(texts)
    mutely = [mute] if mute else [_UNTOLD.format(_numbers(untold))] if untold else []
    older = [_NOT_ALL] if content.count(_END) > _STATES + 1 else []
    shut += (_BESIDE.format(what) for one in _ends(content) if (what := _closed(one)))
    told = (*_unread(texts, blank, empty), *mutely, *spoilt, *dict.fromkeys(shut), *older)
    return Contents(tuple(found), told, all_mute or len({*blank, *untold}) == len(texts))


def _ends(content: bytes) -> tuple[bytes, bytes]:
    """What stands before the PDF, and what behind its end."""
    end = content.rfind(_END)
    return content[: max(0, content.find(b"%PDF-"))], content[end + len(_END) :] if end > 0 else b""


def _closed(beside: bytes) -> str:
    return packed(beside, within=True) or closed(unpacked(beside.strip(_FILLING)))


def _open(content: bytes, password: str) -> pikepdf.Pdf:
    try:
        return pikepdf.open(io.BytesIO(content), password=password, suppress_warnings=True)
    except pikepdf.PasswordError:
        told = "The PDF is locked with a password, so nobody can say what is in it"
        raise unusable(told, "Save a copy without a password, and give that.") from None
    except (pikepdf.PdfError, ValueError, RecursionError) as fault:
        raise _damaged(fault) from None


def _damaged(fault: Exception) -> Unusable:
    told = "The PDF is damaged, or is none; it cannot be read to its end"
    advice = "Ask for it again, or print it to a new PDF."
    why = _WHERE.sub("", str(fault)).removeprefix(": ")[:80]
    return unusable(f"{told} ({why})" if why else told, advice)


def _texts(
    content: bytes, password: str, alike: Sequence[str | None]
) -> tuple[list[str], frozenset[int]]:
    """The text of every page, and the pages on which there is nothing to read."""
    try:
        document = pypdfium2.PdfDocument(content, password=password or None)
    except pypdfium2.PdfiumError as fault:
        raise _damaged(fault) from None
    try:
        texts = pages.page_texts(document, alike)
        return texts, pages.empty(document, pages.blank(texts))
    except pypdfium2.PdfiumError as fault:
        raise _damaged(fault) from None
    finally:
        document.close()


def _unread(texts: list[str], blank: list[int], empty: frozenset[int]) -> Iterator[str]:
    """What could not be read, because it is a picture of words and no text."""
    if blank and len(blank) == len(texts):
        told = "No page has a text layer" if not any(map(str.split, texts)) else _FEW
        yield f"{told}: it is a scan, or drawn. What the pages say was not read."
    elif drawn := [number for number in blank if number not in empty]:
        told = _numbers(drawn)
        yield f"No text on page {told}, but a picture or drawing; words in a picture are not read."


_FEW = "No page has more than a few letters in its text layer"


def _numbers(pages: Sequence[int]) -> str:
    return ", ".join(map(str, pages[:12])) + (" …" if len(pages) > 12 else "")


def attached(data: bytes, kind: str, depth: int, unread: list[str]) -> Iterator[Passage]:
    """What is attached: a PDF or page is opened in turn, anything else is read by its letters."""
    if (inner := unpacked(data)) is not data and depth < _DEEPEST:
        yield from attached(inner, kind, depth + 1, unread)
        return
    try:
        within = _within(data, depth)
    except Unusable as fault:
        unread.append(f"An attachment could not be read. {fault.problems[0].message}.")
        return
    if within:
        unread += (f"In an attachment: {one}" for one in within.unread)
        for one in within.passages:
            yield Passage(f"an attachment, {one.where}", one.text, counts=one.counts)
        return
    if what := foreign(data):
        unread.append(f"An attachment is {what}; what is in it was not read.")
    elif is_unknown(data):
        unread.append(_UNKNOWN)
    elif is_guessed(data):
        unread.append(f"In an attachment: {GUESSED}")
    for part in mailed(data) if depth < _DEEPEST else ():
        yield from attached(part, "", depth + 1, unread)
    for text in readable(data, kind.lstrip("/").replace("#2F", "/")):
        yield from (Passage("an attachment", form) for form in (text, *also(text)))


def _within(data: bytes, depth: int) -> Contents | None:
    """What can be opened in turn."""
    if is_pdf(data) and depth < _DEEPEST:
        return opened(data, depth + 1)
    try:
        begins, _ = decoded(data[:_HEAD])
    except Unusable:
        return None
    return html.opened(data) if begins.lstrip().startswith("<") else None


def _behind(content: bytes, depth: int, password: str) -> Iterator[Passage]:
    """What an earlier saving left in the file, and what follows its end."""
    ends = []
    at = content.find(_END)
    while at >= 0:
        ends.append(at + len(_END))
        at = content.find(_END, at + 1)
    if ends:
        for text in readable(content[ends[-1] :].strip(_FILLING)):
            yield Passage("behind the end of the file", text)
    for end in ends[:-1][-_STATES:] if depth < _DEEPEST else ():
        try:
            earlier = opened(content[:end], _DEEPEST, password)
        except Unusable:
            continue
        for one in earlier.passages:
            yield Passage(f"an earlier state of the file, {one.where}", one.text, one.page)
