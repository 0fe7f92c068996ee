"""What a format hands back."""

from dataclasses import dataclass

from briefgen.problems import unusable
from briefgen.production import OnSheets
from briefgen.settings import Build


@dataclass(frozen=True, slots=True)
class Rendered:
    """A finished file: its ending, its bytes, its pages where it has any, and what to tell."""

    ending: str
    content: bytes
    pages: int | None = None
    remarks: tuple[str, ...] = ()
    stamps: bytes = b""
    """The stamps of its numbered copies, where some were asked for."""
    plain: bytes = b""
    """Its pages before they were laid on sheets, where they were."""
    bare: frozenset[int] = frozenset()
    """Pages that stay without a stamp, counted from 1: the plain back of a card."""
    told: tuple[str, ...] = ()
    """What the guard has to say of it, where nothing leaked."""
    notes: tuple[str, ...] = ()
    """What whoever prints it must know."""
    on_sheets: OnSheets | None = None
    """How its pages are to be laid on sheets, where that waits for the stamps."""


def weighed(content: bytes, limits: Build) -> None:
    """Unusable where this is larger than a finished file may be."""
    size = len(content)
    if size > limits.megabytes * 1_000_000:
        raise unusable(
            f"The finished file would be {size / 1e6:.0f} MB; at most {limits.megabytes} MB are "
            "written",
            "Save the pictures smaller. A file that is so large gets it by "
            "`build: {megabytes: …}` in briefgen.yaml.",
        )
