"""A red line that nothing follows is an invitation to step over it.

If it is crossed and nothing happens, the next one is worth less, and so is every warning after
it. One that is said aloud will be tried.

Play: Make no unilateral statement about what you will not do.

Found: a red line with said_openly: true and no consequence, or only a talk as one.
Found: in one note for the whole file, lines of which neither is written yet.
Not found: a line that the law or an institution draws for us (kind: legal, institutional) and that
is not said aloud; a line that we keep to ourselves (said_openly: false).

Answer it with consequence: an act that somebody has agreed to carry out.
"""

from collections.abc import Iterator

from briefgen.clearance import Path
from briefgen.deeds import only_talk, says_nothing
from briefgen.finding import Case, Finding, named, note, raised, weak
from briefgen.negotiation.issues import RedLine

DRAWN_FOR_US = ("legal", "institutional")


def check(case: Case) -> Iterator[Finding]:
    """Look at what follows when a red line is crossed."""
    open_ended: dict[Path, str] = {}
    for number, issue in enumerate(case.negotiation.issues):
        for place, line in enumerate(issue.red_lines):
            path: Path = ("issues", number, "red_lines", place)
            if not _empty(line):
                continue
            if line.said_openly:
                yield weak(
                    path,
                    f"we say the red line “{line.what}” aloud, and no act follows",
                    "Write consequence: an act that somebody has agreed to, or do not say it.",
                )
            elif line.said_openly is None and line.kind not in DRAWN_FOR_US:
                open_ended[path] = line.what
    if open_ended:
        which = "this red line" if len(open_ended) == 1 else "these red lines"
        yield note(
            next(iter(open_ended)),
            f"nothing is said to follow {which}: {named([*open_ended.values()])}",
            "Write consequence: and said_openly: under each red line.",
            raised(case.negotiation, open_ended),
        )


def _empty(line: RedLine) -> bool:
    return says_nothing(line.consequence) or only_talk(line.consequence or "")
