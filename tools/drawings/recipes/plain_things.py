"""Plain things and people that turn up in every paper, drawn so that a page keeps one style."""

from drawings import paint, things
from drawings import people as who
from drawings.lettering import letters
from drawings.people import bust, standing
from drawings.shapes import Disc, Limb, Path, Shapes, box, place, poly


def calendar() -> Shapes:
    return place(things.calendar(), 50, 52, 1.84)


def year() -> Shapes:
    return (*place(things.calendar("12"), 44, 44, 1.46), *place(things.ring_arrow(paint.ORANGE), 81, 81, 0.46))


def clock() -> Shapes:
    return place(things.clock(10, 10), 50, 50, 1.9)


def more_time() -> Shapes:
    return (*place(things.ring_arrow(paint.ORANGE), 50, 50, 1.4), *place(things.clock(3, 0), 50, 50, 0.96))


def letter() -> Shapes:
    return place(things.envelope(paint.YELLOW), 50, 50, 1.84)


def telephone() -> Shapes:
    return (
        *place(things.handset(paint.RED), 46, 54, 2.0),
        Path("M70 20C78 24 84 32 86 42M72 8C84 12 94 24 96 38", line=3),
    )


def mobile_phone() -> Shapes:
    return place(things.phone(), 50, 50, 1.96)


def laptop() -> Shapes:
    return place(things.laptop(), 50, 52, 1.64)


def house() -> Shapes:
    return (*place(things.house(), 50, 54, 1.72), Path("M2 95L98 95"))


def door() -> Shapes:
    return (*place(things.door(paint.TEAL), 50, 50, 1.46), Path("M8 94L92 94"))


def _pile(left: float, blocks: int, fill: str) -> Shapes:
    """Return so many blocks, one on the other, on the ground."""
    return tuple(box(left, 74 - 19 * place_, 32, 16, fill, 2) for place_ in range(blocks))


def _from_to(before: int, after: int, fill: str) -> Shapes:
    arrow = place(things.arrow(paint.ORANGE, 20), 50, 50, 0.8)
    return (*_pile(3, before, fill), *arrow, *_pile(65, after, fill), Path("M1 93L99 93"))


def more() -> Shapes:
    return _from_to(1, 4, paint.GREEN)


def fewer() -> Shapes:
    return _from_to(4, 1, paint.RED)


def forward() -> Shapes:
    return place(things.arrow(paint.ORANGE, 44), 50, 50, 2.0)


def back() -> Shapes:
    return place(things.arrow(paint.SKY, 44), 50, 50, 2.0, flip=True)


def going_up() -> Shapes:
    return (
        Path("M10 8L10 90L94 90", line=3),
        Limb("M20 78L42 56L56 66L78 34", 5, paint.GREEN),
        poly((68, 30), (90, 18), (88, 44), fill=paint.GREEN),
    )


def going_down() -> Shapes:
    return (
        Path("M10 8L10 90L94 90", line=3),
        Limb("M20 22L42 42L56 34L76 62", 5, paint.RED),
        poly((66, 66), (88, 56), (88, 80), fill=paint.RED),
    )


def bar_chart() -> Shapes:
    return place(things.chart(), 49, 52, 1.92)


def thumb_up() -> Shapes:
    return place(things.thumb(paint.BROWN, paint.TEAL), 53, 53, 1.5)


def thumb_down() -> Shapes:
    return place(things.thumb(paint.FAIR, paint.PLUM), 53, 47, 1.5, flip=True, turn=180)


def tick() -> Shapes:
    return place(things.tick(), 50, 50, 1.9)


def cross() -> Shapes:
    return place(things.cross(), 50, 50, 1.8)


def person_speaking() -> Shapes:
    return (
        *place(bust(who.WOMAN_WITH_BOB, look=0.8, mood="talk", tall=40), 34, 58, 1.34),
        *place(things.speech(40, 32, paint.YELLOW, tail=-8), 77, 22),
        *things.writing(64, 16, 26, 2, 10, paint.NAVY),
    )


def two_speech_bubbles() -> Shapes:
    return (
        *place(things.speech(58, 36, paint.YELLOW, tail=-16), 33, 25),
        *things.writing(14, 19, 38, 2, 12, paint.NAVY),
        *place(things.speech(58, 36, paint.SKY, tail=16), 66, 67),
        *things.writing(48, 61, 38, 2, 12, paint.NAVY),
    )


def a_speech_bubble() -> Shapes:
    return (
        *place(things.speech(88, 62, paint.YELLOW, tail=-22), 50, 42),
        *things.writing(20, 26, 60, 3, 15, paint.NAVY),
    )


def three_in_a_circle() -> Shapes:
    return (
        *place(bust(who.MAN_IN_GLASSES, look=0.8, tall=56), 22, 50, 0.98),
        *place(bust(who.WOMAN_WITH_BOB, look=-0.8, tall=56), 78, 50, 0.98),
        *place(bust(who.OLDER_MAN, tall=40), 50, 66, 1.06),
    )


def two_people() -> Shapes:
    return (
        *place(standing(who.WOMAN_WITH_AFRO), 30, 31, 0.94),
        *place(standing(who.MAN_WITH_PARTING), 70, 31, 0.94),
    )


def one_person() -> Shapes:
    return place(bust(who.YOUNG_MAN, tall=36), 50, 56, 1.7)


def family() -> Shapes:
    return (
        *place(bust(who.OLDER_WOMAN_IN_BLUE, tall=56), 22, 50, 0.94),
        *place(bust(who.MAN_IN_GLASSES, tall=56), 78, 50, 0.94),
        *place(bust(who.WOMAN_WITH_AFRO, tall=48), 50, 62, 0.98),
        *place(things.heart(), 50, 14, 0.5),
    )


def helping() -> Shapes:
    return (
        *place(who.in_wheelchair(who.OLDER_MAN), 62, 40, 0.98),
        *place(standing(who.WOMAN_IN_SCARF, right=((17, 14), (20, 17)), look=0.8), 23, 30, 0.98),
    )


def information() -> Shapes:
    return (Disc(50, 50, 42, fill=paint.NAVY), *letters("i", 50, 50, 52, 10, paint.WHITE))


def magnifying_glass() -> Shapes:
    return place(things.magnifier(), 38, 38, 1.8)


def list_on_a_clipboard() -> Shapes:
    return place(things.clipboard(0), 50, 53, 1.6)


def sheet_of_paper() -> Shapes:
    return place(things.sheet(64, 88, 7), 50, 50)


def writing_on_a_form() -> Shapes:
    return (*place(things.sheet(62, 84, 5), 42, 50), *place(things.pen(paint.RED), 54, 74, 1.5))


def open_book() -> Shapes:
    return (
        *place(things.book(paint.RED), 50, 50, 1.58),
        *things.writing(17, 38, 22, 3, 9),
        *things.writing(61, 38, 22, 3, 9),
    )


def hot_drink() -> Shapes:
    return place(things.mug(paint.TEAL), 46, 58, 2.2)


def plate_of_food() -> Shapes:
    return place(things.plate(), 50, 50, 1.62)


def thinking() -> Shapes:
    return (
        *place(bust(who.MAN_WITH_PARTING, right=((18, 13), (7, 0)), mood="calm", look=0.5, tall=40), 34, 58, 1.3),
        *place(things.thought(44, 34, paint.WHITE, tail=-13), 75, 22),
        Path("M66 23L66 23.2M75 23L75 23.2M84 23L84 23.2", line=4),
    )


def padlock() -> Shapes:
    return place(things.padlock(), 50, 52, 1.84)


def older_woman() -> Shapes:
    return place(bust(who.OLDER_WOMAN, tall=36), 50, 56, 1.7)


def young_person() -> Shapes:
    return place(bust(who.MAN_WITH_CURLS, tall=36), 50, 56, 1.7)


def car() -> Shapes:
    return (*place(things.car(), 50, 54, 1.44), Path("M2 80L98 80"))


def sun() -> Shapes:
    return place(things.sun(), 50, 50, 2.7)


def warning_sign() -> Shapes:
    return (poly((50, 6), (96, 90), (4, 90), fill=paint.ORANGE), *letters("!", 50, 60, 38, 7))


def red_heart() -> Shapes:
    return place(things.heart(), 50, 51, 1.9)
