"""The interviewer's voice in the microphone is told from the candidate's."""

from __future__ import annotations

from hfprep_desktop.interview.overhearing import apart
from hfprep_desktop.model import InterviewerLine, LineType, Word

CUT_IN = InterviewerLine(
    10.0, LineType.CUT_IN, "Let me stop you there. Which metric does this move?", until=13.0
)


def spoken(text: str, start: float) -> tuple[Word, ...]:
    return tuple(
        Word(word, start + 0.25 * n, start + 0.25 * n + 0.2) for n, word in enumerate(text.split())
    )


def texts(words: tuple[Word, ...]) -> str:
    return " ".join(word.text for word in words)


def test_what_the_clip_says_is_the_interviewers_also_with_slips() -> None:
    heard = (
        *spoken("and a warehouse", 8.0),
        *spoken("Let me stop you there, witch metric does the move?", 10.2),
        *spoken("Monthly active developers.", 14.0),
    )
    own, theirs = apart(heard, [CUT_IN])
    assert texts(own) == "and a warehouse Monthly active developers."
    assert texts(theirs) == "Let me stop you there, witch metric does the move?"


def test_who_speaks_into_the_question_is_heard() -> None:
    heard = (
        *spoken("Let me stop you there.", 10.2),
        *spoken("sure but the cache comes last", 11.5),
    )
    own, theirs = apart(heard, [CUT_IN])
    assert texts(own) == "sure but the cache comes last"
    assert texts(theirs) == "Let me stop you there."


def test_an_answer_that_begins_at_once_keeps_its_first_words() -> None:
    heard = (*spoken(CUT_IN.text, 10.2), *spoken("I would measure", 12.95))
    own, theirs = apart(heard, [CUT_IN])
    assert texts(own) == "I would measure"
    assert texts(theirs) == CUT_IN.text


def test_the_end_of_a_sentence_before_the_clip_is_kept() -> None:
    heard = (*spoken("a warehouse", 10.0), *spoken(CUT_IN.text, 10.6))
    assert texts(apart(heard, [CUT_IN])[0]) == "a warehouse"


def test_with_headphones_nothing_is_taken_for_the_clip() -> None:
    heard = spoken("so the cache moves latency and we ship it first", 10.2)
    assert apart(heard, [CUT_IN]) == (heard, ())


def test_common_words_in_common_are_chance() -> None:
    line = InterviewerLine(
        10.0, LineType.ROADMAP, "Before you go on, what ships first?", until=13.0
    )
    heard = spoken("we go first to the", 10.2)
    assert apart(heard, [line]) == (heard, ())


def test_the_same_words_at_another_time_are_the_candidates() -> None:
    heard = spoken("Which metric does this move?", 20.0)
    assert apart(heard, [CUT_IN]) == (heard, ())


def test_a_line_that_was_only_written_takes_no_word() -> None:
    heard = spoken("Let me stop you there.", 10.2)
    written = InterviewerLine(10.0, LineType.CUT_IN, CUT_IN.text)
    assert apart(heard, [written]) == (heard, ())
