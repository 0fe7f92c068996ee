"""A duty holds at a line, a zone or a border that is drawn nowhere.

Words such as “the line of contact” or “the vicinity” mean the place where each side would like it.
A map with a date means one place.

Play: Draw the line on the map.

Found: “keep forces behind the line of contact”, with no annex, map or coordinates.
Found: “the zone of annex F” in a duty or a definition, and no annex F in the list.
Found: a definition with two places and no map: “a line from Kherson to the sea at Kinburn”.
Not found: “the line drawn in annex A”, with annex A in the list; coordinates; a place that the
draft defines; a duty that names no such place, or of which unmapped-place tells already.

To answer: add a map as an annex, with its date and scale, and name it under where.
"""

import re
from collections.abc import Iterator

from briefgen.finding import Case, Finding, numbered, weak
from briefgen.negotiation.agreement import Agreement, Obligation

DRAWN = re.compile(
    r"\b(?:(?i:lines? of (?:contact|control|demarcation|separation|withdrawal)"
    r"|(?:contact|front|demarcation|dividing|boundary|cease-?fire|withdrawal) line(?! first)s?"
    r"|borders?|boundar(?:y|ies)|frontiers?|corridors? (?:between|from|through|along|to)"
    r"|(?:humanitarian|grain|transit|air|sea|land|safe|supply|evacuation) corridors?"
    r"|the zones?|zones? of"
    r"|(?:buffer|security|demilitari[sz]ed|neutral|exclusion|safe|free|no-fly) zones?"
    r"|vicinity)|sectors? [A-Z0-9]"
    r"|(?i:zones?|areas?|strips?|belts?|territor(?:y|ies)|land|lines?) (?:to the )?"
    r"(?:north|south|east|west)\w*(?:-\w+)? of (?:the )?[A-Z]\w+(?: [A-Z]\w+)*)\b",
)
BETWEEN = re.compile(
    r"\b(?i:lines?|zones?|areas?|strips?|belts?|corridors?|borders?)\b[^.;]*?\b"
    r"(?:from\b[^.;]*?[A-Z]\w+[^.;]*? to|between\b[^.;]*?[A-Z]\w+[^.;]*? and)\b[^.;]*?[A-Z]\w+"
    r"(?: [A-Z]\w+)*"
)
ON_PAPER = re.compile(
    r"\b(?:annex|appendix|map|chart|sheet|plan of|coordinates?|survey|degrees?|parallel|latitude"
    r"|listed|grid)\b|\d\s?°",
    re.I,
)
SAME = ("unmapped-place", "vague-wording/place-not-on-a-map")
ANNEX = re.compile(r"\bannex(?:es)?\s+([A-Z]|\d{1,2}|[IVX]+)\b", re.I)


def check(case: Case) -> Iterator[Finding]:
    """Look at the duties of the draft for places, and at the list of annexes for maps."""
    agreement = case.negotiation.agreement
    if not agreement:
        return
    duties = list(enumerate(agreement.obligations))
    acts = [duty.what for duty in agreement.obligations]
    bare = [n for n, duty in duties if _undrawn(duty, agreement) and not _told_already(case, n)]
    if bare:
        place = DRAWN.search(_told(agreement.obligations[bare[0]]))
        yield weak(
            ("agreement", "obligations", bare[0]),
            f"no map shows “{place[0] if place else ''}”: {numbered('obligation', bare, acts)}",
            "Add a map or coordinates as an annex with its date, and name it under where.",
        )
    yield from _between_names(agreement)
    yield from _lost_annexes(agreement)


def _lost_annexes(agreement: Agreement) -> Iterator[Finding]:
    """An annex that a duty or a definition names, and the list does not."""
    listed = {name.casefold() for text in agreement.annexes for name in ANNEX.findall(text)}
    meant = [
        (("agreement", "obligations", number), f"obligation {number + 1}", _told(duty))
        for number, duty in enumerate(agreement.obligations)
    ]
    meant += [
        (("agreement", "definitions", number), f"definition {number + 1}", term.meaning)
        for number, term in enumerate(agreement.definitions)
    ]
    for path, what, text in meant:
        lost = [name for name in ANNEX.findall(text) if name.casefold() not in listed]
        if lost:
            yield weak(
                path,
                f"{what} names annex {lost[0]}, which is not among the annexes",
                "Add the annex with its date, or correct the name.",
            )


def _between_names(agreement: Agreement) -> Iterator[Finding]:
    """A line that is defined by two names runs where each side remembers it."""
    for number, term in enumerate(agreement.definitions):
        found = BETWEEN.search(term.meaning) or DRAWN.search(term.meaning)
        if found and not term.deliberate and not ON_PAPER.search(term.meaning):
            yield weak(
                ("agreement", "definitions", number, "meaning"),
                f"no map shows “{found[0]}”, by which “{term.term}” is defined",
                "Add a map or coordinates as an annex with its date, and name it in the meaning.",
            )


def _told_already(case: Case, number: int) -> bool:
    """Whether the rules for words tell of the same line or zone, at the very words."""
    told = case.told_of(("agreement", "obligations", number), *SAME)
    return any(DRAWN.search(words) for words in told)


def _told(duty: Obligation) -> str:
    return " ; ".join(filter(None, (duty.what, duty.where)))


def _undrawn(duty: Obligation, agreement: Agreement) -> bool:
    if duty.deliberate:
        return False
    defined = {term.term.casefold() for term in agreement.definitions}
    # A map under where serves the act, too; an annex of names in the act draws no place there.
    return any(_bare(text, defined) for text in (_told(duty), duty.where or ""))


def _bare(text: str, defined: set[str]) -> bool:
    """Whether a text names a place that is neither drawn there nor defined in the draft."""
    places = {found[0].casefold() for found in DRAWN.finditer(text)}
    known = {place for place in places if any(term in place or place in term for term in defined)}
    return bool(places - known) and not ON_PAPER.search(text)
