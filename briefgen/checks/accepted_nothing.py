"""An answer to a finding that is no longer there, or never was, hides the next one.

Whoever reads the entry takes the matter for settled. The words were changed, and the answer was
left: should the same weakness come back, for other reasons, it would be let through unseen. A name
that no check bears answers nothing, whoever signed it.

Found: `finding: single-issue`, in a file that has three issues by now.
Found: `finding: single-isue`, as no check or rule is called.
Not found: the finding is still there; the answer has run out, which is told by itself; the check
that it names failed.

Answer it by taking the entry away, or by correcting its id or its `where`.
"""

from collections.abc import Collection, Iterator

from briefgen.answers import expired, meets, names, path_of
from briefgen.clearance import Tier
from briefgen.finding import Case, Finding, weak
from briefgen.negotiation import Negotiation, slug
from briefgen.negotiation.accepted import Accepted


def check(case: Case) -> Iterator[Finding]:
    """Look for the finding that each answer names among all that were found."""
    for number, entry in enumerate(case.negotiation.accepted):
        found = case.found
        if found is None or expired(entry, case.today):
            continue
        if any(meets(entry, one, case.negotiation) or _failed(entry, one) for one in found):
            continue
        known = _known(case, found)
        if slug(entry.finding) in map(slug, known):
            told = (
                f"“{entry.finding}” was accepted{_place(entry)}, and nothing of the kind is found"
            )
            whole = _whole_path(entry.where or "", case.negotiation)
            advice = "Take the entry away, or correct its `where`"
            advice += f": a path begins at the top of the file, `{whole}`." if whole else "."
        else:
            told = f"“{entry.finding}” was accepted, and no check or rule is called so"
            advice = _meant(entry.finding, known)
        yield weak(("accepted", number, "finding"), told, advice, Tier.SEALED)


def _failed(entry: Accepted, finding: Finding) -> bool:
    """Whether the check that an entry names failed, so that nobody knows what it would find."""
    return finding.failed and slug(entry.finding) == finding.check


def _place(entry: Accepted) -> str:
    return f" for “{entry.where}”" if entry.where else ""


def _whole_path(where: str, plan: Negotiation) -> str:
    """The path that is meant by one that leaves out the part it is in: `obligations[5]`."""
    path = path_of(where)
    if not path or path[0] in type(plan).model_fields:
        return ""
    named = ((name, getattr(plan, name)) for name in type(plan).model_fields)
    inside = [name for name, part in named if path[0] in getattr(type(part), "model_fields", {})]
    return f"{inside[0]}.{where.strip()}" if inside else ""


def _known(case: Case, found: Collection[Finding]) -> set[str]:
    """The ids that an entry may name, and those that findings bear anyway."""
    from briefgen.checks import ids

    return {*(case.known() if case.known else ids()), *(one for f in found for one in names(f))}


def _meant(name: str, known: Collection[str]) -> str:
    """The id that is probably meant; a rule may have been named without its family."""
    from briefgen.reading.nearest import nearest

    rules = sorted(one for one in known if one.rpartition("/")[2] == name)
    near = rules[0] if len(rules) == 1 else nearest(name, sorted(known), sure=0.6)
    return f"Did you mean `{near}`?" if near else "See them all with: briefgen explain"
