"""What may stand between a helper and its verb: “will not, for now, send”, “will not itself go”."""

from briefgen.wording import english as en
from briefgen.wording.sentences import Word


def goes_on(words: tuple[Word, ...], comma: int) -> bool:
    """Whether the group goes on after a comma: before an adverb set apart, or after it."""
    return words[comma + 1].low in en.ADVERBS | en.NEGATIVE or words[comma - 1].low in en.ADVERBS


def past_commas(words: tuple[Word, ...], opens: int) -> int:
    """Past a short aside between commas that stands in the group: “do not, for now, think”."""
    for step in range(opens + 2, min(opens + 8, len(words) - 1)):
        low = words[step].low
        if low in en.COMMAS:
            return step + 1 if words[step + 1].low not in _OPENS else 0
        if low in en.AUXILIARIES or low in ".;:?!":
            return 0
    return 0


def past_manner(words: tuple[Word, ...], at: int) -> int:
    """Past what may stand between a helper and its verb: “in any circumstances”, “itself”."""
    low = words[at].low
    if low in ("itself", "ourselves", "himself", "themselves", "myself", "herself"):
        return at + 1
    if low in ("in", "under", "at", "on", "by", "for", "of") and at + 2 < len(words):
        for step in range(at + 1, min(at + 5, len(words))):
            if words[step].low in en.MANNER:
                return step + 1
    return at


_OPENS = frozenset("and or but nor that which who when where while if".split())
