"""The rules made ready: which of them a sentence touches, found by the words that it holds."""

from bisect import bisect_right
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property
from itertools import accumulate

from briefgen.playbooks.phrases import Phrase, phrase
from briefgen.playbooks.play import Text, Watch
from briefgen.playbooks.watching import WatchShelf
from briefgen.wording.sentences import Sentence
from briefgen.wording.silence import silenced


@dataclass(frozen=True, slots=True)
class Rule:
    """One rule with its family and the play that explains it."""

    watch: Watch
    family: str
    language: str
    play: str
    texts: tuple[Text, ...]
    phrases: tuple[Phrase, ...]
    silencers: tuple[Phrase, ...]

    @property
    def name(self) -> str:
        """Family and id, as findings and `explain` name it."""
        return f"{self.family}/{self.watch.id}"


@dataclass(frozen=True, slots=True)
class Touch:
    """Where a rule touches a sentence, and whether one of its exceptions holds there."""

    rule: Rule
    first: int
    last: int
    silent: str = ""


class Rules:
    """All rules in reach, indexed by the words without which they cannot apply."""

    def __init__(
        self,
        shelves: Iterable[tuple[WatchShelf, str]],
        name: str = "",
        later: Callable[[], tuple[Rule, ...]] | None = None,
    ) -> None:
        """Each shelf comes with the title of the play that explains it.

        The `name`, if there is one, is that of these rules and of no others. What is taken up
        `later` is asked for when a text must be heard.
        """
        self.name = name
        made = tuple(rule for shelf, title in shelves for rule in _made_ready(shelf, title))
        self._later = later or (lambda: made)

    @cached_property
    def all(self) -> tuple[Rule, ...]:
        """Every rule."""
        return self._later()

    @cached_property
    def _by_word(self) -> dict[tuple[Text, str], dict[str, list[tuple[Rule, Phrase]]]]:
        index: dict[tuple[Text, str], dict[str, list[tuple[Rule, Phrase]]]] = {}
        for rule in self.all:
            for text in rule.texts:
                words = index.setdefault((text, rule.language), {"": []})
                for one in rule.phrases:
                    pair = (rule, one)
                    for word in one.needs[0] if one.needs else ("",):
                        words.setdefault(word, []).append(pair)
        return index

    def touching(
        self, sentence: Sentence, text: Text, language: str, own: frozenset[str]
    ) -> tuple[Touch, ...]:
        """Every rule for such texts that the sentence touches, in the order of its words."""
        row, starts = _row(sentence)
        found: dict[tuple[str, str], Touch] = {}
        for rule, one in self._candidates(sentence, text, language):
            if match := one.pattern.search(row):
                first = bisect_right(starts, match.start()) - 1
                last = bisect_right(starts, match.end() - 2) - 1
                why = _why_silent(rule, sentence, first, last, row, own)
                touch = Touch(rule, first, last, why)
                key = (rule.family, rule.watch.id)
                found[key] = min(found.get(key, touch), touch, key=_tells_best)
        return tuple(sorted(found.values(), key=lambda touch: (touch.first, touch.rule.name)))

    def by_its_build(self, family: str, language: str, kind: str | None = None) -> Rule | None:
        """The rule that tells of sentences no phrase was found in: the last of that kind."""
        own = self._by_family.get((family, language), [])
        alike = [one for one in own if kind and one.watch.kind == kind]
        return next(reversed(alike or own), None)

    @cached_property
    def _by_family(self) -> dict[tuple[str, str], list[Rule]]:
        families: dict[tuple[str, str], list[Rule]] = {}
        for one in self.all:
            families.setdefault((one.family, one.language), []).append(one)
        return families

    def _candidates(
        self, sentence: Sentence, text: Text, language: str
    ) -> Iterator[tuple[Rule, Phrase]]:
        """The rules with the phrases whose needs the sentence meets, each once."""
        index = self._by_word.get((text, language), {"": []})
        lows = {word.low for word in sentence.words}
        yield from index[""]
        seen: set[int] = set()
        for word in lows & index.keys():
            for pair in index[word]:
                if id(pair) not in seen:
                    seen.add(id(pair))
                    for need in pair[1].needs[1:]:
                        if need.isdisjoint(lows):
                            break
                    else:
                        yield pair


def _tells_best(touch: Touch) -> tuple[bool, int, int]:
    """What puts the touch first that speaks, begins early and is long."""
    return bool(touch.silent), touch.first, -touch.last


def _made_ready(shelf: WatchShelf, title: str) -> Iterator[Rule]:
    for watch in shelf.rules:
        yield Rule(
            watch,
            watch.family or shelf.family,
            shelf.language,
            title or shelf.play,
            watch.texts or shelf.texts or ("statement", "line", "clause"),
            tuple(phrase(written, shelf.words) for written in watch.phrases),
            tuple(phrase(written, shelf.words) for written in watch.unless_with),
        )


def _row(sentence: Sentence) -> tuple[str, list[int]]:
    """The words with a blank before and after each, and where the blank before each stands."""
    lows = [word.low for word in sentence.words]
    starts = list(accumulate(map(len, lows), lambda at, length: at + length + 1, initial=0))
    return f" {' '.join(lows)} ", starts[:-1]


def _why_silent(
    rule: Rule, sentence: Sentence, first: int, last: int, row: str, own: frozenset[str]
) -> str:
    for why in rule.watch.unless:
        if silenced(why, sentence, first, last, own):
            return why
    return next((f"with: {one.written}" for one in rule.silencers if one.pattern.search(row)), "")
