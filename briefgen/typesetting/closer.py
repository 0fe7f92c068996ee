"""A chapter of which only a few lines come on a last page is set closer, if that saves the page.
So is a cover that runs on to its back, whatever comes there.

How close is said by the style sheets, for `section.closer`. Sections that share a page are one
chapter here, so it is judged alike by itself and within its book.
"""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any

RULE = "section.closer"
COVER = "page-cover"
FEW = 0.22
"""Less than this part of the last page is taken up."""

_CLASS = "closer"


@dataclass(slots=True)
class Run:
    """Sections that share pages, on how many, and what part of the last one they take up."""

    elements: list[Any]
    pages: int
    filled: float

    def over(self) -> bool:
        """Whether a few lines of it cost a page."""
        cover = COVER in self.elements[0].get("class", "").split()
        return self.pages > 1 and (cover or self.filled < FEW)


def set_closer(document: Any, again: Callable[[], Any], stylesheets: Sequence[str]) -> Any:
    """The document, or what `again` makes of it where that saves pages of some chapters."""
    if not any(RULE in text for text in stylesheets):
        return document
    over = [run for run in _runs(document.pages) if run.over()]
    if not over:
        return document
    _mark(over)
    tried = again()
    now = {id(run.elements[0]): run.pages for run in _runs(tried.pages)}
    vain = [run for run in over if now.get(id(run.elements[0]), run.pages) >= run.pages]
    if not vain:
        return tried
    _unmark(vain)
    return again() if len(vain) < len(over) else document


def _mark(runs: Iterable[Run]) -> None:
    for element in (one for run in runs for one in run.elements):
        element.set("class", f"{element.get('class', '')} {_CLASS}")


def _unmark(runs: Iterable[Run]) -> None:
    for element in (one for run in runs for one in run.elements):
        element.set("class", element.get("class").removesuffix(f" {_CLASS}"))


def _runs(pages: Sequence[Any]) -> Iterator[Run]:
    run = Run([], 0, 0)
    for page in pages:
        body = page._page_box
        boxes = list(_sections(body))
        if not boxes:
            continue
        if boxes[0].element not in run.elements:
            if run.elements:
                yield run
            run = Run([], 0, 0)
        run.elements += [box.element for box in boxes if box.element not in run.elements]
        end = boxes[-1].position_y + boxes[-1].margin_height()
        run.pages, run.filled = run.pages + 1, (end - body.content_box_y()) / body.height
    if run.elements:
        yield run


def _sections(box: Any) -> Iterator[Any]:
    """The sections on a page, those within others left out."""
    for child in getattr(box, "children", ()):
        if child.element_tag == "section":
            yield child
        else:
            yield from _sections(child)
