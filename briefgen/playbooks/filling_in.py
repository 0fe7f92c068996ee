"""A chosen play, filled in: its texts with this negotiation's facts, its notes in their places."""

from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from functools import lru_cache
from itertools import islice
from typing import Any, get_args

from markupsafe import Markup

from briefgen.compiling import is_plain
from briefgen.escaping import prose
from briefgen.facts import facts
from briefgen.negotiation import Negotiation
from briefgen.playbooks.choosing import Choice, facing
from briefgen.playbooks.notes import Note, landing, notes_of
from briefgen.playbooks.play import Clause, Observed, PackSource, Play, Reference
from briefgen.playbooks.restraint import Restrained, fill_in, restrained
from briefgen.reading import Source

TEXTS = ("signs", "before", "at_the_table", "after", "say", "do_not_say")
OF_THE_DRAFT = {"agreement", *get_args(Clause)}
"""Where the notes stand of a play that speaks of the draft."""
FRESH = 4
"""Notes that are told beside one thing; the plays of the others are named."""


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
    in_full: bool = True

    @property
    def anchor(self) -> str:
        """Where in the book it stands: on its own page, or in short among the others."""
        return f"{'play' if self.in_full else 'short'}-{self.id}"

    @property
    def of_the_draft(self) -> bool:
        """Whether it speaks of the agreement or of a clause of it."""
        return any(note.part in OF_THE_DRAFT for note in self.notes)

    def __bool__(self) -> bool:
        return True


@dataclass(frozen=True, slots=True)
class Plays:
    """The plays of one book, in order: those printed in full, and the rest with a line each."""

    chosen: tuple[FilledPlay, ...]
    briefly: tuple[FilledPlay, ...] = ()
    titles: Mapping[str, str] = field(default_factory=dict)
    """By id, plays that are not here and can be looked up all the same."""
    numbers: Mapping[str, int] = field(default_factory=dict)
    """By id, the plays that this edition prints in full, numbered as they stand there."""

    def standing_in(self, sections: Collection[str]) -> "Plays":
        """The same for one edition, told which of them it prints in full."""
        whole, pen = "plays" in sections, "drafting-plays" in sections
        there = (one for one in self.chosen if whole or (pen and one.of_the_draft))
        return replace(self, numbers={one.id: at for at, one in enumerate(there, 1)})

    def number(self, play: FilledPlay) -> int:
        """Its number in this edition; 0 where it does not stand there in full."""
        return self.numbers.get(play.id, 0)

    def beside(self, part: str, number: int = 0) -> tuple[Note, ...]:
        """The notes that stand beside one thing, the issue or statement of that number.

        Where no play that is printed in full has one, the best of the others is there.
        """
        there = tuple(note for note in _of(self.chosen, part) if note.number == number)
        return there or tuple(n for n in _of(self.briefly, part) if n.number == number)[:1]

    def landing(self, part: str, number: int = 0, most: int = 1) -> tuple[Note, ...]:
        """The same, but the best few, and none that stands beside an earlier thing of that part.

        A part is also a clause of the agreement: `obligation`, `definitions`, `text_lock`.
        """
        return tuple(landing(_of(self.chosen, part), _of(self.briefly, part), number, most))

    def elsewhere(self, note: Note) -> tuple[int, ...]:
        """At which other things of that part the same note would hold, counted from 1."""
        notes = _of((*self.chosen, *self.briefly), note.part)
        return tuple(n.number + 1 for n in notes if n.key == note.key and n.number != note.number)

    def fresh(self, notes: Iterable[Note]) -> tuple[Note, ...]:
        """The first few of them whose words stand beside no earlier thing of that part."""
        new = (note for note in notes if not self._told_before(note))
        return tuple(islice(new, FRESH))

    def _told_before(self, note: Note) -> bool:
        earlier = (n for before in range(note.number) for n in self.beside(note.part, before))
        return any(n.play == note.play and n.text == note.text for n in earlier)

    def called(self, name: str) -> FilledPlay | None:
        """The play of that id, where it is in this book, in full or in short."""
        return next((play for play in (*self.chosen, *self.briefly) if play.id == name), None)

    def cited(self) -> tuple[PackSource, ...]:
        """Every source that a play of this book cites, once."""
        found = {source.id: source for play in self.chosen for source, _ in play.sources}
        return tuple(found.values())

    cited.for_templates = True  # type: ignore[attr-defined]
    beside.for_templates = True  # type: ignore[attr-defined]
    landing.for_templates = True  # type: ignore[attr-defined]
    elsewhere.for_templates = True  # type: ignore[attr-defined]
    called.for_templates = True  # type: ignore[attr-defined]
    fresh.for_templates = True  # type: ignore[attr-defined]
    number.for_templates = True  # type: ignore[attr-defined]


def _of(plays: Iterable[FilledPlay], part: str) -> Iterator[Note]:
    return (note for play in plays for note in play.notes if note.part == part)


def fill(
    choices: Iterable[Choice], negotiation: Negotiation, known: Mapping[str, Any] | None = None
) -> Plays:
    """The chosen plays, filled in from what this edition's readers may see: its `known` facts."""
    sandbox, known = restrained(), known or facts(negotiation)
    plays = tuple(
        _filled(choice, number, known, negotiation, sandbox)
        for number, choice in enumerate((one for one in choices if one.chosen), 1)
    )
    most = negotiation.plays.most
    return Plays(plays[:most], plays[most:])


def _filled(
    choice: Choice, number: int, known: Mapping[str, Any], negotiation: Negotiation,
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
        in_full=number <= negotiation.plays.most,
        notes=tuple(notes_of(one, known, negotiation, sandbox)),
    )


def _text(template: Source, known: Mapping[str, Any], sandbox: Restrained, line: int = 1) -> Markup:
    filled = fill_in(template, known, sandbox, line)
    return _as_prose(filled) if is_plain(template.text) else Markup(prose(filled.strip()))


@lru_cache(maxsize=4_000)
def _as_prose(text: str) -> Markup:
    """A text of a play in which nothing was filled in: the same in every book."""
    return Markup(prose(text.strip()))
