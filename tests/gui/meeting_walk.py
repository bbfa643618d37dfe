"""The whole journey of a meeting, as two co-chairs make it: by clicks and letters, through the window's public names.

`walk` is done by any hand: by the quick one of the test suite (`test_meeting_walk.py`), and with a true mouse in a
window on a screen (`python -m tests.gui.mouse_walk FOLDER`).
"""

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date, timedelta
from pathlib import Path

from PySide6.QtWidgets import QApplication, QDialog, QDialogButtonBox

from coprod_desktop.gui.after.after_page import AfterPage
from coprod_desktop.gui.main_window import MainWindow
from coprod_desktop.gui.packs.packs_page import PacksPage
from coprod_desktop.gui.panels.meeting_page import STAGES, MeetingPage
from coprod_desktop.model.agreement import is_agreed
from coprod_desktop.model.meeting import Meeting, Purpose, Role, Side, agenda
from coprod_desktop.model.needs import Format
from tests.gui.hands import Hand, Steps, click_line, fill, tick, until


@dataclass(frozen=True, slots=True)
class Guest:
    """A person of the walk and what they need."""

    name: str
    role: Role
    side: Side
    form: Format
    size_pt: int = 0


@dataclass(frozen=True, slots=True)
class Topic:
    """An item of the walk: who asked, the two who present, and what can still change."""

    title: str
    asked_by: str
    presenters: tuple[str, str]
    purpose: Purpose = Purpose.ASK
    minutes: int = 10
    can_change: str = ""


GUESTS = (
    Guest("Nia Rees", Role.CO_CHAIR, Side.FAMILY_CARER, Format.LARGE_PRINT, 20),
    Guest("Tom Baker", Role.CO_CHAIR, Side.ORGANISATION, Format.STANDARD),
    Guest("Łukasz Żak", Role.MEMBER, Side.LIVED_EXPERIENCE, Format.EASY_READ),
    Guest("Siân Ŵyn", Role.MEMBER, Side.LIVED_EXPERIENCE, Format.SIMPLE_WORDS),
    Guest("Grace Obi", Role.MEMBER, Side.FAMILY_CARER, Format.ELECTRONIC_FILE),
    Guest("Asif Khan", Role.MEMBER, Side.USER_LED, Format.LARGE_PRINT, 28),
    Guest("June Hall", Role.SUPPORTER, Side.FAMILY_CARER, Format.READ_TO_ME),
    Guest("Mel Fox", Role.NOTE_TAKER, Side.PARTNER, Format.BRAILLE),
)
TOPICS = (
    Topic("Buses to the day centre", "Łukasz Żak", ("Łukasz Żak", "Tom Baker")),
    Topic("Who gets a short break", "Nia Rees", ("Nia Rees", "Tom Baker"), Purpose.DECIDE, 20, "The split."),
    Topic("Carers at the hospital", "Grace Obi", ("Grace Obi", "Mel Fox"), Purpose.MAKE_TOGETHER, 15),
    Topic("Easy read letters", "Siân Ŵyn", ("Siân Ŵyn", "Mel Fox")),
    Topic("The new phone line", "Tom Baker", ("Asif Khan", "Tom Baker"), Purpose.TELL),
    Topic("Who helps us speak up", "June Hall", ("June Hall", "Nia Rees"), Purpose.DECIDE, 15, "Who is paid to help."),
    Topic("What went well", "Asif Khan", ("Asif Khan", "Nia Rees")),
)
PAPERS = {
    "Short breaks money.md": "# Short breaks money\n\nCarers told us that breaks come too late. There is 40,000 pounds"
    " to share.\n\n## What could change\n\n- More hours at home\n- More weekends away\n",
    "Speaking up.md": "# Speaking up\n\nAn advocate helps you to say what you want. There are two in the county.\n",
}


@dataclass(slots=True)
class Walker:
    """Who walks: a hand, the window it works in, a folder for files, and what looks at each place on the way."""

    hand: Hand
    window: MainWindow
    folder: Path
    look: Callable[[str], None] = field(default=lambda _: None)

    @property
    def page(self) -> MeetingPage:
        """The page of the meeting that is open."""
        assert self.window.desks.meeting is not None
        return self.window.desks.meeting.page

    @property
    def meeting(self) -> Meeting:
        """The meeting as it is now."""
        assert self.window.desks.meeting is not None
        return self.window.desks.meeting.session.meeting

    def until(self, is_so: Callable[[Meeting], object], what: str) -> Steps:
        """Wait until something is so of the meeting."""
        yield from until(lambda: is_so(self.meeting), what)

    def stage(self, key: str) -> Steps:
        """Open a stage by a click on its name."""
        yield from click_line(self.hand, self.page.stages, list(STAGES).index(key))
        yield from until(lambda: self.page.stage == key, key)


def walk(walker: Walker, *, with_packs: bool = True) -> Steps:
    """Prepare a meeting, hold it, and begin the next one."""
    preparing = (begin, tell_details, bring_people, make_agenda, bring_papers, put_power_right, agree_together)
    packs = (make_packs,) if with_packs else ()
    for part in (*preparing, *packs, write_down_what_came, begin_the_next):
        yield from part(walker)
        walker.look(part.__name__)


def begin(walker: Walker) -> Steps:
    """Begin a meeting from the first page of the program."""
    yield from walker.hand.click(walker.window.start_page.cards["new_meeting"])
    yield from until(lambda: walker.window.desks.meeting, "a new meeting")


def tell_details(walker: Walker) -> Steps:
    """Say what, when and where, and what is arranged so that people can come."""
    details, hand = walker.page.details, walker.hand
    on = date.today() + timedelta(days=42)
    words = {
        details.title: "Carers and care board",
        details.on: f"{on:%d/%m/%Y}",
        details.starts: "10.30am",
        details.ends: "1pm",
        details.place: "Town Hall, ground floor",
        details.contact: "Nia Rees, 01632 960 001",
        details.arrangements.papers_sent_on: f"{on - timedelta(days=21):%d/%m/%Y}",
    }
    for line, text in words.items():
        yield from fill(hand, line, text)
    for name, text in (("expenses", "We pay travel on the day."), ("leaving", "Mel walks out with each person.")):
        yield from fill(hand, details.arrangements.texts[name], text)
    yield from walker.until(lambda meeting: meeting.arrangements.leaving and meeting.on == on, "the details")


def bring_people(walker: Walker) -> Steps:
    """Add everybody, where they speak from and what they need."""
    yield from walker.stage("people")
    for guest in GUESTS:
        yield from _add_guest(walker, guest)
    yield from walker.until(lambda meeting: len(meeting.people) == len(GUESTS), "all the people")


def _add_guest(walker: Walker, guest: Guest) -> Steps:
    page, hand = walker.page.people, walker.hand
    is_chair = guest.role is Role.CO_CHAIR
    yield from hand.click(page.add_co_chair if is_chair else page.form.next)
    yield from until(page.form.name.hasFocus, "a caret in the name")
    yield from hand.write(guest.name)
    yield from tick(hand, page.form.roles.boxes[guest.role])
    if not page.form.sides.is_open:
        yield from hand.click(page.form.sides.button)
    yield from tick(hand, page.form.side_boxes.boxes[guest.side])
    yield from tick(hand, page.form.needs.formats.boxes[guest.form])
    if guest.size_pt:
        size = page.form.needs.print_size
        yield from hand.choose(size, size.findData(guest.size_pt))
    chosen = page.chosen_id
    wanted = (guest.name, frozenset({guest.form}))
    yield from walker.until(lambda meeting: (_name(meeting, chosen), _forms(meeting, chosen)) == wanted, guest.name)


def make_agenda(walker: Walker) -> Steps:
    """Build the agenda from nothing, with a break in the middle."""
    yield from walker.stage("agenda")
    for number, topic in enumerate(TOPICS, 1):
        yield from _add_topic(walker, topic)
        if number == len(TOPICS) // 2:
            yield from walker.hand.click(walker.page.agenda.add_break)
    yield from walker.until(lambda meeting: len(agenda(meeting)) == len(TOPICS) + 1, "all the items")


def _add_topic(walker: Walker, topic: Topic) -> Steps:
    agenda_page, form, hand = walker.page.agenda, walker.page.agenda.item, walker.hand
    yield from hand.click(form.next if form.next.isVisible() else agenda_page.add)
    yield from until(form.title.hasFocus, "a caret in the title")
    yield from hand.write(topic.title)
    yield from hand.choose(form.asked_by, form.asked_by.findText(topic.asked_by))
    yield from fill(hand, form.minutes, str(topic.minutes))
    if not form.more.is_open:
        yield from hand.click(form.more.button)
    yield from hand.choose(form.purpose, form.purpose.findData(topic.purpose))
    for box in [box for box in form.presenters.boxes if box.words in topic.presenters]:
        yield from tick(hand, box)
    if topic.can_change:
        yield from fill(hand, form.can_change, topic.can_change)
    chosen = agenda_page.chosen_id
    yield from walker.until(lambda meeting: _title(meeting, chosen) == topic.title, topic.title)


def bring_papers(walker: Walker) -> Steps:
    """Bring a paper for each of the two decisions."""
    yield from walker.stage("papers")
    for name, text in PAPERS.items():
        path = walker.folder / name
        path.write_text(text, encoding="utf-8")
        yield from walker.hand.choose_file(lambda: walker.hand.click(walker.page.papers.add), path)
        yield from walker.until(lambda meeting, path=path: path.stem in _papers(meeting), name)
    yield from walker.stage("agenda")
    decisions = [one for one in agenda(walker.meeting) if one.purpose is Purpose.DECIDE]
    rows = [one.id for one in agenda(walker.meeting)]
    for number, item in enumerate(decisions):
        yield from click_line(walker.hand, walker.page.agenda.list, rows.index(item.id))
        yield from until(lambda item=item: walker.page.agenda.chosen_id == item.id, item.title)
        yield from tick(walker.hand, walker.page.agenda.item.later.papers.boxes[number])


def put_power_right(walker: Walker) -> Steps:
    """Answer each question of the power check: what is missing is filled in, the rest set aside with a reason."""
    power = walker.page.agenda.power
    yield from until(lambda: power.questions, "the power check")
    while power.questions:
        question = power.questions[0]
        yield from until(question.isVisible, "the question on the page")
        rule = question.remark.rule
        if rule in ("chat_before", "access"):
            yield from walker.hand.click(question.go)
            yield from until(lambda: walker.page.stage == "details", "the place to answer")
            yield from walker.hand.write("Nia rings everybody the week before." if rule == "chat_before" else "A lift.")
            yield from walker.stage("agenda")
        else:
            yield from walker.hand.click(question.aside)
            yield from until(question.reason.hasFocus, "a caret in the reason")
            yield from walker.hand.write("We talked about it and will look again.")
            yield from walker.hand.click(question.keep)
        yield from until(lambda rule=rule: rule not in [one.remark.rule for one in power.questions], rule)


def agree_together(walker: Walker) -> Steps:
    """Agree, mend a slip, and ask nobody anew; change the meaning, and ask both anew."""
    editor, hand = walker.page.agenda.agreement, walker.hand
    for box in editor.boxes:
        yield from tick(hand, box)
    yield from walker.until(is_agreed, "an agreed agenda")
    yield from click_line(hand, walker.page.agenda.list, 0)
    yield from fill(hand, walker.page.agenda.item.title, "Buses to the day centre, and back")
    yield from until(editor.question.isVisible, "the question about the change")
    yield from hand.click(editor.question.slip)
    yield from walker.until(is_agreed, "an agenda that is still agreed")
    yield from fill(hand, walker.page.agenda.item.minutes, "25")
    yield from hand.click(walker.page.agenda.list)  # somewhere else, so that the number counts
    yield from until(editor.question.isVisible, "the question about the change")
    yield from hand.click(editor.question.meaning)
    yield from walker.until(lambda meeting: not is_agreed(meeting), "a draft")
    for box in editor.boxes:
        yield from tick(hand, box)
    yield from walker.until(is_agreed, "an agenda that is agreed again")


def make_packs(walker: Walker) -> Steps:
    """Make everybody's pack."""
    yield from walker.stage("packs")
    page = walker.page.later("packs")
    assert isinstance(page, PacksPage)
    folder = walker.folder / "packs"
    folder.mkdir()
    yield from walker.hand.choose_file(lambda: walker.hand.click(page.making.make), folder)
    yield from until(lambda: page.making.words.isVisible() and page.making.make.isEnabled(), "the packs")


def write_down_what_came(walker: Walker) -> Steps:
    """Write a decision, an action and what people said; look at the minutes; save."""
    yield from walker.stage("after")
    page, hand = walker.page.later("after"), walker.hand
    assert isinstance(page, AfterPage)
    yield from click_line(hand, page.outcomes.items, 1)
    yield from fill(hand, page.outcomes.decision, "Half goes to breaks at home.")
    form = page.outcomes.action
    for line, words in ((form.what, "Write to every carer"), (form.who, "Tom Baker"), (form.by, "1 March 2027")):
        yield from fill(hand, line, words)
    yield from hand.click(form.add)
    yield from hand.click(page.said_did.add)
    yield from fill(hand, page.said_did.said, "Letters come too late.")
    yield from walker.until(lambda meeting: meeting.said_did and meeting.said_did[0].said, "what people said")
    yield from hand.click(page.papers["minutes"])
    yield from _close_dialog(walker)
    yield from _save(walker, "Carers and care board.coprod")


def begin_the_next(walker: Walker) -> Steps:
    """Begin the next meeting from the last one, say what was done, and see that it opens with it."""
    last = walker.meeting
    yield from walker.hand.start("new_meeting")
    yield from walker.until(lambda meeting: meeting.id != last.id, "a new meeting")
    yield from walker.stage("agenda")
    button = walker.page.agenda.tools.buttons["last"]
    path = walker.folder / "Carers and care board.coprod"
    yield from walker.hand.choose_file(lambda: walker.hand.click(button), path)
    yield from walker.until(agenda, "what goes on from the last meeting")
    walker.look("carried_on")
    yield from walker.stage("after")
    page = walker.page.later("after")
    assert isinstance(page, AfterPage)
    yield from fill(walker.hand, page.said_did.did, "Letters go out two weeks before.")
    told = "Letters go out two weeks before."
    yield from walker.until(lambda meeting: told in agenda(meeting)[0].about, "an agenda that opens with the answer")
    yield from walker.hand.click(page.papers["said_did"])
    yield from _close_dialog(walker)
    yield from _save(walker, "Next.coprod")


def _close_dialog(walker: Walker) -> Steps:
    yield from until(QApplication.activeModalWidget, "a dialog")
    dialog = QApplication.activeModalWidget()
    assert isinstance(dialog, QDialog)
    walker.look("dialog")
    foot = dialog.findChild(QDialogButtonBox)
    leave = next(one for one in foot.buttons() if foot.buttonRole(one) is QDialogButtonBox.ButtonRole.RejectRole)
    yield from walker.hand.click(leave)
    yield from until(lambda: QApplication.activeModalWidget() is None, "the window")


def _save(walker: Walker, name: str) -> Steps:
    path = walker.folder / name
    yield from walker.hand.choose_file(lambda: walker.hand.start("save"), path)
    yield from until(path.exists, name)
    desk = walker.window.desks.meeting
    assert desk is not None
    yield from until(lambda: not desk.session.is_changed, "a saved meeting")


def _name(meeting: Meeting, person_id: str) -> str:
    return next((one.name for one in meeting.people if one.id == person_id), "")


def _forms(meeting: Meeting, person_id: str) -> frozenset[Format]:
    return next((one.formats for one in meeting.needs if one.id == person_id), frozenset())


def _title(meeting: Meeting, item_id: str) -> str:
    return next((one.title for one in agenda(meeting) if one.id == item_id), "")


def _papers(meeting: Meeting) -> list[str]:
    return [one.title for one in meeting.papers]
