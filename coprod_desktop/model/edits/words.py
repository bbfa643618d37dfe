"""Edits of what was decided about hard words, and of the meeting's own words."""

from dataclasses import replace

from coprod_desktop.model.edits.edit import Edit
from coprod_desktop.model.meeting import Meeting, OwnWord, WordDecision

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


def put_own_word(word: OwnWord) -> Edit:
    """Return the edit that adds a word to the meeting's own, or changes the one with its id."""

    def apply(meeting: Meeting) -> Meeting:
        if any(one.id == word.id for one in meeting.own_words):
            return replace(meeting, own_words=tuple(word if one.id == word.id else one for one in meeting.own_words))
        return replace(meeting, own_words=(*meeting.own_words, word))

    return Edit("edits.own_word_put", {"word": word.term}, apply, about=word.id)


def remove_own_word(word: OwnWord) -> Edit:
    """Return the edit that takes a word out of the meeting's own."""

    def apply(meeting: Meeting) -> Meeting:
        return replace(meeting, own_words=tuple(one for one in meeting.own_words if one.id != word.id))

    return Edit("edits.own_word_removed", {"word": word.term}, apply, about=word.id)


_KEYS = {"replace": "replaced", "keep": "kept", "explain": "explained", "not-here": "not_here"}


def _others(meeting: Meeting, decision: WordDecision) -> tuple[WordDecision, ...]:
    return tuple(one for one in meeting.word_decisions if _place(one) != _place(decision))


def _place(decision: WordDecision) -> _Place:
    return decision.term, decision.paper_id, decision.block_id, decision.start
