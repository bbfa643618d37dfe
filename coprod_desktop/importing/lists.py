"""Paragraphs with a bullet or number before them become lists, one inside the other."""

from collections.abc import Sequence

from coprod_desktop.importing.draft import Marker, Text

# Deeper than this everything stays on one level, as in Word.
DEEPEST_LIST = 9

# About 2 mm: less is a slip of the ruler, not a list inside a list.
_INNER_INDENT_TWIPS = 110

Item = list[Text]


def split_into_lists(texts: Sequence[Text], *, may_nest: bool) -> list[list[Item]]:
    """Return the lists that these list paragraphs make on the outermost level.

    An item is its own paragraph and after it those of the lists inside it. A number that does not follow the one
    before begins a new list, which then starts at that number.
    """
    lists: list[list[Item]] = []
    for text in texts:
        head = _marker(lists[-1][-1][0]) if lists else None
        marker = _marker(text)
        if head is not None and may_nest and _is_inside(marker, head):
            lists[-1][-1].append(text)
        elif head is not None and _continues(marker, head):
            lists[-1].append([text])
        else:
            lists.append([[text]])
    return lists


def _marker(text: Text) -> Marker:
    assert text.marker is not None
    return text.marker


def _is_inside(marker: Marker, head: Marker) -> bool:
    if marker.list_key == head.list_key:
        return marker.level > head.level
    return marker.indent > head.indent + _INNER_INDENT_TWIPS


def _continues(marker: Marker, head: Marker) -> bool:
    if marker.style != head.style:
        return False
    return marker.style == "bullet" or marker.value == head.value + 1
