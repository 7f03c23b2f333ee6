"""The composition root, and what both shells ask of the core: each module one kind of it."""

from hfprep_desktop.app.outside import Outside
from hfprep_desktop.app.root import App, Start, assemble_app, build_app
from hfprep_desktop.app.standalone import (
    build_text_analyzer,
    check_scenarios,
    diagnose,
    rule_pages,
    speaking_voice,
    temporary_data_folder,
)

__all__ = [
    "App",
    "Outside",
    "Start",
    "assemble_app",
    "build_app",
    "build_text_analyzer",
    "check_scenarios",
    "diagnose",
    "rule_pages",
    "speaking_voice",
    "temporary_data_folder",
]
