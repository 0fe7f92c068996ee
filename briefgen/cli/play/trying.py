"""Plays tried before a book is made of them: as they are written, then on plans that ship."""

from functools import cache

from briefgen.negotiation import Negotiation
from briefgen.pipeline import open_file
from briefgen.playbooks.examining import problems_of
from briefgen.playbooks.standing import Shelved
from briefgen.playbooks.trying import failing
from briefgen.problems import Problem
from briefgen.workspace import shipped


@cache
def example_plans() -> tuple[Negotiation, ...]:
    """Two of the examples: one that holds next to nothing, and one that holds much."""
    files = (shipped() / "examples" / f"{name}.yaml" for name in ("smallest", "lease"))
    return tuple(open_file(file).negotiation for file in files if file.is_file())


def wrong_in(one: Shelved) -> tuple[Problem, ...]:
    """What keeps a play from being filled in; what is written wrongly is told before the rest."""
    return problems_of(one) or failing(one, example_plans())
