"""Things to hold, use, eat and pay with, and a dog."""

from drawings import paint
from drawings.lettering import letters
from drawings.shapes import FINE, Disc, Limb, Path, Shapes, box, place
from drawings.things.marks import plus
from drawings.things.papers import writing


def pound_note() -> Shapes:
    """Return a bank note 40 wide."""
    return (
        box(-20, -11, 40, 22, paint.GREEN, 1),
        Disc(0, 0, 8, fill=paint.WHITE),
        *letters("£", 0, 0, 10, 2),
        *place(_corner_dots(), 0, 0),
    )


def _corner_dots() -> Shapes:
    return tuple(Disc(x, y, 1.6, fill=paint.WHITE, line=FINE) for x in (-15, 15) for y in (-6, 6))


def coin(r: float = 10, sign: str = "£") -> Shapes:
    """Return a coin with a pound sign."""
    return (Disc(0, 0, r, fill=paint.YELLOW), *letters(sign, 0, 0, r * 1.1, max(1.6, r * 0.2)))


def coins(height: int = 3) -> Shapes:
    """Return a pile of coins seen from the side, its top at 0."""
    return tuple(Disc(0, 5 * n, 10, 4, paint.YELLOW) for n in range(height, -1, -1))


def card(fill: str = paint.TEAL) -> Shapes:
    """Return a bank card 44 wide."""
    return (
        box(-22, -14, 44, 28, fill, 4),
        box(-22, -8, 44, 6, paint.INK),
        *writing(-16, 5, 12, 1, ink=paint.WHITE),
        box(8, 2, 9, 7, paint.YELLOW),
    )


def phone() -> Shapes:
    """Return a mobile phone 26 wide and 46 tall."""
    return (
        box(-13, -23, 26, 46, paint.INK, 4),
        box(-10.4, -18, 20.8, 35, paint.SKY),
        Disc(0, 19.8, 1.4, fill=paint.WHITE, line=0.6),
    )


def handset(fill: str = paint.RED) -> Shapes:
    """Return the receiver of a telephone, slanted, 36 wide."""
    d = (
        "M-17 -8C-18 -14 -12 -18 -9 -16L-4 -8C-3 -6 -7 -3 -6 -1C-4 4 0 8 4 9"
        "C6 10 8 6 10 7L17 12C20 15 15 20 10 20C-4 19 -15 6 -17 -8Z"
    )
    return (Path(d, fill),)


def laptop() -> Shapes:
    """Return a laptop 56 wide; what is on its screen, 40 by 24, is round 0, -6."""
    return (
        box(-24, -22, 48, 32, paint.INK, 3),
        box(-20, -18, 40, 24, paint.SKY),
        Path("M-24 10L24 10L30 19Q30 21 28 21L-28 21Q-30 21 -30 19Z", paint.GREY),
    )


def key(fill: str = paint.YELLOW) -> Shapes:
    """Return a key 44 long."""
    return (
        Path("M-4 -3L22 -3L22 3L19 3L19 9L14 9L14 3L10 3L10 7L6 7L6 3L-4 3Z", fill),
        Disc(-12, 0, 10, fill=fill),
        Disc(-14, 0, 3.4, fill=paint.WHITE),
    )


def padlock(fill: str = paint.YELLOW) -> Shapes:
    """Return a closed padlock 36 wide."""
    return (
        Limb("M-10 0L-10 -8C-10 -22 10 -22 10 -8L10 0", 4.6, paint.GREY),
        box(-18, -3, 36, 28, fill, 4),
        Disc(0, 8, 3.6, fill=paint.INK),
        Path("M0 9L0 17", line=4),
    )


def mug(fill: str = paint.RED, steam: bool = True) -> Shapes:
    """Return a mug 26 wide."""
    out = (
        Disc(14, 4, 6, line=3.4),
        Path("M-12 -8L12 -8L11 14Q11 17 8 17L-8 17Q-11 17 -11 14Z", fill),
        Disc(0, -8, 12, 2.6, paint.DEEP),
    )
    return (*out, Path("M-4 -14C-8 -18 0 -20 -4 -25M4 -14C0 -18 8 -20 4 -25")) if steam else out


def megaphone(fill: str = paint.ORANGE) -> Shapes:
    """Return a megaphone that points to the right, 46 wide."""
    return (
        Limb("M-12 6L-8 20", 6, paint.GREY),
        Path("M-20 -7L-8 -7L18 -19L18 19L-8 7L-20 7Q-24 0 -20 -7Z", fill),
        Disc(18, 0, 4, 19, paint.WHITE),
        Path("M28 -10L34 -14M29 0L37 0M28 10L34 14", line=2.4),
    )


def pill_bottle() -> Shapes:
    """Return a bottle of tablets 26 wide; it stands on 22."""
    return (
        box(-13, -14, 26, 36, paint.ORANGE, 3),
        box(-13, -6, 26, 18),
        box(-15, -22, 30, 9, paint.WHITE, 2),
        *place(plus(paint.GREEN), 0, 3, 0.3),
    )


def tablet(fill: str = paint.RED) -> Shapes:
    """Return a capsule 22 long."""
    return (
        Limb("M-7 0L7 0", 9.4, paint.WHITE),
        Path("M0 -3.8L7 -3.8C12 -3.8 12 3.8 7 3.8L0 3.8Z", fill, 0),
        Path("M0 -4L0 4", line=FINE),
    )


def pound_bag() -> Shapes:
    """Return a money bag 40 wide; it stands on 24."""
    return (
        Path("M-7 -14C-24 -2 -24 24 -14 24L14 24C24 24 24 -2 7 -14Z", paint.BROWN),
        Path("M-7 -14L-11 -24L11 -24L7 -14Z", paint.BROWN),
        Limb("M-8 -14L8 -14", 3.4, paint.YELLOW),
        *letters("£", 0, 6, 18, 3.4, paint.WHITE),
    )


def guide_dog(fill: str = paint.YELLOW) -> Shapes:
    """Return a dog that stands and looks to the right, with a harness; 46 wide, stands on 24."""
    return (
        Limb("M-20 -2C-26 -6 -25 -12 -23 -14", 3, fill),
        *(Limb(f"M{x} 6L{x} 22", 4.6, fill) for x in (-14, -8, 8, 13)),
        Path("M-20 -4C-18 -8 6 -8 12 -8L14 8C8 11 -14 12 -19 8Z", fill),
        Path("M8 -4C6 -14 8 -22 16 -23C20 -24 22 -21 23 -19L30 -17C31 -12 27 -11 22 -11C20 -8 18 -2 14 2Z", fill),
        Path("M13 -23C8 -22 7 -16 9 -13C12 -14 14 -18 15 -21Z", paint.BROWN),
        Disc(20, -18, 0.9, fill=paint.INK, line=0.6),
        Limb("M0 -8L4 9", 2.6, paint.RED),
        Path("M2 -6L-8 -22L-18 -28", line=2.6),
    )


def plate() -> Shapes:
    """Return a plate with a knife and a fork; 52 wide."""
    return (
        Disc(0, 0, 17, fill=paint.WHITE),
        Disc(0, 0, 11, fill=paint.STONE),
        Limb("M-25 -2L-25 18", 2.8, paint.GREY),
        Path("M-29 -16L-29 -6Q-25 -1 -21 -6L-21 -16M-25 -16L-25 -4", line=2),
        Limb("M25 2L25 18", 2.8, paint.GREY),
        Path("M23.4 3L23.4 -17C28 -14 29 -4 28 3Z", paint.STONE),
    )
