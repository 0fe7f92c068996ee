"""The numbers in running text of any language, and numbers in words."""

from decimal import Decimal

import pytest

from briefgen.negotiation.numbers import in_order, in_words, measures_in, numbers_in


@pytest.mark.parametrize(
    ("text", "found"),
    [
        pytest.param("", [], id="nothing"),
        pytest.param("clause 5a, Leopard2, 3,4,5", [], id="what is no number by itself"),
        pytest.param("since 1905.", ["1905"], id="before a full stop"),
        pytest.param("1,200 or 1 300, −4.5", ["1200", "1300", "-4.5"], id="several"),
        pytest.param("1.200,50 ou 1 300,5, −4,5", ["1200.5", "1300.5", "-4.5"], id="with commas"),
        pytest.param("1.000 and 0,125", ["1000", "0.125"], id="thousands alone, a part alone"),
        pytest.param("19.850.", ["19850", "19.85"], id="two readings of one"),
    ],
)
def test_numbers_in_running_text(text: str, found: list[str]) -> None:
    assert list(numbers_in(text)) == [Decimal(one) for one in found]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        pytest.param("Held of old; clause 5a", [("5", "a")], id="a clause"),
        pytest.param("Höchstens 27,5 % von 1.250.000,50 Euro", [("27.5", "% von"),
                     ("1250000.50", "Euro")], id="with decimal commas"),
        pytest.param("EUR 19.000,- im Jahr", [("19000", "EUR im Jahr")], id="without cents"),
        pytest.param("at 6.45 EUR and 1,500 million yen", [("6.45", "EUR and"),
                     ("1500", "million yen")], id="in digits"),
        pytest.param("a zone of ten kilometres", [("10", "kilometres")], id="spelt out"),
        pytest.param("Pay €4 now", [("4", "EUR now")], id="a sign before it"),
        pytest.param("for 5 years EUR 7 or €8", [("5", "years"), ("7", "EUR or"), ("8", "EUR")],
                     id="a sign behind other words"),
        pytest.param("€5m or EUR 1,5 Mio. im Jahr, 2 Mrd. Euro", [("5", "m EUR or"),
                     ("1.5", "Mio. EUR im Jahr,"), ("2", "Mrd. Euro")], id="with their scales"),
        pytest.param("5 MW-10 MW, 6 IR-1 fans, 7 m3/s", [("5", "MW-"), ("10", "MW,"),
                     ("6", "IR-1 fans,"), ("7", "m3/s")], id="figures in a name"),
        pytest.param("four point one million EUR", [("4100000", "EUR")], id="a decimal in words"),
        pytest.param("at one point five ships", [("1", "point"), ("5", "ships")],
                     id="a point in time"),
        pytest.param("In 1905. Then 3 ships.", [("1905", ""), ("3", "ships")], id="several"),
    ],
)  # fmt: skip
def test_what_is_counted_in_running_text(text: str, found: list[tuple[str, str]]) -> None:
    assert list(measures_in(text)) == [((Decimal(one),), counted) for one, counted in found]


@pytest.mark.parametrize(
    ("count", "told"),
    [(0, "zero"), (7, "seven"), (20, "twenty"), (21, "twenty-one"), (99, "ninety-nine"),
     (100, "100"), (-3, "-3")],
)  # fmt: skip
def test_a_count_in_words_is_read_as_it_was(count: int, told: str) -> None:
    assert in_words(count) == told
    assert [amount for (amount,), _ in measures_in(f"{told} ships")] == [count]


@pytest.mark.parametrize(
    ("place", "told"),
    [(1, "first"), (5, "fifth"), (9, "ninth"), (12, "twelfth"), (20, "twentieth"),
     (43, "forty-third"), (88, "eighty-eighth"), (100, "100th"), (111, "111th"), (122, "122nd")],
)  # fmt: skip
def test_a_place_in_words(place: int, told: str) -> None:
    assert in_order(place) == told
