"""The Markdown of sections and plays, with what we add to it: one reading for all who read it.

CommonMark with tables, raw HTML, containers (`::: say`) and attributes (`[text]{.fn}`).
"""

import re
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from markdown_it import MarkdownIt

_CLASSES = re.compile(r"[a-z][a-z0-9 -]*")
_ALLOWED = ("id", "class", "lang")


def converter() -> "MarkdownIt":
    """A new converter, which prints nothing in a way of its own yet."""
    from markdown_it import MarkdownIt  # not all who look for Markdown find any
    from mdit_py_plugins.attrs import attrs_block_plugin, attrs_plugin
    from mdit_py_plugins.container import container_plugin

    made = MarkdownIt("commonmark", {"html": True}).enable("table")
    made.use(attrs_plugin, spans=True, allowed=_ALLOWED)
    made.use(attrs_block_plugin, allowed=_ALLOWED)
    return made.use(container_plugin, "block", validate=_is_container)


def _is_container(told: str, *_: Any) -> bool:
    return _CLASSES.fullmatch(told.strip()) is not None
