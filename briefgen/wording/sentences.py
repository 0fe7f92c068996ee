"""From prose to sentences, and from sentences to words, each with its place in the text."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

_END = re.compile(
    r"(?<![.!?…])[.!?…]++[\"'”’»)\]]*(?=\s+[\"'“‘«(\[]*[\w–—-])|\n[ \t]*(?=\n)|\u2029"
)
_ABBREVIATED = re.compile(
    r"(?:\b(?:mr|mrs|ms|dr|prof|hon|rt|st|gen|col|capt|lt|sgt|sen|rep|gov|pres|amb|rev|messrs|no|nos"
    r"|art|arts|para|paras|pp|p|vol|fig|sec|cf|viz|vs|v|ca|approx|dept|govt|inc|ltd|co|corp|jan|feb"
    r"|mar|apr|jun|jul|aug|sep|sept|oct|nov|dec|(?:[a-z]\.)+[a-z])|(?<![’'\w])[A-Za-z]|(?:^|\s)\(?\d{1,3})\.$",
    re.I,
)
_SENTENCE_AFTER_US = re.compile(r"\s+(?:We|I|It|They|The|This|That|And|But|He|She|In|If|Our|You)\b")
_WORD = re.compile(
    r"<[a-z]+>|(?:[^\W\d_]\.){2,}|[^\W\d_]+(?:[’'ʼ‑-](?=[^\W\d_])[^\W\d_]+)*[’']?"
    r"|[$£€¥]?\d+(?:[.,\u00a0\u202f ](?=\d{3}(?!\d))\d{3})*(?:[.,:]\d+)?(?:%|[^\W\d_]+)?"
    r"|--+|[^\w\s]"
)


@dataclass(frozen=True, slots=True)
class Word:
    """One word or mark: as compared, as written, and where it stands in the text."""

    low: str
    raw: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Sentence:
    """One sentence and its words; positions count characters in the whole text."""

    text: str
    start: int
    words: tuple[Word, ...]

    @property
    def end(self) -> int:
        """Where it ends in the whole text."""
        return self.start + len(self.text)


def sentences(prose: str) -> Iterator[Sentence]:
    """The sentences of the text in order; blank ones left out."""
    begin = 0
    for found in _END.finditer(prose):
        if found[0][0] == "." and _goes_on(prose, begin, found.start() + 1, found.end()):
            continue
        yield from _sentence(prose, begin, found.end())
        begin = found.end()
    yield from _sentence(prose, begin, len(prose))


def _goes_on(prose: str, begin: int, dot: int, end: int) -> bool:
    """Whether the full stop belongs to a word, or the next one goes on in small letters."""
    after = prose[end : end + 24].lstrip("\"'“‘«([ \t\n")
    if after[:1].islower():
        return True
    tail = prose[max(begin, dot - 12) : dot]
    if not _ABBREVIATED.search(tail):
        return False
    ends_in_letters = re.search(r"(?:[A-Za-z]\.){2}$", tail)
    return not (ends_in_letters and _SENTENCE_AFTER_US.match(prose[end : end + 8]))


def _sentence(prose: str, begin: int, end: int) -> Iterator[Sentence]:
    text = prose[begin:end]
    kept = text.strip()
    if any(sign.isalnum() for sign in kept):
        start = begin + text.index(kept[0])
        yield Sentence(kept, start, tuple(words(kept, start)))


def words(text: str, start: int = 0) -> Iterator[Word]:
    """The words and marks of a text; apostrophes and hyphens made alike."""
    for found in _WORD.finditer(text):
        raw = found[0]
        low = raw.lower()
        at = start + found.start()
        if raw.isalnum() and low != "cannot":
            yield Word(low, raw, at, at + len(raw))
        else:
            yield from _taken_apart(low.translate(_ALIKE), raw, at)


def _taken_apart(low: str, raw: str, at: int) -> Iterator[Word]:
    """Short forms as the words they stand for: “won't” is will, not."""
    if low == "cannot" or low in _IS:
        cut, ending = (3, "not") if low == "cannot" else (len(low) - 2, "is")
    elif "'" in low and (short := next((one for one in _FULL if low.endswith(one)), "")):
        cut, ending = len(low) - len(short), _FULL[short]
    else:
        cut, ending = 0, ""
    if cut:
        yield Word(_STEMS.get(low[:cut], low[:cut]), raw[:cut], at, at + cut)
        yield Word(ending, raw[cut:], at + cut, at + len(low))
    else:
        yield Word(low, raw, at, at + len(low))


_ALIKE = str.maketrans("’ʼ‑", "''-")
_IS = frozenset("there's that's it's he's she's what's here's who's".split())
_STEMS = {"wo": "will", "ca": "can", "sha": "shall", "ai": "is"}
_FULL = {"n't": "not", "'ll": "will", "'re": "are", "'ve": "have", "'m": "am", "'d": "would"}
