"""A brief of which one edition is too long, or one file cannot be written: the others are."""

import errno
from pathlib import Path

import pytest
from batching import run_over, small, states

from briefgen.batch.making import made
from briefgen.batch.order import Answer, Order, Wanted
from briefgen.cli import placing
from briefgen.pipeline import make
from briefgen.problems import Problem, TooLong, Unusable, unusable

BOTH = Wanted(("card", "principal"), ("html",))


class AtOnce:
    """A crew that makes each brief in this process."""

    room = 1

    def submit(self, order: Order) -> None:
        self._order = order

    def next(self) -> tuple[int, Answer]:
        return self._order.number, made(self._order)

    def stop(self) -> None:
        pass


def refuse(monkeypatch: pytest.MonkeyPatch, fault: Exception, *editions: str) -> None:
    def refused(opened: object, edition: str, *more: object, **named: object) -> object:
        if edition in editions:
            raise fault
        return make(opened, edition, *more, **named)  # type: ignore[arg-type]

    monkeypatch.setattr("briefgen.batch.making.make", refused)


TOO_LONG = TooLong([Problem("The edition principal has 3 pages and may have 2", "Shorten it.")])
LEAK = unusable("The edition principal gives away a limit")


@pytest.fixture(autouse=True)
def secret(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("XDG_CONFIG_HOME", "APPDATA"):
        monkeypatch.setenv(name, str(tmp_path_factory.mktemp("settings")))


def test_the_others_are_written_and_it_is_not_taken_as_finished(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    files, home = small(tmp_path, 1), tmp_path / "out"
    folder = home / "talks-00"
    folder.mkdir(parents=True)
    (folder / "principal.html").write_text("of an earlier run")
    with monkeypatch.context() as meanwhile:
        refuse(meanwhile, TOO_LONG, "principal")
        for away in (False, True, False):
            ((outcome, answer),) = run_over(files, home, away, BOTH).outcomes(AtOnce())
            assert (outcome.state, outcome.missing) == ("built", ("principal.html",))
            assert [one.name for one in outcome.files] == ["card.html"]
            assert answer.problems == TOO_LONG.problems
    assert (folder / "card.html").is_file()
    assert (folder / "principal.html").read_text() == "of an earlier run"
    for state in ("built", "unchanged"):
        assert states(run_over(files, home, wanted=BOTH), AtOnce()) == {"talks-00": state}
    assert (folder / "principal.html").read_text() != "of an earlier run"


@pytest.mark.parametrize(
    ("fault", "editions"),
    [
        pytest.param(TOO_LONG, ("card", "principal"), id="all are too long"),
        pytest.param(LEAK, ("principal",), id="the second leaks"),
    ],
)
def test_nothing_of_it_is_written(
    fault: Exception, editions: tuple[str, ...], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    refuse(monkeypatch, fault, *editions)
    run = run_over(small(tmp_path, 1), tmp_path / "out", wanted=BOTH)
    ((outcome, answer),) = run.outcomes(AtOnce())
    assert (outcome.state, outcome.missing, bool(answer.problems)) == ("failed", (), True)
    assert not list(tmp_path.rglob("*.html"))


def test_one_that_cannot_be_written_fails_alone_and_whole(tmp_path: Path) -> None:
    files, home = small(tmp_path, 3), tmp_path / "out"
    (home / "talks-01" / "principal.html").mkdir(parents=True)
    found = states(run_over(files, home, wanted=BOTH), AtOnce())
    assert found == {"talks-00": "built", "talks-01": "failed", "talks-02": "built"}
    assert not (home / "talks-01" / "card.html").exists()


def test_a_full_disk_ends_the_batch(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    place = placing.place

    def full(target: Path, content: bytes) -> None:
        if target.suffix == ".html":
            raise OSError(errno.ENOSPC, "No space left on device")
        place(target, content)

    monkeypatch.setattr("briefgen.cli.writing.place", full)
    with pytest.raises(Unusable, match="the disk is full"):
        states(run_over(small(tmp_path, 3), tmp_path / "out", wanted=BOTH), AtOnce())
