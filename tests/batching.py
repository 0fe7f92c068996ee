"""Batches in tests: small negotiations in a folder, and one run over them."""

from collections.abc import Iterator
from pathlib import Path

from making import FIVE_LINES

from briefgen.batch.crew import Crew
from briefgen.batch.folders import named
from briefgen.batch.order import Answer, Wanted
from briefgen.cli.batch_ledger import Ledger
from briefgen.cli.batch_running import Run
from briefgen.cli.batch_summary import Outcome

TEXT = Wanted(("card",), ("markdown",))
"""What is made quickest: no page is set."""


def small(folder: Path, count: int) -> list[Path]:
    """So many negotiations, each with a title of its own."""
    folder.mkdir(parents=True, exist_ok=True)
    files = [folder / f"talks-{number:02}.yaml" for number in range(count)]
    for number, file in enumerate(files):
        file.write_text(FIVE_LINES.replace("grain ships", f"grain ships, part {number}"))
    return files


def run_over(files: list[Path], home: Path, away: bool = False, wanted: Wanted = TEXT) -> Run:
    """One run over these files, into that folder."""
    ledger = Ledger(home)
    return Run(named(files, home, ledger.taken), home, wanted, ledger, away=away)


def states(run: Run, crew: Crew) -> dict[str, str]:
    """What became of each, by the name of its folder."""
    return {one.folder: one.state for one, _ in ended(run, crew)}


def ended(run: Run, crew: Crew) -> Iterator[tuple[Outcome, Answer]]:
    """Each outcome, and the crew sent home at the end."""
    try:
        yield from run.outcomes(crew)
    finally:
        crew.stop()
