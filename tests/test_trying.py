"""Plays are tried on plans that ship before they are taken in, and a pack that stops is named."""

from pathlib import Path

import pytest
from building import PACK, Shelves, play
from click.testing import CliRunner, Result
from making import FIVE_LINES, ROOT

from briefgen.cli import main
from briefgen.cli.play.trying import example_plans, wrong_in
from briefgen.library import Library
from briefgen.playbooks import shelved

SOUND = [
    pytest.param(play(body="{{ us.name }} and {{ them.name }}"), id="names of the two sides"),
    pytest.param(play(body="{% for one in issues %}{{ one.title }}{% endfor %}"), id="a loop"),
    pytest.param(play(front="when: false", body="{{ 1 < 'a' }}"), id="a text that is never filled"),
    pytest.param(
        play(body="{% if us is defined and 4 is divisibleby(2) %}a{% endif %}"), id="test"
    ),
    pytest.param(
        play(front="applies_to: {formats: [bilateral], traits: {country: Narnia}}"), id="for few"
    ),
]

FAULTY = [
    pytest.param(play(body="{{ 1 is nope }}"), "there is no test “is nope”", id="a test"),
    pytest.param(play(body="x\n\n{{ 4 is divisibleby(0) }}"), ":8:1: ", id="a division"),
    pytest.param(play(body="{{ 1 < 'a' }}"), ":6:1: ", id="a number beside a word"),
    pytest.param(play(body="{{ 5 in 5 }}"), ":6:1: ", id="a number in a number"),
    pytest.param(play(body="{{ -us.name }}"), ":6:1: ", id="a name below nought"),
    pytest.param(play(body="{{ issues[0] }}"), "is a whole issue", id="a whole issue"),
    pytest.param(play(body="{{ us.name[99] }}"), ":6:1: ", id="a letter that is not there"),
    pytest.param(play(front="when: 1 < 'a'"), ":5:1: ", id="a condition"),
    pytest.param(play(front="when: 1 is nope"), ":5:1: ", id="a condition's test"),
    pytest.param(play(front="signs: '{{ 5 | length }}'"), ":5:", id="a line of the head"),
    pytest.param(
        play(front="beside: {part: issues, note: '{{ 1 < issue.title }}'}"), ":5:", id="a note"
    ),
    pytest.param(
        play(front="applies_to: {traits: {country: Narnia}}\nsigns: '{{ 1 < us.name }}'"), ":6:",
        id="a play for others than the examples",
    ),
    pytest.param(
        play(body="{% for a in us.name %}" * 3 + "x" * 900 + "{% endfor %}" * 3), "", id="long"
    ),
]  # fmt: skip


@pytest.mark.parametrize("text", SOUND)
def test_a_play_that_can_be_filled_in(tmp_path: Path, text: str) -> None:
    (one,) = (each for each in Shelves(tmp_path).plays(mine=text) if not each.ships)
    assert wrong_in(one) == ()


def test_every_play_that_ships_can_be_filled_in() -> None:
    assert len(example_plans()) == 2
    plays = shelved(Library(ROOT, ROOT))
    assert plays
    assert [wrong for one in plays for wrong in wrong_in(one)] == []


@pytest.mark.parametrize(("text", "said"), FAULTY)
def test_a_play_that_would_stop_a_build(tmp_path: Path, text: str, said: str) -> None:
    (one,) = (each for each in Shelves(tmp_path).plays(mine=text) if not each.ships)
    told = "\n".join(map(str, wrong_in(one)))
    assert "playbooks/mine/mine.md" in told
    assert said in told


def run(*arguments: str | Path) -> Result:
    return CliRunner().invoke(main, list(map(str, arguments)))


@pytest.fixture
def desk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    (tmp_path / "briefgen.yaml").write_text("")
    (tmp_path / "talks.yaml").write_text(FIVE_LINES)
    monkeypatch.chdir(tmp_path)
    return tmp_path


def pack(desk: Path, name: str, text: str) -> Path:
    top = desk / name
    top.mkdir(parents=True)
    (top / "pack.yaml").write_text(PACK)
    (top / "evil.md").write_text(text)
    return top


def test_such_a_pack_is_not_taken_in(desk: Path) -> None:
    done = run("pack", "add", pack(desk, "parcel/theirs", play(body="{{ 1 < 'a' }}")))
    assert done.exit_code == 2
    assert "theirs/evil.md:6:1: " in done.stderr
    assert not (desk / "playbooks/theirs").exists()


@pytest.mark.parametrize(
    ("more", "named"),
    [
        pytest.param({}, False, id="a pack of the team's own"),
        pytest.param({"added.txt": ""}, True, id="one from elsewhere"),
    ],
)
@pytest.mark.parametrize(
    "text",
    [
        pytest.param(play(body="{{ 1 < 'a' }}"), id="that fails when it is filled in"),
        pytest.param("no head", id="that cannot be read"),
    ],
)
def test_a_build_that_a_pack_stops(
    desk: Path, more: dict[str, str], named: bool, text: str
) -> None:
    top = pack(desk, "playbooks/theirs", text)
    for name, content in more.items():
        (top / name).write_text(content)
    done = run("build", "talks.yaml", "-e", "book", "-f", "markdown")
    assert done.exit_code == 2
    assert "playbooks/theirs/evil.md:" in done.stderr
    assert ("move its folder playbooks/theirs out of your workspace" in done.stderr) is named
