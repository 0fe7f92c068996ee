"""Addresses in clear: their coded signs as letters, however often they were coded."""

import re
from urllib.parse import unquote

_CODED = re.compile("%[0-9A-Fa-f]{2}")
_TIMES = 3


def in_clear(text: str) -> str:
    """A text with the signs in clear that are coded as in an address."""
    for _ in range(_TIMES):
        if not _CODED.search(text):
            break
        text = unquote(text)
    return text
