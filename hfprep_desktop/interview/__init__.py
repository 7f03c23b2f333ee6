"""The interviewer and what is practised: scenarios, questions, the loop and its plan, the offer."""
