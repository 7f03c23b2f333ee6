"""Lists what the interviewers of the shipped scenarios say, for render_speech.py to render.

Run with the project's own Python; it writes assets/voices/lines.yaml. Clips of lines that nobody
says any more are removed.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import yaml

from hfprep_desktop.audio.clips import clip_name
from hfprep_desktop.interview.offer import OfferWorksheet
from hfprep_desktop.interview.offer_placeholders import fill_placeholders
from hfprep_desktop.interview.scenario_file import load_folder
from hfprep_desktop.model import InterviewerRole, Scenario
from hfprep_desktop.resources import find_resources

VOICES = {
    InterviewerRole.RECRUITER: ("af_heart", 1.05),
    InterviewerRole.HIRING_MANAGER: ("am_michael", 1.05),
    InterviewerRole.ENGINEER: ("bm_george", 1.05),
    InterviewerRole.PARTNER: ("bf_isabella", 1.0),
    InterviewerRole.COMMITTEE_CHAIR: ("am_onyx", 1.0),
}
"""Kokoro voice and speed of each seat at the table; the demo's candidate has another one."""

HEAD = "# Made by packaging/speech/list_clips.py from scenarios/; not to be edited.\n\n"


def lines_text() -> str:
    """What lines.yaml must hold."""
    scenarios = load_folder(find_resources().scenarios, built_in=True).scenarios
    said = {
        clip_name(scenario.interviewer, text): (scenario.interviewer, text)
        for scenario in scenarios
        # Of prompts that hold figures of the person's own offer, the one without any.
        for text in _lines(fill_placeholders(scenario, OfferWorksheet()))
    }
    lines = [_line(name, role, text) for name, (role, text) in sorted(said.items())]
    return HEAD + yaml.safe_dump({"lines": lines}, sort_keys=False, allow_unicode=True, width=96)


def _lines(scenario: Scenario) -> Iterator[str]:
    yield scenario.opening.prompt
    for objection in scenario.objections:
        yield objection.prompt
    cut_ins = scenario.cut_ins
    for cut_in in (cut_ins.metric, cut_ins.roadmap, cut_ins.number):
        if cut_in is not None:
            yield from cut_in.prompts


def _line(name: str, role: InterviewerRole, text: str) -> dict[str, object]:
    voice, speed = VOICES[role]
    return {
        "id": name.removesuffix(".opus"),
        "file": name,
        "voice": voice,
        "speed": speed,
        "compression": 0.94,
        "text": [" ".join(text.split())],
    }


def main() -> None:
    """Write the list; remove clips that are in it no more."""
    folder = find_resources().assets / "voices"
    folder.mkdir(exist_ok=True)
    text = lines_text()
    (folder / "lines.yaml").write_text(text, encoding="utf-8")
    listed = {Path(line["file"]) for line in yaml.safe_load(text)["lines"]}
    for clip in folder.glob("*/*.opus"):
        if clip.relative_to(folder) not in listed:
            clip.unlink()
    print(f"{len(listed)} lines")


if __name__ == "__main__":
    main()
