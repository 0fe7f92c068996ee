"""What of a Markdown text is prose: all else is blanked, so that every position stays.

No rule may fire in a code span, a link's target, a comment, the number of a heading, or in what is
quoted from another text.
"""

import re
from functools import cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from markdown_it import MarkdownIt
    from markdown_it.token import Token

BREAK = "\u2029"  # between two blocks, where no sentence goes on
DEEPEST = 100  # lists in lists, each counted twice
_MARKED = re.compile(r"[`\[\]<>&\\*_~|]|^(?: {4}|\t)|^ {0,3}(?:#|>|=|-{2})", re.M)
_BULLET = re.compile(r"^[ \t]*(?:[-+*•–—]|\(?(?:\d{1,3}|[a-z]|[ivx]{1,4})[.)])(?=[ \t])", re.M)
_HEADING_NUMBER = re.compile(
    r"^\s*(?:(?:article|section|annex|§)\s+)?[\dIVX]+(?:\.\d+)*[.:)]?(?=\s)", re.I
)


@cache
def _parser() -> "MarkdownIt":
    from markdown_it import MarkdownIt  # most texts of a plan hold no Markdown

    return MarkdownIt("commonmark", {"maxNesting": DEEPEST}).enable(["table", "strikethrough"])


def prose_of(markdown: str) -> str:
    """The text with every sign that is not prose replaced by a blank; as long as the text."""
    if not _MARKED.search(markdown):
        return _plainly(markdown)
    lines = _line_starts(markdown)
    shown = [sign if sign == "\n" else " " for sign in markdown]
    heading, quoted = False, 0
    tokens = _parser().parse(markdown.replace("\x00", " "))
    if any(token.level >= DEEPEST - 2 for token in tokens):  # the parser left out what lies deeper
        return _plainly(markdown)
    for token in tokens:
        heading = (heading and token.type == "inline") or token.type == "heading_open"
        quoted += {"blockquote_open": 1, "blockquote_close": -1}.get(token.type, 0)
        if token.type == "inline" and token.map and not quoted:
            start, end = lines[token.map[0]], lines[min(token.map[1], len(lines) - 1)]
            if start:
                shown[start - 1] = BREAK
            _show(markdown, shown, token, start, end, heading)
    return "".join(shown)


def _plainly(text: str) -> str:
    """A text without Markdown: only what stands before the entries of a list is no prose."""
    return _BULLET.sub(lambda found: BREAK + " " * (len(found[0]) - 1), text)


def _show(
    markdown: str, shown: list[str], block: "Token", start: int, end: int, heading: bool
) -> None:
    """Let the block's own words through, in order; what is not found stays blank."""
    at, inside, struck = start, False, 0
    for number, child in enumerate(block.children or ()):
        inside = (child.markup == "autolink" and child.type == "link_open") or inside
        inside = inside and child.type != "link_close"
        struck += {"s_open": 1, "s_close": -1}.get(child.type, 0)
        if child.type != "text" or inside:
            continue
        for word in re.finditer(r"\S+", child.content):
            found = markdown.find(word[0], at, end)
            if found >= 0:
                at = found + len(word[0])
                shown[found:at] = word[0] if not struck else " " * len(word[0])
        if heading and number == 0 and (digits := _HEADING_NUMBER.match(child.content)):
            first = markdown.find(digits[0].strip(), start, end)
            shown[first : first + len(digits[0].strip())] = " " * len(digits[0].strip())


def _line_starts(text: str) -> list[int]:
    starts = [0]
    for found in re.finditer("\n", text):
        starts.append(found.end())
    return [*starts, len(text)]
