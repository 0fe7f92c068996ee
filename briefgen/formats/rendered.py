"""What a format hands back."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Rendered:
    """A finished file: its ending, its bytes, its pages where it has any, and what to tell."""

    ending: str
    content: bytes
    pages: int | None = None
    remarks: tuple[str, ...] = ()
