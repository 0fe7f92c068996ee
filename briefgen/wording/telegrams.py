"""Cables, which leave out helpers, articles and `to`: “US not prepared mediate”.

They also carry what a capital tells its own people not to do: “the delegation should not vote”.
"""

import re

from briefgen.wording import english as en
from briefgen.wording.rarer_verbs import kinds, plain_verb
from briefgen.wording.sentences import Sentence, Word
from briefgen.wording.verbs import NONE

_READY = frozenset(
    "prepared willing disposed inclined ready able unable unwilling unprepared considering"
    " contemplating planning intending proposing in going".split()
)
_LACKING = frozenset("unable unwilling unprepared".split())
_WITHOUT_TO = _READY | frozenset("position refuse decline seek".split())
_NO_VERBS = en.LINKS | en.ADVERBS | en.DETERMINERS | en.NEGATIVE | en.AUXILIARIES
_AGENTS = frozenset(
    "delegation delegate delegates representative representatives embassy legation mission"
    " ambassador negotiators negotiator consulate envoy minister".split()
)
_WIRED = re.compile(
    r"^(?:dept |we )?(?:agree|suggest|believe|consider|recommend|concur|feel)s? (?:that )?you\b"
    r"|\b(?:dept|deptel|urtel|embtel|reftel|usdel|usun|your (?:tel|telegram)|your instructions"
    r"|for your guidance|you are instructed|should be guided)\b",
    re.I,
)
_DECIDED = re.compile(
    r"(?:^|, |\bthen )(?:the (?:war )?(?:cabinet|government|committee|board)|ministers|we|it was)"
    r" (?:also |then |therefore |further )?(?:agreed|decided|resolved|ruled) that"
    r" (?:no\b|(?!both|each|the "
    r"parties|neither)[^,;]{3,60} should not\b)",
    re.I,
)


def wired(words: tuple[Word, ...], at: int) -> bool:
    """Whether a refusal stands there without its helper: “we not disposed”, “Dept unable”."""
    low = words[at].low
    before = words[at - 1].low if at else ""
    if not at or before in en.AUXILIARIES | en.ADVERBS | en.NEGATIVE | en.LINKS:
        return False
    if low in _LACKING:
        return before[0].isalnum()
    ahead = words[at + 1].low if at + 1 < len(words) else ""
    return low == "not" and ahead in _READY


def without_to(words: tuple[Word, ...], at: int) -> bool:
    """Whether the word there is the act that the word before it carries: “prepared mediate”."""
    if at >= len(words) or words[at - 1].low not in _WITHOUT_TO:
        return False
    act = words[at]
    if not act.raw.islower() or act.low.endswith(("ed", "ing", "s")) or act.low in _NO_VERBS:
        return False
    return kinds(plain_verb(act.low)) != NONE


def instructed(helper: str, head: str, who: tuple[Word, ...], sentence: Sentence) -> bool:
    """Whether it is our own people who are told what they should not do."""
    if helper != "should":
        return False
    if _DECIDED.search(sentence.text):
        return True
    if head == "you":
        return _WIRED.search(sentence.text) is not None
    named = any(word.low in en.STATES or word.low in ("their", "other") for word in who)
    return head in _AGENTS and not named and who[0].low in ("the", "our", "my", "your")
