"""Pictures on the pages of a PDF, and which of them are worth keeping."""

from coprod_desktop.importing import limits
from coprod_desktop.importing.draft import Draft, Image
from coprod_desktop.importing.imported import Remarks
from coprod_desktop.importing.pdf.library import Box, Drawn, Page
from coprod_desktop.importing.pictures import Pictures, tidy_alt

_MM_A_POINT = 25.4 / 72
_SMALLEST_POINTS = 20.0


class PictureShelf:
    """Keeps the pictures of one paper and remarks on those without words."""

    def __init__(self, pictures: Pictures, remarks: Remarks) -> None:
        self._pictures = pictures
        self._remarks = remarks

    def figure(self, page: Page, drawn: list[Drawn], bounds: Box | None, alt: str) -> tuple[Draft, ...]:
        """Return the picture of a tagged figure: its own image where it is one, else the page as it looks there."""
        images = [one for one in drawn if one.is_picture]
        content = page.picture(images[0]) if len(images) == 1 and len(drawn) == 1 else b""
        box = bounds or _around(drawn)
        if not content and box is not None and _is_sensible(box, page):
            content = page.crop(box)
        return self._kept(content, box, alt)

    def image(self, page: Page, drawn: Drawn) -> tuple[Draft, ...]:
        """Return a picture that no tag speaks of; nothing for lines and ornaments."""
        if min(drawn.box.width, drawn.box.height) < _SMALLEST_POINTS:
            return ()
        return self._kept(page.picture(drawn), drawn.box, "")

    def _kept(self, content: bytes, box: Box | None, said: str) -> tuple[Draft, ...]:
        key = self._pictures.keep(content)
        if key is None:
            self._remarks.add("pictures_left_out")
            return ()
        alt, was_made_up = tidy_alt(said)
        self._remarks.add("pictures_without_words", 0 if alt else 1)
        self._remarks.add("pictures_with_made_up_words", 1 if was_made_up and alt else 0)
        return (Image(key, alt, False, round(box.width * _MM_A_POINT, 1) if box is not None else 0.0),)


def drawn_on(page: Page) -> list[Drawn]:
    """Return what is drawn on a page, no more of it than a person could tell apart."""
    found: list[Drawn] = []
    for one in page.drawn():
        found.append(one)
        if len(found) >= limits.PDF_DRAWN_A_PAGE:
            break
    return found


def _around(drawn: list[Drawn]) -> Box | None:
    boxes = [one.box for one in drawn]
    if not boxes:
        return None
    return Box(
        min(one.left for one in boxes),
        min(one.bottom for one in boxes),
        max(one.right for one in boxes),
        max(one.top for one in boxes),
    )


def _is_sensible(box: Box, page: Page) -> bool:
    is_on_page = box.left < page.width and box.bottom < page.height and box.right > 0 and box.top > 0
    return is_on_page and min(box.width, box.height) > 2 and max(page.width, page.height) < 10_000
