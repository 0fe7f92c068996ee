"""A text for outside repeats what is kept from those who will hear it.

A target, an estimate of their limit, an envelope or a way of ours without agreement is kept in the
core team. Retyped in a line to take, in figures or in words, it is as good as handed over.

Play: Keep the four limits apart.

Found: target 25 ships; a point to make says “Twenty-five ships a day would satisfy us.”
Found: a statement that repeats a sentence from our alternatives word for word.
Found: `withhold: The state of the harvest`, and a line to take, “The harvest is poor this year.”
Found: `withhold: The range of 5,000 to 6,500`, and a point to make with 6,500: a large figure that
is not round.
Not found: the figure that we open with, or that stands elsewhere for the same readers; the limits
themselves, which `limit-given-away` finds; our target in our own draft, which says what we hope to
sign; words that an entry of `accepted` is about; a red line that is marked `said_openly`; a fact
under `context: agreed`, which both sides accept, and its figures.

To answer: take it out of the text; where it may be told, lower it with `cleared:`.
"""

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from functools import cache, lru_cache

from briefgen.clearance import Path, Tier, Withheld, tiers, withheld
from briefgen.deeds import content, tells
from briefgen.finding import Case, Finding, named, of_past_words, weak
from briefgen.negotiation import Negotiation
from briefgen.negotiation.aloud import said_aloud
from briefgen.negotiation.limits import is_told, limits_of, telling
from briefgen.negotiation.sizes import Size, size_of, sizes_in
from briefgen.negotiation.values import Position
from briefgen.wording.own_texts import OwnText, own_texts

FEWEST_WORDS = 6
"""A sentence of fewer words may stand in two places by chance."""
WITHHELD = ("information", "withhold")
AGREED = ("context", "agreed")
"""Facts that the other side accepts as well."""
AROUND_IT = content(
    "fact how much many what when whether who why which where size state amount level number date"
    " exact exactly real true truth full details detail plan plans thing way"
)
"""Words that say what kind of thing is withheld, and not which."""
_HEAD = re.compile(r"(?:the |our |an? )?([\w-]+) (?:of|behind|for) ", re.I)
"""What of a thing is withheld: the source of our data may be kept where the data are not."""
OTHERWISE = {"opening", "bottom_line", "fallbacks", "scale"}
"""What is meant to be told, and what another check looks for."""
ASKED = ("opening", "their_position")
"""Figures that are said aloud, whatever else has the same size."""


def check(case: Case) -> Iterator[Finding]:
    """Look for every value of a higher tier in every text of ours that is heard outside."""
    negotiation = case.negotiation
    known, texts = tiers(negotiation), tuple(own_texts(negotiation))
    sizes = cache(lambda path: frozenset(_at(negotiation, path)))
    ours = {one.path for one in texts if not one.handed_over}  # what they have is told already
    every = {one.path for one in texts}
    reached = {_heard_up_to(one, known) for one in texts}
    secrets = _secrets(negotiation, min(reached, default=Tier.SEALED))
    circles = {
        tier: _Circle(
            negotiation, tier, known, sizes, every if tier is Tier.CORE else ours, secrets
        )
        for tier in reached
    }
    limits = [[size for size, _ in limits_of(issue)] for issue in negotiation.issues]
    for text in texts:
        circle = circles[_heard_up_to(text, known)]
        told = circle.told_in(text, limits)
        if told:
            found = weak(
                text.path,
                f"it tells {_where(negotiation, told.path)}: {named([text.text])}",
                "Take it out of the text, or clear it for these readers.",
                max(told.tier, Tier.CORE),
            )
            yield of_past_words(found) if text.handed_over else found


def _heard_up_to(text: OwnText, known: Mapping[Path, Tier]) -> Tier:
    """What a text may tell. What is tabled was weighed and let out, all but what is sealed."""
    return Tier.CORE if text.path[0] == "tabled" else known.get(text.path, Tier.DELEGATION)


@dataclass(frozen=True, slots=True)
class _Secret:
    """One value that is kept, by all that it can be known by in a text."""

    number: int
    path: Path
    tier: Tier
    sizes: set[Size]
    figures: frozenset[Decimal]
    words: str
    topic: frozenset[str]
    head: frozenset[str]


class _Circle:
    """What the readers of a tier may read anyway, and what is kept from them."""

    def __init__(
        self,
        negotiation: Negotiation,
        tier: Tier,
        known: Mapping[Path, Tier],
        sizes: Callable[[Path], frozenset[Size]],
        heard: set[Path],
        secrets: Sequence[_Secret],
    ) -> None:
        told = (path for path, own in known.items() if own <= tier and path not in heard)
        asked = (path for path in known if path[:1] == ("issues",) and path[2:3][0] in ASKED)
        aloud = (line for issue in negotiation.issues for line in said_aloud(issue))
        self._lawful = frozenset[Size]().union(
            *(sizes(path) for path in (*told, *asked)),
            (_first(size) for line in aloud for size in sizes_in(line)),
            (_first(size) for what in _agreed(negotiation) for size in sizes_in(what)),
        )
        kept = {one.path for one in withheld(negotiation, tier)}
        secrets = [one for one in secrets if one.path in kept]
        self._figures = {amount for amount, _ in self._lawful}
        self._sized = [one for one in secrets if one.sizes or one.figures]
        self._worded = [one for one in secrets if one.words]
        self._topical = [one for one in secrets if one.topic]

    def told_in(self, text: OwnText, limits: Sequence[Sequence[Size]]) -> _Secret | None:
        """The first of what is kept that a text tells, in the order of the file.

        What it tells of limits is told by another check.
        """
        at = text.path[1] if text.path[0] == "issues" and isinstance(text.path[1], int) else None
        near = [size for of in (limits if at is None else limits[at : at + 1]) for size in of]
        sizes = [one for one in sizes_in(text.text) if not any(is_told(two, [one]) for two in near)]
        said, plain = {_first(one) for one in sizes} - self._lawful, _plain(text.text)
        figures = {amount for amount, _ in said} - self._figures
        told = [one for one in self._worded if one.words in plain]
        told += [one for one in self._topical if tells(text.text, one.topic, one.head)]
        told += [one for one in self._sized if said & one.sizes or figures & one.figures]
        told = [one for one in told if not _hoped_for_in_a_draft(text, one.path)]
        return min(told, key=lambda one: one.number, default=None)


def _agreed(negotiation: Negotiation) -> list[str]:
    context = negotiation.context
    return [one.what for one in context.agreed] if context else []


def _hoped_for_in_a_draft(text: OwnText, path: Path) -> bool:
    """Whether it is what we hope to get, in the text that we hope to sign."""
    return text.kind == "clause" and path[0] == "issues" and path[2:3] == ("target",)


def _secrets(negotiation: Negotiation, lowest: Tier) -> list[_Secret]:
    """All that is kept from the widest circle, in the order of the file."""
    titles = content(" ".join([negotiation.title, *(one.title for one in negotiation.issues)]))
    told = {_plain(line) for issue in negotiation.issues for line in said_aloud(issue)}
    kept = [one for one in withheld(negotiation, lowest) if _sought(one, told)]
    return [_secret(n, one, negotiation, titles) for n, one in enumerate(kept)]


def _sought(kept: Withheld, told: set[str]) -> bool:
    if kept.path[:2] == AGREED and kept.path[-1] == "what":
        return False
    openly = isinstance(kept.value, str) and _plain(kept.value) in told
    return not openly and not OTHERWISE & set(kept.path) and kept.path[0] != "accepted"


def _secret(
    number: int, kept: Withheld, negotiation: Negotiation, titles: frozenset[str]
) -> _Secret:
    sizes = _sized(kept.value, _usual(negotiation, kept.path))
    topic = _topic(kept.path, kept.value, titles)
    head = _HEAD.match(str(kept.value)) if topic else None
    what = content(head[1]) & topic if head else frozenset[str]()
    figures = _figures(kept)
    return _Secret(number, kept.path, kept.tier, sizes, figures, _words(kept.value), topic, what)


def _topic(path: Path, value: object, titles: frozenset[str]) -> frozenset[str]:
    """What an entry of the information plan is about, if it is not what the talks are about."""
    if path[:2] != WITHHELD or path[-1] != "what" or not isinstance(value, str):
        return frozenset()
    topic = content(value)
    told = topic - AROUND_IT or topic
    return frozenset() if told <= titles else told


def _figures(kept: Withheld) -> frozenset[Decimal]:
    """The figures of an entry of the information plan that need no words to be known again."""
    if kept.path[:2] != WITHHELD or not isinstance(kept.value, str):
        return frozenset()
    return frozenset(amount for amount, _ in sizes_in(kept.value) if telling(amount))


def _words(value: object) -> str:
    """A text long enough to be known again, in plain words; else nothing."""
    told = value.text if isinstance(value, Position) else value
    words = _plain(told) if isinstance(told, str) else ""
    return words if len(words.split()) >= FEWEST_WORDS else ""


def _at(negotiation: Negotiation, path: Path) -> Iterator[Size]:
    """What may be read at a place, as sizes."""
    found: object = negotiation
    for step in path:
        into = isinstance(step, int) and isinstance(found, tuple)
        found = found[step] if into else getattr(found, str(step), None)  # type: ignore[index]
    yield from _sized(found, _usual(negotiation, path))
    if isinstance(found, str):
        yield from map(_first, sizes_in(found))


def _sized(value: object, usual: str | None) -> set[Size]:
    known = size_of(value, usual)
    return {_first(known)} if known and known[1] else set()


def _first(one: Size) -> Size:
    """The size with the first word of its unit alone: in a text, anything may follow it."""
    return one[0], one[1][:1]


def _usual(negotiation: Negotiation, path: Path) -> str | None:
    """The unit of the issue that a value belongs to."""
    at = path[1] if len(path) > 1 and path[0] == "issues" else None
    return negotiation.issues[at].measure if isinstance(at, int) else None


def _where(negotiation: Negotiation, path: Path) -> str:
    """Where a value is kept, in the words of the file: the target of “Zone”."""
    at = path[1] if len(path) > 2 and path[0] == "issues" else None
    if isinstance(at, int):
        field = str(path[2]).replace("_", " ")
        return f"what “{negotiation.issues[at].title}” keeps under {field}"
    named = [str(step).replace("_", " ") for step in path[:2] if isinstance(step, str)]
    return f"what is kept under {': '.join(named)}"


@lru_cache(maxsize=4_000)  # what is kept from one circle is mostly kept from the next
def _plain(text: str) -> str:
    return " ".join(re.findall(r"\w+", text.casefold()))
