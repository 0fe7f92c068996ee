"""Every lesson taken from the sources has a home, and the table in docs/lessons.md names it."""

import re
from collections.abc import Iterator
from pathlib import Path

from briefgen.library import Library
from briefgen.playbooks import shelved
from briefgen.playbooks.dossier import Dossier, Listing
from briefgen.reading import Source, read

ROOT = Path(__file__).resolve().parent.parent
TAKEN = Path(__file__).with_name("lessons.txt")
"""The name of each lesson that was taken from the sources, one a line."""


def table() -> dict[str, set[str]]:
    rows = re.findall(r"(?m)^\| ([a-z0-9-]+) \| (.+) \|$", (ROOT / "docs/lessons.md").read_text())
    return {lesson: set(homes.split("; ")) for lesson, homes in rows if lesson != "lesson"}


def carried() -> Iterator[tuple[str, str]]:
    """Each lesson with one place that carries it."""
    for play in shelved(Library(ROOT, ROOT)):
        for lesson in play.play.lessons:
            yield lesson, f"play `{play.pack_id}/{play.id}`"
    for file in sorted(ROOT.glob("playbooks/*/dossiers/*.yaml")):
        for lesson in read(Source(file.name, file.read_text("utf-8")), Dossier).lessons:
            yield lesson, f"dossier `dossiers/{file.stem}`"
    for file in sorted(ROOT.glob("playbooks/*/lists/*.yaml")):
        for entry in read(Source(file.name, file.read_text("utf-8")), Listing).entries:
            for lesson in entry.lessons:
                yield lesson, f"list `lists/{file.stem}`"


def test_the_table_says_where_each_lesson_stands() -> None:
    found: dict[str, set[str]] = {}
    for lesson, home in carried():
        found.setdefault(lesson, set()).add(home)
    assert table() == found


def test_no_lesson_is_lost_or_renamed() -> None:
    taken = TAKEN.read_text("utf-8").split()
    assert len(taken) == len(set(taken)) == 290
    carried_somewhere = {lesson for lesson, _ in carried()}
    assert carried_somewhere - set(taken) == set()
    assert set(taken) - carried_somewhere == set()
