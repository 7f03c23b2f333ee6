"""The records every stage shares. Frozen, free of behaviour that needs anything but themselves.

Times are seconds on the session's audio, character offsets count code points of a
transcript's text. `None` as a time means that the input was typed, not spoken.

Everybody imports from here; the modules inside are one a subject.
"""

from hfprep_desktop.model.findings import (
    COUNTED,
    WEAKEST_FIRST,
    Analysis,
    Delivery,
    Finding,
    LabelValue,
    PastAnalysis,
    Status,
)
from hfprep_desktop.model.history import History, Opportunity, SpokenAnswer
from hfprep_desktop.model.lanes import Lane, LaneSpan
from hfprep_desktop.model.library import SearchHit, SessionSummary
from hfprep_desktop.model.listening import Cue, CueState, Heard, Listening, TradeSide
from hfprep_desktop.model.negotiation import (
    Concession,
    FigureUnit,
    FigureUse,
    LedgerRow,
    Lever,
    NegotiationLedger,
    Side,
)
from hfprep_desktop.model.pushback import PushbackLedger, Tally
from hfprep_desktop.model.report import PillarReport, Report, ReportEntry
from hfprep_desktop.model.rounds import AnswerKind, Mode, Pace, RoundKind
from hfprep_desktop.model.rules import Example, Pillar, RuleInfo
from hfprep_desktop.model.scenario import (
    CutIn,
    CutIns,
    InterviewerRole,
    Phase,
    PlannedTurn,
    Scenario,
)
from hfprep_desktop.model.session import (
    InterviewerLine,
    LineType,
    Moment,
    Recording,
    Session,
    SessionState,
    Timing,
    Turn,
)
from hfprep_desktop.model.sound import SAMPLE_BYTES, SAMPLE_RATE, WAV_HEADER_BYTES
from hfprep_desktop.model.transcript import UNSURE_WORD, Evidence, Transcript, Word

__all__ = [
    "COUNTED",
    "SAMPLE_BYTES",
    "SAMPLE_RATE",
    "UNSURE_WORD",
    "WAV_HEADER_BYTES",
    "WEAKEST_FIRST",
    "Analysis",
    "AnswerKind",
    "Concession",
    "Cue",
    "CueState",
    "CutIn",
    "CutIns",
    "Delivery",
    "Evidence",
    "Example",
    "FigureUnit",
    "FigureUse",
    "Finding",
    "Heard",
    "History",
    "InterviewerLine",
    "InterviewerRole",
    "LabelValue",
    "Lane",
    "LaneSpan",
    "LedgerRow",
    "Lever",
    "LineType",
    "Listening",
    "Mode",
    "Moment",
    "NegotiationLedger",
    "Opportunity",
    "Pace",
    "PastAnalysis",
    "Phase",
    "Pillar",
    "PillarReport",
    "PlannedTurn",
    "PushbackLedger",
    "Recording",
    "Report",
    "ReportEntry",
    "RoundKind",
    "RuleInfo",
    "Scenario",
    "SearchHit",
    "Session",
    "SessionState",
    "SessionSummary",
    "Side",
    "SpokenAnswer",
    "Status",
    "Tally",
    "Timing",
    "TradeSide",
    "Transcript",
    "Turn",
    "Word",
]
