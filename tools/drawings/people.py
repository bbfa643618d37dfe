"""Adults to put into pictures: a cast of different ages, skins, hair and clothes, and the ways that they stand and sit.

A figure is drawn round the hollow of the throat at 0, 0. At scale 1 the head is 18 tall, the shoulders 28 wide, the
hips are at 32 and the soles at 67. An arm is an elbow and a hand, given for the right of the picture.
"""

from drawings import paint
from drawings.heads import Mood, Person, back_hair, head
from drawings.shapes import FINE, Disc, Limb, Path, Shapes, place, poly

OLDER_WOMAN = Person(paint.FAIR, "bob", paint.STONE, paint.PLUM, paint.GREY, "cardigan", glasses=True)
MAN_IN_TURBAN = Person(paint.BROWN, "turban", paint.RED, paint.GREEN, paint.INK, "collar", beard=True)
WOMAN_IN_SCARF = Person(paint.TAN, "scarf", paint.TEAL, paint.YELLOW, paint.NAVY)
YOUNG_MAN = Person(paint.FAIR, "short", paint.ORANGE, paint.GREEN, paint.NAVY)
WOMAN_WITH_AFRO = Person(paint.DEEP, "afro", paint.INK, paint.YELLOW, paint.TEAL)
OLDER_MAN = Person(paint.FAIR, "bald", paint.GREY, paint.SKY, paint.GREY, "collar", beard=True)
WOMAN_WITH_BOB = Person(paint.TAN, "bob", paint.INK, paint.RED, paint.INK)
MAN_IN_GLASSES = Person(paint.DEEP, "crop", paint.INK, paint.TEAL, paint.INK, "vee", glasses=True)
WOMAN_WITH_BUN = Person(paint.BROWN, "bun", paint.INK, paint.ORANGE, paint.PLUM)
YOUNG_WOMAN = Person(paint.FAIR, "long", paint.DEEP, paint.TEAL, paint.NAVY)
MAN_WITH_LOCS = Person(paint.DEEP, "locs", paint.GREY, paint.ORANGE, paint.NAVY)
MAN_WITH_CURLS = Person(paint.BROWN, "curls", paint.INK, paint.RED, paint.NAVY)
OLDER_WOMAN_IN_BLUE = Person(paint.DEEP, "bun", paint.GREY, paint.SKY, paint.NAVY, "cardigan")
MAN_WITH_PARTING = Person(paint.TAN, "parting", paint.INK, paint.NAVY, paint.GREY, "collar")
WORKER = Person(paint.BROWN, "tied", paint.INK, paint.NAVY, paint.INK, "lanyard")
OTHER_WORKER = Person(paint.FAIR, "short", paint.DEEP, paint.NAVY, paint.INK, "lanyard")
NURSE = Person(paint.DEEP, "tied", paint.INK, paint.SKY, paint.NAVY, "tunic")
DOCTOR = Person(paint.TAN, "scarf", paint.PLUM, paint.WHITE, paint.NAVY, "tunic")

Arm = tuple[tuple[float, float], tuple[float, float]] | None
DOWN: Arm = ((16.5, 17), (15, 30))
ON_TABLE: Arm = ((17.5, 17), (7, 25))
RAISED: Arm = ((20, -3), (16, -23))


def bust(  # noqa: PLR0913 - how somebody holds themselves
    person: Person, right: Arm = DOWN, left: Arm = DOWN, look: float = 0, mood: Mood = "smile", tall: float = 32
) -> Shapes:
    """Return the upper half of somebody, cut off straight at `tall` below the throat."""
    return (
        *place(back_hair(person), 0, -13),
        *_trunk(person, tall),
        *_arm(person, left, is_left=True),
        *_arm(person, right),
        *place(head(person, look, mood), 0, -13),
    )


def _trunk(person: Person, tall: float) -> Shapes:
    low = tall - 1
    trunk = Path(f"M-4.4 -3C-7 0.6 -13.6 0 -14.4 8L-13 {low}L13 {low}L14.4 8C13.6 0 7 0.6 4.4 -3Z", person.top)
    throat = Path("M-3.6 -9L-3.8 -2Q0 2.6 3.8 -2L3.6 -9Z", person.skin)
    return (trunk, throat, *_neck(person, low))


def _neck(person: Person, low: float) -> Shapes:
    match person.neck:
        case "collar":
            left = poly((-4.2, -3.4), (-6, 1.6), (-0.4, 3.2), fill=paint.WHITE, line=FINE)
            return (*place((left,), 0, 0), *place((left,), 0, 0, flip=True), Path(f"M0 3L0 {low}", line=FINE))
        case "vee":
            return (poly((-4, -2.6), (0, 6.4), (4, -2.6), fill=person.skin),)
        case "cardigan":
            inner = poly((-4, -2.6), (-4.6, low), (4.6, low), (4, -2.6), fill=paint.WHITE, line=FINE)
            return (
                inner,
                Path("M-3.8 -2Q0 2.6 3.8 -2L3.6 -6L-3.6 -6Z", person.skin, 0),
                Path("M-3.8 -2Q0 2.6 3.8 -2", line=FINE),
            )
        case "tunic":
            return (poly((-4, -2.6), (0, 5), (4, -2.6), fill=person.skin), Path(f"M0 5L0 {low}", line=FINE))
        case "lanyard":
            return (
                Path("M-4.4 -2L0 15L4.4 -2", line=FINE, ink=paint.YELLOW),
                *place((poly((-3, 0), (3, 0), (3, 7.6), (-3, 7.6), fill=paint.WHITE, line=FINE),), 0, 15),
            )
        case _:
            return ()


def _arm(person: Person, arm: Arm, is_left: bool = False) -> Shapes:
    if arm is None:
        return ()
    (elbow_x, elbow_y), (x, y) = arm
    shown = (
        Limb(f"M11.4 5.6 L{elbow_x} {elbow_y} L{x} {y}", 6.4, person.top),
        # Without these the sleeve looks stuck on.
        Disc(9.3, 6.9, 4.4, fill=person.top, line=0),
        Disc(8.7, 5.4, 3.6, fill=person.top, line=0),
        Disc(x, y, 3.3, fill=person.skin),
    )
    return place(shown, 0, 0, flip=is_left)


def standing(person: Person, right: Arm = DOWN, left: Arm = DOWN, look: float = 0, mood: Mood = "smile") -> Shapes:
    """Return somebody on their feet."""
    return (*_legs(person), *bust(person, right, left, look, mood, tall=35))


def _legs(person: Person) -> Shapes:
    leg = Limb("M5.6 34L6 62", 9.4, person.legs)
    shoe = Path("M2 67.4C2 62.6 6 62 9 64C12 65 13 66 13 67.4Z", paint.INK)
    return (*place((leg, shoe), 0, 0), *place((leg, shoe), 0, 0, flip=True))


def in_wheelchair(person: Person, arm: Arm = ((5, 15), (13, 16)), mood: Mood = "smile", look: float = 0.8) -> Shapes:
    """Return somebody in a wheelchair, seen from the side and looking to the right; the wheels stand on 55."""
    assert arm is not None
    (elbow_x, elbow_y), (x, y) = arm
    frame = 2.6
    chair = (Limb("M-15 9L-9 9L-8 34L15 34", frame, paint.GREY),)
    trunk = Path("M-3 -3C-9 -1 -9.4 6 -9 12L-8 33L8 33L8.6 10C8.6 3 7 -1 3 -3Z", person.top)
    throat = Path("M-3.2 -9L-3.4 -2Q0 1.6 3.4 -2L3.2 -9Z", person.skin)
    legs = (
        Limb("M-1 30L17 30L20 48", 8.4, person.legs),
        Path("M16 53C15 48 19 47 23 49.6C27 50 27.4 51 27.4 53Z", paint.INK),
    )
    arms = (Limb(f"M-1 6L{elbow_x} {elbow_y}L{x} {y}", 6.2, person.top), Disc(x, y, 3.2, fill=person.skin))
    wheels = (
        Disc(-2, 40, 15, line=2.6),
        Disc(-2, 40, 11, line=FINE),
        Disc(-2, 40, 2, fill=paint.INK),
        Limb("M15 36L18 50", frame, paint.GREY),
        Disc(15, 51, 4, fill=paint.STONE),
    )
    return (
        *chair,
        *place(back_hair(person), 0.6, -13),
        trunk,
        throat,
        *legs,
        *wheels,
        *arms,
        *place(head(person, look, mood), 0.6, -13),
    )


def wheelchair_at_table(
    person: Person, right: Arm = ON_TABLE, left: Arm = ON_TABLE, look: float = 0, mood: Mood = "smile"
) -> Shapes:
    """Return the upper half of somebody in a wheelchair, seen from the front."""
    back = Path("M-15 24L-13 2L13 2L15 24Z", paint.GREY)
    handles = (Limb("M-14 6L-18 3", 3, paint.INK), Limb("M14 6L18 3", 3, paint.INK))
    wheels = tuple(Disc(side * 20.5, 30, 3.6, 15, paint.STONE, 2.4) for side in (-1, 1))
    return (*handles, back, *bust(person, right, left, look, mood), *wheels)


def with_frame(person: Person, mood: Mood = "smile") -> Shapes:
    """Return somebody walking to the right with a walking frame."""
    far = (Limb("M17 24L15 65", 2.6, paint.GREY), Limb("M-1 34L-7 62", 9, person.legs))
    shoe = Path("M-4 67.4C-4 62.6 0 62 3 64C6 65 7 66 7 67.4Z", paint.INK)
    near = (Limb("M0 34L5 62", 9, person.legs), *place((shoe,), 5, 0), *place((shoe,), -7.4, 0))
    trunk = Path("M-3 -3C-9 -1 -9.4 6 -9 12L-8 36L8 36L8.6 10C8.6 3 7 -1 3 -3Z", person.top)
    throat = Path("M-3.2 -9L-3.4 -2Q0 1.6 3.4 -2L3.2 -9Z", person.skin)
    frame = (Limb("M17 24L25 24L31 65M26 30L16 30M28 46L16 46", 2.6, paint.STONE),)
    arm = (Limb("M-1 6L6 20L19 22", 6.2, person.top), Disc(20, 22.6, 3.2, fill=person.skin))
    return (
        *far,
        *place(back_hair(person), 0.6, -13),
        *near,
        trunk,
        throat,
        *frame,
        *arm,
        *place(head(person, 0.8, mood), 0.6, -13),
    )
