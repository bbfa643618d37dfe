"""More of meetings: people's parts in them, papers in other forms, dates that change."""

from drawings import paint, things
from drawings import people as who
from drawings.lettering import letters
from drawings.people import bust, standing
from drawings.shapes import Disc, Limb, Path, Shapes, box, place, poly


def chair() -> Shapes:
    return (
        *place(bust(who.WOMAN_IN_SCARF, right=((19, 14), (24, 4)), mood="talk"), 44, 42, 1.16),
        *things.table_top(72, 97),
        *place((box(-17, -7, 34, 13, paint.YELLOW), *place(things.star(paint.RED), 0, -0.5, 0.24)), 50, 84),
        *place(things.clock(10, 0), 86, 20, 0.48),
    )


def apologies() -> Shapes:
    return (
        Limb("M20 56L20 94M50 74L50 94", 4.4, paint.BROWN),
        box(14, 24, 12, 40, paint.ORANGE, 4),
        box(14, 62, 42, 12, paint.ORANGE, 4),
        *place(things.envelope(paint.WHITE), 70, 34, 0.96),
        *place(things.cross(), 84, 48, 0.36),
    )


def introductions() -> Shapes:
    badge = (box(-8, -5, 16, 11), Path("M-4 -1L4 -1M-4 3L2 3", line=1.3))
    return (
        *place(bust(who.MAN_IN_TURBAN, right=((20, 10), (22, -6)), look=0.3, tall=40), 42, 54, 1.34),
        *place(badge, 33, 72, 0.9),
        Path("M80 36C84 38 85 43 83 47M86 31C92 35 93 44 90 50", line=2.6),
    )


def note_taker() -> Shapes:
    return (
        *place(bust(who.YOUNG_WOMAN, right=((18, 17), (12, 25)), left=who.ON_TABLE, mood="calm"), 50, 42, 1.2),
        *things.table_top(72, 97),
        *place(things.sheet(34, 16, 2), 46, 83),
        *place(things.pen(paint.RED), 58, 84, 0.86),
    )


def minutes_agreed() -> Shapes:
    return (*place(things.sheet(54, 76, 6), 38, 50), *place(things.tick(), 70, 68, 1.2))


def last_meeting() -> Shapes:
    return (*place(things.calendar(), 56, 42, 1.4), *place(things.arrow(paint.ORANGE, 44), 32, 82, 1.0, flip=True))


def any_other_business() -> Shapes:
    return (
        *place(bust(who.OLDER_MAN, look=0.5, mood="talk", tall=40), 34, 58, 1.3),
        *place(things.speech(40, 34, paint.YELLOW, tail=-8), 76, 22),
        *place(things.plus(paint.GREEN), 76, 22, 0.56),
    )


def captions() -> Shapes:
    return (
        *place(things.screen(92, 66), 50, 44),
        *place(bust(who.WOMAN_WITH_AFRO, None, None, mood="talk", tall=24), 50, 45, 0.94),
        box(14, 58, 72, 14, paint.INK),
        Path("M20 65L44 65M50 65L62 65M68 65L80 65", line=3, ink=paint.WHITE),
        Limb("M30 90L70 90", 3, paint.INK),
    )


def leaving_the_room() -> Shapes:
    return (
        *place(things.door(paint.TEAL, open_=True), 74, 54, 1.32),
        *place(standing(who.MAN_WITH_CURLS, look=0.9), 26, 34, 0.9),
        *place(things.arrow(paint.GREEN, 26), 51, 20, 0.9),
        Path("M2 95L98 95"),
    )


def cancelled() -> Shapes:
    return (*place(things.calendar(), 46, 50, 1.6), *place(things.cross(), 70, 70, 1.1))


def postponed() -> Shapes:
    return (
        *place(things.calendar("1"), 24, 50, 0.86),
        *place(things.arrow(paint.ORANGE, 24), 52, 54, 0.66),
        *place(things.calendar("2"), 78, 50, 0.86),
    )


def new_member() -> Shapes:
    return (
        *place(bust(who.OLDER_WOMAN_IN_BLUE, tall=48), 20, 60, 0.84),
        *place(bust(who.MAN_WITH_PARTING, tall=48), 46, 60, 0.84),
        *place(bust(who.YOUNG_WOMAN, tall=52), 79, 56, 0.92),
        *place(things.plus(paint.GREEN), 62, 22, 0.42),
    )


def timetable() -> Shapes:
    return (*place(things.calendar(), 38, 44, 1.34), *place(things.clock(9, 30), 76, 74, 0.86))


def newsletter() -> Shapes:
    return (
        box(12, 6, 76, 88, paint.WHITE, 2),
        box(20, 14, 60, 13, paint.TEAL),
        box(20, 35, 28, 24, paint.SKY),
        *place(things.sun(), 34, 47, 0.5),
        *things.writing(55, 38, 25, 4, 7),
        *things.writing(20, 70, 60, 3, 8),
    )


def notice_board() -> Shapes:
    return (
        box(6, 12, 88, 72, paint.BROWN, 3),
        box(13, 19, 74, 58, paint.TAN),
        *place(things.sheet(22, 28, 3), 30, 42, turn=-5),
        *place(things.sheet(24, 30, 3, paint.YELLOW), 66, 44, turn=4),
        Disc(30, 29, 2.4, fill=paint.RED),
        Disc(66, 30, 2.4, fill=paint.RED),
    )


def audio_version() -> Shapes:
    speaker = poly((-14, -7), (-6, -7), (6, -18), (6, 18), (-6, 7), (-14, 7), fill=paint.TEAL)
    return (
        *place(things.sheet(46, 66, 6), 30, 46),
        *place((speaker,), 64, 64, 1.3),
        Path("M80 54C85 60 85 68 80 74M88 46C97 56 97 72 88 82", line=3),
    )


def braille() -> Shapes:
    cells = ("100100", "101000", "110110", "101110", "010110", "111010")
    dots = tuple(
        Disc(
            24 + 24 * (cell % 3) + 8 * (dot % 2),
            20 + 30 * (cell // 3) + 8 * (dot // 2),
            2.6,
            fill=paint.INK if on == "1" else paint.STONE,
        )
        for cell, pattern in enumerate(cells)
        for dot, on in enumerate(pattern)
    )
    return (
        box(10, 6, 80, 72, paint.WHITE, 2),
        *dots,
        Limb("M84 98L70 80", 15, paint.ORANGE),
        Limb("M67 78L56 66", 9, paint.BROWN),
        Disc(69, 79, 8, fill=paint.BROWN),
    )


def papers_by_email() -> Shapes:
    return (*place(things.laptop(), 50, 56, 1.6), *place(things.envelope(paint.YELLOW), 50, 46, 0.82))


def easier_words() -> Shapes:
    return (
        *place(things.speech(44, 30, paint.WHITE, tail=-10), 27, 28),
        *letters("XQZ#", 27, 28, 10, 2.2),
        *place(things.arrow(paint.ORANGE, 30), 34, 76, 0.9),
        *place(things.speech(40, 30, paint.YELLOW, tail=8), 77, 66),
        *letters("ABC", 77, 66, 12, 2.6),
    )


def tips() -> Shapes:
    return (
        box(10, 12, 60, 82, paint.WHITE, 2),
        *(
            row
            for n in range(3)
            for row in (
                Disc(22, 48 + 16 * n, 3.4, fill=paint.TEAL),
                Path(f"M32 {48 + 16 * n}L58 {48 + 16 * n}", line=2.6, ink=paint.GREY),
            )
        ),
        *place(things.bulb(), 68, 26, 1.3),
    )


def self_advocacy_group() -> Shapes:
    return (
        *place(bust(who.YOUNG_MAN, tall=48), 19, 72, 0.86),
        *place(bust(who.WOMAN_WITH_AFRO, tall=48), 78, 80, 0.82),
        *place(bust(who.WOMAN_WITH_BUN, right=((19, 14), (11, 1)), mood="talk", look=0.7, tall=54), 46, 54, 0.96),
        *place(things.megaphone(paint.NAVY), 73, 38, 0.62, turn=-14),
    )
