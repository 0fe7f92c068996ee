"""The draft binds somebody who does not sit at the table.

What is agreed about others without them is undone by them, and rightly called a dictate. It also
makes whoever spoke for them look entitled to.

Play: Settle the format first.

Found: an obligation of China in a draft between Japan and Russia, where China is a stakeholder.
Found: an obligation of Jordan in a draft whose parties are Egypt and Israel.
Not found: a duty of a party, a mediator or an observer; of “each side”; of an office or a body,
such as a joint commission or whoever verifies; a right (verb: may).

Answer it by making it a party, by its written consent, or by letting a party answer for the act.
"""

import re
from collections.abc import Iterator

from briefgen.deeds import among, words
from briefgen.finding import Case, Finding, weak
from briefgen.negotiation import Negotiation, slug

# Words of offices and bodies, and those that stand in many names and tell none apart.
COMMON = among(
    "a an the of for and in on at by to each every either neither both all any such own other one "
    "two three first second third party parties side sides participant participants signatory "
    "signatories we us they everybody state states government governments member members nation "
    "nations republic kingdom federation federal union united democratic people peoples islamic "
    "empire imperial royal national international north south east west northern southern eastern "
    "western new great joint military political technical high neutral central general special "
    "supreme chief permanent mixed armed forces force army troops navy police border guard guards "
    "staff staffs commander commanders commission commissions commissioner commissioners committee "
    "council board court tribunal secretariat depositary depository mission missions monitor "
    "monitors observer observers mediator mediators guarantor guarantors chair chairs chairman "
    "expert experts group groups team teams contact contacts point points office authority "
    "authorities agency ministry ministries minister ministers president head heads delegation "
    "delegations envoy envoys plenipotentiaries sovereigns leader leaders treasury bank agent "
    "agents trustee escrow arbitrator engineer auditor controller seller buyer landlord tenant "
    "lessor lessee lender borrower provider supplier contractor customer client employer union "
    "company fund owner operator publisher author licensor licensee"
)


OF_ONE_NAME = {"french": "france", "danish": "denmark", "dutch": "netherlands", "irish": "ireland"}


def check(case: Case) -> Iterator[Finding]:
    """Look for duties of those who are written down as absent, or named nowhere else."""
    negotiation, agreement = case.negotiation, case.negotiation.agreement
    here = _present(negotiation)
    absent = {slug(one.name) for one in negotiation.stakeholders}
    known = _known(negotiation) if _sides_are_written(negotiation) else None
    for number, duty in enumerate(agreement.obligations if agreement else ()):
        who = slug(duty.who or "")
        if not who or duty.verb == "may" or any(who in name for name in here):
            continue
        stranger = known is not None and _stranger(duty.who or "", known)
        if who in absent or stranger:
            yield weak(
                ("agreement", "obligations", number),
                f"the draft binds “{duty.who}”, who does not sit at the table",
                "Make it a party, get its consent in writing, or let a party answer for the act.",
            )


def _sides_are_written(negotiation: Negotiation) -> bool:
    agreement = negotiation.agreement
    return bool(agreement and agreement.parties) or bool(
        negotiation.us and negotiation.counterparts
    )


def _stranger(who: str, known: set[str]) -> bool:
    """Whether one of those named in it bears a name, and the file knows nobody of that name."""
    for one in re.split(r",|;|/|\band\b", who):
        names = [word for word in re.findall(r"[^\W\d_]+", one) if word[0].isupper()]
        own = [word.casefold() for word in names if word.casefold() not in COMMON]
        if own and not any(_same(word, other) for word in own for other in known):
            return True
    return False


def _same(word: str, other: str) -> bool:
    """Whether two words are forms of one name: Russia, Russian; Israeli, Israel."""
    short, long = sorted((OF_ONE_NAME.get(word, word), other), key=len)
    least = 3 if word.endswith("ish") else max(4, len(short) - 2)
    return short == long or (len(short) > 3 and long.startswith(short[:least]))


def _known(negotiation: Negotiation) -> set[str]:
    """Every word in the names of who sits at the table, and of bodies that the draft sets up."""
    agreement, team = negotiation.agreement, negotiation.team
    texts = _names(negotiation)
    texts += [one for member in team.members for one in (member.name, member.title or "")]
    for them in negotiation.counterparts:
        texts += [*them.traits.values(), *(f"{one.name} {one.title or ''}" for one in them.people)]
    if agreement:
        texts += [agreement.verification or "", agreement.disputes or ""]
        texts += [duty.verified_by or "" for duty in agreement.obligations]
        texts += [one.term for one in agreement.definitions]
    initials = {"".join(re.findall(r"\b[A-Z]", text)).casefold() for text in _names(negotiation)}
    return {word for text in texts for word in words(text) if word not in COMMON} | initials


def _names(negotiation: Negotiation) -> list[str]:
    """All who sit at the table or sign."""
    meeting, agreement, us = negotiation.meeting, negotiation.agreement, negotiation.us
    named = [us.name, us.full_name, *us.groups] if us else []
    for one in negotiation.counterparts:
        named += [one.name, one.full_name, *one.groups]
    named += [meeting.mediator, *meeting.observers, *(agreement.parties if agreement else ())]
    return [name for name in named if name]


def _present(negotiation: Negotiation) -> list[str]:
    """Their short names."""
    return [slug(name) for name in _names(negotiation)]
