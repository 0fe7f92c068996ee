"""The plan gives, or puts on the table, what the mandate does not cover.

What is promised beyond the mandate has to be taken back at home, and then both the promise and the
delegation are worth less.

Play: Keep the four limits apart.

Found: the mandate leaves out “EU sanctions”, and a package gives “Relief from EU sanctions”.
Found: the mandate leaves out “EU sanctions”, and our duty in the draft is to “lift EU sanctions”.
Found: “the rent” must go home, and a member may concede “the rent, in steps” without asking.
Found: we may agree “a duration of up to 180 days”, and the target under “Duration” is 240 days.
Found: we pay; the envelope is 4 million EUR, and the last fallback 4.5 million EUR.
Found: something must be referred home, and a fallback does not say who must agree before its use.
Not found: “No change to EU sanctions”; fallbacks that name who must agree; “anything but the rent”.

To answer: take it out, have the mandate widened before the talks, or write who must agree first.
"""

import re
from collections.abc import Iterator
from decimal import Decimal

from pydantic import ValidationError

from briefgen.clearance import Path, Tier
from briefgen.deeds import content, says_all_of, takes_in
from briefgen.finding import Case, Finding, numbered, stop, weak
from briefgen.negotiation import Issue, Negotiation, slug
from briefgen.negotiation.mandate import Mandate
from briefgen.negotiation.numbers import likely, measures_in, shown
from briefgen.negotiation.sizes import alike
from briefgen.negotiation.values import Money, Position

LEADING = re.compile(r"^(?:(?:any|all|the|an?|no|every|anything on|everything on) )+", re.I)
HELD_BACK = re.compile(
    r"\b(?:but|except|save|not?|nothing|never|without|only|after|once|unless|ad referendum)\b", re.I
)
MOST = re.compile(
    r"\b(?:up to|at most|(?:no|not) (?:more|longer|higher) than|not above|maximum(?: of)?)\W*$",
    re.I,
)
LEAST = re.compile(
    r"\b(?:down to|at least|(?:no|not) (?:less|fewer|shorter|lower) than|not below"
    r"|minimum(?: of)?)\W*$",
    re.I,
)
OR_LESS = re.compile(r"\b(?:or|and) (?:less|fewer|below|shorter|lower)\b", re.I)
OR_MORE = re.compile(r"\b(?:or|and) (?:more|above|longer|higher|upwards?)\b", re.I)
ADVICE = "Take it out, or have the mandate widened before the talks."


def check(case: Case) -> Iterator[Finding]:
    """Hold what we could give against what was granted."""
    negotiation, mandate = case.negotiation, case.negotiation.mandate
    if not mandate:
        return
    for left_out in mandate.out_of_scope:
        for path, what, text, tier in (*_given(negotiation), *_bound(negotiation)):
            if _named_in(text, left_out):
                told = f"{what} “{text}”, and the mandate leaves out “{left_out}”"
                yield stop(path, told, ADVICE, tier)
    for reserved in mandate.must_refer:
        for path, what, text, tier in _bound(negotiation):
            if _named_in(text, reserved):
                told = f"{what} “{text}”, and “{reserved}” must go home first"
                yield weak(path, told, "Write who at home must agree first, or take it out.", tier)
    for number, issue in enumerate(negotiation.issues):
        yield from _over_the_sum(issue, number, mandate.envelope)
        yield from _past_figure(issue, number, mandate)
        yield from _nobody_asked(issue, number, mandate)


def _named_in(text: str, reserved: str) -> bool:
    phrase = LEADING.sub("", reserved).rstrip(" .")
    return bool(phrase) and (takes_in(text, phrase) or says_all_of(text, phrase))


def _given(negotiation: Negotiation) -> Iterator[tuple[Path, str, str, Tier]]:
    for number, issue in enumerate(negotiation.issues):
        here: Path = ("issues", number)
        yield here, "the issue is", issue.title, Tier.CORE
        for at, one in enumerate(issue.gives):
            yield (*here, "gives", at), "we could give", one.what, Tier.CORE
        for at, step in enumerate(issue.fallbacks):
            yield (*here, "fallbacks", at), "a fallback is", step.what.text or "", Tier.SEALED
    for number, package in enumerate(negotiation.packages):
        for at, text in enumerate(package.gives):
            yield ("packages", number, "gives", at), "a package gives", text, Tier.SEALED


def _bound(negotiation: Negotiation) -> Iterator[tuple[Path, str, str, Tier]]:
    """What we bind ourselves to in the draft, and what a member may concede without asking."""
    us, agreement = negotiation.us, negotiation.agreement
    ours = {slug(name) for name in (us.name, us.full_name) if name} if us else set()
    for number, duty in enumerate(agreement.obligations if agreement else ()):
        if slug(duty.who or "") in ours and duty.verb != "may":
            here: Path = ("agreement", "obligations", number)
            yield here, "the draft binds us to", duty.what, Tier.CORE
    for number, member in enumerate(negotiation.team.members):
        freely = [part for part in re.split(r"[.;]", member.may_concede or "") if part.strip()]
        for part in freely:
            if not HELD_BACK.search(part):
                there: Path = ("team", "members", number, "may_concede")
                yield there, f"{member.name} may concede", part.strip(), Tier.SEALED


def _past_figure(issue: Issue, number: int, mandate: Mandate) -> Iterator[Finding]:
    """A figure of the mandate counts for an issue with its unit and a word of its title or id."""
    steps: list[tuple[Path, str, Position | None]] = [
        (("target",), "the target", issue.target),
        (("realistic",), "what is realistic", issue.realistic),
        (("bottom_line",), "the bottom line", issue.bottom_line),
    ]
    steps += [
        (("fallbacks", at, "what"), f"fallback {at + 1}", step.what)
        for at, step in enumerate(issue.fallbacks)
    ]
    for granted in mandate.may_agree:
        most, least = _granted(issue, granted)
        for path, name, step in steps:
            amount = step.amount if step else None
            if step is None or amount is None or not _counts_alike(issue, step):
                continue
            over = bool(most) and amount > max(likely(most, amount))
            if over or (least and amount < min(likely(least, amount))):
                told = f"“{issue.title}”: {name}, {issue.sized(step)}, is beyond the mandate"
                tier = Tier.CORE if path[0] in ("target", "realistic") else Tier.SEALED
                yield weak(("issues", number, *path), f"{told}: “{granted}”", ADVICE, tier)


def _granted(issue: Issue, granted: str) -> tuple[tuple[Decimal, ...], tuple[Decimal, ...]]:
    """The most and the least that may be agreed on an issue, where one figure says so.

    Of each all readings, for the mandate may be in any language.
    """
    unit = _plain_unit(issue.measure or "")
    found = [n for n, rest in measures_in(granted) if unit and _in_unit(_plain_unit(rest), unit)]
    if len(found) != 1 or not content(f"{issue.title} {issue.id or ''}") & content(granted):
        return (), ()
    figures = r"\W?".join(re.sub(r"\D", "", shown(found[0][0])))
    before, *after = re.split(rf"(?<!\d){figures}", granted, maxsplit=1)
    behind = "".join(after)
    return (
        found[0] if MOST.search(before) or OR_LESS.search(behind) else (),
        found[0] if LEAST.search(before) or OR_MORE.search(behind) else (),
    )


def _in_unit(rest: str, unit: str) -> bool:
    """Whether what is counted in a text is that unit."""
    return rest.startswith(unit.removesuffix("s"))


def _plain_unit(unit: str) -> str:
    return re.sub(r"per ?cent\b", "%", unit.casefold())


def _counts_alike(issue: Issue, position: Position) -> bool:
    return position.unit is None or alike(position.unit, issue.measure or "")


def _over_the_sum(issue: Issue, number: int, envelope: Money | None) -> Iterator[Finding]:
    """Only where less is better for us: there the envelope is what may be spent."""
    if envelope is None or issue.direction != "less":
        return
    steps: list[tuple[str, Path, Position | None]] = [
        (f"fallback {at + 1}", ("fallbacks", at, "what"), step.what)
        for at, step in enumerate(issue.fallbacks)
    ]
    steps.append(("the bottom line", ("bottom_line",), issue.bottom_line))
    for name, path, position in steps:
        sum_ = _sum(issue, position, envelope)
        if position and sum_ is not None and sum_ > envelope.value:
            told = (
                f"“{issue.title}”: {name}, {issue.sized(position)}, is more than the envelope, "
                f"{shown(envelope.amount)} {envelope.scale or ''} {envelope.currency}"
            )
            told = " ".join(told.split())
            yield stop(
                ("issues", number, *path), told, "Lower it, or have more granted.", Tier.SEALED
            )


def _sum(issue: Issue, position: Position | None, envelope: Money) -> Decimal | None:
    unit = (position.unit if position else None) or issue.measure
    if position is None or position.amount is None or not unit:
        return None
    try:
        money = Money.model_validate(f"{position.amount} {unit}")
    except ValidationError:
        return None
    return money.value if money.currency == envelope.currency else None


def _nobody_asked(issue: Issue, number: int, mandate: Mandate) -> Iterator[Finding]:
    free = [at for at, step in enumerate(issue.fallbacks) if not step.authority]
    if free and (mandate.must_refer or mandate.ad_referendum):
        yield weak(
            ("issues", number, "fallbacks", free[0]),
            f"“{issue.title}”: it is not said who must agree to {numbered('fallback', free)}, and "
            "the mandate reserves some decisions",
            "Write its authority: the head at the table, or whom to ask at home.",
            Tier.SEALED,
        )
