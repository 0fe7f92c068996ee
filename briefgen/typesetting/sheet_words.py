"""Addresses of the web that a style sheet would put on a page beside words of the book.

Whoever reads such an address on a screen is offered a link, and sends the words along.
"""

import re
from collections.abc import Iterator

from briefgen.reading import NO_WIDTH

WHAT = "an address of the web beside words of the book"
ADVICE = "Type the whole address in a section, or alone in the margin of a page."
_PIECE = re.compile(
    r"/\*.*?(?:\*/|\Z)"
    r"|url\(\s*(?:\"(?:[^\"\\\n]|\\.)*\"?|'(?:[^'\\\n]|\\.)*'?|(?:[^)\\]|\\.)*)"
    r"|(?P<text>\"(?:[^\"\\\n]|\\.)*|'(?:[^'\\\n]|\\.)*)[\"']?"
    r"|(?P<call>[\w-]\()|(?P<end>[;{}])",
    re.S | re.I,
)
_ESCAPE = re.compile(r"\\(?:([0-9a-f]{1,6})\s?|\n|(.))", re.S | re.I)
_ADDRESS = re.compile(
    r"(?:https?|ftps?|mailto):|www\.|:/|//[^\s/]|@[\w-]|[\w-]@|\w\.[a-z]{2,}/", re.I
)
_MARGIN = re.compile(r"@(?:top|right|bottom|left)-", re.I)
_ALONE = re.compile(r"content\s*:", re.I)
_UNSEEN = re.compile(f"[{NO_WIDTH}]")


def addresses_beside(css: str) -> Iterator[int]:
    """Where a declaration begins whose texts look like an address, but alone in a margin."""
    texts, begins, calls, margin = list[str](), 0, False, False
    for found in _PIECE.finditer(css):
        if found["text"]:
            texts.append(_ESCAPE.sub(_letter, found["text"][1:]))
        calls = calls or bool(found["call"])
        if not found["end"]:
            continue
        said = css[begins : found.start()].lstrip()
        rule = found["end"] == "{" or said.startswith("@")
        alone = margin and not calls and _ALONE.match(said)
        told = "" if rule or alone else _UNSEEN.sub("", "".join(texts))
        if _ADDRESS.search(told):
            yield found.start() - len(said)
        if found["end"] != ";":
            margin = found["end"] == "{" and bool(_MARGIN.match(said))
        texts, begins, calls = [], found.end(), False


def _letter(found: re.Match[str]) -> str:
    if found[1]:
        return chr(int(found[1], 16)) if int(found[1], 16) < 0x110000 else ""
    return found[2] or ""
