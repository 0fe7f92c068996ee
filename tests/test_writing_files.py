"""A file is written whole or not at all, and only its owner may read it."""

import os
import stat
import threading
from pathlib import Path

import pytest
from click.testing import CliRunner

from briefgen.cli import main
from briefgen.cli.giving import lend
from briefgen.cli.placing import alone
from briefgen.cli.writing import write_over, write_whole
from briefgen.keeping import kept_at
from briefgen.problems import Unusable


@pytest.fixture(params=["without a name first", "under a hidden name"])
def way(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> str:
    if request.param == "under a hidden name":
        monkeypatch.delattr(os, "O_TMPFILE", raising=False)
    elif not hasattr(os, "O_TMPFILE"):
        pytest.skip("only Linux has files without a name")
    return str(request.param)


def mode(path: Path) -> int:
    return stat.S_IMODE(path.stat().st_mode)


@pytest.mark.parametrize("before", [None, b"old and longer"], ids=["new", "over an old one"])
def test_the_file_is_there_whole_and_for_its_owner_alone(
    way: str, before: bytes | None, tmp_path: Path
) -> None:
    target = tmp_path / "book.pdf"
    if before is not None:
        target.write_bytes(before)
        target.chmod(0o644)
    write_whole(target, b"new")
    assert target.read_bytes() == b"new"
    assert mode(target) == 0o600
    assert list(tmp_path.iterdir()) == [target]


def test_the_folders_made_for_it_are_the_owner_s_alone(way: str, tmp_path: Path) -> None:
    tmp_path.chmod(0o755)
    write_whole(tmp_path / "output" / "talks" / "book.pdf", b"new")
    assert mode(tmp_path / "output") == mode(tmp_path / "output" / "talks") == 0o700
    assert mode(tmp_path) == 0o755


@pytest.mark.skipif(os.name != "posix", reason="no locks of folders")
def test_of_two_that_write_the_same_file_one_waits_and_none_waits_for_itself(
    way: str, tmp_path: Path
) -> None:
    target = tmp_path / "book.pdf"
    other = threading.Thread(target=write_whole, args=(target, b"of the other"))
    with alone(tmp_path):
        other.start()
        other.join(0.2)
        assert not target.exists()
        write_whole(target, b"ours")
        assert target.read_bytes() == b"ours"
    other.join(10)
    assert target.read_bytes() == b"of the other"


def test_a_link_is_replaced_and_not_followed(way: str, tmp_path: Path) -> None:
    kept = tmp_path / "kept"
    kept.write_bytes(b"mine")
    (tmp_path / "book.pdf").symlink_to(kept)
    write_whole(tmp_path / "book.pdf", b"new")
    assert kept.read_bytes() == b"mine"
    assert not (tmp_path / "book.pdf").is_symlink()


def test_what_an_earlier_kill_left_goes(way: str, tmp_path: Path) -> None:
    target = tmp_path / "book.pdf"
    write_whole(target, b"first")
    hidden: list[Path] = []
    replace = Path.replace

    def killed(self: Path, _: object) -> None:
        hidden.append(self)
        copy = self.read_bytes()
        replace(self, self.with_name("aside"))
        self.write_bytes(copy)
        raise SystemExit

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(Path, "replace", killed)
        patch.setattr(Path, "unlink", lambda *_, **__: None)
        with pytest.raises(SystemExit):
            write_whole(target, b"second")
    assert target.read_bytes() == b"first"
    assert hidden[0].exists()
    write_whole(target, b"third")
    assert not hidden[0].exists()
    assert target.read_bytes() == b"third"


def test_a_file_of_the_writer_s_keeps_who_may_read_it(way: str, tmp_path: Path) -> None:
    target = tmp_path / "negotiation.yaml"
    target.write_bytes(b"a")
    target.chmod(0o640)
    write_over(target, b"b")
    assert (target.read_bytes(), mode(target)) == (b"b", 0o640)


@pytest.mark.parametrize("name", ["folder", "file/book.pdf", "x" * 300, "a\0b"])
def test_a_place_that_cannot_be_written_is_told(way: str, name: str, tmp_path: Path) -> None:
    (tmp_path / "folder").mkdir()
    (tmp_path / "file").write_bytes(b"kept")
    with pytest.raises(Unusable, match="cannot be written"):
        write_whole(tmp_path / name, b"new")
    assert (tmp_path / "file").read_bytes() == b"kept"
    assert {one.name for one in tmp_path.iterdir()} == {"folder", "file"}


def test_a_full_disk_leaves_the_old_file(
    way: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_: object) -> int:
        raise OSError(28, "No space left on device")

    target = tmp_path / "book.pdf"
    write_whole(target, b"old")
    monkeypatch.setattr("briefgen.cli.placing.os.write", full)
    with pytest.raises(Unusable, match="the disk is full"):
        write_whole(target, b"new")
    assert target.read_bytes() == b"old"
    assert list(tmp_path.iterdir()) == [target]


def test_what_is_kept_gives_way_to_a_finished_file(
    way: str, workspace: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    store, write = kept_at(workspace), os.write
    store.put(store.key("a"), b"chapter")

    def full(handle: int, content: bytes) -> int:
        if store.count:
            raise OSError(28, "No space left on device")
        return write(handle, content)

    monkeypatch.setattr("briefgen.cli.placing.os.write", full)
    monkeypatch.setattr("briefgen.cli.giving._lent", {})
    target = workspace / "output" / "book.pdf"
    with pytest.raises(Unusable, match="the disk is full"):
        write_whole(target, b"of a command that lends nothing")
    assert store.count == 1
    lend([workspace / "talks.yaml"])
    write_whole(target, b"new")
    assert (target.read_bytes(), store.count) == (b"new", 0)


@pytest.mark.parametrize(
    "before", [[], ["talks"], ["talks", "talks/mine.md"]], ids=["nothing", "a folder", "a file"]
)
def test_of_a_new_workspace_a_full_disk_leaves_what_was_there(
    way: str, before: list[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    write, schema = os.write, b'{\n "$schema"'

    def full(handle: int, content: bytes) -> int:
        if bytes(content[: len(schema)]) != schema:
            raise OSError(28, "No space left on device")
        return write(handle, content)

    for name in before:
        (tmp_path / name).write_text("mine") if "." in name else (tmp_path / name).mkdir()
    monkeypatch.setattr("briefgen.cli.placing.os.write", full)
    done = CliRunner().invoke(main, ["new", str(tmp_path / "talks")])
    assert (done.exit_code, "the disk is full" in done.output) == (2, True)
    assert sorted(str(one.relative_to(tmp_path)) for one in tmp_path.rglob("*")) == before
