"""A play that changes only some of another, the pack it lies in, and the reason a play gives."""

from pathlib import Path

import pytest
from building import PACK, Shelves, play, with_

from briefgen.library import Library
from briefgen.playbooks import FilledPlay, Shelved, choose, fill, shelved
from briefgen.problems import Problem, Unusable

THEIRS = (
    "name: Theirs\nversion: 1\napplies_to: {traits: {country: Russia}}\n"
    "sources: [{id: diary, title: A diary}]\n"
)
FRONT = "weight: 5\nsigns: [One, Two]\nsources: [{id: diary, at: p. 1}]\n"


@pytest.fixture
def shelves(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Shelves:
    monkeypatch.setattr("briefgen.library.shipped", lambda: tmp_path / "shipped")
    return Shelves(tmp_path)


def both(shelves: Shelves, ours: str, name: str = "wait", pack: str = "mine") -> Shelved:
    """Our play over the shipped play `theirs/wait`."""
    (one,) = (o for o in shelved(library(shelves, **{f"{pack}/{name}": ours})) if o.id == name)
    return one


def library(shelves: Shelves, **ours: str) -> Library:
    return shelves.library(**{
        "shipped/playbooks/theirs/pack.yaml": THEIRS,
        "shipped/playbooks/theirs/wait.md": play("Their way", "Their body.", FRONT),
        "own/playbooks/mine/pack.yaml": PACK,
        **{f"own/playbooks/{name}.md": text for name, text in ours.items()},
    })  # fmt: skip


def filled(one: Shelved) -> FilledPlay:
    negotiation = with_()
    return fill(choose([one], negotiation), negotiation).chosen[0]


def mistakes(shelves: Shelves, **ours: str) -> tuple[Problem, ...]:
    with pytest.raises(Unusable) as caught:
        shelved(library(shelves, **ours))
    return caught.value.problems


def test_what_is_not_changed_comes_from_the_play_that_is(shelves: Shelves) -> None:
    one = both(shelves, "---\nextends: theirs/wait\nlede: Wait a week.\n---\n")
    assert (one.pack_id, one.play.title, one.play.weight) == ("mine", "Their way", 5)
    text = filled(one)
    assert (text.lede, text.body) == ("Wait a week.", "Their body.")
    assert text.texts["signs"] == ("One", "Two")
    assert [source.id for source, _ in text.sources] == ["diary"]


def test_what_is_changed_is_ours_even_where_it_is_empty(shelves: Shelves) -> None:
    one = both(shelves, "---\nextends: wait\nsigns: []\nweight: 1\n---\nOur body.\n")
    text = filled(one)
    assert (text.body, text.texts["signs"], one.play.weight) == ("Our body.", (), 1)


def test_the_conditions_of_the_other_pack_hold_as_well(shelves: Shelves) -> None:
    one = both(shelves, "---\nextends: theirs/wait\n---\n")
    elsewhere = with_({"counterparts": "Japan"})
    assert [c.chosen for c in choose([one], with_())] == [True]
    assert [c.chosen for c in choose([one], elsewhere)] == [False]


def test_another_name_makes_a_second_play(shelves: Shelves) -> None:
    one = both(shelves, "---\nextends: theirs/wait\ntitle: Wait twice\n---\n", "wait-twice")
    assert (one.play.title, filled(one).body) == ("Wait twice", "Their body.")


def test_a_pack_of_the_same_name_needs_no_pack_yaml(shelves: Shelves) -> None:
    one = both(shelves, play("Ours", front=FRONT), pack="theirs")
    assert (one.pack.name, one.play.title, one.ships) == ("Theirs", "Ours", False)


@pytest.mark.parametrize(
    ("ours", "place", "told"),
    [
        pytest.param({"mine/a": "---\nextends: theirs/wiat\n---\n"}, "mine/a.md:2",
                     "Did you mean “theirs/wait”?", id="a target that is not there"),
        pytest.param({"mine/a": "---\nlede: x\nextends: mine/a\n---\n"}, "mine/a.md:3",
                     "no other play", id="itself"),
        pytest.param({"mine/a": "---\nextends: mine/b\n---\n",
                      "mine/b": "---\nextends: mine/a\n---\n"}, "mine/a.md:2",
                     "in a circle: mine/a → mine/b → mine/a", id="each other"),
        pytest.param({"mine/wait": "---\nextends: theirs/wait\nwieght: 2\n---\n"}, "mine/wait.md:3",
                     "weight", id="a misspelt field"),
        pytest.param({"mine/wait": "---\nextends: theirs/wait\nsources: [x]\n---\n"},
                     "mine/wait.md:3", "No source", id="a source of no pack"),
    ],
)  # fmt: skip
def test_a_change_that_cannot_be_made(
    shelves: Shelves, ours: dict[str, str], place: str, told: str
) -> None:
    problem = mistakes(shelves, **ours)[0]
    assert told in str(problem)
    assert f"playbooks/{place}:" in str(problem.place)


def test_a_mistake_in_what_is_inherited_is_told_where_it_stands(shelves: Shelves) -> None:
    broken = play(front="say: [x, '{{ nobody }}']")
    made = library(shelves, **{"mine/wait": "---\nextends: theirs/wait\n---\n"})
    (shelves.folder / "shipped/playbooks/theirs/wait.md").write_text(broken)
    with pytest.raises(Unusable) as caught:
        filled(shelved(made)[0])
    assert str(caught.value.problems[0].place).startswith("playbooks/theirs/wait.md:5:")


@pytest.mark.parametrize(
    ("front", "reason"),
    [
        pytest.param("when: issues", "its own condition holds", id="none given"),
        pytest.param("when: issues\nbecause: no offer is decided yet.",
                     "no offer is decided yet", id="a sentence"),
        pytest.param("when: issues\nbecause: '{{ issues | length }} issues, *{{ them.name }}*'",
                     "2 issues, *Russia*", id="with facts"),
        pytest.param("when: issues\nbecause: '{% if log %}x{% endif %}'",
                     "its own condition holds", id="one that comes out empty"),
        pytest.param("because: never asked", "fits any talks", id="without a condition"),
        pytest.param("when: issues\nbecause: '{{ issues[0].title }}'",
                     "Inspections a day", id="of one issue"),
    ],
)  # fmt: skip
def test_a_play_gives_its_own_reason(shelves: Shelves, front: str, reason: str) -> None:
    (one,) = choose(shelves.plays(wait=play(front=front)), with_())
    assert (one.chosen, one.reason) == (True, reason)


def test_a_reason_is_printed_to_the_letter(shelves: Shelves) -> None:
    named = with_({"issues.0.title": "A <b> & *c*"})
    plays = shelves.plays(wait=play(front="when: issues\nbecause: '{{ issues[0].title }}'"))
    (one,) = choose(plays, named)
    assert one.reason == "A <b> & *c*"
