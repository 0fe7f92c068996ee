"""A play filled in with the plans that ship as examples: what only shows then, shows before a book.

To fit a play's `applies_to` a plan would have to be made for it; here every plan is taken. Its
`when` must hold, for a text may count on it.
"""

from collections.abc import Iterable

from briefgen.facts import facts
from briefgen.negotiation import Negotiation
from briefgen.playbooks.choosing import Choice, facing
from briefgen.playbooks.filling_in import fill
from briefgen.playbooks.fitting import calls
from briefgen.playbooks.restraint import restrained
from briefgen.playbooks.standing import Shelved
from briefgen.problems import Problem, Unusable


def failing(one: Shelved, plans: Iterable[Negotiation]) -> tuple[Problem, ...]:
    """What goes wrong in a play that can be read, as it would in a book."""
    known = {source.id for source in one.pack.sources}
    if any(reference.id not in known for reference in one.play.sources):
        return ()  # which is told of it already
    found: list[Problem] = []
    for plan in plans:
        try:
            _tried(one, plan)
        except Unusable as fault:
            found += fault.problems
    return tuple(dict.fromkeys(found))


def _tried(one: Shelved, plan: Negotiation) -> None:
    sandbox, named = restrained(), facts(plan)
    known = {**named, "them": facing(one, plan)}
    sandbox.begin()
    if one.play.when and not one.holds(one.play.when, ("when",), known, sandbox):
        return
    calls(one, plan, known, sandbox)
    fill([Choice(one, True, "")], plan, named)
