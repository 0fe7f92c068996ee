"""Charts: nothing leaves the picture, nothing overlaps, everything is also said in words."""

import importlib.resources
import itertools
import logging
import re
from typing import Any
from xml.etree import ElementTree

import pytest

from briefgen import charts
from briefgen.charts.drawing import ink, lettering
from briefgen.charts.drawing.scale import figure, reach, scale, spread
from briefgen.charts.drawing.tabular import cell
from briefgen.charts.range import RangeChart
from briefgen.charts.scenarios import Band, Scenario, Scenarios
from briefgen.charts.stakeholders import Stakeholder, Stakeholders
from briefgen.charts.steps import Step, Steps
from briefgen.charts.timeline import Event, Timeline
from briefgen.problems import Unusable

HOSTILE = "</svg><script>alert(1)</script> `x` ~~~\n\n```\n| a | <b> & \x00 \u2028 *b* [l](u)"
LONG = "The joint commission on the settlement of all outstanding accounts and claims " * 2
SOLID = "Донаудампфшиффартсгезельшафт" * 3


def ranged(*figures: float | None, **rest: Any) -> RangeChart:
    names = ("opening", "target", "limit", "stated", "their_target", "their_limit")
    known = dict(zip(names, figures, strict=False))
    return RangeChart("Indemnity", **{"unit": "million yen", **rest, **known})


def line_of(count: int, label: str = "Round", **rest: Any) -> Timeline:
    events = (Event(f"2026-03-{day + 1:02}", f"{day + 1} March", label, **rest)
              for day in range(count))  # fmt: skip
    return Timeline("Calendar", tuple(events))


def crowd(count: int, influence: float = 5, stance: float = 2, name: str = "Person") -> Any:
    return Stakeholders(
        "Who counts", tuple(Stakeholder(f"{name} {n}", influence, stance) for n in range(count))
    )


def ladder(count: int, *after: int, label: str = "Step") -> Steps:
    return Steps("Order", tuple(
        Step(str(n), f"{label} {n}", "Both", "May", tuple(str(n - back) for back in after))
        for n in range(count)
    ))  # fmt: skip


YARDSTICK = (Band("unlikely", 25, 35), Band("even", 40, 50), Band("likely", 55, 75))
AWKWARD: dict[str, object] = {
    "all six figures": ranged(1500, 1200, 900, 0, 500, 1000),
    "the limits cut": ranged(1500, 1200),
    "no common ground": ranged(1500, 1200, 900, 0, 300, 600),
    "limits that touch": ranged(1500, 1200, 900, 0, 300, 900),
    "all at one value": ranged(30, 30, 30, 30, 30, 30),
    "all at nought": ranged(0, 0, 0, 0, 0, 0),
    "close together": ranged(3.5, 3.4, 3.35, 3.0, 3.3, 3.36),
    "far apart": ranged(0, 1, 1500, 1500, 2, 1),
    "negative": ranged(-12, -8, -5, 3, -4, -6.5),
    "we want less": ranged(20, 35, 50, 80, 60, 45, unit="US dollars a tonne of carbon dioxide"),
    "billions": ranged(1.2e9, 9e8, 6.5e8, 1e8, 4e8, 7e8, unit="roubles"),
    "fifteen digits": ranged(10.0**15 - 1, 10.0**15 - 999, 1, -(10.0**15), 5, 10.0**15 - 9),
    "beyond all digits": ranged(1.23456789012e18, 1.13e18, 1.03e18, -1.23456789012e18, 1e17, 2e17),
    "fractions": ranged(1 / 3, 0.1 + 0.2, 1 / 7, 0.00001, 1e-9, 2 / 3),
    "only theirs": ranged(stated=12),
    "only a limit of ours": ranged(None, None, 12),
    "nothing known": ranged(),
    "long names": ranged(5, 3, 1, 2, ours=LONG, theirs=SOLID, unit=LONG, their_words=LONG),
    "hostile range": ranged(5, ours=HOSTILE, theirs=HOSTILE, unit=HOSTILE, their_words=HOSTILE),
    "fourteen events": line_of(14, "A session with a label of sixty characters, or nearly so many"),
    "forty events": line_of(30, LONG, kind="past"),
    "events on one day": Timeline("Day", tuple(Event(1, "Noon", f"Talk {n}") for n in range(14))),
    "one event": line_of(1, SOLID, kind="deadline"),
    "no events": line_of(0),
    "mixed precision": Timeline("Years", (
        Event("1905", "1905", "Peace", "past"), Event("1904-02", "February 1904", "War", "theirs"),
        Event("1905-08-09T09:30", "", "First session", "ours"),
    )),
    "hostile events": Timeline(HOSTILE, (Event(1, HOSTILE, HOSTILE, "ours"),) * 3, HOSTILE),
    "ranges of likelihood": Scenarios(
        "Outcome", (Scenario(LONG, 55, 75, "likely"), Scenario("B", 0, 5, LONG)), YARDSTICK
    ),
    "single figures": Scenarios("Outcome", (Scenario("A", 55), Scenario("B", 55.5, 55.5))),
    "beyond the scale": Scenarios("Outcome", (Scenario("A", -5, 120), Scenario(SOLID, 100))),
    "no scenarios": Scenarios("Outcome", ()),
    "hostile scenarios": Scenarios(HOSTILE, (Scenario(HOSTILE, 1, 2, HOSTILE),),
                                   (Band(HOSTILE, 1, 2),)),
    "fourteen in one square": crowd(14, name=LONG),
    "twenty people": crowd(20, 3.5, -0.5),
    "nobody": crowd(0),
    "hostile people": crowd(3, name=HOSTILE),
    "a plain ladder": ladder(6, 1),
    "many ties": ladder(14, 1, 2, 3, 5, 8),
    "too many steps": ladder(40, 1, 4, label=LONG),
    "a circle": ladder(6, -1, 2),
    "no steps": ladder(0),
    "hostile steps": Steps(HOSTILE, (Step(HOSTILE, HOSTILE, HOSTILE, HOSTILE, (HOSTILE,)),) * 2),
}  # fmt: skip
each = pytest.mark.parametrize("data", AWKWARD.values(), ids=AWKWARD)
Box = tuple[float, float, float, float, str]


def drawn(data: object) -> ElementTree.Element:
    return ElementTree.fromstring(charts.svg(data))


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


@each
def test_no_text_leaves_the_picture(data: object) -> None:
    root = drawn(data)
    _, _, wide, high = map(float, root.attrib["viewBox"].split())
    outside = [
        box for box in boxes(root)
        if box[0] < -0.05 or box[1] < -0.05 or box[2] > wide + 0.05 or box[3] > high + 0.05
    ]  # fmt: skip
    assert not outside


@each
def test_no_two_texts_overlap(data: object) -> None:
    clashes = [
        (one[4], two[4])
        for one, two in itertools.combinations(boxes(drawn(data)), 2)
        if one[0] < two[2] and two[0] < one[2] and one[1] < two[3] and two[1] < one[3]
    ]
    assert not clashes


@each
def test_every_mark_stays_inside(data: object) -> None:
    root = drawn(data)
    _, _, wide, high = map(float, root.attrib["viewBox"].split())
    paths = " ".join(element.attrib["d"] for element in root.iter("{*}path"))
    places = [float(found) for found in re.findall(r"-?\d+(?:\.\d+)?", paths)]
    assert all(-0.5 <= x <= wide + 0.5 for x in places[::2])
    assert all(-0.5 <= y <= high + 0.5 for y in places[1::2])


@each
def test_a_picture_is_complete_and_harmless(data: object) -> None:
    root = drawn(data)
    assert root.attrib["role"] == "img"
    assert root.attrib["width"] == "112mm"
    assert root[0].tag.endswith("title")
    assert {element.tag.rpartition("}")[2] for element in root.iter()} <= {
        "svg", "title", "text", "path", "rect", "circle",
    }  # fmt: skip
    assert not {name for element in root.iter() for name in element.attrib} & {"id", "href"}
    assert "\n\n" not in charts.svg(data)


@each
def test_no_picture_is_taller_than_its_page(data: object) -> None:
    most = 191 if isinstance(data, Steps) else 151
    assert float(drawn(data).attrib["height"].removesuffix("mm")) <= most


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


@pytest.mark.parametrize(("value", "shown"), [
    pytest.param(0.0, "0", id="nought"), pytest.param(-0.0, "0", id="negative nought"),
    pytest.param(1_200_000_000, "1,200,000,000", id="billions"),
    pytest.param(0.1 + 0.2, "0.3", id="no idle digits"), pytest.param(-6.5, "−6.5", id="below"),
    pytest.param(1.5e18, "1.5 × 10^18", id="beyond"),
])  # fmt: skip
def test_figures_are_printed_as_a_reader_expects(value: float, shown: str) -> None:
    assert figure(value) == shown


@pytest.mark.parametrize("values", [
    (0, 1500), (30, 30), (0, 0), (-12, 3), (3.35, 3.5), (1e-9, 2e-9), (6.5e8, 1.2e9), (-900, -100),
])  # fmt: skip
def test_a_scale_is_round_and_covers_its_values(values: tuple[float, float]) -> None:
    ruler = scale(*reach(values), 0, 250, lambda mark: lettering.width(mark, ink.SMALL))
    assert 3 <= len(ruler.marks) <= 6
    assert ruler.marks[0] <= min(values)
    assert max(values) <= ruler.marks[-1]
    assert len(set(ruler.figures)) == len(ruler.marks)


def test_labels_move_apart_no_more_than_they_must() -> None:
    assert spread([10, 50, 90], [10, 10, 10], 0, 100, 2) == [10, 50, 90]
    assert spread([50, 50], [10, 10], 0, 100, 2) == [44, 56]
    assert spread([0, 0, 100], [10, 10, 10], 0, 100, 2) == [5, 17, 95]


def test_wrapping_keeps_within_the_room_and_says_when_it_cuts() -> None:
    lines = lettering.wrap(f"short {SOLID} end", 8, 60, 3)
    assert len(lines) == 3
    assert all(lettering.width(line, 8) <= 60 for line in lines)
    assert lines[-1].endswith(lettering.ELLIPSIS)
    assert "".join(lettering.wrap(SOLID, 8, 60)) == SOLID


def test_a_cell_means_nothing_to_markdown() -> None:
    assert not set("|<>`*[]\n") & set(cell(HOSTILE))


def test_widths_err_on_the_wide_side_of_the_real_letters() -> None:
    reader = pytest.importorskip("fontTools.ttLib")
    cutter = pytest.importorskip("fontTools.varLib.instancer")
    subset = pytest.importorskip("fontTools.subset")
    letters = "The quick brown fox 1,234.5 – Ärger; Договор №7"
    files = importlib.resources.files("fontpkg_source_sans_3") / "files"
    with importlib.resources.as_file(files / "SourceSans3[wght].ttf") as path:
        font = reader.TTFont(path)
        few = subset.Subsetter()
        few.populate(text=letters)
        few.subset(font)
        font = cutter.instantiateVariableFont(font, {"wght": 600})
    glyphs, advances = font.getBestCmap(), font["hmtx"]
    real = sum(advances[glyphs[ord(letter)]][0] for letter in letters) / 1000
    assert real <= lettering.width(letters, 1) <= real * 1.03


def test_the_engine_draws_every_picture_without_complaint(caplog: pytest.LogCaptureFixture) -> None:
    from weasyprint import HTML

    with caplog.at_level(logging.WARNING, "weasyprint"):
        HTML(string="".join(map(charts.svg, AWKWARD.values()))).write_pdf()
    assert not [record.message for record in caplog.records if "svg" in record.message.lower()]
