"""What stands at the head and the foot of a page has room there, or is refused: words, measured."""

import re
from functools import cache
from pathlib import Path
from typing import Any

import pypdfium2
import pytest
from inked import MM, faults
from making import quiet, typed

from briefgen.formats.fitting import FREE
from briefgen.formats.rendered import Rendered
from briefgen.formats.reserving import reserved
from briefgen.pipeline import Opened, Paper, make
from briefgen.problems import Unusable
from briefgen.production import PLAIN, Production

HERE = Path(__file__).resolve().parent.parent
PLAN = """\
title: Renewal of the lease of a warehouse
brief: {number: B-2027-0144-REV, version: "12", date: 2027-09-15, cover_title: Poplar}
us: We
counterparts: They
meeting: {place: Hamburg, format: bilateral}
issues:
  - {title: Rent for each square metre and month, unit: EUR, direction: less, opening: 48,
     target: 52, bottom_line: 58, points: [Three lettings set the range.], priority: must}
  - {title: Contribution to the fitting out of the northern hall, points: [Works stay.]}
handling:
  exercise: true
  portion_marks: true
  registration_number: ENER/2027/31877-C4
  distribution: [{copy_number: 14, name: Dr. Marie-Elisabeth von Hohenfels, collect_back: true,
    edition: principal}]
"""
SCHEMES = {
    "eu": "scheme: eu\n  marking: TRÈS SECRET UE/EU TOP SECRET\n  caveats: [LIMITE]",
    "tlp": "scheme: tlp\n  marking: TLP:AMBER+STRICT\n  caveats: [Return before the airport]",
    "uk": "scheme: uk\n  marking: OFFICIAL-SENSITIVE\n  caveats: [UK EYES ONLY, Return on landing]",
    "cui": "scheme: us-cui\n  marking: CUI\n  caveats: [Return before the airport]",
    "custom": "scheme: custom\n  marking: Nur für den Dienstgebrauch – Diffusion restreinte aux "
    "membres de la délégation et à leurs suppléants\n  caveats: [Abgabe vor dem Abflug an die "
    "Registratur, Vervielfältigung untersagt]",
    "none": "note: Keep it.",
}
OPEN = "\n  markings: {open: none}\n"
EDITIONS = (
    "book", "principal", "annex", "delegation", "agenda", "defensives", "limits", "notetaker",
    "press", "drafter", "interpreter", "handout", "mandator", "rehearsal", "addendum",
    "disclosure", "debrief", "card", "points",
)  # fmt: skip
BOOKLET, TWO, FOUR = Production("booklet"), Production("2-up"), Production("4-up")
LARGE = Production(large_type=True)


@cache
def plan(scheme: str) -> Opened:
    """The plan with the longest label of a scheme; its papers for the other side are unmarked."""
    more = OPEN if scheme not in ("none",) else "\n"
    return typed(f"{PLAN}  {SCHEMES[scheme]}{more}", HERE)


def printed(
    scheme: str, edition: str, paper: Paper = "a4", how: Production = PLAIN, copies: bool = False
) -> Rendered:
    """One edition of it."""
    return make(plan(scheme), edition, "pdf", paper, quiet, copies, how)


QUICK = [
    ("eu", "limits"), ("eu", "principal"), ("tlp", "points"), ("custom", "card"), ("uk", "agenda"),
    ("none", "mandator"), ("custom", "limits"),
]  # fmt: skip


@pytest.mark.parametrize("paper", ["a4", "letter"])
@pytest.mark.parametrize(
    ("scheme", "edition"),
    [
        pytest.param(scheme, edition, marks=[pytest.mark.long] * ((scheme, edition) not in QUICK))
        for scheme in SCHEMES
        for edition in EDITIONS
    ],
)
def test_no_word_is_cut_or_overprinted(scheme: str, edition: str, paper: Paper) -> None:
    assert faults(printed(scheme, edition, paper).content) == []


@pytest.mark.parametrize("how", [TWO, FOUR, BOOKLET], ids=["two", "four", "booklet"])
@pytest.mark.parametrize("edition", ["card", "points"])
@pytest.mark.parametrize("paper", ["a4", "letter"])
@pytest.mark.parametrize(
    "scheme",
    [pytest.param(s, marks=[pytest.mark.long] * (s not in ("tlp", "eu"))) for s in SCHEMES],
)
def test_cards_keep_a_white_rim_where_they_are_cut(
    scheme: str, edition: str, paper: Paper, how: Production
) -> None:
    how = Production(how.imposition, paper)
    if (scheme, edition, paper, how.imposition) == ("custom", "card", "letter", "4-up"):
        with pytest.raises(Unusable, match="at most 35 mm of the page"):
            printed(scheme, edition, paper, how)
        return
    assert faults(printed(scheme, edition, paper, how).plain) == []


@pytest.mark.parametrize(
    ("scheme", "edition"),
    [
        pytest.param(scheme, edition, marks=[pytest.mark.long] * ((scheme, edition) not in QUICK))
        for scheme in SCHEMES
        for edition in ("principal", "agenda", "press", "delegation", "handout")
    ],
)
@pytest.mark.parametrize("how", [BOOKLET, LARGE], ids=["booklet", "large"])
def test_booklets_and_large_type_have_room_too(scheme: str, edition: str, how: Production) -> None:
    assert faults(printed(scheme, edition, "a4", how).content) == []


@pytest.mark.parametrize("scheme", ["eu", "tlp", "uk"])
def test_number_and_name_of_a_copy_have_their_room(scheme: str) -> None:
    from briefgen.typesetting.stamping import stamped

    made = printed(scheme, "principal", copies=True)
    assert faults(stamped(made.content, made.stamps, 0, made.bare)) == []


@pytest.mark.parametrize("edition", ["principal", "card", "points", "limits"])
def test_nothing_moves_where_all_has_room(edition: str, monkeypatch: pytest.MonkeyPatch) -> None:
    said: list[str] = []

    def heard(*given: Any) -> str:
        said.append(reserved(*given))
        return said[-1]

    monkeypatch.setattr("briefgen.formats.shelf.pdf.reserved", heard)
    short = "title: A\nus: We\ncounterparts: They\nissues: [Rent]\nbrief: {status: cleared}\n"
    make(typed(short, HERE), edition, "pdf", "a4", quiet)
    assert said == [""]


@pytest.mark.parametrize(
    ("handling", "edition", "words", "line"),
    [
        pytest.param(f"scheme: custom\n  marking: {'Most secret ' * 300}", "principal",
                     "the marking has", 7, id="a marking of many lines"),
        pytest.param(f"scheme: custom\n  marking: {'Geheim' * 30}", "card", "the marking has", 7,
                     id="a marking that cannot be broken"),
        pytest.param(f"caveats: [{'Return after landing ' * 60}]", "points",
                     "the line of caveats has", 6, id="words of handling without end"),
        pytest.param(f"scheme: tlp\n  marking: TLP:RED\n  distribution: [{{copy_number: 1, "
                     f"name: {'von Hohenfels zu ' * 12}Rothenburg, edition: principal}}]",
                     "principal", "too long for the one line", 8, id="a name of many"),
    ],
)  # fmt: skip
def test_what_has_no_room_is_refused_with_its_place(
    handling: str, edition: str, words: str, line: int
) -> None:
    text = (
        "title: A lease\nus: We\ncounterparts: They\nissues: [Rent]\n"
        f"handling:\n  {handling}\n"
    )  # fmt: skip
    with pytest.raises(Unusable) as refused:
        make(typed(text, HERE), edition, "pdf", "a4", quiet, "distribution" in handling)
    (problem,) = refused.value.problems
    assert words in problem.message
    assert problem.advice.startswith("Write ")
    assert problem.place is not None
    assert problem.place.line == line


def test_the_rim_is_what_an_office_printer_leaves_white() -> None:
    assert pytest.approx(5 * MM) == FREE


@pytest.mark.parametrize(
    ("status", "words"),
    [
        pytest.param("cleared", "Cleared by ....", id="cleared: a line for who did it"),
        pytest.param("draft", "Not cleared yet. Cleared by ....", id="a draft: not yet"),
    ],
)
def test_a_brief_that_names_nobody_has_a_line_to_be_cleared(status: str, words: str) -> None:
    plan = f"title: A\nus: We\ncounterparts: They\nissues: [Rent]\nbrief: {{status: {status}}}\n"
    made = make(typed(plan, HERE), "principal", "pdf", "a4", quiet)
    text = pypdfium2.PdfDocument(made.content)[0].get_textpage().get_text_range()
    assert words in text
    assert ("Not cleared" in text, "DRAFT" in text) == (status == "draft",) * 2


def _foot_words(edition: str, handling: str) -> str:
    text = f"title: A\nus: We\ncounterparts: They\nissues: [Rent]\n{handling}"
    made = make(typed(text, HERE), edition, "pdf", "a4", quiet)
    return str(pypdfium2.PdfDocument(made.content)[0].get_textpage().get_text_range())


def test_no_line_for_a_name_stands_without_its_word() -> None:
    caveat = "Releasable to Norway and Switzerland only; return before the airport"
    words = _foot_words(
        "principal",
        "brief: {number: B-1, cover_title: C, date: 2027-02-15}\nhandling:\n  scheme: eu\n"
        "  marking: SECRET UE/EU SECRET\n  markings: {open: none}\n  registration_number: SN 1\n"
        f"  caveats: [LIMITE, {caveat}]\n",
    )
    assert re.search(r"Copy ____\s+for.________________", words)


@pytest.mark.parametrize(
    ("edition", "told"),
    [
        pytest.param("press", "DRAFT of 15 February 2027", id="who speaks to the press"),
        pytest.param("interpreter", "DRAFT of 15 February 2027", id="the interpreters"),
        pytest.param("handout", "DRAFT", id="not the other side"),
    ],
)
def test_of_which_day_a_draft_is_stands_on_papers_of_our_own(edition: str, told: str) -> None:
    words = _foot_words(edition, "brief: {cover_title: C, date: 2027-02-15}\n")
    assert told in words
    assert ("DRAFT of" in words) == (edition != "handout")
