"""SARIF of whole runs holds what its standard asks for, without the schema, which does not ship.

All that briefgen writes was also held against the official schema of SARIF 2.1.0.
"""

import json
import os
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any
from urllib.parse import unquote

import pytest
from click.testing import CliRunner
from making import EXAMPLES, FIVE_LINES, ROOT

from briefgen.cli import main

LEVELS = {"error", "warning", "note"}
URI = re.compile(r"(?:[A-Za-z0-9\-._~/!$&'()*+,;=@]|%[0-9A-F]{2}|^file:)+")
SPOILT = """\
title: Renewal of a lease
us: Ålands Hamn
counterparts: Fonden
issues:
  - {title: Hyra “x” 😀, unit: EUR, direction: less, target: 9, bottom_line: 5}
statements:
  - text: >
      We have no plans to leave, and we will never
      consider another hall. 😀 We will not move.
accepted: {finding: single-issue, reason: Rent first., who: Head}
"""


def of(file: Path, *arguments: str) -> Any:
    done = CliRunner().invoke(main, ["check", "-f", "sarif", str(file), *arguments])
    return json.loads(done.stdout)


def regions(run: Any) -> Iterator[tuple[str, dict[str, Any]]]:
    for result in run["results"]:
        for location in result.get("locations", ()):
            place = location["physicalLocation"]
            file = unquote(place["artifactLocation"]["uri"], errors="surrogateescape")
            for name in ("region", "contextRegion"):
                if name in place:
                    yield file, place[name]


def held(log: Any) -> int:
    """Whether a log holds what every reader of SARIF relies on; how many results it has."""
    assert (log["version"], log["$schema"][-23:]) == ("2.1.0", "sarif-schema-2.1.0.json")
    (run,) = log["runs"]
    driver = run["tool"]["driver"]
    ids = [rule["id"] for rule in driver["rules"]]
    assert driver["name"] == "briefgen"
    assert len(ids) == len(set(ids))
    for rule in driver["rules"]:
        assert rule["shortDescription"]["text"]
        assert rule["help"]["text"]
        assert rule["defaultConfiguration"]["level"] in LEVELS
    for result in run["results"]:
        assert ids[result["ruleIndex"]] == result["ruleId"]
        assert result["level"] in LEVELS
        assert result["message"]["text"]
        for one in result.get("suppressions", ()):
            assert (one["kind"], bool(one["justification"])) == ("inSource", True)
        for location in result.get("locations", ()):
            assert URI.fullmatch(location["physicalLocation"]["artifactLocation"]["uri"])
    return len(run["results"])


def within(text: str, region: dict[str, Any]) -> None:
    """The bounds of a region: counted from 1, its end behind its last letter, in the very file."""
    lines = text.split("\n")
    assert 1 <= region["startLine"] <= region.get("endLine", region["startLine"]) <= len(lines)
    if "startColumn" not in region:
        return
    last = lines[region.get("endLine", region["startLine"]) - 1]
    assert region["startColumn"] >= 1
    assert region.get("endColumn", 1) <= len(last) + 1
    if "charOffset" in region:
        before = sum(len(line) + 1 for line in lines[: region["startLine"] - 1])
        assert region["charOffset"] == before + region["startColumn"] - 1
        assert region["charLength"] > 0
    if "snippet" in region:
        start, end = region["startColumn"] - 1, region["endColumn"] - 1
        assert region["snippet"]["text"] == lines[region["startLine"] - 1][start:end]


@pytest.mark.parametrize("example", EXAMPLES)
def test_of_every_example_it_is_whole(example: str) -> None:
    file = ROOT / "examples" / f"{example}.yaml"
    log = of(file)
    held(log)
    for uri, region in regions(log["runs"][0]):
        within(Path(uri.removeprefix("file://")).read_text(), region)  # it may be included


@pytest.mark.parametrize(
    ("name", "text", "least"),
    [
        pytest.param("five.yaml", FIVE_LINES, 4, id="five lines"),
        pytest.param("å b#1.yaml", SPOILT, 5, id="faults, odd letters, a name to be encoded"),
        pytest.param(os.fsdecode(b"\xff.yaml"), FIVE_LINES, 4, id="a name in no letters"),
        pytest.param("n.yaml", "titel: Grain\n", 1, id="what cannot be used"),
        pytest.param("n.yaml", "", 1, id="an empty file"),
    ],
)
def test_of_a_poor_file_it_is_whole_too(
    name: str, text: str, least: int, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    Path(name).write_text(text)
    log = of(Path(name))
    assert held(log) >= least
    for file, region in regions(log["runs"][0]):
        assert file == name
        within(text, region)


def test_of_a_text_it_is_whole_too(tmp_path: Path) -> None:
    text = "We will not send troops. 😀\nWe have no plan B.\n"
    (tmp_path / "speech.md").write_text(text)
    log = of(tmp_path / "speech.md", "--texts")
    assert held(log) >= 2
    assert len(list(regions(log["runs"][0]))) >= 4
    for _, region in regions(log["runs"][0]):
        within(text, region)
