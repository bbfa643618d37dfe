"""Finding words all over a meeting, changing them, and going to where they are."""
