"""Painted and composed controls; each knows the theme and nothing of the program."""
