"""Looking for texts whose words were run together or torn apart, by their letters alone."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from briefgen.guard.hit import Hit
from briefgen.guard.lawful import Body, shipped_body
from briefgen.guard.needles import Wording
from briefgen.guard.ordinary import SMALL, rare, weight
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


def look(wordings: Sequence[Wording], stream: Stream, seen: Body) -> Iterator[Hit]:
    """Every wording whose letters stand in the file, though not its words."""
    letters = _Letters.of(stream.words)
    for one in wordings:
        part = next(_torn(one, letters, seen), None) or next(
            _name(one, stream, letters.all, seen), None
        )
        if part:
            at = _word_at(stream, letters.all.index(part))
            yield Hit(one.path, one.tier, "broken", stream.passage(at), part)


def _torn(one: Wording, letters: _Letters, seen: Body) -> Iterator[str]:
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
                yield part


def _name(one: Wording, stream: Stream, letters: str, seen: Body) -> Iterator[str]:
    """A rare word with a gap in it."""
    for word in one.words:
        gone = len(word) >= _NAME and word not in stream.vocabulary and rare(word)
        if gone and word in letters and not _known(word, seen):
            yield word


def _known(part: str, seen: Body) -> bool:
    return part in seen.squeezed or part in shipped_body().squeezed


def _enough(told: Sequence[str], seen: Body) -> Sequence[str]:
    """As many of the words as weigh enough; none where all of them do not."""
    for count in range(3, len(told) + 1):
        part = told[:count]
        if len("".join(part)) >= _SLICE and weight(part, seen.vocabulary) >= _ENOUGH:
            return part
    return ()


def _word_at(stream: Stream, letter: int) -> int:
    """The word in which that letter of the file stands."""
    count = 0
    for at, word in enumerate(stream.words):
        count += 0 if word == END else len(word)
        if count > letter:
            return at
    return len(stream.words) - 1
