"""Conditions that can come out one way only."""

import pytest

from briefgen.playbooks.truth import settled


@pytest.mark.parametrize(
    ("condition", "expected"),
    [
        pytest.param("issues", None, id="one thing"),
        pytest.param("issues and not agenda", None, id="two things"),
        pytest.param("meeting.phase == 'opening' or meeting.phase == 'closing'", None, id="either"),
        pytest.param("issues | length > 3 and issues | length < 9", None, id="between two numbers"),
        pytest.param("a and", None, id="half a condition"),
        pytest.param(" or ".join("abcdefghijkl"), None, id="more than a person would ask"),
        pytest.param("issues and not issues", False, id="a thing and its contrary"),
        pytest.param("issues or not issues", True, id="a thing or its contrary"),
        pytest.param("a == 'x' and a != 'x'", False, id="equal and unequal"),
        pytest.param("a in ['x'] or a not in ['x']", True, id="among and not among"),
        pytest.param("false and issues", False, id="no, written out"),
        pytest.param("a and (b or c) and not a", False, id="hidden among others"),
    ],
)
def test_a_condition(condition: str, expected: bool | None) -> None:
    assert settled(condition) is expected
