"""Where nothing changed, a build gives back what it made; where anything did, it makes it anew."""

import os
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from making import ROOT
from standing import MAP, PLAN, Talks, again, program_in, talks_in, written


@pytest.fixture(scope="module")
def program(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return program_in(tmp_path_factory.mktemp("program"))


@pytest.fixture(scope="module")
def talks(tmp_path_factory: pytest.TempPathFactory, program: Path) -> Talks:
    """A workspace whose book was made once; every test leaves it as it was."""
    made = talks_in(tmp_path_factory.mktemp("made"), program)
    assert again(made.build()) is False
    return made


@pytest.fixture
def whole(talks: Talks) -> Iterator[None]:
    """Everything is put back as it was before, and then stands again."""
    files = [one for one in talks.folder.rglob("*") if one.is_file()]
    before = {one: one.read_bytes() for one in files}
    yield
    for one in [one for one in talks.folder.rglob("*") if one.is_file() or one.is_symlink()]:
        if one.is_symlink() or one not in before:
            one.unlink()
    for one, content in before.items():
        if not one.is_file() or one.read_bytes() != content:
            one.write_bytes(content)
    assert talks.stands()


def hidden(shelf: str, name: str) -> Callable[[Path], None]:
    """A shipped file is hidden by one of the workspace that says the same, and a little more."""

    def hide(folder: Path) -> None:
        text = (ROOT / shelf / name).read_text("utf-8")
        (folder / shelf / name).write_text(f"{text}\n")

    return hide


def pointed(folder: Path) -> None:
    (folder / "mandate.md").rename(folder / "old.md")
    (folder / "new.md").write_text("To settle more.")
    (folder / "mandate.md").symlink_to("new.md")


PLAY = "---\ntitle: Wait\nkind: tactic\nlede: Do not hurry.\n---\nTake your time.\n"


@pytest.mark.parametrize(
    "change",
    [
        pytest.param(lambda folder: None, id="nothing at all"),
        pytest.param(written("other.md", "x"), id="a file that nobody asked for"),
        pytest.param(written("output/n/book.html", "x"), id="the finished file itself"),
        pytest.param(lambda folder: os.utime(folder / "n.yaml"), id="the time of the file"),
    ],
)
@pytest.mark.usefixtures("whole")
def test_what_did_not_go_in_changes_nothing(change: Callable[[Path], None], talks: Talks) -> None:
    before = (talks.folder / "output/n/book.html").read_bytes()
    change(talks.folder)
    assert again(talks.build()) is True
    assert (talks.folder / "output/n/book.html").read_bytes() == before


@pytest.mark.parametrize(
    "change",
    [
        pytest.param(written("n.yaml", PLAN.replace("grain", "coal")), id="the negotiation"),
        pytest.param(written("mandate.md", "To settle inspections!"), id="an included text"),
        pytest.param(pointed, id="a link in the place of an included text"),
        pytest.param(written("map.svg", MAP % 7), id="a picture"),
        pytest.param(written("briefgen.yaml", "limits: {days_until_stale: 9}"), id="settings"),
        pytest.param(written("playbooks/ours/wait.md", PLAY), id="a play that is new"),
        pytest.param(hidden("templates/sections", "issues.md"), id="a section that is hidden"),
        pytest.param(hidden("templates/pages", "common.css"), id="a stylesheet that is hidden"),
    ],
)
@pytest.mark.usefixtures("whole")
def test_what_went_in_is_a_change(change: Callable[[Path], None], talks: Talks) -> None:
    change(talks.folder)
    assert talks.stands() is False


def test_this_program_went_in(talks: Talks) -> None:
    module = talks.program / "briefgen/facts.py"
    shelf = talks.program / "templates/sections/issues.md"
    for file in (module, shelf):
        known = file.stat()
        os.utime(file)
        assert talks.stands() is False
        os.utime(file, ns=(known.st_atime_ns, known.st_mtime_ns))
        assert talks.stands() is True


@pytest.mark.parametrize(
    "options",
    [
        ("--paper", "letter"), ("-f", "markdown"), ("-e", "principal"), ("--no-cache",),
    ],
    ids=" ".join,
)  # fmt: skip
def test_other_options_are_another_build(options: tuple[str, ...], talks: Talks) -> None:
    assert talks.stands(*options) is False


def test_another_folder_gets_the_same_file(talks: Talks) -> None:
    assert talks.stands("-o", str(talks.settings / "elsewhere")) is True
    found = (talks.settings / "elsewhere/book.html").read_bytes()
    assert found == (talks.folder / "output/n/book.html").read_bytes()


@pytest.mark.parametrize(
    "spoil",
    [
        pytest.param(lambda held: held[:-1], id="cut short"),
        pytest.param(lambda held: held[:-1] + bytes([held[-1] ^ 1]), id="changed"),
        pytest.param(lambda held: b"", id="empty"),
    ],
)
@pytest.mark.usefixtures("whole")
def test_a_spoiled_piece_is_not_believed(spoil: Callable[[bytes], bytes], talks: Talks) -> None:
    before = {one: one.read_bytes() for one in talks.kept}
    assert sum(anew_without(talks, one, spoil(held)) for one, held in before.items()) >= 2
    for one, held in before.items():
        one.write_bytes(spoil(held))
    assert talks.stands() is False


def anew_without(talks: Talks, file: Path, content: bytes) -> bool:
    """Whether the book would be made anew where a piece holds that; it is put right again."""
    before = file.read_bytes()
    file.write_bytes(content)
    anew = not talks.stands()
    file.write_bytes(before)
    return anew


def test_what_a_stranger_kept_is_not_believed(talks: Talks, tmp_path: Path) -> None:
    assert replace(talks, settings=tmp_path).stands() is False
