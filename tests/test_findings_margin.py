"""Marks in the margin: beside what a finding is about, in each section that prints it."""

import re
from functools import cache

import pytest
from making import ROOT

from briefgen.book import Edition, assemble
from briefgen.clearance import Tier
from briefgen.facts import facts
from briefgen.figures import Figures
from briefgen.finding import Finding, Words
from briefgen.library import Library
from briefgen.margin import BEGIN, Margin, Printed
from briefgen.negotiation import Negotiation
from briefgen.playbooks import Plays
from briefgen.playbooks.bibliography import sources_named
from briefgen.playbooks.knowledge import gathered
from briefgen.readiness import Standing
from briefgen.reading import Source, read_placed
from briefgen.review import Shown

PLAN = """\
title: Grain
us: {name: Ukraine, groups: [The Danube group]}
counterparts:
  - name: Russia
    authority: The delegation may sign
    people: [{name: Anna Ivanova, title: Minister}]
    motives: [{what: They need the port open}]
meeting: {date: 2027-05-09, until: 2027-05-10, place: Istanbul, purpose: Settle the quota}
agenda: [{title: Quota and rent, goal: Get the quota}, {title: Any other business}]
team:
  members: [{name: Oleh Bondar, role: leader}, {name: Iryna Shevchuk}]
  session_limit: 90 minutes
mandate: {summary: Settle the quota within the envelope, expires: 2027-06-01}
strategy:
  summary: Quota first
  deadlines: [{what: The silos are full, on: 2027-08-01}]
issues:
  - title: Quota
    opening: 20 ships
    red_lines: [{what: No inspection on board}]
    fallbacks: [{what: 18 ships}, {what: 15 ships}]
    points: [We ship grain, We ship oil]
  - title: Rent
    opening: 3 ships
    background: "One.\\n\\nTwo we say.\\n\\n- three\\n- four we say\\n"
logistics: {travel: By train to the coast, contacts: [The consul]}
risks: [{what: The port is mined}]
scenarios: [{name: Quick success, signs: [They smile]}]
glossary: [{term: Silo, meaning: A tower of grain}]
sources: [{id: UN, title: Report on grain}]
information: {withhold: [{what: The state of the harvest}], disclose: [{what: The price we pay}]}
context: {scene: The war goes on, gaps: [{what: What the insurers think}]}
rehearsal: {on: 2027-05-01, notes: In the small room}
alternatives: {ours: [Ship by the Danube]}
statements:
  - text: |
      We come in peace.

      We will not go. We stay
      as long as it takes.

      Thank you.
agreement:
  title: Memorandum on grain
  obligations: [{who: Russia, what: open the port}, {who: Ukraine, what: clear the mines}]
  definitions: [{term: Port, meaning: The harbour within the breakwater}]
  sequence: [{id: a, what: Clear the mines}, {what: Open the port, after: a}]
  signature: 2027-05-10
  final_clauses: [It enters into force at once.]
"""
SECTIONS = (
    "contents", "at-a-glance", "mandate", "strategy", "meeting", "people", "issues",
    "letter", "scenarios", "information", "statements", "background", "logistics", "record",
    "glossary", "sources",
)  # fmt: skip
TRAVEL = ("logistics", "travel")
PLACE = tuple[str | int, ...]


@cache
def read(plan: str) -> tuple[Negotiation, dict[str, object]]:
    """The plan, and what a template may name of it."""
    said = read_placed(Source("n.yaml", plan), Negotiation).model
    charts = Figures(said, "Ukraine", "Russia", Tier.CORE)
    known = gathered(Library(ROOT, ROOT), said)
    sources = sources_named(said.sources, Plays(()), known, listed=True)
    extra = {"chosen": Plays(()), "charts": charts, "knowledge": known, "sources": sources}
    return said, {**facts(said), **extra}


def marked(path: PLACE, end: int = 0, plan: str = PLAN) -> dict[str, list[str]]:
    """The sections with a mark, by their ids, and the lines that carry it."""
    said, known = read(plan)
    words = Words("f", "f/r", "", "", 0, end) if end else None
    one = Shown(Finding("weak", path, "told", "do", words=words), path)
    edition = Edition(name="E", reader="e", tier="core", sections=SECTIONS)
    known = {**known, "marks": Margin(said, [one]), "edition": edition}
    book = assemble("e", edition, known, {"title": "T", "language": "en"}, Library(ROOT, ROOT))
    assert not any(BEGIN in section.markdown for section in book.sections)
    lines = {s.id: [n for n in s.markdown.split("\n") if "#review" in n] for s in book.sections}
    return {name: found for name, found in lines.items() if found}


def test_the_list_of_what_is_owed_bears_no_mark() -> None:
    said, known = read(PLAN + "brief: {author: Vera Lysenko}\n")
    one = Shown(Finding("weak", ("brief", "author"), "told", "do"), ("brief", "author"))
    owed = {"readiness": (Standing("team", "thin", "who speaks"),)}
    edition = Edition(name="E", reader="e", tier="core", sections=("cover", "readiness"))
    known = {**known, **owed, "marks": Margin(said, [one]), "edition": edition}
    head = {"title": "T", "language": "en", "scheme": "none", "marking": ""}
    known["head"] = head
    cover, list_ = assemble("e", edition, known, head, Library(ROOT, ROOT)).sections
    assert "Vera Lysenko [[Review 1](#review)]" in cover.markdown
    assert "Vera Lysenko" in list_.markdown
    assert "#review" not in list_.markdown


@pytest.mark.parametrize(
    ("path", "section", "words"),
    [
        pytest.param(("us", "groups", 0), "people", "The Danube group", id="a group of ours"),
        pytest.param(("counterparts", 0, "authority"), "people", "may sign", id="their authority"),
        pytest.param(("counterparts", 0, "motives", 0), "people", "port open", id="a motive"),
        pytest.param(("team", "members", 1), "people", "Iryna Shevchuk", id="a member"),
        pytest.param(("team", "session_limit"), "people", "1 h 30 min", id="a limit to a sitting"),
        pytest.param(("meeting", "date"), "meeting", "9", id="the day"),
        pytest.param(("meeting", "date"), "at-a-glance", "9", id="the day, at a glance"),
        pytest.param(("meeting", "place"), "meeting", "Istanbul", id="the place"),
        pytest.param(("agenda", 1), "meeting", "Any other business", id="an item of the agenda"),
        pytest.param(("mandate", "expires"), "mandate", "1 June 2027", id="the mandate's end"),
        pytest.param(("issues", 0, "red_lines", 0), "mandate", "No inspection", id="a red line"),
        pytest.param(("issues", 0, "red_lines", 0), "issue-1", "No inspection", id="and again"),
        pytest.param(("issues", 0, "fallbacks", 1), "issue-1", "15 ships", id="a fallback"),
        pytest.param(("issues", 0, "points", 1), "issue-1", "We ship oil", id="a point"),
        pytest.param(("strategy", "deadlines", 0), "strategy", "1 August 2027", id="a deadline"),
        pytest.param(("alternatives", "ours", 0), "strategy", "Danube", id="an alternative"),
        pytest.param(("logistics", "travel"), "logistics", "By train", id="travel"),
        pytest.param(("risks", 0), "scenarios", "The port is mined", id="a risk"),
        pytest.param(("scenarios", 0, "signs", 0), "scenarios", "They smile", id="a sign"),
        pytest.param(("glossary", 0, "meaning"), "glossary", "A tower", id="a word"),
        pytest.param(("sources", 0, "title"), "sources", "Report on grain", id="a source"),
        pytest.param(("information", "withhold", 0), "information", "harvest", id="a secret"),
        pytest.param(("context", "gaps", 0), "background", "insurers", id="a gap"),
        pytest.param(("rehearsal", "notes"), "record", "small room", id="the rehearsal"),
        pytest.param(("agreement", "signature"), "letter", "10 May 2027", id="the signature"),
        pytest.param(("agreement", "obligations", 1), "letter", "clear the mines", id="a duty"),
        pytest.param(("agreement", "definitions", 0, "meaning"), "letter", "breakwater",
                     id="a definition"),
        pytest.param(("agreement", "final_clauses", 0), "letter", "into force", id="a last clause"),
    ],
)  # fmt: skip
def test_a_mark_stands_with_the_words(path: PLACE, section: str, words: str) -> None:
    (line,) = marked(path)[section]
    cells = line.split("|") if line.startswith("|") else [line]
    (cell,) = [one for one in cells if "#review" in one]
    assert words in cell
    assert cell.strip().endswith("[[Review 1](#review)]{.mark}")


@pytest.mark.parametrize(
    ("path", "section"),
    [
        pytest.param(("meeting", "languages"), "meeting", id="what is not written, with its part"),
        pytest.param(("issues", 1), "issue-2", id="an issue"),
        pytest.param(("scenarios", 0), "scenarios", id="a scenario, by its name"),
        pytest.param(("agreement", "sequence", 1), "letter", id="a step, under the picture"),
    ],
)
def test_a_mark_of_a_whole_part_stands_on_a_line_that_breaks_nothing(
    path: PLACE, section: str
) -> None:
    (line,) = marked(path)[section]
    assert not line.startswith(("#", "|", ":", "{"))


@pytest.mark.parametrize(
    "path",
    [
        pytest.param((), id="the whole plan"),
        pytest.param(("communications",), id="a part that is not there"),
    ],
)
def test_what_is_nowhere_has_no_mark(path: PLACE) -> None:
    assert marked(path) == {}


def test_an_issue_named_in_passing_has_no_mark_there() -> None:
    named = PLAN.replace("summary: Quota first", "summary: Rent first\n  order: [rent, quota]")
    assert set(marked(("issues", 1), plan=named)) == {"at-a-glance", "issue-2"}


def test_the_contents_stay_clean() -> None:
    assert "contents" not in marked(("issues", 0, "title"))


@pytest.mark.parametrize(
    ("words", "line"),
    [
        pytest.param("come in", "We come in peace.", id="the first paragraph"),
        pytest.param("not go", "as long as it takes.", id="one of two lines"),
        pytest.param("Thank you", "Thank you.", id="the last"),
    ],
)
def test_in_a_statement_the_paragraph_is_marked(words: str, line: str) -> None:
    said = read(PLAN)[0].statements[0].text
    end = str(said).index(words) + len(words)
    (found,) = marked(("statements", 0, "text"), end)["statements"]
    assert found == f"{line} [[Review 1](#review)]{{.mark}}"


def test_in_a_list_the_entry_is_marked() -> None:
    text = "One.\n\nTwo we say.\n\n- three\n- four we say"
    (found,) = marked(("issues", 1, "background"), len(text))["issue-2"]
    assert found == "- four we say [[Review 1](#review)]{.mark}"


def test_several_findings_on_one_thing_are_one_mark() -> None:
    said = Negotiation.model_validate({"title": "x", "glossary": [{"term": "a", "meaning": "bb"}]})
    path = ("glossary", 0, "meaning")
    shown = [Shown(Finding("weak", path, "told", "do"), path)] * 2
    margin = Margin(said, shown)
    edition = Edition(name="E", reader="e", tier="core", sections=("glossary",))
    known = {**facts(said), "marks": margin, "edition": edition}
    known["knowledge"] = gathered(Library(ROOT, ROOT), said)
    book = assemble("e", edition, known, {"title": "T", "language": "en"}, Library(ROOT, ROOT))
    assert re.findall(r"\[Review ([\d, ]+)\]", book.sections[0].markdown) == ["1, 2"]
    assert Margin()("glossary") == ""


def test_nothing_is_traced_where_no_mark_is_wanted() -> None:
    said = read(PLAN)[0]
    margin = Margin(said, ())
    assert margin.after(said.meeting.place) == ""
    assert margin.within(said.statements[0].text) is said.statements[0].text


def test_the_list_that_marks_lead_to_has_none_itself() -> None:
    said = read(PLAN)[0]
    margin = Margin(said, [Shown(Finding("weak", ("logistics", "travel"), "a", "b"), TRAVEL)])
    printed = f"By train to the coast{margin.after(said.logistics.travel)}"  # type: ignore[union-attr]
    assert margin.settled([Printed(printed, marked=False)]) == ("By train to the coast",)
    assert "Review 1" in margin.settled([Printed(printed)])[0]
