"""The tags of a PDF before they are written, and what of the HTML each stands for.

They are plain dictionaries then. Which element a tag is made for the engine keeps to itself, so it
is watched as it makes them; that is asked of it beyond its public names (WeasyPrint 70:
`_build_box_tree`). Tests fail where another version makes its tags in another way.
"""

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True, slots=True)
class Origin:
    """The element of the HTML, and what the engine calls the box that it made of it."""

    element: Any = None
    tag: str = ""
    footnotes: bool = False
    """Whether it is the heap of footnotes at the end of a page."""

    @property
    def whole(self) -> bool:
        """Whether it is an element, and not something made up around one."""
        return self.element is not None and "::" not in self.tag and self.tag != "body"


_MADE_UP = Origin()


@contextmanager
def watched() -> Iterator[dict[int, Origin]]:
    """Of each tag that is made within the block what it stands for, by its number."""
    from weasyprint.formatting_structure.boxes import FootnoteAreaBox
    from weasyprint.pdf import tags

    origins: dict[int, Origin] = {}
    making = tags._build_box_tree

    def watching(box: Any, *how: Any) -> Iterator[Any]:
        for made in making(box, *how):
            footnotes = isinstance(box, FootnoteAreaBox)
            origins.setdefault(made.number, Origin(box.element, box.element_tag or "", footnotes))
            yield made

    tags._build_box_tree = watching
    try:
        yield origins
    finally:
        tags._build_box_tree = making


class Tags:
    """The tree of one file."""

    def __init__(self, pdf: Any, origins: Mapping[int, Origin]) -> None:
        self.pdf, self.origins = pdf, origins
        self.root = self.of(pdf.catalog["StructTreeRoot"])
        self.top = self.of(self.root["K"][0])
        self.moved: dict[bytes, bytes] = {}
        """Which element took over what was filed under another."""

    def of(self, reference: bytes) -> Any:
        """What a reference leads to."""
        return self.pdf.objects[int(reference.split()[0])]

    def kid(self, kid: Any) -> Any:
        """The element that a kid is, or None where it is something drawn or a link's area."""
        found = self.of(kid) if isinstance(kid, bytes) else None
        return found if found is not None and "S" in found else None

    def below(self, element: Any) -> list[Any]:
        """The elements right below one."""
        return [kid for kid in map(self.kid, element["K"]) if kid is not None]

    def origin(self, element: Any) -> Origin:
        """What an element stands for."""
        return self.origins.get(element.number, _MADE_UP)

    def made(self) -> Iterator[Any]:
        """All elements that stand for something and were not joined to others."""
        for number in self.origins:
            if "S" in (element := self.pdf.objects[number]):
                yield element

    def new(self, kind: str, parent: Any) -> Any:
        """A tag that stands for nothing of its own, and hangs nowhere yet."""
        from pydyf import Array, Dictionary  # type: ignore[import-untyped]

        made = Dictionary({"Type": "/StructElem", "S": kind, "K": Array([])})
        made["Pg"], made["P"] = parent["Pg"], parent.reference
        self.pdf.add_object(made)
        return made

    def hang(self, kids: list[Any], parent: Any) -> None:
        """Hang all of these, as its last, under another element."""
        for kid in filter(None, map(self.kid, kids)):
            kid["P"] = parent.reference
        parent["K"].extend(kids)

    def file_anew(self) -> None:
        """What was filed under a piece is filed under the whole."""
        nums = self.of(self.root["ParentTree"])["Nums"]
        for place, filed in enumerate(nums):
            if isinstance(filed, list):
                filed[:] = [self._whole(one) for one in filed]
            elif isinstance(filed, bytes):
                nums[place] = self._whole(filed)

    def _whole(self, reference: bytes) -> bytes:
        while reference in self.moved:
            reference = self.moved[reference]
        return reference
