"""From findings to the debrief."""
