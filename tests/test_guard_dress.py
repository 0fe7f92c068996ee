"""What the guard hears: a secret in any dress, and none where there is none."""

import pytest
from building import with_
from guarding import fields, said

from briefgen.clearance import Tier
from briefgen.guard import judged
from briefgen.guard.passages import Contents, Passage


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("No inspection beyond 20 km.", id="what these readers may know"),
        pytest.param("Twenty kilometres, or 20,000 m, in other words.", id="and in other dress"),
        pytest.param("The inspectors counted 48 ships in a fortnight.", id="numbers of the scene"),
        pytest.param("12 ships, 12 days and page 12", id="the number, of other things"),
        pytest.param("Chapter 17 begins on page 31.", id="numbers that count nothing"),
        pytest.param("Inspection zone . . . . . . . . . . 12", id="a line of contents"),
        pytest.param("12 Inspection zone", id="the number of a heading"),
        pytest.param("Fees rose by 3 % in 1.5 years.", id="a share and a length of time"),
        pytest.param("It cost 1.5 EUR.", id="the same figures, not in billions"),
        pytest.param("Stop. The line is on the paper.", id="ordinary words of a signal"),
        pytest.param("We ask for a hotline.", id="one word of a condition"),
        pytest.param("A convoy came from the south under escort.", id="words, not in that order"),
        pytest.param("26–28 March 2026, a farmhouse, the envoys", id="days before and behind"),
        pytest.param("On 27 March 2026 nothing happened.", id="a day without its event"),
        pytest.param("Silence.", id="one ordinary word"),
    ],
)
def test_what_must_stay_silent(text: str) -> None:
    assert said(text) == []


@pytest.mark.parametrize(
    ("text", "field"),
    [
        pytest.param("We can live with 12 km.", "bottom_line", id="as it is written"),
        pytest.param("Twelve kilometres would do.", "bottom_line", id="in words"),
        pytest.param("a twelve-kilometre strip", "bottom_line", id="with a hyphen"),
        pytest.param("12,000 m from the shore", "bottom_line", id="in metres"),
        pytest.param("12 000 m from the shore", "bottom_line", id="with a gap"),
        pytest.param("12\u202f000 metres", "bottom_line", id="with a narrow gap"),
        pytest.param("12.000 m", "bottom_line", id="with a point between thousands"),
        pytest.param("between 12 and 15 km", "bottom_line", id="as the end of a range"),
        pytest.param("10–12 km", "bottom_line", id="as the other end"),
        pytest.param("１２ km", "bottom_line", id="in wide figures"),
        pytest.param("EUR 1,500 million", "envelope", id="a sum in millions"),
        pytest.param("€1.5bn", "envelope", id="a sum with its sign"),
        pytest.param("1 500 000 000 euros", "envelope", id="a sum in full"),
        pytest.param("one and a half billion euros", "envelope", id="a sum in words"),
        pytest.param("1,5 Mrd. EUR", "envelope", id="a sum as others write it"),
        pytest.param("17 per cent of it", "fallbacks", id="a share"),
        pytest.param("seventeen percent of it", "fallbacks", id="a share in words"),
        pytest.param("thirty-one ships at most", "their_limit", id="ships in words"),
        pytest.param("1,5 млрд евро", "envelope", id="a sum in Russian"),
        pytest.param("1,5 Milliarden Euro", "envelope", id="a sum in German"),
        pytest.param("12 километров", "bottom_line", id="a length in Russian"),
        pytest.param("1\u00b75 bn EUR", "envelope", id="with a raised point"),
        pytest.param("one point five billion euros", "envelope", id="with the point in words"),
        pytest.param("| Zone | 12 | km |", "bottom_line", id="a unit in a cell of its own"),
        pytest.param("a n d 1 2 k m , h e s a i d", "bottom_line", id="figures letter by letter"),
        pytest.param("the Valmiera-based envoys", "chronology", id="a place in a longer word"),
        pytest.param(
            "Near Valmiera the envoys met.", "chronology", id="a place that stands nowhere else"
        ),
        pytest.param("27.03.2026: the envoys met in a farmhouse", "on", id="a day in figures"),
        pytest.param("27–29 March 2026, a farmhouse, the envoys", "on", id="the first of a range"),
        pytest.param("March 25-27, 2026, a farmhouse, the envoys", "on", id="the last of a range"),
        pytest.param("March 27-29, 2026, a farmhouse, the envoys", "on", id="the month first"),
        pytest.param("27 March – 2 April 2026, a farmhouse, the envoys", "on", id="two months"),
        pytest.param("27.–29.03.2026, a farmhouse, the envoys", "on", id="a range in figures"),
        pytest.param("March 27th, 2026, a farmhouse, the envoys", "on", id="a day in words"),
        pytest.param("He laid the pen laid across the paper.", "sign", id="a text word for word"),
        pytest.param("PEN LAID ACROSS THE PAPER", "sign", id="in capitals"),
        pytest.param("pen laid\nacross\nthe paper", "sign", id="over line ends"),
        pytest.param("pen laid acr-\noss the paper", "sign", id="broken by a hyphen"),
        pytest.param("pen laid acr\u00adoss the paper", "sign", id="broken by a soft hyphen"),
        pytest.param("p\u200ben laid acr\u200doss the paper", "sign", id="with signs unseen"),
        pytest.param("pеn lаid асrоss thе pареr", "sign", id="in letters that only look alike"),
        pytest.param("𝐩𝐞𝐧 𝐥𝐚𝐢𝐝 𝐚𝐜𝐫𝐨𝐬𝐬 𝐭𝐡𝐞 𝐩𝐚𝐩𝐞𝐫", "sign", id="in letters of mathematics"),
        pytest.param("penlaidacrossthepaper", "sign", id="without gaps"),
        pytest.param("pe nla idacr oss thep aper", "sign", id="with gaps elsewhere"),
        pytest.param("p e n l a i d a c r o s s t h e p a p e r", "sign", id="letter by letter"),
        pytest.param("against a hotline at the strait", "condition", id="a condition"),
        pytest.param("whatever the insurers say", "ours", id="the end of a long text"),
        pytest.param("a memo to Tymchakov", "name", id="a name on its own"),
        pytest.param("a memo to Тимчаков", "name", id="a name in Cyrillic letters"),
        pytest.param("a memo to Tymczakow", "name", id="a name as Poles write it"),
        pytest.param("a memo to Tymtschakow", "name", id="a name as Germans write it"),
        pytest.param("a memo to Týmčhakov", "name", id="a name with accents"),
        pytest.param("a memo to TYMCHAKOV, O.", "name", id="a name turned round"),
        pytest.param("a memo to Tym-\nchakov", "name", id="a name over a line end"),
    ],
)
def test_a_secret_is_heard(text: str, field: str) -> None:
    assert field in said(text)


def test_a_text_that_runs_over_the_end_of_a_page() -> None:
    assert said("… and then the pen laid", "across the paper, he said") == ["sign"]
    assert said("no more than 12", "apples") == []


def test_what_is_lawful_for_one_reader_is_a_leak_for_another() -> None:
    text = "We open with 20 km and end at 12 km."
    assert said(text, tier=Tier.SEALED) == []
    assert said(text, tier=Tier.CORE) == ["bottom_line"]
    assert said("The inspectors counted 48 ships.", tier=Tier.DELEGATION) == ["scene"]


def test_a_number_in_a_cell_is_told_by_its_heading() -> None:
    assert said("Inspection zone", "Bottom line", "12", "Contents") == ["bottom_line"]
    assert said("Inspection zone (1,000 m)\nleast | 12") == ["bottom_line"]
    assert said("Inspection zone (’000 m)\nleast | 12") == ["bottom_line"]
    assert said("Weather", "Wind", "12", "Contents") == []
    assert said("Day", "31", "Ships at the quay") == []


PIPE = {
    "title": "Gas",
    "us": {"name": "Ukraine"},
    "counterparts": [{"name": "Hungary"}],
    "mandate": {"envelope": "640 million EUR"},
    "issues": [
        {"title": "Transit tariff for each unit of gas", "unit": "EUR", "bottom_line": "2.45 EUR"},
        {"title": "Volume a year", "bottom_line": "27 bcm"},
        {"title": "Boats", "bottom_line": "13 nautical miles"},
    ],
}


@pytest.mark.parametrize(
    ("text", "field"),
    [
        pytest.param("Version 2.45 of the program is out.", "", id="the figures, of other things"),
        pytest.param("The tariff began on 2.4.2005.", "", id="a day near the word"),
        pytest.param("It drew 640 million kWh.", "", id="as many, of another kind"),
        pytest.param("27 pages on volume", "", id="pages"),
        pytest.param("27 cu. in. of gas, 27 m^2", "", id="other powers"),
        pytest.param("They agreed on 2-\n7 May, on gas.", "", id="days over a line end"),
        pytest.param("24 cents, 2.45 cents, per cent 245", "", id="other cents"),
        pytest.param("It ran 640 metres, then a 64m dash.", "", id="metres"),
        pytest.param("The tariff may fall to 2.45.", "bottom_line", id="without its unit"),
        pytest.param("tariff: two euros and forty-five cents", "bottom_line", id="with its cents"),
        pytest.param("a tariff of two point four five", "bottom_line", id="spoken out"),
        pytest.param("27 billion cubic metres", "bottom_line", id="a volume in words"),
        pytest.param("27 000 mcm", "bottom_line", id="in millions"),
        pytest.param("27 bn m³", "bottom_line", id="with a small three"),
        pytest.param("27 billion cu m", "bottom_line", id="cubic, cut short"),
        pytest.param("27 bn. cu. m. at most", "bottom_line", id="with points"),
        pytest.param("27 billion m^3", "bottom_line", id="with a raised three"),
        pytest.param("27 B m3", "bottom_line", id="with a letter for billions"),
        pytest.param("27 Gm3 a year", "bottom_line", id="with a letter before the unit"),
        pytest.param("27 milliards de mètres cubes", "bottom_line", id="a volume in French"),
        pytest.param("27 Milliarden Kubikmetern", "bottom_line", id="a volume in German"),
        pytest.param("27 миллиардов кубометров", "bottom_line", id="a volume in Russian"),
        pytest.param("volume 2-\n7 bcm", "bottom_line", id="broken by a line end"),
        pytest.param("24,076 Kilometern", "bottom_line", id="a unit in another case"),
        pytest.param("245 cents each", "bottom_line", id="in cents"),
        pytest.param("It costs 2€45.", "bottom_line", id="with the sign, at the end"),
        pytest.param("2€45 each", "bottom_line", id="with the sign for a point"),
        pytest.param("We can lose 640m.", "envelope", id="a letter for millions"),
        pytest.param("13 nmi from the coast", "bottom_line", id="miles at sea"),
        pytest.param("24.076 km from the coast", "bottom_line", id="and on land"),
        pytest.param("We can lose 640 million.", "envelope", id="a large sum without its money"),
    ],
)
def test_figures_of_other_talks(text: str, field: str) -> None:
    told = fields(judged(Contents((Passage("page 1", text, 1),)), with_(PIPE), Tier.CORE))
    assert told == ([field] if field else [])


def kept(*names: str) -> dict[str, object]:
    """Talks of which only the core team knows the towns."""
    return {
        "title": "Gas",
        "us": {"name": "Hungary"},
        "counterparts": [{"name": "Russia", "constraints": [f"A meeting in {n}" for n in names]}],
    }


@pytest.mark.parametrize(
    ("town", "text", "leaks"),
    [
        pytest.param("Kharkiv", "The talks move to Odesa.", False, id="another town"),
        pytest.param("Cologne", "She wore eau de cologne.", False, id="a name that is a word"),
        pytest.param("Kyiv", "Kiev it is.", False, id="a town that plays speak of"),
        pytest.param("Kharkiv", "Kharkov it is.", True, id="as Russian has it"),
        pytest.param("Odessa", "In Odesa, then.", True, id="as Ukrainian has it"),
        pytest.param("Lviv", "Sie treffen sich in Lemberg.", True, id="as German has it"),
        pytest.param("Kharkiv", "Зустріч, місто Харків.", True, id="in its own letters"),
        pytest.param("Kharkiv", "город Харьков", True, id="in Russian letters"),
        pytest.param("Ulaanbaatar", "via Ulan-Bator", True, id="with a hyphen"),
        pytest.param("Halvorsenko", "Charkov and Alvorsen", False, id="a name without its H"),
        pytest.param("Halvorsenko", "Галворсенко", True, id="a name whose H became a G"),
        pytest.param("Halvorsenko", "Galvorsenko", True, id="and back in our letters"),
        pytest.param("Gdańsk", "nach Danzig", True, id="a name that is quite another"),
        pytest.param("מוסקבה", "ליד מוסקבה", True, id="from right to left"),
        pytest.param("מוסקבה", "הבקסומ דיל", True, id="as it is drawn, from the left"),
        pytest.param("Rashid كيليكيا", "في كيليكيا", True, id="Arabic letters"),
        pytest.param("كيليكيا", "ﻛﻴﻠﻴﻜﻴﺎ", True, id="Arabic letters in the forms of print"),
    ],
)
def test_a_town_is_known_under_each_of_its_names(town: str, text: str, leaks: bool) -> None:
    pages = Contents((Passage("page 1", text, 1),))
    told = fields(judged(pages, with_(kept(town)), Tier.DELEGATION))
    assert told == (["constraints"] if leaks else [])


def test_a_reader_who_knows_a_town_knows_it_by_every_name() -> None:
    pages = Contents((Passage("page 1", "We met in Kharkov.", 1),))
    plan = with_(kept("Kharkiv") | {"meeting.place": "Kharkiv"})
    assert fields(judged(pages, plan, Tier.DELEGATION)) == []
