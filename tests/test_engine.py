"""The engine hands lists to its libraries; their lengths are told by the lists themselves."""

from collections.abc import Sequence
from typing import Any

import pytest

from briefgen.typesetting.engine import load_engine


@pytest.fixture
def door() -> Any:
    """The engine's way into its libraries, where it cuts down faces."""
    load_engine()
    from weasyprint.pdf import fonts

    return fonts.ffi


def test_an_empty_room_is_as_large_as_was_asked_for(door: Any) -> None:
    assert len(door.new("hb_tag_t[100]")) == 100
    assert door.sizeof(door.new("char[4]")) == 4


@pytest.mark.parametrize(
    "given",
    [
        pytest.param([], id="an empty list"),
        pytest.param([3, 5, 8], id="a list"),
        pytest.param(tuple(range(70_000)), id="a long row"),
    ],
)
def test_a_list_is_handed_over_whole(door: Any, given: Sequence[int]) -> None:
    handed = door.new(f"hb_codepoint_t[{len(given)}]", given)
    assert list(handed) == list(given)


def test_lists_of_two_lengths_are_of_one_kind(door: Any) -> None:
    two, three = door.new("hb_codepoint_t[2]", [1, 2]), door.new("hb_codepoint_t[3]", [1, 2, 3])
    assert door.typeof(two) is door.typeof(three)


def test_the_engine_loaded_twice_has_one_door(door: Any) -> None:
    load_engine()
    from weasyprint.pdf import fonts

    assert fonts.ffi is door
