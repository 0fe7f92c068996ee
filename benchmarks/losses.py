"""What a printed book still has of what its page asked for, seen in the finished file.

Nothing here is known of an engine beforehand: each thing is looked for in its pages.
"""

import io
import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

import pikepdf
import pypdfium2 as pdfium

from benchmarks.tree import Tree

_ENOUGH = 0.8
_MOST_LOOKED_AT = 12
_FRONT = 8


@dataclass(frozen=True, slots=True)
class Wanted:
    """What the page asks for: its chapters, the entries of its contents, its notes, its marking."""

    chapters: tuple[str, ...]
    entries: tuple[str, ...]
    notes: tuple[str, ...]
    beside: tuple[str, ...]
    marking: str

    @classmethod
    def of(cls, html: str, marking: str) -> "Wanted":
        """Read off the page."""
        tree = Tree()
        tree.feed(html)
        spans = [one.text for one in tree.root.all("span") if "fn" in one.kinds]
        asides = [one for one in tree.root.all("div") if "aside" in one.kinds]
        beside = [
            part.text for one in asides for part in one.all("p") if not list(part.all("span"))
        ]
        return cls(
            tuple(one.known.get("data-title", "") for one in tree.root.all("section")),
            tuple(one.text for one in tree.root.all("a") if "entry" in one.kinds),
            _beginnings(spans),
            _beginnings(beside),
            marking,
        )


def _beginnings(texts: Sequence[str]) -> tuple[str, ...]:
    """Their first words, where no other begins with them."""
    found = [" ".join(text.split()[:3]) for text in texts]
    return tuple(dict.fromkeys(text for text in found if found.count(text) == 1 and len(text) > 9))


class Printed:
    """A finished book, to be looked at."""

    def __init__(self, pdf: Path, wanted: Wanted) -> None:
        self.content = pdf.read_bytes()
        self.wanted = wanted
        self._document = pdfium.PdfDocument(self.content)

    @cached_property
    def pages(self) -> list[str]:
        """The words of each page, in the order in which they are drawn."""
        return [_plain(page.get_textpage().get_text_range()) for page in self._document]

    @cached_property
    def margins(self) -> list[tuple[str, str]]:
        """What stands at the head and at the foot of each page."""
        return [_edges(page) for page in self._document]

    def numbered(self, entries: Sequence[str]) -> dict[str, int]:
        """The entries that stand in front of the book with a number on their line."""
        found: dict[str, int] = {}
        for page in list(self._document)[:_FRONT]:
            words = page.get_textpage()
            for entry in entries:
                if place := words.search(entry).get_next():
                    _, low, _, high = words.get_charbox(place[0], loose=True)
                    line = _plain(words.get_text_bounded(bottom=low, top=high))
                    number = re.search(r"(\d+)\W*$", line) or re.match(r"\W*(\d+)", line)
                    found.setdefault(entry, int(number[1]) if number else 0)
        return found

    def spots(self, texts: Sequence[str]) -> list[tuple[float, float]]:
        """How far to the right and how far up each text begins, as shares of its page."""
        return [spot for text in texts[:_MOST_LOOKED_AT] if (spot := self._spot(text))]

    def _spot(self, text: str) -> tuple[float, float] | None:
        for page, known in zip(self._document, self.pages, strict=True):
            if text in known:
                words = page.get_textpage()
                found = words.search(text).get_next()
                if found:
                    left, bottom, _, _ = words.get_charbox(found[0])
                    return left / page.get_width(), bottom / page.get_height()
        return None


def _edges(page: pdfium.PdfPage) -> tuple[str, str]:
    words, high = page.get_textpage(), page.get_height()
    head = words.get_text_bounded(bottom=high * 0.925)
    foot = words.get_text_bounded(top=high * 0.075)
    return _plain(head), _plain(foot)


def _plain(text: str) -> str:
    joined = text.replace("\u00ad", "").replace("\ufffe", "").replace("\u00a0", " ")
    return re.sub(r"\s+", " ", joined)


def _numbered_contents(book: Printed) -> bool:
    """The entries of the contents have the numbers of pages on which these words stand."""
    right = 0
    for entry, number in book.numbered(book.wanted.entries).items():
        right += 0 < number <= len(book.pages) and entry in book.pages[number - 1]
    return right >= _ENOUGH * len(book.wanted.entries)


def _running_heads(book: Printed) -> bool:
    known = {_close(name) for name in book.wanted.chapters} - {""}
    heads = sum(any(name in _close(head) for name in known) for head, _ in book.margins)
    return heads >= _ENOUGH * (len(book.pages) - _blank(book) - 1)


def _close(text: str) -> str:
    """Without blanks: where letters stand apart, some engines' files have blanks between them."""
    return re.sub(r"[\s\x02]", "", text)


def _blank(book: Printed) -> int:
    return sum(len(words) < 150 for words in book.pages)


def _numbers(book: Printed) -> bool:
    found = sum(
        bool(re.search(rf"(?<!\d){page}(?!\d)", f"{head} {foot}"))
        for page, (head, foot) in enumerate(book.margins, start=1)
    )
    return found >= _ENOUGH * len(book.pages)


def _marking(book: Printed) -> bool:
    marking = _close(book.wanted.marking)
    found = sum(marking in _close(" ".join(edges)) for edges in book.margins)
    return found >= _ENOUGH * len(book.pages)


def _footnotes(book: Printed) -> bool:
    spots = book.spots(book.wanted.notes)
    return sum(up < 0.4 for _, up in spots) >= _ENOUGH * len(spots) > 0


def _side_notes(book: Printed) -> bool:
    spots = book.spots(book.wanted.beside)
    return sum(right > 0.6 for right, _ in spots) >= _ENOUGH * len(spots) > 0


def _in_document(look: Callable[[pikepdf.Pdf], bool]) -> Callable[[Printed], bool]:
    def looked(book: Printed) -> bool:
        with pikepdf.open(io.BytesIO(book.content)) as document:
            return look(document)

    return looked


def _tags(document: pikepdf.Pdf) -> bool:
    return "/StructTreeRoot" in document.Root


def _bookmarks(document: pikepdf.Pdf) -> bool:
    with document.open_outline() as outline:
        return bool(outline.root)


def _links(document: pikepdf.Pdf) -> bool:
    notes = (note for page in document.pages for note in page.obj.get("/Annots", ()))
    return any("/Dest" in note or ("/A" in note and note.A.get("/S") == "/GoTo") for note in notes)


def _archival(document: pikepdf.Pdf) -> bool:
    return "pdfaid" in str(
        document.Root.get("/Metadata", pikepdf.Stream(document, b"")).read_bytes()
    )


_LOOKED_FOR: Mapping[str, Callable[[Printed], bool]] = {
    "page numbers in the contents": _numbered_contents,
    "page numbers in the margin": _numbers,
    "running heads": _running_heads,
    "the marking on each sheet": _marking,
    "footnotes at the foot": _footnotes,
    "side notes": _side_notes,
    "links": _in_document(_links),
    "bookmarks": _in_document(_bookmarks),
    "tags": _in_document(_tags),
    "PDF/A": _in_document(_archival),
}


def lost(pdf: Path, wanted: Wanted) -> list[str]:
    """What the page asked for and the file does not have."""
    book = Printed(pdf, wanted)
    unasked = {
        "the marking on each sheet": not wanted.marking,
        "footnotes at the foot": not wanted.notes,
        "side notes": not wanted.beside,
    }
    return [name for name, look in _LOOKED_FOR.items() if not unasked.get(name) and not look(book)]


def counted(pdf: Path) -> int:
    """How many pages the file has."""
    return len(pdfium.PdfDocument(pdf))
