"""What is said where setting pages went past a limit of the build, and was stopped."""

from collections.abc import Iterable

from briefgen.problems import Problem, Unusable
from briefgen.settings import Build
from briefgen.typesetting.child import Why


class Halted(Unusable):
    """Setting the pages was stopped."""

    def __init__(self, why: Why, problems: Iterable[Problem]) -> None:
        super().__init__(problems)
        self.why = why


def told(why: Why, limits: Build) -> Halted:
    """That it was stopped, for that reason, and what to do."""
    blame = "Most likely a template or stylesheet of your own is at fault: try without it."
    said = {
        "time": (
            f"Setting the pages took more than {limits.seconds} seconds and was stopped",
            f"{blame} A longer book gets its time by `build: {{seconds: …}}` in briefgen.yaml.",
        ),
        "memory": (
            f"Setting the pages took more than {limits.memory} MB of memory and was stopped",
            f"{blame} A book that needs more gets it by `build: {{memory: …}}` in briefgen.yaml.",
        ),
        "depth": ("The page cannot be set: its parts are nested too deeply", blame),
        "broken": (
            "The process that sets the pages was lost again and again: killed, or broken down",
            "Most often the machine is short of memory and ends the largest process: close other "
            "programs, or run with fewer --jobs. If nothing else helps, try without a template or "
            "stylesheet of your own. HTML and Markdown can be made without the engine.",
        ),
    }
    return Halted(why, [Problem(*said[why])])
