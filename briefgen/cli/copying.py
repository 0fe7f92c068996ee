"""Which files a build makes of one edition: one, one for each numbered copy, or all in one."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Literal

from briefgen.formats.finishing import laid
from briefgen.formats.rendered import Rendered
from briefgen.gate import Gate, listed
from briefgen.guard import while_reading
from briefgen.handling import Numbered, copies_of, every_copy
from briefgen.pipeline import Opened, edition_named, print_returns, returns
from briefgen.problems import Unusable, unusable
from briefgen.production import Production

Copies = Literal["apart", "together"]


@dataclass(frozen=True, slots=True)
class Sheets:
    """One file to be written: its name, which tells nothing of subject or receiver."""

    name: str
    content: bytes
    told: str = ""
    notes: tuple[str, ...] = ()
    """What whoever prints it must know."""


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
        at = ("handling", "distribution")
        raise Unusable([opened.places.problem(told, f"It has copies of: {known}.", at)])
    if asked:
        return tuple(dict.fromkeys(asked))
    return tuple(dict.fromkeys(copy.edition for copy in sorted(copies, key=lambda c: c.number)))


def names_of(
    edition_id: str, opened: Opened, copies: Copies | None, name: str, ending: str
) -> tuple[str, ...]:
    """What the files of one edition are called."""
    if copies is None:
        return (f"{name}.{ending}",)
    if copies == "together":
        return (f"{name}-copies.pdf",)
    numbered = copies_of(opened.negotiation.handling, edition_id)
    return tuple(f"{name}-copy-{copy.number:02}.pdf" for copy in numbered)


@while_reading()
def files_of(
    made: Rendered,
    edition_id: str,
    opened: Opened,
    copies: Copies | None,
    production: Production,
    name: str,
    secret: str | None = None,
) -> list[Sheets]:
    """The files of one edition as they are to be written, each read again in that form."""
    gate = Gate(opened, edition_named(opened, edition_id), made, secret or "")
    names = names_of(edition_id, opened, copies, name, made.ending)
    if copies is None:
        (file,) = names
        return [Sheets(file, _locked(file, made.content, gate), _pages(made.pages))]
    numbered = copies_of(opened.negotiation.handling, edition_id)
    if copies == "together":
        return [_together(made, numbered, gate, production, names[0])]
    each: list[Sheets] = []
    stamped = _stamped(made, numbered)
    for copy, file, (content, notes) in zip(numbered, names, stamped, strict=True):
        last = locked(content, gate.password)
        gate.copy(file, last, copy)
        each.append(Sheets(file, last, _pages(made.pages), () if each else notes))
    return each


def _together(
    made: Rendered,
    numbered: Sequence[Numbered],
    gate: Gate,
    production: Production,
    file: str,
) -> Sheets:
    """All copies in one file, and behind them the list of those that come back."""
    from briefgen.typesetting.stamping import joined

    stamped = list(_stamped(made, numbered))
    pdfs, titles = [pdf for pdf, _ in stamped], [f"Copy {copy.number}" for copy in numbered]
    back = [copy for copy in numbered if copy.comes_back]
    if back:
        pdfs.append(print_returns(gate.opened, back, production).content)
        titles.append("To be returned")
    last = locked(joined(pdfs, titles), gate.password)
    gate.together(file, last, numbered, back, returns())
    count = len(numbered)
    return Sheets(file, last, f"  {count} cop{'y' if count == 1 else 'ies'}", stamped[0][1])


def _stamped(
    made: Rendered, numbered: Sequence[Numbered]
) -> Iterator[tuple[bytes, tuple[str, ...]]]:
    """Each copy, on sheets where that was asked for, and what to know of it at the printer."""
    from briefgen.typesetting.stamping import stamped

    for place in range(len(numbered)):
        pdf = stamped(made.content, made.stamps, place, made.bare)
        if made.on_sheets is None:
            yield pdf, ()
        else:
            content, note = laid(pdf, made.on_sheets)
            yield content, (f"Each copy: {note}",)


def return_list(
    opened: Opened,
    edition_ids: Sequence[str],
    production: Production,
    secret: str | None = None,
) -> list[Sheets]:
    """What comes back of these editions, on one list to be signed; nothing where nothing does."""
    marks = opened.negotiation.handling
    copies = [copy for name in edition_ids for copy in copies_of(marks, name) if copy.comes_back]
    if not copies:
        return []
    ordered = sorted(copies, key=lambda copy: copy.number)
    made = print_returns(opened, ordered, production)
    file, gate = "return-sheet.pdf", Gate(opened, returns(), made, secret or "")
    return [Sheets(file, _locked(file, made.content, gate, listed(copies)), _pages(made.pages))]


def _locked(file: str, content: bytes, gate: Gate, lawful: Iterable[str] = ()) -> bytes:
    """A file that was read as it is, locked where that was asked for, and then read once more."""
    if not gate.password:
        return content
    last = locked(content, gate.password)
    gate.one(file, last, lawful)
    return last


def locked(content: bytes, password: str) -> bytes:
    """The PDF, to be opened with the password only; without one, as it is."""
    if not password:
        return content
    from briefgen.typesetting.locking import locked

    return locked(content, password)


def _pages(pages: int | None) -> str:
    return "" if pages is None else f"  {pages} page{'' if pages == 1 else 's'}"
