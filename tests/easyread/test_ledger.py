from coprod_desktop.easyread import ledger, source_changes
from coprod_desktop.easyread import sentences as source
from coprod_desktop.model import document as doc
from coprod_desktop.model import edits
from coprod_desktop.model.easy_read import Fate
from coprod_desktop.model.easy_read_version import EasyReadVersion, Reason
from tests.easyread.versions import TEXTS, after, begun, paper_of, place, said

WHY = edits.WhyNot(Reason.DETAIL)


def fates(version: EasyReadVersion) -> list[Fate | None]:
    return [one.fate for one in ledger.accounts(version)]


def test_every_source_sentence_has_an_account_of_what_it_became() -> None:
    assert fates(begun("We meet at 17:00.", "Lunch is free.", "-----")) == [Fate.CHANGED, Fate.KEPT, Fate.LEFT_OUT]


def test_a_sentence_that_is_edited_is_changed_by_that() -> None:
    version = begun("Lunch is free.")
    changed = after(version, edits.set_row_words(place(version), ("You get lunch.",)))
    assert fates(changed) == [Fate.CHANGED]


def test_a_deleted_row_leaves_its_sentence_out_for_the_reason_given() -> None:
    version = begun()
    shorter = after(version, edits.remove_row(place(version, 1), edits.WhyNot(Reason.REPEATED)))
    account = ledger.accounts(shorter)[1]
    assert (account.fate, account.line.reason, account.line.is_looked_at) == (Fate.LEFT_OUT, Reason.REPEATED, True)
    assert ledger.fate_in_words(account) == "Left out: said already"


def test_a_sentence_with_a_row_left_is_not_left_out() -> None:
    version = begun("We meet.")
    both = after(version, edits.split_row(place(version), ("We",), ("meet.",)))
    one = after(both, edits.remove_row(place(both), WHY))
    assert ledger.accounts(one)[0].line.reason is None


def test_a_sentence_that_was_left_out_comes_back_with_a_row() -> None:
    version = begun()
    shorter = after(version, edits.leave_out_line(version.id, version.lines[0].id, WHY))
    assert len(shorter.rows) == len(version.rows) - 1
    back = after(shorter, edits.add_row(edits.RowPlace(version.id, ""), version.rows[0]))
    assert ledger.accounts(back)[0].fate is Fate.CHANGED


def test_leaving_out_one_of_two_sentences_of_a_row_keeps_the_row_for_the_other() -> None:
    version = begun()
    joined = after(version, edits.join_rows(place(version)))
    shorter = after(joined, edits.leave_out_line(version.id, version.lines[0].id, WHY))
    assert len(shorter.rows) == len(joined.rows)
    assert shorter.rows[0].sources == (version.lines[1].id,)


def test_marking_what_matters_leaves_out_the_rest_with_a_reason() -> None:
    version = begun()
    marked = after(version, edits.mark_line(version.id, version.lines[2].id, matters=True))
    shorter = after(marked, edits.keep_what_matters(version.id, edits.WhyNot(Reason.NOT_FOR_READERS)))
    assert said(shorter) == ["Staff must not close the hall."]
    assert [line.reason for line in shorter.lines] == [Reason.NOT_FOR_READERS, Reason.NOT_FOR_READERS, None]


def test_nothing_is_left_out_while_nothing_is_marked() -> None:
    version = begun()
    assert after(version, edits.keep_what_matters(version.id, WHY)) == version


def test_progress_is_told_in_words() -> None:
    version = begun()
    assert ledger.progress(version) == "0 of 3 sentences looked at"
    assert ledger.progress(after(version, edits.look_at_row(place(version)))) == "1 of 3 sentences looked at"


def test_a_changed_sentence_touches_exactly_its_rows() -> None:
    version = begun()
    changed = paper_of(TEXTS[0], "The council has £6,000 for buses.", TEXTS[2])
    change = source_changes.compare(version, source.of_document(changed))
    assert (change.new, change.changed, change.gone) == (0, 1, 0)
    taken = after(version, edits.take_in_source(version.id, change.lines))
    assert source_changes.rows_touched(taken) == (version.rows[1],)
    assert taken.lines[1].was == "The council has £5,000 for buses."
    assert not taken.lines[1].is_looked_at


def test_a_new_sentence_is_in_its_place_and_still_to_be_dealt_with() -> None:
    version = begun()
    longer = paper_of(TEXTS[0], "Everybody may come.", *TEXTS[1:])
    change = source_changes.compare(version, source.of_document(longer))
    assert change.new == 1
    taken = after(version, edits.take_in_source(version.id, change.lines))
    assert ledger.fate_in_words(ledger.accounts(taken)[1]) == "Nothing yet"


def test_a_sentence_that_is_gone_stays_in_the_ledger_while_a_row_comes_from_it() -> None:
    version = begun()
    change = source_changes.compare(version, source.of_document(paper_of(*TEXTS[:2])))
    taken = after(version, edits.take_in_source(version.id, change.lines))
    assert change.gone == 1
    assert ledger.fate_in_words(ledger.accounts(taken)[-1]) == "The paper does not say this any more"
    assert source_changes.rows_touched(taken) == (version.rows[2],)


def test_a_paper_that_did_not_change_has_nothing_to_take_in() -> None:
    version = begun()
    assert not source_changes.compare(version, source.of_document(paper_of(*TEXTS))).is_any


def test_the_ledger_prints_each_source_sentence_with_what_became_of_it() -> None:
    table = ledger.as_document(begun("We meet at 17:00.", "Lunch is free.", "-----")).blocks[-1]
    assert isinstance(table, doc.Table)
    texts = [[doc.plain_text(cell.blocks[0]) for cell in row.cells] for row in table.rows]  # type: ignore[arg-type]
    assert texts[1:] == [
        ["We meet at 17:00.", "Changed", "We meet at 5pm."],
        ["Lunch is free.", "Kept", "The same words"],
        ["-----", "Left out: There are no words in it.", "No words"],
    ]


def test_the_ledger_counts_each_fate() -> None:
    document = ledger.as_document(begun("We meet at 17:00. Lunch is free. Come.", "-----"))
    printed = [doc.plain_text(block) for block in document.blocks if isinstance(block, doc.Paragraph)]
    assert printed[1:] == [
        "1 of 4 sentences looked at",
        "2 sentences are the same as in the paper.",
        "1 sentence was changed.",
        "1 sentence was left out.",
    ]
