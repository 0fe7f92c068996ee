"""The words of a whole negotiation, heard with the ears of the other side: findings on our texts.

A wording left open on purpose, and a term that the agreement defines, are no findings.
"""

import json
import re
from collections.abc import Iterator, Sequence
from dataclasses import astuple
from functools import lru_cache
from typing import TYPE_CHECKING

from briefgen.clearance import Tier, tiers
from briefgen.deeds import says_all_of
from briefgen.finding import Finding, Words, broken_off, of_past_words
from briefgen.keeping.by_heart import recalled
from briefgen.negotiation import Negotiation
from briefgen.negotiation.aloud import aloud_near
from briefgen.negotiation.sizes import Size, sizes_in
from briefgen.problems import Unusable
from briefgen.wording.hit import Hit
from briefgen.wording.own_texts import OwnText, own_texts

if TYPE_CHECKING:
    from briefgen.playbooks.play import Text
    from briefgen.wording.rules import Rules

OPENING = "first-offer"
LIMIT = "limit"
WHO_LOOKS = "vague-wording/verification-without-terms"
BOTH = "claimed-consent/both-agree"
HAND = "showing-our-hand"
_DONE = re.compile(
    r"\b(?:have|has) (?:\w+ )?(?:agreed|signed|concluded|reached|initialled)\b", re.I
)
_TERMS = re.compile(
    r"\d|\b(?:daily|weekly|monthly|yearly|annually|quarterly|once|twice|each|every|within|any time"
    r"|one|two|three|four|five|six|seven|eight|ten|twelve|access|reports? to|annex)\b",
    re.I,
)
"""What a rule of verification holds that is more than a promise: a number, a rhythm, a reader."""
INSTEAD = {"vague-wording/place-not-on-a-map": "unmapped-place"}
"""Rules that give way to a family made for what they find."""
BY_AN_AMOUNT = frozenset(
    f"vague-wording/{rule}"
    for rule in (
        "degree-without-a-measure", "quantity-without-a-figure", "comparison-without-a-baseline",
        "help-without-an-act", "by-its-build",
    )
)  # fmt: skip
"""What an amount in a field of its own answers: how much, but not when, whether or who."""


def heard_in(negotiation: Negotiation, rules: "Rules") -> Iterator[Finding]:
    """Every finding on the words of our own texts, in the order of the file."""
    known, agreement = tiers(negotiation), negotiation.agreement
    us = negotiation.us
    names = (us.name, us.full_name or "") if us else ()
    defined, binds = _defined(negotiation), agreement.binding if agreement else None
    language = negotiation.brief.language
    for text in own_texts(negotiation):
        try:
            hits = _heard(text.read, text.kind, rules, names, language, defined, binds)
        except Unusable:  # the rules themselves
            raise
        except Exception as fault:  # one text that breaks the engine must not silence the others
            yield broken_off(text.path, fault)
            continue
        for hit in _told_once(hits):
            silent = hit.kind == OPENING and _we_open(negotiation, text)
            silent = silent or (text.counted and hit.rule in BY_AN_AMOUNT)
            silent = silent or (hit.kind == LIMIT and _said_openly(negotiation, text, hit))
            silent = silent or (hit.rule == BOTH and _occasion(negotiation, text) == "joint")
            silent = silent or (hit.rule == WHO_LOOKS and _has_its_rule(negotiation, text))
            silent = silent or (hit.family == HAND and _is_done(negotiation, text, hit))
            if not silent and _in_the_text(hit, text):
                found = _finding(text, hit, known.get(text.path, Tier.DELEGATION))
                yield of_past_words(found) if text.handed_over else found


@lru_cache(maxsize=4_000)
def _heard(
    text: str,
    kind: "Text",
    rules: "Rules",
    names: tuple[str, ...],
    language: str,
    defined: tuple[str, ...],
    binds: bool | None,
) -> tuple[Hit, ...]:
    """What is heard in a text alone: the same in the whole plan, in a cut copy and at each save."""

    def made() -> tuple[Hit, ...]:
        from briefgen.wording.engine import look_over

        return look_over(text, kind, rules, names, language, defined, binds)

    texts = ("heard", rules.name, text, kind, language, repr(names), repr(defined), repr(binds))
    return recalled(texts, made, _packed, _unpacked, "plan") if rules.name else made()


def _packed(hits: Sequence[Hit]) -> bytes:
    return json.dumps([astuple(hit) for hit in hits]).encode()


def _unpacked(content: bytes) -> tuple[Hit, ...]:
    return tuple(Hit(*hit) for hit in json.loads(content))


def _in_the_text(hit: Hit, text: OwnText) -> bool:
    """Whether the finding is about words of the text, and not of the sentence it was put in."""
    inside = hit.start < text.before + len(text.text) and hit.end > text.before
    named = hit.family == "vague-wording" and not hit.rule.endswith("by-its-build")
    return inside and (named or not text.framed)


def _told_once(hits: Sequence[Hit]) -> Iterator[Hit]:
    """The findings without those that a family for the very thing tells better."""
    told = {(hit.family, hit.sentence) for hit in hits}
    for hit in hits:
        if (INSTEAD.get(hit.rule, ""), hit.sentence) not in told:
            yield hit


def _we_open(negotiation: Negotiation, text: OwnText) -> bool:
    """Whether it has been settled that we name our figure, on that issue or on all."""
    strategy = negotiation.strategy
    settled = strategy.first_offer if strategy else None
    if text.path[0] == "issues" and isinstance(text.path[1], int):
        settled = negotiation.issues[text.path[1]].first_offer or settled
    return settled is not None and settled != "they"


def _said_openly(negotiation: Negotiation, text: OwnText, hit: Hit) -> bool:
    """Whether the limit that is heard is a red line which the plan says aloud."""
    said = _measured(hit.sentence)
    return any(
        not said.isdisjoint(_measured(line)) or says_all_of(hit.sentence, line)
        for line in aloud_near(negotiation, text.path)
    )


def _measured(text: str) -> set[Size]:
    """Its amounts, each with the first word of what it counts: any words may follow that."""
    return {(amount, unit[:1]) for amount, unit in sizes_in(text)}


def _occasion(negotiation: Negotiation, text: OwnText) -> str:
    """When a statement is made; nothing of other texts."""
    at = text.path[1] if text.path[0] == "statements" else None
    return negotiation.statements[at].occasion if isinstance(at, int) else ""


def _is_done(negotiation: Negotiation, text: OwnText, hit: Hit) -> bool:
    """Whether it tells what was agreed, on the occasion on which both tell it."""
    after = _occasion(negotiation, text) in ("press after good", "joint")
    return after and bool(_DONE.search(hit.sentence))


def _has_its_rule(negotiation: Negotiation, text: OwnText) -> bool:
    """Whether a general rule of the draft says of whoever verifies how often, or with how many."""
    rule = negotiation.agreement.verification if negotiation.agreement else None
    return text.path[-1] == "verified_by" and bool(rule and _TERMS.search(rule))


def _defined(negotiation: Negotiation) -> tuple[str, ...]:
    agreement = negotiation.agreement
    return tuple(one.term for one in agreement.definitions) if agreement else ()


def _finding(text: OwnText, hit: Hit, tier: Tier) -> Finding:
    """The finding with its place counted in the text as it was written."""
    length = len(text.text)
    start = min(max(hit.start - text.before, 0), max(length - 1, 0))
    end = min(max(hit.end - text.before, start + 1), length)
    sentence = text.text if text.framed else hit.sentence
    words = Words(hit.family, hit.rule, hit.play, sentence, start, end, hit.fix)
    return Finding(
        hit.severity, text.path, hit.message, hit.advice, max(tier, Tier.CORE), hit.family, words
    )
