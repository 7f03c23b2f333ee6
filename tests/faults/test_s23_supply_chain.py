"""S23, B10: everything that is installed is pinned by hash, and the known bad releases stay out."""

from __future__ import annotations

import re
import tomllib

import pytest

from tests.faults.programs import ROOT

LOCKS = sorted((ROOT / "requirements").glob("*.lock"))


@pytest.mark.parametrize("lock", LOCKS, ids=lambda lock: lock.name)
def test_each_requirement_has_its_hashes_and_no_index_is_named(lock) -> None:
    text = lock.read_text(encoding="utf-8")
    requirements = re.split(r"\n(?=[a-z0-9])", text)
    assert requirements
    for requirement in requirements:
        assert "--hash=sha256:" in requirement, requirement.splitlines()[0]
        assert "==" in requirement.splitlines()[0]
    assert "://" not in text


def test_releases_with_known_faults_are_shut_out() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    wanted = project["project"]["dependencies"]
    assert "av<19" in wanted
    assert "sqlite-utils>=4.2.1,<5" in wanted
