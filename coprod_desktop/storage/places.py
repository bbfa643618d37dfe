"""Where the program keeps what is the user's own: settings, unsaved work and backups, never beside a document."""

import contextlib
import os
from pathlib import Path

import platformdirs

DATA_FOLDER_VARIABLE = "COPROD_DATA_FOLDER"
MEETING_SUFFIX = ".coprod"
"""How the name of a meeting's file ends."""


def data_folder() -> Path:
    """Return the folder for this user's data, made on first use and closed to others."""
    chosen = os.environ.get(DATA_FOLDER_VARIABLE)
    folder = Path(chosen) if chosen else platformdirs.user_data_path("coprod-desktop", appauthor=False)
    return _made(folder)


def settings_file() -> Path:
    """Return where the settings are kept."""
    return data_folder() / "settings.json"


def journal_folder() -> Path:
    """Return the folder of the work that is not in a meeting file yet."""
    return _made(data_folder() / "journals")


def backup_folder() -> Path:
    """Return the folder of earlier states of meetings."""
    return _made(data_folder() / "backups")


def attachment_folder() -> Path:
    """Return the folder of the pictures that journals and backups share."""
    return _made(data_folder() / "attachments")


def reading_folder() -> Path:
    """Return the folder of what this person keeps about the papers they read."""
    return _made(data_folder() / "reading")


def voices_folder() -> Path:
    """Return the folder into which people put voices of their own."""
    return _made(data_folder() / "voices")


def _made(folder: Path) -> Path:
    # Where no folder can be made, whoever writes into it says so in words; the program still runs.
    with contextlib.suppress(OSError):
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    return folder
