"""Whose voice a sentence is in: what is quoted, told of others, or denied is not ours to take back.

Looked at before any weight: however a sentence sounds, words in another mouth are not our own.
"""

import re

from briefgen.playbooks.play import Text
from briefgen.wording import english as en
from briefgen.wording.clauses import clauses
from briefgen.wording.hearsay import told_of_others
from briefgen.wording.quoted import quoted_by_ours
from briefgen.wording.recorded import another_side
from briefgen.wording.sentences import Sentence
from briefgen.wording.silence import quotation, silenced
from briefgen.wording.subjects import kind_of, subject_words
from briefgen.wording.whose import within

_LABEL = re.compile(
    r"\s*(?:(?:the|mr|mrs|ms|dr)\.? )?([A-Z][\w’'.-]*(?: [A-Z(][\w’'.)-]*){0,4}):\s"
)
_SOMEBODY = r"(?:they|he|she|(?!(?:no|my|our) )[A-Z][\w-]+|the (?:other side|[A-Z][\w-]+(?: \w+)?))"
_OTHERS_TELL = re.compile(
    rf"^(?:According to (?!us\b|our\b)[^,]+,|In {_SOMEBODY}['’]s (?:words|view|telling),"
    rf"|{_SOMEBODY} (?:claims?|pretends?|alleges?|maintains?|would have us believe) (?:that )?"
    r"|They (?:told|informed) us\b"
    r"|(?:(?:our|my|the|some|many|their|your) )?(?:critics|opponents|commentators|sceptics|skeptics"
    r"|pundits|newspapers|papers|press|media|opposition|rebels|adversaries|enemies|detractors"
    r"|rumours?|rumors?|bloggers|some|many|people|others) (?:(?:will|have|has|had|may|already|now"
    r"|also) ){0,2}(?:says?|said|claim(?:s|ed)?|thinks?|thought|writes?|wrote|written"
    r"|believe[sd]?|complain(?:s|ed)?|argue[sd]?|suggest(?:s|ed)?|reports?|reported|alleges?|alleged"
    r"|assert(?:s|ed)?|insist(?:s|ed)?|ha[sv]e it)\b)",
    re.I,
)
_DENIED = re.compile(
    r"\b(?:it is not (?:true|so|the case) that|(?:nobody|no one) (?:says?|said|claims?) (?:that )?"
    r"|(?:we|i) (?:have )?never (?:said|say|claimed|suggested|told)|(?:do not|don['’]t|never) say\b"
    r"|(?:will|shall|would) not only\b)",
    re.I,
)
_BUT_WE = re.compile(r"(?:[,;–—] (?:but|yet)|;) (?:we|i)\b", re.I)  # “…, but we will not”
_TAKEN_BACK = re.compile(
    r"\b(?:(?:nobody|no one|none of you|(?:let|may) (?:nobody|no one)"
    r"|(?:you|they|one) (?:should|must|may|need|can)(?: not|n['’]t| never))"
    r"(?: (?:should|must|may|can|could|will|need|ought to))? (?:think|believe|conclude"
    r"|assume|suppose|imagine|infer|say|claim|read (?:it|this) to mean)"
    r"|(?:we|i) (?:\w+ )?(?:deny|denied|dispute|reject (?:the|any) (?:claim|notion|idea|suggestion"
    r"|report|story))"
    r"|(?:is|was|are|would be|were) (?:\w+ )?(?:wrong|false|untrue|incorrect|mistaken|misleading"
    r"|inaccurate|(?:a|an) (?:mistake|error|lie|invention|misreading))(?: to (?:say|think|claim"
    r"|conclude|assume|suggest|believe|infer|write|report))?"
    r"|(?:there is|i see|we see) no truth (?:at all )?in (?:the|any) \w+)"
    r" that (?:we|i|our)\b[^,;:.]*?(?:\bnot\b|n['’]t\b|\bnever\b|\bno\b|\brul\w+|\bexclud\w+"
    r"|\boff the table|\bgiven up|\brenounc\w+|\bforsw\w+|\brefus\w+|\bdropped|\babandon\w+)"
    r"[^,;:]*$",
    re.I,
)
_REPLIED = re.compile(
    r"^(?!(?:We|I|He|She|Our|My|The) )(?:[A-Z][\w’'.-]* ){1,4}(?:then |also )?(?:replied|answered"
    r"|retorted|countered|responded|rejoined|objected|shot back)(?: that)?[:,] "
)
_PRICED = re.compile(
    r"^(?:(?:and|but|so|well|now|yet|then|again),? )?if "
    r"(?!you (?:really |still |must )?(?:insist|press|prefer|ask|want to know|recall|remember"
    r"|['’]re asking|are asking)\b"
    r"|(?:\S+ ){1,5}?(?:wants?|needs?|prefers?|would (?:like|rather|prefer)|(?:is|are|was|were) put"
    r"|moves (?:his|her|its|their|an?)|comes? up|(?:has|have|['’]ve) (?:got )?an?)\b"
    r"|(?:it|that) (?:would )?(?:help|make))"
    r"(?:you|your|they|their|others|both|he|she|the (?:other side|(?-i:[A-Z])[\w-]+(?: \w+)?)"
    r"|(?-i:[A-Z])[\w-]+ (?!were\b))\b",
    re.I,
)
_AFTER_THEM = re.compile(
    r"^(?:as soon as|once|if and when|only (?:once|when|after)) (?!(?:the |these )?(?:talks"
    r"|negotiat|discuss)|we\b|our\b|i\b|my\b)[^,]{6,90} (?:has|have|is|are)(?: been)? [^,]{3,60},",
    re.I,
)
_STRUCK = re.compile(
    r"\b(?:the )?words?\b.{0,80}\b(?:deleted|struck|replaced|removed|omitted)\b", re.I
)
_TURNED_AWAY = re.compile(
    r"\b(?:no|not|never|none|nothing|nobody|nowhere|neither|nor|without|cannot|hardly|only|rather"
    r"|instead|against|alone|out|off|down|away|behind|over|past|clear|absent|last|non|unless"
    r"|before|finished|done|(?:un|im|in)\w{4,}|(?:refus|reject|declin|exclu|rul|stop|ceas|end|oppos"
    r"|forgo|forsw|renounc|abstain|refrain|avoid|stay|remain|clos|drop|avers|withh|excus|hold|leav"
    r"|left|shelv|kept|keep|halt|suspend|cancel|abandon|withdr|den[iy]|ban|forb|block|skip)\w*)\b"
    r"|n['’]t\b",
    re.I,
)
_NO_QUARREL = re.compile(
    r"(?:\bnot|n['’]t|\bnever) (?:seek\w*|look\w* for|want) (?:an? |any )?"
    r"(?:conflict|confrontation|war"
    r"|fight|quarrel|trouble)\b"
    r"|\bwhat (?:is|was|are|were|has been|have been) not(?=[,;.]| and\b| or\b)",
    re.I,
)
_NAMED_HOUSE = re.compile(
    r"^(?:the )?([A-Z][\w-]+)['’]s (?!own\b)\w+"
    r"|\b(?:[Dd]elegation|[Gg]overnment|[Mm]inistry|[Pp]resident|[Aa]mbassador|[Aa]uthorities) of"
    r" (?:the )?([A-Z][\w-]+)$"
)


def turns_away(sentence: Sentence) -> bool:
    """Whether any word denies, ends or leaves something: without one, nothing is ruled out."""
    return _TURNED_AWAY.search(_NO_QUARREL.sub("", sentence.text)) is not None


def not_ours(
    family: str, kind: Text, sentence: Sentence, first: int, last: int, own: frozenset[str]
) -> bool:
    """Whether the words from `first` to `last` are another's, or are taken back at once."""
    text = sentence.text
    quote = quotation(sentence, first, last)
    if quote and not (family in _QUOTED and quoted_by_ours(sentence, *quote, own)):
        return True
    if _labelled(text, own):
        return True
    if kind == "clause":
        struck = _STRUCK.search(text) is not None
        return struck or silenced("question", sentence, first, last, own)
    if _OTHERS_TELL.match(text) and not _about_us(text, own) and not _BUT_WE.search(text):
        return True
    if own and (reply := _REPLIED.match(text)) and own.isdisjoint(_named(reply[0])):
        return True
    if told_of_others(sentence, first, own) or (own and another_side(sentence, first, own)):
        return True
    if own and family == "ruling-out" and _anothers_plan(sentence, first, last, own):
        return True
    if own and family == "showing-our-hand" and _of_another_state(sentence, first, last, own):
        return True
    return bool(_DENIED.search(text) or _TAKEN_BACK.search(text)) or (
        family == "showing-our-hand" and bool(_PRICED.match(text) or _AFTER_THEM.match(text))
    )


def _anothers_plan(sentence: Sentence, first: int, last: int, own: frozenset[str]) -> bool:
    """Whether it is told of another house by name what it plans: “Chile has no plans to …”.

    What it will not get may well be refused by us: “Chile will not get the port” stays.
    """
    clause = within(clauses(sentence, own), first, last)
    if clause and clause.time == "future":
        return False
    who = clause.who if clause else subject_words(sentence.words, first)
    lows = {word.low.removesuffix("'s") for word in who}
    if own & lows or en.OURS & lows:
        return False
    if lows & en.STATES and kind_of(who, own)[0] == "theirs":
        return True
    named = _NAMED_HOUSE.search(" ".join(word.raw for word in who))
    return named is not None and (named[1] or named[2]).lower() not in _OUR_HOUSES


def _of_another_state(sentence: Sentence, first: int, last: int, own: frozenset[str]) -> bool:
    """Whether it is told of a state by name that is not ours: “Chile could accept a third”."""
    clause = within(clauses(sentence, own), first, last)
    lows = {word.low.removesuffix("'s") for word in clause.who} if clause else set()
    return bool(lows & en.STATES) and not lows & (own | en.OURS)


_QUOTED = ("ruling-out", "showing-our-hand")
_OUR_HOUSES = frozenset(
    "defence defense foreign trade finance justice national interior energy health education"
    " economy state transport culture agriculture today yesterday last".split()
)


def _labelled(text: str, own: frozenset[str]) -> bool:
    """Whether a name and a colon put the sentence into somebody else's mouth: “Lavrov: …”."""
    label = _LABEL.match(text)
    said = [low.strip("().,") for low in label[1].lower().split()] if label else []
    lows = set(said)
    alone = len(lows) == 1 and lows.isdisjoint(_NO_NAMES)
    titled = len(said) in (2, 3) and said[0] in _CIVIL  # “Mr Ivanov:”, but not “Minister Berg:”
    return bool(alone or titled or lows & en.STATES) and lows.isdisjoint(own | en.OURS)


def _named(written: str) -> set[str]:
    lows = written.lower().replace("’", "'").split()
    return {low.removesuffix("'s").rstrip(".,:") for low in lows}


def _about_us(text: str, own: frozenset[str]) -> bool:
    return text.split(" ", 1)[0].lower() in own | {"we", "i"}


_NO_NAMES = frozenset(
    "answer note line point question statement comment reply indented opening closing press topic"
    " summary background article annex position message again first second third finally"
    " remember".split()
) | frozenset(
    "president minister premier chancellor secretary spokesman spokeswoman spokesperson ambassador"
    " chairman chairwoman commissioner".split()
)  # a bare office may well be ours
_CIVIL = frozenset("mr mrs ms miss dr mme herr frau señor señora signor sir lord lady".split())
