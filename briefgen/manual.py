"""The manual: one page for each check of the plan, each family of words to watch for, each rule.

A check's page is its docstring; a rule's is made of what its own file says.
"""

import re
from collections.abc import Iterator
from functools import cache
from importlib import import_module
from typing import TYPE_CHECKING

from briefgen import checks
from briefgen.finding import Page
from briefgen.library import Library

if TYPE_CHECKING:
    from briefgen.playbooks.play import Watch
    from briefgen.playbooks.watching import Watched

PLAN = "Checks of the plan"
WORDS = "Words to watch for"
_PART = re.compile(r"(Plays?|Found|Not found|Passes|To answer): *|(Answer)(?= it )")
_NEXT = re.compile(r"(?:(?<=[.!?”]) |^)(?=(?:Plays?|Found|Not found|Passes|To answer):|Answer it )")
_MEANT = {"Plays": "Play", "Passes": "Not found", "To answer": "Answer"}


def pages(library: Library) -> dict[str, Page]:
    """Every manual page by its id, in groups."""
    every = (*map(check_page, checks.ids()), *_wording(library))
    return {page.id: page for page in every}


def ids(library: Library) -> tuple[str, ...]:
    """Every id that a finding may bear."""
    return tuple(pages(library))


@cache
def check_page(check_id: str) -> Page:
    """The page of one check, taken from its docstring."""
    module = import_module(f"briefgen.checks.{check_id.replace('-', '_')}")
    what, *rest = pieces(module.__doc__ or "")
    told: dict[str, list[str]] = {}
    for piece in rest:
        part = _PART.match(piece)
        name = part[1] or part[2] if part else ""
        said = piece[part.end() :] if part and part[1] else piece
        told.setdefault(_MEANT.get(name, name), []).append(said[:1].upper() + said[1:])
    return Page(
        check_id, PLAN, what, "\n\n".join(told.get("", ())), " ".join(told.get("Play", ())),
        tuple(told.get("Found", ())), tuple(told.get("Not found", ())),
        " ".join(told.get("Answer", ())),
    )  # fmt: skip


def pieces(text: str) -> list[str]:
    """The paragraphs of a docstring; what names a part of the page is a piece of its own."""
    blocks = (" ".join(block.split()) for block in re.split(r"\n\s*\n", text))
    return [piece.strip() for block in blocks for piece in _NEXT.split(block) if piece] or [""]


def _wording(library: Library) -> Iterator[Page]:
    """The pages of all families of words, and of their rules: told by the files they stand in.

    A family may lie in several files and languages; where a rule is in two, English speaks for it.
    """
    from briefgen.playbooks.watching import watched

    families: dict[str, dict[str, tuple[Watched, Watch]]] = {}
    for one in sorted(watched(library), key=lambda one: one.shelf.language != "en"):
        for rule in one.shelf.rules:
            family = rule.family or one.shelf.family
            families.setdefault(family, {}).setdefault(f"{family}/{rule.id}", (one, rule))
    for family, rules in families.items():
        yield from _family(family, rules)


def _family(family: str, rules: dict[str, "tuple[Watched, Watch]"]) -> Iterator[Page]:
    """The page of one family, then those of its rules."""
    group = f"{WORDS}: {family}"
    plays = dict.fromkeys(_play(one) for one, _ in rules.values())
    told = f"{len(rules)} rules for words; what they guard against is told by the play."
    yield Page(family, group, told, ", ".join(rules), "; ".join(plays))
    for name, (one, rule) in rules.items():
        yield Page(
            name, group, rule.message, "", _play(one),
            rule.must_flag, rule.must_pass, rule.advice,
        )  # fmt: skip


def _play(one: "Watched") -> str:
    """The play that explains a shelf of rules."""
    return one.play_title or one.shelf.play
