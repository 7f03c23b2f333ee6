"""Names of sessions: ULIDs, which sort by the moment they were made."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Final

ALPHABET: Final = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
"""Crockford's base 32: no I, L, O, U, so that a name can be read aloud."""

RANDOM_BYTES: Final = 10
"""Bytes of randomness a new name needs."""

_LENGTH: Final = 26
_BITS: Final = 5


def new_session_id(now: datetime, randomness: bytes) -> str:
    """Return a ULID of 26 characters: 48 bits of Unix milliseconds, then 80 random bits.

    `now` must know its time zone and `randomness` hold `RANDOM_BYTES` bytes, else `ValueError`.
    """
    if now.tzinfo is None:
        raise ValueError("a moment without a time zone names no instant")
    if len(randomness) != RANDOM_BYTES:
        raise ValueError(f"{RANDOM_BYTES} random bytes are needed, not {len(randomness)}")
    milliseconds = int(now.timestamp() * 1000)
    number = (milliseconds << 8 * RANDOM_BYTES) | int.from_bytes(randomness, "big")
    digits = (number >> _BITS * place & 31 for place in reversed(range(_LENGTH)))
    return "".join(ALPHABET[digit] for digit in digits)


def moment_of(name: str) -> datetime | None:
    """When a session of this name began; None for what is no name of a session."""
    if len(name) != _LENGTH or not set(name) <= set(ALPHABET):
        return None
    number = 0
    for digit in name:
        number = number << _BITS | ALPHABET.index(digit)
    try:
        return datetime.fromtimestamp((number >> 8 * RANDOM_BYTES) / 1000, UTC)
    except (OverflowError, ValueError, OSError):
        return None
