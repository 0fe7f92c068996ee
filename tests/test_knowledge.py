"""Dossiers and lists: they join the issues and books they are for, and no others."""

from pathlib import Path
from typing import Any

import pytest
from building import with_

from briefgen.library import Library
from briefgen.playbooks import choose, fill, shelved
from briefgen.playbooks.knowledge import gathered
from briefgen.problems import Unusable

ROOT = Path(__file__).resolve().parent.parent
SHELVES = Library(ROOT, ROOT)


@pytest.mark.parametrize(
    ("changes", "dossiers", "lists"),
    [
        pytest.param(
            {"counterparts": ["Norway"], "topics": ["cyber"]}, set(), False, id="no Russia"
        ),
        pytest.param({"meeting.date": "1905-08-10"}, set(), False, id="talks before all of it"),
        pytest.param({}, set(), True, id="Russia, no topic"),
        pytest.param({"topics": ["Cyber"]}, {"cyber"}, True, id="a topic of the whole"),
        pytest.param({"issues.1.topic": "space"}, {"space"}, True, id="a topic of one issue"),
    ],
)
def test_what_joins(changes: dict[str, Any], dossiers: set[str], lists: bool) -> None:
    found = gathered(SHELVES, with_(changes))
    assert {known.id for known in found.dossiers} == dossiers
    assert bool(found.of_kind("hear", "codewords")) is lists


def test_a_dossier_stands_beside_the_issue_of_its_topic() -> None:
    talks = with_({"issues.1.topic": "space"})
    found = gathered(SHELVES, talks)
    assert [[known.id for known in found.joining(issue)] for issue in talks.issues] == [
        [],
        ["space"],
    ]


def test_the_seven_scenarios_add_up() -> None:
    (scenarios,) = gathered(SHELVES, with_({"topics": ["ceasefire"]})).of_kind("scenarios")
    given = [int(entry.likelihood.low) for entry in scenarios.entries if entry.likelihood]
    assert given == [20, 13, 4, 38, 11, 12, 2]
    assert sum(given) == 100


def test_a_dossier_that_cites_an_unknown_source_is_refused(tmp_path: Path) -> None:
    pack = tmp_path / "playbooks/ours"
    (pack / "dossiers").mkdir(parents=True)
    (pack / "pack.yaml").write_text("name: Ours\n")
    (pack / "dossiers/x.yaml").write_text(
        "title: X\ntopics: [x]\nlede: Y.\nas_of: 2026\nsources: [{id: nobody}]\n"
    )
    with pytest.raises(Unusable) as refused:
        gathered(Library(tmp_path, tmp_path), with_())
    assert "playbooks/ours/dossiers/x.yaml:5:16: No source is called “nobody”" in str(refused.value)


def test_a_play_is_about_the_side_that_it_is_for() -> None:
    talks = with_({"counterparts": ["Germany", "Russia", "Japan"]})
    plays = {play.id: play for play in fill(choose(shelved(SHELVES), talks), talks).chosen}
    told = str(plays["do-not-reveal-first"].body)
    assert "What Russia really wants" in told
    assert "Germany" not in told
