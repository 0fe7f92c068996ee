"""A play held against everything that can be known of it before a negotiation is there.

A problem keeps the play out of every book. A remark is advice to its writer: it has grown old, or
long, or nobody is named who saw it.
"""

import datetime
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace

from briefgen.clearance import Path
from briefgen.negotiation.times import When
from briefgen.playbooks.filling_in import TEXTS
from briefgen.playbooks.naming import misnamed
from briefgen.playbooks.play import LEDE, Play
from briefgen.playbooks.restraint import checked, grammar, question
from briefgen.playbooks.shapes import Shape, beside_names, names
from briefgen.playbooks.spelling import misspelt
from briefgen.playbooks.standing import Shelved
from briefgen.playbooks.truth import settled
from briefgen.problems import Place, Problem, Unusable
from briefgen.reading import Source

LONGEST = 1_200
"""Words on two printed pages."""
ADVICE = "Names are those of the negotiation file; they are listed by: briefgen schema."


@dataclass(frozen=True, slots=True)
class _Text:
    """One text or condition of a play, where it stands, and what it may name."""

    template: Source
    line: int
    names: Mapping[str, Shape]
    condition: str = ""


def problems_of(one: Shelved) -> tuple[Problem, ...]:
    """What keeps a play from being filled in, in whatever branch, with file and line."""
    found = [
        # A condition is shown as it was written, not as it is asked.
        replace(problem, excerpt=" ".join(text.condition.split())) if text.condition else problem
        for text in _texts(one)
        for problem in _wrong(text)
    ]
    return tuple(dict.fromkeys(found))


def _wrong(text: _Text) -> Iterator[Problem]:
    try:
        checked(text.template, text.line)
    except Unusable as fault:
        yield from fault.problems
        return
    tree = grammar().parse(text.template.text)
    lines = text.template.text.split("\n")
    for line, told in misnamed(tree, text.names):
        place = Place(text.template.name, text.line + line - 1, 1)
        yield Problem(told, ADVICE, place, lines[line - 1] if line <= len(lines) else "")


def _texts(one: Shelved) -> Iterator[_Text]:
    play = one.play
    written: list[tuple[Path, str | None]] = [(("lede",), play.lede), (("because",), play.because)]
    written += [((name, at), t) for name in TEXTS for at, t in enumerate(getattr(play, name))]
    written += [(("conflicts", at, "choose"), c.choose) for at, c in enumerate(play.conflicts)]
    causes = enumerate(play.most_useful.causes)
    written += [(("most_useful", "causes", at, "because"), c.because) for at, c in causes]
    known = names()
    for path, text in written:
        if text:
            yield _at(one, path, text, known)
    yield _Text(one.body, one.body_line, known)
    for path, condition in _conditions(play):
        if path[0] != "beside":
            yield _asked(one, path, condition, known)
    for at, beside in enumerate(play.beside):
        here = beside_names(beside.part, beside.clause)
        yield _at(one, ("beside", at, "note"), beside.note, here)
        if beside.when:
            yield _asked(one, ("beside", at, "when"), beside.when, here)


def _at(one: Shelved, path: Path, text: str, known: Mapping[str, Shape]) -> _Text:
    place = one.place(path)
    return _Text(Source(place.file, text), place.line, known)


def _asked(one: Shelved, path: Path, condition: str, known: Mapping[str, Shape]) -> _Text:
    return replace(_at(one, path, question(condition, "").text, known), condition=condition)


def remarks_on(
    one: Shelved, shelf: Mapping[str, Shelved], today: datetime.date
) -> Iterator[Problem]:
    """What its writer should look at, though the play can be used."""
    for path, told, advice in _remarks(one, shelf, today):
        yield Problem(told, advice, replace(one.place(path), column=1))


def past_review(due: When | None, today: datetime.date) -> bool:
    """Whether the day by which something was to be read again is over."""
    return due is not None and due.date is not None and due.date < today


def _remarks(
    one: Shelved, shelf: Mapping[str, Shelved], today: datetime.date
) -> Iterator[tuple[Path, str, str]]:
    play = one.play
    if play.lede == LEDE:
        yield (
            ("lede",),
            "This is still the pattern's sentence",
            "The play is in no book until it is written.",
        )
    if past_review(play.review_by, today):
        told = f"This play was to be read again by {play.review_by}"
        yield ("review_by",), told, "Read it against what has happened since, then set a new day."
    elif play.review_by is None:
        told = "No day is set by which to read this play again"
        yield (), told, "Add a line such as: review_by: 2027-11-30"
    yield from _unwitnessed(play)
    count = words(one)
    if count > LONGEST:
        told = f"It has {count} words; two printed pages hold about {LONGEST}"
        yield (), told, "Cut what a tired reader would skip, or make two plays of it."
    if play.when and not play.because:
        told = "The condition holds without a reason that a reader would understand"
        yield ("when",), told, "Add a line such as: because: no first offer is decided yet"
    if play.because and not play.when:
        yield ("because",), "A reason is given for a condition that is not there", "Add when: …"
    for path, condition in _conditions(play):
        if (outcome := settled(condition)) is not None:
            told = f"This condition {'always holds' if outcome else 'can never hold'}"
            yield path, told, "Look at its and, or and not; or take it out."
    yield from misspelt(one, shelf)
    yield from _one_sided(one, shelf)


def _unwitnessed(play: Play) -> Iterator[tuple[Path, str, str]]:
    """Evidence that nobody can go back to."""
    advice = "Say under observed: what was seen, by whom, when."
    if not play.observed and not play.sources:
        yield (), "Nobody is named who saw this", advice
    for at, seen in enumerate(play.observed):
        if not seen.source and not seen.who:
            yield ("observed", at), "Nobody is named who saw this, and no source", advice
        elif not seen.source and not (seen.when or seen.where):
            told = "It is not said when or where this was seen"
            yield ("observed", at), told, "Add a line such as: when: 2026"
    placed = {one.id for one in play.sources if one.at}
    evidence = [("observed", at, seen) for at, seen in enumerate(play.observed)]
    evidence += [("against", at, seen) for at, seen in enumerate(play.against)]
    for name, at, seen in evidence:
        if seen.source and not seen.at and seen.source not in placed:
            yield _unplaced((name, at, "source"), seen.source, "Add at: page or chapter.")
    placed |= {seen.source for _, _, seen in evidence if seen.source}
    for at, source in enumerate(play.sources):
        if not source.at and source.id not in placed:
            advice = f"Write {{id: {source.id}, at: page or chapter}}."
            yield _unplaced(("sources", at), source.id, advice)


def _unplaced(path: Path, source: str, advice: str) -> tuple[Path, str, str]:
    return path, f"The source “{source}” is cited without the place in it", advice


def _conditions(play: Play) -> Iterator[tuple[Path, str]]:
    """Every condition of a play, with its path."""
    if play.when:
        yield ("when",), play.when
    for at, cause in enumerate(play.most_useful.causes):
        yield ("most_useful", "causes", at, "when"), cause.when
    for at, beside in enumerate(play.beside):
        if beside.when:
            yield ("beside", at, "when"), beside.when


def _one_sided(
    one: Shelved, shelf: Mapping[str, Shelved]
) -> Iterator[tuple[Path, str, str]]:  # fmt: skip
    for at, conflict in enumerate(one.play.conflicts):
        other = shelf.get(conflict.play)
        inherited = one.base and "conflicts" not in one.play.model_fields_set
        if other is not None and not inherited and not _pulls(other, one):
            told = f"It names “{other.id}” as pulling the other way; that one does not name this"
            advice = f"Add this play to the conflicts in {other.file}."
            if other.ships and not one.ships:
                advice = f"Copy it: briefgen play eject {other.id}. Add this play to its conflicts."
            yield ("conflicts", at), told, advice
    for other in shelf.values():
        # A shipped play is not looked at among a team's own: what it says of one is told there.
        if other.ships and not one.ships and _pulls(other, one) and not _pulls(one, other):
            told = f"“{other.id}” names this play as pulling the other way; this one is silent"
            yield (), told, f"Add {other.id} to the conflicts here."


def _pulls(one: Shelved, other: Shelved) -> bool:
    return other.id in [conflict.play for conflict in one.play.conflicts]


def words(one: Shelved) -> int:
    """The words that the book prints of a play, counted before it is filled in."""
    play = one.play
    texts = [play.title, play.lede, *(line for name in TEXTS for line in getattr(play, name))]
    texts += [conflict.choose for conflict in play.conflicts]
    for seen in (*play.observed, *play.against):
        texts += filter(None, (seen.what, seen.who, seen.when, seen.where, seen.source, seen.at))
    return sum(len(_bare(text).split()) for text in (*texts, one.body.text))


def _bare(text: str) -> str:
    """The text without its instructions, of which the reader sees nothing."""
    parts = text.split("{%")
    return " ".join([parts[0], *(part.partition("%}")[2] for part in parts[1:])])
