"""Looking for words: every run of a withheld text, in one pass over the words of the file.

Three words in a row open a run; it grows as long as the words agree. What the readers may know
anyway is taken out of it, and the rest must weigh enough.
"""

from collections.abc import Container, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from briefgen.guard.broken import Broken
from briefgen.guard.hit import Few, Hit, worded_hit
from briefgen.guard.lawful import Body, Three
from briefgen.guard.needles import Wording
from briefgen.guard.ordinary import SMALL, is_reference, tells, weight
from briefgen.guard.shelved import shipped_body
from briefgen.guard.standing import Standing

ENOUGH = 3.0
"""What a run must weigh: three ordinary words, or one that is rare."""
_PART = 3.25
"""What it must weigh where it is a part of a text."""
_ALONE = 5.0
"""What three words must weigh that are not a whole value."""
_LONG = 7
"""How many words in a row are nobody’s by chance, though each three of them are known."""
_SIX, _TELLING = 6, 2
"""So many words in a row are told with so many among them that say something."""
_SEED = 3
_MOST_PLACES = 200


@dataclass(frozen=True, slots=True)
class Run:
    """A stretch of a wording that stands in the file word for word."""

    wording: Wording
    begin: int
    at: int
    length: int

    @property
    def words(self) -> tuple[str, ...]:
        """The words of the run."""
        return self.wording.words[self.begin : self.begin + self.length]

    @property
    def whole(self) -> bool:
        """Whether it is all of the wording."""
        return self.length == len(self.wording.words)

    def cut(self, places: range) -> "Run":
        """What of it stands in these places of the file."""
        begin = self.begin + places.start - self.at
        return replace(self, begin=begin, at=places.start, length=len(places))


def look(shared: Iterable[Run], standing: Standing, broken: Broken) -> Iterator[Hit]:
    """Every run that tells these readers something new."""
    stream, seen, few = standing.stream, standing.seen, Few()
    for run in shared:
        if not _new(run, seen):
            continue
        kept = run.cut(broken.within(run.at, run.at + run.length))
        part = _new(kept, seen) if kept.length >= _SEED else ()
        if part and standing.side_by_side(kept.at, kept.at + kept.length, kept.whole):
            continue
        if part and few.more(run.wording, run.begin, stream.number(kept.at)):
            yield worded_hit(run.wording, "words", stream.passage(kept.at), part)


def runs(wordings: Sequence[Wording], told: Sequence[str]) -> Iterator[Run]:
    """The longest stretches that a wording and the file share, of three words or more."""
    seeds = _seeds(wordings)
    open_: dict[tuple[int, int], tuple[int, int]] = {}
    for at, three in enumerate(zip(told, told[1:], told[2:], strict=False)):
        if three not in seeds and not open_:
            continue
        going = {}
        for number, place in seeds.get(three, ()):
            begun = open_.pop((number, place - 1), None)
            going[number, place] = begun or (place, at)
        yield from _ended(open_, wordings)
        open_ = going
    yield from _ended(open_, wordings)


def _seeds(wordings: Sequence[Wording]) -> dict[Three, list[tuple[int, int]]]:
    seeds: dict[Three, list[tuple[int, int]]] = {}
    for number, one in enumerate(wordings):
        told = one.words
        for place, three in enumerate(zip(told, told[1:], told[2:], strict=False)):
            found = seeds.setdefault(three, [])
            if len(found) < _MOST_PLACES:
                found.append((number, place))
    return seeds


def _ended(
    open_: dict[tuple[int, int], tuple[int, int]], wordings: Sequence[Wording]
) -> Iterator[Run]:
    for (number, last), (begin, at) in open_.items():
        yield Run(wordings[number], begin, at, last - begin + 3)


def _new(run: Run, seen: Body) -> tuple[str, ...]:
    """The part of a run that these readers could not know; empty where it says too little."""
    told = run.words
    names = seen.vocabulary
    light = weight(told, names) < (ENOUGH if run.whole else _PART)
    light = light and not (run.length >= _SIX and sum(map(tells, told)) >= _TELLING)
    if light and not (run.whole and is_reference(told)):
        return ()
    if seen.says(_bare(told)):
        return ()
    threes = list(zip(told, told[1:], told[2:], strict=False))
    known = [three in seen.threes or seen.parties.follow(three) for three in threes]
    if not all(known):
        known = [k or t in shipped_body().threes for k, t in zip(known, threes, strict=True)]
    if all(known):
        chance = run.length < _LONG or seen.says(told) or shipped_body().says(told)
        return () if chance else told
    if 2 * sum(known) <= len(known) and (run.whole or run.length > 3):
        return told
    return max(_unknown(told, known, run.whole, names), key=len, default=())


def _bare(told: tuple[str, ...]) -> tuple[str, ...]:
    """The words without small ones at their ends: “Ann Smith is” says no more than her name."""
    big = [at for at, word in enumerate(told) if word not in SMALL]
    return told[big[0] : big[-1] + 1] if big else told


def _unknown(
    told: tuple[str, ...], known: list[bool], whole: bool, names: Container[str]
) -> Iterator[tuple[str, ...]]:
    """Each stretch of words whose threes are unknown, where it weighs enough."""
    begin = None
    for at, one in enumerate([*known, True]):
        if one and begin is not None:
            part = told[begin : at + 2]
            least = ENOUGH if len(part) > 3 or whole else _ALONE
            if weight(part, names) >= least:
                yield part
            begin = None
        elif not one and begin is None:
            begin = at
