"""The facts of a chart as a Markdown table, for editions that carry no picture."""

from collections.abc import Iterable, Sequence

from briefgen.charts.drawing.ink import plain
from briefgen.escaping import literal


def cell(words: str) -> str:
    """Text on one line, in which no sign means anything to Markdown or HTML."""
    return literal(plain(words))


def grid(head: Sequence[str], rows: Iterable[Sequence[str]], right: Sequence[int] = ()) -> str:
    """A Markdown table; the columns named by their place in `right` are set to the right."""
    rule = ["--:" if column in right else "---" for column in range(len(head))]
    body = [[cell(words) or " " for words in row] for row in rows]
    lines = [[cell(words) or " " for words in head], rule, *body]
    return "\n".join("| " + " | ".join(row) + " |" for row in lines) + "\n"


def listed(words: Sequence[str], last: str = "and") -> str:
    """Words as a sentence lists them: one, two and three."""
    if len(words) < 2:
        return "".join(words)
    return f"{', '.join(words[:-1])} {last} {words[-1]}"


def few(words: Sequence[str], most: int = 5) -> str:
    """The first of many as a sentence lists them, and how many more there are."""
    rest = len(words) - most
    return listed([*words[:most], f"{rest} more"] if rest > 0 else words)


def sentence(words: str) -> str:
    """The words with a capital and a full stop."""
    trimmed = words.strip()
    if not trimmed:
        return ""
    closed = trimmed if trimmed[-1] in ".!?…" else f"{trimmed}."
    return closed[0].upper() + closed[1:]
