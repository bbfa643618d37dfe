"""One web page to follow along: text and sound in one file, for any browser, with no network and no player."""

import base64
import json
from pathlib import Path

from coprod_desktop import assets, strings
from coprod_desktop.speech.books import page
from coprod_desktop.speech.books.book import Book
from coprod_desktop.speech.books.marks import marks


def follow(book: Book, *, by_word: bool = False) -> bytes:
    """Return the page: press a sentence to hear it, or Listen to hear all from where you are."""
    addresses = {
        source: f"data:{media.media_type};base64,{base64.b64encode(media.content).decode()}"
        for source, media in book.pictures.items()
    }
    sections, tracks = [], []
    for number, track in enumerate(book.tracks, 1):
        found = marks(track, f"t{number}-", by_word=by_word)
        body = page.body(track.part.blocks, found, lambda source: addresses.get(source, ""))
        sound = base64.b64encode(track.path.read_bytes()).decode()
        sections.append(
            f'<section aria-label="{page.escaped(track.part.title)}">\n{body}\n'
            f'<audio id="sound{number}" preload="auto" src="data:audio/mpeg;base64,{sound}"></audio></section>'
        )
        tracks.append([[mark.id, round(mark.begins, 3)] for mark in found])
    return _filled(book, "\n".join(sections), tracks).encode("utf-8", "replace")


def _filled(book: Book, sections: str, tracks: list[list[list[object]]]) -> str:
    words = ("listen", "pause", "go_on", "back", "next", "slower", "faster", "hint", "speed")
    facts = {name: page.escaped(strings.say(f"listening.page.{name}")) for name in words}
    facts |= {
        "title": page.escaped(book.title),
        "language": page.escaped(book.document.language or "en-GB"),
        "voice": page.escaped(strings.say("listening.page.voice", voice=book.voice)),
        "sections": sections,
        # "</" would end the script.
        "tracks": json.dumps(tracks, separators=(",", ":")).replace("</", "<\\/"),
    }
    text = _template().read_text(encoding="utf-8")
    for name, value in facts.items():
        text = text.replace(f"[[{name}]]", value)
    return text


def _template() -> Path:
    return assets.resource("spoken", "follow.html")
