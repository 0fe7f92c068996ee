"""A deadline of ours that nothing follows is a promise to give way.

They wait until the day has passed, and have learned that our days pass. If it was said in public,
everybody has learned it; and a deadline that only shows our hurry tells them to wait.

Play: Control the clock.

Found: a deadline of ours, and no consequence.
Found: a deadline of ours with only a talk as its consequence: “consultations”.
Found: a deadline of which it is not said whose it is, nor what follows.
Not found: a deadline of theirs, of others or of both; a real one that was not said in public, such
as the end of our instructions, which binds nobody but us.

Answer it with the act that follows on the day after (consequence: the measure in annex 2 takes
effect), with whose it is, or do not call it a deadline.
"""

from collections.abc import Iterator

from briefgen.deeds import only_talk, says_nothing
from briefgen.finding import Case, Finding, weak

ACT = "Write the act that follows, or do not call it a deadline."


def check(case: Case) -> Iterator[Finding]:
    """Look at our own deadlines, and at those of which nobody says whose they are."""
    strategy = case.negotiation.strategy
    for number, deadline in enumerate(strategy.deadlines if strategy else ()):
        if deadline.whose not in ("ours", None) or (deadline.real and not deadline.public):
            continue
        ours, follows = deadline.whose == "ours", deadline.consequence
        name = f"{'our' if ours else 'the'} deadline “{deadline.what}”"
        if says_nothing(follows):
            told = f"nothing is said to follow {name}" + ("" if ours else ", nor whose it is")
        elif ours and follows and only_talk(follows):
            told = f"only a talk follows {name}: {follows}"
        else:
            continue
        yield weak(
            ("strategy", "deadlines", number),
            told + (", which they have heard in public" if deadline.public else ""),
            ACT if ours else f"Write whose it is. If it is ours: {ACT[:1].lower()}{ACT[1:]}",
        )
