"""A text for outside repeats what is kept from those who will hear it.

A target, an estimate of their limit, an envelope or a way of ours without agreement is kept in the
core team. Retyped in a line to take, in figures or in words, it is as good as handed over.

Play: Keep four limits apart.

Found: target 25 ships; a point to make says “Twenty-five ships a day would satisfy us.”
Found: a statement that repeats a sentence from our alternatives word for word.
Not found: the figure that we open with, or that stands elsewhere for the same readers; the limits
themselves, which `limit-given-away` finds; words that an entry of `accepted` is about.

To answer: take it out of the text; where it may be told, lower it with `cleared:`.
"""

import re
from collections.abc import Iterator
from decimal import Decimal

from briefgen.clearance import Path, Tier, tiers, withheld
from briefgen.finding import Case, Finding, named, weak
from briefgen.negotiation import Negotiation
from briefgen.negotiation.numbers import measures_in
from briefgen.negotiation.values import SCALE_WORDS, SCALES, Money, Position, Quantity
from briefgen.wording.own_texts import own_texts

FEWEST_WORDS = 6
"""A sentence of fewer words may stand in two places by chance."""
OTHERWISE = {"opening", "bottom_line", "fallbacks", "scale"}
"""What is meant to be told, and what another check looks for."""
UNITS = {
    "kilometre": "km", "kilometer": "km", "metre": "m", "meter": "m", "percent": "%", "euro": "eur",
    "dollar": "usd", "pound": "gbp", "jpy": "yen", "rouble": "rub", "ruble": "rub", "tonne": "t",
    "ton": "t", "hr": "hour",
}  # fmt: skip
Measure = tuple[Decimal, str]


def check(case: Case) -> Iterator[Finding]:
    """Look for every value of a higher tier in every text of ours that is heard outside."""
    negotiation = case.negotiation
    known, texts = tiers(negotiation), tuple(own_texts(negotiation))
    circles = {
        tier: _Circle(negotiation, tier, known, {one.path for one in texts})
        for tier in {known.get(one.path, Tier.DELEGATION) for one in texts}
    }
    for text in texts:
        circle = circles[known.get(text.path, Tier.DELEGATION)]
        said = set(_measures(text.text)) - circle.lawful
        plain = _plain(text.text)
        for kept, sizes, words in circle.secrets:
            if sizes & said or (words and words in plain):
                yield weak(
                    text.path,
                    f"it tells {_where(negotiation, kept.path)}: {named([text.text])}",
                    "Take it out of the text, or clear it for these readers.",
                    max(kept.tier, Tier.CORE),
                )
                break


class _Circle:
    """What the readers of a tier may read anyway, and what is kept from them."""

    def __init__(
        self, negotiation: Negotiation, tier: Tier, known: dict[Path, Tier], heard: set[Path]
    ) -> None:
        told = (path for path, own in known.items() if own <= tier and path not in heard)
        self.lawful = {one for path in told for one in _at(negotiation, path)}
        self.secrets = [
            (kept, set(_sized(kept.value, _usual(negotiation, kept.path))), _words(kept.value))
            for kept in withheld(negotiation, tier)
            if not OTHERWISE & set(kept.path) and kept.path[0] != "accepted"
        ]


def _words(value: object) -> str:
    """A text long enough to be known again, in plain words; else nothing."""
    told = value.text if isinstance(value, Position) else value
    words = _plain(told) if isinstance(told, str) else ""
    return words if len(words.split()) >= FEWEST_WORDS else ""


def _at(negotiation: Negotiation, path: Path) -> Iterator[Measure]:
    """What may be read at a place, as a measure."""
    found: object = negotiation
    for step in path:
        into = isinstance(step, int) and isinstance(found, tuple)
        found = found[step] if into else getattr(found, str(step), None)  # type: ignore[index]
    yield from _sized(found, _usual(negotiation, path))
    if isinstance(found, str):
        yield from _measures(found)


def _sized(value: object, usual: str | None) -> Iterator[Measure]:
    if isinstance(value, Money):
        yield from _measure(value.amount, f"{value.scale or ''} {value.currency}")
    elif isinstance(value, Position | Quantity) and value.amount is not None:
        yield from _measure(value.amount, value.unit or usual or "")


def _measures(text: str) -> Iterator[Measure]:
    for amount, rest in measures_in(text):
        yield from _measure(amount, rest)


def _measure(amount: Decimal, unit: str) -> Iterator[Measure]:
    """An amount in its plain unit: `1.5 bn EUR` and `1,500 million euros` are one."""
    words = re.findall(r"[^\W\d_]+|%", unit.casefold().replace("per cent", "%"))
    while len(words) > 1 and (scale := SCALES.get(SCALE_WORDS.get(words[0], words[0]))):
        amount, words = amount * scale, words[1:]
    if words:
        single = words[0].removesuffix("s") if len(words[0]) > 3 else words[0]
        yield amount, UNITS.get(single, single)


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


def _plain(text: str) -> str:
    return " ".join(re.findall(r"\w+", text.casefold()))
