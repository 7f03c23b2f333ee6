"""What to do about a microphone that cannot be heard, on each system."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from hfprep_desktop.notices import Notice, NoticeKind, NoticeWords, words_of

_ALLOW: Final[Mapping[str, str]] = {
    "win32": (
        "Open Settings, Privacy & security, Microphone, and let desktop apps access it. Look at "
        "the mute key of the headset, too."
    ),
    "darwin": (
        "Open System Settings, Privacy & Security, Microphone, switch HFPrep on, and start it "
        "again. Look at the mute key of the headset, too."
    ),
}
_ALLOW_ELSEWHERE: Final = (
    "Look at the mute key of keyboard and headset, and at the input level in the system's sound "
    "settings."
)


def advice_on(notice: Notice, platform: str) -> NoticeWords | None:
    """What a person reads during a check; `platform` as `sys.platform` names it.

    None for what is no reason to do anything.
    """
    if notice.kind is NoticeKind.SILENT:
        return NoticeWords(
            "No signal: is the microphone muted or its permission refused?",
            _ALLOW.get(platform, _ALLOW_ELSEWHERE),
        )
    if notice.kind is NoticeKind.CALL_MODE:
        return words_of(notice)
    return None


def advice_without_microphone(platform: str) -> NoticeWords:
    """There is none at all."""
    return NoticeWords(
        "No microphone was found",
        f"Plug one in, then press F5. {_ALLOW.get(platform, _ALLOW_ELSEWHERE)}",
    )
