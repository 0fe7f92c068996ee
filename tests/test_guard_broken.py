"""Long words that a line end broke: what these readers know is no leak, what is withheld is one."""

import textwrap
from functools import cache
from pathlib import Path

import pytest
from making import quiet

from briefgen.book import editions
from briefgen.clearance import Tier
from briefgen.guard import judged, opening
from briefgen.guard.passages import Contents, Passage
from briefgen.library import Library, shipped
from briefgen.negotiation import Negotiation
from briefgen.pipeline import Opened, Paper, make, open_file
from briefgen.reading import Source, read

HONEST = Path(__file__).parent / "honest"
EDITIONS = tuple(editions(Library(shipped(), shipped())))
FOOT = "ENER.C.4 · Fassung 2\nDRAFT"
PLAN = read(
    Source(
        "n.yaml",
        """\
title: Netz
brief: {language: de, number: ENER.C.4, author: Fassung DRAFT}
us: Wir
counterparts: Sie
meeting: {outcome: {least: Entgelt für die Durchleitung vereinbart}}
mandate: {sought: [{what: Schwarzstartfähigkeitsnachweis, if_refused: Соглашения}]}
context: {precedents: [{name: Ligne, lesson: Les capacités excédentaires}]}
issues:
  - title: Keine Prüfung
    public: >-
      Das Übertragungsnetzbetreiberentgelt für die Donauquerung bei Mittelspannungs-Zuschlag.
      Les surcapacités et les Водохозяйственныесоглашения
    bottom_line: Nationale Prüfungen
    fallbacks: [{what: Silberpappel, condition: Zuschlag}]
""",
    ),
    Negotiation,
)


def said(*pages: str) -> list[str]:
    held = tuple(Passage(f"page {n}", text, n, goes_on=True) for n, text in enumerate(pages, 1))
    leaks = judged(Contents(held), PLAN, Tier.DELEGATION).leaks
    return list(dict.fromkeys(str([one for one in hit.path if one != 0][-1]) for hit in leaks))


@pytest.mark.parametrize(
    "pages",
    [
        pytest.param(["Das Übertragungsnetzbetreiber\nentgelt"], id="over a line’s end"),
        pytest.param(["Übertragungs\nnetzbetreiber\nentgelt für die Donauquerung"], id="over two"),
        pytest.param(["Übertragungsnetzbetreiberentgel\nt"], id="before its last letter"),
        pytest.param(["Übertragungsnetz\u00adbetreiber\u00adentgelt"], id="with soft hyphens"),
        pytest.param(["Übertragungsnetzbetreiber\u00ad\nentgelt"], id="at a soft hyphen"),
        pytest.param(["Übertragungsnetzbetreiber\ufffe\nentgelt"], id="at a hyphen made up"),
        pytest.param(["Übertragungsnetzbetreiber-\nentgelt"], id="at a hyphen"),
        pytest.param(["Übertragungsnetzbetreiber", "entgelt für die"], id="over a page’s end"),
        pytest.param(
            [f"Übertragungsnetzbetreiber-\n{FOOT}", "entgelt für die"], id="over its foot"
        ),
        pytest.param(["Mittelspannungs-Zuschlag"], id="a part of a word with a hyphen"),
        pytest.param(["Keine Prüfung\nENER.C.4"], id="a word, and the beginning of the next"),
        pytest.param(["Les sur\ncapacités"], id="in French"),
        pytest.param(["Водохозяйственные\nсоглашения"], id="in Russian"),
    ],
)
def test_a_known_word_is_known_in_pieces(pages: list[str]) -> None:
    assert said(*pages) == []


@pytest.mark.parametrize(
    ("pages", "field"),
    [
        pytest.param(["Preis\nEntgelt\nMarkt"], "least", id="a line of its own"),
        pytest.param(["Übertragungsnetzbetreiber entgelt"], "least", id="in one line"),
        pytest.param(["entgelt\nÜbertragungsnetzbetreiber"], "least", id="in another order"),
        pytest.param(
            ["Übertragungsnetzbetreiber\nentgelt\nDas Entgelt steigt"], "least", id="and by itself"
        ),
        pytest.param(
            ["Übertragungsnetzbetreiber\nentgelt für die Durchleitung"], "least", id="and more"
        ),
        pytest.param(["Übertragungsnetzbetreiber", "Preis\nentgelt"], "least", id="far from it"),
        pytest.param(["Prü\nfungen"], "bottom_line", id="broken"),
        pytest.param(["Prüf ungen"], "bottom_line", id="with a gap"),
        pytest.param(["Keine Prüfung\nen, ENER.C.4"], "bottom_line", id="at its ending"),
        pytest.param(["Schwarzstart\nfähigkeitsnachweis"], "what", id="a long one, broken"),
        pytest.param(["Schwarzstart\u00adfähigkeits\u00adnachweis"], "what", id="soft hyphens"),
        pytest.param(["Schwarzstart\u00ad\nfähigkeitsnachweis"], "what", id="one at a line’s end"),
        pytest.param(["Schwarzstartfähig", "keitsnachweis"], "what", id="over a page’s end"),
        pytest.param(["S c h w a r z s t a r t f ä h i g keitsnachweis"], "what", id="set apart"),
        pytest.param(["derSchwarzstartfähigkeitsnachweisfehlt"], "what", id="run together"),
        pytest.param(["Silber\npappel"], "what", id="a code of two known words"),
        pytest.param(["les capacités\nexcédentaires"], "lesson", id="in French"),
        pytest.param(["наши соглашения"], "if_refused", id="in Russian"),
    ],
)
def test_a_withheld_word_is_heard_in_pieces(pages: list[str], field: str) -> None:
    assert field in said(*pages)


@cache
def honest(language: str) -> Opened:
    return open_file(HONEST / f"{language}.yaml")


@pytest.mark.parametrize("edition", EDITIONS)
@pytest.mark.parametrize("language", ["de", "fr", "ru"])
def test_an_honest_brief_is_no_leak_in_narrow_columns(language: str, edition: str) -> None:
    opened = honest(language)
    made = make(opened, edition, "markdown", "a4", quiet)
    text = "\n".join(one.text for one in opening.named("md")(made.content).passages)
    reach = editions(opened.library)[edition].reach
    for width in (7, 9, 12, 17, 24):
        lines = (textwrap.fill(line, width, break_on_hyphens=False) for line in text.split("\n"))
        contents = Contents((Passage("page 1", "\n".join(lines), 1),))
        assert [
            f"{width}: {hit.shown}" for hit in judged(contents, opened.negotiation, reach).leaks
        ] == []


@pytest.mark.long
@pytest.mark.parametrize("edition", EDITIONS)
@pytest.mark.parametrize("paper", ["a4", "letter"])
@pytest.mark.parametrize("language", ["de", "fr", "ru"])
def test_an_honest_brief_is_printed(language: str, paper: Paper, edition: str) -> None:
    assert make(honest(language), edition, "pdf", paper, quiet).content[:5] == b"%PDF-"
