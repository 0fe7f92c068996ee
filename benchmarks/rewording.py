"""Texts told in other words of the same length, so that no engine can keep one for another.

The words come from the book itself and are drawn in an order that is the same every time.
"""

import random
import re
from collections.abc import Iterable

_WORD = re.compile(r"\b[a-z]{5,}\b")
_FEWEST = 4
"""A text of fewer words may be a name, an amount or one of a list."""
_ONE_IN = 5
_SYLLABLES = ("ba", "dor", "el", "fin", "gal", "ho", "kir", "lun", "mar", "ne", "os", "pel")


class Rewording:
    """Gives each text a form that no other text has."""

    def __init__(self, texts: Iterable[str], seed: int = 0) -> None:
        known = sorted(set(texts))
        self._told = set(known)
        self._words: dict[int, list[str]] = {}
        for word in sorted({word for text in known for word in _WORD.findall(text)}):
            self._words.setdefault(len(word), []).append(word)
        self._draw = random.Random(seed)

    def other(self, text: str) -> str:
        """The text with some of its words changed; a short one as it is."""
        if len(text.split()) < _FEWEST or not _WORD.search(text):
            return text
        found = text
        while found in self._told:
            found = _WORD.sub(self._word, found)
        self._told.add(found)
        return found

    def _word(self, found: re.Match[str]) -> str:
        if self._draw.randrange(_ONE_IN):
            return found[0]
        return self._draw.choice(self._words.get(len(found[0]), [found[0]]))


class Places:
    """Names of places that there are not, another one each time."""

    def __init__(self) -> None:
        self._named = len(_SYLLABLES)

    def another(self) -> str:
        """The next name."""
        self._named += 1
        number, name = self._named, ""
        while number:
            number, step = divmod(number, len(_SYLLABLES))
            name += _SYLLABLES[step]
        return name.title()
