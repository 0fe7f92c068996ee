"""The rules of the house, for what lies on the shelves, the README and every tracked file."""

import ast
import re
import shlex
import subprocess
import tomllib
from collections.abc import Iterator
from importlib import import_module
from pathlib import Path
from typing import Any

import click
import pytest
import yaml

from briefgen.library import Library, including, load
from briefgen.negotiation import Negotiation
from briefgen.playbooks import choose, shelved
from briefgen.reading import read

ROOT = Path(__file__).resolve().parent.parent

# Spelt in two halves, so that this file does not name them.
PLACES_OF_ONE_MACHINE = ["/" + "work/", "/" + "home/", "/" + "root/", "/" + "opt/wheels"]
HOSTS_OF_REGISTRIES = [
    "pypi" + ".org", "python" + "hosted.org", "registry." + "npmjs", "proxy." + "golang",
    "index" + "-url", "find" + "-links",
]  # fmt: skip


def shelf(folder: str, pattern: str) -> list[Path]:
    """The files on a shelf, or a skipped test while the shelf is not there."""
    found = sorted((ROOT / folder).rglob(pattern))
    if not found:
        pytest.skip(f"nothing lies on {folder}/ yet")
    return found


def words_in(value: Any) -> Iterator[str]:
    """Every text that stands anywhere in a value read from YAML."""
    if isinstance(value, dict):
        for key, below in value.items():
            yield from words_in(key)
            yield from words_in(below)
    elif isinstance(value, list):
        for below in value:
            yield from words_in(below)
    else:
        yield str(value)


def tracked() -> list[Path]:
    """What is, or would be, committed."""
    # A clone may belong to another user than the one who tests it.
    asked = ["git", "-c", "safe.directory=*", "ls-files", "-z", "-co", "--exclude-standard"]
    listed = subprocess.run(asked, cwd=ROOT, capture_output=True, text=True, check=False)
    if listed.returncode:
        pytest.skip("not a git checkout")
    paths = [ROOT / name for name in listed.stdout.split("\0") if name]
    return [path for path in paths if path.is_file()]


def checks() -> list[Path]:
    found = shelf("briefgen/checks", "*.py")
    return [path for path in found if not path.stem.startswith("_")]


def test_every_check_has_its_manual_page() -> None:
    found = {path.stem: ast.get_docstring(ast.parse(path.read_text("utf-8"))) for path in checks()}
    assert found
    assert [name for name, page in found.items() if not page] == []


def test_every_check_is_named_by_a_test() -> None:
    names = [path.stem for path in checks()]
    tests = [path for path in (ROOT / "tests").rglob("test_*.py") if "house" not in path.name]
    said = set(re.findall(r"[a-z]+(?:[-_][a-z]+)*", "\n".join(p.read_text("utf-8") for p in tests)))
    assert names
    assert "there_is_no_such_check" not in said
    assert [n for n in names if not {n, n.replace("_", "-")} & said] == []


def test_every_section_is_in_some_edition() -> None:
    sections = {path.stem for path in shelf("templates/sections", "*.md")}
    editions = [yaml.safe_load(p.read_text("utf-8")) for p in shelf("templates/editions", "*.yaml")]
    listed = {word for edition in editions for word in words_in(edition)}
    assert listed & sections
    # The head of an edition without a cover, and the sheet that goes back with a numbered copy.
    assert sections - listed == {"blank-back", "opening", "return-list", "return-sheet"}


def test_every_play_is_chosen_in_some_example() -> None:
    shelf("playbooks", "*.md")
    examples = sorted((ROOT / "examples").glob("*.yaml"))
    if not examples:
        pytest.skip("there are no examples yet")
    plays = shelved(Library(ROOT, ROOT))
    chosen = {
        choice.shelved.id
        for file in examples
        for choice in choose(plays, read(load(file), Negotiation, fetch=including(file, ROOT)))
        if choice.chosen
    }
    assert chosen
    assert {play.id for play in plays} - chosen == set()


def test_every_command_in_the_readme_exists() -> None:
    main = import_module("briefgen.cli").main
    commands = set(main.list_commands(click.Context(main)))
    used = [line for line in commands_shown() if line[0] == "briefgen"]
    verbs = {next((w for w in line[1:] if not w.startswith("-")), "") for line in used} - {""}
    assert used
    assert verbs - commands == set()


def test_every_make_target_in_the_readme_exists() -> None:
    targets = set(re.findall(r"^([a-z-]+):", (ROOT / "Makefile").read_text("utf-8"), re.MULTILINE))
    used = [line for line in commands_shown() if line[0] == "make"]
    wanted = {word for line in used for word in line[1:] if "=" not in word}
    assert {"brief", "test", "check"} <= targets
    assert wanted
    assert wanted - targets == set()


def commands_shown() -> list[list[str]]:
    """The commands in the README's code blocks, each as its words, without prompt or folder."""
    readme = ROOT / "README.md"
    if not readme.exists():
        pytest.skip("the README is not written yet")
    blocks = re.findall(r"^```\w*\n(.*?)^```", readme.read_text("utf-8"), re.DOTALL | re.MULTILINE)
    lines = [line.strip().removeprefix("$ ") for block in blocks for line in block.splitlines()]
    shown = [line for line in lines if re.match(r"(\.venv/bin/)?(briefgen|make)\b", line)]
    return [shlex.split(line.removeprefix(".venv/bin/"), comments=True) for line in shown]


def test_nothing_names_a_machine_or_a_registry() -> None:
    files = [path for path in tracked() if path.suffix not in {".png", ".pdf", ".ttf", ".woff2"}]
    assert {"Makefile", "pyproject.toml", "requirements.lock"} <= {path.name for path in files}
    named = [
        f"{path.relative_to(ROOT)} names {word}"
        for path in files
        for word in PLACES_OF_ONE_MACHINE + HOSTS_OF_REGISTRIES
        if word.encode() in path.read_bytes()
    ]
    assert named == []


def test_the_lock_holds_every_package_asked_for_and_no_address() -> None:
    lock = (ROOT / "requirements.lock").read_text("utf-8")
    pinned = {name.lower().replace("_", "-") for name in re.findall(r"^([\w.-]+)==", lock, re.M)}
    wanted = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))
    asked = wanted["project"]["dependencies"] + wanted["dependency-groups"]["dev"]
    names = {re.split(r"[\[<>=~! ]", line)[0].lower().replace("_", "-") for line in asked}
    assert {"click", "pytest"} <= names
    assert names - pinned == set()
    assert "://" not in lock
