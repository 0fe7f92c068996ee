"""The draft uses a word that both sides read differently, and does not define it.

“Violation”, “heavy weapons” or “interference” are agreed quickly, because each side fills them with
its own meaning. The quarrel then is about the word, and it comes when it is expensive.

Play: Define each term once.

Found: a duty that speaks of a violation, and no definition of it.
Found: a word of the glossary with a trap, used in the draft without a definition.
Found: a definition of three words.
Not found: the word in their stated position only; a definition with a figure in it, however short;
a draft text that says what the word means; a word of which vague-wording tells where it stands.

To answer: define it by act, place, size and time. Your own list of such words is the glossary: give
a word a trap, and it is looked for as well.
"""

import re
from collections.abc import Iterator

from briefgen.clearance import Path
from briefgen.finding import Case, Finding, named, note, numbered, raised, weak
from briefgen.negotiation import Negotiation
from briefgen.negotiation.agreement import Agreement

QUARRELLED_OVER = (
    "ceasefire", "cease-fire", "truce", "violation", "line of contact", "heavy weapons",
    "foreign forces", "foreign troops", "critical infrastructure", "interference",
    "strategic stability", "security guarantee", "provocation", "neutrality", "demilitarisation",
    "demilitarization",
)  # fmt: skip

SAME = ("vague-wording/thing-without-a-class", "vague-wording/place-not-on-a-map", "unmapped-place")
"""What says the same of such a word, at the very place."""
HEADING = re.compile(r"\*\*[^*]+\*\*|^#.*$", re.M)


def check(case: Case) -> Iterator[Finding]:
    """Look in the draft for words that need a meaning of their own."""
    agreement = case.negotiation.agreement
    if not agreement:
        return
    text = _clauses(agreement)
    bare = [term for term in _contested(case.negotiation) if _used(term, text)]
    defined = [one.term for one in agreement.definitions]
    bare = [term for term in bare if not any(_covers(one, term) for one in defined)]
    bare = [term for term in bare if not _explained(term, agreement.draft or "")]
    told = case.told_of(("agreement",), *SAME)
    bare = [term for term in bare if not any(_covers(words, term) for words in told)]
    if bare:
        yield weak(
            ("agreement", "definitions"),
            f"the draft uses {named([*dict.fromkeys(bare)])} without a definition",
            "Define each by act, place, size and time, or use another word.",
            raised(case.negotiation, _traps(case.negotiation, bare)),
        )
    terms = enumerate(agreement.definitions)
    thin = [n for n, one in terms if not one.deliberate and _thin(one.meaning, case)]
    if thin:
        yield note(
            ("agreement", "definitions", thin[0], "meaning"),
            f"too short to hold in a quarrel: {numbered('definition', thin, defined)}",
            "Say which act, where, how much and how it is counted.",
        )


def _clauses(agreement: Agreement) -> str:
    duties = agreement.obligations
    told = [part for one in duties for part in (one.what, one.condition, one.if_breached) if part]
    return "\n".join((*told, HEADING.sub("", agreement.draft or "")))


def _contested(negotiation: Negotiation) -> Iterator[str]:
    yield from (entry.term for entry in negotiation.glossary if entry.trap)
    yield from QUARRELLED_OVER


def _traps(negotiation: Negotiation, terms: list[str]) -> list[Path]:
    return [("glossary", n) for n, one in enumerate(negotiation.glossary) if one.term in terms]


def _used(term: str, text: str) -> bool:
    return bool(re.search(rf"(?<!\w){re.escape(term)}s?(?!\w)", text, re.I))


def _covers(defined: str, term: str) -> bool:
    return term.casefold().rstrip("s") in defined.casefold()


def _explained(term: str, draft: str) -> bool:
    return bool(
        re.search(rf"{re.escape(term)}s?[”\"'»]? (?:means?|shall mean|is any)\b", draft, re.I)
    )


def _thin(meaning: str, case: Case) -> bool:
    return len(meaning.split()) < case.limits.definition_words and not re.search(r"\d", meaning)
