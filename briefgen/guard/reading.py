"""Reading back: one finished file, what was withheld from its readers, and the verdict."""

import gc
import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, replace

from briefgen.clearance import Path, Reach, Tier, Withheld, withheld
from briefgen.guard import again, codes, loosely, names, opening, runs, sums, torn, unopened
from briefgen.guard.again import names_somebody
from briefgen.guard.broken import Broken
from briefgen.guard.hit import Hit, Retyped
from briefgen.guard.lawful import POINTING, Body, body, seen_texts, texts_of, value_at
from briefgen.guard.memory import while_reading
from briefgen.guard.needles import needles
from briefgen.guard.ordinary import weight
from briefgen.guard.owners import Owners, owners
from briefgen.guard.parties import Parties, rows
from briefgen.guard.passages import DRAWING, Contents, Passage
from briefgen.guard.printed import phrases
from briefgen.guard.spelling import flat, plain
from briefgen.guard.standing import Standing
from briefgen.guard.stream import Stream
from briefgen.guard.worded import figured, worded
from briefgen.negotiation import Negotiation
from briefgen.negotiation.times import Length
from briefgen.settings import Limits

_RETYPED_WORDS = 4
_WORD = re.compile(r"[^\W\d_]+")


@dataclass(frozen=True, slots=True)
class Verdict:
    """What the guard has to say of a file: leaks, values written again, what it could not read.

    `perhaps` are amounts that may be withheld ones, retyped.
    """

    leaks: tuple[Hit, ...] = ()
    retyped: tuple[Retyped, ...] = ()
    unread: tuple[str, ...] = ()
    blind: bool = False
    """Whether no words at all could be read."""
    perhaps: tuple[Hit, ...] = ()


@contextmanager
def _nothing_swept() -> Iterator[None]:
    """Without looks for memory to free: a book has many thousand objects, and none in a ring."""
    swept = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if swept:
            gc.enable()


@_nothing_swept()
def contents_of(content: bytes, ending: str, password: str = "") -> Contents:
    """All that can be read of a finished file, with the password where it is locked with one."""
    return opening.locked(content, password) if password else opening.named(ending)(content)


def but_redrawn_amounts(verdict: Verdict, pages: Contents) -> Verdict:
    """The verdict on pages laid on sheets, once these very pages were read as they are.

    Beside another page, or in a drawing without its lines, figures come beside strange words.
    """
    stood = "\n".join(figured(one.text).text for one in pages.passages)
    leaks = tuple(
        hit
        for hit in verdict.leaks
        if hit.kind not in ("amount", "day")
        or (hit.passage.where != DRAWING and hit.words not in stood)
    )
    return replace(verdict, leaks=leaks)


def read_back(
    content: bytes,
    ending: str,
    negotiation: Negotiation,
    reach: Tier | Reach,
    name: str = "",
    lawful: Iterable[str] = (),
) -> Verdict:
    """Open a finished file and look in it for all that its readers may not see.

    `lawful` is what else they may know.
    """
    return judged(contents_of(content, ending), negotiation, reach, name, lawful)


@_nothing_swept()
@while_reading()
def judged(
    contents: Contents,
    negotiation: Negotiation,
    reach: Tier | Reach,
    name: str = "",
    lawful: Iterable[str] = (),
    working_day: int = Limits().working_day,
) -> Verdict:
    """The verdict on what was read out of a file; a day of talks has so many minutes."""
    own = [*contents.passages, *([Passage("the file’s name", name)] if name else [])]
    taken = withheld(negotiation, reach)
    known = list(seen_texts(negotiation, taken))
    texts = (*(text for _, text in known), *rows(known), *lawful)
    common, printed = _common(negotiation, taken), phrases(negotiation, taken, working_day)
    whose = owners(negotiation, taken)
    owned = tuple(sorted({owner.written for told in whose.values() for owner in told}))
    may_know = Body(texts, common, printed, Parties.among(known), owned)
    wanted = needles(negotiation, taken)
    stream = Stream(own)
    broken, standing = Broken(stream, may_know), Standing(stream, may_know)
    shared = tuple(runs.runs(wanted.wordings, stream.words))
    found = [
        *runs.look(shared, standing, broken),
        *names.look(wanted.wordings, standing, broken),
        *codes.look(wanted.wordings, standing),
        *sums.look(wanted, stream, may_know, whose),
        *torn.look(wanted.wordings, stream, may_know, broken),
        *loosely.look(wanted.wordings, standing, broken),
    ]
    retyped = (
        *_retyped(shared, stream, known, negotiation),
        *again.look(wanted, stream, known, _in_sentences(may_know, whose), negotiation),
        *unopened.look(wanted.wordings, stream, known, negotiation),
    )
    leaks = _once(hit for hit in found if hit.kind != "perhaps")
    gone = {hit.path for hit in leaks}
    perhaps = _once(hit for hit in found if hit.kind == "perhaps" and hit.path not in gone)
    return Verdict(leaks, retyped, contents.unread, contents.blind, perhaps)


def _in_sentences(may_know: Body, whose: Owners) -> Callable[[str], bool]:
    """Asked of an amount: whether these readers know it, and not as the figure of an issue."""
    return lambda told: told not in whose and may_know.counts(told)


def _common(negotiation: Negotiation, taken: tuple[Withheld, ...]) -> frozenset[str]:
    """Words that are no names, in a language of whose words there is no list."""
    if negotiation.brief.language == "en":
        return frozenset()
    told = (flat(text) for one in taken for text in texts_of(one.value))
    return frozenset(plain(w) for text in told for w in _WORD.findall(text) if w[0].islower())


def _once(found: Iterable[Hit]) -> tuple[Hit, ...]:
    """One hit for each value and place, the plainest first."""
    kept: dict[tuple[Path, str], Hit] = {}
    for hit in found:
        kept.setdefault((hit.path, hit.passage.where), hit)
    return tuple(kept.values())


def _retyped(
    shared: Iterable[runs.Run],
    stream: Stream,
    known: list[tuple[Path, str]],
    negotiation: Negotiation,
) -> tuple[Retyped, ...]:
    """Whole texts withheld in one field and written again in a lower one; a length is its own."""
    there = {run.wording: run for run in shared if run.whole and _is_text(run)}
    begins = {one.words[:3] for one in there}
    begun: dict[Sequence[str], list[tuple[Path, Body]]] = {}
    for path, text in known if there else ():
        told = worded(text).words
        for three in begins.intersection(zip(told, told[1:], told[2:], strict=False)):
            begun.setdefault(three, []).append((path, body([text])))
    found = []
    for one, run in there.items():
        held = begun.get(one.words[:3], ())
        again = next((path for path, said in held if said.says(one.words)), None)
        if again is None or names_somebody(again):
            continue
        if not isinstance(value_at(negotiation, again), Length):
            found.append(Retyped(one.path, one.tier, again, stream.passage(run.at)))
    return tuple(found)


def _is_text(run: runs.Run) -> bool:
    if run.wording.path[-1] in POINTING or (
        len(run.wording.path) > 1 and run.wording.path[-2] in POINTING
    ):
        return False
    return len(run.words) >= _RETYPED_WORDS and weight(run.words) >= runs.ENOUGH
