"""The worksheet comes back as it was kept; what cannot be read is told and nothing is lost."""

from __future__ import annotations

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hfprep_desktop.errors import UserError
from hfprep_desktop.interview.offer import Deliverable, OfferWorksheet, Terms, practice_case
from hfprep_desktop.interview.offer_document import worksheet_from_json, worksheet_to_json

FIGURES = st.none() | st.floats(0, 1e12)
TERMS = st.builds(Terms, FIGURES, FIGURES, FIGURES)


@given(
    st.builds(
        OfferWorksheet,
        offer=TERMS,
        counter=TERMS,
        company_value=FIGURES,
        dilution=FIGURES,
        evidence=st.text(),
        deliverable=st.builds(Deliverable, st.text(), st.text(), st.text()),
        own_words=st.text(),
    )
)
def test_a_worksheet_comes_back_as_it_was(worksheet: OfferWorksheet) -> None:
    assert worksheet_from_json(worksheet_to_json(worksheet)) == worksheet


def test_what_a_document_lacks_is_not_entered() -> None:
    assert worksheet_from_json('{"version": 1}') == OfferWorksheet()


def test_a_key_of_the_same_version_that_is_not_known_does_no_harm() -> None:
    document = json.loads(worksheet_to_json(practice_case()))
    document["colour"] = "blue"
    assert worksheet_from_json(json.dumps(document)) == practice_case()


@pytest.mark.parametrize(
    "text",
    [
        "",
        "{",
        "[]",
        "[" * 100_000,
        "{}",
        '{"version": true}',
        '{"version": 0}',
        '{"version": 1, "offer": 3}',
        '{"version": 1, "offer": {"base": "172k"}}',
        '{"version": 1, "offer": {"base": true}}',
        '{"version": 1, "offer": {"base": NaN}}',
        '{"version": 1, "offer": {"base": -1}}',
        '{"version": 1, "evidence": null}',
        '{"version": 1, "dilution": 1' + "0" * 400 + "}",
    ],
)
def test_a_broken_document_is_told(text: str) -> None:
    with pytest.raises(UserError, match="damaged"):
        worksheet_from_json(text)


def test_a_newer_document_is_refused() -> None:
    with pytest.raises(UserError, match="newer"):
        worksheet_from_json('{"version": 2}')
