"""Whether a text speaks as a treaty and as a memorandum at once: “the Participants shall”.

Each rule of the family names words of one register: its kind is `binding` or `not-binding`. The
register that fewer sentences show is the stranger, and each of its rules is told once. Words that
stand in both kinds of text (paragraph, provisions, to decide) have no rule, on purpose. Where the
plan says whether the text binds, that says who is the stranger.
"""

from collections import Counter
from collections.abc import Iterator, Sequence

from briefgen.wording.rules import Touch
from briefgen.wording.sentences import Sentence

BINDING, NOT_BINDING = "binding", "not-binding"


VERB = "shall-among-will"
"""The rule for the verb that binds: it alone needs no word of the other register beside it."""
_Seen = tuple[Sentence, Touch]


def mixed(touched: Sequence[_Seen], binds: bool | None = None) -> Iterator[_Seen]:
    """The first place of each rule of the register that is the stranger."""
    shown = Counter(touch.rule.watch.kind for _, touch in touched)
    claimed = _claimed(touched)
    if not any(len(kinds) == 1 for kinds in claimed.values()):
        return
    both = bool(shown[BINDING] and shown[NOT_BINDING])
    if binds is None:
        stranger = NOT_BINDING if shown[NOT_BINDING] <= shown[BINDING] else BINDING
    else:
        stranger = NOT_BINDING if binds else BINDING
    told: set[str] = set()
    for sentence, touch in touched:
        rule = touch.rule.watch
        if rule.kind != stranger or rule.id in told:
            continue
        clear = binds is None or len(claimed[_place(sentence, touch)]) == 1
        if clear and (both or (binds is False and rule.id == VERB)):
            told.add(rule.id)
            yield sentence, touch


def _claimed(touched: Sequence[_Seen]) -> dict[tuple[int, int, int], set[str | None]]:
    """Of which registers the words at each place are: “the Parties will” by itself is of both."""
    claimed: dict[tuple[int, int, int], set[str | None]] = {}
    for sentence, touch in touched:
        claimed.setdefault(_place(sentence, touch), set()).add(touch.rule.watch.kind)
    return claimed


def _place(sentence: Sentence, touch: Touch) -> tuple[int, int, int]:
    return sentence.start, touch.first, touch.last
