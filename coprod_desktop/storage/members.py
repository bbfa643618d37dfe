"""A meeting as the members of a .coprod file: names and bytes, and back.

manifest.json, meeting.json, needs.json (what is private, see private_part), papers/<id>.json,
history/<revision id>.json and attachments/<SHA-256> are ours; whatever else there is is carried as it is.
"""

import json
import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

import coprod_desktop
from coprod_desktop import strings
from coprod_desktop.model.meeting import Meeting
from coprod_desktop.storage import private_part
from coprod_desktop.storage.codec import Decoder, Encoder, Json, NotOurShape
from coprod_desktop.storage.history import Revision, in_order
from coprod_desktop.storage.locking import Lock
from coprod_desktop.storage.private_part import PrivatePart, ReadPart
from coprod_desktop.storage.unknown_fields import NOTHING, Kept, unknown_fields, with_unknown_fields

FORMAT = 1

MANIFEST = "manifest.json"
MEETING = "meeting.json"
NEEDS = "needs.json"

# Ids become names of files and folders, here and on other people's computers.
_ID = re.compile(r"[A-Za-z0-9][A-Za-z0-9._-]{0,79}")
_ATTACHMENT = re.compile(r"attachments/([0-9a-f]{64})")


class NotAMeeting(ValueError):
    """Members that are not those of a meeting."""


class NewerMeeting(ValueError):
    """Members in a newer format that cannot be read even in part."""


@dataclass(frozen=True, slots=True)
class Carried:
    """What a file held that is handed on as it is.

    `fields`, `manifest` and `private` are unknown fields; `members` are whole files: revisions that were there
    already, and anything that we do not know. `has_private` says whether there was a private part: one that is absent
    is not the same as one that is empty.
    """

    fields: Kept = NOTHING
    manifest: Kept = NOTHING
    private: Kept = NOTHING
    has_private: bool = False
    members: Mapping[str, bytes] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Opened:
    """A meeting as it is in a file, with its history.

    `head` is the id of the revision that the meeting is at, "" before the first. `lock` is what the file was locked
    with and will be again, None for a file that anybody can read. `is_newer` means that a newer program wrote what this
    one does not understand, `is_damaged` that something in the file is gone; `warnings` then tell it in sentences for
    people.
    """

    meeting: Meeting
    revisions: tuple[Revision, ...] = ()
    head: str = ""
    carried: Carried = Carried()
    attachments: Mapping[str, bytes] = field(default_factory=dict, repr=False)
    warnings: tuple[str, ...] = ()
    is_newer: bool = False
    is_damaged: bool = False
    lock: Lock | None = None

    @property
    def is_read_only(self) -> bool:
        """Whether saving over the file could lose something."""
        return self.is_newer or self.is_damaged


@dataclass(frozen=True, slots=True)
class Manifest:
    """What a reader must know before reading the rest."""

    format: int
    meeting: str
    revision: str = ""
    made_by: str = ""
    about: str = ""


def to_members(opened: Opened) -> dict[str, bytes]:
    """Return the members of the file that holds this meeting."""
    found: dict[str, bytes] = {}
    encoder = Encoder(found)
    whole = with_unknown_fields(encoder.encode(opened.meeting), opened.carried.fields)
    tree, private = private_part.taken_apart(whole, opened.revisions)
    papers = tree.pop("papers", [])
    if papers:
        tree["papers"] = [one["id"] for one in papers]
    members = dict(opened.carried.members)
    members |= {
        f"history/{one.id}.json": as_json(encoder.encode(private_part.without_private_changes(one)))
        for one in _not_in(members, opened.revisions)
    }
    members |= {f"papers/{one['id']}.json": as_json(one) for one in papers}
    members |= {f"attachments/{name}": content for name, content in {**opened.attachments, **found}.items()}
    members[MANIFEST] = as_json(with_unknown_fields(encoder.encode(_manifest(opened)), opened.carried.manifest))
    members[MEETING] = as_json(tree)
    if private or opened.carried.has_private:
        members[NEEDS] = as_json(with_unknown_fields(private, opened.carried.private))
    return members


def without_private(members: Mapping[str, bytes]) -> dict[str, bytes]:
    """Return the members of a copy for others: nothing about what people need, and no private sides."""
    return {name: content for name, content in members.items() if name != NEEDS}


def from_members(members: Mapping[str, bytes]) -> Opened:
    """Return the meeting that these members hold. Raises NotAMeeting or NewerMeeting."""
    given = json_of(members, MANIFEST)
    try:
        manifest = Decoder({}).decode(Manifest, given)
        if manifest.format < 1:
            raise NotAMeeting(MANIFEST)
    except NotOurShape as error:
        raise NotAMeeting(MANIFEST) from error
    try:
        return _Reading(members).opened(manifest, given)
    except (NotOurShape, NotAMeeting, RecursionError) as error:
        if manifest.format > FORMAT:
            raise NewerMeeting(str(manifest.format)) from error
        raise NotAMeeting(str(error)) from error


def as_json(tree: Json) -> bytes:
    """Return JSON that a person can read: indented, in a steady order, in the letters it was written in."""
    text = json.dumps(tree, ensure_ascii=False, indent=1, allow_nan=False)
    # Half a character, as a broken paste can leave it, has no UTF-8; JSON's own escape keeps it.
    return text.encode("utf-8", "backslashreplace") + b"\n"


def json_of(members: Mapping[str, bytes], name: str) -> Json:
    """Return a member's JSON. Raises NotAMeeting when it is not there or is not JSON."""
    try:
        return json.loads(members[name].decode("utf-8"), parse_constant=_refuse)
    except (KeyError, ValueError, RecursionError) as error:
        raise NotAMeeting(name) from error


def is_id(text: str) -> bool:
    """Return whether a text may be the id of a meeting, paper or revision."""
    return _ID.fullmatch(text) is not None


class _Reading:
    """One pass over the members, with what was met on the way."""

    def __init__(self, members: Mapping[str, bytes]) -> None:
        self._members = members
        self._attachments = {
            match[1]: content for name, content in members.items() if (match := _ATTACHMENT.fullmatch(name))
        }
        self._decoder = Decoder(self._attachments)

    def opened(self, manifest: Manifest, given_manifest: Json) -> Opened:
        shared, paper_members = self._meeting_tree()
        private = self._private()
        tree = private_part.with_private(shared, private.part)
        meeting = self._decoder.decode(Meeting, tree)
        if meeting.id != manifest.meeting or not is_id(meeting.id):
            raise NotAMeeting(MEETING)
        revisions = self._revisions(private.part)
        ours = {MANIFEST, MEETING, NEEDS, *paper_members, *(f"attachments/{name}" for name in self._attachments)}
        carried = Carried(
            _unknown(tree, meeting),
            _unknown(given_manifest, manifest),
            private.unknown,
            NEEDS in self._members,
            {name: content for name, content in self._members.items() if name not in ours},
        )
        is_newer = manifest.format > FORMAT or bool(self._decoder.not_understood)
        missing = len(set(self._decoder.missing))
        warnings = [strings.say("storage.newer_opened")] if is_newer else []
        warnings += [strings.count("storage.pictures_missing", missing)] if missing else []
        return Opened(
            meeting,
            revisions,
            manifest.revision,
            carried,
            self._attachments,
            tuple(warnings),
            is_newer=is_newer,
            is_damaged=bool(missing),
        )

    def _meeting_tree(self) -> tuple[Json, list[str]]:
        tree = json_of(self._members, MEETING)
        if not isinstance(tree, dict):
            raise NotAMeeting(MEETING)
        ids = tree.get("papers", [])
        if not isinstance(ids, list) or not all(isinstance(one, str) and is_id(one) for one in ids):
            raise NotAMeeting(MEETING)
        if len(set(ids)) != len(ids):
            raise NotAMeeting(MEETING)
        names = [f"papers/{one}.json" for one in ids]
        papers = [json_of(self._members, name) for name in names]
        if any(
            not isinstance(one, dict) or one.get("id") != paper_id for one, paper_id in zip(papers, ids, strict=True)
        ):
            raise NotAMeeting(MEETING)
        return {**tree, "papers": papers}, names

    def _private(self) -> ReadPart:
        if NEEDS not in self._members:
            return ReadPart()
        return private_part.read_part(json_of(self._members, NEEDS), self._decoder)

    def _revisions(self, private: PrivatePart) -> tuple[Revision, ...]:
        found = []
        for name in sorted(self._members):
            if name.startswith("history/") and name.endswith(".json"):
                revision = self._decoder.decode(Revision, json_of(self._members, name))
                if name != f"history/{revision.id}.json" or not is_id(revision.id):
                    raise NotAMeeting(name)
                found.append(revision)
        return in_order(private_part.with_private_changes(found, private))


def _manifest(opened: Opened) -> Manifest:
    made_by = f"coprod-desktop {coprod_desktop.__version__}"
    return Manifest(FORMAT, opened.meeting.id, opened.head, made_by, strings.say("storage.about_this_file"))


def _not_in(members: Mapping[str, bytes], revisions: Iterable[Revision]) -> list[Revision]:
    return [one for one in revisions if f"history/{one.id}.json" not in members]


def _unknown(given: Json, value: object) -> Kept:
    full = Encoder({}, leaves_out_defaults=False).encode(value)
    return unknown_fields(given, Encoder({}).encode(value), full)


def _refuse(constant: str) -> None:
    raise ValueError(f"{constant} is no number")
