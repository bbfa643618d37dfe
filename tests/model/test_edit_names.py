import re
from datetime import date, time
from pathlib import Path

from coprod_desktop import strings
from coprod_desktop.model import edits
from coprod_desktop.model.easy_read_version import DraftRow, EasyReadVersion, Front, ReaderCheck, Reason
from coprod_desktop.model.edits.agenda import ItemFields
from coprod_desktop.model.edits.arranging import Arranged
from coprod_desktop.model.edits.details import Details
from coprod_desktop.model.meeting import Choice, OwnWord, Paper, Person, WordDecision
from coprod_desktop.model.outcomes import Action, SaidDid
from coprod_desktop.model.own_profile import OwnProfile
from coprod_desktop.model.pledge import PledgeAnswer, Promise
from coprod_desktop.model.support import Answer, Task
from tests import builders


def every_edit() -> list[edits.Edit]:
    item_values = {"minutes": 5}
    paper = Paper("p", "P", builders.paper())
    return [
        *every_easy_read_edit(),
        edits.set_title("x"),
        edits.set_details(on=date(2026, 1, 1), starts=time(9)),
        *(edits.set_details(**{name: None}) for name in Details.__annotations__),  # type: ignore[misc]
        edits.add_item("x"),
        edits.add_break(),
        edits.change_item("i", title="x", about="y"),
        *(edits.change_item("i", **{name: item_values.get(name, "")}) for name in ItemFields.__annotations__),  # type: ignore[misc]
        edits.propose_items((("x", "", ""),)),
        edits.accept_item("i"),
        edits.put_items(()),
        edits.put_items((), "edits.put_template"),
        edits.put_items((), "edits.put_last"),
        edits.put_items((), "edits.put_old_agenda"),
        edits.remove_item("i"),
        edits.move_item_up("i"),
        edits.move_item_down("i"),
        edits.move_item_to("i", 2),
        edits.add_person(Person("a", "A")),
        edits.add_people((Person("a", "A"),)),
        edits.change_person("a", name="B"),
        edits.remove_person("a"),
        edits.add_paper(paper),
        edits.replace_paper("p", paper),
        edits.rename_paper("p", "Q"),
        edits.remove_paper("p"),
        edits.change_needs("a", size_pt=18),
        edits.erase_needs("a"),
        edits.arrange(chat_before="x", leaving="y"),
        *(edits.arrange(**{name: ""}) for name in Arranged.__annotations__),  # type: ignore[arg-type, misc]
        edits.set_rule_aside("break", "We said so.", date(2026, 1, 1)),
        edits.take_rule_back("break"),
        edits.agree("a", date(2026, 1, 1)),
        edits.take_back_agreement("a"),
        edits.note_slip(date(2026, 1, 1), ("x",)),
        edits.take_agreements_away(("x",)),
        *(edits.add_word_decision(WordDecision("w", choice)) for choice in Choice),
        edits.remove_word_decision(WordDecision("w", Choice.KEEP)),
        edits.put_own_profile(OwnProfile("Gran’s print", id="l")),
        edits.remove_own_profile(OwnProfile("Gran’s print", id="l")),
        edits.put_own_word(OwnWord("w", "hub", "A place.")),
        edits.remove_own_word(OwnWord("w", "hub", "A place.")),
        edits.set_outcome("i", decision="Yes."),
        edits.put_action(Action("a", "Ask Jo")),
        edits.remove_action(Action("a", "Ask Jo")),
        edits.put_said_did(SaidDid("s", "The bus is late.")),
        edits.remove_said_did(SaidDid("s", "The bus is late.")),
        edits.confirm_reading("a", "p", date(2026, 1, 1)),
        edits.take_back_reading("a", "p"),
        edits.put_task(Task("send-papers"), "Send the papers"),
        edits.set_answer(Answer("cards.red", "Stop"), "Cards"),
        edits.put_promise(Promise("p", "We listen.")),
        edits.remove_promise(Promise("p", "We listen.")),
        edits.take_promises(()),
        edits.add_pledge_answer(PledgeAnswer("x")),
        edits.set_logo(None),
    ]


def every_easy_read_edit() -> list[edits.Edit]:
    place, why = edits.RowPlace("v", "r"), edits.WhyNot(Reason.DETAIL)
    return [
        edits.put_easy_read(EasyReadVersion("v", "p", "P")),
        edits.set_row_words(place, ("We meet.",)),
        edits.set_row_heading(place, 2),
        edits.set_row_picture(place, edits.ChosenPicture("drawing:agenda", "An agenda")),
        edits.set_picture_everywhere(place, edits.ChosenPicture()),
        edits.settle_row(place, "Look."),
        edits.split_row(place, ("One.",), ("Two.",)),
        edits.join_rows(place),
        edits.move_row(place, 1),
        edits.move_row(place, -1),
        edits.add_row(place, DraftRow("n", ("New.",))),
        edits.remove_row(place, why),
        edits.set_front("v", "Title", Front(), has_pictures=True),
        edits.look_at_row(place),
        edits.look_at_line("v", "s"),
        edits.mark_line("v", "s", matters=True),
        edits.mark_line("v", "s", matters=False),
        edits.leave_out_line("v", "s", why),
        edits.keep_what_matters("v", why),
        edits.take_in_source("v", ()),
        edits.put_reader("v", ReaderCheck("c")),
        edits.remove_reader("v", "c"),
        edits.confirm_readers("v", date(2026, 1, 1)),
        edits.set_readers("v", "The group", is_by_readers=True),
    ]


def test_every_edit_has_words_that_its_facts_fill() -> None:
    for edit in every_edit():
        assert "{" not in strings.say(edit.name, **edit.facts), edit.name


def test_every_edit_is_tried_here() -> None:
    # A function that returns an Edit and is not in the list above would be an edit that nobody named.
    source = "".join(one.read_text() for one in Path(edits.__file__).parent.glob("*.py"))
    made = set(re.findall(r"^def ([a-z]\w+)\([^)]*\) -> Edit:", source, re.MULTILINE))
    assert made <= set(edits.__all__)
    assert len({edit.name for edit in every_edit()}) >= len(made)
