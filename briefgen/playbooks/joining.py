"""The lists of packs beside what a negotiation file says itself: its own comes first.

Scenarios of its own take the place of those of a pack. A word that its glossary explains, and an
event that its chronology tells, are not told a second time.
"""

import re
from collections.abc import Iterable, Iterator, Mapping

from briefgen.negotiation import Negotiation, slug
from briefgen.negotiation.context import Event
from briefgen.playbooks.dossier import Entry, Listing
from briefgen.playbooks.known import Known
from briefgen.playbooks.topics import shared, written

_LONG_WORDS = re.compile(r"\w{5,}")


def behind_own(lists: Iterable[Known], negotiation: Negotiation) -> tuple[Known, ...]:
    """The lists as the book prints them, without what the negotiation says itself."""
    return tuple(_behind_own(lists, negotiation))


def _behind_own(lists: Iterable[Known], negotiation: Negotiation) -> Iterator[Known]:
    for one in lists:
        if not isinstance(one.holds, Listing):
            continue
        entries = tuple(e for e in _left(one.holds, negotiation) if _meets(e, one, negotiation))
        if entries:
            yield one.holding(one.holds.model_copy(update={"entries": entries}))


def off_topic(lists: Iterable[Known], negotiation: Negotiation) -> Mapping[str, tuple[str, ...]]:
    """What the entries are called that speak of other topics than these talks, by the list."""
    return {
        one.holds.title: tuple(e.what for e in one.holds.entries if not _meets(e, one, negotiation))
        for one in lists
        if isinstance(one.holds, Listing)
    }


def _meets(entry: Entry, known: Known, negotiation: Negotiation) -> bool:
    topics = written(negotiation)
    return not (entry.topics and topics) or bool(shared(entry.topics, topics, known.pack.topics))


def _left(held: Listing, negotiation: Negotiation) -> tuple[Entry, ...]:
    if held.kind == "scenarios" and negotiation.scenarios:
        return ()
    if held.kind == "codewords":
        own = {slug(one.term) for one in negotiation.glossary}
        return tuple(left for one in held.entries if (left := _without(one, own)) is not None)
    if held.kind == "timeline":
        events = negotiation.context.chronology if negotiation.context else ()
        return tuple(
            one for one in in_order(held.entries) if not any(_same(one, e) for e in events)
        )
    return held.entries


def in_order(entries: Iterable[Entry]) -> tuple[Entry, ...]:
    """Entries by date: a year before its months, a month before its days.

    What has no date stays behind the entry that it was written after.
    """
    dated: list[tuple[tuple[int, int, int], Entry]] = []
    last = (0, 0, 0)
    for one in entries:
        last = one.on.order if one.on else last
        dated.append((last, one))
    return tuple(one for _, one in sorted(dated, key=lambda pair: pair[0]))


def told_twice(lists: Iterable[Known], negotiation: Negotiation) -> Mapping[str, Entry]:
    """What packs say of words that the negotiation's own glossary explains, by the word."""
    own = {slug(one.term) for one in negotiation.glossary}
    found: dict[str, Entry] = {}
    for one in lists:
        if not isinstance(one.holds, Listing) or one.holds.kind != "codewords":
            continue
        for entry in one.holds.entries:
            for name in _names(entry):
                if slug(name) in own:
                    found.setdefault(slug(name), entry)
    return found


def _names(entry: Entry) -> list[str]:
    """The words of one entry: `Multipolar; polycentric` are two."""
    return [name.strip() for name in entry.what.split(";") if name.strip()]


def _without(entry: Entry, own: set[str]) -> Entry | None:
    names = _names(entry)
    left = [name for name in names if slug(name) not in own]
    if len(left) == len(names):
        return entry
    return entry.model_copy(update={"what": "; ".join(left)}) if left else None


def _same(entry: Entry, event: Event) -> bool:
    """Whether both tell of one event: of the same date, with a long word in common."""
    if entry.on is None or entry.on != event.on:
        return False
    words = (set(_LONG_WORDS.findall(text.casefold())) for text in (_told(entry), event.what))
    return bool(set.intersection(*words))


def _told(entry: Entry) -> str:
    return f"{entry.what} {entry.detail or ''}"
