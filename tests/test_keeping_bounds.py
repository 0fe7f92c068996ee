"""What is kept stays within its bounds and its folder, whoever fills it and whatever breaks."""

import os
import shutil
import signal
import subprocess
import sys
import time
from dataclasses import replace
from pathlib import Path
from unittest.mock import Mock

import pytest

from briefgen.keeping import Kept, kept, kept_at
from briefgen.keeping.kept import Room

posix = pytest.mark.skipif(os.name != "posix", reason="rights of files are told by POSIX")
MEGABYTE = 1_000_000


def small(workspace: Path) -> Kept:
    """A store of one megabyte, with nothing remembered of earlier ones."""
    return replace(kept_at(workspace, megabytes=1), room=Room())


def numbered(store: Kept, number: int) -> str:
    return store.key(f"chapter {number}")


def test_it_stays_within_its_bounds(workspace: Path) -> None:
    store = small(workspace)
    for number in range(60):
        store.put(numbered(store, number), os.urandom(50_000))
        assert store.size <= MEGABYTE
    assert store.size > MEGABYTE // 2


def test_it_stays_within_its_bounds_whatever_comes(workspace: Path) -> None:
    store = small(workspace)
    for number, size in enumerate((5_000, 400_000, 90_000, 490_000, 30, 480_000, 499_000) * 3):
        store.put(numbered(store, number), bytes(size))
        assert store.size <= MEGABYTE
        assert store.get(numbered(store, number)) is not None


def test_what_is_just_being_written_counts_as_well(workspace: Path) -> None:
    store = small(workspace)
    for number in range(18):
        store.put(numbered(store, number), bytes(50_000))
    (workspace / ".briefgen/kept" / f".{'a' * 16}.part").write_bytes(bytes(400_000))
    store.put(store.key("one more"), bytes(50_000))
    assert store.size <= MEGABYTE - 400_000


def test_a_process_that_makes_many_books_seldom_looks_its_folder_over(
    workspace: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    looks = Mock(side_effect=shutil.disk_usage)
    monkeypatch.setattr(shutil, "disk_usage", looks)
    for number in range(40):
        store = kept_at(workspace, megabytes=100)
        store.put(numbered(store, number), bytes(50_000))
    assert looks.call_count == 2  # at first, and after the first megabyte


def test_ten_builds_at_once_stay_within_its_bounds(workspace: Path) -> None:
    stores = [small(workspace) for _ in range(10)]
    for number in range(600):
        one = stores[number % 10]
        one.put(numbered(one, number), bytes(4_000))
        assert one.size <= MEGABYTE


def test_what_was_used_least_lately_goes_first(workspace: Path) -> None:
    store = small(workspace)
    for number in range(20):
        store.put(numbered(store, number), bytes(40_000))
        file = workspace / ".briefgen/kept" / numbered(store, number)
        os.utime(file, (1_000 + number, 1_000 + number))
    assert store.get(numbered(store, 0)) is not None
    again = small(workspace)
    again.put(again.key("new"), bytes(400_000))
    once_more = small(workspace)
    once_more.put(once_more.key("newer"), bytes(1))
    assert once_more.get(numbered(store, 0)) is not None
    assert once_more.get(numbered(store, 1)) is None
    assert once_more.get(numbered(store, 19)) is not None


def test_a_piece_that_would_fill_half_of_it_is_not_kept(workspace: Path) -> None:
    store = small(workspace)
    store.put(store.key("a"), bytes(600_000))
    assert (store.get(store.key("a")), store.count) == (None, 0)


def test_what_a_kill_left_half_done_goes_after_a_while(workspace: Path) -> None:
    store = small(workspace)
    store.put(store.key("a"), b"chapter")
    folder = workspace / ".briefgen/kept"
    old, fresh, other = (folder / f".{sign * 16}.part" for sign in "abg")
    for file in (old, fresh, other):
        file.write_bytes(b"half")
    os.utime(old, (1_000, 1_000))
    os.utime(other, (1_000, 1_000))
    again = small(workspace)
    again.put(again.key("b"), b"chapter")
    assert [old.exists(), fresh.exists(), other.exists()] == [False, True, True]


def test_wiping_takes_all_of_ours_and_nothing_else(workspace: Path) -> None:
    store = small(workspace)
    store.put(store.key("a"), b"chapter")
    store.wipe()
    assert list(workspace.iterdir()) == []
    store.put(store.key("a"), b"chapter")
    mine = workspace / ".briefgen/kept/notes.txt"
    mine.write_text("mine")
    store.wipe()
    assert [one.name for one in mine.parent.iterdir()] == ["notes.txt"]


# --- disks that refuse ---


def test_a_full_disk_keeps_nothing_and_says_nothing(
    workspace: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    store = small(workspace)
    store.put(store.key("a"), b"old")

    def full(*_: object, **__: object) -> object:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(kept.os, "fdopen", full)  # type: ignore[attr-defined]
    store.put(store.key("a"), b"new")
    store.put(store.key("b"), b"new")
    monkeypatch.undo()
    assert (store.get(store.key("a")), store.get(store.key("b"))) == (b"old", None)
    assert [one.name for one in (workspace / ".briefgen/kept").glob(".*.part")] == []


def disk(monkeypatch: pytest.MonkeyPatch, store: Kept, free: int, total: int = 10**12) -> None:
    """From now on the disk has that many bytes for us, of which ours are taken."""
    usage = type(shutil.disk_usage("."))
    monkeypatch.setattr(
        shutil, "disk_usage", lambda _: usage(total, total - free, free - store.size)
    )


def test_room_is_left_on_a_disk_for_finished_files(
    workspace: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    store = small(workspace)
    for number in range(10):
        store.put(numbered(store, number), bytes(20_000))
        os.utime(workspace / ".briefgen/kept" / numbered(store, number), (number, number))
    disk(monkeypatch, store, 64_000_000 + 81_000)
    store = small(workspace)
    store.put(store.key("one more"), bytes(20_000))
    held = [number for number in range(10) if store.get(numbered(store, number))]
    assert (held, bool(store.get(store.key("one more")))) == ([7, 8, 9], True)
    disk(monkeypatch, store, 64_000_000 + 10_000)
    again = small(workspace)
    again.put(again.key("too much"), bytes(20_000))
    assert again.count == 0
    disk(monkeypatch, store, 800_000, total=3_000_000)
    again.put(again.key("a small disk"), bytes(20_000))
    assert again.count == 1


def test_where_no_folder_can_be_made_nothing_is_kept(workspace: Path) -> None:
    (workspace / ".briefgen").write_text("a file of that name")
    store = small(workspace)
    store.put(store.key("a"), b"chapter")
    store.wipe()
    assert (store.get(store.key("a")), store.size) == (None, 0)
    assert (workspace / ".briefgen").read_text() == "a file of that name"


@posix
@pytest.mark.skipif(os.name == "posix" and os.getuid() == 0, reason="root may write everywhere")
def test_a_disk_that_is_only_read_keeps_nothing_and_gives_what_it_has(workspace: Path) -> None:
    store = small(workspace)
    store.put(store.key("a"), b"chapter")
    folder = workspace / ".briefgen/kept"
    folder.chmod(0o500)
    try:
        store.put(store.key("b"), b"chapter")
        assert (store.get(store.key("a")), store.get(store.key("b"))) == (b"chapter", None)
    finally:
        folder.chmod(0o700)


# --- two at once, and a kill ---

FILLING = """
import os, sys
from pathlib import Path
from briefgen.keeping import kept_at
store = kept_at(Path(sys.argv[1]), megabytes=1)
print("begun", flush=True)
for number in range(int(sys.argv[2])):
    key = store.key(f"chapter {number % 30}")
    store.put(key, key.encode() * 500)
    held = store.get(key)
    assert held is None or held == key.encode() * 500, "a piece that nobody made"
"""


def filling(workspace: Path, times: int) -> "subprocess.Popen[bytes]":
    return subprocess.Popen(
        [sys.executable, "-c", FILLING, str(workspace), str(times)],
        stdout=subprocess.PIPE, stderr=subprocess.PIPE,
    )  # fmt: skip


def sound(workspace: Path) -> int:
    """How many pieces there are; every one of them is whole."""
    store = small(workspace)
    held = [(key, store.get(key)) for key in (numbered(store, n) for n in range(30))]
    assert all(content in (None, key.encode() * 500) for key, content in held)
    return sum(content is not None for _, content in held)


def test_two_that_fill_it_at_once_do_not_hurt_each_other(workspace: Path) -> None:
    both = [filling(workspace, 150) for _ in range(2)]
    assert [one.communicate()[1] for one in both] == [b"", b""]
    assert sound(workspace) > 10
    assert small(workspace).size <= MEGABYTE


@pytest.mark.skipif(not hasattr(signal, "SIGKILL"), reason="no such signal here")
@pytest.mark.parametrize(
    "times", [pytest.param(4, id="a few"), pytest.param(120, id="many", marks=pytest.mark.long)]
)
def test_a_kill_leaves_every_piece_whole_or_absent(times: int, workspace: Path) -> None:
    for time_until in range(times):
        one = filling(workspace, 100_000)
        assert one.stdout
        one.stdout.readline()
        time.sleep(0.003 * (time_until % 9))
        one.kill()
        one.communicate()
        sound(workspace)
    assert len(list((workspace / ".briefgen/kept").glob(".*.part"))) <= times
