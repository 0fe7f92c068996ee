"""Two days in the plan cannot both be right: a year is mistyped, or an old day was left standing.

Days left to the talks, the plan of the week and what may be released are counted from these days;
one wrong digit is printed in all of them.

Found: the brief speaks of 20 September, and the talks are over since January.
Found: the talks begin in 2072; an offer in the log is of 2072.
Found: what is said to the press before the talks is released after them.
Found: the decisions that the delegation needs are due when the talks are over.
Found: the mandate was granted after the talks; signature, or the next round, is before them.
Found: a deadline of our own is past on the day that the brief speaks of.
Not found: a brief that was renewed for its debrief; a decision for one of the next rounds; an
offer made while the talks last; a month, and a day in it; a signature before talks on how to
carry it out; a day that is not written.

Answer it by correcting the day, or by renewing the brief's own.
"""

from collections.abc import Iterator
from datetime import date

from briefgen.clearance import Path
from briefgen.finding import Case, Finding, weak
from briefgen.negotiation import Negotiation
from briefgen.negotiation.times import When

FARTHEST = 10
"""So many years ahead no meeting is prepared."""
Found = tuple[Path, str, str]


def check(case: Case) -> Iterator[Finding]:
    """Hold the days of the plan against those of the talks."""
    for path, told, advice in (*_meeting(case), *_around(case.negotiation), *_offers(case)):
        yield weak(path, told, advice)
    for path, told in (*_sides(case.negotiation), *_past(case.negotiation)):
        yield weak(path, told, "Correct one of the two days.")


def _meeting(case: Case) -> Iterator[Found]:
    """The talks, seen from the day on which the plan is read."""
    plan, day = case.negotiation, _read_on(case)
    last, brief = plan.meeting.until or plan.meeting.date, plan.brief.date
    if day and last and last.year - day.year > FARTHEST:
        told = f"the talks are on {last}, {last.year - day.year} years ahead"
        yield ("meeting", "until" if plan.meeting.until else "date"), told, "Correct the year."
    if plan.meeting.until and not plan.meeting.date:
        told = f"the talks end on {last}, and their first day is not written"
        yield ("meeting", "until"), told, "Write date: the first day."
    if brief and last and not plan.debrief and last.order < brief.order:
        told = f"the brief speaks of {brief}, and the talks end on {last}"
        yield ("brief", "date"), told, "Correct one of the two days."


def _around(plan: Negotiation) -> Iterator[Found]:
    """What is needed before the talks, or during them, and is due when they are over."""
    last = plan.meeting.until or plan.meeting.date
    for number, one in enumerate(plan.statements):
        if last and one.occasion == "press before" and _after(one.release, last):
            told = f"the words to the press before the talks are released on {one.release}"
            advice = "Release them before the talks, or say on which other occasion they are meant."
            yield ("statements", number, "release"), f"{told}; the talks end on {last}", advice
    due = plan.mandate.decide_by if plan.mandate and not plan.meeting.next else None
    if due and last and _after(due, last):
        told = f"the decisions are needed by {due}, and the talks end on {last}"
        advice = "Ask for them before the delegation leaves."
        yield ("mandate", "decide_by"), told, advice


def _sides(plan: Negotiation) -> Iterator[tuple[Path, str]]:
    """What belongs before the talks and is of a day after them, and the other way round."""
    meeting, mandate, agreement = plan.meeting, plan.mandate, plan.agreement
    first, last = meeting.date or meeting.until, meeting.until or meeting.date
    if first is None or last is None:
        return
    if mandate and mandate.on and not meeting.next and last.before(mandate.on):
        told = f"the mandate was granted on {mandate.on}, and the talks end on {last}"
        yield ("mandate", "on"), told
    signed = agreement.signature if agreement and meeting.phase != "implementation" else None
    if signed and signed.before(first):
        told = f"signature is planned for {signed}, and the talks begin on {first}"
        yield ("agreement", "signature"), told
    for number, one in enumerate(meeting.previous):
        if one.on and last.before(one.on):
            told = f"an earlier round is of {one.on}, and the talks end on {last}"
            yield ("meeting", "previous", number, "on"), told
    for number, one in enumerate(meeting.next):
        if one.on and one.on.before(first):
            told = f"a round to come is of {one.on}, and the talks begin on {first}"
            yield ("meeting", "next", number, "on"), told


def _past(plan: Negotiation) -> Iterator[tuple[Path, str]]:
    """What was over before it began to count."""
    brief, request = plan.brief.date, plan.handling.disclosure
    if request and request.received and request.due and request.due.before(request.received):
        told = f"the answer was due on {request.due}, and the request came on {request.received}"
        yield ("handling", "disclosure", "due"), told
    deadlines = plan.strategy.deadlines if plan.strategy and not plan.debrief else ()
    for number, one in enumerate(deadlines):
        ours = one.whose in ("ours", "both") and one.real is not False
        if brief and ours and one.on and one.on.before(brief):
            told = f"a deadline of our own is {one.on}, and the brief speaks of {brief}"
            yield ("strategy", "deadlines", number, "on"), told


def _offers(case: Case) -> Iterator[Found]:
    """Offers of a day that has not come: neither for the brief nor for the talks."""
    plan = case.negotiation
    known = (plan.meeting.until or plan.meeting.date, plan.debrief and plan.debrief.on)
    days = [_read_on(case), *(one.date for one in known if one)]
    latest = max((day for day in days if day), default=None)
    for number, offer in enumerate(plan.log):
        if latest and offer.on and offer.on.order > (latest.year, latest.month, latest.day):
            told = f"an offer is of {offer.on}, later than the brief and the talks"
            yield ("log", number, "on"), told, "Correct the day, or renew brief: date."


def _read_on(case: Case) -> date | None:
    written = case.negotiation.brief.date
    return written.date if written else case.today


def _after(day: When | None, last: When) -> bool:
    return bool(day and day.order > last.order)
