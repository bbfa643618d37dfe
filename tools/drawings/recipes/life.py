"""Work, learning, safety and everyday life."""

from drawings import paint, things
from drawings import people as who
from drawings.lettering import letters
from drawings.people import bust, standing
from drawings.shapes import Disc, Limb, Path, Shapes, box, place, poly


def staying_safe() -> Shapes:
    return (
        *place(things.shield(paint.TEAL), 50, 52, 1.74),
        *place(things.shield(paint.WHITE), 50, 52, 1.46),
        *place(bust(who.WOMAN_WITH_AFRO, tall=26), 50, 52, 1.02),
        *place(things.tick(), 80, 82, 0.7),
    )


def job() -> Shapes:
    return (
        *place(bust(who.MAN_WITH_LOCS, right=who.ON_TABLE, left=who.ON_TABLE, look=0.3), 40, 44, 1.24),
        *place(things.laptop(), 66, 66, 0.72, flip=True),
        box(2, 80, 96, 8, paint.BROWN, 2),
        box(10, 88, 6, 12, paint.BROWN),
        box(84, 88, 6, 12, paint.BROWN),
        *place(things.mug(paint.RED, steam=False), 18, 74, 0.5),
    )


def training() -> Shapes:
    return (
        *place(things.screen(60, 40), 62, 27),
        *place(things.chart(), 58, 28, 0.62),
        *place(bust(who.WOMAN_IN_SCARF, right=((18, 12), (22, 1)), look=0.6, mood="talk", tall=60), 20, 48, 0.92),
        *(
            shape
            for person, x in ((who.OLDER_MAN, 48), (who.YOUNG_WOMAN, 80))
            for shape in place(_from_behind(person), x, 88, 0.9)
        ),
    )


def _from_behind(person: who.Person) -> Shapes:
    """Somebody who looks away from us, as in an audience."""
    top = Disc(0, -13, 7, 8.6, person.skin if person.hair == "bald" else person.hair_colour)
    return (*bust(person, None, None, tall=32)[0:2], Path("M-3.6 -8L-3.8 -2Q0 1 3.8 -2L3.6 -8Z", person.skin), top)


def computer_skills() -> Shapes:
    return (*place(things.laptop(), 50, 52, 1.64), *place(things.tick(), 50, 41, 0.8))


def phoning() -> Shapes:
    return (
        *place(bust(who.OLDER_WOMAN_IN_BLUE, right=((20, 8), (10, -9)), mood="talk", look=-0.4, tall=36), 44, 58, 1.44),
        *place(things.phone(), 58, 40, 0.42, turn=12),
        Disc(60, 46, 4.2, fill=paint.DEEP),
        Path("M76 30C80 34 80 42 76 46M83 24C90 32 90 44 83 52", line=2.6),
    )


def contact_us() -> Shapes:
    return (
        *place(things.envelope(paint.YELLOW), 34, 28, 1.1),
        *place(things.phone(), 76, 36, 1.1),
        *place(things.handset(paint.RED), 34, 76, 1.0),
    )


def date_for_your_diary() -> Shapes:
    return (*place(things.calendar(), 46, 50, 1.6), Disc(51.9, 63.1, 9, line=3.4, ink=paint.RED))


def deadline() -> Shapes:
    return (*place(things.calendar("!"), 40, 48, 1.4), *place(things.clock(12, 0), 78, 76, 0.72))


def meal_together() -> Shapes:
    return (
        *place(bust(who.OLDER_MAN, look=0.7), 26, 42, 1.0),
        *place(bust(who.WOMAN_WITH_AFRO, look=-0.7), 74, 42, 1.0),
        *things.table_top(66, 96, paint.WHITE),
        *place(things.plate(), 28, 80, 0.52),
        *place(things.plate(), 72, 80, 0.52),
    )


def shopping() -> Shapes:
    return (
        Limb("M68 40L76 12", 7, paint.ORANGE),
        Path("M74 12C70 2 78 0 80 6C86 2 88 8 82 14Z", paint.GREEN),
        Disc(36, 28, 9, fill=paint.RED),
        Disc(52, 30, 8, fill=paint.YELLOW),
        Path("M20 34L80 34L74 92L26 92Z", paint.GREEN),
        Path("M38 46C38 58 62 58 62 46", line=2.6),
    )


def hate_crime() -> Shapes:
    return (*place(things.sharp_bubble(), 50, 48, 1.5), *place(things.no_sign(), 50, 50, 1.2))


def power_shared() -> Shapes:
    return (
        *place(bust(who.MAN_WITH_PARTING, right=((18, 16), (17, 17)), look=0.6, tall=40), 21, 54, 1.1),
        *place(bust(who.WOMAN_WITH_AFRO, left=((18, 16), (17, 17)), look=-0.6, tall=40), 79, 54, 1.1),
        *place(things.key(), 50, 74, 1.5),
        Disc(38, 76, 5, fill=paint.TAN),
        Disc(62, 76, 5, fill=paint.DEEP),
        *letters("=", 50, 26, 16, 4),
    )


def independence() -> Shapes:
    return (
        *place(
            standing(
                who.Person(paint.FAIR, "short", paint.ORANGE, paint.TEAL, paint.NAVY),
                right=((20, 4), (16, -12)),
                left=((18, 14), (13, 24)),
            ),
            28,
            32,
            0.94,
        ),
        *place(things.key(), 50, 18, 0.6, turn=-50),
        *place(things.door(paint.RED, open_=True), 76, 54, 1.32),
        Path("M2 95L98 95"),
    )


def goal() -> Shapes:
    return (
        poly((4, 96), (42, 30), (56, 54), (64, 44), (96, 96), fill=paint.GREEN),
        Limb("M42 30L42 6", 2.4, paint.INK),
        Path("M42 7L62 13L42 20Z", paint.RED),
        Path("M22 90C34 86 26 74 36 70C44 66 38 56 42 46", line=2.4, ink=paint.WHITE),
    )


def waiting() -> Shapes:
    return (
        *place(bust(who.OLDER_WOMAN, mood="calm", right=who.ON_TABLE, left=who.ON_TABLE, tall=40), 34, 56, 1.22),
        *place(things.clock(3, 0), 77, 30, 0.84),
    )


def everybody_welcome() -> Shapes:
    return (
        *place(things.door(paint.TEAL, open_=True), 74, 54, 1.2),
        *place(bust(who.MAN_IN_TURBAN, right=((20, 10), (26, 0)), tall=44), 30, 52, 1.2),
    )


def photo_consent() -> Shapes:
    return (
        box(12, 34, 62, 44, paint.NAVY, 6),
        box(30, 26, 24, 10, paint.NAVY, 2),
        Disc(43, 56, 15, fill=paint.WHITE),
        Disc(43, 56, 8.4, fill=paint.SKY),
        Disc(20.6, 42, 2.4, fill=paint.YELLOW),
        *place(things.tick(), 82, 26, 0.7),
    )


def important() -> Shapes:
    return (poly((50, 6), (96, 90), (4, 90), fill=paint.YELLOW), *letters("!", 50, 60, 38, 7))


def emergency_contact() -> Shapes:
    return (
        *place(things.phone(), 36, 50, 1.7),
        *place(things.plus(paint.GREEN), 36, 46, 0.6),
        Path("M68 30C76 40 76 58 68 68M78 20C92 38 92 62 78 80", line=3),
    )


def computer_form() -> Shapes:
    return (
        *place(things.laptop(), 50, 52, 1.64),
        box(26, 28, 32, 7),
        box(26, 42, 32, 7),
        *place(things.tick(), 70, 38, 0.5),
    )
