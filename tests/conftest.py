"""What all tests share: a switch, a workspace with settings, how they are dealt to the cores."""

import os
import signal
from pathlib import Path
from typing import Any

import pytest

pytest.register_assert_rewrite("asked")

# No test is answered with what another one kept: without a secret, nothing is kept at all. Tests
# of keeping give themselves a folder for one.
os.environ["XDG_CONFIG_HOME"] = os.environ["APPDATA"] = os.devnull

# A shell starts what runs in its background deaf to Ctrl-C, and all that it starts in turn; several
# tests press it.
if signal.getsignal(signal.SIGINT) is signal.SIG_IGN:
    signal.signal(signal.SIGINT, signal.default_int_handler)


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption(
        "--renew-golden", action="store_true",
        help="write the outputs kept under tests/golden anew; read them before you commit",
    )  # fmt: skip


LONGEST = (
    "batch", "portsmouth-1905", "cyber-talks", "lease", "smallest", "test_unchanged_check.py",
    "canaries", "cluster", "test_chapters.py", "test_guard_hostile.py", "test_guard_build.py",
    "test_watched_builds.py", "test_heads_and_feet.py", "wheel", "test_marking_printed.py",
    "test_child.py", "test_hostile_templates.py", "test_killed_builds.py", "test_lengths.py",
    "test_cards.py", "test_hostile_pages.py", "test_stopping.py", "test_unchanged.py",
)  # fmt: skip
"""Groups and files of tests that are begun first, so that no core waits for them at the end."""


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    def place(item: pytest.Item) -> int:
        mark = item.get_closest_marker("xdist_group")
        name = mark.args[0] if mark else item.path.name
        return LONGEST.index(name) if name in LONGEST else len(LONGEST)

    items.sort(key=place)


@pytest.hookimpl(optionalhook=True)
def pytest_xdist_make_scheduler(config: pytest.Config, log: Any) -> Any:
    """The tests of a file that are in no group run on one core, and share what they have made."""
    if config.getoption("dist") != "loadgroup":
        return None
    from xdist.scheduler import LoadGroupScheduling

    class ByFile(LoadGroupScheduling):  # type: ignore[misc]
        def _split_scope(self, nodeid: str) -> str:
            scope: str = super()._split_scope(nodeid)
            return scope.partition("::")[0]

    config.option.loadscopereorder = False  # they come in the order above
    return ByFile(config, log)


@pytest.fixture
def settings(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder for this user's settings that no other test has."""
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "settings"))
    monkeypatch.setenv("APPDATA", str(tmp_path / "settings"))
    monkeypatch.delenv("BRIEFGEN_CACHE", raising=False)
    return tmp_path / "settings"


@pytest.fixture
def workspace(settings: Path) -> Path:
    """A folder to work in, beside which these settings lie."""
    folder = settings.parent / "talks"
    folder.mkdir()
    return folder
