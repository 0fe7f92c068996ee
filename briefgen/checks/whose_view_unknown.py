"""Of a source it is not said whose view it is.

A council that a ministry founded and a university's chair are both called an institute.

Found: three sources with nature: and a fourth without.
Not found: a list in which nobody has begun to write it.

Answer it with nature: whose view it is, and how far to trust it.
"""

from collections.abc import Iterator

from briefgen.clearance import Path
from briefgen.finding import Case, Finding, named, note, raised


def check(case: Case) -> Iterator[Finding]:
    """Speak where some sources say whose view they are and others do not."""
    sources = case.negotiation.sources
    silent: dict[Path, str] = {
        ("sources", number): one.id for number, one in enumerate(sources) if one.nature is None
    }
    if silent and len(silent) < len(sources):
        yield note(
            next(iter(silent)),
            f"it is not written whose view this is: {named([*silent.values()])}",
            "Write nature: whose view it is, and how far to trust it.",
            raised(case.negotiation, silent),
        )
