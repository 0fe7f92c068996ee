"""The benchmark measures what it says: real books, real edits, figures that nobody typed."""

import re
import sys
from functools import partial
from pathlib import Path

import pytest

from benchmarks import losses, table
from benchmarks.books import BOOKS, Edit, briefs
from benchmarks.clock import Failed, Spread, Took, in_turn, ratios, run
from benchmarks.desk import Desk
from benchmarks.engines import PLAIN
from benchmarks.handed import Handed, handed
from benchmarks.lengthening import lengthened
from benchmarks.machine import machine
from benchmarks.many import EACH, EACH_PLAIN, Many
from benchmarks.printing import COLD, NOTHING, WARM, Output, Printing
from benchmarks.rewording import Places, Rewording
from benchmarks.scale import Weight
from benchmarks.starting import BESIDE
from benchmarks.tools import Tools
from benchmarks.tree import Element, Tree
from benchmarks.typst_text import Converter
from briefgen.pipeline import open_file

ROOT = Path(__file__).parent.parent
PORTSMOUTH = ROOT / "examples/portsmouth-1905.yaml"


def test_a_lengthened_book_is_a_sound_file_with_more_issues(tmp_path: Path) -> None:
    desk = BOOKS["120"].desk(tmp_path / "desk")
    opened = open_file(desk.file)
    issues = opened.negotiation.issues
    assert len(issues) == len(open_file(PORTSMOUTH).negotiation.issues) + BOOKS["120"].issues
    assert len({one.title for one in issues}) == len(issues)
    assert len({one.lede for one in issues if one.lede}) == len([one for one in issues if one.lede])


def test_a_book_is_lengthened_alike_each_time() -> None:
    assert lengthened(PORTSMOUTH, 3) == lengthened(PORTSMOUTH, 3)


def test_no_two_briefs_say_the_same(tmp_path: Path) -> None:
    files = briefs(tmp_path / "briefs", 4)
    ledes = [issue.lede for file in files for issue in open_file(file).negotiation.issues]
    assert len(ledes) > 12
    assert len(set(ledes)) == len(ledes)


@pytest.mark.parametrize("text", ["Russia", "9 months", "on the month", "12 AND 13 OR 14"])
def test_names_and_amounts_are_not_told_otherwise(text: str) -> None:
    assert Rewording(["plenty words stand around here", text]).other(text) == text


def test_a_text_is_told_otherwise_at_the_same_length() -> None:
    text = "Whole coasts of northern islands stand under the treaty"
    words = Rewording([text, "other great plain words"])
    told = [words.other(text) for _ in range(20)]
    assert len({text, *told}) == 21
    assert {len(one) for one in told} == {len(text)}


def test_places_never_come_twice() -> None:
    places = Places()
    assert len({places.another() for _ in range(5_000)}) == 5_000


TOUCHED = {
    "an edit of one sentence": 1,
    "an edit that changes the number of pages": 1,
    "what a glossary term means": 1,
    "the marking": 0,
}
"""How many sections of the page say something else after an edit; a marking is in the margins."""


@pytest.fixture(scope="module")
def lease(tmp_path_factory: pytest.TempPathFactory) -> Desk:
    return BOOKS["lease"].desk(tmp_path_factory.mktemp("lease") / "desk")


@pytest.fixture(scope="module")
def page(lease: Desk) -> Handed:
    return handed(lease.file)


@pytest.mark.parametrize("edit", BOOKS["lease"].edits, ids=lambda edit: edit.name)
def test_an_edit_touches_only_the_sections_that_print_it(
    edit: Edit, lease: Desk, page: Handed
) -> None:
    edit.made(lease, "Badorel")
    after = handed(lease.file)
    lease.tidy()
    pairs = zip(page.parts.sections, after.parts.sections, strict=True)
    changed = sum(one != other for one, other in pairs)
    assert after.html != page.html
    assert changed == TOUCHED.get(edit.name, changed)
    assert changed < len(page.parts.sections) // 4


@pytest.mark.parametrize("name", BOOKS)
def test_every_edit_finds_its_words(name: str, tmp_path: Path) -> None:
    desk = BOOKS[name].desk(tmp_path / "desk")
    before = desk.file.read_text("utf-8")
    for edit in BOOKS[name].edits:
        edit.made(desk, "Badorel")
        edit.made(desk, "Dorel")
    assert desk.file.read_text("utf-8") != before
    with pytest.raises(Failed):
        desk.change("words that stand nowhere", "others")


def test_what_is_handed_to_others_is_what_the_press_is_given(page: Handed) -> None:
    assert all(section in page.html for section in page.parts.sections if "<img" not in section)
    assert page.styles in page.html
    assert "src=" not in re.sub(r'src="data:', "", page.html)


def _bare(element: Element) -> bool:
    return all(isinstance(one, str) for one in element.inside)


def test_typst_is_told_every_word(page: Handed, tmp_path: Path) -> None:
    tree = Tree()
    tree.feed(page.parts.whole)
    told = Converter(tmp_path).converted(page.html, "A book", "SECRET")
    wanted = [one.text.split() for one in tree.root.all("p") if _bare(one)]
    assert len(wanted) > 50
    assert [words for words in wanted if " ".join(words).replace('"', '\\"') not in told] == []


def test_what_a_file_lacks_is_seen_in_the_file(page: Handed, tmp_path: Path) -> None:
    import pikepdf

    empty = tmp_path / "empty.pdf"
    with pikepdf.new() as document:
        document.add_blank_page()
        document.save(empty)
    wanted = losses.Wanted.of(page.html, "")
    found = losses.lost(empty, wanted)
    assert {"tags", "bookmarks", "links", "page numbers in the contents"} <= set(found)
    assert "the marking on each sheet" not in found


def test_the_middle_and_the_ends_of_some_figures() -> None:
    assert Spread.of([3.0, 1.0, 9.0]) == Spread(3.0, 1.0, 9.0, 3)
    assert table.told(Spread.of([3.0, 1.0, 9.0])) == "3.00 (1.00–9.00)"
    assert table.told(Spread.of([3.0])) == "3.00"


def test_ratios_are_taken_round_by_round() -> None:
    found = ratios([Took(1.0), Took(4.0)], [Took(2.0), Took(4.0)])
    assert found == Spread(0.75, 0.5, 1.0, 2)


def test_tasks_take_turns_and_one_that_fails_is_left_out() -> None:
    done: list[str] = []

    def task(name: str, number: int) -> Took:
        done.append(name)
        if name == "b":
            raise Failed("no engine")
        return Took(float(number))

    took, failed = in_turn({name: partial(task, name) for name in "abc"}, 2, lambda _: None)
    assert done == ["a", "b", "c", "a", "c"]
    assert {name: len(known) for name, known in took.items()} == {"a": 2, "c": 2}
    assert failed == {"b": "no engine"}


def test_a_command_that_fails_is_told_with_its_last_words() -> None:
    with pytest.raises(Failed, match="no such thing"):
        run([sys.executable, "-c", "raise SystemExit('no such thing')"])


def test_nothing_is_added_where_nothing_may_be(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("shutil.which", lambda name: None)
    tools = Tools(lambda text: None, may_install=False)
    for asked in (tools.browser, tools.office, tools.paged):
        with pytest.raises(Failed):
            asked()


@pytest.mark.parametrize(
    ("what", "pages", "goal"),
    [
        pytest.param("the title", 43, None, id="no goal was set"),
        pytest.param(COLD, 20, 0.33, id="shorter than any that was thought of"),
        pytest.param(COLD, 43, 0.33, id="short"),
        pytest.param(WARM, 83, 0.035, id="half way"),
        pytest.param(NOTHING, 123, 0.01, id="long"),
        pytest.param(NOTHING, 400, 0.01, id="longer"),
    ],
)
def test_the_goal_for_a_length(what: str, pages: int, goal: float | None) -> None:
    assert table.goal_at(what, pages) == goal


def test_tables_say_ratio_goal_and_whether_it_is_reached() -> None:
    alone = [Took(10.0, weight=Weight(100.0, 80.0, 100.0))]
    ours = [Took(2.0, weight=Weight(40.0, 32.0, 25.0))]
    files = {
        "briefgen": Output(123, 90, ()),
        PLAIN: Output(123, 70, ("tags",)),
    }
    made = Printing("a book", 123, {PLAIN: alone, COLD: ours}, {"Typst": "no\nnet"}, files)
    told = "\n".join(table.of_book(made))
    assert f"| {COLD} | 0.20 | 0.25 | yes | 2.00 |" in told
    assert "all processes together | 0.40 | 0.3 | no | 40 MB, beside 100 MB |" in told
    assert "counted once | 0.40 |  |  | 32 MB, beside 80 MB |" in told
    assert "alone | 0.25 |  |  | 25 MB, beside 100 MB |" in told
    assert f"| {PLAIN} | 1.00 | 10.00 | 123 | 70 | tags |" in told
    assert "Left out: Typst: no net" in told


def test_ten_times_as_many_are_held_against_what_was_not_run() -> None:
    took = {EACH_PLAIN: [Took(100.0)], EACH: [Took(80.0)]}
    made = Many(50, 12, took, {"`briefgen batch`, two workers": [Took(120.0)]}, {})
    told = "\n".join(table.of_many(made))
    assert "| `briefgen batch`, two workers | 0.12 | 0.15 | 0.15 | yes | 120.0 | 0.24 |" in told


def test_commands_are_held_to_what_they_stand_on() -> None:
    took = {name: [Took(1.0)] for name in {*BESIDE, *BESIDE.values()}}
    rows = [line for part in table.of_starting(took, {}) for line in part.splitlines()]
    assert {row.count("|") for row in rows if row.startswith("|")} == {8}
    assert len(rows) > len(BESIDE)


def test_tables_take_the_place_of_the_last_ones() -> None:
    page = (ROOT / "docs/speed.md").read_text("utf-8")
    once = table.put_into(page, "| a |")
    assert table.put_into(once, "| a |") == once
    assert "| a |" in once
    assert once.splitlines()[0] == page.splitlines()[0]
    with pytest.raises(ValueError, match="has no"):
        table.put_into("a page without marks", "| a |")


def test_the_machine_is_named_with_the_versions() -> None:
    told = machine(3)
    assert "3 rounds" in told
    assert "weasyprint" in told
