"""They have a demand on the table, and our file has no answer to it.

A demand that meets nothing is taken for granted by the second day. Ours need not be an opposite
demand: a position, a line, or a plain refusal that is written down is an answer.

Found: their position on one issue is written; of ours there is nothing, though other issues have
an opening. Found: of four things they will raise, one that none of our texts takes up.
Not found: an opening, a target, a bottom line, a point or an answer of ours under the issue; what
they will raise, where its words stand in an answer, a point or a line of ours; a file in which no
issue has an opening yet.

To answer: write opening, or points, or if_raised with the line of refusal.
"""

from collections.abc import Iterator

from briefgen.deeds import content
from briefgen.finding import Case, Finding, named, note, weak
from briefgen.negotiation import Issue, Negotiation


def check(case: Case) -> Iterator[Finding]:
    """Look for demands of theirs without anything of ours beside them."""
    issues = case.negotiation.issues
    if not any(issue.opening for issue in issues):
        return
    for number, issue in enumerate(issues):
        if issue.their_position and not _answered(issue):
            yield weak(
                ("issues", number, "their_position"),
                f"“{issue.title}”: their demand is written, and nothing of ours against it",
                "Write what we ask for, or the line with which we refuse.",
            )
    taken_up = content(" ".join(_ours(case.negotiation))) - _names(case.negotiation)
    for number, them in enumerate(case.negotiation.counterparts):
        bare = [at for at, what in enumerate(them.will_raise) if not content(what) & taken_up]
        if bare:
            yield note(
                ("counterparts", number, "will_raise", bare[0]),
                f"{them.name} will raise {named([them.will_raise[at] for at in bare])}, and no "
                "answer is prepared",
                "Write if_raised under the issue: the challenge, and our line.",
            )


def _ours(negotiation: Negotiation) -> Iterator[str]:
    """Everything with which we could meet a demand."""
    for issue in negotiation.issues:
        yield issue.title if _answered(issue) else ""
        for raised in issue.if_raised:
            yield from filter(None, (raised.challenge, raised.line, raised.bridge))
        yield from (one.what for one in (*issue.arguments, *issue.reserve))
        yield from (one.what for one in issue.red_lines)
        yield from (*issue.points, *issue.do_not_say)
    for them in negotiation.counterparts:
        yield from (f"{one.what} {one.answer or ''}" for one in them.tactics)
    yield from (one.text for one in negotiation.statements)
    yield from negotiation.communications.lines if negotiation.communications else ()


def _names(negotiation: Negotiation) -> frozenset[str]:
    """The names of the sides, which stand in every demand and tell nothing of it."""
    sides = (negotiation.us, *negotiation.counterparts)
    return content(" ".join(f"{one.name} {one.full_name or ''}" for one in sides if one))


def _answered(issue: Issue) -> bool:
    ours = (issue.opening, issue.target, issue.bottom_line, issue.public, issue.points)
    return any(map(bool, (*ours, issue.arguments, issue.if_raised, issue.red_lines)))
