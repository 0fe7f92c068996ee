"""What is refused in a clause: a means, a concession, or what only sounds like either.

“We will not rest”, “I will not speculate” and “we cannot share that view” have the build of a
refusal, and refuse nothing that anybody could want of us.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from briefgen.wording import english as en
from briefgen.wording import idioms as say
from briefgen.wording.attribution import NOT_OURS, said
from briefgen.wording.clauses import Clause
from briefgen.wording.holding import holding, of_our_means, withheld
from briefgen.wording.rarer_verbs import kinds as classes
from briefgen.wording.rarer_verbs import plain_verb
from briefgen.wording.sentences import Sentence
from briefgen.wording.soundalikes import no_such_day, opinion, sounds
from briefgen.wording.stems import stem
from briefgen.wording.telegrams import instructed


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
    before = ""
    for number, clause in enumerate(clauses):
        broken_off = clause.verb in _DASHES  # “I'm not — they're — I'm not going to”
        if not clause.denied or broken_off or _denied_elsewhere(clause, sentence):
            continue
        if any(word.low == "necessarily" for word in sentence.words[clause.first : clause.last]):
            continue
        holder, what, clause = _judged(number, clauses, sentence)
        what = before if what == "doing so" and before in SOUNDS else what
        before, when = what, _when(clause, sentence)
        yield Refusal(clause, holder, what, when, _could_be(holder, what, when, clause))
        if number + 1 < len(clauses) and _names_it(clause, sentence):
            yield from _one_that(number + 1, clauses, sentence)


def _judged(number: int, clauses: Sequence[Clause], sentence: Sentence) -> tuple[str, str, Clause]:
    """Whose the act is, and what is refused; others may be told what they will not be given.

    What a record tells in the past was said in the present: “that they did not envisage”.
    """
    clause, holder = clauses[number], holding(number, clauses, sentence)
    unseen = no_such_day(stem(clause.verb), [w.low for w in sentence.words[clause.last + 1 :]][:12])
    reported = holder.startswith("record") or (clause.by in say.MEANT and holder in _REPORTED)
    if clause.time == "past" and (unseen or (reported and said(number, clauses, sentence))):
        clause = replace(clause, time="present")
    what = refused(clause, sentence)
    if instructed(sentence.words[clause.first].low, clause.head, clause.who, sentence):
        return "ours", what, clause
    if holder in NOT_OURS and withheld(clause, sentence):
        return "passive", "act", clause
    if holder == "noun" and clause.verb == "part" and what == "concession":
        return "passive", what, clause  # “tariffs are not going to be part of the agreement”
    if what in ("act", "other") and holder != "ours" and stem(clause.verb) in _HAPPENS:
        return holder, "state", clause
    return holder, what, clause


def _names_it(clause: Clause, sentence: Sentence) -> bool:
    near = {word.low for word in sentence.words[clause.last : clause.last + 3]}
    return not near.isdisjoint(_THAT_WHICH)


def _one_that(number: int, clauses: Sequence[Clause], sentence: Sentence) -> Iterator[Refusal]:
    """The act that is denied with its name: “that is not a step that we are going to take”."""
    clause = clauses[number]
    meant = clause.time == "future" or clause.by in say.MEANT or clause.time == "progress"
    meant = meant or clause.verb in _CHOSEN
    if clause.denied or not meant or clause.first - clauses[number - 1].last > 6:
        return
    holder, what = holding(number, clauses, sentence), refused(clause, sentence)
    what = "act" if what in ("other", "light", "state") else what
    yield Refusal(clause, holder, what, "will", _could_be(holder, what, "will", clause))


def _denied_elsewhere(clause: Clause, sentence: Sentence) -> bool:
    """Whether the `no` before a verb belongs to other words: “neither force we are considering”."""
    words = sentence.words
    if clause.head not in en.OURS or clause.by in en.DENYING:
        return False
    if any(word.low in en.NEGATIVE for word in words[clause.first : clause.last + 2]):
        return False
    at = clause.first - 1
    while at >= 0 and words[at].low not in en.OURS:
        at -= 1
    near = [n for n in range(max(0, at - 14), at) if words[n].low in _NO]
    if not near or near[-1] >= at - 1:
        return False
    return near[-1] == 0 or words[near[-1] - 1].low not in ("under", "in", "at", "on", "by", "for")


_REPORTED = frozenset({"ours", "body", "body told by us", "body of itself", "body told"})
_REFUSING = ("refus", "declin", "unwill", "reluct")
_DASHES = frozenset({"—", "--", "–", "-", "…"})
_THAT_WHICH = frozenset("something anything thing step path option course direction road".split())
_CHOSEN = frozenset("chosen chose choose headed heading taken taking want favour favor".split())
_HAPPENS = frozenset(
    map(
        stem,
        "solve cure fix succeed prevail win work happen end overturn default increase decrease"
        " outlast outlive survive erase"
        " bring cause lead affect undermine jeopardise jeopardize endanger harm hurt weaken"
        " benefit improve prevent".split(),
    )
)
_NO = frozenset("no neither none nothing nobody".split())
_PROMISED = frozenset("told said clear commitment promise promised pledge pledged vowed".split())
SOUNDS = frozenset("resolve talk mind suffered opinion state open".split())
_WHEN = {
    "future": "will", "would": "would", "able": "can", "must": "must", "present": "does",
    "progress": "doing", "being": "is", "past": "did", "perfect": "has",
}  # fmt: skip


def _when(clause: Clause, sentence: Sentence) -> str:
    helper = sentence.words[clause.first].low
    if clause.time in ("would", "able") and _have(clause, sentence):
        return "did"  # “we would not have signed”
    if clause.time == "would" and helper in ("should", "might"):
        return "should"
    if clause.time == "past" and clause.by == "going" and clause.subject == "ours":
        told = {word.low for word in sentence.words[: clause.first]} & _PROMISED
        return "would" if told else "did"
    if helper == "may":
        return "must"  # what may not be is forbidden or unsure, not refused
    if helper == "shall" and clause.subject != "ours":
        return "shall"
    return _WHEN[clause.time]


def _have(clause: Clause, sentence: Sentence) -> bool:
    helpers = {word.low for word in sentence.words[clause.first : clause.verb_at]}
    return "have" in helpers or "'ve" in helpers


def _could_be(holder: str, what: str, when: str, clause: Clause) -> bool:
    """Whether the refusal could be one of our own acts at all."""
    if holder in NOT_OURS or what in SOUNDS or when == "must":
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
        told = ("ours", "body", "body told by us", "body of itself", "state", "state told by us")
        return holder in told or holder.startswith("record")
    if when == "doing":
        return bool(clause.by) or what in ("act", "considering", "concession", "seeking")
    if when == "does" and holder == "ours" and what == "act":
        return True
    if when in ("does", "is"):
        return bool(clause.by) or what in ("concession", "considering", "seeking")
    if what == "other":
        return (when == "will" and holder != "nobody's") or holder == "ours" or bool(clause.by)
    return True


def refused(clause: Clause, sentence: Sentence) -> str:
    """What is refused: an act, a concession, or what only sounds like one."""
    verb = plain_verb(clause.verb)
    kinds = classes(verb)
    following = [word.low for word in sentence.words[clause.last + 1 : clause.last + 9]]
    phrase = " ".join([clause.verb, *following[:5]])
    if known := sounds(clause, verb, following, sentence):
        return known
    if opinion(clause, kinds, following):
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
    if no_such_day(verb, following):
        return "considering"
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
    if clause.verb in ("that", "this", "it", "so") and _just_before(clause, sentence) == "do":
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
        (clause.subject == "ours" and not of_our_means(clause.who))
        or kinds & {"resolve"}
        or clause.verb in say.SUFFERED
    ):
        return "act" if clause.verb in say.TAKING_PART else "suffered"
    return _by_kind(clause, kinds)


def _just_before(clause: Clause, sentence: Sentence) -> str:
    return sentence.words[clause.last - 1].low if clause.last else ""


def _by_kind(clause: Clause, kinds: frozenset[str]) -> str:
    if clause.by in say.WISHED and not kinds & {"talk", "act", "concede"}:
        return "other"
    for kind in ("resolve", "talk", "mind", "state"):
        if kind in kinds and not kinds & {"act", "concede"}:
            return kind
    if "concede" in kinds:
        return "concession"
    if "act" in kinds:
        return "act"
    return "light" if clause.verb in say.LIGHT else "other"
