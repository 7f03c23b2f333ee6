"""The ledger of an offer talk: little talks in, rows and concessions out."""

from __future__ import annotations

from itertools import pairwise

import pytest

from hfprep_desktop.analysis.engine import Analyzer
from hfprep_desktop.app import build_text_analyzer
from hfprep_desktop.ledger_wording import ledger_row_words, ledger_sentences
from hfprep_desktop.model import (
    AnswerKind,
    FigureUse,
    Lever,
    NegotiationLedger,
    Side,
    Transcript,
    Turn,
    Word,
)
from tests.samples import spoken

OFFER = (
    "Here is what we can do. A base of 168 thousand dollars, 0.045 percent equity over four years, "
    "and a sign-on of 15 thousand. How does that sound?"
)
OBJECTION = "Base is close to the top of the band. What exactly should I take back to them?"


@pytest.fixture(scope="module")
def analyzer() -> Analyzer:
    return build_text_analyzer()


def ledger(analyzer: Analyzer, *talk: tuple[str, str]) -> NegotiationLedger:
    """Of pairs of a question and its spoken answer, a minute apart."""
    turns = [
        analyzer.analyze_turn(
            Turn(AnswerKind.NEGOTIATION, asked, at * 60.0, at * 60.0 + 60, spoken(said, at * 60.0))
        )[0]
        for at, (asked, said) in enumerate(talk)
    ]
    found = analyzer.ledger(turns)
    assert found is not None
    return found


def own(found: NegotiationLedger) -> list[tuple[str, str, float | None]]:
    return [
        (row.use.value, row.lever.value, row.value) for row in found.rows if row.side is Side.YOU
    ]


def test_their_offer_is_the_anchor_with_its_words_and_second(analyzer: Analyzer) -> None:
    found = ledger(analyzer, ("We would love to have you.", "Thanks."), (OFFER, "Let me think."))
    anchor = found.anchor
    assert anchor is not None
    assert (anchor.side, anchor.lever, anchor.value) == (Side.THEY, Lever.BASE, 168_000)
    assert anchor.evidence.quote == "A base of 168 thousand dollars"
    assert anchor.evidence.start == 60.0
    assert [row.value for row in found.rows] == [168_000, 0.045, 15_000]


def test_who_speaks_first_of_money_names_the_first_number(analyzer: Analyzer) -> None:
    found = ledger(analyzer, ("What do you expect?", "I am looking for a base of 180 thousand."))
    assert found.anchor is not None
    assert found.anchor.side is Side.YOU
    assert "You named the first number: base $180,000." in list(ledger_sentences(found))


def test_each_ask_has_its_lever_words_and_second(analyzer: Analyzer) -> None:
    said = "On base I'd like 182. On equity, 0.06 percent. And a sign-on of 20 thousand would help."
    found = ledger(analyzer, (OFFER, said))
    assert own(found) == [
        ("asked", "base", 182_000),
        ("asked", "equity", 0.06),
        ("asked", "sign-on", 20_000),
    ]
    assert found.levers == (Lever.BASE, Lever.EQUITY, Lever.SIGN_ON)
    rows = [row for row in found.rows if row.side is Side.YOU]
    assert rows[0].evidence.quote == "On base I'd like 182"
    assert rows[0].evidence.start == 0.0
    assert rows[1].evidence.start is not None
    assert rows[1].evidence.start > 1.0


def test_speech_without_punctuation_is_told_apart_too(analyzer: Analyzer) -> None:
    said = (
        "on base i'd like 182 on equity 0.06 percent and a sign on of twenty thousand would "
        "cover what i leave behind"
    )
    assert own(ledger(analyzer, (OFFER, said))) == [
        ("asked", "base", 182_000),
        ("asked", "equity", 0.06),
        ("asked", "sign-on", 20_000),
    ]


def test_evidence_is_cited_and_a_promised_result_is_no_ask(analyzer: Analyzer) -> None:
    said = (
        "On base, two benchmarks put this level at 172 to 180 thousand, and I hold a peer offer at "
        "178, so I am asking for 176. I will commit to 300 thousand dollars of new annual "
        "recurring revenue from the launch within six months."
    )
    found = ledger(analyzer, (OFFER, said))
    assert own(found) == [
        ("cited", "base", 172_000),
        ("cited", "base", 178_000),
        ("asked", "base", 176_000),
    ]
    assert [row.upper for row in found.rows if row.use is FigureUse.CITED] == [180_000, None]


@pytest.mark.parametrize(
    "said",
    [
        "Right now I make 130 thousand base at my current company.",
        "You offered 168 base and I would like to think about that.",
        "I'd like 10 thousand more on the base.",
        "I manage 50 people and want to talk about base salary.",
        "We want to bring the latency down by 40 percent and the bill by 12 thousand a month.",
        "I would like to keep churn below two percent a month.",
        "Thank you, I want to think about it over the weekend.",
    ],
)
def test_other_figures_are_no_asks(analyzer: Analyzer, said: str) -> None:
    assert not ledger(analyzer, (OFFER, said)).asked


@pytest.mark.parametrize(("probability", "asks"), [(0.9, 1), (0.2, 0)])
def test_doubtful_words_are_left_out(analyzer: Analyzer, probability: float, asks: int) -> None:
    words = [
        Word(word.text, word.start, word.end, probability)
        for word in spoken("I would like a base of 182 please", 0.0).words
    ]
    turn = Turn(AnswerKind.NEGOTIATION, OFFER, 0.0, 9.0, Transcript.from_words(words))
    found = analyzer.ledger([analyzer.analyze_turn(turn)[0]])
    assert found is not None
    assert len(found.asked) == asks


def test_a_later_ask_below_the_earlier_one_is_a_concession(analyzer: Analyzer) -> None:
    found = ledger(
        analyzer,
        (OFFER, "On base I'd like 182. On equity, 0.06 percent."),
        (OBJECTION, "I can live with 176 on base if equity goes to 0.065 percent."),
        (OBJECTION, "Fine, let me come down to 172 on the base."),
    )
    steps = [(one.later.lever, one.size) for one in found.concessions]
    assert steps == [(Lever.BASE, 6_000), (Lever.BASE, 4_000)]
    assert found.concessions[0].earlier.turn == 0
    assert found.concessions[1].later.turn == 2
    assert "You came down on base by $6,000, to $176,000." in list(ledger_sentences(found))


def test_levers_without_a_figure_are_named(analyzer: Analyzer) -> None:
    found = ledger(analyzer, (OFFER, "I would like more equity and a better title."))
    assert own(found) == [("named", "equity", None), ("named", "other", None)]
    assert ledger_row_words(found.rows[-1]) == "You named: something else, without a figure"


def test_taking_the_offer_is_told_with_its_words(analyzer: Analyzer) -> None:
    found = ledger(analyzer, (OFFER, "That works for me, 168 is fine, I accept."))
    assert found.accepted is not None
    assert "I accept" in found.accepted.quote
    assert not found.asked
    assert ledger(analyzer, (OFFER, "On base I'd like 182.")).accepted is None


def test_only_a_judged_offer_talk_has_a_ledger(analyzer: Analyzer) -> None:
    framing = Turn(AnswerKind.FRAMING, "Design it.", 0.0, 9.0, spoken("base of 182 thousand", 0.0))
    waiting = Turn(AnswerKind.NEGOTIATION, OFFER, 0.0, 9.0, spoken("base of 182 thousand", 0.0))
    assert analyzer.ledger([analyzer.analyze_turn(framing)[0], waiting]) is None


def test_an_empty_answer_has_no_rows_of_its_own(analyzer: Analyzer) -> None:
    assert own(ledger(analyzer, (OFFER, ""))) == []


P0 = (
    "We can offer you a base of 168 thousand dollars, 0.045 percent equity over four years, and a "
    "sign-on of 10 thousand. How does that sound?"
)


@pytest.mark.parametrize(
    "said",
    [
        "I'd be happy to accept if the equity was 0.06.",
        "I'll accept once the base is at 176.",
        "I'd accept when the base reaches 176.",
        "I will sign today as long as we get to 178 base.",
        "I'll take it provided the sign-on is 20 thousand.",
        "I accept, provided that we review equity in six months.",
        "I can accept after we fix the base.",
        "I'd be happy to accept and sign today if the base was better.",
        "If you can get to 176, I'll accept.",
        "Make it 176 and I'll take it.",
        "I'll take it to my family and think about it.",
        "Before I accept I want to ask about the equity.",
        "Should I accept?",
    ],
)
def test_a_yes_under_a_condition_takes_nothing(analyzer: Analyzer, said: str) -> None:
    assert ledger(analyzer, (P0, said)).accepted is None


@pytest.mark.parametrize(
    "said",
    [
        "Sounds good, I'll take it, maybe we can review equity next year.",
        "I'll take it. When can I start?",
        "I accept, and I'll sign once I get the papers.",
        "Great, I accept. If I may ask, when do we start?",
        "If that is your best, I'll take it.",
        "I accept the offer after thinking about it over the weekend.",
    ],
)
def test_a_plain_yes_takes_the_offer(analyzer: Analyzer, said: str) -> None:
    assert ledger(analyzer, (P0, said)).accepted is not None


@pytest.mark.parametrize(
    ("talk", "asks"),
    [
        (
            (
                "I'd need 182.",
                "Then 180.",
                "178, and that is my last number.",
                "All right, 176 and we are done.",
            ),
            [182_000, 180_000, 178_000, 176_000],
        ),
        (
            ("I'm looking for 178 thousand base.", "Meet me at 175.", "I could live with 175"),
            [178_000, 175_000, 175_000],
        ),
        (("Could we do one seventy six",), [176_000]),
        (("That is the top of the band, so 178",), [178_000]),
        (("Let's say 176.", "I could do 174"), [176_000, 174_000]),
    ],
)
def test_bare_figures_near_their_base_are_followed(
    analyzer: Analyzer, talk: tuple[str, ...], asks: list[float]
) -> None:
    found = ledger(analyzer, (P0, talk[0]), *((OBJECTION, said) for said in talk[1:]))
    assert [(row.lever, row.value) for row in found.asked] == [(Lever.BASE, ask) for ask in asks]
    fell = sum(later < earlier for earlier, later in pairwise(asks))
    assert len(found.concessions) == fell


@pytest.mark.parametrize(
    "said",
    [
        "Well, we have 190 people and 200 models.",
        "I led a team of 180 and we cut cost by 170 thousand.",
        "About 150.",
        "Last year 180 of them left.",
        "I have seen 170, 175 and 180.",
        "In 120 days the launch is out.",
        "I will raise revenue by 130 thousand.",
        "Then 400.",
    ],
)
def test_bare_figures_of_other_things_are_no_asks(analyzer: Analyzer, said: str) -> None:
    assert not ledger(analyzer, (P0, said)).asked


def test_no_fall_is_told_of_what_was_clearly_heard_only(analyzer: Analyzer) -> None:
    told = list(ledger_sentences(ledger(analyzer, (P0, "On base I'd like 182."))))
    assert "No clearly heard ask fell below an earlier one." in told


@pytest.mark.parametrize(
    ("said", "asks"),
    [
        ("I'm not asking for 190. I am asking for 174 base", [("base", 174_000)]),
        ("i'm not asking for 190 i am asking for 174 base", [("base", 174_000)]),
        ("I am not going to ask for 190 base. Realistically 176.", [("base", 176_000)]),
        ("I'm not asking for more than 176 base.", [("base", 176_000)]),
        ("Please raise the sign-on by 5 thousand.", [("sign-on", 15_000)]),
        ("Please raise the sign-on by 50 thousand over two years.", [("sign-on", 60_000)]),
        ("Could you raise the base by 8 thousand?", [("base", 176_000)]),
        ("Could you raise the base by 50 thousand over two years?", []),
        ("I'd like to raise the equity by 0.01 percent.", [("equity", 0.055)]),
        ("I came down by 4 thousand on the base.", []),
        (
            "I'm on 128 thousand base now, with a 12 thousand bonus. I am looking for 175.",
            [("base", 175_000)],
        ),
        (
            "What about $180K base, 0.06% and $15K to sign?",
            [("base", 180_000), ("equity", 0.06), ("sign-on", 15_000)],
        ),
        ("I'd like equity to go from 0.045 to 0.06", [("equity", 0.06)]),
        (
            "I need the equity to go from 0.045 to 0.06 percent and base from 168 to 176.",
            [("equity", 0.06), ("base", 176_000)],
        ),
        ("Then 180 on base, 20 to sign.", [("base", 180_000), ("sign-on", 20_000)]),
        ("Happy to say yes if you can do 176.", [("base", 176_000)]),
    ],
)
def test_denied_present_and_added_figures(
    analyzer: Analyzer, said: str, asks: list[tuple[str, float]]
) -> None:
    found = ledger(analyzer, (P0, said))
    assert [(row.lever.value, row.value) for row in found.asked] == asks
    assert {row.lever.value for row in found.rows if row.use is FigureUse.NAMED} <= {"base"}


def test_an_increase_on_an_unknown_figure_is_left_out(analyzer: Analyzer) -> None:
    asked = "How does a base of 168 thousand sound?"
    assert not ledger(analyzer, (asked, "Please raise the sign-on by 5 thousand.")).asked
