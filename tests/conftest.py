"""What all tests share: the switch that renews the outputs kept as text."""

import pytest


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption(
        "--renew-golden", action="store_true",
        help="write the outputs kept under tests/golden anew; read them before you commit",
    )  # fmt: skip
