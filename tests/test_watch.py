"""What `briefgen watch` notices: everything that goes into a book, and nothing else."""

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import CliRunner
from making import FIVE_LINES

from briefgen.cli import main
from briefgen.cli.watched import Inputs
from briefgen.cli.watching import RENAMED, SETTLED, until_settled

PLAN = (
    FIVE_LINES
    + """\
context:
  scene: !include texts/scene.md
  figures: [{title: The port, file: port.svg}]
"""
)


@pytest.fixture
def desk(tmp_path: Path) -> Path:
    """A workspace with one of each kind of thing that a book is made of."""
    files = {
        "talks.yaml": PLAN,
        "briefgen.yaml": "severity: {}\n",
        "texts/scene.md": "A port. ![A map](my%20map.png)",
        "port.svg": "<svg/>",
        "my map.png": "PNG",
        "playbooks/ours/pack.yaml": "name: ours\n",
        "playbooks/ours/ask.md": "Ask.",
        "templates/sections/opening.md": "Well.",
        "templates/editions/ours.yaml": "name: Ours\n",
        "templates/pages/ours.css": "p { background: url('seal.png') }",
        "seal.png": "PNG",
        "notes.txt": "Nothing to do with it.",
        "output/talks/book.pdf": "PDF",
    }
    for name, text in files.items():
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text)
    return tmp_path


def noticed(desk: Path, act: Callable[[], object]) -> bool:
    inputs = Inputs([desk / "talks.yaml"])
    before = inputs.gathered()
    assert inputs.state() == before
    act()
    return inputs.state() != before


SILENT = [
    pytest.param("notes.txt", id="a file that no book takes in"),
    pytest.param("output/talks/book.pdf", id="a finished book"),
    pytest.param("playbooks/ours/.ask.md.swp", id="what an editor keeps while it is open"),
    pytest.param("playbooks/ours/ask.md~", id="what an editor keeps of the last version"),
    pytest.param("templates/sections/4913", id="what an editor tries the folder with"),
    pytest.param("templates/.git/index", id="what lies in a hidden folder of a shelf"),
]


@pytest.mark.parametrize("name", SILENT)
def test_this_is_not_noticed(desk: Path, name: str) -> None:
    def act() -> None:
        (desk / name).parent.mkdir(exist_ok=True)
        (desk / name).write_text("something new")

    assert not noticed(desk, act)


SAVED = [
    pytest.param("talks.yaml", id="the negotiation file"),
    pytest.param("texts/scene.md", id="a text that it includes"),
    pytest.param("port.svg", id="a picture that it shows"),
    pytest.param("my map.png", id="a picture of an included text, with a blank in its name"),
    pytest.param("briefgen.yaml", id="the settings"),
    pytest.param("playbooks/ours/ask.md", id="a play"),
    pytest.param("playbooks/ours/pack.yaml", id="what a pack says of itself"),
    pytest.param("templates/sections/opening.md", id="a section"),
    pytest.param("templates/editions/ours.yaml", id="an edition"),
    pytest.param("templates/pages/ours.css", id="a style sheet"),
    pytest.param("seal.png", id="a picture that a style sheet names"),
    pytest.param("playbooks/ours/new.md", id="a play that is added"),
    pytest.param("playbooks/theirs/pack.yaml", id="a pack that is added"),
    pytest.param("templates/sections/new.md", id="a section that is added"),
]


@pytest.mark.parametrize("name", SAVED)
def test_this_is_noticed(desk: Path, name: str) -> None:
    def act() -> None:
        (desk / name).parent.mkdir(exist_ok=True)
        (desk / name).write_text("something new")

    assert noticed(desk, act)


def test_what_goes_is_noticed_and_so_is_a_whole_shelf(desk: Path) -> None:
    assert noticed(desk, (desk / "port.svg").unlink)
    assert noticed(desk, lambda: shutil.rmtree(desk / "playbooks"))


def test_a_shelf_that_was_not_there_is_noticed(tmp_path: Path) -> None:
    (tmp_path / "talks.yaml").write_text(FIVE_LINES)
    folder = tmp_path / "templates" / "sections"

    def act() -> None:
        folder.mkdir(parents=True)
        (folder / "opening.md").write_text("Well.")

    assert noticed(tmp_path, act)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        pytest.param("scene: !include 'later.md'", "later.md", id="an included text"),
        pytest.param("titel: [\n  {file: later.png", "later.png", id="of a file that is broken"),
        pytest.param("map: photo (1).png", "photo (1).png", id="a name with brackets"),
        pytest.param('map: "O\'Brien, 1905.png"', "O'Brien, 1905.png", id="a name with a quote"),
    ],
)
def test_a_missing_file_is_noticed_when_it_comes(tmp_path: Path, text: str, name: str) -> None:
    (tmp_path / "talks.yaml").write_text(text)
    assert noticed(tmp_path, lambda: (tmp_path / name).write_text("there"))


def test_what_a_newly_included_text_includes_is_known_after_the_next_look(desk: Path) -> None:
    inputs = Inputs([desk / "talks.yaml"])
    inputs.gathered()
    (desk / "texts" / "scene.md").write_text("![Coast](coast.jpg)")
    before = inputs.gathered()
    (desk / "texts" / "coast.jpg").write_text("JPEG")
    assert inputs.state() != before


def test_a_name_on_another_machine_is_not_asked_for(tmp_path: Path) -> None:
    (tmp_path / "talks.yaml").write_text("a: //host/a.png\nb: http://host/b.png\nc: c.png\n")
    asked = [file for file in Inputs([tmp_path / "talks.yaml"]).gathered() if "png" in file]
    assert str(tmp_path / "c.png") in asked
    assert [file for file in asked if "host" in file] == []


def test_a_save_in_steps_is_waited_for_and_a_renamed_file_for_longer(desk: Path) -> None:
    inputs, waits = Inputs([desk / "talks.yaml"]), []
    before = inputs.gathered()
    file = desk / "talks.yaml"
    acts: list[Callable[[], object]] = [file.unlink, lambda: file.write_text(PLAN + "# new")]

    def pause(wait: float) -> None:
        waits.append(wait)
        if acts:
            acts.pop(0)()

    until_settled(inputs, before, pause)
    assert waits == [SETTLED, RENAMED, SETTLED]


def test_a_program_that_writes_all_the_time_is_not_waited_for_for_ever(desk: Path) -> None:
    inputs, waits = Inputs([desk / "talks.yaml"]), []

    def pause(wait: float) -> None:
        waits.append(wait)
        (desk / "talks.yaml").write_text("x" * len(waits))

    until_settled(inputs, inputs.gathered(), pause)
    assert 10 < len(waits) < 200


@pytest.mark.parametrize(
    ("words", "told"),
    [
        pytest.param(["--port", "8000"], "go with --serve", id="a port that serves nothing"),
        pytest.param(["--serve", "-f", "html"], "pages of PDFs", id="a book without pages"),
        pytest.param(["--serve", "--port", "99999"], "--port", id="a port that cannot be"),
    ],
)
def test_what_does_not_go_together_is_refused(words: list[str], told: str) -> None:
    ran = CliRunner().invoke(main, ["watch", "talks.yaml", *words])
    assert ran.exit_code == 2
    assert told in ran.output


def test_what_was_read_in_fact_is_watched_from_then_on(desk: Path) -> None:
    inputs = Inputs([desk / "talks.yaml"])
    before = inputs.gathered()
    before |= inputs.also([str(desk / "notes.txt"), str(desk / "talks.yaml")])
    assert inputs.state() == before
    (desk / "notes.txt").write_text("It came in by a way that nobody thought of.")
    assert inputs.state() != before
