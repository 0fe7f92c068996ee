"""Says in the writer's words why a text is no YAML, from the line itself.

The reader's own English is never looked at: only its kind of error, its places, and the signs
that stand there. Rules are asked in turn; the first that knows the line answers.
"""

from collections.abc import Callable

import yaml

from briefgen.reading.beginnings import (
    after_bracket,
    block_start,
    cut_in_brackets,
    list_in_line,
    no_start,
    open_bracket,
    out_of_block,
    second_colon,
    stray_sign,
)
from briefgen.reading.indentation import no_colon, too_far_in, wrong_level
from briefgen.reading.margins import wrong_blanks
from briefgen.reading.nodes import Refused
from briefgen.reading.quotations import backslash, curly_quote, early_close, open_quote
from briefgen.reading.spotting import Diagnosis, Scene, scene

RULES: tuple[Callable[[Scene], Diagnosis | None], ...] = (
    out_of_block, cut_in_brackets, backslash, open_quote, curly_quote, early_close, no_start,
    block_start, list_in_line, open_bracket, after_bracket, second_colon, no_colon, too_far_in,
    wrong_level, stray_sign,
)  # fmt: skip


def diagnose(fault: yaml.YAMLError | Refused, lines: list[str]) -> list[Diagnosis]:
    """What is wrong, most often one mistake; always at least one."""
    if isinstance(fault, Refused):
        spot = fault.spot
        return [Diagnosis(spot.line - 1, spot.column - 1, fault.message, fault.advice)]
    if not isinstance(fault, yaml.MarkedYAMLError):
        return [Diagnosis(0, 0, "The file cannot be read as text.", "Save it again as UTF-8.")]
    seen = scene(fault, lines)
    margins = wrong_blanks(seen)
    if margins:
        return margins
    told = next((told for rule in RULES if (told := rule(seen))), None)
    return [told or _lost(seen)]


def _lost(seen: Scene) -> Diagnosis:
    above = seen.above(seen.line)
    if above >= 0 and seen.lines[above].rstrip() == "...":
        told = "Three dots end the file here, but more follows."
        return Diagnosis(above, 0, told, "Take this line away.", ((above, "#"),))
    if seen.here.text.lstrip(" -").startswith(":"):
        told, advice = "There is no name before the colon.", "Write it, for example title: Grain"
        start = seen.here.text.index(":")
        mended = f"{seen.here.text[:start]}line {seen.line}{seen.here.text[start:]}"
        return Diagnosis(seen.line, start, told, advice, ((seen.line, mended),))
    number = min(seen.line, len(seen.lines) - 1)
    column = seen.column if number == seen.line else 0
    told = "From here on the file cannot be read."
    advice = "Look at this line and the one above: quotes, brackets, colons, spaces at the start."
    return Diagnosis(number, column, told, advice, known=False)
