"""What stands in the margins of every sheet: the marking and its like, the number of the copy.

The rules come before those of an edition's own style, which may set type and widths; what a scheme
asks for is marked so that no style takes it away. A page called `back` carries nothing at all.
"""

from collections.abc import Iterable, Iterator, Mapping

from briefgen.formats.page import css_text
from briefgen.handling import SCHEMES, Scheme
from briefgen.handling.copies import BY_HAND, TO_STAMP

_PAGE = '"Page " counter(page) " of " counter(pages)'
_SLOTS = ("top-left", "top-center", "top-right", "bottom-left", "bottom-center", "bottom-right")
_CARDS = ("a5", "a6")
_PEN = "color:#1a1a1a;font-weight:600"
_NARROW = "width:62% !important;white-space:pre-line !important;line-height:1.6 !important"
_BLANK_LINE = '"\\A0\\A "'
"""A line with nothing but a blank that keeps its place."""


def margins(head: Mapping[str, str]) -> str:
    """The style sheet of the margins of an edition, from what stands on its every sheet."""
    scheme = SCHEMES[head.get("scheme", "none")]
    placed = _right if scheme.place == "right" else _centred
    return "".join([*_common(head), *placed(head, scheme), _page("back", _nothing())])


def copy_margins(head: Mapping[str, str], number: int, name: str) -> str:
    """The same sheets with nothing on them but the number of one copy, for pages named after it."""
    scheme = SCHEMES[head.get("scheme", "none")]
    rules = []
    for page in (f"c{number}", f"c{number}-first"):
        rules.append(_page(page, _nothing()))
        if scheme.place == "right":
            told = css_text(f"Copy {number} · {name}")
            rules.append(_page(page, _box("bottom-left", f"{_BLANK_LINE} {told}")))
        else:
            told = _lines(f"Copy {number}", name)
            for side, inner, _ in _sides(head):
                rules.append(_page(f"{page}:{side}", _box(f"bottom-{inner}", told)))
    if scheme.copy_number_on_first:
        rules.append(_page(f"c{number}-first", _box("top-right", css_text(f"Copy {number}"), _PEN)))
    return "".join(rules)


def solid_cover(head: Mapping[str, str], copies: Iterable[int]) -> str:
    """On a dark cover numbers of copies stand in white, and no line at its foot waits for a pen."""
    white = "".join(f"@{slot}{{color:#fff !important}}" for slot in _SLOTS)
    rules = [_page(f"c{number}-first", white) for number in copies]
    if head.get("copy") == BY_HAND:
        scheme = SCHEMES[head.get("scheme", "none")]
        left = _foot({**head, "copy": TO_STAMP}) if scheme.place == "right" else '""'
        first = _box("top-right", '""') if scheme.copy_number_on_first else ""
        rules.append(_page("cover", _box("bottom-left", left) + first))
    return "".join(rules)


def unnumbered(head: Mapping[str, str]) -> str:
    """The same sheets without a page number, for pages that are none of the book's."""
    scheme = SCHEMES[head.get("scheme", "none")]
    if scheme.place == "right":
        return _page("", _box("bottom-left", _foot({**head, "unnumbered": ""})))
    outer = (("right", "bottom-right"), ("left", "bottom-left"))
    return "".join(_page(f":{side}", _box(slot, "none")) for side, slot in outer)


def _sides(head: Mapping[str, str]) -> tuple[tuple[str, str, str], ...]:
    """Each side of a leaf with where its inner and outer edge lie; every card is a front."""
    back = ("left", "left", "right") if head["paper"] in _CARDS else ("left", "right", "left")
    return ("right", "left", "right"), back


def _page(name: str, boxes: str) -> str:
    return f"@page {name}{{{boxes}}}"


def _box(slot: str, content: str, more: str = "") -> str:
    return f"@{slot}{{content:{content} !important;{more}}}"


def _nothing() -> str:
    return "".join(_box(slot, "none") for slot in _SLOTS)


def _lines(*pieces: str) -> str:
    """Pieces of text, each on a line of its own."""
    return ' "\\A " '.join(css_text(piece) for piece in pieces if piece) or "none"


def _common(head: Mapping[str, str]) -> Iterator[str]:
    """The number of the brief on the inner side, and on cards margins close to the text."""
    lines = _lines(head["number"], head.get("registration", ""))
    for side, slot in (("right", "top-left"), ("left", "top-right")):
        yield f"@page :{side}{{@{slot}{{content:{lines};white-space:pre}}}}"
    if head["paper"] in _CARDS:
        tops, feet = (
            "".join(f"@{slot}{{padding-{side}:3mm}}" for slot in _SLOTS if slot.startswith(part))
            for part, side in (("top", "bottom"), ("bottom", "top"))
        )
        yield _page("", tops + feet)
        yield _page(":blank", _nothing() + _box("left-top", "none"))
    else:
        yield _page("", "".join(f"@{slot}{{padding-top:4mm}}" for slot in _SLOTS[3:]))


def _centred(head: Mapping[str, str], scheme: Scheme) -> Iterator[str]:
    """The marking at the top and bottom centre; the words at the foot may take several lines."""
    marking = head["marking"]
    size = f"font-size:{scheme.size}pt;line-height:1.25;letter-spacing:.04em;"
    sides = "".join(f"@{slot}{{width:28%}}" for slot in ("top-left", "top-right"))
    if head["paper"] not in _CARDS:
        yield _page("", f"@top-center{{width:44%}}{sides}")
    top = _box("top-center", _lines(marking, head.get("draft", "")), f"{size}white-space:pre-line")
    yield _page("", top + _box("bottom-center", _lines(marking, head["caveats"]), size))
    if copy := head.get("copy", ""):
        # Broken, it is broken before the name: no line to write on stands without its word.
        field = BY_HAND if head["paper"] in _CARDS else BY_HAND.replace(" for ", " for\u00a0")
        told = "none" if copy != BY_HAND else css_text(field)
        wide = "white-space:pre-line;width:29% !important;color:#1a1a1a;font-weight:600"
        yield _page("", "@bottom-center{width:42% !important}")
        if copy == BY_HAND and head["paper"] not in _CARDS and not head["caveats"]:
            # Below the marking: in one line with it, both would read as one sentence, as they
            # would with the caveats, which take that line where there are any.
            low = "padding-top:8mm !important"
            yield _page("", f"@bottom-left{{{low}}}@bottom-right{{{low}}}")
        for side, inner, outer in _sides(head):
            own = _box(f"bottom-{inner}", '""' if told == "none" else told, wide)
            yield _page(f":{side}", own + f"@bottom-{outer}{{width:29% !important}}")
        if scheme.copy_number_on_first:
            first = '""' if told == "none" else css_text("Copy ____")
            yield _page(":first", _box("top-right", first, _PEN))


def _right(head: Mapping[str, str], scheme: Scheme) -> Iterator[str]:
    """The label on the right, in its colour on its ground; all else on the left."""
    chapter = f'string(chapter, start) "\\A " {_lines(head["number"])}'
    if not head["number"]:
        chapter = "string(chapter, start)"
    wide = "width:auto !important;white-space:pre-line;overflow:hidden;max-height:none"
    told = _box("bottom-left", _foot(head), f"{wide};color:#1a1a1a")
    none = _box("top-center", "none") + _box("bottom-center", "none")
    yield _page("", none + told + "".join(_label(head["marking"], scheme)))
    above = wide
    if head["paper"] not in _CARDS:
        # The name of a chapter stands above the label: in one line they would be one sentence.
        above = f"{_NARROW};overflow:hidden;padding-bottom:4mm !important"
    for side in (":right", ":left"):
        yield _page(side, f"@top-left{{content:{chapter};{above}}}")


def _foot(head: Mapping[str, str]) -> str:
    """What stands at the foot beside a label: page, copy, draft and further words, line by line."""
    copy = head.get("copy", "")
    foot = [css_text("\u00a0") if "unnumbered" in head else _PAGE]
    if copy:
        foot.append(css_text(copy if copy == BY_HAND else "\u00a0"))
    foot += [css_text(more) for more in (head.get("draft", ""), head["caveats"]) if more]
    return ' "\\A " '.join(foot)


def in_white(head: Mapping[str, str]) -> str:
    """A label in colour on black, for a print in greys: a red would all but vanish there."""
    scheme = SCHEMES[head.get("scheme", "none")]
    if scheme.colours.get(head["marking"]) is None:
        return ""
    slots = ("top-right", "bottom-right")
    return _page("", "".join(f"@{slot}{{color:#fff !important}}" for slot in slots))


def _label(marking: str, scheme: Scheme) -> Iterator[str]:
    colours = scheme.colours.get(marking)
    if colours is None:
        yield from (_box(f"{part}-right", "none") for part in ("top", "bottom"))
        return
    em = colours.width / scheme.size
    looks = (
        f'font:700 {scheme.size}pt/1.4 "Briefbook Sans";letter-spacing:0;height:1.4em !important;'
        f"width:{em:.3f}em !important;padding:0 {6 / scheme.size:.2f}em !important;"
        "text-align:right;overflow:visible !important;text-overflow:clip !important;"
        f"box-sizing:border-box;white-space:nowrap;vertical-align:middle !important;"
        f"color:{colours.ink} !important;background:{colours.ground} !important;"
    )
    yield _box("top-right", css_text(marking), f"{looks}margin:auto 0 4mm auto !important")
    yield _box("bottom-right", css_text(marking), f"{looks}margin:4mm 0 auto auto !important")
