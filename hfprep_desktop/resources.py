"""The only place that finds shipped files: in a source tree, in a wheel, in a frozen program."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from hfprep_desktop.errors import UserError


@dataclass(frozen=True, slots=True)
class Resources:
    """The folders of shipped files."""

    assets: Path
    scenarios: Path

    def asset(self, *parts: str) -> Path:
        """A shipped file below `assets/`; raise `UserError` when the installation lacks it."""
        path = self.assets.joinpath(*parts)
        if not path.exists():
            raise UserError(
                f"The installed program lacks the file {'/'.join(parts)}; your data is untouched.",
                "Install HFPrep Desktop again.",
            )
        return path


def find_resources() -> Resources:
    """A wheel carries the folders inside the package, a source tree beside it."""
    package = Path(__file__).resolve().parent
    packed = package / "_data"
    root = packed if packed.is_dir() else package.parent
    return Resources(root / "assets", root / "scenarios")
