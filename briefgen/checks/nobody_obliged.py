"""A duty without one named party and a date binds nobody.

What “the parties” shall do each leaves to the other, and what has no date is never late. In a
quarrel only the letter of the text is read, and then by the side that gains from its gaps.

Play: Spell out the letter of every agreement.

Found: “the parties shall withdraw”, “Ukraine and Russia shall withdraw”.
Found: a duty with no day, no period and no beginning, or only “as soon as possible”.
Not found: “each party”, “Norway and Chile shall each”, which is either of them; “within 72 hours”
as the quantity; “by 30 May 2027” in the act; a right, with the verb may; a duty that is marked
deliberate.

To answer: write who alone must act, and start or until; or write deliberate: why it is left open,
and who agreed to that.
"""

import re
from collections.abc import Iterator

from briefgen.deeds import says_nothing
from briefgen.finding import Case, Finding, numbered, weak
from briefgen.negotiation import Negotiation, slug
from briefgen.negotiation.agreement import Obligation
from briefgen.negotiation.times import MONTHS

TOGETHER = re.compile(
    r"(?:the )?(?:both|all|two)?(?: of)?(?: the)? ?(?:parties|sides|governments|participants)?"
    r"|everybody|they|we",
    re.I,
)
AND = re.compile(r"\s*(?:,|&|/|\b(?:and|und|et|и|та|й|with|mit|avec)\b)\s*", re.I)
EACH = re.compile(r"\b(?:each|either|every|jede[rs]?|jeweils|chaque|chacune?|каждая|кожна)\b", re.I)
THE = re.compile(r"\s*the\s+", re.I)
IN_TIME = re.compile(
    r"\b(?:within|hours?|days?|weeks?|months?|years?|quarters?|daily|weekly|monthly|yearly|annual\w*"
    r"|at all times|on request"
    r"|binnen|innerhalb|stunden?|tage[ns]?|wochen?|monat(?:e[ns]?|s)?|jahr(?:e[ns]?|s)?|quartale?"
    r"|täglich|wöchentlich|monatlich|jährlich|heures?|jours?|semaines?|mois|ann[ée]es?|trimestres?"
    r"|mensuel\w*|annuel\w*|horas|días?|semanas?|mes(?:es)?|años?|giorn[io]|settiman[ae]|mes[ei]"
    r"|anni|uren|dagen|weken|maand(?:en)?|jaar|dni|tygodni\w*|miesi[ąę]c\w*|lat|часов|годин\w*"
    r"|дн(?:я|ей|і|ів)|сут(?:ок|ки)|недел\w+|тижн\w+|м[еі]сяц\w*|лет|года?|рок(?:и|ів|у))\b",
    re.I,
)
"""A period or a rhythm, in the languages of those who write here."""
_YEAR = r"(?:19|20)\d\d(?![\d/])"
_MONTH = "|".join(MONTHS)
BY_DATE = re.compile(
    r"\b(?:by|before|until|till|from|than|as of|starting|bis|vor|ab|am|spätestens|avant"
    r"|jusqu.(?:au|à)|d.ici|dès|partir|antes|hasta|desde|entro|prima|voor|tot|vanaf|przed|do|od|до|к|с|від|з"
    r"|(?<!signed )(?<!agreed )(?<!concluded )(?<!adopted )(?<!made )(?<!done )on)\s"
    r"(?:(?:the|zum|dem|den|du|de|del|le|la|el|al|au|il|end|close|start|of|ende|fin|eind|конца|кінця)"
    r"[\s-]){0,4}"
    rf"(?:{_YEAR}-\d\d?-\d\d?|\d\d?([./])\d\d?\1(?:\d\d){{1,2}}\b"
    rf"|(?:\d\d?(?:st|nd|rd|th|er|º|\.)?\s)?(?:de |of )?[^\W\d_]{{3,12}}\.?,?\s(?:de )?{_YEAR}"
    rf"|[^\W\d_]{{3,9}}\.?\s\d\d?(?:st|nd|rd|th)?,\s?{_YEAR}"
    rf"|\d\d?(?:st|nd|rd|th|\.)?\s(?:of )?(?:{_MONTH})\b|(?:{_MONTH})\s\d\d?\b"
    rf"|{_YEAR}(?=\s*(?:$|[.,;)]|and\b|at\b|und\b|et\b)))",
    re.I,
)
"""A day of the calendar by, before or from which something is due; not the day of a treaty."""
SOON = re.compile(
    r"\b(?:as soon as (?:reasonably )?(?:possible|practicable|practical|feasible)"
    r"|in due (?:course|time)|prompt(?:ly)?|soon|shortly|speedily|in good time"
    r"|without (?:undue |unnecessary )?delay|in the near future|at the earliest"
    r"|whe(?:n|re)(?:ever)? (?:possible|appropriate|ready)"
    r"|(?:reasonable|appropriate|suitable) time|(?:later|to be agreed|tbd|tbc)$)\b",
    re.I,
)
COUNTED = re.compile(r"\d|\b(?:hour|day|week|month|quarter|year)s?\b", re.I)


def check(case: Case) -> Iterator[Finding]:
    """Look at the obligations of the draft for who must act and by when."""
    agreement = case.negotiation.agreement
    duties = agreement.obligations if agreement else ()
    acts = [duty.what for duty in duties]
    missing: dict[str, list[int]] = {}
    for number, duty in enumerate(duties):
        for told in (
            _missing(duty, case.negotiation) if duty.verb != "may" and not duty.deliberate else ()
        ):
            missing.setdefault(told, []).append(number)
    for told, numbers in missing.items():
        yield weak(
            ("agreement", "obligations", numbers[0]),
            f"the draft {told}: {numbered('obligation', numbers, acts)}",
            "Spell it out, or record that it is left open on purpose.",
        )


def _missing(duty: Obligation, negotiation: Negotiation) -> Iterator[str]:
    if says_nothing(duty.who):
        yield "does not say who must act"
    elif TOGETHER.fullmatch((duty.who or "").strip(" .")) or _two_sides(duty, negotiation):
        yield "does not say which one party must act"
    timed = " ".join(filter(None, (duty.quantity, duty.what, duty.condition)))
    dated = any(day and not _only_soon(day) for day in (duty.until, duty.start))
    if not dated and not (IN_TIME.search(timed) or BY_DATE.search(timed)):
        yield "binds nobody to a date"


def _two_sides(duty: Obligation, negotiation: Negotiation) -> bool:
    """Whether the duty is that of two sides at once, and not of each by itself."""
    named = AND.split(duty.who or "")
    if len(named) < 2 or EACH.search(f"{duty.who} {duty.what}"):
        return False
    theirs = {slug(n) for one in negotiation.counterparts for n in (one.name, one.full_name) if n}
    sides = [negotiation.is_us(name) or slug(THE.sub("", name)) in theirs for name in named]
    sides = [known or slug(name) in theirs for known, name in zip(sides, named, strict=True)]
    return sum(sides) > 1


def _only_soon(day: str) -> bool:
    """Whether words that sound like a day name none: as soon as possible, in due course."""
    return bool(SOON.search(day)) and not COUNTED.search(day)
