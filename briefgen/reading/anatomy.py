"""One line of a YAML text as its writer sees it: how far in, dashes, a name, a value.

Only for explaining mistakes; what a file means is never read off from here.
"""

from dataclasses import dataclass

BLANKS = " \t"


@dataclass(frozen=True, slots=True)
class Line:
    """The parts of one line. Columns count from 0; an absent name or value is empty."""

    text: str
    indent: int
    dashes: int
    start: int
    name: str
    value: str
    at: int
    """Where the value begins."""

    @property
    def idle(self) -> bool:
        """Whether nothing stands here but a remark."""
        return not self.text.strip() or self.text.lstrip().startswith("#")


def anatomy(text: str) -> Line:
    """Takes a line apart."""
    indent = len(text) - len(text.lstrip(BLANKS))
    start, dashes = indent, 0
    while text[start : start + 2] == "- ":
        dashes += 1
        start += 1
        start += len(text[start:]) - len(text[start:].lstrip(BLANKS))
    colon = _colon(text, start)
    if colon < 0:
        return Line(text, indent, dashes, start, "", text[start:].rstrip(), start)
    at = colon + 1
    at += len(text[at:]) - len(text[at:].lstrip(BLANKS))
    return Line(text, indent, dashes, start, text[start:colon].strip(), text[at:].rstrip(), at)


def _colon(text: str, start: int) -> int:
    """Where the colon stands that parts the name from the value; -1 without one."""
    if text[start : start + 1] in ("[", "{"):
        return -1
    if text[start : start + 1] in ("'", '"'):
        start = closing(text, start)
        return start + 1 if start > 0 and text[start + 1 : start + 2] == ":" else -1
    for at in range(start, len(text)):
        if text[at] == "#" and text[at - 1 : at] in BLANKS and at > start:
            return -1
        if text[at] == ":" and text[at + 1 : at + 2] in ("", " ", "\t"):
            return at
    return -1


def closing(text: str, opening: int) -> int:
    """Where the quotation that opens at a column is closed in the same line; -1 if it is not."""
    quote, at = text[opening], opening + 1
    while at < len(text):
        if text[at] == "\\" and quote == '"':
            at += 1
        elif text[at] == quote:
            if quote == "'" and text[at + 1 : at + 2] == "'":
                at += 1
            else:
                return at
        at += 1
    return -1


def uncommented(value: str) -> str:
    """A plain value without the remark behind it."""
    cut = value.find(" #")
    return value if cut < 0 else value[:cut].rstrip()


def in_blocks(lines: list[str]) -> set[int]:
    """The numbers, from 0, of lines that are text under `|` or `>`."""
    inside: set[int] = set()
    edge = -1
    for number, text in enumerate(lines):
        if edge >= 0 and (not text.strip() or len(text) - len(text.lstrip(" ")) > edge):
            inside.add(number)
            continue
        edge = -1
        line = anatomy(text)
        mark = uncommented(line.value)
        if mark[:1] in ("|", ">") and mark[1:].strip("+-0123456789") == "" and mark:
            edge = line.start if line.name and line.dashes else line.indent
    return inside
