"""Text from a negotiation file made safe inside Markdown and HTML alike.

Numeric character references hold in both; backslashes do not hold inside raw HTML. Plain text is
printed to the letter. Prose keeps its emphasis, links, lists and tables, and loses what would
break out of its place: raw HTML, headings, fences, containers, attributes, images.
"""

import re

_ACTIVE = re.compile(r"[&<>*_`\[\]{}|\\~^$]")
_OPENING = re.compile(r"(?m)^(\s*)(?:([#>=+\-:])|(\d{1,9})([.)])(?=\s|$))")
_PROSE_ACTIVE = re.compile(r"[<{}]|!(?=\[)")
_AMPERSAND = re.compile(r"&(?!#\d{1,7};)")
_PROSE_OPENING = re.compile(
    r"(?m)^([ \t>]*(?:[-*+]\s+|\d+[.)]\s+)*)(#|`{3}|~{3}|:{3}|=+\s*$|-+\s*$)"
)
_REFERENCE = re.compile(r"(?m)^([ \t>]*)\[(?=[^\]\n]{1,200}\]:)")
_BULLET = re.compile(r"(?m)^\s*(?:[-*+]|\d+[.)])\s+")
_SPACE = re.compile(r"\s+")
_DEEP = re.compile(r"(?m)^(?: {4,}|\t)[ \t]*")


def _reference(match: re.Match[str]) -> str:
    return "".join(f"&#{ord(letter)};" for letter in match[0])


def literal(text: str) -> str:
    """Plain text, to be printed to the letter, on one line."""
    line = _SPACE.sub(" ", _ACTIVE.sub(_reference, text))
    return _OPENING.sub(_opened, line)


def _opened(match: re.Match[str]) -> str:
    if match[2]:
        return f"{match[1]}&#{ord(match[2])};"
    return f"{match[1]}{match[3]}&#{ord(match[4])};"


def prose(text: str) -> str:
    """Markdown from a writer, as a block of its own."""
    safe = _PROSE_ACTIVE.sub(_reference, _AMPERSAND.sub("&#38;", text))
    safe = _REFERENCE.sub(r"\1&#91;", safe)
    safe = _DEEP.sub(_shallow, safe)
    return _PROSE_OPENING.sub(lambda m: m[1] + "".join(f"&#{ord(c)};" for c in m[2]), safe)


def _shallow(match: re.Match[str]) -> str:
    """Deep indentation would turn a paragraph into a block of code."""
    return "   "


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
