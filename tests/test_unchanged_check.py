"""Where nothing changed, `check` says again what it said; after an edit, only that is looked at."""

import shutil
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

import pytest
from making import ROOT
from standing import HEAVY, PLAN, WATCHED, Talks, program_in, talks_in, written

from briefgen import rulebook
from briefgen.cli.looking import look
from briefgen.cli.reports import forms
from briefgen.cli.wanted import Wanted
from briefgen.library import Library
from briefgen.playbooks import admission, phrases
from briefgen.playbooks.watching import watched
from briefgen.wording import Hit, Rules, engine, listening, look_over, shelving

KEPT_IN_A_PROCESS = (
    admission.read_once, admission.understood, phrases._phrase, listening._heard,
    rulebook._ready, rulebook._as_it_stands,
)  # fmt: skip
HEARD = 'statements: [{text: "We will never accept more inspections."}, {text: "We listen."}]\n'
ANEW = """
import sys, types
looks = types.ModuleType("briefgen.cli.looking")
looks.look = lambda *_: sys.exit("would be looked at anew")
sys.modules[looks.__name__] = looks
"""
Act = Callable[[Path], object]


@pytest.fixture(scope="module")
def program(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return program_in(tmp_path_factory.mktemp("program"))


def filled(home: Path, program: Path) -> Talks:
    made = talks_in(home, program)
    (made.folder / "n.yaml").write_text(PLAN + HEARD)
    (made.folder / "press.md").write_text("We rule out any talks.\n")
    return made


@pytest.fixture
def talks(tmp_path: Path, program: Path) -> Talks:
    return filled(tmp_path, program)


@pytest.fixture(scope="module")
def once(tmp_path_factory: pytest.TempPathFactory, program: Path) -> Talks:
    """A workspace whose plan was checked once, in the plain form."""
    made = filled(tmp_path_factory.mktemp("once"), program)
    said(made, "n.yaml")
    return made


def said(talks: Talks, *more: str) -> tuple[list[str], str, int, str]:
    """What a check says on either stream, how it ends, and what heavy things it loaded."""
    done = talks.run(WATCHED, "check", *more)
    *told, loaded = done.stdout.splitlines()
    return told, done.stderr, done.returncode, loaded.removeprefix("LOADED").strip()


def stands(talks: Talks, *more: str) -> bool:
    """Whether a check would say again what it said; nothing is looked at."""
    done = talks.run(ANEW, "check", *more)
    assert "Traceback" not in done.stderr, done.stderr
    return "looked at anew" not in done.stderr


@pytest.mark.parametrize("form", forms())
def test_the_same_is_said_to_the_letter_and_nothing_is_loaded(form: str, once: Talks) -> None:
    (once.folder / "same.yaml").write_text(PLAN + HEARD)
    first, again = (said(once, "same.yaml", "-f", form) for _ in range(2))
    assert first[:3] == again[:3]
    assert "".join(first[0])
    assert (bool(first[3]), again[3]) == (True, "")


@pytest.mark.parametrize(
    "asked",
    [
        pytest.param(("--texts", "press.md"), id="a text"),
        pytest.param(("--texts", "empty.md"), id="a text in which nothing stands, and the remark"),
        pytest.param(("n.yaml", "--strict"), id="more strictly"),
        pytest.param(("n.yaml", "other.yaml"), id="two plans"),
    ],
)
def test_whatever_was_asked_is_said_again(asked: tuple[str, ...], once: Talks) -> None:
    for name, text in (("empty.md", "\n"), ("other.yaml", PLAN)):
        (once.folder / name).write_text(text)
    first, again = said(once, *asked), said(once, *asked)
    assert first[:3] == again[:3]
    assert (bool(first[3]), again[3]) == (True, "")


@pytest.mark.parametrize(
    "change",
    [
        pytest.param(written("n.yaml", PLAN), id="the plan"),
        pytest.param(written("mandate.md", "To settle less."), id="a file that it includes"),
        pytest.param(written("briefgen.yaml", "severity: {}\n"), id="the settings"),
        pytest.param(written("playbooks/ours/wait.md", "---\ntitle: x\n---\n"), id="a play"),
        pytest.param(written("playbooks/ours/watch/en/x.yaml", "play: x\n"), id="rules for words"),
        pytest.param(lambda folder: (folder / "mandate.md").unlink(), id="an included file goes"),
    ],
)
def test_what_changed_is_looked_at_anew(change: Act, once: Talks, tmp_path: Path) -> None:
    before = shutil.copytree(once.folder, tmp_path / "before")
    assert stands(once, "n.yaml")
    change(once.folder)
    assert not stands(once, "n.yaml")
    shutil.rmtree(once.folder)
    shutil.copytree(before, once.folder)


def test_what_is_asked_otherwise_is_looked_at_anew(talks: Talks) -> None:
    said(talks, "n.yaml", "--today", "2026-03-01")
    assert stands(talks, "n.yaml", "--today", "2026-03-01")
    others = [("--today", "2026-03-02"), ("--today", "2026-03-01", "--strict"), (), ("-f", "json")]
    assert [stands(talks, "n.yaml", *one) for one in others] == [False] * len(others)
    assert not stands(talks, str(talks.folder / "n.yaml"), "--today", "2026-03-01")


def test_it_is_wiped_and_can_be_left_alone(talks: Talks) -> None:
    anew = said(talks, "n.yaml", "--no-cache")
    assert not (talks.folder / ".briefgen").exists()
    assert said(talks, "n.yaml")[:3] == anew[:3]
    assert not any(b"zebrafish" in one.read_bytes() for one in talks.kept)
    assert not any(b"never accept more" in one.read_bytes() for one in talks.kept)
    assert not stands(talks, "n.yaml", "--no-cache")
    assert talks.run("", "cache", "n.yaml", "--wipe").stdout.startswith("Wiped: ")
    assert not stands(talks, "n.yaml")
    assert said(talks, "n.yaml")[:3] == anew[:3]


def test_what_cannot_be_used_is_told_each_time(talks: Talks) -> None:
    (talks.folder / "n.yaml").write_text("titel: Ships\n")
    first, again = (said(talks, "n.yaml") for _ in range(2))
    assert first[2] == 2
    assert first == again
    assert {*first[3].split()} <= {*HEAVY}


def test_beside_a_loose_text_nothing_is_left(talks: Talks, tmp_path: Path) -> None:
    away = tmp_path / "away"
    away.mkdir()
    (away / "press.md").write_text("We rule out any talks.\n")
    first, again = (said(talks, "--text", str(away / "press.md")) for _ in range(2))
    assert first[:3] == again[:3]
    assert [one.name for one in away.iterdir()] == ["press.md"]


def test_several_at_once_say_the_same(talks: Talks) -> None:
    with ThreadPoolExecutor(3) as at_once:
        told = list(at_once.map(lambda _: said(talks, "n.yaml")[:3], range(4)))
    assert told[0][0]
    assert all(one == told[0] for one in told)
    assert stands(talks, "n.yaml")


BREAKS = """
from briefgen.wording import engine
def look_over(*_): raise ZeroDivisionError
engine.look_over = look_over
"""


def test_what_could_not_be_heard_is_heard_the_next_time(talks: Talks) -> None:
    assert "could not be heard" in talks.run(BREAKS, "check", "n.yaml").stdout
    assert "could not be heard" not in talks.run("", "check", "n.yaml").stdout


def _anew() -> None:
    """As a process that has just begun."""
    for one in KEPT_IN_A_PROCESS:
        one.cache_clear()


@pytest.fixture
def at_home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A workspace in which things are kept."""
    for name in ("XDG_CONFIG_HOME", "APPDATA"):
        monkeypatch.setenv(name, str(tmp_path / "settings"))
    (tmp_path / "talks").mkdir()
    (tmp_path / "talks/briefgen.yaml").write_text("severity: {}\n")
    return tmp_path / "talks"


def test_after_an_edit_only_that_text_is_weighed(
    at_home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    weighed: list[str] = []
    read = rulebook._read

    def weighing(text: str, *more: Any) -> tuple[Hit, ...]:
        weighed.append(text)
        return look_over(text, *more)

    def reading(library: Library, language: str) -> rulebook.Book:
        weighed.append("the rules are read")
        return read(library, language)

    def done(text: str) -> list[str]:
        weighed.clear()
        _anew()
        (at_home / "n.yaml").write_text(text)
        assert look(Wanted((at_home / "n.yaml",))).seen
        return weighed

    monkeypatch.setattr(engine, "look_over", weighing)
    monkeypatch.setattr(rulebook, "_read", reading)
    plan = PLAN.replace("!include mandate.md", "To settle inspections.") + HEARD
    assert {"the rules are read", "We listen."} < set(done(plan))
    assert done(plan) == []
    assert done(plan.replace("We listen.", "We hear you.")) == ["We hear you."]
    assert done(plan.replace("15 zebrafish", "16 zebrafish").replace("We listen.", "No.")) == [
        "No."
    ]


@pytest.mark.parametrize("name", sorted(one.stem for one in (ROOT / "examples").glob("*.yaml")))
def test_the_same_is_found_by_heart(name: str, at_home: Path) -> None:
    shutil.copytree(ROOT / "examples", at_home, dirs_exist_ok=True)
    file = at_home / f"{name}.yaml"
    reports = []
    for cache in (False, True, True):
        _anew()
        reports.append(look(Wanted((file,), cache=cache)).report)
    assert reports[0].files
    assert reports[0] == reports[1] == reports[2]
    assert list((at_home / ".briefgen/kept").glob("?" * 64))


def test_rules_come_back_as_they_were_made_ready() -> None:
    rules = Rules((one.shelf, one.play_title) for one in watched(Library(ROOT, ROOT))).all
    again = shelving.unpacked(shelving.packed(rules))
    assert len(again) == len(rules) > 100
    beside = {"must_flag", "must_pass", "phrases", "unless_with"}
    for one, other in zip(rules, again, strict=True):
        known, seen = (rule.watch.model_dump(exclude=beside) for rule in (one, other))
        assert known == seen
        assert (one.name, one.language, one.play) == (other.name, other.language, other.play)
        assert (one.texts, one.phrases, one.silencers) == (
            other.texts, other.phrases, other.silencers,
        )  # fmt: skip
