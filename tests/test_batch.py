"""Many briefs, as values: which files are meant, where they land, who carries orders out."""

import os
from collections.abc import Iterator
from fnmatch import fnmatchcase
from pathlib import Path

import pytest
from making import FIVE_LINES

from briefgen.batch import record
from briefgen.batch.crew import TRIES, Settled, carried_out
from briefgen.batch.folders import named
from briefgen.batch.hand import Lost
from briefgen.batch.inputs import found
from briefgen.batch.order import Answer, Content, Made, Order, Wanted, failed
from briefgen.problems import Unusable

WANTED = Wanted(("card",), ("markdown",))
FINE = Answer("built", files=(Made(Content.of("a.md", b"text"), "card", None),))
TORN = Answer("built", files=(Made(Content("a.md", b"te", FINE.files[0].file.sum), "", None),))


class Scripted:
    """A crew that answers as it was told, each order in its turn; it counts what it holds."""

    def __init__(self, *answers: Answer | Lost, room: int = 2) -> None:
        self.room = room
        self.most = 0
        self.given: list[int] = []
        self._answers = iter(answers)
        self._held: list[Order] = []

    def submit(self, order: Order) -> None:
        self.given.append(order.number)
        self._held.append(order)
        self.most = max(self.most, len(self._held))

    def next(self) -> tuple[int, Answer | Lost]:
        return self._held.pop(0).number, next(self._answers, FINE)

    def stop(self) -> None:
        self._held.clear()


def orders(count: int, seen: list[int] | None = None) -> Iterator[Order]:
    for number in range(count):
        if seen is not None:
            seen.append(number)
        yield Order(number, f"{number}.yaml", WANTED)


@pytest.mark.parametrize(
    ("name", "text", "why"),
    [
        pytest.param("talks.yaml", FIVE_LINES, "", id="a negotiation"),
        pytest.param("talks.yml", FIVE_LINES, "", id="one with the short ending"),
        pytest.param("broken.yaml", "issues: [", "", id="a broken one, which its build tells of"),
        pytest.param("first.yaml", "title: Not much yet\n", "", id="one that has only begun"),
        pytest.param("latin.yaml", b"title: \xe9\n", "", id="one that is no text, told as well"),
        pytest.param("slip.yaml", "title: T\nisues: [A]\n", "", id="one with a slip, told as well"),
        pytest.param("two.yaml", "titel: T\ncounter-parts: [A]\n", "", id="one with two slips"),
        pytest.param(
            "more.yaml", "title: T\nus: A\nprice: 9\n", "", id="one with words of its own"
        ),
        pytest.param("flow.yaml", "{title: T, isues: [A]}\n", "", id="one written in a row"),
        pytest.param("site.yaml", "title: S\nurl: a\nauthor: B\n", "tells", id="a web site's"),
        pytest.param("tracker.yaml", "issue: 7\nlabels: [a]\n", "tells", id="one word like ours"),
        pytest.param("briefgen.yaml", "build: {pages: 9}\n", "settings", id="the settings"),
        pytest.param("part.yaml", "[{title: T}]\n", "a part of talks", id="what another includes"),
        pytest.param("card.yaml", "name: C\ntier: open\nsections: [a]\n", "tells", id="an edition"),
        pytest.param(
            "lists.yaml", "title: L\nkind: lesson\nentries: []\n", "tells", id="a list of a pack"
        ),
        pytest.param("pack.yaml", "name: P\nversion: 1\n", "tells", id="a pack"),
        pytest.param("empty.yaml", " \n", "empty", id="an empty file"),
        pytest.param(".talks.yaml", FIVE_LINES, "hidden", id="a hidden one"),
        pytest.param("TALKS.YAML", FIVE_LINES, "", id="one that shouts"),
    ],
)
def test_of_a_folder_the_negotiations_are_meant(
    tmp_path: Path, name: str, text: str | bytes, why: str
) -> None:
    (tmp_path / "other.yaml").write_text(FIVE_LINES + "risks: !include part.yaml\n")
    (tmp_path / "talks.md").write_text("no YAML at all")
    (tmp_path / "deep").mkdir()
    (tmp_path / "deep" / "deeper.yaml").write_text(FIVE_LINES)
    (tmp_path / name).write_bytes(text if isinstance(text, bytes) else text.encode())
    inputs = found([tmp_path])
    meant = {file.name for file in inputs.files} - {"other.yaml"}
    left = {one.file.name: one.why for one in inputs.left_out}
    assert meant == (set() if why else {name})
    assert list(left) == ([name] if why else [])
    assert why.replace("talks", "other") in left.get(name, "")


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no pipes and no links here")
def test_what_is_no_file_is_left_out_with_the_reason(tmp_path: Path) -> None:
    (tmp_path / "talks.yaml").write_text(FIVE_LINES)
    (tmp_path / "folder.yaml").mkdir()
    (tmp_path / "dangling.yaml").symlink_to(tmp_path / "nowhere.yaml")
    os.mkfifo(tmp_path / "pipe.yml")
    inputs = found([tmp_path])
    assert [file.name for file in inputs.files] == ["talks.yaml"]
    assert {one.file.name: one.why for one in inputs.left_out} == {
        "dangling.yaml": "a link that leads nowhere",
        "folder.yaml": "a folder",
        "pipe.yml": "no ordinary file",
    }
    own = tmp_path / "dangling.yaml"
    assert named([own], tmp_path / "output", {}) == {own: "dangling"}


def test_a_file_that_is_named_is_built_once_whatever_its_folder_says(tmp_path: Path) -> None:
    own = tmp_path / "briefgen.yaml"
    for file in (own, tmp_path / "talks.yaml"):
        file.write_text(FIVE_LINES)
    inputs = found([own, tmp_path, tmp_path / "talks.yaml"])
    assert [file.name for file in inputs.files] == ["briefgen.yaml", "talks.yaml"]
    assert inputs.left_out == ()


def test_a_folder_without_any_is_told(tmp_path: Path) -> None:
    with pytest.raises(Unusable, match="no negotiation file"):
        found([tmp_path])


@pytest.mark.parametrize(
    ("files", "names"),
    [
        pytest.param(["x.yaml", "y.yaml"], ["x", "y"], id="beside the output folder"),
        pytest.param(["a/x.yaml", "a/b/y.yaml"], ["a-x", "a-b-y"], id="in folders"),
        pytest.param(["a/negotiation.yaml"], ["a"], id="the folder's, where all are called so"),
        pytest.param(["negotiation.yaml"], ["own"], id="that of the workspace, too"),
        pytest.param(["../a/x.yaml"], ["a-x"], id="elsewhere: from the folder that holds both"),
        pytest.param(["a/x.yaml", "b/x.yaml"], ["a-x", "b-x"], id="two of one name"),
        pytest.param(["c/a/x.yaml", "d/a/x.yaml"], ["c-a-x", "d-a-x"], id="in folders of one name"),
        pytest.param(["x.yaml", "x.yml"], ["x", "x-yml"], id="two but for the ending"),
    ],
)
def test_a_name_tells_where_the_file_lies_whatever_else_is_built(
    tmp_path: Path, files: list[str], names: list[str]
) -> None:
    home = tmp_path / "own" / "output"
    own = [home.parent / file for file in files]
    together = named(own, home, {})
    assert [together[file] for file in own] == names
    assert {file: named([file], home, {})[file] for file in own} == together
    assert named(reversed(own), home, {names[0]: own[0]}) == together


@pytest.mark.parametrize(
    ("files", "taken", "names"),
    [
        pytest.param(["b/x.yaml"], {"b-x": "a/x.yaml"}, "b-x-*", id="one that was built before"),
        pytest.param(["a/x.yaml"], {"x": "a/x.yaml"}, "x", id="it keeps what it has"),
        pytest.param(["a/x.yaml", "A/X.yaml"], {}, "a-x-* A-X-*", id="two but for capitals"),
        pytest.param(["a-b/x.yaml", "a/b-x.yaml"], {}, "a-b-x-* a-b-x-*", id="by their hyphens"),
        pytest.param(["batch.json.yaml"], {}, "batch.json-*", id="that of the record is taken"),
        pytest.param(["x.yaml", "../../x.yaml"], {}, "x-* x-*", id="by how far up they lie"),
        pytest.param([f"{'a' * 90}/{'b' * 90}/x.yaml"], {}, "*bbb-x-*", id="too long for a disk"),
    ],
)
def test_no_two_files_write_over_each_other(
    tmp_path: Path, files: list[str], taken: dict[str, str], names: str
) -> None:
    home = tmp_path / "own" / "output"
    own = [home.parent / file for file in files]
    given = named(own, home, {name: home.parent / file for name, file in taken.items()})
    for file, name in zip(own, names.split(), strict=True):
        assert fnmatchcase(given[file], name)
        assert len(given[file]) <= 160
    assert len({name.casefold() for name in given.values()}) == len(own)
    assert named(own, home, {given[own[0]]: own[0]}) == given


@pytest.mark.parametrize(
    ("answers", "given", "state"),
    [
        pytest.param([FINE], 1, "built", id="at once"),
        pytest.param([failed("No.")], 1, "failed", id="what cannot be used is not given again"),
        pytest.param([Lost(), FINE], 2, "built", id="after a worker was lost"),
        pytest.param([TORN, FINE], 2, "built", id="after a file came back damaged"),
        pytest.param([Lost()] * TRIES, TRIES, "failed", id="given up when it is lost each time"),
        pytest.param([TORN] * TRIES, TRIES, "failed", id="or damaged each time"),
    ],
)
def test_what_a_lost_worker_had_is_given_again(
    answers: list[Answer | Lost], given: int, state: str
) -> None:
    crew = Scripted(*answers)
    ((order, answer),) = carried_out(orders(1), crew)
    assert (order.number, answer.state, crew.given) == (0, state, [0] * given)
    assert bool(answer.problems) == (state == "failed")


def test_no_more_orders_are_made_than_there_is_room_for() -> None:
    seen: list[int] = []
    crew = Scripted(room=3)
    for count, (order, _) in enumerate(carried_out(orders(50, seen), crew), start=1):
        assert len(seen) <= count + 2
        assert order.number in seen
    assert (crew.most, len(seen), count) == (3, 50, 50)


def test_what_is_settled_needs_no_worker() -> None:
    first, second = orders(2)
    crew = Scripted()
    ended = list(carried_out([Settled(first, failed("No.")), second], crew))
    assert [(order.number, answer.state) for order, answer in ended] == [
        (0, "failed"),
        (1, "built"),
    ]
    assert crew.given == [1]


ENTRY = record.Done("../talks.yaml", "k" * 64, 1, {"card.pdf": "s" * 64}, {"card.pdf": 2})


@pytest.mark.parametrize(
    ("content", "names"),
    [
        pytest.param(record.written({"talks": ENTRY}), ["talks"], id="as it was written"),
        pytest.param(b"", [], id="nothing"),
        pytest.param(record.written({"talks": ENTRY})[:-9], [], id="cut short"),
        pytest.param(b'{"version": 2, "briefs": {}}', [], id="of another version"),
        pytest.param(b'{"version": 1, "briefs": {"a": {"file": 1}}}', [], id="of another shape"),
        pytest.param(b"[" * 100_000, [], id="made to do harm"),
        pytest.param(record.written({"..": ENTRY}), [], id="with a folder that leads away"),
        pytest.param(
            record.written({"talks": record.Done("f", "k", 0, {"../../secret": "s"})}), [],
            id="with a file that leads away",
        ),
    ],
)  # fmt: skip
def test_a_record_that_is_not_understood_is_taken_as_absent(
    content: bytes, names: list[str]
) -> None:
    assert list(record.read(content)) == names
    assert not names or record.read(content)["talks"] == ENTRY
