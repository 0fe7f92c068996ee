"""Text from a negotiation file made safe inside Markdown and HTML alike.

Numeric character references hold in both; backslashes do not hold inside raw HTML. Plain text is
printed to the letter. Prose keeps its emphasis, links, lists and tables, and loses what would
break out of its place: raw HTML, headings, fences, containers, attributes, images, code.
"""

import re
from functools import lru_cache

_ACTIVE = re.compile(r"[&<>*_`\[\]{}|\\~^$]|-(?=-)|(?<=-)-|\.(?=\.)|(?<=\.)\.")
_OPENING = re.compile(r"(?m)^(\s*)(?:([#>=+\-:])|(\d{1,9})([.)])(?=\s|$))")
_SPACE = re.compile(r"[^\S\u00a0\u202f]+")  # blanks that keep a number with its unit stay

_LINE_END = re.compile(r"\r\n?")
_DEEP = re.compile(r"(?m)^(?: {4,}| {0,3}\t)[ \t]*")
_GAP = re.compile(r"(?<=\S)[ \t]{2,}(?=\S)")
# What is let through comes first; what matches later is turned into references.
_WORDS = r"(?:[^\[\]\n<{}`\\&]|&#\d{1,7};)+"
_LINK = rf"\[{_WORDS}\]\((?:(?:https?://|mailto:|#)[^\s()<>{{}}`\\]*|[^\s()<>{{}}`\\:&]*)\)"
_PIECE = re.compile(
    rf"(?P<kept>{_LINK}|&#\d{{1,7}};|(?<=\S)<br>)"
    r"|\\(?P<meant>[!-/:-@\[-`{-~])|(?P<sign>[&<{}`\[\]\\]|!(?=\[))"
)
# Sixty marks are more than the converter nests; without an end, a row of dashes takes minutes.
_PROSE_OPENING = re.compile(
    r"(?m)^((?:[ \t>]|[-*+](?=[ \t])|\d{1,9}[.)](?=[ \t])){0,60})"
    r"(#|~{3}|:{3}|=+[ \t]*$|-[ \t-]*$|\*[ \t*]*$|_[ \t_]*$)"
)
_BULLET = re.compile(r"(?m)^\s*(?:[-*+]|\d+[.)])\s+")


def _reference(text: str) -> str:
    return "".join(f"&#{ord(sign)};" for sign in text)


@lru_cache(maxsize=4000)
def literal(text: str) -> str:
    """Plain text, to be printed to the letter, on one line."""
    line = _SPACE.sub(" ", _ACTIVE.sub(lambda match: _reference(match[0]), text))
    return _OPENING.sub(_opened, line)


def _opened(match: re.Match[str]) -> str:
    return f"{match[1]}{match[3] or ''}{_reference(match[2] or match[4])}"


@lru_cache(maxsize=2000)
def prose(text: str) -> str:
    """Markdown from a writer, as a block of its own."""
    safe = _PIECE.sub(_piece, _LINE_END.sub("\n", text))
    # Deep indentation, or a wide gap behind a bullet, would turn a paragraph into a block of code.
    safe = _GAP.sub(" ", _DEEP.sub("   ", safe))
    return _PROSE_OPENING.sub(lambda match: match[1] + _reference(match[2]), safe)


def _piece(match: re.Match[str]) -> str:
    return str(match["kept"] or _reference(match["meant"] or match["sign"]))


@lru_cache(maxsize=2000)
def inline(text: str) -> str:
    """Markdown from a writer, folded into one line: for a list item, a table cell, a heading."""
    folded = [
        "<br>".join(" ".join(line.split()) for line in _lines(paragraph))
        for paragraph in re.split(r"\n\s*\n", prose(text).strip())
    ]
    return "<br>".join(line for line in folded if line).replace("|", "&#124;")


def _lines(paragraph: str) -> list[str]:
    """The lines of a paragraph: its items where it is a list, else one."""
    if not _BULLET.match(paragraph):
        first = _OPENING.sub(_opened, paragraph.lstrip())
        return [first]
    return ["• " + item for item in _BULLET.split(paragraph)[1:]]


_MAIL = re.compile(r"([\w.+-]+@[\w-]+(?:\.[\w-]+)+)", re.A)


def with_mail(text: str) -> str:
    """A text to the letter, in which what is an address of mail leads to it."""
    pieces = _MAIL.split(text)
    told = [literal(piece) for piece in pieces]
    told[1::2] = [f"[{literal(one)}](mailto:{one})" for one in pieces[1::2]]
    return "".join(told)
