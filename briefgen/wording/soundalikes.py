"""Verbs that are a refusal in some words and none in others: “will not add a tax”, “add to that”.

Asked before the classes of verbs, which know a verb but not what stands beside it.
"""

import re
from collections.abc import Sequence

from briefgen.wording import english as en
from briefgen.wording.clauses import Clause
from briefgen.wording.idioms import OPINION, SHARING
from briefgen.wording.rarer_verbs import kinds
from briefgen.wording.sentences import Sentence
from briefgen.wording.stems import stem


def _stems(words: str) -> frozenset[str]:
    return frozenset(map(stem, words.split()))


_PROMISES = _stems("promise guarantee assure ensure say predict vouch swear")
_UNDERWRITTEN = frozenset(
    "loan loans debt debts border borders frontier frontiers price prices payment payments deposits"
    " bonds independence neutrality troops support".split()
)
_TELLS = _stems(
    "conceal hide disguise pretend claim mince gloss dispute minimise minimize reply hypothesise"
    " judge assess determine downplay overstate understate exaggerate prejudge indicate signal"
)
_UNSURE = ("able", "progress", "would", "present")
_WORDS = frozenset("language word words phrase expression".split())
_TAKEN_AS = frozenset("regarded taken seen construed interpreted understood read".split())
_ANSWERS = stem("respond")
_STANDS = _stems("miss default disregard overlook tolerate forgive falter waver flinch wait")
_ONLOOKING = frozenset(
    "passive indifferent idle complacent blind deaf silent bystanders spectators wanting naive"
    " ashamed afraid".split()
)
_NO_ACTS = _stems("position afford direct aim design")
_WANTS = _stems("want desire seek ask claim demand covet need")
_WISHES = frozenset("want wants wanted wish like expect expects expected need".split())
_SOMEBODY = frozenset("you us me them him her people anybody anyone everybody those".split())
_BEGINS = frozenset("start begin keep get go starting getting going".split())
_SOME = frozenset("a an another any new more further one".split())
_ASKED = frozenset("who what how why whether where when which that if".split())
_QUARRELS = _stems("seek look want desire court")
_STRIFE = frozenset("conflict conflicts confrontation war wars quarrel trouble fight".split())
_COSTS_OF_WAR = frozenset("reparations compensation damages debts powers aims graves".split())
_OWED = frozenset("trust rights law laws confidence principles oath".split())
_SAYINGS = frozenset("it that this into . , ;".split())
_FAVOURS = frozenset("support favour favor".split())
_REGRETS = _stems("apologise apologize")
_ACTS = re.compile(
    r"go(?:ing)? back (?:to|and|into|in|out)\b|get(?:ting)? rid of\b"
    r"|assum(?:e|ing) (?:[\w-]+ ){0,3}(?:roles?|responsibilit\w+|obligations?|burdens?|position"
    r"|commitments?|costs?|risks?|functions?)\b"
    r"|(?:break|sever|cut)(?:ing)? (?:off )?(?:[\w-]+ )?(?:relations|ties|links|contacts?)\b"
    r"|go(?:ing)? any (?:lower|higher)\b"
    r"|(?:see|find) (?:our|my|its|his|their) way\b"
    r"|sit(?:ting)? on (?:the|an?|this|that|any) (?:\w+ )?(?:committee|panel|council|board|court"
    r"|commission)|stand(?:ing)? for (?:\w+ )?(?:election|re-election|office|parliament|congress)"
    r"|go(?:ing)? beyond (?:the|our|this|that) (?:figures?|offer|terms|limits?|sum|price|amount)\b"
)
_PART_OF = re.compile(r"(?:an? )?(?:active )?part of\b")


def sounds(clause: Clause, verb: str, following: Sequence[str], sentence: Sentence) -> str:
    """What the verb is in these words, whatever else it may be; empty where it is open."""
    ahead = following[0] if following else ""
    if _acts(clause, ahead, " ".join([clause.verb, *following[:4]])):
        return "act"
    if verb in _WANTS and ahead in en.NONE_AFTER:
        return "seeking"
    if _talks(clause, verb, following):
        return "talk"
    if verb in _LETS and not _ORDERS.isdisjoint(word.low for word in clause.who):
        return "act"  # “my instructions do not permit me to”
    if verb in _STANDS or {clause.verb, ahead} & _ONLOOKING or (verb, ahead) == ("accept", "being"):
        return "resolve"
    if "overnight" in following or following[:2] == ["by", "itself"]:
        return "state"
    if "lightly" in following:
        return "resolve"
    meant = verb in ("design", "aim") and clause.time == "future" and not clause.passive
    if (verb in _NO_ACTS and not meant) or "alone" in following[:2]:
        return "state"
    if verb == "look" and "as" in following:
        return "state"
    if verb == "chang" and clause.subject == "thing":
        return "state"
    if clause.by in _WISHES and _SOMEBODY & _between(clause, sentence):
        return "mind"
    if verb == "anticipat" and not ahead.endswith("ing"):
        return "mind"
    if verb in _QUARRELS and _quarrels(following):
        return "mind"  # “we are not looking for conflict”: a mood, and no act
    if verb == "violat" and not _OWED.isdisjoint(following[:4]):
        return "resolve"
    if verb == "buy" and clause.time == "present" and ahead in _SAYINGS:
        return "opinion"
    if verb == "plan" and sentence.words[clause.last - 1].low == "a":
        return "state"  # “that is not a plan”
    if clause.by in _FAVOURS and sentence.words[clause.last - 1].low == clause.by:
        return "act" if "act" in kinds(verb) else ""
    if clause.by in _FAVOURS or verb in _REGRETS:
        return "opinion" if clause.time == "present" else "concession"
    if clause.verb == "interested" and ahead == "in":
        return "considering"
    if _meets(clause, sentence):
        return "act"
    return ""


def no_such_day(verb: str, following: Sequence[str]) -> bool:
    """Whether no case is foreseen in which we act: “did not foresee a situation in which”.

    A case in which others act is none.
    """
    seen = verb in _FORESEES and not _CASES.isdisjoint(following[:4])
    return seen and (en.THEIRS | en.YOURS).isdisjoint(following)


def opinion(clause: Clause, kinds: frozenset[str], following: Sequence[str]) -> bool:
    """Whether it is a view that is not shared: “we cannot agree that”, “share your assessment”."""
    verb = stem(clause.verb)
    if OPINION & set(following) and (kinds & {"concede", "mind"} or clause.verb in SHARING):
        return True
    if verb in ("agr", "concur") and following[:1] in (["that"], ["with"]):
        return True
    of_fact = following[:1] == ["that"] or not _FACTS.isdisjoint(following[:4])
    if verb in ("accept", "conced", "concur", "admit") and of_fact:
        return clause.time != "future"
    return verb in ("support", "agr", "condon", "endors") and clause.time == "present"


def _talks(clause: Clause, verb: str, following: Sequence[str]) -> bool:
    ahead = following[0] if following else ""
    able = clause.time in _UNSURE or clause.by in ("able", "unable")
    if verb in _PROMISES and able:
        return _UNDERWRITTEN.isdisjoint(following[:4])
    if verb in _TELLS:
        return True
    if clause.by in _WISHES and verb == "discus" and ahead in ("in", "here", "now"):
        return True
    if clause.by in _WISHES and clause.verb in _TAKEN_AS:
        return True  # “we do not wish this to be regarded as final”
    if verb == _ANSWERS and (clause.by in ("position", "able") or ahead == "to"):
        return True
    if verb in ("ask", "den", "deni") and ahead in _ASKED:
        return True
    if verb == "use" and not _WORDS.isdisjoint(following[:3]):
        return True
    begins = clause.verb in _BEGINS and ahead.endswith("ing")
    return begins and "talk" in kinds(stem(ahead))


def _acts(clause: Clause, ahead: str, phrase: str) -> bool:
    if clause.verb in ("add", "adding") and ahead in _SOME:
        return True
    if clause.subject == "ours" and _PART_OF.match(phrase):
        return True
    return _ACTS.match(phrase) is not None


def _quarrels(following: Sequence[str]) -> bool:
    strife = not _STRIFE.isdisjoint(following[:4])
    return strife and _COSTS_OF_WAR.isdisjoint(following[:6])


def _meets(clause: Clause, sentence: Sentence) -> bool:
    """Whether somebody is talked with, not of: “no plans to talk with Okonkwo”."""
    after = sentence.words[clause.last + 1 : clause.last + 3]
    if clause.verb not in _CONVERSES or len(after) < 2 or after[0].low not in ("to", "with"):
        return False
    named = after[1].raw[:1].isupper() or after[1].low in ("him", "her", "them")
    return named or (after[0].low == "with" and after[1].low not in ("you", "regard", "respect"))


_FACTS = frozenset("fact idea notion proposition".split())
_LETS = _stems("permit allow authorise authorize")
_ORDERS = frozenset("instructions mandate orders".split())
_FORESEES = _stems("foresee envisage envision imagine see conceive")
_CASES = frozenset("situation scenario circumstances circumstance case day world".split())
_CONVERSES = frozenset("talk talking speak speaking".split())


def _between(clause: Clause, sentence: Sentence) -> set[str]:
    """The words between what carries the act and the act: “we do not want you to send”."""
    return {word.low for word in sentence.words[clause.verb_at : clause.last]}
