"""What all tests share: the switch that renews the outputs kept as text, and groups that hold."""

import pytest


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption(
        "--renew-golden", action="store_true",
        help="write the outputs kept under tests/golden anew; read them before you commit",
    )  # fmt: skip


@pytest.hookimpl(trylast=True)
def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """Keep one group's tests on one worker, so that each book is printed once.

    pytest 9.2 no longer looks at the name that xdist 3.8 writes a group into (pytest-xdist 1386).
    """
    for item in items if config.getoption("loadgroup", False) else ():
        mark, known = item.get_closest_marker("xdist_group"), getattr(item, "_id", None)
        if mark and known is not None and "@" not in item.nodeid:
            grouped = type(known).parse(f"{item.nodeid}@{mark.args[0]}")
            item._id = grouped
