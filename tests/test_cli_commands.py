"""The commands: what each says of itself, and those that print no book."""

import json
import os
import re
import subprocess
import sys
from pathlib import Path

import jsonschema
import pytest
from click.testing import CliRunner, Result
from making import FIVE_LINES, ROOT

from briefgen.cli import main
from briefgen.cli.command import COMMANDS


def run(*arguments: str | Path) -> Result:
    return CliRunner().invoke(main, [str(one) for one in arguments])


def test_help_names_every_command_and_says_how_to_begin() -> None:
    told = run("--help").stdout
    for name, meaning in COMMANDS.items():
        assert re.search(rf"^  {name} +{meaning[:20]}", told, re.MULTILINE)
    assert "briefgen new talks" in told
    assert run("--version").stdout.startswith("briefgen ")


@pytest.mark.parametrize("name", COMMANDS)
def test_every_command_explains_itself(name: str) -> None:
    done = run(name, "--help")
    assert done.exit_code == 0
    assert done.stdout.startswith("Usage: ")
    assert re.search(r"\n\n  [A-Z][^\n]{20,}", done.stdout)
    assert max(map(len, done.stdout.splitlines())) <= 80
    options = re.findall(r"^  (-\S.*?)(?:  |$)", done.stdout, re.MULTILINE)
    assert "-h, --help" in options


def test_a_new_workspace_can_be_checked_and_printed(tmp_path: Path) -> None:
    folder = tmp_path / "talks"
    done = run("new", folder)
    assert done.exit_code == 0
    target = folder / "negotiation.yaml"
    assert f"briefgen build {target}" in done.stdout
    schema = json.loads((folder / "briefgen.schema.json").read_text("utf-8"))
    jsonschema.Draft202012Validator.check_schema(schema)
    assert "$schema=briefgen.schema.json" in target.read_text("utf-8").splitlines()[0]
    assert run("check", target).exit_code == 0
    assert run("build", target, "-f", "html").exit_code == 0
    assert (folder / "output" / "talks" / "book.html").is_file()
    again = run("new", folder)
    assert again.exit_code == 2
    assert "is there already" in again.stderr
    assert run("new", target).exit_code == 2


def test_plays_are_listed_with_their_reasons(tmp_path: Path) -> None:
    file = tmp_path / "talks.yaml"
    file.write_text(FIVE_LINES)
    done = run("plays", file)
    assert done.exit_code == 0
    assert re.match(r"In full \(12\)\n  [a-z-]+ +[A-Z]", done.stdout)
    assert re.search(r"\nIn short \(\d+\)\n(.*\n)+Not chosen \(\d+\)\n", done.stdout)
    assert "Russia is across the table" in done.stdout


def test_the_machine_is_ready() -> None:
    done = run("doctor")
    assert done.stdout.endswith("Everything is there.\n")
    assert done.exit_code == 0


@pytest.mark.parametrize("shell", ["bash", "zsh", "fish"])
def test_shells_can_complete(shell: str) -> None:
    done = run("completion", shell)
    assert done.exit_code == 0
    assert "_BRIEFGEN_COMPLETE" in done.stdout
    typed = {"_BRIEFGEN_COMPLETE": f"{shell}_complete"}
    typed |= {"COMP_WORDS": "briefgen che", "COMP_CWORD": "che" if shell == "fish" else "1"}
    asked = subprocess.run(
        [sys.executable, "-m", "briefgen"],
        env={**os.environ, **typed, "PYTHONPATH": str(ROOT)},
        capture_output=True, check=True,
    )  # fmt: skip
    assert b"check" in asked.stdout


def test_the_schema_is_printed() -> None:
    assert json.loads(run("schema").stdout)["title"] == "Negotiation"


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        pytest.param(["biuld"], "No such command 'biuld'. Did you mean 'build'?", id="a command"),
        pytest.param(["zzz"], "No such command 'zzz'.\n", id="nothing like it"),
        pytest.param(["build", "--booklet"], "Write --print booklet.", id="a way of printing"),
    ],
)
def test_what_was_mistyped_is_guessed(arguments: list[str], told: str) -> None:
    done = run(*arguments)
    assert done.exit_code == 2
    assert told in done.stderr
