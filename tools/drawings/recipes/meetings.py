"""Meetings: who runs them, what happens in them, what makes them work for everybody."""

from drawings import paint, things
from drawings import people as who
from drawings.lettering import letters
from drawings.people import bust, in_wheelchair, standing, wheelchair_at_table
from drawings.shapes import Disc, Limb, Path, Shapes, box, place, poly


def meeting() -> Shapes:
    return (
        *place(wheelchair_at_table(who.WOMAN_WITH_AFRO, look=0.8), 21, 45, 0.84),
        *place(bust(who.MAN_IN_TURBAN, look=-0.6, mood="talk"), 50, 40, 0.84),
        *place(bust(who.OLDER_WOMAN, look=-0.8), 79, 45, 0.84),
        *things.table_top(66, 94),
        *place(_flat_paper(), 24, 79),
        *place(_flat_paper(), 74, 79),
        *place(things.mug(steam=False), 50, 74, 0.5),
    )


def _flat_paper() -> Shapes:
    return (poly((-9, -6), (8, -6), (10, 6), (-11, 6), fill=paint.WHITE), Path("M-6 -2L6 -2M-7 2L4 2", line=1.3))


def co_chairs() -> Shapes:
    plate = (box(-11, -4, 22, 9, paint.YELLOW), *place(things.star(paint.RED), 0, 0.5, 0.16))
    return (
        *place(bust(who.YOUNG_MAN, look=0.6), 27, 40, 1.1),
        *place(wheelchair_at_table(who.WOMAN_WITH_BUN, look=-0.6), 73, 42, 1.04),
        *things.table_top(70, 96),
        *place(_flat_paper(), 50, 78, 1.2),
        *place(plate, 22, 87),
        *place(plate, 78, 87),
        *letters("=", 50, 22, 16, 3.4),
    )


def agenda() -> Shapes:
    return (*place(things.clipboard(number=True), 40, 54, 1.5), *place(things.clock(10, 0), 79, 24, 0.72))


def action_list() -> Shapes:
    return (*place(things.clipboard(2), 40, 54, 1.5), *place(things.arrow(paint.ORANGE, 34), 80, 74))


def vote() -> Shapes:
    return (
        *place(things.ballot_box(), 50, 66, 1.06),
        Limb("M86 2L70 18L61 28", 9, paint.TEAL),
        Disc(59, 30, 5, fill=paint.BROWN),
        Limb("M57 33L54 37", 4, paint.BROWN),
    )


def show_of_hands() -> Shapes:
    return (
        *place(bust(who.WOMAN_IN_SCARF, right=who.DOWN, left=((17, -5), (13, -24)), tall=48), 22, 58, 0.96),
        *place(bust(who.OLDER_MAN, right=((17, -5), (13, -24)), tall=48), 79, 58, 0.96),
        *place(bust(who.MAN_IN_GLASSES, right=((17, -5), (12, -24)), tall=40), 48, 66, 0.96),
    )


def taking_turns() -> Shapes:
    return (
        *place(bust(who.MAN_IN_GLASSES, look=0.8, mood="talk", tall=36), 26, 68, 1.0),
        *place(bust(who.OLDER_WOMAN, look=-0.8, tall=36), 74, 68, 1.0),
        *place(things.ribbon_bubble("1", paint.YELLOW, 14, 30), 26, 20),
        *place(things.ribbon_bubble("2", paint.SKY, 14, 30), 74, 20),
        Path("M45 20L55 20M51 15L56 20L51 25", line=2.6),
    )


def one_at_a_time() -> Shapes:
    return (
        *place(bust(who.OLDER_WOMAN_IN_BLUE, mood="calm", look=0.9, tall=36), 20, 72, 0.9),
        *place(bust(who.YOUNG_MAN, mood="calm", look=-0.9, tall=36), 80, 72, 0.9),
        *place(bust(who.WOMAN_WITH_BOB, mood="talk", tall=46), 50, 62, 0.98),
        *place(things.speech(52, 24, paint.YELLOW, tail=0.1), 50, 17),
        *things.writing(32, 13, 36, 2, 8, paint.NAVY),
    )


def asking_a_question() -> Shapes:
    return (
        *place(bust(who.WOMAN_WITH_AFRO, right=None, left=who.RAISED, mood="talk", look=0.6, tall=36), 36, 57, 1.4),
        *place(things.ribbon_bubble("?", paint.YELLOW, 22, 34, 34), 79, 23),
    )


def listening_to_each_other() -> Shapes:
    return (
        *place(bust(who.OLDER_MAN, look=0.9, mood="talk", tall=38), 26, 64, 1.06),
        *place(bust(who.WOMAN_IN_SCARF, left=who.DOWN, right=((20, 7), (9.5, -11)), look=-0.9, tall=38), 74, 64, 1.06),
        *place(things.speech(44, 24, paint.YELLOW, tail=-6), 32, 17),
        *things.writing(18, 13, 28, 2, 8, paint.NAVY),
        Path("M60 14C63 18 63 24 60 28M65 11C70 17 70 25 65 31", line=2.4),
    )


def break_() -> Shapes:
    return (*place(things.mug(paint.RED), 34, 62, 1.9), *place(things.clock(11, 0), 77, 29, 0.78))


def start_time() -> Shapes:
    return (
        *place(things.clock(10, 0), 42, 44, 1.5),
        Disc(78, 77, 18, fill=paint.GREEN),
        poly((72, 67), (72, 87), (89, 77), fill=paint.WHITE),
    )


def end_time() -> Shapes:
    return (
        *place(things.clock(4, 0), 42, 44, 1.5),
        Disc(78, 77, 18, fill=paint.RED),
        box(71, 70, 14, 14),
    )


def bring_someone() -> Shapes:
    return (
        *place(standing(who.YOUNG_MAN, right=((17, 16), (20, 26)), look=0.6), 31, 30, 0.98),
        *place(standing(who.OLDER_WOMAN, left=((17, 16), (20, 26)), look=-0.6), 71, 30, 0.98),
        *place(things.plus(paint.GREEN), 51, 9, 0.34),
    )


def interpreter() -> Shapes:
    strange = Path("M-6 -6L6 -6M0 -10L0 -6M4 -6C3 2 -2 6 -7 8M-4 -2C-2 3 3 7 7 8", line=2.2)
    return (
        *place(bust(who.WOMAN_WITH_BOB, look=0.9, mood="talk", tall=36), 19, 70, 0.86),
        *place(bust(who.WORKER, look=0, mood="talk", tall=42), 50, 64, 0.86),
        *place(bust(who.MAN_WITH_PARTING, look=-0.9, tall=36), 81, 70, 0.86),
        *place(things.speech(34, 26, paint.YELLOW, tail=-6), 25, 20),
        *place((strange,), 25, 20, 1.1),
        *place(things.speech(34, 26, paint.SKY, tail=6), 75, 20),
        *letters("ABC", 75, 20, 9, 2.2),
    )


def sign_language() -> Shapes:
    return (
        *place(bust(who.WORKER, right=((21, 16), (9, 4)), left=((20, 18), (6, 14)), look=0, tall=40), 50, 49, 1.5),
        Path("M18 38C13 44 13 52 18 58M82 30C87 36 87 44 82 50", line=2.6),
    )


def hearing_loop() -> Shapes:
    return (
        box(8, 8, 84, 84, paint.NAVY, 8),
        *place(things.ear_sign(), 40, 46, 2.1),
        *letters("T", 74, 74, 22, 5, paint.WHITE),
        Path("M68 20L20 80", line=3.4, ink=paint.YELLOW),
    )


def step_free() -> Shapes:
    return (
        poly((2, 96), (98, 96), (98, 64), fill=paint.STONE),
        *place(in_wheelchair(who.WOMAN_WITH_BUN), 44, 29, 0.96, turn=-18),
    )


def quiet_room() -> Shapes:
    return (
        *place(things.sofa(paint.TEAL), 36, 66, 1.1),
        *place(things.plant(), 78, 78, 0.95),
        Path("M4 95L96 95"),
        *place((poly((-12, -5), (-5, -5), (4, -13), (4, 13), (-5, 5), (-12, 5), fill=paint.STONE),), 76, 25),
        Path("M60 40L94 10", line=6),
        Path("M60 40L94 10", line=3.4, ink=paint.RED),
    )


def _voting_card(fill: str, mark: Shapes, sleeve: str, skin: str) -> Shapes:
    return (
        Limb("M36 99L38 84", 20, sleeve),
        *place(things.traffic_card(fill), 50, 40, 1.34),
        *place(mark, 50, 38, 1),
        Disc(39, 76, 9.6, 8, skin),
        *(Limb(f"M{x} 77L{x + 1} 67", 6, skin) for x in (34, 40.4, 46.4)),
    )


def red_card() -> Shapes:
    stop = (Disc(0, 0, 15, fill=paint.WHITE), *place(things.cross(paint.RED), 0, 0, 0.5))
    return _voting_card(paint.RED, stop, paint.NAVY, paint.BROWN)


def yellow_card() -> Shapes:
    return _voting_card(
        paint.YELLOW, (Disc(0, 0, 15, fill=paint.WHITE), *letters("?", 0, 0, 17, 3.4)), paint.TEAL, paint.FAIR
    )


def green_card() -> Shapes:
    return _voting_card(
        paint.GREEN,
        (Disc(0, 0, 15, fill=paint.WHITE), *place(things.tick(paint.GREEN), 1, 0, 0.52)),
        paint.ORANGE,
        paint.DEEP,
    )
