"""Makes everybody's packs of one meeting in one go; a second run makes only what changed."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from coprod_desktop.app.packs import NobodyThere, PackMade, PacksMade, Trouble
from coprod_desktop.app.packs_audio import make_audio
from coprod_desktop.app.packs_making import Making
from coprod_desktop.app.packs_pages import pages_of_everyone
from coprod_desktop.app.packs_planning import PacksPlan, plan_packs
from coprod_desktop.app.packs_records import Records
from coprod_desktop.app.packs_sending import USUAL_LABELS, folder_to_send, make_ready_to_send
from coprod_desktop.app.packs_sources import pack_sources
from coprod_desktop.app.packs_wishes import wishes
from coprod_desktop.app.placing import ready_folder
from coprod_desktop.app.versions import Hooks
from coprod_desktop.language.lexicon import Lexicon
from coprod_desktop.model.meeting import Meeting, OwnWord
from coprod_desktop.strings import say


@dataclass(frozen=True, slots=True)
class PackChoices:
    """What the person who makes the packs chose. Without audio, who asked for it is told of in the list.

    `labels_a_sheet` is one of `render.label_sizes.SHEETS`.
    """

    with_audio: bool = True
    words_a_minute: int = 150
    labels_a_sheet: int = USUAL_LABELS
    own_words: tuple[OwnWord, ...] = ()


@dataclass(slots=True)
class _Run:
    plan: PacksPlan
    records: Records
    making: Making
    look_at: list[Trouble] = field(default_factory=list)
    failed: list[Trouble] = field(default_factory=list)


def make_packs(
    meeting: Meeting, folder: Path, lexicon: Lexicon, choices: PackChoices | None = None, hooks: Hooks | None = None
) -> PacksMade:
    """Make everybody's pack in a folder of their own inside `folder`, and what is needed to send them.

    What cannot be made is told in ``PacksMade.failed``; the rest is still made. Raises NobodyThere and NoFolder before
    anything is written; NoRoom or StoppedByPerson when it could not go on: what is finished stays, and a second run
    goes on from there.
    """
    choices, hooks = choices or PackChoices(), hooks or Hooks()
    if not meeting.people:
        raise NobodyThere
    sources = pack_sources(meeting, lexicon)
    plan = plan_packs(meeting, wishes(meeting), sources, pages_of_everyone(meeting, lexicon, sources))
    ready_folder(folder)
    records = Records.read(folder)
    run = _Run(plan, records, Making(records, choices.own_words, hooks))
    try:
        run.making.run(plan.pieces, plan.sources)
        _audio(run, lexicon, choices, hooks)
        _gather(run)
        to_send = make_ready_to_send(meeting, (plan, run.making, records), _to_do(run), choices.labels_a_sheet)
        run.look_at.extend(to_send.look_at)
        removed = _remove_old(run, to_send.files)
    finally:
        records.save()
    return _made(run, folder, to_send.files, removed)


def _audio(run: _Run, lexicon: Lexicon, choices: PackChoices, hooks: Hooks) -> None:
    pieces = [piece for piece in run.plan.pieces if piece.look.form == "mp3"]
    if choices.with_audio:
        make_audio(pieces, run.plan.sources, run.making, lexicon, (choices.words_a_minute, hooks))
        return
    # Sound that an earlier run made is still right when nothing changed.
    left = {piece.path for piece in pieces if not run.making.is_there(piece)}
    for pack in run.plan.packs:
        if any(piece.path in left for piece in pack.pieces):
            run.failed.append(Trouble(pack.wish.name, say("packs.audio_left_out", name=pack.wish.name)))


def _gather(run: _Run) -> None:
    outcome = run.making.outcome
    not_saved = dict(outcome.not_saved)
    beside = dict(outcome.put_beside)
    for pack in run.plan.packs:
        for piece in pack.pieces:
            version, file = (piece.source, piece.look), Path(piece.path).name
            error = outcome.failed.get(version) or not_saved.get(piece.path)
            if error is not None:
                run.failed.append(Trouble(pack.wish.name, say(error.says, **error.facts), file))
            if piece.path in beside:
                kept = say("packs.kept_yours", name=file, new=Path(beside[piece.path]).name)
                run.look_at.append(Trouble(pack.wish.name, kept, file))
        run.look_at.extend(Trouble(pack.wish.name, note) for note in pack.wish.notes)
    seen: dict[str, str] = {}
    for (source, _look), sentences in outcome.look_at.items():
        for sentence in sentences:
            seen.setdefault(sentence, run.plan.sources[source].title)
    run.look_at.extend(Trouble("", sentence, title) for sentence, title in seen.items())


def _to_do(run: _Run) -> dict[str, Sequence[str]]:
    ids = {pack.wish.name: pack.wish.person_id for pack in run.plan.packs}
    found: dict[str, list[str]] = {}
    for one in run.failed:
        found.setdefault(ids[one.name], []).append(f"{one.file}: {one.sentence}" if one.file else one.sentence)
    return {person_id: tuple(sentences) for person_id, sentences in found.items()}


def _remove_old(run: _Run, to_send: Sequence[str]) -> int:
    """Take away files of an earlier run that belong to nobody's pack any more, unless somebody changed them."""
    wanted = {piece.path for piece in run.plan.pieces} | set(run.making.made_at.values()) | set(to_send)
    removed = 0
    for name in [one for one in run.records.kept if one not in wanted]:
        path = run.records.folder / name
        if run.records.is_as_made(name):
            path.unlink(missing_ok=True)
            removed += 1
            _remove_if_empty(path.parent, run.records.folder)
        elif path.exists():
            run.look_at.append(Trouble("", say("packs.old_kept", name=name), path.name))
        del run.records.kept[name]
    return removed


def _remove_if_empty(folder: Path, top: Path) -> None:
    if folder != top and not any(folder.iterdir()):
        folder.rmdir()


def _made(run: _Run, folder: Path, to_send: Sequence[str], removed: int) -> PacksMade:
    outcome = run.making.outcome
    return PacksMade(
        folder,
        tuple(_packs(run, folder)),
        outcome.written,
        outcome.kept,
        removed,
        tuple(run.look_at),
        tuple(run.failed),
        tuple(Path(name).name for name in to_send),
    )


def _packs(run: _Run, folder: Path) -> Iterator[PackMade]:
    for pack in run.plan.packs:
        at = run.making.made_at
        files = (Path(at[piece.path]).name for piece in pack.pieces if piece.path in at)
        yield PackMade(pack.wish, folder / pack.folder, tuple(files))


__all__ = ["PackChoices", "folder_to_send", "make_packs"]
