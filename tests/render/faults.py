"""Faults to plant in a good PDF, one at a time: each is a way in which a reader with a screen reader would be let down.

Every function takes an open file with at least two pages, three heading levels, lists, a table, pictures, links,
a note and a contents list, and breaks one thing.
"""

import re
from collections.abc import Callable

import pikepdf
from pikepdf import Array, Dictionary, Name, String

Fault = Callable[[pikepdf.Pdf], None]
FAULTS: dict[str, Fault] = {}


def fault(plant: Fault) -> Fault:
    FAULTS[plant.__name__] = plant
    return plant


def elements(pdf: pikepdf.Pdf, tag: str = "") -> list[pikepdf.Object]:
    found: list[pikepdf.Object] = []

    def walk(node: pikepdf.Object) -> None:
        if isinstance(node, Dictionary) and "/S" in node:
            if not tag or str(node.S) == f"/{tag}":
                found.append(node)
            for kid in node.get("/K", []):
                walk(kid)

    for kid in pdf.Root.StructTreeRoot.K:
        walk(kid)
    return found


def rewrite(page: pikepdf.Page, change: Callable[[bytes], bytes]) -> None:
    before = page.Contents.read_bytes()
    after = change(before)
    assert after != before
    page.Contents.write(after)


def rewrite_metadata(pdf: pikepdf.Pdf, pattern: bytes, instead: bytes) -> None:
    before = pdf.Root.Metadata.read_bytes()
    after = re.sub(pattern, instead, before)
    assert after != before
    pdf.Root.Metadata.write(after)


def fonts(pdf: pikepdf.Pdf, kind: Name, key: str) -> list[pikepdf.Object]:
    found = [one for one in pdf.objects if isinstance(one, Dictionary) and one.get("/Type") == kind and key in one]
    assert found
    return found


def page_parents(pdf: pikepdf.Pdf, page: pikepdf.Page) -> Array:
    numbers = pdf.Root.StructTreeRoot.ParentTree.Nums
    place = next(place for place in range(0, len(numbers), 2) if int(numbers[place]) == int(page.StructParents))
    return numbers[place + 1]


@fault
def no_mark_that_it_is_tagged(pdf: pikepdf.Pdf) -> None:
    del pdf.Root.MarkInfo


@fault
def no_language(pdf: pikepdf.Pdf) -> None:
    del pdf.Root.Lang


@fault
def file_name_shown_instead_of_title(pdf: pikepdf.Pdf) -> None:
    del pdf.Root.ViewerPreferences


@fault
def no_metadata(pdf: pikepdf.Pdf) -> None:
    del pdf.Root.Metadata


@fault
def no_claim_of_the_standard(pdf: pikepdf.Pdf) -> None:
    rewrite_metadata(pdf, rb"<pdfuaid:part>1</pdfuaid:part>", b"")


@fault
def no_title_in_the_metadata(pdf: pikepdf.Pdf) -> None:
    rewrite_metadata(pdf, rb"<dc:title>.*?</dc:title>", b"")


@fault
def no_description(pdf: pikepdf.Pdf) -> None:
    del elements(pdf, "Figure")[0].Alt


@fault
def an_empty_description(pdf: pikepdf.Pdf) -> None:
    elements(pdf, "Figure")[0].Alt = String("")


@fault
def no_structure(pdf: pikepdf.Pdf) -> None:
    del pdf.Root.StructTreeRoot


@fault
def a_heading_level_skipped(pdf: pikepdf.Pdf) -> None:
    elements(pdf, "H3")[0].S = Name.H5


@fault
def links_without_words(pdf: pikepdf.Pdf) -> None:
    for page in pdf.pages:
        for annotation in page.get("/Annots", []):
            del annotation.Contents


@fault
def no_tab_order(pdf: pikepdf.Pdf) -> None:
    del pdf.pages[0].obj.Tabs


@fault
def text_without_a_tag(pdf: pikepdf.Pdf) -> None:
    def change(code: bytes) -> bytes:
        start = re.search(rb"/P <</MCID \d+>> BDC(.*?)EMC", code, re.DOTALL)
        assert start
        return code[: start.start()] + start[1] + code[start.end() :]

    rewrite(pdf.pages[1], change)


@fault
def two_ways_back_swapped(pdf: pikepdf.Pdf) -> None:
    parents = page_parents(pdf, pdf.pages[0])
    parents[0], parents[1] = parents[1], parents[0]


@fault
def read_from_the_end(pdf: pikepdf.Pdf) -> None:
    document = elements(pdf, "Document")[0]
    document.K = Array(list(document.K)[::-1])


@fault
def heading_cells_tagged_as_data(pdf: pikepdf.Pdf) -> None:
    for cell in elements(pdf, "TH"):
        cell.S = Name.TD


@fault
def heading_cells_that_head_nothing(pdf: pikepdf.Pdf) -> None:
    for cell in elements(pdf, "TH"):
        del cell.A


@fault
def a_list_item_without_a_body(pdf: pikepdf.Pdf) -> None:
    elements(pdf, "LBody")[0].S = Name.P


@fault
def fonts_not_embedded(pdf: pikepdf.Pdf) -> None:
    for font in fonts(pdf, Name.FontDescriptor, "/FontFile2"):
        del font.FontFile2


@fault
def codes_without_characters(pdf: pikepdf.Pdf) -> None:
    for font in fonts(pdf, Name.Font, "/ToUnicode"):
        del font.ToUnicode


@fault
def a_tag_nobody_knows(pdf: pikepdf.Pdf) -> None:
    elements(pdf, "P")[0].S = Name("/Para")


@fault
def the_running_header_read_out(pdf: pikepdf.Pdf) -> None:
    page = pdf.pages[1]
    parents = page_parents(pdf, page)
    mark = len(parents)
    start = b"/Artifact <</Type /Pagination /Subtype /Header>> BDC"
    rewrite(page, lambda code: code.replace(start, b"/P <</MCID %d>> BDC" % mark, 1))
    document = elements(pdf, "Document")[0]
    header = pdf.make_indirect(Dictionary(S=Name.P, P=document, Pg=page.obj, K=Array([mark])))
    document.K.append(header)
    parents.append(header)


@fault
def words_hidden_as_decoration(pdf: pikepdf.Pdf) -> None:
    page = pdf.pages[1]
    found = re.search(rb"/P <</MCID (\d+)>> BDC", page.Contents.read_bytes())
    assert found
    rewrite(page, lambda code: code[: found.start()] + b"/Artifact BMC" + code[found.end() :])
    for element in elements(pdf, "P"):
        if "/Pg" in element and element.Pg.objgen == page.obj.objgen and int(found[1]) in list(element.K):
            element.K = Array([kid for kid in element.K if kid != int(found[1])])
            return


@fault
def a_page_without_a_way_back(pdf: pikepdf.Pdf) -> None:
    del pdf.pages[1].obj.StructParents


@fault
def a_table_row_too_short(pdf: pikepdf.Pdf) -> None:
    row = elements(pdf, "TR")[3]
    row.K = Array(list(row.K)[:-1])


@fault
def a_heading_on_the_wrong_page(pdf: pikepdf.Pdf) -> None:
    elements(pdf, "H3")[0].Pg = pdf.pages[-1].obj


@fault
def an_empty_title(pdf: pikepdf.Pdf) -> None:
    pdf.docinfo[Name.Title] = String("")
    rewrite_metadata(pdf, rb'x-default">[^<]*<', b'x-default"><')


@fault
def no_outline(pdf: pikepdf.Pdf) -> None:
    del pdf.Root.Outlines


@fault
def headings_tagged_as_paragraphs(pdf: pikepdf.Pdf) -> None:
    for element in elements(pdf):
        if re.fullmatch(r"/H\d", str(element.S)):
            element.S = Name.P


@fault
def a_description_that_is_a_file_name(pdf: pikepdf.Pdf) -> None:
    elements(pdf, "Figure")[0].Alt = String("IMG_0012.png")


@fault
def a_language_that_is_none(pdf: pikepdf.Pdf) -> None:
    pdf.Root.Lang = String("english")


@fault
def the_same_words_read_twice(pdf: pikepdf.Pdf) -> None:
    paragraphs = elements(pdf, "P")
    paragraphs[1].K = paragraphs[0].K


@fault
def a_tagged_picture_that_is_not_drawn(pdf: pikepdf.Pdf) -> None:
    del elements(pdf, "Figure")[0].K


@fault
def letters_too_small(pdf: pikepdf.Pdf) -> None:
    rewrite(pdf.pages[1], lambda code: re.sub(rb" 14 Tf", b" 9 Tf", code, count=1))


@fault
def words_over_the_edge(pdf: pikepdf.Pdf) -> None:
    rewrite(pdf.pages[1], lambda code: re.sub(rb"BT [\d.]+ ", b"BT 560 ", code, count=1))
