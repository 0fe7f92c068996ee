"""Nobody but the side that owes the duty can see whether it was done.

What cannot be seen is claimed by one side and denied by the other, and both may be right. A report
of the obliged side about itself, or a promise to inform each other, verifies nothing.

Play: Order the steps, name who looks.

Found: a duty without verified_by, in a draft without verification, or with “trilateral talks”.
Found: “the parties inform each other” as the means. Found: the party that owes it as its verifier.
Not found: a general rule under verification: who looks, with what access, how often; a payment,
which whoever is paid can see; a right, with the verb may; a duty of our own; one that is marked
deliberate.

To answer: write verified_by: a body that is not the obliged side, with access and a day to report.
"""

import re
from collections.abc import Iterator

from briefgen.deeds import only_talk, says_nothing, words
from briefgen.finding import Case, Finding, numbered, weak
from briefgen.negotiation import slug
from briefgen.negotiation.agreement import Agreement, Obligation

OWN_WORD = re.compile(
    r"\b(?:inform (?:each other|one another)|self-?(?:report|declar)\w*|good faith"
    r"|(?:its|their|his|her|the party's)? ?own (?:reports?|word|statements?|declarations?)"
    r"|(?:party|state|side)s? (?:concerned )?(?:acknowledges?|admits?)|agreed attribution)\b",
    re.I,
)
LOOKS = re.compile(r"\b(?:verif|inspect|monitor|observ)\w*", re.I)
FEW = 7
"""In a longer text more is said than that."""
SEEN_BY_THE_PAYEE = re.compile(r"(?:re)?pay(?:s|ment)?\b", re.I)


def check(case: Case) -> Iterator[Finding]:
    """Look at each duty for who sees whether it was done."""
    negotiation = case.negotiation
    agreement = negotiation.agreement
    if not agreement:
        return
    duties = [(n, one) for n, one in enumerate(agreement.obligations) if one.verb != "may"]
    acts = [duty.what for duty in agreement.obligations]
    unseen = [n for n, one in duties if _unseen(one) and not negotiation.is_us(one.who)]
    rule = agreement.verification
    if unseen and (not rule or _only_told(rule)):
        only = f", and “{rule}” is only a talk" if rule else ""
        yield weak(
            ("agreement", "obligations", unseen[0]),
            f"nobody is named who verifies {numbered('obligation', unseen, acts)}{only}",
            "Write verified_by: who looks, with what access, how often.",
        )
    elif agreement.draft and not agreement.obligations and not _looks(agreement):
        yield weak(
            ("agreement", "verification"),
            "the draft does not say who verifies what was promised",
            "Write verification: who looks, with what access, how often.",
        )
    for number, duty in duties:
        if duty.verified_by and _own_word(duty, duty.verified_by):
            yield weak(
                ("agreement", "obligations", number, "verified_by"),
                f"obligation {number + 1} is verified by “{duty.verified_by}”, the word of whoever "
                "owes it",
                "Name somebody else who looks, with access.",
            )


def _unseen(duty: Obligation) -> bool:
    known = duty.verified_by or duty.deliberate or SEEN_BY_THE_PAYEE.match(duty.what)
    return not known


def _own_word(duty: Obligation, verifier: str) -> bool:
    own = slug(verifier) == slug(duty.who or "") or bool(OWN_WORD.search(verifier))
    return own or _only_told(verifier)


def _only_told(text: str) -> bool:
    """Whether nobody looks: the sides talk about it, or each tells of itself."""
    told = (
        says_nothing(text) or only_talk(text) or (len(words(text)) <= FEW and OWN_WORD.search(text))
    )
    return bool(told) and not LOOKS.search(text)


def _looks(agreement: Agreement) -> bool:
    return bool(agreement.verification) or bool(LOOKS.search(agreement.draft or ""))
