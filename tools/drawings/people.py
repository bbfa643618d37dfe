"""Adults to put into pictures: a cast of different ages, skins, hair and clothes, and the ways that they stand and sit.

A figure is drawn round the hollow of the throat at 0, 0. At scale 1 the head is 18 tall, the shoulders 28 wide, the
hips are at 32 and the soles at 67. An arm is an elbow and a hand, given for the right of the picture.
"""

from dataclasses import dataclass
from typing import Literal

from drawings import paint
from drawings.shapes import FINE, Disc, Limb, Path, Shape, Shapes, place, poly

Hair = Literal[
    "short", "crop", "bob", "long", "bun", "afro", "curls", "bald", "locs", "scarf", "turban", "parting", "tied"
]
Neck = Literal["round", "collar", "vee", "cardigan", "tunic", "lanyard"]
Mood = Literal["smile", "calm", "sad", "talk", "cross", "worried"]


@dataclass(frozen=True, slots=True)
class Person:
    """How somebody looks."""

    skin: str
    hair: Hair
    hair_colour: str
    top: str
    legs: str = paint.NAVY
    neck: Neck = "round"
    beard: bool = False
    glasses: bool = False
    hearing_aid: bool = False


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
OUT: Arm = ((19, 15), (29, 7))
ACROSS: Arm = ((17, 17), (5, 15))
UP: Arm = ((19, 15), (19, 1))
TO_FACE: Arm = ((18, 14), (7, 0))
TO_EAR: Arm = ((20, 7), (9, -12))
ON_CHEST: Arm = ((17, 18), (3, 9))
FORWARD: Arm = ((18, 16), (24, 22))

_BACK_HAIR: dict[str, Shapes] = {}
_FRONT_HAIR: dict[str, str] = {
    "short": (
        "M-7 0C-8.6 -9 -4 -11.4 0.6 -11.2C5 -11 8.6 -8.4 7 0"
        "C6.4 -2.6 6 -4.2 4.6 -5.4C1.6 -4 -2.6 -4.2 -4.4 -6C-6 -4.4 -6.4 -2.4 -7 0Z"
    ),
    "crop": (
        "M-6.9 -1.6C-7.6 -7.6 -4 -9.8 0 -9.8C4 -9.8 7.6 -7.6 6.9 -1.6"
        "C6.2 -5.2 3.6 -6.2 0 -6.2C-3.6 -6.2 -6.2 -5.2 -6.9 -1.6Z"
    ),
    "bob": "M-7.2 1C-8.4 -7 -4.4 -10.8 0 -10.8C4.4 -10.8 8.4 -7 7.2 1C6.4 -2 5 -4.4 1.6 -6.4C-1.4 -4 -5.8 -3.4 -7.2 1Z",
    "long": "M-7.2 1C-8.4 -7 -4.4 -10.8 0 -10.8C4.4 -10.8 8.4 -7 7.2 1C6.6 -2.6 4 -5 0 -7C-4 -5 -6.6 -2.6 -7.2 1Z",
    "bun": (
        "M-7 -0.6C-8 -7.6 -4.4 -10.6 0 -10.6C4.4 -10.6 8 -7.6 7 -0.6C6 -4.6 3.4 -6.6 0 -6.6C-3.4 -6.6 -6 -4.6 -7 -0.6Z"
    ),
    "afro": "M-7 -0.6C-7.6 -6 -5 -8 0 -8C5 -8 7.6 -6 7 -0.6C6 -4.2 3.4 -5.4 0 -5.4C-3.4 -5.4 -6 -4.2 -7 -0.6Z",
    "parting": "M-7 0C-8.4 -8 -4.6 -10.8 0 -10.8C4.6 -10.8 8.4 -8 7 0C6.6 -3 5.6 -5 3.6 -7.2C0 -4.6 -4.4 -4.4 -6 -3.6Z",
    "turban": "M-8 -1.6C-11 -11.6 -4.6 -15 0 -15C4.6 -15 11 -11.6 8 -1.6C5.6 -5.4 3 -6 0 -6C-3 -6 -5.6 -5.4 -8 -1.6Z",
}
_FRONT_HAIR["tied"] = _FRONT_HAIR["bun"]
_FRONT_HAIR["locs"] = _FRONT_HAIR["afro"]
_FRONT_HAIR["curls"] = _FRONT_HAIR["afro"]
_BOB = "M-8.8 6.4C-10.4 -6 -7 -12 0 -12C7 -12 10.4 -6 8.8 6.4C6 8.4 -6 8.4 -8.8 6.4Z"
_LONG = "M-9.4 15C-10.6 -6 -7 -12 0 -12C7 -12 10.6 -6 9.4 15C6 17 -6 17 -9.4 15Z"
_SCARF = (
    "M0 -12C-8 -12 -9.6 -5 -9.2 1C-9 6 -11.6 9 -12 14.4C-5 18.6 5 18.6 12 14.4C11.6 9 9 6 9.2 1C9.6 -5 8 -12 0 -12Z"
)
_BEARD = "M-6.7 0.4C-7.2 7 -4.2 11 0 11C4.2 11 7.2 7 6.7 0.4C5.6 3.6 3.4 2.6 0 2.6C-3.4 2.6 -5.6 3.6 -6.7 0.4Z"


def head(person: Person, look: float = 0, mood: Mood = "smile") -> Shapes:
    """Return a head round its middle; `look` is from -1, to the left, to 1."""
    if person.hair == "scarf":
        face: Shapes = (Disc(0, 0.6, 5.9, 7.2, person.skin),)
        return (Path(_SCARF, person.hair_colour), *face, *_face(person, look * 0.7, mood))
    ears = (Disc(-6.7, 0.6, 1.6, 2, person.skin), Disc(6.7, 0.6, 1.6, 2, person.skin))
    shown: list[Shape] = [*ears, Disc(0, 0, 6.8, 8.4, person.skin)]
    if person.beard:
        shown.append(Path(_BEARD, paint.GREY if person.hair == "bald" else paint.INK))
    shown += _front_hair(person)
    if person.hearing_aid:
        shown.append(Path("M5.4 2C4.8 -2.6 9.6 -4 9.4 0.4C9.2 2.8 8.4 3 8 4.4", line=2.2, ink=paint.RED))
    return (*shown, *_face(person, look, mood))


def _back_hair(person: Person) -> Shapes:
    colour = person.hair_colour
    match person.hair:
        case "bob":
            return (Path(_BOB, colour),)
        case "long":
            return (Path(_LONG, colour),)
        case "bun":
            return (Disc(0, -11.6, 4, 3.6, colour),)
        case "tied":
            return (Path("M4 -8C12 -8 11 2 9 8C5 6 6 0 4 -8Z", colour),)
        case "afro":
            return (Disc(0, -3.4, 11, 10.4, colour),)
        case "curls":
            spots = ((-7, -3), (-6.4, -7.6), (-2.4, -10.4), (2.4, -10.4), (6.4, -7.6), (7, -3))
            return tuple(Disc(x, y, 3.4, fill=colour) for x, y in spots)
        case "locs":
            strands = ("M-6.6 -5L-8.6 11", "M6.6 -5L8.6 11", "M-3.6 -8L-6 10", "M3.6 -8L6 10")
            return (
                Path("M-8.4 2C-9 -8 -4 -11 0 -11C4 -11 9 -8 8.4 2Z", colour),
                *(Limb(d, 3, colour) for d in strands),
            )
        case _:
            return ()


def _front_hair(person: Person) -> Shapes:
    if person.hair == "bald":
        side = "M-6.9 2C-8 -1 -7.4 -4.4 -6 -5.4C-5.6 -3 -6 -1 -6.9 2Z"
        return (Path(side, person.hair_colour, FINE), *place((Path(side, person.hair_colour, FINE),), 0, 0, flip=True))
    front = Path(_FRONT_HAIR[person.hair], person.hair_colour)
    if person.hair == "turban":
        return (front, Path("M-7.6 -4.6C-4 -9 1 -11 6.4 -12M7.6 -4.6C5.4 -7.4 3.4 -8.6 1 -9.8", line=FINE))
    return (front,)


def _face(person: Person, look: float, mood: Mood) -> Shapes:
    dx = look * 2.1
    eyes = tuple(Disc(side * 2.6 + dx, -0.6, 0.75, fill=paint.INK, line=0.6) for side in (-1, 1))
    nose = Path(f"M{dx + look * 0.4} 0.4 L{dx + 0.9 * (1 if look >= 0 else -1)} 2.2", line=1)
    glasses: Shapes = ()
    if person.glasses:
        glasses = (
            *(Disc(side * 2.7 + dx, -0.5, 2.1, line=1) for side in (-1, 1)),
            Path(f"M{dx - 0.6} -0.6 L{dx + 0.6} -0.6", line=1),
        )
    return (*eyes, *_brows(dx, mood), nose, *glasses, _mouth(person, dx, mood))


def _brows(dx: float, mood: Mood) -> Shapes:
    inner, outer = {"cross": (-2.7, -3.6), "worried": (-4.2, -3), "sad": (-4, -3)}.get(mood, (-3.6, -3.5))
    return tuple(Path(f"M{dx + side * 1.5} {inner} L{dx + side * 3.7} {outer}", line=1) for side in (-1, 1))


def _mouth(person: Person, dx: float, mood: Mood) -> Shape:
    ink = paint.WHITE if person.beard and person.hair != "bald" else paint.INK
    match mood:
        case "talk":
            return Disc(dx, 5, 2, 1.3, paint.RED if ink == paint.INK else paint.WHITE, 1)
        case "sad" | "worried":
            return Path(f"M{dx - 2} 5.6 Q{dx} 3.8 {dx + 2} 5.6", line=1.2, ink=ink)
        case "cross":
            return Path(f"M{dx - 2} 5 L{dx + 2} 5", line=1.2, ink=ink)
        case "calm":
            return Path(f"M{dx - 1.8} 4.8 Q{dx} 5.2 {dx + 1.8} 4.8", line=1.2, ink=ink)
        case _:
            return Path(f"M{dx - 2.4} 4.2 Q{dx} 6.6 {dx + 2.4} 4.2", line=1.2, ink=ink)


def bust(  # noqa: PLR0913 - how somebody holds themselves
    person: Person, right: Arm = DOWN, left: Arm = DOWN, look: float = 0, mood: Mood = "smile", tall: float = 32
) -> Shapes:
    """Return the upper half of somebody, cut off straight at `tall` below the throat."""
    return (
        *place(_back_hair(person), 0, -13),
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
        *place(_back_hair(person), 0.6, -13),
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
        *place(_back_hair(person), 0.6, -13),
        *near,
        trunk,
        throat,
        *frame,
        *arm,
        *place(head(person, 0.8, mood), 0.6, -13),
    )
