"""Findings as JSON, for other programs; `briefgen schema --findings` says what each name means."""

import json
from collections.abc import Mapping
from dataclasses import asdict
from typing import Any

from briefgen.cli.report import VERSION, Report, around
from briefgen.finding import Page


def render(report: Report, pages: Mapping[str, Page]) -> str:
    """The report, name for name; letters beyond ASCII are escaped, for pipes that lack them."""
    told = asdict(report)
    for one in (*told["findings"], *told["accepted"]):
        one["excerpt"] = around(one["excerpt"], one["column"])
    return json.dumps(_named(told), indent=1) + "\n"


def schema() -> dict[str, Any]:
    """The JSON Schema (draft 2020-12) of a report."""
    from pydantic import TypeAdapter

    made = TypeAdapter(Report).json_schema()
    head = {"$schema": "https://json-schema.org/draft/2020-12/schema"}
    head["title"] = f"Findings of briefgen, version {VERSION}"
    return head | {key: value for key, value in _renamed(made).items() if key != "title"}


def _named(value: Any) -> Any:
    """The same values under the names that other programs are used to: endLine for end_line."""
    if isinstance(value, dict):
        return {_camel(key): _named(inner) for key, inner in value.items()}
    return [_named(one) for one in value] if isinstance(value, list | tuple) else value


def _renamed(schema: Any) -> Any:
    """The schema under the same names, and without the titles that repeat them."""
    if isinstance(schema, list):
        return [_renamed(one) for one in schema]
    if not isinstance(schema, dict):
        return schema
    told = {key: _renamed(inner) for key, inner in schema.items() if key != "title"}
    if "properties" in told:
        told["properties"] = {_camel(key): one for key, one in told["properties"].items()}
    if "required" in told:
        told["required"] = [_camel(name) for name in told["required"]]
    return told


def _camel(name: str) -> str:
    first, *rest = name.split("_")
    return first + "".join(word.title() for word in rest)
