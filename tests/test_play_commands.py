"""`briefgen play`: what a desk officer types, what comes back, and with which code it ends."""

import re
from pathlib import Path

import pytest
from building import play
from click.testing import CliRunner, Result
from making import FIVE_LINES, ROOT

from briefgen.cli import main
from briefgen.library import shipped
from briefgen.playbooks.play import LEDE
from briefgen.problems import Unusable

TODAY = ("--today", "2026-11-22")
OLD = play("Old", front="review_by: 2026-11-21\nobserved: {what: x, who: y, when: z}")
FINE = play("Fine", front="review_by: 2026-11-22\nobserved: {what: x, who: y, when: z}")


@pytest.fixture
def desk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The folder of a negotiation, in which the commands are given."""
    (tmp_path / "talks.yaml").write_text(FIVE_LINES)
    (tmp_path / "playbooks").mkdir()
    monkeypatch.chdir(tmp_path)
    return tmp_path


def run(*arguments: str | Path) -> Result:
    return CliRunner().invoke(main, ["play", *map(str, arguments)])


def write(desk: Path, **plays: str) -> None:
    folder = desk / "playbooks/mine"
    folder.mkdir(exist_ok=True)
    (folder / "pack.yaml").write_text("name: Mine\nsources: [{id: memoir, title: A memoir}]\n")
    for name, text in plays.items():
        (folder / f"{name}.md").write_text(text, "utf-8")


def listed() -> str:
    """What is said of all plays for the talks."""
    return CliRunner().invoke(main, ["plays", "talks.yaml"]).stdout


def test_from_nothing_to_a_printed_play_in_three_commands(desk: Path) -> None:
    made = run("new", "ask-who-pays", *TODAY)
    assert made.exit_code == 0
    target = desk / "playbooks/ours/ask-who-pays.md"
    assert "review_by: 2027-11-22" in target.read_text("utf-8")
    assert "THE-" not in target.read_text("utf-8")
    assert (desk / "playbooks/ours/pack.yaml").is_file()
    checked = run("check", "ask-who-pays", *TODAY)
    assert checked.exit_code == 1
    assert "still the pattern's sentence" in checked.stdout
    assert re.search(r"Ask who pays\n.*not written yet", listed())
    target.write_text(target.read_text("utf-8").replace(LEDE, "Ask."), "utf-8")
    assert run("check", *TODAY).stdout == "1 play looked at: 0 problems, 0 remarks.\n"
    assert "not written yet" not in listed()
    seen = run("preview", "ask-who-pays", "talks.yaml")
    assert seen.exit_code == 0
    assert "Russia across the table, in Istanbul" in seen.stdout
    assert "{{" not in seen.stdout
    assert "[" not in run("show", "ask-who-pays").stdout.split("## Before")[1]


def test_a_second_play_of_the_same_name_is_not_made(desk: Path) -> None:
    assert run("new", "wait", "--pack", "mine").exit_code == 0
    assert "is there already" in run("new", "wait").stderr
    again = run("new", "hold-the-clock")
    assert again.exit_code == 2
    assert "briefgen play eject hold-the-clock" in again.stderr
    assert "cannot be the name" in run("new", "../wait").stderr
    assert "cannot be the name" in run("new", "x", "--pack", "a/b").stderr


def test_plays_are_made_only_where_a_negotiation_is(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    assert "no negotiation file" in run("new", "wait").stderr
    assert list(tmp_path.iterdir()) == []
    monkeypatch.chdir(ROOT)
    assert "come with briefgen" in run("eject", "hold-the-clock").stderr


def test_the_list_fits_on_a_terminal(desk: Path) -> None:
    write(desk, old=OLD, fine=FINE, **{"a" * 50: play("T" * 90)})
    done = run("list", *TODAY)
    assert done.exit_code == 0
    assert max(map(len, done.stdout.splitlines())) <= 100
    assert done.stdout.startswith("mine: Mine; in your folder\n")
    assert re.search(r"^  old +Old +2026-11-21  PAST$", done.stdout, re.MULTILINE)
    assert re.search(r"^  fine +Fine +2026-11-22$", done.stdout, re.MULTILINE)
    assert "comes with briefgen" in done.stdout
    only = run("list", "--stale", "--pack", "mine", *TODAY).stdout
    assert "old" in only
    assert "fine" not in only
    assert "Nothing is in a pack “mien”" in run("list", "--pack", "mien").stderr


def test_what_cannot_be_read_does_not_keep_the_rest_from_the_list(desk: Path) -> None:
    write(desk, bad=play(front="wieght: 3"), fine=FINE)
    done = run("list", *TODAY)
    assert "fine" in done.stdout
    assert "wieght" in done.stderr


def test_a_play_copied_here_is_watched(desk: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    assert run("eject", "hold-the-clock").exit_code == 0
    copy = desk / "playbooks/kremlin/hold-the-clock.md"
    original = shipped() / "playbooks/kremlin/hold-the-clock.md"
    assert copy.read_bytes() == original.read_bytes()
    assert "yours already" in run("eject", "hold-the-clock").stderr
    assert run("check", "hold-the-clock", *TODAY).exit_code in (0, 1)
    assert "replaces kremlin/hold-the-clock, which has not changed" in run("list").stdout
    kept = copy.parent / "as-shipped/hold-the-clock.md"
    kept.write_text(kept.read_text("utf-8").replace("title:", "title: Once", 1), "utf-8")
    assert "HAS CHANGED" in run("list", "--stale", *TODAY).stdout
    shown = run("list", "--diff", *TODAY).stdout
    assert re.search(r"^ +-title: Once", shown, re.MULTILINE)
    assert re.search(r"^ +\+title: ", shown, re.MULTILINE)
    kept.unlink()
    assert "cannot be told" in run("list").stdout


def test_a_play_changed_in_part_is_watched(desk: Path) -> None:
    assert run("eject", "hold-the-clock", "--extends").exit_code == 0
    copy = desk / "playbooks/kremlin/hold-the-clock.md"
    assert len(copy.read_text("utf-8").splitlines()) < 8
    assert "changes kremlin/hold-the-clock, which has not changed" in run("list").stdout
    copy.write_text("---\nextends: kremlin/hold-the-clock\ntitle: Our clock\n---\n")
    seen = run("preview", "hold-the-clock", "talks.yaml").stdout
    assert seen.startswith("# Our clock\n")
    assert "## At the table" in seen


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        pytest.param(["show", "hold-the-clok"], "Did you mean “hold-the-clock”?", id="show"),
        pytest.param(["check", "hold-the-clok"], "Did you mean", id="check"),
        pytest.param(["eject", "hold-the-clok"], "Did you mean", id="eject"),
        pytest.param(["preview", "hold-the-clok", "talks.yaml"], "Did you mean", id="preview"),
        pytest.param(["preview", "hold-the-clock", "gone.yaml"], "no file", id="no negotiation"),
        pytest.param(
            ["preview", "hold-the-clock", "talks.yaml", "-o", "talks.yaml"],
            "would be written over",
            id="over the plan",
        ),
        pytest.param(["check", "playbooks/gone.md"], "no file", id="no such file"),
        pytest.param(["check", "notes.md"], "does not lie in a pack", id="a file elsewhere"),
        pytest.param(["preview", "hold-the-clock", "talks.yaml", "-f", "x"], "'pdf'", id="format"),
    ],
)
def test_what_cannot_be_used_ends_with_2(desk: Path, arguments: list[str], told: str) -> None:
    (desk / "notes.md").write_text(FINE)
    done = run(*arguments)
    assert done.exit_code == 2
    assert told in done.stderr


def test_one_play_is_printed(desk: Path) -> None:
    done = run("preview", "hold-the-clock", "talks.yaml", "--format", "pdf")
    assert done.exit_code == 0, done.output
    assert re.fullmatch(r"output/play-hold-the-clock\.pdf  [12] pages?\n", done.stdout)
    assert (desk / "output/play-hold-the-clock.pdf").read_bytes().startswith(b"%PDF")
    run("preview", "hold-the-clock", "talks.yaml", "-o", desk / "clock.md")
    assert (desk / "clock.md").read_text("utf-8").startswith("# ")


def test_a_play_that_would_not_be_chosen_says_so(desk: Path) -> None:
    (desk / "talks.yaml").write_text(FIVE_LINES.replace("Russia", "Japan"))
    seen = run("preview", "hold-the-clock", "talks.yaml").stdout
    told = "in the book it would not stand: for a counterpart whose country is Russia"
    assert told in " ".join(seen.split())


def test_nothing_reaches_the_terminal_that_it_would_obey(desk: Path) -> None:
    (desk / "talks.yaml").write_text('title: "a\\e[2Jb"\nissues: ["x\\e]0;evil\\a"]\n')
    write(desk, x=play(body="{{ title }}{% for i in issues %}{{ i.title }}{% endfor %}"))
    for arguments in (["preview", "x", "talks.yaml"], ["list"], ["show", "x"], ["check"]):
        assert not re.search(r"[\x00-\x08\x0b-\x1f\x7f]", run(*arguments).output)


def test_unusable_is_what_a_misspelt_play_raises() -> None:
    from briefgen.playbooks import called

    with pytest.raises(Unusable, match="play list"):
        called("zzz", {})


@pytest.mark.parametrize("begins", ["title: Ask who pays before", "extends: kremlin/"])
def test_what_the_manual_shows_is_right(desk: Path, begins: str) -> None:
    manual = (ROOT / "docs/plays.md").read_text("utf-8")
    (shown,) = re.findall(rf"```\n(---\n{begins}.*?)```", manual, re.DOTALL)
    write(desk, shown=shown)
    done = run("check", "shown", *TODAY)
    assert done.stdout == "1 play looked at: 0 problems, 0 remarks.\n"
