"""Markdown and other plain text: all of it, paragraph by paragraph."""

import re
from collections.abc import Iterator
from html import unescape

from briefgen.guard.addresses import in_clear
from briefgen.guard.codings import decoded, is_guessed, mailed
from briefgen.guard.passages import Contents, Passage
from briefgen.guard.spelling import AND_A_PART

ENDINGS = ("md", "markdown", "txt")

_PARAGRAPH = re.compile(r"(?:^[^\S\n]*+\S[^\n]*(?:\n|\Z))+", re.M)
_ADDRESS = re.compile(
    r"\]\(([^)]*)\)|\bhref=\"([^\"]*)\"|((?<![^\s<>\"'()=])[^\s<>\"'()=]*%[^\s<>\"'()]*)"
)
_DATA = re.compile(rb"data:[\w.+/;=-]*,[^\"')\s]*")
_COMMENT = re.compile(r"<!--(.*?)-->", re.S)
_DEFINED = re.compile(r"^[ >]*\[([^\[\]\n]+)\]:[ \t]*\S+(?:[ \t]+[\"'(].*)?[ \t]*$", re.M)
_SIGNS = re.compile(
    r"(?<=[\d\]])\[\^[^\[\]]*\]|\\(?=[^\w\s]|\n)|[*`~]+|\]\([^)]*\)|<!--|-->|</?\w[^>]*>"
)
_BEGINS = re.compile(r"<(?=/?\w)")
_BRACKETS = re.compile(  # but not those of a figure, nor where two stand side by side
    r"(?<!\])(?<!\]\s)\[(?!\s?[€$£]?\d)|(?<!\d)(?<!\d\s)\](?!\s?\[)"
)


def opened(content: bytes) -> Contents:
    """Each paragraph without its signs, each address in it, and what a tag hides."""
    text, guessed = decoded(content)
    unread = list(guessed)
    return Contents((*_passages(text), *_mailed(content, unread)), tuple(unread))


def _mailed(content: bytes, unread: list[str]) -> Iterator[Passage]:
    """What a mail that was saved as a text holds; but no picture that is written into it."""
    is_mail = b"base64" in content.lower()
    for part in mailed(_DATA.sub(b"", content)):
        if is_mail or not is_guessed(part):  # a long word may look like one
            from briefgen.guard.opening.pdf import attached

            yield from attached(part, "", 1, unread)


def _passages(text: str) -> Iterator[Passage]:
    text = text.replace("\r\n", "\n")
    hidden = []
    end = text.rfind("-->") + 3  # behind the last end no comment is sought, or it would take long
    for found in _COMMENT.finditer(text, 0, end):
        line = text.count("\n", 0, found.start()) + 1
        hidden.append(Passage(f"line {line}, in a comment", found[1], line=line))
    # A comment is not seen, so what stands before and behind it is read as one word.
    text = _COMMENT.sub(lambda found: "\n" * found[0].count("\n"), text[:end]) + text[end:]
    link, line, counted = _link(text), 1, 0
    for found in _PARAGRAPH.finditer(text):
        line += text.count("\n", counted, found.start())
        counted = found.start()
        where = f"line {line}"
        written = _closed(found[0])
        told = _SIGNS.sub(_lines, link.sub(_lines, written))
        yield Passage(where, unescape(_BRACKETS.sub("", told)), goes_on=True, line=line)
        for tag in re.findall(r"</?\w[^>]*>", written):
            hidden.append(Passage(f"{where}, in a tag", unescape(tag)))
        for one in _ADDRESS.findall(written):
            hidden.append(Passage(f"{where}, in the address of a link", in_clear("".join(one))))
    yield from hidden


def _closed(text: str) -> str:
    """With a blank in what begins a link or tag where none ends: else each would be followed up."""
    end = text.rfind(")") + 1
    text = text[:end] + text[end:].replace("](", "] (")
    end = text.rfind(">") + 1
    return text[:end] + _BEGINS.sub("< ", text[end:])


def _link(text: str) -> re.Pattern[str]:
    """The words of a link and what it leads to; [12][32] is one where the file says what 32 is."""
    named = "|".join(map(re.escape, dict.fromkeys(_DEFINED.findall(text))))
    leads = rf"\([^)]*\)|\[(?:{named})?\]"
    return re.compile(rf"(?<!\\)\[(?P<words>[^\[\]]*)(?<!\\)\](?:{leads})", re.I)


def _lines(sign: re.Match[str]) -> str:
    """The words of a link, nothing of any other sign, and as many ends of lines as it had."""
    if sign[0] == "<sup>":
        return AND_A_PART
    words = sign.groupdict().get("words", "")
    return words + "\n" * (sign[0].count("\n") - words.count("\n"))
