"""The book: an edition names its sections, and what is filled in stands in that order."""

import re
from pathlib import Path
from random import Random
from typing import Any

import canaries
import pytest
from making import (
    EDITIONS,
    FIVE_LINES,
    ROOT,
    body,
    for_each_example,
    made,
    opened,
    quiet,
    text_of,
    typed,
)
from printed import folded, gaps_in, read

from briefgen.book import Book, Edition, assemble, editions
from briefgen.clearance import Tier, cleared, tiers
from briefgen.facts import facts
from briefgen.library import Library
from briefgen.negotiation import Negotiation
from briefgen.pipeline import Opened, make
from briefgen.playbooks.filling_in import Plays
from briefgen.problems import Place, Unusable
from briefgen.reading import Places

SHIPPED = Library(ROOT, ROOT)
SECTIONS = sorted(path.stem for path in (ROOT / "templates" / "sections").glob("*.md"))

# What no section prints, and why.
CUI = ("categories", "contact", "controlled_by", "dissemination")
ANSWERS = ("finding", "where", "reason", "who", "until")
NOT_PRINTED = {
    "topics": "chooses plays",
    "issues.topic": "chooses plays",
    "issues.scale": "the ends of a drawing",
    "issues.unit": "behind figures that have no unit of their own, and under a drawing",
    "counterparts.traits": "choose plays",
    "sources.id": "a name to refer to",
    "agreement.obligations.id": "a name to refer to",
    "agreement.sequence.id": "a name to refer to",
    "handling.marking": "gives way to the marking for the tier of the edition",
    **{f"handling.markings.{n}": "on editions of that tier only" for n in ("open", "delegation")},
    **{f"handling.designation.{n}": "on papers of the scheme us-cui only" for n in CUI},
    **{f"accepted.{n}": "answers a finding, and is printed beside it only" for n in ANSWERS},
}


def test_every_edition_on_the_shelf_loads() -> None:
    shelf = editions(SHIPPED)
    assert set(EDITIONS) <= set(shelf)
    for edition in shelf.values():
        assert edition.sections
        assert len(set(edition.sections)) == len(edition.sections)
        assert set(edition.sections) <= set(SECTIONS)


def own(folder: Path, sections: dict[str, str], edition: str = "") -> Library:
    """A workspace with sections and an edition of its own."""
    shelf = folder / "templates" / "sections"
    shelf.mkdir(parents=True)
    for name, text in sections.items():
        (shelf / f"{name}.md").write_text(text)
    if edition:
        (folder / "templates" / "editions").mkdir()
        (folder / "templates" / "editions" / "mine.yaml").write_text(edition)
    return Library(folder, folder)


def built(library: Library, *sections: str, **more: Any) -> Book:
    seen = typed(FIVE_LINES, library.workspace).negotiation
    edition = Edition(name="Mine", reader="me", tier="core", sections=sections)
    known = {**facts(seen), "chosen": Plays(()), "findings": (), **more}
    return assemble("mine", edition, known, {"title": "T", "language": "en"}, library)


def section(text: str, **layout: str) -> str:
    front = "\n".join(f"{name}: {value}" for name, value in {"title": "S", **layout}.items())
    return f"---\n{front}\n---\n{text}\n"


def test_sections_stand_in_the_edition_s_order_and_empty_ones_are_left_out(tmp_path: Path) -> None:
    texts = {"a": section("A"), "b": section("{% if mandate %}B{% endif %}"), "c": section("C")}
    book = built(own(tmp_path, texts), "c", "b", "a")
    assert [one.id for one in book.sections] == ["c", "a"]


def test_a_section_for_each_issue_is_named_so_that_others_can_link_to_it(tmp_path: Path) -> None:
    each = section("# {{ issue.title }} ({{ number }})", each="issues")
    book = built(own(tmp_path, {"i": each, "j": each}), "i", "j")
    assert [one.id for one in book.sections] == ["issue-1", "issue-2", "j-issue-1", "j-issue-2"]
    assert book.sections[1].markdown.strip() == "# Insurance (1)"
    assert {one.group for one in book.sections} == {"S"}


def test_the_contents_list_what_is_there(tmp_path: Path) -> None:
    lists = section("{% for s in sections %}{{ s.id }} {% endfor %}", lists="true", listed="false")
    empty, quiet_one = section("{% if mandate %}x{% endif %}"), section("x", listed="false")
    texts = {"l": lists, "a": section("A"), "e": empty, "q": quiet_one, "b": section("B")}
    book = built(own(tmp_path, texts), "l", "a", "e", "q", "b")
    assert book.sections[0].markdown.split() == ["a", "b"]


@pytest.mark.parametrize(
    ("texts", "told"),
    [
        pytest.param({}, "“s”, and no such section exists", id="no such section"),
        pytest.param({"s": "words"}, "three dashes", id="no front matter"),
        pytest.param({"s": section("x", pge="side")}, "pge", id="a misspelt line"),
        pytest.param({"s": section("x", each="people")}, "people", id="for each of what"),
        pytest.param({"s": section("x\n{{ tittle }}")}, "nothing is called", id="a misspelt name"),
        pytest.param({"s": section("{% import 'gone.md' as g %}")}, "gone.md", id="a lost piece"),
    ],
)
def test_a_section_that_cannot_be_used(texts: dict[str, str], told: str, tmp_path: Path) -> None:
    with pytest.raises(Unusable, match=re.escape(told)):
        built(own(tmp_path, texts), "s")


def test_a_mistake_in_a_section_is_told_by_its_line_in_the_file(tmp_path: Path) -> None:
    with pytest.raises(Unusable) as caught:
        built(own(tmp_path, {"s": section("one\n{{ tittle }}")}), "s")
    assert caught.value.problems[0].place == Place("templates/sections/s.md", 5, 1)


@pytest.mark.parametrize(
    ("edition", "told"),
    [
        pytest.param("name: M\nreader: me\ntier: core\n", "sections", id="no sections"),
        pytest.param("name: M\nreader: me\ntier: secret\nsections: [notes]", "secret", id="tier"),
        pytest.param("name: M\nreader: me\ntier: core\nsections: [nots]", "“nots”", id="misspelt"),
    ],
)
def test_an_edition_that_cannot_be_used(edition: str, told: str, tmp_path: Path) -> None:
    own(tmp_path, {}, edition)
    with pytest.raises(Unusable, match=told):
        text_of(FIVE_LINES, tmp_path, "mine", "html")


def test_a_team_s_own_section_and_edition_win(tmp_path: Path) -> None:
    mine = "name: Mine\nreader: me\ntier: open\nsections: [notes]\n"
    own(tmp_path, {"notes": section("# Ours {{ issues | length }}")}, mine)
    assert "<h1>Ours 0</h1>" in text_of(FIVE_LINES, tmp_path, "mine", "html")
    assert "Ours 2" in text_of(FIVE_LINES, tmp_path, "book", "html")


def test_nothing_in_a_negotiation_file_is_a_template(tmp_path: Path) -> None:
    attack = "{{ 7*7 }} {% for x in issues %}{{ x }}{% endfor %}"
    text = (
        f"title: '{attack}'\nus: '{attack}'\ncounterparts: '{attack}'\n"
        f"issues: [{{title: '{attack}', lede: '{attack}', background: '{attack}'}}]\n"
        f"meeting: {{purpose: '{attack}', place: '{attack}'}}\n"
    )
    html = read(body(text_of(text, tmp_path, "book", "html"))).text
    markdown = text_of(text, tmp_path, "book", "markdown").replace("\\", "")
    assert html.count(attack) >= 6
    assert folded(markdown).count(attack) >= 6
    assert "49" not in html


@pytest.fixture(scope="module")
def whole(tmp_path_factory: pytest.TempPathFactory) -> tuple[canaries.Planted, Opened]:
    """A negotiation in which every field is filled."""
    folder = tmp_path_factory.mktemp("canaries")
    (folder / "canary.svg").write_text('<svg xmlns="http://www.w3.org/2000/svg"><rect/></svg>')
    planted = canaries.planted()
    found = canaries.negotiation(planted)
    return planted, Opened(found, Places(Place("n.yaml", 1, 1)), Library(folder, folder))


def tier_of(planted: canaries.Planted, case: Opened) -> dict[str, Tier]:
    """The tier of each planted word: that of the value it stands in."""
    known = tiers(case.negotiation)
    return {
        word: next(known[path[:n]] for n in range(len(path), 0, -1) if path[:n] in known)
        for word, path in planted.words.items()
    }


@pytest.mark.xdist_group("canaries")
@pytest.mark.parametrize("edition", EDITIONS)
@pytest.mark.parametrize("format_name", ["html", "markdown", "pdf"])
def test_no_word_above_the_edition_s_tier_is_printed(
    whole: tuple[canaries.Planted, Opened], edition: str, format_name: str
) -> None:
    if (edition, format_name) == ("principal", "pdf"):
        pytest.skip("two pages cannot hold two of everything")
    planted, case = whole
    secret = {word for word, tier in tier_of(planted, case).items() if tier > Tier.CORE}
    assert len(secret) > 100
    made = make(case, edition, format_name, "a4", quiet).content
    text = words_of(made) if format_name == "pdf" else made.decode()
    assert [planted.words[word] for word in secret if word in text] == []


def words_of(pdf: bytes) -> str:
    """The text of a PDF, its broken words joined."""
    import pypdfium2

    pages = [page.get_textpage().get_text_range() for page in pypdfium2.PdfDocument(pdf)]
    return re.sub(r"[-‐\x02\xad\ufffe]?\s+", "", " ".join(pages))


@pytest.mark.xdist_group("canaries")
@pytest.mark.parametrize("format_name", ["html", "markdown"])
def test_every_word_that_readers_may_see_is_printed(
    whole: tuple[canaries.Planted, Opened], format_name: str
) -> None:
    planted, case = whole
    text = make(case, "book", format_name, "a4", quiet).content.decode()
    shown = " ".join(told for _, told in canaries.walk(cleared(case.negotiation, Tier.CORE)))
    missing = {
        ".".join(step for step in path if isinstance(step, str))
        for word, path in planted.words.items()
        if word in shown and word not in text
    }
    assert sorted(missing - set(NOT_PRINTED)) == []
    assert set(NOT_PRINTED) - missing == set()


@pytest.mark.parametrize(
    "seed", [pytest.param(n, marks=[pytest.mark.long] * (n > 9)) for n in range(200)]
)
def test_a_book_with_gaps_reads_as_if_there_were_none(
    seed: int, whole: tuple[canaries.Planted, Opened]
) -> None:
    planted, case = whole
    data = canaries.some(Negotiation, {**planted.data, "plays": {}}, Random(seed))
    gaps = Opened(Negotiation.model_validate(data), case.places, case.library)
    for edition in EDITIONS:
        page = body(make(gaps, edition, "html", "a4", quiet).content.decode())
        assert gaps_in(page) == [], edition


@pytest.mark.parametrize("example", for_each_example())
def test_every_section_works_with_every_example(example: str) -> None:
    for edition in EDITIONS:
        assert made(example, edition, "html").content
    assert opened(example).negotiation.issues
