"""A comma in a number, which in a list in brackets parts the number in two: `[126,000 t]`."""

import re

_FIGURES = re.compile(r"(?<![\w.,:/-])[1-9]\d{0,2}\Z")
_THOUSANDS = re.compile(
    r",((?:0\d\d(?!\d)|\d{3}(?=,\d{3}| ?[^\W\d]))(?:,\d{3})*"
    r"(?:[^],}#]|(?<=\d),(?=\d{3}(?!\d)))*)"
)


def parted(text: str, rest: str) -> tuple[str, str] | None:
    """What to tell of a value without quotes, of which `rest` stands behind it in its line.

    `[100,200]` are two numbers; a second one of three figures with a word is the end of a first.
    """
    cut = _THOUSANDS.match(rest) if _FIGURES.search(text) else None
    if cut is None:
        return None
    told = f"The comma ends “{text}” here; “{cut[1].rstrip()}” is read as another entry."
    return told, f'Did you mean {text}{cut[0].rstrip()}? Write it in straight quotes: "…".'
