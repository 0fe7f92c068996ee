"""Rules for words in a pack from elsewhere: what is taken in, and that none can silence ours."""

from pathlib import Path

import pytest
from building import PACK, play
from click.testing import CliRunner, Result

from briefgen.cli import main
from briefgen.library import Library
from briefgen.playbooks.phrases import phrase
from briefgen.playbooks.watching import families, watched

SHELF = """play: wait-a-day
family: {family}
texts: statement
rules:
  - id: soon
    phrases: {phrases}
    unless: question
    message: It promises a day.
    advice: Name no day.
    must_flag: {found}
    must_pass: Is it a matter of moments?
"""
FLAGGED = "It is a matter of moments."
OPEN_DOOR = "We will not send troops."


def shelf(
    family: str = "haste", phrases: str = "matter of moments", found: str = FLAGGED
) -> str:  # fmt: skip
    return SHELF.format(family=family, phrases=phrases, found=found)


@pytest.fixture
def desk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A workspace, in which the command is given; parcels lie beside it."""
    (tmp_path / "talks" / "playbooks").mkdir(parents=True)
    monkeypatch.chdir(tmp_path / "talks")
    return tmp_path


def parcel(desk: Path, files: dict[str, str]) -> Path:
    top = desk / "parcel" / "theirs"
    for name, text in {"pack.yaml": PACK, "wait-a-day.md": play(), **files}.items():
        (top / name).parent.mkdir(parents=True, exist_ok=True)
        (top / name).write_text(text, "utf-8")
    return top


def add(path: Path, *more: str) -> Result:
    return CliRunner().invoke(main, ["pack", "add", str(path), *more])


def found(text: str) -> str:
    arguments = ["check", "--text", "-", "--as", "statement"]
    return CliRunner().invoke(main, arguments, input=text).stdout


def test_a_pack_with_rules_is_taken_in_and_its_rules_are_heard(desk: Path) -> None:
    done = add(parcel(desk, {"watch/en/haste.yaml": shelf()}))
    assert done.exit_code == 0, done.output
    assert "[haste/soon]" in found(FLAGGED)
    listed = CliRunner().invoke(main, ["pack", "list"]).stdout
    assert "1 file of rules for words" in " ".join(listed.split())


RUNAWAY = '"' + "[<any>] " * 40 + 'zzz"'
FAR = str(["[*] " * 12 + f"z{n}*" for n in range(20)])


@pytest.mark.parametrize(
    ("files", "told"),
    [
        pytest.param({"watch/en/haste.yaml": shelf(phrases=RUNAWAY)}, "in too many ways",
                     id="a phrase that runs on"),
        pytest.param({"watch/en/haste.yaml": shelf(phrases=FAR)}, "together can be read",
                     id="many that walk far"),
        pytest.param({"watch/en/haste.yaml": shelf(phrases='"' + "[" * 200 + '"')}, "in brackets",
                     id="brackets without end"),
        pytest.param({"watch/en/haste.yaml": shelf() + "#" * 70_000}, "longer than a file",
                     id="a long file"),
        pytest.param({"watch/en/haste.yaml": shelf() + "#" * 300_000}, "too large",
                     id="a huge file"),
        pytest.param({"watch/en/deep/haste.yaml": shelf()}, "a folder that a pack does not",
                     id="a nested folder"),
        pytest.param({"watch/haste.yaml": shelf()}, "a folder that a pack does not",
                     id="no language"),
        pytest.param({"watch/en/haste.py": shelf()}, "not a kind of file", id="a program"),
        pytest.param({"watch/en/haste.yaml": shelf(found="Nothing.")}, "does not find this",
                     id="an example that is not found"),
        pytest.param({"watch/en/haste.yaml": shelf().replace("wait-a-day", "wait-a-week")},
                     "No play is called", id="no play that explains them"),
        pytest.param({"watch/en/haste.yaml": shelf(found='"a\\eb"')}, "cannot be printed",
                     id="a sign for the terminal"),
        pytest.param({"watch/en/ruling-out.yaml": shelf()}, "called “ruling-out” already",
                     id="the file name of shipped rules"),
        pytest.param({"watch/xx/ruling-out.yaml": shelf()}, "called “ruling-out” already",
                     id="the same in another language"),
        pytest.param({"watch/en/haste.yaml": shelf("own-deadline")}, "“own-deadline” already",
                     id="a shipped family"),
        pytest.param({"watch/en/haste.yaml": shelf() + "    family: own-deadline\n"},
                     "“own-deadline” already", id="a shipped family, for one rule"),
        pytest.param({"watch/en/haste.yaml": shelf("no-room")}, "“no-room” already",
                     id="the name of a check"),
    ],
)  # fmt: skip
def test_rules_that_are_refused(desk: Path, files: dict[str, str], told: str) -> None:
    for more in ((), ("--replace",)):
        done = add(parcel(desk, files), *more)
        assert done.exit_code == 2, done.output
        assert told in done.stderr
        assert "Traceback" not in done.output
        assert list((desk / "talks").rglob("*.yaml")) == []


def test_a_play_of_a_shipped_family_s_name_is_refused_with_its_rules(desk: Path) -> None:
    rules = shelf().split("rules:\n")[1].replace("statement", "[statement]")
    done = add(parcel(desk, {"ruling-out.md": play(front="watch:\n" + rules.rstrip())}))
    assert done.exit_code == 2
    assert "called “ruling-out” already" in done.stderr


def test_a_link_among_the_rules_is_refused(desk: Path) -> None:
    top = parcel(desk, {"watch/en/haste.yaml": shelf()})
    (top / "watch/en/evil.yaml").symlink_to("/etc/passwd")
    assert "is a link" in add(top).stderr


@pytest.mark.parametrize(
    "files",
    [
        pytest.param({"watch/en/ruling-out.yaml": shelf()}, id="a file of the same name"),
        pytest.param({"watch/en/haste.yaml": shelf("ruling-out")}, id="a family of the same name"),
    ],
)
def test_a_pack_laid_there_by_hand_does_not_silence_what_ships(
    desk: Path, files: dict[str, str]
) -> None:
    parcel(desk, {**files, "added.txt": "Taken in."}).rename(desk / "talks/playbooks/aaa")
    assert "[ruling-out/" in found(OPEN_DOOR)
    library = Library(desk / "talks", desk / "talks")
    mine = [one for one in watched(library) if "aaa" in one.file]
    assert [one.file for one in mine if "ruling-out" in families(one)] == []
    assert "[ruling-out/soon]" not in found(FLAGGED)


def test_rules_of_one_s_own_still_take_the_place_of_what_ships(desk: Path) -> None:
    parcel(desk, {"watch/en/own-deadline.yaml": shelf("own-deadline")}).rename(
        desk / "talks/playbooks/ours"
    )
    (one,) = [
        one
        for one in watched(Library(desk / "talks", desk / "talks"), "en")
        if one.shelf.family == "own-deadline"
    ]
    assert one.file == "playbooks/ours/watch/en/own-deadline.yaml"


def test_no_shipped_phrase_comes_near_to_running_on() -> None:
    away = Path("nowhere")
    ways = [
        sum(phrase(one, shelf.words).ways for rule in shelf.rules for one in rule.phrases)
        for shelf in (one.shelf for one in watched(Library(away, away)))
    ]
    assert 1_000 < max(ways) < 40_000
