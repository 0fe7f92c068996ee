"""How a value may not begin, what may not stand in it bare, and brackets that do not pair."""

import re
from itertools import takewhile

from briefgen.reading.anatomy import Line, uncommented
from briefgen.reading.quotations import bare
from briefgen.reading.spotting import Diagnosis, Scene, quoted

_TLP = re.compile(r"\bTLP:\s+(CLEAR|GREEN|AMBER(?:\+STRICT)?|RED)(?![\w+])", re.I)
_CUT = re.compile(r"""(?:[^'"#]|(?<!\s)#)*[\[{](?:[^\[\]{}#]|(?<!\s)#)*\s#\d(?=.*[\]}])""")
"""An open bracket, and before it closes a # with a number behind it."""
_NAME = re.compile(r"[a-z]+(?:_[a-z]+)*")
QUOTE_ENTRY = 'Put the whole entry in straight quotes: "…".'
QUOTE = 'Put the whole value in straight quotes: "…".'
NO_START = {
    "@": "A value cannot begin with @.",
    "`": "A value cannot begin with a backtick (`).",
    "%": "A value cannot begin with %.",
    "*": "A value cannot begin with *; that sign repeats something named above.",
    "&": "A value cannot begin with &; that sign gives a name to what follows.",
    "!": "A value cannot begin with !; that sign is a command.",
    ",": "A value cannot begin with a comma.",
    "]": "A value cannot begin with ].",
    "}": "A value cannot begin with }.",
    "?": "A value cannot begin with a question mark and a space.",
}
MEANT = tuple("@`%&*!|>")
CLOSED_BY = {"[": "]", "{": "}"}


def no_start(seen: Scene) -> Diagnosis | None:
    """A value, or a whole line, that begins with a sign that means something else."""
    line = seen.here
    if line.name and line.name[0] in (*NO_START, *"|>") and seen.column <= line.at:
        told = f"A line cannot begin with {line.name[0]}."
        text = line.text[: line.start] + "x" + line.text[line.start + 1 :]
        text = text if line.name[0] not in "*&!" else f"{line.text[: line.start]}x: x"
        advice = 'Put the words before the colon in straight quotes: "…".'
        return Diagnosis(seen.line, line.start, told, advice, ((seen.line, text),))
    if not line.value or line.value[0] not in NO_START or seen.column < line.at:
        return None
    told = NO_START[line.value[0]]
    if line.at == 0:
        told = told.replace("A value", "A line")
    return Diagnosis(seen.line, line.at, told, QUOTE, ((seen.line, quoted(line)),))


def block_start(seen: Scene) -> Diagnosis | None:
    """Words in the same line after | or >, which announce text in the lines below."""
    line = seen.here
    if not line.value or line.value[0] not in "|>" or not seen.scanning or seen.column <= line.at:
        return None
    told = f"After {line.value[0]} the text begins in the next line."
    advice = "Move the words to the line below, set in by two spaces; or put them in quotes."
    mended = ((seen.line, line.text[: line.at] + line.value[0]),)
    return Diagnosis(seen.line, line.at, told, advice, mended)


def out_of_block(seen: Scene) -> Diagnosis | None:
    """A line of a text under | or > that stands further out than the first line of the text."""
    head = seen.line if seen.line in seen.blocks else seen.line - 1
    while head in seen.blocks:
        head -= 1
    text = takewhile(seen.blocks.__contains__, range(head + 1, len(seen.lines)))
    lines = {number: seen.parts(number) for number in text if seen.lines[number].strip()}
    named = seen.parts(head) if lines else seen.here
    column = next((line.indent for line in lines.values()), 0)
    out = [number for number, line in lines.items() if line.indent < column and not line.idle]
    if not out or named.value[1:].strip("+- "):
        return None
    told = f"This line is further out than line {min(lines) + 1}, where the text begins."
    other = named.start if named.name else named.indent
    advice = f"If it belongs to that text, begin it in column {column + 1}; "
    advice += f"if not, in column {other + 1}, like line {head + 1}."
    mended = tuple((each, " " * column + seen.lines[each].lstrip()) for each in out)
    return Diagnosis(out[0], seen.parts(out[0]).indent, told, advice, mended)


def cut_in_brackets(seen: Scene) -> Diagnosis | None:
    """A number such as #3 within brackets, which leaves out the rest of its line as a remark."""
    last = seen.above(seen.line)
    for number in sorted({*range(seen.since_line, seen.line + 1), last} - {-1}):
        text = seen.parts(number).text
        found = _CUT.match(text)
        if found and number not in seen.blocks:
            at = found.end() - 2
            told = "What follows the # is left out, and the bracket after it: # begins a remark."
            mended = ((number, f"{text[:at]}x{text[at + 1 :]}"),)
            return Diagnosis(number, at, told, QUOTE_ENTRY, mended)
    return None


def open_bracket(seen: Scene) -> Diagnosis | None:
    """A bracket that is not closed in its line."""
    sign, line = seen.since_sign, seen.since
    if seen.scanning or sign not in CLOSED_BY or not sign:
        return None
    close = CLOSED_BY[sign]
    inside = line.text[seen.since_column + 1 :]
    if seen.since_line == seen.line or inside.count(close) > inside.count(sign):
        return _inside_bracket(seen)
    told = f"The bracket {sign} that opens here is never closed."
    text = (line.text.rstrip() + close if "#" not in inside
            else line.text[: seen.since_column] + "''")  # fmt: skip
    advice = f"Write {close} at the end of the list."
    return Diagnosis(seen.since_line, seen.since_column, told, advice, ((seen.since_line, text),))


def _inside_bracket(seen: Scene) -> Diagnosis:
    sign = seen.since_sign
    told = f"Within the brackets {sign}{CLOSED_BY[sign]} something is missing or too much here."
    advice = "Part the entries by commas, and put an entry with signs in it in quotes."
    advice = _tlp(seen.here.text) or advice
    if seen.since.at != seen.since_column or seen.line != seen.since_line:
        return Diagnosis(seen.line, seen.column, told, advice)
    return Diagnosis(seen.line, seen.column, told, advice, ((seen.line, quoted(seen.since)),))


def after_bracket(seen: Scene) -> Diagnosis | None:
    """Words after a closing bracket: the value only begins with a bracket."""
    line = seen.here
    if not line.value or line.value[0] not in CLOSED_BY or seen.column <= line.at:
        return None
    if seen.scanning and seen.sign != ":":
        return None
    told = f"A value that begins with {line.value[0]} is read as a list, and more follows after it."
    return Diagnosis(seen.line, line.at, told, QUOTE, ((seen.line, quoted(line)),))


def second_colon(seen: Scene) -> Diagnosis | None:
    """A colon in a bare value: `title: Talks: round two`."""
    line = seen.here
    value = uncommented(line.value)
    if seen.sign != ":" or not line.name or not bare(value) or seen.column < line.at:
        return None
    told = "There is a second colon in this line; the value is not in quotes."
    first = value.partition(":")[0]
    own = f"{QUOTE} If `{first}` is a name, write it in the line below, set in by two spaces."
    advice = _tlp(value) or (own if _NAME.fullmatch(first) else QUOTE)
    further = takewhile(lambda each: _goes_on(seen.parts(each), line),
                        range(seen.line + 1, len(seen.lines)))  # fmt: skip
    rest = tuple((number, "#") for number in further)
    return Diagnosis(seen.line, seen.column, told, advice, ((seen.line, quoted(line)), *rest))


def _goes_on(below: Line, line: Line) -> bool:
    """Whether a line stands below another, so that it must go on with its value."""
    return not below.text.strip() or below.indent > line.start


def _tlp(text: str) -> str:
    """What to write where a TLP label was parted by a blank, which quotes alone would keep."""
    found = _TLP.search(text)
    return f"A TLP label has no blank: write TLP:{found[1].upper()}." if found else ""


def stray_sign(seen: Scene) -> Diagnosis | None:
    """A sign with a meaning of its own, somewhere within a line."""
    at = seen.since_column if seen.since_sign in MEANT and seen.since_line == seen.line else -1
    at = seen.column if seen.sign in MEANT else at
    text = seen.here.text
    if not seen.scanning or at < 0 or not text[at : at + 1]:
        return None
    told = f"The sign {text[at]} cannot begin a word here."
    advice = 'Put the word, or the whole value, in straight quotes: "…".'
    return Diagnosis(seen.line, at, told, advice, ((seen.line, f"{text[:at]}x{text[at + 1 :]}"),))


def list_in_line(seen: Scene) -> Diagnosis | None:
    """A list that begins in the line of its name: `parties: - us`."""
    line = seen.here
    if seen.sign != "-" or not line.name or seen.column != line.at:
        return None
    told = "A list cannot begin in the same line as its name."
    advice = f"Begin it in the line below, or write {line.name}: [one, two]."
    return Diagnosis(seen.line, line.at, told, advice, ((seen.line, quoted(line)),))
