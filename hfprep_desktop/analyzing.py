"""Today's rules over a session whose words are there, and what they say kept."""

from __future__ import annotations

from dataclasses import replace

from hfprep_desktop.analysis.engine import Analyzer
from hfprep_desktop.interview.reactions import with_reactions
from hfprep_desktop.library.store import Library
from hfprep_desktop.model import Session, SessionState


def analyze_session(session: Session, analyzer: Analyzer, library: Library) -> Session:
    """Run the rules over a transcribed session again and save what they say.

    The session comes back as the library has it: with the findings that the person marked.
    """
    judged = [analyzer.analyze_turn(turn) for turn in session.turns]
    turns = tuple(turn for turn, _ in judged)
    analyzed = replace(
        session,
        turns=turns,
        interviewer=with_reactions(session.interviewer, turns, [heard for _, heard in judged]),
        state=SessionState.ANALYZED,
    )
    library.save_session(analyzed)
    return library.get_session(session.id)
