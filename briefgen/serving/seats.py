"""The seats of those who listen: a few, and who went away loses his to the next one who comes."""

import selectors
import socket
import threading
from collections.abc import Iterator
from contextlib import contextmanager


class Seats:
    """So many at once. An open connection is silent: all was asked before it listens."""

    def __init__(self, most: int) -> None:
        self._most = most
        self._taken: set[socket.socket] = set()
        self._door = threading.Lock()

    @contextmanager
    def taken(self, line: socket.socket) -> Iterator[bool]:
        """A seat as long as the block lasts; False where none is free."""
        with self._door:
            if len(self._taken) >= self._most:
                self._taken -= {one for one in self._taken if _gone(one)}
            if found := len(self._taken) < self._most:
                self._taken.add(line)
        try:
            yield found
        finally:
            with self._door:
                self._taken.discard(line)


def _gone(line: socket.socket) -> bool:
    """Whether the other end has closed it; what it may have sent is left there."""
    try:
        with selectors.DefaultSelector() as asked:
            asked.register(line, selectors.EVENT_READ)
            return bool(asked.select(0)) and not line.recv(1, socket.MSG_PEEK)
    except (OSError, ValueError):  # closed on this side, too
        return True
