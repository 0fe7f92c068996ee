"""What all tests share: the switch that renews kept outputs, a workspace with settings."""

import os
from pathlib import Path

import pytest

pytest.register_assert_rewrite("asked")

# No test is answered with what another one kept: without a secret, nothing is kept at all. Tests
# of keeping give themselves a folder for one.
os.environ["XDG_CONFIG_HOME"] = os.environ["APPDATA"] = os.devnull


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption(
        "--renew-golden", action="store_true",
        help="write the outputs kept under tests/golden anew; read them before you commit",
    )  # fmt: skip


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
