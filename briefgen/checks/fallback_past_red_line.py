"""A fallback gives what our own limits forbid.

Late at night the ladder is read, not the limits. A step that lies below the bottom line, beyond a
figure in a red line, or in words that we must never accept, will be taken by somebody tired.

Play: Keep the four limits apart.

Found: more is better for us; bottom line 15 km, second fallback 10 km.
Found: red line “Nothing below 700 km”, fallback 650 km.
Found: “joint company” among the words we can never accept, and in the compromise wording.
Found: red line “No joint rule of the island”, and a fallback, or a thing we could give, with all
its words: “The island under joint rule”.
Not found: fallbacks above the bottom line; “without a joint company”; a red line with no figure in
the issue's unit and no words in common with the step.

To answer: take the step out, or have whoever drew the limit move it, in writing.
"""

import re
from collections.abc import Iterator
from decimal import Decimal

from briefgen.clearance import Path, Tier
from briefgen.deeds import says_all_of, takes_in
from briefgen.finding import Case, Finding, stop, weak
from briefgen.negotiation import Issue
from briefgen.negotiation.numbers import likely, measures_in
from briefgen.negotiation.values import Position

ADVICE = "Take the step out, or have the limit moved by whoever drew it."
LEAST = re.compile(r"\b(?:below|under|less than|fewer than|short of|at least|minimum)\b", re.I)
MOST = re.compile(
    r"\b(?:above|over|more than|beyond|exceed\w*|longer than|at most|maximum)\b", re.I
)

REFUSED = re.compile(
    r"\b(?:(?:we|they) )?(?:(?:will|can|must|may|do) ?)?(?:no|not|nor|never|nothing)\b"
    r"(?: (?:accept|agree to|allow|permit|sign)\b)?",
    re.I,
)
KEPT = re.compile(r"\b(?:keep|stay|remain|retain|hold|must(?! not)|belong|ours)s?\b", re.I)


def check(case: Case) -> Iterator[Finding]:
    """Hold every step down against the limits of its issue."""
    for number, issue in enumerate(case.negotiation.issues):
        here: Path = ("issues", number)
        for at, step in enumerate(issue.fallbacks):
            if issue.bottom_line and issue.worse(step.what, issue.bottom_line):
                told = (
                    f"“{issue.title}”: fallback {at + 1}, {issue.sized(step.what)}, lies past our "
                    f"bottom line, {issue.sized(issue.bottom_line)}"
                )
                yield stop((*here, "fallbacks", at, "what"), told, ADVICE, Tier.SEALED)
        for path, name, position in _steps(issue):
            yield from _past_figure(issue, (*here, *path), name, position)
        yield from _in_its_words(issue, here)
        yield from _forbidden_words(issue, here)


def _steps(issue: Issue) -> Iterator[tuple[Path, str, Position]]:
    if issue.target:
        yield ("target",), "the target", issue.target
    for at, step in enumerate(issue.fallbacks):
        yield ("fallbacks", at, "what"), f"fallback {at + 1}", step.what
    if issue.bottom_line:
        yield ("bottom_line",), "the bottom line", issue.bottom_line


def _past_figure(issue: Issue, path: Path, name: str, step: Position) -> Iterator[Finding]:
    """A red line counts where it holds one figure in the issue's unit, and says which side."""
    side = LEAST if issue.direction == "more" else MOST
    for line in issue.red_lines:
        known = likely(_figure(issue, line.what), step.amount) if step.amount is not None else ()
        worse = (issue.worse(step, Position(amount=figure)) for figure in known)
        if known and side.search(line.what) and all(worse):
            told = (
                f"“{issue.title}”: {name}, {issue.sized(step)}, crosses the red line “{line.what}”"
            )
            yield stop(path, told, ADVICE, Tier.CORE if name == "the target" else Tier.SEALED)


def _figure(issue: Issue, text: str) -> tuple[Decimal, ...]:
    """All readings of the one figure in the issue's unit; nothing where there are several."""
    unit = (issue.measure or "").casefold().removesuffix("s")
    counted = measures_in(text)
    found = [n for n, rest in counted if unit and rest.casefold().startswith(unit)]
    return found[0] if len(found) == 1 else ()


def _in_its_words(issue: Issue, here: Path) -> Iterator[Finding]:
    """A step or a gift that says all that a red line rules out; figures are held elsewhere."""
    steps = [(path, name, step.text or "", Tier.SEALED) for path, name, step in _steps(issue)]
    gifts = [
        (("gives", at), "what we could give", one.what, Tier.CORE)
        for at, one in enumerate(issue.gives)
    ]
    for path, name, text, tier in [*steps, *gifts]:
        for line in issue.red_lines:
            if any(says_all_of(text, ruled_out) for ruled_out in _ruled_out(line.what)):
                told = f"“{issue.title}”: {name}, “{text}”, does what the red line rules out"
                yield weak((*here, *path), f"{told}: “{line.what}”", ADVICE, tier)


def _ruled_out(line: str) -> Iterator[str]:
    """The parts of a red line that forbid something: what we keep or insist on is no such part."""
    for part in re.split(r"[;.]|, (?=(?:no|nor|not|never)\b)|, (?=as\b)", line):
        if not re.search(r"\d", part) and not KEPT.search(part):
            yield REFUSED.sub("", part, count=1)


def _forbidden_words(issue: Issue, here: Path) -> Iterator[Finding]:
    texts: list[tuple[Path, str, str]] = [
        (path, name, step.text or "") for path, name, step in _steps(issue)
    ]
    if issue.texts and issue.texts.compromise:
        texts.append((("texts", "compromise"), "the compromise wording", issue.texts.compromise))
    for path, name, text in texts:
        for phrase in issue.texts.never if issue.texts else ():
            if takes_in(text, phrase):
                tier = Tier.SEALED if path[0] in ("fallbacks", "bottom_line") else Tier.CORE
                told = f"“{issue.title}”: {name} says “{phrase}”, which we can never accept"
                yield weak((*here, *path), told, "Write it in other words, or lift the ban.", tier)
