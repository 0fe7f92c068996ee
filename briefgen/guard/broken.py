"""Long words that the end of a line or page broke: known as a whole, they tell nothing in pieces.

In a narrow column a word is broken where no hyphen shows it, and its pieces are read as words of
their own. One of them may by chance be a word that is withheld.
"""

from dataclasses import dataclass, field

from briefgen.guard.lawful import Body
from briefgen.guard.shelved import shipped_body
from briefgen.guard.spelling import flat, words
from briefgen.guard.stream import Stream
from briefgen.guard.worded import worded

_LONG = 8
"""The letters of a word that is worth breaking."""
_PIECES = 8
_EDGE = 6
"""So many lines at the end of a page may be those that stand on every page."""


@dataclass(frozen=True)
class Broken:
    """The words of a file, and which of them are pieces of a word that these readers know."""

    stream: Stream
    seen: Body
    lines: dict[int, frozenset[int]] = field(default_factory=dict)
    """Of each passage that was asked for, which words begin a line."""

    def is_known(self, word: str) -> bool:
        """Whether these readers know a word."""
        return word in self.seen.vocabulary or word in shipped_body().vocabulary

    def is_piece(self, at: int) -> bool:
        """Whether what stands there is a piece of a longer word."""
        return len(self.whole(at)) > 1

    def within(self, begin: int, end: int) -> range:
        """The words from one to another, without the pieces of words that reach beyond them."""
        first, last = self.whole(begin), self.whole(end - 1)
        start = first.stop if first.start < begin else begin
        return range(start, last.start if last.stop > end else end)

    def whole(self, at: int) -> range:
        """All pieces of the word of which a piece stands there; else what stands there alone."""
        told = self.stream.words
        for begin in range(at, max(-1, at - _PIECES), -1):
            if begin < at and not self._begins_a_line(begin + 1):
                break
            for end in range(begin + 2, min(len(told), begin + _PIECES) + 1):
                if not self._begins_a_line(end - 1):
                    break
                if end > at and self._is_long("".join(told[begin:end])):
                    return range(begin, end)
        return self._over_the_page(at)

    def _is_long(self, word: str) -> bool:
        return len(word) >= _LONG and self.is_known(word)

    def _begins_a_line(self, at: int) -> bool:
        number = self.stream.number(at)
        if number not in self.lines:
            self.lines[number] = frozenset(self.stream.beginnings(number))
        return at in self.lines[number]

    def _over_the_page(self, at: int) -> range:
        """The same for a word that ends on the next page; between may stand what is on all."""
        told, number = self.stream, self.stream.number(at)
        word, following = told.words[at], number + 1
        if at == told.starts[number] and number and told.passages[number].goes_on:
            heads = _ends(told.passages[number - 1].text)
            if any(self._is_long(head + word) for head in heads):
                return range(at - 1, at + 1)
        if following < len(told.passages) and told.passages[following].goes_on:
            last = word not in told.words[at + 1 : told.starts[following]]
            tail = worded(told.passages[following].text).words[:1]
            if last and tail and word in _ends(told.passages[number].text):
                return range(at, at + 1 + self._is_long(word + tail[0]))
        return range(at, at + 1)


def _ends(text: str) -> set[str]:
    """The last word of each of the last lines."""
    lines = (words(flat(line)) for line in text.rstrip().split("\n")[-_EDGE:])
    return {told[-1] for told in lines if told}
