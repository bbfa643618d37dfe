"""A DAISY 2.02 book: full text and full sound, for the players that blind and partially sighted people use."""

from collections.abc import Iterator
from datetime import date

from coprod_desktop import strings
from coprod_desktop.speech.books import page
from coprod_desktop.speech.books.book import Book, picture_names
from coprod_desktop.speech.books.marks import Mark, marks

_HEAD = '<?xml version="1.0" encoding="utf-8"?>\n'
_XHTML = (
    '<!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0 Transitional//EN" '
    '"http://www.w3.org/TR/xhtml1/DTD/xhtml1-transitional.dtd">\n<html xmlns="http://www.w3.org/1999/xhtml" '
)
_SMIL = '<!DOCTYPE smil PUBLIC "-//W3C//DTD SMIL 1.0//EN" "http://www.w3.org/TR/REC-smil/SMIL10.dtd">\n'
_WITHOUT_SVG = ("image/png", "image/jpeg", "image/gif")  # what a player of 2001 can show
_FORMAT = "Daisy 2.02"
_CHARACTERS = '<meta http-equiv="Content-type" content="text/html; charset=utf-8"/>'


def daisy(book: Book, on: date) -> dict[str, bytes]:
    """Return the files of the book by name; the MP3s are not among them: they are called part1.mp3 and so on."""
    names = {
        source: name for source, name in picture_names(book).items() if book.pictures[source].media_type in _WITHOUT_SVG
    }
    timed = [marks(track, f"t{number}_") for number, track in enumerate(book.tracks, 1)]
    files = {name: book.pictures[source].content for source, name in names.items()}
    before = 0.0
    for number, (track, found) in enumerate(zip(book.tracks, timed, strict=True), 1):
        body = page.body(track.part.blocks, found, lambda source: names.get(source, ""))
        files[f"part{number}.html"] = _text(book, track.part.title, body).encode()
        files[f"part{number}.smil"] = _smil(book, number, found, before).encode()
        before += track.seconds
    files["ncc.html"] = _ncc(book, timed, on).encode()
    return files


def _text(book: Book, title: str, body: str) -> str:
    head = f"<head><title>{page.escaped(title)}</title>{_CHARACTERS}</head>"
    return f"{_HEAD}{_html(book)}{head}<body>\n{body}\n</body></html>"


def _smil(book: Book, number: int, found: tuple[Mark, ...], before: float) -> str:
    seconds = book.tracks[number - 1].seconds
    pars = "".join(
        f'<par endsync="last" id="p{mark.id}"><text src="part{number}.html#{mark.id}" id="x{mark.id}"/>'
        f'<audio src="part{number}.mp3" clip-begin="npt={mark.begins:.3f}s" clip-end="npt={mark.ends:.3f}s" '
        f'id="a{mark.id}"/></par>'
        for mark in found
    )
    return (
        f'{_HEAD}{_SMIL}<smil><head><meta name="dc:format" content="{_FORMAT}"/>'
        f'<meta name="dc:identifier" content="{book.identifier}"/><meta name="dc:title" content="{_title(book)}"/>'
        f'<meta name="ncc:totalElapsedTime" content="{_whole_clock(before)}"/>'
        f'<meta name="ncc:timeInThisSmil" content="{_whole_clock(seconds)}"/>'
        f'<meta name="title" content="{page.escaped(book.tracks[number - 1].part.title)}"/>'
        '<layout><region id="txtView"/></layout></head>'
        f'<body><seq dur="{seconds:.3f}s">{pars}</seq></body></smil>'
    )


def _ncc(book: Book, timed: list[tuple[Mark, ...]], on: date) -> str:
    headings = "".join(
        f'<h1{" class=" + chr(34) + "title" + chr(34) if number == 1 else ""} id="n{number}">'
        f'<a href="part{number}.smil#p{found[0].id}">{page.escaped(track.part.title)}</a></h1>'
        for number, (track, found) in enumerate(zip(book.tracks, timed, strict=True), 1)
        if found
    )
    metas = "".join(f'<meta name="{name}" content="{content}"/>' for name, content in _metas(book, on))
    return (
        f"{_HEAD}{_html(book)}<head><title>{_title(book)}</title>{_CHARACTERS}{metas}</head>"
        f"<body>{headings}</body></html>"
    )


def _metas(book: Book, on: date) -> Iterator[tuple[str, str]]:
    parts, pictures = len(book.tracks), len(picture_names(book))
    yield "dc:title", _title(book)
    yield "dc:creator", page.escaped(book.document.author.strip()) or _title(book)
    yield "dc:publisher", page.escaped(book.document.author.strip() or strings.say("listening.book.publisher"))
    yield "dc:date", on.isoformat()
    yield "dc:identifier", book.identifier
    yield "dc:language", _language(book)
    yield "dc:format", _FORMAT
    yield "ncc:narrator", page.escaped(book.voice)
    yield "ncc:charset", "utf-8"
    yield "ncc:generator", "Coprod Desktop"
    yield "ncc:multimediaType", "audioFullText"
    yield "ncc:tocItems", str(parts)
    yield "ncc:totalTime", _whole_clock(book.seconds)
    yield "ncc:depth", "1"
    yield "ncc:setInfo", "1 of 1"
    yield "ncc:files", str(1 + 3 * parts + pictures)
    for kind in ("pageFront", "pageNormal", "pageSpecial", "footnotes", "prodNotes", "sidebars"):
        yield f"ncc:{kind}", "0"


def _title(book: Book) -> str:
    return page.escaped(book.title)


def _html(book: Book) -> str:
    return f'{_XHTML}lang="{_language(book)}" xml:lang="{_language(book)}">'


def _language(book: Book) -> str:
    return page.escaped(book.document.language or "en-GB")


def _whole_clock(seconds: float) -> str:
    whole = round(seconds)
    return f"{whole // 3600:02}:{whole // 60 % 60:02}:{whole % 60:02}"
