"""What is made once for many builds: of the same texts only, for the same eyes only, and ours."""

from collections.abc import Callable
from pathlib import Path

import pytest
from making import ROOT, opened, quiet, typed
from pydantic import BaseModel

from briefgen import compiling, rulebook
from briefgen.assembly import Opened, assembled, filled_in
from briefgen.book import Book
from briefgen.keeping import Kept
from briefgen.keeping.by_heart import by_heart, recalled
from briefgen.pipeline import edition_named
from briefgen.playbooks import admission, phrases, restraint
from briefgen.playbooks.packing import packed, unpacked
from briefgen.playbooks.play import Pack
from briefgen.playbooks.shelf import kind_of_head
from briefgen.playbooks.watching import WatchShelf
from briefgen.reading import Source, front_matter, read_placed
from briefgen.review import Ears
from briefgen.wording import listening

KEPT_IN_A_PROCESS = (
    compiling.compiled, compiling.imported, admission.read_once, admission.understood,
    phrases._phrase, restraint._allow, listening._heard, rulebook._ready, rulebook._as_it_stands,
)  # fmt: skip
SECRET = "We would take forty-three inspections and not one less than that."
PLAN = f"""\
title: Inspection of grain ships
us: Ukraine
counterparts: Russia
handling: {{portion_marks: true, scheme: tlp}}
issues:
  - {{title: Number of inspections, points: ["We will never accept more inspections."]}}
statements: [{{text: "We are ready to wait.", tier: sealed}}]
alternatives: {{ours: "{SECRET}"}}
"""


def store(folder: Path, secret: bytes = b"s" * 32) -> Kept:
    return Kept(folder / "kept", secret, 50_000_000)


def asked(kept: Kept, text: str, program: str = "1") -> list[str]:
    """The texts that had to be made anew."""
    anew: list[str] = []

    def made() -> str:
        anew.append(text)
        return text

    with by_heart(kept, program, "n.yaml"):
        assert recalled((text,), made, str.encode, bytes.decode) == text
    return anew


def test_what_is_known_is_not_made_again(tmp_path: Path) -> None:
    assert [asked(store(tmp_path), "a"), asked(store(tmp_path), "a")] == [["a"], []]


@pytest.mark.parametrize(
    "again",
    [
        pytest.param(lambda folder: asked(store(folder), "b"), id="another text"),
        pytest.param(lambda folder: asked(store(folder), "a", "2"), id="another program"),
        pytest.param(lambda folder: asked(store(folder, b"t" * 32), "a"), id="another user"),
        pytest.param(lambda _: asked(Kept.none(), "a"), id="nothing is kept"),
    ],
)
def test_what_is_not_the_same_is_made_anew(
    again: Callable[[Path], list[str]], tmp_path: Path
) -> None:
    asked(store(tmp_path), "a")
    assert len(again(tmp_path)) == 1


def test_a_piece_that_a_stranger_wrote_is_not_taken(tmp_path: Path) -> None:
    kept = store(tmp_path)
    asked(kept, "a")
    for piece in (tmp_path / "kept").glob("?" * 64):
        piece.write_bytes(piece.read_bytes()[:-1] + b"!")
    assert asked(kept, "a") == ["a"]


def _anew() -> None:
    """As a process that has just begun."""
    for one in KEPT_IN_A_PROCESS:
        one.cache_clear()


def book(case: Opened, edition_id: str, kept: Kept) -> Book:
    edition = edition_named(case, edition_id).framed(False)
    return assembled(case, edition_id, edition, "a4", quiet, False, kept)


def plan(folder: Path, text: str = PLAN) -> Opened:
    found = typed(text, folder)
    return Opened(found.negotiation, found.places, found.library, ears=Ears(found.library))


def test_a_book_by_heart_is_the_book(tmp_path: Path) -> None:
    kept, books = store(tmp_path), []
    for one in (Kept.none(), kept, kept):
        _anew()
        books.append(book(plan(tmp_path), "book", one).sections)
    assert books[0]
    assert books[0] == books[1] == books[2]


def test_no_text_of_the_plan_lies_about(tmp_path: Path) -> None:
    _anew()
    book(plan(tmp_path), "principal", store(tmp_path))
    content = b"".join(one.read_bytes() for one in (tmp_path / "kept").glob("?" * 64))
    assert b"Keep the four limits apart" in content
    assert not [t for t in (b"forty-three", b"ready to wait", b"never accept") if t in content]


@pytest.mark.parametrize("example", ["portsmouth-1905", "cyber-talks"])
def test_who_may_see_less_is_told_the_same_after_those_who_may_see_more(example: str) -> None:
    def made(case: Opened, edition_id: str) -> Book:
        edition = edition_named(case, edition_id)
        return filled_in(case, edition_id, edition, "a4", quiet, False)

    first = opened(example)
    shared = Opened(first.negotiation, first.places, first.library, first.settings, first.ears)
    for edition_id in ("principal", "book", "delegation", "agenda"):
        alone = Opened(first.negotiation, first.places, first.library, first.settings, first.ears)
        assert made(shared, edition_id).sections == made(alone, edition_id).sections


def test_a_file_of_a_pack_comes_back_as_it_was_read() -> None:
    packs = ROOT / "playbooks"
    plays = [front_matter(_source(file))[0] for file in packs.glob("*/[a-z]*.md")]
    files: list[tuple[Source, type[BaseModel]]] = [(one, kind_of_head(one)) for one in plays]
    files += [(_source(file), Pack) for file in packs.glob("*/pack.yaml")]
    files += [(_source(file), WatchShelf) for file in packs.glob("*/watch/*/*.yaml")]
    assert len(files) > 50
    for source, kind in files:
        read = read_placed(source, kind)
        again = unpacked(source, kind, packed(read))
        assert again == read
        assert again.model.model_fields_set == read.model.model_fields_set


def _source(file: Path) -> Source:
    return Source(file.relative_to(ROOT).as_posix(), file.read_text("utf-8"))
