"""Secrets as people retype them: in mail, with other nouns, by a half of a name, by telephone."""

import pytest

from briefgen.clearance import Tier
from briefgen.guard import contents_of, judged
from briefgen.negotiation import Negotiation
from briefgen.reading import Source, read

PLAN = read(
    Source(
        "n.yaml",
        """\
title: Release of those held
us: the Mission
counterparts: the Front
mandate:
  envelope: 310 million NOK
  escalation: Minister on 77 23 19 45
  instrument: Decision RU-77/2027 of 3 September
issues:
  - {title: Number of detainees released, unit: persons, bottom_line: 245}
  - {title: Share of mackerel, unit: "%", bottom_line: 27.9 %}
  - {title: Inspections at sites, unit: visits, bottom_line: 45}
  - {title: Sentries, unit: posts, bottom_line: 3}
  - {title: Landing fee, bottom_line: 0.35 NOK per kilo}
  - {title: Power, bottom_line: 17.3 TWh}
  - {title: Toll, bottom_line: 4.90 EUR}
  - {title: Catch, bottom_line: 640 thousand tonnes}
  - {title: Aid, bottom_line: 1.35 billion EUR}
  - {title: Day of landing, bottom_line: 17 November 2027}
packages:
  - name: Vestmanna
    gives:
      - Engineer Ganiyev
      - The Lemaire-Quesnel papers
      - We land at Waterford with Underhill
      - The court of the 1964 convention
      - Leave for the 2000 sentries
    gets: [An answer of the consul on +41 44 268 18 12, Fishmeal by the tonne]
""",
    ),
    Negotiation,
)


def fields(text: str, ending: str = "md", lawful: tuple[str, ...] = ()) -> list[str]:
    verdict = judged(contents_of(text.encode(), ending), PLAN, Tier.OPEN, lawful=lawful)
    return [".".join(map(str, hit.path)) for hit in verdict.leaks]


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("# Position 310\n# Million Things", id="two headings, of which one ends so"),
        pytest.param("> It is 31\n> million kroner", id="another sum in quoted mail"),
        pytest.param("More\n> 27 boats", id="a sign that is no quotation"),
        pytest.param("240 detainees, 245 trucks, 250 people", id="other numbers, other things"),
        pytest.param("On 45 pages, of sites", id="a small number far from what the title counts"),
        pytest.param(
            "| 1964 | First convention of a court |", id="a year by which a paper is named"
        ),
        pytest.param("Bottom line, Inspections at sites. Play 45", id="the number of a play"),
        pytest.param("Sentries | 3", id="fewer than ten of what the title counts"),
        pytest.param("We met in a waterford, at Waterford.", id="a name with a small letter, too"),
        pytest.param(
            "Fishmeal is dear.", id="a word of two that only begins a sentence of the plan"
        ),
        pytest.param("77 23 19, then 45; 7723 1946", id="figures of no telephone"),
        pytest.param("RU-78/2027 and EU-77/2027", id="other references"),
        pytest.param("35 tonnes of ore at 36 øre", id="another fee, and ore"),
        pytest.param("On 17/11-2026 and 7/11-2027", id="other days"),
        pytest.param("twenty-seven and nine boats", id="two numbers, no tenths"),
        pytest.param("Oh! Maria, Garnier, Quesney", id="names that sound otherwise"),
    ],
)
def test_what_must_stay_silent(text: str) -> None:
    assert fields(text) == []


@pytest.mark.parametrize(
    ("known", "text"),
    [
        pytest.param("Ring 77231945", "77 23 19 45", id="the number of a telephone, set otherwise"),
        pytest.param("Paper RU 77/2027", "RU-77/2027", id="a reference"),
        pytest.param("Waterford is a port", "Waterford", id="a name of two words"),
        pytest.param("Lemaire-Quesnel", "Quesnel", id="a double name"),
    ],
)
def test_what_these_readers_know_is_no_leak(known: str, text: str) -> None:
    assert fields(text)
    assert fields(text, lawful=(known,)) == []


@pytest.mark.parametrize(
    ("text", "field"),
    [
        pytest.param("> we have 310\n> million kroner", "envelope", id="broken in quoted mail"),
        pytest.param("> > it is 27.9\n> > per cent", "1.bottom_line", id="in mail quoted twice"),
        pytest.param("# we have 310\n# million NOK", "envelope", id="in a remark of a script"),
        pytest.param("// we have 310\n// NOK million", "envelope", id="in one of a program"),
        pytest.param("> the Vest-\n> manna deal", "name", id="a name broken in mail"),
        pytest.param("we have 310\\\nmillion NOK", "envelope", id="a hard break of Markdown"),
        pytest.param("Bottom line: 245 detainees.", "0.bottom_line", id="what the title counts"),
        pytest.param("We release 245 people", "0.bottom_line", id="people for persons"),
        pytest.param("245 prisoners", "0.bottom_line", id="prisoners for persons"),
        pytest.param("45 inspections at sites", "2.bottom_line", id="with a word of the title"),
        pytest.param("Inspections: 45", "2.bottom_line", id="behind the noun of the title"),
        pytest.param(
            "Leave for 2000 sentries.", "gives.4", id="a number of many that is like a year"
        ),
        pytest.param("It is called Vestmanna.", "name", id="a name that falls into two words"),
        pytest.param("in Waterford", "gives.2", id="one inside a sentence of the plan"),
        pytest.param("Ask Underhill.", "gives.2", id="one that begins as other words do"),
        pytest.param("Call 77231945.", "escalation", id="a telephone without gaps"),
        pytest.param("Call +47 77 23 19 45.", "escalation", id="with its country"),
        pytest.param("044 268 1812", "gets.0", id="without its country"),
        pytest.param("mandate RU-77/2027", "instrument", id="a reference without its word"),
        pytest.param("as RU 77/2027 says", "instrument", id="a reference with a gap"),
        pytest.param("Engineer Ganiev", "gives.0", id="a name with ie for iye"),
        pytest.param("Ганиев", "gives.0", id="the same in Russian"),
        pytest.param("Quesnel wrote", "gives.1", id="one half of a double name"),
        pytest.param("٢٧٫٩ ٪", "1.bottom_line", id="Arabic figures and per cent"),
        pytest.param("27,9٪", "1.bottom_line", id="the Arabic sign alone"),
        pytest.param("twenty-seven and nine tenths per cent", "1.bottom_line", id="tenths"),
        pytest.param("0,35 kr per kilo", "4.bottom_line", id="crowns"),
        pytest.param("kr 0,35 per kilo", "4.bottom_line", id="crowns that stand first"),
        pytest.param("35 øre", "4.bottom_line", id="hundredths of crowns"),
        pytest.param("17,3 Terawattstunden", "5.bottom_line", id="terawatt hours in German"),
        pytest.param("17.3 terawatt-hours", "5.bottom_line", id="terawatt hours in English"),
        pytest.param("vier Euro und neunzig Cent", "6.bottom_line", id="Cent, which is no hundred"),
        pytest.param("640 tusen tonn", "7.bottom_line", id="thousands in Norwegian"),
        pytest.param("Mrd. € 1,35", "8.bottom_line", id="milliards before their money"),
        pytest.param("The landing, 17/11-2027", "9.bottom_line", id="a day as Norway writes it"),
    ],
)
def test_a_secret_is_heard(text: str, field: str) -> None:
    assert [one for one in fields(text) if one.endswith(field)]


@pytest.mark.parametrize(
    "page",
    [
        pytest.param("<p>27<o:p></o:p>.9 %</p>", id="an empty tag of a word processor"),
        pytest.param("<p>27<big>.9</big> %</p>", id="an old tag for large letters"),
        pytest.param("<p>27<x-note></x-note>.9 %</p>", id="a tag that no browser knows"),
    ],
)
def test_a_number_goes_on_over_tags_that_stand_in_a_line(page: str) -> None:
    assert fields(page, "html") == ["issues.1.bottom_line"]
    assert fields("<p>27</p><p>.9 %</p>", "html") == []
