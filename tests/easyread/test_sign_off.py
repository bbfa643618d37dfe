from datetime import date

import pytest

from coprod_desktop.easyread import pages, reader_form, sign_off
from coprod_desktop.easyread.sign_off import State
from coprod_desktop.model import document as doc
from coprod_desktop.model import edits
from coprod_desktop.model.easy_read_version import EasyReadVersion, Naming, ReaderCheck
from tests.easyread.versions import after, begun, place

ANN = ReaderCheck("a", "Ann Lee", Naming.NAME, may_print=True, on=date(2026, 11, 2), is_yes=True)
BEN = ReaderCheck("b", "Ben Okafor-Hall", Naming.INITIALS, may_print=True, is_yes=True)
CAZ = ReaderCheck("c", "Caz", Naming.NAME, may_print=False, is_yes=True)


def checked(*readers: ReaderCheck, is_by_readers: bool = True) -> EasyReadVersion:
    version = begun()
    steps = [edits.put_reader(version.id, reader) for reader in readers]
    return after(version, *steps, edits.set_readers(version.id, "Speak Up", is_by_readers=is_by_readers))


def printed(version: EasyReadVersion) -> str:
    return "\n".join(doc.plain_text(block) for block in doc.text_blocks(pages.of_version(version, ())))


def test_a_version_is_a_draft_until_two_readers_said_yes() -> None:
    assert sign_off.state_of(checked()) is State.DRAFT
    assert sign_off.state_of(checked(ANN)) is State.DRAFT
    assert sign_off.state_of(checked(ANN, BEN)) is State.SIGNED_OFF


def test_it_is_a_draft_while_nobody_says_that_readers_have_a_learning_disability() -> None:
    version = checked(ANN, BEN, is_by_readers=False)
    assert sign_off.state_of(version) is State.DRAFT
    assert "learning disability" in sign_off.what_is_missing(version)


def test_a_no_is_no_yes() -> None:
    no = ReaderCheck("n", "Ned", said="Too long", is_yes=False)
    assert sign_off.state_of(checked(ANN, no)) is State.DRAFT


@pytest.mark.parametrize(
    ("version", "status"),
    [
        (begun(), "Easy read draft: not yet checked by readers"),
        (checked(ANN, BEN), "Easy read"),
    ],
)
def test_every_page_says_where_the_version_stands(version: EasyReadVersion, status: str) -> None:
    assert pages.of_version(version, ()).status == status


def test_a_change_after_sign_off_asks_for_a_new_check_and_says_what_changed() -> None:
    version = checked(ANN, BEN)
    changed = after(version, edits.set_row_words(place(version), ("We ask you.",)))
    assert sign_off.state_of(changed) is State.CHANGED
    assert pages.of_version(changed, ()).status == "Easy read draft: changed since readers checked it"
    assert sign_off.changes_since_check(changed) == (
        "It said “We will ask carers at 5pm.”. Now it says “We ask you.”.",
    )


def test_undoing_the_change_brings_the_yes_back() -> None:
    version = checked(ANN, BEN)
    words = version.rows[0].sentences
    back = after(
        version, edits.set_row_words(place(version), ("We ask you.",)), edits.set_row_words(place(version), words)
    )
    assert sign_off.state_of(back) is State.SIGNED_OFF


def test_readers_who_look_again_sign_it_off_again() -> None:
    version = checked(ANN, BEN)
    changed = after(version, edits.set_row_words(place(version), ("We ask you.",)))
    again = after(changed, edits.confirm_readers(version.id, date(2026, 12, 1)))
    assert sign_off.state_of(again) is State.SIGNED_OFF
    assert sign_off.changes_since_check(again) == ()
    assert {check.on for check in again.checks} == {date(2026, 12, 1)}


def test_pictures_order_and_rows_are_among_what_changed() -> None:
    version = checked(ANN, BEN)
    changed = after(
        version,
        edits.set_row_picture(place(version), edits.ChosenPicture("drawing:agenda", "An agenda")),
        edits.move_row(place(version, 2), -1),
    )
    assert len(sign_off.changes_since_check(changed)) == 2


def test_names_are_printed_only_with_a_yes_and_as_people_choose() -> None:
    assert sign_off.checked_by(checked(ANN, BEN, CAZ))[1] == "Their names: Ann Lee and B. O. H."
    assert "Caz" not in printed(checked(ANN, BEN, CAZ))


def test_nobody_is_named_before_sign_off() -> None:
    assert "Ann" not in printed(checked(ANN))


def test_the_group_is_named_when_a_reader_asks_for_it() -> None:
    one = ReaderCheck("g", "Di", Naming.GROUP, may_print=True, is_yes=True)
    assert "They are from Speak Up." in printed(checked(ANN, one))
    assert "Speak Up" not in printed(checked(ANN, BEN))


def test_the_form_for_readers_is_rows_with_pictures() -> None:
    form = reader_form.of_version(begun())
    rows = [block for block in form.blocks if isinstance(block, doc.PictureRow)]
    assert len(rows) > 10
    assert all(row.picture for row in rows)
    assert "Short breaks for carers" in form.title


def test_simple_words_have_the_same_sentences_and_no_picture() -> None:
    version = begun("We will ask you. It is free.", "We go by bus.")
    document = pages.of_version(version, (), words_alone=True)
    assert not any(isinstance(block, doc.PictureRow | doc.Picture) for block in doc.walk(document.blocks))
    texts = [doc.plain_text(block) for block in doc.text_blocks(document)]
    assert {"We will ask you.\nIt is free.", "We go by bus."} <= set(texts)
    assert document.status == "Simple words"
