"""A drawing without what does not draw: titles, remarks, notes of programs, hidden layers, paths.

The drawing was inspected before (`drawings`): it declares no entity and refers only to itself. One
that has nothing to lose stays byte for byte as it is. What lies beyond its edge, or below something
else, is drawn, and stays.
"""

import re
from base64 import b64decode, b64encode
from binascii import Error as NotBase64
from collections.abc import Iterator
from urllib.parse import unquote_to_bytes
from xml.etree import ElementTree as Xml

from briefgen.typesetting.drawings import Unsafe, inspect_drawing, only_inner_references
from briefgen.typesetting.drawn import (
    AT_FIRST,
    ATTRIBUTES,
    ELEMENTS,
    HOLD_TEXT,
    MAY_HIDE,
    REMARK,
    WAITING,
    Looks,
)
from briefgen.typesetting.drawn_styles import Says, local
from briefgen.typesetting.pictures import Unfit, cleaned

_SVG = "http://www.w3.org/2000/svg"
_XLINK = "http://www.w3.org/1999/xlink"
_XML = "http://www.w3.org/XML/1998/namespace"
_OF_OTHERS = {_XLINK: {"href"}, _XML: {"lang", "space"}}
_PICTURE = re.compile(r"data:(image/(?:png|jpeg))\s*((?:;[^,]*)?),(.*)", re.DOTALL | re.IGNORECASE)
_CONDITIONS = frozenset({"systemLanguage", "requiredExtensions"})
_IN_TEXT = {"tspan", "textPath", "a"}
_HOLDERS = {"svg", "g", "a", "switch", "defs", "symbol", "marker", "pattern", "clipPath", "mask"}
"""What draws what stands in it; a shape or a paint does not."""
_MOST_ROUNDS = 5
"""What only something hidden refers to goes with it, and what that refers to in turn."""


def stripped(data: bytes) -> bytes:
    """Only what draws of the drawing. Raises `Unsafe` for a picture in it that is none."""
    builder = _Noticing()
    root = Xml.XML(data, Xml.XMLParser(target=builder))
    changed = builder.remarked
    for _ in range(_MOST_ROUNDS):
        work = _Stripping(Looks.of(root))
        work.element(root, AT_FIRST, waiting=False, holds_text=False)
        changed = changed or work.changed
        if not work.changed:
            break
    if not changed:
        return data
    for prefix, space in (("", _SVG), ("xlink", _XLINK)):
        Xml.register_namespace(prefix, space)
    bare: bytes = Xml.tostring(root, "utf-8", xml_declaration=False)
    return bare


def words_drawn(data: bytes) -> Iterator[str]:
    """The texts that are drawn; none where the drawing is refused."""
    try:
        inspect_drawing(data)
        root = Xml.XML(stripped(data))
    except Unsafe:
        return
    for element in root.iter():
        yield from ("" if local(element.tag) == "style" else element.text or "", element.tail or "")


class _Noticing(Xml.TreeBuilder):
    """Builds the tree without remarks and document type, and notices that there were some."""

    def __init__(self) -> None:
        super().__init__()
        self.remarked = False

    def comment(self, _: str | None) -> None:  # type: ignore[override]
        self.remarked = True

    def doctype(self, *_: str | None) -> None:
        self.remarked = True


class _Stripping:
    """One round through a drawing; what does not draw is taken out."""

    def __init__(self, looks: Looks) -> None:
        self.looks = looks
        self.changed = False
        self.emptied = set[Xml.Element]()

    def element(
        self, element: Xml.Element, above: Says | None, *, waiting: bool, holds_text: bool
    ) -> None:
        """Strip an element and all in it; `waiting` is drawn only where something refers to it."""
        self._attributes(element)
        said: Says | None = None
        if above is not None and local(element.tag) != "clipPath":
            said = self.looks.handed_down(element, above) if len(element) else above
        if local(element.tag) == "style":
            self._set(element, "text", self._styles(element.text or ""))
        elif not holds_text and (element.text or "").strip():
            self._set(element, "text", None)
        kept: list[tuple[Xml.Element, bool]] = []
        branch = _branch(element)
        for child in element:
            lost = waiting or _is_misplaced(child, element, holds_text, branch)
            waits = self._waits(child, said, lost)
            if self._draws(child, waits):
                kept.append((child, waits))
            elif self.looks.by_place:
                self._emptied(child)
                kept.append((child, True))
            elif holds_text and kept:
                kept[-1][0].tail = (kept[-1][0].tail or "") + (child.tail or "")
            elif holds_text:
                element.text = (element.text or "") + (child.tail or "")
        if len(kept) < len(element):
            element[:] = [child for child, _ in kept]
            self.changed = True
        for child, waits in kept:
            if not holds_text and (child.tail or "").strip():
                self._set(child, "tail", None)
            name = local(child.tag)
            inside = name in HOLD_TEXT or (holds_text and name == "a")
            self.element(child, said, waiting=waits, holds_text=inside)

    def _draws(self, child: Xml.Element, waits: bool) -> bool:
        """Whether an element, or something in it, is drawn."""
        space, name = _split(child.tag)
        if space not in ("", _SVG) or name not in ELEMENTS:
            return False
        return not waits or any(
            one.get("id") in self.looks.referred or local(one.tag) == "style"
            for one in child.iter()
        )

    def _waits(self, element: Xml.Element, above: Says | None, waiting: bool) -> bool:
        hidden = waiting or local(element.tag) in WAITING or self.looks.vanishes(element, above)
        return hidden and element.get("id") not in self.looks.referred

    def _emptied(self, element: Xml.Element) -> None:
        """Left only so that style sheets count and find as before."""
        if element in self.emptied:
            return
        self.emptied.add(element)
        self._set(element, "text", None)
        if local(element.tag) not in ELEMENTS and len(element):
            element[:] = []
            self.changed = True
        kept = MAY_HIDE.union(_CONDITIONS, ("id", "class"))
        for attribute in element.attrib.keys() - kept - self.looks.asked:
            del element.attrib[attribute]
            self.changed = True
        for child in element:
            self._set(child, "tail", None)
            self._emptied(child)

    def _attributes(self, element: Xml.Element) -> None:
        for attribute, value in list(element.attrib.items()):
            bare = self._attribute(attribute, value)
            if bare is None:
                del element.attrib[attribute]
                self.changed = True
            elif bare != value:
                element.set(attribute, bare)
                self.changed = True

    def _attribute(self, attribute: str, value: str) -> str | None:
        space, name = _split(attribute)
        if not space and name in _CONDITIONS:
            raise Unsafe(f"a part of the drawing is for some readers only ({name})")
        known = name in _OF_OTHERS.get(space, () if space else ATTRIBUTES)
        if not known and (space or name not in self.looks.asked):
            return None
        if name == "id":
            return value if self.looks.needs(value) else None
        if name == "class":
            return " ".join(filter(self.looks.mentions, value.split())) or None
        if name == "style":
            return self._styles(value) or None
        return _bare(value.strip()) if name == "href" else value

    def _styles(self, told: str) -> str:
        """What draws of some styles; nothing left out may join two halves of an address."""
        kept = self.looks.kept(REMARK.sub("", told))
        only_inner_references(kept)
        return kept

    def _set(self, element: Xml.Element, part: str, text: str | None) -> None:
        if (getattr(element, part) or "") != (text or ""):
            setattr(element, part, text)
            self.changed = True


def _branch(element: Xml.Element) -> Xml.Element | None:
    """Of a choice the one part that is drawn wherever the drawing is read."""
    if local(element.tag) != "switch":
        return None
    parts = [one for one in element if local(one.tag) in ELEMENTS - {"style"}]
    free = (one for one in parts if not _CONDITIONS.intersection(one.attrib))
    return next(free, parts[0] if parts else None)


def _is_misplaced(
    child: Xml.Element, within: Xml.Element, holds_text: bool, branch: Xml.Element | None
) -> bool:
    """Whether nothing is drawn of an element only because of what it stands in."""
    name = local(child.tag)
    if name == "style":
        return False
    if holds_text:
        return name not in _IN_TEXT
    if local(within.tag) in _HOLDERS:
        return name in HOLD_TEXT - {"text"} or branch not in (None, child)
    return name != "stop" and not name.startswith("fe")


def _bare(value: str) -> str:
    """A picture written into the drawing, cleaned like any other; a name within it as it is."""
    picture = _PICTURE.fullmatch(value)
    if value.startswith("#"):
        return value
    if picture is None:
        raise Unsafe("a picture in the drawing is neither PNG nor JPEG")
    kind, raw = picture[1].lower(), unquote_to_bytes(picture[3])
    try:
        kept = cleaned(b64decode(raw) if "base64" in picture[2].lower() else raw, kind)
    except (NotBase64, ValueError, Unfit):
        raise Unsafe("a picture in the drawing is damaged or too large") from None
    return f"data:{kind};base64,{b64encode(kept).decode()}"


def _split(tag: str) -> tuple[str, str]:
    space, _, name = tag.rpartition("}")
    return space.removeprefix("{"), name
