"""What every test gets: no screen, no sound, no network, and no log line that nobody expected."""

import logging
import os
from collections.abc import Iterator
from pathlib import Path

import pytest

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ.setdefault("QT_QUICK_BACKEND", "software")


@pytest.fixture(autouse=True)
def own_folders(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Keep settings, journals and backups of a test inside its own folder."""
    monkeypatch.setenv("COPROD_DATA_FOLDER", str(tmp_path / "user-data"))


@pytest.fixture(autouse=True)
def no_unexpected_log_lines(caplog: pytest.LogCaptureFixture) -> Iterator[None]:
    """Fail a test that logs a warning or worse; one that means to clears caplog after looking."""
    yield
    unexpected = [
        record.getMessage()
        for record in caplog.get_records("call")
        if record.levelno >= logging.WARNING and record.name.startswith("coprod_desktop")
    ]
    assert not unexpected, f"unexpected log lines: {unexpected}"
