"""Names out of withheld sentences that these readers have from lines of ours, and nowhere else.

Nearly every name of a plan stands in withheld sentences and in lower ones, and is no secret there.
But where only lines give it that were written to be said, and no field of people, places, events
or words, nobody may ever have decided that these readers know it. That is lawful, and told.
"""

import re
from collections.abc import Collection, Iterable, Iterator, Sequence

from briefgen.clearance import Path, Tier
from briefgen.guard.again import names_somebody
from briefgen.guard.hit import Retyped
from briefgen.guard.needles import Wording
from briefgen.guard.ordinary import rare
from briefgen.guard.shelved import shipped_body
from briefgen.guard.spelling import as_written, flat, words
from briefgen.guard.stream import Stream
from briefgen.guard.worded import worded
from briefgen.negotiation import Negotiation
from briefgen.wording.own_texts import own_texts

_SENTENCE = 5
"""So many words say something; fewer are there to name something."""
_NAME = re.compile(r"(?<=[\w,;)”]\s)[“\"(]?([^\W\d_][\w’'-]{3,})")  # and no sentence’s beginning
_TO_US = {"agenda", "communications", "logistics", "rehearsal", "strategy", "team"}
"""Parts of a plan in which we write to ourselves who does what."""
_EVERY_NOUN = {"de", "lb"}
"""Languages that write each noun with a capital."""


def look(
    wordings: Iterable[Wording],
    stream: Stream,
    known: Sequence[tuple[Path, str]],
    negotiation: Negotiation,
) -> Iterator[Retyped]:
    """Each such name that stands in the file."""
    if negotiation.brief.language[:2] in _EVERY_NOUN:
        return
    held = {
        word: one
        for one in wordings
        if one.tier >= Tier.CORE and len(one.words) >= _SENTENCE
        for word in _names(one.text) & stream.vocabulary
    }
    lower = _lower(held.keys(), known)
    own = {one.path for one in own_texts(negotiation) if one.path[0] != "tabled"} if lower else ()
    for word, texts in lower.items():
        at = next((at for _, at in stream.places(word)), None)
        if at is not None and all(_says(path, text, own) for path, text in texts.items()):
            path, text = next(iter(texts.items()))
            one, name = held[word], as_written(text, [word]) or word
            yield Retyped(one.path, one.tier, path, stream.passage(at), name)


def _says(path: Path, text: str, own: Collection[Path]) -> bool:
    """Whether it is a sentence of ours, and not there to name somebody or something."""
    ours = path in own or (path[0] in _TO_US and not names_somebody(path))
    return ours and len(words(flat(text))) >= _SENTENCE


def _names(text: str) -> set[str]:
    """What is written as a name and is in no dictionary and nothing that ships."""
    told = (word for word in _NAME.findall(flat(text)) if word[0].isupper())
    known = shipped_body().vocabulary
    return {word for one in told for word in words(one) if rare(word) and word not in known}


def _lower(names: Iterable[str], known: Iterable[tuple[Path, str]]) -> dict[str, dict[Path, str]]:
    """The texts that these readers see, by the names in them."""
    wanted = set(names)
    found: dict[str, dict[Path, str]] = {}
    for path, text in known if wanted else ():
        for word in wanted.intersection(worded(text).words):
            found.setdefault(word, {})[path] = text
    return found
