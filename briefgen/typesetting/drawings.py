"""Is an SVG drawing only a drawing? One that runs, loads or multiplies something is not used."""

import re
from collections.abc import Callable
from xml.parsers import expat

from briefgen.typesetting.drawn import PROPERTIES, REMARK
from briefgen.typesetting.measuring import odd_size

_LARGEST = 4 * 1024 * 1024
_MOST_ELEMENTS = 50_000
_DEEPEST = 200
_FORBIDDEN = {"script", "foreignobject", "handler", "listener", "iframe", "embed", "object"}
_INLINE_PICTURES = ("data:image/png", "data:image/jpeg")
_OUTSIDE = re.compile(r"url\((?!\s*+[\"']?\s*+#)")
_FETCHED = re.compile(rf"{_OUTSIDE.pattern}|@import|(?:src|image|image-set)\((?!\s*+#)")
_ESCAPED = re.compile(r"\\(?:([0-9a-f]{1,6})(?:\r\n|\s)?|\r\n|\n|(.))")
"""A letter of a style by its number, or with a stroke before it."""


class Unsafe(Exception):
    """Why a drawing is not used; the text ends the sentence "could not be used: …"."""


def inspect_drawing(data: bytes) -> None:
    """Raise `Unsafe` unless the drawing is well formed, holds no code and refers only to itself."""
    if len(data) > _LARGEST:
        raise Unsafe("the drawing is too large")
    inspector = _Inspector()
    parser = expat.ParserCreate(namespace_separator=":")
    parser.StartDoctypeDeclHandler = _document_type
    parser.EntityDeclHandler = _refuse("the drawing declares entities")
    parser.SkippedEntityHandler = _refuse("the drawing uses entities that it does not declare")
    parser.ProcessingInstructionHandler = _refuse("the drawing asks for another file")
    parser.StartElementHandler = inspector.start
    parser.EndElementHandler = inspector.end
    parser.CharacterDataHandler = inspector.text
    try:
        parser.Parse(data, True)
    except (expat.ExpatError, ValueError, LookupError):  # the last two of its encoding
        raise Unsafe("the drawing is damaged") from None
    inspector.finish()


def _refuse(reason: str) -> Callable[..., None]:
    def handler(*_: object) -> None:
        raise Unsafe(reason)

    return handler


def _document_type(_name: str, _system: str | None, public: str | None, has_own: int) -> None:
    """That of every SVG, which many programs write, is left out later; no other, none with more."""
    if has_own or not (public or "").startswith("-//W3C//DTD SVG "):
        raise Unsafe("the drawing declares a document type")


class _Inspector:
    """Follows a drawing from its first to its last element."""

    def __init__(self) -> None:
        self.count = 0
        self.within: list[tuple[str, str]] = []  # the open elements: their names and ids
        self.repeated: set[str] = set()  # what a <use> draws again
        self.repeating: set[str] = set()  # what holds a <use>
        self.style = ""

    def start(self, tag: str, attributes: dict[str, str]) -> None:
        name = _local(tag)
        self.count += 1
        if self.count > _MOST_ELEMENTS:
            raise Unsafe("the drawing has too many parts")
        if self.count == 1 and name != "svg":
            raise Unsafe("it is not an SVG drawing")
        if name in _FORBIDDEN:
            raise Unsafe("the drawing holds a program or another document")
        if fault := odd_size(name, attributes):
            raise Unsafe(fault)
        self.within.append((name, attributes.get("id", "")))
        if len(self.within) > _DEEPEST:
            raise Unsafe("the parts of the drawing are nested too deeply")
        for attribute, value in attributes.items():
            self._attribute(name, _local(attribute), value)
        if name == "use":
            self.repeating.update(id_ for _, id_ in self.within if id_)

    def _attribute(self, name: str, attribute: str, value: str) -> None:
        if attribute.startswith("on"):
            raise Unsafe("the drawing holds a program or another document")
        if attribute == "base":
            raise Unsafe("the drawing asks for another file")
        if attribute in ("href", "src"):
            target = value.strip()
            if name == "use":
                self.repeated.add(target.removeprefix("#"))
            inside = target.startswith("#") or target.lower().startswith(_INLINE_PICTURES)
            if not inside:
                raise Unsafe("the drawing asks for another file")
        else:
            styles = attribute == "style" or attribute in PROPERTIES
            only_inner_references(value, _FETCHED if styles else _OUTSIDE)

    def text(self, text: str) -> None:
        if self.within and self.within[-1][0] == "style":
            self.style += text

    def end(self, _: str) -> None:
        self.within.pop()

    def finish(self) -> None:
        only_inner_references(self.style)
        if "\\" in self.style:
            raise Unsafe("the drawing asks for another file")
        # Copies of copies: ten lines of them are a thousand million shapes.
        if self.repeated & self.repeating:
            raise Unsafe("the drawing repeats parts that repeat others")


def only_inner_references(value: str, asks: re.Pattern[str] = _FETCHED) -> None:
    """Every `url(…)` must point into the drawing itself, with the remarks in it and without."""
    for told in (value.lower(), REMARK.sub("", value.lower())):
        if asks.search(told) or asks.search(_ESCAPED.sub(_letter, told).lower()):
            raise Unsafe("the drawing asks for another file")


def _letter(written: re.Match[str]) -> str:
    number = int(written[1] or "0", 16)
    return chr(number) if 0 < number < 0x110000 else written[2] or ""


def _local(name: str) -> str:
    return name.rpartition(":")[2].lower()
