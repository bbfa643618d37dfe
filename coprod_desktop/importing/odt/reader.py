"""Reads a whole OpenDocument text: its parts, what was left out, and its title."""

import re
from collections import Counter

from coprod_desktop.importing import errors
from coprod_desktop.importing.assembling import assemble_whole
from coprod_desktop.importing.guessing import guess_headings
from coprod_desktop.importing.imported import Imported, Remarks
from coprod_desktop.importing.letterheads import says_something, with_edges
from coprod_desktop.importing.odt import edges
from coprod_desktop.importing.odt.body import Body
from coprod_desktop.importing.odt.names import DC, MANIFEST, META, OFFICE, TEXT, Element, words_inside
from coprod_desktop.importing.odt.numbering import Numbering
from coprod_desktop.importing.odt.source import Source
from coprod_desktop.importing.odt.styles import Styles
from coprod_desktop.importing.titles import said_author, said_title, title_of
from coprod_desktop.importing.zip_parts import ZipParts, xml_root
from coprod_desktop.model.document import Document

_DEFAULT_LANGUAGE = "en-GB"
_LANGUAGE_TAG = re.compile(r"[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*")


def read_odt(name: str, content: bytes) -> Imported:
    """Return the document in this OpenDocument text. Raises Damaged, Locked, TooBig, TooDeep or Unsafe."""
    package = ZipParts(name, content)
    _refuse_locked(name, package)
    try:
        root = package.xml("content.xml")
    except KeyError:
        raise errors.Damaged(name=name) from None
    remarks = Remarks()
    styles = package.optional_xml("styles.xml")
    remarks.add("damaged_part", 1 if styles is None and "styles.xml" in package else 0)
    roots = [root] if styles is None else [styles, root]
    return _read(name, root, roots, package.optional_xml("meta.xml"), _source(package, roots, root, remarks))


def read_flat_odt(name: str, content: bytes) -> Imported:
    """Return the document in this OpenDocument text in one XML file. Raises as `read_odt`."""
    root = xml_root(name, content)
    return _read(name, root, [root], root, _source(None, [root], root, Remarks()))


def _refuse_locked(name: str, package: ZipParts) -> None:
    manifest = package.optional_xml("META-INF/manifest.xml")
    if manifest is not None and next(manifest.iter(f"{MANIFEST}encryption-data"), None) is not None:
        raise errors.Locked(name=name)


def _source(package: ZipParts | None, roots: list[Element], root: Element, remarks: Remarks) -> Source:
    styles = Styles(*roots)
    return Source(package, styles, Numbering(*roots), _main_language(root, styles), remarks)


def _read(name: str, root: Element, roots: list[Element], meta: Element | None, source: Source) -> Imported:
    text = next(root.iter(f"{OFFICE}text"), None)
    if text is None:
        raise errors.Damaged(name=name)
    drafts = guess_headings(Body(source).read(text), source.remarks)
    head, foot = (edges.first_edge(text, roots, source, kind) for kind in ("header", "footer"))
    drafts = [*with_edges(drafts, head, foot, source.remarks), *source.notes]
    made = assemble_whole(drafts)
    for words in filter(says_something, edges.other_words(text, roots)):
        source.remarks.leave_out(words)
    source.remarks.add("no_words", 0 if made.blocks else 1)
    document = Document(
        title_of(drafts, said_title(_said(meta, f"{DC}title")), name),
        made.blocks,
        source.language,
        author=said_author(_said(meta, f"{META}initial-creator") or _said(meta, f"{DC}creator")),
        media=source.pictures.media,
    )
    return source.remarks.about(document, made.doubts)


def _said(meta: Element | None, name: str) -> str:
    said = meta.find(f".//{OFFICE}meta/{name}") if meta is not None else None
    return words_inside(said) if said is not None else ""


def _main_language(root: Element, styles: Styles) -> str:
    """Return the language of most of the words; British English where the document does not say."""
    letters: Counter[str] = Counter()
    for element in root.iter(f"{TEXT}p", f"{TEXT}h", f"{TEXT}span"):
        family = "text" if element.tag == f"{TEXT}span" else "paragraph"
        language = styles.look(family, element.get(f"{TEXT}style-name", "")).language
        if language:
            letters[language] += len(words_inside(element))
    most = max(letters, key=lambda one: letters[one], default=_DEFAULT_LANGUAGE)
    return most if _LANGUAGE_TAG.fullmatch(most) else _DEFAULT_LANGUAGE
