"""The wheel, away from the checkout: installed alone, without network, it prints a book.

An audit hook in the environment under test refuses the network and writes down every file that is
opened, so that "from inside the wheel" is seen and not believed.
"""

import os
import re
import subprocess
import sys
import sysconfig
import zipfile
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
SHELVES = ("templates", "playbooks", "examples")

# One worker builds the wheel once; the tests below all look at that one.
pytestmark = pytest.mark.xdist_group("wheel")

FIVE_LINES = """\
title: Fishing in the northern strait
counterparts: [Northland]
meeting: {date: 2027-03-04, place: Geneva}
issues:
  - {title: Landing quota, target: 900 t, bottom_line: 700 t}
"""

WATCH = """\
import os, sys
log = os.open({log!r}, os.O_WRONLY | os.O_APPEND | os.O_CREAT)
def watch(event, arguments):
    if event in ("socket.connect", "socket.getaddrinfo", "socket.gethostbyname"):
        raise OSError("the network is shut")
    if event == "open" and isinstance(arguments[0], (str, bytes, os.PathLike)):
        path = os.path.abspath(os.fsdecode(arguments[0]))
        os.write(log, os.fsencode(path) + b"\\n")
sys.addaudithook(watch)
"""


@dataclass(frozen=True, slots=True)
class Away:
    """A place far from the checkout, with an environment that holds the wheel."""

    folder: Path
    wheel: Path

    @property
    def environment(self) -> Path:
        return self.folder / "environment"

    @property
    def packages(self) -> Path:
        scheme = "nt" if os.name == "nt" else "posix_prefix"
        base = {"base": str(self.environment), "platbase": str(self.environment)}
        return Path(sysconfig.get_path("purelib", scheme, base))

    @property
    def log(self) -> Path:
        return self.folder / "opened.txt"

    def opened(self) -> list[Path]:
        """Every file opened so far by a Python of this environment."""
        lines = self.log.read_text("utf-8", "surrogateescape").splitlines()
        return [Path(line) for line in dict.fromkeys(lines)]

    def run(self, *command: str, cwd: Path | None = None) -> subprocess.CompletedProcess[str]:
        """Run a program of this environment with nothing of ours in its surroundings."""
        program, *arguments = command
        return subprocess.run(
            [str(self.environment / "bin" / program), *arguments],
            cwd=cwd or self.folder,
            env={"PATH": os.defpath, "HOME": str(self.folder), "LANG": "C.UTF-8"},
            stdin=subprocess.DEVNULL,
            capture_output=True,
            text=True,
            timeout=120,
            check=False,
        )


def succeed(*command: str, cwd: Path) -> None:
    ran = subprocess.run(command, cwd=cwd, capture_output=True, text=True, check=False)
    assert ran.returncode == 0, ran.stdout + ran.stderr


def built(folder: Path) -> Path:
    python = sys.executable
    succeed(python, "-m", "hatchling", "build", "-t", "wheel", "-d", str(folder), cwd=ROOT)
    [wheel] = folder.glob("*.whl")
    return wheel


@pytest.fixture(scope="module")
def away(tmp_path_factory: pytest.TempPathFactory) -> Away:
    folder = tmp_path_factory.mktemp("away")
    there = Away(folder, built(folder))
    succeed(sys.executable, "-m", "venv", "--without-pip", str(there.environment), cwd=folder)
    python = str(there.environment / "bin" / "python")
    pip = [sys.executable, "-m", "pip", "--python", python, "install", "--quiet"]
    succeed(*pip, "--no-index", "--no-deps", str(there.wheel), cwd=folder)
    # The packages it depends on are lent by the environment that runs this test. Files named
    # *.pth are not followed there, so the editable briefgen is not lent with them.
    lent = sysconfig.get_path("purelib")
    (there.packages / "lent.pth").write_text(f"import watch\n{lent}\n", "utf-8")
    (there.packages / "watch.py").write_text(WATCH.format(log=str(there.log)), "utf-8")
    return there


@pytest.fixture(scope="module")
def workspace(away: Away) -> Path:
    """What `briefgen new` makes, and the first book from it."""
    needs_the_command_line()
    made = away.run("briefgen", "new", "mission")
    assert made.returncode == 0, made.stdout + made.stderr
    return away.folder / "mission"


def needs_the_command_line() -> None:
    if not list((ROOT / "briefgen").glob("cli*")):
        pytest.skip("the command line is not written yet")


def files_of(wheel: Path) -> set[str]:
    with zipfile.ZipFile(wheel) as archive:
        return set(archive.namelist())


def in_the_checkout() -> Iterator[str]:
    for shelf in SHELVES:
        for path in (ROOT / shelf).rglob("*"):
            if path.is_file() and "__pycache__" not in path.parts:
                yield path.relative_to(ROOT).as_posix()


def test_the_wheel_carries_every_shelf_whole(away: Away) -> None:
    lying = set(in_the_checkout())
    if {name.split("/")[0] for name in lying} != set(SHELVES):
        pytest.skip("not every shelf is there yet")
    carried = files_of(away.wheel)
    assert {f"briefgen/shipped/{name}" for name in lying} - carried == set()


def test_the_wheel_carries_nothing_else(away: Away) -> None:
    tops = {name.split("/")[0] for name in files_of(away.wheel)}
    assert {re.sub(r"-.*", "", name) for name in tops} == {"briefgen"}


def test_the_wheel_carries_its_licence(away: Away) -> None:
    assert any(name.endswith("licenses/LICENSE") for name in files_of(away.wheel))


def test_the_briefgen_under_test_is_the_one_in_the_wheel(away: Away) -> None:
    said = away.run("python", "-c", "import briefgen, click; print(briefgen.__file__)")
    assert said.returncode == 0, said.stderr
    assert Path(said.stdout.strip()).is_relative_to(away.packages)


def test_the_network_is_shut(away: Away) -> None:
    reach = "import socket; socket.create_connection(('127.0.0.1', 9), 1)"
    assert "the network is shut" in away.run("python", "-c", reach).stderr


def test_what_is_opened_is_seen(away: Away) -> None:
    away.run("python", "-c", f"open({str(ROOT / 'pyproject.toml')!r}).close()")
    assert ROOT / "pyproject.toml" in away.opened()


def test_five_lines_give_a_brief(away: Away) -> None:
    needs_the_command_line()
    place = away.folder / "five lines"
    place.mkdir()
    (place / "strait.yaml").write_text(FIVE_LINES, "utf-8")
    away.log.write_text("", "utf-8")
    ran = away.run("briefgen", "build", "strait.yaml", "-e", "principal", cwd=place)
    assert ran.returncode in {0, 1}, ran.stdout + ran.stderr
    books = list(place.rglob("*.pdf"))
    assert [book.read_bytes()[:5] for book in books] == [b"%PDF-"] * len(books) != []
    assert_from_inside(away)


def test_a_new_workspace_gives_a_book_at_once(away: Away, workspace: Path) -> None:
    away.log.write_text("", "utf-8")
    ran = away.run("briefgen", "build", cwd=workspace)
    assert ran.returncode in {0, 1}, ran.stdout + ran.stderr
    assert "Traceback" not in ran.stderr
    assert list(workspace.rglob("*.pdf"))
    assert_from_inside(away)


def assert_from_inside(away: Away) -> None:
    opened = away.opened()
    for shelf in ("templates", "playbooks"):
        inside = away.packages / "briefgen" / "shipped" / shelf
        assert any(path.is_relative_to(inside) for path in opened), f"no {shelf} were read"
    assert from_the_checkout(opened) == []


def from_the_checkout(opened: list[Path]) -> list[Path]:
    """What was opened in the checkout, apart from the lent packages."""
    lent = Path(sysconfig.get_path("purelib"))
    ours = [path for path in opened if path.is_relative_to(ROOT)]
    return [path for path in ours if not path.is_relative_to(lent)]
