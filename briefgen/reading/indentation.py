"""Lines that stand too far in or out, and lines that give no value to any name."""

from dataclasses import dataclass, replace
from itertools import takewhile

from briefgen.reading.anatomy import Line
from briefgen.reading.spotting import Diagnosis, Mend, Scene


@dataclass(frozen=True, slots=True)
class Level:
    """A column at which lines above begin: names, or the dashes of a list."""

    column: int
    dashed: bool
    line: int


def no_colon(seen: Scene) -> Diagnosis | None:
    """A line with no colon where a name and a value must stand."""
    candidates = [seen.since_line] if seen.since_line < seen.line else []
    if seen.sign == ":":
        candidates.append(seen.above(seen.line))
    for number in candidates:
        line = seen.parts(number) if number >= 0 else None
        if line and line.value and not line.name and line.value[0] not in "#'\"[{|>":
            belongs = line.indent >= seen.here.indent or number == seen.since_line
            if belongs and (not line.dashes or line.value[0] == "-"):
                return _no_colon(seen, number, line)
    return None


def _no_colon(seen: Scene, number: int, line: Line) -> Diagnosis:
    first, colon, rest = line.value.partition(":")
    dash = line.value[0] == "-" and line.value[1:2] not in ("", "-", " ")
    if dash:
        return _dash_without_space(number, line)
    if colon and rest and " " not in first:
        told = f"There is no space after the colon of `{first}`."
        spaced = ((number, f"{line.text[: line.start]}{first}: {rest}"),)
        advice = f"Write {first}: {_short(rest)}"
        return Diagnosis(number, line.start + len(first), told, advice, spaced)
    told = "This line has no colon; it is not clear what it gives a value to."
    advice = "Write name: value; begin a remark with #; set in further what goes on from above."
    below, name = seen.below(number), f"line {number}: x"
    if below.indent >= line.start + (not below.dashes) and (below.dashes or below.name):
        name = f"{line.value}:" if line.value.isidentifier() else name[:-2]
        advice = f"If the lines below belong to it, write {_short(line.value)}: with a colon."
    mended: Mend = ((number, line.text[: line.start] + name),)
    return Diagnosis(number, line.start, told, advice, mended)


def _dash_without_space(number: int, line: Line) -> Diagnosis:
    advice = f"Write - {_short(line.text[line.start + 1 :])}"
    mended = ((number, f"{line.text[: line.start]}- {line.text[line.start + 1 :]}"),)
    return Diagnosis(number, line.start, "There is no space after the dash.", advice, mended)


def _short(text: str) -> str:
    return text.strip() if len(text) < 40 else text.strip()[:38] + "…"


def too_far_in(seen: Scene) -> Diagnosis | None:
    """A line set in below one that already has its value."""
    number = seen.above(seen.line)
    if seen.sign != ":" or number < 0:
        return None
    above, here = seen.parts(number), seen.here
    while number >= 0 and not above.name and above.indent >= here.indent:
        number = seen.above(number)
        above = seen.parts(number) if number >= 0 else above
    if here.indent <= above.indent or not above.value:
        return None
    if first := _first_apart(seen, number):
        return first
    what = f"`{above.name}` already has its value" if above.name else "it is text"
    told = f"This line is set in too far below the line above: {what}."
    column = above.start if above.name else above.indent
    advice = f"Begin it in column {column + 1}; if it goes on with the text, put that in quotes."
    return Diagnosis(seen.line, here.indent, told, advice, shifted(seen, column))


def wrong_level(seen: Scene) -> Diagnosis | None:
    """A line that is not as far in as any of the lines it could belong with."""
    here = seen.here
    if here.idle or seen.column > here.start:
        return None
    levels = _levels(seen)
    same = [level for level in levels if level.column == here.indent]
    if not same:
        return _between(seen, levels)
    if here.dashes or here.text.strip() == "-":
        return _uneven_dash(seen, levels) or _stray_dash(seen)
    if any(level.dashed for level in same):
        return _lost_dash(seen, levels)
    return None


def _levels(seen: Scene) -> list[Level]:
    """The columns at which the line in question could begin, the outermost first."""
    levels: list[Level] = []
    for number in range(seen.line):
        line = seen.parts(number)
        if line.idle or number in seen.blocks or not (line.name or line.dashes):
            continue
        levels = [each for each in levels if each.column < line.indent
                  or (each.column == line.indent and line.dashes and not each.dashed)]  # fmt: skip
        levels.append(Level(line.indent, bool(line.dashes), number))
        if line.dashes and line.name:
            levels.append(Level(line.start, False, number))
    return levels


def _between(seen: Scene, levels: list[Level]) -> Diagnosis | None:
    here = seen.here
    fitting = [level for level in levels if level.dashed == bool(here.dashes)]
    if not fitting:
        return _stray_dash(seen) if here.dashes else _too_far_out(seen, levels)
    apart = (_first_apart(seen, level.line) for level in fitting)
    if first := next(filter(None, apart), None):
        return first
    told = f"This line begins in column {here.indent + 1}, and no line it could belong with does."
    after = _after(seen)
    meant = -1 if after is None else seen.parts(after).indent - here.start + here.indent
    best = min(fitting, key=lambda level: (
        level.column != meant, abs(level.column - here.indent), -level.column))  # fmt: skip
    advice = f"Begin it in column {best.column + 1}, like line {best.line + 1}."
    if here.dashes and best.column != meant and (two := _of_two_lists(seen, fitting)):
        best, advice = two
    return Diagnosis(seen.line, here.indent, told, advice, shifted(seen, best.column))


def _first_apart(seen: Scene, number: int) -> Diagnosis | None:
    """The first line of a part, where it alone does not stand as all others do."""
    first, here, above = seen.parts(number), seen.here, seen.above(number)
    head = seen.parts(above)
    if above < 0 or not (first.name and head.name) or head.value or first.dashes or here.dashes:
        return None
    rest = (each for each in range(seen.line, len(seen.lines)) if each not in seen.blocks)
    lines = [line for each in rest if not (line := seen.parts(each)).idle]
    part = list(takewhile(lambda line: line.indent > head.start, lines))
    alike = sum(line.indent == here.indent for line in part)
    if alike < 2 or any(line.indent < here.indent for line in part) or here.indent <= head.start:
        return None
    told = f"This line begins in column {first.indent + 1}, but all that go with it do in column "
    advice = f"Begin it in column {here.indent + 1}, like line {seen.line + 1}."
    mended = shifted(replace(seen, line=number), here.indent)
    return Diagnosis(number, first.indent, f"{told}{here.indent + 1}.", advice, mended)


def _of_two_lists(seen: Scene, dashed: list[Level]) -> tuple[Level, str] | None:
    """A dash between two lists: that of the line above, and one that is further out."""
    above, here = seen.above(seen.line), seen.here
    name = seen.parts(above)
    inner = [level for level in dashed if level.column > here.indent]
    outer = [level for level in dashed if level.column < here.indent]
    if not inner and name.name and not name.value and name.start > here.indent:
        inner = [Level(_first_dash(seen, name.start), True, above)]
    if not (inner and outer):
        return None
    near, far = inner[0], outer[-1]
    like = f"`{name.name}`" if near.line == above and name.name else f"line {near.line + 1}"
    to = f"to belong to {like}" if like[0] == "`" else f"like {like}"
    advice = f"Begin it in column {near.column + 1}, {to}; or in column {far.column + 1}, "
    return near, f"{advice}like line {far.line + 1}."


def _first_dash(seen: Scene, name: int) -> int:
    """Where the entries below a name begin: as the next line does, else two columns further in."""
    after = seen.parts(seen.line + 1)
    return after.indent if after.dashes and after.indent >= name else name + 2


def _too_far_out(seen: Scene, levels: list[Level]) -> Diagnosis | None:
    if not levels or seen.here.indent > levels[0].column:
        return None
    told = f"This line is further out than line {levels[0].line + 1}, where the file begins."
    advice = "Begin all outermost lines in the first column."
    return Diagnosis(seen.line, seen.here.indent, told, advice)


def _uneven_dash(seen: Scene, levels: list[Level]) -> Diagnosis | None:
    """A dash further out than those of the list that it goes on with."""
    inner = [level for level in levels if level.dashed and level.column > seen.here.indent]
    if not inner:
        return None
    first = inner[0]
    told = f"This dash does not stand below the one in line {first.line + 1}."
    advice = "The dashes of one list must stand below each other: "
    advice += f"begin this line in column {first.column + 1}."
    if seen.here.name:
        advice += " If another list begins here, write its name, with a colon, in the line above."
    return Diagnosis(seen.line, seen.here.indent, told, advice, shifted(seen, first.column))


def _stray_dash(seen: Scene) -> Diagnosis:
    number = seen.above(seen.line)
    above = seen.parts(number) if number >= 0 else seen.parts(seen.line)
    told = "An entry of a list (a line with a dash) cannot stand here."
    if above.name and above.value:
        told = f"A list begins here, but `{above.name}` above it already has a value."
    advice = "Write the name of the list, with a colon, in the line above its first dash."
    return Diagnosis(seen.line, seen.here.indent, told, advice, _silenced(seen))


def _lost_dash(seen: Scene, levels: list[Level]) -> Diagnosis:
    here = seen.here
    if here.name[:1] == "-" and here.name[1:2] not in ("", "-", " "):
        return _dash_without_space(seen.line, here)
    told = "Lines above that are as far in begin with a dash; this one does not."
    advice = "Begin it with a dash and a space, or set it in as far as the words after the dash."
    inner = [level for level in levels if level.column > here.indent and not level.dashed]
    mended = shifted(seen, inner[0].column) if inner else _silenced(seen)
    return Diagnosis(seen.line, here.indent, told, advice, mended)


def shifted(seen: Scene, column: int) -> Mend:
    """The line and all that hang on it, moved to another column."""
    here, by = seen.here, column - seen.here.indent
    after = _after(seen) if by else None
    mended: list[tuple[int, str]] = []
    for number in range(seen.line, len(seen.lines) if after is None else after):
        line = seen.parts(number)
        if line.text.strip():
            if line.indent < here.indent and not line.idle:
                break
            mended.append((number, " " * (line.indent + by) + line.text.lstrip()))
    return tuple(mended)


def _after(seen: Scene) -> int | None:
    """The first line that does not hang on this one, where it is nonetheless further in."""
    here, least = seen.here, -1
    for number in range(seen.line + 1, len(seen.lines)):
        line = seen.parts(number)
        if line.idle or number in seen.blocks:
            continue
        if least < 0:
            least = line.indent + 1
            if not here.value or (line.indent == here.start and here.name and not line.dashes):
                least = min(line.indent, here.start) if here.dashes else line.indent
        if line.indent < least:
            further = line.indent > here.indent and bool(line.name or line.dashes)
            return number if further else None
    return None


def _silenced(seen: Scene) -> Mend:
    return tuple((number, "#") for number, _ in shifted(seen, seen.here.indent))
