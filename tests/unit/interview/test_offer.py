"""The offer worksheet: figures as people type them, sums that never take nothing for 0."""

from __future__ import annotations

from dataclasses import replace

import pytest

from hfprep_desktop.errors import UserError
from hfprep_desktop.interview.offer import (
    MarketRange,
    OfferWorksheet,
    Term,
    Terms,
    market_figures,
    practice_case,
)
from hfprep_desktop.interview.offer_figures import (
    FigureKind,
    read_figure,
    short_figure,
    show_figure,
    spoken_figure,
)
from hfprep_desktop.interview.offer_text import worksheet_text

BASE, EQUITY, SIGN_ON = FigureKind.BASE, FigureKind.EQUITY, FigureKind.SIGN_ON
VALUE, DILUTION = FigureKind.COMPANY_VALUE, FigureKind.DILUTION


@pytest.mark.parametrize(
    ("text", "kind", "value"),
    [
        ("172,000", BASE, 172_000),
        ("$172,000", BASE, 172_000),
        ("172k", BASE, 172_000),
        (" 172.5 K ", BASE, 172_500),
        ("172 thousand dollars", BASE, 172_000),
        ("0.055", EQUITY, 0.055),
        ("0,055 %", EQUITY, 0.055),
        (".06 percent", EQUITY, 0.06),
        ("0", SIGN_ON, 0),
        ("22k", SIGN_ON, 22_000),
        ("1,000", VALUE, 1e9),
        ("$1,000 M", VALUE, 1e9),
        ("1.5b", VALUE, 1.5e9),
        ("1000000000", VALUE, 1e9),
        ("65,000", VALUE, 65e9),
        ("172b", VALUE, 172e9),
        ("172m", VALUE, 172e6),
        ("1,000", SIGN_ON, 1_000),
        ("20%", DILUTION, 20),
        ("", BASE, None),
        ("   ", EQUITY, None),
    ],
)
def test_a_typed_figure_is_read(text: str, kind: FigureKind, value: float | None) -> None:
    assert read_figure(text, kind) == value


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("a lot", BASE),
        ("172", BASE),
        ("1,72,000", BASE),
        ("172 k per month", BASE),
        ("999999999", BASE),
        ("172.000", BASE),
        ("-5", SIGN_ON),
        ("22", SIGN_ON),
        ("172.000", SIGN_ON),
        ("0.055", SIGN_ON),
        ("172,000", VALUE),
        ("$172,000", VALUE),
        ("172k", VALUE),
        ("%", EQUITY),
        ("101", EQUITY),
        ("nan", EQUITY),
        ("1e999", VALUE),
        ("9" * 40, VALUE),
        ("100", DILUTION),
    ],
)
def test_what_is_no_figure_says_what_to_write(text: str, kind: FigureKind) -> None:
    with pytest.raises(UserError) as caught:
        read_figure(text, kind)
    assert caught.value.remedy.startswith("Write ")


def test_a_doubtful_company_value_says_what_it_would_be() -> None:
    with pytest.raises(UserError) as caught:
        read_figure("172,000", VALUE)
    assert caught.value.what == "That would be 172 billion dollars."
    assert "172m" in caught.value.remedy


@pytest.mark.parametrize(
    ("value", "kind"),
    [
        (172_000, BASE),
        (172_500.5, BASE),
        (0.055, EQUITY),
        (1e9, VALUE),
        (1.25e6, VALUE),
        (0, SIGN_ON),
    ],
)
def test_a_shown_figure_is_read_back(value: float, kind: FigureKind) -> None:
    assert read_figure(show_figure(value, kind), kind) == value


def test_figures_in_short_and_as_said() -> None:
    assert short_figure(178_000, BASE) == "$178k"
    assert short_figure(1_260_000, BASE) == "$1.260 M"
    assert short_figure(-4_000, BASE) == "-$4k"
    assert spoken_figure(172_000, BASE) == "172 thousand dollars"
    assert spoken_figure(172_500, BASE) == "172.5 thousand dollars"
    assert spoken_figure(172_050, BASE) == "172,050 dollars"
    assert spoken_figure(0.055, EQUITY) == "0.055 percent"


def test_four_years_are_base_share_and_sign_on() -> None:
    case = practice_case()
    offer, counter = case.value(case.offer), case.value(case.counter)
    assert offer.base == 688_000
    assert offer.equity == pytest.approx(550_000)
    assert offer.total == pytest.approx(1_260_000)
    assert counter.above(offer) == pytest.approx(122_000)


def test_dilution_takes_its_share() -> None:
    sheet = OfferWorksheet(offer=Terms(equity=0.1), company_value=1e9, dilution=20.0)
    assert sheet.value(sheet.offer).total == pytest.approx(800_000)


def test_what_was_not_entered_is_in_no_sum() -> None:
    empty = OfferWorksheet()
    assert empty.value(empty.offer).total is None
    partly = OfferWorksheet(offer=Terms(base=100_000, equity=0.1), company_value=1e9)
    value = partly.value(partly.offer)
    assert value.equity is None  # dilution is not entered, which is not a dilution of 0
    assert value.parts == (Term.BASE,)
    assert value.total == 400_000
    whole = replace(partly, dilution=0.0)
    assert whole.value(whole.offer).above(value) is None


def test_a_sign_on_of_nothing_is_entered() -> None:
    value = OfferWorksheet().value(Terms(base=100_000, sign_on=0.0))
    assert value.parts == (Term.BASE, Term.SIGN_ON)


def test_the_own_range_counts_once_both_ends_are_there() -> None:
    sheet = OfferWorksheet(base_range=MarketRange(low=200_000))
    assert sheet.market(Term.BASE) == (165_000, 180_000)
    whole = sheet.with_range(Term.BASE, MarketRange(210_000, 200_000))
    assert whole.market(Term.BASE) == (200_000, 210_000)
    assert sheet.market(Term.SIGN_ON) is None


def test_research_is_what_the_person_found_out() -> None:
    nothing = {"base": False, "equity": False, "sign-on": False}
    assert market_figures(practice_case()) == nothing
    sheet = OfferWorksheet(peer=Terms(equity=0.05), sign_on_range=MarketRange(1_000, 2_000))
    assert market_figures(sheet) == {"base": False, "equity": True, "sign-on": True}


def test_the_text_tells_figures_sums_and_what_is_missing() -> None:
    text = worksheet_text(practice_case())
    assert "Offer: $172,000" in text
    assert "Counter: $1.382 M (base, equity, sign-on)" in text
    assert "Peer: $1.320 M (base, equity)" in text
    assert "The guide's range: 0.04% to 0.07%" in text
    assert "Peer: not entered" in text
    assert "I tie that equity to the marketplace feature" in text
