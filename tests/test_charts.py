"""Charts: nothing leaves the picture, nothing overlaps, everything is also said in words."""

import itertools
import re
from xml.etree import ElementTree

import pytest
from chart_data import (
    AWKWARD,
    LONG,
    crowd,
    ladder,
    likely,
    line_of,
    ranged,
)

from briefgen import charts
from briefgen.charts.drawing import ink, lettering
from briefgen.charts.range import RangeChart
from briefgen.charts.scenarios import Scenario, Scenarios
from briefgen.charts.steps import Step, Steps
from briefgen.charts.timeline import Event, Timeline
from briefgen.problems import Unusable

each = pytest.mark.parametrize("data", AWKWARD.values(), ids=AWKWARD)
in_both = pytest.mark.parametrize(
    "large",
    [pytest.param(False, id="beside the text"), pytest.param(True, id="in large type")],
)
Box = tuple[float, float, float, float, str]


def drawn(data: object, *, large: bool = False) -> ElementTree.Element:
    return ElementTree.fromstring(charts.svg(data, large=large))


def boxes(root: ElementTree.Element) -> list[Box]:
    """Where each line of text stands: left, top, right, bottom, measured on the wide side."""
    found = []
    for element in root.iter("{*}text"):
        x, y, size = (float(element.attrib[name]) for name in ("x", "y", "font-size"))
        wide = lettering.width(element.text or "", size)
        x -= {"start": 0.0, "middle": wide / 2, "end": wide}[element.attrib["text-anchor"]]
        found.append((x, y - 0.7 * size, x + wide, y + 0.2 * size, element.text or ""))
    return found


def test_every_kind_is_found_and_has_awkward_data() -> None:
    assert set(charts.KINDS) == {"range", "timeline", "scenarios", "stakeholders", "steps"}
    assert {charts.kind_of(data).name for data in AWKWARD.values()} == set(charts.KINDS)


@in_both
@each
def test_no_text_leaves_the_picture(data: object, large: bool) -> None:
    root = drawn(data, large=large)
    _, _, wide, high = map(float, root.attrib["viewBox"].split())
    outside = [
        box for box in boxes(root)
        if box[0] < -0.05 or box[1] < -0.05 or box[2] > wide + 0.05 or box[3] > high + 0.05
    ]  # fmt: skip
    assert not outside


@in_both
@each
def test_no_two_texts_overlap(data: object, large: bool) -> None:
    clashes = [
        (one[4], two[4])
        for one, two in itertools.combinations(boxes(drawn(data, large=large)), 2)
        if one[0] < two[2] and two[0] < one[2] and one[1] < two[3] and two[1] < one[3]
    ]
    assert not clashes


@in_both
@each
def test_every_mark_stays_inside(data: object, large: bool) -> None:
    root = drawn(data, large=large)
    _, _, wide, high = map(float, root.attrib["viewBox"].split())
    paths = " ".join(element.attrib["d"] for element in root.iter("{*}path"))
    places = [float(found) for found in re.findall(r"-?\d+(?:\.\d+)?", paths)]
    assert all(-0.5 <= x <= wide + 0.5 for x in places[::2])
    assert all(-0.5 <= y <= high + 0.5 for y in places[1::2])


@in_both
@each
def test_a_picture_is_complete_and_harmless(data: object, large: bool) -> None:
    root = drawn(data, large=large)
    assert root.attrib["role"] == "img"
    assert root.attrib["width"] == ("167mm" if large else "112mm")
    assert root[0].tag.endswith("title")
    assert {element.tag.rpartition("}")[2] for element in root.iter()} <= {
        "svg", "title", "text", "path", "rect", "circle",
    }  # fmt: skip
    assert not {name for element in root.iter() for name in element.attrib} & {"id", "href"}
    assert "\n\n" not in charts.svg(data)


@in_both
@each
def test_no_picture_is_taller_than_its_page(data: object, large: bool) -> None:
    most = 201 if large else 191 if isinstance(data, Steps) else 151
    assert float(drawn(data, large=large).attrib["height"].removesuffix("mm")) <= most


@each
def test_in_large_type_no_letter_is_smaller_than_in_its_tables(data: object) -> None:
    root = drawn(data, large=True)
    _, _, wide, _ = map(float, root.attrib["viewBox"].split())
    times = float(root.attrib["width"].removesuffix("mm")) * ink.MM / wide
    found = [float(one.attrib["font-size"]) * times for one in root.iter("{*}text")]
    assert [size for size in found if size < 14.5] == []


@each
def test_the_alternative_says_what_the_picture_says(data: object) -> None:
    assert drawn(data)[0].text == ink.plain(charts.words(data))


@each
def test_a_fence_is_read_back_unchanged(data: object) -> None:
    block = charts.fence(data)
    head, body, foot, end = block.split("\n")
    assert (foot, end) == ("```", "")
    assert not set("`~<>&") & set(body)
    assert charts.parse(head.removeprefix("```chart "), body) == data


@each
def test_a_table_keeps_its_shape(data: object) -> None:
    lines = charts.table(data).splitlines()
    assert len({line.count("|") for line in lines}) == 1
    assert "<" not in charts.table(data)


@each
def test_the_same_data_gives_the_same_picture(data: object) -> None:
    assert charts.svg(data) == charts.svg(data)
    assert charts.caption(data) == charts.caption(data)


@pytest.mark.parametrize(("data", "facts"), [
    pytest.param(ranged(1500, 1200, 900, 0, 500, 1000), "1,500 1,200 900 0 500 1,000", id="range"),
    pytest.param(line_of(3, "Talks"), "March Talks", id="timeline"),
    pytest.param(Scenarios("S", (Scenario("A", 55, 75, "likely"),)), "A 55–75 likely",
                 id="scenarios"),
    pytest.param(crowd(2, 4, -1), "Person 4 −1", id="stakeholders"),
    pytest.param(ladder(3, 1), "Step Both May 1 2", id="steps"),
])  # fmt: skip
def test_words_and_table_carry_every_fact(data: object, facts: str) -> None:
    for fact in facts.split():
        assert fact in charts.words(data)
        assert fact in charts.table(data)


@pytest.mark.parametrize(("data", "said"), [
    pytest.param(ranged(1500, 1200, 900), "", id="their limit unknown"),
    pytest.param(ranged(1500, 1200, None, 0, 500, 1000), "", id="our limit cut"),
    pytest.param(ranged(None, None, 900, None, None, 1000), "", id="no direction to be told"),
    pytest.param(ranged(1500, 1200, 900, 0, 500, 1000), "900 to 1,000", id="they reach us"),
    pytest.param(ranged(20, 35, 50, 80, 60, 45), "45 to 50", id="we want less"),
    pytest.param(ranged(None, None, 50, None, None, 45, want="less"), "45 to 50", id="told so"),
    pytest.param(ranged(1500, 1200, 900, 0, 300, 600), "300 apart", id="they stop short"),
    pytest.param(ranged(1500, 1200, 900, 0, 300, 900), "meet only at 900", id="they touch"),
])  # fmt: skip
def test_the_limits_are_judged_only_where_both_are_known(data: RangeChart, said: str) -> None:
    judged = re.search(r"(room for agreement|no common ground|limits meet).*", charts.words(data),
                       re.IGNORECASE)  # fmt: skip
    assert said in judged[0] if judged and said else not judged


def test_a_figure_of_ours_that_was_cut_is_not_mentioned() -> None:
    shown = charts.svg(ranged(1500, 1200)) + charts.table(ranged(1500, 1200))
    assert "limit<" not in shown
    assert "Limit" not in shown


@pytest.mark.parametrize(("data", "named"), [
    pytest.param(line_of(14, "Round"), "", id="events that fit"),
    pytest.param(line_of(30, LONG, kind="past"), "1 March", id="the oldest events go first"),
    pytest.param(crowd(14), "", id="people who fit"),
    pytest.param(crowd(16), "Person 15", id="people who do not"),
    pytest.param(ladder(40, 1, label=LONG), "more", id="steps that do not"),
])  # fmt: skip
def test_what_is_not_drawn_is_said(data: object, named: str) -> None:
    caption = charts.caption(data)
    assert ("Not drawn" in caption) == bool(named)
    assert named in caption


@pytest.mark.parametrize(("kind", "text", "said"), [
    pytest.param("pie", "{}", 'no kind of chart called "pie"', id="unknown kind"),
    pytest.param("range", "{", "cannot be drawn", id="not JSON"),
    pytest.param("range", "[]", "is not an object", id="a list"),
    pytest.param("range", "{}", 'lacks "issue"', id="a field missing"),
    pytest.param("range", '{"issue": "A", "x": 1}', 'knows no "x"', id="a field too many"),
    pytest.param("range", '{"issue": "A", "limit": "9"}', "limit is not a number", id="text"),
    pytest.param("range", '{"issue": "A", "limit": true}', "limit is not a number", id="true"),
    pytest.param("range", '{"issue": "A", "limit": NaN}', "NaN", id="not a number"),
    pytest.param("range", '{"issue": "A", "limit": 1e999}', "too large", id="endless"),
    pytest.param("range", '{"issue": "A", "want": "all"}', "want is none of", id="not a choice"),
    pytest.param("steps", '{"title": "A", "steps": "B"}', "steps is not a list", id="no list"),
    pytest.param("steps", "[" * 99999, "cannot be drawn", id="endless nesting"),
])  # fmt: skip
def test_a_fence_that_cannot_be_drawn_is_a_problem(kind: str, text: str, said: str) -> None:
    with pytest.raises(Unusable, match=re.escape(said)):
        charts.parse(kind, text)


@pytest.mark.parametrize("at", ["soon", "2026-13-01", "2026-02-30", "", "nan", "inf"])
def test_a_date_that_cannot_be_placed_is_a_problem(at: str) -> None:
    with pytest.raises(Unusable, match="cannot place"):
        charts.svg(Timeline("T", (Event(at, "then", "something"),)))


def test_a_step_stands_below_what_it_waits_for() -> None:
    order = charts.table(Steps("S", (Step("b", "Second", after=("a", "gone")), Step("a", "First"))))
    assert order.index("First") < order.index("Second")
    assert "gone" not in order


@pytest.mark.parametrize(("data", "named"), [
    pytest.param(line_of(8, "Round"), "", id="events that fit"),
    pytest.param(line_of(30, "Round"), "30 March (Round).", id="events that do not"),
    pytest.param(crowd(14), "", id="people who fit"),
    pytest.param(crowd(14, name=LONG), "claims  13.", id="people with long names"),
    pytest.param(ladder(8, 1), "", id="steps that fit"),
    pytest.param(ladder(14, 1, label=LONG), "13 (Both, due: May, after 13).", id="steps left"),
    pytest.param(likely(5), "", id="scenarios that fit"),
    pytest.param(likely(12), "Outcome 11 (4 %)", id="scenarios that do not"),
])  # fmt: skip
def test_large_letters_do_not_shrink_but_what_has_no_room_is_said(data: object, named: str) -> None:
    caption = charts.caption(data, large=True)
    assert ("Not drawn" in caption) == bool(named)
    assert named in caption
