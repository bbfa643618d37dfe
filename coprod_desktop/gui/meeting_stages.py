"""The later stages of a meeting: each is made, and joined to what is behind it, when somebody first opens it."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Protocol

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from coprod_desktop.app.session import Session
from coprod_desktop.gui.panels.stage_page import StagePage
from coprod_desktop.gui.shell import Shell
from coprod_desktop.gui.theme import Theme
from coprod_desktop.model.edits import Edit

if TYPE_CHECKING:
    from coprod_desktop.gui.panels.meeting_page import MeetingPage

LATER_STAGES = {
    "support": "handshake",
    "packs": "package",
    "today": "presentation",
    "after": "check-square-offset",
    "pledge": "star",
}
"""The keys of these stages in their order, with their icons."""


class StageDesk(Protocol):
    """What is behind a stage."""

    def let_go(self) -> None:
        """Ask what runs to end, and start nothing more; for closing the meeting."""


def make_stage(key: str, theme: Theme, parent: QWidget) -> StagePage:
    """Return the page of a later stage."""
    match key:
        case "today":
            from coprod_desktop.gui.today.today_stage import TodayStage

            return TodayStage(theme, parent)
        case "pledge":
            from coprod_desktop.gui.after.pledge_page import PledgePage

            return PledgePage(theme, parent)
        case "support":
            from coprod_desktop.gui.support.support_page import SupportPage

            return SupportPage(theme, parent)
        case "after":
            from coprod_desktop.gui.after.after_page import AfterPage

            return AfterPage(theme, parent)
        case _:
            from coprod_desktop.gui.packs.packs_page import PacksPage

            return PacksPage(theme, parent)


class LaterStages(QObject):
    """What is behind the later stages that somebody has opened.

    Signals:
        back_asked: somebody left a page of a stage that has the whole window
    """

    back_asked = Signal()

    def __init__(self, shell: Shell, session: Session, page: MeetingPage, apply: Callable[[Edit], None]) -> None:
        super().__init__(page)
        self._shell, self._session, self._page, self._apply = shell, session, page, apply
        self._desks: dict[str, StageDesk] = {}
        page.stage_made.connect(self._join)

    def let_go(self) -> None:
        """Ask what runs to end, and start nothing more; for closing the meeting."""
        for desk in self._desks.values():
            desk.let_go()

    def _join(self, key: str, stage: StagePage) -> None:
        stage.edited.connect(self._apply)
        if (desk := self._desk(key, stage)) is not None:
            self._desks[key] = desk

    def _desk(self, key: str, stage: StagePage) -> StageDesk | None:
        from coprod_desktop.gui.packs.packs_desk import PacksDesk
        from coprod_desktop.gui.packs.packs_page import PacksPage

        if isinstance(stage, PacksPage):
            return PacksDesk(self._shell, self._session, stage, self._page.settle)
        from coprod_desktop.gui.today.today_desk import TodayDesk
        from coprod_desktop.gui.today.today_stage import TodayStage

        if isinstance(stage, TodayStage):
            return TodayDesk(self._shell, self._session, stage, self.back_asked.emit)
        return self._later_desk(stage)

    def _later_desk(self, stage: StagePage) -> StageDesk | None:
        from coprod_desktop.gui.after.after_desk import AfterDesk
        from coprod_desktop.gui.after.after_page import AfterPage

        if isinstance(stage, AfterPage):
            return AfterDesk(self._shell, self._session, stage, self._page.settle)
        from coprod_desktop.gui.support.support_desk import SupportDesk
        from coprod_desktop.gui.support.support_page import SupportPage

        if isinstance(stage, SupportPage):
            return SupportDesk(self._shell, self._session, stage, self._page.settle)
        from coprod_desktop.gui.after.pledge_desk import PledgeDesk
        from coprod_desktop.gui.after.pledge_page import PledgePage

        if isinstance(stage, PledgePage):
            return PledgeDesk(self._shell, self._session, stage, self._page.settle)
        return None
