"""Looking for words that stand in their order, but not side by side, or with other endings.

“The fleet is withdrawing from the cold northern banks” gives away that it withdraws from the
northern banks: one word may stand between, or some be left out at one place.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from functools import lru_cache
from itertools import accumulate, groupby, takewhile

from briefgen.clearance import Path
from briefgen.guard.broken import Broken
from briefgen.guard.hit import Few, Hit, worded_hit
from briefgen.guard.lawful import Body
from briefgen.guard.needles import Wording
from briefgen.guard.ordinary import tells
from briefgen.guard.runs import Run, runs
from briefgen.guard.shelved import shipped_body
from briefgen.guard.spelling import END
from briefgen.guard.standing import Standing

_WORDS, _TELLING = 6, 3
"""So many words in their order are told with so many among them that say something."""
_PIECE = 2
"""The words of a piece behind a gap; a number may stand alone there."""
_LEFT_OUT = 12
"""So many words may be left out at one place."""
_FIGURES = 3
_ENDINGS = ("ments", "ment", "ings", "ing", "ions", "ion", "als", "al", "ed", "es", "s")
_ROOT = 3
"""The letters that must stay of a word."""

Pair = tuple[int, int]
"""The place of a word in a wording, and in the file."""


def look(wordings: Sequence[Wording], standing: Standing, broken: Broken) -> Iterator[Hit]:
    """Every stretch of a wording that is new to these readers, though it was changed."""
    stream, few = standing.stream, Few()
    told = [root(word) for word in stream.words]
    entries = [(_as_one(texts), texts) for texts in _entries(wordings)]
    held = {id(whole): texts for whole, texts in entries}
    for run in runs([one for one, _ in entries if len(one.words) >= _WORDS], told):
        if not any(map(tells, run.words)):
            continue
        pairs = _stretched(run, told)
        first, last = pairs[0][1], pairs[-1][1] + 1
        if len(pairs) < _WORDS or not _gives_away(held[id(run.wording)], pairs, standing):
            continue
        one = _holding(held[id(run.wording)], run.begin)
        if broken.within(first, last) != range(first, last):
            continue
        if standing.side_by_side(first, last, whole=False):
            continue
        if few.more(one, pairs[0][0], stream.number(first)):
            yield worded_hit(one, "words", stream.passage(first), stream.words[first:last])


def _entries(wordings: Iterable[Wording]) -> Iterator[tuple[Wording, ...]]:
    """Each text; of a fallback its amount together with the condition."""
    for entry, texts in groupby(wordings, key=_entry):
        told = tuple(texts)
        yield from (told,) if "fallbacks" in entry else ((one,) for one in told)


def _entry(one: Wording) -> Path:
    return one.path[:-1]


def _as_one(texts: Sequence[Wording]) -> Wording:
    """These texts as one, of words without their endings."""
    return replace(texts[0], words=tuple(root(word) for one in texts for word in one.words))


def _holding(texts: Sequence[Wording], place: int) -> Wording:
    """The text in which that word of an entry stands."""
    ends = accumulate(len(one.words) for one in texts)
    return next(one for one, end in zip(texts, ends, strict=True) if place < end)


def _gives_away(texts: Sequence[Wording], pairs: Sequence[Pair], standing: Standing) -> bool:
    """Whether they stand there changed, and enough of them is new to these readers."""
    own, told = [word for one in texts for word in one.words], standing.stream.words
    (begin, at), (end, last) = pairs[0], pairs[-1]
    if own[begin : end + 1] == told[at : last + 1]:  # looked for anyway
        return False
    return sum(_tells(own[place]) for place in _new(pairs, told, standing.seen)) >= _TELLING


@lru_cache(maxsize=65536)
def root(word: str) -> str:
    """A word without its ending: withdraws, withdrawing and withdrawal are one."""
    for ending in _ENDINGS:
        if word.endswith(ending) and len(word) - len(ending) >= _ROOT:
            word = word.removesuffix(ending)
            break
    if len(word) > _ROOT and word[-1] == word[-2]:
        word = word[:-1]
    if word.endswith("y"):
        return f"{word[:-1]}i"
    return word.removesuffix("e") if len(word) > _ROOT else word


def _stretched(run: Run, told: Sequence[str]) -> list[Pair]:
    """The words of a run, and those beyond one gap before and one behind it."""
    own = run.wording.words
    begin, at = run.begin, run.at
    inner = [(begin + step, at + step) for step in range(run.length)]
    before = _beyond(own, told, (begin - 1, at - 1), -1)
    behind = _beyond(own, told, (begin + run.length, at + run.length), 1)
    return [*reversed(before), *inner, *behind]


def _beyond(own: Sequence[str], told: Sequence[str], place: Pair, way: int) -> list[Pair]:
    """The longest piece that goes on behind a gap."""
    found: list[Pair] = []
    for over in (0, 1):
        at = place[1] + way * over
        if over and not (0 <= place[1] < len(told) and told[place[1]] != END):
            break
        if not 0 <= at < len(told):
            break
        for gone in range(1 - over, _LEFT_OUT + 1):
            word = place[0] + way * gone
            if not (0 <= word < len(own) and own[word] == told[at]):
                continue
            piece = _piece(own, told, (word, at), way)
            if len(piece) > len(found) and _counts([own[one] for one, _ in piece]):
                found = piece
    return found


def _piece(own: Sequence[str], told: Sequence[str], place: Pair, way: int) -> list[Pair]:
    """The words that agree from a place on."""
    ends = (len(own), len(told)) if way > 0 else (-1, -1)
    both = zip(*(range(one, end, way) for one, end in zip(place, ends, strict=True)), strict=False)
    return [*takewhile(lambda pair: own[pair[0]] == told[pair[1]], both)]


def _counts(piece: Sequence[str]) -> bool:
    return (len(piece) >= _PIECE and any(map(_tells, piece))) or any(map(_is_number, piece))


def _tells(word: str) -> bool:
    return tells(word) or _is_number(word)


def _is_number(word: str) -> bool:
    return word.isdecimal() and len(word) == _FIGURES


def _new(pairs: Sequence[Pair], told: Sequence[str], seen: Body) -> Iterator[int]:
    """The places in the wording of the words that these readers do not know, three in a row."""
    known: set[int] = set()
    for at in range(pairs[0][1], pairs[-1][1] - 1):
        three = (told[at], told[at + 1], told[at + 2])
        known_there = three in seen.threes or three in shipped_body().threes
        if known_there or seen.parties.follow(three):
            known.update((at, at + 1, at + 2))
    return (place for place, at in pairs if at not in known)
