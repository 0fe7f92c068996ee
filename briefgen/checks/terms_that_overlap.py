"""Two defined terms mean the same, or one term means two things.

A reader will look for a difference between two words, and whoever needs one will find it. Of one
word with two meanings each side uses the meaning that suits it.

Play: Define each term once.

Found: “Contract Year” and “Gas Year”, both “1 January to 31 December”.
Found: “Zone” defined twice, with and without a capital, or otherwise in the draft than in the list.
Not found: the same definition in the list and in the draft; meanings in other words.

To answer: strike one of the two, wherever it stands, or say in each meaning what sets them apart.
"""

from collections.abc import Iterator

from briefgen.clearance import Path
from briefgen.finding import Case, Finding, weak
from briefgen.negotiation import slug
from briefgen.wording.drift import definitions_in


def check(case: Case) -> Iterator[Finding]:
    """Compare the meanings of the list with each other, and with those in the draft."""
    agreement = case.negotiation.agreement
    if agreement is None:
        return
    terms: dict[str, tuple[str, str]] = {}
    meanings: dict[str, str] = {}
    for number, one in enumerate(agreement.definitions):
        here: Path = ("agreement", "definitions", number)
        term, meaning = slug(one.term), slug(one.meaning)
        first, before = terms.setdefault(term, (one.term, meaning))
        if before != meaning:
            yield _twice(here, first, one.term)
        twin = meanings.setdefault(meaning, one.term)
        if slug(twin) != term:
            yield weak(
                here,
                f"“{twin}” and “{one.term}” have the same meaning",
                "Strike one of the two terms, wherever it stands.",
            )
    for name, meaning in definitions_in(agreement.draft or ""):
        listed = terms.get(slug(name))
        if listed and listed[1] != slug(meaning):
            yield _twice(("agreement", "draft"), listed[0], name)


def _twice(path: Path, first: str, name: str) -> Finding:
    also = f"“{name}”" if name == first else f"“{first}”, also written “{name}”,"
    return weak(
        path,
        f"{also} is defined twice, each time otherwise",
        "Keep one definition, and give the other thing a name of its own.",
    )
