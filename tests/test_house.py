"""The rules of the house, for the code. Each test first proves that it looked at something."""

import ast
import re
import tomllib
from graphlib import CycleError, TopologicalSorter
from importlib.metadata import packages_distributions

import pytest
from house import FILES, INSIDE, OUTSIDE, ROOT, TREES, needs, python, room

# From the ground up: a room imports only rooms to its left.
ROOMS = (
    "problems", "workspace", "keeping", "production", "clearance", "negotiation", "reach",
    "reading", "library", "settings", "stopping", "moved", "facts", "escaping", "commonmark",
    "leading_out", "apparent", "addresses", "handling", "compiling", "filling", "columns",
    "endurance", "playbooks", "deeds", "finding", "readiness", "answers", "wording", "rulebook",
    "checks", "manual", "review", "margin", "charts", "figures", "markup", "scrutiny", "book",
    "typesetting", "guard", "formats", "portioning", "assembly", "gate", "pipeline", "batch",
    "serving", "cli", "__main__",
)  # fmt: skip

HEAVY = {"weasyprint", "pikepdf", "pypdfium2"}
LOAD_HEAVY = {"typesetting", "guard"}

OPEN_FILES = {"library", "cli"}
MAY_OPEN_TOO = {
    "briefgen.keeping.kept": "keeps finished pieces, and gives them back",
    "briefgen.keeping.folder": "asks whether a folder is ours before anything is kept in it",
    "briefgen.keeping.secret": "the secret of this user, by which pieces are known",
    "briefgen.keeping.ordinary": "reads an ordinary file, and nothing that has no end",
    "briefgen.keeping.standing": "looks whether what went into a book is as it was",
    "briefgen.batch.parcel": "gathers a brief with its pictures, as bytes that can travel",
    "briefgen.batch.unpacking": "lays it out on the machine where it is made, and takes it away",
    "briefgen.wording.weighing": "reads the weights that ship with the engine",
    "briefgen.guard.numerals": "reads the words of numbers that ship with the guard",
    "briefgen.guard.ordinary": "reads the list of ordinary words that ships with the guard",
    "briefgen.serving.screen": "reads the page that ships with it",
    "briefgen.typesetting.chapters.typefaces": "the faces of a book that is bound",
    "briefgen.typesetting.fonts": "the PDF engine takes its typefaces by path, not as bytes",
    "briefgen.typesetting.cutting": "cuts the shipped typefaces to size, by hand, when they change",
    "briefgen.typesetting.child": "what is printed by mistake goes to the null device",
    "briefgen.typesetting.aside": "a folder of its own for that, and those that killed builds left",
    "briefgen.typesetting.doors": "the one door through which the PDF engine gets a file",
}

# The names under which a file is opened, made or removed, and what only sounds like it.
OPENERS = {
    "open", "read_text", "read_bytes", "write_text", "write_bytes", "mkdir", "makedirs", "unlink",
    "rmdir", "touch", "NamedTemporaryFile", "TemporaryDirectory", "mkstemp", "mkdtemp",
    "copyfile", "copytree", "rmtree", "content_of", "open_ordinary",
}  # fmt: skip
NOT_A_FILE = {
    "pikepdf.open", "pikepdf.Pdf.open", "Pdf.open", "Image.open", "self._doors.open",
    "page.Contents.read_bytes", "stream.read_bytes", "held.read_bytes", "edge.Contents.read_bytes",
    "printed.Contents.read_bytes", "font.ToUnicode.read_bytes", "doors.open",
}  # fmt: skip

COMES_WITH = {
    "PIL": "weasyprint",
    "pydyf": "weasyprint",
    "pydantic_core": "pydantic",
    "fontpkg": "fontpkg-source-serif-4",
    "markupsafe": "jinja2",
}


def opened(name: str) -> list[str]:
    """Every place in a file of ours where it opens a file."""
    calls = [node for node in ast.walk(TREES[name]) if isinstance(node, ast.Call)]
    spoken = [(ast.unparse(call.func), call.lineno) for call in calls]
    return [
        f"{name}:{line} {words}()"
        for words, line in spoken
        if words.rsplit(".", 1)[-1] in OPENERS and words not in NOT_A_FILE
    ]


def test_there_is_something_to_look_at() -> None:
    assert {"briefgen", "briefgen.problems", "briefgen.negotiation.part"} <= set(FILES)
    assert len(INSIDE) > 20
    assert any(i.importer == "briefgen.negotiation" for i in INSIDE)
    assert {"pydantic"} <= {i.target.split(".")[0] for i in OUTSIDE}


def test_every_room_has_its_place_in_the_order() -> None:
    assert {room(name) for name in FILES} - {"", *ROOMS} == set()


def test_a_room_imports_only_what_lies_below_it() -> None:
    height = {"": -1, **{name: place for place, name in enumerate(ROOMS)}}
    crossing = [i for i in INSIDE if room(i.importer) != room(i.target)]
    upward = [
        i for i in crossing if height.get(room(i.target), 99) > height.get(room(i.importer), -1)
    ]
    assert crossing
    assert [str(i) for i in upward] == []


def test_no_files_import_each_other_in_a_ring() -> None:
    graph: dict[str, set[str]] = {name: set() for name in FILES}
    for found in INSIDE:
        graph[found.importer].add(found.target)
    try:
        TopologicalSorter(graph).prepare()
    except CycleError as ring:
        pytest.fail(" → ".join(ring.args[1]))


def test_no_file_is_longer_than_250_lines() -> None:
    ours = [*FILES.values(), *sorted((ROOT / "tests").rglob("*.py"))]
    lengths = {str(p.relative_to(ROOT)): len(p.read_text("utf-8").splitlines()) for p in ours}
    assert max(lengths.values()) > 50
    assert {name: length for name, length in lengths.items() if length > 250} == {}


def test_every_file_says_what_it_is_for() -> None:
    assert [name for name, tree in TREES.items() if not ast.get_docstring(tree)] == []


def test_only_reading_imports_yaml() -> None:
    rooms = {room(i.importer) for i in OUTSIDE if i.target.split(".")[0] == "yaml"}
    assert rooms == {"reading"}


def test_only_the_library_and_the_command_line_open_files() -> None:
    needs("briefgen.library")
    found = {name: opened(name) for name in FILES}
    assert any(found[name] for name in FILES if room(name) == "library")
    allowed = [name for name in FILES if room(name) in OPEN_FILES or name in MAY_OPEN_TOO]
    assert [place for name in FILES if name not in allowed for place in found[name]] == []


def test_heavy_libraries_are_loaded_only_where_pages_are_set_or_read_back() -> None:
    needs("briefgen.guard")
    heavy = [i for i in OUTSIDE if i.target.split(".")[0] in HEAVY]
    assert heavy
    assert [str(i) for i in heavy if i.on_loading and room(i.importer) not in LOAD_HEAVY] == []


SETS_PAGES = HEAVY | {"PIL", "fontTools"}
FILLS_IN = {"jinja2"}
READS = {"pydantic", "yaml", "markdown_it"}


@pytest.mark.parametrize(
    ("arguments", "out"),
    [
        pytest.param(None, SETS_PAGES | FILLS_IN | READS, id="when it is merely loaded"),
        pytest.param(["--help"], SETS_PAGES | FILLS_IN | READS, id="when it explains itself"),
        pytest.param(
            ["check", "--help"], SETS_PAGES | FILLS_IN | READS, id="when it explains a command"
        ),
        pytest.param(
            ["check", "examples/portsmouth-1905.yaml"],
            SETS_PAGES | FILLS_IN,
            id="when a file is checked",
        ),
    ],
)
def test_what_a_command_has_no_use_for_stays_out(
    arguments: list[str] | None, out: set[str]
) -> None:
    needs("briefgen.cli")
    run = f"sys.argv = ['briefgen', *{arguments!r}]\ntry: main()\nexcept SystemExit: pass\n"
    loaded = python(
        "import sys\nfrom briefgen.cli import main\n"
        + (run if arguments else "")
        + f"print('loaded', *sorted({out!r} & set(sys.modules)))"
    )
    assert loaded.splitlines()[-1] == "loaded"


def test_what_is_imported_is_asked_for() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    extras = [line for one in project["optional-dependencies"].values() for line in one]
    lines = [*project["dependencies"], *extras]
    asked = {re.split(r"[\[<>=~! ]", line)[0].lower() for line in lines}
    makers = packages_distributions()
    imported = {i.target.split(".")[0] for i in OUTSIDE}
    assert len(imported) > 1
    unasked = {
        name
        for name in imported
        if COMES_WITH.get(name) not in asked
        and not {maker.lower().replace("_", "-") for maker in makers.get(name, [])} & asked
    }
    assert unasked == set()


def test_what_is_begun_first_is_there() -> None:
    """A file or a group of tests that was renamed would be begun last without a word."""
    from conftest import LONGEST

    files = {one.name: one.read_text("utf-8") for one in (ROOT / "tests").rglob("test_*.py")}
    groups = {g for text in files.values() for g in re.findall(r'xdist_group\("([\w-]+)"\)', text)}
    there = {*files, *groups, *(one.stem for one in (ROOT / "examples").glob("*.yaml"))}
    assert [name for name in LONGEST if name not in there] == []
