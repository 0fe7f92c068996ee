"""What a team sets for its own workspace, in `briefgen.yaml`: thresholds, severities, limits.

Every threshold of a check and every limit of a build is a named field here, with its meaning and
what it is by default.
"""

import os
from collections.abc import Callable, Collection, Iterator
from contextlib import suppress
from typing import Any, Literal

from pydantic import BaseModel, ConfigDict, Field

from briefgen.keeping import MOST, folder_for
from briefgen.keeping.noting import note
from briefgen.library import SETTINGS, Library
from briefgen.negotiation.part import Many
from briefgen.problems import Place, Problem, Unusable
from briefgen.reading import Places, Source, read_placed
from briefgen.reading.pages import sorted_problems
from briefgen.workspace import is_file

Grade = Literal["stop", "weak", "note", "off"]

MOST_TOLD = 50
"""So many unknown names are told at once; nobody reads more."""
_ALL_OF_THEM = "See them all with: briefgen explain"

# What checks a setting is built when one is read: most workspaces set nothing.
_STRICT = ConfigDict(frozen=True, extra="forbid", defer_build=True)


class SymbolicDay(BaseModel):
    """A day that stands for something: every year, or once where its year is written."""

    model_config = _STRICT

    day: str = Field(
        description="Month and day, 05-09, or with its year, 2027-09-19.",
        pattern=r"^(\d{4}-)?(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$",
    )
    of: Many[str] = Field((), description="To whom it means something; empty: to everybody.")
    means: str = Field(description="What the day is: Victory Day.")
    since: int = Field(1, description="The first year in which it means this.")
    within: int | None = Field(
        None, ge=0, description="How many days before it count; days_around where it is left out."
    )
    source: str | None = Field(None, description="Where this is taken from.")


class Limits(BaseModel):
    """The thresholds of the checks."""

    model_config = _STRICT

    days_until_stale: int = Field(180, ge=1, description="A fact older than this is stale.")
    longest_session: int = Field(
        180, ge=1, description="The longest sitting without a break, in minutes."
    )
    long_meeting: int = Field(
        240, ge=1, description="A meeting longer than this, in minutes, needs a limit to a sitting."
    )
    days_without_relief: int = Field(
        2, ge=1, description="Talks of more days than this need a plan for rest and relief."
    )
    working_day: int = Field(
        360, ge=1, description="Minutes of talks in a day, where the length is given in days."
    )
    several_items: int = Field(
        3, ge=2, description="From so many issues or items on, a short session needs a plan."
    )
    team_with_roles: int = Field(
        3, ge=2, description="From so many members on, a delegation needs roles and one voice."
    )
    team_with_observer: int = Field(
        6, ge=2, description="From so many members on, somebody should only watch."
    )
    interpreter_alone: int = Field(
        240, ge=1, description="One interpreter without relief can work so long, in minutes."
    )
    fewest_concessions: int = Field(
        3, ge=1, description="From so many concessions on, they are weighed against what we gain."
    )
    our_share_of_concessions: int = Field(
        80, ge=1, le=100, description="The most of gives and gets that may be ours, in per cent."
    )
    definition_words: int = Field(
        8, ge=1, description="A definition of fewer words, without a figure, is too short."
    )
    days_before_signature: int = Field(
        1, ge=0, description="Days for lawyers and translators between the talks and the signature."
    )
    seniority_share: int = Field(
        50, ge=1, le=100, description="Our longest service, in per cent of theirs, to be enough."
    )
    seniority_years: int = Field(
        15, ge=1, description="A gap between the two middle lengths of service that is too wide."
    )
    strong_influence: int = Field(
        4, ge=1, le=5, description="From this influence on, somebody must speak with a stakeholder."
    )
    fewest_scenarios: int = Field(3, ge=1, description="Fewer scenarios than this are too few.")
    claims_on_one_source: int = Field(
        5, ge=2, description="From so many claims on, one source for all of them is too few."
    )
    days_around: int = Field(
        2, ge=0, description="A meeting this near to a symbolic day, in days, is taken to touch it."
    )
    symbolic_days: Many[SymbolicDay] = Field(
        (), description="Days of your own, beside those of `briefgen explain symbolic-day`."
    )


class Build(BaseModel):
    """What the making of one file may take before it is stopped."""

    model_config = _STRICT

    seconds: int = Field(
        300,
        ge=5,
        le=36_000,
        description="The most seconds of computing to read a plan, to check it, and for each file.",
    )
    memory: int = Field(
        3_000, ge=600, le=64_000, description="The most memory for setting pages, in MB."
    )
    pages: int = Field(1_000, ge=1, le=20_000, description="The most pages of one file.")
    megabytes: int = Field(50, ge=1, le=2_000, description="The largest finished file, in MB.")


class Cache(BaseModel):
    """Where finished pieces are kept, so that they need not be set again, and how many."""

    model_config = _STRICT

    folder: str = Field(
        "", description="A folder inside the workspace, new or empty; .briefgen/kept by default."
    )
    megabytes: int = Field(
        MOST, ge=0, le=20_000, description="The most that is kept, in MB; 0 keeps nothing."
    )


class Settings(BaseModel):
    """The settings of one workspace."""

    model_config = _STRICT

    limits: Limits = Field(Limits.model_construct(), description="The thresholds of the checks.")
    build: Build = Field(
        Build.model_construct(), description="What the making of one file may take."
    )
    cache: Cache = Field(
        Cache.model_construct(), description="Where finished pieces are kept, and how many."
    )
    severity: dict[str, Grade] = Field(
        {}, description="How grave a finding of a check or rule is, by its id; off silences it."
    )


def settings_of(library: Library, known: Callable[[], Collection[str]]) -> Settings:
    """What the workspace sets; Unusable where it names what is not `known` as a check or rule.

    An empty file only marks the folder as a workspace.
    """
    file = library.workspace / SETTINGS
    empty = is_file(file) and not file.stat().st_size
    if empty or not os.path.lexists(file):
        note(file, b"" if empty else None)
        return Settings.model_construct()
    source = library.read(file)
    if not source.text.strip():
        return Settings.model_construct()
    try:
        found = read_placed(source, Settings)
    except Unusable as fault:
        told = [*fault.problems, *_misnamed(source, known)]
        raise Unusable(sorted_problems(told)) from None
    _keepable(library, found.model.cache, found.places)
    if strange := [*_strange(found.model.severity, known, found.places)]:
        raise Unusable(strange)
    return found.model


class _Named(BaseModel):
    """The ids that a file of settings names, whatever else stands in it."""

    model_config = ConfigDict(extra="ignore", defer_build=True)

    severity: dict[str, Any] = {}


def _misnamed(source: Source, known: Callable[[], Collection[str]]) -> Iterator[Problem]:
    """Names that are none, in a file in which something else is wrong, so that all is told."""
    with suppress(Unusable):
        named = read_placed(source, _Named)
        yield from _strange(named.model.severity, known, named.places)


def _strange(
    named: Collection[str], known: Callable[[], Collection[str]], places: Places
) -> Iterator[Problem]:
    """The names under `severity` that are no check's or rule's, as many as can be read."""
    ids = known() if named else ()
    strange = [(name, places.at(("severity", name))) for name in named if name not in ids]
    yield from (_unknown(name, ids, place, places) for name, place in strange[:MOST_TOLD])
    for _, place in strange[MOST_TOLD : MOST_TOLD + 1]:
        told = f"From here on, {len(strange) - MOST_TOLD:,} more names are no check's"
        yield Problem(told, _ALL_OF_THEM, place)


def _keepable(library: Library, cache: Cache, places: Places) -> None:
    """Unusable where the folder for what is kept could do harm: see `keeping.folder`."""
    try:
        folder_for(library.workspace, cache.folder)
    except Unusable as fault:
        place = places.value(("cache", "folder"))
        line = places.line(place)
        raise Unusable(Problem(p.message, p.advice, place, line) for p in fault.problems) from None


def _unknown(name: str, ids: Collection[str], place: Place, places: Places) -> Problem:
    from briefgen.reading.nearest import nearest

    near = nearest(name, ids, sure=0.6)
    advice = f"Did you mean `{near}`?" if near else _ALL_OF_THEM
    return Problem(f"No check is called `{name}`.", advice, place, places.line(place))
