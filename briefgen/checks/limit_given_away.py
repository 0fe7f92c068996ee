"""A text that leaves the delegation names our bottom line or a fallback.

Whatever stands in a statement, a press line, a point to make or our own draft is heard by the
other side. A limit that is heard is no longer a limit: it is where they begin.

Play: Do not reveal your position first.

Found: bottom line 10 km; the statement says “We could live with a zone of ten kilometres.”
Found: bottom line 330 thousand t; a point to make says “330,000 tonnes are the most.”
Found: bottom line 19,850 EUR; a text says “19.850 Euro”, which some write for thousands.
Found: bottom line 45 min; our draft says “45 minutes at most”.
Found: bottom line 6,500 IR-1 machines; a statement says “6,500 centrifuges”: a large figure that is
not round, whatever it is said to count.
Found: fallback “60 bcm in the first year”; our draft says “60 bcm a year”.
Found: a press line that repeats a bottom line word for word.
Not found: a small or round figure of other things (“a road of 10 stops”); hours for days; the
figure that we open with, that they have named themselves, or that stands in a red line marked
`said_openly`; a fact of a past year (“30 officers served here in 2019”).

To answer: take the figure out of the text; where it must stand there, move the limit.
"""

import re
from collections.abc import Iterator

from briefgen.clearance import Tier
from briefgen.deeds import said as plainly
from briefgen.finding import Case, Finding, of_past_words, stop, weak
from briefgen.finding import named as quoted
from briefgen.negotiation.aloud import said_aloud
from briefgen.negotiation.limits import is_told, limits_of
from briefgen.negotiation.sizes import sizes_in
from briefgen.wording.own_texts import own_texts

FEWEST = 4
"""A bottom line in fewer words than these may stand in a text by chance."""
_SENTENCE_END = re.compile(r"(?<=[.!?;])\s+|\n+")
_YEAR = re.compile(r"\b(?:in|since|during|until|of|from|between|by|and) (1\d{3}|20\d\d)\b", re.I)
_OF_NOW = re.compile(
    r"\b(?:we|us|our|i|my|would|could|can|will|shall|may|might|must|should|need\w*|enough|again|as"
    r"|like|same|least|most|less|more|only|ask\w*|want\w*|accept\w*|agree\w*|demand\w*|propos\w*"
    r"|offer\w*|limit\w*|target\w*|minimum|maximum|is|are|be|today|now|then)\b",
    re.I,
)
"""Words with which what was once is asked for, or compared with what is."""


def check(case: Case) -> Iterator[Finding]:
    """Look for every limit in every text that is heard outside."""
    negotiation = case.negotiation
    said = tuple(own_texts(negotiation))
    day = negotiation.meeting.date or negotiation.brief.date
    year = day.year if day else 0
    for number, issue in enumerate(negotiation.issues):
        limits = dict(limits_of(issue))
        written = plainly((issue.bottom_line and issue.bottom_line.text) or "")
        told = " ".join(written) if len(written) >= FEWEST else ""
        if any(told in _plain(line) for line in said_aloud(issue)):
            told = ""
        for text in said if limits or told else ():
            if text.path[0] == "issues" and text.path[1] != number:
                continue
            sizes = sizes_in(text.text)
            if any(is_told(limit, sizes) for limit in limits):
                sizes = sizes_in(_without_history(text.text, year))
            named = next((name for limit, name in limits.items() if is_told(limit, sizes)), "")
            if told and f" {told} " in f" {_plain(text.text)} ":
                named = "our bottom line"
            if named:
                say = stop if named.startswith("our") else weak
                found = say(
                    text.path,
                    f"“{issue.title}”: {named} stands in a text for outside: {quoted([text.text])}",
                    "Take it out of the text, or move the limit.",
                    Tier.SEALED,
                )
                yield of_past_words(found) if text.handed_over else found


def _without_history(text: str, year: int) -> str:
    """The text without sentences that tell a fact of a year before that of the talks."""
    return "\n".join(
        one for one in _SENTENCE_END.split(text)
        if _OF_NOW.search(one) or not any(int(past) < year for past in _YEAR.findall(one))
    )  # fmt: skip


def _plain(text: str) -> str:
    return " ".join(plainly(text))
