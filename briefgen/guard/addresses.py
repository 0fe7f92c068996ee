"""Addresses, scripts and rich texts in clear: what is coded in them as letters."""

import re
from collections.abc import Iterator
from html import unescape
from urllib.parse import unquote

_QUERY = re.compile(r"[?#&][^\s?#]*\+[^\s#]*")
_CODED = re.compile("%[0-9A-Fa-f]{2}")
_TIMES = 3
_ESCAPED = re.compile(r"\\(?:u([0-9a-fA-F]{4})|x([0-9a-fA-F]{2})|([0-9a-fA-F]{1,6})\s?|(\W))")
_IN_A_SCRIPT = re.compile(r"\\[ux][0-9a-fA-F]{2}")
_RICH = re.compile(r"</?[A-Za-z]|&#?\w{2,8};")
_ENDS = re.compile(r"<(?:br|/?(?:p|div|li|ul|ol|body|h\d|t[dr]))\b[^<>]*>", re.I)
_SAID = re.compile(
    r"\"([^\"\n]{2,})\"(?:\s*:\s*(-?\d[\d.]*))?|'([^'\n]{2,})'"
    r"|(?<!:)//([^\n]+)|/\*(.*?)\*/|`([^`]+)`",
    re.S,
)
_SURROGATES = range(0xD800, 0xE000)
_TAG = re.compile(r"</?[A-Za-z][^<>]*>")


def in_clear(text: str) -> str:
    """A text with the signs in clear that are coded as in an address, where + may be a blank."""
    text = _QUERY.sub(lambda found: found[0].replace("+", " "), text)
    for _ in range(_TIMES):
        if not _CODED.search(text):
            break
        text = unquote(text)
    return text


def script_in_clear(data: str) -> str:
    """A style sheet or script with its coded letters in clear."""
    return _ESCAPED.sub(_letter, data)


def spoken(data: str) -> Iterator[str]:
    """What a script or style sheet says: in quotes, with the number that it names; in remarks."""
    for found in _SAID.finditer(data):
        name, number, *others = found.groups()
        said = f"{name.replace('_', ' ')}: {number}" if number else name
        yield said or next(filter(None, others), "")


def also(text: str) -> Iterator[str]:
    """How else a text reads: as a script, or as a rich text without its tags."""
    if _IN_A_SCRIPT.search(text):
        yield script_in_clear(text)
    if _RICH.search(text):
        yield unescape(untagged(_ENDS.sub("\n", text)))


def untagged(text: str) -> str:
    """A text without its tags, so that a word set half in bold is one word."""
    return _TAG.sub("", text)


def _letter(found: re.Match[str]) -> str:
    code = found[1] or found[2] or found[3]
    if not code:
        return found[4]
    number = int(code, 16)
    return chr(number) if number < 0x110000 and number not in _SURROGATES else ""
