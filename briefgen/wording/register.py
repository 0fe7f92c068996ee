"""Whether a text speaks as a treaty and as a memorandum at once: “the Participants shall”.

Each rule of the family names words of one register: its kind is `binding` or `not-binding`. The
register that fewer sentences show is the stranger, and each of its rules is told once. Words that
stand in both kinds of text (paragraph, provisions, to decide) have no rule, on purpose.
"""

from collections import Counter
from collections.abc import Iterator, Sequence

from briefgen.wording.rules import Touch
from briefgen.wording.sentences import Sentence

BINDING, NOT_BINDING = "binding", "not-binding"


def mixed(touched: Sequence[tuple[Sentence, Touch]]) -> Iterator[tuple[Sentence, Touch]]:
    """The first place of each rule of the register that is the stranger."""
    shown = Counter(touch.rule.watch.kind for _, touch in touched)
    if not (shown[BINDING] and shown[NOT_BINDING]) or not _any_clear(touched):
        return
    stranger = NOT_BINDING if shown[NOT_BINDING] <= shown[BINDING] else BINDING
    told: set[str] = set()
    for sentence, touch in touched:
        if touch.rule.watch.kind == stranger and touch.rule.watch.id not in told:
            told.add(touch.rule.watch.id)
            yield sentence, touch


def _any_clear(touched: Sequence[tuple[Sentence, Touch]]) -> bool:
    """Whether any words are of one register alone: “the Parties will” by itself is of both."""
    claimed: dict[tuple[int, int, int], set[str | None]] = {}
    for sentence, touch in touched:
        place = (sentence.start, touch.first, touch.last)
        claimed.setdefault(place, set()).add(touch.rule.watch.kind)
    return any(len(kinds) == 1 for kinds in claimed.values())
