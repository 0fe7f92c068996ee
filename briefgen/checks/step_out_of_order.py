"""A step is due before the one that it waits for.

Whoever must move second is in breach by the calendar, or moves first and has nothing left to hold.
The side that gains from the muddle picks which of the two to read.

Play: Order the steps, name who looks.

Found: “heavy weapons leave” by 1 May, after “mission is deployed”, which is due on 1 June.
Not found: both on one day; a month, and a day in it; a step that waits for one without a day; days
in words, such as “thirty days after signature”.

To answer: move the later day, or take out what it waits for.
"""

import re
from calendar import monthrange
from collections.abc import Iterator, Mapping
from datetime import date

from briefgen.finding import Case, Finding, weak
from briefgen.negotiation import slug
from briefgen.negotiation.agreement import Step
from briefgen.negotiation.times import MONTHS

LEAD = r"(?:(?:no |not )?later than |by |on |until |before )?"
NUMBERS = re.compile(rf"{LEAD}(?P<year>\d{{4}})-(?P<month>\d\d?)(?:-(?P<day>\d\d?))?")
NAMED = re.compile(
    rf"{LEAD}(?:(?P<day>\d\d?) )?(?P<month>{'|'.join(MONTHS)}) (?P<year>\d{{4}})", re.I
)
Due = tuple[Step, date, date]


def check(case: Case) -> Iterator[Finding]:
    """Hold each day of a step against the days of all that it waits for."""
    agreement = case.negotiation.agreement
    steps = agreement.sequence if agreement else ()
    by_name = {slug(name): step for step in steps for name in (step.what, step.id) if name}
    for number, step in enumerate(steps):
        days = _days(step.by)
        late = [one for one in _waits_for(step, by_name) if days and days[1] < one[1]]
        if late:
            first = late[0][0]
            yield weak(
                ("agreement", "sequence", number),
                f"“{step.what}” is due by {step.by}, before “{first.what}”, for which it waits and "
                f"which is due by {first.by}",
                "Move the later day, or take out what it waits for.",
            )


def _waits_for(step: Step, by_name: Mapping[str, Step]) -> Iterator[Due]:
    """The steps with a day that a step waits for, also through steps without one."""
    seen, queue = {id(step)}, [slug(name) for name in step.after]
    while queue:
        one = by_name.get(queue.pop(0))
        if one is None or id(one) in seen:
            continue
        seen.add(id(one))
        days = _days(one.by)
        if days:
            yield one, *days
        queue += [slug(name) for name in one.after]


def _days(text: str | None) -> tuple[date, date] | None:
    """The first and the last day that may be meant; None where no day of the calendar is named."""
    plain = (text or "").strip(" .")
    found = NUMBERS.fullmatch(plain) or NAMED.fullmatch(plain)
    if not found:
        return None
    named = found["month"]
    month = int(named) if named.isdecimal() else MONTHS.index(named.capitalize()) + 1
    try:
        year, last = int(found["year"]), monthrange(int(found["year"]), month)[1]
        day = int(found["day"]) if found["day"] else 0
        return date(year, month, day or 1), date(year, month, day or last)
    except ValueError:
        return None
