"""Checks of the plan's logic: one file, one check; the folder is walked.

A check has one function, `check(case)`, that yields findings. Its id is its file's name, its
manual page its docstring: what is found, in one sentence; why that matters; `Play:` whose lesson it
is; `Found:` and `Not found:`; `Answer it …`, what to do. A check that does not apply stays silent.
"""

import pkgutil
from collections.abc import Callable, Collection, Iterator, Sequence
from dataclasses import replace
from importlib import import_module

from briefgen.finding import GRAVEST, Case, Finding, check_failed, raised
from briefgen.negotiation import Negotiation

Check = Callable[[Case], Iterator[Finding]]
PARTS: tuple[str | int, ...] = tuple(Negotiation.model_fields)
LAST = ("accepted-nothing",)
"""Checks that judge what the others found."""


def ids() -> tuple[str, ...]:
    """The id of every check on the shelf."""
    return tuple(sorted(m.name.replace("_", "-") for m in pkgutil.iter_modules(__path__)))


def named(check_id: str) -> Check:
    """The check of that id."""
    module = import_module(f"{__name__}.{check_id.replace('-', '_')}")
    check: Check = module.check
    return check


def run(
    case: Case, heard: Sequence[Finding] = (), only: Collection[str] | None = None
) -> tuple[Finding, ...]:
    """All findings, the gravest first, then part by part as the model lists them.

    What was `heard` in the words of the plan is judged with what the checks find. Where `only`
    some checks are asked, the others stay away, unless one that judges them is among these.
    """
    asked = ids() if only is None or {*LAST} & {*only} else sorted({*ids()} & {*only})
    first = [one for check_id in asked if check_id not in LAST for one in _found(check_id, case)]
    first += heard
    whole = replace(case, found=tuple(first))
    last = [one for check_id in LAST if check_id in asked for one in _found(check_id, whole)]
    return tuple(sorted([*first, *last], key=order))


def order(finding: Finding) -> tuple[int, int, tuple[str, ...], str]:
    """What sorts findings: the gravest first, then part by part as the model lists them."""
    part = PARTS.index(finding.path[0]) if finding.path else -1
    steps = tuple(f"{p:06}" if isinstance(p, int) else p for p in finding.path)
    return GRAVEST.index(finding.severity), part, steps, finding.check


def _found(check_id: str, case: Case) -> Iterator[Finding]:
    try:
        for finding in list(named(check_id)(case)):
            tier = max(finding.tier, raised(case.negotiation, [finding.path]))
            yield replace(finding, check=check_id, tier=tier)
    except Exception as fault:  # a broken check must not take the book with it
        yield check_failed(check_id, fault)
