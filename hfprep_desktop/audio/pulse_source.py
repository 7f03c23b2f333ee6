"""Which source a PulseAudio or PipeWire server gives to a process: it may give another at any time.

PortAudio sees one device there, "default", whatever is behind it. The server's own program tells;
where that is not installed nothing is known.
"""

from __future__ import annotations

import json
import shutil
import subprocess
from typing import Any, Final

ANSWER_WITHIN_S: Final = 2.0


def source_of(pid: int) -> str:
    """What the process `pid` records from, in the server's words; empty where that is not known.

    Blocks for some hundredths of a second, and for two seconds where the server hangs.
    """
    outputs = _list("source-outputs")
    own = [one for one in outputs if _property(one, "application.process.id") == str(pid)]
    if not own:
        return ""
    for source in _list("sources"):
        if source.get("index") == own[-1].get("source"):
            return str(source.get("description") or source.get("name") or "")
    return ""


def _property(item: dict[str, Any], name: str) -> str:
    properties = item.get("properties")
    return str(properties.get(name, "")) if isinstance(properties, dict) else ""


def _list(what: str) -> list[dict[str, Any]]:
    program = shutil.which("pactl")
    if program is None:
        return []
    try:
        done = subprocess.run(
            [program, "-f", "json", "list", what],
            capture_output=True,
            check=True,
            timeout=ANSWER_WITHIN_S,
        )
        found = json.loads(done.stdout)
    except (OSError, ValueError, subprocess.SubprocessError):
        # It is another program, of any version: what it cannot tell is not known.
        return []
    return [one for one in found if isinstance(one, dict)] if isinstance(found, list) else []
