from __future__ import annotations

from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hfprep_desktop.library.identity import ALPHABET, moment_of, new_session_id

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


@given(MOMENTS, st.binary(min_size=10, max_size=10))
def test_an_id_tells_when_it_was_made(moment: datetime, randomness: bytes) -> None:
    told = moment_of(new_session_id(moment, randomness))
    assert told is not None
    assert abs((told - moment).total_seconds()) < 0.002


@pytest.mark.parametrize("name", ["", "01.wav", "Z" * 26, "I" * 26, "01ARYZ6S41000000000000000"])
def test_what_is_no_id_tells_nothing(name: str) -> None:
    assert moment_of(name) is None


def test_what_would_make_a_wrong_id_is_refused() -> None:
    with pytest.raises(ValueError, match="time zone"):
        new_session_id(datetime(2026, 4, 21), bytes(10))
    with pytest.raises(ValueError, match="random bytes"):
        new_session_id(datetime.now(UTC), bytes(9))
