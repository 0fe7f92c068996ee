"""Checks of the plan's logic: one file, one check; the folder is walked.

A check has one function, `check(case)`, that yields findings. Its id is its file's name, its
manual page its docstring. A check that does not apply stays silent.
"""

import pkgutil
from collections.abc import Callable, Iterator
from dataclasses import replace
from importlib import import_module

from briefgen.finding import GRAVEST, Case, Finding, note
from briefgen.negotiation import Negotiation

Check = Callable[[Case], Iterator[Finding]]
PARTS: tuple[str | int, ...] = tuple(Negotiation.model_fields)


def ids() -> tuple[str, ...]:
    """The id of every check on the shelf."""
    return tuple(sorted(m.name.replace("_", "-") for m in pkgutil.iter_modules(__path__)))


def named(check_id: str) -> Check:
    """The check of that id."""
    module = import_module(f"{__name__}.{check_id.replace('-', '_')}")
    check: Check = module.check
    return check


def run(case: Case) -> tuple[Finding, ...]:
    """All findings, the gravest first, then part by part as the model lists them."""
    found = [finding for check_id in ids() for finding in _found(check_id, case)]
    return tuple(sorted(found, key=lambda f: (GRAVEST.index(f.severity), *_order(f), f.check)))


def _order(finding: Finding) -> tuple[int, tuple[str, ...]]:
    part = PARTS.index(finding.path[0]) if finding.path else -1
    return part, tuple(f"{p:06}" if isinstance(p, int) else p for p in finding.path)


def _found(check_id: str, case: Case) -> Iterator[Finding]:
    try:
        for finding in list(named(check_id)(case)):
            yield replace(finding, check=check_id)
    except Exception as fault:  # a broken check must not take the book with it
        told = f"the check {check_id} broke off: {type(fault).__name__}"
        yield replace(note((), told, "Please report it; all other checks ran."), check=check_id)
