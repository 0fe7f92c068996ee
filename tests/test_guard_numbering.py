"""The number of a page says where something stands; the same number by itself may be a limit."""

from collections.abc import Sequence

import pikepdf
import pytest
from guarding import fields, in_file, pdf, said, shown, written
from pikepdf import Array, Dictionary, Name

PAGES = 12
"""As many as the kilometres of the limit."""


def book(listed: str, title: str, linked: int = 0, by_name: bool = False) -> bytes:
    """A book with a contents page, a title on its last page, and perhaps a link."""
    between = [shown(f"Words of page {number}") for number in range(2, PAGES)]
    made = pdf(shown(listed), *between, shown(f"{title}\nMore of it stands here"))
    if linked:
        place: pikepdf.Object = Array([made.pages[linked - 1].obj, Name.XYZ, 0, 700, 0])
        if by_name:
            made.Root.Names = Dictionary(Dests=Dictionary(Names=Array(["there", place])))
            place = pikepdf.String("there")
        note = Dictionary(Type=Name.Annot, Subtype=Name.Link, Rect=Array([0, 0, 9, 9]), Dest=place)
        made.pages[0].obj.Annots = Array([made.make_indirect(note)])
    return written(made)


CONTENTS = "Contents\nThe bottom line\nInspection zone\n12\nMore"


@pytest.mark.parametrize(
    ("listed", "title", "linked", "by_name"),
    [
        pytest.param(CONTENTS, "Inspection zone", 12, False, id="beside a link to that page"),
        pytest.param(CONTENTS, "Inspection zone", 12, True, id="a link by name"),
        pytest.param(CONTENTS, "Inspec-\ntion zone", 12, True, id="a title that breaks there"),
        pytest.param(
            "The bottom line\nInspection\nzone\n12", "Inspection zone", 12, True, id="or here"
        ),
        pytest.param(
            "The bottom line\nInspection zone p. 12", "Inspection zone", 0, False, id="p. 12"
        ),
        pytest.param("Bottom line, Inspection zone, see page 12.", "A", 0, False, id="page 12"),
        pytest.param("Bottom line p. 12\nKilometre stones", "A", 0, False, id="above a next row"),
    ],
)
def test_the_number_of_a_page_is_none_of_a_limit(
    listed: str, title: str, linked: int, by_name: bool
) -> None:
    assert fields(in_file(book(listed, title, linked, by_name), "pdf")) == []


@pytest.mark.parametrize(
    ("listed", "title", "linked"),
    [
        pytest.param(CONTENTS, "Inspection zone", 0, id="without a link"),
        pytest.param(CONTENTS, "Inspection zone", 11, id="with a link to another page"),
        pytest.param(CONTENTS, "Something else", 12, id="where the title does not stand"),
        pytest.param(CONTENTS, "Of the inspection zone", 12, id="in other words"),
        pytest.param("Inspection zone\n12 km", "Inspection zone", 12, id="with its unit"),
        pytest.param("Ends on page 12 km", "Inspection zone", 0, id="with its unit behind page"),
    ],
)
def test_a_limit_is_none_of_a_page(listed: str, title: str, linked: int) -> None:
    assert fields(in_file(book(listed, title, linked), "pdf")) == ["bottom_line"]


@pytest.mark.parametrize(
    ("pages", "found"),
    [
        pytest.param(["no more than 12", "apples"], [], id="what is no unit"),
        pytest.param(["it took 12", "an issue of words"], [], id="a small word"),
        pytest.param(["12 of them\nand then words", "km"], [], id="words behind the number"),
        pytest.param(["12\n1\n2\n3\n4\n5\n6", "km"], [], id="far from the end"),
        pytest.param(["no more than 12", "km from it"], ["bottom_line"], id="the unit"),
        pytest.param(
            ["no more than 12\nPage 1 of 2", "Head\nkm from it"], ["bottom_line"], id="over a foot"
        ),
        pytest.param(["we have 1.5", "Head\nbn EUR"], ["envelope"], id="a sum"),
        pytest.param(["we have 1.5 billion\nfoot", "euros"], ["envelope"], id="behind its scale"),
    ],
)
def test_an_amount_over_the_end_of_a_page(pages: Sequence[str], found: list[str]) -> None:
    assert said(*pages) == found
