"""The bytes of a document's pictures, wherever they come from."""

from coprod_desktop.model.document import Document, Media, Picture


def picture_file(picture: Picture, document: Document) -> Media | None:
    """Return a picture's bytes, or None when it is not there."""
    if picture.source in document.media:
        return document.media[picture.source]
    from coprod_desktop.render import pictures  # brings Pillow with it, so only when there is a picture to draw

    path = pictures.shipped_picture(picture.source)
    return Media("image/svg+xml", path.read_bytes()) if path else None
