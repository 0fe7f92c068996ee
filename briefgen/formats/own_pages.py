"""Pages to which a team's own style sheet gives other margins: a picture to the edge, a wide table.

Their text keeps its place; only what stands at the head and the foot keeps away from the edge.
"""

from collections.abc import Iterator, Sequence

from briefgen.formats.framing import SLOTS, Rule, length, size_of, texts, told

_SIDES = ("right", "left")


def named_pages(
    known: Sequence[Rule], part: str, bare: Sequence[str], need: float
) -> Iterator[str]:
    """Room at the head or the foot of pages of other names, where theirs is less than that."""
    names = dict.fromkeys(one.name for one in known if one.name and one.name not in bare)
    for name in names:
        for side in _SIDES:
            page = told(known, name, (side,))
            words = [page.get(slot, {}).get("content", "") for slot in SLOTS if part in slot]
            has = length(page[""].get(f"margin-{part}", "0"))
            if has < need - 0.1 and any(texts(one, ("",)) for one in words):
                yield f"@page {name}:{side}{{margin-{part}:{need:.2f}pt !important}}"


def white_sides(known: Sequence[Rule], free: float) -> Iterator[str]:
    """White at the outer sides of a head or foot, where the text itself goes to the edge."""
    for name in dict.fromkeys(one.name for one in known):
        for side in _SIDES:
            page = told(known, name, (side,))[""]
            wide = size_of(page)[0]
            for at in ("left", "right"):
                lacks = free - length(page.get(f"margin-{at}", "0"), of=wide)
                if lacks > 0:
                    pad = f"padding-{at}:{lacks:.2f}pt !important"
                    yield f"@page {name}:{side}{{@top-{at}{{{pad}}}@bottom-{at}{{{pad}}}}}"
