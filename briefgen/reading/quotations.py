"""Quotation marks that do not pair, that close too early, or that are not straight ones."""

from briefgen.reading.anatomy import closing, uncommented
from briefgen.reading.spotting import Diagnosis, Scene, quoted

STRAIGHT = ("'", '"')
CURLY = "“”„‟‘’‚«»"


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
        number = _unclosed_above(seen)
        column = seen.parts(number).at if number >= 0 else 0
    text = seen.lines[number] if number >= 0 else ""
    if not text or closing(text, column) >= 0:
        return None
    told = f"The quotation that begins here with {text[column]} is never closed."
    advice = f"Write {text[column]} at the end of the value too."
    if text[column] == "'":
        advice += ' If it is an apostrophe, put the whole value in "…".'
    line = seen.parts(number)
    mended = text.rstrip() + text[column] if line.at == column else quoted(line)
    return Diagnosis(number, column, told, advice, ((number, mended),))


def _unclosed_above(seen: Scene) -> int:
    """The line above whose open quotation ends at a quote in the line where reading stopped."""
    before = seen.here.text[: seen.column].rstrip()
    own = seen.here.value[:1] == before[-1:] and len(before) - 1 > seen.here.at
    if before[-1:] not in STRAIGHT or own:
        return -1
    number = seen.above(seen.line)
    while number >= 0:
        line = seen.parts(number)
        if line.value[:1] == before[-1]:
            return number if closing(line.text, line.at) < 0 else -1
        number = seen.above(number)
    return -1


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
