"""The store itself: pieces by their keys, whole or absent, bounded, safe with two builds at once.

A piece is a file with an opaque name, put in place in one step. It begins with a seal over its key
and content; one that is damaged, cut short, of another user or put there by a stranger is taken as
absent. What was used least lately goes first, and before a disk is full. Nothing is ever unpickled.
"""

import contextlib
import hmac
import os
import re
import shutil
import stat
import time
from collections.abc import Iterator
from dataclasses import dataclass, field
from hashlib import shake_256
from pathlib import Path

from briefgen.keeping.ordinary import content_of

MARK = "CACHEDIR.TAG"
SIGN = b"Signature: 8a477f597d28d172789f06886806bc55"
"""What backup programs know a folder by that need not be saved."""

_BESIDE = {
    ".gitignore": b"*\n",
    MARK: SIGN
    + b"""
# Pieces of finished books, kept by briefgen so that they need not be set again.
# They hold what those books hold. See and wipe them with: briefgen cache
""",
}
_FORM = b"briefgen-kept-1\n"
_SALT, _SEAL = 16, 32
_HEAD = len(_FORM) + _SALT + _SEAL
_PLAIN = bytes(_SALT)
_OWN, _OWN_FOLDER = 0o600, 0o700
_KEY, _PART = re.compile("[0-9a-f]{64}"), re.compile(r"\.[0-9a-f]{16}\.part")
_SHARES = 100
"""One part in so many is put before the folder is looked over: ten builds at once stay within."""
_SPARE = 64_000_000
"""Bytes that stay free on the disk for finished files; on a small one, a quarter of it."""
_STALE = 600
"""Seconds after which what a killed program left half done is taken away."""


@dataclass(slots=True)
class Room:
    """What this process may put into a folder before it looks it over again."""

    bytes: int = 0
    tight: bool = False
    """Whether the folder was nearly full when it was looked over."""


@dataclass(frozen=True, slots=True)
class Kept:
    """What is kept in one folder. `most` is in bytes; without a folder, nothing is kept."""

    folder: Path | None
    secret: bytes = field(repr=False)
    most: int
    room: Room = field(default_factory=Room, repr=False, compare=False)

    @staticmethod
    def none() -> "Kept":
        """A store that keeps nothing."""
        return Kept(None, b"", 0)

    def key(self, *parts: bytes | str) -> str:
        """The name for what is made of these parts; nobody without the secret can guess it."""
        told = bytearray()
        for part in parts:
            raw = part.encode("utf-8", "surrogatepass") if isinstance(part, str) else part
            told += (b"s" if isinstance(part, str) else b"b") + len(raw).to_bytes(8, "big") + raw
        return hmac.digest(self.secret, b"name" + told, "sha256").hex()

    def get(self, key: str) -> bytes | None:
        """The piece of that key, whole and ours; else None."""
        if self.folder is None:
            return None
        file = self.folder / key
        try:
            content = self.unsealed(key, content_of(file, _HEAD + self.most, links=False))
        except OSError:
            return None
        if content is not None:
            with contextlib.suppress(OSError):
                os.utime(file)
        return content

    def put(self, key: str, content: bytes, veiled: bool = True) -> None:
        """Keep a piece; where that cannot be, it is not kept.

        What is `veiled` cannot be read without the secret: all but what the guard has let out.
        """
        size = _HEAD + len(content)
        if self.folder is None or size > self.most // 2:
            return
        with contextlib.suppress(OSError):
            self._made()
            self.room.bytes -= size
            full = self.room.bytes < 0
            if full and not self._prune(size):
                return
            _place(self.folder / key, self.sealed(key, content, veiled))
            if full and self.room.tight:  # others may have made room for theirs at the same moment
                self._prune(0)

    @property
    def size(self) -> int:
        """Bytes that are kept, all pieces together."""
        return sum(known.st_size for _, known in self._pieces())

    @property
    def count(self) -> int:
        """How many pieces are kept."""
        return sum(1 for _ in self._pieces())

    def wipe(self) -> None:
        """Take all away; files that are not ours stay where they are."""
        if self.folder is None:
            return
        for file, _ in [*self._pieces(), *self._left()]:
            _gone(file)
        for name, content in _BESIDE.items():
            with contextlib.suppress(OSError):
                if content_of(self.folder / name, len(content), links=False) == content:
                    _gone(self.folder / name)
        with contextlib.suppress(OSError):
            self.folder.rmdir()
            if self.folder.parent.name == ".briefgen":
                self.folder.parent.rmdir()

    def sealed(self, key: str, content: bytes, veiled: bool) -> bytes:
        """The content as it is written down; what is `veiled` nobody reads without the secret."""
        salt = os.urandom(_SALT) if veiled else _PLAIN
        body = self._turned(salt, content) if veiled else content
        return b"".join((_FORM, salt, self._seal(key, salt, body), body))

    def unsealed(self, key: str, held: bytes) -> bytes | None:
        """What was sealed under that key; None where it is not ours, or was changed."""
        salt, seal = held[len(_FORM) : _HEAD - _SEAL], held[_HEAD - _SEAL : _HEAD]
        body = held[_HEAD:]
        if not held.startswith(_FORM) or len(held) < _HEAD:
            return None
        if not hmac.compare_digest(seal, self._seal(key, salt, body)):
            return None
        return body if salt == _PLAIN else self._turned(salt, body)

    def _seal(self, key: str, salt: bytes, body: bytes) -> bytes:
        return hmac.digest(self.secret, b"seal" + key.encode() + salt + body, "sha256")

    def _turned(self, salt: bytes, body: bytes) -> bytes:
        """The veil put on or taken off: a stream of bytes that only the secret gives."""
        own = hmac.digest(self.secret, b"veil" + salt, "sha256")
        stream = shake_256(own).digest(len(body))
        mixed = int.from_bytes(body, "big") ^ int.from_bytes(stream, "big")
        return mixed.to_bytes(len(body), "big")

    def _made(self) -> None:
        """The folder, for its owner alone, and with it what keeps it out of git and backups."""
        assert self.folder
        if (self.folder / MARK).is_file():
            return
        for one in (*reversed(self.folder.parents), self.folder):
            if not one.exists():
                one.mkdir(_OWN_FOLDER, exist_ok=True)
        for name, content in _BESIDE.items():
            if not (self.folder / name).exists():
                _place(self.folder / name, content)

    def _prune(self, coming: int) -> bool:
        """Take away what was used least lately, until a tenth is free beside what comes.

        Whether it may come: where others fill the disk, all of ours may not be enough.
        """
        now, held = time.time(), coming
        pieces = []
        for file, known in self._files():
            if _KEY.fullmatch(file.name):
                pieces.append((file, known))
            elif not _PART.fullmatch(file.name):
                continue
            elif now - known.st_mtime > _STALE:
                _gone(file)
            else:
                held += known.st_size
        pieces.sort(key=lambda one: -one[1].st_mtime_ns)
        free = self._free()
        whole = free + sum(known.st_size for _, known in pieces)
        most = min(self.most - self.most // 10, whole)
        for file, known in pieces:
            held += known.st_size
            if held > most:
                _gone(file)
        self.room.bytes = min(self.most // _SHARES, max(0, free - coming))
        self.room.tight = held > most - most // 5
        return coming <= whole

    def _free(self) -> int:
        """Bytes that we may take of the disk; below nothing, where others have too many."""
        disk = shutil.disk_usage(self.folder or os.curdir)
        return disk.free - min(_SPARE, disk.total // 4)

    def _pieces(self) -> Iterator[tuple[Path, os.stat_result]]:
        yield from (one for one in self._files() if _KEY.fullmatch(one[0].name))

    def _left(self) -> Iterator[tuple[Path, os.stat_result]]:
        """What was being written, by us or by a program that was killed."""
        yield from (one for one in self._files() if _PART.fullmatch(one[0].name))

    def _files(self) -> Iterator[tuple[Path, os.stat_result]]:
        with contextlib.suppress(OSError), os.scandir(self.folder or os.devnull) as found:
            for one in found:
                with contextlib.suppress(OSError):  # another build took it away just now
                    known = one.stat(follow_symlinks=False)
                    if stat.S_ISREG(known.st_mode):
                        yield Path(one.path), known


def _gone(file: Path) -> None:
    with contextlib.suppress(OSError):
        file.unlink()


def _place(file: Path, content: bytes) -> None:
    """Put it there in one step. The disk is not waited for: a piece that is cut short is absent."""
    part = file.with_name(f".{os.urandom(8).hex()}.part")
    flags = os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0)
    try:
        with os.fdopen(os.open(part, flags, _OWN), "wb", buffering=0) as opened:
            left = memoryview(content)
            while left:
                left = left[opened.write(left) :]
        part.replace(file)
    except BaseException:
        _gone(part)
        raise
