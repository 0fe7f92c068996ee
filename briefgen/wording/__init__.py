"""The engine behind the checks of wording: sentences, who speaks, whose text it is.

What it looks for is data: phrase rules beside the plays that explain them, and weights trained on
labelled sentences. It knows nothing of files, printing or the negotiation. It is loaded when a text
must be heard: most texts were heard before.
"""

from importlib import import_module
from typing import TYPE_CHECKING, Any

from briefgen.wording.hit import Hit

if TYPE_CHECKING:
    from briefgen.wording.engine import FAMILIES, look_over, seen
    from briefgen.wording.rules import Rule, Rules

__all__ = ["FAMILIES", "Hit", "Rule", "Rules", "look_over", "seen"]

_STANDS_IN = {
    "FAMILIES": "engine", "look_over": "engine", "seen": "engine",
    "Rule": "rules", "Rules": "rules",
}  # fmt: skip


def __getattr__(name: str) -> Any:
    if name not in _STANDS_IN:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(import_module(f"{__name__}.{_STANDS_IN[name]}"), name)
