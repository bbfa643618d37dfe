"""What is done to rows: words, order, pictures, what is left out; each is an edit of the meeting."""

from collections.abc import Callable

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QApplication

from coprod_desktop.easyread import offers
from coprod_desktop.easyread.checks import RowFinding
from coprod_desktop.easyread.offers import Offer
from coprod_desktop.easyread.watching import PAPER, REMARK
from coprod_desktop.gui.shell import Shell
from coprod_desktop.gui.studio.leave_out_dialog import LeaveOutDialog
from coprod_desktop.gui.studio.studio_page import StudioPage
from coprod_desktop.model import edits
from coprod_desktop.model.easy_read_version import DraftRow, Reason, line_of, rows_of
from coprod_desktop.model.edits import Edit, RowPlace, WhyNot
from coprod_desktop.model.ids import new_id
from coprod_desktop.strings import say

_FOUND = 40  # pictures in the list at once: more are hard to look through, and a letter more narrows them


class RowDesk(QObject):
    """Carries out what people do on the page of one studio. `apply` makes an edit."""

    def __init__(self, shell: Shell, page: StudioPage, apply: Callable[[Edit], None]) -> None:
        super().__init__(page)
        self._shell, self._page, self._apply = shell, page, apply
        self._connect()

    @property
    def place(self) -> RowPlace:
        """The place of the chosen row."""
        return RowPlace(self._page.version.id, self._page.rows.chosen_key)

    def _connect(self) -> None:
        page, editor = self._page, self._page.editor
        do: dict[str, Callable[[], object]] = {
            "done": self._done, "add": self._add, "split": self._split, "join": self._join, "remove": self._remove,
            "up": lambda: self._move(-1), "down": lambda: self._move(1),
            "next_thing": lambda: self._step(1), "previous_thing": lambda: self._step(-1),
            "other_side": self._other_side,
        }  # fmt: skip
        for key, what in do.items():
            page.commands.connect(key, what)
        editor.words_changed.connect(self._set_words)
        editor.heading_changed.connect(lambda level: self._apply(edits.set_row_heading(self.place, level)))
        editor.offer_taken.connect(self._take_offer)
        editor.finding_chosen.connect(self._deal_with)
        page.things.chosen.connect(self._go_to)
        paper = page.paper
        paper.row_asked.connect(self._go_to_row_of)
        paper.row_wanted.connect(self._make_row_of)
        paper.looked_at.connect(lambda one: self._apply(edits.look_at_line(page.version.id, one)))
        paper.marked.connect(self._mark)
        paper.leave_out_asked.connect(self._leave_out_line)
        paper.keep_marked_asked.connect(self._keep_marked)

    def _mark(self, sentence_id: str, matters: bool) -> None:
        self._apply(edits.mark_line(self._page.version.id, sentence_id, matters=matters))

    def _set_words(self, sentences: tuple[str, ...]) -> None:
        row = self._page.chosen
        if row is not None and sentences != row.sentences:
            self._apply(edits.set_row_words(self.place, sentences))

    def _done(self) -> None:
        self._page.settle()
        row, rows = self._page.chosen, self._page.version.rows
        if row is None:
            return
        self._apply(edits.look_at_row(self.place))
        at = rows.index(row) if row in rows else 0
        if at + 1 < len(rows):
            self._page.go_to_row(rows[at + 1].id, types=self._page.editor.words.hasFocus())

    def _add(self) -> None:
        self._page.settle()
        row = DraftRow(new_id("row"), ())
        self._apply(edits.add_row(self.place, row))
        self._page.go_to_row(row.id, types=True)

    def _split(self) -> None:
        self._page.settle()
        before, after = self._page.editor.halves()
        if not before or not after:
            self._shell.tell(say("studio.split_where"))
            return
        edit = edits.split_row(self.place, before, after)
        self._apply(edit)
        self._page.go_to_row(edit.about, types=True)

    def _join(self) -> None:
        self._page.settle()
        self._apply(edits.join_rows(self.place))

    def _move(self, by: int) -> None:
        self._page.settle()
        self._apply(edits.move_row(self.place, by))

    def _remove(self) -> None:
        self._page.settle()
        row, place = self._page.chosen, self.place
        if row is None:
            return
        elsewhere = {source for one in self._page.version.rows if one.id != row.id for source in one.sources}
        if elsewhere.issuperset(row.sources):
            self._take_away(place)
            return
        dialog = LeaveOutDialog(self._shell, " ".join(row.sentences))
        dialog.given.connect(lambda why: self._apply(edits.remove_row(place, why)))
        dialog.open()

    def _take_away(self, place: RowPlace) -> None:
        # Nothing of the paper goes with this row, so no reason is asked for.
        self._apply(edits.remove_row(place, WhyNot(Reason.OTHER)))

    def _step(self, by: int) -> None:
        self._page.settle()
        found = self._page.things.step(self._page.rows.chosen_key, by)
        if found is None:
            self._shell.tell(say("studio.things_none"))
        else:
            self._go_to(found)

    def _go_to(self, finding: RowFinding) -> None:
        if finding.row_id:
            self._page.go_to_row(finding.row_id, finding.words, types=True)

    def _deal_with(self, finding: RowFinding) -> None:
        if finding.rule == REMARK:
            self._apply(edits.settle_row(self.place, finding.message))
        elif finding.rule == PAPER:
            self._page.show_side("show_paper")
            self._page.paper.list.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self._page.editor.select(finding.words)

    def _take_offer(self, offer: Offer) -> None:
        self._page.settle()
        row = self._page.chosen
        if row is not None:
            self._set_words(offers.carried_out(row.sentences, offer))

    def _other_side(self) -> None:
        page = self._page
        if page.paper.isVisible() and page.paper.isAncestorOf(QApplication.focusWidget() or page):
            self._go_to_row_of(page.paper.list.chosen_key)
            return
        page.show_side("show_paper")
        if page.chosen is not None:
            page.paper.choose(page.chosen.sources)
        page.paper.list.setFocus(Qt.FocusReason.OtherFocusReason)

    def _go_to_row_of(self, sentence_id: str) -> None:
        rows = rows_of(self._page.version, sentence_id)
        if rows:
            self._page.go_to_row(rows[0].id, types=True)
        elif sentence_id:
            self._shell.tell(say("studio.no_row_of_it"))

    def _make_row_of(self, sentence_id: str) -> None:
        version = self._page.version
        line = line_of(version, sentence_id)
        if line is None:
            return
        row = DraftRow(new_id("row"), (line.text,), (line.id,))
        self._apply(edits.add_row(RowPlace(version.id, self._row_before(sentence_id)), row))
        self._page.go_to_row(row.id, types=True)

    def _row_before(self, sentence_id: str) -> str:
        """Return the last row of the nearest sentence before this one, so that a new row stands where the paper is."""
        version = self._page.version
        ids = [line.id for line in version.lines]
        for one in reversed(ids[: ids.index(sentence_id) + 1]):
            if rows := rows_of(version, one):
                return rows[-1].id
        return self._page.rows.chosen_key

    def _leave_out_line(self, sentence_id: str) -> None:
        version = self._page.version
        line = line_of(version, sentence_id)
        if line is not None:
            dialog = LeaveOutDialog(self._shell, line.text)
            dialog.given.connect(lambda why: self._apply(edits.leave_out_line(version.id, sentence_id, why)))
            dialog.open()

    def _keep_marked(self) -> None:
        version_id = self._page.version.id
        dialog = LeaveOutDialog(self._shell, say("studio.leave_out.unmarked"))
        dialog.given.connect(lambda why: self._apply(edits.keep_what_matters(version_id, why)))
        dialog.open()
