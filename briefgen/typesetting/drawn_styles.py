"""The style sheets of a drawing, read as far as they say what is seen and what is hidden."""

import re
from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache
from xml.etree import ElementTree as Xml

PIECE = re.compile(r"""(?:[^{};"']|"[^"]*"|'[^']*')+|[{};"']""")
_SIMPLE = re.compile(r"\*|[A-Za-z]*(?:[.#][\w-]+)?")
HANDED_DOWN = ("font-size", "fill", "fill-opacity", "stroke", "text-decoration")
LOOKS = ("display", "visibility", "opacity", "transform", "clip-path", "mask", *HANDED_DOWN)
INSISTS = 10_000_000

_ZERO = r"[+-]?(?:0++\.?0*+|\.0++)(?:e[+-]?\d+)?(?:%|[a-z]+)?"
_BELOW = rf"(?:{_ZERO}|-[\d.]+(?:e[+-]?\d+)?%?)"
_SHARE = r"\s*[\w.%+-]+\s*"
_NOTHING, _NONE_AT_ALL = re.compile(_ZERO), re.compile(_BELOW)
_CLEAR = re.compile(
    rf"none|transparent|#[0-9a-f]{{3}}0|#[0-9a-f]{{6}}00"
    rf"|(?:rgb|hsl)a?\({_SHARE},{_SHARE},{_SHARE},\s*{_BELOW}\s*\)"
    rf"|(?:rgba?|hsla?|hwb|(?:ok)?(?:lab|lch)|color)\([\w\s.%+-]+/\s*(?:none|{_BELOW})\s*\)"
)
_PLAIN = re.compile(r"[+-]?(?:\d++\.?\d*+|\.\d++)(?:e[+-]?\d+)?")
_MOVES = re.compile(r"\b(translate|scale|rotate|skewx|skewy|matrix)\s*\(([^()]*)\)")
_LINE_HEIGHT = re.compile(r"/\s*\S+")
_TURNS = ("deg", "grad", "rad", "turn")

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
    return "0" if any(is_nothing(one) and not one.endswith(_TURNS) for one in words) else "some"


def is_nothing(size: str) -> bool:
    """Whether a size or a share is none."""
    return _NOTHING.fullmatch(size) is not None


def lets_through(opacity: str) -> bool:
    """Whether nothing is seen of what is so opaque; less than nothing is nothing."""
    return _NONE_AT_ALL.fullmatch(opacity) is not None


def is_clear(colour: str) -> bool:
    """Whether a colour leaves no ink, in whatever form it is written."""
    return _CLEAR.fullmatch(colour) is not None


def is_flat(transform: str) -> bool:
    """Whether it makes a line or a point of everything; then nothing is drawn."""
    moves = [
        (name, re.split(r"[\s,]+", shares.strip())) for name, shares in _MOVES.findall(transform)
    ]
    if _MOVES.sub("", transform).strip(" \t\r\n,"):
        return False
    return any(_flattens(name, shares) for name, shares in moves)


def _flattens(name: str, shares: Sequence[str]) -> bool:
    if not all(map(_PLAIN.fullmatch, shares)):
        return False
    numbers = list(map(float, shares))
    if name == "matrix" and len(numbers) == 6:
        return numbers[0] * numbers[3] == numbers[1] * numbers[2]
    return name == "scale" and len(numbers) <= 2 and 0 in numbers


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
