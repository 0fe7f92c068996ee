"""A play as plain text: on a terminal, to be read before it is put to use."""

import re
import textwrap
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from html import unescape

from briefgen.playbooks.dossier import Dossier
from briefgen.playbooks.filling_in import FilledPlay
from briefgen.playbooks.known import Known
from briefgen.playbooks.notes import SEVERAL
from briefgen.playbooks.play import Applies, MostUseful, Observed, Play
from briefgen.playbooks.standing import Shelved

WIDTH = 88
PARTS = (
    ("signs", "Signs that it is happening"),
    ("before", "Before"),
    ("at_the_table", "At the table"),
    ("after", "Afterwards"),
    ("say", "Say"),
    ("do_not_say", "Do not say"),
)
ORDERED = ("before", "at_the_table", "after")


@dataclass(frozen=True, slots=True)
class _Words:
    """What is told of a play, filled in or not."""

    lede: str
    body: str
    texts: dict[str, tuple[str, ...]]
    conflicts: tuple[tuple[str, str], ...]


def as_written(one: Shelved) -> str:
    """The play with its texts as they stand in the file, and when it is for a negotiation."""
    play = one.play
    words = _Words(
        play.lede,
        one.body.text.strip(),
        {name: getattr(play, name) for name, _ in PARTS},
        tuple((other.play, other.choose) for other in play.conflicts),
    )
    named = f"Play {one.name}, {play.kind.replace('-', ' ')}. " + "; ".join(conditions(one))
    useful = "; ".join(_uses(play.most_useful))
    named += f". Most useful: {useful}" if useful else ""
    return "\n".join(_told(play, words, named))


def as_filled(filled: FilledPlay) -> str:
    """The play with the facts of a negotiation, and why it is there."""
    words = _Words(
        unescape(filled.lede),
        unescape(filled.body),
        {name: tuple(map(unescape, filled.texts[name])) for name, _ in PARTS},
        tuple((name, unescape(choose)) for name, choose in filled.conflicts),
    )
    told = _told(filled.play, words, f"In this book because: {filled.reason}")
    places: dict[tuple[str, str], list[str]] = {}
    for note in filled.notes:
        places.setdefault((note.part, unescape(note.line)), []).append(str(note.number + 1))
    notes = (f"{_things(part, numbers)}: {line}" for (part, line), numbers in places.items())
    none = ["none: in this negotiation nothing meets their conditions"]
    shown = list(notes) or (none if filled.play.beside else [])
    return "\n".join((*told, "", *_list("Its notes on other pages", shown))).rstrip()


def _things(part: str, numbers: Iterable[str]) -> str:
    """What a note stands beside: `issue 2, 3`, `obligation 1`, `text lock`."""
    several = {"issues": "issue", "statements": "statement", "agenda": "agenda item",
               "people": "person", **{one: one for one in SEVERAL}}  # fmt: skip
    told = several.get(part, part).replace("_", " ")
    return f"{told} {', '.join(numbers)}" if part in several else told


def _told(play: Play, words: _Words, named: str) -> Iterator[str]:
    yield f"# {play.title}\n"
    yield _wrapped(words.lede) + "\n"
    yield _wrapped(f"{named}.") + "\n"
    if words.body:
        # What was decided against leaves empty lines behind.
        yield "## What to expect, and why\n\n" + re.sub(r"\n{3,}", "\n\n", words.body) + "\n"
    for name, title in PARTS:
        yield from _list(title, words.texts[name], ordered=name in ORDERED)
    yield from _list("Who observed it", map(_seen, play.observed))
    yield from _list("What speaks against it", map(_seen, play.against))
    yield from _list("What pulls the other way", (f"{n}: {text}" for n, text in words.conflicts))
    dated = f"Evidence: {play.dating}."
    yield _wrapped(f"{dated} Read again by {play.review_by}." if play.review_by else dated)


def _list(title: str, lines: Iterable[str], ordered: bool = False) -> Iterator[str]:
    rows = list(lines)
    if rows:
        marks = [f"{number}. " if ordered else "- " for number in range(1, len(rows) + 1)]
        told = [_wrapped(row, mark) for mark, row in zip(marks, rows, strict=True)]
        yield f"## {title}\n\n" + "\n".join(told) + "\n"


def _seen(one: Observed) -> str:
    head = ", ".join(filter(None, (one.who, one.when, one.where)))
    source = ", ".join(filter(None, (one.source, one.at)))
    return f"{head + ': ' if head else ''}{one.what}{f' [{source}]' if source else ''}"


def _wrapped(text: str, mark: str = "") -> str:
    return textwrap.fill(
        " ".join(text.split()), WIDTH, initial_indent=mark, subsequent_indent=" " * len(mark),
        break_long_words=False, break_on_hyphens=False,
    )  # fmt: skip


def joins(one: Known) -> list[str]:
    """When a dossier or list joins a book that its pack is for, in words."""
    held = one.holds
    own = Applies(topics=held.topics) if isinstance(held, Dossier) else held.applies_to
    return list(_in_words(own)) or ["wherever its pack is for"]


def conditions(one: Shelved) -> list[str]:
    """When a play is for a negotiation, in words."""
    told = list(dict.fromkeys(each for applies in one.conditions for each in _in_words(applies)))
    if one.play.when:
        told.append(f"when {one.play.when}")
    return told or ["for any talks"]


MANY = 6
"""Values of a trait that a list tells; a pack may know many names of one country."""


def _uses(most: MostUseful) -> Iterator[str]:
    yield from _of_talks(most)
    yield from (f"when {cause.when}" for cause in most.causes)


def _in_words(applies: Applies) -> Iterator[str]:
    for trait, values in applies.traits.items():
        more = " and other words for it" if len(values) > MANY else ""
        yield f"{trait} {_or(values[:MANY])}{more}"
    yield from _of_talks(applies)


def _of_talks(applies: Applies | MostUseful) -> Iterator[str]:
    for name, wanted in (
        ("format", applies.formats), ("phase", applies.phases), ("topic", applies.topics),
    ):  # fmt: skip
        if wanted:
            yield f"{name} {_or(wanted)}"


def _or(values: tuple[str, ...]) -> str:
    return " or ".join(filter(None, (", ".join(values[:-1]), *values[-1:])))
