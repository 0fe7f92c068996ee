"""Quotation marks that do not pair, that close too early, or that are not straight ones."""

import re

from briefgen.reading.anatomy import closing, uncommented
from briefgen.reading.spotting import Diagnosis, Scene, quoted

STRAIGHT = ("'", '"')
CURLY = "“”„‟‘’‚«»"
_OPENING = re.compile(r"""[\[{,:]\s*['"]""")
_ENTRY = re.compile(r"[^,\]}]*")


def curly_quote(seen: Scene) -> Diagnosis | None:
    """A value that opens with a curly quote, which quotes nothing in YAML."""
    line = seen.here
    if line.value[:1] not in CURLY or not line.value or seen.column <= line.at:
        return None
    told = f"A curly quote ({line.value[0]}) does not hold a value together."
    advice = 'Type straight quotes round the value instead: "…".'
    return Diagnosis(seen.line, line.at, told, advice, ((seen.line, quoted(line)),))


def open_quote(seen: Scene) -> Diagnosis | None:
    """A quotation that is not closed, or only by the beginning of a later one."""
    number, column = seen.since_line, seen.since_column
    to_the_end = number < seen.line or not seen.sign
    if not (seen.scanning and seen.since_sign in STRAIGHT and to_the_end):
        number, column = _unclosed_above(seen)
    text = seen.lines[number] if number >= 0 else ""
    if not text or closing(text, column) >= 0:
        return None
    told = f"The quotation that begins here with {text[column]} is never closed."
    advice = f"Write {text[column]} at the end of the value too."
    if text[column] == "'":
        advice += ' If it is an apostrophe, put the whole value in "…".'
    line = seen.parts(number)
    mended = text.rstrip() + text[column] if line.at == column else quoted(line)
    if line.at < column and line.value[0] in "[{" and (end := _ENTRY.match(text, column)):
        advice = advice.replace("value too", "entry too")
        mended = text[:column] + end[0].rstrip() + text[column] + text[end.end() :]
    return Diagnosis(number, column, told, advice, ((number, mended),))


def _unclosed_above(seen: Scene) -> tuple[int, int]:
    """The open quotation above that ends at a quote in the line where reading stopped."""
    before = seen.here.text[: seen.column].rstrip()
    quote, number = before[-1:], seen.above(seen.line)
    if quote not in STRAIGHT or before.count(quote) % 2 == 0:
        return -1, 0
    while number >= 0:
        line = seen.parts(number)
        if line.value[:1] == quote:
            return (number, line.at) if closing(line.text, line.at) < 0 else (-1, 0)
        if line.value[:1] in ("[", "{") and quote in line.value:
            column = _open_in(line.text, line.at)
            return (number, column) if line.text[column] == quote else (-1, 0)
        number = seen.above(number)
    return -1, 0


def _open_in(text: str, start: int) -> int:
    """Where in a list in brackets a quotation opens that is not closed in its line; or `start`."""
    at = start
    while found := _OPENING.search(text, at):
        at = closing(text, found.end() - 1) + 1
        if at == 0:
            return found.end() - 1
    return start


def backslash(seen: Scene) -> Diagnosis | None:
    r"""A backslash in double quotes that begins no known sign, as in "C:\quotas"."""
    text, column = seen.here.text, seen.column
    if not (seen.scanning and seen.since_sign == '"'):
        return None
    at = next((n for n in (column, column - 1) if text[n : n + 1] == "\\"), -1)
    if at < 0:
        return None
    told = 'A backslash within "…" is a command, and this one is not known.'
    advice = "Use single quotes ('…') instead, or write the backslash twice."
    mended = text[:at].replace("\\\\", "\\").replace("\\", "\\\\") + "\\\\" + text[at + 1 :]
    return Diagnosis(seen.line, at, told, advice, ((seen.line, mended),))


def early_close(seen: Scene) -> Diagnosis | None:
    """Words after the quote that closes a value."""
    line = seen.here
    if line.value[:1] not in STRAIGHT or not line.value:
        return None
    end = closing(line.text, line.at)
    rest = line.text[end + 1 :].strip()
    if end < 0 or not rest or rest.startswith("#"):
        return None
    quote = line.value[0]
    told = f"The quotation ends here, at the second {quote}, but the line goes on."
    if quote == "'" and rest[0].isalpha() and line.text[end + 1] not in " \t":
        told = "The apostrophe ends the quotation here, but the line goes on."
        advice = "Put the value in \"…\" instead, or write the apostrophe twice ('')."
    elif rest.endswith(quote) and quote == '"':
        advice = "Put the whole value in single quotes '…', then \"…\" may stand inside."
    else:
        advice = f"Put the whole value in quotes, not only its beginning: {_other(quote)}."
    return Diagnosis(seen.line, end, told, advice, ((seen.line, quoted(line)),))


def _other(quote: str) -> str:
    return "'…'" if quote == '"' else '"…"'


def bare(value: str) -> bool:
    """Whether a value is written without quotes and is no list, command or block of text."""
    return bool(uncommented(value)) and value[0] not in "'\"[{|>!&*"
