"""`briefgen play check`: everything that is wrong in one go, and what writers should look at."""

import datetime
from pathlib import Path

import pytest
from building import Shelves, play
from click.testing import CliRunner, Result
from making import FIVE_LINES, ROOT

from briefgen.cli import main
from briefgen.playbooks import shelved
from briefgen.playbooks.examining import remarks_on

TODAY = ("--today", "2026-11-22")
SEEN = "observed: {what: x, who: y, when: '2026'}"
OLD = play("Old", front=f"review_by: 2026-11-21\n{SEEN}")
FINE = play("Fine", front=f"review_by: 2026-11-22\n{SEEN}")
SCENARIOS = """\
title: Two ways
kind: scenarios
as_of: 2026-10
review_by: 2026-11-22
entries:
  - {what: Peace, likelihood: 40 %, sources: [{id: memoir, at: p. 3}]}
  - {what: War, likelihood: 60 %, sources: [{id: memoir, at: p. 4}]}
"""


@pytest.fixture
def desk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The folder of a negotiation, in which the commands are given."""
    (tmp_path / "talks.yaml").write_text(FIVE_LINES)
    (tmp_path / "playbooks").mkdir()
    monkeypatch.chdir(tmp_path)
    return tmp_path


def run(*arguments: str | Path) -> Result:
    return CliRunner().invoke(main, ["play", "check", *map(str, arguments), *TODAY])


def write(desk: Path, **files: str) -> None:
    """Files of the pack `mine`; a play where no ending is given."""
    folder = desk / "playbooks/mine"
    for name, text in {"pack.yaml": "name: Mine\nsources: [{id: memoir, title: A memoir}]\n",
                       **files}.items():  # fmt: skip
        target = folder / (name if "." in name else f"{name}.md")
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_text(text, "utf-8")


@pytest.mark.parametrize(
    ("text", "code", "told"),
    [
        pytest.param(FINE, 0, "0 problems, 0 remarks", id="all is well"),
        pytest.param(play(front="review_by: 2026-12-01\nobserved: {what: x, source: memoir, at: 1}"
                          ), 0, "0 remarks", id="a source with the place in it"),
        pytest.param(play(front="review_by: 2026-12-01\nobserved: {what: x, source: memoir}\n"
                          "sources: {id: memoir, at: p. 1}"), 0, "0 remarks",
                     id="the place is named under sources"),
        pytest.param(play(front=f"review_by: 2026-12-01\n{SEEN}\nagainst: Not in winter."), 0,
                     "0 remarks", id="our own doubt needs no source"),
        pytest.param(play(front=f"review_by: 2026-12-01\n{SEEN}\n"
                          "beside: {part: issues, when: issue.opening or not issues, note: x}"), 0,
                     "0 remarks", id="a condition that can come out both ways"),
        pytest.param(OLD, 1, "mine/x.md:5:1: This play was to be read again by", id="grown old"),
        pytest.param(play(), 1, "Nobody is named who saw this", id="no source"),
        pytest.param(play(front="observed: [{what: a, who: b, when: c}, What is known to all]"), 1,
                     "mine/x.md:5:1: Nobody is named who saw this, and no source",
                     id="one of two without a witness"),
        pytest.param(play(front="observed: {what: a, who: b}"), 1, "not said when or where",
                     id="a witness without a day"),
        pytest.param(play(front="observed: {what: a, source: memoir}"), 1,
                     "without the place in it", id="evidence without the place"),
        pytest.param(play(front="against: {what: a, source: memoir}"), 1,
                     "“memoir” is cited without the place", id="a doubt without the place"),
        pytest.param(play(front="when: issues and not issues\nbecause: x"), 1,
                     "mine/x.md:5:1: This condition can never hold", id="never"),
        pytest.param(play(front="beside: {part: people, when: person or not person, note: x}"), 1,
                     "This condition always holds", id="always"),
        pytest.param(play(), 1, "No day is set", id="no review date"),
        pytest.param(play(body="word " * 1300), 1, "two printed pages", id="too long"),
        pytest.param(play(front="sources: memoir"), 1, "without the place in it", id="no place"),
        pytest.param(play(front="when: issues"), 1, "mine/x.md:5:1: The condition", id="no reason"),
        pytest.param(play(front="because: x"), 1, "not there", id="a reason for nothing"),
        pytest.param(play(front="conflicts: [{play: y, choose: z}]"), 1,
                     "that one does not name this", id="a conflict that is not mutual"),
        pytest.param(play(front="wieght: 3"), 2, "Did you mean `weight`?", id="an unknown field"),
        pytest.param(play(front="sources: memori"), 2, "“memoir”?", id="a missing source"),
        pytest.param(play(body="one\n{% if log %}{{ us.nam }}{% endif %}"), 2,
                     "mine/x.md:7:1: there is no “nam” in “us”; did you mean “name”?",
                     id="an undefined name in a branch that is not taken"),
        pytest.param(play(front="beside: {part: issues, note: '{{ item.title }}'}"), 2,
                     "nothing is called “item”", id="a note that names another thing"),
        pytest.param(play(front="beside: {part: agreement, note: '{{ obligation.who }}'}"), 2,
                     "nothing is called “obligation”", id="a clause's name without the clause"),
        pytest.param(play(front="beside: {part: agreement, clause: step, note: '{{ step.byy }}'}"),
                     2, "there is no “byy” in “step”; did you mean “by”?", id="a clause misread"),
        pytest.param(play(front="beside: {part: agreement, clause: duty, note: x}"), 2,
                     "“duty” is not among the choices", id="no such clause"),
        pytest.param(play(front="beside: {part: issues, clause: step, note: x}"), 2,
                     "A note beside issues cannot stand at a clause", id="a clause elsewhere"),
        pytest.param(play(front="when: issues | lenght"), 2, "mine/x.md:5", id="a filter"),
        pytest.param(play(body="one\n{% if issues %}\ntwo\n{% for a in agenda %}{% endfor %}"), 2,
                     "mine/x.md:7:1: “{% if issues %}” is opened here and never closed", id="open"),
        pytest.param(play(front="beside: {part: issues, when: issue.opning, note: x}"), 2,
                     "| issue.opning\n", id="a condition is shown as it was written"),
        pytest.param("no head", 2, "three dashes", id="no head"),
    ],
)  # fmt: skip
def test_one_play_is_checked(desk: Path, text: str, code: int, told: str) -> None:
    write(desk, x=text, y=FINE)
    for name in ("x", "playbooks/mine/x.md"):
        done = run(name)
        assert done.exit_code == code, done.output
        assert told in done.output
        assert "Traceback" not in done.output


def test_head_and_body_are_told_in_one_go(desk: Path) -> None:
    head = "wieght: 3\nsay:\n  - '{{ nobody }}'\nreview_by: 2026-13-01\nafter: '{{ us.nam }}'"
    write(desk, x=play(body="one\n\n{{ them.nam }}", front=head))
    done = run("x")
    assert done.exit_code == 2
    for told in ("x.md:5:1: `wieght`", "x.md:7:1: nothing is called “nobody”", "x.md:8:",
                 "x.md:9:", "“nam” in “us”", "x.md:13:1: there is no “nam” in “them”"):  # fmt: skip
        assert told in done.stderr, done.stderr
    assert "1 play looked at: 5 problems" in done.stdout


@pytest.mark.parametrize(
    "head",
    [
        pytest.param("title: Wait\nkind: [\nlede: y", id="YAML that breaks off"),
        pytest.param("kind: tactic", id="fields that must be there"),
        pytest.param("extends: nobody/nothing", id="a play that is not there to change"),
    ],
)
def test_the_body_is_looked_at_whatever_the_head(desk: Path, head: str) -> None:
    write(desk, x=f"---\n{head}\n---\n{{{{ nobody }}}}\n")
    done = run()
    assert done.exit_code == 2
    assert "nothing is called “nobody”" in done.stderr
    assert done.stderr.count("x.md:") >= 2


@pytest.mark.parametrize(
    ("ours", "shipped", "told"),
    [
        pytest.param("y", "x", "", id="each names the other"),
        pytest.param("", "", "", id="neither does"),
        pytest.param("y", "", "briefgen play eject y", id="ours alone names the shipped one"),
        pytest.param("", "x", "Add y to the conflicts here", id="the shipped one alone names ours"),
    ],
)
def test_a_conflict_with_a_shipped_play_is_mutual_too(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, ours: str, shipped: str, told: str
) -> None:
    monkeypatch.setattr("briefgen.library.shipped", lambda: tmp_path / "shipped")

    def text(other: str) -> str:
        against = f"\nconflicts: {{play: {other}, choose: z}}" if other else ""
        return play(front=f"review_by: 2026-12-01\n{SEEN}{against}")

    library = Shelves(tmp_path).library(**{
        "own/playbooks/mine/pack.yaml": "name: Mine\n", "own/playbooks/mine/x.md": text(ours),
        "shipped/playbooks/theirs/pack.yaml": "name: T\n",
        "shipped/playbooks/theirs/y.md": text(shipped),
    })  # fmt: skip
    shelf = {one.id: one for one in shelved(library)}
    remarks = [one.advice for one in remarks_on(shelf["x"], shelf, datetime.date(2026, 11, 22))]
    assert len(remarks) == bool(told)
    assert told in "".join(remarks)


def test_what_a_changed_play_takes_over_is_no_conflict_of_its_own(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("briefgen.library.shipped", lambda: tmp_path / "shipped")
    against = f"review_by: 2026-12-01\n{SEEN}\nconflicts: {{play: z, choose: z}}"
    library = Shelves(tmp_path).library(**{
        "shipped/playbooks/theirs/pack.yaml": "name: T\n",
        "shipped/playbooks/theirs/y.md": play(front=against),
        "shipped/playbooks/theirs/z.md": play(front=against.replace("play: z", "play: y")),
        "own/playbooks/mine/pack.yaml": "name: Mine\n",
        "own/playbooks/mine/x.md": "---\nextends: theirs/y\ntitle: Ours\n---\n",
    })  # fmt: skip
    shelf = {one.id: one for one in shelved(library)}
    assert list(remarks_on(shelf["x"], shelf, datetime.date(2026, 11, 22))) == []


def test_a_broken_pack_does_not_hide_what_is_wrong_with_its_plays(desk: Path) -> None:
    write(desk, **{"pack.yaml": "version: 1\n", "x": play(body="{{ nobody }}"), "y": FINE})
    for names in ([], ["x"], ["playbooks/mine/x.md"]):
        done = run(*names)
        assert done.exit_code == 2
        assert "playbooks/mine/pack.yaml:1" in done.stderr
        assert "nothing is called “nobody”" in done.stderr


def test_all_that_is_ours_is_checked_at_once(desk: Path) -> None:
    broken = {"lists/a.yaml": "kind: x\n", "dossiers/b.yaml": "title: B\nlede: x\n"}
    write(desk, a=play(front="wieght: 3"), b=play(body="{{ nobody }}"), c=FINE, **broken)
    done = run()
    assert done.exit_code == 2
    for told in ("wieght", "nobody", "lists/a.yaml:1", "dossiers/b.yaml:1"):
        assert told in done.stderr
    assert "3 plays and 2 other files looked at: " in done.stdout
    assert run("c").exit_code == 0


@pytest.mark.parametrize(
    ("text", "code", "told"),
    [
        pytest.param(SCENARIOS, 0, "1 file looked at: 0 problems, 0 remarks", id="all is well"),
        pytest.param(SCENARIOS.replace("40 %", "30–50 %"), 0, "0 remarks", id="ranges may overlap"),
        pytest.param(SCENARIOS.replace("40 %", "45 %"), 1, "ways.yaml:6:1: The likelihoods add up "
                     "to 105 %, not 100 %", id="too much"),
        pytest.param(SCENARIOS.replace("11-22", "11-21"), 1, "was to be read again", id="old"),
        pytest.param(SCENARIOS.replace("as_of: 2026-10\n", ""), 1, "up to which date",
                     id="undated"),
        pytest.param(SCENARIOS.replace(", sources: [{id: memoir, at: p. 3}]", ""), 1,
                     "ways.yaml:6:1: No source is named for “Peace”", id="no source"),
        pytest.param(SCENARIOS.replace(", at: p. 3", ""), 1, "without the place", id="no place"),
        pytest.param(SCENARIOS.replace("id: memoir", "id: memori"), 2,
                     "ways.yaml:6:52: No source is called “memori”", id="an unknown source"),
        pytest.param(SCENARIOS.replace("likelihood", "likelyhood"), 2, "Did you mean `likelihood`?",
                     id="an unknown field"),
    ],
)  # fmt: skip
def test_a_list_is_checked(desk: Path, text: str, code: int, told: str) -> None:
    write(desk, **{"lists/ways.yaml": text})
    names = ("ways", "lists/ways", "mine/lists/ways", "playbooks/mine/lists/ways.yaml")
    for name in names if code < 2 else names[-1:]:
        done = run(name)
        assert done.exit_code == code, done.output
        assert told in done.output


def test_in_the_checkout_everything_is_our_own(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(ROOT)
    done = run()
    assert done.exit_code == 0, done.output
    plays = len([file for file in ROOT.glob("playbooks/*/*.md") if file.stem != "README"])
    assert f"{plays} plays and " in done.stdout
    listed = CliRunner().invoke(main, ["play", "list"]).stdout
    assert "in your folder" in listed
    assert "comes with briefgen" not in listed
    assert "comes with briefgen" not in CliRunner().invoke(main, ["pack", "list"]).stdout
