"""Save after save: what is built, what stays, what is told; with a process that only pretends."""

import os
from pathlib import Path

import pytest
from making import FIVE_LINES
from pretending import Desk

CAPITALS = FIVE_LINES.upper()
BROKEN = FIVE_LINES.replace("title", "titel")


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    return Desk(tmp_path)


def test_without_a_save_it_is_built_once(desk: Desk) -> None:
    assert desk.works(lambda: None, lambda: None) == [CAPITALS] * 3
    assert [process.asked for process in desk.processes] == [["read", "made", "found"]]


def test_a_save_is_built_in_the_process_that_is_warm(desk: Desk) -> None:
    assert desk.works(desk.save("# a\n")) == [CAPITALS, CAPITALS + "# A\n"]
    assert [process.asked for process in desk.processes] == [["read", "made", "found"] * 2]


def test_what_a_newer_save_has_overtaken_is_stopped_and_never_written(desk: Desk) -> None:
    desk.meanwhile = [desk.save("# quick\n")]
    assert desk.works(desk.save("# slow\n")) == [CAPITALS, CAPITALS + "# QUICK\n"]
    first, second = desk.processes
    assert not first.alive
    assert first.asked == ["read", "made", "found", "read", "made"]
    assert second.asked == ["read", "made", "found"]


def test_each_of_several_overtaken_builds_is_stopped(desk: Desk) -> None:
    desk.meanwhile = [desk.save("# slow 2\n"), desk.save("# slow 33\n"), desk.save("# quick\n")]
    assert desk.works(desk.save("# slow\n"))[-1] == CAPITALS + "# QUICK\n"
    assert [process.alive for process in desk.processes[:-1]] == [False] * 3


@pytest.mark.parametrize(
    ("times", "book"),
    [
        pytest.param(1, CAPITALS + "# LOST\n", id="once: nobody hears of it"),
        pytest.param(2, CAPITALS + "# LOST\n", id="twice"),
        pytest.param(3, CAPITALS, id="each time: told, and the last book stays"),
    ],
)
def test_a_build_whose_process_is_killed_begins_again_by_itself(
    times: int, book: str, desk: Desk, capsys: pytest.CaptureFixture[str]
) -> None:
    desk.lost = [None] * times
    assert desk.works(desk.save("# lost\n"))[-1] == book
    assert ("killed again and again" in capsys.readouterr().err) == (times == 3)
    assert desk.processes[-1].asked.count("read") == (2 if len(desk.processes) == 1 else 1)


def test_a_save_that_leaves_size_and_time_alike_is_one(desk: Desk) -> None:
    def slyly() -> None:
        known = desk.file.stat()
        desk.file.write_text(FIVE_LINES.replace("grain", "wheat"))
        os.utime(desk.file, ns=(known.st_atime_ns, known.st_mtime_ns))

    assert desk.works(slyly)[-1] == CAPITALS.replace("GRAIN", "WHEAT")


def test_while_the_file_is_broken_the_last_book_stays(
    desk: Desk, capsys: pytest.CaptureFixture[str]
) -> None:
    acts = (desk.save(text=BROKEN), desk.save("# mended\n"))
    assert desk.works(*acts) == [CAPITALS, CAPITALS, CAPITALS + "# MENDED\n"]
    told = capsys.readouterr().err
    assert "talks.yaml:1:1: `titel` is not known here." in told
    assert "Did you mean `title`?" in told
    assert desk.screen.seen == [
        "begin", "book.pdf", "sound",
        "begin", "`titel` is not known here",
        "begin", "book.pdf", "sound",
    ]  # fmt: skip


def test_a_problem_that_stays_is_told_once(desk: Desk, capsys: pytest.CaptureFixture[str]) -> None:
    desk.works(*(desk.save(text=BROKEN + "# " + "x" * count) for count in range(3)))
    assert capsys.readouterr().err.count("`titel` is not known here.") == 1


def test_a_problem_that_comes_back_is_told_again(
    desk: Desk, capsys: pytest.CaptureFixture[str]
) -> None:
    desk.works(desk.save(text=BROKEN), desk.save(), desk.save(text=BROKEN))
    assert capsys.readouterr().err.count("`titel` is not known here.") == 2


@pytest.mark.parametrize(
    ("text", "said", "why"),
    [
        pytest.param(
            "# too long\n",
            "  principal.pdf is too long and not written; one that is there is an older one.",
            "It has 3 pages and may have 2", id="too long",
        ),
        pytest.param(
            "# leaking\n",
            "  The edition principal cannot be printed as it stands; the last one stays.",
            "It gives away a limit", id="refused",
        ),
    ],
)  # fmt: skip
def test_an_edition_that_cannot_be_printed_leaves_the_others_their_way(
    text: str, said: str, why: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    desk = Desk(tmp_path, "principal", "book")
    assert desk.works(desk.save(text))[-1] == CAPITALS + text.upper()
    assert (tmp_path / "output" / "principal.pdf").read_text() == CAPITALS
    assert f"{said}\n{why}.\n" in capsys.readouterr().err
    assert desk.screen.seen[-1] == why


def test_a_book_in_which_nothing_changed_is_not_written_again(
    desk: Desk, capsys: pytest.CaptureFixture[str]
) -> None:
    written: list[int] = []

    def touch() -> None:
        written.append(desk.book.stat().st_mtime_ns)
        desk.file.touch()

    desk.works(touch, touch)
    assert len(written) == 2
    assert {*written, desk.book.stat().st_mtime_ns} == {written[0]}
    assert "nothing in it changed" in capsys.readouterr().out
    assert desk.screen.seen.count("book.pdf") == 1


@pytest.mark.parametrize(
    "instead",
    [
        pytest.param(None, id="taken away"),
        pytest.param("x" * len(CAPITALS), id="another build wrote over it"),
    ],
)
def test_a_book_that_is_no_longer_there_comes_back(desk: Desk, instead: str | None) -> None:
    def away() -> None:
        desk.book.unlink()
        if instead:
            desk.book.write_text(instead)
        desk.file.touch()

    assert desk.works(away)[-1] == CAPITALS


def test_several_saves_at_once_make_one_build(desk: Desk) -> None:
    def all_at_once() -> None:
        for count in range(5):
            desk.save("# x\n" * (count + 1))()
        (desk.file.parent / "briefgen.yaml").write_text("severity: {}\n")

    desk.works(all_at_once)
    assert desk.processes[0].asked.count("made") == 2


def test_findings_are_counted_and_only_what_is_new_or_gone_is_named(
    desk: Desk, capsys: pytest.CaptureFixture[str]
) -> None:
    desk.works(
        desk.save("# no-alternative\n# single-issue\n"), desk.save("# single-issue\n"), desk.save()
    )
    told = [line[10:] for line in capsys.readouterr().out.splitlines() if "pdf" not in line]
    told = [line for line in told if "indings" in line]
    assert told == [
        "No findings.",
        "Findings: 2 weak (2 new, 0 gone).",
        "Findings: 1 weak (0 new, 1 gone).",
        "No findings (0 new, 1 gone).",
    ]


def test_new_findings_are_told_with_their_place_and_many_are_cut(
    desk: Desk, capsys: pytest.CaptureFixture[str]
) -> None:
    desk.works(desk.save("".join(f"# f{count}\n" for count in range(11))))
    told = capsys.readouterr().out
    assert "  new   talks.yaml:6:1: weak: There is f0  [f0]\n" in told
    assert "  and 3 more that are new" in told
    assert "f9" not in told


def test_the_time_from_the_save_to_the_file_is_told(
    desk: Desk, capsys: pytest.CaptureFixture[str]
) -> None:
    desk.works(desk.save("# a\n"))
    first, second = [line for line in capsys.readouterr().out.splitlines() if "book.pdf" in line]
    assert "after the save" not in first
    assert " s after the save" in second


def test_a_fault_of_ours_is_told_and_the_next_save_is_tried(
    desk: Desk, capsys: pytest.CaptureFixture[str]
) -> None:
    assert desk.works(desk.save("# fault\n"), desk.save("# a\n"))[-1] == CAPITALS + "# A\n"
    assert "KeyError: 'ours'" in capsys.readouterr().err


def test_a_file_that_cannot_be_written_is_told_and_tried_again(
    desk: Desk, capsys: pytest.CaptureFixture[str]
) -> None:
    def in_the_way() -> None:
        desk.book.unlink()
        desk.book.mkdir()
        desk.save("# a\n")()

    def out_of_it() -> None:
        desk.book.rmdir()
        desk.save("# bb\n")()

    assert desk.works(in_the_way, out_of_it) == [CAPITALS, "", CAPITALS + "# BB\n"]
    assert "cannot be written" in capsys.readouterr().err
