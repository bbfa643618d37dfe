"""Places and services, and getting to them."""

from drawings import paint, things
from drawings import people as who
from drawings.lettering import letters
from drawings.people import bust, in_wheelchair, standing, with_frame
from drawings.shapes import Disc, Limb, Path, Shapes, box, place, poly


def council() -> Shapes:
    return (*place(things.town_hall(), 50, 62, 1.26), Path("M2 99L98 99", line=1.8))


def nhs() -> Shapes:
    return (*place(things.building(letters("NHS", 0, -19.5, 10, 2.6, paint.WHITE)), 50, 56, 1.36), Path("M2 97L98 97"))


def day_centre() -> Shapes:
    return (
        *place(things.building(place(things.sun(), 0, -19.5, 0.42), paint.YELLOW, paint.TEAL), 50, 40, 1.32),
        *place(standing(who.YOUNG_MAN), 22, 57, 0.58),
        *place(in_wheelchair(who.WOMAN_WITH_BUN), 74, 63, 0.6),
        Path("M2 96L98 96"),
    )


def care_home() -> Shapes:
    return (
        box(10, 38, 80, 48, paint.WHITE),
        poly((2, 40), (26, 14), (74, 14), (98, 40), fill=paint.RED),
        *(box(x, 46, 12, 12, paint.SKY) for x in (17, 71)),
        *(box(x, 66, 12, 12, paint.SKY) for x in (17, 71)),
        box(41, 60, 18, 26, paint.TEAL),
        *place(things.heart(paint.WHITE), 50, 28, 0.46),
        Path("M2 86L98 86"),
        *place(with_frame(who.OLDER_WOMAN), 30, 66, 0.44),
    )


def supported_living() -> Shapes:
    return (
        *place(things.house(), 50, 44, 1.5),
        *place(bust(who.YOUNG_WOMAN, right=((18, 17), (22, 12)), look=0.6, tall=50), 26, 72, 0.86),
        *place(bust(who.WORKER, look=-0.6, tall=50), 76, 72, 0.86),
        *place(things.key(), 50, 79, 0.56, turn=-60),
    )


def own_home() -> Shapes:
    return (*place(things.house(), 44, 56, 1.6), *place(things.key(), 77, 82, 0.86, turn=-30))


def moving_home() -> Shapes:
    return (
        *place(things.house(paint.YELLOW, paint.RED), 76, 60, 0.84),
        *place(things.removal_box(), 22, 76, 1.1),
        *place(things.removal_box(), 20, 46, 0.86),
        *place(things.arrow(paint.ORANGE, 40), 48, 22, 1.0),
        Path("M2 92L98 92"),
    )


def service() -> Shapes:
    return (
        *place(bust(who.OTHER_WORKER, look=-0.6), 64, 44, 1.06),
        *place(bust(who.WOMAN_WITH_AFRO, look=0.8, mood="talk", tall=60), 24, 52, 1.02),
        box(40, 66, 58, 32, paint.TEAL, 2),
        box(36, 62, 63, 7, paint.BROWN, 2),
        Disc(70, 83, 9, fill=paint.WHITE),
        *letters("i", 70, 83, 11, 3),
    )


def library() -> Shapes:
    return (
        *place(things.building(place(things.book(paint.RED), 0, -19.5, 0.34)), 50, 56, 1.36),
        Path("M2 97L98 97"),
    )


def advice_desk() -> Shapes:
    return (
        *place(things.speech(56, 46, paint.SKY, tail=-14), 50, 34),
        *letters("i", 50, 34, 30, 6),
        *place(things.handset(paint.RED), 66, 80, 0.9),
    )


def travel_money() -> Shapes:
    return (
        *place(things.bus(), 48, 36, 1.16),
        *place(things.coin(13), 34, 82),
        *place(things.coin(13), 62, 82),
    )


def going_by_bus() -> Shapes:
    return (
        *place(things.bus(), 46, 56, 1.1),
        Limb("M93 20L93 84", 3, paint.GREY),
        box(86, 10, 14, 14, paint.YELLOW, 2),
        Path("M2 84L98 84"),
    )


def lift_to_the_meeting() -> Shapes:
    return (
        *place(things.car(paint.TEAL), 46, 66, 1.3),
        Path("M2 90L98 90"),
        *place(things.building(), 76, 28, 0.6),
    )


def community() -> Shapes:
    return (
        *place(things.house(paint.YELLOW, paint.RED), 28, 34, 1.04),
        *place(things.tree(), 80, 30, 0.96),
        *place(standing(who.MAN_IN_TURBAN), 18, 58, 0.56),
        *place(standing(who.OLDER_WOMAN), 44, 58, 0.56),
        *place(in_wheelchair(who.MAN_WITH_LOCS), 72, 64, 0.58),
        Path("M2 97L98 97"),
    )


def accessible_toilet() -> Shapes:
    return (
        box(10, 8, 80, 84, paint.NAVY, 8),
        *place(things.wheelchair_sign(), 32, 52, 1.5),
        Path("M56 24L56 80", line=2.6, ink=paint.WHITE),
        Path("M66 34L66 52L82 52C82 62 76 64 72 66L72 76L80 76", line=3.4, ink=paint.WHITE),
    )


def venue() -> Shapes:
    return (
        *place(things.building(width=60), 44, 64, 1.1),
        Path("M2 97L98 97"),
        Path("M76 60C62 42 62 20 76 20C90 20 90 42 76 60Z", paint.RED),
        Disc(76, 35, 5.4, fill=paint.WHITE),
    )


def online_meeting() -> Shapes:
    return (
        *place(things.laptop(), 50, 52, 1.6),
        *(
            shape
            for person, x, y in ((who.WOMAN_WITH_BUN, 34, 43), (who.YOUNG_WOMAN, 66, 43))
            for shape in place(bust(person, None, None, tall=26), x, y, 0.72)
        ),
        Path("M50 24L50 61.6", line=1.8),
    )


def closing() -> Shapes:
    return (
        *place(things.building(), 50, 46, 1.2),
        Path("M20 46L80 88M80 46L20 88", line=8),
        Path("M20 46L80 88M80 46L20 88", line=5, ink=paint.RED),
    )


def opening() -> Shapes:
    return (
        *place(things.door(paint.TEAL, open_=True), 44, 48, 1.4),
        *place(things.arrow(paint.GREEN, 34), 78, 54, 1.0, flip=True),
    )


def gathering_outdoors() -> Shapes:
    return (
        *place(things.sun(), 84, 18, 0.9),
        *place(things.tree(), 18, 56, 1.24),
        *place(standing(who.MAN_IN_GLASSES), 48, 38, 0.84),
        *place(standing(who.WOMAN_WITH_BOB), 76, 38, 0.84),
        Path("M2 95L98 95"),
    )
