"""Rules tried on their own examples: what must be found is found, what must pass passes."""

from collections.abc import Iterator
from dataclasses import dataclass

from briefgen.playbooks.play import Text, Watch
from briefgen.playbooks.watching import Watched
from briefgen.problems import Problem
from briefgen.wording.engine import FAMILIES, look_over
from briefgen.wording.prose import prose_of
from briefgen.wording.rules import Rules
from briefgen.wording.sentences import sentences
from briefgen.wording.weighing import weights

TEXTS: tuple[Text, ...] = ("statement", "line", "clause")
NAMES = {"statement": "a statement", "line": "a line to say", "clause": "a clause"}


def unproved(one: Watched, rules: Rules) -> tuple[Problem, ...]:
    """Every example of a shelf that shows a rule to find too little or too much.

    The rules are all that are in reach, for they are heard together.
    """
    trials = (_Trial(one, number, rules) for number in range(len(one.shelf.rules)))
    return tuple(problem for trial in trials for problem in (*_lost(trial), *_caught(trial)))


@dataclass(frozen=True, slots=True)
class _Trial:
    """One rule of a shelf, tried among all others."""

    one: Watched
    number: int
    rules: Rules

    @property
    def watch(self) -> Watch:
        return self.one.shelf.rules[self.number]

    @property
    def family(self) -> str:
        return self.watch.family or self.one.shelf.family

    @property
    def texts(self) -> tuple[Text, ...]:
        """In which texts the rule looks."""
        return self.watch.texts or self.one.shelf.texts or TEXTS

    def weighed(self, text: Text) -> bool:
        """Whether weights decide in such a text, where one rule may speak for another."""
        known = weights(self.family, self.one.shelf.language)
        return self.family in FAMILIES[text] and known is not None

    def finds(self, example: str, text: Text) -> str:
        """The words that the rule finds there; empty where it finds none."""
        name = f"{self.family}/{self.watch.id}"
        for hit in look_over(example, text, self.rules, language=self.one.shelf.language):
            if hit.rule == name or (hit.family == self.family and self.weighed(text)):
                return example[hit.start : hit.end]
        return ""

    def silenced(self, example: str, text: Text) -> str:
        """What keeps the rule silent although its words stand there; empty where none do."""
        for sentence in sentences(prose_of(example)):
            language = self.one.shelf.language
            for touch in self.rules.touching(sentence, text, language, frozenset()):
                if (touch.rule.family, touch.rule.watch.id) == (self.family, self.watch.id):
                    return touch.silent or "weights"
        return ""

    def problem(self, told: str, advice: str, *example: str | int) -> Problem:
        """What is wrong, at the example that shows it."""
        place = self.one.place(self.number, *example)
        return Problem(told, advice, place, self.one.places.line(place))


def _lost(trial: _Trial) -> Iterator[Problem]:
    """The examples that the rule must find and does not."""
    for which, example in enumerate(trial.watch.must_flag):
        lost = [text for text in trial.texts if not trial.finds(example, text)]
        if lost and (len(lost) == len(trial.texts) or not trial.weighed(lost[0])):
            why, advice = _reason(trial.silenced(example, lost[0]), trial.family, lost[0])
            told = f"The rule “{trial.watch.id}” does not find this as {NAMES[lost[0]]}: {why}"
            yield trial.problem(told, advice, "must_flag", which)


def _caught(trial: _Trial) -> Iterator[Problem]:
    """The examples that the rule must let pass and does not."""
    for which, example in enumerate(trial.watch.must_pass):
        words = next((w for text in trial.texts if (w := trial.finds(example, text))), "")
        if words:
            told = f"The rule “{trial.watch.id}” finds “{words}” here, and must let it pass"
            advice = "Narrow its phrases, or add an exception under unless or unless_with."
            yield trial.problem(told, advice, "must_pass", which)


def _reason(silenced: str, family: str, text: Text) -> tuple[str, str]:
    """Why an example is not found, and what to do."""
    if silenced == "weights":
        told = f"in the family “{family}” weights decide what counts"
        return told, "Write sure: true if the words are plain, or give the rule another family."
    if silenced.startswith("with: "):
        told = f"unless_with “{silenced.removeprefix('with: ')}” keeps it silent"
        return told, "Narrow that exception, or write another example."
    if silenced:
        return f"unless: {silenced} keeps it silent", "Take it out, or write another example."
    told = "none of its phrases stands in it"
    return told, f"Mend the phrases; try words out with: briefgen check --text - --as {text}"
