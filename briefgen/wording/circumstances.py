"""What a whole sentence is tied to: asked, conditional, an option kept open, a demand on others."""

import re
from functools import lru_cache

from briefgen.wording.sentences import Sentence

_ASKED = re.compile(
    r"^(?:and |but |so |well |now |because |then )*(?:you(?:'ve| have| just)? (?:said"
    r"|mentioned|know|guys"
    r"|talked|told|indicated)|q:|question:|reporter|sir,|i know (?:that )?you|i just want(?:ed)? to"
    r" (?:ask|follow)|just to (?:clarify|follow)|follow.?up)\b"
    r"|\b(?:requesting assurances?|wonder(?:s|ed|ing)?|(?:i|we|they) asked|[ie]nquired?"
    r"|my question|are you saying"
    r"|(?:ask(?:ed|s|ing)?|clear|doubt|doubtful|know|question|sure|certain|tell|determine|see"
    r"|consider"
    r"|unclear|matter|depends?|ascertain|learn|discuss) (?:\w+ ){0,5}whether (?!we )"
    r"|does that mean|you(?:'ve| have)? (?:said|mentioned|indicated|told))\b",
    re.I,
)
_TIED = re.compile(
    r"\b(?:(?<!as )(?<!even )if (?!any\b|only\b|not\b|i may\b|you will\b)|unless|until|till"
    r"|(?<!which )provided (?:that|we|they|it|he|the)|(?:, |^)provided (?-i:[A-Z])\w+"
    r"|providing that|absent|as long as"
    r"|so long as|on condition|in the event (?:that|of)|depending on|only (?:when|after|once|where)"
    r"|conditional|contingent (?:up)?on|in return for|^otherwise|or otherwise"
    r"|except (?:in|on|when|where|as)"
    r"|save (?:in|where|on)|^(?:were|should|had) \w+|^without (?:an?|the) "
    r"|(?:not|never|n't|cannot|no(?! (?:longer|doubt))) [^,;:]{0,80} without"
    r" (?:an?|the|any|your|their|its|his|her|some"
    r"|clear|firm|full|real|credible|verifiable|binding|written) (?!doubt|hesitation|question"
    r"|delay|fear|shame)"
    r"|without (?:first|prior|proper|informing|consult\w+|seeing|knowing|being|agreement"
    r"|consent|the"
    r" (?:consent|agreement|approval|reinstatement|release|return)|a (?:guarantee|mandate|request"
    r"|commitment|clear|deal|vote|decision))|before (?:we|they|it|he|she|you) \w+"
    r"|before (?:[\w-]+ ){1,6}(?:has|have|is|are) (?:been )?\w+"
    r"|while (?:they|it|he|\w+ (?:is|are)) )\b",
    re.I,
)
_BY_THE_WAY = re.compile(
    r"\bif (?:you|he|she|it|they)(?:'ve| have)? (?:rais|ask|press|recall|look|remember|want"
    r"|like|will)"
    r"| because (?:[^\s,;:]+ ){0,6}?if\b"
    r"|\b(?:as|so) long as (?:i am\b|we are (?:here|in)\b|(?:he|she|this government)"
    r" (?:heads|leads|remains"
    r"|holds office|is in (?:office|power)|governs)\b)"
    r"|\b(?:as|what|even) if\b|\bif (?:asked|pressed|anything|necessary|possible|ever)\b",
    re.I,
)
_DEMANDED = re.compile(
    r"\b(?:call(?:s|ed|ing)? (?:on|upon)|urg(?:e|es|ed|ing)|demand(?:s|ed) that|we demand(?! no )"
    r"|appeal(?:s|ed)? to"
    r"|it is (?:high )?time (?:for|that) (?!us\b|we\b)"
    r"|must (?:stop|refrain|cease)|ought not to|(?:should|must) not (?:be allowed|delay)"
    r"|warn(?:s|ed)?) ",
    re.I,
)
_FROM_HERE = re.compile(
    r"\b(?:(?:from|here (?:at|from)) (?:here|behind|this podium|the podium|up here)|this podium"
    r"|in (?:public|the press|the media)|through the (?:media|press)|on (?:camera|air"
    r"|television|a call)"
    r"|hypothetical\w*|(?:get|gets|getting|get out|gotten) (?:out )?(?:ahead of"
    r"|into(?! (?:an? |the |this |another |any |that )?(?:[\w-]+ ){0,2}?(?:wars?|conflicts?|fights?"
    r"|race|quarrel|market|business|escalat\w+|nuclear|bed|debt|spiral)))"
    r"|(?:negotiat\w+|do|say|speak) (?:or say|any further than|beyond)|particulars"
    r"|go (?:or say|any further than|beyond (?:that|this|what|it|my|his|her|those|these|the"
    r" (?:statement|readout|text|words|remarks|record|communiqué)))"
    r"|(?:a|any) (?:(?:specific|exact|hard) )?(?:timeline|timetable|label|number|labels|date"
    r"|percentage)s? on"
    r"|(?:operational|specific|more|further|additional) details?|private conversations?"
    r"|deliberations"
    r"|talking points|personnel announcements?|ahead of (?:the|that|any|an|this|him|her|them"
    r"|those|what) ?\w*"
    r"|one way or the other)\b",
    re.I,
)
_AGREED = re.compile(
    r"\b(?:no|each|neither|either|the|any|both|contracting|receiving"
    r"|sending) (?:\w+ )?(?:part(?:y|ies)|states?"
    r"|members?|participants?|signator(?:y|ies))(?: to this \w+)? (?:shall|undertakes?"
    r"|agree[sd]?|confirms?|reaffirms?|declares?)\b|\b(?:neither|each|both) governments? shall\b"
    r"|\b(?:it is agreed that|article [ivx\d]+|undertakes? (?:not|never)|(?:draft|protocol"
    r"|treaty|text|agreement|convention|solution|settlement|compromise) (?:[\w-]+ ){0,3}?"
    r"(?:provides|stipulates|lays))\b",
    re.I,
)
_OPEN = re.compile(
    r"\b(?:no|any|every|all|other) options? (?:is|are|be|remain|off|on|open)"
    r"|\boptions? (?:open|remain)"
    r"|\bnothing (?:is|was|has been) (?:off|ruled|excluded|decided)|\bexclude nothing\b"
    r"|\brule nothing\b"
    r"|\b(?:no|any) doors?\b"
    r"|(?:\b(?:not|never|nothing|refus\w+|declin\w+|without)|n't) (?:\S+ ){0,3}?(?:rul(?:e|ed"
    r"|ing) \w+ (?:in|out)"
    r"|rul(?:e|ed|ing) (?:\S+ ){0,6}?(?:in|out)\b|exclud\w+|foreclos\w+|(?:clos"
    r"|shut)\w* (?:the|any|that|our) doors?)"
    r"|(?:\b(?:not|never)|n't) (?:be )?(?:tak(?:e|en|ing)) (?:\S+ ){0,8}?off (?:the|that|our"
    r"|any) (?:table|list|menu|agenda)"
    r"|(?:\bnot|n't) (?:yet )?(?:decided|made (?:a|any|that|the) (?:final )?decisions?)\b"
    r"|\b(?:yet|already) to decide\b",
    re.I,
)
_AROUND = (
    ("asked", _ASKED,
     "you q: question: reporter sir, just follow assurance wonder asked quire whether".split()),
    ("agreed", _AGREED, "shall undertak agree article provides stipulates lays".split()),
    ("demanded", _DEMANDED, "call urg demand appeal must not warn time".split()),
    ("open", _OPEN, "option nothing door rul exclu foreclos off decid decision".split()),
    ("not from here", _FROM_HERE, [""]),
)  # fmt: skip
"""What it may be tied to, the sign of it, and pieces of words without one of which it cannot be."""


def around(sentence: Sentence) -> str:
    """What the whole sentence is tied to; `plain` where it is tied to nothing."""
    return around_text(sentence.text)


_TURN = re.compile(r"[;—]|,? but ", re.I)
_OF_A_PART = frozenset({"asked", "demanded", "not from here", "open"})


def around_at(sentence: Sentence, at: int) -> str:
    """What the part of the sentence is tied to in which that word stands: “…, but we are ready”."""
    whole = around(sentence)
    if whole not in _OF_A_PART or sentence.text.rstrip("\"'”’) ").endswith("?"):
        return whole
    place = sentence.words[at].start - sentence.start
    turns = [one.span() for one in _TURN.finditer(sentence.text)]
    start = max((end for _, end in turns if end <= place), default=0)
    end = min((first for first, _ in turns if first > place), default=len(sentence.text))
    return around_text(sentence.text[start:end])


@lru_cache(maxsize=64)
def around_text(written: str) -> str:
    """The same of words that are no whole sentence."""
    text = written.replace("’", "'")
    if text.rstrip("\"'”) ").endswith("?"):
        return "asked"
    low = text.lower()
    for name, sign, pieces in _AROUND:
        if any(piece in low for piece in pieces) and sign.search(text):
            return name
    return "tied" if _TIED.search(_BY_THE_WAY.sub("", text)) else "plain"
