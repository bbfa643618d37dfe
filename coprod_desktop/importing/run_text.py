"""Words as we keep them: no invisible characters, no space twice, neighbours of one look joined."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace
from itertools import groupby

from coprod_desktop.model.document import Run

# C0 and C1 controls but tab and line feed, soft hyphen, zero-width space, word joiner, byte order mark, the two
# overrides that make text run backwards, lone surrogates, and what Unicode says is no character. Joiners and
# direction marks stay: some scripts need them.
_INVISIBLE = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x84\x86-\x9f\xad\u200b\u2060\ufeff\u202d\u202e\ud800-\udfff\ufdd0-\ufdef\ufffe\uffff]"
)
_BREAKS = re.compile("\r\n|[\r\x0b\x0c\x85\u2028\u2029]")
_SPACES = re.compile(r"[ \t\u2000-\u200a\u3000]+")
_AROUND_BREAK = re.compile(r" *\n *")


def clean(text: str) -> str:
    """Return the text without characters that nobody can see and that other programs choke on."""
    return _INVISIBLE.sub("", _BREAKS.sub("\n", text))


def tidy(runs: Iterable[Run]) -> tuple[Run, ...]:
    """Return the runs cleaned, joined where they look alike, with single spaces and no space at either end."""
    kept: list[Run] = []
    ends_open = False  # whether the text so far ends in something that a space may follow
    for run in _joined(runs):
        text = _AROUND_BREAK.sub("\n", _SPACES.sub(" ", run.text))
        if not ends_open:
            text = text.lstrip(" ") if kept else text.lstrip()
        if text or run.note:
            kept.append(replace(run, text=text))
        if text:
            ends_open = text[-1] not in " \n"
    return _without_end_space(kept)


def without_start(runs: Iterable[Run], length: int) -> tuple[Run, ...]:
    """Return tidy runs without their first so many characters."""
    kept: list[Run] = []
    for run in runs:
        cut = min(length, len(run.text))
        length -= cut
        if cut < len(run.text) or run.note:
            kept.append(replace(run, text=run.text[cut:]))
    return tidy(kept)


def _joined(runs: Iterable[Run]) -> Iterator[Run]:
    cleaned = ((run, clean(run.text)) for run in runs)
    kept = [(run, text) for run, text in cleaned if text or run.note]
    for _, group in groupby(kept, key=lambda one: _look(one[0])):
        alike = list(group)
        yield replace(alike[0][0], text="".join(text for _, text in alike))


def _look(run: Run) -> tuple[object, ...]:
    return (run.bold, run.italic, run.link, run.note, run.language)


def _without_end_space(runs: list[Run]) -> tuple[Run, ...]:
    while runs:
        last = runs[-1]
        if last.note:
            break
        text = last.text.rstrip()
        if text:
            runs[-1] = replace(last, text=text)
            break
        runs.pop()
    return tuple(runs)
