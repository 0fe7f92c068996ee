"""Lines of quoted mail, or of remarks in a program, without the sign before each of them."""

import re

_BEFORE = re.compile(  # of a remark only where a small word or a unit goes on: no heading does
    r"\n[ \t]*(?:>[> \t]*|(?:#+|//+)[ \t]+(?=[a-zà-öø-ÿа-яі%€$£]|[A-Z]{3}\b))"
)


def unquoted(text: str) -> str:
    """The text with its lines joined as they were: “> 310”, “> million” is one amount."""
    if ">" in text or "# " in text or "// " in text:
        return _BEFORE.sub("\n", text)
    return text
