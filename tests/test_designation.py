"""The designation block of CUI stands wherever CUI does, as it was written, and nowhere else."""

from pathlib import Path

import pytest
from making import text_of, typed
from printed import folded

from briefgen.pipeline import edition_named, verified

LINE = "...................."
SAID = ["Department of X", "PROCURE", "NOFORN", "x@example.gov"]
WRITTEN = "controlled_by: [Department of X], categories: [PROCURE], contact: x@example.gov"
WHOLE = f"{WRITTEN}, dissemination: NOFORN"
CUI = "marking: CUI, markings: {open: UNCLASSIFIED}"
FROM_CORE = "marking: CUI, markings: {open: UNCLASSIFIED, delegation: UNCLASSIFIED}"
UNLIMITED = "no limit but lawful government purpose"
OWN = "name: Own\nreader: us\ntier: delegation\nsections: [meeting]\nwithout: [handling.designation"


def _plan(handling: str, block: str) -> str:
    block = f", designation: {{{block}}}" if block else ""
    return f"title: T\nhandling: {{scheme: us-cui, {handling}{block}}}\nissues: [Rent]\n"


@pytest.mark.parametrize(
    ("handling", "block", "edition", "told", "silent"),
    [
        pytest.param(CUI, WHOLE, "handout", ["UNCLASSIFIED"], [*SAID, LINE, UNLIMITED],
                     id="a paper for the other side has no block"),
        pytest.param(FROM_CORE, WHOLE, "press", ["UNCLASSIFIED"], [*SAID, UNLIMITED],
                     id="nor has one with names of a tier that is not CUI"),
        pytest.param(CUI, WRITTEN, "card", [*SAID[:2], UNLIMITED, SAID[3]], ["NOFORN", LINE],
                     id="a written block that names no limit says that there is none"),
        pytest.param(CUI, WHOLE, "card", SAID, [LINE, UNLIMITED], id="the card has all of it"),
        pytest.param(CUI, WHOLE, "press", SAID, [LINE, UNLIMITED],
                     id="who speaks to the press, marked CUI for a name, has all of it"),
        pytest.param(CUI, WHOLE, "interpreter", SAID, [LINE, UNLIMITED],
                     id="so have the interpreters"),
        pytest.param(CUI, WRITTEN, "press", [*SAID[:2], UNLIMITED, SAID[3]], ["NOFORN"],
                     id="and for them, too, silence is what was written"),
        pytest.param(CUI, "", "press", [LINE], [UNLIMITED],
                     id="where nothing is written, nothing is said of limits"),
        pytest.param(CUI, WHOLE, ".dissemination]", [f"Dissemination.** {LINE}", SAID[3]],
                     ["NOFORN", UNLIMITED], id="a limit that an edition leaves out is not denied"),
        pytest.param(CUI, WHOLE, ".controlled_by]", [f"Controlled by.** {LINE}"],
                     [SAID[0], UNLIMITED], id="whoever controls it leaves a line to fill in"),
        pytest.param(CUI, WHOLE, "]", [LINE], [*SAID, UNLIMITED], id="so does the whole block"),
    ],
)  # fmt: skip
def test_the_block_goes_where_the_marking_goes(
    handling: str, block: str, edition: str, told: list[str], silent: list[str], tmp_path: Path
) -> None:
    if edition.endswith("]"):
        shelf = tmp_path / "templates" / "editions"
        shelf.mkdir(parents=True)
        (shelf / "own.yaml").write_text(OWN + edition)
        edition = "own"
    text = folded(text_of(_plan(handling, block), tmp_path, edition, "markdown")).replace("\\", "")
    assert [one for one in told if one not in text] == []
    assert [one for one in silent if one in text] == []


@pytest.mark.parametrize(
    ("handling", "edition", "leaks"),
    [
        pytest.param(CUI, "press", False, id="on a paper marked CUI for what it carries"),
        pytest.param(CUI, "handout", True, id="but not on one for the other side"),
        pytest.param(FROM_CORE, "press", True, id="nor on one whose readers have no CUI"),
    ],
)
def test_the_guard_knows_where_the_block_is_lawful(
    handling: str, edition: str, leaks: bool, tmp_path: Path
) -> None:
    plan = typed(_plan(handling, WHOLE), tmp_path)
    found = verified(b"Dissemination: NOFORN\n", "p.md", plan, edition_named(plan, edition).reach)
    assert bool(found.leaks) is leaks
