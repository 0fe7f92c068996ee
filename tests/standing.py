"""A workspace whose book was made once, and whether a build would make it anew."""

import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from making import ROOT

PLAN = """\
title: Inspection of grain ships
us: Ukraine
counterparts: Russia
meeting: {place: Istanbul, format: mediated}
mandate: !include mandate.md
context: {figures: [{file: map.svg, title: The strait}]}
issues:
  - title: Number of inspections
    bottom_line: 15 zebrafish
  - Insurance
"""
PACK = "name: Ours\nsources: [{id: m, title: A memoir}]\n"
SVG = '<svg xmlns="http://www.w3.org/2000/svg" width="90" height="90">'
MAP = SVG + '<rect width="9" height="%d"/></svg>'
HEAVY = ("pydantic", "jinja2", "weasyprint", "yaml", "markdown_it", "pikepdf")
WATCHED = f"""
import atexit, sys
atexit.register(lambda: print("LOADED", *[name for name in {HEAVY!r} if name in sys.modules]))
"""
ONLY_LOOKED = """
import sys, types
made = types.ModuleType("briefgen.cli.printed")
made.printed = lambda *_: sys.exit("would be made anew")
sys.modules[made.__name__] = made
"""
BEGUN = "from briefgen.cli import main; main(prog_name='briefgen')"


def program_in(home: Path) -> Path:
    """The program as it is now: what is edited while the tests run would be a change."""
    for name in ("briefgen", "templates", "playbooks"):
        shutil.copytree(ROOT / name, home / name, ignore=shutil.ignore_patterns("__pycache__"))
    return home


@dataclass(frozen=True, slots=True)
class Talks:
    """A workspace, with the program and the settings that go with it."""

    folder: Path
    program: Path
    settings: Path

    def run(self, code: str, *arguments: str) -> "subprocess.CompletedProcess[str]":
        named = {"XDG_CONFIG_HOME": str(self.settings), "APPDATA": str(self.settings)}
        return subprocess.run(
            [sys.executable, "-c", code + BEGUN, *arguments],
            cwd=self.folder, env={**os.environ, **named, "PYTHONPATH": str(self.program)},
            capture_output=True, text=True, check=False,
        )  # fmt: skip

    def build(self, *more: str) -> str:
        done = self.run(WATCHED, "build", "n.yaml", "-f", "html", "-e", "book", *more)
        assert done.returncode in (0, 1), done.stderr
        return done.stdout

    def stands(self, *more: str) -> bool:
        """Whether a build would give back what there is; nothing is made."""
        done = self.run(ONLY_LOOKED, "build", "n.yaml", "-f", "html", "-e", "book", *more)
        assert done.returncode in (0, 1), done.stderr
        assert ("(nothing changed)" in done.stdout) != ("made anew" in done.stderr), done.stderr
        return "(nothing changed)" in done.stdout

    @property
    def kept(self) -> list[Path]:
        found = (self.folder / ".briefgen/kept").iterdir()
        return sorted(one for one in found if len(one.name) == 64)


def talks_in(home: Path, program: Path) -> Talks:
    folder = home / "talks"
    for shelf in ("templates/sections", "templates/pages", "playbooks/ours"):
        (folder / shelf).mkdir(parents=True)
    (folder / "playbooks/ours/pack.yaml").write_text(PACK)
    (folder / "n.yaml").write_text(PLAN)
    (folder / "mandate.md").write_text("To settle inspections.")
    (folder / "map.svg").write_text(MAP % 8)
    return Talks(folder, program, home / "settings")


def again(said: str) -> bool:
    """Whether a build gave back what there was; then it has loaded nothing heavy."""
    loaded = said.rsplit("LOADED", 1)[1].split()
    assert bool(loaded) != ("(nothing changed)" in said), said
    return not loaded


def written(name: str, text: str) -> Callable[[Path], None]:
    def write(folder: Path) -> None:
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(text)

    return write
