"""What is refused in a clause: a means, a concession, or what only sounds like either.

“We will not rest”, “I will not speculate” and “we cannot share that view” have the build of a
refusal, and refuse nothing that anybody could want of us.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from briefgen.wording import english as en
from briefgen.wording import idioms as say
from briefgen.wording.attribution import NOT_OURS, whose
from briefgen.wording.clauses import Clause
from briefgen.wording.sentences import Sentence
from briefgen.wording.stems import stem
from briefgen.wording.verbs import classes


@dataclass(frozen=True, slots=True)
class Refusal:
    """A denied clause judged: whose act, what is refused, when, and whether it could count."""

    clause: Clause
    whose: str
    what: str
    when: str
    counts: bool


def refusals(sentence: Sentence, clauses: Sequence[Clause]) -> Iterator[Refusal]:
    """Every denied clause, judged."""
    for number, clause in enumerate(clauses):
        if clause.denied:
            holder, what = whose(number, clauses, sentence), refused(clause, sentence)
            when = _when(clause, sentence)
            yield Refusal(clause, holder, what, when, _could_be(holder, what, when, clause))


_REFUSING = ("refus", "declin", "unwill", "reluct")
_SOUNDS = frozenset("resolve talk mind suffered opinion state open".split())
_WHEN = {
    "future": "will", "would": "would", "able": "can", "must": "must", "present": "does",
    "progress": "doing", "being": "is", "past": "did", "perfect": "has",
}  # fmt: skip


def _when(clause: Clause, sentence: Sentence) -> str:
    helper = sentence.words[clause.first].low
    if clause.time == "would" and helper in ("should", "might"):
        return "should"
    if helper == "may":
        return "must"  # what may not be is forbidden or unsure, not refused
    if helper == "shall" and clause.subject != "ours":
        return "shall"
    return _WHEN[clause.time]


def _could_be(holder: str, what: str, when: str, clause: Clause) -> bool:
    """Whether the refusal could be one of our own acts at all."""
    if holder in NOT_OURS or what in _SOUNDS or when == "must":
        return False
    if clause.by and clause.by not in say.MEANT:
        return False
    if when == "should" and holder != "ours":
        return False
    if when in ("did", "has"):
        past = clause.by.startswith((*_REFUSING, "unable")) or clause.verb.startswith(_REFUSING)
        return bool(clause.by) and not past and holder not in ("he", "ours", "passive", "nobody's")
    if clause.verb.startswith("refus") or clause.by.startswith(
        ("refus", "declin", "unwill", "reluct")
    ):
        return holder in ("ours", "body", "body told by us", "body of itself")
    if when == "doing":
        return bool(clause.by) or what in ("act", "considering", "concession")
    if when == "does" and holder == "ours" and what == "act":
        return True
    if when in ("does", "is"):
        return bool(clause.by) or what in ("concession", "considering", "seeking")
    if what == "other":
        return (when == "will" and holder != "nobody's") or holder == "ours" or bool(clause.by)
    return True


def refused(clause: Clause, sentence: Sentence) -> str:
    """What is refused: an act, a concession, or what only sounds like one."""
    verb = stem(clause.verb)
    kinds = classes(verb)
    following = [word.low for word in sentence.words[clause.last + 1 : clause.last + 9]]
    phrase = " ".join([clause.verb, *following[:5]])
    if _opinion(clause, kinds, following):
        return "opinion"
    if verb in say.EXCLUDING:
        return "open"
    if say.GIVES_WAY.match(phrase):
        return "concession"
    if say.HOLDS_ON.match(phrase):
        lets = stem(clause.verb) in ("let", "allow", "permit")
        return "act" if lets and say.OWN_MEANS & set(following[:3]) else "resolve"
    if say.TELLS.match(phrase) or (clause.verb in say.LIGHT and say.TELLING & set(following)):
        return "talk"
    if say.TAKES_PART.match(phrase):
        return "act"
    if verb in ("consider", "regard") and say.JUDGES.search(sentence.text):
        return "opinion"
    if verb in ("anticipat", "forese", "envisag") and following[:1] == ["that"]:
        return "mind"
    if verb in say.CONSIDERING and clause.time in ("progress", "being", "present", "would"):
        return "considering"
    if verb == "seek" and clause.time in ("present", "progress"):
        return "seeking"
    if clause.subject == "there" and clause.time in ("future", "would", "able"):
        return "state" if say.ABSTRACT & {clause.verb, *following[:2]} else "act"
    if clause.verb == "do" and following[:1] in (["that"], ["this"], ["it"], ["so"]):
        return "doing so"
    if clause.by in say.WISHED and clause.verb in ("in", "at", "part", "see", "a", "drawn"):
        return "other"
    if (
        clause.verb in say.STATIVE | en.LINKS
        or clause.verb in en.AUXILIARIES
        or not clause.verb[:1].isalpha()
    ):
        return "state"
    if clause.passive and (
        clause.subject == "ours" or kinds & {"resolve"} or clause.verb in say.SUFFERED
    ):
        return "act" if clause.verb in say.TAKING_PART else "suffered"
    return _by_kind(clause, kinds)


def _by_kind(clause: Clause, kinds: frozenset[str]) -> str:
    if clause.by in say.WISHED and not kinds & {"talk", "act", "concede"}:
        return "other"
    for kind in ("resolve", "talk", "mind"):
        if kind in kinds and not kinds & {"act", "concede"}:
            return kind
    if "concede" in kinds:
        return "concession"
    if "act" in kinds:
        return "act"
    return "light" if clause.verb in say.LIGHT else "other"


def _opinion(clause: Clause, kinds: frozenset[str], following: Sequence[str]) -> bool:
    """Whether it is a view that is not shared: “we cannot agree that”, “share your assessment”."""
    verb = stem(clause.verb)
    if say.OPINION & set(following) and (kinds & {"concede", "mind"} or clause.verb in say.SHARING):
        return True
    if verb in ("agr", "concur") and following[:1] in (["that"], ["with"]):
        return True
    if verb in ("accept", "conced", "concur") and following[:1] == ["that"]:
        return clause.time != "future"
    return verb in ("support", "agr", "condon", "endors") and clause.time == "present"
