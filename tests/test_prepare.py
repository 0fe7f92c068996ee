"""`tools/prepare` on machines of every kind, played with commands that only pretend."""

import shutil
import subprocess
from dataclasses import dataclass
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
REAL = ("sh", "env", "dirname", "mktemp", "cat", "rm", "cp", "mkdir", "cksum", "grep", "true")

# A Python that can make an environment out of itself, unless a file in its folder says otherwise.
PYTHON = """\
echo "python $*" >>"$NOTES/log"
case "$*" in
    *sys.exit*) [ ! -e "$NOTES/old" ] ;;
    *'print('*) echo 3.11 ;;
    -V) echo Python 3.11.7 ;;
    '-m venv .venv') mkdir -p .venv/bin && [ ! -e "$NOTES/no-venv" ] && cp "$0" .venv/bin/python ;;
    '-m virtualenv .venv')
        mkdir -p .venv/bin && [ -e "$NOTES/virtualenv" ] && cp "$0" .venv/bin/python ;;
    '-m pip install'*) [ ! -e "$NOTES/no-network" ] || { echo 'no route to host'; exit 1; } ;;
    '-c import weasyprint')
        [ ! -e "$NOTES/no-pango" ] || { echo "OSError: cannot load library 'libpango'"; exit 1; } ;;
esac
"""
APT = """\
echo "apt-get $*" >>"$NOTES/log"
case "$*" in
    update*) rm -f "$NOTES/no-lists" ;;
    *) [ ! -e "$NOTES/no-lists" ] || { echo 'Unable to locate package'; exit 100; } ;;
esac
case "$*" in
    *libpango*) rm -f "$NOTES/no-pango" ;;
    *python3.11-venv*) rm -f "$NOTES/no-venv" ;;
esac
"""
SUDO = 'echo "sudo $*" >>"$NOTES/log"; [ "$1" = -n ] || exit 1; shift; exec "$@"\n'
SUDO_ASKS = 'echo "sudo $*" >>"$NOTES/log"; exit 1\n'


@dataclass(frozen=True, slots=True)
class Machine:
    """A checkout with a space in its name, and the only commands that there are."""

    folder: Path

    def command(self, name: str, body: str) -> None:
        path = self.folder / "bin" / name
        path.write_text(f"#!/bin/sh\n{body}", "utf-8")
        path.chmod(0o755)

    def lacks(self, *notes: str) -> None:
        for note in notes:
            (self.folder / note).touch()

    def prepare(self, what: str = "program", python: str = "") -> subprocess.CompletedProcess[str]:
        names = {"PATH": str(self.folder / "bin"), "NOTES": str(self.folder), "PYTHON": python}
        script = self.checkout / "tools" / "prepare"
        command = [str(self.folder / "bin" / "sh"), str(script), what]
        return subprocess.run(command, env=names, capture_output=True, text=True, check=False)

    @property
    def checkout(self) -> Path:
        return self.folder / "a checkout"

    @property
    def log(self) -> str:
        return (self.folder / "log").read_text("utf-8")


@pytest.fixture
def machine(tmp_path: Path) -> Machine:
    played = Machine(tmp_path)
    (tmp_path / "bin").mkdir()
    for name in REAL:
        found = shutil.which(name)
        assert found, f"this machine has no {name}"
        (tmp_path / "bin" / name).symlink_to(found)
    (played.checkout / "tools").mkdir(parents=True)
    for name in ("tools/prepare", "pyproject.toml", "requirements.lock"):
        shutil.copy(ROOT / name, played.checkout / name)
    played.command("python3", PYTHON)
    played.command("apt-get", APT)
    played.command("uname", "echo Linux\n")
    played.command("id", "echo 0\n")
    return played


def test_one_line_for_each_step_and_then_silence(machine: Machine) -> None:
    first, second = machine.prepare(), machine.prepare()
    assert first.returncode == second.returncode == 0, first.stderr
    assert len(first.stdout.splitlines()) == 2
    assert first.stderr + second.stdout + second.stderr == ""
    assert "apt-get" not in machine.log


def test_the_program_is_compiled_so_that_no_command_has_to(machine: Machine) -> None:
    machine.prepare()
    assert "-m compileall -q briefgen\n" in machine.log


def test_what_tests_need_includes_what_a_book_needs(machine: Machine) -> None:
    assert machine.prepare("tools").returncode == 0
    assert machine.prepare("program").stdout == ""


@pytest.mark.parametrize("name", ["requirements.lock", "pyproject.toml"])
def test_a_change_of_what_is_needed_prepares_again(machine: Machine, name: str) -> None:
    machine.prepare()
    with (machine.checkout / name).open("a", encoding="utf-8") as file:
        file.write("# changed\n")
    assert "Installing" in machine.prepare().stdout


def test_a_checkout_that_was_moved_is_prepared_again(machine: Machine, tmp_path: Path) -> None:
    machine.prepare()
    moved = Machine(tmp_path / "elsewhere")
    shutil.copytree(tmp_path, moved.folder, symlinks=True)
    assert "Installing" in moved.prepare().stdout
    assert moved.prepare().stdout == ""


@pytest.mark.parametrize(
    ("lacking", "calls"),
    [
        pytest.param(["no-pango"], ["apt-get install", "libpango-1.0-0"], id="Pango"),
        pytest.param(["no-pango", "no-lists"], ["apt-get update"], id="Pango and package lists"),
        pytest.param(["no-venv"], ["apt-get install", "python3.11-venv"], id="the module venv"),
        pytest.param(["no-venv", "virtualenv"], ["-m virtualenv"], id="venv, but not virtualenv"),
    ],
)
def test_the_administrator_gets_what_is_missing(
    machine: Machine, lacking: list[str], calls: list[str]
) -> None:
    machine.lacks(*lacking)
    ran = machine.prepare()
    assert ran.returncode == 0, ran.stdout + ran.stderr
    assert ran.stderr == ""
    assert [call for call in calls if call not in machine.log] == []


def test_who_needs_no_password_gets_what_is_missing(machine: Machine) -> None:
    machine.lacks("no-pango")
    machine.command("id", "echo 1000\n")
    machine.command("sudo", SUDO)
    assert machine.prepare().returncode == 0
    assert "apt-get install" in machine.log
    assert all(line.startswith("sudo -n") for line in machine.log.splitlines() if "sudo" in line)


@pytest.mark.parametrize(
    ("lacking", "sentence"),
    [
        pytest.param(
            "no-pango",
            "run  sudo apt-get install -y --no-install-recommends libpango-1.0-0 "
            "libpangoft2-1.0-0 libharfbuzz-subset0  once",
            id="Pango",
        ),
        pytest.param(
            "no-venv",
            "run  sudo apt-get install -y --no-install-recommends python3.11-venv  once",
            id="the module venv",
        ),
        pytest.param("old", "needs Python 3.11 or newer", id="a Python that is new enough"),
        pytest.param("no-network", "no route to host\n\nThe packages", id="the network"),
    ],
)
@pytest.mark.parametrize("sudo", [None, SUDO_ASKS], ids=["without sudo", "sudo wants a password"])
def test_who_has_no_rights_is_told_what_to_run(
    machine: Machine, lacking: str, sentence: str, sudo: str | None
) -> None:
    machine.lacks(lacking)
    machine.command("id", "echo 1000\n")
    if sudo:
        machine.command("sudo", sudo)
    ran = machine.prepare()
    assert ran.returncode == 1
    assert sentence in ran.stderr
    assert len(ran.stderr.strip().splitlines()) <= 3
    assert "apt-get" not in machine.log
    assert not list(machine.checkout.glob(".venv/ready-*"))


def test_a_named_python_that_is_too_old_is_not_replaced_in_silence(machine: Machine) -> None:
    machine.command("python2", "exit 1\n")
    ran = machine.prepare(python="python2")
    assert ran.returncode == 1
    assert "PYTHON=python2 is not a Python 3.11 or newer" in ran.stderr
