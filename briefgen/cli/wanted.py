"""What `check` is asked to look at, and its reply, kept for as long as nothing changes.

It loads nothing heavy: where nothing changed, no plan is read and no word weighed.
"""

from dataclasses import asdict, dataclass
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from briefgen.cli.steady import Standing
from briefgen.keeping import Kept
from briefgen.keeping.noting import Notes
from briefgen.workspace import has_shelves, real, workspace_of

if TYPE_CHECKING:
    from briefgen.playbooks.play import Text

PIPED = Path("-")


@dataclass(frozen=True, slots=True)
class Wanted:
    """What is to be looked at, and how strictly; `cache`, whether anything of it may be kept."""

    files: tuple[Path, ...] = ()
    texts: tuple[Path, ...] = ()
    kind: "Text" = "statement"
    own_names: tuple[str, ...] = ()
    language: str = "en"
    strict: bool = False
    today: date | None = None
    cache: bool = True

    @property
    def keeps(self) -> bool:
        """Whether a reply may be kept: all lies in one workspace, and nothing is piped in.

        A loose text may lie anywhere; beside it nothing is left, unless it is in a workspace.
        """
        if not self.cache or PIPED in self.texts:
            return False
        homes = set(map(workspace_of, (*self.files, *self.texts)))
        return len(homes) == 1 and (not self.texts or all(map(has_shelves, homes)))


@dataclass(frozen=True, slots=True)
class Reply:
    """All that `check` says, on either stream, and how it ends."""

    told: str
    remarks: tuple[str, ...]
    code: int


def standing_of(wanted: Wanted, form: str, bold: bool) -> Standing | None:
    """How all stands now; None where the reply may not be kept."""
    if not wanted.keeps:
        return None
    every = [real(one) for one in (*wanted.files, *wanted.texts)]
    # Files are named from the folder that one is in.
    name = ("check", form, repr(bold), str(Path.cwd()), repr(wanted), *map(str, every))
    return Standing.of(every[0], name)


def given_before(standing: Standing) -> Reply | None:
    """The reply of the last time, where everything still stands as it did then."""
    found = standing.told()
    if found is None:
        return None
    told = found[1]
    return Reply(told["told"], tuple(told["remarks"]), told["code"])


def remember(standing: Standing, kept: Kept, reply: Reply, notes: Notes) -> None:
    """Keep the reply, unless something changed while it was found."""
    if standing.steady(kept, notes):
        standing.remember(kept, notes, asdict(reply))
