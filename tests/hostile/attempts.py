"""A folder that somebody sent is tried: the whole program runs on it, and must say a sentence.

Whatever stands in it, the program ends with 0, 1 or 2, shows no traceback, takes seconds, and
leaves finished files or none.
"""

import re
import time
from dataclasses import dataclass
from pathlib import Path

from click.testing import CliRunner

from briefgen.cli import main

PLAN = """\
title: Grain ships
us: Ukraine
counterparts: Russia
meeting: {place: Istanbul, format: mediated}
issues: [Number of inspections, Insurance]
"""
SECONDS = 60
"""What one attempt may take; on a machine that is not busy, a tenth of it."""
_PLACE = re.compile(r"^\S[^\n:]*:\d+:\d+: ", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class Attempt:
    """What came of it."""

    code: int
    told: str

    @property
    def placed(self) -> bool:
        """Whether it tells a file, a line and a column."""
        return _PLACE.search(self.told) is not None


def written(folder: Path, **files: str | bytes) -> Path:
    """A workspace with a small plan, and these files in it by their paths."""
    for name, content in {"briefgen.yaml": "", "talks.yaml": PLAN, **files}.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(
            content.encode("utf-8", "surrogatepass") if isinstance(content, str) else content
        )
    return folder


def tried(
    folder: Path, *arguments: str, edition: str = "principal", form: str = "markdown"
) -> Attempt:
    """The plan in the folder built, or what else is asked for."""
    command = arguments or ("build", str(folder / "talks.yaml"), "-e", edition, "-f", form)
    since = time.monotonic()
    ran = CliRunner().invoke(main, [*command])
    spent = time.monotonic() - since
    assert ran.exception is None or isinstance(ran.exception, SystemExit), repr(ran.exception)
    assert "Traceback" not in ran.output
    assert ran.exit_code in (0, 1, 2)
    assert spent < SECONDS
    found = (file for file in (folder / "output").rglob("*") if file.is_file())
    made = [file for file in found if file.name != "batch.json"]  # the record of a batch
    assert all(file.suffix in (".md", ".pdf", ".html") for file in made), made
    assert bool(made) is (ran.exit_code != 2) or arguments, ran.output
    return Attempt(ran.exit_code, ran.output)
