"""Care and health: assessments, plans, help at home, hospital, medicines."""

from drawings import paint, things
from drawings import people as who
from drawings.lettering import letters
from drawings.people import bust, standing, with_frame
from drawings.shapes import Disc, Limb, Path, Shapes, box, place, poly


def assessment() -> Shapes:
    return (
        *place(bust(who.OLDER_MAN, look=0.8, mood="talk", tall=40), 22, 62, 1.02),
        *place(bust(who.WORKER, left=((18, 18), (12, 20)), look=-0.8, tall=40), 76, 56, 1.08),
        *place(things.clipboard(2), 60, 80, 0.62, turn=8),
        Disc(68, 85, 4, fill=paint.BROWN),
        *place(things.speech(38, 22, paint.YELLOW, tail=-6), 26, 14),
        *place(things.heart(), 17, 14, 0.28),
        *place(things.house(), 36, 14, 0.3),
    )


def review() -> Shapes:
    return (
        *place(things.ring_arrow(paint.GREEN), 50, 51, 1.38),
        *place(things.sheet(32, 40, 4), 50, 51),
        *place(things.magnifier(), 56, 56, 0.6),
    )


def care_plan() -> Shapes:
    return (
        *place(things.sheet(66, 84, 1), 46, 50),
        box(14, 9, 64, 82),
        Disc(33, 26, 6.6, 8, paint.BROWN),
        Path("M25 26C23 12 43 12 41 26C39 20 27 20 25 26Z", paint.INK),
        Path("M20 44C21 36 28 35 33 35C38 35 45 36 46 44Z", paint.ORANGE),
        *place(things.heart(), 62, 28, 0.56),
        *(
            row
            for n in range(3)
            for row in (
                *place(things.tick(), 25, 57 + 13 * n, 0.24),
                Path(f"M35 {57 + 13 * n}L66 {57 + 13 * n}", line=2.4, ink=paint.GREY),
            )
        ),
        *place(things.pen(paint.NAVY), 72, 92, 1.15),
    )


def hospital_discharge() -> Shapes:
    return (
        *place(_hospital(), 29, 32, 0.82),
        *place(things.house(), 77, 72, 0.88),
        Limb("M32 70C34 84 38 84 44 84", 6.4, paint.ORANGE),
        poly((42, 74), (42, 94), (53, 84), fill=paint.ORANGE),
    )


def _hospital() -> Shapes:
    return (
        box(-32, -8, 64, 38, paint.WHITE),
        box(-14, -34, 28, 64, paint.WHITE),
        box(-8, -29, 16, 16, paint.NAVY, 2),
        *letters("H", 0, -21, 9, 2.2, paint.WHITE),
        *(box(x, y, 8, 8, paint.SKY) for x in (-27, 19) for y in (0, 14)),
        *(box(x, -4, 7, 8, paint.SKY) for x in (-9, 2)),
        box(-7, 13, 14, 17, paint.TEAL),
    )


def hospital() -> Shapes:
    return (*place(_hospital(), 50, 52, 1.36), Path("M2 93L98 93"))


def home_care() -> Shapes:
    return (
        *things.room(paint.YELLOW, paint.RED),
        *place(bust(who.NURSE, right=((16, 16), (24, 20)), look=0.8, tall=44), 33, 58, 0.82),
        *place(things.armchair(), 67, 68, 0.84),
        *place(bust(who.OLDER_WOMAN, look=-0.8), 67, 66, 0.74),
        *place(things.mug(paint.RED, steam=False), 52, 74, 0.36),
    )


def care_worker() -> Shapes:
    return (
        *place(bust(who.NURSE, right=((18, 17), (22, 18)), look=0.7, tall=46), 28, 50, 1.2),
        *place(bust(who.OLDER_MAN, left=((18, 17), (20, 19)), look=-0.7, tall=40), 73, 60, 1.08),
        *place(things.mug(paint.YELLOW, steam=True), 51, 74, 0.62),
    )


def medicines() -> Shapes:
    return (
        *place(things.pill_bottle(), 36, 55, 1.7),
        *place(things.tablet(paint.RED), 77, 60, 1.5, turn=-30),
        *place(things.tablet(paint.TEAL), 76, 83, 1.5, turn=18),
    )


def gp_visit() -> Shapes:
    stethoscope = (
        Path("M-6 -2C-7 10 -2 12 0 16C2 12 7 10 6 -2", line=2.6),
        Path("M0 16C0 24 9 25 10 19", line=2.6),
        Disc(10.6, 18, 2.4, fill=paint.GREY),
    )
    return (
        *place(bust(who.YOUNG_MAN, look=0.8, mood="talk", tall=40), 25, 62, 1.06),
        *place(bust(who.DOCTOR, look=-0.8, tall=40), 72, 56, 1.16),
        *place(stethoscope, 72, 62, 1.16),
        *place(things.plus(paint.GREEN), 30, 17, 0.6),
    )


def annual_health_check() -> Shapes:
    beat = Path("M-17 0L-8 0L-4 -8L2 8L6 0L17 0", line=2.4, ink=paint.WHITE)
    return (
        *place(things.clipboard(3), 38, 54, 1.4),
        *place(things.heart(), 76, 66, 1.02),
        *place((beat,), 76, 64, 0.84),
    )


def hospital_bed() -> Shapes:
    lying = (
        Disc(-23, -8, 6.4, 5.6, paint.BROWN),
        Path("M-29 -7C-31 -15 -18 -17 -17 -11C-22 -11 -26 -11 -29 -7Z", paint.INK),
        Disc(-21, -8, 0.8, fill=paint.INK, line=0.6),
    )
    return (
        *place(things.bed(paint.SKY), 50, 66, 1.2),
        *place(lying, 50, 66, 1.2),
        Limb("M84 12L84 60", 2.6, paint.GREY),
        box(78, 16, 12, 17, paint.SKY, 3),
        *place(things.plus(paint.GREEN), 26, 22, 0.5),
    )


def dignity() -> Shapes:
    return (
        *place(things.door(paint.TEAL), 66, 50, 1.5),
        *place(bust(who.WORKER, right=((19, 12), (24, 1)), look=0.8, tall=60), 26, 50, 1.05),
        Path("M52 38L48 34M58 36L57 30M63 40L68 37", line=2.8, ink=paint.WHITE),
    )


def personal_care() -> Shapes:
    drops = tuple(Path(f"M{x} {y}L{x - 1} {y + 5}", line=2.4, ink=paint.NAVY) for y in (26, 36) for x in (60, 70, 80))
    return (
        Limb("M92 94L92 12L70 12", 3.4, paint.GREY),
        Path("M58 20C60 10 80 10 82 20Z", paint.GREY),
        *drops,
        Path("M20 56L92 56C92 80 84 86 76 86L36 86C28 86 20 80 20 56Z", paint.WHITE),
        Path("M28 86L26 93M82 86L84 93", line=3),
        box(14, 51, 82, 6, paint.STONE, 2),
        Path("M10 34L34 34L34 62Q22 66 10 62Z", paint.ORANGE),
        Path("M10 40L34 40", line=2),
    )


def occupational_therapy() -> Shapes:
    return (
        *place(with_frame(who.OLDER_WOMAN_IN_BLUE), 60, 31, 0.95),
        *place(standing(who.WORKER, right=((18, 17), (24, 19)), look=0.8), 24, 31, 0.95),
        Path("M4 95L98 95"),
    )


def mental_health() -> Shapes:
    return (
        Path(
            "M36 96L36 80C18 80 20 70 20 64L12 60L20 48C18 20 40 8 58 10C84 13 92 42 78 62C73 70 74 80 76 96Z",
            paint.SKY,
        ),
        *place(things.heart(), 53, 42, 1.0),
    )


def dementia() -> Shapes:
    return (
        *place(bust(who.OLDER_WOMAN, mood="calm", tall=36), 34, 60, 1.3),
        *place(things.thought(44, 34, paint.SKY, tail=-13), 74, 24),
        *letters("?", 74, 23, 18, 3.4),
    )


def equipment() -> Shapes:
    return (
        Limb("M22 28L22 94M16 28C16 18 30 18 30 30", 3, paint.BROWN),
        *place((Limb("M-9 -22L9 -22L15 26M8 -22L-2 -22M-9 -22L-15 26M11 -2L-11 -2", 3, paint.STONE),), 44, 67, 1.0),
        Disc(78, 78, 14, line=2.8),
        Disc(78, 78, 2, fill=paint.INK),
        Limb("M66 42L70 66L90 66L94 88", 3, paint.GREY),
        box(68, 60, 22, 6, paint.TEAL, 2),
        box(62, 40, 6, 24, paint.TEAL, 2),
    )


def alarm() -> Shapes:
    return (
        Path("M22 4C20 34 40 42 50 54C60 42 80 34 78 4", line=3),
        Disc(50, 68, 21, fill=paint.WHITE),
        Disc(50, 68, 13, fill=paint.RED),
        Path(
            "M18 56C14 64 14 74 18 82M82 56C86 64 86 74 82 82M10 50C4 62 4 76 10 88M90 50C96 62 96 76 90 88", line=2.6
        ),
    )


def short_breaks() -> Shapes:
    return (
        *place(bust(who.WOMAN_WITH_BOB, right=who.DOWN, tall=44), 34, 50, 1.16),
        *place(things.suitcase(paint.PLUM), 73, 77, 1.1),
        *place(things.sun(), 78, 24, 1.2),
    )


def care_package() -> Shapes:
    return (
        *place(things.calendar(), 34, 38, 1.12),
        *place(things.heart(), 76, 32, 0.8),
        *place(things.mug(paint.RED, steam=False), 22, 84, 0.7),
        *place(things.pill_bottle(), 54, 82, 0.64),
        *place(things.plate(), 82, 82, 0.5),
    )
