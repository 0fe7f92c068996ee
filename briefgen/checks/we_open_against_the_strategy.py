"""They are to make the first offer, and our figure or our text is already out.

The decision to let them begin is worth something only while it is kept everywhere: in what was
said in public, in the statements, in the drafts that were handed over, in the log.

Play: Do not reveal your position first.

Found: they are to open; “We ask for 1,200 km” in the public position.
Found: they are to open; “We propose a line at 15 km” in a statement, and they have named nothing.
Found: they are to open; our wording is tabled, and nothing of theirs is on paper.
Not found: we are to open; no figure of ours is out; they have stated their position already; an
issue that says first_offer: we for itself.

To answer: take the figure out while it can be taken out, or decide to open, and say why.
"""

import re
from collections.abc import Iterator
from decimal import Decimal

from briefgen.clearance import Path
from briefgen.finding import Case, Finding, raised, weak
from briefgen.negotiation import Issue, Negotiation, slug
from briefgen.negotiation.numbers import numbers_in
from briefgen.negotiation.sizes import is_meant, size, size_of, sizes_in

ASKS = re.compile(
    r"\bwe (?:\w+ )?(?:propose|offer|ask for|demand|suggest|seek|want|claim|request|table)\b", re.I
)
SENTENCE = re.compile(r"(?<=[.!?;])\s+|\n+")

ADVICE = "Take it back while it can be taken back, or decide to open, and write why."


def check(case: Case) -> Iterator[Finding]:
    """Look at every issue on which they are to begin."""
    negotiation = case.negotiation
    usual = negotiation.strategy.first_offer if negotiation.strategy else None
    for number, issue in enumerate(negotiation.issues):
        if (issue.first_offer or usual) != "they":
            continue
        here: Path = ("issues", number)
        for path, told in (*_figures(negotiation, issue, here), *_texts(negotiation, issue, here)):
            tier = raised(negotiation, [here, path])
            yield weak(path, f"“{issue.title}”: they are to open, but {told}", ADVICE, tier)


def _figures(negotiation: Negotiation, issue: Issue, here: Path) -> Iterator[tuple[Path, str]]:
    amount = issue.opening.amount if issue.opening else None
    unit = size(Decimal(1), issue.measure or "")[1]
    opening = size_of(issue.opening, issue.measure)
    asked = unit and not issue.their_position
    out = amount is not None and amount in numbers_in(issue.public or "")
    if out or (asked and _asked(unit, issue.public or "", aloud=True)):
        yield (*here, "public"), "our figure is already public"
    texts: list[tuple[Path, str, str]] = [
        (("statements", number, "text"), f"the {one.occasion} statement", one.text)
        for number, one in enumerate(negotiation.statements)
    ]
    texts += [
        (("tabled", number, "text"), f"what was tabled as “{one.title}”", one.text)
        for number, one in enumerate(negotiation.tabled)
    ]
    for path, name, text in texts:
        said = opening and unit and any(is_meant(opening, one) for one in sizes_in(text))
        if said or (asked and _asked(unit, text, aloud=path[0] != "tabled")):
            yield path, f"{name} has our figure"


def _asked(unit: tuple[str, ...], text: str, *, aloud: bool) -> bool:
    """Whether an amount in an issue's unit is asked for aloud, or stands in a draft of ours."""
    sentences = [one for one in SENTENCE.split(text) if not aloud or ASKS.search(one)]
    return any(said[: len(unit)] == unit for one in sentences for _, said in sizes_in(one))


def _texts(negotiation: Negotiation, issue: Issue, here: Path) -> Iterator[tuple[Path, str]]:
    texts = issue.texts
    if issue.their_position or (texts and texts.theirs):
        return
    if texts and texts.ours:
        yield (*here, "texts", "ours"), "our wording is tabled and none of theirs"
    names = {slug(name) for name in (issue.id, issue.title) if name}
    of_it = [(n, one) for n, one in enumerate(negotiation.log) if slug(one.issue or "") in names]
    if of_it and all(negotiation.is_of_us(one.by) for _, one in of_it):
        yield ("log", of_it[0][0]), "the log has an offer of ours and none of theirs"
