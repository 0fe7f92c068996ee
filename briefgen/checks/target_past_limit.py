"""Opening, target and bottom line do not run from most to least.

The opening asks the most, the target is what we hope for, the bottom line is the least we take.
In another order one of the figures is a slip, or the direction is, and everything that is drawn
and compared from them is wrong as well.

Play: Keep the four limits apart.

Found: more is better for us; target 25 km, bottom line 35 km.
Found: we may well get 10 km, and the bottom line is 15 km.
Found: target 500-520, or “approx. 500”: words, so that nothing is compared or drawn.
Not found: opening 30 km, target 25 km, bottom line 15 km; or all three the same.

To answer: correct the figure, or write the other direction; of a range, write the end that counts.
Where what is realistic falls short
of the least we accept, test the estimate, or prepare the alternative in earnest.
"""

import re
from collections.abc import Iterator
from itertools import pairwise

from briefgen.clearance import Tier
from briefgen.finding import Case, Finding, note, stop, weak
from briefgen.negotiation import Issue
from briefgen.negotiation.numbers import CODES, SIGNS

_MONEY = rf"(?:(?:(?-i:{'|'.join(sorted(CODES))})|[{''.join(SIGNS)}])\s?)?"
_FIGURE = rf"{_MONEY}\d(?:[\d.,'’]|\s\d)*"
ROUGH = re.compile(
    r"(?:(?:approx(?:imately|\.)?|about|around|circa|ca\.|c\.|roughly|some|nearly|~|≈)\s*"
    rf"(?:\D{{1,3}}\s?)?{_FIGURE}"
    rf"|(?:between\s+)?{_FIGURE}\s*(?:-|–|—|to|and|/)\s*{_FIGURE})"
    r"(?:\s*\D{0,20})?",
    re.I,
)
"""A range, or about a number, and hardly a word more."""
NAMES = {"opening": "the opening", "target": "the target", "bottom_line": "the bottom line"}


def check(case: Case) -> Iterator[Finding]:
    """Look at the order of our own three positions, and at what is realistic."""
    for number, issue in enumerate(case.negotiation.issues):
        yield from _steps(issue, number)
        yield from _ranges(issue, number)
        if (
            issue.realistic
            and issue.bottom_line
            and issue.worse(issue.realistic, issue.bottom_line)
        ):
            yield weak(
                ("issues", number, "realistic"),
                f"“{issue.title}”: what we may well get, {issue.sized(issue.realistic)}, falls "
                f"short of our bottom line, {issue.sized(issue.bottom_line)}",
                "Test the estimate, or prepare what we do without an agreement.",
                Tier.SEALED,
            )


def _steps(issue: Issue, number: int) -> Iterator[Finding]:
    figures = {name: getattr(issue, name) for name in NAMES}
    known = [name for name, one in figures.items() if one and one.amount is not None]
    pairs = list(pairwise(known))
    wrong = [pair for pair in pairs if issue.worse(figures[pair[0]], figures[pair[1]])]
    if len(wrong) == 2:  # all the other way round: the direction is the likelier slip
        wrong = [("direction", known[-1])]
    for upper, lower in wrong:
        asks, told = ("more", "less") if issue.direction == "more" else ("less", "more")
        what = (
            "opening, target and bottom line are all out of order"
            if upper == "direction"
            else f"{NAMES[upper]}, {issue.sized(figures[upper])}, and {NAMES[lower]}, "
            f"{issue.sized(figures[lower])}, are out of order"
        )
        yield stop(
            ("issues", number, "direction" if upper == "direction" else lower),
            f"“{issue.title}”: {what}",
            f"Correct a figure, or write direction: {told}; as it stands, {asks} is better for us.",
            Tier.SEALED if lower == "bottom_line" else Tier.CORE,
        )


def _ranges(issue: Issue, number: int) -> Iterator[Finding]:
    """Figures that are written as a range or as about a number, beside others that are one."""
    figures = {name: getattr(issue, name) for name in NAMES}
    if not any(one and one.amount is not None for one in figures.values()):
        return
    for name, one in figures.items():
        if one and one.amount is None and ROUGH.fullmatch(one.text or ""):
            yield note(
                ("issues", number, name),
                f"“{issue.title}”: {NAMES[name]}, “{one.text}”, is read as words; its order is not "
                "checked, and it is not drawn",
                "Write one number; steps between go under fallbacks, the ends to draw under scale.",
                Tier.SEALED if name == "bottom_line" else Tier.CORE,
            )
