"""What these readers may know anyway: what was left in the file. What ships is a shelf apart.

Words that stand there say nothing new, wherever they stand in the finished file.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from functools import cached_property

from pydantic import BaseModel

from briefgen.clearance import Path, Reach, Tier, Withheld, tiers, withheld
from briefgen.guard.dates import Day, days
from briefgen.guard.parties import Parties
from briefgen.guard.spelling import APART, END, sounds
from briefgen.guard.worded import figured, quantities, worded
from briefgen.library import Library, load
from briefgen.negotiation import Negotiation
from briefgen.negotiation.times import When
from briefgen.negotiation.values import Citation
from briefgen.typesetting.stripping import words_drawn

Three = tuple[str, str, str]
POINTING = {"agenda_item", "issue", "issues", "links", "order", "after"}
"""Fields that name another part, and hold nothing of their own."""


@dataclass(frozen=True)
class Body:
    """A body of texts, and what can be asked of it."""

    texts: tuple[str, ...] = field(repr=False)
    common: frozenset[str] = frozenset()
    """Words that are known besides."""
    printed: tuple[tuple[str, ...], ...] = field(default=(), repr=False)
    """Figures that are known, in the words in which the program prints them."""
    parties: Parties = field(default_factory=Parties)
    owned: tuple[str, ...] = field(default=(), repr=False)
    """Amounts that are known as words; whose each of them is must be asked where it stands."""
    counted: dict[tuple[str, str], bool] = field(default_factory=dict, repr=False)
    """What was asked of quantities before."""

    @cached_property
    def words(self) -> list[str]:
        """All words, and where a text ends."""
        texts = (*self.texts, *self.owned)
        found = [word for one in texts for word in (*worded(one).words, END)]
        return found[:-1]

    @cached_property
    def vocabulary(self) -> frozenset[str]:
        """Every word that occurs, also as a part of one with hyphens."""
        return frozenset(self.words).union(self.common, self._parts)

    @cached_property
    def _parts(self) -> frozenset[str]:
        return frozenset(part for one in self.texts for part in worded(one).parts)

    @cached_property
    def sounds(self) -> frozenset[str]:
        """How the words sound, whatever their spelling."""
        return frozenset(sounds(self.vocabulary))

    @cached_property
    def threes(self) -> frozenset[Three]:
        """Every three words that follow each other."""
        told = self.words
        return frozenset(zip(told, told[1:], told[2:], strict=False))

    @cached_property
    def running(self) -> str:
        """The words in a row, a blank before and after each."""
        return f" {' '.join(self.words)} "

    @cached_property
    def squeezed(self) -> str:
        """The words without gaps."""
        return "".join(self.words)

    @cached_property
    def days(self) -> frozenset[Day]:
        """Every whole day."""
        return frozenset(day for one in self.texts for _, _, day in days(worded(one).flat))

    def counts(self, quantity: str, signs: str = "") -> bool:
        """Whether a quantity stands in one of the texts; or in one of those that hold these signs.

        Most are known as soon as such a text is read, and all others need not be.
        """
        if (quantity, signs) not in self.counted:
            texts = (one for one in self.texts if signs in one)
            told = (keys for one in texts for _, _, keys in quantities(one))
            self.counted[quantity, signs] = any(quantity in keys for keys in told)
        return self.counted[quantity, signs]

    @cached_property
    def counting(self) -> "Body":
        """The texts with numbers, all of these in figures."""
        return body(figured(one).text for one in self.texts if quantities(one))

    @cached_property
    def _wholes(self) -> frozenset[tuple[str, ...]]:
        return frozenset(tuple(worded(one).words) for one in self.texts)

    def holds(self, value: Iterable[str]) -> bool:
        """Whether these words are one of its texts, and all of it."""
        return tuple(value) in self._wholes

    def says(self, run: Sequence[str]) -> bool:
        """Whether these words stand in it one after the other, or are names of its parties."""
        return f" {' '.join(run)} " in self.running or self.parties.follow(run)


def seen_texts(negotiation: BaseModel, taken: Iterable[Withheld]) -> Iterator[tuple[Path, str]]:
    """Every value that was not withheld, as text, with its path.

    It is reckoned from the whole, not from the copy that was printed: a cut that fails must not
    tell the guard that all is well. Fields that only name another part hold nothing of their own.
    """
    told = tuple(taken)
    gone = {one.path for one in told}
    lost = {one.value for one in told if one.path[0] == "sources" and one.path[-1] == "id"}
    offices: dict[Path, str] = {}
    for path in tiers(negotiation):
        if path not in gone and POINTING.isdisjoint(path[-2:]):
            value = value_at(negotiation, path)
            if isinstance(value, Citation) and value.id in lost:
                value = value.at
            for text in texts_of(value):
                yield path, text
                if path[-1] == "title":
                    offices[path[:-1]] = text
    for entry, office in offices.items():
        name = getattr(value_at(negotiation, entry), "name", None)
        if isinstance(name, str) and (*entry, "name") not in gone:
            yield from (((*entry, "name"), text) for text in _addressed(office, name))


def _addressed(office: str, name: str) -> Iterator[str]:
    """How one who is known by name and office is spoken of, in talk and in a table."""
    yield f"{name} {office}"
    yield f"{office} {name}"
    yield f"{office} {name.split()[-1]}" if name.strip() else office


def value_at(model: object, path: Path) -> object:
    """What stands in the negotiation under that path."""
    here: object = model
    for step in path:
        here = here[step] if isinstance(step, int) else getattr(here, step)  # type: ignore[index]
    return here


def texts_of(value: object) -> Iterator[str]:
    """A value as it may be printed."""
    if isinstance(value, dict):
        for name, held in value.items():
            yield str(name)
            yield str(held)
        return
    if isinstance(value, bool | Tier) or value is None:
        return
    yield str(value)
    if isinstance(value, When):
        yield value.iso


def body(texts: Iterable[str], common: frozenset[str] = frozenset()) -> Body:
    """Texts as a body of them."""
    return Body(tuple(texts), common)


def pictured(negotiation: Negotiation, reach: Tier | Reach, library: Library) -> Iterator[str]:
    """The words drawn in the pictures that these readers see."""
    gone = {one.path for one in withheld(negotiation, reach)}
    context = negotiation.context
    for number, figure in enumerate(context.figures if context else ()):
        hidden = ("context", "figures", number, "file") in gone
        if figure.file.endswith(".svg") and not hidden:
            for folder in library.pictures:
                file = (folder / figure.file).resolve()
                if file.is_relative_to(folder) and file.is_file():
                    yield APART.join(words_drawn(load(file).text.encode()))
                    break
