"""Large hands."""

from drawings.shapes import FINE, Limb, Path, Shapes, box, poly


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
