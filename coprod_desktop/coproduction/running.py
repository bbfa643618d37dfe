"""Where a meeting is while it runs: the item now, how long it has left, and whether it is time for a break."""

from dataclasses import dataclass

from coprod_desktop.coproduction.timetable import Slot
from coprod_desktop.strings import count, say

BREAK_AFTER_MINUTES = 60
"""After so many minutes without a break, it is time for one (MTG-07)."""
_FEW_MINUTES = 2


@dataclass(frozen=True, slots=True)
class Running:
    """The state of a meeting that runs: which slot it is at, and minutes of a clock that only goes forward.

    `item_began` is when the slot was opened, `since_break` when the meeting, or the last break, began or ended.
    """

    place: int = 0
    item_began: float = 0.0
    since_break: float = 0.0


def moved(running: Running, slots: tuple[Slot, ...], by: int, now: float) -> Running:
    """Return the state after going on or back by so many slots; past either end it stays where it is."""
    place = max(0, min(running.place + by, len(slots) - 1))
    if place == running.place:
        return running
    was_break = bool(slots) and slots[running.place].item.is_break
    return Running(place, now, now if was_break else running.since_break)


def minutes_left(running: Running, slots: tuple[Slot, ...], now: float) -> int:
    """Return how many minutes the slot has left, rounded up; below 0 when it runs over."""
    if not slots:
        return 0
    over = now - running.item_began - slots[running.place].minutes
    return -int(over // 1) if over < 0 else -int(over)


def time_left_in_words(running: Running, slots: tuple[Slot, ...], now: float) -> str:
    """Return how long the slot has left: "About 10 minutes left", "Time is up"; "" when it has no time of its own."""
    if not slots or not slots[running.place].minutes:
        return ""
    left = minutes_left(running, slots, now)
    if left > _FEW_MINUTES:
        # Nobody needs to watch single minutes go by.
        return count("today.left", left if left < 10 else round(left / 5) * 5)
    if left > 0:
        return count("today.nearly", left)
    return count("today.over", -left) if left < 0 else say("today.up")


def is_break_due(running: Running, slots: tuple[Slot, ...], now: float) -> bool:
    """Return whether people have worked for so long that a break is due."""
    is_break = bool(slots) and slots[running.place].item.is_break
    return not is_break and now - running.since_break >= BREAK_AFTER_MINUTES
