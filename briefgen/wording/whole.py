"""What only the whole of a text shows: two registers mixed, and terms that drift.

The rules of these families say where to look and what to tell; whether a place counts is decided
when every sentence of the text has been seen.
"""

from collections.abc import Iterator, Sequence

from briefgen.wording.drift import drifting
from briefgen.wording.register import mixed
from briefgen.wording.rules import Touch
from briefgen.wording.sentences import Sentence

Seen = tuple[Sentence, Touch]
OVER_THE_WHOLE = ("mixed-register", "drift")


def in_the_whole(touched: Sequence[Seen], binds: bool | None) -> Iterator[Seen]:
    """Every place that counts, with the rule that tells of it; `binds`, where that is declared."""
    registers, terms = OVER_THE_WHOLE
    yield from mixed([one for one in touched if _speaks(one[1], registers)], binds)
    yield from drifting([one for one in touched if _speaks(one[1], terms)])


def _speaks(touch: Touch, family: str) -> bool:
    return touch.rule.family == family and not touch.silent
