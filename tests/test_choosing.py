"""From all plays to the few that fit: by the counterpart, the talks, the team's own wishes."""

from pathlib import Path
from typing import Any

import pytest
from building import Shelves, case, play, with_
from making import FIVE_LINES, ROOT, opened

from briefgen.clearance import Tier, cleared
from briefgen.library import Library
from briefgen.negotiation import Negotiation
from briefgen.playbooks import choose, fill, shelved
from briefgen.problems import Unusable
from briefgen.reading import Source, read

SHIPPED = shelved(Library(ROOT, ROOT))
KREMLIN = {one.id for one in SHIPPED if one.pack_id == "kremlin"}


@pytest.fixture
def shelves(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Shelves:
    monkeypatch.setattr("briefgen.library.shipped", lambda: tmp_path / "shipped")
    return Shelves(tmp_path)


def chosen(negotiation: Negotiation) -> set[str]:
    """The ids of the shipped plays that are chosen."""
    return {one.shelved.id for one in choose(SHIPPED, negotiation) if one.chosen}


def verdict(shelves: Shelves, front: str, changes: dict[str, Any]) -> tuple[bool, str]:
    """Whether the one play on the shelf is chosen, and why."""
    (one,) = choose(shelves.plays(wait=play(front=front)), with_(changes))
    return one.chosen, one.reason


def test_there_is_something_to_choose_from() -> None:
    assert len(KREMLIN) > 5


@pytest.mark.parametrize(
    "counterparts",
    [
        pytest.param([], id="nobody yet"),
        pytest.param(["Türkiye"], id="another country"),
        pytest.param(["Türkiye", "Belarus"], id="two others"),
        pytest.param(["The Company"], id="a company"),
        pytest.param([{"name": "Estonia", "stated": ["We were a part of the Soviet Union."],
                       "traits": {"neighbour": "Russia"}}], id="a neighbour"),
        pytest.param([{"name": "Friends of Russia"}], id="a name with the word in it"),
        pytest.param([{"name": "Landlord", "full_name": "Moscow Road Properties Ltd"}],
                     id="a street called after its capital"),
        pytest.param([{"name": "Embassy of Japan in the Russian Federation"}],
                     id="somebody else's embassy there"),
        pytest.param([{"name": "The Ministry", "full_name": "Ministry of Defence of Norway"}],
                     id="another country's ministry"),
        pytest.param(["The Russian Tea Room"], id="a house called after the country"),
    ],
)  # fmt: skip
def test_who_has_nothing_to_do_with_russia_gets_no_play_about_russia(counterparts: Any) -> None:
    assert chosen(with_({"counterparts": counterparts})) & KREMLIN == set()


@pytest.mark.parametrize(
    "counterparts",
    [
        pytest.param("Russia", id="by name"),
        pytest.param("RUSSIA", id="in capitals"),
        pytest.param("The Russian Federation", id="with its article"),
        pytest.param({"name": "The other side", "full_name": "Russian Federation"}, id="in full"),
        pytest.param({"name": "Moscow", "traits": {"country": "Russia"}}, id="by its country"),
        pytest.param(["Türkiye", "Russia"], id="second of two"),
        pytest.param(["USSR"], id="as it was"),
        pytest.param({"name": "Ministry of Defence",
                      "full_name": "Ministry of Defence of the Russian Federation"},
                     id="by the full name of a ministry"),
        pytest.param("Ministry of Foreign Affairs of Russia", id="by the name of a ministry"),
        pytest.param("The Russian Foreign Ministry", id="a ministry in short"),
        pytest.param("Moscow", id="by its capital"),
        pytest.param("the Kremlin", id="by the seat of its president"),
        pytest.param("Gazprom", id="by its gas company"),
        pytest.param("Russian delegation", id="by its delegation"),
        pytest.param("Россия", id="in Russian"),
    ],
)  # fmt: skip
def test_who_negotiates_with_russia_gets_them(counterparts: Any) -> None:
    found = chosen(with_({"counterparts": counterparts})) & KREMLIN
    assert len(found) > 5
    assert found == chosen(with_()) & KREMLIN


def test_five_lines_are_enough_for_plays() -> None:
    five = read(Source("n.yaml", FIVE_LINES), Negotiation)
    found = choose(SHIPPED, five)
    assert {one.shelved.id for one in found if one.chosen} & KREMLIN
    assert len(fill(found, five).chosen) == min(five.plays.most, sum(one.chosen for one in found))


@pytest.mark.parametrize("tier", Tier)
def test_shipped_plays_fill_in_for_every_circle_of_readers(tier: Tier) -> None:
    seen = cleared(opened("portsmouth-1905").negotiation, tier)
    assert fill(choose(SHIPPED, seen), seen).chosen


@pytest.mark.parametrize(
    ("front", "changes", "reason"),
    [
        pytest.param("", {}, "fits any talks", id="no condition"),
        pytest.param("applies_to: {formats: mediated}", {}, "fits any talks",
                     id="an unknown format excludes nothing"),
        pytest.param("applies_to: {formats: [online, mediated]}", {"meeting.format": "mediated"},
                     "the format is mediated", id="one of its formats"),
        pytest.param("applies_to: {phases: opening}", {}, "fits any talks",
                     id="an unknown phase excludes nothing"),
        pytest.param("applies_to: {phases: opening}", {"meeting.phase": "opening"},
                     "the phase is opening: positions are not yet told in full", id="its phase"),
        pytest.param("applies_to: {topics: navy}", {}, "fits any talks",
                     id="unknown topics exclude nothing"),
        pytest.param("applies_to: {topics: [navy, fish]}", {"topics": ["grain", "Fish"]},
                     "the topic is Fish", id="one of its topics"),
        pytest.param("applies_to: {topics: navy}", {"issues.0.topic": "navy"},
                     "the topic is navy", id="the topic of one issue"),
        pytest.param("applies_to: {traits: {country: Russia}}", {}, "Russia is across the table",
                     id="its country"),
        pytest.param("applies_to: {traits: {kind: [great power]}}",
                     {"counterparts": [{"name": "R", "traits": {"kind": "Great Power"}}]},
                     "R has the kind Great Power", id="another trait"),
        pytest.param("applies_to: {formats: online, phases: opening}",
                     {"meeting.format": "online", "meeting.phase": "opening"},
                     "the phase is opening: positions are not yet told in full; "
                     "the format is online",
                     id="several reasons"),
        pytest.param("when: issues | length > 1", {}, "its own condition holds", id="when"),
        pytest.param("when: strategy.deadlines", {"plays.include": "wait"},
                     "asked for by the team", id="asked for against its condition"),
    ],
)  # fmt: skip
def test_a_play_is_chosen_with_its_reason(
    shelves: Shelves, front: str, changes: dict[str, Any], reason: str
) -> None:
    assert verdict(shelves, front, changes) == (True, reason)


@pytest.mark.parametrize(
    ("front", "changes", "reason"),
    [
        pytest.param("applies_to: {formats: online}", {"meeting.format": "mediated"},
                     "for the formats online; here it is mediated", id="another format"),
        pytest.param("applies_to: {phases: opening}", {"meeting.phase": "closing"},
                     "for the phases opening; here it is closing", id="another phase"),
        pytest.param("applies_to: {topics: [navy, fish]}", {"topics": ["grain"]},
                     "for the topics navy, fish", id="another topic"),
        pytest.param("applies_to: {traits: {country: Japan}}", {},
                     "for a counterpart whose country is Japan", id="another country"),
        pytest.param("applies_to: {traits: {kind: company}}", {},
                     "for a counterpart whose kind is company", id="an unknown trait excludes"),
        pytest.param("when: issues | length > 5", {}, "nothing in the file calls for it",
                     id="when"),
        pytest.param("", {"plays.leave_out": "wait"}, "left out by the team", id="left out"),
        pytest.param("", {"plays.leave_out": "wait", "plays.include": "wait"},
                     "left out by the team", id="left out and asked for"),
    ],
)  # fmt: skip
def test_a_play_is_not_chosen_with_its_reason(
    shelves: Shelves, front: str, changes: dict[str, Any], reason: str
) -> None:
    was_chosen, told = verdict(shelves, front, changes)
    assert not was_chosen
    assert told.startswith(reason)


def test_the_conditions_of_a_pack_hold_for_each_of_its_plays(shelves: Shelves) -> None:
    plays = shelved(shelves.library(**{
        "own/playbooks/a/pack.yaml": "name: A\napplies_to: {traits: {country: Japan}}",
        "own/playbooks/a/x.md": play(front="applies_to: {formats: online}"),
    }))  # fmt: skip
    for country, form, fits in (("Japan", "online", True), ("Japan", "summit", False),
                                ("Russia", "online", False)):  # fmt: skip
        found = choose(plays, with_({"counterparts": country, "meeting.format": form}))
        assert [one.chosen for one in found] == [fits]


def test_chosen_ones_come_first_the_weightiest_at_the_head(shelves: Shelves) -> None:
    out = "applies_to: {traits: {country: Japan}}"
    plays = shelves.plays(a=play(front="weight: 1"), b=play(front=f"{out}\nweight: 5"),
                          c=play(), d=play(front="weight: 5"))  # fmt: skip
    assert [one.shelved.id for one in choose(plays, with_())] == ["d", "c", "a", "b"]
    asked = with_({"plays.include": ["a"]})
    assert [one.shelved.id for one in choose(plays, asked)] == ["a", "d", "c", "b"]


@pytest.mark.parametrize("tier", Tier)
def test_what_the_team_leaves_out_is_in_no_edition(tier: Tier) -> None:
    seen = cleared(with_({"plays.leave_out": ["hold-the-clock"]}), tier)
    assert "hold-the-clock" not in chosen(seen)
    assert chosen(seen) & KREMLIN


def test_unknown_plays_are_told_all_at_once_with_the_nearest() -> None:
    wishes = {"plays.include": ["hold-the-clok"], "plays.leave_out": ["q"]}
    with pytest.raises(Unusable) as caught:
        chosen(with_(wishes))
    told = [f"{problem.message}. {problem.advice}" for problem in caught.value.problems]
    assert "“hold-the-clok”. Did you mean “hold-the-clock”?" in told[0]
    assert "“q”. List them" in told[1]


def test_conditions_that_cannot_be_judged_are_told_all_at_once(shelves: Shelves) -> None:
    plays = shelves.plays(a=play(front="when: uss"), b=play(), c=play(front="\n\nwhen: thm"))
    with pytest.raises(Unusable) as caught:
        choose(plays, case().negotiation)
    places = [str(problem.place) for problem in caught.value.problems]
    assert places == ["playbooks/mine/a.md:5:1", "playbooks/mine/c.md:7:1"]
