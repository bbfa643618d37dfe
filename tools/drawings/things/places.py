"""Buildings, furniture, and what drives."""

from drawings import paint
from drawings.shapes import FINE, Disc, Limb, Path, Shapes, box, place, poly


def table_top(y: float, low: float, fill: str = paint.BROWN) -> Shapes:
    """Return a wide table seen from a little above, from `y` down to `low`, across the whole picture."""
    return (
        poly((12, y), (88, y), (98, low - 5), (2, low - 5), fill=fill),
        poly((2, low - 5), (98, low - 5), (98, low), (2, low), fill=fill),
    )


def room(fill: str = paint.YELLOW, roof: str = paint.RED) -> Shapes:
    """Return a house cut open to show one big room; it fills the picture and its floor is at 95."""
    return (box(9, 34, 82, 61, fill), poly((2, 37), (50, 4), (98, 37), fill=roof), Path("M4 95L96 95"))


def house(walls: str = paint.YELLOW, roof: str = paint.RED, width: float = 48) -> Shapes:
    """Return a house; it stands on 24."""
    w = width / 2
    return (
        box(12, -25, 7, 14, roof),
        box(-w + 4, -4, width - 8, 28, walls),
        poly((-w - 2, -2), (0, -26), (w + 2, -2), fill=roof),
        box(-5, 8, 10, 16, paint.TEAL),
        box(-w + 8, 3, 8, 8, paint.SKY),
        box(w - 16, 3, 8, 8, paint.SKY),
        Disc(2.4, 16.4, 0.8, fill=paint.INK, line=0.6),
    )


def building(sign: Shapes = (), walls: str = paint.STONE, band: str = paint.NAVY, width: float = 64) -> Shapes:
    """Return a public building with a flat roof and a sign over its doors; it stands on 30."""
    w = width / 2
    windows = tuple(
        box(x, y, 8, 8, paint.SKY) for y in (-6, 8) for x in (-w + 6, -w + 18, w - 26, w - 14) if not -10 < x < 2
    )
    return (
        box(-w, -12, width, 42, walls),
        box(-w - 3, -28, width + 6, 17, band, 2),
        *windows,
        box(-7, 10, 14, 20, paint.TEAL),
        Path("M0 10L0 30", line=FINE),
        *sign,
    )


def town_hall(width: float = 72) -> Shapes:
    """Return a building with pillars, as a council has; it stands on 30."""
    w = width / 2
    pillars = tuple(box(-w + 7 + n * (width - 22) / 4, -4, 8, 28, paint.WHITE) for n in range(5))
    return (
        box(-w + 4, -6, width - 8, 32, paint.STONE),
        *pillars,
        poly((-w, -6), (0, -28), (w, -6), fill=paint.YELLOW),
        Disc(0, -14, 4, fill=paint.NAVY),
        box(-w - 1, 24, width + 2, 6, paint.GREY),
        Limb("M0 -29L0 -40", 1.8, paint.INK),
        Path("M0 -41L14 -38L0 -34Z", paint.RED),
    )


def bus(fill: str = paint.RED) -> Shapes:
    """Return a bus 76 wide; its wheels stand on 24."""
    windows = tuple(box(-32 + n * 13, -12, 10, 11, paint.SKY) for n in range(4))
    return (
        box(-38, -20, 76, 37, fill, 5),
        *windows,
        box(22, -12, 12, 24, paint.SKY),
        Path("M-38 5L20 5", line=FINE),
        *_wheel(-20, 17),
        *_wheel(20, 17),
    )


def _wheel(x: float, y: float) -> Shapes:
    return (Disc(x, y, 7, fill=paint.INK), Disc(x, y, 2.6, fill=paint.STONE))


def car(fill: str = paint.TEAL) -> Shapes:
    """Return a car 64 wide; its wheels stand on 18."""
    body = Path("M-32 10L-32 0C-32 -3 -28 -4 -20 -5L-10 -16L12 -16L22 -5C30 -4 32 -2 32 2L32 10Z", fill)
    return (
        body,
        poly((-14, -5), (-7, -12.6), (0, -12.6), (0, -5), fill=paint.SKY),
        poly((3.4, -5), (3.4, -12.6), (10.4, -12.6), (16, -5), fill=paint.SKY),
        *_wheel(-18, 11),
        *_wheel(18, 11),
    )


def bed(cover: str = paint.SKY) -> Shapes:
    """Return a bed seen from the side, its head at the left, 76 wide; it stands on 24."""
    return (
        box(-38, -14, 5, 38, paint.GREY, 1.5),
        box(33, -4, 5, 28, paint.GREY, 1.5),
        box(-34, 8, 68, 7, paint.GREY),
        box(-34, 0, 68, 9, paint.WHITE, 2),
        box(-12, -5, 46, 14, cover, 3),
        box(-32, -7, 18, 9, paint.WHITE, 3),
    )


def removal_box() -> Shapes:
    """Return a cardboard box 34 wide; it stands on 14."""
    return (box(-17, -12, 34, 26, paint.TAN), box(-4, -12, 8, 10, paint.STONE), Path("M-17 -12L17 -12"))


def suitcase(fill: str = paint.PLUM) -> Shapes:
    """Return a suitcase 36 wide; it stands on 18."""
    return (
        Limb("M-7 -10L-7 -17L7 -17L7 -10", 3, paint.INK),
        box(-18, -11, 36, 28, fill, 3),
        box(-12, -11, 4, 28, paint.STONE),
        box(8, -11, 4, 28, paint.STONE),
    )


def door(fill: str = paint.TEAL, open_: bool = False) -> Shapes:
    """Return a door in its frame, 34 wide and 60 tall; it stands on 30."""
    if open_:
        return (
            box(-17, -30, 34, 60, paint.YELLOW),
            poly((-17, -30), (4, -24), (4, 36), (-17, 30), fill=fill),
            Disc(0, 5, 1.8, fill=paint.YELLOW),
        )
    return (
        box(-17, -30, 34, 60, fill, 1),
        box(-11, -23, 22, 18, fill),
        box(-11, 3, 22, 20, fill),
        Disc(11.6, -1, 2, fill=paint.YELLOW),
    )


def armchair(fill: str = paint.TEAL) -> Shapes:
    """Return an armchair to seat somebody in front of, 54 wide."""
    return (box(-21, -12, 42, 50, fill, 7), box(-27, 10, 10, 30, fill, 4), box(17, 10, 10, 30, fill, 4))


def sofa(fill: str = paint.TEAL) -> Shapes:
    """Return an armchair 50 wide; it stands on 26."""
    return (
        Path("M-18 10L-18 -18Q-18 -24 -12 -24L12 -24Q18 -24 18 -18L18 10Z", fill),
        box(-18, 4, 36, 12, fill, 3),
        box(-25, -4, 10, 26, fill, 4),
        box(15, -4, 10, 26, fill, 4),
        box(-16, 15, 32, 6, fill),
        Path("M-19 22L-19 26M19 22L19 26", line=3),
    )


def plant() -> Shapes:
    """Return a plant in a pot; it stands on 16."""
    leaf = Path("M0 2C-12 0 -14 -12 -12 -18C-4 -14 0 -8 0 2Z", paint.GREEN)
    return (
        leaf,
        *place((leaf,), 0, 0, flip=True),
        Path("M0 2C-6 -8 -4 -18 0 -24C4 -18 6 -8 0 2Z", paint.GREEN),
        Path("M-9 2L9 2L7 16L-7 16Z", paint.ORANGE),
    )


def tree() -> Shapes:
    """Return a tree; it stands on 30."""
    return (Limb("M0 6L0 30", 5, paint.BROWN), Disc(0, -8, 17, 19, paint.GREEN))
