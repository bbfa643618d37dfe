"""People in social care and what they do for each other."""

from drawings import paint, things
from drawings import people as who
from drawings.people import bust, in_wheelchair, standing, with_frame
from drawings.shapes import Disc, Limb, Path, Shapes, box, place, poly


def family_carer() -> Shapes:
    return (
        *place(bust(who.WOMAN_WITH_BOB, look=-0.7, tall=52), 68, 46, 1.12),
        *place(things.armchair(), 35, 66, 1.3),
        *place(bust(who.OLDER_MAN, right=who.ON_TABLE, left=who.ON_TABLE, look=0.7), 35, 62, 1.06),
        Limb("M58 54L54 72L46 66", 7.2, who.WOMAN_WITH_BOB.top),
        Disc(46, 66, 3.8, fill=paint.TAN),
        *place(things.heart(), 35, 16, 0.62),
    )


def carers() -> Shapes:
    return (
        *place(bust(who.WOMAN_WITH_AFRO, tall=40), 22, 60, 0.96),
        *place(bust(who.MAN_IN_TURBAN, tall=40), 78, 60, 0.96),
        *place(bust(who.OLDER_WOMAN, tall=44), 50, 64, 1.08),
        *place(things.heart(), 50, 17, 0.66),
    )


def support_worker() -> Shapes:
    return (
        *place(bust(who.WORKER, right=((18, 16), (22, 19)), look=0.7), 28, 45, 1.16),
        *place(bust(who.YOUNG_MAN, left=((17, 17), (8, 23)), right=((17, 17), (8, 23)), look=-0.7), 72, 49, 1.1),
        *things.table_top(76, 97),
        *place(_form(), 54, 86),
        Limb("M50 64L56 79", 6.4, who.WORKER.top),
        Disc(56, 80, 3.8, fill=paint.BROWN),
    )


def _form() -> Shapes:
    return (
        poly((-15, -8), (14, -8), (17, 7), (-18, 7), fill=paint.WHITE),
        Path("M-10 -3L9 -3M-12 2L6 2", line=1.6, ink=paint.GREY),
    )


def social_worker() -> Shapes:
    return (
        *place(bust(who.OTHER_WORKER, right=((17, 17), (10, 17)), look=0.6, tall=40), 31, 48, 1.26),
        *place(things.clipboard(2), 47, 74, 0.62, turn=-8),
        Disc(38, 79, 4, fill=paint.FAIR),
        *place(things.house(), 79, 66, 0.8),
    )


def personal_assistant() -> Shapes:
    bag = (box(-9, 0, 18, 17, paint.GREEN, 2), Path("M-5 0C-5 -9 5 -9 5 0", line=2), Path("M-4 0L-7 -9", line=2.4))
    return (
        *place(standing(who.MAN_WITH_CURLS, look=0.7), 26, 31, 0.95),
        *place(bag, 12, 62, 0.86),
        *place(in_wheelchair(who.YOUNG_WOMAN), 62, 40, 1.0),
    )


def advocate() -> Shapes:
    return (
        *place(bust(who.OLDER_WOMAN_IN_BLUE, look=0.7, mood="calm", tall=36), 26, 72, 1.02),
        *place(bust(who.MAN_IN_GLASSES, look=0.7, mood="talk", tall=36), 68, 64, 1.1),
        *place(things.thought(40, 26, paint.YELLOW, tail=2), 25, 16),
        *place(things.star(paint.RED), 25, 16, 0.44),
        *place(things.speech(38, 28, paint.WHITE, tail=-6), 79, 18),
        *place(things.star(paint.RED), 79, 18, 0.44),
    )


def key_worker() -> Shapes:
    badge = (
        box(-15, -10, 30, 36, paint.WHITE, 3),
        Disc(0, 0, 6, fill=paint.BROWN),
        Path("M-6 -1C-8 -9 8 -9 6 -1C4 -4 -4 -4 -6 -1Z", paint.INK),
        Path("M-9 14Q0 2 9 14Z", paint.NAVY),
        *things.writing(-9, 20, 18, 1),
    )
    return (
        Path("M34 2L50 30L66 2", line=4.4, ink=paint.NAVY),
        *place(badge, 50, 45, 1.9),
        box(45, 22, 10, 9, paint.GREY, 2),
    )


def friends() -> Shapes:
    return (
        *place(bust(who.MAN_WITH_LOCS, left=None, right=((19, 12), (24, 8)), look=0.5, tall=40), 30, 58, 1.2),
        *place(bust(who.OLDER_MAN, right=who.DOWN, left=((18, 10), (26, 5)), look=-0.5, tall=40), 70, 58, 1.2),
    )


def group() -> Shapes:
    back = ((who.WOMAN_WITH_BUN, 18, 46), (who.MAN_WITH_PARTING, 50, 42), (who.WOMAN_WITH_AFRO, 82, 46))
    front = ((who.OLDER_MAN, 33, 72), (who.WOMAN_IN_SCARF, 67, 72))
    return tuple(shape for person, x, y in (*back, *front) for shape in place(bust(person, tall=72), x, y, 0.84))


def adults() -> Shapes:
    return (
        *place(standing(who.YOUNG_WOMAN), 17, 34, 0.88),
        *place(standing(who.MAN_IN_TURBAN), 45, 34, 0.88),
        *place(with_frame(who.OLDER_WOMAN_IN_BLUE), 69, 34, 0.88),
    )


def using_a_wheelchair() -> Shapes:
    return (*place(in_wheelchair(who.MAN_WITH_LOCS), 46, 40, 1.0), Path("M14 95L92 95"))


def using_a_frame() -> Shapes:
    return (*place(with_frame(who.OLDER_WOMAN), 44, 29, 0.98), Path("M20 95L88 95"))


def person_with_guide_dog() -> Shapes:
    return (
        *place(standing(who.WOMAN_WITH_BUN, right=((17, 18), (19, 30)), look=0.6), 28, 29, 0.98),
        *place(things.guide_dog(), 68, 71, 0.98),
        Path("M8 95L98 95"),
    )


def hearing_aid() -> Shapes:
    return (
        *place(
            bust(who.Person(paint.BROWN, "crop", paint.INK, paint.ORANGE, hearing_aid=True), look=-0.6, tall=36),
            50,
            60,
            1.7,
        ),
        Path("M80 22C84 27 84 35 80 40M87 17C94 25 94 37 87 45", line=2.6),
    )


def working_together() -> Shapes:
    return (
        *place(bust(who.WOMAN_IN_SCARF, right=((17, 17), (19, 15)), look=0.7, tall=54), 20, 50, 0.96),
        *place(bust(who.OLDER_MAN, left=((17, 17), (19, 15)), look=-0.7, tall=54), 80, 50, 0.96),
        *place(things.jigsaw(paint.YELLOW), 41, 58, 0.58),
        *place(things.jigsaw(paint.TEAL), 59, 58, 0.58),
        Disc(37, 67, 3.4, fill=paint.TAN),
        Disc(63, 67, 3.4, fill=paint.FAIR),
    )


def co_production() -> Shapes:
    return (
        *place(bust(who.MAN_WITH_CURLS, look=0.7, tall=36), 22, 36, 0.94),
        *place(bust(who.WORKER, tall=36), 50, 32, 0.94),
        *place(bust(who.OLDER_WOMAN, look=-0.7, tall=36), 78, 36, 0.94),
        *things.table_top(60, 96, paint.WHITE),
        *place(things.jigsaw(paint.YELLOW), 38, 80, 0.5),
        *place(things.jigsaw(paint.ORANGE), 53, 80, 0.5),
        *place(things.jigsaw(paint.TEAL), 68, 80, 0.5),
        Limb("M14 54L22 72L30 79", 6, who.MAN_WITH_CURLS.top),
        Disc(30, 79, 3.4, fill=paint.BROWN),
        Limb("M86 54L86 70L76 80", 6, who.OLDER_WOMAN.top),
        Disc(76, 80, 3.4, fill=paint.FAIR),
        Limb("M57 52L60 62L54 69", 6, who.WORKER.top),
        Disc(54, 69, 3.4, fill=paint.BROWN),
    )


def volunteering() -> Shapes:
    return (
        *place(bust(who.YOUNG_WOMAN, left=((18, 18), (13, 26)), right=((18, 18), (13, 26)), tall=44), 50, 42, 1.3),
        *place(things.heart(), 50, 53, 0.42),
        box(30, 64, 40, 33, paint.TAN),
        box(44, 64, 12, 11, paint.STONE),
        Disc(31, 77, 4.4, fill=paint.FAIR),
        Disc(69, 77, 4.4, fill=paint.FAIR),
    )


def peer_support() -> Shapes:
    return (
        *place(bust(who.WOMAN_WITH_AFRO, right=((18, 17), (24, 20)), look=0.7, tall=40), 28, 56, 1.16),
        *place(bust(who.YOUNG_MAN, left=((18, 17), (24, 20)), look=-0.7, tall=40), 72, 56, 1.16),
        *place(things.heart(), 50, 20, 0.6),
    )


def couple() -> Shapes:
    return (
        *place(standing(who.OLDER_MAN, right=((17, 17), (18, 29)), look=0.5), 33, 30, 0.98),
        *place(standing(who.WOMAN_WITH_BOB, left=((17, 17), (18, 29)), look=-0.5), 68, 30, 0.98),
    )


def police() -> Shapes:
    cap = (
        Path("M-10 -6C-14 -16 14 -16 10 -6Z", paint.NAVY),
        box(-9, -8, 18, 4, paint.WHITE),
        Path("M-9 -4Q0 0 9 -4Z", paint.INK),
        Disc(0, -11, 1.6, fill=paint.YELLOW),
    )
    officer = who.Person(paint.BROWN, "crop", paint.INK, paint.NAVY, paint.INK, "collar")
    return (
        *place(bust(officer, tall=36), 50, 58, 1.5),
        *place(cap, 50, 34, 1.5),
        *place(things.shield(paint.YELLOW), 66, 80, 0.26),
    )


def nurse() -> Shapes:
    watch = (Limb("M0 0L0 5", 2, paint.WHITE), Disc(0, 8, 3, fill=paint.WHITE))
    return (
        *place(bust(who.NURSE, tall=36), 50, 56, 1.5),
        *place(watch, 60, 68, 1.3),
        *place(things.plus(paint.GREEN), 82, 20, 0.56),
    )


def interview() -> Shapes:
    return (
        *place(bust(who.MAN_WITH_LOCS, look=0.8, mood="talk"), 24, 48, 1.0),
        *place(bust(who.OLDER_WOMAN, look=-0.8), 76, 48, 1.0),
        *things.table_top(74, 96),
        *place(things.clipboard(2), 64, 74, 0.46),
        *place(things.speech(32, 18, paint.YELLOW, tail=-6), 47, 13),
        *things.writing(37, 10, 20, 2, 6, paint.PLUM),
    )
