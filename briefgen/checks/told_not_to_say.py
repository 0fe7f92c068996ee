"""A text of ours says what the plan says must not be said.

What stands under `do_not_say` was thought about once, in quiet. In the room the written line wins
over the note beside it, and the note is read afterwards.

Play: Keep the four limits apart.

Found: `do_not_say: “annexation”`, and a press line that has the word.
Found: `do_not_say: We must sign before winter`, and a point to make, “We have to sign before the
winter.”
Not found: the line of one issue in the texts of another; a text that denies it, asks about it, or
has the word in quotation marks, as theirs.

To answer: take the words out of the text, or the line out of `do_not_say`.
"""

import re
from collections.abc import Callable, Iterator

from briefgen.clearance import Path
from briefgen.deeds import DENIALS, FEW, content, tells, words
from briefgen.finding import Case, Finding, named, of_past_words, weak
from briefgen.negotiation import Negotiation
from briefgen.wording.own_texts import own_texts

_QUOTED = re.compile(r"“([^”]+)”|\"([^\"]+)\"|‘([^’]+)’|„([^“]+)“|«([^»]+)»")
ABOUT = content(
    "say saying mention word phrase term anything something promise admit call speak talk name hint"
    " suggest imply refer use claim discuss repeat confirm line sentence"
)
"""Words that tell how it might be said, and not what."""


def check(case: Case) -> Iterator[Finding]:
    """Look for each line that must not be said in the texts it is meant for."""
    texts = tuple(own_texts(case.negotiation))
    for path, line in _lines(case.negotiation):
        has_it = _sought(line)
        for text in texts:
            if (text.path[0] != "issues" or text.path[1] == path[1]) and has_it(text.text):
                found = weak(
                    text.path,
                    f"it says what must not be said, {named([line])}: {named([text.text])}",
                    "Take it out of the text, or out of do_not_say.",
                )
                yield of_past_words(found) if text.handed_over else found


def _lines(negotiation: Negotiation) -> Iterator[tuple[Path, str]]:
    for at, issue in enumerate(negotiation.issues):
        for number, line in enumerate(issue.do_not_say):
            yield ("issues", at, "do_not_say", number), line
        for number, raised in enumerate(issue.if_raised):
            if raised.do_not_say:
                yield ("issues", at, "if_raised", number, "do_not_say"), raised.do_not_say


def _sought(line: str) -> Callable[[str], bool]:
    """Whether a text has the words in quotation marks, or else all that the line is about."""
    quoted = ["".join(one) for one in _QUOTED.findall(line)]
    if quoted:
        return lambda text: any(_stands_in(_QUOTED.sub(" ", text), phrase) for phrase in quoted)
    topic, said = content(line) - ABOUT, words(line)
    if len(topic) <= 1 and len(said) > FEW:
        return lambda _: False
    denials_too = not DENIALS.isdisjoint(said)
    return lambda text: tells(text, topic, denials_too=denials_too)


def _stands_in(text: str, phrase: str) -> bool:
    told = r"\s+".join(re.escape(word) for word in phrase.strip(" .,").split())
    return bool(told and re.search(rf"(?<!\w){told}(?!\w)", text, re.I))
