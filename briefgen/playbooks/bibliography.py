"""How sources are named: one short form in the whole book, and the list of sources in its order.

It is made of what a source says of itself: the surnames of its authors, where its id bears one of
them; else the words of its id, as they stand in its title or publisher; else its author or title.
The year stands behind it, and a letter where two would be called alike.
"""

import re
import unicodedata
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from briefgen.negotiation.record import Source
from briefgen.negotiation.times import When
from briefgen.negotiation.values import Citation
from briefgen.playbooks.filling_in import FilledPlay, Plays
from briefgen.playbooks.knowledge import Knowledge
from briefgen.playbooks.known import cited
from briefgen.playbooks.play import PackSource
from briefgen.playbooks.standing import Shelved

_BRACKET = re.compile(r"\s*\([^()]*\)")
_BETWEEN = re.compile(r"\s*[,;&]\s*|\s+and\s+")
_ENDS = re.compile(r"[:;?!–—]|,\s|\.\s|\s\(")
_SMALL = re.compile(
    "about|after|against|an?|and|as|at|before|between|by|concerning|for|from|in|into|of|on|or|over|"
    "regarding|since|the|to|towards|under|upon|what|when|where|with|without"
)
"""Words before which a phrase may end."""
_PLAIN = str.maketrans({"ø": "o", "ł": "l", "đ": "d", "ß": "ss", "æ": "ae", "œ": "oe"})
_LONGEST = 4
"""Words of an author that is told whole, or of a title that stand for it."""


@dataclass(frozen=True, slots=True)
class Named:
    """One source with the short form by which it is cited."""

    label: str
    source: Source | PackSource
    on: When | None

    @property
    def published(self) -> str:
        """By whom and when, where its author, label and title do not say so already."""
        publisher, day = self.source.publisher, str(self.on or "")
        told = "" if publisher == self.source.author else publisher
        known = day in self.label or day in self.source.title
        return ", ".join(filter(None, (told, "" if known else day)))

    @property
    def link(self) -> str:
        """Where to find it, where that is written."""
        return (self.source.link if isinstance(self.source, Source) else None) or ""


class Sources(tuple[Source, ...]):
    """The sources of a file, as templates know them, and how these and those of packs are named."""

    of_plays: tuple[Named, ...]
    own: tuple[Named, ...]
    labels: Mapping[str, str]
    """The short form of each, by its id."""
    listed: bool
    """Whether the edition prints the list in which a short form can be looked up."""

    def named(self, name: str | None, at: str | None = None) -> str:
        """The source of that id, and the place in it: `Marten 2017, point 3`."""
        return ", ".join(filter(None, (self.labels.get(name or "", name), at)))

    def cited(self, citation: Citation) -> str:
        """What is cited: in short where there is a list, else by author and title."""
        found = next((one for one in self if one.id == citation.id), None)
        if found is None:
            return str(citation)
        if self.listed:
            return self.named(citation.id, citation.at)
        return ", ".join(filter(None, (found.author, found.title, citation.at)))

    named.for_templates = True  # type: ignore[attr-defined]
    cited.for_templates = True  # type: ignore[attr-defined]


def sources_named(
    own: Sequence[Source], plays: Plays, knowledge: Knowledge, listed: bool
) -> Sources:
    """The sources of a file with those that its plays, dossiers and lists cite."""
    ids = {one.id for one in own}
    others = {one.id: one for one in _of_packs(plays, knowledge) if one.id not in ids}
    found = [_first(one, one.on) for one in own]
    found += [_first(one, one.date) for one in others.values()]
    named = tuple(_told_apart(found))
    made = Sources(own)
    made.own = tuple(one for one in named if one.source.id in ids)
    made.of_plays = tuple(one for one in named if one.source.id not in ids)
    made.labels = {one.source.id: one.label for one in named}
    made.listed = listed
    return made


def by_itself(play: FilledPlay, shelf: Iterable[Shelved]) -> dict[str, Plays | Sources]:
    """What the page of one play is filled in with, where no book is made."""
    alone = Plays((play,), titles={one.id: one.play.title for one in shelf})
    return {"chosen": alone, "sources": sources_named((), alone, Knowledge(), listed=False)}


def _of_packs(plays: Plays, knowledge: Knowledge) -> Iterator[PackSource]:
    yield from plays.cited()
    for known in (*knowledge.dossiers, *knowledge.lists):
        for _, reference in cited(known.holds):
            if source := known.source(reference):
                yield source


def _told_apart(found: Iterable[Named]) -> Iterator[Named]:
    """The same in the order of the list, with a letter where several are called alike."""
    inorder = sorted(found, key=lambda one: (_plain(one.label), one.on.order if one.on else ()))
    labels = [one.label for one in inorder]
    for at, one in enumerate(inorder):
        letter = chr(ord("a") + labels[:at].count(one.label)) if labels.count(one.label) > 1 else ""
        behind = letter if one.label[-1].isdigit() else f" {letter}".rstrip()
        yield Named(f"{one.label}{behind}", one.source, one.on)


def _first(source: Source | PackSource, on: When | None) -> Named:
    name = _name(source)
    if on is not None and not re.search(rf"\b{on.year}\b", name):
        name = f"{name}{',' if name[-1].isdigit() else ''} {on.year}"
    return Named(name, source, on)


def _name(source: Source | PackSource) -> str:
    """What a source is called, without the year."""
    own_form = source.cited_as if isinstance(source, PackSource) else None
    words = [word for word in _plain(source.id).split("-") if not re.fullmatch(r"\d{4}", word)]
    author = source.author or ""
    found = own_form or _surnames(author, words)
    for text in (author, source.title, source.publisher or ""):
        found = found or _as_written(words, text)
    if not found and author and len(author.split()) <= _LONGEST:
        found = author
    return found or phrase(source.title)


def _surnames(author: str, words: Sequence[str]) -> str:
    """The authors, where the id bears one of the names, or all are told by surname alone."""
    people = [one.split() for one in _BETWEEN.split(_BRACKET.sub("", author)) if one[:1].isupper()]
    borne = [[name for name in one if set(_plain(name).split("-")) <= set(words)] for one in people]
    if not any(borne) and (len(people) < 2 or any(len(one) > 1 for one in people)):
        return ""
    first, *rest = (
        " ".join(names) or person[-1] for names, person in zip(borne, people, strict=True)
    )
    if len(rest) > 1:
        return f"{first} et al."
    return " and ".join((first, *rest))


def _as_written(words: Sequence[str], text: str) -> str:
    """The words of an id as a text writes them, one behind the other."""
    written = re.findall(r"\w+", text)
    plain = [_plain(word) for word in written]
    for at in range(len(plain)):
        if words and plain[at : at + len(words)] == list(words):
            told = " ".join(written[at : at + len(words)])
            return told[0].upper() + told[1:]
    return ""


def phrase(title: str) -> str:
    """How a long title begins, up to where a phrase of it ends."""
    words = _ENDS.split(title)[0].split()
    if len(words) < 2:  # a bracket, a colon behind the first word: more is needed
        words = title.split()
    if len(words) <= _LONGEST:
        return " ".join(words)
    ends = [at for at in range(2, _LONGEST + 1) if _SMALL.fullmatch(_plain(words[at]))]
    left = words[: ends[-1] if ends else _LONGEST]
    while len(left) > 1 and _SMALL.fullmatch(_plain(left[-1])):
        left.pop()
    return " ".join(left)


def _plain(text: str) -> str:
    """Small letters without marks, as ids are written."""
    bare = unicodedata.normalize("NFKD", text.casefold().translate(_PLAIN))
    return "".join(sign for sign in bare if not unicodedata.combining(sign))
