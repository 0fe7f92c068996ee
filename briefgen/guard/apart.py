"""Opening a file of unknown origin in a process of its own, which may take so much and no more.

A PDF of a few kilobytes can unpack to more than a machine holds. What opens it is ended then, and
the program that asked goes on and says so.
"""

import json
import os
import subprocess
import sys
from dataclasses import asdict, replace

from briefgen.guard import opening
from briefgen.guard.codings import is_pdf
from briefgen.guard.passages import Contents, Passage
from briefgen.problems import Problem, Unusable, unusable

MEMORY = 3 * 1024**3
SECONDS = 120
MOST = 32_000_000
"""Signs that are searched: ten times what the longest book says."""
_TOO_MUCH = (
    "It asks for more memory or time than any paper needs. It may have been made to do harm; "
    "do not open it elsewhere either."
)


def opened(content: bytes, ending: str) -> Contents:
    """What stands in the file; Unusable where it cannot be opened, or only at too high a price."""
    opening.named(ending)
    limits = (str(MEMORY), str(SECONDS))
    command = [sys.executable, "-P", "-m", "briefgen.guard.apart", ending, *limits]
    # Not from the folder one happens to stand in: what a stranger sent may hold a `json.py`.
    paths = os.pathsep.join(path for path in sys.path if path)
    try:
        ran = subprocess.run(
            command, input=content, capture_output=True, timeout=SECONDS, check=False,
            env={**os.environ, "PYTHONPATH": paths},
        )  # fmt: skip
    except subprocess.TimeoutExpired:
        raise unusable("The file takes too long to open, and was given up", _TOO_MUCH) from None
    if ran.returncode != 0:
        raise unusable("The file cannot be opened within the limits", _TOO_MUCH)
    told = json.loads(ran.stdout)
    if told["problems"]:
        raise Unusable(Problem(**one) for one in told["problems"])
    passages = tuple(Passage(**one) for one in told["passages"])
    return Contents(passages, tuple(told["unread"]), told["blind"])


def main(ending: str, memory: int, seconds: int) -> None:
    """Open what is piped in, and print what stands in it."""
    _limit(memory, seconds)
    told: dict[str, object] = {"problems": [], "passages": [], "unread": [], "blind": False}
    try:
        content = sys.stdin.buffer.read()
        found = opening.named(ending)(content)
        if is_pdf(content):
            from briefgen.guard.pdf import by_place

            found = replace(found, passages=(*found.passages, *by_place.passages(content)))
        if sum(len(one.text) for one in found.passages) > MOST:
            raise unusable("The file holds more words than can be searched", _TOO_MUCH)
        told |= {"passages": [asdict(one) for one in found.passages], "unread": found.unread}
        told["blind"] = found.blind
    except Unusable as fault:
        told["problems"] = [{"message": p.message, "advice": p.advice} for p in fault.problems]
    except MemoryError:
        raise
    except Exception as fault:  # whatever the file does to a reader, the answer is a sentence
        told["problems"] = [_unread(fault)]
    sys.stdout.write(json.dumps(told))


def _unread(fault: Exception) -> dict[str, str]:
    message = f"The file cannot be read to its end ({type(fault).__name__}: {str(fault)[:60]})"
    return {"message": message, "advice": "Print it to a new PDF, and give that."}


def _limit(memory: int, seconds: int) -> None:
    """Take no more than is allowed, where the system can see to it."""
    try:
        import resource
    except ImportError:
        return
    resource.setrlimit(resource.RLIMIT_CPU, (seconds, seconds))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    if sys.platform.startswith("linux"):
        resource.setrlimit(resource.RLIMIT_AS, (memory, memory))


if __name__ == "__main__":
    main(sys.argv[1], int(sys.argv[2]), int(sys.argv[3]))
