"""Amounts with units, sums of money, and the numbers in them, as people write them."""

from decimal import Decimal
from typing import Any

import pytest
from building import refusal
from hypothesis import given
from hypothesis import strategies as st

from briefgen.negotiation.numbers import (
    measured,
    number,
    shown,
)
from briefgen.negotiation.scales import SCALES
from briefgen.negotiation.values import Money, Position, Quantity, Value


@pytest.mark.parametrize(
    ("written", "amount", "unit"),
    [
        pytest.param("10 km", "10", "km", id="as on paper"),
        pytest.param("10km", "10", "km", id="without a space"),
        pytest.param("  10   km ", "10", "km", id="with too many"),
        pytest.param("0.5 km", "0.5", "km", id="a decimal point"),
        pytest.param("1,500 km", "1500", "km", id="a comma between thousands"),
        pytest.param("1 500 000 km", "1500000", "km", id="plain spaces between thousands"),
        pytest.param("1\u202f500\u202f000 km", "1500000", "km", id="thin spaces"),
        pytest.param("1\u00a0500 km", "1500", "km", id="a hard space"),
        pytest.param("1'500.25 km", "1500.25", "km", id="the Swiss way"),
        pytest.param("-5 km", "-5", "km", id="below zero, with a hyphen"),
        pytest.param("−5 km", "-5", "km", id="below zero, with a minus sign"),
        pytest.param("+5 km", "5", "km", id="with a plus"),
        pytest.param("12 %", "12", "%", id="per cent"),
        pytest.param("12%", "12", "%", id="per cent, close up"),
        pytest.param("1,200 million yen", "1200", "million yen", id="a unit of two words"),
        pytest.param("24 million EUR a year", "24", "million EUR a year", id="a sum for each year"),
        pytest.param("100000000000000000000000 km", "1e23", "km", id="a huge number"),
        pytest.param("EUR 48 000", "48000", "EUR", id="the currency first"),
        pytest.param("$5m a year", "5", "m USD a year", id="a sign first, a scale, a rate"),
        pytest.param("US$ 12.50/m2", "12.50", "USD/m2", id="a sign with its country first"),
        pytest.param("48.000,- EUR", "48000", "EUR", id="no cents, the German way"),
        pytest.param("CHF 1'048'000.–", "1048000", "CHF", id="no cents, the Swiss way"),
        pytest.param({"amount": 10, "unit": "km"}, "10", "km", id="as a mapping"),
        pytest.param({"amount": "10", "unit": "km"}, "10", "km", id="as a mapping of texts"),
        pytest.param({"amount": "1,500", "unit": "km"}, "1500", "km", id="thousands in a mapping"),
        pytest.param({"amount": "-0.5", "unit": "km"}, "-0.5", "km", id="below zero in a mapping"),
    ],
)
@pytest.mark.parametrize("kind", [Quantity, Position])
def test_amounts(kind: type[Quantity | Position], written: Any, amount: str, unit: str) -> None:
    value = kind.model_validate(written)
    assert (value.amount, value.unit) == (Decimal(amount), unit)


@pytest.mark.parametrize(
    "written",
    [
        pytest.param("10-20 km", id="a range with a hyphen"),
        pytest.param("10–20 km", id="a range with a dash"),
        pytest.param("10 to 20 km", id="a range in words"),
        pytest.param("5 or 6 ships", id="one or the other"),
        pytest.param("1/2 share", id="a fraction"),
        pytest.param("½ share", id="a fraction in one sign"),
        pytest.param("10² km", id="a power"),
        pytest.param("1e6 yen", id="a power of ten"),
        pytest.param("15.01.2026 at noon", id="a day"),
        pytest.param("EUR 48 000 and the flat", id="a sum and something more"),
        pytest.param("EUR 10–20 bn", id="a range behind its currency"),
        pytest.param("MFN 10 %", id="three capitals that are no currency"),
        pytest.param("24/7", id="round the clock"),
        pytest.param("10: all islands", id="a number before a colon"),
        pytest.param("10 ships of the northern squadron", id="a long description"),
        pytest.param("about 10 km", id="a number further on"),
    ],
)
def test_what_only_begins_like_an_amount_is_words(written: str) -> None:
    position = Position.model_validate(written)
    assert (position.amount, position.text) == (None, written)


@pytest.mark.parametrize(
    ("written", "told"),
    [
        pytest.param("1,5 km", "“1,5” can be read in two ways. Write 1.5", id="a decimal comma"),
        pytest.param("1,50 km", "Write 1.50 with a point", id="a decimal comma with two digits"),
        pytest.param("1.500,50 km", "Write 1,500.50", id="points between thousands"),
        pytest.param("1.500.000 km", "Write 1,500,000", id="several points between thousands"),
        pytest.param("-1.500.000 km", "Write -1,500,000", id="and below zero"),
        pytest.param("12,345,67 km", "Write 12,345.67, if", id="thousands that are no thousands"),
        pytest.param("48 00 EUR", "Write 4,800, if", id="a blank in the wrong place"),
        pytest.param("EUR 48.000", "Write 48,000", id="a point behind a currency"),
        pytest.param("9" * 25 + " km", "more digits than", id="a number nobody could read"),
        pytest.param({"amount": "1,5", "unit": "km"}, "in two ways", id="a comma in a mapping"),
        pytest.param({"amount": "1e5000", "unit": "km"}, "more digits", id="an endless power"),
        pytest.param({"amount": "1e-5000", "unit": "km"}, "more digits", id="an endless fraction"),
        pytest.param({"amount": "NaN", "unit": "km"}, "finite", id="no number"),
        pytest.param({"amount": "Infinity", "unit": "km"}, "finite", id="no end"),
        pytest.param({"amount": "ten", "unit": "km"}, "decimal", id="a number in words"),
    ],
)
@pytest.mark.parametrize("kind", [Quantity, Position])
def test_amounts_that_are_refused(kind: type[Value], written: Any, told: str) -> None:
    assert told in refusal(kind, written)


@pytest.mark.parametrize(
    ("kind", "written"),
    [
        pytest.param(Quantity, "km", id="a quantity without a number"),
        pytest.param(Quantity, "10-20 km", id="a quantity that is a range"),
        pytest.param(Quantity, {"unit": "km"}, id="a mapping without a number"),
        pytest.param(Position, {}, id="a position that says nothing"),
        pytest.param(Position, {"unit": "km"}, id="a position of a unit alone"),
        pytest.param(Position, "", id="an empty position"),
    ],
)
def test_what_says_too_little_is_refused(kind: type[Value], written: Any) -> None:
    assert refusal(kind, written)


@pytest.mark.parametrize(
    ("written", "printed"),
    [
        pytest.param("10 km", "10 km", id="an amount"),
        pytest.param("1500.50 km", "1,500.50 km", id="thousands apart, decimals as written"),
        pytest.param("-1500 km", "−1,500 km", id="a true minus sign"),
        pytest.param("-0 km", "0 km", id="nothing is not below nothing"),
        pytest.param("5", "5", id="a bare number"),
        pytest.param("all of it", "all of it", id="words"),
        pytest.param({"amount": 5, "unit": "km", "text": "at least"}, "5 km; at least", id="both"),
    ],
)
def test_positions_in_print(written: Any, printed: str) -> None:
    assert str(Position.model_validate(written)) == printed


@pytest.mark.parametrize(
    ("written", "value", "currency"),
    [
        pytest.param("1.2 bn EUR", "1.2e9", "EUR", id="billions, cut short"),
        pytest.param("1.2bn EUR", "1.2e9", "EUR", id="close up"),
        pytest.param("1.2 Bn. EUR", "1.2e9", "EUR", id="with a capital and a full stop"),
        pytest.param("€1.2bn", "1.2e9", "EUR", id="with the sign before"),
        pytest.param("€ 1.2 bn", "1.2e9", "EUR", id="and a space"),
        pytest.param("5 €", "5", "EUR", id="with the sign behind"),
        pytest.param("EUR 5 million", "5e6", "EUR", id="with the code before"),
        pytest.param("USD5m", "5e6", "USD", id="all close up"),
        pytest.param("5M EUR", "5e6", "EUR", id="M is a million"),
        pytest.param("5 Mio EUR", "5e6", "EUR", id="so is Mio"),
        pytest.param("1,500 million yen", "1500e6", "yen", id="a currency in words"),
        pytest.param("£5k", "5e3", "GBP", id="thousands"),
        pytest.param("₴250", "250", "UAH", id="hryvnias"),
        pytest.param("2 trillion RUB", "2e12", "RUB", id="trillions"),
        pytest.param("100 gold roubles", "100", "gold roubles", id="a currency of two words"),
        pytest.param("1 000 000 RUB", "1e6", "RUB", id="spaces between thousands"),
        pytest.param("-5 EUR", "-5", "EUR", id="a debt"),
        pytest.param({"amount": 1.2, "scale": "billion", "currency": "EUR"}, "1.2e9", "EUR",
                     id="as a mapping"),
        pytest.param({"amount": 5, "currency": "EUR"}, "5", "EUR", id="without a scale"),
    ],
)  # fmt: skip
def test_money(written: Any, value: str, currency: str) -> None:
    money = Money.model_validate(written)
    assert (money.value, money.currency) == (Decimal(value), currency)


@pytest.mark.parametrize(
    "written",
    [
        pytest.param("5 million", id="no currency"),
        pytest.param("5 M", id="no currency, in short"),
        pytest.param("5", id="a bare number"),
        pytest.param("EUR", id="no sum"),
        pytest.param("5 EUR bn", id="the scale at the end"),
        pytest.param("5 to 6 bn EUR", id="a range"),
        pytest.param("1,5 bn EUR", id="a decimal comma"),
        pytest.param("1.500,50 EUR", id="points between thousands"),
        pytest.param("lots of EUR", id="words"),
        pytest.param({"amount": 5, "scale": "zillion", "currency": "EUR"}, id="no such scale"),
    ],
)
def test_money_that_is_refused(written: Any) -> None:
    assert refusal(Money, written)


def test_money_in_print() -> None:
    assert str(Money.model_validate("€1,500.20bn")) == "1,500.20 billion EUR"
    assert set(SCALES) == {"thousand", "million", "billion", "trillion"}


@given(st.decimals(-(10**15), 10**15, places=6))
def test_a_number_is_read_as_it_was_printed(amount: Decimal) -> None:
    assert number(shown(amount)) == amount
    assert measured(f"{shown(amount)} km") == (amount, "km")
