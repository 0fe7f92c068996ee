"""What a batch says while it runs and at its end, and where its books go if nobody says."""

import json
import re
from dataclasses import replace
from pathlib import Path

import pytest
from batching import run_over, small
from click.testing import CliRunner

from briefgen.batch import record
from briefgen.batch.cluster import in_the_clear
from briefgen.batch.folders import home_of
from briefgen.batch.order import Answer, Order
from briefgen.cli import main
from briefgen.cli.batch_ledger import Ledger
from briefgen.cli.batch_progress import Progress
from briefgen.cli.batch_summary import Finished, Outcome, Summary, span
from briefgen.problems import Place, Problem


def test_where_nobody_says_the_books_go_to_the_workspace(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    for name in ("a", "b"):
        (tmp_path / name).mkdir()
        (tmp_path / name / "briefgen.yaml").write_text("")
    one, two = Path("a/x.yaml"), Path("b/x.yaml")
    assert home_of([one]) == Path("a/output")
    assert home_of([one, two]) == Path("output")


def test_a_terminal_sees_one_line_that_moves(capsys: pytest.CaptureFixture[str]) -> None:
    progress = Progress(3, Path("out"), moving=True)
    progress.begin()
    progress.told(Outcome("t.yaml", "t", "built", seconds=1), Answer("built"))
    progress.end()
    said = capsys.readouterr()
    assert said.out == ""
    assert re.search(r"\r\x1b\[2K1 of 3, about \d+ s left  t\r\x1b\[2K$", said.err)


@pytest.mark.parametrize(
    ("at", "heads"),
    [
        pytest.param("{}", ["", "", ""], id="its own line: the place names it"),
        pytest.param("pack.yaml", ["n/a.yaml:", "n/b.yaml: the same as for n/a.yaml", "s/a.yaml:"],
                     id="on a shelf: the brief, and of two in one workspace the first"),
    ],
)  # fmt: skip
def test_a_fault_names_the_brief_that_it_hit(
    at: str, heads: list[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:  # fmt: skip
    monkeypatch.chdir(tmp_path)
    progress = Progress(3, tmp_path, moving=False)
    for name, head in zip(("n/a.yaml", "n/b.yaml", "s/a.yaml"), heads, strict=True):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        place = Place(at.format(name), 1, 1)
        answer = Answer("failed", problems=(Problem("No name", place=place),))
        progress.told(Outcome(name, "x", "failed"), answer)
        told = [] if "same" in head else [f"{place}: No name."]
        assert capsys.readouterr().err.splitlines() == [head] * bool(head) + told


def test_a_file_that_is_too_long_is_told_and_the_one_of_an_earlier_run(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "t").mkdir()
    (tmp_path / "t" / "card.pdf").write_bytes(b"of an earlier run")
    missing = ("principal.pdf", "card.pdf")
    files = (Finished("book.pdf", 4, ""),)
    one = Outcome("in/t.yaml", "t", "built", 1, seconds=1, files=files, missing=missing)
    answer = Answer("built", missing=missing, problems=(Problem("It has 3 pages"),))
    Progress(1, tmp_path, moving=False).told(one, answer)
    assert capsys.readouterr().err == (
        "in/t.yaml:\nIt has 3 pages.\n  Too long, and not written: principal.pdf, card.pdf. "
        f"Of an earlier run, and not to be used: {tmp_path / 't' / 'card.pdf'}.\n"
    )
    every = Summary((one,), (), "out", 61)
    assert every.exit_code == 2
    assert next(iter(every.table())) == (
        "t  built        1 file    4 pages  too long: principal.pdf, card.pdf  1 finding says stop"
    )
    assert json.loads(every.json())["briefs"][0]["missing"] == list(missing)
    short = Outcome("in/t.yaml", "t", "built", seconds=1, files=(Finished("card.pdf", 1, ""),))
    assert (
        next(iter(Summary((short,), (), "out", 61).table())) == "t  built        1 file    1 page"
    )


def test_of_very_many_only_those_are_listed_that_need_a_look() -> None:
    fine = [Outcome(f"{n}.yaml", f"{n}", "built", files=(Finished("a", 1, ""),)) for n in range(99)]
    bad = Outcome("bad.yaml", "bad", "failed", where=("bad.yaml:3:1",))
    lines = list(Summary((*fine, bad), (), "out", 61).table())
    assert lines == ["bad  failed     bad.yaml:3:1", "99 built, 1 failed, in 61 s, under out"]


@pytest.mark.parametrize(
    ("seconds", "said"),
    [(0.2, "1 s"), (99, "99 s"), (100, "2 min"), (5_900, "98 min"), (11_100, "3 h 5 min")],
)
def test_a_length_of_time_is_said_as_people_do(seconds: float, said: str) -> None:
    assert span(seconds) == said


@pytest.mark.parametrize(
    ("address", "clear"),
    [
        pytest.param("tcp://127.0.0.1:8786", False, id="on this machine"),
        pytest.param("tcp://localhost:8786", False, id="on this machine, by name"),
        pytest.param("tls://10.0.0.1:8786", False, id="sealed on the way"),
        pytest.param("tcp://10.0.0.1:8786", True, id="as it is"),
        pytest.param("10.0.0.1:8786", True, id="as it is, where nobody says how"),
    ],
)
def test_what_travels_in_the_clear_is_known(address: str, clear: bool) -> None:
    assert in_the_clear(address) == clear


@pytest.mark.parametrize(
    "said", [(), ("card.md: the guard remarks: walk away at 120",)], ids=["nothing", "a remark"]
)
def test_what_was_remarked_is_told_again_by_this_user_alone(
    said: tuple[str, ...], settings: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    one = record.done("talks.yaml", Answer("built", "k" * 64, remarks=said))
    content = record.written({"talks": one})
    assert b"walk" not in content
    assert record.remarks(record.read(content)["talks"]) == said
    assert record.remarks(replace(one, key="another")) == ()
    assert record.remarks(replace(one, veiled="no piece")) == ()
    monkeypatch.setenv("XDG_CONFIG_HOME", str(settings / "of another user"))
    assert record.remarks(one) == ()


class Remarking:
    """A crew that builds nothing, remarks on it the first time, and finds it unchanged then."""

    room = 1

    def submit(self, order: Order) -> None:
        """Know whether it was built before."""
        self.known = order.known

    def next(self) -> tuple[int, Answer]:
        """What became of it."""
        if self.known:
            return 0, Answer("unchanged", self.known)
        return 0, Answer("built", "k" * 64, remarks=("card.md: mind\nthe gap",))

    def stop(self) -> None:
        """Nobody is there."""


def test_a_brief_that_is_unchanged_is_told_with_its_remarks(
    settings: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    files, told = small(tmp_path / "in", 1), []
    for _ in range(2):
        for outcome, answer in run_over(files, tmp_path / "out").outcomes(Remarking()):
            Progress(1, tmp_path, moving=False).told(outcome, answer)
        told.append(capsys.readouterr())
    assert [one.out.split()[1] for one in told] == ["built", "unchanged"]
    assert [one.err for one in told] == ["  in-talks-00/card.md: mind\ufffdthe gap\n"] * 2


ENTRY = record.Done("../talks.yaml", "k" * 64, 1, {"card.pdf": "s" * 64}, {"card.pdf": 2})


@pytest.mark.parametrize(
    ("odd", "kept"),
    [
        pytest.param({"stops": 2}, ["odd", "other"], id="another number of findings is taken"),
        pytest.param({"pages": {"card.pdf": None}}, ["odd", "other"], id="so is a file unpaged"),
        pytest.param({"pages": None}, ["other"], id="no pages at all are not"),
        pytest.param({"pages": {"card.pdf": "x"}}, ["other"], id="nor pages in letters"),
        pytest.param({"stops": "x"}, ["other"], id="nor findings in letters"),
        pytest.param({"files": None}, ["other"], id="nor no files"),
        pytest.param({"files": ["card.pdf"]}, ["other"], id="nor files without sums"),
        pytest.param({"file": "a\0b"}, ["other"], id="nor a name that no disk takes"),
        pytest.param({"more": 1}, ["other"], id="nor what is not ours"),
    ],
)
def test_an_odd_entry_of_a_record_is_dropped_and_no_other(
    odd: dict[str, object], kept: list[str]
) -> None:
    told = json.loads(record.written({"odd": ENTRY, "other": ENTRY}))
    told["briefs"]["odd"] |= odd
    assert list(record.read(json.dumps(told).encode())) == kept


def test_two_batches_in_one_folder_keep_what_the_other_recorded(tmp_path: Path) -> None:
    first, second = Ledger(tmp_path), Ledger(tmp_path)
    first.put("north", ENTRY)
    second.put("south", ENTRY)
    first.put("west", ENTRY)
    first.settle()
    assert sorted(Ledger(tmp_path).taken) == ["north", "south", "west"]


@pytest.mark.parametrize(
    ("others", "apart"),
    [
        pytest.param("a-b/x.yaml", False, id="over one file: it has one folder"),
        pytest.param("a/b-x.yaml", True, id="over two that come to one name: each has its own"),
    ],
)
def test_two_batches_that_begin_at_once_know_of_each_other(
    tmp_path: Path, others: str, apart: bool
) -> None:
    home = tmp_path / "output"
    runs = [run_over([tmp_path / one], home) for one in ("a-b/x.yaml", others)]
    names = {name for run in runs for name in run.ledger.claimed(run.names).values()}
    assert len(names) == 1 + apart


@pytest.mark.parametrize(
    ("name", "refused"),
    [
        pytest.param("out/books.json", False, id="in the output folder, by a name of its own"),
        pytest.param("out/batch.json", True, id="the record of what is finished"),
        pytest.param("old.json", False, id="an earlier summary"),
        pytest.param("in/talks-00.yaml", True, id="a negotiation"),
        pytest.param("people.json", True, id="a file that a negotiation includes"),
    ],
)
def test_a_summary_is_written_over_nothing_that_the_batch_needs(
    name: str, refused: bool, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("briefgen.cli.batch._carry_out", lambda *_: None)
    small(tmp_path / "in", 1)
    (tmp_path / "old.json").write_text('{"briefs": []}')
    (tmp_path / "people.json").write_text('[{"name": "Anna"}]')
    named = (tmp_path / "in", "-o", tmp_path / "out", "--summary", tmp_path / name)
    done = CliRunner().invoke(main, ["batch", *map(str, named), "-e", "card", "-f", "markdown"])
    assert ("Choose another name" in done.stderr) == refused
    told = (tmp_path / name).read_text("utf-8") if (tmp_path / name).is_file() else ""
    assert ('"tool"' in told) == (not refused)
