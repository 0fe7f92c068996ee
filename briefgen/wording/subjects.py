"""Of whom a verb is said: walking back from it to the words that name who does it."""

from typing import Literal

from briefgen.wording import english as en
from briefgen.wording.sentences import Word

Subject = Literal["ours", "yours", "theirs", "body", "state", "thing", "there", "noun", "none"]
MOST_WORDS_BACK = 14


def subject_before(words: tuple[Word, ...], at: int, own: frozenset[str]) -> tuple[Subject, str]:
    """Of whom the verb at that place is said, and in which word."""
    return kind_of(subject_words(words, at), own)


def subject_words(words: tuple[Word, ...], at: int) -> tuple[Word, ...]:
    """The words that name who does what the verb at that place says."""
    seen: list[Word] = []
    after = words[at + 1].low if at + 1 < len(words) else ""
    if words[at].low in en.AUXILIARIES and after in _TURNED:
        return (words[at + 1],)  # “under no circumstances will we”
    if past := turned(words, at):
        return words[at + 1 : past]
    back, least = at - 1, max(-1, at - MOST_WORDS_BACK)
    while back > least:
        low = words[back].low
        if not seen and low in _COMMAS and (opened := _aside(words, back)):
            back, least = opened - 1, max(-1, opened - MOST_WORDS_BACK)
            continue
        if not seen and (low in en.ADVERBS or low in en.NEGATIVE or low in _BESIDE):
            back -= 1
            continue
        if low == "." and seen and words[back - 1].low in _SHORT:
            back -= 1
            continue
        united = low == "states" and back and words[back - 1].low == "united"
        if not united and _ends_subject(low, bool(seen)):
            break
        seen.append(words[back])
        if low in PRONOUNS:
            break
        back -= 1
    if not seen and after in PRONOUNS:
        seen = [words[at + 1]]
    return tuple(reversed(seen))


def turned(words: tuple[Word, ...], at: int) -> int:
    """Where a subject ends that stands behind its helper: “on no account would his Government”."""
    if not at or words[at - 1].low not in _TURNING or words[at].low not in en.AUXILIARIES:
        return 0
    first = words[at + 1 : at + 2]
    if not first or not (first[0].low in en.DETERMINERS or first[0].raw[:1].isupper()):
        return 0
    for past in range(at + 2, min(at + 6, len(words))):
        if words[past - 1].low in en.BODIES | en.STATES and words[past].low not in en.BODIES:
            return past
    return 0


def _aside(words: tuple[Word, ...], closing: int) -> int:
    """Where the aside begins that a comma closes: “Nasser, Menzies reports, declined”."""
    for back in range(closing - 2, max(0, closing - MOST_WORDS_BACK), -1):
        low = words[back].low
        if low in _COMMAS:
            opens = words[back + 1].low in _OPENING
            tells = words[closing - 1].low in en.REPORTING | en.THINKING
            return back if opens or tells else 0
        if low in ".;:?!":
            break
    return 0


def _ends_subject(low: str, begun: bool) -> bool:
    if begun and low in _STOPS:
        return True
    if not (low[0].isalnum() or low[0] == "<"):
        return True
    return low in en.AUXILIARIES or low in en.REPORTING or low in en.THINKING


def kind_of(phrase: tuple[Word, ...], own: frozenset[str]) -> tuple[Subject, str]:
    """What kind of subject some words are, and their head."""
    if not phrase:
        return "none", ""
    if len(phrase) > 3 and phrase[0].low in _PREPOSITIONS and phrase[1].low in ("my", "our"):
        phrase = phrase[3:]  # “in our view the Russians”
    last = phrase[-1].low
    if last in _BY_PRONOUN and phrase[-1].raw != "US":
        return _BY_PRONOUN[last], last
    cut = next((n for n, word in enumerate(phrase) if n and word.low in _PREPOSITIONS), len(phrase))
    head = phrase[:cut]
    lows = [word.low.removesuffix("'s") for word in head]
    crown = lows[0] in ("his", "her") and lows[1:2] in (["majesty"], ["excellency"])
    for owners, kind in () if crown else _BY_OWNER:
        if owners & set(lows):
            return kind, lows[-1]
    if own & set(lows):
        return "ours", lows[-1]
    if lows[-1] in en.BODIES and not en.STATES & set(lows[:-1]):
        after = {word.low for word in phrase[cut:]}
        if own & after:
            return "ours", lows[-1]
        return _state(own, lows) if en.STATES & after else ("body", lows[-1])
    if "united" in lows or en.STATES & set(lows):
        return _state(own, lows)
    if lows[0] == "the" and head[-1].raw[:1].isupper() and lows[-1].endswith(_PEOPLES):
        return "theirs", lows[-1]
    if head[-1].raw[:1].isupper():
        titled = lows[0] in _TITLES
        return ("body" if titled else "noun"), "<name>"
    return "noun", lows[-1]


def _state(own: frozenset[str], lows: list[str]) -> tuple[Subject, str]:
    """A state by name: another's where we know our own, else perhaps ours."""
    return ("theirs" if own else "state"), lows[-1]


_TITLES = frozenset("mr mrs ms president minister prime secretary the".split())
_SHORT = frozenset("mr mrs ms dr st m mm".split())  # with a full stop: “Mr. Nitze”
_TURNED = frozenset("i we he she they".split())
_TURNING = frozenset(
    "never nor neither account circumstances circumstance conditions condition time way wise"
    " case".split()
)
_COMMAS = frozenset({",", "--", "–", "—"})
_OPENING = frozenset(
    "according as who which whose in at on for with like of under after before despite even"
    " by through including i we together having meanwhile".split()
)
_PEOPLES = (
    "ans",
    "ese",
    "ians",
    "iks",
    "abs",
    "shis",
    "raelis",
    "kistanis",
    "iraqis",
    "oles",
    "czechs",
)
_BESIDE = frozenset(
    {'"', "“", "‘", "'", ",", "(", ")", "--", "–", "—", "-", "therefore", "accordingly"}
)
PRONOUNS = frozenset("i we us you he she they them it this that there which who me".split())
_STOPS = en.LINKS | {"about", "into", "then", "like", "not"}
_PREPOSITIONS = frozenset("of in on for with at to from between by under within against".split())
_BY_PRONOUN: dict[str, Subject] = {
    **dict.fromkeys(("i", "we", "us", "me", "ourselves", "myself", "ours"), "ours"),
    **dict.fromkeys(("you", "yours"), "yours"),
    **dict.fromkeys(("he", "she", "they", "them", "him"), "theirs"),
    **dict.fromkeys(("it", "this", "that", "these", "those", "which", "who", "what"), "thing"),
    "there": "there",
}
_BY_OWNER: tuple[tuple[frozenset[str], Subject], ...] = (
    (frozenset({"our", "my"}), "ours"),
    (frozenset({"your"}), "yours"),
    (frozenset({"their", "his", "her", "its"}), "theirs"),
)
