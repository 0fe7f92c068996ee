"""What is meant by a name on the command line: a play, a dossier or a list."""

from collections.abc import Iterable, Iterator, Mapping
from difflib import get_close_matches

from briefgen.playbooks.known import Known
from briefgen.playbooks.standing import Shelved
from briefgen.problems import unusable

Piece = Shelved | Known


def piece_called(written: str, plays: Mapping[str, Shelved], known: Iterable[Known]) -> Piece:
    """The one of that name, id or path; Unusable with the nearest where there is none.

    A dossier or list may be called by its id alone, unless a play is called so, too.
    """
    name = _bare(written)
    names: dict[str, list[Piece]] = {}
    every: list[Piece] = [*plays.values(), *known]
    for one in every:
        for way in _ways(one):
            names.setdefault(way, []).append(one)
    found = names.get(name, [])
    if name in plays:
        found = [plays[name]]
    if len(found) > 1:
        told = " and ".join(one.name for one in found)
        raise unusable(f"“{written}” is the name of {told}", "Write which one you mean.")
    if not found:
        near = get_close_matches(name, names, n=1)
        advice = f"Did you mean “{near[0]}”?" if near else "See them with: briefgen play list"
        raise unusable(f"No play, dossier or list is called “{written}”", advice)
    return found[0]


def kind_of(one: Piece) -> str:
    """What it is, in a word."""
    return one.shelf.removesuffix("s") if isinstance(one, Known) else "play"


def _bare(written: str) -> str:
    """A path as a shell completes it, as a name: `playbooks/kremlin/lists/hopes.yaml`."""
    name = written.replace("\\", "/").removeprefix("./").removeprefix("playbooks/")
    return name.removesuffix(".md").removesuffix(".yaml")


def _ways(one: Piece) -> Iterator[str]:
    yield one.id
    yield one.name
    if isinstance(one, Known):
        yield f"{one.shelf}/{one.id}"
