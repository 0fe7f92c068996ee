"""Looking for names: rare words however spelled, names of two words in whatever order."""

from collections.abc import Container, Iterator, Sequence
from itertools import pairwise

from briefgen.guard.broken import Broken
from briefgen.guard.cases import Declined
from briefgen.guard.hit import Few, Hit, Kind, worded_hit
from briefgen.guard.lawful import Body
from briefgen.guard.named import halves, only_named
from briefgen.guard.needles import Wording
from briefgen.guard.ordinary import SMALL, is_reference, made_of_two, rare, weight
from briefgen.guard.shelved import shipped_body, ships
from briefgen.guard.spelling import heard_abroad, lookalike, sound, sounds
from briefgen.guard.standing import Standing
from briefgen.guard.stream import Stream

_ENOUGH = 3.0
_PAIR = 2.0


def look(wordings: Sequence[Wording], standing: Standing, broken: Broken) -> Iterator[Hit]:
    """Every name that these readers could not know."""
    yield from _pairs(wordings, standing, broken)
    yield from _rare(wordings, standing.stream, standing.seen, broken)


def _pairs(wordings: Sequence[Wording], standing: Standing, broken: Broken) -> Iterator[Hit]:
    """Values of two words, and names in another order or with an initial."""
    stream, seen = standing.stream, standing.seen
    wanted: dict[tuple[str, str], Wording] = {}
    for one in wordings:
        if len(one.words) > 2 and seen.says(one.words[1:]):
            continue  # “Minister Ann Smith” says of Ann Smith nothing but her office.
        for two in _forms(one):
            if not SMALL.issuperset(two):
                wanted.setdefault(two, one)
    few = Few()
    for at, pair in enumerate(pairwise(stream.words)):
        if pair not in wanted:
            continue
        if weight(pair, seen.vocabulary) < _PAIR and not is_reference(pair):
            continue
        known = seen.says(pair) or ships(pair) or standing.side_by_side(at, at + 2, True)
        told = not known and len(broken.within(at, at + 2)) == 2
        if told and few.more(pair, stream.number(at)):
            yield worded_hit(wanted[pair], "name", stream.passage(at), pair)


def _forms(one: Wording) -> Iterator[tuple[str, str]]:
    told = one.words
    if len(told) == 2 and (weight(told) >= _ENOUGH or one.is_name or is_reference(told)):
        yield told[0], told[1]
    name = one.is_name and 2 <= len(told) <= 4 and SMALL.isdisjoint(told)
    if name and len(told[-1]) > 3 and (rare(told[-1]) or rare(told[0])):
        first, last = told[0], told[-1]
        yield from ((last, first), (first[0], last), (last, first[0]))


def _rare(wordings: Sequence[Wording], stream: Stream, seen: Body, broken: Broken) -> Iterator[Hit]:
    """Words that are in no dictionary and in nothing these readers may see.

    What ships is opened only for a word that stands in the file, for in most files none does.
    """
    last = {word: one for one in wordings for word in (*halves(one.text), *one.words)}
    wanted = {word: one for word, one in last.items() if _telling(word, seen)}
    unknown = (last.keys() & stream.vocabulary) - seen.vocabulary
    for word in only_named(filter(made_of_two, unknown), wordings, stream):
        wanted[word] = last[word]
    heard: dict[str, list[str]] = {}
    for word in wanted:
        if _is_heard(word):
            for one in heard_abroad(word, wanted[word].text):
                heard.setdefault(one, []).append(word)
    declined = Declined(heard)
    told = _perhaps(stream, wanted, heard, declined)
    there = {word: next(stream.places(word)) for word in told}
    for word, _ in sorted(there.items(), key=lambda one: one[1]):
        spelled = word if word in wanted and not _ships(word) else lookalike(word)
        kind: Kind = "name"
        if spelled not in wanted or _ships(spelled):
            spelled = _alike(word, heard, seen) or _declined(word, declined, seen)
            kind = "spelling"
        if spelled and (at := _first(word, stream, broken)) is not None:
            yield worded_hit(wanted[spelled], kind, stream.passage(at), (word,))


def _perhaps(
    stream: Stream, wanted: Container[str], heard: Container[str], declined: Declined
) -> Iterator[str]:
    """The words of the file that are wanted, or look or sound as if they were."""
    told = list(stream.vocabulary)
    for word, heard_as in zip(told, sounds(told), strict=True):
        known = word in wanted or (not word.isascii() and lookalike(word) in wanted)
        if known or heard_as in heard or declined.perhaps(heard_as):
            yield word


def _first(word: str, stream: Stream, broken: Broken) -> int | None:
    """Where a word is read first, and is no piece of a longer one that these readers know."""
    places = stream.places(word)
    return next((at for part, at in places if part or not broken.is_piece(at)), None)


def _is_heard(word: str) -> bool:
    return len(word) > 4 and word.isalpha()


def _alike(word: str, heard: dict[str, list[str]], seen: Body) -> str | None:
    """The withheld word that sounds like this one, where neither is known to the readers."""
    if not _is_heard(word) or sound(word) not in heard or sound(word) in seen.sounds:
        return None
    if not _telling(word, seen) or _ships(word):
        return None
    return next((one for one in reversed(heard[sound(word)]) if not _ships(one)), None)


def _declined(word: str, declined: Declined, seen: Body) -> str | None:
    """The withheld name of which this word is another case."""
    name = declined.name(word) if _is_heard(word) else None
    if name is None or not _telling(word, seen) or _ships(word) or _ships(name):
        return None
    known = any(_is_heard(one) and declined.name(one) == name for one in seen.vocabulary)
    return None if known else name


def _telling(word: str, seen: Body) -> bool:
    return word not in seen.vocabulary and rare(word)


def _ships(word: str) -> bool:
    return word in shipped_body().vocabulary
