"""Whose copy it is: the number or the name of another receiver on it is found, whatever the tier.

A book may well list who gets it. So only what a page of a copy says oftener than the same page says
without a stamp was put there by mistake.
"""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass

from briefgen.guard.passages import Contents
from briefgen.guard.worded import worded
from briefgen.handling import Numbered
from briefgen.problems import Problem, Unusable
from briefgen.reading import Places

Unstamped = Callable[[], Contents]
"""What reads the same pages as they were before they were stamped."""


@dataclass(frozen=True, slots=True)
class Stray:
    """What belongs on another copy, and the page it stands on; none where it is beside them."""

    meant: Numbered
    page: int | None


def strays(
    copy: Contents,
    own: Numbered,
    every: Iterable[Numbered],
    unstamped: Unstamped,
    before: int = 0,
) -> Iterator[Stray]:
    """Each mark of another copy that was stamped on this one, before whose pages come so many."""
    said, ours = _said(copy), _words(own.told)
    marks = [(one, mark) for one in every for mark in _marks(one) if mark not in ours]
    there = [(one, mark) for one, mark in marks if any(mark in text for text in said.values())]
    plain = _said(unstamped()) if there else {}
    for one, mark in there:
        for page, text in said.items():
            as_set = plain.get(page and page - before, "")
            if text.count(mark) > as_set.count(mark):
                yield Stray(one, page)


def misdirected(found: Iterable[Stray], places: Places, what: str) -> Unusable:
    """Every copy whose mark stands on another one, as a problem."""
    pages: dict[Numbered, dict[int | None, None]] = {}
    for one in found:
        pages.setdefault(one.meant, {})[one.page] = None
    return Unusable(
        Problem(
            f"{what} bears the number or the name of copy {meant.number}, {_on(tuple(where))}",
            "The fault is in briefgen, which stamps the copies. Nothing was written.",
            places.at(("handling", "distribution", meant.place, "name")),
        )
        for meant, where in pages.items()
    )


def _on(pages: tuple[int | None, ...]) -> str:
    told = [str(page) for page in pages if page]
    if not told:
        return "beside its pages"
    more = f" and {len(told) - 1} more" if len(told) > 1 else ""
    return f"on page {told[0]}{more}"


def _said(contents: Contents) -> dict[int | None, str]:
    """What stands on each page, and beside all of them."""
    told: dict[int | None, list[str]] = {}
    for one in contents.passages:
        told.setdefault(one.page, []).append(_words(one.text))
    return {page: "|".join(texts) for page, texts in told.items()}


def _marks(one: Numbered) -> tuple[str, str]:
    """What tells a copy from the others."""
    return _words(f"Copy {one.number}"), _words(one.name)


def _words(text: str) -> str:
    """The words with two blanks between them, so that each has its own on either side."""
    return f" {'  '.join(worded(text).words)} "
