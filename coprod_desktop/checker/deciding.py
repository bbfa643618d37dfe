"""Which decision holds where: joins findings to what people decided about their words."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence

from coprod_desktop.model.document import Document, plain_text, text_blocks
from coprod_desktop.model.finding import Finding
from coprod_desktop.model.worded import Choice, WordDecision

AROUND = 30
"""How many letters on each side of a place are kept with a decision, to find the place again."""

_ENOUGH = 8
"""How many letters around a place must still be there, when it is not exactly where it was."""

Settled = Mapping[Finding, WordDecision]


def about(finding: Finding, text: str, choice: Choice, *, paper_id: str = "", replacement: str = "") -> WordDecision:
    """Return a decision about one place; `text` is the plain text of its block."""
    return WordDecision(
        finding.about,
        choice,
        paper_id,
        finding.block_id,
        finding.start,
        replacement,
        text[max(0, finding.start - AROUND) : finding.start],
        text[finding.end : finding.end + AROUND],
    )


def everywhere(finding: Finding, choice: Choice, *, paper_id: str = "", replacement: str = "") -> WordDecision:
    """Return a decision about a term in the whole of one paper, or of the meeting when `paper_id` is ""."""
    return WordDecision(finding.about, choice, paper_id, replacement=replacement)


def of_paper(decisions: Iterable[WordDecision], paper_id: str) -> tuple[WordDecision, ...]:
    """Return the decisions that hold in one paper: those about the whole meeting first, so that others outdo them."""
    held = [one for one in decisions if one.paper_id in ("", paper_id)]
    return tuple(sorted(held, key=lambda one: one.paper_id != ""))


def settled(document: Document, findings: Sequence[Finding], decisions: Sequence[WordDecision]) -> Settled:
    """Return each finding that is decided with its decision, in reading order.

    One place outdoes the whole paper, and what was decided last outdoes what went before. A decision whose place is
    not there any more holds nowhere.
    """
    terms = {one.term: one for one in decisions if not one.block_id}
    held = {one: terms[one.about] for one in findings if one.about in terms}
    texts = {block.id: plain_text(block) for block in text_blocks(document)}
    by_place: dict[tuple[str, str], list[Finding]] = defaultdict(list)
    for finding in findings:
        by_place[finding.block_id, finding.about].append(finding)
    for decision in decisions:
        if decision.block_id:
            there = by_place[decision.block_id, decision.term]
            held |= dict.fromkeys(_place(decision, there, texts.get(decision.block_id, "")), decision)
    return {one: held[one] for one in findings if one in held}


def _place(decision: WordDecision, findings: Sequence[Finding], text: str) -> list[Finding]:
    """Return what the decision was about: no finding, one, or all that stand in the very same place."""
    ranked = [(_still_there(decision, one, text), -abs(one.start - decision.start), one) for one in findings]
    best = max(ranked, key=lambda ranked: ranked[:2], default=None)
    if best is None:
        return []
    alike, distance, finding = best
    enough = min(_ENOUGH, len(decision.before) + len(decision.after))
    is_same = distance == 0 and not (decision.before or decision.after)
    is_there = is_same or (enough and alike >= enough)
    return [one for one in findings if one.start == finding.start and one.end == finding.end] if is_there else []


def _still_there(decision: WordDecision, finding: Finding, text: str) -> int:
    before, after = text[: finding.start], text[finding.end :]
    return _same_letters(before[::-1], decision.before[::-1]) + _same_letters(after, decision.after)


def _same_letters(one: str, other: str) -> int:
    same = 0
    for letter, wanted in zip(one, other, strict=False):
        if letter != wanted:
            break
        same += 1
    return same
