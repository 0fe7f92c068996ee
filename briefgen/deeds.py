"""Whether words name a deed, or only a mood, a promise to hold still, a talk, or a place of honour.

A return, a consequence or an alternative can stand in its field and still be nothing that anybody
could hand over. The tests here are narrow: what they are not sure of counts as a deed.
"""

import re
from functools import lru_cache


def among(line: str) -> frozenset[str]:
    """The words of a list that is written in one line."""
    return frozenset(line.split())


MOODS = among(
    "goodwill will trust confidence atmosphere climate mood tone spirit relation relations "
    "relationship relationships ties gesture gestures sign signs signal signals friendship "
    "understanding respect appreciation thanks gratitude sympathy openness rapport partnership "
    "momentum dialogue cooperation cooperative constructive positive friendly warm"
)
# What stands beside a mood without making a deed of it.
AROUND = among(
    "a an the of in and or for with their our its his her your more some much to from as between "
    "both sides side us them good better best improved improving improve new common mutual warmer "
    "closer normal general political renewed build building show shown only just simply"
)
NOTHING = among(
    "nothing none nil no na tbd tbc unknown open nichts keine kein keiner noch offen unbekannt "
    "rien aucun aucune néant inconnu ничего нет неизвестно нічого немає невідомо"
)
# What carries no meaning of its own; before, without, until and the like do.
EMPTY = among(
    "a an the this that these those any all every each some other of in on at by to from with for "
    "into over under as and or nor but if than then there here it its they them their we us our "
    "he she his her you your who which whom be is are was were been being has have had do does "
    "did will shall would should may might can could must no not never none nothing neither"
)
_LETTERS = re.compile(r"[^\W\d_]+")
_FIGURES = re.compile(r"\d+(?:[.,:]\d+)*")
_SAID = re.compile(rf"{_FIGURES.pattern}|{_LETTERS.pattern}")
DENIALS = among("no not never without nor neither nothing none")
_STILL = re.compile(
    r"\b(?:continue[sd]? (?:not|to (?:refrain|abstain))|refrain\w* from|abstain\w* from"
    r"|(?:promise|pledge|undertaking|assurance)s? (?:not|to (?:refrain|abstain))|go on not)\b",
    re.I,
)
_SEEN_TO_STOP = re.compile(
    r"\b(?:any more|any longer|no longer|as (?:they|it) does? today|checked|verified|monitor\w*)\b",
    re.I,
)
_TALK = re.compile(
    r"\b(?:consult\w*|discuss\w*|talks?|exchange (?:of )?views|(?:is|are|will be) informed"
    r"|inform each other|regret\w*|concern|disappoint\w*)\b",
    re.I,
)
_STANDING = re.compile(
    r"\b(?:(?:de[- ]facto|de[- ]jure|diplomatic|official|formal) recognition|recognition of"
    r"|recogni[sz](?:e|es|ing) (?!that\b)|summits?|state visit|official visit"
    r"|visit (?:of|by|from) the (?:president|minister|head)|invitation to|invit(?:e|ing) \w+"
    r"|joint (?:statement|declaration|communiqu[eé]|press|photo\w*)"
    r"|normali[sz](?:e|es|ing|ation)|(?:re-?)?open(?:ing)? (?:of )?(?:the |their |an? )?"
    r"(?:embass|consulate|mission)\w*|(?:embass|consulate)\w* re-?open\w*|co-?chair\w*"
    r"|(?:a|their) seat (?:at|in|on)|role (?:of|as) mediator|mediating role|parity"
    r"|equal (?:footing|rank|status|standing)|readmission to|return to the (?:g[78]|council))",
    re.I,
)


def words(text: str) -> list[str]:
    """The words of a text, in small letters."""
    return _LETTERS.findall(text.casefold().replace("good will", "goodwill"))


def said(text: str) -> list[str]:
    """The words and figures of a text: 2028 and 2029 are two things in the same words."""
    return _SAID.findall(text.casefold())


def says_nothing(text: str | None) -> bool:
    """Whether nothing stands there, or a word for it."""
    return not text or (set(words(text)) <= NOTHING and not re.search(r"\d", text))


def only_a_mood(text: str) -> bool:
    """Whether a text names feelings between the sides and nothing else: goodwill, trust."""
    found = set(words(text))
    return bool(found & MOODS) and found <= MOODS | AROUND and not re.search(r"\d", text)


def only_holds_still(text: str) -> bool:
    """Whether they would give only that they go on not doing something."""
    return bool(_STILL.search(text)) and not _SEEN_TO_STOP.search(text)


def only_talk(text: str, most: int = 7) -> bool:
    """Whether no more is to follow than a talk about it; longer texts are taken to say more."""
    return len(words(text)) <= most and bool(_TALK.search(text)) and not re.search(r"\d", text)


def gives_standing(text: str) -> bool:
    """Whether the words give rank: recognition, a summit, a seat, a photograph side by side."""
    return bool(_STANDING.search(text))


def has_a_price(text: str | None) -> bool:
    """Whether something that can be handed over stands against a concession."""
    return not (says_nothing(text) or only_a_mood(text or "") or only_holds_still(text or ""))


def takes_in(text: str, phrase: str) -> bool:
    """Whether a text has the phrase in it without denying it just before."""
    if phrase.casefold() not in text.casefold():
        return False
    for found in re.finditer(rf"(?<!\w){re.escape(phrase)}(?!\w)", text, re.I):
        before = words(text[: found.start()])[-4:]
        if not {"no", "not", "never", "without", "nor", "neither", "nothing"} & set(before):
            return True
    return False


def content(text: str) -> frozenset[str]:
    """The words that carry the meaning, cut so that withdrawal and withdraw meet."""
    found = (word.removesuffix("s")[:6] for word in words(text) if word not in EMPTY)
    return frozenset(word for word in found if len(word) > 1)


def says_all_of(text: str, phrase: str) -> bool:
    """Whether all that a phrase of two words or more is about stands in the text, not denied."""
    sought = content(phrase)
    denied = DENIALS & set(words(text)) - set(words(phrase))
    if denied or not set(_FIGURES.findall(phrase)) <= set(_FIGURES.findall(text)):
        return False
    return len(sought) > 1 and sought <= content(text)


_SENTENCES = re.compile(r"(?<=[.!?;])[”\")]*\s+|\n\s*\n")
_KEPT_SHUT = re.compile(
    r"\b(?:no comment|confidential|(?:not|never|cannot|decline to|no wish to) (?:\w+ )?"
    r"(?:comment|discuss|disclose|speak|talk|say|publish|share|speculate|go into|give figures))\b",
    re.I,
)
FEW = 3


def tells(
    text: str,
    topic: frozenset[str],
    head: frozenset[str] = frozenset(),
    denials_too: bool = True,
) -> bool:
    """Whether some sentence says all that a topic is about; of a long one, three quarters of it.

    What heads the topic must be said in any case.

    Who asks for it, or says that nothing is said of it, tells nothing.
    """
    needed = len(topic) if len(topic) <= FEW else -(-3 * len(topic) // 4)
    return bool(topic) and any(
        len(topic & said) >= needed and head <= said and (denials_too or not denied)
        for said, denied in _told_by(text)
    )


@lru_cache(maxsize=2_000)  # each text is asked about many topics
def _told_by(text: str) -> tuple[tuple[frozenset[str], bool], ...]:
    """Of each sentence that tells something: what it is about, and whether it denies."""
    return tuple(
        (content(sentence), not DENIALS.isdisjoint(words(sentence)))
        for sentence in _SENTENCES.split(text)
        if not sentence.rstrip('”") ').endswith("?") and not _KEPT_SHUT.search(sentence)
    )
