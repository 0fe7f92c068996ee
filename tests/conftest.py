"""What all tests share: the switch that renews the outputs kept as text."""

import os

import pytest

# No test is answered with what another one kept: without a secret, nothing is kept at all. Tests
# of keeping give themselves a folder for one.
os.environ["XDG_CONFIG_HOME"] = os.environ["APPDATA"] = os.devnull


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption(
        "--renew-golden", action="store_true",
        help="write the outputs kept under tests/golden anew; read them before you commit",
    )  # fmt: skip
