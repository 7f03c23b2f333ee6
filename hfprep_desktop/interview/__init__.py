"""Everything the interviewer does: scenarios, clock, questions."""
