"""Languages that a multilingual model can be asked to hear."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

ENGLISH: Final = "en"

LANGUAGES: Final[Mapping[str, str]] = {
    ENGLISH: "English",
    "zh": "Chinese",
    "nl": "Dutch",
    "fr": "French",
    "de": "German",
    "hi": "Hindi",
    "id": "Indonesian",
    "it": "Italian",
    "ja": "Japanese",
    "ko": "Korean",
    "pl": "Polish",
    "pt": "Portuguese",
    "es": "Spanish",
    "sv": "Swedish",
    "tr": "Turkish",
    "uk": "Ukrainian",
    "vi": "Vietnamese",
}
"""By the codes that Whisper has for them; those that its small models were trained on for long
enough to be of use."""


def known_language(code: str) -> str:
    """The code, or English where it is none of these."""
    return code if code in LANGUAGES else ENGLISH
