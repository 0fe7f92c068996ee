"""The gate: every file is opened again in the form in which it leaves, and searched.

Pages are set, then stamped, laid on sheets, joined with others, locked. Each step could add what
nobody has read, so what counts is the reading of the very bytes that are written.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from typing import TYPE_CHECKING

from briefgen import guard
from briefgen.assembly import Opened
from briefgen.formats.finishing import laid
from briefgen.formats.rendered import Rendered, weighed
from briefgen.handling import Numbered, every_copy, marking_at

if TYPE_CHECKING:
    from briefgen.book import Edition


def passed(
    made: Rendered, opened: Opened, edition: "Edition", name: str, lawful: Iterable[str] = ()
) -> Rendered:
    """The pages as they were set, once nothing was found in them; Unusable with every leak."""
    weighed(made.content, opened.settings.build)
    gate, what, lawful = Gate(opened, edition, made), f"The {edition.name}", tuple(lawful)
    verdict = gate.search(gate.as_set, name, what, lawful)
    if made.plain:
        sheets = guard.contents_of(made.content, made.ending)
        gate.search(sheets, name, what, lawful, on_sheets=True)
    return replace(made, told=guard.in_short(verdict, opened.places))


@dataclass(frozen=True)
class Gate:
    """Where the files of one edition leave whose pages, as they were set, were read already."""

    opened: Opened
    edition: "Edition"
    made: Rendered
    password: str = ""

    def one(self, file: str, content: bytes, lawful: Iterable[str] = ()) -> guard.Contents:
        """Let a file out in which these words may stand; Unusable with every leak."""
        contents = self._opened(file, content)
        on_sheets = bool(self.made.on_sheets or self.made.plain)
        self.search(contents, _stem(file), file, lawful, on_sheets)
        return contents

    def copy(self, file: str, content: bytes, own: Numbered) -> None:
        """Let a numbered copy out; Unusable also where it bears the mark of another."""
        self._only(own, self.one(file, content, [own.told]), file)

    def together(
        self,
        file: str,
        content: bytes,
        copies: Sequence[Numbered],
        back: Sequence[Numbered] = (),
        returns: "Edition | None" = None,
    ) -> None:
        """Let all copies out in one file; behind them is the list of those that come back.

        That list is read for those who keep it, all else for those who get a copy.
        """
        contents = self._opened(file, content)
        each = _pages(self._unstamped)
        step = each + each % 2  # printed on both sides, each begins on a sheet of its own
        behind = range(len(copies) * step + 1, _pages(contents) + 1)
        if returns:
            kept_by = replace(self, edition=returns)
            kept_by.search(_on(behind, contents), "", file, listed(back))
            contents = _on(range(behind.start), contents, beside=True)
        told = [copy.told for copy in copies]
        self.search(contents, _stem(file), file, told, bool(self.made.on_sheets))
        for at, copy in enumerate(copies):
            pages = range(at * step + 1, at * step + each + 1)
            self._only(copy, _on(pages, contents), file, at * step)

    @cached_property
    def as_set(self) -> guard.Contents:
        """The pages as they were set, before anything was laid on sheets."""
        return guard.contents_of(self.made.plain or self.made.content, self.made.ending)

    def _opened(self, file: str, content: bytes) -> guard.Contents:
        weighed(content, self.opened.settings.build)
        return guard.contents_of(content, file.rpartition(".")[2], self.password)

    def _only(self, own: Numbered, copy: guard.Contents, file: str, before: int = 0) -> None:
        """Unusable where these pages bear the mark of another copy; so many come before them."""
        every = every_copy(self.opened.negotiation.handling)
        found = tuple(guard.strays(copy, own, every, lambda: self._unstamped, before))
        if found:
            raise guard.misdirected(found, self.opened.places, file)

    @cached_property
    def _unstamped(self) -> guard.Contents:
        """A copy before its number was put on, in the form of all of them."""
        pdf = self.made.content
        if self.made.on_sheets:
            pdf, _ = laid(pdf, self.made.on_sheets)
        return guard.contents_of(pdf, self.made.ending)

    def search(
        self,
        contents: guard.Contents,
        name: str,
        what: str,
        lawful: Iterable[str],
        on_sheets: bool = False,
    ) -> guard.Verdict:
        """The verdict on what was read; Unusable with every leak."""
        whole, reach = self.opened.negotiation, self.edition.reach
        own = marking_at(whole.handling, self.edition.marked_for)
        known = (*guard.pictured(whole, reach, self.opened.library), *lawful, own)
        day = self.opened.settings.limits.working_day
        verdict = guard.judged(contents, whole, reach, name, known, day)
        leaking = guard.but_redrawn_amounts(verdict, self.as_set) if on_sheets else verdict
        if leaking.leaks:
            places, library, style = self.opened.places, self.opened.library, self.edition.style
            raise guard.leaked(leaking, places, what, library, style=style)
        return verdict


def listed(copies: Iterable[Numbered]) -> list[str]:
    """What a list of copies says of those who have them."""
    return [text for one in copies for text in (one.told, one.name, one.role, one.edition)]


def _pages(contents: guard.Contents) -> int:
    return max(one.page or 0 for one in contents.passages)


def _on(pages: range, contents: guard.Contents, beside: bool = False) -> guard.Contents:
    """What stands on these pages, and, where that is asked for, beside all pages."""
    wanted = {*pages, None} if beside else set(pages)
    return replace(contents, passages=tuple(o for o in contents.passages if o.page in wanted))


def _stem(file: str) -> str:
    return file.rpartition(".")[0]
