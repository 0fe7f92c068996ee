"""The numbered copies of the distribution list: which there are of an edition, and who has them."""

from collections.abc import Iterator
from dataclasses import dataclass

from briefgen.negotiation.brief import Handling

FIRST_EDITION = "book"
"""What a receiver gets for whom no edition is named."""

BY_HAND = "Copy ____ for ________________"
"""What stands on every sheet where number and name are filled in with a pen."""
TO_STAMP = "stamped"
"""What a sheet is told whose number and name are put on it afterwards."""


@dataclass(frozen=True, slots=True)
class Numbered:
    """One copy: its number, who receives it, of which edition, and whether it comes back."""

    number: int
    name: str
    role: str
    edition: str
    comes_back: bool
    place: int
    """Where it stands in the list."""

    @property
    def told(self) -> str:
        """As it stands on every sheet."""
        return f"Copy {self.number} · {self.name}"


def every_copy(handling: Handling) -> Iterator[Numbered]:
    """All copies; one without a number takes that of its place in the list."""
    for place, copy in enumerate(handling.distribution):
        number = place + 1 if copy.copy_number is None else copy.copy_number
        edition = copy.edition or FIRST_EDITION
        yield Numbered(number, copy.name, copy.role or "", edition, copy.collect_back, place)


def copies_of(handling: Handling, edition_id: str) -> tuple[Numbered, ...]:
    """The copies of one edition, by number."""
    found = (copy for copy in every_copy(handling) if copy.edition == edition_id)
    return tuple(sorted(found, key=lambda copy: copy.number))
