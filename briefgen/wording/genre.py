"""What a sentence of a draft is for: to oblige, permit, forbid, define, save, end or recite."""

import re
from typing import Literal

from briefgen.wording import english as en
from briefgen.wording.duties import Duty
from briefgen.wording.sentences import Sentence, Word

Genre = Literal[
    "heading", "recital", "definition", "saving", "scope", "final", "institution", "procedure",
    "ban", "right", "permission", "call", "duty", "description",
]  # fmt: skip

_RECITAL = re.compile(
    r"^\W*(?:(?:also|further|deeply|fully|strongly|gravely|firmly|once again"
    r"|again) )?(?:recogni[sz]ing|noting"
    r"|considering|convinced|desiring|desirous|having|bearing|aware|mindful|recalling|recalls?\b"
    r"|reaffirming|reaffirms|determined|wishing|believing|reali[sz]ing|acknowledging|acknowledges"
    r"|emphasi[sz]ing|emphasi[sz]es|welcoming|welcomes|expressing|expresses|guided|concerned"
    r"|alarmed"
    r"|conscious|taking note|takes note|notes\b|underlining|underlines|stressing|stresses"
    r"|appreciating"
    r"|appreciates|affirming|deploring|regretting|whereas|in view of|seeking to|resolved to|hoping"
    r"|inspired|animated|anxious|acting|condemning|condemns|commending|commends|encouraged"
    r"|on the basis of"
    r"|understanding that|confirming|observing|cognisant|cognizant|reiterating|reiterates)\b",
)
_DEFINITION = re.compile(
    r"^\W*(?:for (?:the )?purposes? of|the (?:terms?|expressions?|words?)\b"
    r"|[“\"'‘][^”\"'’]{2,60}[”\"'’]"
    r"(?: \([^)]*\))? (?:means?|includes?|shall (?:mean|include)|refers?|covers?|denotes?)\b)"
    r"|\b(?:shall mean|means (?:any|a|an|the|every|those|each|all|one|such)|has the meaning"
    r"|have the"
    r" meaning|is defined|are defined|shall be understood (?:as|to)|(?:is|are) (?:deemed"
    r"|considered|regarded)"
    r" (?:as|to be)|shall be (?:deemed|considered|regarded|treated as))\b",
)
_SAVING = re.compile(
    r"^\W*(?:nothing (?:in|contained|herein)|no(?:ne of the)? provisions?\b|without prejudice)"
    r"|\b(?:shall (?:not |in no way |in any way )?be (?:so )?(?:construed|interpreted"
    r"|read as|understood|taken (?:as|to (?:mean|be|affect|alter|oblige|require|imply|limit"
    r"|prevent))\b)"
    r"|(?:shall|does|do|will|is|are) (?:not|in no way) (?:affect|prejudice|preclude|prevent"
    r"|impair|limit|modify|alter"
    r"|exempt|relieve|release|require|oblige|constitute|create|imply|derogate|diminish"
    r"|intended|give rise|be prejudiced|be affected|deprive|invalidate|change)"
    r"|(?:is|are|shall be) without prejudice|takes? nothing away|places? no|no (?:legal"
    r"|financial) obligation"
    r"|(?:shall|will|may) (?:not )?(?:affect|prejudice|impair) (?:the|any|in any)"
    r"|remains? unaffected|remain as they are|shall not be affected)\b",
)
_SCOPE = re.compile(
    r"\b(?:(?:shall|do|does|will) (?:not|only|also) (?:apply|extend|cover|be applicable|reach)\b"
    r"|(?:article|articles|paragraphs?|convention|agreement|treaty|protocol|provisions?|part"
    r"|section|clause|chapter"
    r"|regulations?|rules?|relief|rate|exemption|terms?|principles?|memorandum"
    r"|measures)\b[^.;]{0,80}?\b(?:shall|will)? ?"
    r"(?:appl(?:y|ies)|extends?|be applicable|covers?) (?:to|only|also|in|from|where|for|as)"
    r"|shall have effect|is (?:only )?applicable|are applicable"
    r"|extends only|not be entitled|be entitled|is exempt|shall be exempt|does not include)",
)
_FINAL = re.compile(
    r"\b(?:ent(?:er|ers|ered|ry) into force|(?:come|comes|came) into (?:force|effect|operation)"
    r"|(?:takes?|taking|took|have|has) effect|remains? in (?:force|effect)|continue in force"
    r"|in force (?:for|until)"
    r"|denounce[ds]?|denunciation|terminat\w+|expires?|withdraw from (?:this|the) (?:treaty"
    r"|agreement|convention)"
    r"|ratif(?:y|ied|ies)|instruments? of|ratifications? exchanged|depositary|deposited with"
    r"|accession|open(?:ed)? for signature|(?:was|were|be) signed (?:at|in|on \\d|by)"
    r"|equally authentic"
    r"|authentic|equally valid|done (?:at|in)|in witness|registered with|register (?:this"
    r"|it)|amend(?:ed|ment|ments)?"
    r"|(?:be|is|are) (?:extended|renewed|concluded)|tacit|prevail\w*|supersede[sd]?"
    r"|lapse[sd]?|notif(?:y|ication)"
    r" (?:in writing|through diplomatic)|written notice|notice in writing|provisionally)\b",
)
_INSTITUTION = re.compile(
    r"\b(?:shall|will) (?:consist of|be composed|be comprised|comprise|have (?:its|one|two"
    r"|the|\d|[a-z-]+ members)|be established at"
    r"|be chaired|be presided|sit\b|meet (?:in|at|every|once|twice|on|annually)|be elected"
    r"|elect|hold office|be appointed|appoint)"
    r"|\b(?:vote|votes|majority|quorum|unanim\w+|consensus|rules of procedure|chair(?:man|s"
    r"|person)?|president of|seat of|ordinary session"
    r"|extraordinary session|alphabetical|arbitrat\w+|tribunal|panel)\b",
)
_RIGHT = re.compile(
    r"\b(?:(?:shall|will) (?:have|enjoy) the (?:right|power|option|freedom)|(?:shall|is|are"
    r"|will) be? ?(?:free to|entitled to|at liberty)"
    r"|has the right|have the right|retains? the right|reserves? the right|right of)\b",
)
_FORBIDDEN = re.compile(
    r"\b(?:is|are|shall be|remains?) (?:strictly |expressly )?(?:forbidden|prohibited|banned"
    r"|barred|excluded)\b"
)
_HEADING = re.compile(r"^\W*(?:article|section|chapter|annex|part|schedule|title|appendix)\b")
_ASKS = re.compile(
    r"^\W*(?:also |further |strongly |once again |again )?(?:decides?|requests?|urges?"
    r"|invites?|encourages?|calls (?:up)?on|demands?"
    r"|agrees?|resolves?|recommends?|authori[sz]es?|directs?|instructs?|asks?"
    r"|reiterates its call|endorses?|adopts?|sets?|elects?|establishes)\b"
    r"(?! (?:shall|will|may|must|of|from|for|made|is|are|should)\b)",
)


def genre(sentence: Sentence, duties: tuple[Duty, ...]) -> Genre:
    """What the sentence is for; the narrowest that fits."""
    text = sentence.text.lower()
    strong = [one for one in duties if one.force not in ("may", "bare")]
    if _RECITAL.match(text) and not any(one.force in ("shall", "must", "will") for one in strong):
        return "recital"
    if _SAVING.search(text):
        return "saving"
    if _DEFINITION.search(text):
        return "definition"
    if _ASKS.match(text):
        return "call"
    if _HEADING.match(text) and not any(word.low in en.AUXILIARIES for word in sentence.words):
        return "heading"
    if _SCOPE.search(text):
        return "scope"
    if _FINAL.search(text):
        return "final"
    if _RIGHT.search(text) and len({one.helper for one in strong}) <= 1:
        return "right"
    return _by_duties(text, sentence.words, duties, strong)


def _by_duties(
    text: str, words: tuple[Word, ...], duties: tuple[Duty, ...], strong: list[Duty]
) -> Genre:
    if _FORBIDDEN.search(text) or (strong and all(one.denied for one in strong)):
        return "ban"
    if duties and not strong and any(one.force == "may" for one in duties):
        return "permission"
    if _INSTITUTION.search(text):
        return "institution"
    if duties:
        return "duty"
    titled = text[-1:] not in ".;:,!?" and not any(w.low in en.AUXILIARIES for w in words)
    return "heading" if titled else "description"
