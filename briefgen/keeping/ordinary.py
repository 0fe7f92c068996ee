"""The one way in which a file of unknown kind is read: only an ordinary one, and never without end.

A pipe that nobody fills would be waited for, and a device has no end.
"""

import errno
import os
import stat
from collections.abc import Iterator
from contextlib import contextmanager
from io import BufferedReader
from pathlib import Path

_GROWN = 65_536
"""So much more than it says a file may hold: some disks say nothing, some files are written to."""


@contextmanager
def open_ordinary(file: Path | str, links: bool = True) -> Iterator[BufferedReader]:
    """The file, open to be read; OSError where it is none. Without `links`, a link is none."""
    flags = getattr(os, "O_NONBLOCK", 0) | (0 if links else getattr(os, "O_NOFOLLOW", 0))

    def at_once(path: str, usual: int) -> int:
        return os.open(path, usual | flags)

    with open(file, "rb", opener=at_once) as found:
        if not stat.S_ISREG(os.fstat(found.fileno()).st_mode):
            raise OSError(errno.EINVAL, "it is no ordinary file", str(file))
        yield found


def content_of(file: Path | str, most: int, links: bool = True) -> bytes:
    """All its bytes; OSError where it is no ordinary file, or holds more."""
    with open_ordinary(file, links) as found:
        most = min(most, os.fstat(found.fileno()).st_size + _GROWN)
        content = found.read(most + 1)
    if len(content) > most:
        raise OSError(errno.EFBIG, "it is too large", str(file))
    return content
