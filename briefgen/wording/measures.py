"""What of a clause can be measured, and which of its words are open standards.

A figure with its unit, a date, an annex, a rhythm and an outer limit can be checked; “appropriate”
cannot, unless it only points to somebody: the appropriate authority.
"""

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

from briefgen.wording import english as en
from briefgen.wording import standards as st
from briefgen.wording.sentences import Sentence, Word
from briefgen.wording.silence import silenced

_DIGITS = re.compile(r"\d")
_DEFINITE = (
    (
        "form",
        r"in writing|in person|under oath|by registered|diplomatic channels?|channel \d"
        r"|by electronic|in (?:two|three|four|duplicate|triplicate)"
        r"|copies|on (?:the|a) form|by (?:a|an|simple|absolute|two-thirds"
        r"|unanimous) (?:\w+ )?(?:majority|vote)|in the (?:\w+ )?languages?|signed|certified"
        r"|by name|through the (?:\w+ ){0,3}(?:bureau|agency|secretariat|depositary|embassy"
        r"|channel|ministry|commission|power)",
    ),
    (
        "pointed to",
        r"(?:listed|set out|set forth|specified|provided for|laid down|marked|shown|named"
        r"|stated|fixed|defined|described|enumerated|mentioned"
        r"|referred to|annexed (?:hereto|thereto)|prescribed|contained|scheduled|annexed"
        r"|indicated|drawn|initialled) (?:in|on|by|under|above|below|against|therein|herein"
        r"|there|hereto|thereto)",
    ),
    (
        "same as",
        r"no(?:t)? (?:less|more) (?:favou?rable|than)|the same \w+(?: \w+){0,3} as"
        r"|on the same (?:terms|conditions|footing)|equal to|as that (?:accorded|applied)"
        r"|than (?:that|those|it) (?:accorded|it|granted|applied|imposed|which|\w+s)"
        r"|most[- ]favou?red",
    ),
    (
        "consent",
        r"(?:without|with|subject to|unless) (?:the |its |their "
        r"|his )?(?:\w+,? ){0,2}(?:consent|permission|authori[sz]ation|approval|leave)",
    ),
    ("on request", r"(?:on|upon|at) (?:the |its |a |his |written |their )?(?:written )?request"),
    (
        "legal effect",
        r"inviolab\w+|immune|immunity|exempt\w*|vested|binding|null and void|void|valid"
        r"|liable|liability|free of|taxable|taxed|jurisdiction|property of"
        r"|entitled|responsib(?:le|ility) for|nationality|citizen\w*|sovereign\w*|ownership"
        r"|title|at the (?:expense|charge|cost) of|bear the (?:cost|expense)s?|in full"
        r"|duty[- ]free|charges?|owner|deemed|status of",
    ),
    (
        "absolute",
        r"only|solely|exclusively|in no (?:case|event|way)|under no circumstances?"
        r"|in any circumstances|at all times|at any time|whatsoever|whatever|any kind"
        r"|without (?:exception|distinction|discrimination|charge|fee|visa|further|any)"
        r"|all (?:the )?(?:persons|goods|prisoners|nationals|members|vessels|ships)"
        r"|every|entire",
    ),
    ("list follows", r":\s*$|the following|as follows"),
    (
        "conditional",
        r"\b(?:if|where|when|whenever|unless|in (?:the )?(?:case|event)|should|provided that"
        r"|upon|as soon as)",
    ),
    (
        "in order to",
        r"in order to|so as to|with a view|so that|to this end|for the purpose|aimed at"
        r"|towards|toward",
    ),
)
_DEFINITE_MARKS = tuple(
    (name, re.compile(rf"\b(?:{written})\b" if name != "list follows" else written))
    for name, written in _DEFINITE
)
_CLAUSE_OPENS = frozenset(
    "if where when whenever which who whose whatever whichever however that unless until because"
    " including such after before while whether although so".split()
)


@dataclass(frozen=True, slots=True)
class Measures:
    """How much of a sentence could be checked with a list, a clock or a ruler."""

    figures: int
    dates: int
    shelved: bool
    rhythm: bool
    limit: bool
    article: bool
    names: int

    @property
    def level(self) -> int:
        """0, 1 or 2: nothing to measure, something, much."""
        return min(2, self.figures + self.dates + self.shelved + self.rhythm + self.limit)

    def marks(self) -> Iterator[str]:
        """What there is, in words."""
        yield f"figures {min(3, self.figures)}"
        yield f"dates {min(2, self.dates)}"
        yield f"names {min(3, self.names)}"
        for name, there in (
            ("shelved", self.shelved), ("rhythm", self.rhythm), ("limit", self.limit),
            ("article", self.article),
        ):  # fmt: skip
            if there:
                yield name


def measures(sentence: Sentence) -> Measures:
    """What can be measured in the sentence."""
    words = sentence.words
    told = Counter(filter(None, (_told(words, at) for at in range(len(words)))))
    may_limit = any(word.low in _LIMITING for word in words)
    limit = may_limit and silenced("limit", sentence, 0, 0, frozenset())
    return Measures(
        told["figure"],
        told["date"],
        told["shelf"] > 0,
        told["rhythm"] > 0,
        limit,
        told["article"] > 0,
        told["name"],
    )


_LIMITING = frozenset(
    "than latest within exceed exceeding least most before event case events any".split()
)


def _told(words: tuple[Word, ...], at: int) -> str:
    """What the word there measures, if anything."""
    word = words[at]
    low, big = word.low, word.raw[:1].isupper()
    if low in en.MONTHS and big and (low != "may" or _near_number(words, at)):
        return "date"
    if (low[-1].isdigit() or low in en.NUMBERS or _DIGITS.search(low)) and low != "one":
        before = words[at - 1].low if at else ""
        if before in st.ARTICLED | st.SHELVED:
            return "article" if before in st.ARTICLED else "shelf"
        if _measured(words, at):
            return "figure"
    if low[0] in "$£€¥":
        return "figure"
    if low in st.SHELVED and big and at:
        return "shelf"
    if low in st.EVERY or _each_time(low, words[at + 1].low if at + 1 < len(words) else ""):
        return "rhythm"
    named = at and big and low not in en.STATES | en.BODIES | en.MONTHS
    return "name" if named else ""


def _each_time(low: str, after: str) -> bool:
    if low == "every":
        return after in st.UNITS or after in en.MONTHS
    return low in ("a", "each", "per") and after in st.SPANS


def _near_number(words: tuple[Word, ...], at: int) -> bool:
    return any(_DIGITS.search(word.low) for word in words[max(0, at - 1) : at + 2])


def _measured(words: tuple[Word, ...], at: int) -> bool:
    """Whether a number has its unit, or is long enough to be a sum, a year or an hour."""
    low = words[at].low
    near = {word.low for word in words[at + 1 : at + 4]}
    return bool(near & st.UNITS) or (len(low) > 2 and low[0].isdigit()) or low.endswith("%")


def open_words(sentence: Sentence, duty_at: int) -> Iterator[str]:
    """The classes of open words in the sentence: before the duty, with it, or in a later clause."""
    zone = "before" if duty_at else "in"
    words = sentence.words
    for at, word in enumerate(words):
        low = word.low
        if at == duty_at:
            zone = "in"
        elif zone == "in" and low in _CLAUSE_OPENS and at > duty_at + 2:
            zone = "after"
        if at and word.raw[0].isupper():
            continue  # part of a name
        for name, listed in _OPEN:
            if low in listed:
                pointed = name in ("measure", "need", "pointer") and _points(words, at)
                yield f"{name} {'pointed' if pointed else zone}"


def definite(sentence: Sentence) -> Iterator[str]:
    """What else makes an act definite, or says under which condition it is owed."""
    text = sentence.text.lower()
    for name, written in _DEFINITE_MARKS:
        if written.search(text):
            yield name


def _points(words: tuple[Word, ...], at: int) -> bool:
    return any(word.low in st.POINTED_AT for word in words[at + 1 : at + 3])


_OPEN = (
    ("measure", st.MEASURE), ("quality", st.QUALITY), ("need", st.NEED), ("excess", st.EXCESS),
    ("soon", st.SOON), ("pointer", st.POINTER),
)  # fmt: skip
