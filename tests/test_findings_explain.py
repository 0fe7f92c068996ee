"""The manual: a page for every check and every rule, and how it is asked for."""

from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from briefgen import checks
from briefgen.checks.symbolic_day import DAYS
from briefgen.cli import main
from briefgen.cli.explain import listed, page_text
from briefgen.finding import Page
from briefgen.library import Library
from briefgen.manual import check_page, pages, pieces
from briefgen.negotiation.times import MONTHS

RULES = """\
play: my-play
family: haste
texts: statement
rules:
  - id: breathless
    phrases: at once
    message: Haste is shown.
    advice: Name a day.
    must_flag: We shall act at once.
    must_pass: They spoke at once.
"""
PLAY = "---\ntitle: Show no haste\nkind: tactic\nlede: x\n---\n"


@pytest.fixture
def library(tmp_path: Path) -> Library:
    pack = tmp_path / "playbooks" / "ours"
    (pack / "watch" / "en").mkdir(parents=True)
    (pack / "pack.yaml").write_text("name: Ours\n")
    (pack / "my-play.md").write_text(PLAY)
    (pack / "watch" / "en" / "haste.yaml").write_text(RULES)
    return Library(tmp_path, tmp_path)


def explain(*arguments: str) -> Result:
    return CliRunner().invoke(main, ["explain", *arguments])


@pytest.mark.parametrize("check_id", checks.ids())
def test_every_check_has_a_page_that_says_what_it_finds(check_id: str) -> None:
    page = check_page(check_id)
    assert page.what.endswith((".", "?"))
    assert len(page.what) < 200
    assert not page.text.startswith(("Found", "Passes", "Answer"))


@pytest.mark.parametrize(
    ("text", "told"),
    [
        pytest.param("What it is.", ["What it is."], id="one sentence"),
        pytest.param("What\n  it is.\n\nWhy\nso.", ["What it is.", "Why so."], id="lines"),
        pytest.param("A.\n\nFound: b.\nPasses: c.", ["A.", "Found: b.", "Passes: c."], id="parts"),
        pytest.param("A.\n\nFound: b. Found: c.", ["A.", "Found: b.", "Found: c."], id="in a row"),
        pytest.param("A was found: so it is.", ["A was found: so it is."], id="a word like a part"),
        pytest.param("", [""], id="nothing"),
    ],
)  # fmt: skip
def test_a_docstring_in_its_pieces(text: str, told: list[str]) -> None:
    assert pieces(text) == told


def test_an_answer_to_a_check_says_how_it_is_answered() -> None:
    page = check_page("accepted-expired")
    assert page.found == ("`until: 2027-03-01`, where the brief speaks of 9 March.",)
    assert page.passes[0].startswith("The last day is still to come")
    assert page.answer.startswith("Answer it by mending")


def test_a_rule_for_words_has_its_page_and_so_has_its_family(library: Library) -> None:
    known = pages(library)
    rule, family = known["haste/breathless"], known["haste"]
    assert (rule.what, rule.play, rule.answer) == (
        "Haste is shown.",
        "Show no haste",
        "Name a day.",
    )
    assert (rule.found, rule.passes) == (("We shall act at once.",), ("They spoke at once.",))
    assert "haste/breathless" in family.text
    assert set(checks.ids()) < set(known)


WHOLE = Page("a", "G", "What.", "Why.", "A play", ("x",), ("y", "z"), "Do this.")


@pytest.mark.parametrize(
    ("page", "told", "silent"),
    [
        pytest.param(WHOLE, ["What.", "Why.", "Whose lesson\n    A play",
                             "Found, for example\n    x", "Passes, for example\n    y\n    z",
                             "What to do\n    Do this.", "{finding: a, "], [], id="a whole page"),
        pytest.param(Page("a", "G", "What."), ["What.", "{finding: a, "],
                     ["Whose", "Found", "Passes", "What to do"], id="one sentence"),
    ],
)  # fmt: skip
def test_a_page_says_what_it_has_to_say(page: Page, told: list[str], silent: list[str]) -> None:
    text = page_text(page)
    at = [text.index(part) for part in told]
    assert at == sorted(at)
    assert [part for part in silent if part in text] == []
    assert max(map(len, text.splitlines())) <= 100


def test_the_list_is_in_groups() -> None:
    text = listed(
        [Page("a", "First", "x"), Page("b", "First", "y" * 200), Page("c", "Second", "z")]
    )
    assert text.startswith("First\n  a ")
    assert "\n\nSecond\n  c " in text
    assert max(map(len, text.splitlines())) <= 100


@pytest.mark.parametrize(
    ("wanted", "code", "told"),
    [
        pytest.param(["no-room"], 0, "no-room\n\n  ", id="a check"),
        pytest.param(["breathless"], 0, "haste/breathless\n", id="a rule by its last name"),
        pytest.param(["haste"], 0, "haste/breathless", id="a family"),
        pytest.param([], 0, "\n\nWords to watch for", id="all"),
        pytest.param(["no-rom"], 2, "Did you mean “no-room”?", id="a slip"),
        pytest.param(["xyzzy"], 2, "briefgen explain", id="nothing like it"),
    ],
)
def test_how_it_is_asked_for(
    wanted: list[str], code: int, told: str, library: Library, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(library.workspace)
    done = explain(*wanted)
    assert done.exit_code == code, done.output
    assert told in done.stdout + done.stderr


def test_every_check_has_a_whole_page(tmp_path: Path) -> None:
    known = pages(Library(tmp_path, tmp_path))
    assert len(checks.ids()) > 60
    for name in checks.ids():
        page = known[name]
        whole = (page.what, page.text, page.found, page.passes, page.answer, page.grave)
        assert all(whole), name
        told = page_text(page)
        for part in ("Whose lesson", "Found, for example", "Passes, for", "What to do", "grade it"):
            assert part in told, (name, part)


def test_the_page_on_days_that_stand_for_something_names_them_all() -> None:
    told = check_page("symbolic-day").text
    assert len(DAYS) > 5
    for one in DAYS:
        when = f"{int(one.day[-2:])} {MONTHS[int(one.day[:2]) - 1]}"
        assert (when in told, one.means in told) == (True, True), one


def test_every_family_of_words_has_a_whole_page(tmp_path: Path) -> None:
    known = pages(Library(tmp_path, tmp_path)).values()
    families = [one for one in known if one.group.startswith("Words to watch for:")]
    assert len(families) > 100
    for page in families:
        whole = (page.what, page.text, page.play, page.found, page.passes, page.answer, page.grave)
        assert all(whole), page.id
        assert not page.what.startswith("Words that the play"), page.id


@pytest.mark.parametrize(
    ("settings", "told"),
    [
        pytest.param({}, "How grave: weak.", id="as it comes"),
        pytest.param({"a/b": "stop"}, "stop, as briefgen.yaml sets it; without that, weak.",
                     id="set for itself"),
        pytest.param({"a": "note"}, "How grave: note, as briefgen.yaml sets a; without that, weak.",
                     id="set for its family"),
        pytest.param({"a": "note", "a/b": "off"}, "How grave: off, as", id="the nearer goes first"),
    ],
)  # fmt: skip
def test_a_page_says_how_grave_it_is_here(settings: dict[str, str], told: str) -> None:
    page = Page("a/b", "G", "What.", grave="weak")
    assert told in " ".join(page_text(page, settings).split())


def test_an_answer_is_not_said_to_be_answered_again() -> None:
    assert "{finding: accepted-nothing" not in page_text(check_page("accepted-nothing"))


@pytest.mark.parametrize("check_id", checks.ids())
def test_every_check_says_how_grave_it_is(check_id: str) -> None:
    assert check_page(check_id).grave
