"""From a plan, or from words that are in no file yet, to all findings: answered, graded, in order.

What a workspace sets decides how grave a finding is, never what is found.
"""

from collections.abc import Callable, Collection, Iterable
from contextlib import AbstractContextManager, nullcontext
from dataclasses import dataclass, replace
from datetime import date
from typing import TYPE_CHECKING, Any

from briefgen import checks
from briefgen.answers import answered, names
from briefgen.clearance import Path, Tier
from briefgen.finding import GRAVEST, Case, Finding, Words, broken_off, text_at
from briefgen.keeping.ahead import ahead, caught_up
from briefgen.keeping.by_heart import is_new
from briefgen.library import Library
from briefgen.negotiation import Negotiation
from briefgen.problems import Unusable, unusable
from briefgen.reading import Places
from briefgen.reading.places import part_said
from briefgen.reading.stretches import Stretch, stretch_of, words_in
from briefgen.rulebook import opened
from briefgen.settings import Grade, Settings
from briefgen.stopping import within

if TYPE_CHECKING:
    from briefgen.playbooks.play import Text
    from briefgen.wording import Hit, Rules

Look = Callable[[str, "Text", tuple[str, ...], str], "Iterable[Hit]"]
"""What looks over a text of some kind, given the names of our own side and the language."""


def looked_over(
    negotiation: Negotiation,
    settings: Settings,
    today: date | None,
    ears: "Ears | None" = None,
    only: Collection[str] | None = None,
) -> tuple[Finding, ...]:
    """All findings on a plan, the gravest first, the answered ones with their answer.

    Where `only` some checks are asked, the findings of others may be missing.
    """
    written = negotiation.brief.date
    words = ears.heard_in(negotiation) if ears else ()
    case = Case(
        negotiation, settings.limits, (written and written.date) or today,
        heard=graded(words, settings), known=ears.known if ears else None,
    )  # fmt: skip
    found = answered(checks.run(case, words, only), negotiation, case.today)
    return tuple(sorted(graded(found, settings), key=checks.order))


def graded(findings: Iterable[Finding], settings: Settings) -> tuple[Finding, ...]:
    """The findings as grave as the workspace wants them; those that it does not want left out."""
    wanted = [(one, _grade(one, settings)) for one in findings]
    return tuple(replace(one, severity=grade) for one, grade in wanted if grade != "off")


def _grade(finding: Finding, settings: Settings) -> Grade:
    """What is set for a rule goes before what is set for its family, and that before the check."""
    check, *more = names(finding)
    if finding.failed:  # how grave the check is tells nothing of its failure
        return "off" if settings.severity.get(check) == "off" else finding.severity
    named = (settings.severity.get(name) for name in (*more, check))
    return next((grade for grade in named if grade), finding.severity)


class Ears:
    """What listens to words by the rules of a library: read once for a language, when needed."""

    def __init__(self, library: Library) -> None:
        """Nothing is read yet."""
        self._library = library
        self._read: dict[str, Rules] = {}
        self._why: dict[str, str] = {}

    def _rules(self, language: str) -> "Rules":
        if language not in self._read:
            book = opened(self._library, language)
            self._why = book.reasons | self._why
            self._read[language] = book.rules
        return self._read[language]

    def __call__(
        self, text: str, kind: "Text", own_names: tuple[str, ...], language: str
    ) -> "tuple[Hit, ...]":
        """What a text of that kind should not say."""
        from briefgen.wording import look_over

        rules = self._rules(language)
        if not rules.all:
            known = ", ".join(self._languages())
            told = f"There are no rules for words in the language “{language}”"
            raise unusable(told, f"Languages are: {known}.")
        return look_over(text, kind, rules, own_names, language)

    def known(self) -> tuple[str, ...]:
        """The id of every check and rule, as an answer may name them."""
        from briefgen.manual import ids

        return ids(self._library)

    def _languages(self) -> list[str]:
        folders = (folder / "watch" for _, folder in self._library.packs())
        return sorted({one.name for folder in folders for one in folder.glob("[a-z]*")})

    def heard_in(self, plan: Negotiation) -> tuple[Finding, ...]:
        """All findings on the words of a plan's own texts."""
        from briefgen.wording.listening import heard_in

        caught_up()
        rules = self._rules(plan.brief.language)
        return tuple(self.with_why(one) for one in heard_in(plan, rules))

    def beside(self, plan: Negotiation, seconds: int) -> AbstractContextManager[None]:
        """Within the block, a plan that was never heard is heard beside, for so long at most."""

        def hear() -> None:
            with within(seconds):
                self.heard_in(plan)

        return ahead(hear) if is_new() else nullcontext()

    def with_why(self, finding: Finding) -> Finding:
        """A finding on words with the reason that its family gives."""
        words = finding.words
        if words is None:
            return finding
        return replace(finding, words=replace(words, why=self._why.get(words.family, "")))


def heard(
    text: str, kind: "Text", own_names: tuple[str, ...], look: Look, language: str = "en"
) -> tuple[Finding, ...]:
    """All findings on the words of a text, the gravest first, then as they stand in it."""
    try:
        hits = tuple(look(text, kind, own_names, language))
    except Unusable:
        raise
    except Exception as fault:  # a text that breaks the engine is told like any other finding
        return (broken_off((), fault),)
    found = [
        Finding(
            hit.severity, (), hit.message, hit.advice, check=hit.family,
            words=Words(hit.family, hit.rule, hit.play, hit.sentence, hit.start, hit.end, hit.fix),
        )
        for hit in hits
    ]  # fmt: skip
    reason = look.with_why if isinstance(look, Ears) else lambda one: one
    return tuple(sorted(map(reason, found), key=lambda one: GRAVEST.index(one.severity)))


def stretch_in(finding: Finding, plan: Negotiation, places: Places) -> Stretch:
    """Where a finding stands: its words where they can be placed, else the name of its part."""
    words, value = finding.words, text_at(plan, finding.path)
    found = None
    if words and value is not None:
        found = words_in(places, finding.path, value, words.start, words.end)
    return found or stretch_of(places, finding.path)


@dataclass(frozen=True, slots=True)
class Shown:
    """A finding that readers may see, and where it stands in what they see."""

    finding: Finding
    path: Path


def shown_to(ceiling: Tier, whole: Iterable[Finding], seen: Iterable[Finding]) -> tuple[Shown, ...]:
    """Those findings on the whole that readers up to a tier may see.

    Only what the checks also find, in the same words, in what these readers see: so a finding
    cannot count, add up or name what was cut.
    """
    paths: dict[tuple[str, str, str], list[Path]] = {}
    for one in seen:
        paths.setdefault(_told(one), []).append(one.path)
    allowed = (one for one in whole if one.tier <= ceiling and paths.get(_told(one)))
    return tuple(Shown(one, paths[_told(one)].pop(0)) for one in allowed)


def _told(finding: Finding) -> tuple[str, str, str]:
    return finding.check, finding.message, finding.words.sentence if finding.words else ""


def in_the_book(one: Shown) -> dict[str, Any]:
    """A finding as a book tells it: with its reason, whose lesson it is, and of which part it is.

    Its id, its line and its file are told on the screen, where somebody can open them.
    """
    from briefgen.manual import why

    reason, play = why(one.finding)
    place = part_said(one.path) if one.path else "The whole plan"
    return {"finding": one.finding, "why": reason, "play": play.rstrip("."), "place": place}
