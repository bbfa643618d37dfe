"""What the command tells the shell when it ends."""

from enum import IntEnum


class Status(IntEnum):
    """Exit statuses; help and README list them."""

    DONE = 0
    LOOK_AT = 1
    WRONG_USAGE = 2
    UNREADABLE = 3
    UNWRITABLE = 4
    STOPPED = 5
