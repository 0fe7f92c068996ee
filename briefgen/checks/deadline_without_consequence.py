"""A deadline of ours that nothing follows is a promise to give way.

They wait until the day has passed, and have learned that our days pass. If it was said in public,
everybody has learned it; and a deadline that only shows our hurry tells them to wait.

Play: Control the clock.

Found: a deadline of ours, and no consequence.
Found: a deadline of ours with only a talk as its consequence: “consultations”.
Not found: a deadline of theirs; a real one of ours that was not said in public, such as the end of
our instructions, which binds nobody but us.

Answer it with the act that follows on the day after (consequence: the measure in annex 2 takes
effect), or do not call it a deadline.
"""

from collections.abc import Iterator

from briefgen.deeds import only_talk, says_nothing
from briefgen.finding import Case, Finding, weak


def check(case: Case) -> Iterator[Finding]:
    """Look at our own deadlines."""
    strategy = case.negotiation.strategy
    for number, deadline in enumerate(strategy.deadlines if strategy else ()):
        only_ours = deadline.real and not deadline.public
        if deadline.whose != "ours" or only_ours:
            continue
        follows = deadline.consequence
        if says_nothing(follows):
            told = f"nothing is said to follow our deadline “{deadline.what}”"
        elif follows and only_talk(follows):
            told = f"only a talk follows our deadline “{deadline.what}”: {follows}"
        else:
            continue
        yield weak(
            ("strategy", "deadlines", number),
            told + (", which they have heard in public" if deadline.public else ""),
            "Write the act that follows, or do not call it a deadline.",
        )
