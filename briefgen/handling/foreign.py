"""Labels that belong to a scheme, where a paper is not marked by it.

A text of one's own that says TLP:RED or SECRET UE is read as what it says, and none of the rules
of that scheme has been asked. What only sounds grave, *Confidential* or *Most secret*, is free, and
so is a level that names another owner: NATO SECRET.
"""

import re
import unicodedata

from briefgen.handling import eu, tlp, uk, us_cui

_ENDS = r"(?=\s*(?:$|[-–—/,.:;·|(]))"
_OF_SCHEMES = (
    ("tlp", "the Traffic Light Protocol", tlp.LEVELS,
     re.compile(r"\bTLP\W*(?:CLEAR|WHITE|GREEN|AMBER|RED)\b", re.IGNORECASE)),
    ("eu", "the EU", eu.LEVELS,
     re.compile(r"\bUE\s*/\s*EU\b|\b(?:RESTREINT|CONFIDENTIEL|SECRET)\s+UE\b|\b(?:R|C|S|TS)-UE\b"
                r"|\bEU\s+(?:RESTRICTED|CONFIDENTIAL|(?:TOP\s+)?SECRET)\b", re.IGNORECASE)),
    ("us-cui", "the US", us_cui.LEVELS,
     re.compile(rf"^(?:(?i:CUI|CONTROLLED UNCLASSIFIED INFORMATION)|UNCLASSIFIED){_ENDS}")),
    ("uk", "the UK", uk.LEVELS,
     re.compile(rf"^(?:UK\s+)?(?:(?:TOP\s+)?SECRET|OFFICIAL(?:\W+SENSITIVE)?){_ENDS}"
                r"|^UK\s+(?:OFFICIAL|(?:TOP\s+)?SECRET)\b"
                r"|(?i:^(?:UK\s+)?(?:TOP\W*SECRET|OFFICIAL(?:\W*SENSITIVE)?)$)")),
)  # fmt: skip
_LIMITS = r"\b(?i:NO[ -]?FORN|OR[ -]?CON|FOUO)\b"
_US = re.compile(rf"//\s*[A-Z]{{2}}|{_LIMITS}|^U\.?S\.?\s+(?:CONFIDENTIAL|(?:TOP\s+)?SECRET)\b")
_LATIN = str.maketrans(
    "АВЕЗІЈКМНОРСЅТУХΑΒΕΖΗΙΚΜΝΟΡΤΥΧасеіјорѕухου", "ABE3IJKMHOPCSTYXABEZHIKMNOPTYXaceijopsyxou"
)
"""Letters of Cyrillic and Greek as what a Latin reader takes them for."""
_SPACED = re.compile(r"(?<!\w)\w(?: \w(?!\w))+")


def plainly(text: str) -> str:
    """A marking as it is heard: spaced letters joined, one blank, one kind of dash, no accent.

    A letter of another alphabet is what it looks like.
    """
    seen = unicodedata.normalize("NFKC", text).translate(_LATIN)
    seen = "".join(
        "-" if unicodedata.category(sign) == "Pd" else sign
        for sign in seen
        if unicodedata.category(sign) != "Cf"
    )
    joined = _SPACED.sub(lambda found: found[0].replace(" ", ""), seen)
    return " ".join(joined.split()).replace("È", "E").replace("è", "e")


def of_the_us(marking: str) -> tuple[str, str] | None:
    """That a text is a classified marking of the US or a limit of its dissemination."""
    plain = plainly(marking)
    if plain.startswith("CUI") or not _US.search(plain):
        return None
    if re.match(rf"{_LIMITS}$", plain):
        told = f"“{marking}” limits dissemination in the US, and is printed in no other place than "
        advice = "Take it out; what limits CUI goes under handling: designation: dissemination."
        return f"{told}the designation block", advice
    told = f"“{marking}” is a classified marking of the US, and no scheme here prints these"
    return told, "Take it out; what is CUI is written with scheme: us-cui, marking: CUI."


def of_another(marking: str) -> tuple[str, str] | None:
    """Whose label a text is, and which scheme to take; None where it is a text of one's own."""
    if told := of_the_us(marking):
        return told
    plain = plainly(marking)
    for name, owner, levels, known in _OF_SCHEMES:
        if known.search(plain):
            advice = f"Take scheme: {name}, and one of: {'; '.join(levels)}."
            if name == "uk":
                advice = "Name the owner first, as in NATO SECRET; or take other words, such as "
                advice += (
                    f"Confidential; or, as an office of the UK, scheme: uk: {'; '.join(levels)}."
                )
            return f"“{marking}” is a label of {owner}, and the scheme here is another", advice
    return None
