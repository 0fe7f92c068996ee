"""There will be two texts, and no rule for the day on which they differ.

Translations drift, and sometimes they are pushed. Each side then reads its own, and each is right.

Play: Read it back, in each language.

Found: authentic in English and French, nothing under prevailing_text.
Found: two languages in the room, a draft, and not a word about authentic languages.
Found: a definition without the agreed word in the other language.
Not found: one language; “both are equally valid”, when it is written, for that is a rule too.

To answer: write authentic_languages and prevailing_text, and have two linguists compare before
anybody signs. Write other_language under each definition.
"""

from collections.abc import Iterator, Sequence

from briefgen.finding import Case, Finding, note, numbered, weak


def check(case: Case) -> Iterator[Finding]:
    """Speak where a draft will exist in several languages."""
    agreement, spoken = case.negotiation.agreement, case.negotiation.meeting.languages
    if not agreement or not (agreement.obligations or agreement.draft):
        return
    authentic = agreement.authentic_languages
    if not authentic and len(spoken) > 1:
        yield weak(
            ("agreement", "authentic_languages"),
            f"{len(spoken)} languages are spoken, and no language of the draft is authentic",
            "Write authentic_languages, and prevailing_text where there are several.",
        )
    if len(authentic) < 2:
        return
    if not agreement.prevailing_text:
        yield weak(
            ("agreement", "authentic_languages"),
            f"the draft is authentic in {_listed(authentic)}, with no rule for a difference",
            "Write prevailing_text: which one prevails, or who compares them and when.",
        )
    terms = [one.term for one in agreement.definitions]
    bare = [n for n, term in enumerate(agreement.definitions) if not term.other_language]
    if bare:
        yield note(
            ("agreement", "definitions", bare[0]),
            f"no word is agreed in the other language: {numbered('definition', bare, terms)}",
            "Write other_language under each definition.",
        )


def _listed(names: Sequence[str]) -> str:
    """English, French and Russian."""
    *first, last = names
    return f"{', '.join(first)} and {last}"
