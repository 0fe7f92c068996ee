"""What computes for too long is stopped with one sentence, wherever in the trip that is."""

import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from building import with_
from making import FIVE_LINES, quiet, typed

from briefgen import pipeline
from briefgen.assembly import Opened
from briefgen.clearance import Tier
from briefgen.library import Library
from briefgen.negotiation import faults
from briefgen.negotiation.coherence import MOST_ISSUES
from briefgen.problems import Unusable
from briefgen.settings import Build, Settings
from briefgen.stopping import within

SHORT = Settings.model_construct(build=Build.model_construct(seconds=1))
MANY = 4_000


def without_end(*_: Any, **__: Any) -> None:
    while True:
        try:
            sum(range(1_000))
        except Exception:  # what a check or a template does with a fault of its own
            continue


def opened(folder: Path) -> Opened:
    found = typed(FIVE_LINES, folder)
    return Opened(found.negotiation, found.places, found.library, SHORT)


@pytest.mark.parametrize(
    "work",
    [
        pytest.param(lambda: sum(range(1_000)), id="a short piece of work"),
        pytest.param(lambda: time.sleep(1.2), id="a long wait, in which nothing is computed"),
    ],
)
def test_what_may_go_on(work: Callable[[], object]) -> None:
    with within(1):
        work()


class Clinging:
    """What is raised while it is let go is dropped by Python, and that takes more than a second."""

    def __del__(self) -> None:
        begun = time.process_time()
        while time.process_time() < begun + 1.5:
            pass


@pytest.mark.filterwarnings("ignore::pytest.PytestUnraisableExceptionWarning")
def test_a_ring_that_is_lost_is_followed_by_another() -> None:
    def work() -> None:
        Clinging()
        without_end()

    with pytest.raises(Unusable, match="took more than 1"), within(1):
        work()


def test_a_limit_within_a_limit_leaves_the_outer_one_at_work() -> None:
    def after_another() -> None:
        with within(50):
            pass
        without_end()

    with pytest.raises(Unusable, match="Reading a took more than 1"), within(1, "Reading a"):
        after_another()


@pytest.mark.parametrize(
    ("stage", "ask", "told"),
    [
        pytest.param("read_placed", lambda one: pipeline.open_file(one), "Reading .*plan.yaml took",
                     id="reading"),
        pytest.param("found_in", lambda one: pipeline.review(opened(one.parent)),
                     "Checking .* took", id="checking"),
        pytest.param("heard", lambda one: pipeline.review_text(
            "We will not.", "statement", (), Library(one.parent, one.parent)), "one text took",
            id="checking a text"),
    ],
)  # fmt: skip
def test_what_is_stopped(
    stage: str, ask: Callable[[Path], object], told: str,
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch,
) -> None:  # fmt: skip
    file = tmp_path / "plan.yaml"
    file.write_text(FIVE_LINES)
    monkeypatch.setattr(pipeline, "set_in", lambda _: SHORT)
    monkeypatch.setattr(pipeline, stage, without_end)
    with pytest.raises(Unusable, match=told) as stopped:
        ask(file)
    (problem,) = stopped.value.problems
    assert "more than 1 seconds of computing" in problem.message
    assert "build: {seconds: …}" in problem.advice


def test_the_search_of_a_file_is_stopped(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("briefgen.guard.judged", without_end)
    with pytest.raises(Unusable, match=r"Searching a\.md took more than 1 "):
        pipeline.verified(b"Grain", "a.md", opened(tmp_path), Tier.OPEN)


@pytest.mark.parametrize("stage", ["briefgen.assembly.chosen_for", "briefgen.book.assemble"])
def test_a_book_that_is_stopped_before_its_pages_are_set(
    stage: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(stage, without_end)
    with pytest.raises(Unusable, match="Making one file took more than 1 seconds"), within(1):
        pipeline.make(opened(tmp_path), "book", "markdown", "a4", quiet)


@pytest.mark.parametrize(
    "changes",
    [
        pytest.param(
            {"sources": [{"id": f"source-{n}", "title": "x"} for n in range(MANY)]},
            id="many sources",
        ),
        pytest.param(
            {"issues": [
                {"title": f"Issue {n}", "links": [f"Issue {m}" for m in range(n, n + 40)]}
                for n in range(MOST_ISSUES - 40)
            ] + [f"Issue {MOST_ISSUES - n}" for n in range(40, 0, -1)]},
            id="as many issues as may be, which name each other",
        ),
        pytest.param(
            {"agreement.sequence": ["Step 0"] + [
                {"what": f"Step {n}", "after": [f"Step {n - 1}"]} for n in range(1, MANY // 4)
            ]},
            id="many steps, one after the other",
        ),
    ],
)  # fmt: skip
def test_what_must_hold_together_is_seen_at_once(changes: dict[str, Any]) -> None:
    plan = with_({"agenda": [], "strategy.order": [], **changes})
    with within(4):
        assert list(faults(plan)) == []


def test_more_issues_than_a_plan_may_have() -> None:
    issues = [f"Issue {n}" for n in range(MOST_ISSUES + 1)]
    (fault,) = faults(with_({"agenda": [], "strategy.order": [], "issues": issues}))
    assert fault.path == ("issues", MOST_ISSUES)
    assert fault.message == "the plan has 1,001 issues; 1,000 are allowed"
