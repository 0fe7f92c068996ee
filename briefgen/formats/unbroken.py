"""What is not to be parted at the end of a line: a figure and its sign, the end of a title.

A title that runs on would often leave one word on its last line, so its last words go together. A
blank that does not break looks like any other, so nothing moves where all stands on one line.
"""

import re
from html import unescape

_BLANK = "\u00a0"
_SIGN = re.compile(r"(?<=\d) (?=%)")
_TITLE = re.compile(r"(<h1[^>]*>)(.*?)(?=</h1>)", re.S)
_LAST_WORDS = re.compile(r"[^<>]*\Z")
_LEAST = 9
_MOST = 18
"""Letters on the last line of a title: so many are no stray word, and so many fit on a card.

Two words stay free to part before them: a title that short does not run on.
"""
_WHOSE = re.compile(r'(<span class="whose">)· ')
"""At the end of its line the name needs nothing that parts it from the heading."""


def unbroken(html: str) -> str:
    """The page with blanks that hold together what is read together."""
    return _WHOSE.sub(r"\1", _TITLE.sub(_ended, _SIGN.sub(_BLANK, html)))


def _ended(title: re.Match[str]) -> str:
    """The title with its last words together, as far as they stand outside all tags."""
    begins = _LAST_WORDS.search(title[2])
    at = begins.start() if begins else len(title[2])
    *before, last = title[2][at:].split(" ")
    while before[2:] and len(unescape(last)) < _LEAST and len(unescape(before[-1] + last)) < _MOST:
        last = f"{before.pop()}{_BLANK}{last}"
    return f"{title[1]}{title[2][:at]}{' '.join([*before, last])}"
