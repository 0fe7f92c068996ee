"""How a refusal stands in its sentence: asked, tied to a condition, demanded, or denied itself.

More than `around` sees: “that does not mean that we will not” keeps a door open, and “I know the
President has said he won't” opens a question.
"""

import re
from functools import lru_cache

from briefgen.wording.circumstances import around_text
from briefgen.wording.scope import around_words
from briefgen.wording.sentences import Sentence

_BEGUN = r"^(?:(?:and|but|so|now|well|yeah|yes|okay|thanks|thank you|also|then)[, —-]+)*"
_NOT = r"(?:\b(?:not|never|nor|neither|cannot|without|hardly)\b|n't\b)"
_TELLER = (
    r"(?:president|secretary|minister|white house|state department|department|administration"
    r"|government|spokesm[ae]n|spokesperson|chancellor|prime minister|speaker)"
)
_SAYS = r"(?:said|says|told|announced|suggested|indicated|insisted|declared)"
_ASKED = re.compile(
    rf"{_BEGUN}(?:i|we) (?:know|understand|realise|realize|gather) (?:that )?(?:the )?"
    rf"(?:\w+ )?(?:{_TELLER}|you|he|she)\b"
    rf"|{_BEGUN}(?:yesterday|last (?:week|night|month|year|summer|fall)|this morning|earlier"
    rf"|the other day|a (?:week|month|year) ago)[, ](?!.*\b(?:we|our|us)\b).{{0,60}}?\b{_SAYS}\b"
    r"|\bi (?:just )?want(?:ed)? to (?:ask|follow|clarify|make sure|go back|come back|circle)\b"
    r"|\b(?:he|she|they|ambassador|minister|[A-Z][a-z]+) (?:then |next )?(?:asked|wondered|enquired"
    r"|inquired) (?:me |us |him |them )?(?:if|whether)\b"
    r"|\bwhich you (?:said|mentioned|indicated)\b|\bhow come\b",
    re.I,
)
_DEMANDED = re.compile(
    r"^you (?:would|will|shall) (?:\w+ )?(?:declare|undertake|pledge|promise|announce|agree|give)\b"
    r"|\b(?:given|ask\w*|seek\w*|sought|want\w*|need\w*|demand\w*|requir\w*|receiv\w*|obtain\w*|get)"
    r" (?:\w+ ){0,3}?(?:guarantees?|assurances?|pledges?|undertakings?) (?:to the effect )?that\b"
    r"|(?<!\bwe )(?<!\bi )(?<!\bdelegation )(?<!\bembassy )(?<!\brepresentative )"
    r"\bshould (?:\w+ )?(?:refrain|abstain|desist)"
    r"|\blet (?:\w+ ){1,4}refrain\b"
    r"|\b(?:hope|trust|expect|pray)s? (?:that )?(?!(?:we|i|our|my)\b)(?:\S+ ){1,7}?(?:will|would"
    r"|shall) (?:(?!we |i |that )\S+ ){0,5}?(?:not|never|refrain|abstain|desist|renounce|forgo)\b",
    re.I,
)
_MEANT = (
    r"(?:mean|say|suggest|imply|saying|suggesting|implying|meaning|indicate|signify"
    r"|mean to (?:say|suggest)"
    r"|because|as (?:if|though)|so far as to say)"
)
_DENIED_AGAIN = re.compile(
    rf"{_NOT} (?:go )?(?:to )?{_MEANT}(?:, | )(?:that |you know,? |because |but )?"
    r"(?:(?!,? (?:and|but) (?:we|i) )[^.;:]){0,120}?"
    r"(?:\bnot\b|n't\b|\bno\b|\bnever\b|\bwithout\b|off the table|ruled? out|exclud)"
    r"|\bno (?:question|suggestion|reason|way|thought) (?:of|that|why|but that)\b"
    rf"[^.;,:]{{0,60}}?{_NOT}",
    re.I,
)
_KEPT_OPEN = re.compile(
    r"\b(?:can|could) ?n(?:ot|'t) (?:but|help|not)\b|"
    rf"{_NOT}(?: \S+){{0,3}}? (?:tak(?:e|ing|en)|remov\w+|put(?:ting)?|sweep\w*)"
    r" (?:\S+ ){0,8}?(?:off|from) (?:the|that|our|any) (?:table|menu|agenda|list)"
    rf"|{_NOT}(?: \S+){{0,3}}? (?:discard\w*|foreclos\w*|preclud\w*"
    r"|(?:clos|shut|narrow|limit|restrict|constrain|circumscrib|tie|ty)\w* (?:\S+ ){0,4}?"
    r"(?:space|options?|avenues?|doors?|hands?|choices?|possibilit\w+|freedom))\b",
    re.I,
)
_TIED = re.compile(
    r"\bpending (?:a|an|the|further|such|receipt|his|her|their)\b"
    r"|^(?:without|absent|barring|short of) [^,]{3,80},|\bin the absence of\b"
    r"|^without (?:\S+ ){1,5}?(?:we|i|there)\b|[,;] otherwise\b"
    r"|\bshould (?:the |this |that |an? |any |our |his |their |its )?"
    r"(?!of course|in |at |on |still |"
    r"also |therefore |however )(?![\w-]+ly )[\w-]+ (?:not|fail|refuse|decline)\b",
    re.I,
)
_SIGNS = (
    ("asked", _ASKED, ("know", "ask", "wonder", "quire", "underst", "reali", "gather", "said",
     "says", "told", "announc", "suggest", "indicat", "insist", "declar", "want", "how come")),
    ("demanded", _DEMANDED, ("you w", "you s", "guarant", "assuranc", "pledge", "undertak",
     "refrain", "abstain", "desist", "hope", "trust", "expect", "pray")),
    ("open", _DENIED_AGAIN, ("not ", "n't", "no ", "never", "cannot", "nor ", "hardly", "without")),
    ("open", _KEPT_OPEN, (" off ", "from the", "not but", "not help", "t not", "discard",
     "foreclos", "preclud",
     "space", "option", "avenue", "door", "hand", "choice", "possib", "freedom")),
    ("tied", _TIED, ("should", "pending", "without", "absen", "barring", "short of", "otherwise")),
)  # fmt: skip


def standing(sentence: Sentence, first: int = 0, last: int = -1) -> str:
    """What the words from `first` to `last` are tied to; `plain` where they are tied to nothing.

    What is asked, or agreed by both sides, is so in the whole sentence.
    """
    found = _standing(sentence.text)
    if found in ("plain", "asked", "agreed") or last < 0:
        return found
    return _standing(around_words(sentence, first, last))


def _standing(text: str) -> str:
    found = around_text(text)
    return _more(text) or found if found in ("plain", "not from here") else found


@lru_cache(maxsize=64)
def _more(written: str) -> str:
    text = written.replace("’", "'")
    low = text.lower()
    for name, sign, pieces in _SIGNS:
        if any(piece in low for piece in pieces) and sign.search(text):
            return name
    return ""
