"""The draft is called what it is declared not to be.

A memorandum that binds, or a treaty that does not, lets each side say later that it took the name,
or the clause, for what was meant.

Play: Check the draft three times.

Found: `instrument: Memorandum of understanding` with `binding: true`. Found: `instrument: Treaty`
with `binding: false`.
Not found: `Agreement`, which may be either; a draft of which it is not written whether it binds; a
name that says so itself (“legally binding memorandum”).

To answer: give it the name of its kind, or say in one article whether it binds, and accept this.
"""

import re
from collections.abc import Iterator

from briefgen.finding import Case, Finding, note

ARRANGEMENT = re.compile(
    r"\b(?:memorand\w+|mou|arrangement|understanding|letter of intent|declaration|joint statement"
    r"|communiqu[eé]|code of conduct|guidelines)\b",
    re.I,
)
TREATY = re.compile(r"\b(?:treaty|convention|covenant|pact|charter)\b", re.I)
SAYS_SO = re.compile(r"\b(?:non-?)?binding\b|\bagreement\b|\bpolitical\b", re.I)
ADVICE = "Give it the name of its kind, or say in one article of the text whether it binds."


def check(case: Case) -> Iterator[Finding]:
    """Hold the name of the instrument against what is declared."""
    agreement = case.negotiation.agreement
    name = agreement.instrument if agreement else None
    if agreement is None or not name or agreement.binding is None or SAYS_SO.search(name):
        return
    if agreement.binding and ARRANGEMENT.search(name) and not TREATY.search(name):
        told = f"the draft is to bind, and “{name}” is the name of a text that does not"
    elif not agreement.binding and TREATY.search(name):
        told = f"the draft is not to bind, and “{name}” is the name of a text that does"
    else:
        return
    yield note(("agreement", "instrument"), told, ADVICE)
