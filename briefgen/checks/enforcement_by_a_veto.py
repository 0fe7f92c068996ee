"""What follows a breach is decided where they can say no.

A body in which the other side has a veto, or which decides by consensus with it in the room, will
find that nothing was broken.

Play: Order the steps, name who looks.

Found: “the Security Council decides” on a breach, and the counterpart is a permanent member.
Found: verification “by consensus of the parties”.
Not found: “a commission decides by majority; the Security Council is informed”; a court, a third
state, or a named person; “by mutual agreement, failing which the court of Hamburg”; the same body
where the counterpart has no veto in it.

To answer: name a body that can decide without them, or a step of ours that needs no decision.
"""

import re
from collections.abc import Iterator

from briefgen.clearance import Path
from briefgen.finding import Case, Finding, named, weak
from briefgen.negotiation.agreement import Agreement
from briefgen.negotiation.people import Counterpart

PERMANENT = frozenset(
    ("russia", "russian federation", "china", "people's republic of china", "france", "uk",
     "united kingdom", "great britain", "usa", "us", "united states", "united states of america")
)  # fmt: skip
COUNCIL = re.compile(r"\b(?:un )?security council\b", re.I)
ONLY_TOLD = re.compile(r"\b(?:inform|notif|report|told|tell)\w*", re.I)
CONSENSUS = re.compile(
    r"\b(?:by|through|in) (?:consensus|unanimity)\b|\bconsensus of (?:the|both|all)\b|\bunanimous"
    r"|\bwith the (?:consent|agreement) of (?:both|all|each)\b|\bby (?:mutual|common) (?:consent|"
    r"agreement)\b",
    re.I,
)
FURTHER = re.compile(r"\b(?:failing|otherwise|then|court|arbitrat\w*|majority|if not)\b", re.I)


def check(case: Case) -> Iterator[Finding]:
    """Look at every place of the draft that says who decides."""
    agreement = case.negotiation.agreement
    if not agreement:
        return
    veto = next((one for one in case.negotiation.counterparts if _permanent(one)), None)
    for path, text in _deciding(agreement):
        for part in re.split(r"[;.]\s", text):
            if CONSENSUS.search(part) and not FURTHER.search(text):
                yield _found(path, f"{named([part])} lets them stop it by saying no")
            elif veto and COUNCIL.search(part) and not ONLY_TOLD.search(part):
                yield _found(
                    path, f"{named([part])} hangs on a council where {veto.name} has a veto"
                )


def _found(path: Path, told: str) -> Finding:
    return weak(path, told, "Name a body that can decide without them, or a step of our own.")


def _permanent(them: Counterpart) -> bool:
    names = {them.name, them.full_name or "", str(them.traits.get("country", ""))}
    plain = {re.sub(r"^the ", "", name.casefold()).strip() for name in names}
    return bool(plain & PERMANENT)


def _deciding(agreement: Agreement) -> Iterator[tuple[Path, str]]:
    for name in ("verification", "disputes"):
        if text := getattr(agreement, name):
            yield ("agreement", name), text
    for number, duty in enumerate(agreement.obligations):
        here: Path = ("agreement", "obligations", number)
        for name in ("verified_by", "if_breached"):
            if text := getattr(duty, name):
                yield (*here, name), text
