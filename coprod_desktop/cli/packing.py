"""coprod pack."""

from argparse import Namespace
from collections.abc import Iterable
from pathlib import Path

from coprod_desktop.app import sources, what_was_checked
from coprod_desktop.app.packs import NoMeeting, PacksMade, Trouble
from coprod_desktop.app.packs_everyone import PackChoices, make_packs
from coprod_desktop.app.versions import Hooks
from coprod_desktop.cli import stopping
from coprod_desktop.cli.passwords import password_for
from coprod_desktop.cli.printing import print_checked, print_indented, print_json, show_progress
from coprod_desktop.cli.problems import while_reading, while_writing
from coprod_desktop.cli.status import Status
from coprod_desktop.model.meeting import Meeting
from coprod_desktop.strings import count, say


def pack(asked: Namespace) -> Status:
    """Make everybody's pack for a meeting."""
    with stopping.on_request() as stopped:
        with while_reading():
            source = sources.open_source(asked.file, stopped=stopped, password=password_for(asked))
            meeting = _meeting(source, asked.file)
        with while_writing():
            choices = PackChoices(
                not asked.without_audio, labels_a_sheet=int(asked.labels), own_words=meeting.own_words
            )
            made = make_packs(meeting, asked.out, source.lexicon(), choices, Hooks(show_progress, stopped))
    if asked.format == "json":
        print_json(_as_json(made, source.warnings))
    else:
        _print_text(made, source.warnings)
    if made.failed and not made.written and not made.kept:
        return Status.UNWRITABLE
    return Status.LOOK_AT if made.failed or made.look_at or source.warnings else Status.DONE


def _meeting(source: sources.Documents, path: Path) -> Meeting:
    if source.meeting is None:
        raise NoMeeting(name=path.name)
    return source.meeting


def _print_text(made: PacksMade, warnings: tuple[str, ...]) -> None:
    print(count("packs.made", len(made.packs), folder=made.folder.resolve()))
    for one in made.packs:
        print_indented((count("packs.made_one", len(one.files), name=one.folder.name),))
    print(say("packs.made_files", written=made.written, kept=made.kept, removed=made.removed))
    if made.to_send:
        print("\n" + say("packs.to_send"))
        print_indented(made.to_send)
    if warnings:
        print("\n" + say("cli.not_carried_over"))
        print_indented(warnings)
    print_checked(name for one in made.packs for name in one.files)
    for title, troubles in ((say("packs.failed"), made.failed), (say("packs.look_at"), made.look_at)):
        if troubles:
            print(f"\n{title}")
            print_indented(tuple(lines_of(troubles)))


def lines_of(troubles: Iterable[Trouble]) -> list[str]:
    """Return each trouble as one line: in whose pack, in which file, and what it is."""
    return [": ".join(part for part in (one.name, one.file, one.sentence) if part) for one in troubles]


def _as_json(made: PacksMade, warnings: tuple[str, ...]) -> dict[str, object]:
    return {
        "folder": str(made.folder.resolve()),
        "packs": [{"name": one.wish.name, "folder": one.folder.name, "files": list(one.files)} for one in made.packs],
        "written": made.written,
        "kept": made.kept,
        "removed": made.removed,
        "to_send": list(made.to_send),
        "warnings": list(warnings),
        "checked": list(what_was_checked.sentences(name for one in made.packs for name in one.files)),
        "failed": lines_of(made.failed),
        "look_at": lines_of(made.look_at),
    }
