"""The user's own settings: read with care, saved whole, and never lost to a version that did not know them."""

import json
from collections.abc import Collection
from dataclasses import dataclass, field, fields, replace
from pathlib import Path
from typing import Any

from coprod_desktop import strings
from coprod_desktop.storage import places

SMALLEST_TEXT_PERCENT = 100
LARGEST_TEXT_PERCENT = 300
LINE_SPACING_PERCENT = (100, 300)
LINE_LETTERS = (20, 68)
LETTER_SPACE_PERCENT = (0, 30)
SLOWEST_WORDS_A_MINUTE = 80
FASTEST_WORDS_A_MINUTE = 450
MOST_RECENT_FILES = 10

_LARGEST_FILE = 1024 * 1024


@dataclass(frozen=True, slots=True)
class Settings:
    """What a person chose for themselves.

    `who` is the name that changes are signed with; `language` is that of the window, "" for the computer's own;
    `palette` is "light", "dark" or "contrast"; `voice`
    is a voice's id, "" for the program's choice; `families_turned` are the kinds of finding that they
    switched, on or off, from what is usual; `seen_version` is the version of the program that
    ran last; `shared_folder` is where a group's words and templates are, "" for none, and `shares_people` says whether
    the address book is there too; `listeners` holds by name how else people like to be read to, and
    `listener` who listened last; `unknown` holds values of a newer version, which are kept.
    """

    who: str = ""
    text_size_percent: int = 100
    palette: str = "light"
    reading_font: str = ""
    line_spacing_percent: int = 145
    line_letters: int = 68
    letter_space_percent: int = 0
    has_ruler: bool = False
    is_simple_view: bool = False
    has_spelling_marks: bool = True
    families_turned: tuple[str, ...] = ()
    words_a_minute: int = 140
    voice: str = ""
    recent_files: tuple[str, ...] = ()
    export_folder: str = ""
    shared_folder: str = ""
    shares_people: bool = False
    has_seen_welcome: bool = False
    language: str = ""
    seen_version: str = ""
    listener: str = ""
    listeners: dict[str, object] = field(default_factory=dict)
    unknown: dict[str, object] = field(default_factory=dict)

    def with_recent_file(self, path: Path) -> "Settings":
        """Return the settings with this file first among the recent ones."""
        others = [one for one in self.recent_files if one != str(path)]
        return replace(self, recent_files=(str(path), *others)[:MOST_RECENT_FILES])

    def without_recent_files(self, gone: Collection[str]) -> "Settings":
        """Return the settings with these files forgotten."""
        return replace(self, recent_files=tuple(one for one in self.recent_files if one not in gone))


@dataclass(frozen=True, slots=True)
class LoadedSettings:
    """Settings as found, and sentences for people about what could not be used."""

    settings: Settings
    warnings: tuple[str, ...] = ()


def load_settings(path: Path | None = None) -> LoadedSettings:
    """Return the saved settings, or the standard ones.

    A file that cannot be read is set aside and told about; a single value that cannot be used gives way to the
    standard one.
    """
    path = path or places.settings_file()
    try:
        given = _read(path)
    except FileNotFoundError:
        return LoadedSettings(Settings())
    except OSError:
        return LoadedSettings(Settings(), (strings.say("storage.settings_not_read"),))
    except (ValueError, RecursionError):
        return LoadedSettings(Settings(), (_set_aside(path),))
    return LoadedSettings(_from_json(given))


def save_settings(settings: Settings, path: Path | None = None) -> None:
    """Save the settings whole. Raises what `files.write_whole` raises."""
    from coprod_desktop.storage import files

    known = {one.name: getattr(settings, one.name) for one in fields(Settings) if one.name != "unknown"}
    written = json.dumps({**settings.unknown, **known}, ensure_ascii=False, indent=2, sort_keys=True)
    files.write_whole(path or places.settings_file(), f"{written}\n".encode())


def _read(path: Path) -> dict[str, Any]:
    with path.open("rb") as source:
        content = source.read(_LARGEST_FILE + 1)
    given = json.loads(content.decode("utf-8")) if len(content) <= _LARGEST_FILE else None
    if not isinstance(given, dict):
        raise ValueError(path.name)
    return given


def _set_aside(path: Path) -> str:
    from coprod_desktop.storage import files

    try:
        place = files.set_aside(path, strings.say("storage.set_aside_name"))
    except OSError:
        return strings.say("storage.settings_not_read")
    return strings.say("storage.settings_set_aside", name=place.name)


def _from_json(given: dict[str, Any]) -> Settings:
    settings = Settings()
    names = [one.name for one in fields(Settings) if one.name != "unknown"]
    for name in names:
        if name in given:
            settings = _with_value(settings, name, given[name])
    unknown = {key: value for key, value in given.items() if key not in names}
    return _within_limits(replace(settings, unknown=unknown))


def _with_value(settings: Settings, name: str, value: object) -> Settings:
    if name in ("recent_files", "families_turned"):
        is_list = isinstance(value, list) and all(isinstance(one, str) for one in value)
        return replace(settings, **{name: tuple(value)}) if is_list else settings  # type: ignore[arg-type]
    # type() and not isinstance(): true and false are numbers too, and no size.
    fits = type(value) is type(getattr(settings, name))
    return replace(settings, **{name: value}) if fits else settings  # type: ignore[arg-type]  # the line above looked


def _within_limits(settings: Settings) -> Settings:
    return replace(
        settings,
        text_size_percent=_between(SMALLEST_TEXT_PERCENT, settings.text_size_percent, LARGEST_TEXT_PERCENT),
        line_spacing_percent=_between(LINE_SPACING_PERCENT[0], settings.line_spacing_percent, LINE_SPACING_PERCENT[1]),
        line_letters=_between(LINE_LETTERS[0], settings.line_letters, LINE_LETTERS[1]),
        letter_space_percent=_between(LETTER_SPACE_PERCENT[0], settings.letter_space_percent, LETTER_SPACE_PERCENT[1]),
        words_a_minute=_between(SLOWEST_WORDS_A_MINUTE, settings.words_a_minute, FASTEST_WORDS_A_MINUTE),
        recent_files=settings.recent_files[:MOST_RECENT_FILES],
    )


def _between(least: int, value: int, most: int) -> int:
    return max(least, min(value, most))
