"""Those across the table have done this for much longer than we have.

They have heard our arguments from our predecessors, and know which text was agreed when. Years are
only a hint; but nobody should learn of them in the room.

Play: Know the school, and do not mistake it for the person.

Found: our longest service is 6 years and theirs is 50.
Found: the middle of theirs is more than 15 years above the middle of ours.
Not found: 30, 22 and 12 years here, 35 and 20 there; a member of ours without a figure, who may be
the most senior of all. The middles are compared where theirs are all written, too.

Answer it by adding somebody who has sat across from them, by a rehearsal with such a person, or by
keeping the talks at a level where it does not matter. The limits are seniority_share and
seniority_years.
"""

from collections.abc import Iterator, Sequence

from briefgen.finding import Case, Finding, weak


def check(case: Case) -> Iterator[Finding]:
    """Compare the longest and the middle lengths of service, as far as they are known."""
    here = [m.years_experience for m in case.negotiation.team.members]
    there = [p.years_experience for c in case.negotiation.counterparts for p in c.people]
    ours = [years for years in here if years is not None]
    theirs = [years for years in there if years is not None]
    if not theirs or not ours or len(ours) < len(here):
        return
    all_known = len(theirs) == len(there)
    if max(ours) * 100 < max(theirs) * case.limits.seniority_share:
        told = f"the longest service on our side is {max(ours)} years, on theirs {max(theirs)}"
    elif all_known and _middle(theirs) - _middle(ours) > case.limits.seniority_years:
        told = f"half of us have served {_middle(ours):g} years or less, half of them "
        told += f"{_middle(theirs):g} or more"
    else:
        return
    yield weak(
        ("team", "members"),
        told,
        "Take along somebody who has sat across from them, or rehearse with such a person.",
    )


def _middle(years: Sequence[int]) -> float:
    """The middle one, or halfway between the two in the middle; `statistics` is slow to load."""
    ordered, half = sorted(years), len(years) // 2
    return (ordered[half] + ordered[~half]) / 2
