"""`--shuffle SEED`: the tests in another order, the same one for the same seed.

Files are shuffled, and the tests within each: what a file's tests share is made once all the same.
"""

from __future__ import annotations

import random
from itertools import groupby

import pytest


def pytest_addoption(parser: pytest.Parser) -> None:
    """Take the seed."""
    parser.addoption("--shuffle", type=int, metavar="SEED", help="another order, told by its seed")


def pytest_report_header(config: pytest.Config) -> str | None:
    """Tell with what the order can be had again."""
    seed = config.getoption("--shuffle")
    return None if seed is None else f"order: --shuffle {seed}"


@pytest.hookimpl(trylast=True)
def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """Shuffle what was chosen."""
    seed = config.getoption("--shuffle")
    if seed is None:
        return
    dice = random.Random(seed)
    files = [list(tests) for _, tests in groupby(items, key=lambda item: item.path)]
    dice.shuffle(files)
    for tests in files:
        dice.shuffle(tests)
    items[:] = [item for tests in files for item in tests]
