"""The style sheets of a drawing, read as far as they say what is seen and what is hidden."""

import re
from collections.abc import Iterator, Mapping
from functools import lru_cache
from xml.etree import ElementTree as Xml

PIECE = re.compile(r"""(?:[^{};"']|"[^"]*"|'[^']*')+|[{};"']""")
_SIMPLE = re.compile(r"\*|[A-Za-z]*(?:[.#][\w-]+)?")
HANDED_DOWN = ("color", "font-size", "fill", "fill-opacity", "stroke", "text-decoration")
LOOKS = ("display", "visibility", "opacity", "transform", "clip-path", "mask", "mask-type",
         "filter", "stop-color", "stop-opacity", *HANDED_DOWN)  # fmt: skip
INSISTS = 10_000_000

_ZERO = r"[+-]?(?:0++\.?0*+|\.0++)(?:e[+-]?\d+)?(?:%|[a-z]+)?"
_BELOW = rf"(?:{_ZERO}|-[\d.]+(?:e[+-]?\d+)?%?)"
_SHARE = r"\s*[\w.%+-]+\s*"
_NOTHING, _NONE_AT_ALL = re.compile(_ZERO), re.compile(_BELOW)
LEAST = 0.002
"""A share of the ink that is less than half of one shade in 255."""
SMALLEST = 1e-5
_UNITS = {"": 1.0, "px": 1.0, "pt": 4 / 3, "pc": 16.0, "mm": 3.8, "cm": 38.0, "in": 96.0,
          "em": 16.0, "rem": 16.0, "ex": 8.0, "%": 0.16}  # fmt: skip
_CLEAR = re.compile(
    rf"none|transparent|#[0-9a-f]{{3}}0|#[0-9a-f]{{6}}00"
    rf"|(?:rgb|hsl)a?\({_SHARE},{_SHARE},{_SHARE},\s*{_BELOW}\s*\)"
    rf"|(?:rgba?|hsla?|hwb|(?:ok)?(?:lab|lch)|color)\([\w\s.%+-]+/\s*(?:none|{_BELOW})\s*\)"
)
_PLAIN = re.compile(r"[+-]?(?:\d++\.?\d*+|\.\d++)(?:e[+-]?\d+)?")
_MEASURE = re.compile(rf"({_PLAIN.pattern})(%|[a-z]*)", re.I)
_MOVES = re.compile(r"\b(translate|scale|rotate|skewx|skewy|matrix)\s*\(([^()]*)\)")
_LINE_HEIGHT = re.compile(r"/\s*\S+")

Says = Mapping[str, str]
"""Properties with their values."""


def local(tag: str) -> str:
    """The name of an element without the space that it is from."""
    return tag.rpartition("}")[2]


def sheet_of(style: Xml.Element) -> str:
    """What it says; within a block where it does not hold everywhere."""
    holds = style.get("media", "all") == "all" and style.get("type", "text/css") == "text/css"
    return (style.text or "") if holds else f"@media{{{style.text or ''}}}"


@lru_cache(maxsize=4096)
def told(styles: str) -> tuple[dict[str, str], dict[str, str]]:
    """Each property with its value: the usual ones, and those that are `!important`."""
    usual: dict[str, str] = {}
    insisting: dict[str, str] = {}
    for piece in PIECE.findall(styles):
        name, colon, value = piece.partition(":")
        name = name.strip().lower()
        if colon and name in (*LOOKS, "font"):
            value, sign, insists = value.lower().partition("!")
            if name == "font":
                name, value = "font-size", _size_in(value)
            if not sign or insists.strip() == "important":
                (insisting if sign else usual)[name] = value.strip()
    return usual, insisting


def _size_in(font: str) -> str:
    """What a whole typeface says of its size: nothing, or something."""
    words = _LINE_HEIGHT.sub("", font).split()
    sizes = (one for one in words if length(one) is not None)
    return next((one for one in sizes if is_nothing(one) or not _PLAIN.fullmatch(one)), "some")


def is_nothing(size: str) -> bool:
    """Whether a size or a share is none."""
    return _NOTHING.fullmatch(size) is not None


def length(told: str) -> float | None:
    """A length in the units of the drawing, as near as one can tell."""
    found = _MEASURE.fullmatch(told.strip())
    unit = _UNITS.get(found[2].lower()) if found else None
    return float(found[1]) * unit if found and unit else None


def share(told: str) -> float:
    """How much ink an opacity leaves; all, where it does not say."""
    found = _MEASURE.fullmatch(told)
    if _NONE_AT_ALL.fullmatch(told):
        return 0.0
    return float(found[1]) / (100 if found[2] else 1) if found and found[2] in "%" else 1.0


@lru_cache(maxsize=4096)
def is_clear(colour: str) -> bool:
    """Whether a colour leaves no ink, in whatever form it is written."""
    return _CLEAR.fullmatch(colour) is not None or (
        (ink := _ink(colour)) is not None and ink[3] <= LEAST
    )


@lru_cache(maxsize=4096)
def is_black(colour: str) -> bool:
    """Whether a mask of that colour lets nothing be seen."""
    ink = _ink(colour)
    return is_clear(colour) or (ink is not None and max(ink[:3]) <= LEAST)


def _ink(colour: str) -> tuple[float, ...] | None:
    """Red, green, blue and how opaque it is; None where it says nothing plain."""
    from tinycss2.color4 import parse_color  # type: ignore[import-untyped]

    try:
        found = parse_color(colour)
    except (ValueError, ArithmeticError, LookupError, AttributeError, TypeError, RecursionError):
        return None  # the reader of colours stumbles over what is none
    if not colour or found is None or isinstance(found, str):
        return None
    return tuple(found if found.space == "srgb" else (1.0, 1.0, 1.0, found.alpha))


@lru_cache(maxsize=4096)
def scale_of(transform: str) -> float | None:
    """How much smaller it makes what it draws, in one direction; None where one cannot tell."""
    across = down = 1.0
    if _MOVES.sub("", transform).strip(" \t\r\n,") not in ("", "none"):
        return None
    for name, written in _MOVES.findall(transform):
        shares = re.split(r"[\s,]+", written.strip())
        numbers = [float(one) for one in shares if _PLAIN.fullmatch(one)]
        if name == "scale" and len(shares) == len(numbers) < 3:
            across, down = across * numbers[0], down * numbers[-1]
        elif name == "matrix" and len(shares) == len(numbers) == 6:
            a, b, c, d = numbers[:4]
            area, longest = abs(a * d - b * c), max(map(abs, numbers[:4]))
            across, down = across * longest, down * (area / longest if longest else 0.0)
        elif name in ("scale", "matrix", "skewx", "skewy"):
            return None
    return min(abs(across), abs(down))


def is_flat(transform: str) -> bool:
    """Whether it makes a line or a point of everything; then nothing is drawn."""
    return scale_of(transform) == 0


def rules_of(
    sheet: str,
) -> tuple[dict[str, list[tuple[int, Says]]], frozenset[str], frozenset[str]]:
    """The plain rules by their selectors, and of what the others speak, also with insistence.

    Of many rules with one selector only the last that speaks of a property is kept.
    """
    rules: dict[str, dict[tuple[str, bool], tuple[int, Says]]] = {}
    unsure, overruled = set[str](), set[str]()
    for number, (selectors, body, is_within) in enumerate(_blocks(sheet)):
        usual, insisting = told(body)
        for selector in map(str.strip, selectors.split(",")):
            if is_within or not selector or not _SIMPLE.fullmatch(selector):
                unsure |= usual.keys()
                overruled |= insisting.keys()
                continue
            weight = 2_000_000 * ("#" in selector) + 1_000_000 * ("." in selector)
            weight += 500_000 * selector[0].isalpha() + number
            named = rules.setdefault(selector.removeprefix("*"), {})
            named |= {(name, False): (weight, {name: usual[name]}) for name in usual}
            weight += INSISTS
            named |= {(name, True): (weight, {name: insisting[name]}) for name in insisting}
    plain = {selector: list(named.values()) for selector, named in rules.items()}
    return plain, frozenset(unsure), frozenset(overruled)


def _blocks(sheet: str) -> Iterator[tuple[str, str, bool]]:
    """Each block: what stands before it, what it says, and whether it is within another."""
    opened: list[tuple[str, list[str]]] = []
    before: list[str] = []
    for piece in (*PIECE.findall(sheet), *"}" * sheet.count("{")):
        if piece == "{":
            opened.append(("".join(before), []))
        elif piece == "}" and opened:
            selectors, body = opened.pop()
            yield selectors, "".join(body + before), bool(opened)
        elif piece == ";" and opened:
            opened[-1][1].extend((*before, ";"))
        elif piece != ";" or not "".join(before[:2]).lstrip().startswith("@"):
            before.append(piece)
            continue
        before = []
