"""Words of a drawing that are there and not seen: near nothing, or behind what hides all."""

import pytest

from briefgen.typesetting.stripping import stripped

HEAD = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 200 100">'
WORD = "Zebra7731"
MASK = "<mask id='m'>{}</mask><g mask='url(#m)'><text>{}</text></g>"
CUT = "<clipPath id='c'>{}</clipPath><text clip-path='url(#c)'>{}</text>"
INK = "<linearGradient id='g'>{}</linearGradient><text fill='url(#g)'>{}</text>"

SEEN = {
    "small print": "<text font-size='.5'>Kept</text>",
    "large letters made small": "<g transform='scale(1e-9)'><text font-size='9e9'>Kept</text></g>",
    "small letters made large": (
        "<g transform='scale(1000)'><text font-size='.01'><tspan>Kept</tspan></text></g>"
    ),
    "small letters that are used large": (
        "<text id='t' font-size='1e-3'>Kept</text><use href='#t' transform='scale(1000)'/>"
    ),
    "small letters that a rule may enlarge": (
        "<style>g text{font-size:9px}</style><g><text font-size='1e-9'>Kept</text></g>"
    ),
    "a transform that nobody follows": (
        "<g transform='scale(calc(9))'><text font-size='1e-3'>Kept</text></g>"
    ),
    "a letter that is turned": "<text transform='rotate(90) skewX(5)'>Kept</text>",
    "two pale groups": "<g opacity='.1'><g opacity='.1'><text>Kept</text></g></g>",
    "a colour that is none": "<text fill='color()'>Kept</text>",
    "the colour of the text": "<text fill='currentColor'>Kept</text>",
    "one that a rule gives": (
        "<style>.w{color:red}</style><g color='transparent'>"
        "<text class='w' fill='currentColor'>Kept</text></g>"
    ),
    "a mask with some white": MASK.format("<rect/><circle r='9' fill='white'/>", "Kept"),
    "a mask that is white from above": (
        f"<g fill='#fff'>{MASK.format('<rect/>', 'Kept')}</g>"
    ),
    "a mask that a rule makes white": (
        "<style>mask rect{fill:#fff}</style>" + MASK.format("<rect/>", "Kept")
    ),
    "a mask that a rule makes white, and insists": (
        "<style>mask rect{fill:#fff!important}</style>" + MASK.format("<rect/>", "Kept")
    ),
    "a mask by what it covers": (
        "<mask id='m' style='mask-type:alpha'><rect/></mask>"
        "<text mask='url(#m)'>Kept</text>"
    ),
    "a mask with a picture of a part": MASK.format("<use href='#a'/>", "Kept")
    + "<rect id='a' fill='white'/>",
    "a mask with a paint that fades": MASK.format("<rect fill='url(#g)'/>", "Kept")
    + "<linearGradient id='g'><stop stop-color='#fff'/></linearGradient>",
    "a path that is cut by a shape": CUT.format("<path d='M0 0h9v9z'/>", "Kept"),
    "by one of many corners": CUT.format("<polygon points='0,0 9,0 9 9'/>", "Kept"),
    "by one whose size a rule gives": (
        "<style>rect{width:9px;height:9px}</style>" + CUT.format("<rect/>", "Kept")
    ),
    "by a ring in words": "<text style='clip-path:circle(9px)'>Kept</text>",
    "by a frame in words": "<text style='clip-path:inset(5%)'>Kept</text>",
    "by words": CUT.format("<text>X</text>", "Kept"),
    "a paint that fades": INK.format("<stop/><stop stop-opacity='0'/>", "Kept"),
    "a paint that takes its colours from another": (
        "<linearGradient id='g' href='#h'/><linearGradient id='h'><stop/></linearGradient>"
        "<text fill='url(#g)'>Kept</text>"
    ),
    "a small drawing in the drawing": (
        "<svg width='9' height='9' viewBox='0 0 90 90'><text>Kept</text></svg>"
    ),
    "one without a size": "<svg><text>Kept</text></svg>",
    "text along a line": (
        "<path id='p' d='M0 0h9'/><text><textPath href='#p'>Kept</textPath></text>"
    ),
    "along one with a blank in its name": (
        "<path id='a b' d='M0 0h9'/><text><textPath href='#a%20b'>Kept</textPath></text>"
    ),
}  # fmt: skip


@pytest.mark.parametrize("inside", [pytest.param(text, id=name) for name, text in SEEN.items()])
def test_what_can_be_seen_stays_as_it_is(inside: str) -> None:
    drawing = f"{HEAD}{inside}</svg>".encode()
    assert stripped(drawing) == drawing


UNSEEN = {
    "hardly any ink": f"<text opacity='1e-9'>{WORD}</text>",
    "hardly any of a hundred": f"<text style='opacity:.0001%'>{WORD}</text>",
    "pale groups in pale groups": (
        f"<g opacity='.01'><g opacity='.01'><text>{WORD}</text></g></g>"
    ),
    "a pale fill in a pale group": f"<g opacity='.03'><text fill-opacity='.03'>{WORD}</text></g>",
    "a colour that is hardly there": f"<text fill='rgba(0,0,0,1e-9)'>{WORD}</text>",
    "a fill of hardly any ink": f"<text fill-opacity='.00001'>{WORD}</text>",
    "drawn small": f"<text transform='scale(1e-9)'>{WORD}</text>",
    "drawn thin": f"<text transform='matrix(1 0 0 1e-9 0 0)'>{WORD}</text>",
    "small in small": (
        f"<g transform='scale(.001)'><g transform='scale(.001)'><text>{WORD}</text></g></g>"
    ),
    "twice in one": f"<text transform='scale(.001) scale(.001)'>{WORD}</text>",
    "hardly any size": f"<text font-size='1e-9px'>{WORD}</text>",
    "hardly any, in a typeface": f"<text style='font:1e-9px serif'>{WORD}</text>",
    "a part of hardly any size": f"<text>Kept<tspan font-size='1e-9'>{WORD}</tspan></text>",
    "a colour of the text that is clear": (
        f"<g color='transparent'><text fill='currentColor'>{WORD}</text></g>"
    ),
    "a black mask": MASK.format("<rect width='9' height='9'/>", WORD),
    "one in figures": MASK.format("<g fill='#000000'><rect stroke='rgb(0,0,0)'/></g>", WORD),
    "one in the colour of the text": MASK.format("<rect fill='currentColor'/>", WORD),
    "a white mask that is hardly there": MASK.format("<rect fill='white' opacity='0'/>", WORD),
    "a mask without a width": f"<mask id='m' width='0'><rect fill='#fff'/></mask>"
    f"<text mask='url(#m)'>{WORD}</text>",
    "a cut without a width": CUT.format("<rect height='9'/>", WORD),
    "a cut with hardly any": CUT.format("<rect width='1e-9' height='9'/>", WORD),
    "a ring of nothing": CUT.format("<circle r='0'/>", WORD),
    "a flat ring": CUT.format("<ellipse rx='0' ry='9'/>", WORD),
    "a line": CUT.format("<line x2='9' y2='9'/>", WORD),
    "corners in a line": CUT.format("<polygon points='0,0 1,1 9,9'/>", WORD),
    "a path that goes nowhere": CUT.format("<path d='M0 0z'/>", WORD),
    "a path there and back": CUT.format("<path d='M0 0L9 9L0 0z'/>", WORD),
    "a shape that is not displayed": CUT.format(
        "<rect width='9' height='9' display='none'/>", WORD
    ),
    "a ring in words": f"<text style='clip-path:circle(0 at 9px 9px)'>{WORD}</text>",
    "a frame in words": f"<text style='clip-path:inset(50%)'>{WORD}</text>",
    "a paint that is clear": INK.format("<stop stop-opacity='0'/>", WORD),
    "one of a clear colour": INK.format("<stop style='stop-color:#0000'/>", WORD),
    "one without a colour": INK.format("", WORD),
    "a pattern of nothing": f"<pattern id='p'/><text fill='url(#p)'>{WORD}</text>",
    "a tiny drawing in the drawing": f"<svg width='.001' height='9'><text>{WORD}</text></svg>",
    "one that shows too much": (
        f"<svg width='9' height='9' viewBox='0 0 9e9 9e9'><text>{WORD}</text></svg>"
    ),
    "text along nothing": f"<text>Kept<textPath href='#none'>{WORD}</textPath></text>",
    "along a path that goes nowhere": (
        f"<path id='p' d='M0 0'/><text><textPath href='#p'>{WORD}</textPath></text>"
    ),
    "along no line at all": f"<text><textPath>{WORD}</textPath></text>",
}  # fmt: skip


@pytest.mark.parametrize("inside", [pytest.param(text, id=name) for name, text in UNSEEN.items()])
def test_what_cannot_be_seen_is_left_behind(inside: str) -> None:
    left = stripped(f"{HEAD}<circle r='4'/>{inside}</svg>".encode()).decode()
    assert WORD in inside
    assert WORD not in left
    assert "<circle" in left
    assert ("Kept" in left) is ("Kept" in inside)
