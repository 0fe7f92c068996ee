"""English words without their commonest endings, so that the forms of one verb meet."""

from functools import lru_cache


@lru_cache(maxsize=20_000)
def stem(low: str) -> str:
    """The word without its commonest endings, so that the forms of one verb meet."""
    for ending, least in _ENDINGS:
        if low.endswith(ending) and len(low) - len(ending) >= least and not low.endswith("ss"):
            cut = low[: -len(ending)] + ("y" if ending in ("ies", "ied") else "")
            if len(cut) > 3 and cut[-1] == cut[-2] and cut[-1] not in "lsz":
                cut = cut[:-1]
            break
    else:
        cut = low
    if len(cut) > 3 and cut[-1] == "y":
        return cut[:-1] + "i"
    return cut.rstrip("e") if len(cut) > 3 else cut


_ENDINGS = (
    ("'s", 1),
    ("ies", 3),
    ("ied", 3),
    ("ing", 3),
    ("ed", 3),
    ("es", 3),
    ("s", 3),
    ("ly", 4),
)
