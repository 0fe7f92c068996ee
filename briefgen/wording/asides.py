"""What stands between the words of a verb, or away from it: “will not, for now, send”.

Also “what we will not do, to win a month, is send”, and the `no` behind a deed: “exports no arms”.
"""

from briefgen.wording import english as en
from briefgen.wording.sentences import Word
from briefgen.wording.stems import stem


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


def named_later(words: tuple[Word, ...], do: int) -> int:
    """Where the act stands that a “do” only announces: “what we will not do, to win time, is send”.

    0 where none is named; the aside between may be long where dashes or commas set it apart.
    """
    at = do + 1
    if at < len(words) and words[at].low in en.COMMAS:
        shut = [n for n in range(at + 1, min(at + 26, len(words) - 2)) if words[n].low in en.COMMAS]
        at = next((n + 1 for n in shut if words[n + 1].low in ("is", "was")), len(words))
    if at + 1 >= len(words) or words[at].low not in ("is", "was"):
        return 0
    return min(at + (2 if words[at + 1].low == "to" else 1), len(words) - 1)


def gives_none(words: tuple[Word, ...], at: int) -> bool:
    """Whether a deed is done to nobody: “exports no arms”, “supply arms to neither side”."""
    none = at + 1 < len(words) and words[at + 1].low in _NO
    if not none and not (at + 3 < len(words) and words[at + 3].low == "neither"):
        return False
    return (none or words[at + 2].low == "to") and stem(words[at].low) in _DEED


_NO = frozenset({"no", "neither"})
_DEED = frozenset(
    map(
        stem,
        "export supply sell send provide recognise recognize deliver ship lend pay station host"
        " deploy grant give build keep maintain make impose levy".split(),
    )
)
_OPENS = frozenset("and or but nor that which who when where while if".split())
