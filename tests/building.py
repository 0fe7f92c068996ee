"""The smallest sound negotiation, the smallest play, and shelves to lay plays on.

No check has anything to say about the negotiation. A test that needs a weak one takes this and
changes a line: `with_({"issues.0.target": "9 km"})`.
"""

from copy import deepcopy
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
from pydantic import ValidationError

from briefgen.finding import Case
from briefgen.library import Library
from briefgen.negotiation import Issue, Negotiation
from briefgen.negotiation.coherence import Fault, faults
from briefgen.negotiation.values import Value
from briefgen.playbooks import Shelved, shelved

SOUND: dict[str, Any] = {
    "title": "Grain ships",
    "brief": {"date": "2026-11-23"},
    "us": "Ukraine",
    "counterparts": ["Russia"],
    "mandate": "To settle inspections.",
    "team": {"members": [{"name": "A. Leader"}, {"name": "B. Pen", "role": "note-taker"}]},
    "meeting": {
        "purpose": "To settle inspections.",
        "date": "2026-12-03",
        "length": "3 h",
        "languages": ["English"],
        "recording": "Minutes, initialled at the end.",
    },
    "agenda": [{"title": "Inspections", "length": "60 min"}],
    "issues": [
        {
            "id": "inspections",
            "title": "Inspections a day",
            "unit": "ships",
            "direction": "more",
            "opening": "30 ships",
            "target": "25 ships",
            "bottom_line": "15 ships",
            "their_limit": "20 ships",
        },
        {"id": "waiting", "title": "Waiting at anchor"},
    ],
    "alternatives": {"ours": ["Convoys"], "theirs": ["Blockade"], "improve_ours": ["Escorts"]},
    "strategy": {"first_offer": "we", "first_offer_why": "The figures speak for us."},
}


def data(changes: dict[str, Any] | None = None) -> dict[str, Any]:
    """The sound negotiation as data, with changes by dotted paths; None takes a line out."""
    whole = deepcopy(SOUND)
    for path, value in (changes or {}).items():
        *above, last = path.split(".")
        place: Any = whole
        for step in above:
            place = place[int(step)] if isinstance(place, list) else place.setdefault(step, {})
        if isinstance(place, list):
            place[int(last)] = value
        elif value is None:
            place.pop(last, None)
        else:
            place[last] = value
    return whole


def with_(changes: dict[str, Any] | None = None) -> Negotiation:
    """The sound negotiation with changes."""
    return Negotiation.model_validate(data(changes))


def case(changes: dict[str, Any] | None = None) -> Case:
    """The sound negotiation with changes, as a check sees it."""
    return Case(with_(changes))


def issue(**fields: Any) -> Issue:
    """One issue with these fields."""
    return Issue.model_validate({"title": "Islands", **fields})


def contradictions(changes: dict[str, Any]) -> list[Fault]:
    """What contradicts itself in the sound negotiation with changes."""
    return list(faults(with_(changes)))


def refusal(kind: type[Value], written: Any) -> str:
    """What is said about a value that is refused, with the advice."""
    with pytest.raises(ValidationError) as caught:
        kind.model_validate(written)
    error, *others = caught.value.errors()
    assert others == []
    context = error.get("ctx", {})
    return f"{error['msg']}. {context.get('advice', '')}"


PACK = "name: Ours\nsources: [{id: memoir, title: A memoir}]\n"


def play(title: str = "Wait", body: str = "Take your time.", front: str = "") -> str:
    """The smallest play, with more front matter and another body."""
    lead = f"---\ntitle: {title}\nkind: tactic\nlede: Do not hurry.\n"
    return f"{lead}{front.rstrip()}\n---\n{body}\n" if front else f"{lead}---\n{body}\n"


@dataclass(frozen=True, slots=True)
class Shelves:
    """A workspace and the shelves that ship, both under one folder of a test."""

    folder: Path

    def library(self, **files: str) -> Library:
        """The library over these files, whose names begin with own/ or shipped/."""
        for name, text in files.items():
            path = self.folder / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text, "utf-8")
        return Library(self.folder / "own", self.folder / "own")

    def plays(self, **files: str) -> tuple[Shelved, ...]:
        """The plays in a pack of the workspace, each by its id."""
        texts = {f"own/playbooks/mine/{name}.md": text for name, text in files.items()}
        return shelved(self.library(**{"own/playbooks/mine/pack.yaml": PACK}, **texts))
