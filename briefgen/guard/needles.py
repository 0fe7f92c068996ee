"""From what was withheld to what is looked for: its words, its amounts, its days."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from pydantic import BaseModel

from briefgen.clearance import Path, Tier, Withheld
from briefgen.guard.dates import MONTH_WORDS, Day, days
from briefgen.guard.drafts import Draft, drafts
from briefgen.guard.lawful import texts_of
from briefgen.guard.no_amount import names_a_year
from briefgen.guard.numbers import BARE, Amount, Key, amounts
from briefgen.guard.ordinary import SMALL
from briefgen.guard.spelling import flat, words
from briefgen.guard.spelt import in_figures
from briefgen.guard.telling import exact, pointed, tells, vast
from briefgen.guard.units import FAMILIES
from briefgen.negotiation import Negotiation
from briefgen.negotiation.times import When
from briefgen.negotiation.unit_names import called
from briefgen.negotiation.unit_sizes import MONEY, UNITS
from briefgen.negotiation.values import Position

_NOT_TOLD = {"tier", "cleared"}
_NO_SECRET = ("plays", "include")
"""The id of a play, which is often its title."""
NAMES = {"name", "speaker", "who", "leads", "owner", "by", "chair", "mediator", "host"}
_COMPANY = 3
"""How many words of its sentence must stand near a small amount."""
_BESIDE_THINGS = 2
"""How many where it counts things, of which the sentence itself speaks."""
COUNTED = 10
"""So many things of a sentence are looked for; fewer stand in every paper."""
_SENTENCE = re.compile(r"[^.;!?\n]+")
_TERM_BEFORE = re.compile(
    r"\b(?:before|until|till|by|than|vor|bis|spätestens(?: am)?|avant(?: le)?|jusqu’au|до)\s\Z",
    re.I,
)
_TERM_BEHIND = re.compile(r",?\s(?:at\sthe\slatest|or\s(?:earlier|sooner)|spätestens)\b", re.I)
_LAST_DAYS = 28
_SAYS_A_DAY = {"date", "until", "time", "day"}
_LABELS = {
    "bottom_line": "bottom floor least limit minimum maximum most walk",
    "fallbacks": "fallback fallbacks fall ladder step",
    "their_limit": "limit limits",
    "their_target": "target aim",
    "limit": "limit limits",
    "aspiration": "aspiration target aim",
    "envelope": "envelope ceiling sum",
    "weight": "weight weighs",
    "target": "target",
    "opening": "opening open",
}


@dataclass(frozen=True, slots=True)
class Wording:
    """Words that were withheld, in their order."""

    path: Path
    tier: Tier
    words: tuple[str, ...]
    is_name: bool = False
    text: str = ""
    """The same as it was written."""


@dataclass(frozen=True, slots=True)
class Sum:
    """An amount that was withheld.

    `alone` says that it gives itself away; else it must stand near `enough` of the words `about`
    it, or near its label and, further off, these words.
    """

    path: Path
    tier: Tier
    about: frozenset[str]
    labels: frozenset[str]
    alone: bool
    enough: int = 1
    drafts: tuple[Draft, ...] = ()
    """How the issue's own drafts speak of its amount."""


@dataclass(frozen=True, slots=True)
class Needles:
    """All that is looked for."""

    wordings: tuple[Wording, ...]
    sums: dict[Key, list[Sum]]
    days: dict[Day, list[Sum]]


def needles(negotiation: Negotiation, taken: tuple[Withheld, ...]) -> Needles:
    """What to look for in a file whose readers may not see what was taken."""
    wordings: list[Wording] = []
    sums: dict[Key, list[Sum]] = {}
    dates: dict[Day, list[Sum]] = {}
    spoken = drafts(negotiation)
    for one in taken:
        if one.path[-1] in _NOT_TOLD or one.path[:2] == _NO_SECRET:
            continue
        wordings += _wordings(one)
        for key, amount in _sums(one, negotiation, spoken):
            sums.setdefault(key, []).append(amount)
        for day, dated in _days(one, negotiation):
            dates.setdefault(day, []).append(dated)
    return Needles(tuple(wordings), sums, dates)


def _wordings(one: Withheld) -> Iterator[Wording]:
    if isinstance(one.value, When):
        return
    named = one.path[-1] in NAMES
    for text in dict.fromkeys(texts_of(one.value)):
        told = tuple(words(flat(text)))
        if told:
            yield Wording(one.path, one.tier, told, named and len(told) <= 4, text)


def _sums(
    one: Withheld, negotiation: Negotiation, spoken: list[tuple[Draft, ...]]
) -> Iterator[tuple[Key, Sum]]:
    if isinstance(one.value, When):
        return
    at = one.path[1] if one.path[0] == "issues" and len(one.path) > 1 else None
    of = spoken[at] if isinstance(at, int) and not isinstance(one.value, str) else ()
    for text in texts_of(_with_unit(one, negotiation)):
        plain = in_figures(flat(text))
        direct = not isinstance(one.value, str)
        told = (one for one in amounts(plain, ours=True) if direct or not names_a_year(plain, one))
        for amount in told:
            about, enough, things = _about(one, negotiation), 1, frozenset[Key]()
            if not direct:
                about = _around(plain, amount.start)
                enough = min(_COMPANY, len(about))
            else:
                things = _things(one, amount, negotiation)
            for unit, value in amount.keys | _as_written(one.value) | things:
                if unit == BARE and not direct and not exact(value):
                    continue
                counted = not direct and unit not in (BARE, *FAMILIES) and amount.value >= COUNTED
                alone = exact(value) or vast(value) if unit == BARE else tells(amount.value, unit)
                alone = alone and (unit, value) not in things
                if alone or ((about or of) and (direct or counted or unit in FAMILIES)):
                    least = min(enough, _BESIDE_THINGS) if counted else enough
                    yield (
                        (unit, value),
                        Sum(one.path, one.tier, about, _labels(one.path), alone, least, of),
                    )


def _things(one: Withheld, amount: Amount, negotiation: Negotiation) -> frozenset[Key]:
    """The amount of a position, in what its issue counts by its title."""
    figure = isinstance(one.value, Position) and one.value.amount is not None
    if not figure or amount.measured or amount.value < COUNTED:
        return frozenset()
    named = thing(str(getattr(_issue(one.path, negotiation), "title", "")))
    return frozenset({(called(named), amount.value)} if named else ()) - amount.keys


def thing(title: str) -> str:
    """What an issue counts by its title: detainees, in “Number of detainees released”."""
    told = (word for word in words(flat(title)) if word.endswith("s") and len(word) > 4)
    several = (word for word in told if called(word) != word and word[-2] not in "iu")
    return next((word for word in several if called(word) not in {*UNITS, *MONEY}), "")


def _with_unit(one: Withheld, negotiation: Negotiation) -> object:
    """A position with the unit of its issue, where it names none."""
    if isinstance(one.value, Position) and one.value.amount is not None and not one.value.unit:
        issue = _issue(one.path, negotiation)
        unit = getattr(issue, "unit", None)
        return one.value.model_copy(update={"unit": unit}) if unit else one.value
    return one.value


def _as_written(value: object) -> set[Key]:
    """The exact figure of a position, as it may stand without its million EUR."""
    amount = value.amount if isinstance(value, Position) else None
    return {(BARE, amount.normalize())} if amount is not None and pointed(amount) else set()


def _days(one: Withheld, negotiation: Negotiation) -> Iterator[tuple[Day, Sum]]:
    for text in texts_of(one.value):
        for at, shown, day in days(flat(text)):
            alone = not 1000 <= day[0] <= 2199 or _is_deadline(flat(text), at, shown, day)
            told = [_about(one, negotiation)]
            if beside := _around(flat(text), at) - MONTH_WORDS:
                told.append(beside)
            for about in told:
                enough = min(2, len(about))
                yield day, Sum(one.path, one.tier, about, _labels(one.path), alone, enough)
            if own := _own_words(one.path):
                yield day, Sum(one.path, one.tier, own, _labels(one.path), alone)


def _own_words(path: Path) -> frozenset[str]:
    """The words of a field that a plan has once, where they say more than that it is a day."""
    once = all(isinstance(step, str) for step in path)
    return telling(str(path[-1]).split("_")) - _SAYS_A_DAY if once else frozenset()


def _is_deadline(text: str, at: int, shown: str, day: Day) -> bool:
    """Whether something must be done by that day, and it is none on which all terms end."""
    beside = _TERM_BEFORE.search(text, 0, at) or _TERM_BEHIND.match(text, at + len(shown))
    return bool(beside) and 1 < day[2] < _LAST_DAYS


def _issue(path: Path, negotiation: Negotiation) -> BaseModel | None:
    at = path[1] if path[0] == "issues" and len(path) > 1 else None
    return negotiation.issues[at] if isinstance(at, int) else None


def _about(one: Withheld, negotiation: Negotiation) -> frozenset[str]:
    """The words by which one knows what an amount belongs to."""
    issue = _issue(one.path, negotiation)
    if issue is not None:
        return telling(words(flat(str(getattr(issue, "title", "")))))
    item: object = negotiation
    found: object = None
    for step in one.path[:-1]:
        item = item[step] if isinstance(step, int) else getattr(item, step)  # type: ignore[index]
        found = item if isinstance(step, int) else found
    if not isinstance(found, BaseModel):
        return telling(word for step in one.path for word in str(step).split("_"))
    told = (getattr(found, name) for name in type(found).model_fields)
    said = " ".join(text for text in told if isinstance(text, str))
    return telling(words(flat(said)))


def _around(text: str, place: int) -> frozenset[str]:
    """The telling words of the sentence that an amount or a day stands in."""
    for sentence in _SENTENCE.finditer(text):
        if sentence.start() <= place < sentence.end():
            return telling(words(sentence[0]))
    return frozenset()


def telling(told: Iterator[str] | list[str]) -> frozenset[str]:
    """The words that say what is spoken of."""
    return frozenset(w for w in told if len(w) > 3 and w.isalpha() and w not in SMALL)


def _labels(path: Path) -> frozenset[str]:
    names = [str(step) for step in path if isinstance(step, str)][1:]
    return frozenset(w for n in names for w in (_LABELS.get(n) or n.replace("_", " ")).split())
