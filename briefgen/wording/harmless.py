"""What only sounds like a hand shown: a numeral that is a name or a day, the order of business, an
aim without terms, a readiness that is refused in the next word.

Looked at before any weight, phrase by phrase: such a phrase is as good as not there.
"""

import re

from briefgen.wording import bargaining
from briefgen.wording import english as en
from briefgen.wording.rules import Touch
from briefgen.wording.sentences import Sentence, Word

_NUMBERED = frozenset(
    "gate page article annex clause room document table line point item chapter paragraph section"
    " option phase group zone block area stage step version number no resolution day appendix"
    " category route berth well unit platform hall figure sentence draft plan question volume"
    " schedule protocol slide sheet part title rule principle pillar basket track round session"
    " committee terminal pier station sector district camp building floor map chart box tab"
    " footnote recital exhibit lot pump turbine reactor lock lane runway channel".split()
)
_BETWEEN = frozenset({"and", "or", "to", ",", "-", "–", "through", "until"})
_CLOCK = frozenset({"o'clock", "o’clock", "am", "pm", "a.m", "p.m", "sharp", "tomorrow"})
_AS_FAR = 14
_PLACED = re.compile(
    r"\b(?:offer|bid|proposal|counter-?proposal|request|figure)s? (?:is|are|was|were|has been"
    r"|have been) (?:now |still |already |also |all |well )*(?:on (?:the )?pages?|in (?:the )?"
    r"(?:annex|appendix|document|paper|letter|file|folder|note|text|draft|article|minutes)|at"
    r" annex|set out|laid out|attached|annexed|appended|enclosed|contained|explained|described"
    r"|before (?:you|them|the)|in front of|with the (?:secretariat|chair|mediator|translators)"
    r"|known|printed|in your|in their|circulated|being translated)\b",
    re.I,
)
_BUSINESS = re.compile(
    r"^(?:\S+ ){0,2}?(?:propos|suggest|offer|ask|plan|request)\w*(?: is)? (?:to|that)"
    r" (?:[\w-]+ ){0,5}?"
    r"(?:(?:begin|start|open|continue|proceed|end|close|finish) (?:now |today |again )?(?:with|by)"
    r"|turn to|take up|return to|come back to|adjourn|pause|break for|reconvene|resume|discuss|hear"
    r"|meet(?= (?:again|at|in|on|every|once|twice|next|here|tomorrow|today))"
    r"|listen|read|go through|look at|talk about|circulate|distribute|hand out|publish|translate"
    r"|visit|minute)\b",
    re.I,
)
_PAPERS = re.compile(
    r"\bto (?:table|submit|present|circulate|publish|distribute|announce|report|share|release"
    r"|finish|complete|get|have) (?:(?:a|an|the|our|its|some|two|three|this|further) )?"
    r"(?:[\w-]+ ){0,2}?(?:text|paper|report|note|survey|study|statement|map|list|data|findings"
    r"|results|questions|summary|minutes|agenda|translation|presentation|speech|photographs?)\b",
    re.I,
)
_FORMAL = re.compile(
    r"^(?:\S+ ){0,4}?(?:accept|adopt|approv|endors|support|welcom|agree (?:to|with|on)|object\w* to"
    r"|difficulty with|problem with|tak)\w* (?:the|this|that|your|an?|their|our) (?:[\w-]+ ){0,2}?"
    r"(?:agenda|minutes|order of (?:business|speakers|the day)|seating|credentials|translations?"
    r"|list of speakers|hospitality|compliments?|welcome|toast|gift)\b",
    re.I,
)
_HAVE_TO_SAY = re.compile(
    r"\bhave (?:\w+|\d+) (?:[\w-]+ )?(?:questions|points|remarks|announcements|speakers|guests"
    r"|comments|observations|requests|apologies"
    r"|items (?:today|tonight|now|left|for (?:today|this)|on (?:the|our|this)|to (?:discuss|raise"
    r"|cover)))\b",
    re.I,
)
_AIM = re.compile(
    r"^(?:our|my|his|its|their|whose) (?:\w+ )?(?:aim|aims|goal|goals|objective|objectives|purpose"
    r"|ambition|hope|intention|target|object)\b",
    re.I,
)
_SHARE = re.compile(
    r"\b(?:half|third|quarter|(?:one-)?(?:fifth|sixth|third|tenth|half)|share|percentage|discount"
    r"|reduction|rebate)\b",
    re.I,
)
_NO_SIGN = re.compile(
    r"\b(?:no|not any|little|without any|hardly any) (?:[\w-]+ ){0,2}?"
    r"(?:indications?|signs?|evidence"
    r"|hints?|trace)(?: \S+){0,3}$",
    re.I,
)
_HOPED_OF_US = re.compile(
    r"^(?!(?:we|i|our|my)\b)[^.;:]*\b(?:expressed (?:the|his|her|their|a|its) (?:hope|wish|desire)"
    r"|hope[sd]?|urge[sd]?|ask(?:ed|s)?|request(?:ed|s)|insist(?:ed|s)|demand(?:ed|s)|wishe[sd])"
    r" that (?:we|i|(?:our|my) \w+)\b",
    re.I,
)
_REFUSING = frozenset("neither none".split())
_LIMITING = frozenset(
    "less more fewer lower higher longer later short under below above over beyond further other"
    " but without unless until before except than only that which where outside within smaller"
    " larger shorter bigger worse better".split()
)


def shows_nothing(sentence: Sentence, touch: Touch) -> bool:
    """Whether the words of a phrase show nothing by themselves, whoever says them."""
    kind, words = touch.rule.watch.kind or "", sentence.words
    if kind in ("acceptable", "readiness-to-give-way") and _refused_at_once(words, touch.last):
        return True
    if kind in ("acceptable", "readiness-to-give-way"):
        upto = sentence.text[: words[touch.last].end - sentence.start]
        if _NO_SIGN.search(_until(sentence, touch)) or _HOPED_OF_US.match(upto):
            return True
    text = _from(sentence, touch)
    if kind == "first-offer":
        figures = _figures(words, touch.first)
        if figures and not _SHARE.search(text):
            return all(_is_name(words, at) for at in figures)
        return not figures and bool(_PLACED.search(text) or _BUSINESS.match(text))
    if kind in ("acceptable", "readiness-to-give-way"):
        return bool(_FORMAL.match(text) or _HAVE_TO_SAY.search(text))
    if kind == "own-clock" and _PAPERS.search(text):
        return True
    return kind in ("own-clock", "priority-or-need") and _plain_aim(sentence, text)


def _from(sentence: Sentence, touch: Touch) -> str:
    """The sentence from the first word of a phrase on."""
    return sentence.text[sentence.words[touch.first].start - sentence.start :]


def _until(sentence: Sentence, touch: Touch) -> str:
    """The sentence before the first word of a phrase."""
    return sentence.text[: sentence.words[touch.first].start - sentence.start].rstrip()


def _refused_at_once(words: tuple[Word, ...], last: int) -> bool:
    """“We could accept neither”, “can support no part of it”; “nothing less” tells a limit."""
    after = [word.low for word in words[last + 1 :]]
    refused = bool(after) and (
        after[0] in _REFUSING or after[:2] in (["no", "part"], ["no", "such"])
    )
    return refused and _LIMITING.isdisjoint(after[1:])


def _figures(words: tuple[Word, ...], first: int) -> list[int]:
    """Where figures stand from a phrase on: “gates 1 to 4”, “40 per cent”."""
    end = min(len(words), first + _AS_FAR)
    return [at for at in range(first, end) if _figure(words[at].low)]


def _figure(low: str) -> bool:
    return low[0] in "$€£¥" or low[0].isdigit() or (low in en.NUMBERS and low != "one")


def _is_name(words: tuple[Word, ...], at: int) -> bool:
    """Whether a figure names a thing, a day or an hour: “gate 3”, “3 May”, “ten o'clock”."""
    before = words[at - 1].low if at else ""
    after = words[at + 1].low if at + 1 < len(words) else ""
    if before.removesuffix("s") in _NUMBERED or before in _NUMBERED:
        return after not in ("per", "percent", "%", "million", "billion")
    if before in en.MONTHS or after in en.MONTHS or after in _CLOCK:
        return True
    if before in _BETWEEN and at > 1 and _figure(words[at - 2].low):
        return _is_name(words, at - 2)
    year = len(words[at].low) == 4 and words[at].low[:2] in ("18", "19", "20")
    return year and before in ("in", "of", "since", "until", "by", "from", "")


def _plain_aim(sentence: Sentence, text: str) -> bool:
    """An aim without a day, a figure or anything that is bargained over."""
    if not _AIM.match(text):
        return False
    lows = {word.low for word in sentence.words}
    told = bargaining.TERMS | bargaining.PERIODS | bargaining.LESSER | en.MONTHS
    return told.isdisjoint(lows) and not any(map(_figure, lows))
