"""Edits: named functions from a meeting to a meeting.

Each function here returns an Edit; nothing happens until its `apply` is called with a meeting. An edit of something
that is not there any more gives the meeting back as it was.
"""

from coprod_desktop.model.edits.agenda import (
    MOST_MINUTES,
    ImpossibleMinutes,
    accept_item,
    add_break,
    add_item,
    change_item,
    move_item_down,
    move_item_to,
    move_item_up,
    propose_items,
    put_items,
    remove_item,
)
from coprod_desktop.model.edits.agreeing import agree, note_slip, take_agreements_away, take_back_agreement
from coprod_desktop.model.edits.arranging import arrange, set_rule_aside, take_rule_back
from coprod_desktop.model.edits.details import set_details, set_title
from coprod_desktop.model.edits.easy_read import (
    ChosenPicture,
    RowPlace,
    WhyNot,
    add_row,
    join_rows,
    move_row,
    put_easy_read,
    remove_row,
    set_front,
    set_picture_everywhere,
    set_row_heading,
    set_row_picture,
    set_row_words,
    settle_row,
    split_row,
)
from coprod_desktop.model.edits.easy_read_ledger import (
    keep_what_matters,
    leave_out_line,
    look_at_line,
    look_at_row,
    mark_line,
    take_in_source,
)
from coprod_desktop.model.edits.easy_read_readers import confirm_readers, put_reader, remove_reader, set_readers
from coprod_desktop.model.edits.easy_read_word import Change, RowChange, take_back
from coprod_desktop.model.edits.edit import Edit, facts_with_titles
from coprod_desktop.model.edits.looks import put_own_profile, remove_own_profile
from coprod_desktop.model.edits.needs import ImpossibleSize, change_needs, erase_needs
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
from coprod_desktop.model.edits.people import add_people, add_person, change_person, remove_person
from coprod_desktop.model.edits.pledge import (
    add_pledge_answer,
    put_promise,
    remove_promise,
    set_logo,
    take_promises,
)
from coprod_desktop.model.edits.sayings import put_saying, remove_saying
from coprod_desktop.model.edits.support import put_task, set_answer
from coprod_desktop.model.edits.texts import change_texts
from coprod_desktop.model.edits.words import add_word_decision, put_own_word, remove_own_word, remove_word_decision

__all__ = [
    "MOST_MINUTES",
    "Change",
    "ChosenPicture",
    "Edit",
    "ImpossibleMinutes",
    "ImpossibleSize",
    "RowChange",
    "RowPlace",
    "WhyNot",
    "accept_item",
    "add_break",
    "add_item",
    "add_paper",
    "add_people",
    "add_person",
    "add_pledge_answer",
    "add_row",
    "add_word_decision",
    "agree",
    "arrange",
    "change_item",
    "change_needs",
    "change_person",
    "change_texts",
    "confirm_readers",
    "confirm_reading",
    "erase_needs",
    "facts_with_titles",
    "join_rows",
    "keep_what_matters",
    "leave_out_line",
    "look_at_line",
    "look_at_row",
    "mark_line",
    "move_item_down",
    "move_item_to",
    "move_item_up",
    "move_row",
    "note_slip",
    "propose_items",
    "put_action",
    "put_easy_read",
    "put_items",
    "put_own_profile",
    "put_own_word",
    "put_promise",
    "put_reader",
    "put_said_did",
    "put_saying",
    "put_task",
    "remove_action",
    "remove_item",
    "remove_own_profile",
    "remove_own_word",
    "remove_paper",
    "remove_person",
    "remove_promise",
    "remove_reader",
    "remove_row",
    "remove_said_did",
    "remove_saying",
    "remove_word_decision",
    "rename_paper",
    "replace_paper",
    "set_answer",
    "set_details",
    "set_front",
    "set_logo",
    "set_outcome",
    "set_picture_everywhere",
    "set_readers",
    "set_row_heading",
    "set_row_picture",
    "set_row_words",
    "set_rule_aside",
    "set_title",
    "settle_row",
    "split_row",
    "take_agreements_away",
    "take_back",
    "take_back_agreement",
    "take_back_reading",
    "take_in_source",
    "take_promises",
    "take_rule_back",
]
