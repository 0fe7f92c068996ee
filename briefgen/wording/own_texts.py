"""Our own texts in a negotiation: which of them the other side will hear or read, and as what.

Texts of the other side, notes to ourselves and what must not be said are not among them. What was
tabled is: they have it, so it is told more mildly, and mended in its next version.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from briefgen.clearance import Path
from briefgen.negotiation import Negotiation
from briefgen.negotiation.agreement import Obligation
from briefgen.negotiation.record import Tabled

if TYPE_CHECKING:
    from briefgen.playbooks.play import Text


@dataclass(frozen=True, slots=True)
class OwnText:
    """One text of ours: where it stands, of what kind it is, and what goes before it in a clause.

    `read` is what is looked over; `before` counts the letters of it that stand ahead of the text.
    What is `framed` is a part of a sentence; only the words in it can be told of, not its build.
    What is `counted` has its amount in a field of its own. What was `handed_over` is past words.
    """

    path: Path
    kind: "Text"
    text: str
    read: str
    before: int = 0
    framed: bool = False
    counted: bool = False
    handed_over: bool = False


def own_texts(negotiation: Negotiation) -> Iterator[OwnText]:
    """Every text of ours that they will hear or read, in the order of the file."""
    yield from _of_issues(negotiation)
    for number, statement in enumerate(negotiation.statements):
        yield _plain(("statements", number, "text"), "statement", statement.text)
    if negotiation.communications:
        for number, line in enumerate(negotiation.communications.lines):
            yield _plain(("communications", "lines", number), "line", line)
    yield from _of_agreement(negotiation)
    for number, tabled in enumerate(negotiation.tabled):
        kind: Text = "statement" if SPEAKS.search(tabled.text) else "clause"
        here: Path = ("tabled", number, "text")
        past = _handed_over(tabled, negotiation)
        yield OwnText(here, kind, tabled.text, tabled.text, handed_over=past)


SPEAKS = re.compile(r"\b(?:we|our|us|nous|notre|nos|wir|unser\w*|мы|наш\w*|ми)\b", re.I)
"""By such words a text speaks for itself; without them it is read as the text of a draft."""


def _handed_over(tabled: Tabled, negotiation: Negotiation) -> bool:
    """Whether they have a text; not where its day comes after that of the brief."""
    given, written = tabled.on, negotiation.brief.date
    later = given and written and given.date and written.date and given.date > written.date
    return not later


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
        yield _clause((*here, "what"), duty, negotiation.brief.language)
        for name, frame in FRAMES.items():
            if text := getattr(duty, name):
                longest = FEW if name in SENTENCES else MANY
                yield _framed((*here, name), text, frame, duty.who or "Each side", longest)
    for name in ("verification", "disputes"):
        if text := getattr(agreement, name):
            yield _plain(("agreement", name), "clause", text)
    for number, final in enumerate(agreement.final_clauses):
        yield _plain(("agreement", "final_clauses", number), "clause", final)
    if agreement.draft:
        yield _plain(("agreement", "draft"), "clause", agreement.draft)


def _clause(path: Path, duty: Obligation, language: str) -> OwnText:
    """An obligation as the sentence that it will be; what stands in fields of its own counts."""
    head = f"{duty.who or 'The Parties'} {duty.verb} "
    until = duty.until and f"{BY.get(language[:2], BY['en'])} {duty.until}"
    parts = (duty.quantity, duty.where, duty.start and f"from {duty.start}", until)
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
BY = {
    "en": "not later than", "de": "spätestens bis", "fr": "au plus tard", "ru": "не позднее",
    "uk": "не пізніше",
}  # fmt: skip
"""What makes an end the outer limit that it is in a field of its own."""
MEANING = "The Parties shall provide {text}."
SENTENCES = ("condition", "if_breached")
FEW, MANY = 6, 60  # words; longer, these two are sentences by themselves, the others hardly ever


def _framed(path: Path, text: str, frame: str, who: str, longest: int) -> OwnText:
    if len(text.split()) > longest:
        return OwnText(path, "clause", text, text, framed=True)
    before = frame[: frame.index("{text}")].format(who=who)
    read = frame.format(who=who, text=text.rstrip(" ."))
    return OwnText(path, "clause", text, read, len(before), framed=True)


def _plain(path: Path, kind: "Text", text: str) -> OwnText:
    return OwnText(path, kind, text, text)
