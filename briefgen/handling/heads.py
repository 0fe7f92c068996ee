"""What stands on every sheet of an edition, in words; the formats say where."""

from briefgen.clearance import Tier
from briefgen.handling.copies import BY_HAND, TO_STAMP, every_copy
from briefgen.handling.shelf import caveats_at, copy_numbered, marking_at
from briefgen.negotiation import Negotiation
from briefgen.negotiation.brief import Brief, Handling


def head(
    seen: Negotiation, name: str, tier: Tier, paper: str, *, numbered: bool, stamped: bool
) -> dict[str, str]:
    """The head of an edition, from what its readers may see.

    `numbered` asks for a place for the number of the copy; `stamped` says that it comes later.
    """
    brief, handling = seen.brief, seen.handling
    version = f"version {brief.version}" if brief.version else ""
    status = brief.status if brief.status in ("final", "addendum") else ""
    numbered = numbered or copy_numbered(handling, tier)
    marking = marking_at(handling, tier)
    # What tells that the file is marked stays away from a paper that is not.
    registered = tier > Tier.OPEN or marking or not handling.marking
    return {
        "title": brief.cover_title or seen.title or name,
        "language": brief.language,
        "number": " · ".join(filter(None, (brief.number, version, status))),
        "registration": (registered and handling.registration_number) or "",
        "scheme": handling.scheme,
        "marking": marking,
        "caveats": caveats_at(handling, tier),
        "draft": draft(brief),
        "copy": TO_STAMP if stamped else BY_HAND if numbered else "",
        "edition": name,
        "paper": paper,
    }


def written_where(handling: Handling, tier: Tier) -> dict[str, tuple[str | int, ...]]:
    """Where in the file the words of a head stand, by their names."""
    own = getattr(handling.markings, tier.word)
    return {
        "marking": ("handling", "markings", tier.word) if own else ("handling", "marking"),
        "caveats": ("handling", "caveats"),
        "registration": ("handling", "registration_number"),
        "distribution": ("handling", "distribution"),
        "number": ("brief", "number"),
        **{
            f"copy {one.number}": ("handling", "distribution", one.place, "name")
            for one in every_copy(handling)
        },
    }


def draft(brief: Brief) -> str:
    """Draft, and of when; a clock would make other bytes each time, so the file tells."""
    if brief.status != "draft":
        return ""
    return f"DRAFT of {brief.date}" if brief.date else "DRAFT"
