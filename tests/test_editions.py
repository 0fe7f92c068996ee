"""Eight editions, each for one reader: what it carries, what it does not, and how long it is."""

import io
from functools import cache
from html import unescape
from pathlib import Path

import pypdfium2
import pypdfium2.raw as pdfium
import pytest
from building import with_
from making import EXAMPLES, FIVE_LINES, made, opened, quiet, text_of, typed
from printed import folded

from briefgen.clearance import Tier, cleared
from briefgen.pipeline import Paper, edition_named, make
from briefgen.problems import Unusable

OURS = (
    "delegation", "card", "agenda", "points", "defensives", "limits", "notetaker", "press",
)  # fmt: skip
QUICK = ("lease", "smallest")

# The length of each, as its reader was promised; no edition without a limit is among them.
LENGTHS = {"delegation": 25, "agenda": 2, "defensives": 4, "limits": 1, "notetaker": 6, "press": 1}

NEVER = {
    "delegation": ["9 hours", "36 hours", "Pen laid across", "Very low. Four messages"],
    "card": ["9 hours", "3 hours", "96 hours", "our own rota", "A figure from them"],
    "agenda": ["9 hours", "Pen laid across", "Staffing of our desk", "380 thousand"],
    "points": ["9 hours", "A figure from them", "our own rota", "must have", "tradeable"],
    "defensives": ["9 hours", "96 hours", "Staffing of our desk", "Pen laid across"],
    "limits": ["our own rota", "A figure from them"],
    "notetaker": ["9 hours", "Who decides on hours in Moscow", "A figure from them"],
    "press": [
        "Talks with Russia", "Paragraphs on a hotline and on notification are initialled",
        "Hospitals deserve an answer", "Practical steps that can be tested",
        "Initialled paragraphs are annexed",
    ],
}  # fmt: skip
ALWAYS = {
    "delegation": [
        "Hospitals, power and water must be left alone", "note-taker", "Embassy in Vienna",
        "information security", "Plays for these talks", "Read-back and closing",
    ],
    "card": [
        "Three hospitals, and no answer for more than a day.", "Who picks up on a Saturday night",
        "They do not tell us when someone answers.", "Each state decides …", "Voting systems",
    ],
    "agenda": [
        "10:20", "15:10", "First initialled paragraph before the first break.", "photo only",
        "Head of the cyber centre", "Hotline, then notification",
    ],
    "points": ["A test call costs five minutes.", "At the table", "To: deputy head"],
    "defensives": [
        "The existing directories are enough.", "So let us add the clock", "highly likely",
        "Anything about our own rota.", "Any detail of how we know",
    ],
    "limits": [
        "9 hours", "Against test calls", "Head, at the table", "380 thousand EUR", "84 hours",
        "Nothing without a nod from the head.", "Handed to", "1 more range is not drawn here",
    ],
    "notetaker": [
        "Within 120 hours.", "No public statement until then", "As they said it back",
        "Exact words", "First secretary", "14:30",
    ],
    "press": [
        "The two delegations discuss today", "not before 20 April 2027", "Press officer",
    ],
}  # fmt: skip


@cache
def read(edition: str) -> str:
    """An edition of the talks on cyber incidents, as words."""
    return folded(unescape(made("cyber-talks", edition, "markdown").content.decode()))


def pages(pdf: bytes) -> list[str]:
    document = pypdfium2.PdfDocument(pdf)
    try:
        return [page.get_textpage().get_text_range() for page in document]
    finally:
        document.close()


def sizes(pdf: bytes) -> set[float]:
    """The sizes of every letter that is printed, in points."""
    document, matrix = pypdfium2.PdfDocument(pdf), pdfium.FS_MATRIX()
    found = set()
    try:
        for page in document:
            text = page.get_textpage()
            for at in range(text.count_chars()):
                if chr(pdfium.FPDFText_GetUnicode(text, at)).isspace():
                    continue
                pdfium.FPDFText_GetMatrix(text, at, matrix)
                found.add(round(pdfium.FPDFText_GetFontSize(text, at) * abs(matrix.d), 1))
    finally:
        document.close()
    return found


def of_each_length() -> list[pytest.param]:  # type: ignore[valid-type]
    """Each edition with a length, each example and paper; those of large examples take minutes."""
    return [
        pytest.param(
            example, edition, paper, id=f"{edition} of {example} on {paper}",
            marks=[pytest.mark.xdist_group(example)] + [pytest.mark.long] * (example not in QUICK),
        )
        for example in EXAMPLES
        for edition in (*LENGTHS, "card", "points")
        for paper in ("a4", "letter")
        if paper == "a4" or edition != "points"
    ]  # fmt: skip


@pytest.mark.xdist_group("cyber-talks")
@pytest.mark.parametrize("edition", OURS)
def test_an_edition_never_carries_what_its_reader_may_not_see_or_does_not_need(
    edition: str,
) -> None:
    assert len(read(edition)) > 300
    assert [words for words in NEVER[edition] if words in read(edition)] == []


@pytest.mark.xdist_group("cyber-talks")
@pytest.mark.parametrize("edition", OURS)
def test_an_edition_carries_what_its_reader_needs(edition: str) -> None:
    assert [words for words in ALWAYS[edition] if words not in read(edition)] == []


@pytest.mark.parametrize(("example", "edition", "paper"), of_each_length())
def test_an_edition_keeps_its_length(example: str, edition: str, paper: Paper) -> None:
    printed = made(example, edition, "pdf", paper)
    assert printed.remarks == ()
    if edition == "card":
        front, back = pages(printed.content)
        assert front.strip()
        assert back == ""
    elif edition == "points":
        # One card for each issue, and a blank back between it and the next.
        told = [page for page in pages(printed.content) if page.strip()]
        assert len(told) == len(opened(example).negotiation.issues)
        assert [page for page in pages(printed.content)[1::2] if page] == []
    else:
        assert printed.pages is not None
        assert 1 <= printed.pages <= LENGTHS[edition]


@pytest.mark.xdist_group("lease")
@pytest.mark.parametrize("example", ["lease", pytest.param("cyber-talks", marks=pytest.mark.long)])
def test_nothing_on_the_card_is_smaller_than_14_points(example: str) -> None:
    found = sizes(made(example, "card", "pdf").content)
    assert max(found) > 14
    assert min(found) >= 14


@pytest.mark.xdist_group("lease")
def test_what_must_not_be_said_stands_on_a_leaf_of_its_own() -> None:
    *before, leaf = pages(made("lease", "defensives", "pdf").content)
    assert len(before) % 2 == 0
    assert "Do not say" in leaf
    assert not any("Do not say" in page for page in before)


LONG_CARD = FIVE_LINES.replace(
    "issues: [Number of inspections, Insurance]",
    "issues:\n"
    + "".join(
        f"  - title: Matter {n}\n    points: ['{'Word after word. ' * 60}']\n" for n in range(3)
    ),
)


def test_a_card_that_runs_over_is_refused_with_the_issue_and_the_lines(tmp_path: Path) -> None:
    with pytest.raises(Unusable) as caught:
        make(typed(LONG_CARD, tmp_path), "card", "pdf", "a4", quiet)
    (problem,) = caught.value.problems
    assert "has 2 pages and may have 1" in problem.message
    assert " lines too many" in problem.message
    assert "“Matter 2”" in problem.message
    assert "plain back" not in problem.message


STATEMENTS = """
statements:
  - {text: Words kept back.}
  - {text: Words of core., tier: core, release: 2026-12-03}
  - {text: Words released., release: 2026-12-03, speaker: A. Voice}
  - {text: Words signed for., cleared: {to: open, by: The head, on: 2026-11-30}}
"""


def test_the_press_page_holds_released_statements_alone(tmp_path: Path) -> None:
    text = folded(text_of(FIVE_LINES + STATEMENTS, tmp_path, "press", "markdown"))
    assert "Words kept back" not in text
    assert "Words of core" not in text
    assert "Words released." in text
    assert "not before 3 December 2026" in text
    assert "Words signed for." in text


@pytest.mark.parametrize(
    ("changes", "left"),
    [
        pytest.param({}, 0, id="no day of release"),
        pytest.param({"tier": "core", "release": "2026-12-03"}, 0, id="raised, whatever the day"),
        pytest.param({"release": "2026-12-03"}, 1, id="released"),
    ],
)
def test_only_a_day_of_release_makes_a_statement_open(changes: dict[str, str], left: int) -> None:
    whole = with_({"statements": [{"text": "Words.", **changes}]})
    assert len(cleared(whole, Tier.OPEN).statements) == left


def test_a_team_adds_an_edition_by_adding_files(tmp_path: Path) -> None:
    shelves = tmp_path / "templates"
    (shelves / "editions").mkdir(parents=True)
    (shelves / "sections").mkdir()
    (shelves / "editions" / "driver.yaml").write_text(
        "name: For the driver\nreader: the driver\ntier: open\npages: 1\npaper: a6\n"
        "style: driver\nsections: [driver]\n"
    )
    (shelves / "sections" / "driver.md").write_text(
        "---\ntitle: Driver\n---\n# To {{ meeting.place }}\n"
    )
    (shelves / "pages").mkdir()
    (shelves / "pages" / "driver.css").write_text("h1 { font-size: 14pt; }\n")
    team = typed(FIVE_LINES, tmp_path)
    assert edition_named(team, "driver").reader == "the driver"
    printed = make(team, "driver", "pdf", "a4", quiet)
    document = pypdfium2.PdfDocument(io.BytesIO(printed.content))
    assert [round(side * 25.4 / 72) for side in document[0].get_size()] == [105, 148]
    assert "To Istanbul" in pages(printed.content)[0]
