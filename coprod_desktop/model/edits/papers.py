"""Edits of the papers that come with the meeting."""

from dataclasses import replace

from coprod_desktop.model.edits.edit import Edit
from coprod_desktop.model.lasting import keep_ids
from coprod_desktop.model.meeting import Meeting, Paper, paper


def add_paper(added: Paper, item_id: str = "") -> Edit:
    """Return the edit that adds a paper, and to the item with the id `item_id` when there is one."""

    def apply(meeting: Meeting) -> Meeting:
        if paper(meeting, added.id):
            return meeting
        items = tuple(
            replace(one, paper_ids=(*one.paper_ids, added.id)) if one.id == item_id else one for one in meeting.items
        )
        return replace(meeting, papers=(*meeting.papers, added), items=items)

    return Edit("edits.add_paper", {"paper": added.id}, apply, about=added.id)


def replace_paper(paper_id: str, new_version: Paper) -> Edit:
    """Return the edit that puts a new version in a paper's place.

    The paper keeps its id, and blocks and sentences that are still there keep theirs, so that decisions, notes and
    the ledger go on pointing at them.
    """

    def apply(meeting: Meeting) -> Meeting:
        papers = tuple(keep_ids(one, new_version) if one.id == paper_id else one for one in meeting.papers)
        return replace(meeting, papers=papers)

    return Edit("edits.replace_paper", {"paper": paper_id}, apply, about=paper_id)


def rename_paper(paper_id: str, title: str) -> Edit:
    """Return the edit that gives a paper another title."""

    def apply(meeting: Meeting) -> Meeting:
        papers = tuple(replace(one, title=title) if one.id == paper_id else one for one in meeting.papers)
        return replace(meeting, papers=papers)

    return Edit("edits.rename_paper", {"paper": paper_id}, apply, about=paper_id)


def remove_paper(paper_id: str) -> Edit:
    """Return the edit that takes a paper out of the meeting."""

    def apply(meeting: Meeting) -> Meeting:
        papers = tuple(replace(one, is_removed=True) if one.id == paper_id else one for one in meeting.papers)
        return replace(meeting, papers=papers)

    return Edit("edits.remove_paper", {"paper": paper_id}, apply, about=paper_id)
