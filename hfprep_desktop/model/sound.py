"""The form of all sound that is recorded or read."""

from __future__ import annotations

from typing import Final

SAMPLE_RATE: Final = 16_000
"""Samples per second of every recording and of everything the speech stage reads (mono)."""

SAMPLE_BYTES: Final = 2
"""Bytes of one sample: signed 16-bit little-endian PCM."""

WAV_HEADER_BYTES: Final = 44
"""Samples of our own recordings begin at this byte."""
