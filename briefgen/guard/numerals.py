"""Numbers in words of French, German, Russian and Ukrainian made figures.

The words stand in numerals.txt. A last word for thousands or more stays: it is read behind figures.
"""

import re
from collections.abc import Iterator, Sequence
from functools import cache
from importlib.resources import files
from typing import NamedTuple

from briefgen.guard import roman
from briefgen.guard.spelling import plain
from briefgen.guard.units import COUNTED


class Word(NamedTuple):
    """What a word of a number is worth; `times` what is before it; `alone`: it may begin one."""

    worth: float
    times: bool = False
    alone: bool = True


_ONES = "ein zwei drei vier fünf sechs sieben acht neun".split()
_TEENS = "zehn elf zwölf dreizehn vierzehn fünfzehn sechzehn siebzehn achtzehn neunzehn".split()
_TENS = "zwanzig dreißig vierzig fünfzig sechzig siebzig achtzig neunzig".split()
_HUNDREDS = ["hundert", *(f"{one}hundert" for one in _ONES)]


def _listed() -> Iterator[tuple[str, Word]]:
    """The words of the list."""
    lines = (files(__package__) / "numerals.txt").read_text(encoding="utf-8").splitlines()
    for line in lines:
        if line and line[0] not in "#[":
            worth, *told = line.split()
            for word in told:
                number = Word(float(worth.lstrip("x")), worth[0] == "x", word[0] != "+")
                yield word.lstrip("+"), number


def _german() -> Iterator[tuple[str, Word]]:
    """Each number below a thousand, which German writes in one word."""
    below = {one: at for at, one in enumerate(_ONES, 1)} | {
        word: at for at, word in enumerate(_TEENS, 10)
    }
    for ten, word in enumerate(_TENS, 2):
        below |= {word: 10 * ten} | {
            f"{one}und{word}": 10 * ten + at for at, one in enumerate(_ONES, 1)
        }
    for word, number in below.items():
        yield from ((word, Word(number)), (f"{word}einhalb", Word(number + 0.5)))
    for at, hundred in enumerate(_HUNDREDS):
        of = 100 * max(at, 1)
        yield hundred, Word(of)
        for word, number in (*below.items(), ("eins", 1)):
            yield from ((hundred + link + word, Word(of + number)) for link in ("", "und"))


@cache
def _in_german() -> frozenset[str]:
    """The same without their worth: behind them, Cent is money and no hundred."""
    return frozenset(word for word, _ in _german())


_LATIN = str.maketrans({"ä": "ae", "ö": "oe", "ü": "ue", "ß": "ss"})


@cache
def _numbers() -> dict[str, Word]:
    found = {word: told for word, told in _german() if word != "ein"}
    found |= {word.translate(_LATIN): told for word, told in found.items()}
    return found | dict(_listed())


_ALSO_OTHERS = {"un", "six", "cent", "cents", "million", "millions", "et", "с", "з", "із"}
"""Words of other meaning that stand in many a text: none is looked at more closely for them."""


@cache
def _hints() -> frozenset[str]:
    return frozenset(_numbers().keys() - _ALSO_OTHERS)


_TOKEN = re.compile(r"[^\W\d_]+(?:['’ʼ][^\W\d_]+)?")
_STROKES = dict.fromkeys(map(ord, "'’ʼ"))
_GAP = re.compile(r"[ \u00a0\u202f\n-]+")
_NOT_ONE = re.compile(r"(?:\d|\bper|\bpour)\s*\Z")
"""What stands before a word that is no number then: per cent, 12 Sept."""
_POINTS = set("komma virgule целая целых целой целую ціла цілих цілої цілу".split())
_GLUED = re.compile(
    r"([^\W\d_]{3,}?)((?:tausend|prozentig|процентн|километров|кілометров|відсотков)[^\W\d_]*)"
)
_HOLDS = ("tausend", "prozentig", "процентн", "лометров", "відсотков", "полм", "півм")
_HALF_OF = re.compile(r"\b([пП](?:ол|ів))(?=м(?:илл[иі]|іль))")
_BEHIND_THOUSAND = re.compile(r"(tausend)(?=[^\W\d_]{3})")


def in_figures(text: str, small: str) -> str:
    """The text with such numbers in figures; `small` is the same in small letters."""
    if any(part in small for part in _HOLDS):
        text = _parted(text)
        small = text.lower()
    if not _hints().isdisjoint(_roughly(small)):
        text = "".join(_written(text, small))
    return roman.in_figures(text)


def _roughly(small: str) -> list[str]:
    """The words, as well as that can be had at once: most texts hold no such number at all."""
    for sign in '-\u2010([«„“"|/':
        small = small.replace(sign, " ")
    for stroke in "'’ʼ":
        small = small.replace(stroke, "")
    return small.split()


def _parted(text: str) -> str:
    """The text with a gap between a number and what it is one word with: zwölfprozentig."""
    return _GLUED.sub(_two, _HALF_OF.sub(r"\1 ", text))


def _two(found: re.Match[str]) -> str:
    if _bare(found[1].lower()) not in _numbers():
        return found[0]
    behind = _BEHIND_THOUSAND.sub(r"\1 ", found[2])
    return f"{found[1]} {behind}"


def _bare(word: str) -> str:
    return word.translate(_STROKES)


class _Said(NamedTuple):
    """A word where it stands, and what it is worth as one of a number."""

    start: int
    end: int
    word: str
    told: Word | None


def _written(text: str, small: str) -> Iterator[str]:
    known = _numbers()
    row = [
        _Said(o.start(), o.end(), w := _bare(o[0]), known.get(w)) for o in _TOKEN.finditer(small)
    ]
    at = number = 0
    while number < len(row):
        end = _end(row, number, small)
        if end > number:
            yield from (text[at : row[number].start], _sum(row[number:end]))
            left = end < len(row) and _joined(row, end, small) and _is_scale(row[end].told)
            at, number = row[end - 1].end, end + left  # its word for thousands begins no other
        else:
            number += 1
    yield text[at:]


def _end(row: Sequence[_Said], begin: int, small: str) -> int:
    """The word behind the number that begins there; the same where none does."""
    if not _begins(row, begin, small):
        return begin
    end, last = begin + 1, begin + 1
    while end < len(row) and _joined(row, end, small) and _follows(row[begin:last], row, end):
        end += 1
        told = row[end - 1].told
        last = end if told and told.worth else last
    scales = [at for at in range(begin, last) if _is_scale(row[at].told)]
    return last - 1 if scales == [last - 1] and last - 1 > begin else last


def _begins(row: Sequence[_Said], at: int, small: str) -> bool:
    told = row[at].told
    if told is None or not told.worth:
        return False
    if told.alone:
        return True
    if at + 1 == len(row) or not _joined(row, at + 1, small) or _is_scale(told, 10**6):
        return False
    if _NOT_ONE.search(small, max(0, row[at].start - 6), row[at].start):
        return False
    then = row[at + 1]
    if _is_scale(then.told) or then.word in _POINTS:
        return True
    if told.worth == 0.5 or (then.told and then.told.worth == 0.5):
        return False
    if then.told is None:
        name = plain(then.word)
        return bool({name, name.removesuffix("s")} & COUNTED) and told.worth != 100
    if then.word in ("cent", "cents"):
        return at + 2 < len(row) and row[at + 2].told is not None
    return told.times and 0 < then.told.worth < told.worth


def _joined(row: Sequence[_Said], at: int, small: str) -> bool:
    return bool(_GAP.fullmatch(small, row[at - 1].end, row[at].start))


def _is_scale(told: Word | None, least: float = 1000) -> bool:
    return bool(told and told.times and told.worth >= least)


def _follows(said: Sequence[_Said], row: Sequence[_Said], at: int) -> bool:
    """Whether a word goes on with the number: “trente et un”, “quatre-vingt”, not “deux trois”."""
    told, last = row[at].told, said[-1]
    before = last.told
    if told is None or before is None:
        return False
    link = row[at - 1].word if row[at - 1] is not last else ""
    if told.worth == 0:
        then = row[at + 1].told if at + 1 < len(row) and not link else None
        return then is not None and then.worth > 0
    if told.worth == 0.5:
        return link in ("et", "с", "з", "із")
    if link and not (
        (link == "et" and told.worth in (1, 11)) or (link == "und" and before.worth >= 100)
    ):
        return False
    if told.times:
        if told.worth == 100:
            return before.worth < 100 and last.word not in _in_german()
        return told.worth not in {one.told.worth for one in said if one.told}
    if last.word == "quatre" and row[at].word.startswith("vingt"):
        return True
    return before.worth >= 10 and before.worth % 10 == 0 and told.worth < before.worth


def _sum(said: Sequence[_Said]) -> str:
    whole = part = 0.0
    scale = 1.0
    for at, one in enumerate(said):
        told = one.told
        if told is None:
            continue
        if _is_scale(told) and 1 < scale < told.worth:
            whole, part, scale = (whole + part) * told.worth, 0, told.worth
        elif _is_scale(told):
            whole, part, scale = whole + (part or 1) * told.worth, 0, told.worth
        elif told.times:
            part = (part or 1) * told.worth
        elif told.worth == 0.5 and at:
            whole, part = (whole + scale / 2, part) if not part else (whole, part + 0.5)
        elif at and said[at - 1].word == "quatre" and one.word.startswith("vingt"):
            part += 76
        else:
            part += told.worth
    return f"{whole + part:.12g}"
