"""Starts the window, or a worker of it."""

import sys

from coprod_desktop.__main__ import window, worker

if sys.argv[1:2] == ["--worker"]:
    sys.exit(worker(sys.argv[2:]))
sys.exit(window())
