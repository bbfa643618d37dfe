from coprod_desktop.app.own_templates import fresh_items, own_templates, remove_template, save_template
from coprod_desktop.model import edits
from coprod_desktop.model.arrangements import MeetingKind
from coprod_desktop.storage import places
from tests import builders


def test_a_saved_agenda_comes_back_without_people_and_papers() -> None:
    meeting = edits.arrange(kind=MeetingKind.FORUM).apply(builders.meeting())
    save_template("Our forum", meeting)
    (kept,) = own_templates()
    assert (kept.name, kept.kind) == ("Our forum", MeetingKind.FORUM)
    assert [one.title for one in kept.items] == [one.title for one in meeting.items]
    assert all(not one.asked_by and not one.presenters for one in kept.items)


def test_the_items_of_a_template_are_new_each_time() -> None:
    save_template("Our forum", builders.meeting())
    (kept,) = own_templates()
    assert not {one.id for one in fresh_items(kept)} & {one.id for one in fresh_items(kept)}


def test_a_template_of_the_same_name_takes_the_place_of_the_other() -> None:
    save_template("Our forum", builders.meeting())
    save_template("Our forum", edits.remove_item("item-1").apply(builders.meeting()))
    (kept,) = own_templates()
    assert len(kept.items) == 3


def test_names_in_other_letters_are_names_of_their_own() -> None:
    for name in ("محمد", "রহিমা", "王小明", "王小"):
        save_template(name, builders.meeting())
    assert {one.name for one in own_templates()} == {"محمد", "রহিমা", "王小明", "王小"}


def test_a_template_can_be_deleted_and_a_broken_file_is_passed_over() -> None:
    save_template("Our forum", builders.meeting())
    (places.data_folder() / "agenda-templates" / "broken.json").write_text("{", encoding="utf-8")
    (kept,) = own_templates()
    remove_template(kept)
    remove_template(kept)
    assert own_templates() == ()
