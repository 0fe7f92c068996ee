"""Every field of the model is printed somewhere, or it is said here why it is not.

`golden/where-printed.txt` says of each field with words of its own in which section of which
edition it stands. Renew it with --renew-golden, and read what has changed: a field that leaves an
edition leaves a line here.
"""

import re
from collections import defaultdict
from functools import cache
from html import unescape
from pathlib import Path
from tempfile import mkdtemp
from typing import Any, get_args

import canaries
import pytest
from making import quiet
from pydantic import BaseModel

from briefgen.assembly import filled_in
from briefgen.book import Book, editions
from briefgen.clearance import Tier, tier_of
from briefgen.library import Library
from briefgen.negotiation import Negotiation
from briefgen.negotiation.part import Part
from briefgen.pipeline import Opened
from briefgen.problems import Place
from briefgen.reading import Places

GOLDEN = Path(__file__).with_name("golden") / "where-printed.txt"
ONE_ISSUE = re.compile(r"(?:^|-)issue-\d+$")

NOT_PRINTED = {
    "sources.id": "a short name to cite it by; its author or title is printed",
    "issues.id": "a short name to refer to the issue by; its title is printed",
    "issues.topic": "chooses plays and dossiers",
    "topics": "choose plays and dossiers",
    "counterparts.traits": "choose plays",
    "agreement.obligations.id": "a short name to refer to the duty by",
    "agreement.sequence.after": "drawn as arrows between the steps",
    "issues.unit": "behind figures that have no unit of their own, and under the drawn range",
    "issues.scale": "the ends of the drawn range",
    "issues.direction": "which end of the drawn range is ours",
    "plays.include": "chooses plays",
    "plays.leave_out": "chooses plays",
    "plays.most": "chooses plays",
    "brief.language": "the language of the file, and how its words are parted",
    "handling.scheme": "how the marking is set",
    "handling.marking": "on every sheet, where `markings` names no other",
    "handling.portion_marks": "whether parts bear a mark",
    "handling.exercise": "on every sheet, with the caveats",
    "handling.designation": "on the first page, of us-cui alone",
    "accepted": "beside the finding that it answers, in the review",
    "statements.occasion": "the head of a statement that has no title",
    "tier": "raises an item; what is sealed by hand stands in the annex",
}


@cache
def whole() -> tuple[canaries.Planted, Opened]:
    planted = canaries.planted()
    folder = Path(mkdtemp(prefix="fields"))
    (folder / "canary.svg").write_text('<svg xmlns="http://www.w3.org/2000/svg"/>', "utf-8")
    plan = canaries.negotiation(planted)
    return planted, Opened(plan, Places(Place("n.yaml", 1, 1)), Library(folder, folder))


@cache
def book(edition: str) -> Book:
    case = whole()[1]
    return filled_in(case, edition, editions(case.library)[edition], "a4", quiet, False)


def named(path: canaries.Path) -> str:
    return ".".join(step for step in path if isinstance(step, str))


@cache
def where() -> dict[str, dict[str, set[str]]]:
    """Each field with words of its own: the editions that print it, and their sections."""
    found: dict[str, dict[str, set[str]]] = defaultdict(lambda: defaultdict(set))
    fields = {word: named(path) for word, path in whole()[0].words.items()}
    for edition in editions(whole()[1].library):
        for section in book(edition).sections:
            if section.id.startswith("play-"):
                continue  # which plays there are is another matter
            told = section.markdown
            for word, field in fields.items():
                if word in told:
                    found[field][edition].add(ONE_ISSUE.sub("", section.id) or "issues")
        for word, field in fields.items():
            if any(word in text for text in book(edition).head.values()):
                found[field][edition].add("every sheet")
    return found


def fields(kind: type[BaseModel] = Negotiation, path: str = "") -> dict[str, Tier]:
    """Every field of the model that holds a value, by name, with the tier of its kind."""
    found = {}
    for name, field in kind.model_fields.items():
        below = part_in(field.annotation)
        if below is None:
            found[f"{path}{name}"] = tier_of(field)
        else:
            found |= fields(below, f"{path}{name}.")
    return found


def part_in(kind: Any) -> type[BaseModel] | None:
    if isinstance(kind, type) and issubclass(kind, Part):
        return kind
    found = (part_in(one) for one in get_args(kind))
    return next((one for one in found if one is not None), None)


def reason_not(field: str) -> str | None:
    """Why the field is not for print, by its name, that of a part it is in, or its last name."""
    steps = field.split(".")
    parts = (".".join(steps[:n]) for n in range(1, len(steps) + 1))
    return next((NOT_PRINTED[one] for one in (*parts, steps[-1]) if one in NOT_PRINTED), None)


def lowering(field: str) -> bool:
    """Whether the field tells who let an item out; all these stand in one list of the record."""
    return field.split(".")[-2:-1] == ["cleared"]


# What has no words of its own: a choice, a number, the name of another part. In which section of
# which edition it stands, in the planted file, and as what.
SAID = {
    "brief.status": ("book", "cover", "[Status]{.label} Final"),
    "handling.distribution.collect_back": ("book", "record", "| yes |"),
    "counterparts.people.photo": ("book", "people", "(<canary.svg>){.photo}"),
    "counterparts.motives.confidence": ("book", "people", "[(Confidence: low.)]"),
    "counterparts.aspiration.confidence": ("annex", "annex", "| low |"),
    "counterparts.limit.confidence": ("annex", "annex", "| low |"),
    "counterparts.alternative.confidence": ("annex", "annex", "| low |"),
    "meeting.format": ("handout", "handout", "[Form]{.label} bilateral"),
    "meeting.phase": ("book", "meeting", "Bilateral, in the pre-negotiation phase"),
    "meeting.time": ("handout", "handout", "10:00 Vienna time"),
    "meeting.interpretation": ("handout", "handout", "consecutive interpretation"),
    "agenda.press": ("handout", "open-agenda", "| open |"),
    "agenda.issues": ("agenda", "order-of-the-day", "ISSUE"),
    "team.members.role": ("book", "people", "| Leader |"),
    "stakeholders.influence": ("book", "people", '"influence": 1'),
    "stakeholders.stance": ("book", "people", '"stance": -2'),
    "context.chronology.contested": ("book", "background", "[Contested.]"),
    "context.figures.file": ("book", "background", "(<canary.svg>)"),
    "issues.agenda_item": ("delegation", "issue-1", "agenda: 1"),
    "issues.priority": ("book", "issue-1", "must have"),
    "issues.links": ("book", "issue-1", "[Linked to]{.aside-title}\n\nISSUE"),
    "issues.first_offer": ("book", "issue-1", "First offer: they make it"),
    "issues.red_lines.kind": ("book", "issue-1", " (legal)"),
    "issues.red_lines.said_openly": ("book", "mandate", "| yes |"),
    "issues.their_target.confidence": ("annex", "annex-issues", "[Confidence: low.]"),
    "issues.their_limit.confidence": ("limits", "limits", "[low]"),
    "issues.if_raised.likelihood": ("defensives", "defensives", "likely (55–75 %)"),
    "packages.issues": ("annex", "annex", "<br>[ISSUE]"),
    "strategy.style": ("book", "strategy", "[Style]{.label} Cooperative"),
    "strategy.order": ("book", "strategy", "1. ISSUE"),
    "strategy.first_offer": ("principal", "principal", "They make it; we wait."),
    "strategy.deadlines.whose": ("book", "strategy", "| ours |"),
    "strategy.deadlines.real": ("book", "strategy", "| real |"),
    "strategy.deadlines.public": ("book", "strategy", "| real | yes |"),
    "agreement.binding": ("drafter", "drafting-desk", "binding in law"),
    "agreement.obligations.verb": ("drafter", "letter", " shall "),
    "agreement.obligations.issue": ("drafter", "draft-checklist", "[Settles: ISSUE.]"),
    "scenarios.kind": ("book", "scenarios", "[(success)]"),
    "scenarios.likelihood": ("book", "scenarios", "likely (55–75 %)"),
    "scenarios.confidence": ("book", "scenarios", "confidence low"),
    "risks.likelihood": ("mandator", "mandator", "likely (55–75 %)"),
    "log.by": ("notetaker", "offers-so-far", "the other side"),
    "log.issue": ("notetaker", "offers-so-far", "ISSUE"),
    "log.status": ("notetaker", "offers-so-far", "open"),
    "commitments.form": ("book", "record", "| written |"),
    "commitments.done": ("book", "record", "| written | yes |"),
    "debrief.results.issue": ("debrief", "debrief-outcome", "ISSUE"),
}


@pytest.mark.parametrize(("field", "place"), SAID.items())
def test_what_has_no_words_of_its_own_is_printed(field: str, place: tuple[str, str, str]) -> None:
    edition, section, told = place
    plan = whole()[1].negotiation
    words = told.replace("ISSUE", plan.issues[0].title)
    text = "".join(one.markdown for one in book(edition).sections if one.id == section)
    assert words in unescape(text), field


def test_every_field_is_printed_or_it_is_said_why_not() -> None:
    known = fields()
    assert len(known) > 500
    unheard = [
        field
        for field in known
        if not (field in where() or field in SAID or reason_not(field) or lowering(field))
    ]
    assert unheard == []


def test_no_reason_is_given_for_what_is_printed_or_does_not_exist() -> None:
    parts = {".".join(field.split(".")[:n]) for field in fields() for n in range(1, 5)}
    last = {field.rpartition(".")[2] for field in fields()}
    assert {one for one in (*NOT_PRINTED, *SAID) if one not in parts | last} == set()
    assert {one for one in (*NOT_PRINTED, *SAID) if one in where()} == set()


def test_where_a_field_is_printed_is_as_it_was_last_approved(
    request: pytest.FixtureRequest,
) -> None:
    told = "".join(
        f"{field}: "
        + "; ".join(
            f"{edition} ({', '.join(sorted(places))})" for edition, places in sorted(found.items())
        )
        + "\n"
        for field, found in sorted(where().items())
    )
    if request.config.getoption("--renew-golden"):
        GOLDEN.write_text(told, "utf-8")
    assert told.splitlines() == GOLDEN.read_text("utf-8").splitlines()


def test_no_edition_below_prints_what_is_sealed() -> None:
    sealed = {field for field, tier in fields().items() if tier == Tier.SEALED}
    carrying = {"annex", "limits", "mandator"}
    shown = {field: set(where().get(field, ())) for field in sealed}
    assert {field: by - carrying for field, by in shown.items() if by - carrying} == {}


def test_the_annex_prints_all_that_is_sealed() -> None:
    sealed = {f for f, tier in fields().items() if tier == Tier.SEALED and f in where()}
    assert len(sealed) > 30
    own = {"handling.markings.sealed"}
    assert {field for field in sealed if "annex" not in where()[field]} - own == set()
