"""The quick reader and the one that explains read the same."""

from __future__ import annotations

from pathlib import Path

import pytest
import yaml

from hfprep_desktop.interview.strict_yaml import StrictYamlError, read_strict_yaml

SCENARIOS = sorted((Path(__file__).parents[3] / "scenarios").glob("*.yaml"))


@pytest.mark.parametrize("path", SCENARIOS, ids=lambda path: path.stem)
def test_both_readers_read_each_scenario_alike(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    text = path.read_text(encoding="utf-8")
    found = []
    for with_libyaml in (True, False):
        monkeypatch.setattr(yaml, "__with_libyaml__", with_libyaml)
        found.append(read_strict_yaml(text))
    assert found[0] == found[1]
    assert found[0].value


@pytest.mark.parametrize(
    "text", ["a: &x 1", "a: [1, 2", "a: 1\na: 2", "a: \tb: c", "a: no", "\x01", "a: !x b", "[" * 30]
)
def test_what_is_refused_is_told_in_the_same_words(
    text: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    told = []
    for with_libyaml in (True, False):
        monkeypatch.setattr(yaml, "__with_libyaml__", with_libyaml)
        with pytest.raises(StrictYamlError) as refused:
            read_strict_yaml(text)
        told.append((refused.value.line, refused.value.message, refused.value.key))
    assert told[0] == told[1]
