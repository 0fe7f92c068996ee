"""The shooting stops only after the settlement is signed.

Until then each day of fighting moves the line that is being settled, and whoever is ahead has no
reason to hurry. Unless we are the side that gains from it, the order should be the other way.

Play: Fix the sequence of truce, settlement and proof.

Found: the steps run principles, treaty, ceasefire. Found: the ceasefire waits for the signature.
Not found: a truce first, even a small one, for one kind of target or one road; talks about
something else; a mandate or strategy that speaks of the armistice, for then the order is chosen.

To answer: put a truce with monitors before the settlement, or write in the mandate or the strategy
why it comes after.
"""

import re
from collections.abc import Iterator

from briefgen.finding import Case, Finding, weak
from briefgen.negotiation import Negotiation, slug
from briefgen.negotiation.agreement import Step

TRUCE = re.compile(
    r"\b(?:cease-?\s?fires?|truces?|armistice|cessation of hostilities|hostilities"
    r" (?:cease|end|stop)|halt to (?:strikes|fire)|moratorium on strikes)\b",
    re.I,
)
SETTLED = re.compile(
    r"\b(?:(?:peace|final|full|comprehensive|political|framework|general) (?:\w+ )?"
    r"(?:treaty|settlement|agreement)|treaty"
    r"|settlement|final status|ratif\w*)\b",
    re.I,
)
LATER = re.compile(r"\b(?:after|before|until|only|last|first|follows?|unless)\b", re.I)


def check(case: Case) -> Iterator[Finding]:
    """Look at the steps of the draft, and at the order of issues."""
    negotiation = case.negotiation
    if _chosen(negotiation):
        return
    steps = negotiation.agreement.sequence if negotiation.agreement else ()
    late = [number for number, step in enumerate(steps) if _late(step, number, steps)]
    truces = [number for number, step in enumerate(steps) if _is_truce(step.what)]
    if late and late == truces:
        yield _found(("agreement", "sequence", late[0]), steps[late[0]].what)
    order = negotiation.strategy.order if negotiation.strategy else ()
    kinds = ["truce" if _is_truce(one) else "end" if SETTLED.search(one) else "" for one in order]
    if "truce" in kinds and "end" in kinds[: kinds.index("truce")]:
        at = kinds.index("truce")
        yield _found(("strategy", "order", at), order[at])


def _found(path: tuple[str | int, ...], what: str) -> Finding:
    return weak(
        path,
        f"“{what}” comes only after the settlement",
        "Put a truce with monitors before it, or write in the mandate why it comes after.",
    )


def _is_truce(text: str) -> bool:
    return bool(TRUCE.search(text))


def _late(step: Step, number: int, steps: tuple[Step, ...]) -> bool:
    """Whether a truce waits for a settlement, or stands below one that nothing else puts later."""
    if not _is_truce(step.what):
        return False
    before = _waits_for(step, steps) if any(one.after for one in steps) else steps[:number]
    return any(SETTLED.search(one.what) and not _is_truce(one.what) for one in before)


def _waits_for(step: Step, steps: tuple[Step, ...]) -> list[Step]:
    """The steps that come before this one, however far back."""
    names = {slug(one.id or one.what): one for one in steps}
    found: list[Step] = []
    asked = list(step.after)
    while asked:
        one = names.get(slug(asked.pop()))
        if one is not None and one not in found:
            found.append(one)
            asked += one.after
    return found


def _chosen(negotiation: Negotiation) -> bool:
    """Whether the mandate or the strategy speaks of the truce as of something to be held back."""
    mandate, strategy = negotiation.mandate, negotiation.strategy
    held = [*mandate.out_of_scope, *mandate.must_refer] if mandate else []
    told = [mandate.summary, *mandate.scope] if mandate else []
    told += [strategy.summary, strategy.linkage] if strategy else []
    return any(map(_is_truce, held)) or any(
        _is_truce(text) and LATER.search(text) for text in told if text
    )
