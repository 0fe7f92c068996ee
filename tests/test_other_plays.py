"""The plays that are not printed in full: a line each, the page, and there what to do in short."""

import re
from pathlib import Path

import pytest
from building import play
from making import FIVE_LINES, ROOT, made, text_of, typed

from briefgen.library import Library
from briefgen.pipeline import choices
from briefgen.playbooks import shelved

BOOK = """\
name: Small
reader: the team
tier: core
sections: [how-they-negotiate, plays]
"""


def chapters(markdown: str) -> dict[str, str]:
    """The chapters of a book, by the name that links lead to."""
    parts = re.split(r'(?m)^<a id="([\w-]+)"></a>$', markdown)
    return dict(zip(parts[1::2], parts[2::2], strict=True))


@pytest.fixture(scope="module")
def book() -> dict[str, str]:
    return chapters(made("smallest", "book", "markdown").content.decode())


def test_who_has_all_in_full_has_no_others(tmp_path: Path) -> None:
    text = FIVE_LINES + "plays: {most: 60}\n"
    found = chapters(text_of(text, tmp_path, "book", "markdown"))
    assert "plays" not in found
    assert "other-plays" not in found
    assert "Also fitting" not in found["how-they-negotiate"]


def test_each_of_the_others_has_its_line_and_its_place(book: dict[str, str]) -> None:
    listed = re.findall(r"\| \[p\.\]\(#short-([\w-]+)\) \|", book["how-they-negotiate"])
    places = re.findall(r'<a id="short-([\w-]+)"></a>\*\*', book["other-plays"])
    assert len(listed) > 5
    assert places == listed
    in_full = {name.removeprefix("play-") for name in book if name.startswith("play-")}
    assert len(in_full) == 12
    assert set(listed) & in_full == set()


def test_a_play_that_says_nothing_of_what_to_do_has_its_line_all_the_same(tmp_path: Path) -> None:
    pack = tmp_path / "playbooks" / "ours"
    pack.mkdir(parents=True)
    (pack / "pack.yaml").write_text("name: Ours\n", encoding="utf-8")
    (pack / "ask.md").write_text(
        "---\ntitle: Ask who pays\nkind: tactic\nlede: Ask it first.\nweight: 1\n---\nAsk.\n",
        encoding="utf-8",
    )
    found = chapters(text_of(FIVE_LINES, tmp_path, "book", "markdown"))
    (row,) = (line for line in found["other-plays"].splitlines() if "short-ask" in line)
    assert row.endswith("| – | – |")


def test_the_others_are_told_with_what_to_do_first(book: dict[str, str]) -> None:
    (row,) = (line for line in book["other-plays"].splitlines() if "short-price-the-bait" in line)
    assert "Ask what is offered on the matter itself" in row
    assert "Draw two columns" in row
    assert "Thank for the offer" in row


def test_every_conflict_is_printed_with_the_choice_and_the_other_play(book: dict[str, str]) -> None:
    plays = {one.id: one.play for one in shelved(Library(ROOT, ROOT))}
    counted = {"in full": 0, "in short": 0}
    for name, text in book.items():
        play = plays.get(name.removeprefix("play-"))
        for other in play.conflicts if play else ():
            link = rf"- \[{re.escape(plays[other.play].title)}\]\(#(play|short)-[\w-]+\)\. (.+)"
            lines = [told for line in text.splitlines() if (told := re.fullmatch(link, line))]
            assert len(lines) == 1, (name, other.play)
            counted[{"play": "in full", "short": "in short"}[lines[0][1]]] += 1
            assert len(lines[0][2]) > 30
    assert counted["in full"] > 5
    assert counted["in short"] > 5


def test_a_conflict_with_a_play_that_is_not_in_the_book_is_told_without_its_name(
    tmp_path: Path,
) -> None:
    text = FIVE_LINES + "plays: {leave_out: hold-the-clock}\n"
    told = chapters(text_of(text, tmp_path, "book", "markdown"))["play-do-not-reveal-first"]
    assert "\n- If time works against us, open on purpose" in told
    assert "Control the clock" not in told


def test_a_conflict_between_two_of_the_others_stands_once(tmp_path: Path) -> None:
    text = FIVE_LINES + "plays: {most: 1}\n"
    others = chapters(text_of(text, tmp_path, "book", "markdown"))["other-plays"]
    assert others.count("Ask") > 1
    told = re.findall(r"Against “([^”]+)”", others)
    assert len(told) > 10
    assert others.count("A threat shouted in the room is sat out") == 1


def test_a_conflict_that_only_a_play_in_short_names_is_printed_there(tmp_path: Path) -> None:
    pack = tmp_path / "playbooks/ours"
    pack.mkdir(parents=True)
    (pack / "pack.yaml").write_text("name: Ours\n", "utf-8")
    against = "conflicts: {play: hold-the-clock, choose: Ask the boss.}\nweight: 1"
    (pack / "wait.md").write_text(play(front=against), "utf-8")
    text = FIVE_LINES + "plays: {include: hold-the-clock}\n"
    found = chapters(text_of(text, tmp_path, "book", "markdown"))
    assert "play-hold-the-clock" in found
    assert found["other-plays"].count("Against “Control the clock”: Ask the boss.") == 1


def test_an_edition_without_them_has_no_loose_page_numbers(tmp_path: Path) -> None:
    home = tmp_path / "templates/editions"
    home.mkdir(parents=True)
    (home / "small.yaml").write_text(BOOK, "utf-8")
    markdown = text_of(FIVE_LINES, tmp_path, "small", "markdown")
    assert "Also fitting" in markdown
    assert "short-" not in markdown
    assert "p.](" in markdown


def test_the_list_is_in_the_order_of_the_choice(book: dict[str, str], tmp_path: Path) -> None:
    file = (ROOT / "examples/smallest.yaml").read_text("utf-8")
    chosen = [one.shelved.id for one in choices(typed(file, tmp_path)) if one.chosen]
    shown = re.findall(r"\(#(?:play|short)-([\w-]+)\) \|", book["how-they-negotiate"])
    assert shown == chosen
