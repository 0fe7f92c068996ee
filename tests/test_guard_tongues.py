"""Amounts in words and ways of writing of the languages of briefs; words joined and parted."""

import pytest
from building import with_
from guarding import fields

from briefgen.clearance import Tier
from briefgen.guard import judged
from briefgen.guard.numerals import in_figures
from briefgen.guard.passages import Contents, Passage


def told(limit: str, text: str) -> bool:
    """Whether a text gives the limit away."""
    plan = {
        "title": "Gas",
        "us": {"name": "Ukraine"},
        "counterparts": [{"name": "Hungary"}],
        "issues": [{"title": "Transit tariff", "bottom_line": limit}],
    }
    pages = Contents((Passage("page 1", f"The transit tariff: {text}, as was said.", 1),))
    return bool(fields(judged(pages, with_(plan), Tier.CORE)))


@pytest.mark.parametrize(
    ("limit", "text"),
    [
        pytest.param("1.5 bn EUR", "1.5 and no more", id="the figures, not in billions"),
        pytest.param("1.5 bn EUR", "15m", id="another sum without its money"),
        pytest.param("12 km", "zwölf Milliarden Kubikmeter", id="as many, of another thing"),
        pytest.param("2.45 EUR", "2 euro 54", id="other cents"),
        pytest.param("12500 tonnes", "douze mille cinq", id="a number that ends elsewhere"),
        pytest.param("106 km", "ten per cent six km off", id="per cent before a number"),
        pytest.param("1.37 bn EUR", "one thousand euros, three hundred million", id="two sums"),
        pytest.param("10.2 bn EUR", "ten thousand, two hundred of them", id="some of them"),
        pytest.param("7.5 km", "seven kilometres and a half hour", id="half an hour"),
        pytest.param("7.5 km", "семь целых кварталов, пять десятых", id="wholes of blocks"),
        pytest.param("1.3 %", "12 per mille", id="another part of a thousand"),
        pytest.param("900 ppm", "900 parts per box", id="parts of something else"),
    ],
)
def test_what_must_stay_silent(limit: str, text: str) -> None:
    assert not told(limit, text)


@pytest.mark.parametrize(
    ("limit", "text"),
    [
        pytest.param("1.5 bn EUR", "penalty of 1500m", id="millions by a letter"),
        pytest.param("1.5 bn EUR", "1500 m", id="with a gap"),
        pytest.param("1.5 bn EUR", "1.5bn", id="billions without their money"),
        pytest.param("1.5 bn EUR", "1,5 Mrd. €", id="a sign behind a point"),
        pytest.param("1.5 bn EUR", "1,5 Md€", id="as French papers cut it short"),
        pytest.param("1.5 bn EUR", "un milliard et demi d’euros", id="and a half, in French"),
        pytest.param("1.5 bn EUR", "un milliard cinq cents millions d’euros", id="in two parts"),
        pytest.param("1.5 bn EUR", "eintausendfünfhundert Millionen Euro", id="one long word"),
        pytest.param("1.5 bn EUR", "полтора миллиарда евро", id="one and a half in Russian"),
        pytest.param("2.5 bn EUR", "два с половиной миллиарда евро", id="two and a half"),
        pytest.param("1.5 bn EUR", "півтора мільярда євро", id="one and a half in Ukrainian"),
        pytest.param("12 bn EUR", "twelve to fifteen billion euros", id="the end of a range"),
        pytest.param("12 bn EUR", "zwölf bis fünfzehn Milliarden Euro", id="of a German one"),
        pytest.param("12 bn EUR", "de douze à quinze milliards d'euros", id="of a French one"),
        pytest.param(
            "1.37 bn EUR", "one thousand three hundred and seventy million euros", id="a thousand"
        ),
        pytest.param(
            "1.37 bn EUR", "one thousand, three hundred and seventy million euros", id="with comma"
        ),
        pytest.param("2 bn EUR", "two thousand million euros", id="two thousand million"),
        pytest.param("7.5 km", "sept virgule cinq kilomètres", id="the comma spoken in French"),
        pytest.param("7.5 km", "sept kilomètres et demi", id="a half behind its unit in French"),
        pytest.param("7.5 km", "seven kilometres and a half", id="a half behind its unit"),
        pytest.param("7.5 km", "семь километров с половиной", id="such a half in Russian"),
        pytest.param("7.5 km", "семь целых пять десятых километра", id="tenths in Russian"),
        pytest.param("7.25 km", "сім цілих двадцять п'ять сотих км", id="hundredths in Ukrainian"),
        pytest.param(
            "11.3 bcm", "одиннадцать целых три десятых миллиарда кубометров", id="tenths of more"
        ),
        pytest.param("1.3 %", "thirteen per mille", id="so many in a thousand"),
        pytest.param("900 ppm", "900 parts per million", id="so many in a million"),
        pytest.param("2.45 EUR", "two euro forty-five", id="cents by their place"),
        pytest.param("2.45 EUR", "zwei Euro fünfundvierzig", id="the same in German"),
        pytest.param("2.45 EUR", "deux euros et quarante-cinq centimes", id="the same in French"),
        pytest.param("2.45 EUR", "2 евро 45 центов", id="the same in Russian"),
        pytest.param("2.45 EUR", "zwei Komma vier fünf Euro", id="with the comma spoken"),
        pytest.param("350 million EUR", "350 millions d'euros", id="millions of"),
        pytest.param("350 million EUR", "dreihundertfuenfzig Millionen Euro", id="ue for ü"),
        pytest.param("350 million EUR", "триста пʼятдесят мільйонів євро", id="a stroke inside"),
        pytest.param("12 km", "двенадцатью километрами", id="another case"),
        pytest.param("12 km", "двенадцатикилометровая зона", id="one word with its unit"),
        pytest.param("17 %", "siebzehnprozentig", id="one word with its share"),
        pytest.param("17 %", "17-процентная пошлина", id="a share that is an adjective"),
        pytest.param("12500 tonnes", "douze mille cinq cents tonnes", id="thousands in French"),
        pytest.param("12500 tonnes", "zwölftausendfünfhundert Tonnen", id="in German"),
        pytest.param("12500 tonnes", "двенадцать тысяч пятьсот тонн", id="in Russian"),
        pytest.param("12500 tonnes", "12,5 тис. тонн", id="cut short in Ukrainian"),
        pytest.param("26 km", "vingt-six kilomètres", id="six, which is English too"),
        pytest.param("97 km", "дев'яносто сім кілометрів", id="tens and ones"),
    ],
)
def test_a_secret_is_heard(limit: str, text: str) -> None:
    assert told(limit, text)


@pytest.mark.parametrize(
    ("text", "figures"),
    [
        ("six cents a day, per cent vingt", "six cents a day, per cent 20"),
        ("des Jahrtausends", "des Jahrtausends"),
        ("the UN million", "the UN million"),
        ("zwanzig und dreißig", "20 und 30"),
        ("deux à trois milliards", "2 à 3 milliards"),
        ("deux millions trois cent mille euros", "2300000 euros"),
        ("quatre-vingt-dix-sept km", "97 km"),
        ("12 Sept km", "12 Sept km"),
    ],
)
def test_words_of_numbers_made_figures(text: str, figures: str) -> None:
    assert in_figures(text, text.lower()) == figures


@pytest.mark.parametrize(
    ("secret", "text", "leaks"),
    [
        pytest.param("Silver lake", "by the Silverlake", False, id="ordinary words"),
        pytest.param("Kestrelo works", "the ironworks of Kestrel", False, id="another word"),
        pytest.param("Kestrelo works", "the Kestreloworks", True, id="two words as one"),
        pytest.param("Kestrelo works", "the Kestrelo-works", True, id="with a hyphen"),
        pytest.param("Kestreloworks", "the Kestrelo works", True, id="one word as two"),
    ],
)
def test_a_code_name_joined_or_parted(secret: str, text: str, leaks: bool) -> None:
    other = {"name": "Russia", "constraints": [secret]}
    plan = with_({"title": "Gas", "us": {"name": "Hungary"}, "counterparts": [other]})
    pages = Contents((Passage("page 1", text, 1),))
    assert bool(judged(pages, plan, Tier.DELEGATION).leaks) is leaks


@pytest.mark.parametrize(
    ("secret", "text", "leaks"),
    [
        pytest.param("Hryhorenko", "Georgien, Gregory", False, id="names that only begin so"),
        pytest.param("Hryhorenko", "Григоренко", True, id="a Ukrainian name in its own letters"),
        pytest.param("Hryhorenko", "Grigorenko", True, id="as Russian papers have it"),
        pytest.param("Sahaidachnyi", "Сагайдачний", True, id="an h between vowels"),
        pytest.param("Özgüroğlu", "Oezgueroglu", True, id="umlauts written out"),
        pytest.param("Düvelsdorp", "Frau Duevelsdorp", True, id="as telegrams have it"),
        pytest.param("Bjoernebekk", "Bjørnebekk", True, id="and the other way round"),
        pytest.param("Skvortsov", "Skvorets, Škvor", False, id="names that are only like it"),
        pytest.param("Preobrazhenka", "у Преображенську", False, id="a place of another name"),
        pytest.param("Falkenrath", "Фалькенрат", True, id="a German th in Cyrillic letters"),
        pytest.param("Thorvaldsen", "Torvaldsen", True, id="th as t"),
        pytest.param("Anschütz", "Аншютц", True, id="tz in Cyrillic letters"),
        pytest.param("Horáčková", "Горачкова", True, id="a Czech hook in Cyrillic letters"),
        pytest.param("Zhilyaev", "Schiljajew", True, id="as German papers have it"),
        pytest.param("Zhilyaev", "Jiliaev", True, id="as French papers have it"),
        pytest.param("Zhilyaev", "Žiljajev", True, id="as Czech papers have it"),
        pytest.param("Skvortsov", "Skworzow", True, id="a German z for ts"),
        pytest.param("Skvortsov", "Skvorcov", True, id="a Czech c for ts"),
        pytest.param("Tymoshchuk", "Tymoščuk", True, id="two letters for shch"),
        pytest.param("Pakhomova", "Pachomowa", True, id="ch for kh"),
        pytest.param("Kuznechykhin", "Kusnetschychin", True, id="all of it at once"),
        pytest.param("Preobrazhenka", "у Преображенці", True, id="a place where something is"),
    ],
)
def test_a_name_in_other_letters(secret: str, text: str, leaks: bool) -> None:
    other = {"name": "Russia", "constraints": [f"A word with {secret}"]}
    plan = with_({"title": "Gas", "us": {"name": "Hungary"}, "counterparts": [other]})
    pages = Contents((Passage("page 1", text, 1),))
    assert bool(judged(pages, plan, Tier.DELEGATION).leaks) is leaks


@pytest.mark.parametrize(
    ("text", "leaks"),
    [
        pytest.param("Monate, Prozent, Millionen", False, id="units are no names"),
        pytest.param("18 Monate Laufzeit", True, id="nor the number of an entry"),
        pytest.param("Vorher 14 grudnia 2027", False, id="a Polish day, of another year"),
        pytest.param("Kündigung: 14 grudnia 2026", True, id="a day in Polish"),
        pytest.param("Kündigung: 14 Aralık 2026", True, id="a day in Turkish"),
    ],
)
def test_a_brief_in_german(text: str, leaks: bool) -> None:
    issues = [{"title": "Laufzeit", "unit": "months", "bottom_line": 18}]
    plan = {"title": "Löhne", "us": {"name": "Norwegen"}, "counterparts": [{"name": "Polen"}],
            "brief": {"language": "de"}, "issues": issues,
            "packages": [{"name": "Geld", "gets": ["30 Monate für Prozent und Millionen"]}],
            "alternatives": {"ours": ["Kündigung vor dem 2026-12-14"]}}  # fmt: skip
    pages = Contents((Passage("page 1", text, 1),))
    assert bool(judged(pages, with_(plan), Tier.CORE).leaks) is leaks
