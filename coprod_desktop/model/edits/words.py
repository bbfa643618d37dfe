"""Edits of what was decided about hard words."""

from dataclasses import replace

from coprod_desktop.model.edits.edit import Edit
from coprod_desktop.model.meeting import Meeting, WordDecision

_Place = tuple[str, str, str, int]


def add_word_decision(decision: WordDecision) -> Edit:
    """Return the edit that records a decision; an earlier one about the same word and place gives way."""

    def apply(meeting: Meeting) -> Meeting:
        return replace(meeting, word_decisions=(*_others(meeting, decision), decision))

    return Edit(f"edits.word_{_KEYS[decision.choice]}", {"word": decision.term}, apply, about=decision.block_id)


def remove_word_decision(decision: WordDecision) -> Edit:
    """Return the edit that forgets what was decided about this word in this place."""

    def apply(meeting: Meeting) -> Meeting:
        return replace(meeting, word_decisions=_others(meeting, decision))

    return Edit("edits.word_undecided", {"word": decision.term}, apply, about=decision.block_id)


_KEYS = {"replace": "replaced", "keep": "kept", "explain": "explained", "not-here": "not_here"}


def _others(meeting: Meeting, decision: WordDecision) -> tuple[WordDecision, ...]:
    return tuple(one for one in meeting.word_decisions if _place(one) != _place(decision))


def _place(decision: WordDecision) -> _Place:
    return decision.term, decision.paper_id, decision.block_id, decision.start
