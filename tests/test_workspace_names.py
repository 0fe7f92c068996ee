"""Where the books of a file go, where nobody says: no two files of a workspace share a folder."""

from pathlib import Path

import pytest
from click.testing import CliRunner
from making import FIVE_LINES

from briefgen.cli import main
from briefgen.workspace import called, called_alone


@pytest.mark.parametrize(
    ("file", "name"),
    [
        pytest.param("talks.yaml", "talks", id="beside the output"),
        pytest.param("oslo/talks.yaml", "oslo-talks", id="in a folder"),
        pytest.param("2027/oslo/talks.yaml", "2027-oslo-talks", id="in a folder of a folder"),
        pytest.param("oslo/negotiation.yaml", "oslo", id="called as every file that is made new"),
        pytest.param("negotiation.yaml", "house", id="the same, in the workspace itself"),
        pytest.param("talks.yml", "talks-yml", id="with a rare ending"),
        pytest.param("negotiation.yml", "negotiation-yml", id="with both"),
        pytest.param("...yaml", "talks", id="without a name"),
    ],
)
def test_the_folder_is_called_by_the_way_to_the_file(file: str, name: str) -> None:
    assert called(Path("/desk/house") / file, Path("/desk/house")) == name


def test_a_name_that_no_disk_would_take_is_cut_and_stays_its_own() -> None:
    names = {
        called(Path(f"/desk/house/{'a' * 150}/{end}.yaml"), Path("/desk/house")) for end in "xy"
    }
    assert len(names) == 2
    assert max(map(len, names)) <= 160


@pytest.mark.parametrize(
    ("one", "other", "apart"),
    [
        pytest.param("a/talks.yaml", "b/talks.yaml", False, id="two names"),
        pytest.param("a-b/x.yaml", "a/b-x.yaml", True, id="other steps"),
        pytest.param("oslo/plan.yaml", "oslo-plan.yaml", True, id="a step, and a hyphen"),
        pytest.param("oslo/negotiation.yaml", "oslo.yaml", True, id="a folder, and a file"),
        pytest.param("negotiation.yaml", "home.yaml", True, id="the workspace, and a file"),
        pytest.param("talks.yml", "talks-yml.yaml", True, id="an ending, and a hyphen"),
        pytest.param("a-b-c-d-e-f-g-h-i-j-k/x.yaml", "a/y.yaml", False, id="many hyphens"),
    ],
)
def test_two_that_are_there_have_names_of_their_own(
    one: str, other: str, apart: bool, tmp_path: Path
) -> None:
    home = tmp_path / "home"
    for name in (one, other):
        (home / name).parent.mkdir(parents=True, exist_ok=True)
        (home / name).touch()
    names = [called_alone(home / name, home) for name in (one, other)]
    plain = [called(home / name, home) for name in (one, other)]
    assert len(set(names)) == 2
    assert (names != plain) == apart


def test_files_of_one_name_in_two_folders_do_not_write_over_each_other(tmp_path: Path) -> None:
    (tmp_path / "briefgen.yaml").touch()
    for place in ("oslo", "bern"):
        (tmp_path / place).mkdir()
        (tmp_path / place / "talks.yaml").write_text(FIVE_LINES)
        file = str(tmp_path / place / "talks.yaml")
        done = CliRunner().invoke(main, ["build", file, "-e", "card", "-f", "markdown"])
        assert done.exit_code == 0, done.stderr
    made = {path.parent.name for path in (tmp_path / "output").rglob("card.md")}
    assert made == {"oslo-talks", "bern-talks"}
