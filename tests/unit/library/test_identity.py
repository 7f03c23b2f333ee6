from __future__ import annotations

from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hfprep_desktop.library.identity import ALPHABET, new_session_id

MOMENTS = st.datetimes(
    min_value=datetime(1970, 1, 2), max_value=datetime(2200, 1, 1), timezones=st.just(UTC)
)


def test_the_published_example_of_the_ulid_specification() -> None:
    moment = datetime.fromtimestamp(1469918176.385, UTC)
    assert new_session_id(moment, bytes(10)) == "01ARYZ6S410000000000000000"
    assert new_session_id(moment, b"\xff" * 10).endswith("Z" * 16)


@given(MOMENTS, MOMENTS, st.binary(min_size=10, max_size=10), st.binary(min_size=10, max_size=10))
def test_ids_sort_by_time(one: datetime, other: datetime, first: bytes, second: bytes) -> None:
    a, b = new_session_id(one, first), new_session_id(other, second)
    assert len(a) == 26
    assert set(a) <= set(ALPHABET)
    if abs((one - other).total_seconds()) >= 0.002:
        assert (a < b) == (one < other)


def test_what_would_make_a_wrong_id_is_refused() -> None:
    with pytest.raises(ValueError, match="time zone"):
        new_session_id(datetime(2026, 4, 21), bytes(10))
    with pytest.raises(ValueError, match="random bytes"):
        new_session_id(datetime.now(UTC), bytes(9))
