"""sqlite-utils comes without numpy; whoever wants numpy has it."""

from __future__ import annotations

import subprocess
import sys

import pytest

pytestmark = pytest.mark.slow

CODE = """
import sys
from hfprep_desktop.library.without_numpy import load_sqlite_utils
load_sqlite_utils()
assert "sqlite_utils" in sys.modules
assert not [name for name in sys.modules if name.split(".")[0] == "numpy"]
import numpy
assert numpy.zeros(1).sum() == 0
load_sqlite_utils()
"""


def test_opening_a_library_loads_no_numpy() -> None:
    subprocess.run([sys.executable, "-c", CODE], check=True)
