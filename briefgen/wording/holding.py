"""Whose a refusal is, more closely: others named by people or capital, and what is kept from them.

“The Indonesians will not” and “Moscow will not” are said of others: who speaks for a country says
we, or names the country. What others will not be given is refused by whoever gives it.
"""

import re
from collections.abc import Sequence
from functools import lru_cache

from briefgen.wording import english as en
from briefgen.wording.attribution import NOT_OURS, whose
from briefgen.wording.clauses import Clause
from briefgen.wording.rarer_verbs import kinds, plain_verb
from briefgen.wording.sentences import Sentence, Word

_OTHERS = frozenset(
    "kremlin moscow beijing peking tehran pyongyang baghdad damascus kabul hanoi cairo taliban"
    " pretoria ankara islamabad riyadh belgrade jakarta hague seoul minsk"
    " hamas hezbollah isil isis americans british russians chinese germans french japanese"
    " indonesians dutch israelis iranians ukrainians australians indians soviets ussr turks greeks"
    " arabs poles czechs koreans vietnamese egyptians syrians italians spaniards tories greens"
    " democrats republicans conservatives liberals rebels militants".split()
)
_PARTIES = frozenset(
    "labor labour liberal conservative republican democratic communist green socialist".split()
)
_ADJECTIVES = frozenset("british french dutch japanese chinese".split())  # “the French side”
_SOME = frozenset("a an any some few many most every each another such no".split())
_AS_FAR = re.compile(
    r"\b(?:as far as (?:i|we) (?:know|am aware|are aware|can tell|understand)"
    r"|to (?:my|our) knowledge|as i understand it|it (?:seems|appears|would seem)"
    r" (?:that|clear|unlikely)|it is (?:unlikely|likely|clear|obvious|doubtful)"
    r"|, (?:i|we) (?:understand|gather|hear|am told|are told),"
    r"|^in (?!my|our)[\w’' -]{2,24}['’]s view\b"
    r"|(?:bet|wager) (?:\w+ ){0,3}?that|i (?:predict|suspect|fear)|my guess is)\b",
    re.I,
)
_ALLEGED = re.compile(
    r"\b(?:argument|claim|charge|accusation|allegation|no (?:evidence|indication|sign)) that\b",
    re.I,
)
_PLANNED = frozenset(
    "plans plan cards table consideration agenda works option discussion review planned considered"
    " contemplated envisaged discussed intended proposed considering contemplating planning".split()
)
_GIVEN = frozenset(
    "settled resettled admitted granted given released paid compensated exempted rewarded"
    " recognised recognized supplied transferred returned handed extradited pardoned funded"
    " invited appointed readmitted naturalised".split()
)
_MEANS = frozenset(
    "forces troops soldiers army navy fleet aircraft planes jets ships warships vessels pilots"
    " personnel advisers advisors instructors trainers bases base ports harbours airports airspace"
    " territory waters soil money funds taxpayers reserves weapons missiles tanks ammunition gold"
    " men boys battalions divisions brigade brigades units".split()
)
_GET = frozenset("get getting receive receiving see seeing have having gain gaining".split())
_GRANTS = frozenset(
    "relief aid assistance money funding support visa visas recognition concession concessions"
    " access deal exemption exemptions extension exception exceptions loan loans weapons arms"
    " help what credit credits subsidy subsidies amnesty pardon guarantee guarantees refund".split()
)


def holding(number: int, clauses: Sequence[Clause], sentence: Sentence) -> str:
    """Whose act a clause tells of, by who is named there and in what way."""
    found, clause = whose(number, clauses, sentence), clauses[number]
    lows = [word.low for word in clause.who]
    if _supposed(clause, sentence) or _alleged(sentence.text):
        return "others"
    if found == "ours":
        object_only = [word.raw for word in clause.who] in (["us"], ["me"])
        return "noun" if object_only else found  # “those who helped us will not”
    if found == "thing" and clause.head in ("which", "who") and _behind_ours(clause, sentence):
        return "ours"
    if found in NOT_OURS:
        planned = {clause.verb, clause.by} & _PLANNED
        return "nobody's" if planned and clause.head in ("that", "this", "it") else found
    if found == "nobody's":
        of_us = {
            word.low for word in sentence.words[max(0, clause.first - 5) : clause.first]
        } & en.OURS
        return "others" if clause.head == "who" and not of_us else found
    named = set(lows) if clause.head not in en.BODIES else set(lows) - _ADJECTIVES
    if found.endswith("of itself"):
        named |= {word.low for word in sentence.words[: clause.first]}
    if named & _OTHERS or (named & _PARTIES and named & {"party", "side", "leader"}):
        return "others"
    if found == "body" and lows[:1] and lows[0] in _SOME and clause.head != "government":
        return "noun"
    return "others" if _AS_FAR.search(sentence.text) else found


def of_our_means(who: Sequence[Word]) -> bool:
    """Whether words name what we send or use: “our forces”, “my country's airspace”."""
    lows = {word.low for word in who}
    return bool(lows & {"our", "my"}) and bool(lows & _MEANS)


def _behind_ours(clause: Clause, sentence: Sentence) -> bool:
    """Whether “which” goes back to means of ours: “our troops, which will not go in”."""
    before = sentence.words[max(0, clause.first - 6) : clause.first]
    return of_our_means(before)


@lru_cache(maxsize=16)
def _alleged(sentence: str) -> bool:
    """Whether the sentence tells of a claim, or of no sign of a thing: asked for each clause."""
    return " that" in sentence and _ALLEGED.search(sentence) is not None


def _supposed(clause: Clause, sentence: Sentence) -> bool:
    """Whether the clause only tells of a case: “if we do not send them, …”."""
    for at in range(clause.first - 1, max(-1, clause.first - 9), -1):
        low = sentence.words[at].low
        if low in ("if", "unless", "whether", "lest"):
            return at == 0 or sentence.words[at - 1].low not in ("as", "even")
        either = sentence.words[at + 1].low == "or"  # “whether there will or won't be a vote”
        if low in ".,;:—–" or (low in en.AUXILIARIES and not either):
            return False
    return False


def withheld(clause: Clause, sentence: Sentence) -> bool:
    """Whether others are told what they will not be given: “they are not getting any relief”."""
    if clause.time not in ("future", "progress") or clause.head in ("it", "this", "that", "which"):
        return False
    if clause.verb in _GIVEN:
        return clause.passive
    after = {word.low for word in sentence.words[clause.last + 1 : clause.last + 7]}
    return clause.verb in _GET and bool(after & _GRANTS)


def none_given(sentence: Sentence) -> bool:
    """Whether none of a thing will be given or done: “no further battalion can be sent”."""
    if not any(word.low in _NONE for word in sentence.words):
        return False
    if _NONE_FROM_US.search(sentence.text):
        return True
    found = _NONE_GIVEN.search(sentence.text)
    if found is None:
        return False
    if re.search(r"\bshall ", found[0], re.I) and not _WE.search(sentence.text):
        return False  # “no vessel shall be laid down”: what a treaty says
    return found[1].lower() in _TO_BE_HAD or "act" in kinds(plain_verb(found[1].lower()))


_NONE = frozenset("no none not".split())
_WE = re.compile(r"\b(?:we|our|my|i|us)\b", re.I)
_NONE_FROM_US = re.compile(
    r"\b(?:no|not one|not a single) (?:[\w-]+ ){1,8}?(?:will|shall|would) (?:ever )?"
    r"(?:come|be made|start"
    r"|originate|emanate) from (?:us|me|our|my|this|the (?:\w+ )?government|here)\b",
    re.I,
)
_TO_BE_HAD = frozenset({"forthcoming", "available"})
_NONE_GIVEN = re.compile(
    r"\b(?:no|none of (?:the|our|these|those|my)|not (?:one|a single)) (?:[\w-]+ ){1,6}?"
    r"(?:will|shall|would|can|could|is going to|are going to|is to|are to) (?:ever |now )?"
    r"be (?:made )?(\w+)",
    re.I,
)
