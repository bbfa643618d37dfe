"""One long paper made into a PDF by us and by others, each in a process of its own: CPU time, memory and pages.

Usage: python -m tests.benchmarks.long_papers MAKER PAGES FOLDER, which prints the figures as JSON. The paper has
headings, paragraphs with bold words, lists, tables and links. All set it in the same letters of 18 point.
"""

import html
import importlib.util
import io
import json
import resource
import shutil
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from xml.sax.saxutils import escape

from coprod_desktop.model import document as doc
from coprod_desktop.render import fonts, making, profiles
from tests.benchmarks.memory import peak_megabytes
from tests.benchmarks.papers import sections

SIZE, LEADING, GAP, MARGIN_MM = 18, 25.2, 25.2, 25
PEERS = {"reportlab": "untagged, same letters", "weasyprint": "", "typst": "", "office": "from our Word file"}
_ITEMS = ("by telephone, with a call back within two hours", "on paper", "at the library on Thursdays")
_ROWS = (("What", "How often"), ("Home care", "Every week"), ("Day centre", "On Thursdays"), ("Breaks", "Once a year"))


def paper(pages: int) -> doc.Document:
    """Return a council's paper of about so many pages at 11 point."""
    blocks: list[doc.Block] = []
    for place, (heading, texts) in enumerate(sections(pages)):
        blocks.append(doc.Heading(f"h{place}", 1, doc.words(heading)))
        for number, text in enumerate(texts):
            first, _, rest = text.partition(" ")
            runs = (doc.Run(first, bold=True), doc.Run(f" {rest}")) if number == 0 else doc.words(text)
            blocks.append(doc.Paragraph(f"h{place}-p{number}", runs))
        if place % 3 == 0:
            blocks.append(_listed(f"h{place}-l"))
        if place % 4 == 1:
            blocks.append(_table(f"h{place}-t"))
    return doc.Document("A long paper", tuple(blocks))


def _listed(name: str) -> doc.ListBlock:
    items = (
        doc.ListItem(f"{name}{n}", (doc.Paragraph(f"{name}{n}p", doc.words(text)),)) for n, text in enumerate(_ITEMS)
    )
    return doc.ListBlock(name, tuple(items))


def _table(name: str) -> doc.Table:
    rows = (
        doc.Row(tuple(doc.Cell((doc.Paragraph(f"{name}{r}{c}", doc.words(text)),)) for c, text in enumerate(row)))
        for r, row in enumerate(_ROWS)
    )
    return doc.Table(name, tuple(rows), header_rows=1)


def ours(long: doc.Document, _folder: Path) -> bytes:
    """Return our version from end to end: both plans, tags, packing, and the check before it is saved."""
    return making.make(long, profiles.large_print(SIZE), "pdf").content


def unchecked(long: doc.Document, _folder: Path) -> bytes:
    """Return our version without what nobody else does: the marks of printed pages, and the check."""
    from coprod_desktop.render import pdf_writer, planning

    return pdf_writer.write(planning.plan(long, profiles.large_print(SIZE)))


def marked(long: doc.Document, _folder: Path) -> bytes:
    """Return our version with the marks of printed pages, which a second plan of the paper gives, without the check."""
    from coprod_desktop.render import pdf_writer, planning

    marks = planning.print_pages(long, profiles.standard())
    return pdf_writer.write(planning.plan(long, profiles.large_print(SIZE), marks))


def word(long: doc.Document, _folder: Path) -> bytes:
    """Return our Word file, checked."""
    return making.make(long, profiles.large_print(SIZE), "docx").content


def reportlab(long: doc.Document, _folder: Path) -> bytes:
    """Return what reportlab makes by itself: no tags, no outline, no contents list, no check."""
    from reportlab.lib import colors
    from reportlab.lib.pagesizes import A4
    from reportlab.lib.styles import ParagraphStyle
    from reportlab.lib.units import mm
    from reportlab.pdfbase import pdfmetrics, ttfonts
    from reportlab.platypus import ListFlowable, ListItem, Paragraph, SimpleDocTemplate, Table, TableStyle

    for bold, name in ((False, "Body"), (True, "Body-Bold")):
        pdfmetrics.registerFont(ttfonts.TTFont(name, io.BytesIO(fonts.face("Arimo", bold).content)))
    pdfmetrics.registerFontFamily("Body", normal="Body", bold="Body-Bold", italic="Body", boldItalic="Body-Bold")
    body = ParagraphStyle("body", fontName="Body", fontSize=SIZE, leading=LEADING, spaceAfter=GAP)
    large = ParagraphStyle("head", fontName="Body-Bold", fontSize=24, leading=28.8, spaceAfter=10, keepWithNext=1)
    grid = TableStyle([("GRID", (0, 0), (-1, -1), 0.75, colors.black), ("FONTNAME", (0, 0), (-1, -1), "Body")])

    def flowing() -> Iterator[object]:
        for block in long.blocks:
            match block:
                case doc.Heading():
                    yield Paragraph(_marked(block), large)
                case doc.Paragraph():
                    yield Paragraph(_marked(block), body)
                case doc.ListBlock(items=items):
                    found = [ListItem(Paragraph(_marked(item.blocks[0]), body)) for item in items]
                    yield ListFlowable(found, bulletType="bullet")
                case doc.Table(rows=rows):
                    cells = [[Paragraph(_marked(cell.blocks[0]), body) for cell in row.cells] for row in rows]
                    yield Table(cells, repeatRows=1, style=grid)

    def foot(canvas: object, template: object) -> None:
        canvas.setFont("Body", SIZE)  # type: ignore[attr-defined]
        canvas.drawString(MARGIN_MM * mm, 12 * mm, f"Page {template.page}")  # type: ignore[attr-defined]

    out = io.BytesIO()
    sides = dict.fromkeys(("leftMargin", "rightMargin", "topMargin", "bottomMargin"), MARGIN_MM * mm)
    SimpleDocTemplate(out, pagesize=A4, **sides).build(list(flowing()), onFirstPage=foot, onLaterPages=foot)
    return out.getvalue()


def weasyprint(long: doc.Document, folder: Path) -> bytes:
    """Return what WeasyPrint makes of the web page of the same."""
    from weasyprint import HTML

    (folder / "Arimo.ttf").write_bytes(fonts.face("Arimo", False).content)
    (folder / "Arimo-Bold.ttf").write_bytes(fonts.face("Arimo", True).content)
    faces = "".join(
        f"@font-face{{font-family:Body;font-weight:{weight};src:url({(folder / name).as_uri()})}}"
        for weight, name in ((400, "Arimo.ttf"), (700, "Arimo-Bold.ttf"))
    )
    look = f"@page{{size:A4;margin:{MARGIN_MM}mm}}p,li,td{{font:{SIZE}pt/1.4 Body}}p{{margin:0 0 {GAP}pt}}"
    page = f"<style>{faces}{look}h1{{font:bold 24pt Body}}td{{border:1px solid}}</style>{''.join(_web(long))}"
    return bytes(HTML(string=page).write_pdf(pdf_tags=True))


def typst(long: doc.Document, folder: Path) -> bytes:
    """Return what typst makes of the same, tagged."""
    import typst as compiler

    (folder / "Arimo.ttf").write_bytes(fonts.face("Arimo", False).content)
    (folder / "Arimo-Bold.ttf").write_bytes(fonts.face("Arimo", True).content)
    look = f'#set page(margin: {MARGIN_MM}mm)\n#set text(size: {SIZE}pt, font: "Arimo")\n#set par(spacing: {GAP}pt)\n'
    source = folder / "long.typ"
    source.write_text(look + "\n\n".join(_typed(long)), encoding="utf-8")
    return bytes(compiler.compile(str(source), font_paths=[str(folder)]))


def office(long: doc.Document, folder: Path) -> bytes:
    """Return what LibreOffice makes of our Word file; the making of that file is not counted."""
    path = folder / "long.docx"
    home = f"-env:UserInstallation={(folder / 'office').as_uri()}"
    command = [shutil.which("soffice") or "", home, "--headless", "--convert-to", "pdf", "--outdir", str(folder)]
    subprocess.run([*command, str(path)], capture_output=True, check=True)
    return (folder / "long.pdf").read_bytes()


MAKERS: dict[str, Callable[[doc.Document, Path], bytes]] = {
    one.__name__: one for one in (ours, unchecked, marked, word, reportlab, weasyprint, typst, office)
}


def is_there(maker: str) -> bool:
    """Return whether a peer is installed."""
    return bool(shutil.which("soffice") if maker == "office" else importlib.util.find_spec(maker))


def _marked(block: doc.Block) -> str:
    assert isinstance(block, doc.Heading | doc.Paragraph)
    return "".join(f"<b>{escape(run.text)}</b>" if run.bold else escape(run.text) for run in block.runs)


def _web(long: doc.Document) -> Iterator[str]:
    for block in long.blocks:
        match block:
            case doc.ListBlock(items=items):
                yield f"<ul>{''.join(f'<li>{html.escape(doc.plain_text(item.blocks[0]))}</li>' for item in items)}</ul>"
            case doc.Table(rows=rows):
                cells = ("".join(f"<td>{_marked(cell.blocks[0])}</td>" for cell in row.cells) for row in rows)
                yield f"<table>{''.join(f'<tr>{row}</tr>' for row in cells)}</table>"
            case doc.Heading():
                yield f"<h1>{_marked(block)}</h1>"
            case _:
                yield f"<p>{_marked(block)}</p>"


def _typed(long: doc.Document) -> Iterator[str]:
    for block in long.blocks:
        match block:
            case doc.ListBlock(items=items):
                yield "\n".join(f"- {_typst_words(item.blocks[0])}" for item in items)
            case doc.Table(rows=rows):
                cells = ", ".join(f"[{_typst_words(cell.blocks[0])}]" for row in rows for cell in row.cells)
                yield f"#table(columns: {len(rows[0].cells)}, {cells})"
            case doc.Heading():
                yield f"= {_typst_words(block)}"
            case _:
                yield _typst_words(block)


def _typst_words(block: doc.Block) -> str:
    assert isinstance(block, doc.Heading | doc.Paragraph)
    look = {True: '#text(weight: "bold", ', False: "#text("}
    return "".join(f"{look[run.bold]}{json.dumps(run.text, ensure_ascii=False)})" for run in block.runs)


def _cpu_seconds() -> float:
    both = (resource.getrusage(who) for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN))
    return sum(one.ru_utime + one.ru_stime for one in both)


def main(maker: str, pages: int, folder: Path) -> None:
    """Make the paper once, after a page that does not count, and print what it took."""
    make = MAKERS[maker]
    if maker != "office":
        make(paper(1), folder)
    long = paper(pages)
    start, wall = _cpu_seconds(), time.perf_counter()
    made = make(long, folder)
    cpu, wall = _cpu_seconds() - start, time.perf_counter() - wall
    # Linux counts what a process had before it became this one among its own, and so do its children.
    mb = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss / 1024 if maker == "office" else peak_megabytes()
    print(json.dumps({"cpu": cpu, "wall": wall, "mb": mb, "pages": _pages(made)}))


def _pages(made: bytes) -> int:
    if not made.startswith(b"%PDF"):
        return 0
    import pikepdf

    with pikepdf.open(io.BytesIO(made)) as pdf:
        return len(pdf.pages)


if __name__ == "__main__":
    main(sys.argv[1], int(sys.argv[2]), Path(sys.argv[3]))
