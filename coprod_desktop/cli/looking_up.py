"""coprod words."""

from argparse import Namespace
from typing import Any

from coprod_desktop.cli.printing import print_indented, print_json
from coprod_desktop.cli.status import Status
from coprod_desktop.language.entry import Entry
from coprod_desktop.language.forms import soften, surface
from coprod_desktop.language.lexicon import Lexicon
from coprod_desktop.strings import say

MOST_NEAR = 5


def look_up(asked: Namespace) -> Status:
    """Print what a word means; where it is not in the word lists, the words that are nearest to it."""
    query = " ".join(asked.term)
    entries = Lexicon.load().look_up(query)
    same = tuple(entry for entry in entries if is_written(query, entry))
    near = tuple(entry for entry in entries if entry not in same)[:MOST_NEAR]
    if asked.format == "json":
        print_json([_as_json(entry, is_exact=entry in same) for entry in (*same, *near)])
    elif same:
        _print_entries(same)
        if near:
            print("\n" + say("cli.near", words=", ".join(entry.term for entry in near)))
    else:
        print(say("cli.did_you_mean" if near else "cli.no_word", term=query))
        _print_entries(near)
    return Status.DONE if same else Status.LOOK_AT


def is_written(query: str, entry: Entry) -> bool:
    """Tell whether an entry's term can be written so, in any number and tense; capitals and hyphens do not count."""
    forms = surface(entry)
    written = (entry.term, *entry.forms, *(short.text for short in entry.short_forms), *forms.any_case, *forms.exact)
    return _plain(query) in map(_plain, written)


def _plain(text: str) -> str:
    return soften(text.lower()).replace(" ", "")


def _print_entries(entries: tuple[Entry, ...]) -> None:
    for place, entry in enumerate(entries):
        if place:
            print()
        short = ", ".join(form.text for form in entry.short_forms)
        print(f"{entry.term} ({short})" if short else entry.term)
        print_indented(tuple(_lines(entry)))


def _lines(entry: Entry) -> list[str]:
    return [
        entry.meaning,
        *([say("cli.easy_meaning", meaning=entry.easy_meaning)] if entry.easy_meaning else []),
        *([say("cli.say_instead", words=entry.say_instead.text)] if entry.say_instead else []),
        *([say("cli.nation", places=", ".join(entry.nation))] if entry.nation else []),
        *([say("cli.see_also", words=", ".join(entry.see_also))] if entry.see_also else []),
        *([say("cli.needs_review")] if entry.needs_review else []),
    ]


def _as_json(entry: Entry, *, is_exact: bool) -> dict[str, Any]:
    return {
        "term": entry.term,
        "is_exact": is_exact,
        "meaning": entry.meaning,
        "easy_meaning": entry.easy_meaning,
        "say_instead": entry.say_instead.text if entry.say_instead else "",
        "short_forms": [short.text for short in entry.short_forms],
        "kind": entry.kind.value,
        "nation": list(entry.nation),
        "see_also": list(entry.see_also),
        "needs_review": entry.needs_review,
    }
