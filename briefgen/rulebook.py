"""The rules for words of a library, and why what they find matters: read once for a language.

What they say is known by heart for as long as no shelf of plays changes; they themselves are taken
up only where a text must be heard that was not heard before.
"""

import json
from dataclasses import dataclass, field
from functools import cached_property, lru_cache
from typing import TYPE_CHECKING, Any, cast

from briefgen.keeping.by_heart import recalled
from briefgen.keeping.noting import sum_of
from briefgen.keeping.standing import TooMuch, shelves
from briefgen.library import Library
from briefgen.problems import unusable

if TYPE_CHECKING:
    from briefgen.wording import Rule, Rules

SHELF = "playbooks"


@dataclass(frozen=True, slots=True)
class Book:
    """The rules of one language, and the reason that each family gives."""

    rules: "Rules"
    reasons: dict[str, str]


def opened(library: Library, language: str) -> Book:
    """The rules as the library holds them; Unusable with every mistake in them."""
    shelved = _shelved(library)
    if not shelved:
        return _read(library, language)
    later = _Later(shelved, language, library)

    def anew() -> dict[str, str]:
        return _as_it_stands(later).reasons

    of = ("reasons", shelved, language)
    reasons = recalled(of, anew, lambda one: json.dumps(one).encode(), json.loads)
    return Book(_ready(later), reasons)


@dataclass(frozen=True, slots=True)
class _Later:
    """Rules that are read when they are asked for, as good as any others from the same shelves."""

    shelved: str
    language: str
    library: Library = field(compare=False)

    def __call__(self) -> "tuple[Rule, ...]":
        from briefgen.wording import shelving

        of = ("rules", self.shelved, self.language)
        return recalled(of, self._anew, shelving.packed, shelving.unpacked)

    def _anew(self) -> "tuple[Rule, ...]":
        rules = _as_it_stands(self).rules.all
        if _shelved(self.library) != self.shelved:
            told = "A file of the playbooks was saved while it was read"
            raise unusable(told, "Do the same again.")
        return rules


class _Unread:
    """Rules of which only the name is known, until anything else of them is asked for."""

    def __init__(self, later: _Later) -> None:
        self.name = f"{later.language} {later.shelved}"
        self._later = later

    def __getattr__(self, wanted: str) -> Any:
        return getattr(self._rules, wanted)

    @cached_property
    def _rules(self) -> "Rules":
        from briefgen.wording import Rules

        return Rules((), self.name, self._later)


@lru_cache(maxsize=8)
def _ready(later: _Later) -> "Rules":
    """The rules, made ready once for as long as nobody changes them."""
    return cast("Rules", _Unread(later))


@lru_cache(maxsize=1)
def _as_it_stands(later: _Later) -> Book:
    return _read(later.library, later.language)


def _read(library: Library, language: str) -> Book:
    from briefgen.playbooks.watching import families, watched
    from briefgen.wording import Rules

    reasons: dict[str, str] = {}
    found = watched(library, language)
    for one in found:
        reasons |= {name: one.why for name in families(one) if name not in reasons}
    return Book(Rules((one.shelf, one.play_title) for one in found), reasons)


def _shelved(library: Library) -> str:
    """How all shelves of plays stand; empty where there is too much on them."""
    try:
        return sum_of(" ".join(shelves(root, (SHELF,)) for root in library.roots).encode())
    except TooMuch:
        return ""
