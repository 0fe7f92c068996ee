"""Rules for words in a pack from elsewhere: tried, and held against the names that are taken."""

from collections.abc import Collection, Iterable, Iterator

from briefgen import checks
from briefgen.library import Library
from briefgen.playbooks.watching import Watched, every_watched, families, unexplained
from briefgen.problems import Problem, Unusable


def tried_rules(library: Library, plays: Collection[str]) -> Iterator[Problem]:
    """What is wrong with the rules in the workspace of the library, each tried on its examples."""
    problems: list[Problem] = []
    every = every_watched(library, problems)
    yield from problems
    own = [one for one in every if (library.workspace / one.file).is_file()]
    if own:
        from briefgen.wording import Rules
        from briefgen.wording.proving import unproved

        rules = Rules((one.shelf, one.play_title) for one in every)
        for one in own:
            yield from unexplained(one, plays)
            yield from unproved(one, rules)


def refuse_taken_names(added: Iterable[Watched], library: Library) -> None:
    """Unusable where rules from elsewhere would stand under a name that means something else."""
    taken = {name for one in every_watched(library, []) for name in families(one)}
    taken |= {file.stem for _, folder in library.packs() for file in folder.glob("watch/*/*.yaml")}
    taken |= set(checks.ids())
    problems = [
        Problem(
            f"{one.file}: there are rules or checks called “{name}” already",
            "Give the new ones a name of their own, in family: and as the name of their file.",
        )
        for one in added
        for name in sorted(families(one) | {_stem(one)})
        if name.casefold() in taken
    ]
    if problems:
        raise Unusable(problems)


def _stem(one: Watched) -> str:
    """What a file of rules is called; what stands in a play is called like its family."""
    name = one.file.rsplit("/", 1)[-1]
    return one.shelf.family if name.endswith(".md") else name.removesuffix(".yaml")
