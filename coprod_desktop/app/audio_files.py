"""A whole document as one MP3 with chapters, read as somebody likes it."""

from collections.abc import Mapping
from pathlib import Path

from coprod_desktop.app.audio_books import Away, Hooks
from coprod_desktop.app.naming import plain_file_name
from coprod_desktop.app.placing import NotSaved, place_for, ready_folder
from coprod_desktop.model.document import Document
from coprod_desktop.speech import mp3, script
from coprod_desktop.speech.errors import CannotWriteAudio
from coprod_desktop.speech.script import Utterance
from coprod_desktop.strings import say


def whole_script(document: Document, taught: Mapping[str, str]) -> tuple[Utterance, ...]:
    """Return everything that is said of a document: its title and status first."""
    return (*script.opening(document, taught), *script.of_document(document, taught))


def one_file(document: Document, wanted: Away, folder: Path, hooks: Hooks) -> Path:
    """Write the document as one MP3 into a folder, and return where. Raises what `take_away` raises."""
    ready_folder(folder)
    said = whole_script(document, wanted.say)
    path = place_for(folder / f"{plain_file_name(document.title)} - {say('app.version.audio')}.mp3")
    try:
        mp3.export(said, wanted.settings, path, title=document.title, on_progress=hooks.progress, stopped=hooks.stopped)
    except CannotWriteAudio as error:
        raise NotSaved(name=path.name) from error
    return path
