"""coprod make and coprod demo."""

from argparse import Namespace
from collections.abc import Callable, Iterable
from dataclasses import asdict, replace
from pathlib import Path

from coprod_desktop.app import exporting, own_profiles, sources, what_was_checked
from coprod_desktop.app.versions import Form, Hooks, LookAt, Made, Version, Wanted
from coprod_desktop.cli import stopping
from coprod_desktop.cli.attachments import how_to_open
from coprod_desktop.cli.passwords import password_for
from coprod_desktop.cli.printing import print_checked, print_indented, print_json, show_progress
from coprod_desktop.cli.problems import while_reading, while_writing
from coprod_desktop.cli.status import Status
from coprod_desktop.strings import count, say

_UNUSUAL = {Version.GIANT_PRINT, Version.SIMPLE_WORDS, Version.DYSLEXIA_FRIENDLY, Version.OWN}
_USUAL = frozenset(Version) - _UNUSUAL


def make(asked: Namespace) -> Status:
    """Make versions of a paper or a meeting."""
    return _make(asked, asked.file, replace(_wanted(asked), keep=(asked.file,)), password_for(asked))


def demo(asked: Namespace) -> Status:
    """Make every version of the sample meeting."""
    return _make(asked, sources.sample_meeting(), Wanted(frozenset(Version)))


def _make(asked: Namespace, path: Path, wanted: Wanted, password: Callable[[str], str] | None = None) -> Status:
    with stopping.on_request() as stopped:
        with while_reading():
            attachment = getattr(asked, "attachment", ())
            source = sources.open_source(path, stopped=stopped, password=password, attachment=attachment)
        with while_writing():
            hooks = Hooks(show_progress, stopped)
            wanted = _with_what_the_meeting_knows(wanted, source, getattr(asked, "profile", None) or ())
            lexicon = source.lexicon()
            made = exporting.make(source.decided(lexicon), wanted, asked.out, lexicon, hooks)
    warnings = (*source.warnings, *how_to_open(asked, source.brought))
    if asked.format == "json":
        print_json(_as_json(made, warnings))
    else:
        _print_text(made, warnings)
    if made.failed:
        return Status.UNWRITABLE
    return Status.LOOK_AT if made.look_at or warnings else Status.DONE


def _wanted(asked: Namespace) -> Wanted:
    flags = {
        Version.STANDARD: asked.standard,
        Version.LARGE_PRINT: asked.large_print is not None,
        Version.GIANT_PRINT: asked.giant_print is not None,
        Version.EASY_READ: asked.easy_read,
        Version.SIMPLE_WORDS: asked.simple_words,
        Version.DYSLEXIA_FRIENDLY: asked.dyslexia_friendly,
        Version.OWN: bool(asked.profile),
        Version.AUDIO: asked.audio,
    }
    chosen = frozenset(version for version, is_wanted in flags.items() if is_wanted)
    wanted = Wanted(chosen | {Version.WORD_LIST} if chosen else _USUAL)
    if asked.only:
        wanted = replace(wanted, forms=tuple(Form(one) for one in asked.only))
    wanted = replace(wanted, paper=asked.paper or "", has_words_inside=asked.words_inside)
    if asked.large_print:
        wanted = replace(wanted, large_print_pt=asked.large_print)
    if asked.giant_print:
        wanted = replace(wanted, giant_print_pt=asked.giant_print)
    return wanted


def _with_what_the_meeting_knows(wanted: Wanted, source: sources.Documents, looks: Iterable[str]) -> Wanted:
    """Return what is wanted with who to ask for another format, and with looks by their names."""
    meeting = source.meeting
    of_meeting = meeting.own_profiles if meeting else ()
    own = tuple(own_profiles.find(name, of_meeting) for name in looks)
    return replace(wanted, contact=meeting.contact if meeting else "", own=own)


def _print_text(made: Made, warnings: tuple[str, ...]) -> None:
    if made.files:
        print(count("cli.made", len(made.files), folder=made.folder.resolve()))
        print_indented(tuple(path.name for path in made.files))
    if warnings:
        print("\n" + say("cli.not_carried_over"))
        print_indented(warnings)
    print_checked(path.name for path in made.files)
    for title, remarks in ((say("cli.look_at"), made.look_at), (say("cli.failed"), made.failed)):
        if remarks:
            print(f"\n{title}")
            _print_by_version(remarks)


def _print_by_version(remarks: Iterable[LookAt]) -> None:
    """Print each sentence once: under the version that it is about, or with how many files it is about."""
    files: dict[str, list[str]] = {}
    for one in remarks:
        files.setdefault(one.sentence, []).append(one.file)
    sentences: dict[str, list[str]] = {}
    for sentence, names in files.items():
        place = Path(names[0]).stem if len(names) == 1 else count("cli.several_files", len(names))
        sentences.setdefault(place, []).append(sentence)
    for place, about in sentences.items():
        print(f"  {place}")
        print_indented(tuple(about), by=4)


def _as_json(made: Made, warnings: tuple[str, ...]) -> dict[str, object]:
    return {
        "folder": str(made.folder.resolve()),
        "files": [path.name for path in made.files],
        "warnings": list(warnings),
        "checked": list(what_was_checked.sentences(path.name for path in made.files)),
        "look_at": [asdict(one) for one in made.look_at],
        "failed": [asdict(one) for one in made.failed],
    }
