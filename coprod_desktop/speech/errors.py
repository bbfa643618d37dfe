"""What can go wrong when a document is read aloud, each with its sentence in speech.po."""

from coprod_desktop.errors import CoprodError


class Silent(CoprodError):
    """A voice said that it was done and made no sound, although there were words to say."""

    says = "speech.silent"


class NoVoice(CoprodError):
    """The voices that ship with the program are missing or do not start."""

    says = "speech.no_voice"


class UnknownVoice(CoprodError):
    """A voice was asked for that is not installed."""

    says = "speech.unknown_voice"


class VoiceLost(CoprodError):
    """The voice's process ended again and again over the same sentence."""

    says = "speech.voice_lost"


class NothingToSay(CoprodError):
    """There is nothing in a script."""

    says = "speech.nothing_to_say"


class CannotWriteAudio(CoprodError):
    """An audio file could not be written. Facts: path."""

    says = "speech.cannot_write"


class NoLoudspeaker(CoprodError):
    """There is nothing to play sound on."""

    says = "speech.no_loudspeaker"


class NoSuchVoice(CoprodError):
    """A voice was asked for by a name that none here has. Facts: name."""

    says = "speech.no_such_voice"
