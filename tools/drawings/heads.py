"""How people look: faces, hair, beards, headscarves and turbans. A head is drawn round its middle, 18 tall."""

from dataclasses import dataclass
from typing import Literal

from drawings import paint
from drawings.shapes import FINE, Disc, Limb, Path, Shape, Shapes, place

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


def back_hair(person: Person) -> Shapes:
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
