"""What of a duty is plainly left out, and what is plainly told: no weight need judge either.

“The catch shall be reported” names nobody; “reasonable care, that is, two rounds a day” has its
measure beside it. Where a passive duty says more (to whom, where, on which condition), it may be
as definite as any: then the weights decide.
"""

import re

from briefgen.wording import english as en
from briefgen.wording.duties import Duty, duties
from briefgen.wording.genre import genre
from briefgen.wording.measures import measures
from briefgen.wording.sentences import Sentence, Word
from briefgen.wording.standards import ARTICLED, EVERY, PAPER, SHELVED


def obliges(sentence: Sentence) -> bool:
    """Whether it binds somebody to act; recitals, saving and final clauses, permissions do not."""
    return genre(sentence, duties(sentence)) == "duty"


def nobody_owes(sentence: Sentence) -> tuple[int, int] | None:
    """From helper to verb of a duty that names nobody, neither who owes it nor whose it is."""
    if not _passive_early(sentence.words) or not obliges(sentence):
        return None
    bound = [one for one in duties(sentence) if one.force in _FIRM]
    if len({one.helper for one in bound}) != 1 or any(one.denied for one in bound):
        return None
    duty, last = bound[0], bound[-1].at
    if not (duty.passive and _alone(duty, sentence.words)):
        return None
    after = {word.low for word in sentence.words[last + 1 :]}
    bare = after <= _STOPS and not measures(sentence).level
    timed = duty.head in _SOMEBODYS and all(map(_of_time, after))
    return (duty.helper, last) if bare or timed else None


def told_at_once(sentence: Sentence, last: int) -> bool:
    """Whether the measure of what ends at that word is told with it: “…, meaning 48 hours”."""
    return _TOLD.match(sentence.text, sentence.words[last].end - sentence.start) is not None


def _passive_early(words: tuple[Word, ...]) -> bool:
    """Whether a passive duty stands near the beginning: few sentences need be read further."""
    return any(
        word.low in _FIRM and any(low.low == "be" for low in words[at + 1 : at + 3])
        for at, word in enumerate(words[: _LONGEST + 1])
    )


def _alone(duty: Duty, words: tuple[Word, ...]) -> bool:
    """Whether what is acted on is a plain thing: no name, no paper, nothing that says whose."""
    if not 0 < duty.helper <= _LONGEST or duty.verb in _SETS_UP or duty.head in _TEXTS:
        return False
    lows = [word.low for word in words[: duty.helper]]
    named = any(word.raw[0].isupper() for word in words[1 : duty.helper])
    return not named and all(low.isalpha() and low not in _WHOSE for low in lows)


def _of_time(low: str) -> bool:
    return low in _WHEN or low[0].isdigit() or low in en.NUMBERS or low in en.MONTHS


_FIRM = frozenset({"shall", "must", "will"})
_STOPS = frozenset(". ; : ) , back away out off up over down".split())
_LONGEST = 4
_WHOSE = frozenset(
    "of by in on at to from for with under between who which that whose if when where and or no"
    " neither nothing it they this he she there their his her its our your said".split()
)
_TEXTS = PAPER | SHELVED | ARTICLED | frozenset(
    "agreement treaty convention contract lease charter text texts word words rules wording"
    " provision provisions decision decisions vote votes it they".split()
)  # fmt: skip
_SETS_UP = frozenset("establish set creat constitut found call nam deem know entitl".split())
_SOMEBODYS = frozenset(
    "forces force troops soldiers units army armies militias militia fighters artillery tanks"
    " weapons arms missiles prisoners detainees hostages captives internees sanctions roadblocks"
    " blockade mines settlements garrison garrisons".split()
)
"""What belongs to one side, so that it must be said whose and by whom."""
_WHEN = _STOPS | EVERY | frozenset(
    "within by before on until in at the end of no not later than day days week weeks month months"
    " hour hours noon midnight year years first immediately".split()
)  # fmt: skip
_TOLD = re.compile(
    r"\s*(?:[,(:–—-]+\s*)?(?:that is(?: to say)?|i\.\s?e\.|namely|meaning|viz\.?|in other words)"
    r"\b[^.;]{0,60}?(?:\d|\b(?:two|three|four|five|six|seven|eight|nine|ten|twelve|twice|once|daily"
    r"|weekly|monthly)\b)",
    re.I,
)
