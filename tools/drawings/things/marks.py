"""Marks and signs: ticks, arrows, bubbles, hearts, stars, scales."""

from math import cos, radians, sin

from drawings import paint
from drawings.lettering import letters
from drawings.shapes import FINE, Disc, Limb, Path, Shapes, box, place, poly


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


def sun() -> Shapes:
    """Return a sun 30 wide."""
    rays = tuple(shape for n in range(8) for shape in place((Path("M0 -12L0 -16", line=2.4),), 0, 0, turn=45 * n))
    return (*rays, Disc(0, 0, 8.6, fill=paint.YELLOW))


def jigsaw(fill: str) -> Shapes:
    """Return a piece of a jigsaw 30 wide with a knob at its right and on its top."""
    return (
        Path(
            "M-15 -15L-4 -15C-6 -20 -5 -23 0 -23C5 -23 6 -20 4 -15L15 -15L15 -4C20 -6 23 -5 23 0C23 5 20 6 15 4"
            "L15 15L-15 15Z",
            fill,
        ),
    )


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
