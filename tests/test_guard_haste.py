"""What the guard leaves out to be quick is nothing that it would find."""

from decimal import Decimal
from pathlib import Path

import pikepdf
import pytest
from guarding import pdf, shown, written
from pikepdf import Array, Dictionary, Name

from briefgen.guard import memory, opening, remembering
from briefgen.guard.dates import days
from briefgen.guard.lawful import body
from briefgen.guard.numbers import BARE, amounts
from briefgen.guard.pdf import loose
from briefgen.guard.pdf.glyphs import may_cover
from briefgen.guard.pdf.objects import _has_strings
from briefgen.guard.pdf.pages import passages
from briefgen.guard.spelling import _FORMS, flat, sound, sounds, words
from briefgen.guard.spelt import in_figures
from briefgen.guard.torn import _Letters
from briefgen.guard.worded import figured, read_key, spelt, worded
from briefgen.keeping import Kept

TEXTS = (
    "On page 12 of 93: nothing.",
    "12 km, twelve kilometres, 12,000 m or 7.456454306848008 miles",
    "1.5 bn EUR, €1,500 million, 1.500.000.000 euros, six and a half per cent",
    "between 10 and 20 barrels, 3–4 weeks, half a million roubles",
    "0.158987294928 litres, 123456789012345678 tonnes, 1 500 ships, 12 trucks a day",
    "at 12:30, 2.45, 1.500, 10'000 francs, 12 EUR 50 cents, TWELVE SQUARE KM",
)


BEHIND = ("\n|km of road", "\n|", "\n|- bn EUR\n|per cent", "\n|to 20 weeks")


@pytest.mark.parametrize("behind", BEHIND)
@pytest.mark.parametrize("text", [*TEXTS, " ".join(TEXTS), "12 " * 40, "9 of 10, 3/4 " * 20])
def test_amounts_up_to_the_settled_place_are_the_same_whatever_follows(
    text: str, behind: str
) -> None:
    found = figured(text)
    alone = [(one.start, one.end, {*map(spelt, one.keys)}) for one in amounts(found.text)]
    assert [(start, end, set(keys)) for start, end, keys in found.numbers] == alone
    joined = list(amounts(found.text + behind, False, 0, len(found.text)))
    settled = [one for one in amounts(found.text) if one.start < found.settled]
    rest = list(amounts(found.text + behind, False, found.settled, len(found.text)))
    assert [*settled, *rest] == joined


def test_a_quantity_is_put_down_so_that_it_is_read_as_the_same() -> None:
    keys = {key for text in TEXTS for one in amounts(in_figures(flat(text))) for key in one.keys}
    assert len(keys) > 20
    assert all(read_key(spelt(key)) == key for key in keys)
    assert len({spelt(key) for key in keys}) == len(keys)


@pytest.mark.parametrize(
    "words_", [[], ["witte"], ["Tymchakov", "schtscherbakov", "off", "ah", "a", "h", "oh"]]
)
def test_the_sounds_of_many_words_are_those_of_each(words_: list[str]) -> None:
    assert sounds(words_) == [sound(one) for one in words_]


def test_a_quantity_is_known_in_whatever_dress_though_one_is_looked_for_first() -> None:
    seen = body(["12 talks were held", "A zone of twelve kilometres", "Room 3"])
    far, bare = (spelt((unit, Decimal(many))) for unit, many in (("length", "1.2E+4"), (BARE, 12)))
    assert not seen.counts(far, "12")
    assert seen.counts(far)
    assert seen.counts(bare, "12")


@pytest.mark.parametrize(
    ("written_so", "value"),
    [
        pytest.param("1.5 EUR", "1.5", id="one point"),
        pytest.param("1.500.000 EUR", "1500000", id="points between thousands"),
        pytest.param("1,500,000 EUR", "1500000", id="commas between thousands"),
    ],
)
def test_our_own_amounts_are_read_one_way(written_so: str, value: str) -> None:
    (one,) = amounts(written_so, ours=True)
    assert one.keys == {(BARE, Decimal(value)), ("eur", Decimal(value))}


@pytest.mark.parametrize(
    ("text", "found"),
    [
        pytest.param("Room 12, 1905 metres up", [], id="no month"),
        pytest.param("xMay3 1905, 13 1905", [], id="a name run together"),
        pytest.param("in May 123 1905", [], id="no day"),
        pytest.param("On July 27th, 1905 they met", [(3, "July 27th, 1905")], id="month first"),
        pytest.param("v12.3.28.4", [], id="a version"),
        pytest.param("On 12.3.28.", [(3, "12.3.28")] * 4, id="a short date ends a sentence"),
        pytest.param("27 Aug. 1905", [(0, "27 Aug. 1905")], id="day first"),
        pytest.param("September\n5 1905", [(0, "September\n5 1905")], id="over a line’s end"),
        pytest.param("May 3 May 4, 1905", [(6, "May 4, 1905")], id="the nearest month"),
    ],
)
def test_days(text: str, found: list[tuple[int, str]]) -> None:
    assert [(at, shown) for at, shown, _ in days(text)] == found


@pytest.mark.parametrize(
    "text",
    ["", "Kiev’s envoys, Kyjiw’s", "Ein Straßenschild ¶ und Ærø", "Харьков and KHARKIV", "a ¶ ¶ b"],
)
def test_words_are_put_down_so_that_they_are_read_as_the_same(text: str) -> None:
    assert worded(text).words == words(flat(text))


@pytest.mark.parametrize("sign", _FORMS, ids=hex)
def test_a_letter_of_an_odd_form_is_a_plain_one(sign: int) -> None:
    assert flat(f"x{chr(sign)}") == f"x{_FORMS[sign]}"


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        pytest.param("a-b, T-34, - or --", [], id="no words"),
        pytest.param(
            "The cease-fire-line (re-open) 5k-run", ["cease", "fire", "line", "open", "re"], id="-"
        ),
        pytest.param(
            "a far\u2010off non\u2011aligned co-op",
            ["aligned", "co", "far", "non", "off", "op"],
            id="‐‑",
        ),
    ],
)
def test_the_parts_of_words_with_hyphens(text: str, parts: list[str]) -> None:
    assert worded(text).parts == parts


def test_letters_are_found_wherever_they_begin() -> None:
    told = ["convoys", "under", "escort", "from", "constanta", "whatever", "the", "insurers"]
    letters = _Letters.of(told)
    row = "".join(told)
    assert all(letters.hold(row[at : at + 20]) for at in range(len(row) - 19))
    assert not letters.hold("underescorttoconstan")
    assert not _Letters.of(["few"]).hold("underescortfromconst")


@pytest.mark.parametrize(
    ("object_", "holds"),
    [
        (b"<< /K [ 1 2 << /S /P >> ] /Pg 3 0 R >>", False),
        (b"<</A<</B 1>>>>", False),
        (b"<< /T (a) >>", True),
        (b"[ <feff0041> ]", True),
        (b"<< /A << /B <41> >> /C <42> >>", True),
        (b"<</A<</B<41>>>>", True),
    ],
)
def test_an_object_with_a_string_is_known_by_its_brackets(object_: bytes, holds: bool) -> None:
    assert _has_strings(object_) is holds


@pytest.mark.parametrize(
    ("drawing", "may"),
    [
        (b"/P <</MCID 0>> BDC (a) Tj EMC /Artifact <</Type /Pagination>>BDC EMC", False),
        (b"/OC /MC0 BDC EMC /P <</MCID 0>> \n BDC EMC", False),
        (b"/P <</MCID 0>> BDC /Span /MC0 BDC (a) Tj EMC EMC", True),
        (b"/Span <</ActualText (a)>> BDC (b) Tj EMC", True),
        (b"(Actual) Tj", False),
    ],
)
def test_a_drawing_that_may_lie_under_a_text_is_known_by_its_marks(
    drawing: bytes, may: bool
) -> None:
    assert may_cover(drawing) is may


def test_between_one_object_and_the_next_everything_is_read_and_within_one_nothing_twice() -> None:
    objects = (
        b"1 0 obj (one) endobj\n2 0 obj (2 0 obj) endobj words 3 0 obj (three) endobj4 0 obj(four)"
    )
    told = [(one.where, one.text.strip()) for one in loose.passages({}, b"%PDF-1.7\n" + objects)]
    lost, between = loose.LOST, loose.BETWEEN
    assert told == [
        *((lost, "one"), (lost, "2 0 obj"), (between, "words"), (lost, "three"), (lost, "four")),
    ]


def test_what_changed_little_is_not_put_down_and_read_again_in_the_next_process(
    tmp_path: Path,
) -> None:
    kept = Kept(tmp_path / "kept", b"s" * 32, 10**7)

    def read(changed: int, anew: int) -> bytes:
        """What lies in the folder after a process that finds some pages changed."""
        memory._held.clear()
        texts = (f"Page {n} of {'a' if n > changed else 'another'} paper." for n in range(1, 50))
        with remembering(kept, Path(), "n.yaml", "book", "pdf") as told:
            opening.named("pdf")(written(pdf(*map(shown, texts))))
        assert told.anew["page"] == anew
        (piece,) = (one for one in tmp_path.rglob("*") if len(one.name) == 64)
        return piece.read_bytes()

    first = read(0, 49)
    assert read(2, 2) == read(1, 1) == read(2, 2) == first
    assert read(9, 9) != first
    assert read(9, 0)
    memory._held.clear()


def face(made: pikepdf.Pdf, letters: str, in_a_row: bool = False) -> Dictionary:
    """A font whose codes 1, 2, 3 … are these letters, told in pairs or in a row."""
    signs = [f"<{ord(sign):04x}>" for sign in letters]
    pairs = "".join(f"<{code:04x}> {sign}\n" for code, sign in enumerate(signs, 1))
    told = f"{len(letters)} beginbfchar\n{pairs}endbfchar"
    if in_a_row:
        told = f"1 beginbfrange\n<0001> <{len(letters):04x}> [{' '.join(signs)}]\nendbfrange"
    table = made.make_stream(told.encode())
    return Dictionary(Type=Name.Font, Subtype=Name.Type0, ToUnicode=table)


@pytest.mark.parametrize("apart", [True, False], ids=["fonts of the file", "fonts of the drawing"])
@pytest.mark.parametrize("in_a_row", [True, False], ids=["in a row", "in pairs"])
def test_each_drawing_is_read_by_the_font_that_it_names(apart: bool, in_a_row: bool) -> None:
    made = pdf()
    kept = []
    for letters in ("pen", "cap", "pen"):
        font = face(made, letters, in_a_row)
        fonts = Dictionary(F1=made.make_indirect(font) if apart else font)
        drawing = made.make_stream(b"BT /F1 9 Tf <000100020003> Tj ET", Subtype=Name.Form)
        drawing.Resources = Dictionary(Font=fonts)
        kept.append(drawing)
    made.Root.Keep = Array(kept)
    passages = opening.named("pdf")(written(made)).passages
    drawn = [one.text.strip() for one in passages if one.where.startswith("a drawing")]
    assert drawn == ["pen", "cap", "pen"]


def test_the_number_of_a_page_is_no_amount_and_an_amount_is_no_number_of_a_page() -> None:
    texts = ["Contents\nThe lease 2\nThe pledge 60\nWe go to 2", "The lease\nat 2 per cent"]
    assert [one.text for one in passages(texts)] == [
        "Contents\nThe lease\nThe pledge 60\nWe go to 2",
        "The lease\nat 2 per cent",
    ]
