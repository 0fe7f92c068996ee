"""What the packs know beside their plays, chosen for one negotiation.

A dossier joins the issues that share its topic; a list joins the book where its pack applies.
What is dated later than the talks does not join them.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TypeVar

from briefgen.library import Library
from briefgen.negotiation import Issue, Negotiation, slug
from briefgen.playbooks.admission import admitted, printable
from briefgen.playbooks.choosing import reasons
from briefgen.playbooks.dossier import Dossier, Listing
from briefgen.playbooks.play import Pack, PackSource, Reference
from briefgen.playbooks.shelf import packs
from briefgen.problems import Problem, Unusable
from briefgen.reading import read_placed

D = TypeVar("D", Dossier, Listing)


@dataclass(frozen=True, slots=True)
class Known:
    """One dossier or list, with the pack that it belongs to."""

    id: str
    pack: Pack
    holds: Dossier | Listing

    def source(self, reference: Reference) -> PackSource | None:
        """The source that is cited, from the pack's bibliography."""
        return next((one for one in self.pack.sources if one.id == reference.id), None)


@dataclass(frozen=True, slots=True)
class Knowledge:
    """The dossiers and lists of one book."""

    dossiers: tuple[Known, ...] = ()
    lists: tuple[Known, ...] = ()

    def joining(self, issue: Issue) -> tuple[Known, ...]:
        """The dossiers that share an issue's topic."""
        return tuple(known for known in self.dossiers if _meets(known.holds, {issue.topic or ""}))

    def of_kind(self, *kinds: str) -> tuple[Listing, ...]:
        """The lists of these kinds, in the order asked for."""
        every = [known.holds for known in self.lists]
        return tuple(
            one for kind in kinds for one in every if isinstance(one, Listing) and one.kind == kind
        )

    joining.for_templates = True  # type: ignore[attr-defined]
    of_kind.for_templates = True  # type: ignore[attr-defined]


def gathered(library: Library, negotiation: Negotiation) -> Knowledge:
    """What the packs know of these talks; Unusable with every mistake in any of their files."""
    problems: list[Problem] = []
    dossiers = tuple(_all(library, "dossiers", Dossier, problems))
    lists = tuple(_all(library, "lists", Listing, problems))
    if problems:
        raise Unusable(problems)
    topics = {*negotiation.topics, *(issue.topic for issue in negotiation.issues if issue.topic)}
    return Knowledge(
        tuple(k for k in dossiers if _fits(k, negotiation) and _meets(k.holds, topics)),
        tuple(k for k in lists if _fits(k, negotiation)),
    )


def tried(library: Library) -> tuple[Problem, ...]:
    """Every mistake in any dossier or list, whatever the talks."""
    problems: list[Problem] = []
    list(_all(library, "dossiers", Dossier, problems))
    list(_all(library, "lists", Listing, problems))
    return tuple(problems)


def _all(library: Library, shelf: str, kind: type[D], problems: list[Problem]) -> Iterator[Known]:
    seen: set[str] = set()
    for _, pack, folder in packs(library, problems):
        for file in sorted((folder / shelf).glob("*.yaml")):
            if file.stem in seen:
                continue
            seen.add(file.stem)
            try:
                source = admitted(library, file.parent, file)
                found = read_placed(source, kind)
                printable(found.model, found.places)
                known = Known(file.stem, pack, found.model)
            except Unusable as fault:
                problems.extend(fault.problems)
                continue
            problems.extend(_unknown_sources(known, library.shown(file)))
            yield known


def _unknown_sources(known: Known, file: str) -> Iterator[Problem]:
    held = known.holds
    cited = list(held.sources) if isinstance(held, Dossier) else []
    cited += [r for one in getattr(held, "entries", ()) for r in one.sources]
    for name in dict.fromkeys(reference.id for reference in cited):
        if known.source(Reference(id=name)) is None:
            told = f"{file}: no source is called “{name}”"
            yield Problem(told, "Add it to the sources in pack.yaml, or take it out.")


def _fits(known: Known, negotiation: Negotiation) -> bool:
    held = known.holds
    day = negotiation.meeting.date or negotiation.brief.date
    if day is not None and held.as_of is not None and held.as_of.year > day.year:
        return False
    conditions = [known.pack.applies_to]
    conditions += [held.applies_to] if isinstance(held, Listing) else []
    return all(fit for one in conditions for fit, _ in reasons(one, negotiation))


def _meets(held: Dossier | Listing, topics: set[str]) -> bool:
    if isinstance(held, Listing):
        return True
    return bool({slug(t) for t in held.topics} & {slug(t) for t in topics if t})
