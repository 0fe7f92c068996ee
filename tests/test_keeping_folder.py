"""Where things are kept: in no folder that a stranger could mean, and nowhere without a secret."""

import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from briefgen.keeping import Kept, folder_for, kept_at
from briefgen.problems import Unusable

posix = pytest.mark.skipif(os.name != "posix", reason="rights of files are told by POSIX")


@pytest.mark.parametrize(
    "named",
    [
        pytest.param(".cache/briefgen", id="a new one"),
        pytest.param("./kept", id="written with a dot"),
        pytest.param("empty", id="an empty one"),
        pytest.param("ours", id="one that is ours"),
    ],
)
def test_a_folder_inside_the_workspace_may_be_named(named: str, workspace: Path) -> None:
    (workspace / "empty").mkdir()
    ours = kept_at(workspace, "ours")
    ours.put(ours.key("a"), b"chapter")
    store = kept_at(workspace, named)
    store.put(store.key("b"), b"chapter")
    assert (workspace / named / store.key("b")).is_file()


@pytest.mark.parametrize(
    ("named", "told"),
    [
        ("/tmp", "outside"),
        ("../elsewhere", "outside"),
        ("a/../../elsewhere", "outside"),
        ("link", "outside"),
        ("inner", "link"),
        ("ring", "outside"),
        ("nul\0", "outside"),
        (".", "the workspace itself"),
        ("playbooks", "files of yours"),
        ("note.txt", "files of yours"),
    ],
)
@posix
def test_a_folder_that_could_do_harm_is_refused(named: str, told: str, workspace: Path) -> None:
    (workspace / "playbooks").mkdir()
    (workspace / "playbooks/mine.md").write_text("mine")
    (workspace / "note.txt").write_text("mine")
    (workspace / "link").symlink_to(workspace.parent)
    (workspace / "inner").symlink_to("playbooks")
    (workspace / "ring").symlink_to("ring")
    with pytest.raises(Unusable, match=told):
        kept_at(workspace, named)


@posix
@pytest.mark.parametrize("steps", [".briefgen", ".briefgen/kept"])
def test_a_link_where_it_would_lie_is_not_followed(steps: str, workspace: Path) -> None:
    away = workspace.parent / "away"
    (away / "kept").mkdir(parents=True)
    (workspace / steps).parent.mkdir(exist_ok=True)
    (workspace / steps).symlink_to(away)
    store = kept_at(workspace)
    store.put(store.key("a"), b"chapter")
    assert store == Kept.none()
    assert [one.name for one in away.rglob("*")] == ["kept"]


def test_only_the_user_can_name_a_folder_elsewhere(
    workspace: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    away = workspace.parent / "away"
    monkeypatch.setenv("BRIEFGEN_CACHE", str(away))
    store = kept_at(workspace, "kept-here")
    store.put(store.key("a"), b"chapter")
    assert (away / store.key("a")).is_file()
    monkeypatch.setenv("BRIEFGEN_CACHE", "not/from/the/root")
    assert folder_for(workspace) == workspace / ".briefgen/kept"


# --- without a secret ---


def readable_by_others(settings: Path) -> None:
    (settings / "briefgen" / "secret").chmod(0o644)


def short_secret(settings: Path) -> None:
    (settings / "briefgen" / "secret").write_bytes(b"short")


def linked_secret(settings: Path) -> None:
    secret = settings / "briefgen" / "secret"
    secret.rename(secret.with_name("real"))
    secret.symlink_to("real")


def no_folder(settings: Path) -> None:
    for one in (settings / "briefgen").iterdir():
        one.unlink()
    (settings / "briefgen").rmdir()
    (settings / "briefgen").write_text("a file")


@posix
@pytest.mark.parametrize("spoil", [readable_by_others, short_secret, linked_secret, no_folder])
def test_without_a_secret_of_ones_own_nothing_is_kept(
    spoil: Callable[[Path], None], workspace: Path, settings: Path
) -> None:
    assert kept_at(workspace).folder
    spoil(settings)
    kept = kept_at(workspace)
    kept.put(kept.key("a"), b"chapter")
    assert kept == Kept.none()
    assert list(workspace.iterdir()) == []


def test_many_processes_make_one_secret(workspace: Path) -> None:
    code = "from briefgen.keeping.secret import secret; print(secret().hex())"
    many = [
        subprocess.Popen([sys.executable, "-c", code], stdout=subprocess.PIPE) for _ in range(4)
    ]
    told = {one.communicate()[0] for one in many}
    assert len(told) == 1
    assert len(told.pop().strip()) == 64


def test_no_megabytes_keep_nothing(workspace: Path) -> None:
    assert kept_at(workspace, megabytes=0) == Kept.none()
