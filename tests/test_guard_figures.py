"""Figures and days that were printed and not found: units set apart, said twice, cut short."""

import pytest
from building import with_
from guarding import fields

from briefgen.clearance import Tier
from briefgen.guard import judged
from briefgen.guard.passages import Contents, Passage

STRAIT = {
    "title": "Talks on the strait",
    "us": {"name": "Norvania"},
    "counterparts": [
        {"name": "Ostmark", "alternative": "Seizures under Drewniak"}
    ],
    "mandate": {"envelope": "1.5 bn EUR"},
    "issues": [
        {
            "title": "Exclusion zone",
            "public": "Our answer comes before 28 April 2026. The treaty is of 9 May 1907.",
            "bottom_line": "12 km",
            "fallbacks": [
                {"what": "17 per cent of the catch", "condition": "Signing before 27 March 2026"},
                {"what": "Wording of the treaty of 14 May 1907", "condition": "Paid by 1 May 2031"},
            ],
        },
        {"title": "Cod quota", "bottom_line": "64 thousand tonnes"},
        {"title": "Fee for each licence", "bottom_line": "26,400 EUR"},
        {"title": "Temperature of the water", "bottom_line": "31 °C"},
        {"title": "Power of the pumps", "bottom_line": "450 MW"},
        {"title": "Area of the park", "bottom_line": "230 km2"},
        {"title": "Speed in the strait", "bottom_line": "14 knots"},
        {"title": "Loan rate", "bottom_line": "3.75 per cent"},
        {"title": "Licences a year", "bottom_line": "2026 licences"},
        {"title": "Troops", "bottom_line": "85000 troops"},
    ],
}  # fmt: skip


def found(text: str) -> list[str]:
    """The fields that these words give away to the delegation."""
    return fields(judged(Contents((Passage("page 1", text, 1),)), with_(STRAIT), Tier.DELEGATION))


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("Depth (km) | 12\nNoise (dB) | 31", id="a heading of something else"),
        pytest.param("Exclusion zone (ports) | 12", id="the number, of ports"),
        pytest.param("Exclusion zone (m) | 12", id="the number, of metres"),
        pytest.param("Exclusion zone (km), see page 12", id="a page behind a heading"),
        pytest.param("Exclusion zone (km)\nIssue 12 of 14", id="the number of an issue below it"),
        pytest.param("Exclusion zone (km)\nIssue twelve of 12\n", id="how many issues there are"),
        pytest.param("Exclusion zone (km)\nThere are 12 issues.", id="a sentence below a heading"),
        pytest.param("The exclusion zone has twelve (12) ports.", id="said twice, of ports"),
        pytest.param("See clause twelve (13) kilometres on.", id="said twice, not the same"),
        pytest.param("The post stands at km 12 of the road.", id="a place on a road"),
        pytest.param("The ferries carry 26,400 visitors.", id="the figure, far from its name"),
        pytest.param("The fee for each licence: 26,400 tonnes.", id="the figure, of a unit"),
        pytest.param("Licences a year . . . . . . 2026", id="a year"),
        pytest.param("Fee for each licence, p. 264", id="the number of a page"),
        pytest.param(
            "The troops left. " + "A fair was held. " * 5 + "It cost 85,000.", id="round, far away"
        ),
        pytest.param("The exclusion zone is ours. Review 12", id="the mark of a finding"),
        pytest.param("Exclusion zone | 17 km | Share of the port", id="a share in the next cell"),
        pytest.param("It rose by 375 points and 375 basis pay grades.", id="other points"),
        pytest.param("The river: 31 degrees of latitude.", id="degrees, of something else"),
        pytest.param("They sailed at 14 kn to the fair.", id="knots, of a cruise"),
        pytest.param("The first of May: 1 May 2031.", id="a day on which many terms end"),
        pytest.param("It was made on 14 May 1907.", id="the day of a treaty, without its words"),
        pytest.param("27-Mar-25, 27.IV.2026, No. 20260328, 27 MARKS 2026", id="other days"),
        pytest.param("We answer before 28 April 2026.", id="a day that these readers know"),
        pytest.param("\U0001f1f3\U0001f1f4\U0001f1f5\U0001f1f1 friends", id="two flags"),
        pytest.param("ᴀ ɴᴏᴛᴇ ᴏɴ ꜱʜɪᴘꜱ", id="small capitals that say nothing"),
    ],
)
def test_what_must_stay_silent(text: str) -> None:
    assert found(text) == []


@pytest.mark.parametrize(
    ("text", "field"),
    [
        pytest.param("twelve (12) kilometres", "bottom_line", id="in words and figures"),
        pytest.param("12 (twelve) kilometres", "bottom_line", id="in figures and words"),
        pytest.param("12 (in words: twelve) km", "bottom_line", id="as in a contract"),
        pytest.param("12,000 (twelve thousand) metres", "bottom_line", id="thousands said twice"),
        pytest.param("12 (km) in all", "bottom_line", id="a unit in brackets"),
        pytest.param("| Exclusion zone (km) | 12 |", "bottom_line", id="the heading of a row"),
        pytest.param("Exclusion zone, in kilometres: 12", "bottom_line", id="before a colon"),
        pytest.param("| Exclusion zone | km | 12 |", "bottom_line", id="a cell for the unit"),
        pytest.param(
            "| Subject | Least (km) |\n|---|---|\n| Exclusion zone | twelve |",
            "bottom_line",
            id="the heading of a column",
        ),
        pytest.param(
            "| Exclusion zone (km) | Dues (EUR) |\n|---|---|\n| 12 | 5 |",
            "bottom_line",
            id="beside another heading",
        ),
        pytest.param("Exclusion zone (m) | 12,000", "bottom_line", id="in another unit"),
        pytest.param("Envelope (EUR m) | 1,500", "envelope", id="millions in a heading"),
        pytest.param("Envelope (million EUR) | 1,500", "envelope", id="millions in words"),
        pytest.param("The exclusion zone ends at km 12.", "bottom_line", id="a unit before"),
        pytest.param("The fee for each licence falls to 26,400.", "bottom_line", id="no unit"),
        pytest.param("Fee for each licence | 26 400", "bottom_line", id="no unit, in a cell"),
        pytest.param("Troops that stay: 85,000.", "bottom_line", id="round, beside its name"),
        pytest.param("Signing before 27/03/2026", "condition", id="a day of a text, in figures"),
        pytest.param("27 March 2026, then.", "condition", id="a term by itself"),
        pytest.param("then, 27-Mar-26", "condition", id="a month between hyphens"),
        pytest.param("then, 27MAR2026", "condition", id="a month cut short, run together"),
        pytest.param("then, 27 de marzo de 2026", "condition", id="a day in Spanish"),
        pytest.param("then, 27.III.2026", "condition", id="a month in Roman figures"),
        pytest.param("then, 20260327", "condition", id="a day run together"),
        pytest.param("then, 27 March ’26", "condition", id="a year cut short"),
        pytest.param("Paid on 1 May 2031.", "condition", id="a common day and its word"),
        pytest.param("wording of the treaty, 14.5.1907", "fallbacks", id="a treaty with its day"),
        pytest.param("a loan rate of 375 basis points", "bottom_line", id="basis points"),
        pytest.param("375 bp on the loan", "bottom_line", id="cut short"),
        pytest.param("loan: three and three quarters per cent", "bottom_line", id="three quarters"),
        pytest.param("1.5 thousand million euros", "envelope", id="a thousand million"),
        pytest.param("17 p.c. of it, the catch", "fallbacks", id="per cent with points"),
        pytest.param("17 v. H. des Fangs", "fallbacks", id="of a hundred"),
        pytest.param("speed: 14 kn", "bottom_line", id="knots"),
        pytest.param("Temperature of the water: 31 degrees Celsius", "bottom_line", id="degrees"),
        pytest.param("Pumps of 450 MWe", "bottom_line", id="electric power"),
        pytest.param("насосы на 450 МВт", "bottom_line", id="power in Russian"),
        pytest.param("парк 230 кв. км", "bottom_line", id="an area in Russian"),
        pytest.param("230 kilomètres carrés", "bottom_line", id="an area in French"),
        pytest.param("It drew 12 k.m.", "bottom_line", id="a unit with points"),
        pytest.param("vierundsechzigtausend Tonnen", "bottom_line", id="thousands in one word"),
        pytest.param("soixante-quatre mille tonnes", "bottom_line", id="thousands with hyphens"),
        pytest.param("from ᴅʀᴇᴡɴɪᴀᴋ", "alternative", id="small capitals"),
        pytest.param("from 🅳🅡🅔🅆🄽🅸🅐🅺", "alternative", id="letters in squares and rings"),
        pytest.param("from 🇩🇷🇪🇼🇳🇮🇦🇰", "alternative", id="letters of flags"),
        pytest.param(
            "note" + "".join(chr(0xE0000 + ord(sign)) for sign in "Drewniak"),
            "alternative",
            id="tags that nobody sees",
        ),
    ],
)
def test_a_secret_is_heard(text: str, field: str) -> None:
    assert field in found(text)


NAMED = {
    "title": "Talks on the dam",
    "us": {"name": "Norvania"},
    "counterparts": [{"name": "Ostmark"}],
    "issues": [
        {"title": "Flow", "unit": "m3/s", "bottom_line": 300},
        {"title": "Plant", "unit": "IR-1 machines", "opening": 40, "bottom_line": 65},
        {"title": "Seats", "unit": "G-7 seats", "bottom_line": 13},
        {"title": "Gas", "unit": "bcm", "bottom_line": 45},
        {"title": "Grain", "unit": "tonnes", "bottom_line": 6500},
    ],
}


@pytest.mark.parametrize(
    ("text", "issues"),
    [
        pytest.param("The plant has IR-1 machines, and IR-40 ones.", [], id="only their name"),
        pytest.param("Flow: 300 m3/s, 300 m³/s", [0], id="a flow"),
        pytest.param("Flow: 300 cubic metres per second", [0], id="a flow in words"),
        pytest.param("The plant keeps 65 IR-1 machines.", [1], id="machines of a type"),
        pytest.param("Of the seats, 13 G-7 seats", [2], id="seats of a group"),
        pytest.param("Gas: forty-five billion cubic metres", [3], id="a volume in words"),
        pytest.param("Grain: 6.5 kt, 6,500 metric tons", [4], id="a mass by its other names"),
    ],
)
def test_a_unit_with_a_figure_in_its_name(text: str, issues: list[int]) -> None:
    verdict = judged(Contents((Passage("page 1", text, 1),)), with_(NAMED), Tier.DELEGATION)
    assert sorted({hit.path[1] for hit in verdict.leaks}) == issues
