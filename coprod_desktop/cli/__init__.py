"""The coprod command: check, words, make and demo, in plain words and with exit statuses that scripts can trust."""

from coprod_desktop.cli.main import main

__all__ = ["main"]
