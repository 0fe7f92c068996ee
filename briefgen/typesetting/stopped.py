"""What is said where setting pages went past a limit of the build.

Whether something of the team's own may be to blame is not known here: see `formats.blaming`.
"""

from collections.abc import Iterable

from briefgen.problems import Problem, Unusable
from briefgen.settings import Build
from briefgen.typesetting.child import Why


class Halted(Unusable):
    """Setting the pages was stopped."""

    def __init__(self, why: Why, problems: Iterable[Problem]) -> None:
        super().__init__(problems)
        self.why = why


class TooManyPages(Unusable):
    """They are set, and more than the build may print."""


def told(why: Why, limits: Build) -> Halted:
    """That it was stopped, for that reason, and what to do."""
    said = {
        "time": (
            f"Setting the pages took more than {limits.seconds} seconds and was stopped",
            "A longer book gets its time by `build: {seconds: …}` in briefgen.yaml.",
        ),
        "memory": (
            f"Setting the pages took more than {limits.memory} MB of memory and was stopped",
            "A book that needs more gets it by `build: {memory: …}` in briefgen.yaml.",
        ),
        "depth": (
            "The page cannot be set: its parts are nested too deeply",
            "Take apart what stands deep inside other things: lists in lists, boxes in boxes.",
        ),
        "broken": (
            "The process that sets the pages was lost again and again: killed, or broken down",
            "Most often the machine is short of memory and ends the largest process: close other "
            "programs, or run with fewer --jobs. If nothing else helps, try without a template or "
            "stylesheet of your own. HTML and Markdown can be made without the engine.",
        ),
    }
    return Halted(why, [Problem(*said[why])])
