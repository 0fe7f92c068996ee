"""A Markdown file that begins with YAML between two lines of dashes, taken apart."""

from briefgen.problems import Place, Problem, Unusable
from briefgen.reading.pages import lines_of
from briefgen.reading.source import Source

DASHES = "---"


def front_matter(source: Source) -> tuple[Source, str, int]:
    """The YAML part, the text below it, and the line in which that text begins.

    The YAML part keeps its line numbers: its first line is empty instead of the dashes.
    """
    lines = lines_of(source.text.removeprefix("\ufeff"))
    first = next((number for number, line in enumerate(lines) if line.strip()), 0)
    if lines[first].rstrip() != DASHES:
        raise _unopened(source.name, first, lines[first])
    for number in range(first + 1, len(lines)):
        if lines[number].rstrip() == DASHES:
            inside = "\n".join([""] * (first + 1) + lines[first + 1 : number]) + "\n"
            return Source(source.name, inside), "\n".join(lines[number + 1 :]), number + 2
    told = f"The line of dashes in line {first + 1} opens a part that no second one closes."
    advice = "Write a line of three dashes (---) below the last line like “title: …”."
    raise Unusable([Problem(told, advice, Place(source.name, first + 1, 1), lines[first])])


def _unopened(name: str, number: int, line: str) -> Unusable:
    told = "The file must begin with a line of three dashes (---)."
    advice = "Put --- above the first line like “title: …”, and --- below the last of them."
    if line.strip() and set(line.strip()) <= set("-–—"):
        told = "This line must be three plain dashes (---) and nothing else."
        advice = "A word processor may have joined them into a long dash; type them again."
    return Unusable([Problem(told, advice, Place(name, number + 1, 1), line[:100])])
