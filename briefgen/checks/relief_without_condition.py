"""Relief is granted without condition, without a check, or without a way back.

Sanctions, tariffs and bans take years to build and a day to lift. What was lifted against a promise
does not come back when the promise is broken, unless the text says how. The check reads the
obligations of the draft, and knows English words for relief.

Play: Price the bait.

Found: “lift the embargo on pumps”, with neither condition, verified_by nor if_breached.
Found: “cease the application of sanctions”. Not found: “cease to violate the embargo”.
Not found: the same with all three; relief that they owe us; “no relief from sanctions”.

Answer it with condition: what has been seen to happen first, verified_by: who says so, and
if_breached: what is in force again, from which day.
"""

import re
from collections.abc import Iterator

from briefgen.finding import Case, Finding, weak
from briefgen.negotiation import Negotiation, slug
from briefgen.negotiation.agreement import Obligation

_RESTRICTION = (
    r"(?:sanction|embargo|export (?:control|ban)|import ban|restrictive measure|travel ban)s?"
)
_END = r"terminat|ceas|discontinu|cancel|revok|rescind|withdraw|abolish|drop|delist|dismantl"
_BREAKING = r"(?!\w*(?:violat|evad|evas|circumvent|breach|break|broke))"
RELIEF = re.compile(
    r"\b(?:lift|eas|suspend|relax|remov|releas|waiv|unfreez|unblock|phas|end|repeal|return)"
    r"\w*\b[^.;]{0,60}\b(?:sanction|embargo|export (?:control|ban)|import ban|frozen|tariff"
    r"|listing|travel ban|restrictive measure|asset)s?\b"
    rf"|\b(?:{_END}|stop(?:s|ping)? (?:to )?(?:appl|enforc|impos|the (?:appl|enforce|impos)))"
    rf"\w*\b(?:[^\w.;]*{_BREAKING}[\w-]+){{0,6}}?[^\w.;]*\b{_RESTRICTION}\b",
    re.IGNORECASE,
)
REFUSED = re.compile(r"\b(?:not|no|never)\b", re.IGNORECASE)


def check(case: Case) -> Iterator[Finding]:
    """Look at what the draft says of relief that is not theirs to give."""
    agreement = case.negotiation.agreement
    theirs = {slug(n) for c in case.negotiation.counterparts for n in (c.name, c.full_name) if n}
    for number, duty in enumerate(agreement.obligations if agreement else ()):
        found = RELIEF.search(duty.what)
        if not found or REFUSED.search(duty.what) or slug(duty.who or "") in theirs:
            continue
        lacks = _lacks(duty, case.negotiation)
        if lacks:
            *first, last = lacks
            told = f"{', '.join(first)} or {last}" if first else last
            yield weak(
                ("agreement", "obligations", number),
                f"“{found[0]}” is relief without {told}",
                "Write condition:, verified_by: and if_breached: what is in force again.",
            )


def _lacks(duty: Obligation, negotiation: Negotiation) -> list[str]:
    checked = duty.verified_by or (negotiation.agreement and negotiation.agreement.verification)
    wanted = ((duty.condition, "condition"), (checked, "check"), (duty.if_breached, "way back"))
    return [what for there, what in wanted if not there]
