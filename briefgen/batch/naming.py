"""The names of pictures that a plan or a text on a shelf may mean, to send or to watch with it.

A value of the plan is a name as it stands. In a text a name may hold blanks, quotes and brackets,
so nothing tells where it begins: every beginning is given, and the disk knows which is a file.
"""

import html
import re
from collections.abc import Iterable, Iterator
from typing import Any
from urllib.parse import unquote

_ENDINGS = (".png", ".jpg", ".jpeg", ".svg", ".ttf", ".otf", ".woff2", ".css")
_ENDING = re.compile(rf"(?:{'|'.join(map(re.escape, _ENDINGS))})\b", re.I)
_BEGINNING = re.compile(r"(?:^|(?<=[\s\"'()<>\[\]{},|:;=]))\S")
_LONGEST, _MOST = 200, 16
"""Signs of a name, and places in them where it may begin."""
_ESCAPED = re.compile(r"\\(.)", re.S)


def named_in(plan: Any, texts: Iterable[str]) -> set[str]:
    """Every name that may be meant, in each way in which the engine would read it."""
    values = [value.strip() for value in _values(plan)]
    written = {value for value in values if value.lower().endswith(_ENDINGS)}
    for text in (*texts, *values):
        written.update(_in_text(text))
    return {read for name in written for read in _read(name)}


def _values(part: Any) -> Iterator[str]:
    """Every text in the plan, wherever it stands."""
    if isinstance(part, str):
        yield part
    elif isinstance(part, dict | list):
        for one in part.values() if isinstance(part, dict) else part:
            yield from _values(one)


def _in_text(text: str) -> Iterator[str]:
    """From every sign that a name may begin after, to its ending; never across a line."""
    for ending in _ENDING.finditer(text):
        start = max(0, ending.start() - _LONGEST, text.rfind("\n", 0, ending.start()) + 1)
        line = text[start : ending.end()]
        begun = [found.start() for found in _BEGINNING.finditer(line)]
        yield from (line[at:] for at in begun[-_MOST:])


def _read(name: str) -> set[str]:
    """The name as it stands, and without what Markdown, HTML, CSS or an address put in it."""
    plain = {name, html.unescape(name), _ESCAPED.sub(r"\1", name)}
    return plain | {unquote(one) for one in plain}
