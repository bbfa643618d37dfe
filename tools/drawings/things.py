"""Things to put into pictures: paper, furniture, buildings, signs, machines. Each is drawn round 0, 0."""

from math import cos, radians, sin

from drawings import paint
from drawings.lettering import letters
from drawings.shapes import FINE, LINE, Disc, Limb, Path, Shapes, box, place, poly


def writing(x: float, y: float, width: float, lines: int, step: float = 5, ink: str = paint.GREY) -> Shapes:  # noqa: PLR0913 - where and how large
    """Return lines that stand for writing, from the top left; the last is short."""
    return tuple(
        Path(f"M{x} {y + step * n} L{x + width * (0.6 if n == lines - 1 and lines > 1 else 1)} {y + step * n}", ink=ink)
        for n in range(lines)
    )


def sheet(width: float = 30, height: float = 40, lines: int = 5, fill: str = paint.WHITE) -> Shapes:
    """Return a sheet of paper with writing on it."""
    margin = width * 0.18
    step = (height - 2 * margin) / max(lines - 1, 1)
    page = box(-width / 2, -height / 2, width, height, fill)
    return (page, *writing(-width / 2 + margin, -height / 2 + margin, width - 2 * margin, lines, step))


def clipboard(ticks: int = 3, number: bool = False) -> Shapes:
    """Return a clipboard 40 wide and 54 tall with a list: ticked, or numbered."""
    out = [box(-20, -25, 40, 52, paint.BROWN, 3), box(-15.5, -19, 31, 41), box(-8, -29, 16, 8, paint.GREY, 2)]
    for row in range(3):
        y = -9.5 + row * 12
        out.append(Path(f"M0 {y} L11 {y}", line=2.2, ink=paint.GREY))
        if number:
            out += letters(str(row + 1), -7.4, y, 7, 1.8)
        elif row < ticks:
            out += place(tick(), -7.4, y, 0.22)
        else:
            out.append(box(-10.4, y - 3, 6, 6))
    return tuple(out)


def tick(fill: str = paint.GREEN) -> Shapes:
    """Return a big tick 40 wide."""
    return (poly((-20, 2), (-13, -6), (-5, 3), (13, -18), (20, -11), (-4, 18), fill=fill),)


def cross(fill: str = paint.RED) -> Shapes:
    """Return a big cross 36 wide."""
    spots = (
        *((-18, -11), (-11, -18), (0, -7), (11, -18), (18, -11), (7, 0)),
        *((18, 11), (11, 18), (0, 7), (-11, 18), (-18, 11), (-7, 0)),
    )
    return (poly(*spots, fill=fill),)


def arrow(fill: str = paint.ORANGE, long: float = 40) -> Shapes:
    """Return a fat arrow to the right, `long` from end to end."""
    end, neck = long / 2, long / 2 - 13
    return (poly((-end, -5), (neck, -5), (neck, -13), (end, 0), (neck, 13), (neck, 5), (-end, 5), fill=fill),)


def speech(width: float = 36, height: float = 24, fill: str = paint.WHITE, tail: float = -8) -> Shapes:
    """Return a speech bubble whose tail hangs down at `tail`; its writing is up to the picture."""
    w, h = width / 2, height / 2
    out = 1 if tail > 0 else -1
    return (
        Path(
            f"M{-w + 7} {-h}L{w - 7} {-h}Q{w} {-h} {w} {-h + 7}L{w} {h - 7}Q{w} {h} {w - 7} {h}L{tail + 4} {h}"
            f"L{tail + out * 5} {h + 9}L{tail - 4} {h}L{-w + 7} {h}Q{-w} {h} {-w} {h - 7}L{-w} {-h + 7}"
            f"Q{-w} {-h} {-w + 7} {-h}Z",
            fill,
        ),
    )


def thought(width: float = 36, height: float = 26, fill: str = paint.WHITE, tail: float = -10) -> Shapes:
    """Return a thought bubble with two small bubbles below it."""
    w, h = width / 2, height / 2
    return (
        Path(
            f"M{-w * 0.7} {h * 0.7}C{-w * 1.3} {h * 0.6} {-w * 1.3} {-h * 0.5} {-w * 0.6} {-h * 0.6}"
            f"C{-w * 0.4} {-h * 1.3} {w * 0.4} {-h * 1.3} {w * 0.6} {-h * 0.6}"
            f"C{w * 1.3} {-h * 0.5} {w * 1.3} {h * 0.6} {w * 0.7} {h * 0.7}"
            f"C{w * 0.4} {h * 1.2} {-w * 0.4} {h * 1.2} {-w * 0.7} {h * 0.7}Z",
            fill,
        ),
        Disc(tail, h + 5, 2.8, fill=fill),
        Disc(tail - 3.6 * (1 if tail <= 0 else -1), h + 11, 1.7, fill=fill),
    )


def table(width: float = 92, fill: str = paint.BROWN, height: float = 8) -> Shapes:
    """Return the edge of a table seen from the front, its top at 0, with two legs down to 24."""
    w = width / 2
    legs = (box(-w + 8, height, 5, 24 - height, fill), box(w - 13, height, 5, 24 - height, fill))
    return (*legs, box(-w, 0, width, height, fill, 2))


def table_top(y: float, low: float, fill: str = paint.BROWN) -> Shapes:
    """Return a wide table seen from a little above, from `y` down to `low`, across the whole picture."""
    return (
        poly((12, y), (88, y), (98, low - 5), (2, low - 5), fill=fill),
        poly((2, low - 5), (98, low - 5), (98, low), (2, low), fill=fill),
    )


def room(fill: str = paint.YELLOW, roof: str = paint.RED) -> Shapes:
    """Return a house cut open to show one big room; it fills the picture and its floor is at 95."""
    return (box(9, 34, 82, 61, fill), poly((2, 37), (50, 4), (98, 37), fill=roof), Path("M4 95L96 95"))


def round_table(width: float = 60, fill: str = paint.BROWN) -> Shapes:
    """Return a round table seen from a little above."""
    return (Disc(0, 4, width / 2, width / 6, fill), Disc(0, 0, width / 2, width / 6, fill))


def calendar(mark: str = "") -> Shapes:
    """Return a calendar 48 wide and 48 tall; `mark` is written on it instead of its days."""
    out = [
        box(-24, -22, 48, 46, paint.WHITE, 4),
        Path("M-24 -8L-24 -18Q-24 -22 -20 -22L20 -22Q24 -22 24 -18L24 -8Z", paint.RED),
    ]
    out += [Limb(f"M{x} -26L{x} -18", 4, paint.STONE) for x in (-12, 12)]
    if mark:
        return (*out, *letters(mark, 0, 8, 20, 3.4))
    for row in range(3):
        out += [box(-19.5 + 10 * day, -3.6 + 9 * row, 6.4, 5.6, paint.STONE) for day in range(4)]
    return tuple(out)


def clock(hour: float = 10, minute: float = 0, fill: str = paint.WHITE) -> Shapes:
    """Return a round clock 48 wide."""
    marks = tuple(shape for quarter in range(12) for shape in place((Path("M0 -20L0 -17.4"),), 0, 0, turn=quarter * 30))
    hands = (
        *place((Path("M0 0L0 -10", line=3.4),), 0, 0, turn=hour * 30 + minute / 2),
        *place((Path("M0 0L0 -15.6", line=2.4),), 0, 0, turn=minute * 6),
    )
    return (
        Disc(0, 0, 24, fill=paint.NAVY),
        Disc(0, 0, 20.6, fill=fill),
        *place(marks, 0, 0, 0.92),
        *hands,
        Disc(0, 0, 1.8, fill=paint.INK),
    )


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


def envelope(fill: str = paint.WHITE) -> Shapes:
    """Return an envelope 50 wide."""
    return (box(-25, -16, 50, 32, fill, 2), Path("M-24 -15L0 4L24 -15"), Path("M-24 15L-8 -1M24 15L8 -1", line=FINE))


def book(fill: str = paint.NAVY) -> Shapes:
    """Return an open book 60 wide."""
    left = Path("M0 -14C-8 -20 -20 -20 -27 -16L-27 14C-20 10 -8 10 0 16Z", paint.WHITE)
    cover = Path("M0 19C-8 14 -20 14 -30 18L-30 -12L30 -12L30 18C20 14 8 14 0 19Z", fill)
    return (cover, left, *place((left,), 0, 0, flip=True))


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


def scales(left: Shapes = (), right: Shapes = (), high: float = 22) -> Shapes:
    """Return a pair of scales, level, its beam `high` above 0; what lies on the pans stands on 6."""
    return (
        Limb(f"M0 {-high - 6}L0 34", 3.4, paint.GREY),
        Limb(f"M-30 {-high}L30 {-high}", 3.4, paint.GREY),
        Disc(0, -high - 6, 4, fill=paint.YELLOW),
        box(-15, 32, 30, 5, paint.GREY, 2),
        *(pan for x in (-28, 28) for pan in place(_pan(high), x, 0)),
        *place(left, -28, 6),
        *place(right, 28, 6),
    )


def _pan(high: float) -> Shapes:
    return (
        Path(f"M0 {1 - high}L-14 7M0 {1 - high}L14 7", line=FINE),
        Path("M-16 6L16 6C14 15 -14 15 -16 6Z", paint.YELLOW),
    )


def heart(fill: str = paint.RED) -> Shapes:
    """Return a heart 40 wide."""
    return (Path("M0 17C-26 0 -22 -18 -10 -18C-4 -18 0 -13 0 -10C0 -13 4 -18 10 -18C22 -18 26 0 0 17Z", fill),)


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


def mug(fill: str = paint.RED, steam: bool = True) -> Shapes:
    """Return a mug 26 wide."""
    out = (
        Disc(14, 4, 6, line=3.4),
        Path("M-12 -8L12 -8L11 14Q11 17 8 17L-8 17Q-11 17 -11 14Z", fill),
        Disc(0, -8, 12, 2.6, paint.DEEP),
    )
    return (*out, Path("M-4 -14C-8 -18 0 -20 -4 -25M4 -14C0 -18 8 -20 4 -25")) if steam else out


def magnifier(inside: Shapes = ()) -> Shapes:
    """Return a magnifying glass, its lens 34 wide round 0, 0."""
    return (
        Limb("M13 13L27 27", 6.4, paint.BROWN),
        Disc(0, 0, 17, fill=paint.INK),
        Disc(0, 0, 13.6, fill=paint.WHITE),
        *inside,
    )


def shield(fill: str = paint.TEAL) -> Shapes:
    """Return a shield 44 wide."""
    return (Path("M0 -26C8 -20 16 -18 22 -18C22 4 16 18 0 26C-16 18 -22 4 -22 -18C-16 -18 -8 -20 0 -26Z", fill),)


def ear(skin: str) -> Shapes:
    """Return a large ear 34 wide and 50 tall, that listens to the left."""
    return (
        Path(
            "M8 -24C-10 -28 -20 -14 -16 -2C-14 6 -10 8 -10 15C-10 26 6 27 8 16C9 9 18 6 19 -6C20 -16 16 -22 8 -24Z",
            skin,
        ),
        Path("M-9 -6C-10 -16 4 -21 10 -13C14 -6 8 -1 4 3C1 6 5 9 0 13", line=2.2),
    )


def raised_hand(skin: str, cuff: str) -> Shapes:
    """Return a large open hand, palm to us, its sleeve below; 34 wide, from -34 to 30."""
    fingers = tuple(
        Limb(f"M{x} 2L{x + lean} {top}", 7.4, skin)
        for x, lean, top in ((-10, -3, -20), (-3, -1, -27), (4.4, 1, -25), (11, 3.4, -17))
    )
    palm = Path("M-14 -2C-15 12 -10 19 -8 21L11 21C14 16 15 8 14.6 -2C10 -4.6 -10 -4.6 -14 -2Z", skin)
    inner = Path("M-12.6 -1C-10 4 12 4 13 -1L13 8L-12.6 8Z", skin, 0)
    thumb = Limb("M10 12L20 2L23 -5", 7, skin)
    return (
        thumb,
        *fingers,
        palm,
        inner,
        Path("M-3 2C1 8 0 13 -2 17M12 8C8 9 7 12 6 16", line=FINE),
        box(-12, 19, 26, 12, cuff, 2),
    )


def thumb(skin: str, cuff: str) -> Shapes:
    """Return a large hand with its thumb up, its sleeve to the left; 52 wide, from -26 to 20."""
    return (
        box(-28, -4, 14, 24, cuff, 2),
        Path(
            "M-15 -3C-8 -4 -5 -10 -3 -17C-2 -24 -1 -26 2 -26"
            "C7 -26 8 -20 6 -13L4 -6L18 -6L18 19L-4 20C-8 20 -12 17 -15 18Z",
            skin,
        ),
        *(Limb(f"M8 {y}L{19 - n} {y}", 6.4, skin) for n, y in enumerate((-3.4, 3.4, 10, 16.4))),
    )


def handshake(left: str, right: str, left_cuff: str, right_cuff: str) -> Shapes:
    """Return two large hands that shake; 84 wide."""
    return (
        poly((-42, -12), (-26, -15), (-22, 7), (-38, 13), fill=left_cuff),
        poly((42, -12), (26, -15), (22, 7), (38, 13), fill=right_cuff),
        Path(
            "M-25 -13C-16 -15 -8 -13 -2 -10L16 4C20 9 15 14 11 11L13 14"
            "C10 18 6 17 4 15C3 19 -3 19 -5 16C-8 18 -13 16 -13 12L-22 5Z",
            left,
        ),
        Path("M25 -13C15 -16 8 -15 2 -12L-9 -3C-10 2 -4 4 0 1L6 -3L22 6Z", right),
        Path("M11 11L3 4M4 15L-2 9M-5 16L-9 11", line=FINE),
    )


def megaphone(fill: str = paint.ORANGE) -> Shapes:
    """Return a megaphone that points to the right, 46 wide."""
    return (
        Limb("M-12 6L-8 20", 6, paint.GREY),
        Path("M-20 -7L-8 -7L18 -19L18 19L-8 7L-20 7Q-24 0 -20 -7Z", fill),
        Disc(18, 0, 4, 19, paint.WHITE),
        Path("M28 -10L34 -14M29 0L37 0M28 10L34 14", line=2.4),
    )


def ballot_box(fill: str = paint.NAVY) -> Shapes:
    """Return a box with a slot, 56 wide, and a voting paper half in; it stands on 30."""
    paper = (box(-12, -30, 24, 28), *place(cross(paint.INK), 0, -17, 0.36))
    return (*paper, box(-28, -2, 56, 32, fill, 2), box(-31, -6, 62, 8, fill, 2), Path("M-15 -2L15 -2", line=3))


def pen(fill: str = paint.NAVY) -> Shapes:
    """Return a pen that writes at 0, 0 and leans to the right, 34 long."""
    return place(
        (
            poly((0, 0), (-3.4, -8), (-3.4, -32), (3.4, -32), (3.4, -8), fill=fill),
            poly((0, 0), (-3.4, -8), (3.4, -8), fill=paint.YELLOW),
        ),
        0,
        0,
        turn=38,
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


def plus(fill: str = paint.GREEN) -> Shapes:
    """Return a fat plus sign 40 wide; green for health, as the law keeps a red one for the Red Cross."""
    spots = (
        (-7, -20),
        (7, -20),
        (7, -7),
        (20, -7),
        (20, 7),
        (7, 7),
        (7, 20),
        (-7, 20),
        (-7, 7),
        (-20, 7),
        (-20, -7),
        (-7, -7),
    )
    return (poly(*spots, fill=fill),)


def signpost(left: Shapes = (), right: Shapes = ()) -> Shapes:
    """Return a signpost with two arms; it stands on 42."""
    return (
        Limb("M0 -36L0 42", 5, paint.BROWN),
        poly((-4, -32), (28, -32), (37, -22), (28, -12), (-4, -12), fill=paint.TEAL),
        poly((4, -6), (-28, -6), (-37, 4), (-28, 14), (4, 14), fill=paint.YELLOW),
        *place(right, 13, -22),
        *place(left, -13, 4),
    )


def cog(fill: str = paint.GREY) -> Shapes:
    """Return a cog 44 wide."""
    teeth = tuple(shape for n in range(8) for shape in place((box(-4.6, -22, 9.2, 12, fill, 1.5),), 0, 0, turn=45 * n))
    return (*teeth, Disc(0, 0, 16, fill=fill), Disc(0, 0, 14, fill=fill, line=0), Disc(0, 0, 6, fill=paint.WHITE))


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


def star(fill: str = paint.YELLOW) -> Shapes:
    """Return a star 40 wide."""
    spots = [spot for n in range(5) for spot in (_on_circle(20, n * 72), _on_circle(8.6, n * 72 + 36))]
    return (poly(*spots, fill=fill),)


def _on_circle(r: float, degrees: float) -> tuple[float, float]:
    return r * sin(radians(degrees)), -r * cos(radians(degrees))


def ring_arrow(fill: str = paint.GREEN, r: float = 30) -> Shapes:
    """Return two arrows that go round in a circle."""
    half = (
        Limb(f"M{-r} 4C{-r} {-r * 1.1} {r * 0.5} {-r * 1.2} {r * 0.82} {-r * 0.5}", 6.4, fill),
        poly((r * 0.5, -r * 0.5), (r * 1.14, -r * 0.72), (r * 1.0, -r * 0.02), fill=fill),
    )
    return (*half, *place(half, 0, 0, turn=180))


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


def pound_bag() -> Shapes:
    """Return a money bag 40 wide; it stands on 24."""
    return (
        Path("M-7 -14C-24 -2 -24 24 -14 24L14 24C24 24 24 -2 7 -14Z", paint.BROWN),
        Path("M-7 -14L-11 -24L11 -24L7 -14Z", paint.BROWN),
        Limb("M-8 -14L8 -14", 3.4, paint.YELLOW),
        *letters("£", 0, 6, 18, 3.4, paint.WHITE),
    )


def no_sign() -> Shapes:
    """Return a red ring with a bar across, 80 wide."""
    return (
        Disc(0, 0, 36, line=8, ink=paint.INK),
        Path("M-25 -25L25 25", line=8),
        Disc(0, 0, 36, line=4.8, ink=paint.RED),
        Path("M-25 -25L25 25", line=4.8, ink=paint.RED),
    )


def wheelchair_sign(ink: str = paint.WHITE) -> Shapes:
    """Return the well-known sign of a wheelchair, 26 wide, drawn in lines."""
    return (
        Disc(-2, -13, 3, fill=ink, line=0),
        Path("M-2 -8L-1 2L8 2L12 11L15 10M-1 -3L6 -3", line=3, ink=ink),
        Path("M-6 -2C-13 3 -10 14 -1 14C4 14 7 11 8 7", line=3, ink=ink),
    )


def ear_sign(ink: str = paint.WHITE) -> Shapes:
    """Return an ear drawn in lines, 20 wide."""
    return (
        Path("M-8 -3C-8 -16 10 -16 10 -4C10 4 2 5 2 10C2 16 -6 16 -7 10", line=3, ink=ink),
        Path("M-3 -3C-3 -9 5 -9 5 -4C5 0 1 0 0 3", line=2.4, ink=ink),
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


def microphone(fill: str = paint.GREY) -> Shapes:
    """Return a microphone on a stand; it stands on 30."""
    return (
        Limb("M0 4L0 28", 3, paint.INK),
        box(-10, 27, 20, 4, paint.INK, 1),
        box(-7, -20, 14, 24, fill, 7),
        Path("M-11 -6C-11 12 11 12 11 -6", line=2.4),
        Path("M-7 -9L7 -9M-7 -3L7 -3", line=FINE),
    )


def chart(fill: tuple[str, str, str] = (paint.SKY, paint.GREEN, paint.NAVY)) -> Shapes:
    """Return a chart with three bars that grow; 44 wide, stands on 20."""
    bars = tuple(
        box(-16 + 13 * n, 18 - tall, 9, tall, colour)
        for n, (tall, colour) in enumerate(zip((12, 22, 34), fill, strict=True))
    )
    return (Path("M-22 -22L-22 19L24 19", line=2.4), *bars)


def sun() -> Shapes:
    """Return a sun 30 wide."""
    rays = tuple(shape for n in range(8) for shape in place((Path("M0 -12L0 -16", line=2.4),), 0, 0, turn=45 * n))
    return (*rays, Disc(0, 0, 8.6, fill=paint.YELLOW))


def traffic_card(fill: str) -> Shapes:
    """Return a plain card 40 by 54 with a rounded edge."""
    return (box(-20, -27, 40, 54, fill, 4),)


def tree() -> Shapes:
    """Return a tree; it stands on 30."""
    return (Limb("M0 6L0 30", 5, paint.BROWN), Disc(0, -8, 17, 19, paint.GREEN))


def jigsaw(fill: str) -> Shapes:
    """Return a piece of a jigsaw 30 wide with a knob at its right and on its top."""
    return (
        Path(
            "M-15 -15L-4 -15C-6 -20 -5 -23 0 -23C5 -23 6 -20 4 -15L15 -15L15 -4C20 -6 23 -5 23 0C23 5 20 6 15 4"
            "L15 15L-15 15Z",
            fill,
        ),
    )


def screen(width: float = 60, height: float = 40) -> Shapes:
    """Return a board or a screen on the wall."""
    return (
        box(-width / 2, -height / 2, width, height, paint.INK, 2),
        box(-width / 2 + 3, -height / 2 + 3, width - 6, height - 6),
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


def shadow(x: float, y: float, width: float) -> Shapes:
    """Return the ground under something."""
    return (Path(f"M{x - width / 2} {y}L{x + width / 2} {y}", line=LINE, ink=paint.INK),)


def sharp_bubble() -> Shapes:
    """Return the bubble of an unkind thing that somebody shouts; 40 wide."""
    spots = (
        *((-20, -4), (-14, -6), (-15, -14), (-7, -10), (0, -16), (5, -10), (14, -14), (14, -6), (21, -2)),
        *((14, 3), (16, 10), (8, 8), (-2, 18), (-4, 8), (-14, 11), (-12, 3)),
    )
    return (poly(*spots, fill=paint.RED), Path("M-8 -2L8 -2M-6 3L5 3", line=2.2, ink=paint.WHITE))


def bulb() -> Shapes:
    """Return a light bulb 22 wide."""
    return (
        Path("M-5 9L-5 5C-14 -2 -11 -16 0 -16C11 -16 14 -2 5 5L5 9Z", paint.YELLOW),
        box(-5, 9, 10, 6, paint.STONE, 1),
    )


def ribbon_bubble(
    text: str, fill: str = paint.WHITE, tall: float = 12, width: float = 36, height: float = 24
) -> Shapes:
    """Return a speech bubble with big letters in it."""
    return (*speech(width, height, fill), *letters(text, 0, 0, tall, 2.6))


def folder(fill: str = paint.YELLOW) -> Shapes:
    """Return a folder 54 wide with papers in it."""
    return (
        Path("M-27 -14L-27 -20Q-27 -22 -25 -22L-10 -22L-6 -16L27 -16L27 22L-27 22Z", fill),
        box(-21, -20, 40, 30),
        *writing(-15, -13, 28, 3, 5),
        Path("M-27 -4L27 -4L25 20Q25 22 23 22L-25 22Q-27 22 -27 20Z", fill),
    )


NOTHING: Shapes = ()
"""For a part that a picture does without."""
