"""Something old is printed as if it held today.

Positions move, offers lapse without being withdrawn, and a forecast is worth what its date is.
Age is counted to the day on which the plan is read; where the talks are past, to the brief's date.

Play: Date every forecast.

Found: a position of a year ago on an issue; the last that they stated, where that is a year ago; an
offer in the log that is still called open.
Found: a likelihood copied from a paper of last year.
Not found: a precedent with its year; a position without a date; a position of last month; what they
stated years ago, where something newer of theirs is written.

Answer it by asking again, or by writing that it no longer holds. The limit is days_until_stale.
"""

from collections.abc import Iterator

from briefgen.clearance import Path
from briefgen.finding import Case, Finding, named, weak
from briefgen.negotiation import Negotiation
from briefgen.negotiation.times import When


def check(case: Case) -> Iterator[Finding]:
    """Count the days of what is told as current."""
    today = case.day
    if today is None:
        return
    for path, what, on in _current(case.negotiation):
        age = (today - on.latest).days
        if age > case.limits.days_until_stale:
            advice = "Ask again, or write that it no longer holds."
            yield weak(path, f"{what} is of {on}, {age} days old", advice)


def _current(negotiation: Negotiation) -> Iterator[tuple[Path, str, When]]:
    """What claims to hold now, with the day it is from."""
    for number, issue in enumerate(negotiation.issues):
        if issue.their_position_on:
            told = f"“{issue.title}”: their position"
            yield ("issues", number, "their_position_on"), told, issue.their_position_on
    for number, them in enumerate(negotiation.counterparts):
        said = [(one.on, at) for at, one in enumerate(them.stated) if one.on]
        if said:  # what they said before is history, as long as we heard them since
            last, at = max(said, key=lambda one: one[0].latest)
            told = f"the last that {them.name} stated, {named([them.stated[at].what])},"
            yield ("counterparts", number, "stated", at, "on"), told, last
    for number, offer in enumerate(negotiation.log):
        if offer.status == "open" and offer.on:
            yield ("log", number), f"the open offer “{offer.words}”", offer.on
    published = {source.id: source.on for source in negotiation.sources if source.on}
    for number, one in enumerate(negotiation.scenarios):
        on = published.get(one.source.id or "") if one.source and one.likelihood else None
        if on:
            yield ("scenarios", number, "source"), f"the likelihood of “{one.name}”", on
