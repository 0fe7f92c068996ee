"""Lines set in with something else than plain spaces: a tab, or a blank pasted from elsewhere."""

from briefgen.reading.spotting import Diagnosis, Scene

LOOKALIKES = (
    "\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a"
    "\u200b\u202f\u205f\u3000\ufeff"
)
NO_BREAK = "\u00a0\u202f"
RETYPE = "Delete what stands before the first word and type spaces; it was pasted from elsewhere."


def wrong_blanks(seen: Scene) -> list[Diagnosis]:
    """All such lines of the file, where one of them is to blame."""
    return _all(
        seen, "\t",
        "This line begins with a tab; only spaces may set a line in.",
        "Replace the tab by spaces, two for each step.",
    ) or _all(seen, LOOKALIKES, "", RETYPE)  # fmt: skip


def no_plain_space(text: str) -> str:
    """That a line begins with such a blank, which is named where writers may know its name."""
    sign = next(sign for sign in text if sign in LOOKALIKES)
    what = "a no-break space" if sign in NO_BREAK else "a blank that is no plain space"
    return f"This line is set in with {what}; only plain spaces may set a line in."


def _all(seen: Scene, wrong: str, message: str, advice: str) -> list[Diagnosis]:
    found = [
        number
        for number, text in enumerate(seen.lines)
        if text.strip(" \t" + LOOKALIKES) and any(sign in wrong for sign in margin(text))
    ]
    if not {seen.line, seen.above(seen.line)} & set(found):
        return []
    return [
        Diagnosis(number, _first(text, wrong), told, advice, ((number, _spaced(text)),))
        for number in found
        if number not in seen.blocks or number == seen.line
        for text in [seen.lines[number]]
        for told in [message or no_plain_space(text)]
    ]


def margin(text: str) -> str:
    """All the blanks a line begins with."""
    return text[: len(text) - len(text.lstrip(" \t" + LOOKALIKES))]


def _first(text: str, wrong: str) -> int:
    return next(at for at, sign in enumerate(text) if sign in wrong)


def _spaced(text: str) -> str:
    blanks = margin(text)
    return "".join("  " if sign == "\t" else " " for sign in blanks) + text[len(blanks) :]
