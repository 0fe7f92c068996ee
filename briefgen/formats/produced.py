"""What a way of printing changes in the pages: larger type, colour to the edge, a solid cover.

The style sheets of the editions are written once, for the plain page. Larger type is made from
them: every size in points and millimetres grows, only the page itself stays; `large.css` then gives
the text the room of the side column. A table of many columns would break its words to pieces, so
its rows are told one below the other, each cell with the heading of its column.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from briefgen.book import Book, Section
from briefgen.formats.cards import on_its_share, share_sheets
from briefgen.formats.margins import in_white, solid_cover
from briefgen.formats.page import sheet
from briefgen.formats.shrinking import label_kept
from briefgen.handling.copies import BY_HAND
from briefgen.library import Library
from briefgen.production import BLEED, Production

LARGE_ALREADY = ("card", "points")
"""Styles that are set to be read at arm's length."""

_MOST_COLUMNS = 3
_A_NAME = 90
_SHORT = 500
"""A row of fewer signs, its marks counted too, is kept on one page when it is told."""
_MOST_SIGNS = 160
"""A cell with more than that makes a row too high to be kept on one page."""

_PAGE_RULE = re.compile(r"(@page[^{]*\{(?:[^{}]|\{[^{}]*\})*\})")
_SIZE = re.compile(r"(?<![\w#.-])(\d*\.?\d+)(pt|mm)\b")
_TYPE = re.compile(r"(?<![\w#.-])(\d*\.?\d+)(pt)\b")
_COPY_FIELD = f"\n\n::: facts\n- [Copy]{{.label}} [{'.' * 24} for {'.' * 40}]{{.pen}}\n:::\n"
"""Where number and name of a copy are written on a solid cover, whose foot takes no pen."""
_HALF_LETTER = "@page{size:197.6mm 305.4mm}"


def pages_of(book: Book, library: Library) -> Book:
    """The book with the pages that the way of printing asks for: a solid back, cards of a sheet."""
    book = on_its_share(book, library)
    if not (book.production.opaque_cover and _has_cover(book)):
        return book
    back = Section("solid-back", "", "::: back\n:::", "solid", False)
    pen = _COPY_FIELD if book.head.get("copy") == BY_HAND else ""
    sections = (
        replace(one, markdown=one.markdown + pen) if one.page == "cover" else one
        for one in book.sections
    )
    return replace(book, sections=(*sections, back))


def set_larger(book: Book) -> float:
    """How much larger the type of this edition is set."""
    if book.edition.style in LARGE_ALREADY or (book.leaf and not book.production.large_type):
        return 1.0
    return book.production.scale


def in_style(book: Book, sheets: Sequence[str], library: Library) -> list[str]:
    """The style sheets as this way of printing needs them."""
    production, scale = book.production, set_larger(book)
    sheets = [*sheets, *share_sheets(book, library)]
    made = [scaled(one, scale) for one in sheets] if scale > 1 else list(sheets)
    if scale > 1:
        made.append(sheet("large", library))
    if scale > 1 and production.large_type:
        made.append(sheet("large-type", library))
    if production.imposition == "booklet" and book.head["paper"] == "letter":
        made.append(_HALF_LETTER)
    if production.opaque_cover and _has_cover(book):
        made += [sheet("opaque", library), sheet("opaque-white", library)]
        made.append(solid_cover(book.head, (copy.number for copy in book.copies)))
    if production.grey:
        made.append(in_white(book.head))
    made.append(label_kept(book, made))
    if bleed := production.bleed or (BLEED if production.crop_marks else 0):
        made.append(f"@page{{bleed:{bleed}mm}}")
    return made


def remarks(book: Book) -> Iterator[str]:
    """What was asked for and is not there in this edition, and what a printer must know."""
    production = book.production
    if production.opaque_cover and not _has_cover(book):
        yield f"The {book.edition.name} has no cover, so none is printed solid."
    if production.large_type and book.edition.style in LARGE_ALREADY:
        yield f"{book.edition.name}: in large type as ever."


def _has_cover(book: Book) -> bool:
    return any(section.page == "cover" for section in book.sections)


def scaled(css: str, by: float) -> str:
    """The sheet with every size grown; of the page itself only the type in its margins."""
    parts = _PAGE_RULE.split(css)
    parts[::2] = [_grown(part, by, _SIZE) for part in parts[::2]]
    parts[1::2] = [_grown(part, by, _TYPE) for part in parts[1::2]]
    return "".join(parts)


def _grown(css: str, by: float, what: re.Pattern[str]) -> str:
    return what.sub(lambda size: f"{float(size[1]) * by:.2f}{size[2]}", css)


_TABLE = re.compile(r"<table>\n?<thead>(.*?)</thead>\n?(?:<tbody>(.*?)</tbody>\n?)?</table>", re.S)
_ROW = re.compile(r"<tr[^>]*>(.*?)</tr>", re.S)
_CELL = re.compile(r"<t[hd][^>]*>(.*?)</t[hd]>", re.S)


def stacked(html: str, production: Production) -> str:
    """The page with wide tables told row by row, where the type is large."""
    return _TABLE.sub(_told, html) if production.large_type else html


def _told(table: re.Match[str]) -> str:
    heads = _CELL.findall(table[1])
    rows = [_CELL.findall(row) for row in _ROW.findall(table[2] or "")]
    filled = sum(bool(cell.strip()) for row in rows for cell in row)
    longest = max((len(cell) for row in rows for cell in row), default=0)
    narrow = len(heads) <= _MOST_COLUMNS and longest <= _MOST_SIGNS
    if narrow or filled * 2 < len(rows) * len(heads):
        return table[0]
    forms = [not any(row[at].strip() for row in rows if at < len(row)) for at in range(len(heads))]
    return "".join(_row(heads, row, forms) for row in rows)


def _row(heads: Sequence[str], row: Sequence[str], forms: Sequence[bool]) -> str:
    """One row as a list; a column that is empty throughout is there to be written in."""
    told = []
    for at, (head, cell, form) in enumerate(zip(heads, row, forms, strict=False)):
        if form and head.strip():
            told.append(f'<li class="form"><span class="label">{head}</span></li>')
        if not cell.strip():
            continue
        kind = ' class="names"' if at == 0 and len(cell) < _A_NAME else ""
        label = f'<span class="label">{head}</span> ' if head.strip() else ""
        told.append(f"<li{kind}>{label}{cell}</li>")
    short = " short" if sum(map(len, row)) < _SHORT else ""
    return f'<div class="stacked{short}"><ul>\n{chr(10).join(told)}\n</ul></div>\n'
