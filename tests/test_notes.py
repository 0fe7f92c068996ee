"""Notes of plays: each lands beside the thing it is about, and nothing is said twice."""

import re
from pathlib import Path
from typing import Any

import pytest
from building import Shelves, data, play
from making import text_of

from briefgen.library import Library
from briefgen.negotiation import Negotiation
from briefgen.playbooks import Plays, choose, fill, shelved

AGREEMENT: dict[str, Any] = {
    "agreement": {
        "title": "Ships",
        "obligations": [
            {"who": "Russia", "what": "count the ships", "verified_by": "Both"},
            {"who": "Ukraine", "what": "report the ships"},
            {"who": "Russia", "what": "let the ships pass", "condition": "Two days have passed."},
        ],
        "definitions": [{"term": "ship", "meaning": "What floats."}],
        "sequence": [{"id": "a", "what": "Sign"}, {"what": "Sail", "after": "a"}],
        "final_clauses": ["In force at once.", "Ends in May."],
        "annexes": ["A map"],
    }
}
CLAUSES = """\
beside:
  - {part: agreement, note: Whole}
  - {part: agreement, clause: obligations, note: Duties}
  - {part: agreement, clause: obligation, when: not obligation.verified_by,
     note: "Who sees that {{ obligation.who }} does it?"}
  - {part: agreement, clause: definition, note: "{{ definition.term }}"}
  - {part: agreement, clause: step, when: step.after, note: "{{ step.what }}"}
  - {part: agreement, clause: final_clause, when: "'May' in final_clause",
     note: "{{ final_clause }}"}
  - {part: agreement, clause: annex, note: "{{ annex }}"}
  - {part: agreement, clause: verification, when: not agreement.verification,
     note: Nobody looks}
"""


@pytest.fixture
def shelves(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Shelves:
    monkeypatch.setattr("briefgen.library.shipped", lambda: tmp_path / "shipped")
    return Shelves(tmp_path)


def filled(shelves: Shelves, changes: dict[str, Any], **plays: str) -> Plays:
    negotiation = Negotiation.model_validate(data(changes))
    return fill(choose(shelves.plays(**plays), negotiation), negotiation)


def landed(plays: Plays, part: str, things: int, most: int = 1) -> list[list[str]]:
    return [[note.text for note in plays.landing(part, at, most)] for at in range(things)]


def beside(part: str, *notes: str, weight: int = 3) -> str:
    rows = "".join(f"  - {{part: {part}, {note}}}\n" for note in notes)
    return play(front=f"weight: {weight}\nbeside:\n{rows}")


def test_there_is_nothing_beside_an_agreement_that_is_not_there(shelves: Shelves) -> None:
    plays = filled(shelves, {}, wait=play(front=CLAUSES))
    assert [note for one in plays.chosen for note in one.notes] == []


def test_a_note_lands_at_the_clause_it_is_about(shelves: Shelves) -> None:
    plays = filled(shelves, AGREEMENT, wait=play(front=CLAUSES))
    assert [note.text for note in plays.beside("agreement")] == ["Whole"]
    assert landed(plays, "obligations", 1) == [["Duties"]]
    assert landed(plays, "obligation", 3) == [[], ["Who sees that Ukraine does it?"], []]
    assert plays.elsewhere(plays.landing("obligation", 1)[0]) == (3,)
    assert landed(plays, "definition", 1) == [["ship"]]
    assert landed(plays, "step", 2) == [[], ["Sail"]]
    assert landed(plays, "final_clause", 2) == [[], ["Ends in May."]]
    assert landed(plays, "annex", 1) == [["A map"]]
    assert landed(plays, "verification", 1) == [["Nobody looks"]]


def test_each_thing_has_the_best_note_and_none_has_it_again(shelves: Shelves) -> None:
    best = beside("agenda", "note: '{{ item.title }} first'", weight=5)
    other = beside("agenda", "note: Also", "note: And so on", weight=2)
    agenda = {"agenda": ["One", "Two", "Three", "Four"]}
    plays = filled(shelves, agenda, best=best, other=other)
    assert landed(plays, "agenda", 4) == [["One first"], ["Also"], ["And so on"], []]
    assert landed(plays, "agenda", 2, most=3) == [["One first", "Also", "And so on"], []]


def test_a_play_printed_in_one_line_speaks_where_the_others_are_silent(shelves: Shelves) -> None:
    full = beside("agenda", "when: item.length, note: Long", weight=5)
    short = beside("agenda", "note: Short", "note: Again", weight=1)
    changes = {"agenda": ["One", {"title": "Two", "length": "60 min"}, "Three"], "plays.most": 1}
    plays = filled(shelves, changes, full=full, short=short)
    assert landed(plays, "agenda", 3, most=2) == [["Short"], ["Long"], ["Again"]]
    assert [[n.text for n in plays.beside("agenda", at)] for at in range(2)] == [
        ["Short"],
        ["Long"],
    ]


def test_a_note_beside_a_person_is_for_the_side_the_play_is_about(shelves: Shelves) -> None:
    sides = [{"name": "Germany", "people": ["Frau A"]}, {"name": "Russia", "people": ["B", "C"]}]
    text = beside("people", "note: '{{ person.name }}'")
    russian = text.replace("weight", "applies_to: {traits: {country: Russia}}\nweight", 1)
    for one, expected in ((russian, [[], ["B"], []]), (text, [["Frau A"], [], []])):
        assert landed(filled(shelves, {"counterparts": sides}, wait=one), "people", 3) == expected


def test_a_note_in_a_table_stays_on_one_line(shelves: Shelves) -> None:
    text = 'beside:\n  - part: issues\n    note: "one | two\\n\\nthree"\n'
    (note,) = filled(shelves, {}, wait=play(front=text)).beside("issues", 0)
    assert note.line == "one &#124; two<br>three"


TALKS = """\
title: Ships
us: Ukraine
counterparts: Russia
agreement:
  obligations:
    - {who: Russia, what: count the ships}
    - {who: Russia, what: let the ships pass, verified_by: Both, until: May, if_breached: Stop}
  definitions: [{term: ship, meaning: What floats}]
statements: [{occasion: opening, text: We shall count.}]
"""


def test_the_book_prints_each_note_at_its_clause(tmp_path: Path) -> None:
    lines = text_of(TALKS, tmp_path, "book", "markdown").splitlines()
    (duty,) = (line for line in lines if line.startswith("| 1 | **Russia** shall"))
    assert "Not said here: by when, who checks, what follows a breach." in duty
    (other,) = (line for line in lines if line.startswith("| 2 | **Russia** shall"))
    assert "Not said here" not in other
    at = lines.index("## Annexes and maps")
    assert "No map is annexed." in "\n".join(lines[at : at + 4])
    (check,) = (line for line in lines if line.startswith("- **Verification.** not said"))
    assert "Not every duty has somebody who checks it." in check


def test_the_note_that_the_manual_shows_lands_at_a_duty(shelves: Shelves) -> None:
    manual = (Path(__file__).resolve().parent.parent / "docs/plays.md").read_text("utf-8")
    (shown,) = re.findall(r"```\n(beside:.*?)```", manual, re.DOTALL)
    plays = filled(shelves, AGREEMENT, wait=play(front=shown))
    assert landed(plays, "obligation", 3) == [[], ["Who sees that Ukraine does this?"], []]


def test_no_shipped_note_about_a_clause_stands_at_the_head_of_the_letter() -> None:
    root = Path(__file__).resolve().parent.parent
    notes = [note for one in shelved(Library(root, root)) for note in one.play.beside]
    assert sum(note.clause is not None for note in notes) > 15
    assert [note.note for note in notes if note.part == "agreement" and not note.clause] == []
