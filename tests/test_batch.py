"""Many briefs, as values: which files are meant, where they land, who carries orders out."""

from collections.abc import Iterator
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
        pytest.param("briefgen.yaml", "build: {pages: 9}\n", "settings", id="the settings"),
        pytest.param("part.yaml", "[{title: T}]\n", "a part of talks", id="what another includes"),
        pytest.param("card.yaml", "name: C\ntier: open\nsections: [a]\n", "tells", id="an edition"),
        pytest.param("pack.yaml", "name: P\nversion: 1\n", "tells", id="a pack"),
        pytest.param("empty.yaml", " \n", "empty", id="an empty file"),
        pytest.param(".talks.yaml", FIVE_LINES, "hidden", id="a hidden one"),
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
    ("files", "taken", "names"),
    [
        pytest.param(["a/x.yaml", "a/y.yaml"], {}, ["x", "y"], id="names of their own"),
        pytest.param(["a/negotiation.yaml"], {}, ["a"], id="the folder's, where all are called so"),
        pytest.param(["a/x.yaml", "b/x.yaml"], {}, ["a-x", "b-x"], id="two of one name"),
        pytest.param(["a/x.yaml", "b/X.yaml"], {}, ["a-x", "b-X"], id="two but for a capital"),
        pytest.param(["a/x.yaml", "a/x.yml"], {}, ["a-x", "a-x-2"], id="two but for the ending"),
        pytest.param(["b/x.yaml"], {"x": "a/x.yaml"}, ["b-x"], id="one that was built before"),
        pytest.param(
            ["a/x.yaml", "b/x.yaml"], {"x": "a/x.yaml"}, ["x", "b-x"], id="each keeps what it has"
        ),
        pytest.param(
            ["a/x.yaml", "b/x.yaml", "c/b-x.yaml"], {"b-x": "c/b-x.yaml"}, ["a-x", "b-x-2", "b-x"],
            id="and what it would be called is taken",
        ),
    ],
)  # fmt: skip
def test_no_two_files_write_over_each_other(
    tmp_path: Path, files: list[str], taken: dict[str, str], names: list[str]
) -> None:
    own = [tmp_path / file for file in files]
    given = named(own, {name: tmp_path / file for name, file in taken.items()})
    assert [given[file] for file in own] == names


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
