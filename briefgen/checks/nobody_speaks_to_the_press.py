"""Something is to be said in public, and nobody is named to say it.

Whoever is called first will speak, an hour after the other side has told its version.

Play: Keep one voice in the team and among allies.

Found: words for the press that nobody is to speak.
Found: a plan for what is said outside, and no spokesperson.
Not found: a spokesperson, a member with the role communications, or a speaker under each text.

Answer it with communications: spokesperson.
"""

from collections.abc import Iterator

from briefgen.finding import Case, Finding, weak
from briefgen.negotiation.statements import Statement


def check(case: Case) -> Iterator[Finding]:
    """Speak where words for the public are prepared and have no mouth."""
    negotiation = case.negotiation
    plan, texts = negotiation.communications, [s for s in negotiation.statements if _press(s)]
    mouth = any(one.role in ("communications", "spokesperson") for one in negotiation.team.members)
    if mouth or (plan and plan.spokesperson) or (not plan and all(s.speaker for s in texts)):
        return
    yield weak(
        ("communications",) if plan else ("statements",),
        "words for the public are prepared, and nobody is named to say them",
        "Write communications: spokesperson.",
    )


def _press(statement: Statement) -> bool:
    return statement.occasion.startswith("press")
