"""Likelihoods and citations, as people write them, and what holds for all values."""

from typing import Any

import pytest
from building import refusal
from hypothesis import given
from hypothesis import strategies as st
from pydantic import ValidationError

from briefgen.negotiation.values import (
    YARDSTICK,
    Citation,
    Likelihood,
    Money,
    Position,
    Quantity,
)


@pytest.mark.parametrize(
    ("written", "low", "high", "printed"),
    [
        pytest.param("38 %", 38, 38, "38 %", id="a percentage"),
        pytest.param("38", 38, 38, "38 %", id="without the sign"),
        pytest.param(38, 38, 38, "38 %", id="a bare number"),
        pytest.param("0.5 %", 0.5, 0.5, "remote chance (0.5 %)", id="less than one in a hundred"),
        pytest.param("10–20 %", 10, 20, "highly unlikely (10–20 %)", id="a range"),
        pytest.param("10-20%", 10, 20, "highly unlikely (10–20 %)", id="with a hyphen"),
        pytest.param("10 % to 20 %", 10, 20, "highly unlikely (10–20 %)", id="in words"),
        pytest.param("20-10 %", 10, 20, "highly unlikely (10–20 %)", id="the wrong way round"),
        pytest.param("0", 0, 0, "0 %", id="never"),
        pytest.param("100 %", 100, 100, "100 %", id="for certain"),
        pytest.param("likely", 55, 75, "likely (55–75 %)", id="a word of the yardstick"),
        pytest.param("Highly Likely", 80, 90, "highly likely (80–90 %)", id="with capitals"),
        pytest.param("probable", 55, 75, "likely (55–75 %)", id="its other name"),
        pytest.param({"low": 1, "high": 2}, 1, 2, "remote chance (1–2 %)", id="as a mapping"),
    ],
)
def test_likelihoods(written: Any, low: float, high: float, printed: str) -> None:
    likelihood = Likelihood.model_validate(written)
    assert (float(likelihood.low), float(likelihood.high)) == (low, high)
    assert str(likelihood) == printed


@pytest.mark.parametrize(
    ("written", "told"),
    [
        pytest.param("101 %", "“101 %” is not a likelihood", id="more than certain"),
        pytest.param("-5 %", "not a likelihood", id="less than never"),
        pytest.param("10–120 %", "not a likelihood", id="a range past certainty"),
        pytest.param("0.38", "Write 38 %, or 0.38 %", id="a fraction of one"),
        pytest.param("maybe", "Write one of: remote chance", id="no word of the yardstick"),
        pytest.param("38 % or so", "not a likelihood", id="more words"),
        pytest.param({"low": 60, "high": 20}, "60–20", id="a mapping the wrong way round"),
        pytest.param({"low": -1, "high": 20}, "not a likelihood", id="a mapping below zero"),
        pytest.param({"low": 1, "high": 200}, "not a likelihood", id="a mapping past certainty"),
        pytest.param({"word": "maybe", "low": 1, "high": 2}, "maybe", id="a word of one's own"),
    ],
)
def test_likelihoods_that_are_refused(written: Any, told: str) -> None:
    assert told in refusal(Likelihood, written)


def test_the_yardstick_runs_upwards_and_its_words_do_not_overlap() -> None:
    ends = [end for both in YARDSTICK.values() for end in both]
    assert ends == sorted(set(ends))
    assert (ends[0], ends[-1]) == (0, 100)


@pytest.mark.parametrize(
    ("written", "name", "at", "printed"),
    [
        pytest.param("memoir-1912", "memoir-1912", None, "memoir-1912", id="a source"),
        pytest.param("memoir-1912, p. 40", "memoir-1912", "p. 40", "memoir-1912, p. 40",
                     id="with its place"),
        pytest.param("memoir, pp. 4, 7", "memoir", "pp. 4, 7", "memoir, pp. 4, 7",
                     id="with two places"),
        pytest.param("Talk with Witte, 5 August", None, None, "Talk with Witte, 5 August",
                     id="free words"),
        pytest.param("our own reckoning", None, None, "our own reckoning", id="words in small"),
    ],
)  # fmt: skip
def test_citations(written: str, name: str | None, at: str | None, printed: str) -> None:
    citation = Citation.model_validate(written)
    assert (citation.id, citation.at, str(citation)) == (name, at, printed)


@given(st.text(max_size=30))
def test_no_text_breaks_the_reading_of_values(text: str) -> None:
    for kind in (Quantity, Position, Money, Likelihood, Citation):
        try:
            assert str(kind.model_validate(text)) is not None
        except ValidationError:
            continue
