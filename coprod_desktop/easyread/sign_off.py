"""Sign-off: whether readers said yes to a version as it is now, what changed since, and who may be named (ER-39)."""

from collections.abc import Iterator
from enum import StrEnum

from coprod_desktop.model.dates import in_a_row
from coprod_desktop.model.easy_read_version import (
    FEWEST_READERS,
    DraftRow,
    EasyReadVersion,
    Naming,
    ReaderCheck,
    fingerprint,
    good_checks,
    is_signed_off,
)
from coprod_desktop.strings import count, say

_WORDS_SHOWN = 8


class State(StrEnum):
    """Where a version stands with its readers."""

    DRAFT = "draft"
    CHANGED = "changed"
    SIGNED_OFF = "signed-off"


def state_of(version: EasyReadVersion) -> State:
    """Return where a version stands: CHANGED when readers once said yes to something else than it is now."""
    if is_signed_off(version):
        return State.SIGNED_OFF
    once = [one for one in version.checks if one.is_yes]
    enough_once = version.is_by_readers and len(once) >= FEWEST_READERS
    return (
        State.CHANGED if enough_once and any(one.fingerprint != fingerprint(version) for one in once) else State.DRAFT
    )


def status_in_words(version: EasyReadVersion) -> str:
    """Return what stands on every page: nothing is called easy read before readers said yes to exactly this."""
    match state_of(version):
        case State.SIGNED_OFF:
            return say("easyread.status_signed_off")
        case State.CHANGED:
            return say("easyread.status_changed")
        case State.DRAFT:
            return say("easyread.status")


def what_is_missing(version: EasyReadVersion) -> str:
    """Return in words what is still needed before a version may be called easy read, or that nothing is."""
    state = state_of(version)
    if state is State.SIGNED_OFF:
        return count("easyread.signed_off", len(good_checks(version)))
    if state is State.CHANGED:
        return say("easyread.needs_new_check")
    missing = FEWEST_READERS - len(good_checks(version))
    if missing > 0:
        return count("easyread.needs_readers", missing)
    return say("easyread.needs_by_readers")


def changes_since_check(version: EasyReadVersion) -> tuple[str, ...]:
    """Return what changed since readers looked last, one sentence each; nothing when they never did."""
    if not version.checked_rows:
        return ()
    return tuple(_changes(version))


def checked_by(version: EasyReadVersion) -> tuple[str, ...]:
    """Return the lines that say who checked a signed-off version: names only of those who said that they may stand.

    Nothing for a version that is not signed off.
    """
    if state_of(version) is not State.SIGNED_OFF:
        return ()
    checks = good_checks(version)
    lines = [count("easyread.checked_by_number", len(checks))]
    if names := [name for one in checks if (name := printed_name(one))]:
        lines.append(say("easyread.checked_by_names", names=in_a_row(names)))
    if version.group and any(one.may_print and one.naming is Naming.GROUP for one in checks):
        lines.append(say("easyread.checked_by_group", group=version.group))
    return tuple(lines)


def printed_name(check: ReaderCheck) -> str:
    """Return how a reader is named in print: "" without their yes, or when they chose their group or no name."""
    name = " ".join(check.name.split())
    if not check.may_print or not name:
        return ""
    match check.naming:
        case Naming.NAME:
            return name
        case Naming.INITIALS:
            return " ".join(f"{part[0].upper()}." for part in name.replace("-", " ").split())
        case _:
            return ""


def _changes(version: EasyReadVersion) -> Iterator[str]:
    before = {row.id: row for row in version.checked_rows}
    after = {row.id: row for row in version.rows}
    for row in version.rows:
        if row.id not in before:
            yield say("easyread.changed_added", words=_shown(row))
        else:
            yield from _changes_of(before[row.id], row)
    for row in version.checked_rows:
        if row.id not in after:
            yield say("easyread.changed_removed", words=_shown(row))
    stayed = [row.id for row in version.checked_rows if row.id in after]
    if stayed != [row.id for row in version.rows if row.id in before]:
        yield say("easyread.changed_order")


def _changes_of(before: DraftRow, after: DraftRow) -> Iterator[str]:
    if before.sentences != after.sentences or before.heading_level != after.heading_level:
        yield say("easyread.changed_words", before=_shown(before), after=_shown(after))
    if before.picture != after.picture:
        yield say("easyread.changed_picture", words=_shown(after))


def _shown(row: DraftRow) -> str:
    words = " ".join(row.sentences).split()
    return " ".join(words[:_WORDS_SHOWN]) + (" …" if len(words) > _WORDS_SHOWN else "")
