"""The talks touch a day that stands for something.

On such a day the picture counts more than the text: who stands where, beside whom, under which
flags. That can be used; it should not surprise anybody.

Known are, of Russia, 23 February (Defender of the Fatherland Day), 9 May (Victory Day), 12 June
(Russia Day), 22 June (the day of the attack of 1941), 4 November (National Unity Day); of Russia
and Ukraine, 24 February (the day of the invasion of 2022), 18 March (the day of the annexation of
Crimea); of Ukraine, 24 August, of the United States, 4 July (Independence Day); of the European
Union, 9 May (Europe Day). A team adds its own, elections too, to briefgen.yaml:
`limits: {symbolic_days: [{day: 2027-09-19, of: [Russia], means: Duma election, within: 90}]}`

Play: Price parity, honour and face.

Found: a meeting with Russia on 8 May, one day before Victory Day; a signature planned on that day.
Not found: the same meeting in April; the same day with parties to whom it means nothing.

Answer it by moving the day, or by writing down who gains from the picture. The limit is
days_around.
"""

from collections.abc import Iterator
from datetime import date, timedelta

from briefgen.clearance import Path
from briefgen.finding import Case, Finding, note
from briefgen.negotiation import Negotiation, slug
from briefgen.negotiation.times import MONTHS
from briefgen.settings import SymbolicDay

RUSSIA, UKRAINE, AMERICA = (
    ("Russia",),
    ("Ukraine",),
    ("United States", "USA", "United States of America"),
)
CODE = "Labour Code of the Russian Federation, article 112"


def _day(day: str, of: tuple[str, ...], means: str, since: int, source: str) -> SymbolicDay:
    return SymbolicDay(day=day, of=of, means=means, since=since, source=source)


DAYS = (
    _day("02-23", RUSSIA, "Defender of the Fatherland Day", 1922, CODE),
    _day("02-24", (*RUSSIA, *UKRAINE), "the day of the invasion of 2022", 2023,
         "Resolution ES-11/1 of the General Assembly of the United Nations"),
    _day("03-18", (*RUSSIA, *UKRAINE), "the day of the annexation of Crimea", 2015,
         "Resolution 68/262 of the General Assembly of the United Nations"),
    _day("05-09", RUSSIA, "Victory Day", 1946, CODE),
    _day("05-09", ("European Union", "EU"), "Europe Day", 1986, "European Council of Milan, 1985"),
    _day("06-12", RUSSIA, "Russia Day", 1992, CODE),
    _day("06-22", RUSSIA, "the day of the attack of 1941", 1942,
         "Decree of the President of Russia no. 857 of 8 June 1996"),
    _day("07-04", AMERICA, "Independence Day", 1777, "United States Code, title 5, section 6103"),
    _day("08-24", UKRAINE, "Independence Day", 1992, "Labour Code of Ukraine, article 73"),
    _day("11-04", RUSSIA, "National Unity Day", 2005, CODE),
)  # fmt: skip


def check(case: Case) -> Iterator[Finding]:
    """Compare the days of the meeting and of signature with those that mean something."""
    meeting, agreement = case.negotiation.meeting, case.negotiation.agreement
    first = meeting.date.date if meeting.date else None
    last = first + timedelta(days=max(meeting.span, 1) - 1) if first else None
    if first and last:
        yield from _touched(case, ("meeting", "date"), "talks touch", first, last)
    signed = agreement.signature.date if agreement and agreement.signature else None
    if signed and not (first and last and first <= signed <= last):
        yield from _touched(case, ("agreement", "signature"), "signature touches", signed, signed)


def _touched(case: Case, path: Path, what: str, first: date, last: date) -> Iterator[Finding]:
    parties = _parties(case.negotiation)
    for known in (*DAYS, *case.limits.symbolic_days):
        near = case.limits.days_around
        before = near if known.within is None else known.within
        for day in _dates(known, first.year) if not known.of or _named(known, parties) else ():
            if first - timedelta(days=near) <= day <= last + timedelta(days=before):
                yield _found(path, what, known, day, _between(first, day, last))


def _found(path: Path, what: str, known: SymbolicDay, day: date, days: int) -> Finding:
    plural = "s" if days > 1 else ""
    near = f", {days} day{plural} away" if days else ""
    whose = f" ({known.of[0]})" if known.of else ""
    return note(
        path,
        f"the {what} {day.day} {MONTHS[day.month - 1]}, {known.means}{whose}{near}",
        "Move the day, or write down who gains from the picture and what we do about it.",
    )


def _between(first: date, day: date, last: date) -> int:
    return max((first - day).days, (day - last).days, 0)


def _dates(known: SymbolicDay, year: int) -> Iterator[date]:
    """The day in this year and its neighbours; none where the calendar has no such day."""
    *written, month, day = (int(part) for part in known.day.split("-"))
    for one in written or (year - 1, year, year + 1):
        try:
            found = date(one, month, day)
        except ValueError:
            continue
        if one >= known.since:
            yield found


def _parties(negotiation: Negotiation) -> set[str]:
    """Every name under which a party is known here, as a short name."""
    us, them = negotiation.us, negotiation.counterparts
    named = [us.name, us.full_name, *us.groups] if us else []
    for one in them:
        named += [one.name, one.full_name, one.traits.get("country")]
    return {_bare(name) for name in named if name}


def _named(known: SymbolicDay, parties: set[str]) -> bool:
    return bool({_bare(name) for name in known.of} & parties)


def _bare(name: str) -> str:
    return slug(name).removeprefix("the-")
