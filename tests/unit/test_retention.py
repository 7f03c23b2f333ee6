"""Which sessions are older than a person wants to be reminded of; nothing is ever deleted."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hfprep_desktop.app import App, Outside, build_app
from hfprep_desktop.retention import Retention, first_day_kept
from tests.samples import full_session

TODAY = date(2026, 8, 31)


@pytest.mark.parametrize(
    ("retention", "today", "first"),
    [
        (Retention.NEVER, TODAY, None),
        (Retention.HALF_A_YEAR, TODAY, date(2026, 2, 28)),
        (Retention.HALF_A_YEAR, date(2026, 3, 15), date(2025, 9, 15)),
        (Retention.A_YEAR, date(2028, 2, 29), date(2027, 2, 28)),
        (Retention.TWO_YEARS, date(2026, 1, 1), date(2024, 1, 1)),
        (Retention.TWO_YEARS, date(2, 6, 1), None),
    ],
)
def test_age_is_counted_by_the_calendar(
    retention: Retention, today: date, first: date | None
) -> None:
    assert first_day_kept(retention, today) == first


@given(st.dates(min_value=date(3, 1, 1)))
def test_more_patience_never_points_out_more(today: date) -> None:
    kept = [first_day_kept(one, today) for one in Retention if one is not Retention.NEVER]
    days = [day for day in kept if day is not None]
    assert len(days) == 3
    assert days == sorted(days, reverse=True)
    assert all(timedelta(180) < today - day < timedelta(740) for day in days)


def stored_at(data: Path, moments: list[datetime]) -> App:
    """An app, on the 31st of August, over sessions that were begun at these moments."""
    noon = datetime.combine(TODAY, datetime.min.time()).astimezone() + timedelta(hours=12)
    app = build_app(data, replace(Outside(), wall_clock=lambda: noon.astimezone(UTC)))
    whole = replace(full_session(data), recordings=())
    for place, moment in enumerate(moments):
        made = replace(whole, id=f"{whole.id[:-1]}{place}", started_at=moment)
        app.library.add_session(made)
    return app


def reminded(app: App, retention: str) -> App:
    return app.with_settings(replace(app.settings, retention=retention))


def test_the_day_itself_still_counts_as_kept(tmp_path: Path) -> None:
    midnight = datetime(2025, 8, 31).astimezone()
    minute = timedelta(minutes=1)
    app = stored_at(tmp_path, [midnight, midnight - minute, midnight - timedelta(300)])
    old = reminded(app, "1 year").progress.old_sessions()
    assert old is not None
    assert (old.count, old.retention) == (2, Retention.A_YEAR)
    assert (old.first, old.last) == (date(2024, 11, 4), date(2025, 8, 30))
    half = reminded(app, "6 months").progress.old_sessions()
    assert half is not None
    assert half.count == 3
    assert reminded(app, "2 years").progress.old_sessions() is None
    assert reminded(app, "never").progress.old_sessions() is None
    assert reminded(app, "a fortnight").progress.old_sessions() is None


def test_the_trash_is_not_pointed_out_and_nothing_goes(tmp_path: Path) -> None:
    long_ago = datetime(2020, 1, 1).astimezone()
    app = stored_at(tmp_path, [long_ago, long_ago + timedelta(1)])
    first, *_ = app.library.list_sessions()
    app.library.trash(first.id)
    old = reminded(app, "2 years").progress.old_sessions()
    assert old is not None
    assert old.count == 1
    assert len(app.library.list_sessions()) == 1
    assert len(app.library.list_trashed()) == 1
