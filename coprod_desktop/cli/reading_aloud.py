"""coprod read: read a paper or a meeting aloud, or save it as sound."""

import sys
from argparse import Namespace
from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path

from coprod_desktop.app import audio_books, audio_files, listeners, sources
from coprod_desktop.app.audio_files import OneFile
from coprod_desktop.app.speaking import taught_words
from coprod_desktop.app.voice_folder import usable_voices
from coprod_desktop.cli import stopping
from coprod_desktop.cli.attachments import how_to_open
from coprod_desktop.cli.passwords import password_for
from coprod_desktop.cli.printing import print_indented
from coprod_desktop.cli.problems import while_reading, while_writing
from coprod_desktop.cli.status import Status
from coprod_desktop.model.document import Document
from coprod_desktop.speech import VoiceSettings, loudspeaker, script, voices
from coprod_desktop.storage.settings import load_settings
from coprod_desktop.strings import count, say


def read(asked: Namespace) -> Status:
    """Read aloud, or save as sound where a folder is given; list the voices where that is asked for."""
    if asked.voices:
        return _list_voices()
    if asked.file is None:
        print(say("listening.cli.no_file"), file=sys.stderr)
        return Status.WRONG_USAGE
    settings = _settings(asked)
    with stopping.on_request() as stopped:
        with while_reading():
            password, attachment = password_for(asked), asked.attachment
            source = sources.open_source(asked.file, stopped=stopped, password=password, attachment=attachment)
        lexicon = source.lexicon()
        taught = taught_words(lexicon, source.meeting)
        documents = [one.document for one in source.decided(lexicon)]
        if asked.out is None:
            _play(documents, settings, taught, stopped)
        else:
            with while_writing():
                _save(asked, documents, audio_books.Away(_kinds(asked), settings, taught, asked.by_word), stopped)
    return _told((*source.warnings, *how_to_open(asked, source.brought)))


def _settings(asked: Namespace) -> VoiceSettings:
    """Return how the listener who is named likes it, or who listened last, with what was asked for this once."""
    loaded = load_settings()
    for warning in loaded.warnings:
        print(warning, file=sys.stderr)
    known = listeners.from_settings(loaded.settings)
    way = (known.called(asked.listener) if asked.listener else known).way
    own = usable_voices()
    # A voice that is no longer on this computer gives way to the usual one.
    kept = way.voice if voices.named(way.voice, own) else ""
    voice = voices.matching(asked.voice, own) if asked.voice else kept
    return replace(way, voice=voice, words_a_minute=asked.speed or way.words_a_minute)


def _kinds(asked: Namespace) -> frozenset[audio_books.Kind]:
    return frozenset(audio_books.Kind(kind) for kind in asked.kinds if kind not in set(OneFile))


def _play(
    documents: Sequence[Document], settings: VoiceSettings, taught: dict[str, str], stopped: Callable[[], bool]
) -> None:
    said = [one for document in documents for one in script.with_opening(document, taught)]

    def show(place: int) -> None:
        # The words are printed as they are heard, one line each, so that they can be followed.
        print(" ".join((said[place].written or said[place].spoken).split()), flush=True)

    loudspeaker.play(said, settings, show, stopped)


def _save(
    asked: Namespace, documents: Sequence[Document], wanted: audio_books.Away, stopped: Callable[[], bool]
) -> None:
    made: list[Path] = []
    hooks = audio_books.Hooks(_progress, stopped)
    for document in documents:
        for form in OneFile:
            if form in asked.kinds:
                made.append(audio_files.one_file(document, form, wanted, asked.out, hooks))
        if wanted.kinds:
            made += audio_books.take_away(document, wanted, asked.out, hooks)
    print(count("cli.made", len(made), folder=asked.out.resolve()))
    print_indented(tuple(path.name for path in made))


def _progress(done: int, of: int) -> None:
    if sys.stderr.isatty():
        end = "\n" if done == of else ""
        print(f"\r{say('listening.cli.progress', percent=100 * done // of)}", end=end, file=sys.stderr, flush=True)


def _list_voices() -> Status:
    for voice in (*usable_voices(), *voices.installed()):
        print(f"{voice.name} ({voice.language})")
    return Status.DONE


def _told(warnings: tuple[str, ...]) -> Status:
    if warnings:
        print("\n" + say("cli.not_carried_over"), file=sys.stderr)
        for warning in warnings:
            print(f"  {warning}", file=sys.stderr)
    return Status.LOOK_AT if warnings else Status.DONE
