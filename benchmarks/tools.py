"""The other engines: where they are, and how they come here where they may.

Packages go into `.venv-bench` and never into the environment of the project. Programs of the system
are added only by whoever may do so without a password.
"""

import json
import os
import shutil
import sys
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from benchmarks.clock import Failed, run
from benchmarks.desk import ROOT

HOME = ROOT / ".venv-bench"
_BROWSERS = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome")
_MAC = "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome"
_INSTALLING = 420.0


@dataclass(frozen=True, slots=True)
class Tools:
    """Finds what is needed, and adds what is missing if it may."""

    tell: Callable[[str], None]
    may_install: bool

    def typst(self) -> Path:
        """The Python that has Typst; `Failed` where it cannot be had."""
        python = HOME / "typst" / "bin" / "python"
        if not python.is_file() or not _has_typst(python):
            self._needed("Typst")
            run([sys.executable, "-m", "venv", HOME / "typst"])
            self._added([python, "-m", "pip", "install", "--quiet", "typst"])
        return python

    def browser(self) -> str:
        """A browser of the kind of Chromium."""
        found = _first(*_BROWSERS, _MAC)
        if not found:
            self._needed("no Chromium", "chromium")
            found = _first(*_BROWSERS)
        if not found:
            raise Failed("no Chromium here")
        return found

    def paged(self) -> tuple[str, Path]:
        """Node, and the folder with paged.js and what steers the browser."""
        node, npm = shutil.which("node"), shutil.which("npm")
        if not node or not npm:
            raise Failed("no Node.js here")
        modules = HOME / "node" / "node_modules"
        if not (modules / "pagedjs").is_dir() or not (modules / "puppeteer-core").is_dir():
            self._needed("paged.js")
            (HOME / "node").mkdir(parents=True, exist_ok=True)
            quiet = ("--no-audit", "--no-fund", "--ignore-scripts", "--loglevel=error")
            self._added(
                [npm, "install", *quiet, "--prefix", HOME / "node", "pagedjs", "puppeteer-core"]
            )
        return node, modules

    def office(self) -> str:
        """LibreOffice."""
        found = _first("soffice", "libreoffice")
        if not found:
            self._needed("no LibreOffice", "libreoffice-writer")
            found = _first("soffice", "libreoffice")
        if not found:
            raise Failed("no LibreOffice here")
        return found

    def _needed(self, what: str, package: str = "") -> None:
        if not self.may_install:
            raise Failed(f"{what}: not here, and nothing was to be installed")
        if not package:
            return
        installer = _installer()
        if not installer:
            raise Failed(f"{what} here, and it cannot be installed without a password")
        self.tell(f"Installing {package}")
        self._added([*installer, "install", "-y", "-qq", "--no-install-recommends", package])

    def _added(self, command: Sequence[str | Path]) -> None:
        try:
            quiet = {"DEBIAN_FRONTEND": "noninteractive"}
            run(command, environment=quiet, longest=_INSTALLING)
        except Failed as fault:
            raise Failed(
                f"it could not be installed ({str(fault).splitlines()[-1][:90]})"
            ) from None


def version_of(package: Path) -> str:
    """The version of a package of Node."""
    return str(json.loads((package / "package.json").read_text("utf-8"))["version"])


def _has_typst(python: Path) -> bool:
    try:
        run([python, "-c", "import typst"])
    except Failed:
        return False
    return True


def _installer() -> list[str]:
    """The command that adds packages of the system, where it asks nothing."""
    if not shutil.which("apt-get"):
        return []
    if hasattr(os, "geteuid") and os.geteuid() == 0:
        return ["apt-get"]
    try:
        run(["sudo", "-n", "true"])
    except (Failed, OSError):
        return []
    return ["sudo", "-n", "apt-get"]


def _first(*names: str) -> str:
    return next((found for name in names if (found := shutil.which(name))), "")
