"""Sides: which of two figures is worse for us, and which names are ours."""

import pytest
from building import issue, with_

from briefgen.negotiation import Negotiation


@pytest.mark.parametrize(
    ("direction", "worse"),
    [("more", True), ("less", False), (None, False)],
)
def test_which_of_two_figures_is_worse(direction: str | None, worse: bool) -> None:
    found = issue(direction=direction, opening="30 km", target="20 km", bottom_line="none")
    assert found.worse(found.target, found.opening) is worse
    assert not found.worse(found.bottom_line, found.opening)
    assert not found.worse(None, found.opening)


def test_a_name_of_our_own_side() -> None:
    ours = with_({"us": {"name": "Ukraine", "full_name": "The Government of Ukraine"}})
    assert ours.is_us("ukraine")
    assert ours.is_us("The government of Ukraine")
    assert not any(map(ours.is_us, ("Russia", "", None)))
    assert not Negotiation(title="Grain").is_us("")
