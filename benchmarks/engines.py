"""Each engine as one command that prints the page of a book: made ready once, run many times."""

import re
import shutil
import sys
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from benchmarks.clock import LONGEST, Took, run
from benchmarks.handed import FONTS, Handed
from benchmarks.tools import Tools, version_of
from benchmarks.typst_text import Converter
from briefgen.typesetting.faces import PRINT

_HERE = Path(__file__).parent
_MARKING = re.compile(r'@top-center\{content:"((?:[^"\\]|\\.)*)"')
PLAIN = "WeasyPrint alone"
_OFFICE = 180.0
"""Seconds; some long pages it lays out without end."""


@dataclass(frozen=True, slots=True)
class Page:
    """A page laid down as a file, in a folder of its own."""

    folder: Path
    handed: Handed

    @classmethod
    def laid(cls, folder: Path, handed: Handed) -> "Page":
        """Write it down."""
        folder.mkdir(parents=True)
        (folder / "book.html").write_text(handed.html, "utf-8")
        return cls(folder, handed)

    @property
    def html(self) -> Path:
        """The file that is printed."""
        return self.folder / "book.html"

    @property
    def marking(self) -> str:
        """What stands at the head of every sheet."""
        found = _MARKING.search(self.handed.styles)
        return found[1] if found else ""


@dataclass(frozen=True, slots=True)
class Engine:
    """An engine that is ready: its name and version, and the command that prints a page."""

    name: str
    command: Callable[[Page, Path], list[str | Path]]
    environment: Mapping[str, str] = field(default_factory=dict)
    ready: Callable[[Page], None] = lambda page: None
    """What is done once for each page, and is not measured."""
    patience: float = LONGEST
    """After so many seconds it is given up."""

    def pdf(self, page: Page) -> Path:
        """Where it puts the pages."""
        return page.folder / re.sub(r"\W+", "-", self.name.lower()) / "book.pdf"

    def printed(self, page: Page, weighed: bool = False) -> Took:
        """Print the page once."""
        target = self.pdf(page)
        target.parent.mkdir(exist_ok=True)
        target.unlink(missing_ok=True)
        return run(
            self.command(page, target), environment=self.environment, folder=page.folder,
            weighed=weighed, longest=self.patience,
        )  # fmt: skip


def plain(*options: str, name: str = PLAIN) -> Engine:
    """The engine that briefgen stands on, by its own command."""
    start = (sys.executable, "-m", "weasyprint", "--quiet", *options)
    return Engine(name, lambda page, out: [*start, page.html, out], FONTS)


def as_ours(_: Tools) -> Engine:
    """The same, with what the book has and the plain one lacks."""
    options = ("--pdf-variant", "pdf/a-2u", "--pdf-tags", "--dpi", "220")
    return plain(*options, name="WeasyPrint alone, with tags and PDF/A")


def typst(tools: Tools) -> Engine:
    """Typst, on the same words."""
    python = tools.typst()
    version = run([python, "-c", "import importlib.metadata as m; print(m.version('typst'))"]).said

    def ready(page: Page) -> None:
        told = Converter(page.folder).converted(page.handed.html, "A book", page.marking)
        (page.folder / "book.typ").write_text(told, "utf-8")

    script = _HERE / "print_typst.py"
    return Engine(
        f"Typst {version}",
        lambda page, out: [python, script, page.folder / "book.typ", out, PRINT],
        ready=ready,
    )


def chromium(tools: Tools) -> Engine:
    """A browser, printing the page as it is."""
    browser = tools.browser()
    start = (
        browser, "--headless=new", "--no-sandbox", "--disable-gpu", "--no-pdf-header-footer",
        "--generate-pdf-document-outline",
    )  # fmt: skip

    def command(page: Page, out: Path) -> list[str | Path]:
        own = f"--user-data-dir={page.folder / 'browser'}"
        return [*start, own, f"--print-to-pdf={out}", page.html.as_uri()]

    return Engine(_browser_version(browser), command, FONTS)


def paged(tools: Tools) -> Engine:
    """A browser, with the script that knows pages."""
    browser = tools.browser()
    node, modules = tools.paged()
    script = modules / "pagedjs" / "dist" / "paged.polyfill.js"
    return Engine(
        f"{_browser_version(browser)} with paged.js {version_of(modules / 'pagedjs')}",
        lambda page, out: [node, _HERE / "print_paged.cjs", browser, script, page.html, out],
        {**FONTS, "NODE_PATH": str(modules)},
    )


def office(tools: Tools) -> Engine:
    """LibreOffice, printing the page."""
    program = tools.office()
    version = run([program, "--version"]).said.split()

    def command(page: Page, out: Path) -> list[str | Path]:
        own = f"-env:UserInstallation={(page.folder / 'office').as_uri()}"
        return [
            program,
            own,
            "--headless",
            "--convert-to",
            "pdf",
            "--outdir",
            out.parent,
            page.html,
        ]

    def ready(page: Page) -> None:
        shutil.rmtree(page.folder / "office", ignore_errors=True)

    return Engine(" ".join(["LibreOffice", *version[1:2]]), command, FONTS, ready, _OFFICE)


OTHERS: Mapping[str, Callable[[Tools], Engine]] = {
    "WeasyPrint alone, with tags and PDF/A": as_ours,
    "Typst": typst,
    "Chromium": chromium,
    "Chromium with paged.js": paged,
    "LibreOffice": office,
}


def _browser_version(browser: str) -> str:
    told = run([browser, "--version"]).said.splitlines()[-1].split()
    number = next((word for word in told if word[0].isdigit()), "")
    return f"Chromium {number.split('.')[0]}"
