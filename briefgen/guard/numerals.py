"""Numbers in words of French, German, Russian and Ukrainian, and in Roman letters, made figures.

Up to some hundreds: what is larger is written in figures, with a word for its thousands.
"""

import re
from collections.abc import Iterator
from itertools import chain

from briefgen.guard.spelling import plain
from briefgen.guard.units import CALLED, MONEY, UNITS


def _counted(words: str, first: int = 0, step: int = 1) -> dict[str, str]:
    """Words in a row, each with its number; other forms of one word are parted by a stroke."""
    found = {}
    for at, forms in enumerate(words.split()):
        found.update(dict.fromkeys(forms.split("|"), str(first + at * step)))
    return found


_FRENCH = _counted("deux trois quatre cinq", 2) | _counted("huit neuf dix onze douze treize", 8) | (
    _counted("quatorze quinze", 14)
    | _counted("vingt|vingts trente quarante cinquante soixante", 20, 10)
)  # fmt: skip
_GERMAN_ONES = "ein zwei drei vier fünf sechs sieben acht neun".split()
_GERMAN_TENS = "zwanzig dreißig|dreissig vierzig fünfzig sechzig siebzig achtzig neunzig"
_GERMAN = (
    _counted("zwei drei vier fünf sechs sieben acht neun zehn elf zwölf dreizehn vierzehn fünfzehn"
             " sechzehn siebzehn achtzehn neunzehn", 2)
    | _counted(_GERMAN_TENS, 20, 10)
    | {f"{one}und{ten}": str(number + at)
       for ten, number in zip("zwanzig dreißig dreissig vierzig fünfzig sechzig siebzig achtzig"
                              " neunzig".split(), (20, 30, 30, 40, 50, 60, 70, 80, 90), strict=True)
       for at, one in enumerate(_GERMAN_ONES, 1)}
    | _counted("hundert|einhundert zweihundert dreihundert vierhundert fünfhundert", 100, 100)
    | {"anderthalb": "1.5", "eineinhalb": "1.5", "zweieinhalb": "2.5"}
)  # fmt: skip
_RUSSIAN = (
    _counted("два|две|двух|двумя три|трёх|трех|тремя четыре|четырёх|четырех пять|пяти|пятью"
             " шесть|шести|шестью семь|семи|семью восемь|восьми девять|девяти|девятью"
             " десять|десяти|десятью", 2)
    | {f"{stem}{end}": str(11 + at)
       for at, stem in enumerate("одиннадцат двенадцат тринадцат четырнадцат пятнадцат шестнадцат"
                                 " семнадцат восемнадцат девятнадцат".split())
       for end in ("ь", "и", "ью")}
    | _counted("двадцать|двадцати|двадцатью тридцать|тридцати|тридцатью сорок|сорока"
               " пятьдесят|пятидесяти шестьдесят|шестидесяти семьдесят|семидесяти"
               " восемьдесят|восьмидесяти девяносто|девяноста", 20, 10)
    | _counted("сто|ста двести|двухсот триста|трёхсот|трехсот четыреста|четырёхсот пятьсот|пятисот",
               100, 100)
    | {"полтора": "1.5", "полторы": "1.5", "полутора": "1.5", "дюжина": "12", "дюжины": "12"}
)  # fmt: skip
_UKRAINIAN = (
    _counted("два|дві|двох три|трьох чотири|чотирьох пять|пяти шість|шести сім|семи вісім|восьми"
             " девять|девяти десять|десяти", 2)
    | {f"{stem}{end}": str(11 + at)
       for at, stem in enumerate("одинадцят дванадцят тринадцят чотирнадцят пятнадцят шістнадцят"
                                 " сімнадцят вісімнадцят девятнадцят".split())
       for end in ("ь", "и")}
    | _counted("двадцять|двадцяти тридцять|тридцяти сорок|сорока пятдесят|пятдесяти"
               " шістдесят|шістдесяти сімдесят|сімдесяти вісімдесят|вісімдесяти девяносто", 20, 10)
    | _counted("сто двісті|двохсот триста чотириста пятсот", 100, 100)
    | {"півтора": "1.5", "півтори": "1.5"}
)  # fmt: skip
_BEGIN = _FRENCH | _GERMAN | _UKRAINIAN | _RUSSIAN
_GO_ON = _BEGIN | {
    "un": "1", "une": "1", "six": "6", "sept": "7", "seize": "16", "один": "1", "одна": "1",
    "одного": "1", "одной": "1", "одне": "1", "одну": "1", "et": "0",
}  # fmt: skip
"""What stands behind another number only: alone these are words of other meaning."""

_LETTERS = re.compile(r"[^\W\d_]+(?:['’ʼ][^\W\d_]+)?")
_GAP = re.compile(r"[ \u00a0\u202f\n-]+")
_ROMAN = re.compile(r"[IVXLC](?<!\w.)[IVXLC]{1,7}\b[\s-]{0,2}(?=(\w+|%))")
_SOUND = re.compile(r"(?=.{2})C{0,3}(?:XC|XL|L?X{0,3})(?:IX|IV|V?I{0,3})")
_WORTH = {"I": 1, "V": 5, "X": 10, "L": 50, "C": 100}
_COUNTED = {name for name in chain(UNITS, CALLED, MONEY) if len(name) > 1} | {"%"}


def in_figures(text: str, small: str) -> str:
    """The text with such numbers in figures; `small` is the same in small letters."""
    if not _BEGIN.keys().isdisjoint(_roughly(small)):
        text = "".join(_written(text, small))
    return _ROMAN.sub(_roman, text)


def _roughly(small: str) -> list[str]:
    """The words, as well as that can be had at once: most texts hold no such number at all."""
    for sign in '-\u2010([«„“"|/':
        small = small.replace(sign, " ")
    for sign in "'’ʼ":
        small = small.replace(sign, "")
    return small.split()


def _bare(word: str) -> str:
    return word if word.isalpha() else re.sub(r"\W", "", word)


def _written(text: str, small: str) -> Iterator[str]:
    at = 0
    said: list[re.Match[str]] = []
    for word in _LETTERS.finditer(small):
        if said and not (
            _follows(said, word) and _GAP.fullmatch(small, said[-1].end(), word.start())
        ):
            yield from (text[at : said[0].start()], _sum(said))
            at, said = said[-1].end(), []
        if said or _bare(word[0]) in _BEGIN:
            said.append(word)
    if said:
        yield from (text[at : said[0].start()], _sum(said))
        at = said[-1].end()
    yield text[at:]


def _follows(said: list[re.Match[str]], word: re.Match[str]) -> bool:
    """Whether a word goes on with the number: “trente et un”, “quatre-vingt”, not “deux trois”."""
    last, this = _bare(said[-1][0]), _bare(word[0])
    if this not in _GO_ON:
        return False
    if last == "quatre" and this.startswith("vingt"):
        return True
    before = float(_GO_ON[last]) or float(_GO_ON[_bare(said[-2][0])])
    return before >= 10 and float(_GO_ON[this]) < before


def _sum(said: list[re.Match[str]]) -> str:
    if len(said) == 1:
        return _BEGIN[_bare(said[0][0])]
    told = [_bare(word[0]) for word in said]
    score = 76 if told[0] == "quatre" and told[1].startswith("vingt") else 0
    whole = sum(int(float(_GO_ON[word])) for word in told) + (score - 20 if score else 0)
    return str(whole) + (" " if told[-1] == "et" else "")


def _roman(found: re.Match[str]) -> str:
    word, number = plain(found[1]), found[0].rstrip(" \n\t-")
    if not {word, word.removesuffix("s")} & _COUNTED or not _SOUND.fullmatch(number):
        return found[0]
    signs = [_WORTH[sign] for sign in number]
    pairs = zip(signs, [*signs[1:], 0], strict=True)
    return f"{sum(-sign if sign < after else sign for sign, after in pairs)} "
