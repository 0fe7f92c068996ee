"""Whose a direct quotation is: our minister's, in a release of our own side, or another's.

“We will not send soldiers,” the Minister said: that is ours where nobody of another side is named.
"""

from briefgen.wording import english as en
from briefgen.wording.recorded import demonym
from briefgen.wording.sentences import Sentence, Word
from briefgen.wording.subjects import subject_words

_SAYING = (en.REPORTING - {"clear", "plain", "explicit"}) | frozenset(
    "adds added asserts asserted notes insists continues continued concluded saying declares"
    " argued argues vowed pledges promises warns tweeted stressed clarified clarifies posted"
    " confirmed told cited quipped put responded".split()
)
_NEAR = 8
_FAR = 14
_SPEAKS = frozenset("we i our my us".split())
_OFFICES = frozenset(
    "minister president secretary premier chancellor spokesman spokeswoman spokesperson king queen"
    " governor ambassador commissioner director chairman chief negotiator prime head he she"
    " delegate representative statement release".split()
)
_RIVALS = frozenset(
    "they you them their his her your other opposite opposing enemy rival rivals opposition critics"
    " adversary counterpart counterparts rebels rebel regime kremlin militants taliban hamas"
    " hezbollah moscow beijing peking tehran pyongyang baghdad damascus journalist reporter"
    " analyst analysts observers expert experts protesters demonstrators".split()
)


def quoted_by_ours(sentence: Sentence, start: int, end: int, own: frozenset[str]) -> bool:
    """Whether what is quoted from `start` to `end` of the text is said by one of our own side."""
    words = sentence.words
    before = [n for n, word in enumerate(words) if word.end <= sentence.start + start]
    after = [n for n, word in enumerate(words) if word.start >= sentence.start + end]
    outside = {words[n].low for n in (*before, *after) if words[n].raw != "US"}
    who = _after(words, after) or _before(words, before)
    if not who or outside & _SPEAKS - {"our", "my"}:
        return False
    lows = {word.low.removesuffix("'s") for word in who}
    if lows & _RIVALS:
        return False
    if lows & (own | {"our", "my"}):
        return True
    if outside & {"our", "my"}:
        return False
    if not own:
        return True
    foreign = [word.low for word in who if word.low in en.STATES or demonym(word)]
    if foreign:
        return not {low[:3] for low in foreign}.isdisjoint(low[:3] for low in own)
    inside = {word.low for word in words[before[-1] + 1 if before else 0 :]}
    return bool(lows & _OFFICES) and bool(inside & (_SPEAKS | own))


def _after(words: tuple[Word, ...], after: list[int]) -> tuple[Word, ...]:
    """Who says it behind the quotation: “…,” the Minister said; “…,” said Mr Okonkwo."""
    for n in after[:_NEAR]:
        low = words[n].low
        if low in _SAYING:
            if n > after[0] + (words[after[0]].low == ","):
                return tuple(words[after[0] : n])
            rest = (words[m] for m in after if m > n)
            return tuple(word for word, _ in zip(rest, range(5), strict=False))
        if low in ".;:?!":
            break
    return ()


def _before(words: tuple[Word, ...], before: list[int]) -> tuple[Word, ...]:
    """Who says it ahead of the quotation: The Minister said: “…”."""
    for n in reversed(before[-_FAR:]):
        if words[n].low in ".;?!":
            break
        if words[n].low in _SAYING:
            return subject_words(words, n)
    return ()
