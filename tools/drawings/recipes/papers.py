"""Papers, plans, rules, money."""

from drawings import paint, things
from drawings import people as who
from drawings.lettering import letters
from drawings.people import bust
from drawings.shapes import Disc, Limb, Path, Shapes, box, place, poly


def easy_read() -> Shapes:
    rows = (things.house(), things.heart(), things.bus())
    return (
        box(16, 4, 68, 92, paint.WHITE, 2),
        *(
            shape
            for n, (drawn, size) in enumerate(zip(rows, (0.4, 0.46, 0.28), strict=True))
            for shape in (
                *place(drawn, 34, 21 + 29 * n, size),
                Path(f"M52 {16 + 29 * n}L76 {16 + 29 * n}M52 {25 + 29 * n}L70 {25 + 29 * n}", line=3.6, ink=paint.NAVY),
            )
        ),
    )


def large_print() -> Shapes:
    return (
        box(4, 44, 30, 42, paint.WHITE, 1),
        *letters("A", 19, 65, 12, 2),
        *place(things.arrow(paint.ORANGE, 22), 45, 65, 0.6),
        box(54, 8, 42, 78, paint.WHITE, 1),
        *letters("A", 75, 47, 46, 6),
    )


def plan() -> Shapes:
    return (
        box(6, 12, 88, 76, paint.WHITE, 2),
        Path("M20 72C36 78 34 52 46 52C58 52 56 34 72 34", line=3, ink=paint.GREY),
        *(
            shape
            for n, (x, y) in enumerate(((20, 70), (46, 52), (72, 36)))
            for shape in (
                Disc(x, y, 8.6, fill=(paint.YELLOW, paint.SKY, paint.GREEN)[n]),
                *letters(str(n + 1), x, y, 8.6, 2),
            )
        ),
        Limb("M82 34L82 14", 1.8, paint.INK),
        Path("M82 15L94 19L82 24Z", paint.RED),
    )


def change() -> Shapes:
    return (
        box(3, 32, 36, 36, paint.NAVY, 2),
        *place(things.arrow(paint.ORANGE, 24), 51, 50, 0.84),
        Disc(80, 50, 18.4, fill=paint.YELLOW),
    )


def budget() -> Shapes:
    return (
        *place(things.sheet(52, 78, 1), 34, 48),
        box(8, 9, 52, 80),
        *(
            shape
            for n in range(3)
            for shape in (
                *letters("£", 50, 26 + 20 * n, 9, 2),
                Path(
                    f"M16 {27 + 20 * n}L{40 - 6 * n} {27 + 20 * n}",
                    line=5,
                    ink=(paint.TEAL, paint.ORANGE, paint.PLUM)[n],
                ),
            )
        ),
        *place(things.pound_bag(), 75, 70, 1.0),
    )


def direct_payment() -> Shapes:
    return (
        *place(things.town_hall(), 25, 34, 0.66),
        *place(things.arrow(paint.ORANGE, 36), 35, 78, 1.05),
        *place(things.coin(11), 17, 78),
        *place(bust(who.WOMAN_WITH_AFRO, right=who.DOWN, left=((18, 17), (13, 19)), tall=40), 78, 50, 1.2),
        *place(things.card(paint.TEAL), 66, 76, 0.62, turn=-8),
        Disc(63, 83, 3.8, fill=paint.DEEP),
    )


def expenses() -> Shapes:
    receipt = poly(
        (-20, -34), (20, -34), (20, 30), (13, 25), (7, 30), (0, 25), (-7, 30), (-13, 25), (-20, 30), fill=paint.WHITE
    )
    return (
        *place((receipt,), 32, 48, 1.26),
        *place(things.bus(), 32, 26, 0.46),
        *things.writing(15, 44, 16, 3, 11),
        *(shape for n in range(3) for shape in letters("£", 47, 44 + 11 * n, 7, 1.8)),
        *place(things.coins(3), 78, 68, 1.5),
        *place(things.arrow(paint.GREEN, 30), 78, 34, 0.84, turn=90),
    )


def money() -> Shapes:
    return (
        *place(things.pound_note(), 46, 34, 1.7),
        *place(things.coins(2), 30, 74, 1.2),
        *place(things.coins(3), 64, 68, 1.2),
    )


def paying_for_care() -> Shapes:
    return (
        *place(bust(who.OLDER_WOMAN, right=((18, 17), (23, 12)), look=0.6, tall=40), 26, 56, 1.14),
        *place(bust(who.NURSE, left=((18, 18), (22, 15)), look=-0.6, tall=40), 78, 56, 1.14),
        *place(things.coin(14), 52, 66),
        Disc(45, 76, 3.8, fill=paint.FAIR),
        *place(things.heart(), 78, 14, 0.42),
    )


def cuts_to_money() -> Shapes:
    return (
        *place(things.coins(8), 24, 34, 1.4),
        *place(things.coins(1), 78, 80, 1.4),
        *place(things.arrow(paint.RED, 36), 62, 38, 1.1, turn=40),
    )


def rights() -> Shapes:
    return (
        *place(bust(who.YOUNG_MAN, right=((18, 18), (10, 21)), left=((18, 18), (10, 21)), tall=44), 50, 40, 1.2),
        box(20, 54, 60, 42, paint.WHITE, 2),
        *place(things.scales(), 50, 74, 0.52),
        Disc(21, 72, 4.6, fill=paint.FAIR),
        Disc(79, 72, 4.6, fill=paint.FAIR),
    )


def equality() -> Shapes:
    left = place(bust(who.WOMAN_IN_SCARF, tall=24), 0, -17, 0.74)
    right = place(bust(who.MAN_IN_GLASSES, tall=24), 0, -17, 0.74)
    return place((*things.scales(left, right, 42),), 50, 60, 1.08)


def law() -> Shapes:
    return (*place(things.book(paint.NAVY), 50, 74, 1.14), *place(things.scales(), 50, 34, 0.82))


def confidential() -> Shapes:
    return (*place(things.folder(paint.YELLOW), 46, 46, 1.56), *place(things.padlock(paint.SKY), 72, 68, 0.96))


def form_to_fill_in() -> Shapes:
    return (
        box(12, 6, 66, 88, paint.WHITE, 2),
        *things.writing(22, 18, 30, 1),
        box(22, 25, 46, 11, paint.STONE),
        *things.writing(22, 46, 30, 1),
        box(22, 53, 46, 11, paint.STONE),
        box(22, 74, 9, 9),
        *place(things.tick(), 27, 77, 0.32),
        *things.writing(38, 79, 22, 1),
        *place(things.pen(paint.NAVY), 62, 64, 1.4),
    )


def reading_together() -> Shapes:
    return (
        *place(bust(who.OLDER_WOMAN_IN_BLUE, right=((16, 17), (8, 21)), look=0.5, mood="calm", tall=40), 30, 48, 1.12),
        *place(bust(who.YOUNG_WOMAN, left=((16, 17), (8, 21)), look=-0.5, mood="calm", tall=40), 70, 48, 1.12),
        *place(things.book(paint.RED), 50, 80, 1.06),
        *things.writing(28, 75, 14, 2, 6),
        *things.writing(58, 75, 14, 2, 6),
        Disc(20, 84, 4.2, fill=paint.DEEP),
        Disc(80, 84, 4.2, fill=paint.FAIR),
    )


def who_to_ask() -> Shapes:
    return (
        *place(bust(who.WORKER, tall=36), 36, 58, 1.34),
        *place(things.speech(36, 32, paint.YELLOW, tail=-8), 78, 21),
        *letters("?", 78, 21, 20, 3.6),
        *place(things.handset(paint.RED), 78, 78, 0.86),
    )


def papers_sent_early() -> Shapes:
    return (
        *place(things.sheet(40, 46, 4), 44, 36),
        *place(things.envelope(paint.YELLOW), 44, 66, 1.5),
        *place(things.clock(2, 0), 82, 24, 0.62),
    )


def notes_of_the_meeting() -> Shapes:
    return (
        *place(things.sheet(60, 80, 6), 40, 50),
        *place(things.pen(paint.TEAL), 52, 72, 1.5),
    )


def report() -> Shapes:
    return (
        box(18, 5, 64, 90, paint.WHITE, 2),
        *things.writing(28, 18, 44, 2, 8, paint.INK),
        *place(things.chart(), 50, 50, 0.94),
        *things.writing(28, 78, 44, 2, 8),
    )


def rules() -> Shapes:
    return (
        box(14, 5, 72, 90, paint.WHITE, 2),
        *(
            row
            for n, mark in enumerate((things.tick(), things.tick(), things.cross()))
            for row in (
                *place(mark, 31, 24 + 26 * n, 0.44),
                Path(f"M48 {24 + 26 * n}L74 {24 + 26 * n}", line=3.4, ink=paint.GREY),
            )
        ),
    )


def summary() -> Shapes:
    return (
        *place(things.sheet(48, 72, 8), 27, 50),
        *place(things.arrow(paint.ORANGE, 24), 61, 50, 0.62),
        *place(things.sheet(27, 34, 2), 84, 50),
    )


def word_list() -> Shapes:
    return (
        *place(things.book(paint.PLUM), 50, 58, 1.56),
        *letters("A", 29, 52, 17, 3.4),
        *letters("Z", 71, 52, 17, 3.4),
    )


def consent() -> Shapes:
    return (
        box(14, 6, 64, 88, paint.WHITE, 2),
        *things.writing(24, 20, 44, 3, 11),
        *place(things.tick(), 36, 60, 0.6),
        Path("M24 82C30 72 34 88 40 80C46 74 48 86 56 80", line=2.4, ink=paint.NAVY),
        *place(things.pen(paint.NAVY), 58, 80, 1.3),
    )


def survey() -> Shapes:
    return (
        box(10, 6, 80, 88, paint.WHITE, 2),
        *(
            shape
            for n, mood in enumerate((paint.GREEN, paint.YELLOW, paint.RED))
            for shape in (
                Disc(28, 24 + 26 * n, 9, fill=mood),
                *_feeling(28, 24 + 26 * n, n),
                box(62, 18 + 26 * n, 12, 12),
            )
        ),
        *place(things.tick(), 69, 22, 0.42),
    )


def _feeling(x: float, y: float, n: int) -> Shapes:
    bend = (4, 0, -4)[n]
    return (
        Disc(x - 3, y - 2, 0.9, fill=paint.INK, line=0.6),
        Disc(x + 3, y - 2, 0.9, fill=paint.INK, line=0.6),
        Path(f"M{x - 4} {y + 4 - bend / 2} Q{x} {y + 4 + bend} {x + 4} {y + 4 - bend / 2}", line=1.6),
    )
