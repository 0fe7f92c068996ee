"""Files: the writers' shelves, what one file takes in from another, and what is not read."""

import os
from pathlib import Path

import pytest
from building import Shelves

from briefgen import library
from briefgen.library import Library, including, load, workspace_of
from briefgen.problems import Problem, Unusable
from briefgen.reading import LARGEST


@pytest.fixture
def shelves(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Shelves:
    monkeypatch.setattr("briefgen.library.shipped", lambda: tmp_path / "shipped")
    return Shelves(tmp_path)


def refused(path: Path) -> Problem:
    with pytest.raises(Unusable) as caught:
        load(path, "grain.yaml")
    (problem,) = caught.value.problems
    assert "grain.yaml" in str(problem)
    assert problem.advice
    return problem


def test_the_shelves_that_ship_are_there() -> None:
    assert all((library.shipped() / shelf).is_dir() for shelf in ("templates", "playbooks"))


@pytest.mark.parametrize(
    ("made", "expected"),
    [
        pytest.param([], "a/b", id="the file's own folder"),
        pytest.param(["templates/", "Templates/"], "a/b", id="a home's folder of templates"),
        pytest.param(["playbooks/ours/pack.yaml"], ".", id="a folder with plays above it"),
        pytest.param(["a/templates/pages/", "playbooks/x/pack.yaml"], "a", id="the nearest of two"),
        pytest.param(["a/briefgen.yaml"], "a", id="a folder with settings"),
        pytest.param(["a/playbooks"], "a/b", id="a file that is only called so"),
    ],
)
def test_the_workspace_of_a_file(tmp_path: Path, made: list[str], expected: str) -> None:
    (tmp_path / "a/b").mkdir(parents=True)
    for name in made:
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).mkdir(parents=True) if name.endswith("/") else (tmp_path / name).touch()
    assert workspace_of(tmp_path / "a/b/grain.yaml") == (tmp_path / expected).resolve()


def test_a_file_is_read_under_the_name_it_is_known_by(tmp_path: Path) -> None:
    (tmp_path / "x.yaml").write_bytes(b"\xef\xbb\xbftitle: T\xc3\xbcrkiye\r\n")
    source = load(tmp_path / "x.yaml", "grain.yaml")
    assert source.name == "grain.yaml"
    assert "Türkiye" in source.text
    assert load(tmp_path / "x.yaml").name == str(tmp_path / "x.yaml")


@pytest.mark.parametrize(
    ("content", "told"),
    [
        pytest.param(None, "There is no file", id="no such file"),
        pytest.param(b"\xff\xfe\x00", "saved as UTF-16", id="a text of another kind"),
        pytest.param(b"%PDF-1.7\n\x00\xff", "a PDF, not plain text", id="a PDF"),
    ],
)
def test_a_file_that_cannot_be_read(tmp_path: Path, content: bytes | None, told: str) -> None:
    if content is not None:
        (tmp_path / "x").write_bytes(content)
    assert told in refused(tmp_path / "x").message


def test_what_is_no_file_has_its_own_sentence(tmp_path: Path) -> None:
    assert "is a folder" in refused(tmp_path).message
    os.mkfifo(tmp_path / "pipe")
    assert "not an ordinary file" in refused(tmp_path / "pipe").message
    (tmp_path / "loop").symlink_to(tmp_path / "loop")
    assert refused(tmp_path / "loop")
    assert refused(tmp_path / "a\0b")
    assert refused(tmp_path / ("x" * 300))


def test_a_file_too_large_is_not_read(tmp_path: Path) -> None:
    with (tmp_path / "x").open("wb") as file:
        file.truncate(LARGEST + 1)
    assert "at most 5 MB" in refused(tmp_path / "x").message


def test_a_file_of_somebody_else(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def locked(*_: object) -> bytes:
        raise PermissionError

    (tmp_path / "x").touch()
    monkeypatch.setattr("briefgen.library.content_of", locked)
    assert "may not be read by you" in refused(tmp_path / "x").message


FILES = {
    "own/templates/sections/cover.md": "ours",
    "own/templates/sections/map.md": "only ours",
    "shipped/templates/sections/cover.md": "theirs",
    "shipped/templates/sections/people.md": "only theirs",
    "shipped/templates/sections/people.txt": "of another kind",
    "shipped/templates/secret.md": "beside the shelf",
}


def test_the_team_s_own_file_hides_its_namesake(shelves: Shelves) -> None:
    found = shelves.library(**FILES)
    named = {name: found.read(file).text for name, file in found.names("templates/sections", ".md")}
    assert named == {"cover": "ours", "map": "only ours", "people": "only theirs"}
    assert list(found.names("templates/editions", ".yaml")) == []


@pytest.mark.parametrize(
    ("name", "text"),
    [
        pytest.param("cover.md", "ours", id="on both shelves"),
        pytest.param("people.md", "only theirs", id="on the shipped one"),
        pytest.param("other.md", None, id="on neither"),
        pytest.param("", None, id="no name"),
        pytest.param("../secret.md", None, id="a file beside the shelf"),
        pytest.param("/etc/hostname", None, id="a file elsewhere"),
    ],
)
def test_a_file_on_a_shelf(shelves: Shelves, name: str, text: str | None) -> None:
    found = shelves.library(**FILES)
    file = found.find("templates/sections", name)
    assert (found.read(file).text if file else None) == text


def test_a_link_out_of_a_shelf_is_not_followed(shelves: Shelves, tmp_path: Path) -> None:
    found = shelves.library(**FILES)
    (tmp_path / "own/templates/sections/away.md").symlink_to(
        tmp_path / "shipped/templates/secret.md"
    )
    assert found.find("templates/sections", "away.md") is None


def test_files_are_shown_by_their_place_on_the_shelf(shelves: Shelves, tmp_path: Path) -> None:
    found = shelves.library(**FILES)
    assert found.shown(tmp_path / "own/templates/x.md") == "templates/x.md"
    assert found.shown(tmp_path / "shipped/templates/x.md") == "templates/x.md"
    assert found.shown(tmp_path / "elsewhere/x.md") == "x.md"


def test_packs_are_folders_the_workspace_s_first(shelves: Shelves) -> None:
    found = shelves.library(**{
        "own/playbooks/mine/a.md": "", "own/playbooks/notes.txt": "",
        "shipped/playbooks/theirs/a.md": "",
    })  # fmt: skip
    assert [name for name, _ in found.packs()] == ["mine", "theirs"]


def test_a_workspace_that_is_the_shipped_one_is_looked_at_once(shelves: Shelves) -> None:
    root = shelves.folder / "shipped"
    assert Library(root, root / "examples").roots == (root.resolve(),)
    assert Library(root, root / "examples").pictures == (root / "examples", root)


def fetched(shelves: Shelves, written: str, from_file: str = "start") -> str:
    shelves.library(**{
        "own/talks/grain.yaml": "", "own/talks/map.md": "map", "own/shared/law.md": "law",
        "own/talks/parts/one.yaml": "one", "own/talks/parts/map.md": "inner map", "own.md": "no",
    })  # fmt: skip
    start = shelves.folder / "own/talks/grain.yaml"
    fetch = including(start, shelves.folder / "own")
    fetch("parts/one.yaml", str(start))
    return fetch(written, str(start) if from_file == "start" else from_file).text


@pytest.mark.parametrize(
    ("written", "from_file", "text"),
    [
        pytest.param("map.md", "start", "map", id="beside the file"),
        pytest.param("parts/map.md", "start", "inner map", id="in a folder below"),
        pytest.param("../shared/law.md", "start", "law", id="elsewhere in the workspace"),
        pytest.param("map.md", "talks/parts/one.yaml", "inner map", id="beside the one that asks"),
    ],
)
def test_what_a_file_takes_in(shelves: Shelves, written: str, from_file: str, text: str) -> None:
    assert fetched(shelves, written, from_file) == text


@pytest.mark.parametrize(
    ("written", "told"),
    [
        pytest.param("../../own.md", "lies outside the workspace", id="a file above"),
        pytest.param("/etc/hostname", "lies outside the workspace", id="a file of the machine"),
        pytest.param("away.md", "lies outside the workspace", id="a link out"),
        pytest.param("~/x.md", "There is no file", id="a home folder"),
        pytest.param("nothing.md", "There is no file talks/nothing.md", id="no such file"),
        pytest.param("parts", "is a folder", id="a folder"),
        pytest.param("a\0b", "is not a file name", id="no file name"),
    ],
)
def test_what_is_not_taken_in(shelves: Shelves, written: str, told: str) -> None:
    (shelves.folder / "own/talks").mkdir(parents=True)
    (shelves.folder / "own/talks/away.md").symlink_to(shelves.folder / "own.md")
    with pytest.raises(Unusable, match=told):
        fetched(shelves, written)
