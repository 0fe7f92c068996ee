"""The file is young: this is what to write next.

What is not written is not printed. The list is short, the most useful first, and falls silent as
the file grows. `briefgen check --readiness` tells how far every part has come.

Found: no counterpart, no purpose, no day, no mandate.
Found: issues, and under none of them what we ask for first, or the least we accept.
Not found: an opening under one issue of three; parts that few meetings need, such as logistics.

Answer it by writing one of them. Nothing breaks if it is left out.
"""

from collections.abc import Iterator

from briefgen.clearance import Tier
from briefgen.finding import Case, Finding, note
from briefgen.readiness import gaps

MOST = 5
# Part and field, the most useful first, and what to write; a part without a field stands whole.
NEXT = {
    ("counterparts", ""): "counterparts:",
    ("us", ""): "us:",
    ("issues", ""): "issues:",
    ("meeting", "purpose"): "meeting: purpose:",
    ("meeting", "date"): "meeting: date: 2026-12-03",
    ("issues", "opening"): "opening: under each issue",
    ("issues", "bottom_line"): "bottom_line: under each issue; it is sealed",
    ("mandate", ""): "mandate:",
    ("strategy", ""): "strategy:",
    ("team", "members"): "team: members:",
    ("agenda", ""): "agenda:",
}


def check(case: Case) -> Iterator[Finding]:
    """Name the parts that a book gains most from, while the file is still young."""
    missing = {(gap.part, gap.field): gap for gap in gaps(case.negotiation) if gap.whole}
    for key in [key for key in NEXT if key in missing][:MOST]:
        gap = missing[key]
        tier = max(gap.tier, Tier.CORE)
        yield note((gap.part,), f"not written yet: {gap.words}", f"Add {NEXT[key]}", tier)
