"""The principal’s two pages hold what they must; what else there is, is spared and counted."""

import re
from pathlib import Path

import pypdfium2
import pytest
from making import opened, quiet, typed

from briefgen.assembly import Opened, Paper, filled_in
from briefgen.formats import named
from briefgen.formats.lengths import that_fits
from briefgen.pipeline import edition_named

PAPERS: tuple[Paper, ...] = ("a4", "letter")
WORDS = "was die vereinbarte Benachrichtigungsverpflichtung hinsichtlich der Zuständigkeit verlangt"
SPOKEN = """
  - title: Überprüfungsmaßnahmen {n}
    priority: must
    opening: {words}
    their_position: {words}
    points: ["{words}"]
    do_not_say: ["{words}"]
    if_raised: [{{challenge: "Frage {n}?", line: "{words}"}}]"""
PRESSED = """\
title: Verhandlungen
us: A
counterparts:
  - name: B
    people: [{people}]
communications: {{lines: [{lines}]}}
issues:{issues}
"""


def _pressed(issues: int, people: int, times: int) -> str:
    words = " ".join([WORDS] * times)
    return PRESSED.format(
        people=", ".join(f"{{name: Person {n}, style: {WORDS}}}" for n in range(people)),
        lines=", ".join(f"Zeile {n} {WORDS}" for n in range(3)),
        issues="".join(SPOKEN.format(n=n, words=words) for n in range(issues)),
    )


def _pages(plan: Opened, paper: Paper) -> list[str]:
    """Set without the guard: the texts are nobody’s."""
    framed = edition_named(plan, "principal").framed(False)
    made = that_fits(
        framed,
        lambda one: named("pdf")(
            filled_in(plan, "principal", one, paper, quiet, False), plan.library
        ),
    )
    document = pypdfium2.PdfDocument(made.content)
    texts = [" ".join(page.get_textpage().get_text_range().split()) for page in document]
    document.close()
    return texts


@pytest.mark.parametrize("paper", PAPERS)
def test_a_full_principal_s_brief_spares_what_it_can_and_says_so(
    paper: Paper, tmp_path: Path
) -> None:
    pages = _pages(typed(_pressed(6, 6, 2), tmp_path), paper)
    assert len(pages) == 2
    for n in range(6):
        assert f"Überprüfungsmaßnahmen {n}:" in " ".join(pages)  # all that must not be said
    assert re.search(r"More in the book: .*\d notes on persons, \d+ plays", pages[1])


def test_what_must_not_be_said_takes_no_answer_to_the_next_page() -> None:
    first, second = _pages(opened("cyber-talks"), "a4")
    assert "You accuse without proof" in first
    assert "DO NOT SAY" in second.upper()
