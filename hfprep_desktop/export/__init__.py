"""Sessions and transcripts as files for other programs and for people."""
