"""One contract for what may hang or crash: a child process with limits, framed requests, kill and restart.

The parent holds a `Worker` (or calls `one_shot`) and asks; the child calls `serve` with the function that answers.
"""

from coprod_desktop.workers.errors import FailedInWorker, WorkerDied, WorkerTooBig, WorkerTooSlow
from coprod_desktop.workers.limits import Limits
from coprod_desktop.workers.serving import Answer, Handler, Progress, serve
from coprod_desktop.workers.worker import Worker, one_shot

__all__ = [
    "Answer",
    "FailedInWorker",
    "Handler",
    "Limits",
    "Progress",
    "Worker",
    "WorkerDied",
    "WorkerTooBig",
    "WorkerTooSlow",
    "one_shot",
    "serve",
]
