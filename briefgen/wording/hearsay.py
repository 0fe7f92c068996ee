"""What we only tell of others: “they told us that”, “my impression is that he”, “we took note of”.

Behind such words another party's act or limit is told, unless what follows is of us again.
"""

import re
from functools import lru_cache

from briefgen.wording import english as en
from briefgen.wording.sentences import Sentence

_GUESS = (
    r"(?:feeling|impression|sense|reading|understanding|assessment|guess|information|hunch"
    r"|suspicion|bet|conjecture|intelligence)"
)
_HEARD = re.compile(
    rf"\b(?:(?:our|my) (?:\w+ )?{_GUESS} (?:is|was|remains|being)(?: still| always)? that"
    r"|as far as (?:we|i) (?:understand|understood|know|can tell|gather|can see|can judge)"
    r"|from (?:what|all that|everything) (?:we|i|the [\w-]+|he|she) (?:ha(?:s|ve|d) )?"
    r"(?:hears?|heard|gathers?|gathered|learn(?:ed|t)?|picked up|saw|seen)"
    r"|(?:gave|given|gives) (?:me|us|him|her|them) to understand(?: that)?"
    r"|(?:their|his|her|your) (?:[\w-]+ ){1,3}(?:ha(?:s|ve|d) )?(?:hint|say|said|indicate|suggest"
    r"|mention|murmur|whisper|claim|let (?:slip|on|it be known)|signal|intimate)(?:s|ed|d|led)?"
    r"(?: \S+){0,3}? that"
    r"|(?:was|were|been|being) (?:told|informed|assured) (?:in|by) (?!us\b|me\b|our\b)"
    r"(?-i:[A-Z])\w+"
    r"|tak(?:e|es|en|ing) note of the \w+ (?:of|by|made by|from)"
    r"|took note of the \w+ (?:of|by|made by|from)"
    r"|(?:heartened|encouraged|pleased|glad|sorry|surprised|disappointed) to"
    r" (?:hear|learn)(?: from)?"
    r"|it (?:is|was) (?:\w+ )?(?:obvious|clear|plain|evident|apparent)"
    r" (?:to (?:us|me)|from [^,;]{3,40}?) that)\b",
    re.I,
)
_TOLD_US = re.compile(
    r"(?<!\bwe )(?<!\bi )\b(?:told|tells|informed|assured|advised|warned|telling"
    r"|(?:said|confided|hinted|intimated|indicated|signalled|signaled|whispered) to) (?:me|us)\b",
    re.I,
)
_OF_OURS = re.compile(r"\b(?:our|my|we|i) (?:own )?(?:[\w-]+ ){0,3}$", re.I)
_HELD_BACK = re.compile(
    r"(?:\b(?:not|never|nor|without|hardly|premature|wrong|unwise|too (?:soon|early)|refus\w+"
    r"|declin\w+|sooner|rather)\b|n't\b)(?: \S+){0,5}? (?:running commentary"
    r"|(?:say|tell|reveal|disclose|preview|divulge|speculate|prejudge|telegraph)\b"
    r"|(?:be|get) drawn"
    r"|negotiat\w+ (?:in public|in the press|here|from|with (?:myself|ourselves))"
    r"|bid\w* against (?:my|our)sel)",
    re.I,
)
_TO_OURSELVES = re.compile(
    r"\b(?:keep|kept|keeping) (?:it|that|this|them|those) (?:to (?:my|our)sel|confidential|private)"
    r"|\b(?:prefer to|rather|sooner) (?:discuss|say|raise|take up|put|talk about)\b[^.;]{0,40}?"
    r"\b(?:with|to) (?:him|her|them|(?-i:[A-Z])\w+)",
    re.I,
)
_AND_SO_WE_HEAR = re.compile(
    r"\b(?:what|so) (?:we|i)(?:'re|'ve been|'m| are| am| have been) told\b"
    r"|\bor so (?:we|i) (?:hear|understand|gather)\b",
    re.I,
)
_AND_YET = re.compile(r"[;:]|\b(?:but|except|beyond|other than|only that|more than)\b", re.I)


def told_of_others(sentence: Sentence, first: int, own: frozenset[str]) -> bool:
    """Whether the word at `first` stands in what we only tell of another party."""
    if _AND_SO_WE_HEAR.search(sentence.text.replace("’", "'")):
        return True
    at = sentence.words[first].start - sentence.start
    for _, end in _frames(sentence.text):
        if end > at:
            continue
        offset = sentence.start + end
        between = {word.low for word in sentence.words[: first + 1] if word.start >= offset}
        if between.isdisjoint(en.OURS | own) and between.isdisjoint((";", "but")):
            return True
    return False


def held_back(sentence: Sentence, first: int) -> bool:
    """Whether the word at `first` stands in what we say that we shall not tell."""
    text = sentence.text.replace("’", "'")
    at = sentence.words[first].start - sentence.start
    if _TO_OURSELVES.search(text):
        return True
    found = [one.end() for one in _HELD_BACK.finditer(text) if one.start() <= at]
    return bool(found) and _AND_YET.search(text[found[-1] : max(at, found[-1])]) is None


@lru_cache(maxsize=64)
def _frames(text: str) -> tuple[tuple[int, int], ...]:
    text = text.replace("’", "'")
    told = [one for one in _TOLD_US.finditer(text) if not _OF_OURS.search(text[: one.start()])]
    return tuple((one.start(), one.end()) for one in (*_HEARD.finditer(text), *told))
