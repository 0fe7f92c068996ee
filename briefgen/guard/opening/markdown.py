"""Markdown and other plain text: all of it, paragraph by paragraph."""

import re
from collections.abc import Iterator
from html import unescape

from briefgen.guard.addresses import in_clear
from briefgen.guard.codings import decoded
from briefgen.guard.passages import Contents, Passage

ENDINGS = ("md", "markdown", "txt")

_PARAGRAPH = re.compile(r"(?:[^\n]*\S[^\n]*(?:\n|\Z))+")
_ADDRESS = re.compile(
    r"\]\(([^)]*)\)|\bhref=\"([^\"]*)\"|((?<![^\s<>\"'()=])[^\s<>\"'()=]*%[^\s<>\"'()]*)"
)
_COMMENT = re.compile(r"<!--(.*?)-->", re.S)
_SIGNS = re.compile(r"\\(?=[^\w\s])|[*`~]+|\[|\](?:\([^)]*\))?|<!--|-->|</?\w[^>]*>")


def opened(content: bytes) -> Contents:
    """Each paragraph without its signs, each address in it, and what a tag hides."""
    text, guessed = decoded(content)
    return Contents(tuple(_passages(text)), guessed)


def _passages(text: str) -> Iterator[Passage]:
    text = text.replace("\r\n", "\n")
    hidden = []
    for found in _COMMENT.finditer(text):
        line = text.count("\n", 0, found.start()) + 1
        hidden.append(Passage(f"line {line}, in a comment", found[1], line=line))
    # A comment is not seen, so what stands before and behind it is read as one word.
    text = _COMMENT.sub(lambda found: "\n" * found[0].count("\n"), text)
    line, counted = 1, 0
    for found in _PARAGRAPH.finditer(text):
        line += text.count("\n", counted, found.start())
        counted = found.start()
        where = f"line {line}"
        told = _SIGNS.sub(lambda sign: "\n" * sign[0].count("\n"), found[0])
        yield Passage(where, unescape(told), goes_on=True, line=line)
        for tag in re.findall(r"</?\w[^>]*>", found[0]):
            hidden.append(Passage(f"{where}, in a tag", unescape(tag)))
        for one in _ADDRESS.findall(found[0]):
            hidden.append(Passage(f"{where}, in the address of a link", in_clear("".join(one))))
    yield from hidden
