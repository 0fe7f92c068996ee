"""What an entry of a list is called by those who read a paper and have never seen the file."""

_CALLED = {
    "agenda": "agenda item", "agreed": "agreed fact", "alternative": "their alternative",
    "ambiguity": "wording left open", "arguments": "argument", "aspiration": "what they hope for",
    "assumptions": "assumption", "changes": "change of this version", "chronology": "event",
    "commitments": "commitment", "contested": "contested fact", "counterparts": "other side",
    "deadlines": "deadline", "definitions": "definition", "disclose": "what we may tell",
    "distribution": "numbered copy", "exemptions": "exemption", "fallbacks": "step down",
    "figures": "picture", "gaps": "what we do not know", "gets": "what we gain",
    "gives": "what we give", "glossary": "term", "if_raised": "if it is raised",
    "issues": "issue", "limit": "where they would leave", "log": "offer",
    "members": "member of our delegation",
    "motives": "what may move them", "next": "next round", "obligations": "duty",
    "packages": "package", "people": "person of theirs", "precedents": "precedent",
    "previous": "earlier round", "questions": "question", "record": "what they kept or broke",
    "red_lines": "red line", "reserve": "argument in reserve", "results": "result",
    "risks": "risk", "scenarios": "scenario", "seek": "what we want to learn",
    "sequence": "step of the order", "signals": "sign among us", "sought": "asked for at home",
    "sources": "source", "stakeholders": "who has a stake", "stated": "what they said",
    "statements": "statement", "tabled": "paper on the table", "tactics": "tactic of theirs",
    "their_limit": "their least", "their_target": "what they hope for", "tracks": "track",
    "withhold": "what we keep",
}  # fmt: skip


def called(shelf: str) -> str:
    """One entry of that list, or the thing of that name, in words: what we give, for `gives`."""
    told = _CALLED.get(shelf) or shelf.replace("_", " ")
    return told[:1].upper() + told[1:]
