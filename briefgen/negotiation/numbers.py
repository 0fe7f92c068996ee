"""Numbers as people write and print them: thousands apart, a point before decimals."""

import re
from decimal import Decimal

from pydantic_core import PydanticCustomError

_GAP = "[ ,'\u00a0\u202f\u2009]"
AMOUNT = re.compile(
    rf"(?P<number>[+\-−]?\d{{1,3}}(?:{_GAP}\d{{3}})+(?:\.\d+)?|[+\-−]?\d+(?:[.,]\d+)?)"
    r"\s*(?P<rest>[^\d\s].*)?"
)


def number(text: str) -> Decimal:
    """The number meant by the text; a decimal comma is asked back, for it may mean thousands."""
    plain = re.sub(rf"(?<=\d){_GAP}(?=\d{{3}}(?!\d))", "", text).replace("−", "-")
    if "," in plain:
        told = f"“{text}” can be read in two ways"
        advice = f"Write {plain.replace(',', '.')} with a point, or leave the comma out."
        raise PydanticCustomError("number", "{told}", {"told": told, "advice": advice})
    return Decimal(plain)


def shown(amount: Decimal) -> str:
    """The number as it is printed: 1,500 or 0.25, without idle zeros."""
    plain = format(amount.normalize(), "f")
    whole, point, rest = plain.partition(".")
    sign = "−" if whole.startswith("-") else ""
    return f"{sign}{int(whole.lstrip('-')):,}{point}{rest}"
