"""A chosen play, filled in: its texts with this negotiation's facts, its notes in their places."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any

from markupsafe import Markup

from briefgen.escaping import prose
from briefgen.facts import facts
from briefgen.negotiation import Negotiation
from briefgen.playbooks.choosing import Choice, facing
from briefgen.playbooks.play import Beside, Observed, PackSource, Play, Reference
from briefgen.playbooks.restraint import Restrained, fill_in, restrained
from briefgen.playbooks.standing import Shelved
from briefgen.reading import Source

TEXTS = ("signs", "before", "at_the_table", "after", "say", "do_not_say")


@dataclass(frozen=True, slots=True)
class Note:
    """A short note of a play, beside one thing in the book."""

    part: str
    number: int
    play: str
    title: str
    text: Markup


@dataclass(frozen=True, slots=True)
class FilledPlay:
    """One play as the book prints it; every text is Markdown that is safe to print."""

    id: str
    number: int
    title: str
    reason: str
    lede: Markup
    body: Markup
    texts: dict[str, tuple[Markup, ...]]
    observed: tuple[Observed, ...]
    against: tuple[Observed, ...]
    conflicts: tuple[tuple[str, Markup], ...]
    play: Play
    sources: tuple[tuple[PackSource, Reference], ...]
    notes: tuple[Note, ...]
    theirs: bool = False

    def __bool__(self) -> bool:
        return True


@dataclass(frozen=True, slots=True)
class Plays:
    """The plays of one book, in order: those printed in full, and the rest with a line each."""

    chosen: tuple[FilledPlay, ...]
    briefly: tuple[FilledPlay, ...] = ()

    def beside(self, part: str, number: int = 0) -> tuple[Note, ...]:
        """The notes that stand beside one thing: the issue, statement or clause of that number."""
        notes = (note for play in self.chosen for note in play.notes)
        return tuple(note for note in notes if note.part == part and note.number == number)

    def first_beside(self, part: str, number: int = 0) -> tuple[Note, ...]:
        """The same, without plays that stand beside an earlier thing of that part already."""
        told = {note.play for before in range(number) for note in self.beside(part, before)}
        return tuple(note for note in self.beside(part, number) if note.play not in told)

    def told_before(self, note: Note) -> bool:
        """Whether the same words stand beside an earlier thing of that part."""
        earlier = (n for before in range(note.number) for n in self.beside(note.part, before))
        return any(n.play == note.play and n.text == note.text for n in earlier)

    told_before.for_templates = True  # type: ignore[attr-defined]

    def called(self, name: str) -> FilledPlay | None:
        """The play of that id, where it is in this book."""
        return next((play for play in self.chosen if play.id == name), None)

    def cited(self) -> tuple[PackSource, ...]:
        """Every source that a play of this book cites, once."""
        found = {source.id: source for play in self.chosen for source, _ in play.sources}
        return tuple(found.values())

    cited.for_templates = True  # type: ignore[attr-defined]
    beside.for_templates = True  # type: ignore[attr-defined]
    first_beside.for_templates = True  # type: ignore[attr-defined]
    called.for_templates = True  # type: ignore[attr-defined]


def fill(choices: Iterable[Choice], negotiation: Negotiation) -> Plays:
    """The chosen plays, filled in from what this edition's readers may see."""
    sandbox, known = restrained(), facts(negotiation)
    chosen = [choice for choice in choices if choice.chosen]
    plays = tuple(
        _filled(choice, number, known, negotiation, sandbox)
        for number, choice in enumerate(chosen, 1)
    )
    most = negotiation.plays.most
    return Plays(plays[:most], plays[most:])


def _filled(
    choice: Choice, number: int, known: dict[str, Any], negotiation: Negotiation,
    sandbox: Restrained,
) -> FilledPlay:  # fmt: skip
    one, play = choice.shelved, choice.shelved.play
    known = {**known, "them": facing(one, negotiation)}
    sandbox.begin()

    def text(written: str, *path: str | int) -> Markup:
        place = one.place(path)
        return _text(Source(place.file, written), known, sandbox, place.line)

    def texts(name: str) -> tuple[Markup, ...]:
        return tuple(text(line, name, at) for at, line in enumerate(getattr(play, name)))

    by_id = {source.id: source for source in one.pack.sources}
    return FilledPlay(
        id=one.id,
        number=number,
        title=play.title,
        reason=choice.reason,
        lede=text(play.lede, "lede"),
        body=_text(one.body, known, sandbox, one.body_line),
        texts={name: texts(name) for name in TEXTS},
        observed=play.observed,
        against=play.against,
        conflicts=tuple(
            (other.play, text(other.choose, "conflicts", at, "choose"))
            for at, other in enumerate(play.conflicts)
        ),
        play=play,
        sources=tuple((by_id[ref.id], ref) for ref in play.sources),
        theirs=bool(one.pack.applies_to.traits),
        notes=tuple(_notes(one, known, negotiation, sandbox)),
    )


def _text(template: Source, known: dict[str, Any], sandbox: Restrained, line: int = 1) -> Markup:
    return Markup(prose(fill_in(template, known, sandbox, line).strip()))


def _notes(
    one: Shelved, known: dict[str, Any], negotiation: Negotiation, sandbox: Restrained
) -> Iterator[Note]:
    for at, beside in enumerate(one.play.beside):
        for number, here in _places(beside, negotiation):
            seen = {**known, **here}
            if beside.when and not one.holds(beside.when, ("beside", at, "when"), seen, sandbox):
                continue
            place = one.place(("beside", at, "note"))
            text = _text(Source(place.file, beside.note), seen, sandbox, place.line)
            yield Note(beside.part, number, one.id, one.play.title, text)


def _places(beside: Beside, negotiation: Negotiation) -> Iterator[tuple[int, dict[str, Any]]]:
    """The things a note may stand beside, each under the name the play knows it by."""
    people = [person for side in negotiation.counterparts for person in side.people]
    shelves: dict[str, tuple[str, Iterable[Any]]] = {
        "issues": ("issue", negotiation.issues),
        "statements": ("statement", negotiation.statements),
        "agenda": ("item", negotiation.agenda),
        "people": ("person", people),
        "agreement": ("agreement", [negotiation.agreement] if negotiation.agreement else []),
        "strategy": ("strategy", [negotiation.strategy] if negotiation.strategy else []),
    }
    name, things = shelves[beside.part]
    for number, thing in enumerate(things):
        yield number, {name: thing}
