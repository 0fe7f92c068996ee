"""Which plays stand ahead: what the file calls for, whose pack it is, which one leaves nothing."""

from pathlib import Path
from typing import Any

import pytest
from building import PACK, Shelves, play, with_

from briefgen.playbooks import Choice, choose, shelved
from briefgen.playbooks.topics import shared
from briefgen.problems import Unusable

USEFUL = "most_useful: {phases: [closing], formats: [online], topics: [navy]"
CAUSE = "causes: [{when: agenda, because: 'there are {{ agenda|length }} items.'}]}"

CLOSING = "the phase is closing: what is written now stays"


@pytest.fixture
def shelves(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Shelves:
    monkeypatch.setattr("briefgen.library.shipped", lambda: tmp_path / "shipped")
    return Shelves(tmp_path)


def order(choices: tuple[Choice, ...]) -> list[str]:
    return [one.shelved.id for one in choices if one.chosen]


@pytest.mark.parametrize(
    ("front", "changes", "fit", "reason"),
    [
        pytest.param("", {}, 0, "fits any talks", id="a play for everything"),
        pytest.param(f"{USEFUL}}}", {}, 0, "fits any talks", id="nothing is known"),
        pytest.param(f"{USEFUL}}}", {"meeting.phase": "opening", "meeting.format": "summit",
                                     "topics": ["grain"]}, 0, "fits any talks",
                     id="all is otherwise, and the play is chosen all the same"),
        pytest.param(f"{USEFUL}, {CAUSE}", {"agenda": []}, 0, "fits any talks",
                     id="a cause that does not hold"),
        pytest.param("applies_to: {traits: {country: Russia}}", {}, 0, "Russia is across the table",
                     id="only the country"),
        pytest.param("applies_to: {phases: [opening, closing]}\nmost_useful: {phases: opening}",
                     {"meeting.phase": "closing"}, 0, "fits any talks",
                     id="a phase it is for, but not the one it is most useful in"),
        pytest.param(f"{USEFUL}}}", {"meeting.phase": "closing"}, 3, CLOSING, id="its phase"),
        pytest.param("applies_to: {phases: closing}", {"meeting.phase": "closing"}, 3,
                     CLOSING, id="the phase it asks for"),
        pytest.param(f"{USEFUL}}}", {"meeting.format": "online"}, 2, "the format is online",
                     id="its format"),
        pytest.param(f"{USEFUL}}}", {"topics": ["Navy", "fish"]}, 4, "the topic is Navy",
                     id="its topic"),
        pytest.param(f"{USEFUL}, {CAUSE}", {}, 2, "there are 1 items", id="a cause"),
        pytest.param("when: agenda\nbecause: there is an agenda\n"
                     "most_useful: {causes: [{when: agenda, because: more}]}", {}, 2,
                     "there is an agenda; more", id="a condition and a cause count once"),
        pytest.param(f"{USEFUL}, {CAUSE}\napplies_to: {{traits: {{country: Russia}}}}",
                     {"meeting.phase": "closing", "meeting.format": "online", "topics": "navy"}, 11,
                     "there are 1 items; the topic is navy",
                     id="everything; country, format and phase are not told"),
    ],
)  # fmt: skip
def test_what_the_file_calls_for(
    shelves: Shelves, front: str, changes: dict[str, Any], fit: int, reason: str
) -> None:
    (one,) = choose(shelves.plays(wait=play(front=front)), with_(changes))
    assert (one.chosen, one.fit, one.reason) == (True, fit, reason)


@pytest.mark.parametrize(
    ("plays", "expected"),
    [
        pytest.param({"a": "weight: 1", "b": "weight: 5"}, "ba", id="by weight"),
        pytest.param({"a": "weight: 5", "b": "weight: 1\nmost_useful: {phases: closing}"}, "ba",
                     id="called for before not called for, whatever the weight"),
        pytest.param({"a": "weight: 2\nmost_useful: {phases: closing}",
                      "b": "weight: 2\nmost_useful: {topics: navy}"}, "ba",
                     id="a topic before a phase"),
        pytest.param({"a": "weight: 2\nmost_useful: {topics: navy}",
                      "b": "weight: 4\nmost_useful: {phases: closing}"}, "ba",
                     id="weight and fit together"),
        pytest.param({"a": "weight: 3\nmost_useful: {phases: closing}",
                      "b": "weight: 2\nmost_useful: {topics: navy}"}, "ba",
                     id="at equal points what fits better"),
    ],
)  # fmt: skip
def test_weight_and_fit_make_the_order(
    shelves: Shelves, plays: dict[str, str], expected: str
) -> None:
    shelf = shelves.plays(**{name: play(front=front) for name, front in plays.items()})
    talks = with_({"meeting.phase": "closing", "topics": "navy"})
    assert order(choose(shelf, talks)) == list(expected)


def test_a_cause_that_cannot_be_judged_is_told_with_its_line(shelves: Shelves) -> None:
    front = "most_useful:\n  causes:\n    - when: uss.name\n      because: none"
    with pytest.raises(Unusable, match=r"mine/a\.md:7"):
        choose(shelves.plays(a=play(front=front)), with_())


WORDS = {"truce": ("armistice", "end of fighting"), "space": ("outer space",)}


@pytest.mark.parametrize(
    ("wanted", "found", "expected"),
    [
        pytest.param("truce", "", (), id="no topic"),
        pytest.param("space", "airspace", (), id="a word inside a word"),
        pytest.param("space", "office space", (), id="a topic inside a topic"),
        pytest.param("armistice", "truce", (), id="the other way round"),
        pytest.param("truce", "Truce", ("Truce",), id="in capitals"),
        pytest.param("european-security", "European security", ("European security",),
                     id="a hyphen"),
        pytest.param("truce", "armistice", ("armistice",), id="another word"),
        pytest.param("truce", "An armistice in the north", ("An armistice in the north",),
                     id="another word in a longer topic"),
        pytest.param("space", "weapons in outer space", ("weapons in outer space",),
                     id="two words in a longer topic"),
    ],
)  # fmt: skip
def test_topics_have_other_words(wanted: str, found: str, expected: tuple[str, ...]) -> None:
    assert shared([wanted], [found], WORDS) == expected


def test_the_words_of_a_pack_are_those_of_its_plays(shelves: Shelves) -> None:
    front = "applies_to: {topics: truce}\nbeside: [{part: issues, topics: truce, note: Where?}]"
    plays = shelved(shelves.library(**{
        "own/playbooks/a/pack.yaml": "name: A\ntopics: {truce: [armistice]}",
        "own/playbooks/a/x.md": play(front=front),
        "own/playbooks/b/pack.yaml": "name: B",
        "own/playbooks/b/y.md": play(front=front),
        "own/playbooks/b/z.md": "---\nextends: a/x\ntitle: Ours\n---\n",
    }))  # fmt: skip
    talks = with_({"issues.0.topic": "the armistice"})
    assert sorted(order(choose(plays, talks))) == ["x", "z"]


@pytest.mark.parametrize(
    ("front", "changes", "expected"),
    [
        pytest.param("gives_way_to: b", {"plays.leave_out": "b"}, "a", id="the other is left out"),
        pytest.param("gives_way_to: b\nweight: 1", {"plays.include": "a"}, "a",
                     id="it is asked for"),
        pytest.param("gives_way_to: b", {}, "b", id="the other is there"),
    ],
)  # fmt: skip
def test_a_play_gives_way_to_one_that_says_it_better(
    shelves: Shelves, front: str, changes: dict[str, Any], expected: str
) -> None:
    shelf = shelves.plays(a=play(front=front), b=play("Go", front="gives_way_to: a"))
    # b would give way to a, too; both are not to vanish.
    assert order(choose(shelf, with_(changes))) == list(expected)


def test_what_a_play_gives_way_to_must_be_there(shelves: Shelves) -> None:
    with pytest.raises(Unusable, match=r"No play is called “wayt”.*\n.*“wait”"):
        shelves.plays(a=play(front="gives_way_to: wayt"), wait=play())


def crowd(shelves: Shelves, guests: int, house: int) -> tuple[Any, ...]:
    """A shelf with so many weighty plays of a guest, and so many light ones of the house."""
    heavy = {f"own/playbooks/a/g{n}.md": play(front="weight: 5") for n in range(guests)}
    light = {f"own/playbooks/b/h{n}.md": play(front="weight: 1") for n in range(house)}
    packs = {f"own/playbooks/{name}/pack.yaml": PACK for name in "ab"}
    return shelved(
        shelves.library(**packs, **heavy, **light, **{"own/playbooks/a/added.txt": "from afar"})
    )


@pytest.mark.parametrize(
    ("guests", "house", "changes", "expected"),
    [
        pytest.param(2, 9, {}, 2, id="few guests"),
        pytest.param(9, 0, {}, 6, id="nobody else waits"),
        pytest.param(9, 3, {}, 3, id="few others wait"),
        pytest.param(9, 9, {}, 2, id="a third of the places"),
        pytest.param(9, 9, {"plays.most": 1}, 1, id="one at least"),
        pytest.param(9, 9, {"plays.include": ["g0", "g1", "g2", "g3"]}, 6,
                     id="those that the team asks for do not count"),
    ],
)  # fmt: skip
def test_plays_taken_in_from_elsewhere_leave_room(
    shelves: Shelves, guests: int, house: int, changes: dict[str, Any], expected: int
) -> None:
    talks = with_({"plays.most": 6, **changes})
    found = order(choose(crowd(shelves, guests, house), talks))
    assert len(found) == guests + house
    assert sum(name.startswith("g") for name in found[: talks.plays.most]) == expected


def test_at_equal_points_the_house_stands_first(shelves: Shelves) -> None:
    files = {f"own/playbooks/{p}/pack.yaml": PACK for p in "ab"}
    files |= {f"own/playbooks/{p}/{p}{p}.md": play() for p in "ab"}
    plays = shelved(shelves.library(**files, **{"own/playbooks/a/added.txt": ""}))
    assert order(choose(plays, with_())) == ["bb", "aa"]


def test_the_weightiest_guests_stand_after_the_house(shelves: Shelves) -> None:
    found = order(choose(crowd(shelves, 9, 9), with_({"plays.most": 6})))
    assert [name[0] for name in found[:6]] == ["h", "h", "h", "h", "g", "g"]
