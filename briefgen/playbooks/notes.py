"""The notes of plays: each lands beside the one thing in the book that it is about."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from markupsafe import Markup

from briefgen.escaping import inline, prose
from briefgen.negotiation import Negotiation
from briefgen.negotiation.agreement import Agreement
from briefgen.negotiation.people import Person
from briefgen.playbooks.choosing import refusals
from briefgen.playbooks.play import Applies, Beside
from briefgen.playbooks.restraint import Restrained, fill_in
from briefgen.playbooks.standing import Shelved
from briefgen.playbooks.topics import shared
from briefgen.reading import Source

SEVERAL = {"obligation": "obligations", "definition": "definitions", "step": "sequence",
           "final_clause": "final_clauses", "annex": "annexes"}  # fmt: skip
"""Clauses of which there are several, each with the list of the agreement that holds them."""


@dataclass(frozen=True, slots=True)
class Note:
    """A short note of a play, beside one thing in the book."""

    part: str
    """The part of the book; of the agreement, the clause."""
    number: int
    play: str
    title: str
    text: Markup
    line: Markup
    """The same on one line, for a table or the middle of a paragraph."""
    written: int
    """Which of the notes of its play it is."""

    @property
    def key(self) -> tuple[str, int]:
        """The note as it was written, wherever it stands."""
        return self.play, self.written


def notes_of(
    one: Shelved, known: Mapping[str, Any], negotiation: Negotiation, sandbox: Restrained
) -> Iterator[Note]:
    """Every note of a chosen play, filled in, at each thing where it holds."""
    for at, beside in enumerate(one.play.beside):
        for number, here in _places(beside, negotiation, one):
            if not _on_topic(beside, here, one):
                continue
            seen = {**known, **here}
            if beside.when and not one.holds(beside.when, ("beside", at, "when"), seen, sandbox):
                continue
            place = one.place(("beside", at, "note"))
            filled = fill_in(Source(place.file, beside.note), seen, sandbox, place.line).strip()
            text, line = Markup(prose(filled)), Markup(inline(filled))
            part = beside.clause or beside.part
            yield Note(part, number, one.id, one.play.title, text, line, at)


def landing(in_full: Iterable[Note], others: Iterable[Note], number: int, most: int) -> list[Note]:
    """The notes beside one thing of a part, so that none stands beside two of them.

    Plays printed in full speak first; where they have nothing to say, the best of the others does.
    """
    printed, rest = tuple(in_full), tuple(others)
    said: set[tuple[str, int]] = set()
    found: list[Note] = []
    for at in range(number + 1):
        fresh = [n for n in printed if n.number == at and n.key not in said]
        found = fresh[:most] or [n for n in rest if n.number == at and n.key not in said][:1]
        said |= {note.key for note in found}
    return found


def _on_topic(beside: Beside, here: Mapping[str, Any], one: Shelved) -> bool:
    """Whether a note that is for some topics only may stand beside this issue."""
    topic = getattr(here.get("issue"), "topic", None)
    return not beside.topics or bool(shared(beside.topics, filter(None, [topic]), one.pack.topics))


def _places(
    beside: Beside, negotiation: Negotiation, one: Shelved
) -> Iterator[tuple[int, dict[str, Any]]]:
    """The things a note may stand beside, each under the name the play knows it by."""
    if beside.part == "agreement":
        yield from _clauses(beside.clause, negotiation.agreement)
        return
    if beside.part == "people":
        yield from _people(negotiation, one)
        return
    shelves: dict[str, tuple[str, Iterable[Any]]] = {
        "issues": ("issue", negotiation.issues),
        "statements": ("statement", negotiation.statements),
        "agenda": ("item", negotiation.agenda),
        "strategy": ("strategy", [negotiation.strategy] if negotiation.strategy else []),
    }
    name, things = shelves[beside.part]
    for number, thing in enumerate(things):
        yield number, {name: thing}


def _clauses(
    clause: str | None, agreement: Agreement | None
) -> Iterator[tuple[int, dict[str, Any]]]:
    """The agreement as a whole, or each clause of a kind."""
    if not agreement:
        return
    if clause not in SEVERAL:
        yield 0, {"agreement": agreement}
        return
    for number, thing in enumerate(getattr(agreement, SEVERAL[clause])):
        yield number, {"agreement": agreement, clause: thing}


def _people(negotiation: Negotiation, one: Shelved) -> Iterator[tuple[int, dict[str, Person]]]:
    """Those across the table of whom the play speaks, numbered among all."""
    sides = negotiation.counterparts
    traits = {**one.pack.applies_to.traits, **one.play.applies_to.traits}
    met = [
        side
        for side in sides
        if not any(
            refusals(
                Applies(traits=traits), negotiation.model_copy(update={"counterparts": (side,)}), {}
            )
        )
    ]
    meant = [person for side in met or sides for person in side.people]
    for number, person in enumerate(person for side in sides for person in side.people):
        if person in meant:
            yield number, {"person": person}
