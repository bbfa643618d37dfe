"""Whoever opens a paper to read waits for what reading takes, and for nothing that drafts, renders or edits."""

import subprocess
import sys

import pytest

LOADED = """
import os, sys
answer = os.dup(1)
import coprod_desktop.gui.run, coprod_desktop.gui.main_window, coprod_desktop.gui.paper_desk
os.write(answer, "\\n".join(sys.modules).encode())
os._exit(0)
"""


@pytest.fixture(scope="module")
def loaded() -> frozenset[str]:
    """Return what is loaded once a paper can be opened in the window."""
    told = subprocess.run([sys.executable, "-c", LOADED], capture_output=True, text=True, check=True, timeout=120)
    return frozenset(told.stdout.split())


@pytest.mark.parametrize(
    "name",
    [
        "coprod_desktop.app.studio",
        "coprod_desktop.easyread.drafting",
        "coprod_desktop.gui.dialogs.versions_dialog",
        "coprod_desktop.gui.meeting_desk",
        "coprod_desktop.render.planning",
        "lxml",
        "pikepdf",
        "reportlab",
    ],
)
def test_reading_loads_none_of_it(loaded: frozenset[str], name: str) -> None:
    assert "coprod_desktop.gui.paper_desk" in loaded
    assert name not in loaded
