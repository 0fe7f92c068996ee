"""How long a command and all that it starts compute, also what is killed before anybody asks it."""

import os
import threading
from pathlib import Path

from benchmarks.scale import with_children

_EVERY = 0.05


class Tally:
    """Looks at the processes until it is asked how many seconds all of them have computed."""

    def __init__(self, pid: int) -> None:
        self._pid = pid
        self._spent: dict[int, float] = {}
        self._over = threading.Event()
        self._looking = threading.Thread(target=self._look, daemon=True)
        self._looking.start()

    def seconds(self) -> float:
        """All together, to a twentieth of a second for each process."""
        self._over.set()
        self._looking.join()
        return sum(self._spent.values())

    def _look(self) -> None:
        while not self._over.wait(_EVERY):
            for pid in with_children(self._pid):
                self._spent[pid] = max(self._spent.get(pid, 0.0), _computed(pid))


def _computed(pid: int) -> float:
    """Seconds, without those of its children; 0 where the system does not tell."""
    try:
        told = Path(f"/proc/{pid}/stat").read_text("utf-8").rpartition(")")[2].split()
        return (int(told[11]) + int(told[12])) / os.sysconf("SC_CLK_TCK")
    except (OSError, ValueError, IndexError):
        return 0.0
