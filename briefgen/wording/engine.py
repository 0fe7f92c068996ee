"""One text looked over: what it should not say, sentence by sentence and as a whole."""

import re
from collections.abc import Collection, Iterator, Sequence
from dataclasses import replace
from itertools import islice

from briefgen.playbooks.play import Text
from briefgen.reading import NO_WIDTH
from briefgen.wording.bland import bland
from briefgen.wording.capitals import with_capitals
from briefgen.wording.clauses import Clause, clauses
from briefgen.wording.defined import terms, with_terms
from briefgen.wording.features import rows
from briefgen.wording.hit import Hit
from briefgen.wording.marking import anothers, marked, plainly, spoken
from briefgen.wording.prose import prose_of
from briefgen.wording.rules import Rules, Touch
from briefgen.wording.sentences import Sentence, sentences
from briefgen.wording.sentences import words as words_of
from briefgen.wording.voices import not_ours
from briefgen.wording.weighing import Weights, rows_weighed, weights
from briefgen.wording.whole import OVER_THE_WHOLE, in_the_whole

PAGE = 500  # sentences that are looked at together; a long text is never held whole
_NO_WIDTH = re.compile(f"[{NO_WIDTH}]")
LONGEST_SENTENCE = 400  # words; what goes on longer is no sentence, and is looked at in pieces


def look_over(
    text: str,
    kind: Text,
    rules: Rules,
    own_names: Sequence[str] = (),
    language: str = "en",
    defined: Collection[str] = (),
    binds: bool | None = None,
) -> tuple[Hit, ...]:
    """What a text of that kind should not say, in the order of its words.

    `own_names` are the names of our own side; words inside a `defined` term are no findings.
    `binds` tells whether the text binds in law, where that was declared.
    """
    if not text.isascii() and _NO_WIDTH.search(text):
        at = [place for place, sign in enumerate(text) if not _NO_WIDTH.match(sign)]
        seen_text = _NO_WIDTH.sub("", text)
        heard = look_over(seen_text, kind, rules, own_names, language, defined, binds)
        return tuple(replace(hit, start=at[hit.start], end=at[hit.end - 1] + 1) for hit in heard)
    own, prose = _own(own_names), prose_of(text)
    known = terms(prose, defined) if kind == "clause" else {}
    found: list[Hit] = []
    whole = list[tuple[Sentence, Touch]]()
    every = (piece for one in with_terms(sentences(prose), known) for piece in _pieces(one))
    while page := list(islice(every, PAGE)):
        touched = [(piece, rules.touching(piece, kind, language, own)) for piece in page]
        for piece, touches in touched:
            found.extend(_hits(piece, touches, kind, rules, own, language))
            whole.extend((piece, one) for one in touches if one.rule.family in OVER_THE_WHOLE)
    found.extend(_hit(piece, touch) for piece, touch in in_the_whole(whole, binds))
    found.sort(key=lambda hit: hit.start)
    return tuple(found)


def _own(names: Sequence[str]) -> frozenset[str]:
    """The words by which our own side is known: of “the Kingdom of Norway”, that is norway."""
    words = [[word.low for word in words_of(name) if word.low[0].isalnum()] for name in names]
    telling = [[low for low in one if low not in _GENERAL] or one[-1:] for one in words]
    return with_capitals(frozenset(low for one in telling for low in one))


_GENERAL = frozenset(
    "the of and united republic kingdom federation state government for in".split()
)


def _pieces(sentence: Sentence) -> Iterator[Sentence]:
    if len(sentence.words) <= LONGEST_SENTENCE:
        yield sentence
        return
    for at in range(0, len(sentence.words), LONGEST_SENTENCE):
        words = sentence.words[at : at + LONGEST_SENTENCE]
        start, end = words[0].start, words[-1].end
        text = sentence.text[start - sentence.start : end - sentence.start]
        yield Sentence(text, start, words)


def seen(
    family: str, sentence: Sentence, touches: Sequence[Touch], own: frozenset[str]
) -> frozenset[str]:
    """All that is weighed of a sentence for one family."""
    return marked(family, sentence, clauses(sentence, own), touches) | rows(sentence)


def _hits(
    sentence: Sentence,
    touches: tuple[Touch, ...],
    kind: Text,
    rules: Rules,
    own: frozenset[str],
    language: str,
) -> Iterator[Hit]:
    scales = [(name, scale) for name in FAMILIES[kind] if (scale := weights(name, language))]
    sums = rows_weighed(FAMILIES[kind], language).sums(sentence) if scales else []
    heard: tuple[Clause, ...] | None = None
    for (family, scale), words in zip(scales, sums, strict=True):
        of_it = [one for one in touches if one.rule.family == family]
        sure = plainly(family, sentence, any(map(_sure, of_it)))
        if not (sure or scale.within_reach(words, bool(of_it))):
            continue
        heard = clauses(sentence, own) if heard is None else heard
        if sure or _counts(scale, words, family, sentence, heard, of_it):
            first = _weighed(sentence, (family, language), touches, heard, rules)
            if _anothers(first, kind, sentence, own) or bland(first, sentence, language):
                continue
            yield first
            yield from _more(first, sentence, touches)
    weighed = {family for family, _ in scales}
    for touch in touches:
        told = touch.rule.family in weighed or touch.rule.family in OVER_THE_WHOLE
        if not told and not touch.silent:
            yield _hit(sentence, touch)


def _sure(touch: Touch) -> bool:
    """Whether a rule speaks whose words are so plain that no weight need judge them."""
    return touch.rule.watch.sure and not touch.silent


def _counts(
    scale: Weights,
    words: float,
    family: str,
    sentence: Sentence,
    heard: Sequence[Clause],
    of_it: Sequence[Touch],
) -> bool:
    """Whether a sentence whose words weigh so much counts, with all that the family marks in it."""
    total = words + scale.sum(marked(family, sentence, heard, of_it))
    if not scale.counts(total, named=True) or anothers(family, sentence, heard, of_it):
        return False
    named = any(not one.silent for one in of_it) or spoken(family, sentence, heard)
    return scale.counts(total, bool(named))


FAMILIES: dict[Text, tuple[str, ...]] = {
    "statement": ("ruling-out", "showing-our-hand"),
    "line": ("ruling-out", "showing-our-hand"),
    "clause": ("vague-wording",),
}


def _weighed(
    sentence: Sentence,
    of: tuple[str, str],
    touches: Sequence[Touch],
    heard: Sequence[Clause],
    rules: Rules,
) -> Hit:
    """The finding of a family that is weighed, told by the best rule that the sentence touches."""
    family, language = of
    own = [touch for touch in touches if touch.rule.family == family]
    speaking = [touch for touch in own if not touch.silent]
    about = spoken(family, sentence, heard)
    if plain := [touch for touch in speaking if _sure(touch)]:
        speaking = plain
    elif about:
        speaking = [one for one in speaking if one.rule.watch.kind == about[2]]
    elif not speaking:
        speaking = own
    if speaking:
        gravest = min(speaking, key=lambda touch: _GRAVEST.index(touch.rule.watch.severity))
        return _hit(sentence, _narrower(gravest, speaking))
    told = rules.by_its_build(family, language, about[2] if about else None)
    first, last = about[:2] if about else (0, len(sentence.words) - 1)
    if told:
        return _hit(sentence, Touch(told, first, last))
    start, end = sentence.words[first].start, sentence.words[last].end
    return Hit(family, family, "", "weak", sentence.text, start, end, "", "")


def _anothers(hit: Hit, kind: Text, sentence: Sentence, own: frozenset[str]) -> bool:
    """Whether the words that were found are somebody else's."""
    first = next((n for n, word in enumerate(sentence.words) if word.end > hit.start), 0)
    last = max((n for n, word in enumerate(sentence.words) if word.start < hit.end), default=first)
    return not_ours(hit.family, kind, sentence, first, last, own)


def _more(first: Hit, sentence: Sentence, touches: Sequence[Touch]) -> Iterator[Hit]:
    """Whatever else is vague in a clause: who mends one word should not then meet the next."""
    ends = [(first.start, first.end)]
    for one in touches if first.family == EACH_WORD else ():
        touch, watch = (found := _narrower(one, touches)), found.rule.watch
        if touch.rule.family == EACH_WORD and not touch.silent and watch.severity == "weak":
            hit = _hit(sentence, touch)
            if all(hit.end <= start or hit.start >= end for start, end in ends):
                ends.append((hit.start, hit.end))
                yield hit


def _narrower(touch: Touch, touches: Sequence[Touch]) -> Touch:
    """The touch that says of the same words what they are, where that one says only how much."""
    if touch.rule.watch.kind != "degree":
        return touch
    over = (one for one in touches if one.first <= touch.last and touch.first <= one.last)
    said = (one for one in over if one.rule.watch.kind in _SAID and not one.silent)
    return next(said, touch)


_SAID = frozenset({"effort", "good-faith"})  # “its best efforts”, “in good faith”
EACH_WORD = "vague-wording"


def _hit(sentence: Sentence, touch: Touch) -> Hit:
    watch, rule = touch.rule.watch, touch.rule
    return Hit(
        rule.family,
        rule.name,
        rule.play,
        watch.severity,
        sentence.text,
        sentence.words[touch.first].start,
        sentence.words[touch.last].end,
        watch.message,
        watch.advice,
        watch.instead if _stands_alone(sentence) else None,
        watch.kind,
    )


def _stands_alone(sentence: Sentence) -> bool:
    """Whether nothing else would be lost if another sentence were put in its place."""
    short = len(sentence.words) <= LONGEST_TO_REPLACE
    return short and sentence.text[:1].isupper() and not _MORE_IN_IT.search(sentence.text)


LONGEST_TO_REPLACE = 16
_MORE_IN_IT = re.compile(r"[,;:\"“”«»„()\[\]|*_`#<>–—]| and | but ")
_GRAVEST = ("stop", "weak", "note")
