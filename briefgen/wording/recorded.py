"""Who speaks in a record: “Mr. Nitze said that his side would not”, “the French delegate declared”.

A record tells the words of every party in the third person and the past. Who speaks there of
himself, his government or his state speaks for it; what somebody told us is the other side's.
"""

from collections.abc import Sequence

from briefgen.wording import english as en
from briefgen.wording.sentences import Sentence, Word
from briefgen.wording.subjects import PRONOUNS, subject_words

_SAID = frozenset(
    "said told made placed gave let felt thought undertook wrote replied agreed conceded"
    " acknowledged maintained concluded continued submitted pointed intimated volunteered commented"
    " expressed voiced signified showed proposed argued instructed authorised"
    " authorized urged".split()
) | {low for low in en.REPORTING if low.endswith("ed")}
TITLES = frozenset(
    "mr mrs ms dr sir lord lady count baron prince m mm herr señor marquis viscount general admiral"
    " colonel ambassador minister secretary chancellor commissioner professor signor marshal"
    " president premier don graf vicomte".split()
)
_MAKING = frozenset("let made gave placed".split())
_SIDES = frozenset("side delegation government communities community group authorities".split())
_DELEGATES = frozenset(
    "delegate delegates representative representatives plenipotentiary plenipotentiaries"
    " negotiator negotiators spokesman spokeswoman spokesperson experts leader head".split()
)
_NAMED_OTHERWISE = frozenset("netherlands kingdom states emirates union holland".split())
_OFFICES = frozenset("minister secretary president chancellor premier governor treasurer".split())
_OTHER = frozenset("other opposite opposing their enemy".split())
_LISTENERS = frozenset("us me".split())
_NARRATES = frozenset("i we us me my our".split())
_REACH = 34


def speaker(sentence: Sentence, at: int) -> str:
    """Who speaks for himself in a record before the word at that place; empty where nobody does."""
    return _speaking(sentence, at)[0]


def another_side(sentence: Sentence, at: int, own: frozenset[str]) -> bool:
    """Whether a side that is none of ours, by name, speaks there: “the Danish side stated that”.

    A people is compared with the names of our own side by its first letter alone: Danish, Denmark.
    """
    kind, who = _speaking(sentence, at)
    if kind not in ("side", "delegate") or not own.isdisjoint(_NAMED_OTHERWISE):
        return False
    named = {word.low[0] for word in who if word.low in en.STATES or demonym(word)}
    return named.isdisjoint(low[0] for low in own)


def _speaking(sentence: Sentence, at: int) -> tuple[str, tuple[Word, ...]]:
    for back in range(at - 1, max(0, at - _REACH), -1):
        low = sentence.words[back].low
        if low in ";?!":
            break
        if low in _SAID and (kind := speaks(sentence, back)):
            while sentence.words[back - 1].low in en.AUXILIARIES:
                back -= 1
            return kind, subject_words(sentence.words, back)
        if low in _SAID and (side := _side_told(sentence.words, back)):
            return "side", side
    return "", ()


def speaks(sentence: Sentence, at: int) -> str:
    """Who speaks for himself at a verb of saying: a `side`, a `delegate`, an `office`, or somebody
    `titled`.

    Empty where it is told to us, or where we ourselves tell it.
    """
    words = sentence.words
    low = words[at].low
    while at and words[at - 1].low in en.AUXILIARIES:
        at -= 1
    if low not in _SAID or (low in _MAKING and not _makes_known(words, at)):
        return ""
    if any(_one_of_us(word, _LISTENERS) for word in words[at + 1 : at + 4]):
        return ""
    if any(_one_of_us(word, _NARRATES) for word in words[:at]):
        return ""
    return _kind(subject_words(words, at))


def _side_told(words: Sequence[Word], at: int) -> tuple[Word, ...]:
    """The side for which somebody speaks who has but a name: “Orlov said Polish Delegation had”."""
    who = subject_words(tuple(words), at)
    if not who or not all(word.raw[:1].isupper() and word.low not in en.STATES for word in who):
        return ()
    if any(word.low in PRONOUNS or demonym(word) for word in who):
        return ()
    told = [word for word in words[at + 1 : at + 5] if word.low not in ("that", "the")]
    if len(told) > 1 and told[1].low in _SIDES and (told[0].low in en.STATES or demonym(told[0])):
        return (told[0],)
    return ()


def _one_of_us(word: Word, kin: frozenset[str]) -> bool:
    return word.low in kin and word.raw != "US"


def _makes_known(words: Sequence[Word], at: int) -> bool:
    """“made it clear that”, “let it be understood”, “gave them to understand”."""
    near = {word.low for word in words[at + 1 : at + 6]}
    return not near.isdisjoint(("clear", "plain", "known", "understood", "understand", "record"))


def _kind(who: Sequence[Word]) -> str:
    lows = [word.low.removesuffix("'s") for word in who]
    if not lows or _OTHER & set(lows) or lows[-1] in PRONOUNS:
        return ""
    if any(low in en.STATES or demonym(word) for low, word in zip(lows, who, strict=True)):
        if lows[-1] in en.STATES or lows[-1] == "states" or _SIDES & set(lows):
            return "side"
        return "delegate" if _DELEGATES & set(lows) else ""
    if lows[0] == "the" and lows[-1] in _OFFICES:
        return "office"
    return "titled" if lows[0] in TITLES and who[-1].raw[:1].isupper() else ""


def demonym(word: Word) -> bool:
    """Whether a word names a people or belongs to a state: “French”, “Japanese”."""
    return word.raw[:1].isupper() and (word.low in _PEOPLES or word.low.endswith(_ENDINGS))


_ENDINGS = ("ian", "ean", "ese", "ish", "aeli", "istani", "ssian", "erman", "mani")
_PEOPLES = frozenset(
    "french dutch swiss czech greek polish german american mexican soviet us iraqi omani yemeni"
    " ottoman imperial portuguese welsh icelandic thai filipino korean".split()
)
