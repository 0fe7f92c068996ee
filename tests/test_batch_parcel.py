"""A brief as a parcel: what travels with it, how it is laid out and taken away, what logs tell."""

import os
from pathlib import Path

import pytest
from batching import TEXT, run_over, states
from making import FIVE_LINES

from briefgen.batch.here import Here
from briefgen.batch.order import Answer, Content, Made, Order, Parcel, Wanted, failed
from briefgen.batch.parcel import beyond, fuller, packed, unmoved
from briefgen.batch.unpacking import unpacked
from briefgen.keeping.noting import note, noting
from briefgen.pipeline import open_file
from briefgen.problems import Problem, Unusable


def workspace(home: Path) -> Path:
    """A workspace with all that a brief may be made of, and a neighbour that is none of its."""
    files = {
        "briefgen.yaml": "build: {pages: 99}\n",
        "playbooks/own/pack.yaml": "name: Own\n",
        "templates/pages/own.css": "body { background: url('marks/water mark.png') }",
        "marks/water mark.png": "drawn",
        "talks/risks.yaml": "[{what: Fog}]\n",
        "talks/maps/strait%202.png": "not this one",
        "talks/maps/strait 2.png": "drawn",
        "talks/neighbour.yaml": "title: Another\n",
        "talks/maps/neighbour.png": "drawn",
        "talks/talks.yaml": FIVE_LINES
        + "risks: !include risks.yaml\n"
        + "context: {figures: [{file: maps/strait 2.png, title: The strait}]}\n",
    }
    for name, text in files.items():
        (home / name).parent.mkdir(parents=True, exist_ok=True)
        (home / name).write_text(text)
    return home / "talks" / "talks.yaml"


def test_a_parcel_holds_what_the_brief_is_made_of_and_no_neighbour(tmp_path: Path) -> None:
    file = workspace(tmp_path)
    parcel = packed(open_file(file), file)
    assert parcel.file == "talks/talks.yaml"
    assert [one.name for one in parcel.contents] == [
        "briefgen.yaml", "marks/water mark.png", "playbooks/own/pack.yaml",
        "talks/maps/strait 2.png", "talks/risks.yaml", "talks/talks.yaml",
        "templates/pages/own.css",
    ]  # fmt: skip


def test_shelves_that_are_too_heavy_to_travel_are_told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = workspace(tmp_path)
    (tmp_path / "templates" / "pages" / "old.psd").write_bytes(bytes(9_000_000))
    assert packed(open_file(file), file)
    monkeypatch.setattr("briefgen.batch.parcel._MOST", 8_000_000)
    with pytest.raises(Unusable, match=r"hold 9 MB; .* at most 8 MB") as caught:
        packed(open_file(file), file)
    assert "templates/pages/old.psd (9 MB)" in caught.value.problems[0].advice


@pytest.mark.parametrize(
    ("name", "written", "where"),
    [
        pytest.param("photo (1).png", "photo (1).png", "plan", id="with a bracket"),
        pytest.param("O'Brien.png", "O'Brien.png", "plan", id="with a quote"),
        pytest.param("a&b.png", "a&b.png", "plan", id="with a sign that HTML writes otherwise"),
        pytest.param("a&b.png", "a&amp;b.png", "section", id="and so written in a section"),
        pytest.param("maps, old (1).jpg", "maps,%20old%20(1).jpg", "section", id="as an address"),
        pytest.param("O'Brien (1).svg", "O'Brien \\(1\\).svg", "sheet", id="in a stylesheet"),
    ],
)
def test_a_picture_travels_whatever_it_is_called(
    name: str, written: str, where: str, tmp_path: Path
) -> None:
    file = workspace(tmp_path)
    (file.parent / name).write_text("drawn")
    if where == "plan":
        file.write_text(file.read_text().replace("maps/strait 2.png", written))
    elif where == "section":
        (tmp_path / "templates/sections").mkdir(parents=True)
        (tmp_path / "templates/sections/own.md").write_text(f"Here:\n![a map](<{written}>)\n")
    else:
        (tmp_path / "templates/pages/own.css").write_text(f'p {{ background: url("{written}") }}')
    names = [one.name for one in packed(open_file(file), file).contents]
    assert f"talks/{name}" in names
    assert "talks/maps/neighbour.png" not in names


def test_a_parcel_is_laid_out_for_its_owner_alone_and_taken_away(tmp_path: Path) -> None:
    file = workspace(tmp_path)
    parcel = packed(open_file(file), file)
    with unpacked(parcel) as laid:
        folder = laid.parent.parent
        assert open_file(laid).negotiation == open_file(file).negotiation
        assert folder.stat().st_mode & 0o077 == 0
        assert laid.stat().st_mode & 0o177 == 0
    assert not folder.exists()


@pytest.mark.parametrize(
    ("parcel", "told"),
    [
        pytest.param(Parcel("a", (), "0.0+other"), "another briefgen", id="of another briefgen"),
        pytest.param(("a", b"x", "wrong"), "did not arrive whole", id="with a damaged file"),
        pytest.param(("../a", b"x", None), "did not arrive whole", id="that leads elsewhere"),
        pytest.param(("/tmp/a", b"x", None), "did not arrive whole", id="that names a place"),
    ],
)
def test_a_parcel_that_is_not_right_is_refused(
    parcel: Parcel | tuple[str, bytes, str | None], told: str
) -> None:
    if not isinstance(parcel, Parcel):
        from briefgen.batch.parcel import maker

        name, content, known = parcel
        one = Content.of(name, content)
        parcel = Parcel("a", (Content(name, content, known or one.sum),), maker())
    with pytest.raises(Unusable, match=told), unpacked(parcel):
        pytest.fail("it was laid out")


def test_what_a_log_would_show_of_an_order_is_no_content() -> None:
    secret = "walk away at 120"
    parcel = Parcel("talks.yaml", (Content.of("talks.yaml", secret.encode()),), "m")
    order = Order(3, "talks.yaml", TEXT, parcel=parcel)
    files = (Made(Content.of("a.md", b"walk away"), "card", None),)
    answer = Answer("built", files=files, problems=failed(secret).problems)
    shown = f"{order!r} {parcel!r} {parcel.contents[0]!r} {answer!r}"
    assert "talks.yaml" in shown
    assert "walk" not in shown


def test_a_shelf_that_is_linked_within_the_workspace_travels_and_a_ring_ends(
    tmp_path: Path,
) -> None:
    file = workspace(tmp_path)
    (tmp_path / "shared").mkdir()
    (tmp_path / "shared/house.css").write_text("h1 { color: red }")
    (tmp_path / "shared/ring").symlink_to(tmp_path / "shared")
    (tmp_path / "templates/sections").symlink_to("../shared")
    names = [one.name for one in packed(open_file(file), file).contents]
    assert "templates/sections/house.css" in names
    assert not [name for name in names if "ring" in name]


def test_what_a_named_stylesheet_names_travels(tmp_path: Path) -> None:
    file = workspace(tmp_path)
    (tmp_path / "templates/pages/own.css").write_text("@import url(house.css);")
    (tmp_path / "house.css").write_text("@import 'marks/more.css';")
    (tmp_path / "marks/more.css").write_text("h1 { background: url(logo.png) }")
    (tmp_path / "logo.png").write_text("drawn")
    names = [one.name for one in packed(open_file(file), file).contents]
    assert {"house.css", "marks/more.css", "logo.png"} <= {*names}


@pytest.mark.parametrize(
    ("missed", "sent"),
    [
        pytest.param("maps/neighbour.png", ["talks/maps/neighbour.png"], id="beside the plan"),
        pytest.param("./marks/../flag.png", ["flag.png"], id="in the workspace, by a detour"),
        pytest.param("maps/nosuch.png", [], id="one that is nowhere"),
        pytest.param("maps/strait 2.png", [], id="one that it has, and is damaged"),
        pytest.param("neighbour.yaml", [], id="what is no picture"),
        pytest.param("../../outside.png", [], id="outside the workspace"),
    ],
)
def test_only_a_picture_of_these_folders_is_sent_where_it_was_missed(
    missed: str, sent: list[str], tmp_path: Path
) -> None:
    file = workspace(tmp_path / "own")
    (tmp_path / "own/flag.png").write_text("drawn")
    (tmp_path / "outside.png").write_text("drawn")
    order = Order(0, str(file), TEXT, parcel=packed(open_file(file), file))
    more = fuller(order, Answer("failed", problems=(Problem("Missing", about=missed),)))
    assert [*(more.parcel.missed if more and more.parcel else ())] == sent


def test_a_picture_whose_name_is_put_together_travels_and_is_watched(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("XDG_CONFIG_HOME", os.fspath(tmp_path / "settings"))
    card = tmp_path / "templates/sections/table-card.md"
    card.parent.mkdir(parents=True)
    card.write_text("---\ntitle: Card\n---\n![a flag](flags/{{ counterparts[0].name }}.svg)\n")
    file, flag = tmp_path / "talks.yaml", tmp_path / "flags/Russia.svg"
    file.write_text(FIVE_LINES)
    flag.parent.mkdir()
    wanted = Wanted(("card",), ("html",))
    found: list[str] = []
    for size in (8, 8, 9):
        drawing = f'<svg xmlns="http://www.w3.org/2000/svg" width="{size}" height="8"/>'
        flag.write_text(drawing)
        run = run_over([file], tmp_path / "out", away=True, wanted=wanted)
        found += states(run, Here(1, pages=False)).values()
    assert found == ["built", "unchanged", "built"]


@pytest.mark.parametrize(
    ("change", "same"),
    [
        pytest.param(("talks/maps/neighbour.png", "new"), True, id="a neighbour's map changes not"),
        pytest.param(("flags/51.png", "new"), False, id="a picture that was opened is another"),
        pytest.param(("talks/flags/51.png", "new"), False, id="one comes to hide it"),
    ],
)
def test_what_was_opened_beyond_the_parcel_must_stand_as_it_did(
    change: tuple[str, str], same: bool, tmp_path: Path
) -> None:
    file = workspace(tmp_path)
    for folder in ("flags", "talks/flags"):
        (tmp_path / folder).mkdir()
    flag = tmp_path.resolve() / "flags/51.png"
    flag.write_text("drawn")
    with noting() as notes:
        note(flag, flag.read_bytes())
        note(tmp_path.resolve() / "talks/risks.yaml", b"held by the parcel")
        note(Path("/elsewhere"), b"not of the workspace")
    seen = beyond(packed(open_file(file), file), notes, tmp_path)
    assert sorted(seen) == ["flags/51.png", "talks/flags/51.png"]
    (tmp_path / change[0]).write_text(change[1])
    assert unmoved(seen, tmp_path) is same
