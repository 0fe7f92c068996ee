"""How far the rest of a long sentence bears on a few of its words.

“We rule nothing out, but we will not send troops” keeps nothing open about the troops, and “we will
not pay, and if asked we shall say so” is not tied to being asked.
"""

import re
from functools import lru_cache

from briefgen.wording.sentences import Sentence

_BREAK = re.compile(
    r";|:\s|\s(?:[—–]|--+)\s|,\s(?:but|yet|although|though|whereas|while)\s"
    r"|,\s(?:and|so|nor)\s(?=(?:(?:that|then|therefore|also|certainly|of course)\s)?"
    r"(?:we|i|he|she|they|it|there|this|these|no|nobody|our|my|its|his|her|the)\b|(?-i:[A-Z]))",
    re.I,
)
_OPENS = re.compile(
    r"(?:(?:and|but|so|now|well|then)\b,?\s)?(?:even\s|only\s)?"
    r"(?:if|unless|until|till|without|absent|barring|pending|should|were|had|as long as"
    r"|so long as|provided|in the (?:event|absence)|on condition|except|before)\b",
    re.I,
)
_DENIES = re.compile(r"\b(?:not|no|never|nor|neither|cannot|none|nothing)\b|n['’]t\b", re.I)
_AFTER_ALL = re.compile(r",\s(?:unless|until|if|provided|except|as long as|so long as)\b", re.I)


def around_words(sentence: Sentence, first: int, last: int) -> str:
    """The part of a sentence that bears on the words from `first` to `last`.

    A condition that opens the sentence bears on all of it; one that ends a second refusal behind a
    comma, on the first as well.
    """
    start = sentence.words[first].start - sentence.start
    end = sentence.words[last].end - sentence.start
    return _part(sentence.text, start, end)


@lru_cache(maxsize=256)
def _part(text: str, start: int, end: int) -> str:
    breaks = [(one.start(), one.end()) for one in _BREAK.finditer(text)]
    begin = max((past for _, past in breaks if past <= start), default=0)
    close = min((at for at, _ in breaks if at >= end), default=len(text))
    if begin and _OPENS.match(text):
        begin = 0
    rest = text[close:]
    if _DENIES.search(rest) and _AFTER_ALL.search(rest):
        close = len(text)
    return text[begin:close]
