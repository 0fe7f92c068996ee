"""The text layer: each page as a reader would copy it, hidden words and words off the page too.

What stands on page after page is taken apart, so that a text that runs over a page's end is whole.
"""

import ctypes
import re
from collections import Counter
from collections.abc import Callable, Container, Iterable, Iterator, Sequence
from functools import cache, partial

import pypdfium2
import pypdfium2.raw as raw

from briefgen.guard.memory import recalled
from briefgen.guard.passages import Passage

_EDGE = 4
_CUT_MARKS = 16
"""Points of the lines that show where a page is cut: eight lines."""
_HAIR = 0.1
_FEWEST_LETTERS = 12
_REPEATED = 3
_FEWEST_WORDS = 5
"""Signs of a title that is looked for."""
_LISTED = re.compile(r"([^\n]*[^\W\d][^\n]*?)[ \t]+(\d{1,4})[ \t]*")
_ALONE = re.compile(r"(?:p\. ?)?(\d{1,4})[ \t]*")
_GAPS = re.compile("[-\u2010\u2011\u00ad\x02\ufffe\\s]+")
_UNTOLD = re.compile("[\x01\x03-\x08\x0e-\x1f\ue000-\uf8ff\ufffd]")
"""Signs of a typeface that says of none of them which letter it is."""
_TITLE = 4
"""So many lines at most one title has."""
Linked = Callable[[int], Container[int]]
"""The pages to which links lead from the page of that number."""


def page_texts(document: pypdfium2.PdfDocument, alike: Sequence[str | None]) -> list[str]:
    """The text of every page, its lines parted by one sign; `alike` is what each is known by."""
    count = len(document)
    known = alike if len(alike) == count else [None] * count
    read = [partial(_text, document, number) for number in range(count)]
    return [recalled("page", one, of) if one else of() for one, of in zip(known, read, strict=True)]


def _text(document: pypdfium2.PdfDocument, number: int) -> str:
    page = document[number]
    layer = page.get_textpage()
    text: str = layer.get_text_range().replace("\r\n", "\n")
    layer.close()
    page.close()
    return text


def blank(texts: Sequence[str]) -> list[int]:
    """The pages, counted from 1, on which hardly a letter stands."""
    return [n for n, text in enumerate(texts, 1) if len("".join(text.split())) < _FEWEST_LETTERS]


def untold(texts: Sequence[str]) -> list[int]:
    """The pages, counted from 1, of whose signs so many have no letter that nothing can be read."""
    found = ((n, len(_UNTOLD.findall(text)), text) for n, text in enumerate(texts, 1))
    return [n for n, mute, text in found if mute >= _FEWEST_LETTERS and 4 * mute >= len(text)]


def empty(document: pypdfium2.PdfDocument, among: Iterable[int]) -> frozenset[int]:
    """Those of the pages on which nothing is drawn, or marks beside them: the back of a card."""
    found = set()
    for number in among:
        page = document[number - 1]
        if all(_beside(page, one) for one in page.get_objects(max_depth=1)):
            found.add(number)
        page.close()
    return frozenset(found)


def _beside(page: pypdfium2.PdfPage, drawn: pypdfium2.PdfObject) -> bool:
    """Whether these are the few lines beside a page that show where it is cut."""
    if drawn.type != raw.FPDF_PAGEOBJ_PATH or drawn.get_matrix() != pypdfium2.PdfMatrix():
        return False
    count = raw.FPDFPath_CountSegments(drawn)
    left, low, right, high = page.get_trimbox()
    for at in range(count):
        x, y = ctypes.c_float(), ctypes.c_float()
        raw.FPDFPathSegment_GetPoint(raw.FPDFPath_GetPathSegment(drawn, at), x, y)
        if left + _HAIR < x.value < right - _HAIR and low + _HAIR < y.value < high - _HAIR:
            return False
    return bool(0 < count <= _CUT_MARKS)


def passages(texts: Sequence[str], linked: Linked = lambda _: ()) -> Iterator[Passage]:
    """The pages in order, then what was at their edges, page by page."""
    lines = list(_without_page_numbers(texts, linked))
    again = _repeated(lines)
    edges = []
    for number, page in enumerate(lines, 1):
        ends = {at for at in (*range(_EDGE), *range(-_EDGE, 0)) if -len(page) <= at < len(page)}
        apart = {at % len(page) for at in ends if _form(page[at]) in again}
        kept = [line for at, line in enumerate(page) if at not in apart]
        edge = [page[at] for at in sorted(apart)]
        yield Passage(f"page {number}", "\n".join(kept), number, goes_on=True)
        if edge:
            edges.append(Passage(f"page {number}, at its edge", "\n".join(edge), number))
    yield from edges


def _without_page_numbers(texts: Sequence[str], linked: Linked) -> Iterator[list[str]]:
    """The lines of each page without the numbers that only say where something stands.

    A number is one where the words before it, on the same line, stand on the page of that number;
    and one that has a line to itself, as in the contents, where a link leads to that page and the
    lines before it are whole lines there.
    """
    flat = [" ".join(text.split()) for text in texts]
    lines = [text.split("\n") for text in texts]

    @cache
    def titles(page: int) -> frozenset[str]:
        told = lines[page - 1]
        return frozenset(one for at in range(len(told)) for one in _titles(told[: at + 1]))

    def bare(line: str, page: int, before: Sequence[str]) -> str:
        if alone := _ALONE.fullmatch(line):
            number = int(alone[1])
            there = number in linked(page) and not titles(number).isdisjoint(_titles(before))
            return "" if there else line
        if listed := _LISTED.fullmatch(line):
            words, number = " ".join(listed[1].split()), int(listed[2])
            on_it = 1 <= number <= len(flat) and words in flat[number - 1]
            return listed[1] if on_it and len(words) >= _FEWEST_WORDS else line
        return line

    for page, told in enumerate(lines, 1):
        # Most lines do not end in a figure, and need no closer look.
        yield [
            bare(one, page, told[max(0, at - _TITLE) : at])
            if one.rstrip(" \t")[-1:].isdecimal()
            else one
            for at, one in enumerate(told)
        ]


def _titles(lines: Sequence[str]) -> Iterator[str]:
    """What the last lines say, one, two or more: by their letters, for each breaks elsewhere."""
    told = ""
    for line in lines[: -_TITLE - 1 : -1]:
        told = _GAPS.sub("", line) + told
        if told and not told.isdecimal():
            yield told


def _repeated(pages: Sequence[Sequence[str]]) -> set[str]:
    """The lines that stand first or last on several pages, but for their numbers."""
    seen: Counter[str] = Counter()
    for page in pages:
        seen.update({_form(line) for line in (*page[:_EDGE], *page[-_EDGE:])})
    return {form for form, times in seen.items() if times >= _REPEATED and form}


def _form(line: str) -> str:
    return re.sub(r"\d+", "#", line.strip())
