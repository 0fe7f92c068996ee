"""The same negotiation in a language that needs more room: every sentence a third longer.

German and French texts run 20 to 40 per cent longer than English ones. What is added are words of
such a language, so that lines break where they would.
"""

import re
from itertools import cycle
from pathlib import Path
from typing import Any

import yaml

ADDED = 0.35
_SENTENCE = 20
_WORDS = ("hinsichtlich", "der", "Zuständigkeit", "vereinbarter", "Überprüfungsmaßnahmen")


def longer(text: str) -> str:
    """A sentence a third longer; a name, a number or a key stays."""
    figures = _SENTENCE if not re.search(r"\d", text) else 2 * _SENTENCE
    if len(text) < figures or " " not in text or re.search(r"://|\(#", text):
        return text
    wanted, more = len(text) * ADDED, ""
    for word in cycle(_WORDS):
        if len(more) >= wanted:
            break
        more += f" {word}"
    body = text.rstrip()
    end = body[-1] if body[-1] in ".?!" else ""
    return body.removesuffix(end) + more + end


def lengthened(file: Path) -> str:
    """The file as YAML, with every sentence longer that nothing else in it refers to."""
    whole = yaml.load(file.read_text("utf-8"), Loader=_reading(file.parent))
    counted = list(_texts(whole))
    named = {text for text in counted if counted.count(text) > 1}
    return yaml.safe_dump(_grown(whole, named), allow_unicode=True, sort_keys=False, width=10_000)


def _reading(folder: Path) -> Any:
    """Reads every value as text, and what is included from beside the file in its place."""

    class Reading(yaml.CBaseLoader):
        pass

    def include(loader: Any, node: Any) -> Any:
        file = folder / loader.construct_scalar(node)
        text = file.read_text("utf-8")
        return yaml.load(text, Loader=Reading) if file.suffix == ".yaml" else text

    Reading.add_constructor("!include", include)
    return Reading


def _texts(part: Any) -> Any:
    if isinstance(part, dict):
        for value in part.values():
            yield from _texts(value)
    elif isinstance(part, list):
        for value in part:
            yield from _texts(value)
    else:
        yield part


_KEPT = {
    "title",
    "name",
    "id",
    "accepted",
    "handling",
    "brief",
    "sources",
    "source",
    "file",
    "text",
}


def _grown(part: Any, named: set[str]) -> Any:
    if isinstance(part, dict):
        return {
            key: value if key in _KEPT - {"text"} else _grown(value, named)
            for key, value in part.items()
        }
    if isinstance(part, list):
        return [_grown(value, named) for value in part]
    return part if part in named else longer(part)
