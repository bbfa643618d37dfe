"""Agendas that the user saved as templates of their own, each in a file in their data folder."""

import contextlib
import json
import re
from dataclasses import dataclass, replace
from pathlib import Path

from coprod_desktop.model.arrangements import MeetingKind
from coprod_desktop.model.ids import new_id
from coprod_desktop.model.meeting import AgendaItem, Meeting, agenda
from coprod_desktop.storage import files, places
from coprod_desktop.storage.codec import Decoder, Encoder, NotOurShape
from coprod_desktop.storage.members import as_json

MOST_BYTES = 1024 * 1024


@dataclass(frozen=True, slots=True)
class OwnTemplate:
    """A saved agenda: its name, the kind of meeting, and its items without anybody's name on them."""

    name: str
    kind: MeetingKind
    items: tuple[AgendaItem, ...]


def save_template(name: str, meeting: Meeting) -> None:
    """Keep the agenda of a meeting under a name, in the place of one of the same name.

    People and papers stay behind. Raises what `files.write_whole` raises.
    """
    items = tuple(replace(one, asked_by="", presenters=(), paper_ids=(), consultation=None) for one in agenda(meeting))
    keep_template(OwnTemplate(name, meeting.arrangements.kind, items))


def keep_template(template: OwnTemplate) -> None:
    """Keep a template, in the place of one of the same name. Raises what `files.write_whole` raises."""
    files.make_folder(_folder())
    files.write_whole(_folder() / f"{_file_name(template.name)}.json", as_json(Encoder({}).encode(template)))


def remove_template(template: OwnTemplate) -> None:
    """Delete a template; one that is gone already is no trouble."""
    with contextlib.suppress(OSError):
        (_folder() / f"{_file_name(template.name)}.json").unlink()


def own_templates() -> tuple[OwnTemplate, ...]:
    """Return the saved templates by name; a file that is not one is passed over."""
    found = []
    for path in sorted(_folder().glob("*.json")):
        with contextlib.suppress(OSError, ValueError, NotOurShape, RecursionError):
            found.append(_read(path))
    return tuple(sorted(found, key=lambda one: one.name.casefold()))


def fresh_items(template: OwnTemplate) -> tuple[AgendaItem, ...]:
    """Return a template's items with ids of their own."""
    return tuple(replace(one, id=new_id("item")) for one in template.items)


def _read(path: Path) -> OwnTemplate:
    with path.open("rb") as source:
        content = source.read(MOST_BYTES + 1)
    if len(content) > MOST_BYTES:
        raise NotOurShape(path.name)
    return Decoder({}).decode(OwnTemplate, json.loads(content))


def _folder() -> Path:
    return places.data_folder() / "agenda-templates"


def _file_name(name: str) -> str:
    # The whole name is inside the file; outside, only what every file system takes, and never two names as one.
    plain = re.sub(r"[^a-z0-9]+", "-", name.lower()).strip("-")[:40]
    return f"{plain or 'template'}-{sum(ord(letter) * place for place, letter in enumerate(name, 1)):x}"
