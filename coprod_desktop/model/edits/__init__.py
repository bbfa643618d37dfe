"""Edits: named functions from a meeting to a meeting.

Each function here returns an Edit; nothing happens until its `apply` is called with a meeting. An edit of something
that is not there any more gives the meeting back as it was.
"""

from coprod_desktop.model.edits.agenda import (
    MOST_MINUTES,
    ImpossibleMinutes,
    add_break,
    add_item,
    change_item,
    move_item_down,
    move_item_to,
    move_item_up,
    remove_item,
)
from coprod_desktop.model.edits.agreeing import agree, take_back_agreement
from coprod_desktop.model.edits.details import set_details, set_title
from coprod_desktop.model.edits.edit import Edit, facts_with_titles
from coprod_desktop.model.edits.outcomes import (
    confirm_reading,
    put_action,
    put_said_did,
    remove_action,
    remove_said_did,
    set_outcome,
    take_back_reading,
)
from coprod_desktop.model.edits.papers import add_paper, remove_paper, rename_paper, replace_paper
from coprod_desktop.model.edits.people import add_person, change_person, remove_person
from coprod_desktop.model.edits.pledge import (
    add_pledge_answer,
    put_promise,
    remove_promise,
    set_logo,
    take_promises,
)
from coprod_desktop.model.edits.support import put_task, set_answer
from coprod_desktop.model.edits.words import add_word_decision, put_own_word, remove_own_word, remove_word_decision

__all__ = [
    "MOST_MINUTES",
    "Edit",
    "ImpossibleMinutes",
    "add_break",
    "add_item",
    "add_paper",
    "add_person",
    "add_pledge_answer",
    "add_word_decision",
    "agree",
    "change_item",
    "change_person",
    "confirm_reading",
    "facts_with_titles",
    "move_item_down",
    "move_item_to",
    "move_item_up",
    "put_action",
    "put_own_word",
    "put_promise",
    "put_said_did",
    "put_task",
    "remove_action",
    "remove_item",
    "remove_own_word",
    "remove_paper",
    "remove_person",
    "remove_promise",
    "remove_said_did",
    "remove_word_decision",
    "rename_paper",
    "replace_paper",
    "set_answer",
    "set_details",
    "set_logo",
    "set_outcome",
    "set_title",
    "take_back_agreement",
    "take_back_reading",
    "take_promises",
]
