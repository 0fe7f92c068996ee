"""A process of its own for work that may run on or fill the memory: it can be stopped.

It is this program's Python, started anew, so that it inherits no open file and no plan in memory.
It loads what the work needs once, then takes one task after the other, each within its bounds.
Several of them side by side are a pool. It knows nothing of pages.
"""

import contextlib
import gc
import os
import pickle
import signal
import subprocess
import sys
import threading
import traceback
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from importlib import import_module
from typing import Any, Literal

from briefgen.keeping.noting import Notes, noting, take
from briefgen.problems import Unusable
from briefgen.typesetting.aside import Aside, clear_at_the_end
from briefgen.typesetting.sweeping import after_a_task

_MEGABYTE = 1024 * 1024
_PATIENCE = 4
"""A busy machine gives a process a fraction of its time, so the clock may show so much more."""

Why = Literal["time", "memory", "depth", "broken"]


@dataclass(frozen=True, slots=True)
class Bounds:
    """What one task may take: seconds of computing, and memory."""

    seconds: int
    megabytes: int


class Stopped(Exception):
    """The task went past its bounds, or its process broke down."""

    def __init__(self, why: Why) -> None:
        self.why = why
        super().__init__(why)


class Fault(Exception):
    """A fault of ours in the other process, with its traceback."""


class Child:
    """One such process. Give it `ready`, the modules to load while nobody waits yet.

    What stands there as `module:function` is called.
    """

    def __init__(self, ready: Sequence[str] = ()) -> None:
        # Not from the folder one happens to stand in: a workspace may hold a `json.py`.
        paths = os.pathsep.join(path for path in sys.path if path)
        # What the work lays aside, a typeface of the team's own, goes when the process is stopped.
        self._aside = Aside()
        self._process = subprocess.Popen(
            [sys.executable, "-P", "-m", __name__, *ready],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            env={**os.environ, "PYTHONPATH": paths, "TMPDIR": self._aside.name},
        )
        self._late = False

    @property
    def pid(self) -> int:
        """Its number."""
        return self._process.pid

    @property
    def alive(self) -> bool:
        """Whether it can take a task."""
        return self._process.poll() is None

    def ask(self, task: str, arguments: Mapping[str, Any], bounds: Bounds) -> Any:
        """What `module:function` gives for these arguments.

        Raises `Unusable` as the function did, `Stopped` where it was stopped, `Fault` for a fault.
        """
        alarm = threading.Timer(bounds.seconds * _PATIENCE, self._too_late)
        alarm.daemon = True
        alarm.start()
        try:
            kind, answer, notes = self._exchange((task, dict(arguments), bounds))
        except BaseException:
            self.stop()
            raise
        finally:
            alarm.cancel()
        take(notes)
        if kind == "done":
            return answer
        if kind == "unusable":
            raise Unusable(answer)
        self.stop()
        raise Stopped(answer) if kind == "stopped" else Fault(answer)

    def stop(self) -> None:
        """End it at once."""
        self._process.kill()
        self._process.wait()
        for pipe in (self._process.stdin, self._process.stdout):
            if pipe:
                with contextlib.suppress(OSError):
                    pipe.close()
        self._aside.gone()

    def _too_late(self) -> None:
        self._late = True
        self._process.kill()

    def _exchange(self, question: Any) -> tuple[str, Any, Notes]:
        assert self._process.stdin
        assert self._process.stdout
        try:
            pickle.dump(question, self._process.stdin, pickle.HIGHEST_PROTOCOL)
            self._process.stdin.flush()
            answer: tuple[str, Any, Notes] = pickle.load(self._process.stdout)
        except (EOFError, OSError, ValueError, pickle.UnpicklingError):
            # Another thread may have stopped it, and closed the pipe that is read here.
            raise Stopped(self._why()) from None
        return answer

    def _why(self) -> Why:
        ended = self._process.wait()
        spent = -getattr(signal, "SIGXCPU", 0)
        return "time" if self._late or (spent and ended == spent) else "broken"


def serve(ready: Sequence[str]) -> None:
    """Take tasks until there are none; what is printed by mistake goes nowhere."""
    # Whoever asked decides when to stop; Ctrl-C reaches both at once.
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    clear_at_the_end()
    gc.disable()
    answers = os.fdopen(os.dup(1), "wb")
    nowhere = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, 1)
    for name in ready:
        with contextlib.suppress(Exception):  # told in words when it is used
            _named(name)() if ":" in name else import_module(name)
    # What is loaded by now is never thrown away, so it need not be looked through again.
    gc.freeze()
    gc.set_threshold(50_000, 20, 50)
    gc.enable()
    while True:
        try:
            task, arguments, bounds = pickle.load(sys.stdin.buffer)
        except EOFError:
            return
        try:
            with noting() as notes:
                kind, answer = _answered(task, arguments, bounds)
            pickle.dump((kind, answer, notes), answers, pickle.HIGHEST_PROTOCOL)
            answers.flush()
        except BrokenPipeError:
            return
        del arguments, answer
        after_a_task()


def _answered(task: str, arguments: Mapping[str, Any], bounds: Bounds) -> tuple[str, Any]:
    try:
        with _held(bounds):
            return "done", _named(task)(**arguments)
    except Unusable as fault:
        return "unusable", fault.problems
    except MemoryError:
        return "stopped", "memory"
    except RecursionError:
        return "stopped", "depth"
    except BaseException:
        return "fault", traceback.format_exc()


def _named(task: str) -> Callable[..., Any]:
    module, _, function = task.partition(":")
    found: Callable[..., Any] = getattr(import_module(module), function)
    return found


@contextmanager
def _held(bounds: Bounds) -> Iterator[None]:
    """Within the block this process may take no more than that, where the system can tell."""
    try:
        import resource
    except ImportError:  # Windows: there the clock alone decides
        yield
        return
    used = resource.getrusage(resource.RUSAGE_SELF)
    spent = int(used.ru_utime + used.ru_stime)
    wanted = {
        # What lies in memory must not lie on a disk, and no file of this process is a book.
        resource.RLIMIT_CORE: 0,
        resource.RLIMIT_CPU: spent + bounds.seconds + 1,
        resource.RLIMIT_AS: bounds.megabytes * _MEGABYTE,
    }
    before = {kind: resource.getrlimit(kind) for kind in wanted}
    for kind, limit in wanted.items():
        most = before[kind][1]
        soft = limit if most == resource.RLIM_INFINITY else min(limit, most)
        with contextlib.suppress(ValueError, OSError):  # a Mac knows no bound for memory
            resource.setrlimit(kind, (soft, most))
    try:
        yield
    finally:
        for kind, limits in before.items():
            with contextlib.suppress(ValueError, OSError):
                resource.setrlimit(kind, limits)


if __name__ == "__main__":
    serve(sys.argv[1:])
