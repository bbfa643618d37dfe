"""What the window remembers from one day to the next."""

from __future__ import annotations

from collections.abc import Sequence
from contextlib import suppress
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from coprod_desktop.app import listeners
from coprod_desktop.app.listeners import Listeners
from coprod_desktop.gui import colours
from coprod_desktop.gui.page_look import PageLook
from coprod_desktop.gui.theme import Look
from coprod_desktop.storage.settings import LoadedSettings, Settings, save_settings

if TYPE_CHECKING:
    from coprod_desktop.app.shared_folder import Chosen
    from coprod_desktop.checker import Family


class Remembered:
    """The person's settings, saved as they change."""

    def __init__(self, loaded: LoadedSettings) -> None:
        self._settings = loaded.settings
        self.warnings = loaded.warnings

    @property
    def look(self) -> Look:
        """The size and colours chosen last."""
        return Look(self._settings.text_size_percent, colours.named(self._settings.palette))

    @property
    def page_look(self) -> PageLook:
        """How the page of a paper looked last."""
        kept = self._settings
        return PageLook(
            kept.line_spacing_percent, kept.line_letters, kept.letter_space_percent, kept.reading_font, kept.has_ruler
        )

    @property
    def language(self) -> str:
        """The language of the window, "" for the computer's own."""
        return self._settings.language

    def keep_language(self, language: str) -> None:
        """Remember the language of the window."""
        self._keep(replace(self._settings, language=language))

    @property
    def name(self) -> str:
        """The name that changes are signed with."""
        return self._settings.who

    @property
    def listeners(self) -> Listeners:
        """Who listens here, and how each likes to be read to."""
        return listeners.from_settings(self._settings)

    def recent(self) -> Sequence[Path]:
        """Return the files that were open before and are still there, the newest first."""
        return [path for name in self._settings.recent_files[:_SHOWN] if (path := Path(name)).is_file()]

    def add_recent(self, path: Path) -> None:
        """Put a file at the top of those that were open."""
        self._keep(self._settings.with_recent_file(path.absolute()))

    def forget_recent(self, digests: frozenset[str]) -> None:
        """Take the files that these digests stand for out of the list of those that were open."""
        from coprod_desktop.model.reading import digest_of

        gone = [name for name in self._settings.recent_files if digest_of(Path(name)) in digests]
        self._keep(self._settings.without_recent_files(gone))

    def keep_page_look(self, look: PageLook) -> None:
        """Remember how the page of a paper looks."""
        kept = replace(self._settings, line_spacing_percent=look.line_height, line_letters=look.line_letters)
        self._keep(
            replace(kept, letter_space_percent=look.letter_space, reading_font=look.letters, has_ruler=look.has_ruler)
        )

    def meets_new_version(self, version: str) -> bool:
        """Remember that this version runs; return whether the person knew another before."""
        before = self._settings.seen_version
        self._keep(replace(self._settings, seen_version=version))
        return before not in ("", version)

    @property
    def is_simple(self) -> bool:
        """Whether the simple view was on last."""
        return self._settings.is_simple_view

    def keep_simple_view(self, *, is_on: bool) -> None:
        """Remember whether the simple view is on."""
        self._keep(replace(self._settings, is_simple_view=is_on))

    @property
    def has_spelling_marks(self) -> bool:
        """Whether words that may be spelt wrong are marked."""
        return self._settings.has_spelling_marks

    def keep_spelling_marks(self, *, are_on: bool) -> None:
        """Remember whether words that may be spelt wrong are marked."""
        self._keep(replace(self._settings, has_spelling_marks=are_on))

    @property
    def families(self) -> frozenset[Family]:
        """What is looked for when the writing of a paper is checked."""
        from coprod_desktop.checker.settings import USUAL_FAMILIES, Family

        turned = frozenset(one for one in Family if one.value in self._settings.families_turned)
        return USUAL_FAMILIES ^ turned

    def keep_families(self, families: frozenset[Family]) -> None:
        """Remember what is looked for."""
        from coprod_desktop.checker.settings import USUAL_FAMILIES

        turned = tuple(sorted(one.value for one in families ^ USUAL_FAMILIES))
        self._keep(replace(self._settings, families_turned=turned))

    @property
    def shared_folder(self) -> Chosen | None:
        """The folder in which words and templates are shared, None when they are on this computer only."""
        from coprod_desktop.app.shared_folder import Chosen

        kept = self._settings
        return Chosen(Path(kept.shared_folder), kept.shares_people) if kept.shared_folder else None

    def keep_shared_folder(self, chosen: Chosen | None) -> None:
        """Remember the folder that is shared."""
        folder, has_people = (str(chosen.folder.absolute()), chosen.has_people) if chosen else ("", False)
        self._keep(replace(self._settings, shared_folder=folder, shares_people=has_people))

    @property
    def has_shared_folder(self) -> bool:
        """Whether words and templates are shared; asked at each start, before much is there."""
        return bool(self._settings.shared_folder)

    def keep_look(self, look: Look) -> None:
        """Remember size and colours."""
        self._keep(replace(self._settings, text_size_percent=look.percent, palette=look.colours.name))

    def keep_listeners(self, chosen: Listeners) -> None:
        """Remember who listens, and how each likes to be read to."""
        self._keep(listeners.into_settings(chosen, self._settings))

    def _keep(self, settings: Settings) -> None:
        if settings == self._settings:
            return
        self._settings = settings
        from coprod_desktop.storage.files import CannotWrite

        # Forgetting a size by tomorrow is no reason to interrupt anybody.
        with suppress(CannotWrite):
            save_settings(settings)


_SHOWN = 5
