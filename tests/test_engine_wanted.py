"""The PDF engine is loaded where pages must be set and nowhere else, also after an edit."""

from pathlib import Path

import pytest
from standing import MAP, PLAN, Talks, program_in, talks_in

COUNTED = """
import atexit
from briefgen.typesetting import setters
begun = []
start = setters._started
def started(*last):
    begun.append(last)
    return start(*last)
setters._started = started
atexit.register(lambda: print("ENGINES", len(begun)))
"""


@pytest.fixture(scope="module")
def talks(tmp_path_factory: pytest.TempPathFactory) -> Talks:
    """A workspace whose book was printed once."""
    home = tmp_path_factory.mktemp("made")
    made = talks_in(home, program_in(tmp_path_factory.mktemp("program")))
    assert engines(made) > 0
    return made


def engines(talks: Talks) -> int:
    """How many processes with the engine a build has begun."""
    done = talks.run(COUNTED, "build", "n.yaml", "-e", "book")
    assert done.returncode in (0, 1), done.stderr
    return int(done.stdout.rsplit("ENGINES", 1)[1])


def _edited(folder: Path, plan: str) -> None:
    (folder / "n.yaml").write_text(plan)


@pytest.mark.parametrize(
    ("edit", "wanted"),
    [
        pytest.param(lambda at: _edited(at, PLAN), False, id="nothing changed"),
        pytest.param(lambda at: _edited(at, f"{PLAN}# to do\n"), False, id="a remark"),
        pytest.param(
            lambda at: _edited(at, PLAN.replace("15 z", "17 z")), False, id="what is cut for them"
        ),
        pytest.param(
            lambda at: _edited(at, PLAN.replace("- Insurance", "- Insurance of crews")), True,
            id="what they read",
        ),
        pytest.param(lambda at: (at / "map.svg").write_text(MAP % 7), True, id="a picture"),
    ],
)  # fmt: skip
def test_it_is_begun_where_pages_must_be_set(talks: Talks, edit: object, wanted: bool) -> None:
    edit(talks.folder)  # type: ignore[operator]
    assert (engines(talks) > 0) == wanted
    (talks.folder / "n.yaml").write_text(PLAN)
    (talks.folder / "map.svg").write_text(MAP % 8)
