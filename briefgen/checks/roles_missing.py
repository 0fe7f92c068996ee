"""A delegation lacks a role that its work needs.

One leads, one holds the pen, one takes notes, and in a large delegation one only watches. Who does
two of these at once does one of them badly. Notes have a check of their own: no-note-taker.

Play: Give every seat one task.

Found: four members with roles and none of them leader; or two leaders.
Found: obligations in a draft, and neither a drafter nor a legal adviser.
Found: seven members, and nobody who only watches or is to listen for something.
Not found: a delegation whose roles nobody has begun to write; two people who go alone.

Answer it by giving one member the role: leader, drafter, observer. The limits are team_with_roles
and team_with_observer.
"""

from collections.abc import Iterator

from briefgen.finding import Case, Finding, named, note, raised, weak
from briefgen.negotiation import Negotiation

MEMBERS = ("team", "members")


def check(case: Case) -> Iterator[Finding]:
    """Look for the roles that this delegation needs."""
    members = case.negotiation.team.members
    roles: set[str] = {one.role for one in members if one.role}
    if not roles or len(members) < case.limits.team_with_roles:
        return
    leaders = [one.name for one in members if one.role == "leader"]
    if not leaders:
        told = "nobody is named as the leader of the delegation"
        yield weak(MEMBERS, told, "Give one member the role leader.")
    elif len(leaders) > 1:
        told = f"the delegation has {len(leaders)} leaders: {named(leaders)}"
        tier = raised(case.negotiation, [(*MEMBERS, n) for n in range(len(members))])
        yield weak(MEMBERS, told, "Keep one leader; give the others a role of their own.", tier)
    if not roles & {"drafter", "legal"} and _has_text(case.negotiation):
        told = "there is a text to be agreed, and nobody in the delegation holds the pen"
        yield weak(MEMBERS, told, "Give one member the role drafter or legal.")
    if len(members) >= case.limits.team_with_observer and not _watched(case.negotiation, roles):
        told = f"of {len(members)} members nobody only watches and listens"
        yield note(MEMBERS, told, "Give one member the role observer: no notes, no words.")


def _has_text(negotiation: Negotiation) -> bool:
    tabled = any(one.texts for one in negotiation.issues)
    return bool(negotiation.agreement and negotiation.agreement.obligations) or tabled


def _watched(negotiation: Negotiation, roles: set[str]) -> bool:
    known = negotiation.information
    return "observer" in roles or any(one.listens for one in (known.seek if known else ()))
