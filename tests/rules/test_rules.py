"""Every rule shows itself at work: its examples are its tests, its help page and the advice."""

from __future__ import annotations

import importlib
import pkgutil
import re
from itertools import chain

import pytest
from hypothesis import given
from hypothesis import strategies as st

import hfprep_desktop.analysis.rules as rules_package
from hfprep_desktop.analysis.engine import Analyzer
from hfprep_desktop.analysis.rule import Rule
from hfprep_desktop.analysis.rules import RULES
from hfprep_desktop.app import build_text_analyzer
from hfprep_desktop.interview.counts import LABELS as COUNTABLE
from hfprep_desktop.model import AnswerKind, Example, Finding, LabelValue, Status, Transcript, Word

ANALYZER = build_text_analyzer()

LABELS: dict[AnswerKind, dict[str, set[LabelValue]]] = {
    AnswerKind.FRAMING: {
        "goal_restated": {True, False},
        "metrics_before_architecture": {"pass", "fail", "not_applicable"},
        "metrics_quantified": {True, False},
        "three_metrics": {True, False},
        "constraints_first": {True, False},
        "design_tied_to_impact": {"most", "few", "none", "not_applicable"},
        "roadmap_stated": {True, False},
        "cost_considered": {True, False},
        "tradeoff_stated": {True, False},
    },
    AnswerKind.PUSHBACK: {
        "acknowledged": {True, False},
        "quantified": {"both_sides", "one_side", "none"},
        "mitigated": {True, False},
        "doubled_down": {True, False},
    },
    AnswerKind.NEGOTIATION: {
        "market_anchor": {True, False},
        "split_addressed": {True, False},
        "equity_figure": {True, False},
        "deliverable_tied": {True, False},
        "accepted_first_offer": {True, False},
    },
}
"""The labels of the guide, and the values it defines for each."""


JUDGING = [rule for rule in RULES if rule.info.label is not None]
TELLING = [rule for rule in RULES if rule.info.label is None]


def status_of(rule: Rule, text: str, prompt: str = "") -> Status | None:
    analysis = ANALYZER.analyze(Transcript.from_text(text), rule.info.kind, prompt)
    found = [finding.status for finding in analysis.findings if finding.rule == rule.info.id]
    return found[0] if found else None


def by_id(rule: Rule) -> str:
    return rule.info.id


@pytest.fixture(scope="module")
def analyzer() -> Analyzer:
    return ANALYZER


def test_the_table_holds_every_rule_file_and_nothing_else() -> None:
    modules = [
        module.name
        for module in pkgutil.iter_modules(rules_package.__path__)
        if not module.name.startswith("_")
    ]
    assert sorted(rule.info.id.replace("-", "_") for rule in RULES) == sorted(modules)
    for name in modules:
        module = importlib.import_module(f"{rules_package.__name__}.{name}")
        assert module.INFO.id.replace("-", "_") == name


def test_every_label_of_the_guide_has_exactly_one_rule() -> None:
    found = sorted((rule.info.kind, rule.info.label or "") for rule in JUDGING)
    assert found == sorted((kind, label) for kind, labels in LABELS.items() for label in labels)
    # What a scenario may count is what the rules judge.
    assert found == sorted((k, label) for k, labels in COUNTABLE.items() for label in labels)


@pytest.mark.parametrize("rule", RULES, ids=by_id)
def test_a_rule_explains_itself(rule: Rule) -> None:
    texts = [rule.info.title, rule.info.why, rule.info.listened_for]
    if rule.info.label is not None:
        texts += [rule.info.say_instead, rule.info.does_not_count]
    for text in texts:
        assert text
        assert text == text.strip()
    assert rule.info.why.endswith(".")
    assert len(rule.info.bad) >= 1
    assert len(rule.info.good) >= 1


@pytest.mark.parametrize(
    ("rule", "example"),
    [(rule, example) for rule in RULES for example in chain(rule.info.bad, rule.info.good)],
    ids=lambda value: value.info.id if isinstance(value, Rule) else "",
)
def test_an_example_gets_the_status_it_promises(rule: Rule, example: Example) -> None:
    assert status_of(rule, example.text, example.prompt) is example.status


@pytest.mark.parametrize("rule", TELLING, ids=by_id)
def test_a_rule_without_a_label_tells_a_note_or_nothing(rule: Rule) -> None:
    assert {example.status for example in rule.info.bad} == {Status.NOTE}
    assert {example.status for example in rule.info.good} == {None}


@pytest.mark.parametrize("rule", JUDGING, ids=by_id)
def test_bad_examples_are_something_to_fix_and_good_ones_are_not(rule: Rule) -> None:
    to_fix = {Status.FAIL, Status.MISSING, Status.PARTIAL}
    assert {example.status for example in rule.info.bad} <= to_fix
    assert Status.PASS in {example.status for example in rule.info.good}
    assert not {example.status for example in rule.info.good} & to_fix


@pytest.mark.parametrize("rule", JUDGING, ids=by_id)
def test_what_the_rule_says_instead_would_pass(rule: Rule) -> None:
    assert status_of(rule, rule.info.say_instead) is Status.PASS


@pytest.mark.parametrize("kind", LABELS)
def test_labels_are_those_of_the_guide_with_its_values(kind: AnswerKind) -> None:
    texts = [
        example.text
        for rule in RULES
        if rule.info.kind is kind
        for example in chain(rule.info.bad, rule.info.good)
    ]
    for text in texts:
        labels = ANALYZER.analyze(Transcript.from_text(text), kind).labels
        assert set(labels) == set(LABELS[kind])
        for label, value in labels.items():
            assert value in LABELS[kind][label]


words = st.builds(
    Word,
    text=st.text(min_size=1, max_size=12),
    start=st.none() | st.floats(allow_nan=True, allow_infinity=True),
    end=st.none() | st.floats(allow_nan=True, allow_infinity=True),
    probability=st.none() | st.floats(allow_nan=True, allow_infinity=True),
)
FIELD = (
    "we measure latency under 800 milliseconds monthly active developers a queue cache "
    "gateway because 40 percent fair point phase one offer equity 0.1% no not . , ? €5k"
)
field_words = st.sampled_from(re.findall(r"\S+", FIELD))
texts = st.text(max_size=300) | st.lists(field_words, max_size=60).map(" ".join)


def assert_quotes_are_exact(transcript: Transcript, findings: tuple[Finding, ...]) -> None:
    for piece in chain.from_iterable(finding.evidence for finding in findings):
        assert piece.quote
        assert transcript.text[piece.char_start : piece.char_end] == piece.quote
        assert (piece.start is None) == (piece.end is None)
        if piece.start is not None and piece.end is not None:
            assert 0 <= piece.start <= piece.end


@given(text=texts, prompt=texts, kind=st.sampled_from(AnswerKind))
def test_any_text_can_be_judged_and_twice_the_same(
    text: str, prompt: str, kind: AnswerKind
) -> None:
    transcript = Transcript.from_text(text)
    analysis = ANALYZER.analyze(transcript, kind, prompt)
    assert_quotes_are_exact(transcript, analysis.findings)
    assert ANALYZER.analyze(transcript, kind, prompt) == analysis


@given(spoken=st.lists(words, max_size=30), kind=st.sampled_from(AnswerKind))
def test_words_with_unusable_times_can_be_judged(spoken: list[Word], kind: AnswerKind) -> None:
    transcript = Transcript.from_words(spoken)
    analysis = ANALYZER.analyze(transcript, kind)
    assert_quotes_are_exact(transcript, analysis.findings)
    pace = analysis.delivery.words_per_minute
    assert pace is None or pace >= 0


@pytest.mark.slow
@pytest.mark.parametrize(
    "text",
    [
        "\0",
        "word\0word",
        "🚀 we measure latency under 800 ms 🚀",
        "۸۰۰ میلی ثانیه latency",
        "\u202eforty percent",
        "a" * 1_000_000,
        "latency under 800 ms and " * 4_000,
        "# #money ... * @person really?",
    ],
    ids=["nul", "inner nul", "emoji", "other digits", "bidi", "one long word", "long", "patterns"],
)
def test_odd_text_is_judged_like_any_other(text: str) -> None:
    transcript = Transcript.from_text(text)
    for kind in AnswerKind:
        assert_quotes_are_exact(transcript, ANALYZER.analyze(transcript, kind).findings)


def test_doubtful_recognition_is_not_judged_but_still_guessed() -> None:
    clear = "I'd measure p95 latency under 800 milliseconds . Then a gateway ."
    for probability, status in ((0.95, Status.PASS), (0.2, Status.UNSURE)):
        transcript = Transcript.from_words(
            Word(word, index * 0.4, index * 0.4 + 0.3, probability)
            for index, word in enumerate(clear.split())
        )
        analysis = ANALYZER.analyze(transcript, AnswerKind.FRAMING)
        found = {finding.rule: finding.status for finding in analysis.findings}
        assert found["metrics-quantified"] is status
        assert analysis.labels["metrics_quantified"] is True
