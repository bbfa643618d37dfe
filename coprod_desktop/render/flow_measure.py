"""What planning must know about sizes on paper before it decides: heights of rows, widths of words."""

from coprod_desktop.render import layout
from coprod_desktop.render.boxes import height_of
from coprod_desktop.render.flow import WHOLE_UP_TO
from coprod_desktop.render.lines import Type, break_lines
from coprod_desktop.render.plan import GridTable, ItemList, Words
from coprod_desktop.render.profiles import Profile
from coprod_desktop.render.setting import page_column
from coprod_desktop.render.structure import Unseen
from coprod_desktop.render.table_flow import tallest_group_pt

_ENDLESS_PT = 1e9


def tallest_row_pt(table: GridTable, profile: Profile) -> float:
    """Return the height of the tallest stretch of a table that is never split, header rows with it."""
    return tallest_group_pt(table, profile, layout.flow(profile, {}).blocks)


def stays_whole(values: ItemList, profile: Profile) -> bool:
    """Return whether the values of one row of a table are few enough to stay on one page."""
    boxes = layout.flow(profile, {}).blocks((values,), page_column(profile), Unseen("L"))
    return height_of(boxes) <= WHOLE_UP_TO * page_room_pt(profile)


def page_room_pt(profile: Profile, *, is_landscape: bool = False) -> float:
    """Return how much of a page words may fill."""
    return layout.sheet(profile, is_landscape=is_landscape).height


def unbroken_pt(words: tuple[Words, ...], type_: Type) -> float:
    """Return how wide a paragraph would be on as few lines as the writer asked for."""
    return max((line.width_pt for line in break_lines(words, type_, _ENDLESS_PT)), default=0.0)
