"""What one check says of a negotiation in which a few fields are changed, asked row by row."""

from collections.abc import Callable
from typing import Any

import pytest
from building import case

from briefgen import checks
from briefgen.finding import Finding

Table = list[tuple[str, list[Any]]]
Test = Callable[..., None]


def findings(check_id: str, changes: dict[str, Any]) -> list[Finding]:
    return list(checks.named(check_id)(case(changes)))


def silent(table: Table) -> Test:
    """A test that each check has nothing to say of its rows: (changes)."""

    def stays_silent(check: str, changes: dict[str, Any]) -> None:
        assert findings(check, changes) == []

    asked: Test = pytest.mark.parametrize(("check", "changes"), _rows(table))(stays_silent)
    return asked


def speaking(table: Table) -> Test:
    """A test of what each check says of its rows, and where: (changes, places, words)."""

    def speaks(check: str, changes: dict[str, Any], places: list[str], told: str) -> None:
        found = findings(check, changes)
        assert [" ".join(map(str, one.path)) for one in found] == places
        assert told in found[0].message
        assert all(one.advice.endswith(".") or one.advice.startswith("Add ") for one in found)

    names = ("check", "changes", "places", "told")
    asked: Test = pytest.mark.parametrize(names, _rows(table))(speaks)
    return asked


def _rows(table: Table) -> list[Any]:
    """The table with the check in front of each row."""
    return [
        pytest.param(check, *row.values, id=f"{check}: {row.id}")
        for check, found in table
        for row in found
    ]
