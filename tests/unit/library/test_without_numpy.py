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
print(*("sqlite_utils" in sys.modules, "numpy" in sys.modules))
import numpy
load_sqlite_utils()
print(numpy.zeros(1).sum())
"""


def test_opening_a_library_loads_no_numpy() -> None:
    done = subprocess.run([sys.executable, "-c", CODE], check=False, capture_output=True, text=True)
    assert done.stderr == ""
    assert done.stdout.split() == ["True", "False", "0.0"]
