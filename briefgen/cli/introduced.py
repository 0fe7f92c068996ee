"""How a text names its own side: `We, the Government of Japan, …`, `on behalf of Kenya`.

It is asked only where nobody has said with `--us` how our side is called. What is not said in one
of these ways is not guessed.
"""

import re

_NAME = r"((?:the\s+)?[A-Z][\w’'-]+(?:\s+(?:and\s+|of\s+|the\s+)*[A-Z][\w’'-]+){0,4})"
_HOUSE = (
    r"(?:(?:the|our)\s+)?(?:(?:[Gg]overnment|[Pp]eople|[Dd]elegation|[Cc]itizens|[Rr]epresentatives)"
    r"\s+of\s+(?:the\s+)?)?"
)
_SAID = (
    re.compile(rf"\b(?:We|we|I),\s+{_HOUSE}{_NAME},"),
    re.compile(rf"\b[Oo]n\s+behalf\s+of\s+{_HOUSE}{_NAME}"),
    re.compile(rf"\b(?:[Mm]y|[Oo]ur)\s+(?:own\s+)?country,\s+{_NAME}"),
    re.compile(rf"\bI\s+(?:speak|am speaking)\s+for\s+{_HOUSE}{_NAME}"),
    re.compile(rf"\b(?:We|we)\s+in\s+{_NAME}"),
)
_HEAD = re.compile(
    r"\A\W*(?:Statement|Remarks|Address|Speech|Declaration|Intervention|Opening statement)\b"
    r"[^\n]{0,160}?\b(?:of|for)\s+(?:the\s+)?([A-Z][\w’'-]+(?:\s+(?:and\s+)?[A-Z][\w’'-]+){0,3})"
    r"\s*(?:\n|,|\bat\b|\bto\b|\bbefore\b|\Z)"
)
_OFFICES = re.compile(r"^(?:the\s+)?(?:Foreign|Ministry|Minister|Government|State|Council|Mr|Ms)\b")


def introduced(text: str) -> tuple[str, ...]:
    """The names under which a text speaks of its own side, in the order in which it gives them."""
    found = [one[1] for form in _SAID for one in form.finditer(text)]
    found += [one[1] for one in [_HEAD.search(text)] if one and not _OFFICES.match(one[1])]
    return tuple(dict.fromkeys(" ".join(name.split()) for name in found))
