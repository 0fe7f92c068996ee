"""A build that would let something out stops, says what and where, and writes nothing."""

import json
from functools import cache
from pathlib import Path

import pypdfium2
import pytest
from click.testing import CliRunner
from guarding import SECRETS, pdf, shown, written
from making import quiet

from briefgen import assembly
from briefgen.cli import main
from briefgen.guard import apart
from briefgen.handling import every_copy
from briefgen.pipeline import make, one_play, open_file, print_play, print_returns
from briefgen.problems import Unusable

EDITION = "name: Ours\nreader: the team\ntier: core\nsections: [ours]\n"
SECTION = "---\ntitle: Ours\n---\n# Ours\n\n{}\n"
PLAY = "---\ntitle: Wait\nkind: tactic\nlede: Do not hurry.\n---\n{}\n"
PACK = "name: Mine\nsources: [{id: memoir, title: A memoir}]\n"


def workspace(folder: Path, section: str = "Plain words.", **more: str) -> Path:
    """A workspace with an edition of its own, and its plan."""
    files = {
        "plan.yaml": SECRETS,
        "templates/editions/ours.yaml": EDITION,
        "templates/sections/ours.md": SECTION.format(section),
        **more,
    }
    for name, text in files.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(text, "utf-8")
    return folder / "plan.yaml"


def stopped(plan: Path, edition: str = "ours", form: str = "html") -> str:
    """What is said when the build stops."""
    with pytest.raises(Unusable) as caught:
        make(open_file(plan), edition, form, "a4", quiet)
    return str(caught.value)


def test_what_may_be_printed_is_printed(tmp_path: Path) -> None:
    plan = workspace(tmp_path, "{{ issues[0].title }}: {{ issues[0].opening }}, twenty kilometres.")
    made = make(open_file(plan), "ours", "html", "a4", quiet)
    assert b"20 km" in made.content
    assert made.told == ()


@pytest.mark.parametrize(
    "section",
    [
        pytest.param("We end at 12 km.", id="a limit, typed into a template"),
        pytest.param("{# 12 km #}We end at {{ 6 + 6 }} km.", id="a limit, reckoned by a template"),
        pytest.param("# Twelve kilometres\n\nWords.", id="a heading"),
        pytest.param("| a | b |\n|---|---|\n| x | 12 km |", id="a cell of a table"),
        pytest.param("Words.[^1]\n\n[^1]: Call Tymchakov.", id="a footnote"),
    ],
)
@pytest.mark.parametrize("form", ["html", "markdown", "pdf"])
def test_a_template_that_lets_something_out(section: str, form: str, tmp_path: Path) -> None:
    told = stopped(workspace(tmp_path, section), form=form)
    assert "The Ours gives away" in told
    assert "(sealed)" in told
    assert "plan.yaml:" in told


def test_it_says_what_where_from_and_who_printed_it(tmp_path: Path) -> None:
    told = stopped(workspace(tmp_path, "Call Tymchakov at once."), form="pdf")
    line = SECRETS.splitlines().index(next(s for s in SECRETS.splitlines() if "Tymch" in s)) + 1
    assert f"plan.yaml:{line}:" in told
    assert "stakeholder 1, `name` (sealed): “Tymchakov” stands on page 1" in told
    assert "The words are written in templates/sections/ours.md, line 6" in told


@pytest.mark.parametrize(
    ("sheet", "named"),
    [
        pytest.param("unused", False, id="a sheet by which nothing is set"),
        pytest.param("book", True, id="the sheet of this edition"),
    ],
)
def test_only_a_style_sheet_in_use_is_named(sheet: str, named: bool, tmp_path: Path) -> None:
    name = f"templates/pages/{sheet}.css"
    told = stopped(workspace(tmp_path, "We end at 1**2** km.", **{name: "/* 12 km. */\n"}))
    assert "“12 km" in told
    assert (f"The words are written in {name}, line 1" in told) is named


def test_no_more_of_a_secret_is_told_than_needed(tmp_path: Path) -> None:
    told = stopped(
        workspace(tmp_path, "Convoys under escort from Constanta, whatever the insurers say")
    )
    assert "“Convoys under escort from" in told
    assert "insurers" not in told


def test_a_play_that_quotes_a_limit(tmp_path: Path) -> None:
    more = {
        "playbooks/mine/pack.yaml": PACK,
        "playbooks/mine/wait.md": PLAY.format("Stay above 12 km."),
    }
    plan = workspace(tmp_path, "{% for one in chosen.chosen %}{{ one.text }}{% endfor %}", **more)
    opened = open_file(plan)
    with pytest.raises(Unusable, match="12 km"):
        print_play(opened, one_play(opened, "wait"), "a4")


def listed(plan: Path) -> bytes:
    """The list of what comes back, in a plan whose copy goes to somebody whose name is sealed."""
    copies = "handling: {distribution: [{name: Oleksandr Tymchakov, collect_back: true}]}\n"
    plan.write_text(SECRETS + copies, "utf-8")
    opened = open_file(plan)
    copies_back = [one for one in every_copy(opened.negotiation.handling) if one.comes_back]
    return print_returns(opened, copies_back).content


def test_the_return_list_names_who_has_a_copy(tmp_path: Path) -> None:
    page, _back = pypdfium2.PdfDocument(listed(workspace(tmp_path)))
    assert "Oleksandr Tymchakov" in page.get_textpage().get_text_range()


def test_a_return_list_that_lets_something_out(tmp_path: Path) -> None:
    more = {"templates/sections/return-list.md": SECTION.format("We end at 12 km.")}
    with pytest.raises(Unusable, match="The Return list gives away"):
        listed(workspace(tmp_path, **more))


@pytest.mark.parametrize("edition", ["book", "delegation"])
def test_a_cut_that_fails_is_caught(
    edition: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    plan = workspace(tmp_path)
    monkeypatch.setattr(assembly, "cleared", lambda whole, reach: whole)
    opened = open_file(plan)
    with pytest.raises(Unusable, match="gives away"):
        make(opened, edition, "markdown", "a4", quiet)


def test_nothing_is_written_and_the_last_file_stays(tmp_path: Path) -> None:
    plan = workspace(tmp_path)
    run = ["build", str(plan), "-e", "ours", "-f", "markdown"]
    CliRunner().invoke(main, run)
    (file,) = (tmp_path / "output").rglob("*.md")
    before = file.read_bytes()
    workspace(tmp_path, "We end at 12 km.")
    ran = CliRunner().invoke(main, run)
    assert ran.exit_code == 2
    assert file.read_bytes() == before


def test_what_is_written_again_lower_down_is_told_and_printed(tmp_path: Path) -> None:
    again = SECRETS.replace(
        "public: No inspection beyond 20 km.", "public: Against a hotline at the strait we move."
    )
    plan = workspace(tmp_path, "{{ issues[0].public }}", **{"plan.yaml": again})
    (told,) = make(open_file(plan), "ours", "html", "a4", quiet).told
    assert "issue 1, `public` says again what issue 1, fallback 1, `condition` (sealed" in told
    run = ["build", str(plan), "-e", "ours", "-f", "markdown", "-f", "html"]
    said = CliRunner().invoke(main, run).output
    assert said.count("says again what") == 1
    assert "holds back (so in ours.html)" in said


def verify(*arguments: str) -> tuple[int, str]:
    ran = CliRunner().invoke(main, ["verify", *arguments])
    assert ran.exception is None or isinstance(ran.exception, SystemExit), ran.exception
    return ran.exit_code, ran.output


PART = written(pdf(shown("A page with words on it"), b"0 0 100 100 re f"))


@pytest.mark.parametrize(
    ("name", "content", "tier", "code", "told"),
    [
        pytest.param("a.pdf", written(pdf()), "open", 0, "nothing found", id="nothing in it"),
        pytest.param("a.md", b"20 km, no more", "open", 0, "nothing found", id="what is open"),
        pytest.param("a.md", b"in the scene: 48 ships", "delegation", 1, "scene", id="a leak"),
        pytest.param(
            "a.md", b"in the scene: 48 ships", "core", 0, "nothing", id="and none for core"
        ),
        pytest.param(
            "a.pdf", written(pdf(shown("12 km"))), "core", 1, "12 km", id="a leak in a PDF"
        ),
        pytest.param("a.pdf", written(pdf(b"")), "core", 2, "text layer", id="a scan"),
        pytest.param("a.pdf", b"%PDF-", "core", 2, "damaged", id="a damaged file"),
        pytest.param("a.pdf", PART, "core", 2, "of the rest it cannot be said", id="half a scan"),
        pytest.param("a.md", written(pdf()), "core", 0, "nothing", id="a PDF by another name"),
        pytest.param("a.txt", written(pdf(shown("12 km"))), "core", 1, "page 1", id="and its leak"),
        pytest.param("a.txt", b"PK\x03\x04 12 km", "core", 2, "Word", id="a Word file as a text"),
        pytest.param("a.md", b"a\0\0\0\xff\0 12 km", "core", 2, "no text", id="bytes as a text"),
        pytest.param("a.txt", b"Caf\xe9", "core", 2, "not saved as UTF-8", id="letters guessed"),
        pytest.param("a.docx", b"PK", "core", 2, "cannot open files", id="another kind of file"),
        pytest.param("tymchakov.md", b"Words.", "core", 1, "name", id="a leak in the name"),
    ],
)
def test_verify(
    name: str, content: bytes, tier: str, code: int, told: str, tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:  # fmt: skip
    # Read in a process of its own once; both forms are told of that one reading.
    monkeypatch.setattr(apart, "opened", cache(apart.opened))
    file = tmp_path / name
    file.write_bytes(content)
    plan = workspace(tmp_path / "w")
    ended, said = verify(str(file), "--against", str(plan), "--tier", tier)
    assert (ended, told in said) == (code, True), said
    ended, said = verify(str(file), "--against", str(plan), "--tier", tier, "--format", "json")
    answer = json.loads(said)
    assert ended == code
    assert (answer["verdict"] == "leak") is (code == 1)
    assert bool(answer["leaks"]) is (code == 1)


def test_verify_says_once_what_to_do_with_a_paper_that_came_back(tmp_path: Path) -> None:
    file = tmp_path / "a.txt"
    file.write_text("One\nIt rests at 12 km.\nTYMCHAKOV went, says Tymczakow.\n", "utf-8")
    _, said = verify(str(file), "--against", str(workspace(tmp_path / "w")), "--tier", "core")
    assert "“12 km.” stands in line 2" in " ".join(said.split())
    assert "“Tymchakov” stands in line 3" in " ".join(said.split())
    assert said.count("count them as known there") == 1
    assert "Take it out of what prints it" not in said


def test_verify_what_is_not_there(tmp_path: Path) -> None:
    plan = str(workspace(tmp_path))
    assert verify(str(tmp_path / "no.pdf"), "--against", plan)[0] == 2
    assert verify(str(tmp_path), "--against", plan)[0] == 2
    assert verify(plan, "--against", plan, "--edition", "nobody")[0] == 2
