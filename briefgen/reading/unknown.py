"""A name that the model does not know at its place: what was probably meant."""

from dataclasses import dataclass
from typing import Any

from briefgen.reading.margins import LOOKALIKES, RETYPE, no_plain_space
from briefgen.reading.nearest import nearest, one_of, unseen
from briefgen.reading.places import Path, down, label
from briefgen.reading.places import one_of as entry_of
from briefgen.reading.shapes import Model, homes, is_list, models, names, shapes
from briefgen.reading.wrong import shown

SURE = 0.84
"""How alike two names must be for a slip of the pen to be likelier than a wrong place."""
SAME = (("how_much", "quantity"), ("by_when", "until", "by"), ("if_not", "if_breached"))
"""Names of one thing in different parts: a text that must be precise, a duty, a step."""
AS_ONE = 'If it is one text, put the whole of it in straight quotes: "…".'


@dataclass(frozen=True, slots=True)
class Guess:
    """What to say about an unknown name; `meant` is not to be missed in its stead.

    After a guess that `tears`, nothing is missed beside the name at all.
    """

    message: str
    advice: str
    meant: str = ""
    tears: bool = False


@dataclass(frozen=True, slots=True)
class Unknown:
    """An unknown name, and what is around it; `missing` are names that are needed there."""

    model: Model
    data: Any
    path: Path
    missing: tuple[str, ...]
    parted: bool = False
    """Whether it stands behind a comma and has no value, as the rest of a value would."""

    @property
    def name(self) -> str:
        """The name as written."""
        return str(self.path[-1])

    @property
    def known(self) -> list[str]:
        """All names known at this place."""
        return [one for part in models(self.model, self.path[:-1]) for one in names(part)]

    @property
    def beside(self) -> Any:
        """The names written there, with their values."""
        return within(self.data, self.path[:-1])

    def guess(self) -> Guess:
        """The likeliest explanation."""
        free = [one for one in self.known if one not in (self.beside or {})]
        return (
            self._pasted()
            or self._slip()
            or self._alike(nearest(self.name, free, SURE))
            or self._rest()
            or self._same(free)
            or self._elsewhere()
            or self._among_texts()
            or self._alike(nearest(self.name, free) or nearest(self.name, self.known))
            or self._entry()
            or self._colon()
            or self._needed()
            or Guess(self._message, f"Known here: {one_of(self.known)}.")
        )

    @property
    def _message(self) -> str:
        return f"`{self.name}` is not known {inside(self.path[:-1])}."

    def _pasted(self) -> Guess | None:
        """A blank before it that looks like the spaces that set a line in."""
        if self.name[:1] and self.name[0] in LOOKALIKES:
            return Guess(no_plain_space(self.name), RETYPE, tears=True)
        return None

    def _rest(self) -> Guess | None:
        """The end of a value that a comma has cut: `{may_concede: Up to 2,90 cents}`."""
        if not self.parted:
            return None
        told = f"Inside {{ }} a comma ends a value; {shown(self.name)} after it is read as a name."
        advice = 'Put the whole value, from before the comma on, in straight quotes: "…".'
        return Guess(told, advice)

    def _slip(self) -> Guess | None:
        """A space or a colon that is missing."""
        first, sign, rest = self.name.partition(":")
        if not sign:
            first, sign, rest = self.name.partition(" ")
        if rest.strip() and first in self.known:
            what = "space after the colon of" if sign == ":" else "colon after"
            told = f"There is no {what} `{first}`."
            return Guess(told, f"Write {first}: {rest.strip()[:40]}", first)
        if self.name.startswith("-") and self.name[1:] in self.known:
            return Guess("There is no space after the dash.", f"Write - {self.name[1:]}: …")
        return None

    def _alike(self, known: str | None) -> Guess | None:
        if not known:
            return None
        advice = unseen(self.name, known) or f"Did you mean `{known}`?"
        return Guess(self._message, advice, known)

    def _same(self, free: list[str]) -> Guess | None:
        """A name that another part has for what is asked here under its own."""
        meant = [one for same in SAME if self.name in same for one in same if one in free]
        return Guess(self._message, f"Here it is called `{meant[0]}`.", meant[0]) if meant else None

    def _elsewhere(self) -> Guess | None:
        """The one part of the file, or the few, where the name would be known."""
        here = home(self.path[:-1])
        found = [one for one in homes(self.model, self.name) if one != here]
        below = [one for one in found if here and one.startswith(here)]
        near = below or found
        if not near or len(near) > 3:
            return None
        if near[0] == "":
            advice = f"`{self.name}` belongs at the left edge of the file"
            return Guess(self._message, f"{advice}, not {inside(self.path[:-1])}.")
        return Guess(self._message, f"`{self.name}` belongs to {_one(near[0])}.")

    def _entry(self) -> Guess | None:
        """Names with lines of their own where a list is meant: `issues: {Price: …}`."""
        value = down(self.beside, self.name)
        if not isinstance(value, dict) or not self.missing:
            return None
        first = self.missing[0]
        advice = f"Write {first}: {self.name}, with the lines below it as far in as {first}."
        if any(is_list(kind) for kind in shapes(self.model, self.path[:-1])):
            advice = f"Begin the entry with a dash: - {first}: {self.name}"
        return Guess(self._message, advice, first, tears=True)

    def _colon(self) -> Guess | None:
        """A sentence with a colon in it."""
        if len(self.beside or {}) != 1 or " " not in self.name.strip():
            return None
        told = f"The colon after {shown(self.name)} makes this a name with a value."
        return Guess(told, AS_ONE, tears=True)

    def _among_texts(self) -> Guess | None:
        """One text of several, with a colon in it: `[Rent, Term: 3 months]`."""
        entries = within(self.data, self.path[:-2])
        texts = isinstance(entries, list) and any(isinstance(one, str) for one in entries)
        beside = self.beside or {}
        if not texts or len(beside) != 1 or not isinstance(beside.get(self.name), str):
            return None
        told = f"The colon after {shown(self.name)} makes this a name with a value."
        return Guess(told, AS_ONE, tears=True)

    def _needed(self) -> Guess | None:
        """The one name that is needed, and is not there, is probably this one."""
        strange = [one for one in self.beside or {} if one not in self.known]
        if len(self.missing) != 1 or len(strange) != 1:
            return None
        needed = self.missing[0]
        return Guess(self._message, f"Did you mean `{needed}`? It is needed here.", needed)


def within(data: Any, path: Path) -> Any:
    """What stands at a path in plain data; None where nothing does."""
    for step in path:
        data = down(data, step)
    return data


def lost_list(model: Model, data: Any, entry: Path) -> tuple[str, str] | None:
    """The one list that is not written and to whose entries all names of an entry belong.

    Its name, and what one of its entries is called.
    """
    written = within(data, entry)
    fitting = [set(homes(model, name)) for name in written] if isinstance(written, dict) else []
    found = (
        [one[:-2] for one in set.intersection(*fitting) if one.endswith("[]")] if fitting else []
    )
    lost = [one for one in found if "[" not in one and within(data, tuple(one.split("."))) is None]
    if len(lost) != 1:
        return None
    name = lost[0].rpartition(".")[2]
    what = _one(f"{name}[]").partition(" (")[0]
    return name, f"an entry of {what[:-3]}`" if what[0] == "`" else what


def inside(parent: Path) -> str:
    """Where a name stands, in words."""
    if not parent:
        return "here"
    return f"in {label(parent[-2:] if isinstance(parent[-1], int) else parent[-1:])}"


def home(path: Path) -> str:
    """A path without the numbers of its entries: issues[].texts."""
    steps = ("[]" if isinstance(step, int) else f".{step}" for step in path)
    return "".join(steps).lstrip(".")


def _one(where: str) -> str:
    last = where.rpartition(".")[2]
    one = entry_of(last[:-2]) if last.endswith("[]") else ""
    if one:
        return f"{'an' if one[0] in 'aeiou' else 'a'} {one} ({where})"
    return f"`{last}`" if last == where else f"`{last}` ({where})"
