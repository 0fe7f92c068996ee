"""A dossier or list held against what a reader may expect of it: a date, sources, sums.

What is told here is advice to its writer; it can be used all the same.
"""

import datetime
from collections.abc import Iterator
from dataclasses import replace
from decimal import Decimal

from briefgen.clearance import Path
from briefgen.negotiation.numbers import shown
from briefgen.playbooks.dossier import Dossier, Listing
from briefgen.playbooks.examining import past_review
from briefgen.playbooks.known import Known, cited
from briefgen.problems import Problem

ROUNDING = 1
Remark = tuple[Path, str, str]


def remarks_on_known(one: Known, today: datetime.date) -> Iterator[Problem]:
    """What its writer should look at."""
    held = one.holds
    found = [*_dated(one, today), *_sourced(held)]
    found += _added_up(held) if isinstance(held, Listing) else ()
    for path, told, advice in found:
        yield Problem(told, advice, replace(one.place(path), column=1))


def _dated(one: Known, today: datetime.date) -> Iterator[Remark]:
    held = one.holds
    what = "dossier" if isinstance(held, Dossier) else "list"
    if past_review(held.review_by, today):
        told = f"This {what} was to be read again by {held.review_by}"
        yield ("review_by",), told, "Read it against what has happened since, then set a new day."
    elif held.review_by is None:
        told = f"No day is set by which to read this {what} again"
        yield (), told, "Add a line such as: review_by: 2027-11-30"
    if held.as_of is None:
        told = "It is not said up to which date this holds"
        yield (), told, "Add a line such as: as_of: 2026-10"


def _sourced(held: Dossier | Listing) -> Iterator[Remark]:
    advice = "Add a line such as: sources: [{id: our-report, at: chapter 2}]"
    if isinstance(held, Dossier) and not held.sources:
        yield (), "No source is named", advice
    entries = held.entries if isinstance(held, Listing) else ()
    for at, entry in enumerate(entries):
        if not entry.sources:
            yield ("entries", at), f"No source is named for “{entry.what}”", advice
    for path, reference in cited(held):
        if not reference.at:
            told = f"The source “{reference.id}” is cited without the place in it"
            yield path, told, f"Write {{id: {reference.id}, at: page or chapter}}."


def _added_up(held: Listing) -> Iterator[Remark]:
    """Scenarios that exclude each other share one hundred per cent."""
    given = [one.likelihood for one in held.entries if one.likelihood]
    if held.kind != "scenarios" or len(given) < 2 or any(one.low != one.high for one in given):
        return
    total = sum((one.low for one in given), Decimal())
    if len(given) == len(held.entries) and abs(total - 100) > ROUNDING:
        told = f"The likelihoods add up to {shown(total)} %, not 100 %"
        yield ("entries",), told, "Correct them, or write ranges where scenarios may overlap."
