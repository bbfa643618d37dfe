"""What the parts of the window may ask of the window itself."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from PySide6.QtWidgets import QWidget

    from coprod_desktop.app.address_book import AddressBook
    from coprod_desktop.app.own_words import OwnWords
    from coprod_desktop.checker import Family
    from coprod_desktop.errors import CoprodError
    from coprod_desktop.gui.actions import Actions
    from coprod_desktop.gui.listening import Listening
    from coprod_desktop.gui.page_look import PageLook
    from coprod_desktop.gui.panels.message_strip import Offer
    from coprod_desktop.gui.theme import Theme
    from coprod_desktop.language.lexicon import Lexicon
    from coprod_desktop.model.meeting import Meeting


class Shell(Protocol):
    """The window, as its parts see it."""

    theme: Theme
    commands: Actions

    @property
    def listening(self) -> Listening:
        """Reading aloud."""

    @property
    def own_words(self) -> OwnWords:
        """The person's own words."""

    @property
    def address_book(self) -> AddressBook:
        """The people whom the person keeps for later."""

    @property
    def shares_people(self) -> bool:
        """Whether the address book is in a folder that others can open."""

    @property
    def families(self) -> frozenset[Family]:
        """What is looked for when the writing of a paper is checked."""

    def choose_families(self, families: frozenset[Family]) -> None:
        """Look for these kinds of finding from now on."""

    @property
    def window_widget(self) -> QWidget:
        """The window, as the parent of pages and dialogs."""

    @property
    def page(self) -> QWidget:
        """The page that is shown."""

    def show_page(
        self, page: QWidget, title: str, *, listens: bool = False, is_alone: bool = False, is_calm: bool = False
    ) -> None:
        """Show a page, and its title on the window; `listens` says that it has a Listen button of its own.

        A page that stands alone has no bar above it, and the bar below only while something is read aloud. A calm
        page has the whole window, whatever happens.
        """

    def tell(self, words: str, offer: Offer | None = None) -> None:
        """Show a message that stays, and say it."""

    def make_way(self) -> None:
        """Let a message go where there is little room, as the person goes on with something else."""

    def tell_error(self, error: CoprodError, offer: Offer | None = None) -> None:
        """Show the sentence of a failure, with what can be done about it."""

    def wait_for(self, words: str, cancel: Callable[[], object]) -> None:
        """Show that something is going on, with a way to stop it; "" when it is over."""

    def show_progress(self, done: int, of: int) -> None:
        """Show how far what is going on is."""

    def remember_file(self, path: Path) -> None:
        """Put a file at the top of those that were open."""

    def forget_files(self, digests: frozenset[str]) -> None:
        """Take the files that these digests stand for out of the list of those that were open."""

    def choose_page(self, look: PageLook) -> None:
        """Let the page of papers look another way, today and from now on."""

    def meeting(self) -> Meeting | None:
        """The meeting that is open, None when there is none."""

    def lexicon(self) -> Lexicon:
        """The word lists; called off the window's thread, since reading them takes a moment."""
