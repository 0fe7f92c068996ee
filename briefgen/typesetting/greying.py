"""A finished PDF without colours, for a printer that has none and for the copier after it.

Every colour becomes the grey of its own luminance, so what could be read before can be read as
well now: the contrast of two colours, as accessibility rules reckon it, stays what it was. What
colours told beside that is told by patterns and labels, which stay.
"""

import io
from collections.abc import Iterator
from typing import Any

import pikepdf
from pikepdf import Array, Dictionary, Name, Operator, Stream

from briefgen.typesetting.saving import saved

_COLOURED = {"rg": "g", "RG": "G"}
_NAMED = {"sc", "scn", "SC", "SCN"}


def luminance(red: float, green: float, blue: float) -> float:
    """How bright a colour is, from 0 to 1 (WCAG 2.2, relative luminance)."""
    return 0.2126 * _linear(red) + 0.7152 * _linear(green) + 0.0722 * _linear(blue)


def contrast(one: float, other: float) -> float:
    """The contrast of two luminances, from 1 to 21."""
    low, high = sorted((one, other))
    return (high + 0.05) / (low + 0.05)


def grey_of(red: float, green: float, blue: float) -> float:
    """The grey that is as bright."""
    light = luminance(red, green, blue)
    grey = light * 12.92 if light <= 0.0031308 else 1.055 * light ** (1 / 2.4) - 0.055
    return round(min(1.0, grey), 4)


def _linear(part: float) -> float:
    return part / 12.92 if part <= 0.04045 else float(((part + 0.055) / 1.055) ** 2.4)


def in_grey(pdf: bytes) -> bytes:
    """The same file in greys: its text, drawings, patterns, shadings and pictures."""
    with pikepdf.open(io.BytesIO(pdf)) as document:
        for page in document.pages:
            page.contents_coalesce()
            page.obj.Contents.write(_drained(page.obj.Contents))
        for thing in document.objects:
            if isinstance(thing, Stream):
                _drain(document, thing)
            if isinstance(thing, Stream | Dictionary) and "/ShadingType" in thing:
                _drain_shading(thing)
        return saved(document)


def _drain(document: pikepdf.Pdf, thing: Stream) -> None:
    kind = thing.get("/Subtype")
    if kind == Name.Form or thing.get("/PatternType") == 1:
        thing.write(_drained(thing))
        if "/Group" in thing and thing.Group.get("/CS") == Name.DeviceRGB:
            thing.Group.CS = Name.DeviceGray
    elif kind == Name.Image and not bool(thing.get("/ImageMask", False)):
        _drain_picture(thing)


def _drained(thing: Any) -> bytes:
    """What is drawn, every colour replaced."""
    return pikepdf.unparse_content_stream(list(_turned(thing)))


def _turned(thing: Any) -> Iterator[Any]:
    for instruction in pikepdf.parse_content_stream(thing):
        operands, name = instruction.operands, str(instruction.operator)
        if name in _COLOURED:
            yield [grey_of(*map(float, operands))], Operator(_COLOURED[name])
        elif name in _NAMED and len(operands) == 3:
            grey = grey_of(*map(float, operands))
            yield [grey, grey, grey], instruction.operator
        else:
            yield instruction


def _drain_picture(picture: Stream) -> None:
    image = pikepdf.PdfImage(picture)
    if image.mode == "L" or image.mode == "1":
        return
    drawn = image.as_pil_image().convert("L")
    kept = {name: picture[name] for name in ("/SMask", "/Mask") if name in picture}
    picture.write(drawn.tobytes())
    for name in ("/DecodeParms", "/Decode"):
        if name in picture:
            del picture[name]
    picture.ColorSpace, picture.BitsPerComponent = Name.DeviceGray, 8
    picture.Width, picture.Height = drawn.size
    for name, value in kept.items():
        picture[name] = value


def _drain_shading(shading: Any) -> None:
    """The colours a gradient runs through, wherever its functions name them."""
    for function in _functions(shading.get("/Function")):
        for name in ("/C0", "/C1"):
            if name in function and len(function[name]) == 3:
                grey = grey_of(*map(float, function[name]))
                function[name] = Array([grey, grey, grey])


def _functions(function: Any) -> Iterator[Any]:
    if isinstance(function, Array):
        for one in function:
            yield from _functions(one)
    elif isinstance(function, Dictionary | Stream):
        yield function
        yield from _functions(function.get("/Functions"))
