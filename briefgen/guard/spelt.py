"""Numbers in words made figures: “twelve” and 12, “six and a half per cent” and 6.5 %, are one."""

import re
from decimal import Decimal

from briefgen.guard import marks, numerals
from briefgen.guard.money import CHANGE, Change, together
from briefgen.guard.ordinary import SMALL
from briefgen.guard.spelling import plain
from briefgen.guard.units import COUNTED, SCALED
from briefgen.negotiation.numbers import IN_WORDS
from briefgen.negotiation.scales import SCALES
from briefgen.negotiation.unit_names import called

_IN_WORDS = IN_WORDS | {"dozen": 12, "score": 20}
_TENS, _ONES = tuple(_IN_WORDS)[20:28], tuple(_IN_WORDS)[1:10]
_GLUED = {ten + one: _IN_WORDS[ten] + _IN_WORDS[one] for ten in _TENS for one in _ONES}
_TIMES = {"hundred": 100} | SCALES | {"milliard": 10**9}
_COUNT = "|".join(
    (
        rf"(?:{'|'.join(_TENS)})(?:{'|'.join(_ONES)})?",
        *(word for word in _IN_WORDS if word not in _TENS),
        "hundred",
    )
)
_SCALE = "thousand|million|billion|trillion|milliard"
_SPELT = re.compile(
    rf"\b(?:half[ -](?:a|an)[ -](?={_SCALE}|dozen|hundred)|an? (?=hundred|{_SCALE}|dozen)"
    rf"|(?:{_COUNT})\b)"
    r"(?:[ -]and[ -]three[ -]quarters?\b"
    rf"|[ \n-]*(?!and[ -]+(?:{'|'.join(_ONES)})[ -]tenths?\b)(?:and[ -]+)?"
    rf"(?:{_COUNT}|{_SCALE}|a[ -]half|a[ -]quarter)\b"
    rf"|,(?<=(?:thousand|.million),)(?=[ \n](?:{'|'.join(_ONES)})[ -]hundred\b(?! of)))*"
)
_ONE_SCALE = re.compile(rf"(.*[a-z])[ \n-]+({_SCALE})", re.S)
_MOST_WORDS = 60
"""A number of more words than this is none."""
_A_PART = re.compile(r"[aA](?<!\w.)n? (?=(?:quarter|fourth|fifth|eighth|tenth)\b)")
_HALF = re.compile(r"[hH]alf(?<!\w.{4})(?= (?:of|the|our|their|its)\b)")
_OF_A_MILLION = re.compile(rf"\b([13]) (?:quarter|fourth)s? of (?:an? |1 )(?={_SCALE})")
_AND_HALF = re.compile(r"\b(an?|1) (\w+) and a half\b", re.I)
_UNIT_AND_HALF = re.compile(
    r"(?<![\d.,])(\d+) ([^\W\d_]+(?: [^\W\d_]+)?) (?:and a half|et demie?|[сз] половино[йю])\b"
    r"(?![ -](?:of|day|hour|month|year|week|mile)s?\b)",
    re.I,
)
_WHOLE_AND_PARTS = re.compile(
    r"(?<![\d.,])(\d+) ц[еі]л\w+ (?:[иіта]+ )?(\d+|одна|одной|одну) (десят|сот|тысяч|тисяч)\w+",
    re.I,
)
_PLACES = {"десят": 1, "сот": 2}
_NUMBER_AND_HALF = re.compile(r"(?<![\d.,])(\d+) and a half\b", re.I)

_SQUARE = re.compile(
    r"\b(?:(?:sq|square)\.?[\s-]+(k)?(?:ms?|ilomet\w+|met\w+)"
    r"|(?:кв|квадратн\w+)\.?\s*(к)?(?:м|илом[еі]т\w+|м[еі]т\w+)|(kilo)?m[eè]tres?\s+carr[eé]s?)\b",
    re.I,
)
_CUBIC = re.compile(
    r"[cCкК](?<!\w.)(?i:u(?:b|bic)?(?:\.[\s-]*|[\s-]+)(?:met\w+|m\b)|уб\w*\.?\s+м\w*)"
)
_CUBES = re.compile(r"\bm[eè]tres?\s+cubes?\b", re.I)
_RAISED = re.compile(r"\^(?<=[mM].)(?=[23]\b)")
_COUNTED = COUNTED | {word for word in SCALED if len(word) > 1}
_AT_SEA = re.compile(r"\b(?:nautical|naut\.?|sea)[\s-]+miles?\b", re.I)
_POINT = re.compile(r"[·٫](?<=\d.)(?=\d)")
_DIGITS = tuple(_IN_WORDS)[:10]
_POINT_IN_WORDS = re.compile(rf"(?<=\w)[ -]point((?:[ -](?:{'|'.join(_DIGITS)})\b)+)", re.I)
_TENTHS = re.compile(r"(?<![\d.,])(\d+) and (\d)[ -]tenths?\b", re.I)
_WATT_HOURS = re.compile(r"\b(?:(k)ilo|(m)ega|(g)iga|(t)era)watt[\s-]?(?:hours?|stunden?)\b", re.I)
_COMMA = re.compile(r"(?<![\d.,])(\d+) (?:komma|virgule)((?: \d{1,3})+)(?!\d)", re.I)
_OF = re.compile(r" d['’](?=[^\W\d_]{3})")
_PER_CENT = re.compile(r"\bper[\s-]+cent(?:um)?\b|\bpour[\s-]cent\b", re.I)

_PER_MILLE = re.compile(r"\b(?:per|pro|pour)[\s-]+mill?e?\b", re.I)
_PARTS_PER = re.compile(r"\bparts[\s-]+per[\s-]+([mb])illion\b", re.I)
_OF_HUNDRED = re.compile(r"(?<=\d)\s?(?:p\.\s?c\.|v\.?\s?H\b\.?|vom\s+(?:Hundert|100)\b)", re.I)
_KM = re.compile(r"(?<=\d)\s?k\.\s?m\.", re.I)
_BASIS_POINTS = re.compile(r"\bbasis[\s-]+points?\b", re.I)
_SAID_TWICE = re.compile(
    rf"(\d(?<![\d.,]\d)[\d.,'’]*)(\s(?:{_SCALE}))?\s?"
    rf"[(\[](?:(?:in\s+)?words:?\s|say\s)?(\d[\d.,'’]*)(\s(?:{_SCALE}))?[)\]]",
    re.I,
)
"""12 (twelve), as treaties have it."""
_IN_BRACKETS = re.compile(
    r"\((?<=(?:[^\W\d_]|[|,])\s\()\s?(\d[\d.,'’]*)\s?\)(?=[\s-]*([^\W\d_]+|%))"
)
"""within (40) days; at the beginning of a line it may be the number of an entry."""


def in_figures(text: str) -> str:
    """The text with numbers in figures, and units of two words in one.

    Each pattern is tried only where letters stand without which it finds nothing.
    """
    text = marks.bare(_POINT.sub(".", text))
    text = numerals.in_figures(text, _in_small(text))
    small = _in_small(text)
    if "point" in small:
        text = _POINT_IN_WORDS.sub(lambda found: _fraction(found[1]), text)
        text = _counts(text, _in_small(text))
    else:
        text = _counts(text, small)
    for signs, pattern, instead in _UNITS:
        if signs[0] in small or signs[-1] in small:
            text = pattern.sub(instead, text)
    return together(text)


def _in_small(text: str) -> str:
    """The text in small letters, each sign where it was."""
    return text.replace("İ", "i").replace("ı", "i").lower()


def _fraction(spelt: str) -> str:
    return "." + "".join(str(_IN_WORDS[word]) for word in re.findall(r"\w+", _in_small(spelt)))


def _counts(text: str, small: str) -> str:
    """The numbers in words, which are looked for in small letters: that is three times as fast."""
    parts: list[str] = []
    at = 0
    for found in _SPELT.finditer(small):
        parts += text[at : found.start()], _scaled(found[0])
        at = found.end()
    return "".join((*parts, text[at:]))


def _pointed(found: re.Match[str]) -> str:
    return f"{found[1]}.{''.join(found[2].split())}"


def _halved(found: re.Match[str]) -> str:
    """Seven kilometres and a half as 7.5 kilometres."""
    counted = all({plain(word), called(plain(word))} & _COUNTED for word in found[2].split())
    return f"{found[1]}.5 {found[2]}" if counted else found[0]


def _part_of(found: re.Match[str]) -> str:
    return "0.25 " if found[1] == "1" else "0.75 "


def _in_parts(found: re.Match[str]) -> str:
    """Seven wholes and five tenths, as Russian and Ukrainian have it, as 7.5."""
    part = found[2] if found[2].isdecimal() else "1"
    return f"{found[1]}.{part.zfill(_PLACES.get(found[3].lower(), 3))}"


def _squared(found: re.Match[str]) -> str:
    return "km2" if found.lastindex else "m2"


def _once(found: re.Match[str]) -> str:
    """Twelve (12) as 12, if both say the same."""
    first, scale, second, again = (told or "" for told in found.groups())
    same = _whole(first, scale) == _whole(second, again)
    return f"{first}{scale}" if same else found[0]


def _unbracketed(found: re.Match[str]) -> str:
    """(40) days as 40 days."""
    before, told = found.string[max(0, found.start() - 20) : found.start()], plain(found[2])
    goes_on = not before.endswith("\n") or plain(before.split()[-1]) in SMALL
    unit = found[2] == "%" or not {told, called(told)}.isdisjoint(_COUNTED)
    return found[1] if unit and goes_on else found[0]


def _whole(figures: str, scale: str) -> Decimal:
    bare = figures if figures.count(".") == 1 and "." in figures[-3:] else figures.replace(".", "")
    return Decimal(re.sub(r"[,'’]", "", bare)) * SCALES.get(scale.strip().lower(), 1)


def _scaled(spelt: str) -> str:
    """The same in figures; one word for thousands or more stays, for it may count two numbers."""
    found = _ONE_SCALE.fullmatch(spelt)
    if not found or re.search(_SCALE, found[1]):
        return _figures(spelt)
    return f"{'1' if found[1] in ('a', 'an') else _figures(found[1])} {found[2]}"


def _figures(spelt: str) -> str:
    """A number in words as one in figures: “twenty thousand five hundred”, “six and a half”."""
    whole, part, last = Decimal(0), Decimal(0), ""
    words = re.findall(r"three[ -]quarter|[a-z]+", spelt.casefold())
    if len(words) > _MOST_WORDS:
        return spelt
    for word in words:
        if word in _TIMES and word != "hundred":
            if 0 < whole < _TIMES[word]:  # one thousand three hundred million
                whole, part = Decimal(0), whole + part
            whole, part = whole + (part or Decimal(1)) * _TIMES[word], Decimal(0)
        elif word in ("hundred", "dozen"):
            part = (part or Decimal(1)) * (100 if word == "hundred" else 12)
        elif word == "half" and last in _TIMES and last != "hundred":
            whole += Decimal(_TIMES[last]) / 2
        elif word == "half":
            part += Decimal("0.5")
        elif word.endswith("quarter"):
            part += Decimal("0.25" if word == "quarter" else "0.75")
        else:
            part += _IN_WORDS.get(word) or _GLUED.get(word, 0)
        last = word if word not in ("a", "and") else last
    end = " " if spelt[-1].isspace() else ""
    return format((whole + part).normalize(), "f") + end


_UNITS: tuple[Change, ...] = (
    *CHANGE,
    (("komma", "virgule"), _COMMA, _pointed),
    (("d’", "d'"), _OF, " "),
    (("cu", "куб"), _CUBIC, "m3"),
    (("cube",), _CUBES, "m3"),
    (("^",), _RAISED, ""),
    (("mile",), _AT_SEA, "nmi"),
    (("tenth",), _TENTHS, r"\1.\2"),
    (("watt",), _WATT_HOURS, lambda found: f"{found[found.lastindex or 1]}wh"),
    (("and a half",), _NUMBER_AND_HALF, r"\1.5"),
    (("and a half",), _AND_HALF, r"1.5 \2"),
    (("and a half", "et demi"), _UNIT_AND_HALF, _halved),
    (("половин",), _UNIT_AND_HALF, _halved),
    (("цел", "ціл"), _WHOLE_AND_PARTS, _in_parts),
    (("a quarter", "fourth"), _A_PART, "1 "),
    (("a fifth", "a tenth"), _A_PART, "1 "),
    (("an eighth",), _A_PART, "1 "),
    (("half ",), _HALF, "1 half"),
    ((" of ",), _OF_A_MILLION, _part_of),
    (("sq", "кв"), _SQUARE, _squared),
    (("carr",), _SQUARE, _squared),
    (("p.", "v."), _OF_HUNDRED, " %"),
    (("vh", "v h"), _OF_HUNDRED, " %"),
    (("vom",), _OF_HUNDRED, " %"),
    (("k.",), _KM, " km"),
    (("basis",), _BASIS_POINTS, "bp"),
    (("(", "["), _SAID_TWICE, _once),
    (("(",), _IN_BRACKETS, _unbracketed),
    (("cent",), _PER_CENT, "%"),
    (("mill",), _PER_MILLE, "‰"),
    (("illion",), _PARTS_PER, r"pp\1"),
)
"""Letters of which some must stand in a text, what is looked for then, and what is put for it."""
