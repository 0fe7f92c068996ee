"""Marks in the margin: the number of a finding beside what it is about, wherever that is printed.

While sections are filled in, every value of the plan leaves a trace of where it stands. Afterwards
each finding takes the first trace of its own place in each section that prints the thing, and all
traces go. Where nothing of a place is printed, the finding stands with what is around it.
"""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import partial
from typing import Any, ClassVar

from jinja2 import Environment
from markupsafe import Markup

from briefgen.clearance import Path, tiers
from briefgen.escaping import prose
from briefgen.filling import joined, shown
from briefgen.negotiation import Negotiation, Prose
from briefgen.review import Shown

REVIEW = "review"
"""The section that the marks lead to."""
UNMARKED = (REVIEW, "readiness")
"""Sections that take no marks: the list itself, and what tells of the file and not of the talks."""
BEGIN, END = "\ufdd0", "\ufdd1"
"""Signs that no text may hold (Unicode keeps them for a program's own use)."""
_TRACE = re.compile(f"{BEGIN}(\\d+)\\.(\\d*){END}")
_PARAGRAPH = re.compile(r"\n[ \t]*(?=\n)|\n(?=[ \t]*(?:[-*+]|\d{1,9}[.)])[ \t])|\Z")
_CELL = re.compile(r"(?<!^)\|")
_HEADING = re.compile(r"#{1,6} ")


@dataclass(frozen=True, slots=True)
class Printed:
    """One section as it was filled in, and how it sits in the book."""

    markdown: str
    listed: bool = True
    group: str = ""
    marked: bool = True
    """Whether it takes marks; the list that they lead to does not."""


@dataclass(frozen=True, slots=True)
class _Trace:
    """A value that was printed: which place of the plan it is, and up to which letter of it."""

    place: int
    up_to: int | None  # None: all of the value

    def holds(self, letter: int) -> bool:
        return self.up_to is None or letter <= self.up_to


class Margin:
    """What leaves traces while a book is filled in, and turns them into marks when it is."""

    for_templates: ClassVar[bool] = True

    def __init__(self, plan: Negotiation | None = None, shown: Sequence[Shown] = ()) -> None:
        """Without findings nothing is traced."""
        self._shown = tuple(shown)
        self._paths: list[Path] = []
        self._known: dict[int, tuple[Any, int]] = {}
        if plan is not None and self._shown:
            self._learn(plan)

    @property
    def traces(self) -> bool:
        """Whether anything leaves a trace."""
        return bool(self._shown)

    def _learn(self, plan: Negotiation) -> None:
        twice: set[int] = set()
        for path in tiers(plan):
            for value in _values(_at(plan, path)):
                if id(value) in self._known:
                    twice.add(id(value))  # a word that Python keeps once: it may be any of them
                self._known[id(value)] = (value, len(self._paths))
            self._paths.append(path)
        for one in twice:
            del self._known[one]

    def __call__(self, *path: str | int) -> Markup:
        """A trace of a place, for what a template tells of it in words of its own."""
        if not self._shown:
            return Markup("")
        self._paths.append(path)
        return Markup(f"{BEGIN}{len(self._paths) - 1}.{END}")

    def after(self, value: Any) -> str:
        """The trace of a value, to stand behind it."""
        known = self._known.get(id(value))
        return f"{BEGIN}{known[1]}.{END}" if known and known[0] is value else ""

    def within(self, text: str) -> str:
        """A long text with a trace at the end of each paragraph and entry."""
        known = self._known.get(id(text))
        if not known or known[0] is not text:
            return text
        ends = [one.start() for one in _PARAGRAPH.finditer(text)]
        starts = [0, *ends]
        pieces = zip(starts, ends, strict=False)
        return "".join(f"{text[a:b]}{BEGIN}{known[1]}.{b}{END}" for a, b in pieces)

    def settled(self, sections: Sequence[Printed]) -> tuple[str, ...]:
        """The sections with marks in place of traces."""
        traces = [
            [_Trace(int(t[1]), int(t[2]) if t[2] else None) for t in _TRACE.finditer(s.markdown)]
            for s in sections
        ]
        numbers: list[dict[int, list[int]]] = [defaultdict(list) for _ in sections]
        for number, one in enumerate(self._shown, 1):
            for section, trace in self._places(one, sections, traces):
                numbers[section][trace].append(number)
        return tuple(
            _marked(section.markdown, wanted) if BEGIN in section.markdown else section.markdown
            for section, wanted in zip(sections, numbers, strict=True)
        )

    def _places(
        self, one: Shown, sections: Sequence[Printed], traces: Sequence[Sequence[_Trace]]
    ) -> Iterator[tuple[int, int]]:
        """The sections that print what a finding is about, and the first trace of it in each."""
        path, letter = one.path, one.finding.words.end if one.finding.words else 0
        found: dict[int, list[int]] = {}
        while path and not found:
            found = dict(self._printing(path, letter, sections, traces))
            path, letter = path[:-1], 0
        in_the_book = {at: where for at, where in found.items() if sections[at].listed}
        found = in_the_book or found
        kinds = {
            at: len({self._paths[traces[at][n].place] for n in where})
            for at, where in found.items()
        }
        told: set[str] = set()
        for at, where in found.items():
            # A section that merely names an issue in passing does not print it.
            prints = kinds[at] > 1 or 2 * kinds[at] >= max(kinds.values())
            if prints and sections[at].group not in told:
                told.update(filter(None, [sections[at].group]))
                yield at, where[0]

    def _printing(
        self,
        path: Path,
        letter: int,
        sections: Sequence[Printed],
        traces: Sequence[Sequence[_Trace]],
    ) -> Iterator[tuple[int, list[int]]]:
        for at, inside in enumerate(traces):
            if not sections[at].marked:
                continue
            where = [
                number
                for number, trace in enumerate(inside)
                if self._paths[trace.place][: len(path)] == path and trace.holds(letter)
            ]
            if where:
                yield at, where


def tracing(sandbox: Environment, margin: Margin) -> Environment:
    """The environment, every value that it prints leaving its trace."""
    if not margin.traces:
        return sandbox

    def told(value: Any) -> Markup:
        behind = margin.after(value)
        return shown(value) + Markup(behind) if behind else shown(value)

    def block(value: Any) -> Markup:
        return Markup(prose(margin.within(value))) if isinstance(value, Prose) else told(value)

    sandbox.finalize = told
    sandbox.filters |= {"block": block, "shown": told, "join": partial(joined, show=told)}
    return sandbox


def untraced(markdown: str) -> str:
    """The Markdown as it is printed."""
    return _TRACE.sub("", markdown)


def _values(value: Any) -> Iterable[Any]:
    """The things of a place that can be told apart when they are printed."""
    inside = tuple(value.values()) if isinstance(value, dict) else (value,)
    return (one for one in inside if not isinstance(one, bool | int) and len(str(one)) > 1)


def _at(plan: Any, path: Path) -> Any:
    for step in path:
        plan = plan[step] if isinstance(step, int) else getattr(plan, step)
    return plan


def _marked(markdown: str, wanted: dict[int, list[int]]) -> str:
    """The Markdown with its marks, each where it breaks nothing: a cell's end, a line's end."""
    lines, seen = [], 0
    for line in markdown.split("\n"):
        cells = _CELL.split(line) if line.startswith("|") else [line]
        told = []
        for cell in cells:
            count = len(_TRACE.findall(cell))
            numbers = sorted({n for at in range(seen, seen + count) for n in wanted.get(at, ())})
            told.append(_with(_TRACE.sub("", cell), numbers, line))
            seen += count
        lines.append("|".join(told))
    return "\n".join(lines)


def _with(text: str, numbers: list[int], line: str) -> str:
    """A cell or line with the numbers behind it."""
    if not numbers:
        return text
    mark = f"[[Review {', '.join(map(str, numbers))}](#{REVIEW})]{{.mark}}"
    if line.startswith("|"):
        return f"{text.rstrip()}<br>{mark} "
    if _HEADING.match(line):
        return f"{text}\n\n{mark}\n"
    return f"{text} {mark}"
