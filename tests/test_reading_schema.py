"""The JSON Schema says yes and no where the reader does."""

from typing import Any

import jsonschema
import pytest
import yaml

from briefgen.negotiation import Negotiation
from briefgen.problems import Unusable
from briefgen.reading import Source, read
from briefgen.reading.schema import json_schema

SCHEMA = json_schema(Negotiation)
VALIDATOR = jsonschema.Draft202012Validator(SCHEMA)


def accepts(text: str) -> bool:
    """As an editor would: it reads YAML 1.2, where yes is a text and a date is too."""
    return bool(VALIDATOR.is_valid(yaml.load(text, Loader=Editor)))


class Editor(yaml.SafeLoader):
    """YAML as editors read it."""


Editor.yaml_implicit_resolvers = {
    sign: [
        (tag, pattern)
        for tag, pattern in known
        if tag.rsplit(":", 1)[1] in ("int", "float", "null")
        or (tag.endswith("bool") and sign in "tTfF")
    ]
    for sign, known in yaml.SafeLoader.yaml_implicit_resolvers.items()
}


def reads(text: str) -> bool:
    try:
        read(Source("n.yaml", text), Negotiation)
    except Unusable:
        return False
    return True


def test_it_is_a_schema_of_the_draft_it_names() -> None:
    jsonschema.Draft202012Validator.check_schema(SCHEMA)
    assert SCHEMA["$schema"].endswith("2020-12/schema")
    assert SCHEMA["title"] == "Negotiation"


def test_each_field_says_what_it_means_and_who_may_see_it() -> None:
    seen = 0
    parts: list[dict[str, Any]] = [SCHEMA, *SCHEMA["$defs"].values()]
    while parts:
        part = parts.pop()
        parts += part.get("anyOf", [])
        for field in part.get("properties", {}).values():
            if "x-tier" in field:
                seen += 1
                assert field["description"].endswith(f"[{field['x-tier']}]")
    assert seen > 200


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("title: Grain", id="the least"),
        pytest.param("title: 1905", id="a number as text"),
        pytest.param("title: true", id="a yes as text"),
        pytest.param("title: x\ntopics: trade", id="one for many"),
        pytest.param("title: x\ntopics: [trade, 5]", id="many"),
        pytest.param("title: x\ntopics:", id="an empty value"),
        pytest.param("title: x\nissues: [Price, {title: Volume, weight: 5}]", id="short forms"),
        pytest.param("title: x\nissues: {title: Volume, weight: '5'}", id="a number in quotes"),
        pytest.param("title: x\nstakeholders: [{name: y, influence: 4}]", id="a step of a scale"),
        pytest.param("title: x\nstakeholders: [{name: y, influence: '4'}]", id="in quotes"),
        pytest.param("title: x\nhandling: {portion_marks: yes}", id="yes"),
        pytest.param("title: x\nhandling: {portion_marks: true}", id="true"),
        pytest.param("title: x\nmeeting: {date: 2026-12-03, length: 90}", id="a day, a length"),
        pytest.param("title: x\nmandate: {envelope: {amount: 1.5, currency: EUR}}", id="a sum"),
        pytest.param("title: x\nmandate: {envelope: {amount: '1.5', currency: EUR}}", id="as text"),
        pytest.param("title: x\ncounterparts: {name: y, traits: {country: NO, age: 5, b: }}",
                     id="traits"),
    ],
)  # fmt: skip
def test_both_say_yes(text: str) -> None:
    assert reads(text)
    assert accepts(text)


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("topics: trade", id="a needed name is missing"),
        pytest.param("title:", id="a needed value is empty"),
        pytest.param("title: [a]", id="a list for a text"),
        pytest.param("title: x\nnotes: y", id="an unknown name"),
        pytest.param("title: x\nissues: [{title: y, weight: ten}]", id="a word for a number"),
        pytest.param("title: x\nissues: [{title: y, weight: 1.5}]", id="a fraction"),
        pytest.param("title: x\nissues: [{title: y, priority: high}]", id="an unknown choice"),
        pytest.param("title: x\nstakeholders: [{name: y, influence: 9}]", id="off the scale"),
        pytest.param("title: x\nhandling: {portion_marks: maybe}", id="neither yes nor no"),
        pytest.param("title: x\nmeeting: Vienna", id="a text for lines"),
        pytest.param("title: x\nmandate: {envelope: {amount: lots, currency: EUR}}", id="a sum"),
    ],
)
def test_both_say_no(text: str) -> None:
    assert not reads(text)
    assert not accepts(text)
