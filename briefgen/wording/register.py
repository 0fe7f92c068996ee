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
    if not (shown[BINDING] and shown[NOT_BINDING]):
        return
    stranger = NOT_BINDING if shown[NOT_BINDING] <= shown[BINDING] else BINDING
    told: set[str] = set()
    for sentence, touch in touched:
        if touch.rule.watch.kind == stranger and touch.rule.watch.id not in told:
            told.add(touch.rule.watch.id)
            yield sentence, touch
