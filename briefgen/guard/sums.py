"""Looking for amounts and days in whatever dress; those that tell little, by their company."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise

from briefgen.guard.borders import over_the_page
from briefgen.guard.company import NEAR, by_itself, may_tell, spoken_of, tells
from briefgen.guard.headings import Heading, headed, tells_under, words_near
from briefgen.guard.hit import Few, Hit, Kind
from briefgen.guard.lawful import Body
from briefgen.guard.needles import Needles, Sum
from briefgen.guard.no_amount import (
    ends_a_title,
    is_hour,
    is_of_a_date,
    is_page,
    marks_a_scale,
    numbers_a_row,
    scale_marks,
)  # fmt: skip
from briefgen.guard.numbers import BARE, Amount, Key, amounts, begins_to_count
from briefgen.guard.ordinary import SMALL
from briefgen.guard.owners import Owners, known
from briefgen.guard.printed import in_print
from briefgen.guard.running import Running, Told, read_on
from briefgen.guard.shelved import shipped_body, ships_beside
from briefgen.guard.spelling import plain, words
from briefgen.guard.stream import Stream
from briefgen.guard.tables import rest_of_line
from briefgen.guard.telling import exact
from briefgen.guard.units import FAMILIES
from briefgen.guard.worded import figured, read_key, spelt, worded
from briefgen.negotiation.unit_names import called

_LABEL = 60
_SHOWN = re.compile(r"[^\n]{0,12}(?!\w)")
"""What is told behind an amount, in whole words."""
_THING = re.compile(r"[^\S\n]([^\W\d_]+)")
_BEGINS = re.compile(r"[\s#>*|•–-]*")
_NUMBERED = re.compile(r"[.):]?[^\S\n]+[^\W\d_a-zà-ÿ]|[.)]\s")


@dataclass(frozen=True)
class _Sought:
    """What is looked for: the amounts, whose they may be besides, and what these readers know."""

    found: Needles
    owners: Owners
    seen: Body
    said: frozenset[str]
    """The words of the file."""
    left: set[str]
    """The amounts, as they are put down, without those that turned out to be known."""
    texts: tuple[str, ...]

    @cached_property
    def marks(self) -> frozenset[str]:
        """The marks of the scales in the file."""
        return scale_marks(self.texts)

    def wants(self, key: Key, written: str) -> bool:
        """Whether an amount is sought that is written so; one that is plainly known no longer."""
        told = spelt(key)
        if told in self.left and self.seen.counts(told, written):
            self.left.remove(told)
        return told in self.left


def look(found: Needles, stream: Stream, seen: Body, owners: Owners) -> Iterator[Hit]:
    """Every withheld amount or day that stands in the file; `owners` have some that are known."""
    counting = [Told(one, figured(one.text)) for one in stream.passages if one.counts]
    left, texts = set(map(spelt, found.sums)), tuple(one.figured.text for one in counting)
    sought = _Sought(found, owners, seen, stream.vocabulary, left, texts)
    for told in read_on(counting):
        yield from _amounts(sought, Running.of(told, [one.figured.text for one in told]))
        if any(day in found.days for one in told for _, _, day in one.figured.dated):
            yield from _dates(found, told, seen)


def _amounts(sought: _Sought, running: Running) -> Iterator[Hit]:
    """The amounts in what is read in one go."""
    text, few, sums = running.text, Few(), sought.found.sums
    for amount in _perhaps(running, sought.left):
        written = text[amount.start : amount.end]
        for key in amount.keys & sums.keys():
            if not sought.wants(key, written) or is_hour(text, amount.start):
                continue
            if key[0] not in FAMILIES and is_of_a_date(text, amount):
                continue
            if not exact(amount.value if key[0] != BARE else key[1]) and (
                (key[0] == BARE and amount.measured) or is_page(text, amount, key[0])
            ):
                continue
            if marks_a_scale(running, amount, sought.marks) or ends_a_title(
                text, amount, sought.seen
            ):
                continue
            counts = _counts(text, amount)
            may = (
                s for s in sums[key] if by_itself(s, key[0], amount) or spoken_of(s, sought.said)
            )
            plainly = (s for s in may if tells(s, key[0], text, amount, counts))
            told = [*_given_away(plainly, sought, key, amount, running, few)]
            if counts and not told:
                perhaps = (s for s in sums[key] if may_tell(s, key[0], text, amount))
                told = [*_given_away(perhaps, sought, key, amount, running, few, "perhaps")]
            yield from told
    yield from _under_headings(sought, running)


def _under_headings(sought: _Sought, running: Running) -> Iterator[Hit]:
    """The amounts whose unit stands in the heading of their row or column."""
    text, few, sums = running.text, Few(), sought.found.sums
    counted = frozenset(unit for unit, _ in sums if unit not in FAMILIES and unit != BARE)
    for amount, heading in headed(text, running.numbers(), counted):
        written = text[amount.start : amount.end]
        for key in amount.keys & sums.keys():
            if not sought.wants(key, written) or is_hour(text, amount.start):
                continue
            if is_page(text, amount) or marks_a_scale(running, amount, sought.marks):
                continue
            if key[0] not in FAMILIES and is_of_a_date(text, amount):
                continue
            if not _counts(text, amount) or _is_in_a_known_cell(text, amount, sought.seen):
                continue
            if _is_of_another_thing(text, amount, heading, sought):
                continue
            own = (s for s in sums[key] if tells_under(heading, s, text, amount))
            yield from _given_away(own, sought, key, amount, running, few)


def _is_of_another_thing(text: str, amount: Amount, head: Heading, sought: _Sought) -> bool:
    """Whether a number counts, in its own line, what is known or sought as so many of that."""
    behind = _THING.match(text, amount.end)
    thing = called(plain(behind[1])) if behind else head.family
    if thing == head.family:
        return False
    own = {(thing, (value / head.size).normalize()) for _, value in amount.keys}
    return any(
        one in sought.found.sums or spelt(one) in sought.owners or sought.seen.counts(spelt(one))
        for one in own
    )


def _given_away(
    told: Iterable[Sum],
    sought: _Sought,
    key: Key,
    amount: Amount,
    running: Running,
    few: Few,
    kind: Kind = "amount",
) -> Iterator[Hit]:
    """The first of these values that is not known there; what ships gives nothing away."""
    text, at, of = running.text, amount.start, sought.owners.get(spelt(key), ())
    one = next((s for s in told if not known(s, of, text, at, amount.end, kind == "amount")), None)
    if one is None or sought.seen.counts(spelt(key)) or ships_beside(text, at, amount.end):
        return
    ours = in_print(sought.seen.printed, text, at, amount.end)
    if not ours and few.more(one, running.number(at)):
        behind = _SHOWN.match(text, amount.end)
        shown = text[at : behind.end() if behind else amount.end].split("\n")[0].rstrip(" |")
        yield Hit(one.path, one.tier, kind, running.at(at), shown)


def _is_in_a_known_cell(text: str, amount: Amount, seen: Body) -> bool:
    """Whether its whole line or cell is known, as the title of an issue is that ends with a number.

    One with small words alone must be a whole value: “All 23.”, but not “up to 12” of a longer one.
    """
    begins = text.rfind("\n", 0, amount.start) + 1
    before, after = text[begins : amount.start], rest_of_line(text, amount.start)
    cell = before.rpartition("|")[2] + after.partition("|")[0]
    return any(_is_known(words(told), seen.counting) for told in (cell, before + after))


def _is_known(told: Sequence[str], seen: Body) -> bool:
    if len(told) < 2:
        return False
    says = any(word.isalpha() and word not in SMALL for word in told)
    return seen.holds(told) or ((says or SMALL.isdisjoint(told)) and seen.says(told))


def _perhaps(running: Running, sought: set[str]) -> Iterator[Amount]:
    """Every amount that may be one of those; at a passage’s end, with what is read on from it."""
    last = running.passages[-1]
    for begin, one in zip(running.starts, running.passages, strict=True):
        numbers, settled = one.figured.numbers, one.figured.settled
        for start, end, keys in numbers:
            if (start < settled or one is last) and not sought.isdisjoint(keys):
                yield Amount(begin + start, begin + end, frozenset(map(read_key, keys)))
        if one is not last and numbers and numbers[-1][0] >= settled:
            yield from amounts(running.text, False, begin + settled, begin + len(one.figured.text))
    for begin, (one, after) in zip(running.starts, pairwise(running.passages), strict=False):
        if one.passage.page:
            for amount in over_the_page(one.figured, after.figured.text):
                start, end = begin + amount.start, begin + amount.end
                if not sought.isdisjoint(map(spelt, amount.keys)):
                    yield Amount(start, end, amount.keys)


def _counts(text: str, amount: Amount) -> bool:
    """Whether a number counts something, and is not that of a heading or of a list’s entry."""
    before = text[max(0, amount.start - NEAR) : amount.start]
    line = before[before.rfind("\n") + 1 :]
    if not _BEGINS.fullmatch(line):
        return True
    numbered = _NUMBERED.match(text, amount.end) and not _counted_at(text, amount.end)
    return not (numbered or numbers_a_row(text, amount))


def _counted_at(text: str, end: int) -> bool:
    """Whether a unit follows at once: 18 Monate is no entry, though German nouns begin so."""
    return text[end : end + 1] not in ".):" and begins_to_count(text[end : end + _LABEL])


def _dates(found: Needles, told: Sequence[Told], seen: Body) -> Iterator[Hit]:
    running = Running.of(told, [worded(one.passage.text).flat for one in told])
    for begin, one in zip(running.starts, told, strict=True):
        for at, shown, day in one.figured.dated:
            if day not in found.days:
                continue
            start = begin + at
            near = words_near(running.text, start, start + len(shown), NEAR)
            sums = found.days[day]
            own = (s for s in sums if s.alone or (s.about and len(s.about & near) >= s.enough))
            first = next(own, None)
            if first and day not in seen.days and day not in shipped_body().days:
                yield Hit(first.path, first.tier, "day", running.at(start), shown)
