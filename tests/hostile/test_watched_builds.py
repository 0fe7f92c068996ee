"""A build reaches for nothing but the workspace, what ships and Python's own; every reach is noted.

Python tells of each file, connection, program and library that it is asked for. What libraries in
other languages do by themselves it does not see; they are given pictures as bytes, fonts by path.
"""

import ast
import os
import re
import shutil
import subprocess
import sys
import sysconfig
import tempfile
from dataclasses import dataclass
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent.parent
WATCHED = Path(__file__).parent / "watched"
LIBRARIES = ("libpango", "libpangoft2", "libharfbuzz", "libgobject", "libfontconfig")
HARMLESS = {  # a copy of the process is watched as it is
    "ctypes.dlsym", "ctypes.dlsym/handle", "os.fork", "os.kill", "os.listdir", "os.scandir",
}  # fmt: skip
SYSTEM = ("/dev/null", "/dev/urandom", "/usr/share/zoneinfo/", "/etc/mime.types", "/etc/localtime")
BUILD = ("build", "talks.yaml", "--output", "out")
REACHES = """\
title: Talks
us: Ukraine
counterparts: Russia
meeting: {place: Istanbul, format: mediated}
issues: [Inspections]
context: {figures: [{file: FILE, title: A map}]}
"""


@dataclass(frozen=True, slots=True)
class Seen:
    """What a build did, and all that it reached for."""

    code: int
    told: str
    events: tuple[tuple[str, tuple[object, ...]], ...]

    def strange(self, workspace: Path) -> list[str]:
        allowed: tuple[str | Path, ...] = (
            workspace, ROOT, sys.prefix, sys.base_prefix, *sysconfig.get_paths().values(),
            Path.home() / ".cache" / "briefgen",
        )  # fmt: skip
        homes = tuple(str(Path(one).resolve()) for one in allowed)
        return [f"{name} {args}" for name, args in self.events if not _usual(name, args, homes)]


def _usual(name: str, arguments: tuple[object, ...], homes: tuple[str, ...]) -> bool:
    first = arguments[0] if arguments else None
    if name in HARMLESS or _aside(name, first):
        return True
    if name == "ctypes.dlopen":
        where = os.path.realpath(str(first))
        return first is None or str(first).startswith(LIBRARIES) or where.startswith(homes)
    if name == "subprocess.Popen":
        # The one other program is this Python, for the PDF engine.
        command = arguments[1]
        assert isinstance(command, list)
        return command[:4] == [sys.executable, "-P", "-m", "briefgen.typesetting.child"]
    if isinstance(first, int):
        return name in ("open", "os.truncate", "fcntl.flock")  # what is open already
    if name == "os.link":
        where = os.path.realpath(str(first))
        return str(first).startswith("/proc/self/fd/") or where.startswith(homes)
    if name in ("open", "os.mkdir", "os.remove", "os.rename", "os.rmdir", "os.chmod", "os.utime"):
        where = os.fsdecode(str(first))
        return where.startswith(SYSTEM) or os.path.realpath(where).startswith(homes)
    return False


def _aside(name: str, first: object) -> bool:
    """A folder of one's own for what is laid aside, and the try whether one can be made."""
    own = rf"{re.escape(tempfile.gettempdir())}/(briefgen-\w+(/.*)?|[a-z0-9_]{{8}})"
    made = name.startswith(("open", "os.", "tempfile.", "shutil."))
    return made and re.fullmatch(own, str(first)) is not None


def watched(workspace: Path, *arguments: str) -> Seen:
    log = workspace.parent / "reaches"
    # In the workspace, so that the secret by which pieces are kept is no strange file.
    settings = dict.fromkeys(("XDG_CONFIG_HOME", "APPDATA"), str(workspace / "settings"))
    paths = os.pathsep.join((str(WATCHED), str(ROOT)))
    ran = subprocess.run(
        [sys.executable, "-m", "briefgen", *arguments],
        cwd=workspace,
        env={**os.environ, "WATCHED_IN": str(log), "PYTHONPATH": paths, **settings},
        capture_output=True,
        text=True,
        check=False,
        timeout=900,
    )
    lines = (line.split("\t", 1) for line in log.read_text("utf-8").splitlines())
    events = tuple((name, _read(arguments)) for name, arguments in lines)
    assert any("weasyprint" in str(args) for _, args in events) or "pdf" not in arguments
    return Seen(ran.returncode, ran.stdout + ran.stderr, events)


def _read(written: str) -> tuple[object, ...]:
    try:
        return tuple(ast.literal_eval(written))
    except (ValueError, SyntaxError):  # an object of Python's own stands in it
        return (written,)


@pytest.fixture
def workspace(tmp_path: Path) -> Path:
    made = tmp_path / "workspace"
    made.mkdir()
    (made / "briefgen.yaml").touch()
    return made


def test_what_is_watched_is_seen(tmp_path: Path) -> None:
    reach = "import socket; open('/etc/hostname'); socket.socket(); __import__('os').system('true')"
    log = tmp_path / "reaches"
    env = {**os.environ, "WATCHED_IN": str(log), "PYTHONPATH": str(WATCHED)}
    subprocess.run([sys.executable, "-c", reach], env=env, check=False)
    seen = tuple(tuple(line.split("\t", 1)) for line in log.read_text().splitlines())
    found = Seen(0, "", tuple((name, _read(args)) for name, args in seen)).strange(tmp_path)
    for sign in ("/etc/hostname", "socket.__new__", "os.system"):
        assert any(sign in one for one in found), sign


@pytest.mark.parametrize(
    ("example", "editions", "formats"),
    [
        pytest.param("lease", ("principal",), ("pdf", "html", "markdown"), id="two pages"),
        pytest.param(
            "portsmouth-1905", ("book",), ("html",), id="a whole book with a map",
            marks=pytest.mark.long,
        ),
        pytest.param(
            "portsmouth-1905", ("book", "principal", "card"), ("pdf", "html", "markdown"),
            id="a whole book in every format", marks=pytest.mark.long,
        ),
    ],
)  # fmt: skip
def test_a_build_reaches_for_nothing_else(
    example: str, editions: tuple[str, ...], formats: tuple[str, ...], workspace: Path
) -> None:
    shutil.copy(ROOT / "examples" / f"{example}.yaml", workspace / "talks.yaml")
    if (ROOT / "examples" / example).is_dir():
        shutil.copytree(ROOT / "examples" / example, workspace / example)
    wanted = [word for one in editions for word in ("-e", one)]
    wanted += [word for one in formats for word in ("-f", one)]
    seen = watched(workspace, *BUILD, *wanted)
    assert len(list((workspace / "out").iterdir())) == len(editions) * len(formats), seen.told
    assert seen.strange(workspace) == []


@pytest.mark.parametrize(
    ("name", "refused"),
    [
        pytest.param("http://127.0.0.1:9/a.png", True, id="a picture from the network"),
        pytest.param("file:///etc/passwd", True, id="a file of the machine"),
        pytest.param("../../secret.png", True, id="a file above the workspace"),
        pytest.param("//host/share/a.png", True, id="a file of a neighbour"),
        pytest.param("map.svg", False, id="a map that is there"),
    ],
)
@pytest.mark.parametrize("format_name", [pytest.param("pdf", marks=pytest.mark.long), "html"])
def test_a_picture_that_is_named_is_not_fetched(
    name: str, refused: bool, format_name: str, workspace: Path
) -> None:
    drawing = '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><rect/></svg>'
    (workspace / "map.svg").write_text(drawing)
    (workspace / "talks.yaml").write_text(REACHES.replace("FILE", f'"{name}"'))
    seen = watched(workspace, *BUILD, "-e", "book", "-f", format_name)
    assert (seen.code == 2) is refused, seen.told
    assert (workspace / "out").exists() is not refused
    assert "Traceback" not in seen.told
    assert seen.strange(workspace) == []


@pytest.mark.parametrize(
    "sheet",
    [
        pytest.param(
            "@import 'http://127.0.0.1:9/a.css';",
            id="another stylesheet from afar",
            marks=pytest.mark.long,
        ),
        pytest.param(
            "@import 'file:///etc/passwd';", id="a file as a stylesheet", marks=pytest.mark.long
        ),
        pytest.param("h1 { background: url(http://127.0.0.1:9/a.png) }", id="a picture from afar"),
        pytest.param(
            "h1 { background: url(/etc/passwd) }", id="a file as a picture", marks=pytest.mark.long
        ),
        pytest.param(
            "h1::before { content: url(//host/a.svg) }",
            id="a picture as content",
            marks=pytest.mark.long,
        ),
        pytest.param(
            "li { list-style-image: url(ftp://host/a.png) }",
            id="a picture as a bullet",
            marks=pytest.mark.long,
        ),
        pytest.param(
            "@font-face { font-family: F; src: url(http://127.0.0.1:9/f.ttf) } h1 { font: 9pt F }",
            id="a face from afar",
            marks=pytest.mark.long,
        ),
        pytest.param(
            "@font-face { font-family: F; src: local('DejaVu Sans') } h1 { font: 9pt F }",
            id="a face of the machine",
            marks=pytest.mark.long,
        ),
        pytest.param(
            "@color-profile --p { src: url(http://127.0.0.1:9/p.icc) } h1 { color: color(--p 1) }",
            id="a colour profile from afar",
            marks=pytest.mark.long,
        ),
    ],
)
def test_a_stylesheet_fetches_nothing(sheet: str, workspace: Path) -> None:
    (workspace / "templates" / "pages").mkdir(parents=True)
    (workspace / "templates" / "pages" / "principal.css").write_text(sheet)
    (workspace / "talks.yaml").write_text(REACHES.split("context")[0])
    seen = watched(workspace, *BUILD, "-e", "principal", "-f", "pdf")
    assert seen.code in (0, 1, 2)
    assert "Traceback" not in seen.told
    assert seen.strange(workspace) == []
