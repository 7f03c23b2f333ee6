"""The built ask: only what was entered is said, and the rules find in it what they listen for."""

from __future__ import annotations

from dataclasses import replace

import pytest

from hfprep_desktop.app import build_text_analyzer
from hfprep_desktop.interview.counter_offer import ask, ask_seconds, built_ask, spoken_ask
from hfprep_desktop.interview.offer import (
    Deliverable,
    MarketRange,
    OfferWorksheet,
    Terms,
    practice_case,
)
from hfprep_desktop.model import AnswerKind, Transcript

CASE = practice_case()


def test_the_ask_has_evidence_levers_and_a_deliverable() -> None:
    assert built_ask(CASE) == (
        "I'm glad to have this offer. I hold a peer offer at $180k base and 0.06% equity. "
        "On base I am asking for $178k. On equity I am asking for 0.064%. "
        "And I would like a sign-on of $30k. I tie that equity to the marketplace feature: "
        "$300k of new recurring revenue within six months."
    )


def test_spoken_it_has_words_for_units() -> None:
    said = spoken_ask(CASE)
    assert "178 thousand dollars" in said
    assert "0.064 percent" in said
    assert ask_seconds(CASE) == 25


def test_the_rules_hear_all_five_things_in_it() -> None:
    said = Transcript.from_text(spoken_ask(CASE))
    assert build_text_analyzer().analyze(said, AnswerKind.NEGOTIATION).labels == {
        "market_anchor": True,
        "split_addressed": True,
        "equity_figure": True,
        "deliverable_tied": True,
        "accepted_first_offer": False,
    }


def test_without_a_counter_there_is_no_ask() -> None:
    sheet = replace(CASE, counter=Terms())
    assert ask(sheet) == ""
    assert ask_seconds(sheet) == 0


def test_only_what_was_entered_is_said() -> None:
    said = built_ask(OfferWorksheet(counter=Terms(base=178_000)))
    assert said == "I'm glad to have this offer. On base I am asking for $178k."


def test_what_is_asked_as_offered_stays() -> None:
    sheet = OfferWorksheet(offer=Terms(base=172_000), counter=Terms(base=172_000, equity=0.06))
    assert "The base can stay at $172k." in built_ask(sheet)


def test_other_evidence_and_the_own_range_stand_in_for_a_peer_offer() -> None:
    bare = OfferWorksheet(counter=Terms(178_000), base_range=MarketRange(170_000, 190_000))
    assert "market range for this role is $170k to $190k base" in built_ask(bare)
    told = replace(bare, evidence="two surveys say 180 thousand")
    assert "Two surveys say 180 thousand." in built_ask(told)
    assert "market range" not in built_ask(told)


@pytest.mark.parametrize(
    ("by", "said"),
    [
        ("within six months", "40 teams within six months."),
        ("six months", "40 teams within six months."),
        ("2 quarters", "40 teams within 2 quarters."),
        ("end of June", "40 teams by end of June."),
        ("by March.", "40 teams by March."),
        ("", "40 teams."),
    ],
)
def test_the_date_gets_the_word_that_fits(by: str, said: str) -> None:
    sheet = replace(CASE, deliverable=Deliverable("the launch", "40 teams", by))
    assert built_ask(sheet).endswith(f"I tie that equity to the launch: {said}")


def test_without_equity_in_the_counter_the_result_is_promised_in_return() -> None:
    sheet = replace(CASE, counter=Terms(base=178_000))
    assert "In return I commit to the marketplace feature" in built_ask(sheet)


def test_own_words_come_first() -> None:
    assert ask(replace(CASE, own_words="  My own way. ")) == "My own way."
