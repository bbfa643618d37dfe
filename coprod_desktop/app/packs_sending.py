"""What goes with the packs for the person who sends them: list, labels, emails, and one print job for each paper."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from coprod_desktop.app.naming import plain_file_name
from coprod_desktop.app.packs import Look, Trouble, Wording
from coprod_desktop.app.packs_making import Making
from coprod_desktop.app.packs_planning import PacksPlan, Piece, PlannedPack, look_in_words
from coprod_desktop.app.packs_records import Records, fingerprint_of_version
from coprod_desktop.app.packs_sources import own_page
from coprod_desktop.coproduction.ready_to_send import Sent, emails_as_text, labels, sending_as_document
from coprod_desktop.model.meeting import Meeting
from coprod_desktop.render import label_sheets, label_sizes, profiles
from coprod_desktop.render.print_jobs import joined
from coprod_desktop.strings import count, say

USUAL_LABELS = 21
"""How many address labels are on a sheet unless somebody says otherwise: one of `label_sizes.SHEETS`."""
_LOOK = Look(Wording.AS_WRITTEN, profiles.standard(), "docx")


@dataclass(frozen=True, slots=True)
class ToSend:
    """What goes with the packs: the files' paths, and what a person should look at."""

    files: tuple[str, ...]
    look_at: tuple[Trouble, ...] = ()


def folder_to_send() -> str:
    """Return the name of the folder that stands first, before everybody's packs."""
    return say("packs.to_send_folder")


def make_ready_to_send(
    meeting: Meeting, run: "tuple[PacksPlan, Making, Records]", to_do: Mapping[str, Sequence[str]], labels_a_sheet: int
) -> ToSend:
    """Make what goes with the packs. `to_do` has sentences by a person's id. Raises what `Making.run` raises."""
    plan, making, records = run
    sent = [_sent(pack, plan, making, to_do.get(pack.wish.person_id, ())) for pack in plan.packs]
    page = own_page("send-list", sending_as_document(meeting, sent))
    fingerprint = fingerprint_of_version(page.fingerprint, _LOOK)
    pieces = [Piece(_path(f"{page.title}.docx"), page.key, _LOOK, fingerprint)]
    making.run(pieces, {page.key: page})
    emails = emails_as_text(meeting, sent)
    if emails:
        pieces.append(_put(making, say("packs.emails_file"), emails.encode("utf-8", "replace"), "txt"))
    sheets, look_at = _labels(meeting, sent, making, labels_a_sheet)
    pieces += [*sheets, *_print_jobs(plan, making, records)]
    return ToSend(tuple(making.made_at[piece.path] for piece in pieces if piece.path in making.made_at), look_at)


def _labels(
    meeting: Meeting, sent: Sequence[Sent], making: Making, labels_a_sheet: int
) -> tuple[list[Piece], tuple[Trouble, ...]]:
    wanted = labels(meeting, sent)
    if not wanted:
        return [], ()
    title = count("packs.labels_title", labels_a_sheet)
    content, left_out = label_sheets.write(list(wanted.values()), label_sizes.SHEETS[labels_a_sheet], title)
    names = [lines[0] for lines in wanted.values()]
    look_at = tuple(Trouble(names[number], say("packs.label_too_long")) for number in left_out)
    return ([_put(making, title, content, "pdf")] if len(left_out) < len(wanted) else []), look_at


def _sent(pack: PlannedPack, plan: PacksPlan, making: Making, to_do: Sequence[str]) -> Sent:
    wish = pack.wish
    there = [piece for piece in pack.pieces if piece.path in making.made_at]
    looks = dict.fromkeys(look_in_words(look, plan.sources["agenda"]) for look in wish.looks)
    return Sent(
        wish.person_id,
        wish.name,
        pack.folder,
        len(there),
        tuple(looks),
        wish.paper,
        wish.is_by_email,
        (*wish.notes, *dict.fromkeys(to_do)),
    )


def _print_jobs(plan: PacksPlan, making: Making, records: Records) -> list[Piece]:
    """Join the PDFs of everybody who gets the same size on the same paper, one pack behind the other."""
    jobs: dict[tuple[str, str], list[str]] = {}
    for pack in plan.packs:
        for piece in pack.pieces:
            if piece.look.form == "pdf" and piece.look.profile is not None and piece.path in making.made_at:
                paper = pack.wish.paper or say("packs.white")
                jobs.setdefault((paper, piece.look.profile.name), []).append(making.made_at[piece.path])
    made = []
    for (paper, look), names in jobs.items():
        name = plain_file_name(say("packs.print_job", paper=paper, look=look))
        made.append(_print_job(making, records, f"{name}.pdf", names))
    return made


def _print_job(making: Making, records: Records, name: str, members: Sequence[str]) -> Piece:
    made_from = " ".join(records.kept[member].content for member in members if member in records.kept)
    piece = Piece(_path(name), "", _LOOK, fingerprint_of_version(made_from, _LOOK, name))
    if not making.is_there(piece):
        # The bytes of a version that many people get are read and stored once.
        read: dict[str, bytes] = {}
        contents = [_content(records.folder / member, records.kept[member].content, read) for member in members]
        making.put(piece, joined(contents))
    return piece


def _content(path: Path, digest: str, read: dict[str, bytes]) -> bytes:
    if digest not in read:
        read[digest] = path.read_bytes()
    return read[digest]


def _put(making: Making, title: str, content: bytes, suffix: str) -> Piece:
    piece = Piece(_path(f"{title}.{suffix}"), "", _LOOK, fingerprint_of_version(content.hex(), _LOOK))
    if not making.is_there(piece):
        making.put(piece, content)
    return piece


def _path(name: str) -> str:
    return f"{folder_to_send()}/{name}"
