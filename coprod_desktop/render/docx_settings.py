"""What a Word file says about itself as a whole: settings, title, author, language, page colour."""

import datetime as dt

from lxml import etree

from coprod_desktop.render import docx_notes
from coprod_desktop.render.docx_package import APP, CORE, SETTINGS, WordFile, template
from coprod_desktop.render.docx_xml import Element, W, clean, w
from coprod_desktop.render.plan import Plan

_CORE = "http://schemas.openxmlformats.org/package/2006/metadata/core-properties"
_DUBLIN = "http://purl.org/dc/elements/1.1/"
_TERMS = "http://purl.org/dc/terms/"
_XSI = "http://www.w3.org/2001/XMLSchema-instance"

# The day that the format's own zip dates begin: the same document gives the same bytes on any day.
NO_DATE = dt.datetime(1980, 1, 1)

_WHITE = "#FFFFFF"


def add_settings(file: WordFile, plan: Plan, *, has_own_fonts: bool) -> None:
    """Add the settings part: hyphenation off, language, page colour on screen."""
    settings = template("settings.xml")
    zoom = settings[0]
    if has_own_fonts:
        zoom.addnext(w("embedTrueTypeFonts"))
    if plan.profile.colours.paper != _WHITE:
        zoom.addnext(w("displayBackgroundShape"))
    if docx_notes.footnotes(plan):
        compatible = settings.find(f"{W}compat")
        assert compatible is not None, "our template says which Word it is for"
        compatible.addprevious(docx_notes.reference_to_lines())
    language = settings.find(f"{W}themeFontLang")
    assert language is not None, "our template has a language"
    language.set(f"{W}val", plan.language)
    file.main.add(SETTINGS, settings)


def background(plan: Plan) -> list[Element]:
    """Return the colour of the page on screen, or nothing for white; people print on paper of that colour."""
    paper = plan.profile.colours.paper
    return [] if paper == _WHITE else [w("background", color=paper.removeprefix("#"))]


def add_properties(file: WordFile, plan: Plan) -> None:
    """Add title, author and language (DOC-10, DOC-11)."""
    core = etree.Element(
        f"{{{_CORE}}}coreProperties", nsmap={"cp": _CORE, "dc": _DUBLIN, "dcterms": _TERMS, "xsi": _XSI}
    )
    for name, value in (("title", plan.title), ("creator", plan.author), ("language", plan.language)):
        if value:
            etree.SubElement(core, f"{{{_DUBLIN}}}{name}").text = clean(value)
    for name in ("created", "modified"):
        date = etree.SubElement(core, f"{{{_TERMS}}}{name}", {f"{{{_XSI}}}type": "dcterms:W3CDTF"})
        date.text = f"{NO_DATE:%Y-%m-%dT%H:%M:%SZ}"
    file.add_properties(CORE, core)
    file.add_properties(APP, template("app.xml"))
