"""A workspace with one negotiation in it, and what is done there: build, edit, build again."""

import re
import shutil
import sys
import tempfile
from dataclasses import dataclass
from pathlib import Path

from benchmarks.clock import Failed, Took, run

ROOT = Path(__file__).parent.parent
BRIEFGEN = (sys.executable, "-m", "briefgen")
_PAGES = re.compile(r"\.pdf  (\d+) pages?")


@dataclass(frozen=True, slots=True)
class Desk:
    """A folder with `talks.yaml` and, beside it, what the file refers to."""

    folder: Path
    text: str

    @classmethod
    def laid(cls, folder: Path, text: str, beside: Path | None = None) -> "Desk":
        """A new workspace; `beside` is a folder whose files the text names."""
        (folder / "templates" / "pages").mkdir(parents=True)
        if beside:
            shutil.copytree(beside, folder / beside.name)
        desk = cls(folder, text)
        desk.tidy()
        return desk

    @property
    def file(self) -> Path:
        """The negotiation."""
        return self.folder / "talks.yaml"

    @property
    def printed(self) -> Path:
        """The finished book."""
        return self.folder / "output" / "talks" / "book.pdf"

    @property
    def sheet(self) -> Path:
        """The style sheet of this workspace, which stands in for the one that ships."""
        return self.folder / "templates" / "pages" / "common.css"

    def tidy(self) -> None:
        """Everything as at first: nothing is made, and nothing kept."""
        for name in ("output", ".briefgen"):
            shutil.rmtree(self.folder / name, ignore_errors=True)
        self.save(self.text)
        shutil.copyfile(ROOT / "templates" / "pages" / "common.css", self.sheet)

    def save(self, text: str) -> None:
        """Another text of the negotiation."""
        self.file.write_text(text, "utf-8")

    def change(self, old: str, new: str) -> None:
        """An edit of the negotiation as it stands now."""
        text = self.file.read_text("utf-8")
        if old not in text:
            raise Failed(f"there is no “{old}” to edit")
        self.save(text.replace(old, new, 1))

    def restyle(self, rule: str) -> None:
        """A rule more in the style sheet."""
        with self.sheet.open("a", encoding="utf-8") as sheet:
            sheet.write(rule)

    def build(self, edition: str = "book", weighed: bool = False) -> Took:
        """What one build takes, in a process of its own."""
        command = [*BRIEFGEN, "build", str(self.file), "-e", edition]
        return run(command, folder=self.folder, weighed=weighed)


def pages(took: Took) -> int:
    """How many pages a build said it has made."""
    found = _PAGES.search(took.said)
    return int(found[1]) if found else 0


def new_folder() -> Path:
    """A folder for this run."""
    return Path(tempfile.mkdtemp(prefix="briefgen-bench-"))
