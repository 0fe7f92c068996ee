"""Plays on the shelf: what their files may hold, what is refused and where, and how they fill."""

from pathlib import Path

import pytest
from building import PACK, Shelves, play, with_

from briefgen.playbooks import FilledPlay, Plays, Shelved, choose, fill, shelved
from briefgen.problems import Problem, Unusable

ROOT = Path(__file__).resolve().parent.parent


@pytest.fixture
def shelves(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Shelves:
    monkeypatch.setattr("briefgen.library.shipped", lambda: tmp_path / "shipped")
    return Shelves(tmp_path)


def filled(plays: tuple[Shelved, ...], **changes: object) -> Plays:
    negotiation = with_(changes)
    return fill(choose(plays, negotiation), negotiation)


def only(plays: tuple[Shelved, ...], **changes: object) -> FilledPlay:
    (one,) = filled(plays, **changes).chosen
    return one


def mistakes(shelves: Shelves, **files: str) -> list[Problem]:
    """What is wrong with files in a pack of the workspace, on the shelf or when filled in."""
    with pytest.raises(Unusable) as caught:
        filled(shelved(shelves.library(**{f"own/playbooks/mine/{n}": t for n, t in files.items()})))
    return list(caught.value.problems)


def test_the_smallest_play(shelves: Shelves) -> None:
    (one,) = shelves.plays(wait=play())
    assert (one.id, one.pack_id, one.play.title, one.play.weight) == ("wait", "mine", "Wait", 3)
    assert one.file == "playbooks/mine/wait.md"
    assert one.body.text.strip() == "Take your time."
    assert one.body.text.splitlines()[0] == play().splitlines()[one.body_line - 1]


def test_an_empty_shelf_has_no_plays(shelves: Shelves) -> None:
    assert shelved(shelves.library()) == ()


@pytest.mark.parametrize("name", [".git/HEAD", "drafts/notes.txt", "README.md"])
def test_what_is_no_pack_is_passed_by(shelves: Shelves, name: str) -> None:
    assert shelved(shelves.library(**{f"own/playbooks/{name}": "x"})) == ()


def test_the_team_s_own_play_hides_the_one_that_ships(shelves: Shelves) -> None:
    library = shelves.library(**{
        "own/playbooks/mine/pack.yaml": PACK, "own/playbooks/mine/wait.md": play("Our way"),
        "shipped/playbooks/theirs/pack.yaml": "name: Theirs",
        "shipped/playbooks/theirs/wait.md": play("Their way", front="sources: [unheard-of]"),
        "shipped/playbooks/theirs/other.md": play("Another"),
    })  # fmt: skip
    found = {one.id: (one.pack_id, one.play.title) for one in shelved(library)}
    assert found == {"wait": ("mine", "Our way"), "other": ("theirs", "Another")}


@pytest.mark.parametrize(
    ("files", "place", "told"),
    [
        pytest.param({"a.md": play()}, None, "has plays but no pack.yaml", id="no pack.yaml"),
        pytest.param({"pack.yaml": "version: 1", "a.md": play()}, "pack.yaml:1", "name",
                     id="a pack without a name"),
        pytest.param({"pack.yaml": PACK, "a.md": "Wait."}, "a.md:1", "three dashes",
                     id="no front matter"),
        pytest.param({"pack.yaml": PACK, "a.md": "---\ntitle: Wait\n"}, "a.md:1", "second one",
                     id="front matter that does not end"),
        pytest.param({"pack.yaml": PACK, "a.md": play(front="wieght: 3")}, "a.md:5", "wieght",
                     id="a misspelt name"),
        pytest.param({"pack.yaml": PACK, "a.md": play(front="weight: 6")}, "a.md:5", "5",
                     id="a weight off the scale"),
        pytest.param({"pack.yaml": PACK, "a.md": play(front="a: [")}, "a.md:6", "cannot be read",
                     id="YAML that breaks off"),
        pytest.param({"pack.yaml": PACK, "a.md": "---\ntitle: x\nkind: trick\nlede: y\n---\n"},
                     "a.md:3", "“trick” is not among the choices", id="an unknown kind"),
        pytest.param({"pack.yaml": PACK, "a.md": play(front="applies_to: {formats: [party]}")},
                     "a.md:5", "“party” is not among", id="an unknown format of talks"),
        pytest.param({"pack.yaml": PACK, "a.md": play(front="sources: [memori]")}, "a.md:5",
                     "No source is called “memori”", id="a source that the pack does not list"),
        pytest.param({"pack.yaml": PACK, "a.md": play(
                     front="weight: 1\nobserved:\n  - {what: x, source: diary}\n")}, "a.md:7",
                     "No source is called “diary”", id="evidence from nowhere"),
        pytest.param({"pack.yaml": PACK, "a.md": play(front="against: [{what: x, source: d}]")},
                     "a.md:5", "No source", id="a counterweight from nowhere"),
        pytest.param({"pack.yaml": PACK, "a.md": play(
                     front="conflicts: [{play: hurry, choose: x}]")}, "a.md:5",
                     "No play is called “hurry”", id="a conflict with nothing"),
        pytest.param({"pack.yaml": PACK, "a.md": play(body="one\n\n{{ us.nam }}")}, "a.md:8",
                     "no “nam”", id="an unknown name in the body"),
        pytest.param({"pack.yaml": PACK, "a.md": play(body="one\n{% set a = 1 %}")}, "a.md:7",
                     "may not use “assign”", id="a name of its own in the body"),
        pytest.param({"pack.yaml": PACK, "a.md": play(
                     body="{% if not us %}\n{{ issues|length|in_words }}\n{% endif %}")}, "a.md:7",
                     "may not use “in_words”", id="a filter of sections, seldom reached"),
        pytest.param({"pack.yaml": PACK, "a.md": play(body="one\n\n{% if %}")}, "a.md:8", "",
                     id="half a condition in the body"),
        pytest.param({"pack.yaml": PACK, "a.md": play(body="{{ us.__class__ }}")}, "a.md:6", "",
                     id="a private name"),
        pytest.param({"pack.yaml": PACK, "a.md": play(body="{{ us.model_dump() }}")}, "a.md:6",
                     "call", id="a call"),
        pytest.param({"pack.yaml": PACK, "a.md": play(body="{{ 'a' * 10**9 }}")}, "a.md:6", "mul",
                     id="a product that fills the memory"),
        pytest.param({"pack.yaml": PACK, "a.md": play(body="{% include 'b.md' %}")}, "a.md:6",
                     "include", id="another file"),
        pytest.param({"pack.yaml": PACK, "a.md": play(front="say:\n  - Yes\n  - '{{ nobody }}'")},
                     "a.md:7", "“nobody”", id="an unknown name in a line to say"),
        pytest.param({"pack.yaml": PACK, "a.md": play(front="signs: ['{% set a = 1 %}']")},
                     "a.md:5", "assign", id="a name of its own in a sign"),
        pytest.param({"pack.yaml": PACK, "a.md": play(front="when: us.nam")}, "a.md:5",
                     "no “nam”", id="a condition over an unknown name"),
        pytest.param({"pack.yaml": PACK, "a.md": play(front="when: us and")}, "a.md:5", "",
                     id="half a condition"),
        pytest.param({"pack.yaml": PACK, "a.md": play(front="when: f()")}, "a.md:5", "call",
                     id="a condition with a call"),
        pytest.param({"pack.yaml": PACK, "a.md": play(
                     front="beside:\n  - part: issues\n    when: issue.opning\n    note: x")},
                     "a.md:7", "“opening”", id="a note's condition over a misspelt name"),
        pytest.param({"pack.yaml": PACK, "a.md": play(
                     front="beside:\n  - part: issues\n    note: '{{ item.title }}'")}, "a.md:7",
                     "“item”", id="a note that names another part's thing"),
    ],
)  # fmt: skip
def test_a_play_that_cannot_be_used(
    shelves: Shelves, files: dict[str, str], place: str | None, told: str
) -> None:
    problem, *_ = mistakes(shelves, **files)
    assert told in problem.message
    if place:
        assert str(problem.place).startswith(f"playbooks/mine/{place}:")
    else:
        assert "playbooks/mine" in problem.message


def test_every_mistake_of_every_pack_is_told_at_once(shelves: Shelves) -> None:
    with pytest.raises(Unusable) as caught:
        shelved(shelves.library(**{
            "own/playbooks/a/x.md": play(),
            "own/playbooks/b/pack.yaml": PACK,
            "own/playbooks/b/y.md": "no front matter",
            "own/playbooks/b/z.md": play(front="sources: [c]"),
        }))  # fmt: skip
    assert len(caught.value.problems) == 3


def test_texts_are_filled_in_with_the_facts_of_the_negotiation(shelves: Shelves) -> None:
    front = "say: ['{{ them.name }} first', Then us]\nafter: Rest"
    one = only(shelves.plays(wait=play(body="{{ us.name }} waits.\n", front=front)))
    assert one.body == "Ukraine waits."
    assert one.texts["say"] == ("Russia first", "Then us")
    assert one.texts["after"] == ("Rest",)
    assert one.texts["before"] == ()
    assert (one.number, one.lede) == (1, "Do not hurry.")


def test_nothing_in_the_negotiation_file_is_a_template(shelves: Shelves) -> None:
    one = only(shelves.plays(wait=play(body="{{ title }}")), title="{{ 7*7 }} *x* <b>")
    assert "49" not in one.body
    assert not set("{*<") & set(one.body)


def test_notes_stand_beside_the_things_they_are_about(shelves: Shelves) -> None:
    front = """\
beside:
  - {part: issues, when: issue.opening, note: "{{ issue.title }}"}
  - {part: people, note: "{{ person.name }}"}
  - {part: agenda, note: "{{ item.title }}"}
  - {part: statements, note: none}
  - {part: agreement, note: none}
  - {part: strategy, when: "strategy.first_offer == 'they'", note: none}
"""
    sides = [{"name": "A", "people": ["Witte"]}, {"name": "B", "people": ["Rosen", "Martens"]}]
    plays = filled(shelves.plays(wait=play(front=front)), counterparts=sides)
    assert [note.text for note in plays.beside("issues", 0)] == ["Inspections a day"]
    assert plays.beside("issues", 1) == ()
    assert [note.text for number in range(3) for note in plays.beside("people", number)] == [
        "Witte", "Rosen", "Martens"
    ]  # fmt: skip
    assert [(note.play, note.title) for note in plays.beside("agenda")] == [("wait", "Wait")]
    assert all(not plays.beside(part) for part in ("statements", "agreement", "strategy"))


def test_sources_and_conflicts_of_the_plays_in_the_book(shelves: Shelves) -> None:
    one = play(front="sources: [{id: memoir, at: p. 3}]\nconflicts: [{play: b, choose: Toss}]")
    plays = filled(shelves.plays(a=one, b=play("Go", front="sources: memoir\nweight: 1")))
    assert [source.id for source in plays.cited()] == ["memoir"]
    assert next(at for _, at in plays.chosen[0].sources).at == "p. 3"
    assert plays.chosen[0].conflicts == (("b", "Toss"),)
    assert plays.called("b") is plays.chosen[1]
    assert plays.called("c") is None


def test_only_as_many_are_printed_in_full_as_the_team_wants(shelves: Shelves) -> None:
    three = {name: play(front=f"weight: {n}") for n, name in enumerate("abc", 1)}
    plays = filled(shelves.plays(**three), **{"plays.most": 2})
    assert [one.id for one in plays.chosen] == ["c", "b"]
    assert [(one.id, one.number) for one in plays.briefly] == [("a", 3)]
