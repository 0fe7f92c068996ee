"""Names of files and folders that lead elsewhere, are taken for a switch, or mislead."""

import os
import stat
from collections.abc import Callable
from pathlib import Path

import pytest
from attempts import PLAN, tried, written
from building import play

AS_ROOT = hasattr(os, "geteuid") and os.geteuid() == 0

NAMES = {
    "a name with a blank": "two words.yaml",
    "a name of another script": "Переговоры.yaml",
    "a name with a dash at its head": "-rf.yaml",
    "a name like a switch": "--open.yaml",
    "a name in two lines": "a\nb.yaml",
    "a name with a sign for the terminal": "a\x1b[2Jb.yaml",
    "a name that turns letters round": "a\u202efdp.yaml",
    "a name of marks alone": "';$(touch x);'.yaml",
    "a name in percents": "%2e%2e%2fx.yaml",
    "a name with dots at its head": "..yaml",
    "a name of two dots": "...yaml",
    "a name with a colon": "a:b.yaml",
    "a very long name": "n" * 240 + ".yaml",
    "a name like a pattern": "*.yaml",
}


@pytest.mark.parametrize("name", [pytest.param(name, id=told) for told, name in NAMES.items()])
def test_a_negotiation_file_may_be_called_so(name: str, tmp_path: Path) -> None:
    folder = written(tmp_path / "w", **{name: PLAN})
    before = set(tmp_path.iterdir())
    made = tried(folder, "build", "-e", "principal", "-f", "markdown", "--", str(folder / name))
    assert made.code in (0, 1, 2), made.told
    assert set(tmp_path.iterdir()) == before
    assert not (folder / "x").exists()
    assert "\x1b[2J" not in made.told
    written_there = [file for file in folder.rglob("principal.md") if file.is_file()]
    assert len(written_there) == (made.code != 2)
    for file in written_there:
        assert file.is_relative_to(folder / "output")
        assert stat.S_IMODE(file.stat().st_mode) == 0o600


@pytest.mark.parametrize("form", ["html", "markdown"])
def test_an_edition_may_be_called_by_no_letters(form: str, tmp_path: Path) -> None:
    name = os.fsdecode(b"\xff")
    text = "name: E\nreader: us\ntier: core\nsections: [cover]\n"
    folder = written(tmp_path, **{f"templates/editions/{name}.yaml": text})
    assert tried(folder, edition=name, form=form).code == 0


def test_a_file_that_is_not_there_is_told_without_its_signs(tmp_path: Path) -> None:
    made = tried(tmp_path, "build", str(tmp_path / "a\x1b[2Jb.yaml"))
    assert made.code == 2
    assert "\x1b[2J" not in made.told


@pytest.mark.parametrize("kind", ["folder", "pipe", "link to itself", "link to nothing", "device"])
def test_what_is_no_file_is_told(kind: str, tmp_path: Path) -> None:
    plan = tmp_path / "plan.yaml"
    make: dict[str, Callable[[], object]] = {
        "folder": plan.mkdir,
        "pipe": lambda: os.mkfifo(plan),
        "link to itself": lambda: plan.symlink_to(plan),
        "link to nothing": lambda: plan.symlink_to("nowhere"),
        "device": lambda: plan.symlink_to("/dev/zero"),
    }
    make[kind]()
    assert tried(tmp_path, "build", str(plan)).code == 2
    assert tried(tmp_path, "check", str(plan)).code == 2


OBSTACLES: dict[str, Callable[[Path], object]] = {
    "a folder in the place of the file": lambda out: (out / "talks/principal.md").mkdir(
        parents=True
    ),
    "a file in the place of the folder": lambda out: out.write_text("mine"),
    "a pipe in the place of the folder": lambda out: os.mkfifo(out),
    "a link to nothing": lambda out: out.symlink_to("nowhere/at/all"),
    "a link to itself": lambda out: out.symlink_to(out),
}


@pytest.mark.parametrize("name", OBSTACLES)
def test_an_output_that_cannot_be_written_is_told(name: str, tmp_path: Path) -> None:
    folder = written(tmp_path)
    OBSTACLES[name](folder / "output")
    made = tried(folder, "build", str(folder / "talks.yaml"), "-e", "principal", "-f", "markdown")
    assert made.code == 2, made.told
    assert "cannot be written" in made.told or "A link leads" in made.told


WRITERS = {
    "a build": ("build", "talks.yaml", "-e", "principal", "-f", "markdown"),
    "a batch": ("batch", "talks.yaml", "-e", "principal", "-f", "markdown"),
    "a play": ("play", "preview", "guard-answers", "talks.yaml", "-f", "pdf"),
}


@pytest.mark.parametrize("inside", ["output", "output/talks"])
@pytest.mark.parametrize("arguments", [pytest.param(WRITERS[name], id=name) for name in WRITERS])
def test_an_output_folder_that_leads_out_of_the_workspace_is_refused(
    arguments: tuple[str, ...], inside: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    elsewhere = tmp_path / "elsewhere"
    elsewhere.mkdir()
    folder = written(tmp_path / "w")
    (folder / inside).parent.mkdir(exist_ok=True)
    (folder / inside).symlink_to(elsewhere)
    monkeypatch.chdir(folder)
    made = tried(folder, *arguments)
    if (arguments[0], inside) != ("play", "output/talks"):  # that one lies beside the link
        assert made.code == 2
        assert "A link leads" in made.told
    assert list(elsewhere.iterdir()) == []


@pytest.mark.parametrize(
    ("arguments", "link"),
    [
        pytest.param(("play", "new", "ask-who-pays"), "playbooks", id="a new play"),
        pytest.param(("play", "new", "ask-who-pays"), "playbooks/ours", id="one of a pack"),
        pytest.param(("play", "eject", "hold-the-clock"), "playbooks", id="a copy of a play"),
        pytest.param(("pack", "add", "mine"), "playbooks", id="a pack that is taken in"),
        pytest.param(
            ("batch", "talks.yaml", "-e", "card", "-f", "markdown", "-o", "output"),
            "output/talks", id="a batch into a folder that is named",
        ),
    ],
)  # fmt: skip
def test_nothing_is_written_where_a_link_in_the_workspace_leads(
    arguments: tuple[str, ...], link: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    elsewhere = tmp_path / "elsewhere"
    elsewhere.mkdir()
    folder = written(tmp_path / "w")
    (folder / "briefgen.yaml").touch()
    (folder / "mine").mkdir()
    (folder / "mine" / "pack.yaml").write_text("name: Mine\n")
    (folder / "mine" / "ask-them.md").write_text(play())
    (folder / link).parent.mkdir(exist_ok=True)
    (folder / link).symlink_to(elsewhere)
    monkeypatch.chdir(folder)
    made = tried(folder, *arguments)
    assert (made.code, "A link leads" in made.told) == (2, True), made.told
    assert list(elsewhere.iterdir()) == []


def test_an_output_folder_that_is_named_may_lie_anywhere(tmp_path: Path) -> None:
    folder, out = written(tmp_path / "w"), tmp_path / "out"
    made = tried(
        folder, "build", str(folder / "talks.yaml"), "-e", "principal", "-f", "markdown",
        "-o", str(out),
    )  # fmt: skip
    assert made.code in (0, 1)
    assert stat.S_IMODE(out.stat().st_mode) == 0o700


@pytest.mark.skipif(AS_ROOT, reason="root may write everywhere")
def test_a_folder_that_may_not_be_written_is_told(tmp_path: Path) -> None:
    folder = written(tmp_path)
    (folder / "output").mkdir(0o500)
    made = tried(folder, "build", str(folder / "talks.yaml"), "-e", "principal", "-f", "markdown")
    assert made.code == 2
    assert "cannot be written" in made.told


@pytest.mark.parametrize(
    "shelf",
    ["templates/sections/cover.md", "templates/editions/own.yaml", "templates/pages/print.css"],
)
def test_a_shelf_that_leads_outside_is_not_read(shelf: str, tmp_path: Path) -> None:
    (tmp_path / "secret").write_text("TOP SECRET 4711")
    folder = written(tmp_path / "w")
    (folder / shelf).parent.mkdir(parents=True)
    (folder / shelf).symlink_to(tmp_path / "secret")
    made = tried(folder, edition="book" if "cover" in shelf else "principal", form="html")
    assert "4711" not in made.told
    for file in (folder / "output").rglob("*.html"):
        assert "4711" not in file.read_text()


MARKDOWN = ("-e", "principal", "-f", "markdown")
SAYING = {
    "a build": ("build", *MARKDOWN, "--", "NAME"),
    "a build of what cannot be used": ("build", *MARKDOWN, "--", "bad-NAME"),
    "a build of what is not there": ("build", "--", "no-NAME"),
    "a build into a folder": ("build", "talks.yaml", *MARKDOWN, "-o", "out-NAME"),
    "a check": ("check", "--", "NAME"),
    "a check of several": ("check", "--", "talks.yaml", "NAME", "bad-NAME"),
    "a check for GitHub": ("check", "-f", "github", "--", "NAME", "bad-NAME"),
    "how far several have come": ("check", "--readiness", "--", "talks.yaml", "NAME"),
    "a batch": ("batch", *MARKDOWN, "-o", "out-NAME", "--", "NAME", "bad-NAME", "no-NAME"),
    "a look at a finished file": ("verify", "--against", "talks.yaml", "--", "NAME.md"),
    "a new workspace": ("new", "--", "new-NAME"),
}


@pytest.mark.parametrize("arguments", [pytest.param(SAYING[name], id=name) for name in SAYING])
def test_a_name_in_two_lines_forges_none(
    arguments: tuple[str, ...], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    name = "a\nForged: all is well\u2028Forged\x1b[2J.yaml"
    bad = f"{PLAN}notes: !include no.md\n"
    monkeypatch.chdir(
        written(tmp_path, **{name: PLAN, f"bad-{name}": bad, f"{name}.md": "A word.\n"})
    )
    made = tried(tmp_path, *(one.replace("NAME", name) for one in arguments))
    assert "Forged" in made.told
    assert not any(line.startswith("Forged") for line in made.told.splitlines())
    assert "\x1b" not in made.told
