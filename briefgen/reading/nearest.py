"""The known word that a misspelt one was probably meant to be."""

import unicodedata
from collections.abc import Iterable
from difflib import get_close_matches


def nearest(word: str, known: Iterable[str], sure: float = 0.75) -> str | None:
    """The one known word that is close enough to be meant; None rather than a wild guess."""
    by_plain: dict[str, str] = {}
    for each in known:
        by_plain.setdefault(plain(each), each)
    wanted = plain(word)
    if wanted in by_plain:
        return by_plain[wanted]
    close = get_close_matches(wanted, by_plain, n=1, cutoff=sure if len(wanted) > 3 else sure - 0.1)
    if close:
        return by_plain[close[0]]
    starts = [each for each in by_plain if len(wanted) > 2 and each.startswith(wanted)]
    return by_plain[starts[0]] if len(starts) == 1 and sure < 0.8 else None


def unseen(word: str, known: str) -> str:
    """What sets two words apart that look the same: a letter of another alphabet, an empty sign."""
    strange = [sign for sign in word if unicodedata.category(sign) in ("Cf", "Cc", "Mn")]
    if strange and "".join(sign for sign in word if sign not in strange) == known:
        return f"A sign that cannot be seen stands in it; type {known} anew."
    if len(word) != len(known):
        return ""
    others = [(one, meant) for one, meant in zip(word, known, strict=True) if one != meant]
    scripts = [unicodedata.name(one, "").split(" ")[0] for one, _ in others]
    if not others or not {*scripts} <= {"CYRILLIC", "GREEK", "ARMENIAN"}:
        return ""
    (one, meant), script = others[0], scripts[0].capitalize()
    return f"Its “{one}” is a {script} letter, not the Latin {meant}; type {known} anew."


def plain(word: str) -> str:
    """A word without what people mix up: capitals, hyphens, blanks, quotes."""
    kept = "".join(sign if sign.isalnum() else "_" for sign in word[:80].casefold())
    return kept.strip("_")


def one_of(words: Iterable[str], most: int = 14) -> str:
    """Words as a list to choose from: `a`, `b` or `c`."""
    quoted = [f"`{word}`" for word in words]
    if len(quoted) > most:
        return ", ".join(quoted[:most]) + ", …"
    return " or ".join(filter(None, [", ".join(quoted[:-1]), *quoted[-1:]]))
