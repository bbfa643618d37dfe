"""The places that the reading of a paper was unsure of."""

from coprod_desktop import importing
from coprod_desktop.model import document as doc

GUESSED = b"<html><body><p><b>Our garden</b></p><p>Hello.</p><p><b>Money</b></p><p>The council pays.</p></body></html>"


def places(name: str, content: bytes) -> list[tuple[str, str]]:
    imported = importing.read_bytes(name, content)
    by_id = {block.id: block for block in doc.walk(imported.document.blocks)}
    return [(type(by_id[one.block_id]).__name__, one.sentence) for one in importing.unsure_places(imported)]


def test_headings_that_were_guessed_are_places_to_check() -> None:
    found = places("a.html", GUESSED)
    assert ("Heading", "Is this a heading? “Money”") in found


def test_real_headings_are_no_places_to_check() -> None:
    assert places("a.md", b"# Our garden\n\n## Money\n\nThe council pays.\n") == []


def test_a_picture_without_words_is_found_by_the_words_before_it() -> None:
    png = "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=="
    page = f"<html><body><h1>Us</h1><p>Look:</p><img src='data:image/png;base64,{png}'></body></html>"
    assert [kind for kind, _ in places("a.html", page.encode())] == ["Paragraph"]


def test_what_was_guessed_comes_back_from_the_worker() -> None:
    from coprod_desktop.importing import transfer

    imported = importing.read_bytes("a.html", GUESSED)
    assert imported.guessed == ("guessed_headings",)
    assert transfer.unpack(transfer.pack(imported)) == imported
