"""Which words of what was withheld are names by the way they are written: halves, capitals."""

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import chain

from briefgen.guard.needles import Wording
from briefgen.guard.spelling import flat, plain
from briefgen.guard.stream import Stream

_WORD = re.compile(r"[^\W\d_]+")
_DOUBLE = re.compile(r"[-\u2010\u2011](?<=[^\W\d_].)(?=[^\W\d_])")
_BEGINS = re.compile(r"(?:\A|[.:;!?]\s|\n)[^\w\n]*\Z")
_SAYS = 4
"""Letters of a word that says something."""


def halves(text: str) -> Iterator[str]:
    """The parts of each name with a hyphen, as both of Lemaire-Quesnel."""
    if _DOUBLE.search(text):
        for one in flat(text).split():
            parts = [_WORD.search(part) for part in _DOUBLE.split(one)]
            if len(parts) > 1 and all(part and part[0][0].isupper() for part in parts):
                yield from (plain(part[0]) for part in parts if part)


def only_named(told: Iterable[str], wordings: Sequence[Wording], stream: Stream) -> Iterator[str]:
    """Those of these words that the plan, and the file, write as names and never otherwise."""
    for word in told:
        own = [one for one in wordings if word in one.words]
        written = _Written(word)
        if any(map(written.names, own)):
            plan = (one.text for one in own)
            file = (one.text for one in stream.passages if one.goes_on)  # no addresses, no title
            if not any(map(written.is_small, chain(plan, file))):
                yield word


class _Written:
    """One word where it stands."""

    def __init__(self, word: str) -> None:
        self.word = word

    def names(self, one: Wording) -> bool:
        """Whether a text has it as a name: alone, or with a capital inside a sentence."""
        text = flat(one.text)
        found = [each for each in _WORD.finditer(text) if plain(each[0]) == self.word]
        if one.is_name and len(one.words) < 3:
            return all(each[0][0].isupper() for each in found)
        small = any(w.islower() and len(w) >= _SAYS for w in _WORD.findall(text))
        return small and any(not _BEGINS.search(text, 0, each.start()) for each in found)

    def is_small(self, text: str) -> bool:
        """Whether it stands there with a small first letter."""
        said = (each[0] for each in _WORD.finditer(text) if each[0][0].islower())
        return any(plain(each) == self.word for each in said)
