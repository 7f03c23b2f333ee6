from __future__ import annotations

from dataclasses import fields, replace
from pathlib import Path

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from hfprep_desktop.model import Mode
from hfprep_desktop.retention import Retention
from hfprep_desktop.settings import TIMER_FACTORS, Settings, read_settings, write_settings


@given(st.text(st.characters(exclude_categories=["Cs"]), max_size=40))
@example("Mic\x7f")
def test_what_is_written_is_read_back(
    tmp_path_factory: pytest.TempPathFactory, microphone: str
) -> None:
    path = tmp_path_factory.mktemp("settings") / "settings.toml"
    settings = Settings(model="base", microphone=microphone)
    write_settings(path, settings)
    assert read_settings(path) == settings


def test_without_a_file_there_are_defaults(tmp_path: Path) -> None:
    assert read_settings(tmp_path / "settings.toml") == Settings()


def test_a_file_cut_anywhere_gives_settings_and_loses_nothing(tmp_path: Path) -> None:
    path = tmp_path / "settings.toml"
    write_settings(path, Settings(model="base"))
    whole = path.read_bytes()
    for length in range(len(whole)):
        path.write_bytes(whole[:length])
        assert read_settings(path).theme == "system"
        kept = [file.read_bytes() for file in tmp_path.iterdir()]
        assert whole[:length] in kept


@pytest.mark.parametrize(
    "content",
    [b"mode = " + b"9" * 5000, b"a = " + b"[" * 5000, b"\xff", b"mode = "],
    ids=["digits", "depth", "bytes", "half"],
)
def test_a_damaged_file_is_kept_aside_and_none_before_it_is_lost(
    tmp_path: Path, content: bytes
) -> None:
    path = tmp_path / "settings.toml"
    for version in (b"# one\n", b"# two\n"):
        path.write_bytes(version + content)
        assert read_settings(path) == Settings()
    assert not path.exists()
    kept = sorted(file.read_bytes()[:5] for file in tmp_path.iterdir())
    assert kept == [b"# one", b"# two"]


def test_what_is_no_file_is_left_alone(tmp_path: Path) -> None:
    path = tmp_path / "settings.toml"
    path.mkdir()
    assert read_settings(path) == Settings()
    assert path.is_dir()


def test_an_unknown_mode_means_coach() -> None:
    assert Settings(mode="zzz").chosen_mode is Mode.COACH
    assert Settings(mode="exam").chosen_mode is Mode.EXAM


@given(st.dictionaries(st.sampled_from([one.name for one in fields(Settings)]), st.text()))
def test_values_that_this_version_does_not_know_mean_the_defaults(values: dict[str, str]) -> None:
    settings = replace(Settings(), **values)
    assert settings.timer_factor in TIMER_FACTORS.values()
    assert settings.reminds_after in Retention
    assert settings.chosen_mode in Mode
    for name in ("wants_voice", "has_headphones", "copies_audio", "asks_first", "wants_gpu"):
        assert isinstance(getattr(settings, name), bool)
    assert all(word and "," not in word for word in settings.expected_words)


def test_words_to_expect_come_with_commas_between() -> None:
    assert Settings().expected_words == ()
    typed = " Hugging  Face Hub,, vLLM ,vLLM,\tGröße "
    assert Settings(own_words=typed).expected_words == ("Hugging Face Hub", "vLLM", "Größe")


def test_a_reminder_and_more_time_are_off_at_first() -> None:
    assert Settings().timer_factor == 1.0
    assert Settings(timers="1.5").timer_factor == 1.5
    assert Settings().reminds_after is Retention.NEVER
    assert Settings(retention="2 years").reminds_after is Retention.TWO_YEARS


def test_wrong_types_and_unknown_keys_are_left_out(tmp_path: Path) -> None:
    path = tmp_path / "settings.toml"
    path.write_text('model = 3\ntheme = "dark"\nfuture = "x"\n')
    assert read_settings(path) == Settings(theme="dark")
