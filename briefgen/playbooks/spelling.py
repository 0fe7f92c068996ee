"""Traits and topics that a play asks for and that are nearly those that others know.

Both are free words, so a new one is no mistake. One that differs from a known one by a letter
or two would let the play wait for ever.
"""

from collections.abc import Collection, Iterable, Iterator, Mapping
from difflib import get_close_matches

from briefgen.clearance import Path
from briefgen.negotiation import slug
from briefgen.playbooks.standing import Shelved

TRAITS = ("country", "actor")
"""Traits that our own examples and packs use; what other plays ask for is known too."""
NEAR = 0.85
"""How alike; below it a word such as sport would be taken for ports."""


def misspelt(
    one: Shelved, shelf: Mapping[str, Shelved]
) -> Iterator[tuple[Path, str, str]]:  # fmt: skip
    """Each trait and topic of a play that is nearly a known one, with what may be meant."""
    others = [other for other in shelf.values() if other.id != one.id]
    known = {*TRAITS, *(trait for other in others for trait in other.play.applies_to.traits)}
    for path, asked in _traits(one):
        yield from _near(path, "trait", asked, known)
    topics = {slug(topic) for topic in _known_topics(one, others)}
    for path, asked in _topics(one):
        yield from _near(path, "topic", asked, topics)


def _near(
    path: Path, kind: str, asked: str, known: Collection[str]
) -> Iterator[tuple[Path, str, str]]:
    name = slug(asked)
    near = get_close_matches(name, known, n=1, cutoff=NEAR)
    if name not in known and near:
        meant = near[0].replace("-", " ") if " " in asked else near[0]
        yield path, f"No other play knows the {kind} “{asked}”", f"Did you mean “{meant}”?"


def _traits(one: Shelved) -> Iterator[tuple[Path, str]]:
    for trait in one.play.applies_to.traits:
        yield ("applies_to", "traits", trait), trait
    for trait in one.pack.applies_to.traits:
        yield (), trait


def _topics(one: Shelved) -> Iterator[tuple[Path, str]]:
    for name, lists in (("applies_to", one.play.applies_to), ("most_useful", one.play.most_useful)):
        for at, topic in enumerate(lists.topics):
            yield (name, "topics", at), topic
    for number, beside in enumerate(one.play.beside):
        for at, topic in enumerate(beside.topics):
            yield ("beside", number, "topics", at), topic


def _known_topics(one: Shelved, others: Iterable[Shelved]) -> Iterator[str]:
    """The topics of other plays, and every word in the tables of the packs."""
    for other in others:
        yield from (topic for _, topic in _topics(other))
    for pack in (one.pack, *(other.pack for other in others)):
        for topic, words in pack.topics.items():
            yield from (topic, *words)
