"""What is written on and what keeps time: sheets, forms, calendars, clocks, books, envelopes."""

from drawings import paint
from drawings.lettering import letters
from drawings.shapes import FINE, Disc, Limb, Path, Shapes, box, place, poly
from drawings.things.marks import cross, tick


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


def envelope(fill: str = paint.WHITE) -> Shapes:
    """Return an envelope 50 wide."""
    return (box(-25, -16, 50, 32, fill, 2), Path("M-24 -15L0 4L24 -15"), Path("M-24 15L-8 -1M24 15L8 -1", line=FINE))


def book(fill: str = paint.NAVY) -> Shapes:
    """Return an open book 60 wide."""
    left = Path("M0 -14C-8 -20 -20 -20 -27 -16L-27 14C-20 10 -8 10 0 16Z", paint.WHITE)
    cover = Path("M0 19C-8 14 -20 14 -30 18L-30 -12L30 -12L30 18C20 14 8 14 0 19Z", fill)
    return (cover, left, *place((left,), 0, 0, flip=True))


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


def chart(fill: tuple[str, str, str] = (paint.SKY, paint.GREEN, paint.NAVY)) -> Shapes:
    """Return a chart with three bars that grow; 44 wide, stands on 20."""
    bars = tuple(
        box(-16 + 13 * n, 18 - tall, 9, tall, colour)
        for n, (tall, colour) in enumerate(zip((12, 22, 34), fill, strict=True))
    )
    return (Path("M-22 -22L-22 19L24 19", line=2.4), *bars)


def traffic_card(fill: str) -> Shapes:
    """Return a plain card 40 by 54 with a rounded edge."""
    return (box(-20, -27, 40, 54, fill, 4),)


def screen(width: float = 60, height: float = 40) -> Shapes:
    """Return a board or a screen on the wall."""
    return (
        box(-width / 2, -height / 2, width, height, paint.INK, 2),
        box(-width / 2 + 3, -height / 2 + 3, width - 6, height - 6),
    )


def folder(fill: str = paint.YELLOW) -> Shapes:
    """Return a folder 54 wide with papers in it."""
    return (
        Path("M-27 -14L-27 -20Q-27 -22 -25 -22L-10 -22L-6 -16L27 -16L27 22L-27 22Z", fill),
        box(-21, -20, 40, 30),
        *writing(-15, -13, 28, 3, 5),
        Path("M-27 -4L27 -4L25 20Q25 22 23 22L-25 22Q-27 22 -27 20Z", fill),
    )
