"""What depends on the room: languages spoken, lengths of time, and how many there are of all."""

from html import unescape
from pathlib import Path

import pypdfium2
import pytest
from making import quiet, text_of, typed
from printed import folded

from briefgen.assembly import filled_in
from briefgen.pipeline import edition_named, make
from briefgen.production import Production

AGENDA = "agenda: [{title: A, length: 150 min}, {title: B, length: 30 min}]\n"


@pytest.mark.parametrize(
    ("meeting", "edition", "told"),
    [
        pytest.param("{place: Geneva}", "notetaker", "Read aloud before anybody",
                     id="nothing known"),
        pytest.param("{languages: [English]}", "notetaker", "Read aloud before", id="one language"),
        pytest.param("{languages: [English, Russian]}", "notetaker", "aloud, in both languages,",
                     id="two"),
        pytest.param("{languages: [English, French, Russian]}", "notetaker",
                     "aloud, in each of the 3 languages,", id="three"),
        pytest.param("{interpretation: consecutive}", "notetaker",
                     "aloud, in each language of the room,", id="interpreted, none named"),
        pytest.param("{length: 4 h}", "agenda", "ask for 3 h; the meeting has 4 h", id="one unit"),
        pytest.param("{length: 3 h 30 min}", "book", "ask for 3 h; the meeting has 3 h 30 min",
                     id="one unit in the book"),
    ],
)  # fmt: skip
def test_what_depends_on_the_room_is_said_as_the_room_is(
    meeting: str, edition: str, told: str, tmp_path: Path
) -> None:
    plan = f"title: T\nissues: [Insurance]\nmeeting: {meeting}\n{AGENDA}"
    assert told in folded(unescape(text_of(plan, tmp_path, edition, "markdown")))


def crowded(count: int, also: str = "") -> str:
    """A plan with so many of each thing that a sheet has rows for, and no agenda."""

    def items(one: str) -> str:
        return ", ".join(one.replace("#", str(n)) for n in range(1, count + 1))

    return (
        f"title: T\nus: A\nissues: [{items('Issue #')}]\n"
        f"team: {{members: [{items('{name: Member #}')}]}}\n"
        f"mandate: {{sought: [{items('What #.')}]}}\nrisks: [{items('{what: Risk #}')}]\n"
        f"debrief: {{surprises: [{items('Surprise #')}]}}\n"
        f"commitments: [{{what: Kept, done: yes}}, {items('{what: Owed #}')}]\n{also}"
    )


FEW = "agenda: [{title: First}, {title: Last}]\n"
MANY = f"agenda: [{', '.join(f'{{title: Item {n}}}' for n in range(1, 15))}]\n"
OPEN = "{cleared: {to: open, by: The head, on: 2026-11-30}, name"
TWO = "counterparts: [B, C]\n"
POINTED = "title: T\nissues: [{{title: Rent, points: {}}}, {{title: Term, points: {}}}]\n"
TWINS = (
    "title: T\nissues: [{title: Rent, id: a, target: 5 EUR}, {title: Rent, id: b, target: 6 EUR}]\n"
    "debrief: {results: [{issue: a, result: 7 EUR}, {issue: b, result: 8 EUR},\n"
    "  {issue: a, result: 9 EUR, why: Rain.}]}\n"
)
ASKED = "title: T\nissues:\n" + "".join(
    f"  - {{title: Issue {n}, points: [Say {n}.], questions: [Ask {n}?]}}\n" for n in range(1, 7)
)
LOGGED = (
    "title: T\nus: A\nissues: [Rent]\n"
    "log: [{on: 2027-05-01, by: us, issue: Rent, words: Ten., condition: Paid at once.},\n"
    "  {by: us, words: Nine., status: open}]\n"
)
CHANGED = "title: T\nchanges: [{what: Inside, told: Out.}, {told: Told.}, {what: Newest.}]\n"
MINE = "name: Mine\nreader: us\ntier: core\nsections: [addendum]\n"


@pytest.mark.parametrize(
    ("plan", "edition", "tightened", "told", "silent"),
    [
        pytest.param(crowded(3, FEW), "notetaker", 0, ["| A | At the table | the other side |"],
                     ["Without a row", " close", "| At the table | A |"],
                     id="three of each are set as ever, and no line tells of more"),
        pytest.param(crowded(3), "mandator", 0, ["| 3 | What 3. |", "| Risk 3 |"], ["More in"],
                     id="three decisions and three risks fill no page"),
        pytest.param(crowded(3, TWO), "handout", 0, ["| A | B, to be filled in | C, to be"],
                     ["| Delegation |"], id="three delegations stand side by side"),
        pytest.param(crowded(3), "debrief", 0, ["| Owed 1 | – |", "| Owed 2 |"],
                     ["Kept", "promises"], id="what was kept takes no line from what is owed"),
        pytest.param(crowded(28), "notetaker", 0,
                     ["| A | At the table | A |", "| Member 27 | | Member 28 | |",
                      "| | Issue 28 | | | |", "| 28 Issue 28 | | |"], ["Without a row"],
                     id="28 of ours, and as many issues, have each their place"),
        pytest.param(crowded(3, MANY), "notetaker", 0, ["| Item 14 | | | |"], ["Without a row"],
                     id="so have all items of the agenda"),
        pytest.param(crowded(3, MANY), "notetaker", 1,
                     ["| Item 14 | | | |"], ["Without a row"],
                     id="fourteen items fit even where room is short"),
        pytest.param(crowded(28), "notetaker", 1,
                     ["| Member 28 |", "Without a row here, for want of room: 15 issues.",
                      "a number in the list of issues: 16 issues."], ["| 13 Issue 13 |"],
                     id="issues that have no row in a full set are counted"),
        pytest.param(crowded(12), "agenda", 0, ["| **Issue 12** |"], ["More in the book"],
                     id="the chair without an agenda has a row for all twelve issues"),
        pytest.param(crowded(28), "agenda", 1, ["More in the book: 12 issues."], ["Issue 17"],
                     id="what the chair's two pages do not hold is counted"),
        pytest.param(crowded(28), "defensives", 2, ["More in the book: 20 issues."], ["Issue 9"],
                     id="so are issues for which no answer is written"),
        pytest.param(crowded(6), "mandator", 0, ["| 6 | What 6. |", "sealed annex: 3 risks."],
                     ["Sought too"], id="the minister decides on all six"),
        pytest.param(crowded(6), "mandator", 4,
                     ["| 4 | What 4. |", "Sought too, in the sealed annex: 2 decisions."],
                     ["What 5."], id="decisions that the full page does not hold are counted"),
        pytest.param(crowded(9), "mandator", 0, ["| Issue 9 |"], ["on the sheet of limits"],
                     id="nine issues stand before the minister"),
        pytest.param(crowded(9), "mandator", 1, ["| Issue 6 |", "limits: Issue 7; Issue 8. 1 on"],
                     ["| Issue 7"], id="on a full page six, the others by name"),
        pytest.param(crowded(5), "mandator", 2, ["| Issue 4 |", "1 more on the sheet of limits"],
                     ["| Issue 5"], id="of five, too, four where six do not help"),
        pytest.param(crowded(9), "mandator", 3, ["| Issue 4 |", "4 more on the sheet of limits. 1"],
                     ["Issue 5"], id="and then no names of those that are left out"),
        pytest.param(POINTED.format("[A, B, One.]", "[D, E, Two.]"), "principal", 0,
                     ["- One.", "- Two."], ["More in the book: 4"],
                     id="all points of two issues are printed"),
        pytest.param(POINTED.format("[A, B, One., Two.]", "[E]"), "principal", 0,
                     ["- One.", "More in the book: 1 point,"], ["- Two."],
                     id="a fourth of one issue is counted"),
        pytest.param(TWINS, "debrief", 0,
                     ["| 5 EUR | 7 EUR<br>9 EUR | Rain. |", "| 6 EUR | 8 EUR | |"], [],
                     id="results of two issues with one title stay apart"),
        pytest.param(TWINS, "book", 0, ["| 7 EUR | – |", "| 6 EUR | 8 EUR | – |"],
                     ["| 6 EUR | 7 EUR", "| 6 EUR | 9 EUR"], id="in the book, too"),
        pytest.param(CHANGED, "mine", 0, ["## What changed for you - Newest. ##"],
                     ["Nothing"], id="the newest change, told or not, is what changed"),
        pytest.param(crowded(6), "debrief", 3, ["| Issue 6 |", "4 surprises"],
                     ["more in the book."], id="a full second side takes no issue from the first"),
        pytest.param(crowded(6), "debrief", 6, ["| Issue 4 |", "2 more in the", "3 surprises"],
                     ["| Issue 5 |"], id="nor a full first side a line from the second"),
        pytest.param(ASKED, "card", 5, ["Ask 4?"], ["## Issue 5"],
                     id="four issues of a card with their questions"),
        pytest.param(ASKED, "card", 6, ["## Issue 4", "Not here: Issue 5; Issue 6. Questions"],
                     ["Ask 1?"], id="and then without them"),
        pytest.param(LOGGED, "book", 0, ["| Date, by, issue |", "| A | Nine. | – | open |"],
                     ["| By | Issue |"], id="who, when and of what are one column"),
        pytest.param(crowded(6), "debrief", 0, ["More in the book: 4 promises.", "3 surprises"],
                     ["Surprise 4"], id="what the debrief has no line for is counted"),
        pytest.param(crowded(3, "counterparts: [B, C, D, E]\n"), "handout", 0,
                     ["| Members; to be filled in where blank |", "| E | |"], [],
                     id="five delegations have a row each"),
        pytest.param(crowded(28).replace("{name", OPEN), "handout", 0, ["**Member 28**"], [],
                     id="a list of 28 that is open is given out whole"),
    ],
)  # fmt: skip
def test_however_many_there_are_none_is_left_out_without_a_word(
    plan: str, edition: str, tightened: int, told: list[str], silent: list[str], tmp_path: Path
) -> None:
    shelf = tmp_path / "templates" / "editions"
    shelf.mkdir(parents=True)
    (shelf / "mine.yaml").write_text(MINE)
    opened = typed(plan, tmp_path)
    framed = (
        edition_named(opened, edition).framed(False).model_copy(update={"tightened": tightened})
    )
    book = filled_in(opened, edition, framed, "a4", quiet, False)
    text = folded(unescape(" ".join(section.markdown for section in book.sections)))
    assert [one for one in told if one not in text] == []
    assert [one for one in silent if one in text] == []


LARGE, BOOKLET = Production(large_type=True), Production(imposition="booklet")


@pytest.mark.parametrize(
    ("edition", "printed", "heads"),
    [
        pytest.param("points", LARGE, ["Insurance"], id="a card has no heads, and is set as ever"),
        pytest.param("notetaker", LARGE, ["No.", "Due", "Began", "Ended", "Initials"],
                     id="those of the log do"),
        pytest.param("agenda", LARGE, ["From", "Time", "Press"], id="those of the form do"),
        pytest.param("mandator", BOOKLET, ["Yes", "Discuss"], id="those of the boxes do"),
    ],
)  # fmt: skip
def test_in_larger_type_the_heads_of_narrow_columns_stay_whole(
    edition: str, printed: Production, heads: list[str], tmp_path: Path
) -> None:
    plan = typed("title: T\nus: A\nissues: [Insurance]\n", tmp_path)
    pdf = pypdfium2.PdfDocument(make(plan, edition, "pdf", "a4", quiet, production=printed).content)
    words = {word for page in pdf for word in page.get_textpage().get_text_range().split()}
    pdf.close()
    assert set(heads) <= words
