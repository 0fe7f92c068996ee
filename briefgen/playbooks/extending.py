"""A play that changes only some of another: what it leaves out is taken from there."""

from collections.abc import Sequence
from dataclasses import replace
from difflib import get_close_matches

from briefgen.playbooks.play import Change, Pack, Play
from briefgen.playbooks.standing import Shelved
from briefgen.problems import Problem, Unusable, unusable


def extended(plays: Sequence[Shelved], problems: list[Problem]) -> tuple[Shelved, ...]:
    """The plays, each change laid over what it changes; what cannot be is added to the problems."""
    made = []
    for one in plays:
        try:
            made.append(_whole(one, plays, ()))
        except Unusable as fault:
            problems += (problem for problem in fault.problems if problem not in problems)
    return tuple(made)


def _whole(one: Shelved, plays: Sequence[Shelved], above: tuple[Shelved, ...]) -> Shelved:
    change = one.play
    if not isinstance(change, Change):
        return one
    if one in above:
        ring = " → ".join(each.name for each in (*above[above.index(one) :], one))
        place = one.places.value(("extends",))
        raise unusable(
            f"Plays change each other in a circle: {ring}", "Write one of them out in full.", place
        )
    base = _whole(_found(one, change.extends, plays), plays, (*above, one))
    own = change.model_fields_set - {"extends"}
    body, line = (one.body, one.body_line) if one.body.text.strip() else (base.body, base.body_line)
    laid = {name: getattr(base.play, name) for name in Play.model_fields if name not in own}
    laid |= {name: getattr(change, name) for name in own}
    return replace(
        one,
        play=Play.model_construct(_fields_set=set(own), **laid),
        pack=_with_knowledge(one.pack, base.pack),
        body=body,
        body_line=line,
        base=base,
    )


def _found(one: Shelved, wanted: str, plays: Sequence[Shelved]) -> Shelved:
    others = [other for other in plays if other is not one and (other.ships or not one.ships)]
    for other in others:
        if wanted in (other.name, other.id):
            return other
    near = get_close_matches(wanted, [name for o in others for name in (o.name, o.id)], n=1)
    advice = "Write pack/id, as in: briefgen play list"
    place = one.places.value(("extends",))
    told = f"There is no other play “{wanted}” to change"
    raise unusable(told, f"Did you mean “{near[0]}”?" if near else advice, place)


def _with_knowledge(own: Pack, below: Pack) -> Pack:
    """The pack with the sources that the changed play cites, and its words for topics."""
    known = {source.id for source in own.sources}
    more = tuple(source for source in below.sources if source.id not in known)
    topics = {**below.topics, **own.topics}
    return own.model_copy(update={"sources": (*own.sources, *more), "topics": topics})
