"""How often the guard cries wolf: on the examples, on random secrets, and on strangers' papers.

    python -m tools.false_alarms [editions|numbers|talks|papers|facts] [N]

`editions` prints every edition of every example, as Markdown, as HTML and as PDF on both papers,
and counts the leaks that are told; each of them is false, unless the cut failed. `numbers` puts
random amounts in place of those that are withheld, and counts how many of them the guard believes
to have found in the printed editions. `talks` makes up talks whose issues share units, words and
round amounts, as real ones do, and prints every edition of them as Markdown and as HTML. `papers`
reads the sentences on `tests/wording/`, which have nothing to do with the examples, as if they were
papers of the other side. `facts` takes each amount of these sentences as the limit of talks about
something else, and counts how many sentences are then held to give it away. N is how often amounts
are drawn, or reads every Nth paper or sentence only.
"""

import json
import random
import sys
from collections.abc import Iterator
from decimal import Decimal
from pathlib import Path
from typing import Any

from briefgen.book import editions
from briefgen.clearance import Tier
from briefgen.guard import judged, opening
from briefgen.guard.numbers import amounts
from briefgen.guard.passages import Contents, Passage
from briefgen.guard.spelling import flat
from briefgen.guard.spelt import in_figures
from briefgen.guard.units import FAMILIES
from briefgen.negotiation import Negotiation
from briefgen.negotiation.values import Money, Position, Quantity
from briefgen.pipeline import Opened, Paper, make, open_file
from briefgen.problems import TooLong, Unusable

ROOT = Path(__file__).resolve().parent.parent
FORMS: tuple[tuple[str, Paper], ...] = (
    ("markdown", "a4"),
    ("html", "a4"),
    ("pdf", "a4"),
    ("pdf", "letter"),
)
PAPER = 40
"""Sentences that make one paper."""


def examples() -> Iterator[Opened]:
    """The examples, read."""
    for file in sorted((ROOT / "examples").glob("*.yaml")):
        yield open_file(file)


def printed(
    opened: Opened, form: str = "markdown", paper: Paper = "a4"
) -> Iterator[tuple[str, Any, Any]]:
    """Every edition of an example, with what the guard says of it where it leaks."""
    for name, edition in editions(opened.library).items():
        try:
            yield name, edition, make(opened, name, form, paper, lambda _: None)
        except Unusable as fault:
            yield name, edition, fault


def of_editions() -> None:
    """Every leak told of an edition of an example."""
    for form, paper in FORMS:
        count = alarms = 0
        for opened in examples():
            for name, _, made in printed(opened, form, paper):
                count += 1
                if isinstance(made, Unusable):
                    alarms += 1
                    print(f"{opened.places.start.file}, {name}: {made}")
        print(f"{alarms} of {count} editions stopped as {form} ({paper})")


def of_numbers(rounds: int) -> None:
    """Random amounts in place of those withheld, looked for in editions that never held them."""
    chance = random.Random(1905)
    tried = alarms = 0
    for opened in examples():
        texts = [(e, m) for _, e, m in printed(opened) if not isinstance(m, Unusable)]
        for _ in range(rounds):
            other = drawn(opened.negotiation, chance)
            for edition, made in texts:
                contents = opening.named(made.ending)(made.content)
                found = judged(contents, other, edition.reach).leaks
                told = {hit.path for hit in found if hit.kind == "amount"}
                tried += 1
                alarms += bool(told)
                if told:
                    words = sorted({hit.words for hit in found if hit.kind == "amount"})
                    print(f"{edition.name}: {', '.join(words)[:120]}")
    print(f"{alarms} of {tried} readings with random amounts gave an alarm")


def drawn(plan: Negotiation, chance: random.Random) -> Negotiation:
    """The plan with other amounts in the sealed fields of its issues and mandate."""
    issues = tuple(_other_issue(one, chance) for one in plan.issues)
    mandate = plan.mandate
    if mandate and mandate.envelope:
        mandate = mandate.model_copy(update={"envelope": _other(mandate.envelope, chance)})
    return plan.model_copy(update={"issues": issues, "mandate": mandate})


def _other_issue(issue: Any, chance: random.Random) -> Any:
    changed = {"bottom_line": _other(issue.bottom_line, chance)}
    if issue.their_limit:
        value = _other(issue.their_limit.value, chance)
        changed["their_limit"] = issue.their_limit.model_copy(update={"value": value})
    return issue.model_copy(update=changed)


def _other(value: Any, chance: random.Random) -> Any:
    if not isinstance(value, Position | Quantity | Money) or value.amount is None:
        return value
    size = chance.choice((10, 100, 1000))
    return value.model_copy(update={"amount": Decimal(chance.randint(1, size))})


def sentences() -> list[str]:
    """What strangers wrote, sentence by sentence."""
    return [
        json.loads(line)["text"]
        for file in sorted((ROOT / "tests" / "wording").rglob("*.jsonl"))
        for line in file.read_text("utf-8").splitlines()
        if '"text"' in line
    ]


def of_papers(share: int) -> None:
    """Sentences of strangers, forty to a paper, every so many of them, against every example."""
    every = sentences()
    count = alarms = told = 0
    for opened in examples():
        for at in range(0, len(every), PAPER * share):
            text = "\n".join(every[at : at + PAPER])
            found = judged(Contents((Passage("a paper", text),)), opened.negotiation, Tier.OPEN)
            count += 1
            alarms += bool(found.leaks)
            told += len(found.leaks)
            for hit in found.leaks[:2]:
                print(f"{hit.kind}: {hit.words} ({'.'.join(map(str, hit.path))})")
    print(f"{alarms} of {count} papers gave an alarm, {told} alarms in all")


_KINDS = {
    "Zone": ("km", "no guns nearer than"),
    "Notice": ("days", "word is sent within"),
    "Lease": ("years", "the lease runs for"),
    "Share": ("per cent", "the other port keeps"),
    "Fund": ("million EUR", "the bank pays"),
    "Quota": ("tonnes", "the boats may land"),
    "Watch": ("hours", "the desk answers in"),
    "Crew": ("people", "each ship may land"),
}
_THINGS = (
    "harbour",
    "railway",
    "pipeline",
    "border post",
    "hospital",
    "airfield",
    "fishing ground",
)
_ROUND = (2, 3, 5, 6, 10, 12, 14, 15, 20, 24, 25, 30, 40, 45, 50, 60, 90, 100, 120, 150, 200, 300)


def made_up(draw: random.Random) -> Negotiation:
    """Talks of five to fourteen issues, whose amounts are often those of another one."""
    issues: list[dict[str, Any]] = []
    for number in range(draw.randint(5, 14)):
        kind, thing = draw.choice([*_KINDS]), draw.choice(_THINGS)
        unit, words = _KINDS[kind]
        opening, target, limit, theirs = draw.sample(_ROUND, 4)
        issue: dict[str, Any] = {"title": f"{kind} of the {thing} {number + 1}", "unit": unit}
        issue |= {"opening": opening, "target": target, "bottom_line": limit}
        issue["their_position"] = theirs if draw.random() < 0.5 else f"{words} {theirs} {unit}"
        issue["points"] = [f"The {thing} needs {draw.choice(_ROUND)} {unit}, and no more."]
        issues.append(issue)
    told = {"title": "Talks", "us": "Norvania", "counterparts": ["Ostmark"], "issues": issues}
    return Negotiation.model_validate(told)


def of_talks(count: int) -> None:
    """Every leak told of an edition of made-up talks; a point may lawfully say any amount."""
    draw, tried, stopped = random.Random(7), 0, 0
    (first, *_) = examples()
    for _ in range(count):
        plan = made_up(draw)
        talks = Opened(plan, first.places, first.library, first.settings, first.ears)
        for form in ("markdown", "html"):
            for name, _, made in printed(talks, form):
                tried += 1
                if isinstance(made, Unusable) and not isinstance(made, TooLong):
                    stopped += 1
                    print(f"{name}, {form}: {made.problems[0].message}")
    print(f"{stopped} of {tried} editions of {count} made-up talks stopped")


_SCALES = ("thousand", "million", "billion", "trillion")


def of_facts(share: int) -> None:
    """Every so many of the strangers’ sentences with an amount, against talks with that limit."""
    count = alarms = 0
    for text in sentences()[::share]:
        for amount in amounts(in_figures(flat(text))):
            unit = next((unit for unit, _ in amount.keys if unit in FAMILIES), None)
            if unit is None or amount.value > 10**12:
                continue
            figure, *words = in_figures(flat(text))[amount.start :].split()[:3]
            told = [figure, *words[: 2 if words[:1] and words[0] in _SCALES else 1]]
            plan = limited(" ".join(told).strip(".,;:)"))
            found = judged(Contents((Passage("a paper", text),)), plan, Tier.OPEN)
            count += 1
            alarms += bool(found.leaks)
    print(f"{alarms} of {count} amounts in strangers’ sentences gave an alarm")


def limited(amount: str) -> Negotiation:
    """Talks about something that no stranger speaks of, with that limit."""
    issue = {"title": "Quota for kestrel feathers", "bottom_line": amount}
    told = {"title": "Feathers", "us": "Ukraine", "counterparts": ["Russia"], "issues": [issue]}
    return Negotiation.model_validate(told)


if __name__ == "__main__":
    what, rounds = [*sys.argv[1:], *("editions", "")[len(sys.argv) - 1 :]][:2]
    if what in ("-h", "--help"):
        print(__doc__)
    elif what == "numbers":
        of_numbers(int(rounds) if rounds.isdecimal() else 5)
    elif what == "talks":
        of_talks(int(rounds) if rounds.isdecimal() else 20)
    elif what == "facts":
        of_facts(int(rounds) if rounds.isdecimal() else 1)
    elif what == "papers":
        of_papers(int(rounds) if rounds.isdecimal() else 1)
    else:
        of_editions()
