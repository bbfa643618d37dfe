"""Which commands can be done, for the page that is shown."""

from __future__ import annotations

from typing import TYPE_CHECKING

from coprod_desktop.gui.actions import ON_A_PAPER, Actions
from coprod_desktop.strings import say

if TYPE_CHECKING:
    from coprod_desktop.gui.desks import Desks
    from coprod_desktop.gui.meeting_desk import MeetingDesk

_ON_A_MEETING = ("save", "save_as", "combine", "history", "copy_without_needs", "password")


def switch_commands(commands: Actions, desks: Desks) -> None:
    """Switch each command on or off, and name what can be undone."""
    meeting, on_paper = _meeting_at_hand(desks), desks.is_on_paper
    for key in _ON_A_MEETING:
        commands[key].setEnabled(meeting is not None)
    for key in ("next_word", "previous_word", "check_writing", *ON_A_PAPER):
        commands[key].setEnabled(on_paper)
    if not on_paper:
        commands["hard_words"].setEnabled(False)  # on a paper, the paper says whether it has any
    commands["versions"].setEnabled(meeting is not None or on_paper)
    commands["print"].setEnabled(meeting is not None or on_paper or desks.sheet is not None)
    commands["back_to_meeting"].setVisible(desks.meeting is not None and not desks.is_on_meeting)
    _name_steps(commands, meeting)


def _meeting_at_hand(desks: Desks) -> MeetingDesk | None:
    """Return the meeting whose stage, version or paper is shown."""
    is_of_meeting = desks.is_on_meeting or desks.is_on_studio or (desks.is_on_paper and desks.papers.is_of_meeting)
    return desks.meeting if is_of_meeting else None


def _name_steps(commands: Actions, meeting: MeetingDesk | None) -> None:
    undo, redo = (meeting.session.undo_name, meeting.session.redo_name) if meeting else ("", "")
    for key, name in (("undo", undo), ("redo", redo)):
        commands[key].setEnabled(bool(name))
        words = name.replace("&", "&&")  # what people write is no shortcut
        commands[key].setText(say(f"gui.command.{key}_what", what=words) if name else say(f"gui.command.{key}"))
