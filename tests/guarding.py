"""A plan with secrets of every kind, and files that let them out or do not."""

import io
from functools import cache
from pathlib import Path

import pikepdf

from briefgen.clearance import Tier
from briefgen.guard import Verdict, judged, opening
from briefgen.guard.passages import Contents, Passage
from briefgen.library import Library
from briefgen.negotiation import Negotiation
from briefgen.pipeline import Opened
from briefgen.reading import Source, read_placed

SECRETS = """\
title: Grain corridor
us: Ukraine
counterparts: Russia
brief: {date: 2026-11-23}
mandate: {summary: To settle inspections, envelope: 1.5 bn EUR}
team:
  members: [{name: A. Leader}]
  signals: [{sign: Pen laid across the paper, meaning: Stop the line you are on}]
stakeholders:
  - {name: Oleksandr Tymchakov, tier: sealed, interest: Port fees, ask: Silence}
context:
  scene: The inspectors came back on 3 May 2026 and counted 48 ships in 14 days.
  chronology:
    - {on: 2026-03-27, what: Envoys met in a farmhouse near Valmiera, tier: sealed}
issues:
  - title: Inspection zone
    unit: km
    direction: less
    public: No inspection beyond 20 km.
    opening: 20 km
    bottom_line: 12 km
    fallbacks: [{what: 17 % of the fees, condition: Against a hotline at the strait}]
  - {title: Daily traffic, unit: ships, direction: more, their_limit: 31 ships}
alternatives:
  ours: ["Convoys under escort from Constanta, whatever the insurers say"]
"""

FOLDER = Path("/nowhere")


@cache
def plan() -> Opened:
    """The plan, read."""
    found = read_placed(Source("n.yaml", SECRETS), Negotiation)
    return Opened(found.model, found.places, Library(FOLDER, FOLDER))


def verdict_on(contents: Contents, tier: Tier = Tier.CORE, name: str = "") -> Verdict:
    """What the guard says of these contents."""
    return judged(contents, plan().negotiation, tier, name)


def fields(verdict: Verdict) -> list[str]:
    """The leaking fields, by their last name."""
    steps = ([step for step in hit.path if isinstance(step, str)] for hit in verdict.leaks)
    return list(
        dict.fromkeys(names[-2] if names[-1] in ("what", "value") else names[-1] for names in steps)
    )


def said(*texts: str, tier: Tier = Tier.CORE) -> list[str]:
    """The fields that leak where these texts stand on pages of a file."""
    pages = tuple(Passage(f"page {n}", text, n, goes_on=True) for n, text in enumerate(texts, 1))
    return fields(verdict_on(Contents(pages), tier))


def in_file(content: bytes, ending: str, tier: Tier = Tier.CORE) -> Verdict:
    """What the guard says of a file."""
    return verdict_on(opening.named(ending)(content), tier)


def pdf(*pages: bytes, text: str = "A plain page about nothing in particular.") -> pikepdf.Pdf:
    """A PDF with a page for each piece of drawing, or one with a text."""
    made = pikepdf.new()
    font = made.make_indirect(
        pikepdf.Dictionary(Type=pikepdf.Name.Font, Subtype=pikepdf.Name.Type1,
                           BaseFont=pikepdf.Name.Helvetica)
    )  # fmt: skip
    for drawing in pages or (shown(text),):
        page = made.add_blank_page(page_size=(595, 842))
        page.obj.Resources = pikepdf.Dictionary(Font=pikepdf.Dictionary(F1=font))
        page.obj.Contents = made.make_stream(drawing)
    return made


def shown(text: str, at: tuple[int, int] = (72, 700), before: str = "") -> bytes:
    """What draws a text on a page, a line for each of its lines."""
    lines = "".join(f"({line}) Tj 0 -14 Td " for line in text.split("\n"))
    return f"{before} BT /F1 11 Tf {at[0]} {at[1]} Td {lines} ET".encode("latin-1")


def written(made: pikepdf.Pdf, **how: object) -> bytes:
    """The PDF as bytes."""
    file = io.BytesIO()
    made.save(file, **how)  # type: ignore[arg-type]
    return file.getvalue()
