"""What changed in an agenda since people agreed to it, in words."""

from collections.abc import Iterator, Mapping, Sequence
from datetime import date, time
from typing import Any

from coprod_desktop import strings
from coprod_desktop.model import dates
from coprod_desktop.model.agreement import content, outdated
from coprod_desktop.model.meeting import Agreement, How, Meeting, person

# What is short enough to be told as "it was … and is now …"; of longer words, only the part that changed.
_SHORT = 60
_LONGEST = 160
_WORDS_AROUND = 3  # before and after what changed, so that people know where it is
_CUT = "…"
_AREAS = {"purpose": "agenda", "stage": "power"}  # where the words for a choice are


def changes_in_words(meeting: Meeting) -> tuple[str, ...]:
    """Return what changed since the co-chairs agreed, one sentence for each change; () when nothing did."""
    told: dict[str, None] = {}
    for agreement in outdated(meeting):
        told.update(dict.fromkeys(_changes(agreement.agreed_to, content(meeting))))
    return tuple(told)


def agreement_in_words(meeting: Meeting, agreement: Agreement) -> str:
    """Return how a co-chair said yes, such as "Sam Okafor agreed by phone on 3 December 2026. Jo wrote it down."."""
    who = person(meeting, agreement.person_id)
    facts = {
        "name": who.name if who else strings.say("agenda.no_name"),
        "day": dates.short_date(agreement.said_on),
        "writer": agreement.written_by,
    }
    if agreement.how is How.HERE:
        return strings.say("power.agreed_here", name=facts["name"], day=facts["day"])
    key = "power.agreed_phone" if agreement.how is How.PHONE else "power.agreed_paper"
    return strings.say(key, **facts)


def slips_in_words(agreement: Agreement) -> tuple[str, ...]:
    """Return the slips that were put right after an agreement."""
    return tuple(
        strings.say("power.slip_noted", day=dates.short_date(slip.on), changes=" ".join(slip.changes))
        for slip in agreement.slips
    )


def _changes(before: Mapping[str, Any], after: Mapping[str, Any]) -> Iterator[str]:
    if not before:  # agreed to with a program that did not keep what it was
        yield strings.say("power.changed_somehow")
        return
    for name in ("title", "group", "on", "starts", "ends", "place", "contact", "co_chairs", "papers"):
        if before.get(name) != after.get(name):
            yield _told(strings.say(f"power.changed_{name}"), before.get(name), after.get(name), name)
    yield from _item_changes(before.get("items", []), after.get("items", []))


def _item_changes(before: Sequence[Mapping[str, Any]], after: Sequence[Mapping[str, Any]]) -> Iterator[str]:
    old, new = {one["id"]: one for one in before}, {one["id"]: one for one in after}
    for item_id in (one for one in old if one not in new):
        yield strings.say("power.changed_gone", title=_title(old[item_id]))
    for item_id in (one for one in new if one not in old):
        yield strings.say("power.changed_new", title=_title(new[item_id]))
    for item_id in (one for one in new if one in old):
        yield from _field_changes(old[item_id], new[item_id])
    if [one for one in old if one in new] != [one for one in new if one in old]:
        yield strings.say("power.changed_order")


def _field_changes(before: Mapping[str, Any], after: Mapping[str, Any]) -> Iterator[str]:
    for name in [*after, *(one for one in before if one not in after)]:
        if before.get(name) != after.get(name):
            what = strings.say(f"power.changed_item_{name}", title=_title(after))
            yield _told(what, before.get(name), after.get(name), name)


def _told(what: str, before: object, after: object, name: str = "") -> str:
    was, now = _in_words(before, name), _in_words(after, name)
    if len(was) > _SHORT or len(now) > _SHORT:
        was, now = _where_they_differ(was.split(), now.split())
    if len(was) > _LONGEST or len(now) > _LONGEST:
        return strings.say("power.changed_long", what=what)
    nothing = strings.say("power.changed_nothing")
    return strings.say("power.changed_short", what=what, was=was or nothing, now=now or nothing)


def _where_they_differ(was: Sequence[str], now: Sequence[str]) -> tuple[str, str]:
    """Return the words that changed, with a few on either side and "…" for the others."""
    pairs = list(zip(was, now, strict=False))
    same_before = next((place for place, (one, other) in enumerate(pairs) if one != other), len(pairs))
    backwards = list(zip(was[same_before:][::-1], now[same_before:][::-1], strict=False))
    same_after = next((place for place, (one, other) in enumerate(backwards) if one != other), len(backwards))
    left, right = max(0, same_before - _WORDS_AROUND), max(0, same_after - _WORDS_AROUND)
    return _cut(was, left, right), _cut(now, left, right)


def _cut(words: Sequence[str], left: int, right: int) -> str:
    kept = " ".join(words[left : len(words) - right])
    return f"{_CUT if left else ''}{kept}{_CUT if right and kept else ''}"


def _in_words(value: object, name: str = "") -> str:
    if isinstance(value, list | tuple):
        return dates.in_a_row([str(one) for one in value])
    if name in ("is_break", "open_slot"):
        return strings.say("power.changed_yes" if value else "power.changed_no")
    text = "" if value in (None, "None") else str(value)
    if text and name in _AREAS:
        return strings.say(f"{_AREAS[name]}.{name}_{text.replace('-', '_')}")
    if text and name == "on":
        return dates.short_date(date.fromisoformat(text))
    if text and name in ("starts", "ends"):
        return dates.clock_time(time.fromisoformat(text))
    return text


def _title(item: Mapping[str, Any]) -> str:
    if item.get("is_break"):
        return strings.say("agenda.break")
    return str(item.get("title") or strings.say("agenda.item_no_title"))
