"""The sound of packs: each paper is read once, whoever asked for it."""

import tempfile
from collections.abc import Mapping, Sequence
from pathlib import Path

from coprod_desktop.app.exporting import Source
from coprod_desktop.app.packs_making import Making
from coprod_desktop.app.packs_planning import Piece
from coprod_desktop.app.packs_sources import PackSource
from coprod_desktop.app.versions import Hooks
from coprod_desktop.errors import CoprodError, StoppedByPerson
from coprod_desktop.language.lexicon import Lexicon
from coprod_desktop.speech import VoiceSettings, mp3, script


def make_audio(
    pieces: Sequence[Piece],
    sources: Mapping[str, PackSource],
    making: Making,
    lexicon: Lexicon,
    how: tuple[int, Hooks],
) -> None:
    """Make the pieces that are sound and are not there yet; `how` is how fast to speak, and who waits.

    What cannot be made is in the outcome of `making`. Raises StoppedByPerson or NoRoom.
    """
    words_a_minute, hooks = how
    wanted: dict[str, list[Piece]] = {}
    for piece in pieces:
        if not making.is_there(piece):
            wanted.setdefault(piece.source, []).append(piece)
    for number, (key, same) in enumerate(wanted.items()):
        hooks.progress(number, len(wanted), Path(same[0].path).name)
        if hooks.stopped():
            raise StoppedByPerson
        try:
            content = _spoken(Source.of(sources[key].made_from, lexicon), words_a_minute, hooks)
        except StoppedByPerson:
            raise
        except CoprodError as error:
            making.outcome.failed[key, same[0].look] = error
            continue
        for piece in same:
            making.put(piece, content)


def _spoken(source: Source, words_a_minute: int, hooks: Hooks) -> bytes:
    document, taught = source.document, source.taught
    said = script.with_opening(document, taught)
    with tempfile.TemporaryDirectory(prefix="coprod-") as folder:
        path = Path(folder) / "spoken.mp3"
        settings = VoiceSettings(words_a_minute=words_a_minute)
        mp3.export(said, settings, path, title=document.title, stopped=hooks.stopped)
        return path.read_bytes()
