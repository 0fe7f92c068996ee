"""What the packs know beside their plays, chosen for one negotiation.

A dossier joins the issues that share its topic; a list joins the book where its pack applies.
What is dated later than the talks does not join them, and what a negotiation file says itself
stands before what a pack says of the same.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from briefgen.library import Library
from briefgen.negotiation import Issue, Negotiation, slug
from briefgen.playbooks.choosing import refusals
from briefgen.playbooks.dossier import Entry, Listing
from briefgen.playbooks.guests import without
from briefgen.playbooks.joining import behind_own, off_topic, told_twice
from briefgen.playbooks.known import Known, every_known, foremost_known
from briefgen.playbooks.topics import shared, written
from briefgen.problems import Problem, Unusable


@dataclass(frozen=True, slots=True)
class Knowledge:
    """The dossiers and lists of one book."""

    dossiers: tuple[Known, ...] = ()
    lists: tuple[Known, ...] = ()
    words: Mapping[str, Entry] = field(default_factory=dict)
    """What the packs say of words that the negotiation's own glossary explains."""
    passed: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    """The entries of each list that speak of other topics, by its title."""

    def joining(self, issue: Issue) -> tuple[Known, ...]:
        """The dossiers that share an issue's topic."""
        return tuple(known for known in self.dossiers if _meets(known, [issue.topic or ""]))

    def of_kind(self, *kinds: str) -> tuple[Listing, ...]:
        """The lists of these kinds, in the order asked for."""
        every = [known.holds for known in self.lists]
        return tuple(
            one for kind in kinds for one in every if isinstance(one, Listing) and one.kind == kind
        )

    def word(self, term: str) -> Entry | None:
        """What a pack says of a word that the negotiation's own glossary explains."""
        return self.words.get(slug(term))

    def passed_over(self, one: Listing) -> tuple[str, ...]:
        """What the entries of a list are called that speak of other topics than these talks."""
        return self.passed.get(one.title, ())

    joining.for_templates = True  # type: ignore[attr-defined]
    of_kind.for_templates = True  # type: ignore[attr-defined]
    word.for_templates = True  # type: ignore[attr-defined]
    passed_over.for_templates = True  # type: ignore[attr-defined]


def known_in(library: Library) -> tuple[Known, ...]:
    """All that the packs know; Unusable with every mistake in any of their files."""
    problems: list[Problem] = []
    shelf = foremost_known(every_known(library, problems))
    if problems:
        raise Unusable(without(problems, library))
    return shelf


def gathered(library: Library, negotiation: Negotiation) -> Knowledge:
    """What the packs know of these talks; Unusable with every mistake in any of their files."""
    return fitting(known_in(library), negotiation)


def fitting(shelf: Iterable[Known], negotiation: Negotiation) -> Knowledge:
    """What of all that the packs know is for these talks."""
    topics = written(negotiation)
    found = tuple(k for k in shelf if _fits(k, negotiation) and _meets(k, topics))
    lists = tuple(k for k in found if k.shelf == "lists")
    return Knowledge(
        tuple(k for k in found if k.shelf == "dossiers"),
        behind_own(lists, negotiation),
        told_twice(lists, negotiation),
        off_topic(lists, negotiation),
    )


def _fits(known: Known, negotiation: Negotiation) -> bool:
    held = known.holds
    day = negotiation.meeting.date or negotiation.brief.date
    if day is not None and held.as_of is not None and held.as_of.year > day.year:
        return False
    conditions = [known.pack.applies_to]
    conditions += [held.applies_to] if isinstance(held, Listing) else []
    words = known.pack.topics
    return not any(reason for one in conditions for reason in refusals(one, negotiation, words))


def _meets(known: Known, topics: Iterable[str]) -> bool:
    held = known.holds
    return isinstance(held, Listing) or bool(shared(held.topics, topics, known.pack.topics))
