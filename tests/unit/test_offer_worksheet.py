"""The worksheet in the app: kept, read by the interviewer, never lost."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest

from hfprep_desktop.app import App, Outside, build_app
from hfprep_desktop.errors import UserError
from hfprep_desktop.interview.offer import OfferWorksheet, practice_case

NOW = datetime(2026, 4, 21, 18, 42, tzinfo=UTC)


@pytest.fixture
def app(tmp_path: Path) -> App:
    return build_app(tmp_path / "data", replace(Outside(), wall_clock=lambda: NOW))


def opening(app: App) -> str:
    return app.scenarios.get("your-offer-counter").opening.prompt


def test_a_worksheet_is_kept_and_read_back(app: App) -> None:
    assert app.offer.worksheet() is None
    app.offer.save(practice_case())
    assert app.offer.worksheet() == practice_case()


def test_the_interviewer_names_the_figures_of_the_worksheet(app: App) -> None:
    assert "165 thousand dollars" in opening(app)
    app.offer.save(practice_case())
    assert "172 thousand dollars" in opening(app)
    assert "0.055 percent" in opening(app)
    assert "22 thousand dollars" in opening(app)
    assert "{" not in opening(app)


def test_a_broken_worksheet_is_told_kept_aside_and_stops_no_round(app: App) -> None:
    app.library.write_document("offer", "{broken")
    with pytest.raises(UserError, match="damaged"):
        app.offer.worksheet()
    assert "165 thousand dollars" in opening(app)
    assert app.library.read_document("offer") == "{broken"
    app.offer.keep_aside()
    assert app.offer.worksheet() == OfferWorksheet()
    assert app.library.read_document(f"offer-aside-{NOW.isoformat()}") == "{broken"
