"""What stands in the middle of a head or foot, in the middle of the sheet.

The engine centres it over the text, which has a wider margin on the inner side.
"""

from collections.abc import Iterator, Sequence

from briefgen.formats.framing import Rule, length, size_of, texts, told

_SIDES = ("right", "left")
_MIDDLE = ("top-center", "bottom-center")
_HAIR = 0.1


def centred(known: Sequence[Rule]) -> Iterator[str]:
    """Room beside the words on the outer side, so that they come that much further in."""
    names = dict.fromkeys(("", *(one.name for one in known)))
    for side in _SIDES:
        usual = off_centre(told(known, "", (side,))[""])
        for name in names:
            page = told(known, name, (side,))
            off = off_centre(page[""])
            said = [page.get(slot, {}).get("content", "") for slot in _MIDDLE]
            moved = abs(off - (usual if name else 0)) > _HAIR
            if moved and any(texts(one, ("",)) for one in said):
                pad = f"padding-left:{max(-off, 0):.2f}pt !important;"
                pad += f"padding-right:{max(off, 0):.2f}pt !important"
                yield f"@page {name}:{side}{{{''.join(f'@{slot}{{{pad}}}' for slot in _MIDDLE)}}}"


def off_centre(page: dict[str, str]) -> float:
    """How much wider its left margin is than the right one."""
    wide = size_of(page)[0]
    left, right = (length(page.get(f"margin-{at}", "0"), of=wide) for at in ("left", "right"))
    return left - right
