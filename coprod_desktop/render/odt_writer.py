"""Writes a plan as an OpenDocument text (.odt), the format of LibreOffice."""

import io
import zipfile
from collections.abc import Iterator
from itertools import accumulate, groupby

from coprod_desktop.render.html_elements import Element
from coprod_desktop.render.odt_blocks import BlockWriter
from coprod_desktop.render.odt_styles import font_files, styles
from coprod_desktop.render.odt_xml import VERSION, make, named, part
from coprod_desktop.render.plan import Plan

MIME_TYPE = "application/vnd.oasis.opendocument.text"
# The same plan gives the same bytes, so every part has the earliest time that a zip can hold.
_NO_TIME = (1980, 1, 1, 0, 0, 0)


def write(plan: Plan) -> bytes:
    """Return the OpenDocument text of a plan; the same plan gives the same bytes."""
    writer = BlockWriter(plan)
    starts: list[Element] = []
    body = list(_on_pages(plan, writer, starts))
    _begin_with_first_page(body)
    files = {**writer.pictures.files, **font_files(plan.profile)}
    parts = {
        "content.xml": part(_content(writer, body, starts)),
        "styles.xml": part(styles(plan)),
        "meta.xml": part(_meta(plan)),
        **{name: content for name, (_, content) in files.items()},
    }
    kinds = {name: kind for name, (kind, _) in files.items()}
    return _zipped({**parts, "META-INF/manifest.xml": part(_manifest(parts, kinds))})


def _on_pages(plan: Plan, writer: BlockWriter, starts: list[Element]) -> Iterator[Element]:
    """Yield the blocks; where pages turn, the first has a style of its own that starts them, added to `starts`."""
    begun = accumulate(block.id in plan.page_starts for block in plan.blocks)
    kinds = zip(((block.id in plan.landscape) for block in plan.blocks), begun, plan.blocks, strict=True)
    for (turned, number), group in groupby(kinds, key=lambda one: one[:2]):
        written = writer.write(block for *_, block in group)
        if starts or turned or number:
            starts.append(_starting(written[0], "Landscape" if turned else "Standard", len(starts)))
        yield from written


def _starting(element: Element, page: str, number: int) -> Element:
    """Return a style that starts pages of a kind, and give it to the first words of an element, or to a table."""
    is_table = element.tag == named("table:table")
    words = element if is_table else next(element.iter(named("text:p"), named("text:h")))
    attribute = named("table:style-name" if is_table else "text:style-name")
    name = f"Start_{number}"
    style = make("style:style", style__name=name, style__family="table" if is_table else "paragraph")
    style.set(named("style:parent-style-name"), words.get(attribute, "Standard"))
    style.set(named("style:master-page-name"), page)
    words.set(attribute, name)
    return style


def _begin_with_first_page(body: list[Element]) -> None:
    """Give the title the look that starts the first page, on which no header stands."""
    body[0].set(named("text:style-name"), "First_title")


def _content(writer: BlockWriter, body: list[Element], starts: list[Element]) -> Element:
    first = make(
        "style:style",
        style__name="First_title",
        style__family="paragraph",
        style__parent_style_name="Title",
        style__master_page_name="First",
    )
    section = make("style:style", make("style:section-properties"), style__name="Contents_section")
    section.set(named("style:family"), "section")
    automatic = make(
        "office:automatic-styles", first, section, *starts, *writer.looks.elements(), *writer.tables.styles()
    )
    return make(
        "office:document-content",
        automatic,
        make("office:body", make("office:text", *body)),
        office__version=VERSION,
    )


def _meta(plan: Plan) -> Element:
    meta = make(
        "office:meta",
        make("dc:title", plan.title),
        make("dc:language", plan.language),
        make("meta:generator", "Coprod Desktop"),
    )
    if plan.author:
        meta.append(make("dc:creator", plan.author))
        meta.append(make("meta:initial-creator", plan.author))
    return make("office:document-meta", meta, office__version=VERSION)


def _manifest(parts: dict[str, bytes], kinds: dict[str, str]) -> Element:
    def entry(path: str, kind: str) -> Element:
        return make("manifest:file-entry", manifest__full_path=path, manifest__media_type=kind)

    entries = [entry(name, kinds.get(name, "text/xml")) for name in parts]
    return make("manifest:manifest", entry("/", MIME_TYPE), *entries, manifest__version=VERSION)


def _zipped(parts: dict[str, bytes]) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        # The format asks for this one first and unpacked, so that the kind of file can be told at a glance.
        archive.writestr(zipfile.ZipInfo("mimetype", _NO_TIME), MIME_TYPE, zipfile.ZIP_STORED)
        for name, content in parts.items():
            archive.writestr(zipfile.ZipInfo(name, _NO_TIME), content, zipfile.ZIP_DEFLATED)
    return out.getvalue()
