"""Looking for texts whose words were run together or torn apart, by their letters alone."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import accumulate, pairwise

from briefgen.guard.broken import Broken
from briefgen.guard.hit import Hit, worded_hit
from briefgen.guard.lawful import Body
from briefgen.guard.needles import Wording
from briefgen.guard.ordinary import SMALL, rare, weight
from briefgen.guard.shelved import shipped_body
from briefgen.guard.spelling import END
from briefgen.guard.stream import Stream

_SLICE = 20
_STEP = 8
_ENOUGH = 4.0
_NAME = 8


@dataclass(frozen=True, slots=True)
class _Letters:
    """All letters of a file without gaps, every eighth slice of them, and its words in a row."""

    all: str
    slices: frozenset[str]
    running: str

    @classmethod
    def of(cls, told: Sequence[str]) -> "_Letters":
        """The letters of these words."""
        letters = "".join([word for word in told if word != END])
        length = _SLICE - _STEP + 1
        # A list, for in a whole book so many small steps of a generator are felt.
        slices = [letters[at : at + length] for at in range(0, len(letters) - length + 1, _STEP)]
        return cls(letters, frozenset(slices), f" {' '.join(told)} ")

    def hold(self, begin: str) -> bool:
        """Whether a stretch of so many letters stands in the file: it covers one whole slice."""
        length = _SLICE - _STEP + 1
        there = any(begin[at : at + length] in self.slices for at in range(_STEP))
        return there and begin in self.all


def look(wordings: Sequence[Wording], stream: Stream, seen: Body, broken: Broken) -> Iterator[Hit]:
    """Every wording whose letters stand in the file, though not its words."""
    letters = _Letters.of(stream.words)
    gaps = _Gaps(stream.words, broken)
    for one in wordings:
        parts = (*_torn(one, letters, seen), *_names(one, stream, letters.all, seen))
        found = ((part, at) for part in parts if (at := gaps.first(part, letters.all)) is not None)
        if hit := next(found, None):
            part, at = hit
            yield worded_hit(one, "broken", stream.passage(at), part)


@dataclass(frozen=True)
class _Gaps:
    """Where each word of a file ends among its letters."""

    told: Sequence[str]
    broken: Broken

    @cached_property
    def _ends(self) -> list[int]:
        return list(accumulate(0 if word == END else len(word) for word in self.told))

    def first(self, part: Sequence[str], letters: str) -> int | None:
        """The word of the file with which these words begin first, other than by chance."""
        wanted = "".join(part)
        at = letters.find(wanted)
        while at >= 0:
            end = at + len(wanted)
            first, last = (at, at + len(part[0])), (end - len(part[-1]), end)
            if not (self._by_chance(*first) or self._by_chance(*last)):
                return bisect_right(self._ends, at)
            at = letters.find(wanted, at + 1)
        return None

    def _by_chance(self, begin: int, end: int) -> bool:
        """Whether words that these readers know hold a word’s letters, over a gap, and more.

        “Prüfung” before “energisch” is not “Prüfungen”.
        """
        first, last = bisect_right(self._ends, begin), bisect_left(self._ends, end)
        if first == last:
            return False
        whole = range(self.broken.whole(first).start, self.broken.whole(last).stop)
        starts = self._ends[whole.start - 1] if whole.start else 0
        if (starts, self._ends[whole.stop - 1]) == (begin, end):
            return False
        held = (at for at in whole if self.told[at] != END)
        return all(self.broken.is_known(self.told[at]) or self.broken.is_piece(at) for at in held)


def _torn(one: Wording, letters: _Letters, seen: Body) -> Iterator[Sequence[str]]:
    for at in range(len(one.words)):
        begin = "".join(one.words[at : at + _SLICE])[:_SLICE]
        if len(begin) < _SLICE:
            return
        # A small word may be the end of another one: “proof | our data” is not “of our data”.
        if one.words[at] in SMALL:
            continue
        if letters.hold(begin) and (told := _enough(one.words[at:], seen)):
            part = "".join(told)
            torn = part in letters.all and f" {' '.join(told)} " not in letters.running
            if torn and not _known(part, seen):
                yield told


def _names(one: Wording, stream: Stream, letters: str, seen: Body) -> Iterator[Sequence[str]]:
    """A rare word with a gap in it, or run together with the one beside it."""
    for word in one.words:
        gone = len(word) >= _NAME and word not in stream.vocabulary and rare(word)
        if gone and word in letters and not _known(word, seen):
            yield (word,)
    for two in pairwise(one.words):
        whole = "".join(two)
        named = any(rare(word) and word not in seen.vocabulary for word in two)
        joined = len(whole) >= _NAME and whole in stream.vocabulary
        if named and joined and not _known(whole, seen):
            yield two


def _known(part: str, seen: Body) -> bool:
    return part in seen.squeezed or part in shipped_body().squeezed


def _enough(told: Sequence[str], seen: Body) -> Sequence[str]:
    """As many of the words as weigh enough; none where all of them do not."""
    for count in range(3, len(told) + 1):
        part = told[:count]
        if len("".join(part)) >= _SLICE and weight(part, seen.vocabulary) >= _ENOUGH:
            return part
    return ()
