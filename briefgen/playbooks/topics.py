"""What a negotiation is about: a file's own words held against the topics of a pack."""

from collections.abc import Iterable, Mapping
from functools import lru_cache

from briefgen.negotiation import Negotiation, slug

Words = Mapping[str, tuple[str, ...]]
"""Other words for a topic, by the topic, as a pack lists them."""


def written(negotiation: Negotiation) -> tuple[str, ...]:
    """Every topic in the file: of the talks, and of each issue."""
    of_issues = (issue.topic for issue in negotiation.issues if issue.topic)
    return tuple(dict.fromkeys((*negotiation.topics, *of_issues)))


def shared(wanted: Iterable[str], found: Iterable[str], words: Words) -> tuple[str, ...]:
    """Those of the topics found that mean one of the wanted, in the words of the file."""
    meant = {_short(topic) for topic in wanted}
    listed = tuple(words.items())
    return tuple(topic for topic in found if meant & _meanings(topic, listed))


@lru_cache(maxsize=4000)
def _meanings(topic: str, words: tuple[tuple[str, tuple[str, ...]], ...]) -> frozenset[str]:
    """A topic's own short name, and each topic that the pack knows it as another word for."""
    own = _whole(topic)
    found = (name for name, others in words if any(_whole(word) in own for word in others))
    return frozenset({_short(topic), *map(_short, found)})


_short = lru_cache(maxsize=4000)(slug)


@lru_cache(maxsize=4000)
def _whole(word: str) -> str:
    """What holds a word holds it whole: `grain-ships` holds grain, `airspace` not space."""
    return f"-{slug(word)}-"
