"""What comes with the program to practise: complete, different from each other, and heard."""

from __future__ import annotations

import runpy
from collections import Counter
from itertools import combinations
from pathlib import Path

import pytest
import soundfile
import yaml

from hfprep_desktop.app import build_text_analyzer
from hfprep_desktop.audio.clips import clip_name
from hfprep_desktop.bare_words import bare
from hfprep_desktop.interview.director import Director
from hfprep_desktop.interview.scenario_file import load_folder
from hfprep_desktop.interview.topics import touches
from hfprep_desktop.model import AnswerKind, RoundKind, Scenario, Status, Transcript, Turn
from hfprep_desktop.resources import find_resources

ROOT = Path(__file__).resolve().parents[3]
SCENARIOS = load_folder(find_resources().scenarios, built_in=True).scenarios
VOICES = find_resources().assets / "voices"
MOST_BYTES = 12_000_000

each = pytest.mark.parametrize("scenario", SCENARIOS, ids=lambda scenario: scenario.id)


def test_every_round_of_the_loop_has_its_scenarios() -> None:
    counts = Counter(scenario.round for scenario in SCENARIOS)
    least = {RoundKind.SYSTEM_DESIGN: 8, RoundKind.DRILL: 7}
    for kind in RoundKind:
        assert counts[kind] >= least.get(kind, 4), kind


def content(text: str) -> set[str]:
    return {bare(word) for word in text.split() if len(bare(word)) > 4}


def test_no_two_scenarios_are_alike() -> None:
    for one, other in combinations(SCENARIOS, 2):
        words, others = content(one.opening.prompt), content(other.opening.prompt)
        shared = len(words & others) / min(len(words), len(others))
        assert shared < 0.5, (one.id, other.id, words & others)
    prompts = [turn.prompt for s in SCENARIOS for turn in (s.opening, *s.objections)]
    assert len(prompts) == len(set(prompts))


@each
def test_a_scenario_says_all_that_a_round_needs(scenario: Scenario) -> None:
    assert len(scenario.facts) >= 4, "facts: four at least"
    assert scenario.hotwords, "hotwords: names that recognition should expect"
    assert scenario.strong_answer, "answers: a strong one"
    assert scenario.weak_answer, "answers: a weak one"
    phases = sum(phase.seconds for phase in scenario.phases) / 60
    assert phases == scenario.minutes, "the phases together last as long as the round"
    turns = sum(turn.seconds for turn in scenario.turns) / 60
    assert turns == scenario.minutes, "opening and objections (those asked) last as long as it"
    pool = scenario.asks < len(scenario.objections)
    if pool and scenario.round is not RoundKind.DRILL:
        triggered = [turn for turn in scenario.objections if turn.about or turn.heard]
        assert len(triggered) >= 2, "two objections at least answer to what was said"
        assert len(triggered) < len(scenario.objections), "one fits any answer"


@each
def test_own_phrases_of_an_objection_can_be_said(scenario: Scenario) -> None:
    for turn in scenario.objections:
        for phrase in turn.heard:
            assert touches(phrase.split(), [], [phrase]), phrase


def passed(scenario: Scenario, answer: str) -> tuple[int, int]:
    """How many of the counted labels an answer to the opening passes, and how many there are."""
    opening = scenario.opening
    turn = Turn(
        kind=opening.kind,
        prompt=opening.prompt,
        start=0.0,
        end=1.0,
        transcript=Transcript.from_text(answer),
        counts=opening.counts,
    )
    analysis = build_text_analyzer().analyze_turn(turn)[0].analysis
    assert analysis is not None
    judged = [f for f in analysis.findings if f.status is not Status.NOTE]
    asked = [f for f in judged if f.status is not Status.NOT_APPLICABLE]
    return sum(f.status is Status.PASS for f in asked), len(asked)


@each
def test_the_strong_answer_is_better_than_the_weak_one(scenario: Scenario) -> None:
    if scenario.opening.kind is AnswerKind.OPEN:
        assert len(scenario.strong_answer.split()) > len(scenario.weak_answer.split())
        return
    strong, of = passed(scenario, scenario.strong_answer)
    weak, _ = passed(scenario, scenario.weak_answer)
    assert strong >= of - 1, "the strong answer passes all that counts, but for one"
    assert weak <= of / 2, "the weak answer passes half at most"
    assert strong > weak


def test_every_line_has_its_clip_and_all_of_them_are_small() -> None:
    script = runpy.run_path(str(ROOT / "packaging" / "speech" / "list_clips.py"))
    written = (VOICES / "lines.yaml").read_text(encoding="utf-8")
    assert written == script["lines_text"](), "run packaging/speech/list_clips.py"
    clips = list(VOICES.glob("*/*.opus"))
    assert sum(clip.stat().st_size for clip in clips) < MOST_BYTES


@each
def test_the_interviewer_can_be_heard(scenario: Scenario) -> None:
    for turn in (scenario.opening, *scenario.objections):
        if "{" in turn.prompt:
            continue
        clip = VOICES / clip_name(scenario.interviewer, turn.prompt)
        assert clip.exists(), f"render it as packaging/speech/README.md says: {turn.prompt}"
        # Between slow and hurried speech, in letters a second.
        assert 10 < len(turn.prompt) / soundfile.info(clip).duration < 22


@pytest.mark.parametrize("seed", range(12))
def test_the_demo_answers_are_asked_for_in_their_order(seed: int) -> None:
    demo = yaml.safe_load((ROOT / "assets" / "demo" / "marketplace.yaml").read_text("utf-8"))
    scenario = next(one for one in SCENARIOS if one.id == demo["scenario"])
    director = Director(scenario, seed)
    answers: list[list[str]] = []
    for line in demo["lines"]:
        question = director.next_question(0.0, answers)
        assert question is not None
        assert question[0].prompt == " ".join(line["prompt"].split())
        answers.append(" ".join(part for part in line["text"] if isinstance(part, str)).split())
