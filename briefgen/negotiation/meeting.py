"""The meeting: when, where, in which form, on what agenda, and what would count as success."""

import datetime
from typing import Literal

from briefgen.negotiation.part import Item, Many, Part, core, delegation, open_
from briefgen.negotiation.times import A_DAY, Clock, Day, Length, When
from briefgen.negotiation.values import Citation, Prose

Format = Literal[
    "bilateral", "multilateral", "mediated", "proximity", "summit", "expert", "written", "online"
]
Phase = Literal["pre-negotiation", "opening", "bargaining", "closing", "implementation"]
Interpretation = Literal["none", "consecutive", "simultaneous", "whispered"]
Press = Literal["open", "closed", "photo only"]


class Round(Item):
    """A meeting before or after this one."""

    short = "what"
    on: When | None = delegation("When it was or will be.")
    place: str | None = delegation("Where it was or will be.")
    what: Prose = delegation("What it settled or left open, or should bring.", ...)
    source: Citation | None = delegation("Where this is taken from.")


class Track(Item):
    """A channel that runs beside this meeting."""

    short = "name"
    name: str = core("What the channel is called.", ...)
    who: str | None = core("Who speaks in it, on both sides.")
    topic: Prose | None = core("What it deals with.")
    coordinator: str | None = core("Who keeps it in step with this meeting.")
    risk: Prose | None = core("How it could be played against us.")


class Outcome(Part):
    """What would count as success, as the least success, and as failure."""

    success: Prose | None = core("What success looks like.")
    least: Prose | None = core("The least that still counts as success.")
    failure: Prose | None = core("What failure looks like.")


class Meeting(Part):
    """One meeting, or one round of them."""

    purpose: Prose | None = delegation("Why the meeting takes place, in one sentence.")
    requested_by: str | None = delegation("Who asked for the meeting.")
    why_now: Prose | None = delegation("Why it takes place now.")
    outcome: Outcome | None = core("What success, the least success and failure look like.")
    format: Format | None = open_("The form of the talks.", examples=("bilateral",))
    phase: Phase | None = core("How far the negotiation has come.", examples=("opening",))
    date: Day | None = open_("The first day.", examples=("2026-12-03",))
    until: Day | None = open_("The last day, where there are several.")
    time: Clock | None = open_("When it starts, with the zone.", examples=("10:00 Europe/Vienna",))
    length: Length | None = open_("How long it lasts.", examples=("2 h 30 min",))
    place: str | None = open_("Town and building.")
    host: str | None = open_("Who hosts.")
    chair: str | None = open_("Who chairs.")
    mediator: str | None = open_("Who mediates.")
    observers: Many[str] = open_("Who watches without a voice.", ())
    languages: Many[str] = open_("The languages spoken in the room.", ())
    interpretation: Interpretation | None = open_(
        "none, consecutive, simultaneous or whispered; consecutive halves what fits."
    )
    recording: Prose | None = open_("Who may record, and what the agreed record is.")
    confidentiality: Prose | None = open_("What may be said outside about the meeting.")
    previous: Many[Round] = delegation("Earlier rounds.", ())
    next: Many[Round] = delegation("The rounds to come.", ())
    tracks: Many[Track] = core("Channels that run in parallel.", ())

    @property
    def days(self) -> str:
        """The days of the meeting as they are printed: `10–12 August 1905`."""
        first, last = self.date, self.until
        if first is None or last is None or last == first:
            return str(first or "")
        if (first.year, first.month) == (last.year, last.month):
            return f"{first.day}–{last}"
        return f"{first} to {last}"

    @property
    def opens(self) -> str:
        """The hour it starts as it is printed beside its place: `10:00 local time`."""
        return self.time.told(self.place or "") if self.time else ""

    @property
    def span(self) -> int:
        """How many calendar days it runs; 1 where no last day is written."""
        first = self.date.date if self.date else None
        last = self.until.date if self.until else None
        return (last - first).days + 1 if first and last else 1

    @property
    def daily(self) -> bool:
        """Whether its length is that of each of several days."""
        return self.length is not None and self.length.minutes < A_DAY and self.span > 1

    @property
    def lasts(self) -> str:
        """How long it is, as it is printed: `6 h`, over several days `6 h a day`."""
        return f"{self.length or ''}{' a day' if self.daily else ''}"

    @property
    def starts(self) -> datetime.datetime | None:
        """The moment it starts, where day and time are known."""
        if self.date is None or self.date.date is None or self.time is None:
            return None
        return self.time.on(self.date.date)


class AgendaItem(Item):
    """One item of the agenda, as we mean to play it."""

    short = "title"
    title: str = open_("The item as it stands on the agenda.", ...)
    length: Length | None = open_("How long it may take.", examples=("30 min",))
    leads: str | None = delegation("Who of us leads.")
    choreography: Prose | None = delegation("Who enters, sits, speaks, signs, in which order.")
    press: Press | None = open_("open, closed or photo only.")
    issues: Many[str] = delegation("The issues it touches, by their id or title.", ())
    goal: Prose | None = core("What we want from this item.")
    papers: Many[str] = delegation("Papers on the table.", ())


class Logistics(Part):
    """How the delegation gets there, sleeps, eats, talks home, and stays safe."""

    travel: Prose | None = delegation("Travel, arrivals and departures.")
    rooms: Prose | None = delegation("Meeting room, delegation room, seating.")
    contacts: Many[str] = delegation("Numbers to call, by role.", ())
    equipment: Prose | None = delegation("Printers, telephones, papers, flags.")
    security: Prose | None = core("Devices, rooms, conversations: what to assume and what to do.")
