"""A drawing without what does not draw: remarks, notes of the program that made it, paths.

The drawing was inspected before (`drawings`): it declares no entity and refers only to itself. One
that has nothing to lose stays byte for byte as it is.
"""

import re
from base64 import b64decode, b64encode
from binascii import Error as NotBase64
from urllib.parse import unquote_to_bytes
from xml.etree import ElementTree as Xml

from briefgen.typesetting.drawings import Unsafe
from briefgen.typesetting.pictures import Unfit, cleaned

_SVG = "http://www.w3.org/2000/svg"
_SPACES = {"", _SVG, "http://www.w3.org/1999/xlink", "http://www.w3.org/XML/1998/namespace"}
_DOES_NOT_DRAW = {"metadata", "set", "animate", "animatetransform", "animatemotion", "discard"}
_REMARK = re.compile(r"/\*.*?(?:\*/|\Z)", re.DOTALL)
_PICTURE = re.compile(r"data:(image/(?:png|jpeg))((?:;[^,]*)?),(.*)", re.DOTALL | re.IGNORECASE)


def stripped(data: bytes) -> bytes:
    """Only what draws of the drawing. Raises `Unsafe` for a picture in it that is none."""
    builder = _Noticing()
    root = Xml.XML(data, Xml.XMLParser(target=builder))
    if not (_without_strangers(root) | builder.remarked):
        return data
    for prefix, space in (("", _SVG), ("xlink", "http://www.w3.org/1999/xlink")):
        Xml.register_namespace(prefix, space)
    bare: bytes = Xml.tostring(root, "utf-8", xml_declaration=False)
    return bare


class _Noticing(Xml.TreeBuilder):
    """Builds the tree without remarks, and notices that there were some."""

    def __init__(self) -> None:
        super().__init__()
        self.remarked = False

    def comment(self, _: str | None) -> None:  # type: ignore[override]
        self.remarked = True


def _without_strangers(element: Xml.Element) -> bool:
    """Take out what does not draw, here and below; whether there was any."""
    found = _without_strange_attributes(element)
    for child in list(element):
        space, name = _split(child.tag)
        if space not in _SPACES or name.lower() in _DOES_NOT_DRAW:
            _take_out(element, child)
            found = True
        else:
            found = _without_strangers(child) | found
    if _split(element.tag)[1].lower() == "style" and element.text:
        bare = _REMARK.sub("", element.text)
        found, element.text = found or bare != element.text, bare
    return found


def _take_out(element: Xml.Element, child: Xml.Element) -> None:
    at = list(element).index(child)
    if child.tail and at:
        element[at - 1].tail = (element[at - 1].tail or "") + child.tail
    elif child.tail:
        element.text = (element.text or "") + child.tail
    element.remove(child)


def _without_strange_attributes(element: Xml.Element) -> bool:
    found = False
    for attribute, value in list(element.attrib.items()):
        space, name = _split(attribute)
        if space not in _SPACES or name.lower().startswith("data-"):
            del element.attrib[attribute]
            found = True
        elif name.lower() == "href" and (picture := _PICTURE.fullmatch(value.strip())):
            bare = _bare(picture)
            found = found or bare != value
            element.set(attribute, bare)
    return found


def _bare(picture: re.Match[str]) -> str:
    """A picture written into the drawing, cleaned like any other."""
    kind, raw = picture[1].lower(), unquote_to_bytes(picture[3])
    try:
        data = b64decode(raw) if "base64" in picture[2].lower() else raw
        kept = cleaned(data, kind)
    except (NotBase64, ValueError, Unfit):
        raise Unsafe("a picture in the drawing is damaged or too large") from None
    return picture[0] if kept == data else f"data:{kind};base64,{b64encode(kept).decode()}"


def _split(tag: str) -> tuple[str, str]:
    space, _, name = tag.rpartition("}")
    return space.removeprefix("{"), name
