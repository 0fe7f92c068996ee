"""Numbers as people write and print them: thousands apart, a point before decimals."""

import re
from collections.abc import Iterator
from decimal import Decimal
from typing import Annotated, Any

from pydantic import AfterValidator, BeforeValidator
from pydantic_core import PydanticCustomError

_GAP = "[ ,'’\u00a0\u202f\u2009]"
_NUMBER = rf"[+\-−]?(?:\d{{1,3}}(?:{_GAP}\d{{3}})+(?!\d)(?:\.\d+)?|\d+(?:[.,]\d+)?)"
_SAID = (
    rf"[+\-−]?(?:\d{{1,3}}(?:\.\d{{3}})+(?!\d)(?:,\d+)?"
    rf"|\d{{1,3}}(?:{_GAP}\d{{3}})+(?!\d)(?:[.,]\d+)?|\d+(?:[.,]\d+)?)"
)
"""A number in a text of any language: 19,850.00, 19.850,00, 19 850,00."""
_MEASURED = re.compile(rf"(?P<number>{_NUMBER})(?:\s*(?P<rest>[^\d\s].*))?")
_OTHER_WAY = re.compile(r"([+\-−]?\d{1,3}(?:\.\d{3})+)(?:,(\d+)|(?<=\.\d{3}\.\d{3}))(?!\d).*")
_THREE_AFTER = re.compile(r"[+\-]?[1-9]\d{0,2}[.,]\d{3}")
CENTS = r"[.,][-–—]{1,2}(?!\s*\d)"
_NO_CENTS = re.compile(rf"([+\-−]?\d{{1,3}}(?:(\.|{_GAP})\d{{3}}(?:\2\d{{3}})*)?){CENTS}")
"""48.000,- and 48'000.–: the dash stands for no cents, so what is before it is whole."""
_RUN = re.compile(rf"([+\-−]?\d+(?:(?:\.|{_GAP})\d+)+)(?:\s*([^\d\s]\D{{0,23}}))?")
SIGNS = {"€": "EUR", "$": "USD", "£": "GBP", "¥": "JPY", "₽": "RUB", "₴": "UAH"}
CODES = frozenset(
    "EUR USD GBP JPY RUB UAH CHF CNY SEK NOK DKK PLN CZK HUF RON BGN TRY CAD AUD NZD INR KRW BRL"
    " ZAR MXN SGD HKD ILS AED SAR QAR KWD EGP NGN KES KZT GEL AMD AZN BYN MDL RSD ISK IDR THB"
    " VND PKR UZS".split()
)
_LARGEST = Decimal(10) ** 24
_FINEST = -12


def refused(kind: str, message: str, advice: str) -> PydanticCustomError:
    """A wrong value, told in the writer's words."""
    told = {"told": message, "advice": advice}
    return PydanticCustomError(kind, "{told}", told)


def measured(text: str) -> tuple[Decimal, str] | None:
    """The number the text begins with and what is counted; None where that is not its form.

    `10 to 20 km`, `1/2 share` and `1e6 yen` begin with digits and are not one number.
    """
    if whole := _NO_CENTS.match(text):
        text = f"{re.sub(r'[^0-9+−-]', '', whole[1])} {text[whole.end() :]}".strip()
    if other := _OTHER_WAY.fullmatch(text):
        plain = other[1].replace(".", ",") + (f".{other[2]}" if other[2] else "")
        advice = f"Write {plain}: commas between thousands, a point before decimals."
        said = text[: other.end(2) if other[2] else other.end(1)]
        raise refused("number", f"“{said}” can be read in two ways", advice)
    found = _MEASURED.fullmatch(text)
    rest = (found["rest"] or "") if found else ""
    if found is None or (rest and not _counted(rest)):
        if slip := _slip(text):
            meant = shown(readings(slip)[0])
            advice = f"Write {meant}, if that is meant; words go under {{text: …}}."
            raise refused("number", f"“{slip}” is not a number as one is written here", advice)
        return None
    return _within(number(found["number"])), rest


def _slip(text: str) -> str:
    """Figures wrongly set apart, with what they count: `10,000,00 km`, `48 00 EUR`; or nothing."""
    found = _RUN.fullmatch(text)
    if found is None:
        return ""
    run, rest = found[1], found[2] or ""
    money = not CODES.union(SIGNS).isdisjoint(rest.split())
    points = re.findall("[.,]", run) if rest or "," in run else ()
    thousands = len(points) > 1 and re.search(r"[.,]\d{3}(?!\d)", run)
    return run if money or thousands else ""


def _counted(rest: str) -> bool:
    """Whether this can stand behind a number as what is counted: `km`, `%`, `million yen`."""
    begins = rest[0].isalpha() or rest[0] in "%‰°€$£¥₽₴"
    return begins and not re.match(r"[eE]\d", rest) and not re.search(r"\s[+\-−]?\d", rest)


def number(text: str) -> Decimal:
    """The number meant by the text; a decimal comma is asked back, for it may mean thousands."""
    plain = re.sub(rf"(?<=\d){_GAP}(?=\d{{3}}(?!\d))", "", text).replace("−", "-")
    if "," in plain:
        advice = f"Write {plain.replace(',', '.')} with a point, or leave the comma out."
        raise refused("number", f"“{text}” can be read in two ways", advice)
    if _THREE_AFTER.fullmatch(plain):
        advice = f"Write {plain.replace('.', ',')} for thousands, or {plain}0 for a decimal."
        raise refused("number", f"“{text}” can be read in two ways", advice)
    return Decimal(plain)


def numbers_in(text: str) -> Iterator[Decimal]:
    """Every number that stands in a text by itself."""
    for found in re.findall(rf"(?<![\w.,])(?:{_SAID})(?![\w]|[.,]\d)", text):
        yield from readings(found)


def readings(said: str) -> tuple[Decimal, ...]:
    """Every number that figures in a text may mean: 19.850 is thousands, or a decimal."""
    plain = re.sub(r"[^\d.,\-]", "", said.replace("−", "-"))
    *groups, last = re.split(r"[.,]", plain)
    points = re.sub(r"[^.,]", "", plain)
    whole = Decimal("".join((*groups, last)))
    if not groups or (len(points) > 1 and len(set(points)) == 1 and len(last) == 3):
        return (whole,)
    part = Decimal(f"{''.join(groups)}.{last}")
    if not _THREE_AFTER.fullmatch(plain):
        return (part,)
    return (whole,) if points == "," or last == "000" else (whole, part)


def likely(figures: tuple[Decimal, ...], beside: Decimal) -> tuple[Decimal, ...]:
    """The readings that may be compared with an amount: those of its size, else all."""
    most, least = abs(beside) * 10, abs(beside) / 10
    return tuple(one for one in figures if least <= abs(one) <= most) or figures


IN_WORDS = {
    word: number
    for number, word in enumerate(
        ("zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen"
         " fifteen sixteen seventeen eighteen nineteen").split()
    )
} | {
    word: 10 * number
    for number, word in enumerate(
        "twenty thirty forty fifty sixty seventy eighty ninety".split(), 2
    )
}  # fmt: skip
_WORDS = {number: word for word, number in IN_WORDS.items()}


def in_words(number: int) -> str:
    """A count below a hundred in words, “twenty-one”; any other in figures."""
    if number in _WORDS:
        return _WORDS[number]
    tens, one = divmod(number, 10)
    return f"{_WORDS[10 * tens]}-{_WORDS[one]}" if 20 < number < 100 else str(number)


_IN_ORDER = {"one": "first", "two": "second", "three": "third", "five": "fifth",
             "eight": "eighth", "nine": "ninth", "twelve": "twelfth"}  # fmt: skip


def in_order(number: int) -> str:
    """A place below a hundred in words, “twenty-first”; any other in figures, “100th”."""
    if not 0 < number < 100:
        teens = number // 10 % 10 == 1
        return f"{number}{'th' if teens else {1: 'st', 2: 'nd', 3: 'rd'}.get(number % 10, 'th')}"
    before, hyphen, last = in_words(number).rpartition("-")
    ended = f"{last[:-1]}ieth" if last.endswith("y") else f"{last}th"
    return f"{before}{hyphen}{_IN_ORDER.get(last, ended)}"


_TIMES = {"hundred": 100, "thousand": 10**3, "million": 10**6, "billion": 10**9}
_COUNTS = "|".join((*IN_WORDS, "hundred"))
_POINT = rf"(?<!at one )point(?=[ -]+(?:{'|'.join(list(IN_WORDS)[:10])})\b)"
_SPELT = re.compile(
    rf"\b(?:a (?=hundred|thousand|million|billion)|(?:{_COUNTS})\b)"
    rf"(?:[ -]+(?:and[ -]+)?(?:{_COUNTS}|thousand|million|billion|a half|{_POINT})\b)*",
    re.I,
)
_SCALE = (
    r"(?i:thousand|(?:m|b|tr)illion|millionen|milliarden|tausend|[kmb]|mn|bn|trn?|tn"
    r"|(?:tsd|mio|mrd|mln|mlrd|тыс|млн|млрд)\.?)(?![^\W_])"
)
_SIGN = rf"(?:[{''.join(SIGNS)}]|\b(?:{'|'.join(sorted(CODES))})\b)"
_TYPE = r"[^\W\d_]\^?\d{1,2}(?!\d)|\b(?P<type>[A-Z]{1,4})[-‐‑]\d{1,2}\b(?!\s?(?P=type)\b)"
"""Figures that are part of a name: m3, IR1, IR-1; but of “5 MW-10 MW” both are numbers."""
_COUNTED = re.compile(
    rf"(?<![\w.,])(?<!\b[A-Z][-‐‑])(?P<sign>{_SIGN})?\s?(?P<number>{_SAID})(?:{CENTS})?"
    rf"(?P<rest>\s?(?:{_SCALE}|{_SIGN})?(?:(?!{_SIGN}\s?\d)(?:{_TYPE}|[^\d.;:()]))*)"
)


def measures_in(text: str) -> Iterator[tuple[tuple[Decimal, ...], str]]:
    """Every number in a text, in digits or in words, with what is said to be counted by it.

    A number in digits comes with all its readings, for the text may be in any language.
    """
    plain = _SPELT.sub(lambda found: _in_figures(found[0]), text)
    for found in _COUNTED.finditer(plain):
        sign = found["sign"] or ""
        rest = found["rest"].strip()
        scale = re.match(_SCALE, rest)
        then = scale.end() if scale and sign else 0
        told = f"{rest[:then]} {SIGNS.get(sign, sign)} {rest[then:]}"
        yield readings(found["number"]), " ".join(told.split())


def _in_figures(spelt: str) -> str:
    """A number in words as one in digits: “twenty thousand five hundred”, “six and a half”."""
    whole, part, place = Decimal(0), Decimal(0), Decimal(1)
    for word in re.findall(r"[a-z]+", spelt.casefold()):
        if word in ("thousand", "million", "billion"):
            whole, part = whole + (part or Decimal(1)) * _TIMES[word], Decimal(0)
            place = Decimal(1)
        elif word == "hundred":
            part = (part or Decimal(1)) * 100
        elif word == "half":
            part += Decimal("0.5")
        elif word == "point" or place < 1:
            part, place = part + IN_WORDS.get(word, 0) * place, place / 10
        else:
            part += IN_WORDS.get(word, 0)
    return format((whole + part).normalize(), "f")


def _read(value: Any) -> Any:
    found = measured(value.strip()) if isinstance(value, str) else None
    return found[0] if found and not found[1] else value


def _within(amount: Decimal) -> Decimal:
    exponent = amount.as_tuple().exponent
    if abs(amount) >= _LARGEST or (isinstance(exponent, int) and exponent < _FINEST):
        advice = "Write it with a scale, such as 1.2 bn EUR, or in words."
        raise refused("number", "the number has more digits than anybody could read", advice)
    return amount


Amount = Annotated[Decimal, BeforeValidator(_read), AfterValidator(_within)]


def shown(amount: Decimal) -> str:
    """The number as it is printed: 1,500 or 4.20, with the decimals that were written."""
    whole, _, rest = format(amount.copy_abs(), "f").partition(".")
    return f"{'−' if amount < 0 else ''}{int(whole):,}{'.' if rest else ''}{rest}"
