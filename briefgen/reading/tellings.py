"""What to say about a refused value: by the kind of error, never by its English.

Each telling returns the message and the advice.
"""

import re
from collections.abc import Callable
from typing import get_args

from pydantic_core import core_schema

from briefgen.reading.nearest import nearest, one_of
from briefgen.reading.places import label
from briefgen.reading.shapes import allowed, models, names
from briefgen.reading.wrong import Wrong, sentence, shown

Told = tuple[str, str]
CALLED = {
    "head": "leader", "chief": "leader", "lead": "leader", "lawyer": "legal", "expert": "adviser",
    "secretary": "note-taker", "rapporteur": "note-taker", "translator": "interpreter",
    "press": "communications", "speaker": "spokesperson",
}  # fmt: skip
"""What people are called in a delegation, and the word that we have for it."""
COUNTED = re.compile(r"\b(?:seconds|minutes|days|years|mb|megabytes|per cent)\b")
BUILT_IN = frozenset(get_args(core_schema.ErrorType))
QUOTE = 'Put the whole text in straight quotes: "…".'


def tell(wrong: Wrong) -> Told:
    """The message and the advice for a value that was refused."""
    if wrong.kind not in BUILT_IN:
        return sentence(wrong.message), str(wrong.context.get("advice", ""))
    for kinds, telling in TELLINGS:
        if wrong.kind in kinds:
            return telling(wrong)
    return f"{shown(wrong.found)} cannot stand here: {wrong.expected} is expected.", _like(wrong)


def _like(wrong: Wrong) -> str:
    return f"For example: {wrong.name}: {wrong.example}" if wrong.example else wrong.meaning


def _it(wrong: Wrong) -> str:
    """The value as it is called: `title`, or issue 2."""
    last = wrong.path[-2:] if wrong.path and isinstance(wrong.path[-1], int) else wrong.path[-1:]
    words = label(last)
    return words[0].upper() + words[1:]


def _text(wrong: Wrong) -> Told:
    found = wrong.found
    if found == {}:
        return "Curly brackets are not read as words.", QUOTE
    if isinstance(found, dict) and len(found) == 1 and isinstance(wrong.path[-1], int):
        told = f"The colon after {shown(next(iter(found)))} makes this a name with a value; "
        return told + "text is expected.", QUOTE
    if isinstance(found, dict):
        told = f"{_it(wrong)} is one text, not lines of its own."
        return told, f"Write it in one line: {wrong.name}: {wrong.example or '…'}"
    return f"{_it(wrong)} is one text, not a list.", "Take the dashes or brackets away."


def _lines(wrong: Wrong) -> Told:
    """A text or a list where names with values belong."""
    inner = models(wrong.model, wrong.path)
    known = names(inner[0]) if inner else []
    begin = ", ".join(f"{name}: …" for name in known[:3]) or "name: value"
    advice = f"Write them below it, each set in by two spaces: {begin}"
    if isinstance(wrong.found, list):
        if len(wrong.found) == 1 and isinstance(wrong.found[0], dict):
            advice = "Take the dash before its first line away."
        return f"{_it(wrong)} has lines of its own; it is not a list.", advice
    first, colon, rest = str(wrong.found).partition(":")
    if colon and rest and (guess := nearest(first, known)):
        return f"There is no space after the colon of `{first}`.", f"Write {guess}: {rest.strip()}"
    told = f"{_it(wrong)} needs lines of its own, not the text {shown(wrong.found)} alone."
    return told, advice


def _list(wrong: Wrong) -> Told:
    stands = f"the text {shown(wrong.found)} stands"
    if isinstance(wrong.found, dict):
        stands = "lines with names stand"
    told = f"{_it(wrong)} is a list, but {stands} here."
    return told, "Begin each entry in a line of its own, with a dash and a space."


def _word(wrong: Wrong) -> Told:
    known = [str(one) for one in allowed(wrong.kinds)]
    if isinstance(wrong.found, dict | list):
        return f"{_it(wrong)} is one word: {one_of(known)}.", "Write the word after the colon."
    words = str(wrong.found)[:80].casefold().split()
    called = (CALLED[word] for word in words if CALLED.get(word) in known)
    guess = None if "deputy" in words else next(called, None)
    guess = nearest(str(wrong.found), known) or guess
    hint = f"Did you mean `{guess}`? " if guess else ""
    told = f"{shown(wrong.found)} is not among the choices for `{wrong.name}`."
    return told, f"{hint}Choose {one_of(known)}."


def _yes_or_no(wrong: Wrong) -> Told:
    return f"{shown(wrong.found)} is neither yes nor no.", f"Write {wrong.name}: yes, or no."


def _number(wrong: Wrong) -> Told:
    if isinstance(wrong.found, dict | list):
        return f"{_it(wrong)} is {wrong.expected}, not several things.", _like(wrong)
    digits = re.sub(r"(?<=\d)[ ,'\u00a0\u202f](?=\d{3})", "", str(wrong.found)[:60])
    numbers = re.findall(r"-?\d+(?:\.\d+)?", digits)
    told = f"{shown(wrong.found)} is not {wrong.expected}."
    whole = wrong.kind.startswith("int")
    if len(numbers) == 1 and whole and "." in numbers[0]:
        return told, f"Write it without a fraction, for example {wrong.name}: {wrong.example}"
    if len(numbers) == 1 and not _otherwise(wrong, digits):
        return told, f"Write digits only: {wrong.name}: {numbers[0]}"
    if len(numbers) == 1:
        return (
            told,
            f"Write digits only, for example {wrong.name}: {wrong.example}. {wrong.meaning}",
        )
    return told, f"Write digits only, for example {wrong.name}: {wrong.example}"


def _otherwise(wrong: Wrong, written: str) -> bool:
    """Whether the number has a unit that is not the one counted in here: hours, and not minutes."""
    counted = COUNTED.findall(f"{wrong.name} {wrong.meaning}".replace("_", " ").casefold())
    unit = re.search(r"\d\s*([^\W\d_]+)", written.casefold())
    return bool(counted and unit and not any(one.startswith(unit[1]) for one in counted))


def _moment(wrong: Wrong) -> Told:
    return f"{shown(wrong.found)} is not {wrong.expected}.", _like(wrong)


def _bound(wrong: Wrong) -> Told:
    for sign, words in BOUNDS.items():
        if sign in wrong.context:
            told = f"{shown(wrong.found)} must be {words} {wrong.context[sign]}."
            return told, wrong.meaning
    return f"{shown(wrong.found)} is out of bounds.", wrong.meaning


def _length(wrong: Wrong) -> Told:
    least, most = wrong.context.get("min_length"), wrong.context.get("max_length")
    things = "signs" if isinstance(wrong.found, str) else "entries"
    if not wrong.found and least:
        return f"{_it(wrong)} is empty, but something is needed.", wrong.meaning or _like(wrong)
    if least is not None:
        return f"{_it(wrong)} is too short: at least {least} {things} are needed.", wrong.meaning
    return f"{_it(wrong)} is too long: at most {most} {things} are allowed.", wrong.meaning


def _pattern(wrong: Wrong) -> Told:
    return f"{shown(wrong.found)} is not written in the way needed here.", (
        _like(wrong) or wrong.meaning
    )


def _own_words(wrong: Wrong) -> Told:
    """A rule of the model that speaks for itself."""
    said = str(wrong.context.get("error", "")) or f"{shown(wrong.found)} cannot stand here"
    return sentence(said), _like(wrong)


BOUNDS = {
    "gt": "more than", "ge": "at least", "lt": "less than", "le": "at most",
    "multiple_of": "a multiple of",
}  # fmt: skip

TELLINGS: tuple[tuple[frozenset[str], Callable[[Wrong], Told]], ...] = tuple(
    (frozenset(kind for kind in BUILT_IN if kind.startswith(starts)), telling)
    for starts, telling in (
        (("string_too", "too_"), _length),
        (("string_pattern",), _pattern),
        (("string",), _text),
        (("model", "dict", "dataclass", "mapping"), _lines),
        (("list", "tuple", "set", "frozen_set"), _list),
        (("literal", "enum"), _word),
        (("bool",), _yes_or_no),
        (("int", "float", "decimal", "finite"), _number),
        (("date", "time"), _moment),
        (("greater", "less", "multiple"), _bound),
        (("value_error", "assertion"), _own_words),
    )
)
