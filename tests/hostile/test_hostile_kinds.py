"""A pipe, a device or a folder where a file is meant, and names that no disk takes."""

import os
import threading
from collections.abc import Callable
from pathlib import Path

import pytest
from attempts import PLAN, tried, written

from briefgen.batch.record import NAME
from briefgen.cli.locking import password
from briefgen.keeping import kept_at
from briefgen.problems import Unusable

pytestmark = pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no pipes here")

LONG = "n" * 300
EDITION = "name: E\nreader: all\ntier: open\nstyle: {style}\nsections: [{section}]\n"
KINDS: dict[str, Callable[[Path], object]] = {
    "a pipe that nobody fills": os.mkfifo,
    "what has no end": lambda path: path.symlink_to("/dev/zero"),
    "a folder": Path.mkdir,
    "a link to itself": lambda path: path.symlink_to(path),
}
MARKDOWN = ("-e", "principal", "-f", "markdown")


@pytest.fixture(params=KINDS)
def kind(request: pytest.FixtureRequest) -> Callable[[Path], object]:
    return KINDS[request.param]


def test_settings_that_are_no_file_are_told(kind: Callable[[Path], object], tmp_path: Path) -> None:
    folder = written(tmp_path)
    (folder / "briefgen.yaml").unlink()
    (folder / "templates" / "sections").mkdir(parents=True)
    kind(folder / "briefgen.yaml")
    for command in ("build", "check", "cache"):
        made = tried(folder, command, str(folder / "talks.yaml"))
        assert (made.code, "briefgen.yaml" in made.told) == (2, True), made.told


def test_a_record_that_is_no_file_is_taken_as_absent(
    kind: Callable[[Path], object], tmp_path: Path
) -> None:
    folder, out = written(tmp_path / "w"), tmp_path / "out"
    out.mkdir()
    kind(out / NAME)
    made = tried(folder, "batch", str(folder / "talks.yaml"), *MARKDOWN, "-o", str(out))
    assert made.code == 2 if (out / NAME).is_dir() else "1 built" in made.told, made.told


def test_what_is_no_file_is_left_where_all_is_wiped(
    kind: Callable[[Path], object], workspace: Path
) -> None:
    store = kept_at(workspace)
    store.put(store.key("a"), b"chapter")
    strange = workspace / ".briefgen" / "kept" / ".gitignore"
    strange.unlink()
    kind(strange)
    made = tried(workspace, "cache", "--wipe", str(workspace / "talks.yaml"))
    assert made.told.startswith("Wiped: 1 piece"), made.told
    assert os.path.lexists(strange)


def test_a_password_file_that_is_none_is_told(
    kind: Callable[[Path], object], tmp_path: Path
) -> None:
    kind(tmp_path / "secret")
    with pytest.raises(Unusable, match="password"):
        password(False, tmp_path / "secret")


@pytest.mark.parametrize(
    ("content", "found"),
    [
        pytest.param(b"correct horse battery\nmore\n", "correct horse battery", id="of a line"),
        pytest.param("größer als acht".encode(), "größer als acht", id="without a line end"),
        pytest.param(b"x" * 127 + b"\r\n", "x" * 127, id="as long as it may be"),
        pytest.param(b"x" * 128 + b"\n", "", id="longer than it may be"),
        pytest.param(b"short\n", "", id="too short"),
        pytest.param(b"", "", id="of nothing"),
    ],
)
@pytest.mark.parametrize("piped", [False, True], ids=["in a file", "out of a pipe"])
def test_a_password_is_the_first_line(
    piped: bool, content: bytes, found: str, tmp_path: Path
) -> None:
    file = tmp_path / "secret"
    if piped:
        os.mkfifo(file)
        threading.Thread(target=file.write_bytes, args=(content,), daemon=True).start()
    else:
        file.write_bytes(content)
    if found:
        assert password(False, file) == found
    else:
        with pytest.raises(Unusable, match=r"password"):
            password(False, file)


NAMED = {
    "a new workspace": ("new", LONG),
    "a plan": ("build", f"{LONG}.yaml"),
    "the folder of a plan": ("build", f"{LONG}/talks.yaml"),
    "one of many": ("batch", LONG, *MARKDOWN),
    "a finished file": ("verify", f"{LONG}.pdf", "--against", "talks.yaml"),
    "a plan to compare with": ("verify", "talks.yaml", "--against", f"{LONG}.yaml"),
    "a text": ("check", "--text", f"We will never {LONG}"),
    "a pack": ("pack", "add", LONG),
    "a cache": ("cache", f"{LONG}/talks.yaml"),
    "a password file": ("build", "talks.yaml", "--password-file", LONG),
    "an output folder": ("build", "talks.yaml", *MARKDOWN, "-o", LONG),
    "a play": ("play", "check", f"{LONG}.md"),
}


@pytest.mark.parametrize("arguments", [pytest.param(NAMED[name], id=name) for name in NAMED])
def test_a_name_that_no_disk_takes_is_told(
    arguments: tuple[str, ...], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = written(tmp_path)
    monkeypatch.chdir(folder)
    before = {*folder.iterdir()}
    made = tried(folder, *arguments)
    assert (made.code, "nnnn" in made.told) == (2, True) or arguments[0] == "cache", made.told
    recorded = {folder / "output"} if arguments[0] == "batch" else set()
    assert {*folder.iterdir()} - recorded == before


@pytest.mark.parametrize(
    ("file", "text"),
    [
        pytest.param(
            "templates/editions/principal.yaml",
            EDITION.format(style="book", section=LONG),
            id="a section of an edition",
        ),
        pytest.param(
            "templates/sections/own.md",
            f"---\ntitle: T\n---\n{{% import '{LONG}.md' as other %}}\n",
            id="an import of a section",
        ),
        pytest.param("talks.yaml", f"{PLAN}notes: !include {LONG}.md\n", id="an include"),
        pytest.param("briefgen.yaml", f"cache: {{folder: {LONG}}}\n", id="a folder of the cache"),
    ],
)
def test_a_name_in_a_file_that_no_disk_takes_is_told(file: str, text: str, tmp_path: Path) -> None:
    own = {"templates/editions/principal.yaml": EDITION.format(style="book", section="own")}
    folder = written(tmp_path, **{**(own if "sections" in file else {}), file: text})
    made = tried(folder)
    assert (made.code, "nnnn" in made.told) == (2, True), made.told


def test_a_style_that_no_disk_takes_is_none(tmp_path: Path) -> None:
    text = EDITION.format(style=LONG, section="opening")
    folder = written(tmp_path, **{"templates/editions/principal.yaml": text})
    assert tried(folder, form="pdf").code in (0, 1, 2)
