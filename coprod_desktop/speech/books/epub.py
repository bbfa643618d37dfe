"""An EPUB 3 with media overlays: text, and the sound of each sentence (or word) in step with it."""

from collections.abc import Iterator

from coprod_desktop import strings
from coprod_desktop.speech.books import page
from coprod_desktop.speech.books.book import Book, clock, picture_names, total
from coprod_desktop.speech.books.marks import Mark, marks
from coprod_desktop.speech.books.package import zipped

_KIND = "application/epub+zip"
_HEAD = '<?xml version="1.0" encoding="utf-8"?>\n'
_HTML = '<html xmlns="http://www.w3.org/1999/xhtml" xmlns:epub="http://www.idpf.org/2007/ops"'
_ACTIVE = "coprod-said-now"
# Nothing here sets a colour for the words or a size: the reader's own choice holds. Marked in two ways.
_STYLE = f"""body {{ font-family: sans-serif; line-height: 1.5 }}
img {{ max-width: 100% }}
table {{ border-collapse: collapse }}
th, td {{ border: 1px solid; padding: 0.3em; text-align: left; vertical-align: top }}
.{_ACTIVE} {{ background: #ffe08a; color: #000; text-decoration: underline; text-decoration-thickness: 0.12em }}
"""
_CONTAINER = (
    f'{_HEAD}<container version="1.0" xmlns="urn:oasis:names:tc:opendocument:xmlns:container"><rootfiles>'
    '<rootfile full-path="EPUB/package.opf" media-type="application/oebps-package+xml"/></rootfiles></container>'
)
_ACCESS = (
    ("accessMode", "textual"),
    ("accessMode", "auditory"),
    ("accessModeSufficient", "textual"),
    ("accessModeSufficient", "auditory"),
    ("accessibilityFeature", "synchronizedAudioText"),
    ("accessibilityFeature", "structuralNavigation"),
    ("accessibilityFeature", "tableOfContents"),
    ("accessibilityFeature", "readingOrder"),
    ("accessibilityFeature", "displayTransformability"),
    ("accessibilityHazard", "none"),
)


def epub(book: Book, *, by_word: bool = False) -> bytes:
    """Return the EPUB file of a recorded book, in step by sentence or by word."""
    names = picture_names(book)
    files = {"META-INF/container.xml": _CONTAINER.encode()}
    timed = [marks(track, f"t{number}-", by_word=by_word) for number, track in enumerate(book.tracks, 1)]
    for number, (track, found) in enumerate(zip(book.tracks, timed, strict=True), 1):
        body = page.body(track.part.blocks, found, lambda source: names.get(source, ""))
        files[f"EPUB/part{number}.xhtml"] = _chapter(book, track.part.title, body).encode()
        files[f"EPUB/part{number}.smil"] = _overlay(number, found).encode()
        files[f"EPUB/part{number}.mp3"] = track.path.read_bytes()
    files["EPUB/contents.xhtml"] = _contents(book).encode()
    files["EPUB/style.css"] = _STYLE.encode()
    files.update({f"EPUB/{name}": book.pictures[source].content for source, name in names.items()})
    files["EPUB/package.opf"] = _package(book).encode()
    return zipped(_KIND, files)


def _chapter(book: Book, title: str, body: str) -> str:
    language = page.escaped(book.document.language or "en-GB")
    return (
        f'{_HEAD}<!DOCTYPE html>\n{_HTML} lang="{language}" xml:lang="{language}"><head>'
        f'<title>{page.escaped(title)}</title><link rel="stylesheet" type="text/css" href="style.css"/></head>'
        f'<body><section epub:type="chapter" role="doc-chapter" aria-label="{page.escaped(title)}">\n'
        f"{body}\n</section></body></html>"
    )


def _overlay(number: int, found: tuple[Mark, ...]) -> str:
    said = "".join(
        f'<par id="p{mark.id}"><text src="part{number}.xhtml#{mark.id}"/>'
        f'<audio src="part{number}.mp3" clipBegin="{clock(mark.begins)}" clipEnd="{clock(mark.ends)}"/></par>'
        for mark in found
    )
    return (
        f'{_HEAD}<smil xmlns="http://www.w3.org/ns/SMIL" xmlns:epub="http://www.idpf.org/2007/ops" version="3.0"><body>'
        f'<seq id="s{number}" epub:textref="part{number}.xhtml" epub:type="chapter">{said}</seq></body></smil>'
    )


def _contents(book: Book) -> str:
    language = page.escaped(book.document.language or "en-GB")
    name = page.escaped(strings.say("listening.book.contents"))
    lines = "".join(
        f'<li><a href="part{number}.xhtml">{page.escaped(track.part.title)}</a></li>'
        for number, track in enumerate(book.tracks, 1)
    )
    return (
        f'{_HEAD}<!DOCTYPE html>\n{_HTML} lang="{language}" xml:lang="{language}"><head><title>{name}</title></head>'
        f'<body><nav epub:type="toc" role="doc-toc" aria-label="{name}"><ol>{lines}</ol></nav></body></html>'
    )


def _package(book: Book) -> str:
    language = page.escaped(book.document.language or "en-GB")
    spine = "".join(f'<itemref idref="c{number}"/>' for number in range(1, len(book.tracks) + 1))
    return (
        f'{_HEAD}<package xmlns="http://www.idpf.org/2007/opf" version="3.0" unique-identifier="id" '
        f'xml:lang="{language}"><metadata xmlns:dc="http://purl.org/dc/elements/1.1/">'
        f"{''.join(_metadata(book))}</metadata><manifest>{''.join(_manifest(book))}</manifest>"
        f"<spine>{spine}</spine></package>"
    )


def _metadata(book: Book) -> Iterator[str]:
    yield f'<dc:identifier id="id">urn:uuid:{book.identifier}</dc:identifier>'
    yield f"<dc:title>{page.escaped(book.title)}</dc:title>"
    yield f"<dc:language>{page.escaped(book.document.language or 'en-GB')}</dc:language>"
    if book.document.author.strip():
        yield f"<dc:creator>{page.escaped(book.document.author)}</dc:creator>"
    # Kept the same, so that the same words make the same file.
    yield '<meta property="dcterms:modified">2000-01-01T00:00:00Z</meta>'
    for number, track in enumerate(book.tracks, 1):
        yield f'<meta property="media:duration" refines="#m{number}">{clock(track.seconds)}</meta>'
    yield f'<meta property="media:duration">{clock(total([track.seconds for track in book.tracks]))}</meta>'
    yield f'<meta property="media:active-class">{_ACTIVE}</meta>'
    yield f'<meta property="media:narrator">{page.escaped(book.voice)}</meta>'
    for name, value in _ACCESS:
        yield f'<meta property="schema:{name}">{value}</meta>'
    yield f'<meta property="schema:accessibilitySummary">{strings.say("listening.book.summary")}</meta>'


def _manifest(book: Book) -> Iterator[str]:
    yield '<item id="nav" href="contents.xhtml" media-type="application/xhtml+xml" properties="nav"/>'
    yield '<item id="css" href="style.css" media-type="text/css"/>'
    for number in range(1, len(book.tracks) + 1):
        overlay = f'media-type="application/xhtml+xml" media-overlay="m{number}"'
        yield f'<item id="c{number}" href="part{number}.xhtml" {overlay}/>'
        yield f'<item id="m{number}" href="part{number}.smil" media-type="application/smil+xml"/>'
        yield f'<item id="a{number}" href="part{number}.mp3" media-type="audio/mpeg"/>'
    for number, (source, name) in enumerate(picture_names(book).items(), 1):
        yield f'<item id="i{number}" href="{name}" media-type="{book.pictures[source].media_type}"/>'
