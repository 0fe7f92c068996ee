"""What is kept: whole or absent, ours or absent, bounded, and never a reason to stop."""

import os
import pickle
import stat
from collections.abc import Callable
from pathlib import Path

import pytest

from briefgen.keeping import Kept, kept_at
from briefgen.pipeline import make, open_file
from briefgen.problems import Unusable

posix = pytest.mark.skipif(os.name != "posix", reason="rights of files are told by POSIX")


def piece(kept: Kept, *parts: str) -> Path:
    assert kept.folder
    return kept.folder / kept.key(*parts)


def test_what_was_put_is_given_back(workspace: Path) -> None:
    kept = kept_at(workspace)
    kept.put(kept.key("a"), b"chapter")
    assert kept_at(workspace).get(kept.key("a")) == b"chapter"
    assert kept.get(kept.key("b")) is None


def test_what_is_empty_is_kept_too(workspace: Path) -> None:
    kept = kept_at(workspace)
    kept.put(kept.key("a"), b"")
    kept.put(kept.key("b"), b"")
    assert [kept.get(kept.key("a")), kept.get(kept.key("b"))] == [b"", b""]


def test_the_last_that_was_put_counts(workspace: Path) -> None:
    kept = kept_at(workspace)
    kept.put(kept.key("a"), b"old")
    kept.put(kept.key("a"), b"new")
    assert (kept.get(kept.key("a")), kept.count) == (b"new", 1)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        pytest.param(("ab", "c"), ("a", "bc"), id="cut elsewhere"),
        pytest.param(("a",), (b"a",), id="text and bytes"),
        pytest.param(("a", ""), ("a",), id="with nothing behind"),
    ],
)
def test_other_parts_have_another_key(
    one: tuple[str | bytes, ...], other: tuple[str | bytes, ...], workspace: Path
) -> None:
    kept = kept_at(workspace)
    assert kept.key(*one) == kept.key(*one)
    assert kept.key(*one) != kept.key(*other)


def test_a_store_handed_to_another_process_is_the_same(workspace: Path) -> None:
    kept = kept_at(workspace)
    kept.put(kept.key("a"), b"chapter")
    there = pickle.loads(pickle.dumps(kept))
    assert there.get(there.key("a")) == b"chapter"


def test_the_secret_is_not_told_by_chance(workspace: Path) -> None:
    kept = kept_at(workspace)
    assert len(kept.secret) == 32
    assert repr(kept.secret) not in repr(kept)


def test_none_keeps_nothing(workspace: Path) -> None:
    kept = Kept.none()
    kept.put(kept.key("a"), b"chapter")
    kept.wipe()
    assert (kept.get(kept.key("a")), kept.size, list(workspace.iterdir())) == (None, 0, [])


def test_looking_makes_no_folder(workspace: Path) -> None:
    kept = kept_at(workspace)
    assert (kept.get(kept.key("a")), kept.size, kept.count) == (None, 0, 0)
    assert list(workspace.iterdir()) == []


@posix
def test_only_the_owner_can_read_it_and_git_leaves_it_out(workspace: Path, settings: Path) -> None:
    kept = kept_at(workspace)
    kept.put(kept.key("a"), b"chapter")
    folders = [workspace / ".briefgen", workspace / ".briefgen" / "kept", settings / "briefgen"]
    files = [one for folder in folders[1:] for one in folder.iterdir()]
    assert len(files) == 4
    assert {stat.S_IMODE(one.stat().st_mode) for one in folders} == {0o700}
    assert {stat.S_IMODE(one.stat().st_mode) for one in files} == {0o600}
    assert (workspace / ".briefgen" / "kept" / ".gitignore").read_text() == "*\n"


# --- what is not believed ---


def spoiled(change: Callable[[bytes], bytes]) -> Callable[[Path], None]:
    def spoil(file: Path) -> None:
        file.write_bytes(change(file.read_bytes()))

    return spoil


def a_pipe(file: Path) -> None:
    file.unlink()
    os.mkfifo(file)


def a_link(file: Path) -> None:
    real = file.with_name("elsewhere")
    file.rename(real)
    file.symlink_to(real)


def a_folder(file: Path) -> None:
    file.unlink()
    file.mkdir()


@posix
@pytest.mark.parametrize(
    "spoil",
    [
        pytest.param(spoiled(lambda held: held[:-1]), id="cut short"),
        pytest.param(spoiled(lambda held: held[:30]), id="cut in its head"),
        pytest.param(spoiled(lambda held: b""), id="empty"),
        pytest.param(spoiled(lambda held: held + b"x"), id="longer"),
        pytest.param(spoiled(lambda held: held[:-1] + b"x"), id="one letter is another"),
        pytest.param(spoiled(lambda held: held[:17] + b"x" + held[18:]), id="its salt is another"),
        pytest.param(spoiled(lambda held: b"B" + held[1:]), id="another form"),
        pytest.param(spoiled(lambda held: bytes(len(held))), id="zeros after a power cut"),
        pytest.param(a_pipe, id="a pipe"),
        pytest.param(a_link, id="a link"),
        pytest.param(a_folder, id="a folder"),
    ],
)
def test_a_spoiled_piece_is_absent_and_can_be_put_anew(
    spoil: Callable[[Path], None], workspace: Path
) -> None:
    kept = kept_at(workspace)
    kept.put(kept.key("a"), b"chapter")
    spoil(piece(kept, "a"))
    assert kept.get(kept.key("a")) is None
    kept.put(kept.key("a"), b"chapter")
    assert kept.get(kept.key("a")) == (None if spoil is a_folder else b"chapter")


def test_a_piece_under_the_name_of_another_is_absent(workspace: Path) -> None:
    kept = kept_at(workspace)
    kept.put(kept.key("a"), b"chapter")
    piece(kept, "a").rename(piece(kept, "b"))
    assert kept.get(kept.key("b")) is None


def test_a_piece_of_another_user_is_absent(
    workspace: Path, settings: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    theirs = kept_at(workspace)
    theirs.put(theirs.key("a"), b"poison")
    monkeypatch.setenv("XDG_CONFIG_HOME", str(settings) + "-of-another")
    monkeypatch.setenv("APPDATA", str(settings) + "-of-another")
    ours = kept_at(workspace)
    assert ours.key("a") != theirs.key("a")
    piece(theirs, "a").rename(piece(ours, "a"))
    assert ours.get(ours.key("a")) is None


def test_what_is_veiled_cannot_be_read_in_the_file(workspace: Path) -> None:
    kept = kept_at(workspace)
    for name in ("a", "b"):
        kept.put(kept.key(name), b"bottom line 15 ships", veiled=True)
    held = [piece(kept, name).read_bytes() for name in ("a", "b")]
    assert kept.get(kept.key("a")) == b"bottom line 15 ships"
    assert not any(b"ships" in one for one in held)
    assert held[0][-20:] != held[1][-20:]


def test_a_name_cannot_be_guessed_by_trying_values(workspace: Path) -> None:
    from hashlib import sha256

    assert kept_at(workspace).key("15 ships") != sha256(b"15 ships").hexdigest()
    assert kept_at(workspace).key("15 ships") != Kept.none().key("15 ships")


def test_of_a_file_that_is_stopped_nothing_is_kept_in_clear(workspace: Path) -> None:
    limit = "Quiet dredgers refuse winter service"
    for name, text in {
        "n.yaml": f"title: T\ncounterparts: [{{name: S, limit: {{value: {limit}}}}}]\n",
        "templates/editions/mine.yaml": "name: Mine\nreader: me\ntier: open\nsections: [mine]\n",
        "templates/sections/mine.md": f"---\ntitle: T\n---\n# T\n\n{limit}.\n",
    }.items():
        (workspace / name).parent.mkdir(parents=True, exist_ok=True)
        (workspace / name).write_text(text)
    opened = open_file(workspace / "n.yaml")
    kept = kept_at(workspace)
    with pytest.raises(Unusable, match="gives away"):
        make(opened, "mine", "pdf", "a4", lambda _: None, kept=kept)
    held = [one.read_bytes() for one in (workspace / ".briefgen/kept").iterdir()]
    assert len(held) > 1
    told = [one for one in held if b"dredgers" in one]
    assert len(told) <= 1  # the section as its writer wrote it
    assert not any(b"<p>" in one for one in told)
