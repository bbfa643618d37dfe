"""Room to write by hand: ruled lines, which a screen reader passes over."""

from coprod_desktop.model.document import ROOM_TO_WRITE, Media, Picture

MOST_LINES = 6
_WIDTH_MM = 150.0
_LINE_MM = 11  # between two lines, for large handwriting


def _ruled(lines: int) -> Media:
    rules = "".join(
        f'<path d="M0 {(number + 1) * _LINE_MM - 0.5}H{_WIDTH_MM:g}" stroke="#444" stroke-width="0.4"/>'
        for number in range(lines)
    )
    size = f'viewBox="0 0 {_WIDTH_MM:g} {lines * _LINE_MM}"'
    return Media("image/svg+xml", f'<svg xmlns="http://www.w3.org/2000/svg" {size}>{rules}</svg>'.encode())


MEDIA = {f"{ROOM_TO_WRITE}{number}": _ruled(number) for number in range(1, MOST_LINES + 1)}
"""The pictures that `writing_space` shows: a document that has some brings them all."""


def writing_space(block_id: str, lines: int) -> Picture:
    """Return room for so many lines of handwriting, up to MOST_LINES."""
    return Picture(block_id, f"{ROOM_TO_WRITE}{max(1, min(lines, MOST_LINES))}", is_decorative=True, width_mm=_WIDTH_MM)
