"""What was weighed and found, and yet says nothing that one would take back."""

import re

from briefgen.wording.hit import Hit
from briefgen.wording.sentences import Sentence
from briefgen.wording.voices import turns_away

_GIVEN = ("acceptable", "readiness-to-give-way", "first-offer", "amount")
_PRICED = re.compile(
    r"\bonly (?:with|against|in (?:return|exchange) for)\b"
    r"|\bif (?!we\b|i\b)(?:[\w'’]+ ){1,4}?(?:(?:is|are|was|were) (?:also |equally )?(?:willing"
    r"|prepared|ready) to|(?:do|does|did) (?:the same|likewise|its part|their part))\b",
    re.I,
)


def bland(hit: Hit, sentence: Sentence, language: str) -> bool:
    """Whether a gift has its price beside it, or weights alone hear a refusal that is none."""
    if hit.family == "showing-our-hand" and hit.kind in _GIVEN and language == "en":
        return bool(_PRICED.search(sentence.text))
    by_weight = hit.rule.endswith("/by-its-build") and hit.family == "ruling-out"
    return by_weight and language == "en" and not turns_away(sentence)
