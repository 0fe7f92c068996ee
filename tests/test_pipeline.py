"""The trip from a file to a finished book: what each stage hands on."""

import re
from pathlib import Path

import pytest
from making import FIVE_LINES, quiet, text_of, typed

from briefgen.clearance import Tier
from briefgen.library import Library
from briefgen.pipeline import choices, edition_named, make, offered, open_file, review
from briefgen.problems import Unusable

SAYING = "Never anything of this kind in a line that is long and stays " * 9
MANY = "\n".join(
    f"  - {{title: Issue {n}, points: [A point of some length, for the head of delegation, about "
    f"issue {n} and all that hangs together with it], do_not_say: {SAYING} {n}, their_position: "
    f"'What they ask for here is told in a long sentence, number {n}, that fills the cell', "
    f"if_raised: {{challenge: 'What of issue {n}, which you know so well?', "
    f"line: 'A long answer to a short question fills more lines than its asker has minutes.'}}}}"
    for n in range(9)
)
PEOPLE = "\n".join(
    f"      - {{name: Person {n}, title: Office, style: '{'Speaks at length. ' * 150}'}}"
    for n in range(4)
)
TOO_LONG = f"title: T\ncounterparts:\n  - name: They\n    people:\n{PEOPLE}\nissues:\n{MANY}\n"


def test_the_stages_are_told_in_order(tmp_path: Path) -> None:
    heard: list[str] = []
    made = make(typed(FIVE_LINES, tmp_path), "book", "markdown", "a4", heard.append)
    assert heard == ["cut", "choose the plays", "check", "fill in", "set", "read back"]
    assert (made.ending, made.pages, made.remarks) == ("md", None, ())


def test_a_file_is_opened_with_the_shelves_of_its_workspace(tmp_path: Path) -> None:
    (tmp_path / "briefgen.yaml").touch()
    (tmp_path / "talks").mkdir()
    (tmp_path / "talks" / "annex.md").write_text("From a file *beside* it.")
    file = tmp_path / "talks" / "n.yaml"
    file.write_text(FIVE_LINES + "context: {scene: !include annex.md}\n")
    opened = open_file(file)
    assert opened.library == Library(tmp_path, tmp_path / "talks")
    assert opened.negotiation.context is not None
    assert opened.negotiation.context.scene == "From a file *beside* it."
    assert opened.places.at(("issues",)).line == 5


@pytest.mark.parametrize(
    ("edition", "advice"),
    [
        pytest.param("boook", "Did you mean “book”?", id="a slip"),
        pytest.param("x", "Editions are: ", id="a name like no other"),
    ],
)
def test_a_copy_of_no_edition_is_refused_when_the_file_is_read(
    edition: str, advice: str, tmp_path: Path
) -> None:
    file = tmp_path / "n.yaml"
    listed = "{name: A. Leader}, {name: B, edition: principal}"
    file.write_text(f"title: x\nhandling:\n  distribution: [{{name: C, edition: {edition}}}]\n")
    with pytest.raises(Unusable) as refused:
        open_file(file)
    (problem,) = refused.value.problems
    assert problem.message == f"There is no edition “{edition}”."
    assert advice in problem.advice
    assert (problem.place.line, problem.place.column) == (3, 37) if problem.place else False
    file.write_text(f"title: x\nhandling:\n  distribution: [{listed}]\n")
    assert open_file(file).negotiation.handling.distribution[1].edition == "principal"


def test_a_play_that_is_on_no_shelf_is_told_where_it_is_asked_for(tmp_path: Path) -> None:
    file = tmp_path / "n.yaml"
    file.write_text("title: x\nplays: {include: hold-the-clock, leave_out: [hold-the-clok]}\n")
    with pytest.raises(Unusable) as refused:
        open_file(file)
    (problem,) = refused.value.problems
    assert problem.message == "No play is called “hold-the-clok”."
    assert "hold-the-clock" in problem.advice
    assert (problem.place.line, problem.place.column) == (2, 46) if problem.place else False


def test_findings_stand_where_their_cause_stands(tmp_path: Path) -> None:
    opened = typed("title: x\nissues:\n  - title: y\n    their_position: 3 km\n", tmp_path)
    assert review(opened)
    assert all(opened.places.at(finding.path).line >= 1 for finding in review(opened))


def test_a_finding_above_the_edition_s_tier_is_not_printed(tmp_path: Path) -> None:
    text = (
        "title: x\nissues:\n  - {title: y, unit: km, direction: more, opening: 10 km, "
        "bottom_line: 7654 km, their_limit: 6543 km}\n"
    )
    sealed = [one for one in review(typed(text, tmp_path)) if one.tier is Tier.SEALED]
    assert sealed
    printed = text_of(text, tmp_path, "book", "markdown")
    assert not [one for one in sealed if one.message in printed]
    assert "7,654" not in printed
    assert "6,543" not in printed


def test_plays_are_judged_by_what_readers_may_know(tmp_path: Path) -> None:
    opened = typed(FIVE_LINES, tmp_path)
    chosen = [one.shelved.id for one in choices(opened) if one.chosen]
    assert chosen
    closed = [one.shelved.id for one in choices(opened, Tier.OPEN) if one.chosen]
    assert set(closed) <= set(chosen)


@pytest.mark.parametrize(
    ("edition", "format_name", "told"),
    [
        pytest.param(
            "boss", "html", "Editions are: addendum, agenda, annex, book", id="no such edition"
        ),
        pytest.param("book", "docx", "Formats are: html, markdown, pdf", id="no such format"),
    ],
)
def test_what_is_not_offered(edition: str, format_name: str, told: str, tmp_path: Path) -> None:
    opened = typed(FIVE_LINES, tmp_path)
    with pytest.raises(Unusable, match=told):
        offered(opened, [("book", "html"), (edition, format_name)])
    with pytest.raises(Unusable, match=told):
        make(opened, edition, format_name, "a4", quiet)
    assert edition_named(opened, "book").ceiling is Tier.CORE


@pytest.mark.parametrize(
    ("line", "language"),
    [
        pytest.param("", "en", id="unless told"),
        pytest.param("brief: {language: fr}\n", "fr", id="as told"),
    ],
)
def test_the_book_speaks_its_language(line: str, language: str, tmp_path: Path) -> None:
    assert f'<html lang="{language}">' in text_of(FIVE_LINES + line, tmp_path, "book", "html")


def test_a_code_name_stands_where_the_title_would(tmp_path: Path) -> None:
    text = FIVE_LINES + "brief: {cover_title: Operation Barley, number: N-7, version: '2'}\n"
    html = text_of(text, tmp_path, "book", "html")
    assert "<title>Operation Barley</title>" in html
    assert "<h1>Operation Barley</h1>" in html


def test_a_principal_s_brief_that_does_not_fit_is_refused(tmp_path: Path) -> None:
    with pytest.raises(Unusable) as caught:
        make(typed(TOO_LONG, tmp_path), "principal", "pdf", "a4", quiet)
    (problem,) = caught.value.problems
    assert re.search(r"has \d pages and may have 2", problem.message)
    assert " lines too many" in problem.message
    assert "What does not fit: " in problem.message
    assert "words)" in problem.advice
