"""The role network as it is shipped: whole, checked, the same for the same words."""

from __future__ import annotations

import shutil
from pathlib import Path

import numpy as np
import pytest

from hfprep_desktop.analysis import roles as roles_module
from hfprep_desktop.analysis.answer import Answer, read_answer
from hfprep_desktop.analysis.phrases import PhraseBook
from hfprep_desktop.analysis.repair import load_slips
from hfprep_desktop.analysis.roles import NETWORK_FILE, RoleReader
from hfprep_desktop.errors import UserError
from hfprep_desktop.model import AnswerKind, Transcript
from hfprep_desktop.resources import find_resources

FOLDER = find_resources().asset("roles")
TEXT = (
    "We measure p95 latency under 800 milliseconds and weekly active developers. I'd put an API "
    "gateway in front and Kafka behind it, because the queue takes a third off the latency. "
)


def answer(text: str) -> Answer:
    slips = load_slips(find_resources().asset("lexicons"))
    return read_answer(Transcript.from_text(text), "", slips, PhraseBook({}))


def test_each_kind_has_its_roles_and_labels_with_chances() -> None:
    reader = RoleReader(FOLDER)
    for kind in (AnswerKind.FRAMING, AnswerKind.PUSHBACK, AnswerKind.NEGOTIATION):
        found = reader.read(answer(TEXT), kind)
        assert set(found.words) == set(reader.network.card.roles[kind])
        assert set(reader.thresholds(kind)) <= set(found.words)
        for chances in found.words.values():
            assert len(chances) == len(answer(TEXT).tokens)
            assert float(chances.min()) >= 0
            assert float(chances.max()) <= 1
        for values in found.labels.values():
            assert sum(values.values()) == pytest.approx(1, abs=1e-4)


def test_open_answers_and_silence_have_none() -> None:
    reader = RoleReader(FOLDER)
    assert reader.read(answer(TEXT), AnswerKind.OPEN).words == {}
    silence = reader.read(answer(""), AnswerKind.FRAMING)
    assert silence.labels == {}
    assert all(not len(chances) for chances in silence.words.values())


def test_a_long_text_read_in_windows_has_the_roles_of_one_read_at_once(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    reader = RoleReader(FOLDER)
    said = answer(TEXT * 12)
    whole = reader.read(said, AnswerKind.FRAMING)
    monkeypatch.setattr(roles_module, "WINDOW", 200)
    in_parts = reader.read(said, AnswerKind.FRAMING)
    for role, chances in whole.words.items():
        np.testing.assert_allclose(in_parts.words[role], chances, atol=1e-4)


@pytest.mark.parametrize("damage", ["changed", "missing", "no card"])
def test_a_damaged_network_is_told_in_words(tmp_path: Path, damage: str) -> None:
    folder = tmp_path / "roles"
    shutil.copytree(FOLDER, folder)
    if damage == "changed":
        with (folder / NETWORK_FILE).open("r+b") as file:
            file.seek(5000)
            file.write(b"\xff\xff")
    elif damage == "missing":
        (folder / NETWORK_FILE).unlink()
    else:
        (folder / "roles.json").write_text("{}")
    reader = RoleReader(folder)
    with pytest.raises(UserError, match="recordings are untouched"):
        reader.prepare()
    with pytest.raises(UserError, match="recordings are untouched"):
        reader.read(answer("a queue"), AnswerKind.FRAMING)


def test_what_was_prepared_is_not_loaded_again(monkeypatch: pytest.MonkeyPatch) -> None:
    reader = RoleReader(FOLDER)
    reader.prepare()

    def never(_folder: Path) -> None:
        raise AssertionError

    monkeypatch.setattr(roles_module, "load_network", never)
    assert reader.read(answer("a queue"), AnswerKind.FRAMING).words
