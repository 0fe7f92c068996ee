"""What a clause binds somebody to do: each verb of duty, how firm it is, and who is named for it.

Drafts put much between the helper and its verb (“shall, in accordance with its laws, provide”),
hang several verbs on one helper (“shall adopt and maintain”), or leave the helper out: a list of
duties begins with “To meet”, a resolution with “Requests”.
"""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Literal

from briefgen.wording import english as en
from briefgen.wording.sentences import Sentence, Word
from briefgen.wording.standards import VERBS
from briefgen.wording.stems import stem
from briefgen.wording.subjects import subject_before

Force = Literal["shall", "will", "must", "to", "undertakes", "should", "may", "asks", "bare"]


@dataclass(frozen=True, slots=True)
class Duty:
    """One verb that somebody is bound to: how firmly, denied or not, passive, and who.

    `verb` is a stem; `at` numbers its word, `helper` the word that binds.
    """

    force: Force
    verb: str
    denied: bool
    passive: bool
    who: str
    head: str
    helper: int
    at: int

    @property
    def kind(self) -> str:
        """What class of verb it is."""
        if self.passive and self.verb in _DONE_TO:
            return "exact"
        return VERBS.get(self.verb, "other")


def duties(sentence: Sentence) -> tuple[Duty, ...]:
    """Every verb of duty, in the order of the words."""
    return tuple(_duties(sentence.words))


def _duties(words: tuple[Word, ...]) -> Iterator[Duty]:
    yield from _opening(words)
    before: Duty | None = None
    for at in range(len(words)):
        force = _force(words, at)
        if force is None:
            continue
        begin = at + 2 if force in ("to", "undertakes", "asks") else at + 1
        verb_at, denied = _verb_after(words, begin)
        if verb_at is None:
            continue
        who, head = subject_before(words, at, frozenset())
        denied = denied or _none_before(words, at)
        duty = Duty(force, "", denied, False, who, head, at, verb_at)
        if before and words[at - 1].low in ("and", "or", ",", "but", "nor"):
            duty = replace(duty, who=before.who, head=before.head)
        before = duty
        for found, passive in _coordinated(words, verb_at):
            yield replace(duty, verb=_verb(words, found), passive=passive, at=found)


def _verb(words: tuple[Word, ...], at: int) -> str:
    """The stem of the verb there; who works a railway runs it, and does not only try."""
    after = words[at + 1].low if at + 1 < len(words) else ""
    runs = words[at].low == "work" and after in en.DETERMINERS
    return "operat" if runs else stem(words[at].low)


def _force(words: tuple[Word, ...], at: int) -> Force | None:
    """How firmly the word there binds to what follows it."""
    low = words[at].low
    after = words[at + 1].low if at + 1 < len(words) else ""
    if low in _HELPERS:
        return None if words[at].raw in ("May", "Will") and at else _HELPERS[low]
    if after != "to":
        return None
    if low in _BE:
        return "to"
    return _BINDING.get(low)


def _opening(words: tuple[Word, ...]) -> Iterator[Duty]:
    """A first word that binds by itself: “To meet …”, “Seek opportunities …”."""
    at = next((n for n, word in enumerate(words[:4]) if word.low[0].isalpha()), 0)
    start = at + 1 if words[at].low == "to" else at
    if start >= len(words) or not _known(words[start].low) or _inflected(words[start].low):
        return
    if start == at and start + 1 < len(words) and words[start + 1].low in _AFTER_NOUN:
        return
    for found, passive in _coordinated(words, start):
        verb = stem(words[found].low)
        yield Duty("bare", verb, False, passive, "none", "", at, found)


def _verb_after(words: tuple[Word, ...], at: int) -> tuple[int | None, bool]:
    """Where the verb stands that a helper binds to, over adverbs and whole asides."""
    denied = False
    while at < len(words):
        low = words[at].low
        if low in (",", "(", "–", "—", "--"):
            at = _aside_ends(words, at)
        elif low in ("in", "at", "on") and at + 2 < len(words) and words[at + 1].low in _ASIDE:
            denied, at = denied or words[at + 1].low == "no", at + 3
        elif low in en.NEGATIVE:
            denied, at = True, at + 1
        elif low in _AROUND or (low.endswith("ly") and not _known(low)):
            at += 1
        elif low[0].isalpha() and low not in en.LINKS:
            return at, denied
        else:
            break
    return None, denied


def _aside_ends(words: tuple[Word, ...], at: int) -> int:
    """The first word after an aside that opens there; the next word, where it never closes."""
    closing = ")" if words[at].low == "(" else words[at].low
    last = min(len(words), at + _LONGEST_ASIDE)
    return next((n for n in range(at + 1, last) if words[n].low == closing), at) + 1


def _coordinated(words: tuple[Word, ...], at: int) -> Iterator[tuple[int, bool]]:
    """The verb there and those that share its helper: “adopt, maintain and effectively enforce”."""
    passive = _passive(words, at)
    yield at, passive
    last, left = at, 4
    for here in range(at + 1, len(words) - 1):
        low = words[here].low
        if left == 0 or low in _HELPERS or low in _CLOSES:
            return
        back = here - 2 if words[here - 1].low.endswith("ly") else here - 1
        if words[back].low not in ("and", "or", ",") or not _known(low):
            continue
        in_a_row = back - 1 == last  # nothing but a comma stands between the two verbs
        if words[here + 1].low in _AFTER_NOUN and not in_a_row:
            continue
        if passive == low.endswith(_PARTICIPLE) and (passive or not _inflected(low)):
            last, left = here, left - 1
            yield here, passive


def _passive(words: tuple[Word, ...], at: int) -> bool:
    back = at - 1
    while back >= 0 and (words[back].low.endswith("ly") or words[back].low in en.ADVERBS):
        back -= 1
    return back >= 0 and words[back].low in ("be", "been") and words[at].low.endswith(_PARTICIPLE)


def _none_before(words: tuple[Word, ...], at: int) -> bool:
    """Whether nobody is bound to it: “no Party shall”, “neither side may”."""
    for here in range(max(0, at - 8), at):
        longer = words[here + 1].low in (
            "longer",
            "more",
            "later",
            "less",
            "fewer",
            "case",
            "event",
        )
        if words[here].low in ("no", "neither", "nothing", "none", "nobody") and not longer:
            return True
    return False


def _known(low: str) -> bool:
    return stem(low) in VERBS


def _inflected(low: str) -> bool:
    return low.endswith(("ing", "ed", "ion", "ions", "ment"))


_HELPERS: dict[str, Force] = {
    "shall": "shall", "will": "will", "must": "must", "should": "should", "would": "will",
    "may": "may",
}  # fmt: skip
_BINDING: dict[str, Force] = {
    **dict.fromkeys(
        "undertake undertakes undertook agree agrees agreed commit commits committed pledge pledges"
        " engage engages resolve resolves decide decides intend intends plan plans promise promises"
        " obliged required bound themselves itself ready continue continues".split(),
        "undertakes",
    ),
    **dict.fromkeys(
        "urges urge invites invite requests request encourages encourage calls call recommends"
        " recommend demands demand asks instructs directs parties members states".split(),
        "asks",
    ),
}
_DONE_TO = frozenset(
    {"address", "mak", "giv", "given", "mad", "taken", "put", "kept", "held"}
)  # requests are addressed to an office
_BE = frozenset({"is", "are", "was", "were"})
_AROUND = (
    en.ADVERBS | en.NEGATIVE | frozenset("be have been then each both either all so as".split())
)
_ASIDE = frozenset("no any all the every request principle particular".split())
_AFTER_NOUN = frozenset(
    "of and or , . ; : shall will may must is are was were should has have".split()
)
_CLOSES = frozenset(". ; that which who where if when provided do does is are".split())
_PARTICIPLE = (
    "ed", "en", "ne", "un", "ld", "ght", "pt", "ut", "ade", "ent", "id", "own", "awn", "put",
    "set", "let",
)  # fmt: skip
_LONGEST_ASIDE = 45
