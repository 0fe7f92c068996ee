"""The editions for readers apart from the table: what each carries, what it never may, how long."""

import re
from pathlib import Path
from random import Random

import canaries
import pytest
from making import EXAMPLES, ROOT, body, made, quiet, text_of
from printed import gaps_in, read

from briefgen.book import editions
from briefgen.clearance import withheld
from briefgen.library import Library
from briefgen.negotiation import Negotiation
from briefgen.pipeline import Opened, Paper, make
from briefgen.problems import Place
from briefgen.reading import Places

APART = ("addendum", "debrief", "disclosure", "drafter", "handout", "interpreter", "mandator",
         "rehearsal")  # fmt: skip
LIMITED = {"debrief": 2, "handout": 3, "interpreter": 5, "mandator": 1, "rehearsal": 6}


def words(example: str, edition: str) -> str:
    return read(body(made(example, edition, "html").content.decode())).text


@pytest.mark.parametrize(
    ("edition", "example", "told"),
    [
        pytest.param("handout", "cyber-talks", [
            "MFA-CYB", "version 3", "24 hours of detection and", "120 hours", "9 hours",
            "First secretary", "Special representative", "shakirov", "mandate", "EUR", "Write",
            "Finding",
        ], id="the other side gets nothing but what is open"),
        pytest.param("handout", "portsmouth-1905", [
            "PM-1", "sealed", "Ochiai", "Tachibana", "Witte", "million yen", "degrees north",
            "Tokyo", "to be handed over",
        ], id="nor names of those on our side who are not on the list given out"),
        pytest.param("disclosure", "cyber-talks", [
            "MFA-CYB-2027-014", "version 3", "First secretary", "96", "Director",
            "pages left out", "words left out", "Last autumn three hospitals",
        ], id="who asks for the paper learns neither what is left out nor how much"),
        pytest.param("interpreter", "portsmouth-1905", [
            "Tiflis", "Peterhof", "Wide on form", "ciphers",
            "Secretary to the delegation, charged with cost", "To bring Russia", "million",
            "Slip into", "We thank Your Excellencies",
        ], id="interpreters get names and titles, not lives, powers or unreleased texts"),
        pytest.param("drafter", "cyber-talks", [
            "7 hours", "84 hours", "Practice towards a neighbour", "16 hours",
            "Wait for the United Nations mechanism", "Moscow wants to keep", "settle late",
        ], id="the pen has no estimate of the other side"),
        pytest.param("rehearsal", "cyber-talks", [
            "3 hours", "36 hours", "6 sectors", "9 hours", "They tell us whom to call",
            "Joint desk", "380 thousand", "Anything about our own rota",
            "Begin with what can be tested",
        ], id="the sparring team must find out our aims for itself"),
        pytest.param("addendum", "cyber-talks", [
            "Limits set", "so that no paragraph", "No. ___", "version 2",
        ], id="holders of copies learn what concerns them only"),
        pytest.param("debrief", "cyber-talks", [
            "9 hours", "96 hours", "Pen laid", "380 thousand", "To be completed",
        ], id="the debrief holds no limits"),
    ],
)  # fmt: skip
def test_what_an_edition_never_carries(edition: str, example: str, told: list[str]) -> None:
    text = words(example, edition)
    assert len(text) > 500
    assert [one for one in told if one in text] == []


@pytest.mark.parametrize(
    ("edition", "example", "told"),
    [
        pytest.param("handout", "portsmouth-1905", [
            "Japan and Russia", "10–12 August 1905", "Opening statements", "Conditions of peace",
            "Sakhalin and its islands", "remboursement des frais", "Komura Jutaro",
            "The Imperial Government of Russia",
        ], id="handout: agenda, tabled text, definitions, delegation list"),
        pytest.param("handout", "cyber-talks", [
            "Points of contact and hotline", "within 2 hours of its arrival",
            "серьёзный инцидент", "Legal adviser", "12 March 2027, tabled",
        ], id="handout: what was tabled, with the definitions of the draft"),
        pytest.param("interpreter", "portsmouth-1905", [
            "Sergei Witte", "ser-GAY", "Chairman of the Committee of Ministers",
            "Your Excellency", "Honda Kumataro", "Glossary, both ways", "indemnité de guerre",
            "From theirs", "We meet at the invitation", "Conditions of peace",
            "Return and delete", "deleted the same day",
        ], id="interpreter: names said aloud, words both ways, texts, and what goes back"),
        pytest.param("drafter", "portsmouth-1905", [
            "Our text (Japan)", "Their text (Russia)", "Both might sign",
            "[paramount] / [preponderating]", "guidance",
            "Who shall do what", "Checklist", "Authentic in", "propriété publique",
            "The draft, read three times", "Article 16. Languages",
            "No neutral zone on Korean soil",
        ], id="drafter: texts in columns, obligations, letter check, checklist, languages"),
        pytest.param("mandator", "portsmouth-1905", [
            "Decisions sought", "Sakhalin may be divided", "1,500 million yen",
            "50 degrees north", "by 14 August 1905", "Our grades of importance",
            "Hold what we have", "Day, signature", "Discuss",
            "2 more on the sheet of limits: Fishing rights",
            "2 on neither sheet, only in the sealed annex: Ships in neutral ports",
        ], id="mandator: authority sought, envelope, risks, decision boxes, signatures"),
        pytest.param("rehearsal", "portsmouth-1905", [
            "You are Russia", "Leave without paying", "no indemnity in any form", "Big, blunt",
            "The packed trunk", "Hotel bills called for", "Name the sum.", "Sell it back to us",
            "Hard questions",
        ], id="rehearsal: their brief, their manner, hard questions"),
        pytest.param("addendum", "portsmouth-1905", [
            "PM-1, Addendum 2", "Fog holds us at Newport", "Logistics",
            "the same part of version 3", "list of sittings", "Slip",
        ], id="addendum: same number, what changed, which pages to replace"),
        pytest.param("disclosure", "cyber-talks", [
            "MFA-DOC-2027-0311", "1049/2001", "International relations", "third indent",
            "Weighed: Parliament", "Within fifteen working days", "Points of contact and hotline",
            "Released by", "Finding out whether it was done", "serious incident",
        ], id="disclosure: a ground for each kind of part, and what is open, the glossary too"),
        pytest.param("disclosure", "portsmouth-1905", [
            "At the first formal sitting", "May be given out from 10 August 1905 on",
            "We meet at the invitation", "On the pier at Portsmouth",
        ], id="disclosure: statements that are released"),
        pytest.param("debrief", "cyber-talks", [
            "Outcome against target", "36 hours", "Their head can take a hotline home",
            "names of our duty officers", "logged every message", "Is article 7 a price",
            "Unpack the code word",
        ], id="debrief: against the target, surprises, what they learned, back into the plays"),
    ],
)  # fmt: skip
def test_what_an_edition_carries(edition: str, example: str, told: list[str]) -> None:
    text = words(example, edition)
    assert [one for one in told if one not in text] == []


DEBRIEFED = """\
title: Rent
issues: [{title: Rent a month, unit: EUR, target: 52}]
debrief:
  outcome: Signed.
  results: {issue: Rent a month, result: 54, why: Their loan}
  lessons: Ask for years first.
"""


def test_a_debrief_that_was_held_is_printed_where_the_form_was(tmp_path: Path) -> None:
    text = read(body(text_of(DEBRIEFED, tmp_path, "debrief", "html"))).text
    for told in ("52 EUR", "54 EUR", "Their loan", "Signed.", "Ask for years first."):
        assert told in text
    assert "In short:" not in text


@pytest.mark.parametrize("edition", APART)
def test_five_lines_give_a_form_to_write_on(edition: str) -> None:
    page = read(body(made("smallest", edition, "html").content.decode()))
    assert "Russia" in page.text or edition in ("addendum", "drafter")
    assert sum(tag.name == "td" for tag in page.tags) >= 8


@pytest.fixture(scope="module")
def whole(tmp_path_factory: pytest.TempPathFactory) -> tuple[canaries.Planted, Opened]:
    """A negotiation in which every field is filled."""
    folder = tmp_path_factory.mktemp("canaries")
    (folder / "canary.svg").write_text('<svg xmlns="http://www.w3.org/2000/svg"><rect/></svg>')
    planted = canaries.planted()
    found = canaries.negotiation(planted)
    return planted, Opened(found, Places(Place("n.yaml", 1, 1)), Library(folder, folder))


@pytest.mark.parametrize(
    "seed", [pytest.param(n, marks=[pytest.mark.long] * (n > 3)) for n in range(40)]
)
def test_an_edition_with_gaps_reads_as_if_there_were_none(
    seed: int, whole: tuple[canaries.Planted, Opened]
) -> None:
    planted, case = whole
    data = canaries.some(Negotiation, {**planted.data, "plays": {}}, Random(seed))
    gaps = Opened(Negotiation.model_validate(data), case.places, case.library)
    for edition in APART:
        page = body(make(gaps, edition, "html", "a4", quiet).content.decode())
        assert gaps_in(page) == [], edition


@pytest.mark.xdist_group("canaries")
@pytest.mark.parametrize("edition", APART)
@pytest.mark.parametrize("format_name", ["html", "markdown"])
def test_no_word_beyond_the_edition_s_reach_is_printed(
    whole: tuple[canaries.Planted, Opened], edition: str, format_name: str
) -> None:
    planted, case = whole
    reach = editions(case.library)[edition].reach
    gone = {one.path for one in withheld(case.negotiation, reach)}
    secret = {w for w, at in planted.words.items() if any(at[:n] in gone for n in range(1, 9))}
    assert len(secret) > 100 or edition == "mandator"
    # The paper itself is marked for the highest that it carries.
    secret = {word for word in secret if planted.words[word][:2] != ("handling", "markings")}
    made_of = make(case, edition, format_name, "a4", quiet).content.decode()
    text = body(made_of) if format_name == "html" else made_of
    assert [planted.words[word] for word in secret if word in text] == []
    carried = {
        ".".join(step for step in at if isinstance(step, str))
        for word, at in planted.words.items()
        if word in text
    }
    assert set(editions(case.library)[edition].also) <= carried


@pytest.mark.parametrize("paper", ["a4", "letter"])
@pytest.mark.parametrize("example", EXAMPLES)
@pytest.mark.parametrize(
    "edition",
    [pytest.param(one, marks=[pytest.mark.long] * (one != "mandator")) for one in LIMITED],
)
def test_the_length_is_held_on_both_papers(edition: str, example: str, paper: Paper) -> None:
    assert editions(Library(ROOT, ROOT))[edition].pages == LIMITED[edition]
    assert 1 <= (made(example, edition, "pdf", paper).pages or 0) <= LIMITED[edition]


@pytest.mark.parametrize("edition", APART)
def test_a_row_that_waits_for_a_pen_holds_no_dash(edition: str) -> None:
    page = read(body(made("smallest", edition, "html").content.decode())).text
    assert not re.search(r"None\b|\bUndefined\b|:::|&#", page)
