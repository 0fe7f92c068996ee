"""Our own texts in a negotiation: which of them the other side will hear or read, and as what.

Texts of the other side, notes to ourselves and what must not be said are not among them.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from briefgen.clearance import Path
from briefgen.negotiation import Negotiation
from briefgen.negotiation.agreement import Obligation
from briefgen.playbooks.play import Text


@dataclass(frozen=True, slots=True)
class OwnText:
    """One text of ours: where it stands, of what kind it is, and what goes before it in a clause.

    `read` is what is looked over; `before` counts the letters of it that stand ahead of the text.
    What is `framed` is a part of a sentence; only the words in it can be told of, not its build.
    What is `counted` has its amount in a field of its own.
    """

    path: Path
    kind: Text
    text: str
    read: str
    before: int = 0
    framed: bool = False
    counted: bool = False


def own_texts(negotiation: Negotiation) -> Iterator[OwnText]:
    """Every text of ours that they will hear or read, in the order of the file."""
    yield from _of_issues(negotiation)
    for number, statement in enumerate(negotiation.statements):
        yield _plain(("statements", number, "text"), "statement", statement.text)
    if negotiation.communications:
        for number, line in enumerate(negotiation.communications.lines):
            yield _plain(("communications", "lines", number), "line", line)
    yield from _of_agreement(negotiation)


def _of_issues(negotiation: Negotiation) -> Iterator[OwnText]:
    for at, issue in enumerate(negotiation.issues):
        here: Path = ("issues", at)
        if issue.public:
            yield _plain((*here, "public"), "statement", issue.public)
        for number, point in enumerate(issue.points):
            yield _plain((*here, "points", number), "line", point)
        for number, argument in enumerate(issue.arguments):
            yield _plain((*here, "arguments", number, "what"), "line", argument.what)
        for number, raised in enumerate(issue.if_raised):
            for name in ("line", "bridge"):
                if answer := getattr(raised, name):
                    yield _plain((*here, "if_raised", number, name), "line", answer)
        if issue.texts and issue.texts.ours:
            yield _plain((*here, "texts", "ours"), "clause", issue.texts.ours)


def _of_agreement(negotiation: Negotiation) -> Iterator[OwnText]:
    agreement = negotiation.agreement
    if agreement is None:
        return
    for number, definition in enumerate(agreement.definitions):
        there: Path = ("agreement", "definitions", number, "meaning")
        yield _framed(there, definition.meaning, MEANING, "", longest=MANY)
    for number, duty in enumerate(agreement.obligations):
        here: Path = ("agreement", "obligations", number)
        yield _clause((*here, "what"), duty)
        for name, frame in FRAMES.items():
            if text := getattr(duty, name):
                yield _framed((*here, name), text, frame, duty.who or "Each side")
    for name in ("verification", "disputes"):
        if text := getattr(agreement, name):
            yield _plain(("agreement", name), "clause", text)
    for number, final in enumerate(agreement.final_clauses):
        yield _plain(("agreement", "final_clauses", number), "clause", final)
    if agreement.draft:
        yield _plain(("agreement", "draft"), "clause", agreement.draft)


def _clause(path: Path, duty: Obligation) -> OwnText:
    """An obligation as the sentence that it will be; what stands in fields of its own counts."""
    head = f"{duty.who or 'The Parties'} {duty.verb} "
    parts = (duty.quantity, duty.where, duty.start and f"from {duty.start}", _until(duty.until))
    tail = "".join(f", {part}" for part in parts if part)
    what = duty.what.rstrip(" .")
    counted = any(sign.isdigit() for sign in duty.quantity or "")
    return OwnText(path, "clause", duty.what, f"{head}{what}{tail}.", len(head), counted=counted)


FRAMES = {
    "quantity": "{who} shall deliver {text}.",
    "condition": "{who} shall act {text}.",
    "start": "{who} shall begin {text}.",
    "until": "{who} shall end {text}.",
    "verified_by": "The act shall be seen by {text}.",
    "if_breached": "The other side shall take {text}.",
}
"""What stands in a field of its own, as the sentence that it will be in the treaty."""
MEANING = "The Parties shall provide {text}."
FEW, MANY = 6, 60  # words; what is longer is a sentence by itself, a meaning hardly ever


def _framed(path: Path, text: str, frame: str, who: str, longest: int = FEW) -> OwnText:
    if len(text.split()) > longest:
        return OwnText(path, "clause", text, text, framed=True)
    before = frame[: frame.index("{text}")].format(who=who)
    read = frame.format(who=who, text=text.rstrip(" ."))
    return OwnText(path, "clause", text, read, len(before), framed=True)


def _until(until: str | None) -> str | None:
    """An end as an outer limit, which it is in a field of its own."""
    return f"not later than {until}" if until else None


def _plain(path: Path, kind: Text, text: str) -> OwnText:
    return OwnText(path, kind, text, text)
