"""More of services, money, health and everyday life."""

from drawings import paint, things
from drawings import people as who
from drawings.lettering import letters
from drawings.people import bust, standing
from drawings.shapes import Disc, Limb, Path, Shapes, box, place, poly


def commissioning() -> Shapes:
    return (
        *place(things.town_hall(), 25, 66, 0.64),
        *place(things.building(place(things.heart(), 0, -19.5, 0.34), paint.YELLOW, paint.TEAL), 76, 68, 0.64),
        *place(things.arrow(paint.ORANGE, 56), 52, 22, 1.1),
        *place(things.coin(13), 40, 22),
    )


def care_provider() -> Shapes:
    return (
        *place(things.building(place(things.heart(), 0, -19.5, 0.34), paint.STONE, paint.TEAL), 50, 40, 1.3),
        *place(bust(who.NURSE, tall=40), 28, 76, 0.8),
        *place(bust(who.OTHER_WORKER, tall=40), 72, 76, 0.8),
    )


def inspection() -> Shapes:
    return (
        *place(things.building(place(things.heart(), 0, -19.5, 0.34), paint.YELLOW, paint.RED), 40, 40, 1.1),
        *place(things.magnifier(place(things.star(), 0, 0, 0.5)), 64, 66, 1.1),
    )


def contract() -> Shapes:
    return (
        *place(things.sheet(58, 60, 4), 50, 36),
        *place(things.handshake(paint.FAIR, paint.BROWN, paint.NAVY, paint.RED), 50, 74, 0.9),
    )


def quality() -> Shapes:
    return (
        poly((34, 58), (24, 96), (38, 88), (48, 98), (52, 60), fill=paint.NAVY),
        poly((66, 58), (76, 96), (62, 88), (52, 98), (48, 60), fill=paint.NAVY),
        Disc(50, 40, 31, fill=paint.YELLOW),
        Disc(50, 40, 23, fill=paint.WHITE),
        *place(things.tick(), 50, 40, 0.76),
    )


def research() -> Shapes:
    return (*place(things.chart(), 42, 46, 1.6), *place(things.magnifier(), 66, 62, 1.0))


def priorities() -> Shapes:
    return (
        box(14, 6, 72, 88, paint.WHITE, 2),
        *(
            row
            for n in range(3)
            for row in (
                *letters(str(n + 1), 28, 25 + 26 * n, 14, 2.8),
                Path(f"M40 {25 + 26 * n}L{60 if n == 0 else 76} {25 + 26 * n}", line=3, ink=paint.GREY),
            )
        ),
        *place(things.star(), 71, 24, 0.5),
    )


def risk_assessment() -> Shapes:
    sign = (poly((0, -22), (24, 20), (-24, 20), fill=paint.YELLOW), *letters("!", 0, 4, 18, 3.6))
    return (*place(things.clipboard(2), 40, 52, 1.5), *place(sign, 74, 72, 1.0))


def benefits_letter() -> Shapes:
    return (
        *place(things.sheet(48, 46, 3), 50, 34),
        *place(things.coin(9), 62, 26),
        *place(things.envelope(paint.SKY), 50, 66, 1.5),
    )


def household_bills() -> Shapes:
    return (
        *place(things.house(), 34, 48, 1.2),
        box(54, 40, 38, 52),
        *(
            row
            for n in range(3)
            for row in (*things.writing(60, 52 + 13 * n, 12, 1), *letters("£", 83, 52 + 13 * n, 8, 1.8))
        ),
    )


def bank() -> Shapes:
    return (
        *place(things.building(letters("£", 0, -19.5, 11, 2.6, paint.WHITE), paint.STONE, paint.PLUM), 50, 56, 1.36),
        Path("M2 97L98 97"),
    )


def rent() -> Shapes:
    return (*place(things.house(), 36, 44, 1.24), *place(things.key(), 26, 86, 0.8), *place(things.coin(15), 78, 74))


def blue_badge() -> Shapes:
    return (
        box(6, 24, 88, 56, paint.SKY, 6),
        box(14, 32, 34, 40, paint.NAVY, 3),
        *place(things.wheelchair_sign(), 31, 53, 1.1),
        *things.writing(56, 38, 28, 3, 12, paint.NAVY),
    )


def bus_pass() -> Shapes:
    return (
        box(6, 24, 88, 56, paint.YELLOW, 6),
        *place(things.bus(), 60, 46, 0.66),
        Disc(22, 46, 6, 7, paint.BROWN),
        Path("M12 62Q22 48 32 62Z", paint.TEAL),
        *things.writing(12, 71, 60, 1),
    )


def accessible_transport() -> Shapes:
    return (
        *place(things.bus(paint.TEAL), 46, 50, 1.16),
        box(62, 68, 34, 28, paint.NAVY, 3),
        *place(things.wheelchair_sign(), 79, 82, 0.78),
        Path("M2 78L60 78"),
    )


def college() -> Shapes:
    return (
        *place(things.building(place(things.book(paint.RED), 0, -19.5, 0.3), paint.YELLOW, paint.GREEN), 50, 40, 1.2),
        *place(bust(who.YOUNG_MAN, tall=40), 28, 74, 0.84),
        *place(bust(who.WOMAN_IN_SCARF, tall=40), 72, 74, 0.84),
    )


def ear_defenders() -> Shapes:
    band = (
        Path("M-9 -2C-10 -17 10 -17 9 -2", line=3),
        box(-11.6, -4, 5.6, 9, paint.ORANGE, 2),
        box(6, -4, 5.6, 9, paint.ORANGE, 2),
    )
    return (*place(bust(who.MAN_WITH_PARTING, mood="calm", tall=36), 50, 58, 1.6), *place(band, 50, 37.2, 1.6))


def learning_disability() -> Shapes:
    return (
        *place(bust(who.YOUNG_MAN, right=((17, 17), (11, 22)), look=0.5, tall=44), 28, 48, 1.12),
        *place(bust(who.WOMAN_WITH_BUN, left=((17, 17), (11, 22)), look=-0.5, tall=44), 72, 48, 1.12),
        box(31, 62, 38, 34),
        *place(things.house(), 41, 72, 0.22),
        *place(things.heart(), 41, 86, 0.26),
        *things.writing(50, 72, 14, 1, ink=paint.NAVY),
        *things.writing(50, 86, 14, 1, ink=paint.NAVY),
        Disc(31, 77, 4, fill=paint.FAIR),
        Disc(69, 77, 4, fill=paint.BROWN),
    )


def white_cane() -> Shapes:
    cane = (Limb("M54 60L78 93", 2.6, paint.WHITE), Limb("M75 89L78 93", 2.6, paint.RED))
    glasses = (Disc(-2.2, -0.6, 2.7, fill=paint.INK), Disc(3.8, -0.6, 2.7, fill=paint.INK))
    return (
        *cane,
        *place(standing(who.MAN_WITH_CURLS, right=((17, 17), (21, 28)), look=0.3), 34, 32, 0.92),
        *place(glasses, 34, 20, 0.92),
        Path("M8 95L92 95"),
    )


def communication_aid() -> Shapes:
    return (
        *place(
            bust(who.YOUNG_WOMAN, right=((18, 16), (13, 22)), left=((18, 16), (13, 22)), look=0.3, tall=46), 36, 46, 1.2
        ),
        box(16, 66, 42, 30, paint.INK, 3),
        box(20, 70, 34, 22, paint.SKY),
        *place(things.heart(), 28, 81, 0.24),
        *place(things.house(), 45, 81, 0.22),
        Disc(17, 79, 4, fill=paint.FAIR),
        Disc(57, 79, 4, fill=paint.FAIR),
        *place(things.speech(34, 26, paint.YELLOW, tail=-8), 79, 36),
        *place(things.heart(), 79, 36, 0.4),
    )


def hospital_appointment() -> Shapes:
    return (*place(things.calendar(), 42, 46, 1.4), *place(things.plus(paint.GREEN), 76, 74, 0.86))


def night_support() -> Shapes:
    moon = Path("M6 -14C-16 -14 -18 14 4 16C-6 10 -6 -8 6 -14Z", paint.YELLOW)
    sleeper = (
        Disc(-23, -8, 6.4, 5.6, paint.TAN),
        Path("M-29 -7C-31 -15 -18 -17 -17 -11C-22 -11 -26 -11 -29 -7Z", paint.INK),
        Path("M-22 -7.6L-20 -7.6", line=1.2),
    )
    return (
        *place(things.bed(paint.PLUM), 50, 68, 1.2),
        *place(sleeper, 50, 68, 1.2),
        *place((moon,), 78, 24, 1.2),
        *place(things.star(), 50, 20, 0.24),
        *place(things.star(), 60, 38, 0.2),
    )


def lonely() -> Shapes:
    return (
        *place(things.room(paint.STONE, paint.GREY), 0, 0),
        *place(bust(who.OLDER_MAN, right=who.ON_TABLE, left=who.ON_TABLE, mood="sad", tall=36), 50, 62, 1.0),
    )


def carer_stress() -> Shapes:
    return (
        *place(
            bust(who.WOMAN_WITH_BOB, right=((20, 6), (9, -14)), left=((20, 6), (9, -14)), mood="worried", tall=40),
            50,
            58,
            1.3,
        ),
        *place(things.clock(11, 0), 84, 22, 0.56),
        *place(things.pill_bottle(), 15, 22, 0.6),
    )


def cooking() -> Shapes:
    return (
        *place(bust(who.MAN_IN_GLASSES, right=((18, 16), (22, 22)), look=0.7), 32, 44, 1.12),
        box(2, 74, 96, 24, paint.STONE, 2),
        Limb("M50 66L62 66", 4.4, paint.BROWN),
        Path("M60 60L92 60L89 73L63 73Z", paint.GREY),
        Path("M70 52C66 47 74 44 70 38M82 52C78 47 86 44 82 38", line=2.2),
        Disc(56, 67, 3.8, fill=paint.DEEP),
    )


def meals_delivered() -> Shapes:
    return (
        *place(things.house(), 68, 46, 1.1),
        *place(things.plate(), 32, 76, 0.94),
        *place(things.arrow(paint.GREEN, 28), 74, 86, 0.9),
    )


def online_safety() -> Shapes:
    return (*place(things.laptop(), 50, 56, 1.6), *place(things.padlock(), 50, 43, 0.72))


def scam() -> Shapes:
    sign = (poly((0, -22), (24, 20), (-24, 20), fill=paint.RED), *letters("!", 0, 4, 18, 3.6, paint.WHITE))
    return (*place(things.phone(), 36, 50, 1.8), *place(things.coin(12), 36, 44), *place(sign, 73, 70, 1.04))


def key_safe() -> Shapes:
    buttons = tuple(Disc(36 + 14 * (n % 3), 38 + 13 * (n // 3), 4.4, fill=paint.WHITE) for n in range(6))
    return (
        box(22, 10, 42, 80, paint.GREY, 6),
        box(28, 18, 30, 10, paint.SKY),
        *place(buttons, -7, 0),
        *place(things.key(), 70, 74, 0.9, turn=30),
    )


def shared_house() -> Shapes:
    return (
        *things.room(paint.SKY, paint.RED),
        *place(bust(who.OLDER_WOMAN_IN_BLUE, tall=48), 26, 64, 0.66),
        *place(bust(who.YOUNG_MAN, tall=48), 50, 64, 0.66),
        *place(bust(who.WOMAN_WITH_AFRO, tall=48), 74, 64, 0.66),
        Path("M4 95L96 95"),
    )


def compliment() -> Shapes:
    return (
        *place(bust(who.OLDER_WOMAN, look=0.5, tall=40), 34, 58, 1.3),
        *place(things.speech(40, 34, paint.YELLOW, tail=-8), 76, 22),
        *place(things.heart(), 76, 22, 0.6),
    )


def saying_sorry() -> Shapes:
    return (
        *place(
            bust(who.MAN_WITH_CURLS, right=((18, 18), (3, 14)), left=who.DOWN, mood="sad", look=0.4, tall=40),
            36,
            54,
            1.4,
        ),
        *place(things.speech(34, 28, paint.WHITE, tail=-10), 79, 24),
        *place(things.heart(), 79, 23, 0.46),
    )


def rota() -> Shapes:
    faces = ((paint.BROWN, 29, 45), (paint.FAIR, 50, 60), (paint.DEEP, 71, 75))
    return (
        *place(things.calendar(""), 50, 50, 1.8),
        box(11, 36, 78, 56),
        Path("M11 54.6L89 54.6M11 73.2L89 73.2M37 36L37 92M63 36L63 92", line=1.3),
        *(
            shape
            for skin, x, y in faces
            for shape in (
                Path(f"M{x - 8} {y + 7.6}Q{x} {y - 3} {x + 8} {y + 7.6}Z", paint.NAVY),
                Disc(x - 4 + 4, y - 2.4, 4, fill=skin),
            )
        ),
    )


def unwell() -> Shapes:
    lying = (
        Disc(-23, -8, 6.4, 5.6, paint.FAIR),
        Path("M-29 -7C-31 -15 -18 -17 -17 -11C-22 -11 -26 -11 -29 -7Z", paint.ORANGE),
        Path("M-22 -8L-20 -8", line=1.2),
        Limb("M-18 -5L-10 -9", 1.9, paint.WHITE),
    )
    return (
        *place(things.bed(paint.GREEN), 50, 68, 1.2),
        *place(lying, 50, 68, 1.2),
        *place(things.pill_bottle(), 80, 30, 0.9),
    )
