"""The manual: one page for each check of the plan, each family of words to watch for, each rule.

A check's page is its docstring; a rule's is made of what its own file says.
"""

import re
from collections.abc import Iterator
from functools import cache
from importlib import import_module
from typing import TYPE_CHECKING

from briefgen import checks
from briefgen.finding import BROKEN, GRAVEST, Finding, Page
from briefgen.library import Library

if TYPE_CHECKING:
    from briefgen.playbooks.play import Watch
    from briefgen.playbooks.watching import Watched

PLAN = "Checks of the plan"
WORDS = "Words to watch for"
UNHEARD = Page(
    BROKEN, WORDS, "A text of ours on which the rules for words broke off.",
    "It may hold anything: nobody has listened to it. All other texts were heard.",
    grave="weak", answer="Read it yourself, and report it with the text, or with a text like it.",
)  # fmt: skip
FAILED = "The fault lies in the check, not in the plan; what all other checks found stands."
_SENTENCE = re.compile(r".*?[.!?…][”)]*(?=\s|$)", re.DOTALL)
_PART = re.compile(r"(Plays?|Found|Not found|Passes|To answer): *|(Answer)(?= it )")
_NEXT = re.compile(r"(?:(?<=[.!?”]) |^)(?=(?:Plays?|Found|Not found|Passes|To answer):|Answer it )")
_MEANT = {"Plays": "Play", "Passes": "Not found", "To answer": "Answer"}


def pages(library: Library) -> dict[str, Page]:
    """Every manual page by its id, in groups."""
    every = (*map(check_page, checks.ids()), UNHEARD, *_wording(library))
    return {page.id: page for page in every}


def ids(library: Library) -> tuple[str, ...]:
    """Every id that a finding may bear."""
    return tuple(pages(library))


@cache
def check_page(check_id: str) -> Page:
    """The page of one check, taken from its docstring."""
    if check_id == BROKEN:
        return UNHEARD
    module = import_module(f"briefgen.checks.{check_id.replace('-', '_')}")
    what, *rest = pieces(module.__doc__ or "")
    told: dict[str, list[str]] = {}
    for piece in rest:
        part = _PART.match(piece)
        name = part[1] or part[2] if part else ""
        said = piece[part.end() :] if part and part[1] else piece
        told.setdefault(_MEANT.get(name, name), []).append(said[:1].upper() + said[1:])
    grave = (one for one in GRAVEST if hasattr(module, one))  # what it takes from `finding`
    return Page(
        check_id, PLAN, what, "\n\n".join(told.get("", ())),
        " ".join(told.get("Play", ())).rstrip("."),
        tuple(told.get("Found", ())), tuple(told.get("Not found", ())),
        " ".join(told.get("Answer", ())), " or ".join(grave),
    )  # fmt: skip


def why(finding: Finding) -> tuple[str, str]:
    """Why a finding matters, in one sentence, and the play whose lesson it is."""
    if finding.failed:
        return FAILED, ""
    if finding.words:
        return finding.words.why, finding.words.play
    page = check_page(finding.check)
    told = page.text or page.what
    found = _SENTENCE.match(told)
    return found[0] if found else told, page.play


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
    shelves = [one for one, _ in rules.values()]
    plays = dict.fromkeys(map(_play, shelves))
    telling = next((one for one in shelves if one.shelf.family == family), shelves[0])
    shown = [rule for _, rule in rules.values()][:EXAMPLES]
    yield Page(
        family, group, telling.shelf.what or f"Words that the play “{_play(telling)}” warns of.",
        f"{telling.why}\n\nIts rules: {_listed(rules)}.", "; ".join(plays),
        tuple(one for rule in shown for one in rule.must_flag[:1]),
        tuple(one for rule in shown for one in rule.must_pass[:1]),
        " ".join(dict.fromkeys(rule.advice for rule in shown)),
        _graded([rule for _, rule in rules.values()]),
    )  # fmt: skip
    for name, (one, rule) in rules.items():
        yield Page(
            name, group, rule.message, one.why, _play(one),
            rule.must_flag, rule.must_pass, rule.advice, rule.severity,
        )  # fmt: skip


EXAMPLES = 3
"""So many rules of a family speak for it on its page."""


def _listed(rules: "dict[str, tuple[Watched, Watch]]") -> str:
    return ", ".join(f"{name} ({rule.severity})" for name, (_, rule) in rules.items())


def _graded(rules: "list[Watch]") -> str:
    """Every grade that its rules have, the gravest first."""
    found = {rule.severity for rule in rules}
    return " or ".join(one for one in GRAVEST if one in found)


def _play(one: "Watched") -> str:
    """The play that explains a shelf of rules."""
    return one.play_title or one.shelf.play
