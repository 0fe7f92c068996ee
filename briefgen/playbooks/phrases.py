"""The small language in which a phrase is written, and what it compiles to.

    we|they will not          one word or another, then the next
    [no] plans to             what stands in square brackets may be missing
    (no plans|no wish) to     a choice between rows of words, in brackets
    send*                     every word that begins so
    <means>                   any word of that list
    rule … out                up to four words between

No phrase can be written that takes long: nothing in it repeats but the gap, gaps are few, and the
ways in which it can be tried are counted.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache, cached_property
from itertools import accumulate

from briefgen.playbooks.ways import ANY, GAP, MOST, NONE, Starts, either, in_a_row, total

LONGEST = 500
LONGEST_WITH_LISTS = 50_000
_DEEPEST = 5
_MOST_GAPS = 3
_OPEN, _SHUT, _ENDS = ("(", "["), (")", "]"), ("|", ")", "]")
_GAPS = ("…", "...")
_PIECE = re.compile(r"…|\.\.\.|<[\w -]+>|[()\[\]|]|[^\s()\[\]|<>…]+")
_LISTED = re.compile(r"<([\w -]+)>")
_GAP = r"(?:\S+ ){0,4}?"
_BUILT_IN = {
    "number": r"[$£€¥]?\d\S*|(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen"
    r"|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|hundred|thousand|million|billion|half"
    r"|dozen)(?:-\w+)?",
    "money": r"[$£€¥]\S+",
    "month": "january|february|march|april|may|june|july|august|september|october|november"
    "|december",
    "day": "monday|tuesday|wednesday|thursday|friday|saturday|sunday|today|tomorrow|tonight",
    "year": r"(?:19|20)\d\d",
    "any": r"\S+",
}


@dataclass(frozen=True)
class Phrase:
    """A phrase made ready: what finds it in a row of words is compiled when it is needed.

    Of each set in `needs` one word must be among the words, the rarest set first; where there is
    none, the pattern is always tried.
    """

    written: str
    source: str
    needs: tuple[frozenset[str], ...]
    ways: int = 1

    @cached_property
    def pattern(self) -> re.Pattern[str]:
        """What finds it in a row of words with a blank before and after each."""
        return re.compile(f" (?:{self.source})")


def phrase(written: str, lists: Mapping[str, tuple[str, ...]]) -> Phrase:
    """The phrase made ready; ValueError, in the writer's words, where it cannot be."""
    named = (name for name in _LISTED.findall(written.lower()) if name in lists)
    return _phrase(written, tuple((name, lists[name]) for name in named), tuple(lists))


@cache
def _phrase(
    written: str, lists: tuple[tuple[str, tuple[str, ...]], ...], known: tuple[str, ...]
) -> Phrase:
    """The phrase, with those lists that it names; `known` are the names of all."""
    if len(written) > LONGEST:
        raise ValueError(f"the phrase “{written[:40]}…” is longer than {LONGEST} letters; cut it")
    pieces = _pieces(written)
    if sum(piece in _GAPS for piece in pieces) > _MOST_GAPS:
        raise ValueError(f"the phrase “{written}” has more than {_MOST_GAPS} gaps; write two")
    of = dict.fromkeys(known, ()) | dict(lists)
    pattern, needs, starts, rest = _row(pieces, 0, of, written, inside=False)
    if rest < len(pieces):
        raise ValueError(f"the phrase “{written}” closes a bracket that it never opened")
    ways = total(starts)
    if ways > MOST or len(pattern) > LONGEST_WITH_LISTS:
        raise ValueError(f"the phrase “{written}” can be read in too many ways; write two")
    if not needs and re.compile(f"(?:{pattern})\\Z").match(""):
        raise ValueError(f"the phrase “{written}” asks for no word at all")
    return Phrase(written, pattern, tuple(sorted(needs, key=_cost)), ways)


@cache
def _cost(words: frozenset[str]) -> tuple[int, list[str]]:
    """How often one of the words is likely to stand in a sentence."""
    return sum(30 if word in _COMMON else 1 for word in words), sorted(words)


_COMMON = frozenset(
    "the a an to of in on at by for and or not no be is are was were will would shall should can"
    " may we i it that this any as with from have has do does".split()
)


def _pieces(written: str) -> list[str]:
    """The signs of the small language in a row: gaps, lists, brackets and bars, words."""
    written = written.lower().replace("’", "'").strip()
    if _PIECE.sub("", written).strip():
        raise ValueError(f"the phrase “{written}” has a sign that means nothing here")
    found: list[str] = _PIECE.findall(written)
    deep = accumulate((one in _OPEN) - (one in _SHUT) for one in found)
    if max(deep, default=0) > _DEEPEST:
        raise ValueError(f"the phrase “{written[:40]}…” has brackets in brackets in brackets")
    return found


_Needs = tuple[frozenset[str], ...]
_Parsed = tuple[str, _Needs, Starts, int]


def _one_of(needs: list[_Needs]) -> _Needs:
    """What is needed where one of several will do: one word of any, if each needs some."""
    if len(needs) == 1:
        return needs[0]
    if not all(needs):
        return ()
    return (frozenset().union(*(_rarest(one) for one in needs)),)


def _rarest(needs: _Needs) -> frozenset[str]:
    return min(needs, key=_cost) if len(needs) > 1 else needs[0]


def _choice(pieces: list[str], at: int, lists: dict[str, tuple[str, ...]], written: str) -> _Parsed:
    """One or more rows of words with `|` between, up to the bracket that closes them."""
    rows, anchors, starts = [], [], []
    while True:
        if at + 1 < len(pieces) and pieces[at + 1] in _ENDS and pieces[at][0] not in "([<|)]….":
            row, anchor, start, at = *_word(pieces[at]), at + 1  # most are of one word
        else:
            row, anchor, start, at = _row(pieces, at, lists, written, inside=True)
        rows.append(row)
        anchors.append(anchor)
        starts.append(start)
        if at >= len(pieces) or pieces[at] != "|":
            break
        at += 1
    return "|".join(rows), _one_of(anchors), either(starts), at


def _row(
    pieces: list[str], at: int, lists: dict[str, tuple[str, ...]], written: str, inside: bool
) -> _Parsed:
    """Words one after the other; outside brackets `a|b` is a choice of single words."""
    row, needs, starts = "", list[frozenset[str]](), list[Starts]()
    while at < len(pieces) and pieces[at] not in _ENDS:
        if pieces[at] in _GAPS:
            row, at = row + _GAP, at + 1
            starts.append(GAP)
            continue
        one, anchor, start, at = _choice_of_one(pieces, at, lists, written, inside)
        row += one
        needs.extend(anchor)
        starts.append(start)
    return row, tuple(needs), in_a_row(starts), at


def _choice_of_one(
    pieces: list[str], at: int, lists: dict[str, tuple[str, ...]], written: str, inside: bool
) -> _Parsed:
    """One word or bracket, or outside brackets several with `|` between."""
    options, anchors, starts = [], [], []
    while True:
        one, anchor, start, at = _element(pieces, at, lists, written)
        options.append(one)
        anchors.append(anchor)
        starts.append(start)
        if inside or at >= len(pieces) or pieces[at] != "|":
            break
        at += 1
        if at >= len(pieces) or pieces[at] in _GAPS or pieces[at] in _ENDS:
            raise ValueError(f"the phrase “{written}” has no word after “|”")
    if len(options) == 1:
        return one, anchor, start, at
    return f"(?:{'|'.join(options)})", _one_of(anchors), either(starts), at


def _element(
    pieces: list[str], at: int, lists: dict[str, tuple[str, ...]], written: str
) -> _Parsed:
    """A word, a list of words, or what stands in brackets."""
    piece = pieces[at]
    if piece[0] == "<":
        rows, anchor, starts = _listed(piece, lists, written)
        return f"(?:{rows})", anchor, starts, at + 1
    if piece not in _OPEN:
        return *_word(piece), at + 1
    inner, anchor, starts, at = _choice(pieces, at + 1, lists, written)
    closing = ")" if piece == "(" else "]"
    if at >= len(pieces) or pieces[at] != closing:
        raise ValueError(f"the phrase “{written}” opens “{piece}” and does not close it")
    if piece == "[":
        return f"(?:{inner})?", (), either([starts, {NONE: 1}]), at + 1
    return f"(?:{inner})", anchor, starts, at + 1


@cache
def _word(word: str) -> tuple[str, _Needs, Starts]:
    if word.endswith("*"):
        return re.escape(word[:-1]) + r"\S* ", (), {ANY: 1}
    return re.escape(word) + " ", (frozenset({word}),), {word: 1}


def _listed(
    listed: str, lists: dict[str, tuple[str, ...]], written: str
) -> tuple[str, _Needs, Starts]:
    name = listed[1:-1]
    if name in lists:
        return _any_of(lists[name])
    if name in _BUILT_IN:
        return f"(?:{_BUILT_IN[name]}) ", (), {ANY: 1}
    known = ", ".join(sorted((*lists, *_BUILT_IN)))
    raise ValueError(f"the phrase “{written}” names no list “{name}”; lists are: {known}")


@cache
def _any_of(entries: tuple[str, ...]) -> tuple[str, _Needs, Starts]:
    """A list of words or rows of words, one of which will do."""
    found = [
        _word(one) if one.isalpha() and one.islower() else _row(_pieces(one), 0, {}, one, False)[:3]
        for one in entries
    ]
    rows, needs, starts = zip(*found, strict=True) if found else ((), (), ())
    return "|".join(rows), _one_of([*needs]), either(starts)
