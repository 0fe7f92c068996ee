"""Nothing lies on the disk that was not opened again in the very form in which it lies there."""

from hashlib import sha256
from pathlib import Path

import pytest
from click.testing import CliRunner
from making import FIVE_LINES

from briefgen import guard
from briefgen.batch.making import made as worked
from briefgen.batch.order import Order, Wanted
from briefgen.cli import main, watch_making
from briefgen.guard import Contents

COPIES = """\
handling:
  distribution:
    - {copy_number: 4, name: Anna Reader, edition: small, collect_back: true}
    - {copy_number: 7, name: Bo Writer, edition: small}
"""
EDITION = "name: Small\nreader: us\ntier: core\nsections: [cover, at-a-glance]\n"
OPENED = guard.contents_of


@pytest.fixture
def read(monkeypatch: pytest.MonkeyPatch) -> set[str]:
    """The sums of all that is opened again."""
    sums: set[str] = set()

    def noting(content: bytes, *how: str) -> Contents:
        sums.add(sha256(content).hexdigest())
        return OPENED(content, *how)

    monkeypatch.setattr(guard, "contents_of", noting)
    return sums


@pytest.fixture
def file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A negotiation with copies, in a workspace of its own."""
    (tmp_path / "templates/editions").mkdir(parents=True)
    (tmp_path / "templates/editions/small.yaml").write_text(EDITION, "utf-8")
    (tmp_path / "plan.yaml").write_text(FIVE_LINES + COPIES, "utf-8")
    (tmp_path / "secret").write_text("correct horse battery\n", "utf-8")
    monkeypatch.chdir(tmp_path)
    return tmp_path / "plan.yaml"


@pytest.mark.parametrize(
    ("asked", "count"),
    [
        pytest.param("build plan.yaml -e small -f html -f markdown", 2, id="pages for a screen"),
        pytest.param("build plan.yaml -e small --grey --crop-marks", 1, id="pages to cut"),
        pytest.param("build plan.yaml -e small --print booklet", 1, id="a booklet"),
        pytest.param("build plan.yaml -e small --password-file secret", 1, id="a locked file"),
        pytest.param("build plan.yaml --copies", 3, id="copies, and the list of them"),
        pytest.param("build plan.yaml --copies together", 1, id="copies in one file"),
        pytest.param("build plan.yaml --copies --print 2-up --password-file secret", 3,
                     id="copies on sheets, locked"),
        pytest.param("build plan.yaml --copies together --print booklet --password-file secret", 1,
                     id="booklets in one file, locked"),
        pytest.param("play preview hold-the-clock plan.yaml -f pdf", 1, id="the page of a play"),
        pytest.param("play preview hold-the-clock plan.yaml -o output/x.txt", 1, id="its text"),
    ],
)  # fmt: skip
def test_each_file_was_read_as_it_lies_there(
    asked: str, count: int, file: Path, read: set[str]
) -> None:
    done = CliRunner().invoke(main, asked.split())
    assert done.exit_code in (0, 1), done.output
    written = [one for one in (file.parent / "output").rglob("*") if one.is_file()]
    assert len(written) == count
    assert [o.name for o in written if sha256(o.read_bytes()).hexdigest() not in read] == []


def test_what_a_batch_hands_back_was_read_so(file: Path, read: set[str]) -> None:
    wanted = Wanted(("small", "card"), ("pdf", "markdown"))
    files = worked(Order(1, str(file), wanted)).files
    assert len(files) == 4
    assert {one.file.sum for one in files} <= read


def test_what_a_watch_hands_over_was_read_so(file: Path, read: set[str]) -> None:
    watch_making.read(file, (("small", "html"),), None, False)
    made = watch_making.made("small", "html", "a4")
    assert isinstance(made, watch_making.Made)
    assert sha256(made.content).hexdigest() in read
