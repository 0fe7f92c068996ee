"""Ways to slip a secret past the guard: those that it hears, and what it must not take for one."""

import pytest

from briefgen.clearance import Tier
from briefgen.guard import contents_of, judged, numerals
from briefgen.guard.passages import Contents, Passage
from briefgen.guard.spelt import in_figures
from briefgen.negotiation import Negotiation
from briefgen.reading import Source, read

PLAN = read(
    Source(
        "n.yaml",
        """\
title: Grain corridor
us: Ukraine
counterparts: [{name: Russia, people: [{name: Maria Sorokina}]}]
mandate: {summary: To settle inspections, envelope: 1.5 bn EUR}
stakeholders:
  - {name: Oleksandr Tymchakov, tier: sealed, interest: Port fees}
  - {name: Sergei Ivanov, tier: sealed, interest: Port fees}
  - {name: Пётр Кузьминский, tier: sealed, interest: Port fees}
  - {name: Олена Коваленко, tier: sealed, interest: Port fees}
  - {name: Наталія Гаврилишина, tier: sealed, interest: Port fees}
  - {name: Pavel Sorokin, tier: sealed, interest: Port fees}
context:
  chronology:
    - {on: 2026-03-27, what: Envoys met in a farmhouse near Valmiera, tier: sealed}
issues:
  - title: Inspection zone
    unit: km
    bottom_line: 12 km
    fallbacks: [{what: 17.25 % of the fees, condition: Against a hotline at the strait}]
  - {title: Share of revenue, unit: "%", bottom_line: 75 %}
  - {title: Rebate on tolls, unit: "%", bottom_line: 25 %}
""",
    ),
    Negotiation,
)


def said(text: str) -> list[str]:
    contents = Contents((Passage("page 1", text, 1),))
    return [str(hit.path[-1]) for hit in judged(contents, PLAN, Tier.DELEGATION).leaks]


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("F-12s took off.", id="the name of an aircraft"),
        pytest.param("Three quarters of the hall were empty.", id="a part, of another thing"),
        pytest.param("A quarter of 2026 has gone by.", id="three months"),
        pytest.param("On page 3/4 and in room 3 in 4.", id="figures with a stroke"),
        pytest.param("встреча с Сорокиной", id="a case of a name that they know"),
        pytest.param("The ivory was counted in CD and XL.", id="letters that are no number"),
        pytest.param("IV drugs and the XII Article", id="Roman numbers that count nothing"),
        pytest.param("six cents for a seven of hearts", id="numbers of two languages at once"),
        pytest.param("Section 27.3.26 of the code", id="a section, far from the event"),
    ],
)
def test_what_must_stay_silent(text: str) -> None:
    assert said(text) == []


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("The zone is 12 km wide and lies by the river.", id="in words of the issue"),
        pytest.param("12 km", id="without a verb"),
        pytest.param("The distance is 12 km.", id="with little beside it"),
        pytest.param("XII km for the inspection zone", id="in Roman letters"),
        pytest.param("a zone of XII kilometres", id="in Roman letters, and words"),
        pytest.param("douze kilomètres", id="in French"),
        pytest.param("zwölf Kilometer", id="in German"),
        pytest.param("двенадцати километров", id="in Russian"),
        pytest.param("дванадцять кілометрів", id="in Ukrainian"),
        pytest.param("дюжина километров", id="by the dozen"),
        pytest.param("t.w.e.l.v.e km", id="with points between letters"),
        pytest.param("12 klicks", id="in the words of soldiers"),
    ],
)
def test_a_limit_in_other_dress_is_heard(text: str) -> None:
    assert said(text) == ["bottom_line"]


@pytest.mark.parametrize(
    ("text", "field"),
    [
        pytest.param("17¼ % of it", "what", id="a fraction in one sign"),
        pytest.param("17 1/4 per cent of it", "what", id="a fraction in figures"),
        pytest.param("seventeen and a quarter per cent", "what", id="a fraction in words"),
        pytest.param("three quarters of the revenue as our share", "bottom_line", id="quarters"),
        pytest.param("a share of three-fourths of revenue", "bottom_line", id="fourths"),
        pytest.param("three in four of the revenue, our share", "bottom_line", id="a ratio"),
        pytest.param(
            "a share of three out of every four euros of revenue", "bottom_line", id="of every four"
        ),
        pytest.param("3/4 of the revenue as our share", "bottom_line", id="a fraction alone"),
        pytest.param("a share of 0.75 of the revenue", "bottom_line", id="a part of one"),
        pytest.param("a rebate of a quarter on tolls", "bottom_line", id="a quarter"),
        pytest.param("anderthalb Milliarden Euro", "envelope", id="one and a half, in German"),
        pytest.param("полтора миллиарда евро", "envelope", id="one and a half, in Russian"),
        pytest.param("a billion and a half euros", "envelope", id="a half behind its scale"),
        pytest.param(
            "the twenty-seventh of March 2026, envoys, farmhouse", "on", id="a day in words"
        ),
        pytest.param("1,5 Mrd. €", "envelope", id="shortened, with a sign behind the point"),
        pytest.param("March the 27th, 2026: envoys, farmhouse", "on", id="the 27th"),
        pytest.param("27th day of March 2026: envoys, farmhouse", "on", id="the day of a month"),
        pytest.param("2026 March 27: envoys, farmhouse", "on", id="the year first"),
        pytest.param("27.3.26: envoys met, farmhouse", "on", id="a year of two figures"),
        pytest.param("2026-W13-5: envoys met, farmhouse", "on", id="a day of a week"),
        pytest.param("14 (27) March 2026: envoys met, farmhouse", "on", id="in both calendars"),
    ],
)
def test_other_secrets_in_other_dress_are_heard(text: str, field: str) -> None:
    assert field in said(text)


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("письмо для Иванова", id="of him"),
        pytest.param("встреча с Ивановым", id="with him"),
        pytest.param("передать Иванову", id="to him"),
        pytest.param("об Иванове", id="about him"),
        pytest.param("з Тимчаковим", id="with him, in Ukrainian"),
        pytest.param("Tymchakovu", id="to him, in Latin letters"),
        pytest.param("к Кузьминскому", id="a name like an adjective"),
        pytest.param("Kuzminskogo", id="the same, in Latin letters"),
        pytest.param("до Коваленка", id="a name in -enko"),
        pytest.param("до Гаврилишиної", id="a woman’s name"),
        pytest.param("I.v.a.n.o.v said so", id="with points between letters"),
        pytest.param("T-y-m-c-h-a-k-o-v", id="with hyphens between letters"),
        pytest.param("в Валмиере", id="a place"),
    ],
)
def test_a_name_is_heard_in_every_case(text: str) -> None:
    assert said(text)


@pytest.mark.parametrize(
    ("content", "ending", "fields"),
    [
        pytest.param('<p note="12px">x</p>', "html", [], id="a size on the screen"),
        pytest.param('<p note="12 km">x</p>', "html", ["bottom_line"], id="an unknown attribute"),
        pytest.param("[x](https://x.org/?a=12+km)", "md", ["bottom_line"], id="+ for a blank"),
    ],
)
def test_amounts_in_attributes_and_addresses(content: str, ending: str, fields: list[str]) -> None:
    verdict = judged(contents_of(content.encode(), ending), PLAN, Tier.DELEGATION)
    assert [hit.path[-1] for hit in verdict.leaks] == fields


def test_parts_of_a_million() -> None:
    assert in_figures("three quarters of a million EUR") == "0.75 million EUR"


@pytest.mark.parametrize(
    ("text", "number"),
    [
        pytest.param("quatre-vingt-dix-sept", "97", id="four score and seventeen"),
        pytest.param("soixante et onze", "71", id="sixty and eleven"),
        pytest.param("vingt-deux trente", "22 30", id="two in a row"),
        pytest.param("einundneunzig", "91", id="one word"),
        pytest.param("сорока двух", "42", id="both words in a case"),
        pytest.param("сто двадцать пять", "125", id="three words"),
        pytest.param("п'ятдесят три", "53", id="with an apostrophe"),
    ],
)
def test_numbers_in_words(text: str, number: str) -> None:
    assert numerals.in_figures(text, text) == number


@pytest.mark.parametrize(
    ("spelt_out", "figures"),
    [
        pytest.param("one million " + "one " * 58, "1000058 ", id="as many words as are read"),
        pytest.param("hundred " * 500_010, "hundred " * 500_010, id="words without end"),
    ],
)
def test_a_number_in_words_is_of_a_length(spelt_out: str, figures: str) -> None:
    assert in_figures(spelt_out) == figures
