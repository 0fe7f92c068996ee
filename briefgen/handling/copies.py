"""The numbered copies of the distribution list: which there are of an edition, and who has them."""

from collections.abc import Iterator
from dataclasses import dataclass

from briefgen.library import Library
from briefgen.negotiation import Fault
from briefgen.negotiation.brief import Handling
from briefgen.reading.nearest import nearest

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


def of_no_edition(handling: Handling, library: Library) -> Iterator[Fault]:
    """Every copy of an edition that is on no shelf."""
    asked = [(place, one.edition) for place, one in enumerate(handling.distribution) if one.edition]
    known = [name for name, _ in library.names("templates/editions", ".yaml")] if asked else []
    for place, name in asked:
        if name not in known:
            path = ("handling", "distribution", place, "edition")
            near = nearest(name, known)
            advice = f"Did you mean “{near}”?" if near else f"Editions are: {', '.join(known)}."
            yield Fault(path, f"there is no edition “{name}”", advice)


def copies_of(handling: Handling, edition_id: str) -> tuple[Numbered, ...]:
    """The copies of one edition, by number."""
    found = (copy for copy in every_copy(handling) if copy.edition == edition_id)
    return tuple(sorted(found, key=lambda copy: copy.number))
