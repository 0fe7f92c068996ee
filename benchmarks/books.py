"""The books that are measured, and the edits that are made in them."""

from dataclasses import dataclass
from pathlib import Path

from benchmarks.desk import ROOT, Desk
from benchmarks.lengthening import lengthened, retold

EXAMPLES = ROOT / "examples"
EDITION_OF_A_BRIEF = "delegation"
_LONGER = (
    "The committee sat on the quay of {place} and agreed on nothing that anybody could remember. "
)


@dataclass(frozen=True, slots=True)
class Edit:
    """Some words of the negotiation file, and what stands there afterwards."""

    name: str
    old: str
    more: str
    turns_pages: bool | None = None
    """Whether the book must have another number of pages afterwards; None where it may."""

    def made(self, desk: Desk, place: str) -> None:
        """Save it; `place` makes it another edit each time."""
        desk.change(self.old, self.old + self.more.format(place=place))


ONE_SENTENCE = "an edit of one sentence"
_PORTSMOUTH = (
    Edit(
        ONE_SENTENCE, "No return of the quarrel in ten years", ", nor in {place}", turns_pages=False
    ),
    Edit(
        "an edit that changes the number of pages",
        "A peninsula that points at our coast cannot be held by a second Power.",
        " " + _LONGER * 90,
        turns_pages=True,
    ),
    Edit("what a glossary term means", "A payment laid on the loser of a war", ", as in {place}"),
    Edit("the marking", "MOST SECRET. FOR THE PLENIPOTENTIARIES", " AT {place}"),
    Edit("the title", "title: Peace with Russia", " at {place}"),
)
_LEASE = (
    Edit(
        ONE_SENTENCE,
        "At four per cent a year the rent of year five is 17 per cent higher",
        ", as in {place}",
        turns_pages=False,
    ),
    Edit(
        "an edit that changes the number of pages",
        "Ten cents are 11,040 euros a year.",
        " " + _LONGER * 90,
        turns_pages=True,
    ),
    Edit("what a glossary term means", "The rent as written before", " the {place}"),
    Edit("the marking", "Confidential – board and purchasing only", " at {place}"),
    Edit("the title", "title: Renewal of the lease", " at {place}"),
)


@dataclass(frozen=True, slots=True)
class Measured:
    """A book under measurement: what it is called, its file, and the edits that are tried."""

    name: str
    example: str
    issues: int = 0
    """How many issues more than the example has."""
    edits: tuple[Edit, ...] = _PORTSMOUTH
    weighed: bool = False

    def desk(self, folder: Path) -> Desk:
        """A new workspace with it."""
        file = EXAMPLES / f"{self.example}.yaml"
        text = lengthened(file, self.issues) if self.issues else file.read_text("utf-8")
        beside = EXAMPLES / self.example
        return Desk.laid(folder, text, beside if beside.is_dir() else None)


BOOKS = {
    "lease": Measured("a small book", "lease", edits=_LEASE),
    "full": Measured("the full example", "portsmouth-1905"),
    "120": Measured("a book of 120 pages", "portsmouth-1905", issues=7),
    "400": Measured("a book of 400 pages", "portsmouth-1905", 97, _PORTSMOUTH[:2], weighed=True),
}


def briefs(folder: Path, count: int) -> list[Path]:
    """So many small negotiations in one workspace, no two alike."""
    (folder / "templates" / "pages").mkdir(parents=True)
    made = []
    for number in range(1, count + 1):
        file = folder / f"meeting-{number:03}.yaml"
        file.write_text(retold(EXAMPLES / "lease.yaml", number), "utf-8")
        made.append(file)
    return made
