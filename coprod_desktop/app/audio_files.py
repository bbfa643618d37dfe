"""A whole document as one file of sound with chapters, read as somebody likes it."""

from enum import StrEnum
from pathlib import Path

from coprod_desktop.app.audio_books import Away, Hooks
from coprod_desktop.app.naming import plain_file_name
from coprod_desktop.app.placing import NotSaved, place_for, ready_folder
from coprod_desktop.model.document import Document
from coprod_desktop.speech import mp3, ogg, script
from coprod_desktop.speech.errors import CannotWriteAudio
from coprod_desktop.strings import say


class OneFile(StrEnum):
    """A form of sound in which a whole document is one file, by the ending of its name."""

    MP3 = "mp3"
    OGG = "ogg"


def one_file(document: Document, form: OneFile, wanted: Away, folder: Path, hooks: Hooks) -> Path:
    """Write the document as one file into a folder, and return where. Raises what `take_away` raises."""
    ready_folder(folder)
    said = script.with_opening(document, wanted.say)
    path = place_for(folder / f"{plain_file_name(document.title)} - {say('app.version.audio')}.{form.value}")
    export = mp3.export if form is OneFile.MP3 else ogg.export
    try:
        export(said, wanted.settings, path, title=document.title, on_progress=hooks.progress, stopped=hooks.stopped)
    except CannotWriteAudio as error:
        raise NotSaved(name=path.name) from error
    return path
