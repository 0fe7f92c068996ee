"""Weighing a sentence: the shipped weights say how likely it is that a fair reader would mark it.

The weights were trained on sentences labelled by hand (`python -m tools.weigh`). They are data: a
number for each mark that a sentence can show, and one to start from. Words in a row count for a
part of what the marks of a family count.
"""

import json
import math
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from briefgen.wording.features import Weighed


@dataclass(frozen=True, slots=True)
class Weights:
    """One family's weights in one language.

    `least` is the chance from which a sentence counts; `alone`, where no rule names its words;
    `reach` is the most that the family's marks add, but for a rare sentence, to what the words say;
    `bare`, the most in a sentence that no rule of the family touches.
    """

    start: float
    least: float
    alone: float
    reach: float
    bare: float
    marks: Mapping[str, float]

    def sum(self, marks: Iterable[str]) -> float:
        """What these marks weigh together."""
        known = self.marks
        return sum([known[mark] for mark in marks if mark in known])

    def within_reach(self, words: float, touched: bool) -> bool:
        """Whether marks could yet lift a sentence whose words weigh so much to where it counts."""
        return _chance(self.start + words + (self.reach if touched else self.bare)) >= self.least

    def counts(self, weighed: float, named: bool) -> bool:
        """Whether a sentence that weighs so much counts; `named` where a rule speaks of it."""
        return _chance(self.start + weighed) >= (self.least if named else self.alone)


def _chance(total: float) -> float:
    """How likely it is, from 0 to 1, that a sentence of that weight counts."""
    return 1 / (1 + math.exp(-max(-30.0, min(30.0, total))))


@cache
def rows_weighed(families: tuple[str, ...], language: str) -> Weighed:
    """The weights of rows of words in those families, in the same order."""
    scales = (weights(family, language) for family in families)
    return Weighed([scale.marks for scale in scales if scale])


@cache
def weights(family: str, language: str) -> Weights | None:
    """The weights of that family in that language; None where none are shipped."""
    file = files(__package__) / "weights" / language / f"{family}.json"
    if not file.is_file():
        return None
    held = json.loads(file.read_text(encoding="utf-8"))
    return Weights(**held)
