"""Numbered copies, the return sheet, the password: the files that leave the house."""

import io
from pathlib import Path
from typing import Any

import pikepdf
import pypdfium2
import pytest
from click.testing import CliRunner, Result

from briefgen.cli import main
from briefgen.pipeline import Opened, make
from briefgen.problems import Problem, TooLong
from briefgen.typesetting.locking import locked
from briefgen.typesetting.stamping import joined
from briefgen.typesetting.walking import stumbles

PLAN = """\
title: Inspection of grain ships
us: Ukraine
counterparts: Russia
meeting: {place: Istanbul, format: mediated}
issues: [Number of inspections, Insurance]
handling:
  scheme: uk
  marking: OFFICIAL
  distribution:
    - {copy_number: 4, name: Anna Reader, edition: small, collect_back: true}
    - {copy_number: 7, name: Bo Writer, edition: small}
    - {copy_number: 9, name: Cy Speaker, edition: points}
"""
EDITION = "name: Small\nreader: us\ntier: core\nsections: [cover, at-a-glance]\n"


@pytest.fixture(scope="module")
def home(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("home")
    (folder / "templates" / "editions").mkdir(parents=True)
    (folder / "templates" / "editions" / "small.yaml").write_text(EDITION)
    (folder / "plan.yaml").write_text(PLAN)
    (folder / "secret").write_text("correct horse battery\n")
    return folder


def build(home: Path, *words: str, to: str = "out") -> Result:
    asked = ["build", str(home / "plan.yaml"), "-o", str(home / to), *words]
    return CliRunner().invoke(main, asked)


def texts(pdf: Path | bytes) -> list[str]:
    return [page.get_textpage().get_text_range() for page in pypdfium2.PdfDocument(pdf)]


@pytest.fixture(scope="module")
def apart(home: Path) -> Path:
    made = build(home, "--copies", "-e", "small", to="apart")
    assert made.exit_code in (0, 1), made.output
    return home / "apart"


def test_each_copy_is_a_file_whose_name_tells_nothing(apart: Path) -> None:
    names = sorted(path.name for path in apart.iterdir())
    assert names == ["return-sheet.pdf", "small-copy-04.pdf", "small-copy-07.pdf"]


def test_a_copy_for_a_reader_who_is_no_longer_listed_is_named(home: Path) -> None:
    to = home / "again"
    to.mkdir()
    for name in ("small-copy-12.pdf", "points-copy-09.pdf", "small.pdf"):
        (to / name).touch()
    said = build(home, "--copies", "-e", "small", to="again").stderr
    assert f"not to be used: {to / 'small-copy-12.pdf'}.\n" in said


def test_an_edition_that_is_too_long_keeps_no_copy_of_another(
    home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def too_long(opened: Opened, edition: str, *more: Any) -> object:
        if edition == "small":
            raise TooLong([Problem("The edition small has 3 pages and may have 2")])
        return make(opened, edition, *more)

    monkeypatch.setattr("briefgen.cli.printed.make", too_long)
    made = build(home, "--copies", to="short")
    assert made.exit_code == 2
    assert "2 of 3 files not written: small-copy-04.pdf, small-copy-07.pdf." in made.stderr
    assert [one.name for one in (home / "short").iterdir()] == ["points-copy-09.pdf"]


def test_number_and_name_stand_on_every_sheet_and_nobody_elses(apart: Path) -> None:
    for number, name, other in ((4, "Anna Reader", "Bo Writer"), (7, "Bo Writer", "Anna Reader")):
        pages = texts(apart / f"small-copy-{number:02}.pdf")
        assert len(pages) >= 3
        assert all(f"Copy {number}" in page and name in page for page in pages)
        assert all(page.count("OFFICIAL") == 2 for page in pages)
        assert pages[-2].startswith("Return sheet"), "it is the back of nothing"
        assert len(pages) % 2 == 0
        assert pages[-1].startswith("This page is left blank.")
        assert not any(other in page for page in pages)


def test_a_uk_copy_bears_its_number_at_the_top_right_of_its_first_page(apart: Path) -> None:
    document = pypdfium2.PdfDocument(apart / "small-copy-04.pdf")
    corners = []
    for page in document:
        width, height = page.get_size()
        corners.append(
            page.get_textpage().get_text_bounded(width * 0.6, height * 0.9, width, height)
        )
    assert "Copy 4" in corners[0]
    assert not any("Copy 4" in corner for corner in corners[1:])


def test_the_return_list_names_what_is_collected_back(apart: Path) -> None:
    page, back = texts(apart / "return-sheet.pdf")
    assert back.count("OFFICIAL") == 2
    assert "Anna Reader" in page
    assert "Bo Writer" not in page
    assert "Signature" in page
    assert "Small" in page, "an edition is called by its name"


def test_a_card_with_a_number_has_a_plain_back(home: Path) -> None:
    made = build(home, "--copies", "-e", "points", "--large-type", "--crop-marks", to="cards")
    assert "but a picture or drawing" not in made.output
    pages = texts(home / "cards" / "points-large-marks-copy-09.pdf")
    assert [bool(page.strip()) for page in pages] == [True, False, True, False, True]


def test_a_return_sheet_shares_no_sheet(home: Path) -> None:
    made = build(home, "--copies", "-e", "points", "--print", "4-up", to="four")
    assert "Each copy: 2 sheets" in made.output
    front, back, last, _ = texts(home / "four" / "points-4-up-copy-09.pdf")
    assert "Return sheet" not in front + back
    assert "Return sheet" in last
    assert last.count("Step") == 1 == last.count("Destroyed by")  # the whole form on one card


def test_stamps_are_no_part_of_what_is_read_aloud(apart: Path) -> None:
    with pikepdf.open(apart / "small-copy-04.pdf") as document:
        for page in document.pages:
            page.contents_coalesce()
            drawn = page.Contents.read_bytes()
            assert drawn.count(b"/Artifact <</Type /Pagination>> BDC\nq /Copy") == 1


def test_the_same_input_gives_the_same_bytes(home: Path, apart: Path) -> None:
    build(home, "--copies", "-e", "small", to="again")
    for path in apart.iterdir():
        assert path.read_bytes() == (home / "again" / path.name).read_bytes()


def test_all_copies_in_one_file(home: Path) -> None:
    made = build(home, "--copies", "together", "-e", "small", to="together")
    (path,) = (home / "together").iterdir()
    assert path.name == "small-copies.pdf"
    assert "2 copies" in made.output
    pages = texts(path)
    with pikepdf.open(path) as document, document.open_outline() as outline:
        assert [item.title for item in outline.root] == ["Copy 4", "Copy 7", "To be returned"]
        assert len(document.Root.StructTreeRoot.K[0].K) == 3
        keys = [int(key) for key in list(document.Root.StructTreeRoot.ParentTree.Nums)[::2]]
        assert keys == sorted(set(keys))
        filed = [int(page.StructParents) for page in document.pages if "/StructParents" in page]
        assert set(filed) <= set(keys)
        assert len(filed) == len(set(filed))
    assert stumbles(path.read_bytes()) == ()  # each names its parts apart from the others
    second = next(n for n, page in enumerate(pages) if "Bo Writer" in page)
    assert second % 2 == 0  # it begins on a right-hand page
    assert "To be returned" in pages[-2]


def test_links_still_lead_into_their_own_copy(apart: Path) -> None:
    made = (apart / "small-copy-04.pdf").read_bytes()
    both = pikepdf.open(io.BytesIO(joined([made, made], ["A", "B"])))
    half = len(both.pages) // 2
    names = both.Root.get("/Names", pikepdf.Dictionary()).get("/Dests", pikepdf.Dictionary())
    pairs = list(names.get("/Names", ()))
    pages = [page.obj.objgen for page in both.pages]
    for name, place in zip(pairs[::2], pairs[1::2], strict=True):
        assert (pages.index(place[0].objgen) >= half) == str(name).startswith("1/")
    assert half


@pytest.mark.parametrize(
    ("words", "told"),
    [
        pytest.param(["--copies", "-e", "principal"], "has no copy of the edition principal",
                     id="an edition nobody gets"),
        pytest.param(["--copies", "-f", "html"], "for PDF alone", id="copies for a screen"),
        pytest.param(["--password", "-e", "small"], "only on a terminal", id="nobody to ask"),
        pytest.param(["--password-file", "gone", "-e", "small"], "cannot be read", id="no file"),
    ],
)  # fmt: skip
def test_what_cannot_be_made(home: Path, words: list[str], told: str) -> None:
    made = build(home, *words)
    assert made.exit_code == 2
    assert told in made.output + made.stderr


@pytest.mark.parametrize("typed", [["--password", "hunter2secret"], ["--password=hunter2secret"]])
def test_a_password_typed_on_the_command_line_is_not_repeated(home: Path, typed: list[str]) -> None:
    made = build(home, "-e", "small", *typed)
    assert made.exit_code == 2
    assert "hunter2" not in made.output + made.stderr
    assert "takes no value" in made.output + made.stderr


def test_a_locked_file_opens_with_its_password_only(home: Path) -> None:
    made = build(home, "-e", "small", "--password-file", str(home / "secret"), to="locked")
    path = home / "locked" / "small.pdf"
    assert "horse" not in made.output + made.stderr
    with pytest.raises(pikepdf.PasswordError):
        pikepdf.open(path)
    with pikepdf.open(path, password="correct horse battery") as document:
        assert (document.encryption.R, document.encryption.bits) == (6, 256)
        assert document.allow.accessibility
        assert document.allow.print_highres
        assert not document.allow.modify_other
        assert not document.owner_password_matched
    assert b"grain" not in path.read_bytes()


def test_locking_keeps_the_pages(apart: Path) -> None:
    content = (apart / "return-sheet.pdf").read_bytes()
    opened = pypdfium2.PdfDocument(locked(content, "eight letters"), password="eight letters")
    assert len(opened) == 2
    assert "To be returned" in opened[0].get_textpage().get_text_range()
