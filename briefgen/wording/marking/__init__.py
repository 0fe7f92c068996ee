"""What each weighed family looks at in a sentence: one file for each family; the folder is walked.

A file has one function, `marks(sentence, clauses, touches)`, that yields short names of what it
sees. The shipped weights say what each name is worth; words in a row count for less.
"""

import pkgutil
from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import cache
from importlib import import_module

from briefgen.wording.clauses import Clause
from briefgen.wording.rules import Touch
from briefgen.wording.sentences import Sentence

Marks = Callable[[Sentence, Sequence[Clause], Sequence[Touch]], Iterator[str]]


@cache
def families() -> tuple[str, ...]:
    """Every family that is weighed."""
    return tuple(sorted(m.name.replace("_", "-") for m in pkgutil.iter_modules(__path__)))


@cache
def _marking(family: str) -> Marks:
    module = import_module(f"{__name__}.{family.replace('-', '_')}")
    marking: Marks = module.marks
    return marking


def spoken(
    family: str, sentence: Sentence, clauses: Sequence[Clause]
) -> tuple[int, int, str] | None:
    """The words that a finding of the family is about, first and last, and their kind.

    A family may have a function `span` that tells; where it has none, the whole sentence is meant.
    """
    telling = getattr(import_module(f"{__name__}.{family.replace('-', '_')}"), "span", None)
    return telling(sentence, clauses) if telling else None


def plainly(family: str, sentence: Sentence, sure: bool) -> bool:
    """Whether the sentence counts without any weight; `sure` where a rule speaks that is.

    A family may have a function of that name, that asks also what the sentence is for.
    """
    telling = getattr(import_module(f"{__name__}.{family.replace('-', '_')}"), "plainly", None)
    return telling(sentence, sure) if telling else sure


def anothers(
    family: str, sentence: Sentence, clauses: Sequence[Clause], touches: Sequence[Touch]
) -> bool:
    """Whether a family can tell, without any weight, that the words are not of us."""
    telling = getattr(import_module(f"{__name__}.{family.replace('-', '_')}"), "anothers", None)
    return bool(telling and touches and telling(sentence, clauses, touches))


def marked(
    family: str, sentence: Sentence, clauses: Sequence[Clause], touches: Iterable[Touch]
) -> frozenset[str]:
    """What the family sees in the sentence: its own marks, and the rules of its own touched."""
    own = [touch for touch in touches if touch.rule.family == family]
    seen = set(_marking(family)(sentence, clauses, own))
    for touch in own if family not in _BY_THEMSELVES else ():
        word = "silent" if touch.silent else "speaks"
        seen.update(
            (
                f"rule {touch.rule.watch.id} {word}",
                f"kind {touch.rule.watch.kind} {word}",
                f"a rule {word}",
            )
        )
    return frozenset(seen)


_BY_THEMSELVES = frozenset({"ruling-out", "showing-our-hand"})  # they mark their rules with whose
