"""Starts the window, the command or a worker, by the name that the program was called by."""

import sys
from pathlib import Path

from coprod_desktop.__main__ import command_line, window, worker

if sys.argv[1:2] == ["--worker"]:
    sys.exit(worker(sys.argv[2:]))
sys.exit(command_line() if Path(sys.argv[0]).stem == "coprod" else window())
