"""A paper that has been cleared still says “to be decided”.

Whoever reads it at the table will take the blank for a position, or ask in the corridor.

Found: consequence: tbd, or our_move: to be discussed, in a brief with status: cleared or final.
Not found: the same in a draft; a text that says more than that.

Answer it by deciding it, or by taking the line out: what is not written is not printed.
"""

import re
from collections.abc import Iterator

from briefgen.clearance import Tier, tiers
from briefgen.finding import Case, Finding, weak
from briefgen.negotiation import walk

BLANK = re.compile(
    r"tb[acd]|to be (?:agreed|added|completed|confirmed|decided|defined|determined|discussed"
    r"|filled in|written)|we shall see|[?…_]+|x{2,}|to follow|noch offen"
    r"|(?:noch )?zu (?:klären|ergänzen|bestimmen)|à (?:compléter|définir|déterminer|préciser)"
    r"|уточняется|будет определено|уточнюється|буде визначено",
    re.IGNORECASE,
)


def check(case: Case) -> Iterator[Finding]:
    """Look for texts that only put off what they should say."""
    if case.negotiation.brief.status not in ("cleared", "final"):
        return
    blank = {
        path: value
        for path, value in walk(case.negotiation)
        if isinstance(value, str) and BLANK.fullmatch(value.strip(" .()[]"))
    }
    known = tiers(case.negotiation) if blank else {}
    for path, value in blank.items():
        if path in known:
            name = next(str(part) for part in reversed(path) if isinstance(part, str))
            yield weak(
                path,
                f"the brief is {case.negotiation.brief.status}, and `{name}` says “{value}”",
                "Decide it, or take the line out.",
                max(known[path], Tier.CORE),
            )
