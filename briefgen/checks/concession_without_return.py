"""Something is given, and nothing that could be handed over is asked for it.

What is given for nothing is not thanked for; it is the point from which they go on. Goodwill, a
better atmosphere or a promise to go on not doing something cannot be handed over, counted or
called in.

Found: “release of the crew” under gives, with nothing against it. Found: goodwill against it.
Found: a fallback without a condition. Found: a package that gives and gets nothing.
Not found: against “40 detainees by 1 March”; an issue that has gets, or stands in a package with
gets; “nothing: it costs us nothing and opens the door”, which is a reason.

To answer: write against, condition or gets: an act of theirs, with how many, where, by when. A
step that is meant to be one-sided needs its reason in the same place.
"""

from collections.abc import Iterator

from briefgen.clearance import Path, Tier
from briefgen.deeds import gives_standing, has_a_price, only_a_mood, says_nothing
from briefgen.finding import Case, Finding, numbered, weak
from briefgen.negotiation import Issue, Negotiation, slug

ADVICE = "Write what they do for it: which act, how much, by when."


def check(case: Case) -> Iterator[Finding]:
    """Look at what we could give, step down to, and put into packages."""
    negotiation = case.negotiation
    paid = _paid_in_packages(negotiation)
    for number, issue in enumerate(negotiation.issues):
        here: Path = ("issues", number)
        for_all = bool(issue.gets) or bool(paid & _names(issue))
        yield from _gives(issue, here, for_all)
        yield from _steps(issue, here)
    for number, package in enumerate(negotiation.packages):
        ranked = any(gives_standing(one) for one in package.gives)
        if package.gives and not ranked and not any(map(has_a_price, package.gets)):
            told = f"the package “{package.name}” gives, and gets nothing that can be handed over"
            yield weak(("packages", number), told, ADVICE, Tier.SEALED)


def _names(issue: Issue) -> set[str]:
    return {slug(name) for name in (issue.id, issue.title) if name}


def _paid_in_packages(negotiation: Negotiation) -> set[str]:
    """The issues that are settled in a package for which something is got."""
    paid = (package.issues for package in negotiation.packages if package.gets)
    return {slug(name) for names in paid for name in names}


def _gives(issue: Issue, here: Path, for_all: bool) -> Iterator[Finding]:
    for at, one in enumerate(issue.gives):
        free = says_nothing(one.against)
        if gives_standing(one.what) or has_a_price(one.against) or (free and for_all):
            continue
        given = f"“{issue.title}”: for “{one.what}” we ask "
        yield weak((*here, "gives", at), given + _told(one.against), ADVICE)


def _steps(issue: Issue, here: Path) -> Iterator[Finding]:
    steps = [
        (at, step)
        for at, step in enumerate(issue.fallbacks)
        if not (gives_standing(step.what.text or "") or has_a_price(step.condition))
    ]
    given = [str(one.what) for one in issue.fallbacks]
    if bare := [at for at, step in steps if says_nothing(step.condition)]:
        yield weak(
            (*here, "fallbacks", bare[0]),
            f"“{issue.title}”: nothing is asked in return for {numbered('fallback', bare, given)}",
            "Write its condition: against what, or after what.",
            Tier.SEALED,
        )
    for at, step in steps:
        if at not in bare:
            told = f"“{issue.title}”: for fallback {at + 1} we ask {_told(step.condition)}"
            yield weak((*here, "fallbacks", at, "condition"), told, ADVICE, Tier.SEALED)


def _told(return_: str | None) -> str:
    if says_nothing(return_):
        return "nothing"
    what = "a mood" if only_a_mood(return_ or "") else "that they go on not doing something"
    return f"only “{return_}”, which is {what}"
