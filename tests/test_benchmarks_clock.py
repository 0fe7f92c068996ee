"""The clock of the benchmark: what never ends is given up."""

import time

import pytest

from benchmarks.clock import Failed, run


def test_what_takes_too_long_is_given_up_with_all_that_it_started() -> None:
    began = time.monotonic()
    with pytest.raises(Failed, match="more than 0 seconds"):
        run(["sh", "-c", "sleep 60; true"], longest=0.3)
    assert time.monotonic() - began < 30
