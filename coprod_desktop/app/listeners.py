"""How each person likes to be read to, remembered by name in this computer's settings."""

from collections.abc import Mapping
from dataclasses import asdict, dataclass, field, replace

from coprod_desktop.errors import CoprodError
from coprod_desktop.speech.sound import VoiceSettings, kept_in_range
from coprod_desktop.storage.settings import Settings

ANYBODY = ""
"""Stands for whoever listens, where nobody gave a name."""


class NoSuchListener(CoprodError):
    """A listener was asked for who is not known on this computer. Facts: name."""

    says = "listening.no_such_listener"


MOST_LISTENERS = 50
LONGEST_NAME = 60


@dataclass(frozen=True, slots=True)
class Listeners:
    """The people who listen on this computer; `chosen` is who listens now, ANYBODY at first."""

    chosen: str = ANYBODY
    ways: Mapping[str, VoiceSettings] = field(default_factory=lambda: {ANYBODY: VoiceSettings()})

    @property
    def names(self) -> tuple[str, ...]:
        """The names, in the order of the alphabet."""
        return tuple(sorted((name for name in self.ways if name != ANYBODY), key=str.casefold))

    @property
    def way(self) -> VoiceSettings:
        """How the one who listens now likes it."""
        return self.ways[self.chosen]

    def choosing(self, name: str) -> "Listeners":
        """Return the listeners with this one listening; somebody new begins with what is heard now."""
        name = " ".join(name.split())[:LONGEST_NAME]
        if name not in self.ways and len(self.ways) >= MOST_LISTENERS:
            return self
        return replace(self, chosen=name, ways={**self.ways, name: self.ways.get(name, self.way)})

    def called(self, name: str) -> "Listeners":
        """Return the listeners with the one of this name listening, capitals or not. Raises NoSuchListener."""
        wanted = " ".join(name.split()).casefold()
        found = next((one for one in self.names if one.casefold() == wanted), None)
        if found is None:
            raise NoSuchListener(name=name)
        return replace(self, chosen=found)

    def liking(self, way: VoiceSettings) -> "Listeners":
        """Return the listeners with another way for the one who listens now."""
        return replace(self, ways={**self.ways, self.chosen: way})

    def without(self, name: str) -> "Listeners":
        """Return the listeners with this one forgotten."""
        if name == ANYBODY:
            return self
        ways = {one: way for one, way in self.ways.items() if one != name}
        return Listeners(ANYBODY if self.chosen == name else self.chosen, ways)


def from_settings(settings: Settings) -> Listeners:
    """Return the listeners that the settings hold; what cannot be used gives way to the usual."""
    anybody = VoiceSettings(settings.voice, settings.words_a_minute)
    ways = {ANYBODY: anybody}
    for name, given in list(settings.listeners.items())[:MOST_LISTENERS]:
        if isinstance(given, dict):
            ways[name] = _way(given, anybody)
    return Listeners(settings.listener if settings.listener in ways else ANYBODY, ways)


def into_settings(listeners: Listeners, settings: Settings) -> Settings:
    """Return the settings with these listeners in them."""
    anybody = listeners.ways[ANYBODY]
    return replace(
        settings,
        voice=anybody.voice,
        words_a_minute=anybody.words_a_minute,
        listener=listeners.chosen,
        listeners={name: asdict(way) for name, way in listeners.ways.items()},
    )


def _way(given: Mapping[str, object], usual: VoiceSettings) -> VoiceSettings:
    way = usual
    for name, value in asdict(usual).items():
        # type() and not isinstance(): true and false are numbers too.
        if type(given.get(name)) is type(value):
            way = replace(way, **{name: given[name]})  # type: ignore[arg-type]  # the line above looked
    return replace(
        way,
        words_a_minute=kept_in_range(way.words_a_minute),
        pitch=max(0, min(100, way.pitch)),
        volume=max(0.0, min(1.0, way.volume)),
        sentence_pause=max(0.0, min(5.0, way.sentence_pause)),
        heading_pause=max(0.0, min(5.0, way.heading_pause)),
    )
