"""Which files a build makes of one edition: one, one for each numbered copy, or all in one."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Literal

from briefgen.formats.rendered import Rendered
from briefgen.handling import Numbered, copies_of, every_copy
from briefgen.pipeline import Opened, Paper, edition_named, print_returns
from briefgen.problems import Problem, Unusable, unusable

Copies = Literal["apart", "together"]


@dataclass(frozen=True, slots=True)
class Sheets:
    """One file to be written: its name, which tells nothing of subject or receiver."""

    name: str
    content: bytes
    told: str = ""


def listed_editions(opened: Opened, asked: Sequence[str]) -> tuple[str, ...]:
    """The editions that copies are made of: those asked for, or all of the distribution list."""
    marks = opened.negotiation.handling
    copies = tuple(every_copy(marks))
    if not copies:
        told = "There is no distribution list, so there are no copies to number"
        raise unusable(told, "Write one under handling: distribution: [{copy_number: 1, name: …}].")
    missing = [name for name in asked if not copies_of(marks, name)]
    if missing:
        told = f"The distribution list has no copy of the edition {missing[0]}"
        known = ", ".join(dict.fromkeys(copy.edition for copy in copies))
        place = opened.places.value(("handling", "distribution"))
        raise unusable(told, f"It has copies of: {known}.", place)
    if asked:
        return tuple(dict.fromkeys(asked))
    _known(opened, copies)
    return tuple(dict.fromkeys(copy.edition for copy in sorted(copies, key=lambda c: c.number)))


def _known(opened: Opened, copies: Iterable[Numbered]) -> None:
    """Unusable with every copy whose edition does not exist."""
    wrong = []
    for copy in copies:
        try:
            edition_named(opened, copy.edition)
        except Unusable as fault:
            path = ("handling", "distribution", copy.place, "edition")
            place = opened.places.value(path)
            wrong += [Problem(one.message, one.advice, place) for one in fault.problems]
    if wrong:
        raise Unusable(wrong)


def files_of(
    made: Rendered,
    edition_id: str,
    opened: Opened,
    copies: Copies | None,
    paper: Paper,
    name: str,
) -> list[Sheets]:
    """The files of one edition, ready to be written."""
    if copies is None:
        return [Sheets(f"{name}.{made.ending}", made.content, _pages(made.pages))]
    from briefgen.typesetting.stamping import joined, stamped

    numbered = copies_of(opened.negotiation.handling, edition_id)
    each = [
        Sheets(
            f"{name}-copy-{copy.number:02}.pdf",
            _laid(stamped(made.content, made.stamps, place, made.bare), made),
            _pages(made.pages),
        )
        for place, copy in enumerate(numbered)
    ]
    if copies == "apart":
        return each
    pdfs, titles = [one.content for one in each], [f"Copy {copy.number}" for copy in numbered]
    back = [copy for copy in numbered if copy.comes_back]
    if back:
        pdfs.append(print_returns(opened, back, paper).content)
        titles.append("To be returned")
    told = f"  {len(each)} cop{'y' if len(each) == 1 else 'ies'}"
    return [Sheets(f"{name}-copies.pdf", joined(pdfs, titles), told)]


def _laid(pdf: bytes, made: Rendered) -> bytes:
    """A stamped copy on sheets, where that was asked for."""
    from briefgen.formats.finishing import laid

    return laid(pdf, made.on_sheets)[0] if made.on_sheets else pdf


def return_list(opened: Opened, edition_ids: Sequence[str], paper: Paper) -> list[Sheets]:
    """What comes back of these editions, on one list to be signed; nothing where nothing does."""
    marks = opened.negotiation.handling
    copies = [copy for name in edition_ids for copy in copies_of(marks, name) if copy.comes_back]
    if not copies:
        return []
    made = print_returns(opened, sorted(copies, key=lambda copy: copy.number), paper)
    return [Sheets("return-sheet.pdf", made.content, _pages(made.pages))]


def _pages(pages: int | None) -> str:
    return "" if pages is None else f"  {pages} page{'' if pages == 1 else 's'}"
