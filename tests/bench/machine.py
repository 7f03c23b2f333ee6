"""On what a figure was measured."""

from __future__ import annotations

import os
import platform
from pathlib import Path


def machine() -> str:
    """Processors and Python, in words."""
    return f"{os.cpu_count()} processors ({_processor()}), Python {platform.python_version()}"


def _processor() -> str:
    for line in Path("/proc/cpuinfo").read_text().splitlines():
        if line.startswith("model name"):
            return line.partition(":")[2].strip()
    return platform.processor()
