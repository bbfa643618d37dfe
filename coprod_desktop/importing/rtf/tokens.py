"""Rich text cut into its smallest pieces: groups, control words, signs by number, and words."""

import re
from collections.abc import Iterator
from typing import NamedTuple

_PIECE = re.compile(
    rb"\\(?P<word>[a-zA-Z]{1,32})(?P<number>-?\d{1,10})? ?"
    rb"|\\'(?P<byte>[0-9a-fA-F]{2})"
    rb"|\\(?P<sign>[^a-zA-Z])"
    rb"|(?P<open>\{)|(?P<close>\})"
    rb"|(?P<text>[^\\{}]+)"
)


class Piece(NamedTuple):
    """One piece: `kind` is "open", "close", "word", "sign" or "text"."""

    kind: str
    name: str = ""
    number: int | None = None
    content: bytes = b""


_OPEN, _CLOSE = Piece("open"), Piece("close")


def pieces_of(content: bytes) -> Iterator[Piece]:
    """Yield the pieces of a file; bytes of a picture that are not written as digits are left out."""
    place = 0
    while (found := _PIECE.search(content, place)) is not None:
        place = found.end()
        match found.lastgroup:
            case "open":
                yield _OPEN
            case "close":
                yield _CLOSE
            case "text":
                yield Piece("text", content=found[0])
            case "byte":
                yield Piece("text", content=bytes((int(found["byte"], 16),)))
            case "sign":
                yield Piece("sign", found["sign"].decode("latin-1"))
            case _:
                number = int(found["number"]) if found["number"] else None
                name = found["word"].decode("ascii")
                if name == "bin" and number is not None:
                    place += max(number, 0)
                else:
                    yield Piece("word", name, number)
