"""Which page is which after an edit, and what is told to have changed."""

import io

import pikepdf
import pytest
from PIL import Image, ImageDraw

from briefgen.serving.drawing import Drawn
from briefgen.serving.leaves import Face, Leaves
from briefgen.serving.sums import page_sums


def faces(*texts: str) -> list[Face]:
    """Pages with these words; one with a star looks otherwise and reads the same."""
    return [Face(text, text.replace("*", ""), 595, 842) for text in texts]


def numbered(*texts: str) -> list[Face]:
    """The same with a foot that counts the pages."""
    return faces(*(f"{text} {at} of {len(texts)}" for at, text in enumerate(texts, 1)))


def turned(before: list[Face], after: list[Face]) -> Leaves:
    return Leaves().turned(before).turned(after)


def keys(leaves: Leaves) -> list[int]:
    return [leaf.key for leaf in leaves.pages]


BOOKS = [
    pytest.param(faces("a", "b", "c"), faces("a", "b", "c"), [1, 2, 3], (), id="nothing changed"),
    pytest.param(faces("a", "b"), faces("a", "x"), [1, 2], (2,), id="a page has other words"),
    pytest.param(faces("a", "b"), faces("a", "b*"), [1, 2], (2,), id="another drawing alone"),
    pytest.param(faces("a", "b 1"), faces("a", "b 2"), [1, 2], (2,), id="another figure alone"),
    pytest.param(
        numbered("a", "b", "c"), numbered("a", "x", "b", "c"), [1, 4, 2, 3], (2,),
        id="a page more: the others stay what they were, whatever their feet say",
    ),
    pytest.param(
        numbered("a", "b", "c"), numbered("a", "c"), [1, 3], (2,), id="a page less"
    ),
    pytest.param(
        faces("a", "b", "c", "d"), faces("a", "x", "y", "d"), [1, 2, 3, 4], (2, 3),
        id="two in the middle",
    ),
    pytest.param(faces("a"), faces("x", "y"), [1, 2], (1, 2), id="nothing is as it was"),
]  # fmt: skip


@pytest.mark.parametrize(("before", "after", "expected", "changed"), BOOKS)
def test_pages_keep_their_keys(
    before: list[Face], after: list[Face], expected: list[int], changed: tuple[int, ...]
) -> None:
    leaves = turned(before, after)
    assert keys(leaves) == expected
    assert leaves.changed == changed


def test_the_first_book_has_not_changed() -> None:
    assert Leaves().turned(faces("a", "b")).changed == ()


def test_a_key_is_never_given_twice() -> None:
    leaves = turned(faces("a", "b"), faces("a")).turned(faces("a", "z"))
    assert keys(leaves) == [1, 3]


def pdf(*places: int, title: str = "") -> bytes:
    """A book of pages with a black line so far down, of a hundred."""
    pages = [Image.new("RGB", (100, 100), "white") for _ in places]
    for page, place in zip(pages, places, strict=True):
        ImageDraw.Draw(page).rectangle((10, place, 90, place + 4), "black")
    held = io.BytesIO()
    pages[0].save(held, "PDF", save_all=True, append_images=pages[1:], title=title, quality=100)
    return held.getvalue()


def test_a_page_has_the_sum_of_what_is_drawn_on_it_wherever_it_stands() -> None:
    one, two, three = page_sums(pdf(10, 20, 30))
    assert len({one, two, three}) == 3
    assert page_sums(pdf(30, 10, 40, title="Another"))[:2] == (three, one)


def saved(ink: bytes) -> bytes:
    """The same book with something more on its second page."""
    with pikepdf.open(io.BytesIO(pdf(10, 20))) as document:
        document.pages[1].contents_add(ink)
        held = io.BytesIO()
        document.save(held)
    return held.getvalue()


def test_a_page_that_is_painted_over_has_another_sum() -> None:
    before, after = page_sums(saved(b"0 0 5 5 re f")), page_sums(saved(b"0 0 9 9 re f"))
    assert before[0] == after[0]
    assert before[1] != after[1]


def test_of_what_is_no_pdf_there_are_no_sums() -> None:
    assert page_sums(b"no PDF") == ()


def test_a_page_with_a_known_sum_is_not_looked_at_again() -> None:
    drawn = Drawn(pdf(10, 20))
    seen = Face("as it was", "", 1, 1)
    assert next(drawn.faces({drawn.sums[0]: seen})) is seen
    assert len(tuple(drawn.faces({}))) == 2
    drawn.close()


def test_the_place_where_two_pages_differ() -> None:
    here, there = Drawn(pdf(20)), Drawn(pdf(60))
    top, end = here.unlike(0, there, 0)
    assert 0.17 < top < 0.21
    assert 0.63 < end < 0.71
    assert here.unlike(0, here, 0) == (0.0, 1.0)
    here.close()
    there.close()
