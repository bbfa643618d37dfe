"""A plan becomes a tagged PDF: everything was decided before, here it is painted."""

from collections.abc import Iterator
from itertools import groupby

from coprod_desktop.render import plan_reading
from coprod_desktop.render.boxes import Laid, OutlineEntry, Page, PicturePaint, RulePaint, TextPaint
from coprod_desktop.render.colours import rgb
from coprod_desktop.render.coverage import plain_words
from coprod_desktop.render.layout import Sheet, furniture, lay_out, page_size_pt, sheet
from coprod_desktop.render.lines import Piece, type_of
from coprod_desktop.render.pdf_fonts import PdfFonts
from coprod_desktop.render.pdf_pictures import PdfPictures
from coprod_desktop.render.pdf_tags import About, TaggedCanvas
from coprod_desktop.render.plan import Plan
from coprod_desktop.render.structure import Element

# Parts of the font size.
_UNDERLINE_BELOW = 0.11
_UNDERLINE_THICKNESS = 0.055
_LINK_ABOVE = 0.85
_LINK_BELOW = 0.25
# Who follows a link sees a little of the page above the place.
_SHOWN_ABOVE_PT = 4.0


def write(plan: Plan) -> bytes:
    """Return the plan as a tagged PDF (PDF/UA-1); the same plan gives the same bytes."""
    return write_laid(plan, lay_out(plan))


def write_laid(plan: Plan, laid: Laid) -> bytes:
    """Return a plan that is laid out already as a tagged PDF. A layout can be written once."""
    canvas = TaggedCanvas(page_size_pt(), About(plan.title, plan.author, plan.language))
    painter = _Painter(plan, canvas)
    for number, page in enumerate(laid.pages):
        painter.page(page, number, len(laid.pages))
    painter.write_outline()
    return canvas.finish(laid.root)


def _by_element(paint: TextPaint) -> Iterator[tuple[Element, tuple[Piece, ...]]]:
    """Yield the pieces of a line that belong to one element each."""
    if len(paint.elements) == 1:
        yield paint.elements[0], paint.line.pieces
        return
    tagged = zip(paint.elements, paint.line.pieces, strict=True)
    for _, group in groupby(tagged, key=lambda pair: id(pair[0])):
        pairs = list(group)
        yield pairs[0][0], tuple(piece for _, piece in pairs)


class _Painter:
    """Paints pages: turns distances from the top into PDF's distances from the bottom."""

    def __init__(self, plan: Plan, canvas: TaggedCanvas) -> None:
        self._plan = plan
        self._canvas = canvas
        self._sheet: Sheet = sheet(plan.profile)
        self._size = page_size_pt()
        self._fonts = PdfFonts(canvas._doc)
        self._pictures = PdfPictures(canvas)
        self._colour = ""
        self._outline: list[OutlineEntry] = []
        self._targets = plan_reading.link_targets(plan.blocks)

    def page(self, page: Page, number: int, pages: int) -> None:
        """Paint one page and its furniture."""
        self._sheet = sheet(self._plan.profile, is_landscape=page.is_landscape)
        self._size = page_size_pt(is_landscape=page.is_landscape)
        self._canvas.setPageSize(self._size)
        for placed in page.boxes:
            for paint in placed.box.paints:
                if isinstance(paint, PicturePaint):
                    self._pictures.prepare(paint.media, self._plan.media[paint.media], paint.width)
        self._colour = ""
        self._fonts.start_page()
        self._paint_paper()
        self._furniture(furniture(self._plan, number, pages, is_landscape=page.is_landscape))
        for placed in page.boxes:
            top = self._sheet.top + placed.top
            for anchor in placed.box.anchors:
                if anchor in self._targets:
                    self._bookmark(anchor, top)
            for entry in placed.box.outline:
                self._outline.append(entry)
                self._bookmark(self._outline_name(len(self._outline)), top)
            self._paint_box(placed.box.paints, top)
        self._canvas.showPage()

    def write_outline(self) -> None:
        """Write the headings of the pages painted so far; the plan's levels never skip a step, as reportlab wants."""
        for number, entry in enumerate(self._outline, 1):
            self._canvas.addOutlineEntry(entry.text, self._outline_name(number), entry.level)

    def _outline_name(self, number: int) -> str:
        # A name of its own: ids that come twice in a document must not hide a heading.
        return f"outline {number}"

    def _bookmark(self, name: str, top: float) -> None:
        self._canvas.bookmarkHorizontalAbsolute(name, self._size[1] - top + _SHOWN_ABOVE_PT, left=0)

    def _paint_box(self, paints: tuple[TextPaint | PicturePaint | RulePaint, ...], top: float) -> None:
        for paint in paints:
            match paint:
                case TextPaint():
                    self._text(paint, top)
                case PicturePaint():
                    self._picture(paint, top)
                case RulePaint():
                    self._rule(paint, top)

    def _text(self, paint: TextPaint, top: float) -> None:
        y = self._size[1] - top - paint.baseline
        x = self._sheet.left + paint.x
        if not paint.elements:
            with self._canvas.artifact():
                self._show(paint.line.pieces, (x, y), paint)
            return
        for element, pieces in _by_element(paint):
            self._canvas.content(element)
            self._show(pieces, (x, y), paint)
            if pieces[0].words.link:
                self._link(element, pieces, (x, y), paint)

    def _show(self, pieces: tuple[Piece, ...], at: tuple[float, float], paint: TextPaint) -> None:
        x, y = at
        colours = self._plan.profile.colours
        for piece in pieces:
            is_link = bool(piece.words.link) and not paint.is_plain
            self._ink(colours.link if is_link else colours.ink)
            shown = self._fonts.show(piece.text, piece.face, paint.size_pt)
            self._canvas.operator(f"BT {x + piece.x_pt:.2f} {y:.2f} Td {shown} ET")

    def _link(self, element: Element, pieces: tuple[Piece, ...], at: tuple[float, float], paint: TextPaint) -> None:
        x, y = at
        trailing = pieces[-1].text[len(pieces[-1].text.rstrip(" ")) :]
        left = x + pieces[0].x_pt
        right = x + pieces[-1].x_pt + pieces[-1].width_pt - pieces[-1].face.width(trailing, paint.size_pt)
        size = paint.size_pt
        link = element if element.tag == "Link" else element.parent
        assert link is not None  # words in another language stand in a Span inside the link
        self._canvas.link(link, (left, y - _LINK_BELOW * size, right, y + _LINK_ABOVE * size), pieces[0].words.link)
        if not paint.is_plain:
            below = y - _UNDERLINE_BELOW * size
            self._line((left, below, right, below), _UNDERLINE_THICKNESS * size, self._plan.profile.colours.link)

    def _picture(self, paint: PicturePaint, top: float) -> None:
        left, bottom = self._sheet.left + paint.x, self._size[1] - top - paint.top - paint.height
        area = (left, bottom, paint.width, paint.height)
        if paint.element is None:
            with self._canvas.artifact():
                self._pictures.paint(paint.media, area)
            return
        corners = f"[{left:.2f} {bottom:.2f} {left + paint.width:.2f} {bottom + paint.height:.2f}]"
        paint.element.attributes["Layout"] = {"Placement": "/Block", "BBox": corners}
        self._canvas.content(paint.element)
        self._pictures.paint(paint.media, area)

    def _rule(self, paint: RulePaint, top: float) -> None:
        colours = self._plan.profile.colours
        left, right = self._sheet.left + paint.x, self._sheet.left + paint.right
        ends = (left, self._size[1] - top - paint.top, right, self._size[1] - top - paint.bottom)
        self._line(ends, paint.thickness, colours.ink if paint.is_strong else colours.line)

    def _line(self, ends: tuple[float, float, float, float], thickness: float, colour: str) -> None:
        x0, y0, x1, y1 = ends
        red, green, blue = rgb(colour)
        with self._canvas.artifact():
            self._canvas.operator(
                f"{red:.3g} {green:.3g} {blue:.3g} RG {thickness:.2f} w {x0:.2f} {y0:.2f} m {x1:.2f} {y1:.2f} l S"
            )

    def _ink(self, colour: str) -> None:
        if colour != self._colour:
            red, green, blue = rgb(colour)
            self._canvas.operator(f"{red:.3g} {green:.3g} {blue:.3g} rg")
            self._colour = colour

    def _paint_paper(self) -> None:
        paper = self._plan.profile.colours.paper
        if paper.upper() != "#FFFFFF":
            red, green, blue = rgb(paper)
            with self._canvas.artifact():
                self._canvas.operator(
                    f"{red:.3g} {green:.3g} {blue:.3g} rg 0 0 {self._size[0]:.2f} {self._size[1]:.2f} re f"
                )

    def _furniture(self, lines: tuple[tuple[str, float], ...]) -> None:
        """Paint what stands on every page."""
        for kind, (text, baseline) in zip(("Footer", "Header"), reversed(lines), strict=False):
            with self._canvas.artifact(kind):
                self._furniture_line(text, baseline)

    def _furniture_line(self, text: str, baseline: float) -> None:
        profile = self._plan.profile
        setting = type_of(profile, profile.smallest_pt)
        self._ink(profile.colours.ink)
        shown = " ".join(
            self._fonts.show(words.printed, setting.face(words), profile.smallest_pt)
            for words in plain_words(text, profile.family)
        )
        self._canvas.operator(f"BT {self._sheet.left:.2f} {self._size[1] - baseline:.2f} Td {shown} ET")
