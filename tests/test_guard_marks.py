"""Amounts as drafts and desks write them: in brackets, with stars, in rows, money run together."""

import pytest
from building import with_
from guarding import fields

from briefgen.clearance import Tier
from briefgen.guard import judged
from briefgen.guard.passages import Contents, Passage
from briefgen.guard.reading import contents_of

PLAN = {
    "title": "Supply",
    "us": {"name": "Ukraine"},
    "counterparts": [{"name": "Hungary"}],
    "mandate": {"envelope": "642 million NOK"},
    "issues": [
        {"title": "Entry fee", "unit": "million EUR", "bottom_line": 42.5},
        {"title": "Volume a year", "bottom_line": "1.6 bcm"},
        {"title": "Exclusion zone", "bottom_line": "12 km"},
        {"title": "Tariff quota for hazelnuts", "bottom_line": "33,500 tonnes"},
        {"title": "Transition", "bottom_line": "30 months"},
        {"title": "Night bonus", "bottom_line": "5.4 %"},
        {"title": "Premium", "unit": "EUR", "bottom_line": 2300},
    ],
    "stakeholders": [{"name": "A bank", "tier": "sealed", "interest": "Holds 18 % of the port"}],
    "strategy": {"walk_away": "Leave.", "deadlines": []},
}


def found(text: str) -> list[str]:
    contents = Contents((Passage("page 1", text, 1),))
    return fields(judged(contents, with_(PLAN), Tier.CORE))


def in_markdown(text: str) -> list[str]:
    return fields(judged(contents_of(text.encode(), "md"), with_(PLAN), Tier.CORE))


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("The report [42] says little of millions.", id="the number of a source"),
        pytest.param("Section 42.5 deals with entry.", id="a clause, near its word"),
        pytest.param("§ 42.5 on entry", id="a clause by its sign"),
        pytest.param("42.5 km of the entry road", id="the figure, of a length"),
        pytest.param("[42.5] percent entered.", id="the figure, of a share"),
        pytest.param("An entry fee in EUR m 2026.", id="a year behind money"),
        pytest.param("In 2025, 42 million people came.", id="a year before an amount"),
        pytest.param("In 2 years 6 flights to the transition were lost.", id="years, then flights"),
        pytest.param("Two years and six weeks to the transition", id="years and weeks"),
        pytest.param("33.5 MT of hazelnuts in the quota", id="other tons"),
        pytest.param("%5 of the night bonus", id="another share"),
        pytest.param("The exclusion zone has [12] [15] days.", id="days in brackets"),
        pytest.param("18 aircraft of the port", id="the figure, of other things"),
        pytest.param("It is 12¹ days to the exclusion zone.", id="a note, of days"),
        pytest.param("It is 12 km² to the exclusion zone.", id="an area"),
        pytest.param("an exclusion zone of 12 cm3", id="a volume"),
        pytest.param("12 persons transition on month30", id="a thing with a number of its own"),
        pytest.param("a ten-\nder of 12\nlong-\nday", id="words broken by the end of a line"),
        pytest.param("The transition: 12 guns, 30 bags", id="guns are no days"),
        pytest.param("Exclusion zone\n(11) km of road\n(12) km of rail", id="numbers of entries"),
        pytest.param("Exclusion zone: (12) men", id="men in round brackets"),
        pytest.param("Transition month: 30", id="a month that bears a number"),
        pytest.param("Exclusion zone km: 15; ships: 12", id="the next field of a form"),
    ],
)
def test_what_must_stay_silent(text: str) -> None:
    assert found(text) == []


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("The zone shall be [12] km wide: an exclusion.", id="in brackets"),
        pytest.param("an exclusion zone of (12) km", id="in round brackets"),
        pytest.param("an exclusion zone of\n(12) km", id="the same, over a line's end"),
        pytest.param("an exclusion zone of (twelve) km", id="a word in round brackets"),
        pytest.param("Exclusion zone km: 12", id="a label with its unit, then the figure"),
        pytest.param("Transition months: [30]", id="a label, and the figure in brackets"),
        pytest.param("| Exclusion zone km | 12 |", id="a label in a cell"),
        pytest.param("Entry fee million EUR: 42.5", id="a label with its millions"),
        pytest.param("an exclusion zone of [12][15] km", id="the first of two choices"),
        pytest.param("an exclusion zone of [10] [12] km", id="the second of two"),
        pytest.param("an exclusion zone of 10 [12] km", id="a choice behind a number"),
        pytest.param("an exclusion zone of [10/12] km", id="choices with a stroke"),
        pytest.param("an exclusion zone of [12 [km]]", id="a unit in brackets of its own"),
        pytest.param("an entry fee of TEUR 42.500", id="thousands and money in one, before it"),
        pytest.param("an entry fee of MEUR 42.5.", id="millions and money in one, before it"),
        pytest.param("an exclusion zone of ‘12’ km", id="in single quotes"),
        pytest.param("an exclusion zone of “12” km", id="in quotes"),
        pytest.param("an exclusion zone of **12** km", id="set in bold"),
        pytest.param("an exclusion zone of 12* km", id="with a star"),
        pytest.param("an exclusion zone of 12¹ km", id="with the number of a note"),
        pytest.param("an exclusion zone of 12 km¹", id="with a note behind the unit"),
        pytest.param("an exclusion zone of 12 km1", id="with a note as a PDF holds it"),
        pytest.param("an exclusion zone of 12 km[1]", id="with a note in brackets behind the unit"),
        pytest.param("an entry fee of EUR 42.5 million¹²", id="with a note behind millions"),
        pytest.param("a volume of 1.6 bcm²", id="with a second note behind the unit"),
        pytest.param("an exclusion zone of a twelve-\nkilometre belt", id="broken at its hyphen"),
        pytest.param("a thirty-\nmonth transition", id="tens broken at their hyphen"),
        pytest.param("an exclusion zone of 12[1] km", id="with a note in brackets"),
        pytest.param("an exclusion zone of 8, 12 or 15 km", id="in a row"),
        pytest.param("an exclusion zone of 12, 15 and 20 km", id="first in a row"),
        pytest.param("an exclusion zone of 12 ± 2 km", id="give or take"),
        pytest.param("an exclusion zone of 12 up to 20 km", id="the lower end"),
        pytest.param("an entry fee of [42.5] million EUR", id="a sum in brackets"),
        pytest.param("an entry fee of [EUR 42.5 million]", id="with its money"),
        pytest.param("an entry fee of EUR [42.5] million", id="behind its money"),
        pytest.param("an entry fee of 42.5 [million EUR]", id="its money in brackets"),
        pytest.param("| Entry fee | 42.5 | million EUR |", id="its money in the next cell"),
        pytest.param("| Entry fee | 42.5 |", id="without its millions"),
        pytest.param("an entry fee of 42.5 MEUR", id="millions and money in one"),
        pytest.param("an entry fee of 42,500 kEUR", id="thousands and money in one"),
        pytest.param("an entry fee of 42.500 T€", id="as German desks write thousands"),
        pytest.param("an entry fee of 42.5 EUR million", id="the money first"),
        pytest.param("an entry fee, EURm 42.5", id="both before the figure"),
        pytest.param("an entry fee in million euros 42.5", id="both in words before it"),
        pytest.param("an entry fee, in millions of euros: 42.5", id="in a heading with of"),
        pytest.param("an entry fee of 42 and a half million EUR", id="figures and a half"),
        pytest.param("forty-two-and-a-half million euros", id="a half with hyphens"),
        pytest.param("an entry fee of 42 million 500 thousand EUR", id="in two parts"),
        pytest.param("an entry fee of 42,5 miliona euro", id="millions in Polish"),
        pytest.param("an entry fee of 42,5 milyon avro", id="millions in Turkish"),
        pytest.param("642 MNOK", id="kroner by the million"),
        pytest.param("642 triệu NOK", id="millions in Vietnamese"),
        pytest.param("a volume of one-point-six bcm", id="a point in words, with hyphens"),
        pytest.param("a volume of 1.6 bcma", id="a unit by the year"),
        pytest.param("33,500 MT of hazelnuts", id="metric tons"),
        pytest.param("33 thousand 500 tonnes", id="thousands and the rest"),
        pytest.param("a transition of two years and six months", id="years and months"),
        pytest.param("a transition of 2 years 6 months", id="years, months"),
        pytest.param("a transition of 30 mths", id="months cut short"),
        pytest.param("a transition of 30 miesięcy", id="months in Polish"),
        pytest.param("a night bonus of %5,4", id="the sign first, as in Turkish"),
        pytest.param("a night bonus of 5,4 Prozentpunkten", id="points of a share in German"),
        pytest.param("a premium of 2.300,-- €", id="a price without cents"),
        pytest.param("18 percent of the port", id="a share as long as a term"),
    ],
)
def test_an_amount_is_heard_in_any_dress(text: str) -> None:
    assert found(text)


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("[10][12] km\n\n[12]: an-exclusion-zone.html", id="a link by reference"),
        pytest.param("[10][Zone] km\n\n> [zone]: z.html 'Of exclusion'", id="by a name, quoted"),
        pytest.param("an exclusion zone of [1](a)[2](b)0 km", id="a number of two links"),
        pytest.param("- [ ] the exclusion zone\n- [x] 10 km", id="a list of things to do"),
        pytest.param("An exclusion zone of 10[^12] km", id="a note"),
        pytest.param("An exclusion zone [12]. km", id="the number of a source"),
    ],
)
def test_brackets_of_markdown_that_hold_no_amount(text: str) -> None:
    assert in_markdown(text) == []


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("an exclusion zone of [10][12] km", id="that touch, the second"),
        pytest.param("an exclusion zone of [12][10] km", id="that touch, the first"),
        pytest.param("an exclusion zone: [10] [12] [15] km", id="three with blanks"),
        pytest.param("an exclusion zone: [10]\n[12]\n[15] km", id="three in lines"),
        pytest.param("an exclusion zone: [12]; [15] km", id="with a semicolon"),
        pytest.param(r"an exclusion zone: \[12\] \[32\] \[60\] km", id="as they are escaped"),
        pytest.param(r"an exclusion zone: \[10\]\[12\] km", id="escaped, that touch"),
        pytest.param("an exclusion zone of [**10**][**12**] km", id="in bold"),
        pytest.param("an exclusion zone of [10 km][12 km]", id="each with its unit"),
        pytest.param("an exclusion zone of 10 [12] km", id="behind a number"),
        pytest.param("an exclusion zone of 12[^1] km", id="before a note"),
        pytest.param("an exclusion zone of [12](a.html) km", id="of a link"),
        pytest.param("an exclusion zone of 1[2](a.html) km", id="of a link within a number"),
        pytest.param("exclusion zone: [10][12] km\n\n[12]: what we hold", id="no definition"),
        pytest.param("[12][10] km, exclusion zone\n\n[10]: a.html", id="the words of a link"),
        pytest.param("an entry fee of [30][42.5] million EUR", id="a sum"),
        pytest.param("a night bonus of [3.1][5.4] per cent", id="a share"),
    ],
)
def test_brackets_of_markdown_are_heard(text: str) -> None:
    assert in_markdown(text)
