"""Reading YAML text into a model: what is taken as written, what is refused, and where."""

import datetime
from dataclasses import dataclass
from decimal import Decimal
from typing import Any, Literal

import pytest
import yaml
from pydantic import BaseModel, ConfigDict, Field, field_validator

from briefgen.problems import Place, Problem, Unusable
from briefgen.reading import Source, nodes, read, read_placed


class Part(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")


class Tea(Part):
    name: str
    leaves: int = 2
    price: Decimal | None = None
    hot: bool = True
    served: datetime.time | None = None
    day: datetime.date | None = None
    kind: Literal["green", "black"] | None = None
    stars: Literal[1, 2, 3] | None = None


class House(Part):
    title: str = Field(description="What it is called.", examples=["The Kettle"])
    country: str | None = None
    version: str | None = None
    on: str | None = None
    teas: tuple[Tea, ...] = ()
    best: Tea | None = None
    notes: dict[str, str] = {}
    size: int | Tea = 1

    @field_validator("country")
    @classmethod
    def _known(cls, value: str | None) -> str | None:
        if value == "Nowhere":
            raise ValueError("there is no such country")
        return value


class Optional(Part):
    colour: str = "red"


def house(text: str) -> House:
    return read(Source("h.yaml", text), House)


def problems(text: str, model: type[BaseModel] = House, **more: Any) -> tuple[Problem, ...]:
    with pytest.raises(Unusable) as caught:
        read(Source("h.yaml", text), model, **more)
    return caught.value.problems


def told(text: str, model: type[BaseModel] = House, **more: Any) -> list[str]:
    return [f"{p.place.line}:{p.place.column} {p.message}" for p in problems(text, model, **more)
            if p.place]  # fmt: skip


@pytest.mark.parametrize(
    ("written", "field", "meant"),
    [
        pytest.param("country: NO", "country", "NO", id="Norway"),
        pytest.param("version: 1.10", "version", "1.10", id="a version with a zero"),
        pytest.param("version: 12:30", "version", "12:30", id="a time of day"),
        pytest.param("version: 0123", "version", "0123", id="leading zeros"),
        pytest.param("version: 1e3", "version", "1e3", id="what looks like a power"),
        pytest.param("version: 2026-01-02", "version", "2026-01-02", id="a date as text"),
        pytest.param("version: yes", "version", "yes", id="yes as text"),
        pytest.param("on: now", "on", "now", id="on is a name"),
        pytest.param("version: 'null'", "version", "null", id="null in quotes"),
        pytest.param("version: 'a # b'", "version", "a # b", id="a hash in quotes"),
        pytest.param("version: a“b”c", "version", "a“b”c", id="curly quotes within"),
        pytest.param("version: “a” or “b”", "version", "“a” or “b”", id="two pairs of them"),
        pytest.param("version: '“a”'", "version", "“a”", id="curly quotes in straight ones"),
        pytest.param("version: |\n  a\tb\n", "version", "a\tb\n", id="a tab within a text"),
        pytest.param("version: a\n  -b\n", "version", "a -b", id="a sign in the second line"),
        pytest.param("version: a -\n  b - c", "version", "a - b - c", id="a dash between words"),
        pytest.param("version: 'a\n  - b'", "version", "a - b", id="a dash in quotes"),
        pytest.param("version: >-\n  a\n  - b", "version", "a - b", id="a dash in a folded text"),
        pytest.param("version:\ta", "version", "a", id="a tab after the colon"),
        pytest.param("version: !!str 5", "version", "5", id="a kind that every reader knows"),
        pytest.param("version:", "version", None, id="an empty value"),
        pytest.param("version: ~", "version", None, id="a tilde"),
        pytest.param("version: null", "version", None, id="null"),
        pytest.param("teas:", "teas", (), id="an empty list keeps its default"),
        pytest.param("notes: {a: , b: c}", "notes", {"b": "c"}, id="an empty entry of names"),
    ],
)
def test_values_stay_as_written(written: str, field: str, meant: Any) -> None:
    assert getattr(house(f"title: x\n{written}\n"), field) == meant


@pytest.mark.parametrize(
    ("written", "field", "meant"),
    [
        pytest.param("leaves: 3", "leaves", 3, id="a whole number"),
        pytest.param("price: 1.10", "price", Decimal("1.10"), id="an exact amount"),
        pytest.param("hot: no", "hot", False, id="no"),
        pytest.param("hot: Yes", "hot", True, id="yes with a capital"),
        pytest.param("served: 12:30", "served", datetime.time(12, 30), id="a time"),
        pytest.param("day: 2026-01-02", "day", datetime.date(2026, 1, 2), id="a day"),
        pytest.param("kind: green", "kind", "green", id="a choice"),
        pytest.param("stars: 3", "stars", 3, id="a choice of numbers"),
    ],
)
def test_fields_take_the_kind_they_ask_for(written: str, field: str, meant: Any) -> None:
    read_house = house(f"title: x\nbest:\n  name: y\n  {written}\n")
    assert getattr(read_house.best, field) == meant


def test_what_has_a_name_can_be_repeated() -> None:
    assert house("title: x\nbest: &b {name: y}\nteas: [*b, *b]\n").teas[1].name == "y"


def test_a_model_that_needs_nothing_may_be_all_remarks() -> None:
    assert read(Source("o.yaml", "# colour: blue\n"), Optional).colour == "red"


def test_a_file_may_begin_and_end_with_its_marks() -> None:
    assert house("\ufeff---\ntitle: x\n...\n").title == "x"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("title: x\ntitle: y", ["2:1 `title` is written twice; the first one stands "
                     "in line 1."], id="a doubled name"),
        pytest.param("country: NO", ["1:1 The file has no `title`, and needs one."],
                     id="a needed name"),
        pytest.param("title: x\nsize: many", ["2:7 “many” is not a whole number or lines of its "
                     "own (name:, leaves:, price:, …)."], id="of two shapes both are named, once"),
        pytest.param("title: x\nsize: {nme: y}", ["2:8 `nme` is not known in `size`."],
                     id="of two shapes the one that was begun"),
        pytest.param("title: x\nteas: one", ["2:7 `teas` is a list, but the text “one” stands "
                     "here."], id="a text for a list"),
        pytest.param("title: x\nteas: {name: y}", ["2:7 `teas` is a list, but lines with names "
                     "stand here."], id="names for a list"),
        pytest.param("title: x\ncountry: Nowhere", ["2:10 There is no such country."],
                     id="a rule of the model in its own words"),
        pytest.param("title: x\nbest:\n  name: y\n  day: 3 May", ["4:8 “3 May” is not a day, as "
                     "year-month-day."], id="a day in words"),
        pytest.param("title: x\nbest:\n  name: y\n  served: 9:30", ["4:11 “9:30” is not a time of "
                     "day."], id="a time that is too short"),
        pytest.param("title: x\nbest:\n  name: y\n  price: 5 EUR", ["4:10 “5 EUR” is not a "
                     "number."], id="an amount with words"),
        pytest.param("title: x\nbest:\n  name: y\n  stars: 9", ["4:10 “9” is not among the choices "
                     "for `stars`."], id="a number that is no choice"),
        pytest.param("title: x\nteas:\n  - name: y\n    leaves: 1\n  - nome: z\n    leaves: no\n",
                     ["5:5 `nome` is not known in tea 2.", "6:13 “no” is not a whole number."],
                     id="all at once, and no echo of a misspelt name"),
    ],
)  # fmt: skip
def test_what_is_refused_is_told_at_its_place(text: str, expected: list[str]) -> None:
    assert told(text) == expected


def test_a_chain_of_repetitions_is_bounded() -> None:
    rows = ["title: x", "a0: &a0 [x, x, x, x, x, x, x, x, x, x]"]
    rows += [f"a{n}: &a{n} [{', '.join([f'*a{n - 1}'] * 10)}]" for n in range(1, 9)]
    assert "repetitions" in problems("\n".join(rows))[0].message


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("title: " + "[" * 100_000, id="brackets"),
        pytest.param("- " * 100_000, id="dashes"),
        pytest.param("{a: " * 5_000, id="braces"),
        pytest.param("title: &a [*a]", id="a thing that is part of itself"),
    ],
)
def test_nesting_is_bounded(text: str) -> None:
    assert "more than 60 deep" in problems(text)[0].message


def test_no_more_than_fifty_problems_are_shown() -> None:
    found = problems("title: x\n" + "".join(f"xx{n}: 1\n" for n in range(80)))
    assert len(found) == 51
    assert found[-1].message == "… and 30 more mistakes."


def test_a_long_line_is_cut_round_the_caret() -> None:
    text = "title: " + "word " * 60 + "so: that " + "word " * 60
    (found,) = problems(text)
    assert found.place == Place("h.yaml", 1, text.index(": that") + 1)
    head, excerpt, caret, _ = found.lines()
    assert head.startswith(f"h.yaml:1:{found.place.column}: ")
    assert len(excerpt) < 112
    assert excerpt[caret.index("^")] == ":"


def test_places_find_the_nearest_thing_written() -> None:
    text = "title: x\nteas:\n  - name: y\nbest: {name: z}\n"
    places = read_placed(Source("h.yaml", text), House).places
    assert str(places.at(("teas",))) == "h.yaml:2:1"
    assert str(places.at(("teas", 0))) == "h.yaml:3:5"
    assert str(places.at(("teas", 0, "leaves"))) == "h.yaml:3:5"
    assert str(places.at(("best", 0, "name"))) == "h.yaml:4:8"
    assert str(places.value(("best", "name"))) == "h.yaml:4:14"
    assert str(places.at(("version",))) == "h.yaml:1:1"


@dataclass(frozen=True)
class Fault:
    path: tuple[str | int, ...]
    message: str
    advice: str


def test_contradictions_get_a_place_and_a_full_stop() -> None:
    def coherence(model: House) -> list[Fault]:
        return [Fault(("best", "name"), "no tea is called so", "Name another.")]

    text = "title: x\nbest:\n  name: y\n"
    assert told(text, coherence=coherence) == ["3:9 No tea is called so."]
    assert told("best:\n  name: y\n", coherence=coherence)[0].startswith("1:1 The file has no")


def test_the_slower_reader_reads_the_same(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(nodes, "LOADER", yaml.SafeLoader)
    assert house("title: NO\nteas:\n  - {name: 1.10}\n").teas[0].name == "1.10"
    assert told("title: a: b\nbest: 'c\n") == [
        "1:9 There is a second colon in this line; the value is not in quotes.",
        "2:7 The quotation that begins here with ' is never closed.",
    ]
