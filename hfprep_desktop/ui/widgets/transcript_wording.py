"""What there is to say of a word of a transcript, beside itself."""

from __future__ import annotations

from hfprep_desktop.ui.translation import tr
from hfprep_desktop.ui.widgets.transcript_document import TranscriptDocument, TranscriptWord
from hfprep_desktop.utterances import is_doubtful
from hfprep_desktop.wording import LANE_NAMES, clock, quoted


def about(script: TranscriptDocument, word: TranscriptWord) -> str:
    """When it was said, what of, and how certain it is."""
    row = script.rows[word.row]
    number = row.first + word.place - script.words[row.first].place
    lane = next((lane for lane, first, end in row.runs if first <= number < end), None)
    parts = ["" if word.second is None else clock(word.second)]
    parts.append("" if lane is None else tr(LANE_NAMES[lane]))
    parts.append(doubts_of(word))
    return ", ".join(part for part in parts if part)


def doubts_of(word: TranscriptWord) -> str:
    """What makes a word less than certain."""
    heard = word.word.original
    if heard is not None:
        return tr("corrected by you, heard as {quoted}", quoted=quoted(heard.text))
    return tr("unsure word") if is_doubtful(word.word) else ""
