"""The style sheets of a drawing, read as far as they say what is seen and what is hidden."""

import re
from collections.abc import Iterator, Mapping
from functools import lru_cache
from xml.etree import ElementTree as Xml

PIECE = re.compile(r"""(?:[^{};"']|"[^"]*"|'[^']*')+|[{};"']""")
_SIMPLE = re.compile(r"\*|[A-Za-z]*(?:[.#][\w-]+)?")
HANDED_DOWN = ("font", "font-size", "fill", "fill-opacity", "stroke", "text-decoration")
LOOKS = ("display", "visibility", "opacity", *HANDED_DOWN)
INSISTS = 10_000_000

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
        if colon and name.strip().lower() in LOOKS:
            value, sign, insists = value.lower().partition("!")
            if not sign or insists.strip() == "important":
                (insisting if sign else usual)[name.strip().lower()] = value.strip()
    return usual, insisting


def rules_of(
    sheet: str,
) -> tuple[dict[str, list[tuple[int, Says]]], frozenset[str], frozenset[str]]:
    """The plain rules by their selectors, and of what the others speak, also with insistence."""
    rules: dict[str, list[tuple[int, Says]]] = {}
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
            named = rules.setdefault(selector.removeprefix("*"), [])
            named += [(weight, usual), (weight + INSISTS, insisting)]
    return rules, frozenset(unsure), frozenset(overruled)


def _blocks(sheet: str) -> Iterator[tuple[str, str, bool]]:
    """Each block: what stands before it, what it says, and whether it is within another."""
    opened: list[tuple[str, str]] = []
    before = ""
    for piece in (*PIECE.findall(sheet), *"}" * sheet.count("{")):
        if piece == "{":
            opened.append((before, ""))
        elif piece == "}" and opened:
            selectors, body = opened.pop()
            yield selectors, body + before, bool(opened)
        elif piece == ";" and opened:
            opened[-1] = (opened[-1][0], f"{opened[-1][1]}{before};")
        elif piece != ";" or not before.lstrip().startswith("@"):
            before += piece
            continue
        before = ""
