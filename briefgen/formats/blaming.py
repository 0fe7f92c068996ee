"""What is to blame where the PDF engine breaks down over a book: a style sheet, or a section.

The engine tells only where in itself it stood. So the book is set again, section by section; then
the first that breaks down without the team's own style sheets, with one of them, with ever fewer of
its rules.
"""

import re
import time
from bisect import bisect_left
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

from typing_extensions import override

from briefgen.book import Book, Section
from briefgen.formats.rendered import Rendered
from briefgen.keeping import Kept
from briefgen.keeping.noting import ABSENT, Notes, noting
from briefgen.library import Library, is_shipped
from briefgen.problems import Place, Problem, Unusable
from briefgen.reading import Source
from briefgen.typesetting.stopped import Halted, TooManyPages

_SECONDS = 20
"""For the whole search; what is not found by then is told as far as it is known."""
_ALONE = 3
"""For one section that may be what takes too long."""
_SHOWN = 120
_PAGES = "templates/pages"
_LINE_END = re.compile(r"\r\n|[\n\r]")
"""Where lines end in a style sheet."""
_TOO_LONG = re.compile(r"\d{4301,}")

Setting = Callable[[Book, Library], Rendered]


def set_or_blamed(set_in: Setting, book: Book, library: Library) -> Rendered:
    """The book as it is set; Unusable with what it is that cannot be, where that can be found.

    What breaks down whatever is left out is a fault of ours, and raised as it is.
    """
    broke: Exception
    with noting() as read:
        try:
            return set_in(book, library)
        except (Halted, TooManyPages) as fault:
            broke = fault
        except Unusable:
            raise
        except Exception as fault:
            broke = fault
    own, ends = _own_sheets(read, library), time.monotonic() + _SECONDS
    search = _Search(set_in, replace(book, kept=Kept.none()), library, own, ends)
    halted = broke.why if isinstance(broke, Halted) else ""
    if isinstance(broke, Halted | TooManyPages) and halted != "depth":
        told = search.slow() if halted in ("time", "memory") else ""
        told = f"{_in_use(own, library)}{told}{search.likely() if halted != 'broken' else ''}"
        raise Unusable(
            replace(one, advice=f"{told}{one.advice}") for one in broke.problems
        ) from None
    try:
        found = search.blamed(_last_line(broke))
    except Halted:  # of the search, which has no time left
        found = _not_found(own, library, _last_line(broke))
    if found is None:
        raise broke
    raise Unusable([found]) from None


def _in_use(sheets: Sequence[Path], library: Library) -> str:
    names = ", ".join(map(library.shown, sheets))
    return f"Style sheets of your own are in use: {names}. " if names else ""


def _not_found(sheets: Sequence[Path], library: Library, how: str) -> Problem:
    return Problem(
        f"The PDF engine breaks down over this book ({how}), and what is to blame was not found in "
        f"{_SECONDS} seconds",
        f"{_in_use(sheets, library)}Build without what is your own, one thing after the other. If "
        "it breaks down without any of it, please report it: the fault is ours.",
    )


def _own_sheets(read: Notes, library: Library) -> list[Path]:
    """The team's own among the style sheets that were read."""
    names = dict.fromkeys(Path(file).name for file, found in read.items() if found != ABSENT)
    sheets = [name for name in names if name.endswith(".css")]
    own = [name for name in sheets if not is_shipped(library, f"{_PAGES}/{name}")]
    return [file for name in own if (file := library.find(_PAGES, name))]


@dataclass(frozen=True, slots=True)
class _Changed(Library):
    """The same shelves, with other texts in some of their files."""

    texts: Mapping[Path, str] = field(default_factory=dict)

    @override
    def read(self, path: Path) -> Source:
        if path in self.texts:
            return Source(self.shown(path), self.texts[path])
        return Library.read(self, path)


@dataclass(frozen=True, slots=True)
class _Search:
    """The search for what is to blame."""

    set_in: Setting
    book: Book
    library: Library
    own: Sequence[Path]
    ends: float

    def blamed(self, how: str) -> Problem | None:
        """What is told of the style sheet or the section over which the engine breaks down."""
        without = dict.fromkeys(self.own, "")
        every = (replace(self.book, sections=(one,)) for one in self.book.sections)
        alone = next((one for one in every if self._breaks(one, {})), None)
        least = alone or self.book
        if self.own and not self._breaks(least, without):
            for file in self.own:
                text = self.library.read(file).text
                if self._breaks(least, {**without, file: text}):
                    return self._sheet(least, file, text, without, how)
            return None
        return _section(alone.sections[0], self.library, how) if alone else None

    def slow(self) -> str:
        """Which section takes long even alone, and whether it does without their own sheets."""
        for section in self.book.sections:
            if time.monotonic() > self.ends:
                break
            if self._takes_long(section, {}):
                told = f"The section “{section.title}” alone takes more than {_ALONE} seconds"
                if not self.own or time.monotonic() > self.ends:
                    return f"{told}. "
                long = self._takes_long(section, dict.fromkeys(self.own, ""))
                return f"{told}, {'even' if long else 'but not'} without them. "
        return ""

    def likely(self) -> str:
        """That something of their own is likely to blame, where there is any."""
        if self.own or any(_file_of(one, self.library) for one in self.book.sections):
            return "Most likely a template or stylesheet of your own is at fault: try without it. "
        return ""

    def _takes_long(self, section: Section, texts: Mapping[Path, str]) -> bool:
        limits = self.book.limits.model_copy(update={"seconds": _ALONE})
        library = _Changed(self.library.workspace, self.library.home, texts)
        try:
            self.set_in(replace(self.book, sections=(section,), limits=limits), library)
        except Halted:
            return True
        except Exception:
            return False
        return False

    def _breaks(self, book: Book, texts: Mapping[Path, str]) -> bool:
        left = int(self.ends - time.monotonic())
        if left < 1:
            raise Halted("time", ())
        limits = book.limits.model_copy(update={"seconds": min(left, book.limits.seconds)})
        library = _Changed(self.library.workspace, self.library.home, texts)
        try:
            self.set_in(replace(book, limits=limits), library)
        except Halted as fault:
            if fault.why != "depth":
                raise
            return True
        except Unusable:  # such as a book that is too long: it was set
            return False
        except Exception:
            return True
        return False

    def _sheet(
        self, least: Book, file: Path, css: str, without: Mapping[Path, str], how: str
    ) -> Problem:
        """The sheet, with the first of its rules without which it can be set."""
        name = self.library.shown(file)
        advice = (
            "Write other values there, or take it out, and build again: without it, all is set."
        )
        lines = _LINE_END.split(css)
        if number := _TOO_LONG.search(css):
            told = f"The style sheet cannot be set: a number in it has {len(number[0]):,} digits"
            before = _LINE_END.split(css[: number.start()])
            return Problem(told, advice, Place(name, len(before), len(before[-1]) + 1))
        rules = _rules(css)

        def breaks(count: int) -> bool:
            text = "".join(rule.serialize() for rule in rules[:count])
            return self._breaks(least, {**without, file: text})

        try:
            at = bisect_left(range(len(rules)), True, lo=1, key=breaks)
        except Halted:
            return Problem(f"The style sheet {name} cannot be set ({how})", advice)
        first = rules[at - 1]
        shown = lines[first.source_line - 1]
        return Problem(
            f"The style sheet cannot be set: the PDF engine breaks down over this rule ({how})",
            advice,
            Place(name, first.source_line, first.source_column),
            shown if len(shown) <= _SHOWN else "",
        )


def _rules(css: str) -> list[Any]:
    import tinycss2  # type: ignore[import-untyped]

    found: list[Any] = tinycss2.parse_stylesheet(css, skip_comments=True, skip_whitespace=True)
    return found


def _section(section: Section, library: Library, how: str) -> Problem:
    file = _file_of(section, library)
    return Problem(
        f"The section “{section.title}” cannot be set: the PDF engine breaks down over it ({how})",
        "Look there for boxes, lists or tables deep inside each other, for drawings, and for "
        "sizes, numbers and words that nobody can read; take them out, and build again.",
        Place(file, 1, 1) if file else None,
    )


def _file_of(section: Section, library: Library) -> str:
    """The team's own file of which a section is made; nothing where it is made of others."""
    kind, _, name = section.id.partition("-")
    files = [f"templates/sections/{section.id}.md"]
    if kind == "play":
        files = [f"playbooks/{pack}/{name}.md" for pack, _ in library.packs()]
    return next((one for one in files if not is_shipped(library, one)), "")


def _last_line(fault: Exception) -> str:
    """What the engine says of it, in one line."""
    if isinstance(fault, Halted):
        return fault.problems[0].message
    lines = str(fault).strip().splitlines() or [type(fault).__name__]
    return lines[-1][:_SHOWN]
