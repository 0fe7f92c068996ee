"""The secret of this user, by which pieces of one's own are told from those of a stranger.

A workspace may come from anybody, with pieces in it that nobody here has made; and the name of a
piece that were a plain sum of sealed values could be found by trying values. So names and pieces
are sealed with this. It lies in the user's own folder for settings and never leaves the machine.
"""

import os
import stat
from pathlib import Path

LENGTH = 32
_FILE = "secret"
_OWN, _OWN_FOLDER = 0o600, 0o700


def secret() -> bytes | None:
    """The secret of this user, made at first use; None where none can be kept to oneself."""
    home = _home()
    if home is None:
        return None
    file = home / "briefgen" / _FILE
    try:
        return _read(file) or _made(file)
    except OSError:
        return None


def _home() -> Path | None:
    """The folder in which this user's programs keep their settings."""
    named = os.environ.get("APPDATA" if os.name == "nt" else "XDG_CONFIG_HOME", "")
    if named and Path(named).is_absolute():
        return Path(named)
    try:
        return Path.home() / ".config"
    except RuntimeError:  # nobody's home: some containers run as a user without one
        return None


def _read(file: Path) -> bytes | None:
    """What stands there; None where there is nothing. OSError where it is no secret."""
    flags = os.O_RDONLY | getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_NONBLOCK", 0)
    try:
        handle = os.open(file, flags | getattr(os, "O_BINARY", 0))
    except FileNotFoundError:
        return None
    with os.fdopen(handle, "rb") as opened:
        known = os.fstat(opened.fileno())
        held = opened.read(LENGTH + 1) if stat.S_ISREG(known.st_mode) else b""
    if len(held) != LENGTH or not _own(known):
        raise PermissionError(13, "this is no secret", str(file))
    return held


def _own(known: os.stat_result) -> bool:
    """Whether nobody else can read it. Windows guards the folder instead."""
    if os.name != "posix":
        return True
    return known.st_uid == os.getuid() and not known.st_mode & 0o077


def _made(file: Path) -> bytes | None:
    """A new one, unless another process was quicker: then that one."""
    file.parent.mkdir(mode=_OWN_FOLDER, parents=True, exist_ok=True)
    part = file.with_name(f".{os.urandom(8).hex()}.part")
    flags = os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0)
    try:
        with os.fdopen(os.open(part, flags, _OWN), "wb") as opened:
            opened.write(os.urandom(LENGTH))
            opened.flush()
            os.fsync(opened.fileno())
        _name(part, file)
    finally:
        part.unlink(missing_ok=True)
    return _read(file)


def _name(part: Path, file: Path) -> None:
    """Give it its name in one step, but never in another's place."""
    try:
        os.link(part, file)
    except FileExistsError:
        return
    except OSError:  # a disk without links
        if not file.exists():
            part.replace(file)
