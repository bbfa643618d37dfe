"""Saying, thinking, agreeing and deciding."""

from drawings import paint, things
from drawings import people as who
from drawings.lettering import letters
from drawings.people import bust
from drawings.shapes import Disc, Limb, Path, Shapes, place, poly


def _thumb_hand(skin: str) -> Shapes:
    """A fist with its thumb up, small enough for a figure's arm."""
    return (Limb("M0 0L0 -8", 4, skin), Disc(0, 1, 4.6, fill=skin), Path("M1 -1L4 -1M1 2L4 2", line=1))


def agree() -> Shapes:
    person = who.WOMAN_WITH_BOB
    return (
        *place(bust(person, right=((18, 18), (21, 6)), tall=36), 36, 52, 1.42),
        *place(_thumb_hand(person.skin), 66, 60, 1.5),
        *place(things.tick(), 78, 22, 0.95),
    )


def disagree() -> Shapes:
    person = who.MAN_WITH_LOCS
    return (
        *place(bust(person, right=((19, 16), (21, 14)), mood="cross", tall=36), 36, 52, 1.42),
        *place(_thumb_hand(person.skin), 66, 68, 1.5, turn=180),
        *place(things.cross(), 79, 23, 0.95),
    )


def choice() -> Shapes:
    return (
        *place(
            bust(who.YOUNG_MAN, right=((20, 14), (26, 4)), left=((20, 14), (26, 4)), mood="calm", tall=36), 50, 64, 1.1
        ),
        Disc(18, 36, 16, fill=paint.WHITE),
        Disc(82, 36, 16, fill=paint.WHITE),
        *place(things.mug(paint.RED, steam=False), 16.4, 35, 0.72),
        *place(_glass(), 82, 37, 0.72),
        *letters("?", 50, 14, 18, 3.4),
    )


def _glass() -> Shapes:
    return (
        poly((-8, -12), (8, -12), (6, 14), (-6, 14), fill=paint.WHITE),
        poly((-7.4, -5), (7.4, -5), (6, 14), (-6, 14), fill=paint.ORANGE),
        Limb("M1 4L6 -19", 1.8, paint.RED),
    )


def decision() -> Shapes:
    return (
        *place(bust(who.OLDER_WOMAN, right=((18, 12), (7, 0)), look=0.4, mood="calm", tall=36), 34, 58, 1.32),
        *place(things.thought(46, 34, paint.SKY, tail=-14), 72, 23),
        *place(things.tick(), 63, 23, 0.42),
        *place(things.cross(paint.RED), 82, 23, 0.42),
    )


def speaking_up() -> Shapes:
    return (
        *place(bust(who.WOMAN_IN_SCARF, right=((19, 14), (11, 1)), mood="talk", look=0.7, tall=36), 34, 56, 1.36),
        *place(things.megaphone(), 71, 44, 0.86, turn=-12),
    )


def complaint() -> Shapes:
    return (
        *place(bust(who.MAN_WITH_PARTING, right=((18, 17), (20, 17)), mood="cross", look=0.5, tall=36), 34, 56, 1.34),
        *place(things.ribbon_bubble("!", paint.RED, 20, 34, 32), 78, 20),
        *place(things.sheet(26, 32, 4), 72, 78),
        Disc(62, 80, 4.4, fill=paint.TAN),
    )


def feedback() -> Shapes:
    stars = tuple(shape for n in range(3) for shape in place(things.star(paint.YELLOW), 30 + 20 * n, 26, 0.46))
    return (
        *place(things.speech(88, 42, paint.SKY, tail=-20), 50, 26),
        *stars,
        Limb("M20 102L31 86", 11, paint.TEAL),
        *place(_thumb_hand(paint.DEEP), 33, 81, 1.8),
        Limb("M84 102L72 84", 11, paint.ORANGE),
        *place(_thumb_hand(paint.FAIR), 69, 76, 1.8, turn=180),
    )


def your_views() -> Shapes:
    return (
        *place(bust(who.OLDER_WOMAN_IN_BLUE, look=0.4, mood="talk", tall=36), 27, 68, 1.04),
        *place(bust(who.MAN_IN_TURBAN, look=-0.4, mood="talk", tall=36), 74, 68, 1.04),
        *place(things.speech(38, 28, paint.YELLOW, tail=-4), 25, 18),
        *place(things.speech(38, 28, paint.WHITE, tail=4), 75, 18),
        *place(things.heart(), 25, 18, 0.46),
        *place(things.bulb(), 75, 18, 0.62),
    )


def good_idea() -> Shapes:
    return (
        *place(bust(who.MAN_WITH_LOCS, right=((19, 15), (20, 0)), look=0.6, tall=36), 36, 58, 1.34),
        Limb("M62.6 56L63 50", 3.6, paint.DEEP),
        *place(things.bulb(), 76, 30, 1.3),
        Path("M55 28L50 27M60 13L56 9M92 13L96 9M97 28L99 27", line=2.2),
    )


def jargon() -> Shapes:
    return (
        *place(bust(who.MAN_WITH_PARTING, look=0.9, mood="talk", tall=36), 25, 68, 1.02),
        *place(bust(who.YOUNG_WOMAN, look=-0.9, mood="worried", tall=36), 75, 68, 1.02),
        *place(things.speech(58, 28, paint.WHITE, tail=-14), 34, 18),
        *letters("XQZ#%", 34, 18, 10, 2.2),
        *letters("?", 80, 22, 19, 3.6),
    )


def not_understanding() -> Shapes:
    return (
        *place(
            bust(who.YOUNG_WOMAN, right=((20, 14), (27, 6)), left=((20, 14), (27, 6)), mood="worried", tall=36),
            50,
            58,
            1.34,
        ),
        *letters("?", 18, 28, 18, 3.6),
        *letters("?", 82, 28, 18, 3.6),
    )


def understanding() -> Shapes:
    return (
        *place(bust(who.YOUNG_WOMAN, tall=36), 36, 58, 1.34),
        *place(things.thought(42, 34, paint.YELLOW, tail=-13), 76, 24),
        *place(things.tick(), 76, 23, 0.6),
    )


def you_said_we_did() -> Shapes:
    return (
        *place(things.speech(40, 26, paint.YELLOW, tail=-4), 23, 17),
        *things.writing(10, 13, 26, 2, 8, paint.NAVY),
        *place(bust(who.WOMAN_WITH_AFRO, look=0.6, tall=26), 22, 73, 1.1),
        *place(things.arrow(paint.ORANGE, 22), 51, 52),
        *place(things.clipboard(3), 79, 52, 0.92),
    )


def being_bullied() -> Shapes:
    return (
        *place(bust(who.MAN_WITH_PARTING, right=((18, 9), (27, 4)), mood="cross", look=0.9, tall=42), 25, 49, 1.2),
        Limb("M58.6 54L65 55", 4.4, paint.TAN),
        *place(
            bust(who.YOUNG_WOMAN, right=((17, 17), (6, 14)), left=((17, 17), (6, 14)), mood="sad", tall=34),
            83,
            67,
            1.04,
        ),
        *place(things.sharp_bubble(), 62, 19, 1.02),
    )


def keeping_quiet() -> Shapes:
    person = who.WOMAN_WITH_BOB
    return (
        *place(bust(person, right=((17, 14), (1, 6)), mood="calm", tall=18), 50, 66, 1.9),
        Limb("M52 76L51 54", 7, person.skin),
        Disc(52, 78, 7, fill=person.skin),
    )


def saying_no() -> Shapes:
    return (
        *place(bust(who.WOMAN_WITH_BUN, mood="cross", right=((19, 16), (22, 4)), tall=36), 38, 58, 1.36),
        *place(things.raised_hand(paint.BROWN, paint.ORANGE), 76, 52, 0.74),
    )


def handshake() -> Shapes:
    return (
        *place(things.handshake(paint.DEEP, paint.FAIR, paint.TEAL, paint.ORANGE), 50, 60, 1.12),
        *place(things.tick(paint.GREEN), 50, 22, 0.7),
    )
