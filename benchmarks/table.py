"""The tables of a run, and how they come into the docs."""

from collections.abc import Iterator, Mapping, Sequence

from benchmarks.books import ONE_SENTENCE
from benchmarks.clock import Spread, Took, ratios
from benchmarks.engines import PLAIN
from benchmarks.many import EACH, EACH_PLAIN, WORKERS, Many
from benchmarks.printing import COLD, NOTHING, WARM, Printing
from benchmarks.starting import BESIDE

BEGIN, END = "<!-- measured: begin -->", "<!-- measured: end -->"
_SHORT, _LONG = 43, 123
"""The goals were set for books of so many pages; between them they lie on a straight line."""
GOALS = {
    COLD: (0.33, 0.25), ONE_SENTENCE: (0.12, 0.05), WARM: (0.05, 0.02), NOTHING: (0.03, 0.01),
}  # fmt: skip
_MEMORY, _STARTING, _BATCH = 0.3, 1.5, 0.15
_MEASURED_IN = "| | of WeasyPrint alone | goal | reached | seconds |\n|---|---|---|---|---|"


def put_into(page: str, tables: str) -> str:
    """The page with these tables between its marks."""
    before, _, rest = page.partition(BEGIN)
    _, mark, after = rest.partition(END)
    if not mark:
        raise ValueError(f"the page has no {BEGIN} and {END}")
    return f"{before}{BEGIN}\n\n{tables.strip()}\n\n{END}{after}"


def goal_at(what: str, pages: int) -> float | None:
    """What is to be reached in a book of that length."""
    if what not in GOALS:
        return None
    short, long = GOALS[what]
    far = min(1.0, max(0.0, (pages - _SHORT) / (_LONG - _SHORT)))
    return round(short + (long - short) * far, 3)


def told(spread: Spread, digits: int = 2) -> str:
    """The middle, and between which figures it lies."""
    middle = f"{spread.middle:.{digits}f}"
    if spread.count == 1:
        return middle
    return f"{middle} ({spread.least:.{digits}f}–{spread.most:.{digits}f})"


def of_book(made: Printing) -> Iterator[str]:
    """Two tables of one book: briefgen on it, and all engines on the same page."""
    begins = made.name[0].upper() + made.name[1:]
    yield f"\n### {begins}: {made.pages} pages\n\n{_MEASURED_IN}"
    theirs = made.took[PLAIN]
    others = set(made.files) | {PLAIN}
    for name, took in made.took.items():
        if name not in others:
            yield _row(name, ratios(took, theirs), goal_at(name, made.pages), _seconds(took))
    yield from _weighed(made)
    yield (
        "\n| engine, cold | of WeasyPrint alone | seconds | pages | KB | the file lacks |\n"
        "|---|---|---|---|---|---|"
    )
    for name, file in made.files.items():
        took = made.took[COLD if name == "briefgen" else name]
        figures = f"{told(ratios(took, theirs))} | {told(_seconds(took))}"
        lacks = ", ".join(file.lost) or "nothing"
        yield f"| {name} | {figures} | {file.pages} | {file.kilobytes:,} | {lacks} |"
    yield from _left_out(made.failed)


def _left_out(failed: Mapping[str, str]) -> Iterator[str]:
    """What could not be done, and why, below a table."""
    if failed:
        yield ""
    yield from (f"- Left out: {name}: {_line(why)}" for name, why in failed.items())


_KINDS = {
    "memory, cold, all processes together": "all",
    "the same, what several share counted once": "shared_out",
    "the process that reads, binds and searches, alone": "first",
}


def _weighed(made: Printing) -> Iterator[str]:
    """What memory the book took, where it was looked at; the goal is that of all together."""
    ours = [one.weight for one in made.took[COLD] if one.weight]
    theirs = [one.weight for one in made.took[PLAIN] if one.weight]
    if not ours or len(ours) != len(theirs):
        return
    for name, kind in _KINDS.items():
        own, other = ([getattr(one, kind) for one in some] for some in (ours, theirs))
        ratio = Spread.of(a / b for a, b in zip(own, other, strict=True))
        told_of = f"{told(Spread.of(own), 0)} MB, beside {told(Spread.of(other), 0)} MB"
        yield _row(name, ratio, _MEMORY if kind == "all" else None, told_of)


def of_starting(took: Mapping[str, Sequence[Took]], failed: Mapping[str, str]) -> Iterator[str]:
    """The commands that answer at once."""
    yield (
        "\n### The commands that answer at once\n\n"
        "| | of what it is held to | goal | reached | seconds | held to | seconds |\n"
        "|---|---|---|---|---|---|---|"
    )
    for name, beside in BESIDE.items():
        if name in took and beside in took:
            row = _row(name, ratios(took[name], took[beside]), _STARTING, _seconds(took[name]))
            yield f'{row} `python -c "{beside}"` | {told(_seconds(took[beside]))} |'
    yield from _left_out(failed)


def of_many(made: Many) -> Iterator[str]:
    """Some briefs, and ten times as many."""
    yield (
        f"\n### {made.count} small briefs of {made.pages} pages\n\n"
        "| | of WeasyPrint alone | of `briefgen build` | goal | reached | seconds | for each "
        "| computed for each |\n|---|---|---|---|---|---|---|---|"
    )
    theirs = made.took[EACH_PLAIN]
    for name, took in made.took.items():
        goal = _BATCH if WORKERS.get(name) == 2 else None
        ours = told(ratios(took, made.took[EACH])) if EACH in made.took else "–"
        yield _batch_row(name, took, made.count, (ratios(took, theirs), ours, goal))
    if made.more:
        yield from _more(made)
    yield from _left_out(made.failed)


def _more(made: Many) -> Iterator[str]:
    times = 10
    yield (
        f"\n### {made.count * times} small briefs\n\nBeside {times} times what {made.count} took "
        "with a process for each; that many were not printed so.\n\n"
        "| | of WeasyPrint alone | of `briefgen build` | goal | reached | seconds | for each "
        "| computed for each |\n|---|---|---|---|---|---|---|---|"
    )
    plain = times * _seconds(made.took[EACH_PLAIN]).middle
    each = times * _seconds(made.took[EACH]).middle if EACH in made.took else 0.0
    for name, took in made.more.items():
        ratio = Spread.of(one.seconds / plain for one in took)
        ours = f"{took[0].seconds / each:.2f}" if each else "–"
        goal = _BATCH if WORKERS.get(name) == 2 else None
        yield _batch_row(name, took, made.count * times, (ratio, ours, goal))


def _batch_row(
    name: str, took: Sequence[Took], count: int, beside: tuple[Spread, str, float | None]
) -> str:
    ratio, ours, goal = beside
    seconds, computed = _seconds(took), Spread.of(one.computed for one in took)
    reached = _reached(ratio, goal)
    return (
        f"| {name} | {told(ratio)} | {ours} | {_shown(goal)} | {reached} "
        f"| {told(seconds, 1)} | {seconds.middle / count:.2f} | {computed.middle / count:.2f} |"
    )


def _row(name: str, ratio: Spread, goal: float | None, what: "Spread | str") -> str:
    shown = what if isinstance(what, str) else told(what)
    digits = 3 if ratio.middle < 0.1 else 2
    return (
        f"| {name} | {told(ratio, digits)} | {_shown(goal)} | {_reached(ratio, goal)} | {shown} |"
    )


def _shown(goal: float | None) -> str:
    return "" if goal is None else f"{goal:g}"


def _reached(ratio: Spread, goal: float | None) -> str:
    if goal is None:
        return ""
    return "yes" if ratio.middle <= goal else "no"


def _seconds(took: Sequence[Took]) -> Spread:
    return Spread.of(one.seconds for one in took)


def _line(text: str) -> str:
    return " ".join(text.split()).replace("|", "/")[:120]
