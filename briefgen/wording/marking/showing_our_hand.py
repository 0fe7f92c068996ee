"""What tells that our side shows its hand: whose limit, readiness, offer, need or date it is.

The phrases of the shelf find the places. What is said there counts by whose it is, who tells of it,
whether it is denied or asked, and what stands beside it: terms, or peace and the weather.
"""

from collections.abc import Iterator, Sequence, Set

from briefgen.wording import bargaining
from briefgen.wording import english as en
from briefgen.wording.attribution import whose as attributed
from briefgen.wording.circumstances import around, around_at
from briefgen.wording.clauses import Clause
from briefgen.wording.harmless import shows_nothing
from briefgen.wording.hearsay import held_back, told_of_others
from briefgen.wording.recorded import speaker
from briefgen.wording.rules import Touch
from briefgen.wording.sentences import Sentence
from briefgen.wording.stems import stem
from briefgen.wording.verbs import classes
from briefgen.wording.whose import of_another, roughly, side, spoken, teller, whose, within
from briefgen.wording.wishes import wished

_GROUP = {
    "limit": "limit", "fallback": "give", "acceptable": "give", "readiness-to-give-way": "give",
    "first-offer": "offer", "priority-or-need": "want", "ranking": "want", "mandate": "mandate",
    "own-clock": "clock",
}  # fmt: skip
_TOPICS = (
    ("terms", bargaining.TERMS), ("goods", bargaining.GOODS), ("values", bargaining.VALUES),
    ("process", bargaining.PROCESS), ("law", bargaining.LAWFUL), ("seeming", bargaining.SEEMING),
    ("lesser", bargaining.LESSER), ("telling", bargaining.TELLING), ("mutual", bargaining.MUTUAL),
    ("counted", bargaining.COUNTED),
)  # fmt: skip
_GENERAL = frozenset({"goods", "values", "process", "mutual"})  # the others tell beside a phrase
_DENYING = en.NEGATIVE | set("refuse refused unable neither cant dont wont wouldnt couldnt".split())
_SPOKEN_FOR = frozenset({"state", "he", "thing", "rivals", "none", "noun", "there", "body"})
_OUR_HOUSE = frozenset({"ours", "body", "he, spoken"})
_TO_COME = frozenset({"future", "would", "able", "being", "progress"})
_GIVING = frozenset(map(stem, bargaining.GIVING))
_WORKING = frozenset(map(stem, bargaining.WORKING))


def marks(sentence: Sentence, clauses: Sequence[Clause], touches: Sequence[Touch]) -> Iterator[str]:
    """The marks of one sentence."""
    held = frozenset(word.low for word in sentence.words)
    heard = _telling(sentence, touches)
    parts = {around_at(sentence, touch.first) for touch in heard}
    tied = "plain" if "plain" in parts else around(sentence)
    yield f"around {tied}"
    yield from _GENERAL.intersection(_about(held))
    yield from _setting(sentence, held)
    yield from wished(sentence, clauses, held)
    ours: set[str] = set()
    house: set[str] = set()
    for touch in heard:
        holder = _whose(sentence, clauses, touch)
        if holder == "ours":
            ours.add(touch.rule.watch.kind or "")
        if roughly(holder) in _OUR_HOUSE and not _asked(sentence):
            house.add(touch.rule.watch.kind or "")
        yield from _touched(sentence, clauses, touch, holder, tied)
        yield from _plainly(sentence, touch, roughly(holder))
        if holder == "body" and (kind := speaker(sentence, touch.first)):
            yield f"in a record, {kind}"
    yield f"kinds ours {min(3, len(ours))}"
    yield f"kinds of our house {min(3, len(house))}"
    yield f"rules {min(4, len(heard))}"
    for clause in clauses:
        yield from _said(sentence, clause)
        yield from _refused(sentence, clause)


def _telling(sentence: Sentence, touches: Sequence[Touch]) -> list[Touch]:
    """The phrases that could show something, were they ours."""
    heard = (touch for touch in touches if not touch.silent.startswith("with"))
    return [touch for touch in heard if not shows_nothing(sentence, touch)]


def _whose(sentence: Sentence, clauses: Sequence[Clause], touch: Touch) -> str:
    """Whose words a phrase is about; in a record, who there speaks for himself."""
    found = whose(sentence, clauses, touch.first, touch.last)
    clause = within(clauses, touch.first, touch.last) if found == "theirs" else None
    its = bool(clause and clause.who and clause.who[0].low in ("his", "her", "its"))
    return "body" if (its or found in _SPOKEN_FOR) and speaker(sentence, touch.first) else found


def anothers(sentence: Sentence, clauses: Sequence[Clause], touches: Sequence[Touch]) -> bool:
    """Whether all that is shown is told of others, or is what we say that we shall not tell."""
    left = [
        touch for touch in touches
        if not shows_nothing(sentence, touch)
        and not told_of_others(sentence, touch.first, frozenset())
        and not held_back(sentence, touch.first)
        and not of_another(sentence, clauses, touch.first, touch.last)
    ]  # fmt: skip
    if all(_turned_down(sentence, touch) for touch in left):
        return True  # also where nothing is left
    if len(left) == len(touches):
        return False
    return all(roughly(_whose(sentence, clauses, touch)) not in _OUR_HOUSE for touch in left)


def _turned_down(sentence: Sentence, touch: Touch) -> bool:
    """Whether a readiness is denied, and no limit told with it: “that will not work for us”."""
    if _GROUP[touch.rule.watch.kind or "limit"] != "give" or touch.rule.watch.kind == "fallback":
        return False
    if not (_denied(sentence, touch) or _none_that(sentence, touch)):
        return False
    return bargaining.LESSER.isdisjoint(word.low for word in sentence.words)


def _none_that(sentence: Sentence, touch: Touch) -> bool:
    """Whether there is none of what is spoken of: “there is no version that we would sign”."""
    lows = [word.low for word in sentence.words[max(0, touch.first - 14) : touch.first]]
    which = max((n for n, low in enumerate(lows) if low in ("that", "which")), default=-1)
    return which > 0 and len(lows) - which < 6 and "no" in lows[:which]


def _plainly(sentence: Sentence, touch: Touch, by: str) -> Iterator[str]:
    """What a phrase shows with nothing else around it: marks that few sentences are enough for."""
    asked = ", asked" if _asked(sentence) else ""
    for what in (_GROUP[touch.rule.watch.kind or "limit"], touch.rule.watch.id):
        yield f"plainly {what}{asked}"
        yield f"plainly {what} {by}{asked}"


def _touched(
    sentence: Sentence, clauses: Sequence[Clause], touch: Touch, holder: str, tied: str
) -> Iterator[str]:
    """What a phrase shows: of its group and of its rule, by whose it is and what stands near."""
    rule, group = touch.rule.watch.id, _GROUP[touch.rule.watch.kind or "limit"]
    denied, roughly_by = _denied(sentence, touch), roughly(holder)
    clause = within(clauses, touch.first, touch.last)
    by = holder
    if clause and holder != "ours":
        by = attributed(clauses.index(clause), clauses, sentence)
    if _asked(sentence) or _under_question(sentence, touch.first):
        group, rule = f"asked {group}", f"asked {rule}"
    else:
        told = roughly(teller(sentence, touch.first))
        yield f"{group}: {told}>{roughly_by}{denied}"
        if roughly_by != "nobody":
            yield f"any: {told}>{roughly_by}{denied}"
    yield f"any: by {by}{denied}"
    yield f"{rule}: {holder}{denied}"
    for one in (holder, f"by {by}", f"by {by} {tied}", *_near(sentence, touch, holder)):
        yield f"{group}: {one}{denied}"
    if act := _act(sentence, touch):
        yield f"{group}: {roughly_by} {act}{denied}"
    if clause:
        yield f"{group}: {holder} {clause.time}{denied}"
    if denied:
        yield f"{group} denied"


def _near(sentence: Sentence, touch: Touch, holder: str) -> Iterator[str]:
    """What stands in a phrase and just after it, and whether one speaks or several."""
    for topic in _about({word.low for word in sentence.words[touch.first : touch.last + 9]}):
        yield f"{holder} {topic}"
    if holder == "ours":
        yield _person(sentence, touch)


def _under_question(sentence: Sentence, at: int) -> bool:
    """Whether it stands in what somebody asks or wonders: “asked whether we should …”."""
    return any(word.low == "whether" for word in sentence.words[max(0, at - 20) : at])


def _person(sentence: Sentence, touch: Touch) -> str:
    """Whether one speaks or several: who bargains says I, who speaks for many says we."""
    words = sentence.words
    for at in (*range(touch.first, touch.last + 1), *range(touch.first - 1, -1, -1)):
        if words[at].low in en.OURS:
            return "i" if words[at].low in ("i", "my", "me", "mine") else "we"
    return "we"


def _act(sentence: Sentence, touch: Touch) -> str:
    """What is to be done after “ready to”: giving, working together, or something else."""
    words = sentence.words
    last = min(touch.last + 1, len(words) - 2)
    to = next((at for at in range(last, touch.first, -1) if words[at].low == "to"), 0)
    if not to:
        return ""
    verb = stem(words[to + 1].low)
    return "works" if verb in _WORKING else "gives" if verb in _GIVING else "acts"


def _denied(sentence: Sentence, touch: Touch) -> str:
    before = sentence.words[max(0, touch.first - 3) : touch.first]
    return " not" if any(word.low in _DENYING for word in before) else ""


def _asked(sentence: Sentence) -> bool:
    return sentence.text.rstrip("\"'”’»)] ").endswith("?")


def _about(held: Set[str]) -> Iterator[str]:
    """What it speaks of: terms, goods, values, procedure, figures."""
    for name, kin in _TOPICS:
        if held & kin:
            yield name
    if held & en.NUMBERS or any(low[0].isdigit() or low[0] in "$£€" for low in held):
        yield "figure"


def _setting(sentence: Sentence, held: Set[str]) -> Iterator[str]:
    """How the whole sentence sounds: spoken or written, asked, of ourselves or of others."""
    ours = bool(held & en.OURS)
    yield f"length {min(4, len(sentence.words) // 9)}"
    if spoken(sentence):
        yield "spoken"
    if _asked(sentence):
        yield "asked"
        if ours:
            yield "asked, ours and yours" if held & en.YOURS else "asked, ours"
        if ours and held & en.YOURS and held & (bargaining.GOODS | en.NUMBERS):
            yield "asked, ours and yours, goods"
    if "whether" in held or "asked" in held:
        yield "whether"
    if held & {"i", "my", "me"}:
        yield "i"
        if held & bargaining.GOODS:
            yield "i, goods"
    if not ours and held & (en.THEIRS | en.STATES):
        yield "others only"
    if not (ours or held & en.THEIRS or held & en.BODIES):
        yield "nobody"


def _refused(sentence: Sentence, clause: Clause) -> Iterator[str]:
    """A refusal of ours, which shows nothing, or one with a limit in it, which does."""
    if clause.denied and clause.time in _TO_COME:
        after = {word.low for word in sentence.words[clause.first : clause.last + 8]}
        where = "limit" if after & bargaining.LESSER else "whole"
        yield f"refused {where}: {roughly(side(sentence, clause))}"


def _said(sentence: Sentence, clause: Clause) -> Iterator[str]:
    """Who does what, and when: the clause by itself, without a phrase."""
    who, denied = side(sentence, clause), " not" if clause.denied else ""
    verb = stem(clause.verb)
    kinds = set(classes(verb))
    kinds |= {"giving"} if verb in _GIVING else set()
    kinds |= {"working"} if verb in _WORKING else set()
    for kind in ("", verb, *kinds):
        yield f"c {who} {clause.time}{denied} {kind}"
        if clause.by and kind != verb:
            yield f"c {who} {stem(clause.by)}{denied} {kind}"
