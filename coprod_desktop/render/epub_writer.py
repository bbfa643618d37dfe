"""Writes a plan as an e-book (EPUB 3) that reading programs open in any letter size."""

import io
import zipfile

from coprod_desktop import strings
from coprod_desktop.render.epub_package import container, navigation, package
from coprod_desktop.render.epub_pages import STYLE, as_xhtml, book
from coprod_desktop.render.html_style import book_style
from coprod_desktop.render.plan import Plan

MIME_TYPE = "application/epub+zip"
_NO_TIME = (1980, 1, 1, 0, 0, 0)


def write(plan: Plan) -> bytes:
    """Return the book of a plan; the same plan gives the same bytes."""
    made = book(plan)
    parts = {
        "META-INF/container.xml": container(),
        "EPUB/package.opf": package(plan, made),
        "EPUB/contents.xhtml": as_xhtml(navigation(plan, made), strings.say("render.contents"), plan.language),
        f"EPUB/{STYLE}": book_style(plan.profile).encode("utf-8"),
        **{f"EPUB/{page.name}": as_xhtml(page.body, page.title, plan.language) for page in made.pages},
        **{f"EPUB/{name}": plan.media[key].content for key, name in made.pictures.items()},
    }
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        # First and unpacked, as the format asks.
        archive.writestr(zipfile.ZipInfo("mimetype", _NO_TIME), MIME_TYPE, zipfile.ZIP_STORED)
        for name, content in parts.items():
            archive.writestr(zipfile.ZipInfo(name, _NO_TIME), content, zipfile.ZIP_DEFLATED)
    return out.getvalue()
