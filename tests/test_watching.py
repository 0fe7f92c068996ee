"""Words to watch for: every rule that ships on its own examples, and what is told if one fails."""

import re
from functools import cache
from pathlib import Path

import pytest
from building import play
from click.testing import CliRunner, Result
from making import FIVE_LINES, ROOT

from briefgen.cli import main
from briefgen.library import Library
from briefgen.playbooks.play import Text, Watch
from briefgen.playbooks.watching import Watched, every_watched, watched
from briefgen.problems import Problem
from briefgen.wording import Rules, look_over
from briefgen.wording.prose import prose_of
from briefgen.wording.proving import TEXTS, unproved
from briefgen.wording.sentences import sentences

AWAY = Path("nowhere")
SHELVES = watched(Library(AWAY, AWAY))
RULES = [(one, rule) for one in SHELVES for rule in one.shelf.rules]
ALL_RULES = pytest.mark.parametrize(
    ("one", "rule"),
    [pytest.param(o, r, id=f"{o.shelf.language}/{o.shelf.family}/{r.id}") for o, r in RULES],
)
PRECISE = "The Company shall pay 40 crowns to the Bank on 3 May 2027."
SEEN = "observed: {what: x, who: y, when: '2026'}\nreview_by: 2026-11-30\n"


@cache
def shipped() -> Rules:
    """The rules that ship, made ready."""
    return Rules((one.shelf, one.play_title) for one in SHELVES)


def test_there_are_rules_to_try() -> None:
    assert len({one.shelf.family for one in SHELVES}) > 12
    assert len(RULES) > 60
    assert len({(o.shelf.language, o.shelf.family, r.id) for o, r in RULES}) == len(RULES)


@pytest.mark.parametrize("one", SHELVES, ids=lambda one: str(one.file))
def test_every_rule_finds_and_passes_its_own_examples(one: Watched) -> None:
    assert [str(problem) for problem in unproved(one, shipped())] == []


@ALL_RULES
def test_every_rule_has_examples_of_both_kinds_and_fires_on_one(one: Watched, rule: Watch) -> None:
    assert len(rule.must_flag) > 1
    assert len(rule.must_pass) > 1
    assert any(_fires(one, rule, text, told) for told in rule.must_flag for text in TEXTS)


def _fires(one: Watched, rule: Watch, text: Text, told: str) -> bool:
    return any(
        touch.rule.watch is rule and not touch.silent
        for sentence in sentences(prose_of(told))
        for touch in shipped().touching(sentence, text, one.shelf.language, frozenset())
    )


@ALL_RULES
def test_every_rule_says_in_a_sentence_what_is_wrong_and_what_to_do(
    one: Watched, rule: Watch
) -> None:
    for told in (rule.message, rule.advice):
        assert told[0].isupper()
        assert told.endswith(".")
        assert len(told) < 160


@pytest.mark.parametrize("one", SHELVES, ids=lambda one: str(one.file))
def test_every_shelf_is_called_like_its_family_and_names_its_play(one: Watched) -> None:
    assert Path(one.file).stem == one.shelf.family
    assert one.play_title


def test_the_manual_tells_of_every_family_and_its_play() -> None:
    page = (ROOT / "docs/checks.md").read_text("utf-8")
    told = re.findall(r"(?m)^\| `([a-z-]+)` \|.*\| ([^|]+) \|$", page.split("## Words\n")[1])
    shipped_here = {(o.shelf.family, o.play_title) for o in SHELVES if o.shelf.language == "en"}
    assert set(told) == shipped_here


def test_the_rule_that_the_manual_shows_works(desk: Path) -> None:
    manual = (ROOT / "docs/plays.md").read_text("utf-8")
    (shown,) = re.findall(r"```\n(watch:.*?)\n```", manual, re.DOTALL)
    (family,) = re.findall(r"```\n(play: ask-who-pays\n.*?)```", manual, re.DOTALL)
    (desk / "playbooks/ours/ask-who-pays.md").write_text(play(front=SEEN + shown))
    (desk / "playbooks/ours/watch/en/costs.yaml").write_text(family)
    done = check()
    assert done.output == "2 plays and 1 other file looked at: 0 problems, 0 remarks.\n"


@pytest.fixture
def desk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The folder of a negotiation, with a pack of its own."""
    (tmp_path / "talks.yaml").write_text(FIVE_LINES)
    (tmp_path / "playbooks/ours/watch/en").mkdir(parents=True)
    (tmp_path / "playbooks/ours/pack.yaml").write_text("name: Ours\n")
    (tmp_path / "playbooks/ours/who-pays.md").write_text(play("Who pays", front=SEEN))
    monkeypatch.chdir(tmp_path)
    return tmp_path


def rule(**more: str) -> str:
    """One rule of a shelf, in YAML."""
    lines = {
        "id": "cost", "phrases": "costs shall be borne", "message": "Nobody pays.",
        "advice": "Name who.", "must_flag": "The costs shall be borne jointly.", **more,
    }  # fmt: skip
    return "  - " + "\n    ".join(f"{name}: {value}" for name, value in lines.items()) + "\n"


def shelf(rules: str, head: str = "") -> str:
    return f"play: who-pays\nfamily: costs\ntexts: clause\n{head}rules:\n{rules}"


def check(*arguments: str) -> Result:
    return CliRunner().invoke(main, ["play", "check", *arguments, "--today", "2026-11-22"])


@pytest.mark.parametrize(
    ("rules", "code", "told"),
    [
        pytest.param(rule(must_pass="Each side bears its own costs."), 0,
                     "0 problems, 0 remarks", id="both examples hold"),
        pytest.param(rule(family="bills"), 0, "0 problems, 0 remarks", id="a family of its own"),
        pytest.param(rule(must_flag="The roof is repaired."), 2,
                     "costs.yaml:9:16: The rule “cost” does not find this as a clause: none of its "
                     "phrases stands in it", id="an example without the words"),
        pytest.param(rule(unless="question", must_flag="Who says that costs shall be borne?"), 2,
                     "unless: question keeps it silent", id="an exception that holds"),
        pytest.param(rule(unless_with="jointly"), 2, "unless_with “jointly” keeps it silent",
                     id="a phrase that silences it"),
        pytest.param(rule(must_pass="All costs shall be borne by us."), 2,
                     "finds “costs shall be borne” here, and must let it pass", id="too much"),
        pytest.param(rule(family="vague-wording", phrases="crowns", must_flag=PRECISE), 2,
                     "in the family “vague-wording” weights decide", id="a family that is weighed"),
        pytest.param(rule(phrases="(costs"), 2, "opens “(” and does not close it", id="a bracket"),
        pytest.param(rule(phrase="costs"), 2, "Did you mean `phrases`?", id="a misspelt field"),
        pytest.param(rule() + rule(), 2, "Two rules are called “cost”", id="two of one name"),
        pytest.param(rule(family="vague-wording", phrases="crowns", must_flag=PRECISE, sure="true"),
                     0, "0 problems, 0 remarks", id="so plain that no weight need decide"),
        pytest.param("  - {id: a, phrases: cost, message: x, advice: y}\n", 1,
                     "The rule “a” has no sentence that it must find or let pass", id="no example"),
    ],
)  # fmt: skip
def test_a_rule_is_tried_wherever_it_stands(desk: Path, rules: str, code: int, told: str) -> None:
    file = desk / "playbooks/ours/watch/en/costs.yaml"
    file.write_text(shelf(rules))
    for wanted in ([], ["costs"], ["playbooks/ours/watch/en/costs.yaml"]):
        done = check(*wanted)
        assert done.exit_code == code, done.output
        assert told in done.output
        assert "Traceback" not in done.output


def test_a_rule_in_a_play_is_tried_with_the_play(desk: Path) -> None:
    inside = "watch:\n" + rule(must_flag="Nothing is said.", texts="[clause, line]")
    (desk / "playbooks/ours/who-pays.md").write_text(play(front=SEEN + inside.rstrip()))
    done = check("who-pays")
    assert done.exit_code == 2
    assert "who-pays.md:12:16: The rule “cost” does not find this as a clause" in done.output
    assert "1 play looked at: 1 problem, 0 remarks." in done.output


def test_rules_of_a_play_that_is_not_there_are_told(desk: Path) -> None:
    (desk / "playbooks/ours/watch/en/costs.yaml").write_text(
        shelf(rule()).replace("who-pays", "who-pay")
    )
    done = check()
    assert done.exit_code == 2
    assert "costs.yaml:1:7: No play is called “who-pay”" in done.output
    assert "Did you mean “who-pays”?" in done.output


def test_one_broken_shelf_does_not_hide_another(desk: Path) -> None:
    shelves = desk / "playbooks/ours/watch/en"
    (shelves / "costs.yaml").write_text(shelf(rule(phrases="(costs")))
    (shelves / "dues.yaml").write_text(shelf(rule(must_flag="Nothing.")))
    problems: list[Problem] = []
    found = every_watched(Library(desk, desk), problems)
    assert [problem.place and problem.place.line for problem in problems] == [6]
    assert "dues.yaml" in {Path(one.file).name for one in found}
    assert "does not find this" in check().output


@pytest.mark.parametrize(
    ("told", "found"),
    [
        pytest.param("Malik said that a multipolar world is coming.", False, id="he said"),
        pytest.param("A multipolar world is coming, Lavrov says.", False, id="says he, after it"),
        pytest.param("The Russian side insists on a multipolar order.", False, id="their side"),
        pytest.param("We have always said that a multipolar world is coming.", True, id="we said"),
        pytest.param("The minister said that a multipolar world is coming.", True, id="ours said"),
    ],
)
def test_what_somebody_else_tells_is_hearsay(told: str, found: bool) -> None:
    hits = look_over(told, "statement", shipped())
    assert ("loaded-terms/many-poles" in {hit.rule for hit in hits}) is found
