"""Checks a finished OpenDocument text before it is saved."""

import io
import zipfile
from collections.abc import Iterator

from lxml import etree

from coprod_desktop.render.html_elements import Element, writable
from coprod_desktop.render.odt_writer import MIME_TYPE
from coprod_desktop.render.odt_xml import named
from coprod_desktop.render.plan import Contents, GridTable, Plan, TextHeading
from coprod_desktop.render.plan_reading import all_blocks, printed_text
from coprod_desktop.render.report import Remark, Report

_PARTS = ("content.xml", "styles.xml", "meta.xml", "META-INF/manifest.xml")
_BREAKS = {named("text:line-break"): "\n", named("text:s"): " ", named("text:tab"): "\t"}
_PARAGRAPHS = (named("text:p"), named("text:h"))
_NOT_SAID = (named("svg:title"), named("svg:desc"), named("table:desc"), named("table:title"))


def check(content: bytes, plan: Plan) -> Report:
    """Return what is wrong with the OpenDocument text of a plan; its messages name no words of the document."""
    try:
        archive = zipfile.ZipFile(io.BytesIO(content))
        parts = {name: etree.fromstring(archive.read(name)) for name in _PARTS}
    except (zipfile.BadZipFile, KeyError, etree.XMLSyntaxError):
        return Report((Remark("ODT-01", "cannot be read"),))
    body = parts["content.xml"]
    faults = (
        *_about_the_file(archive, parts),
        *_about_the_document(parts, plan),
        *_words(body, plan),
        *_headings(body, plan),
        *_tables(body, plan),
        *_pictures(body),
        *_sizes(parts, plan),
    )
    return Report(faults)


def _about_the_file(archive: zipfile.ZipFile, parts: dict[str, Element]) -> Iterator[Remark]:
    first = archive.infolist()[0]
    if first.filename != "mimetype" or first.compress_type or archive.read(first) != MIME_TYPE.encode():
        yield Remark("ODT-01", "the file does not say what it is")
    entries = parts["META-INF/manifest.xml"].iter(named("manifest:file-entry"))
    listed = {entry.get(named("manifest:full-path")) for entry in entries}
    if {*archive.namelist()} - {"mimetype", "META-INF/manifest.xml"} != listed - {"/"}:
        yield Remark("ODT-02", "the list of parts is wrong")
    shown = {image.get(named("xlink:href")) for image in parts["content.xml"].iter(named("draw:image"))}
    if not shown <= {*archive.namelist()}:
        yield Remark("ODT-02", "a picture is not in the file")


def _about_the_document(parts: dict[str, Element], plan: Plan) -> Iterator[Remark]:
    if parts["meta.xml"].findtext(f".//{named('dc:title')}") != writable(plan.title):
        yield Remark("DOC-10", "the title is not that of the document")
    default = parts["styles.xml"].find(f".//{named('style:default-style')}/{named('style:text-properties')}")
    said = "" if default is None else default.get(named("fo:language"))
    if said != plan.language.split("-")[0]:
        yield Remark("DOC-11", f"language {said!r}")


def _words(body: Element, plan: Plan) -> Iterator[Remark]:
    contents = next((block for block in plan.blocks if isinstance(block, Contents)), None)
    said = " ".join(_said(one) for one in body.iter(*_PARAGRAPHS)).split()
    wanted = writable(printed_text(plan)).split()
    if contents is not None:
        # Only the program that opens the file knows the page numbers in the contents list.
        said = _without_page_numbers(body).split()
    if said != wanted:
        yield Remark("13.4", "the words are not those of the plan")


def _without_page_numbers(body: Element) -> str:
    lines = []
    for one in body.iter(*_PARAGRAPHS):
        section = one.getparent()
        is_listed = section is not None and section.tag == named("text:section") and one.tag == named("text:p")
        text = _said(one)
        lines.append(" ".join(text.split()[:-2]) if is_listed else text)
    return " ".join(lines)


def _said(element: Element) -> str:
    """Return the words of a paragraph, without those of pictures."""
    if element.tag in _NOT_SAID:
        return ""
    inside = "".join(_said(child) + (child.tail or "") for child in element)
    return _BREAKS.get(str(element.tag), "") + (element.text or "") + inside


def _headings(body: Element, plan: Plan) -> Iterator[Remark]:
    """DOC-04: headings are real, with the levels of the plan."""
    wanted = [
        block.level if isinstance(block, TextHeading) else 1
        for block in plan.blocks
        if isinstance(block, TextHeading | Contents)
    ]
    levels = [int(one.get(named("text:outline-level"), "0")) for one in body.iter(named("text:h"))]
    if levels != wanted:
        yield Remark("DOC-04", f"{len(levels)} headings, not {len(wanted)}, or other levels")


def _tables(body: Element, plan: Plan) -> Iterator[Remark]:
    """DOC-02: the heads of tables are real, and repeat."""
    wanted = sum(isinstance(one, GridTable) and one.header_rows > 0 for one in all_blocks(plan.blocks))
    if sum(1 for _ in body.iter(named("table:table-header-rows"))) > wanted:
        yield Remark("DOC-02", "a table has a head that it should not have")


def _pictures(body: Element) -> Iterator[Remark]:
    """DOC-01, DOC-05: every picture has words or is decorative, and stands in the line."""
    for frame in body.iter(named("draw:frame")):
        is_decorative = frame.get(named("loext:decorative")) == "true"
        if not is_decorative and not (frame.findtext(named("svg:title")) or "").strip():
            yield Remark("DOC-01", "a picture has no description")
        if frame.get(named("text:anchor-type")) != "as-char":
            yield Remark("DOC-05", "a picture is not in line with the words")


def _sizes(parts: dict[str, Element], plan: Plan) -> Iterator[Remark]:
    """LP-08: nothing is smaller than the smallest size of the profile."""
    for root in parts.values():
        for look in root.iter(named("style:text-properties")):
            size = look.get(named("fo:font-size"), "")
            if size.endswith("pt") and float(size[:-2]) < plan.profile.smallest_pt:
                yield Remark("LP-08", f"{size}, under {plan.profile.smallest_pt:g}")
