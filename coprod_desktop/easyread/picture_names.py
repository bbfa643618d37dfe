"""The packaged pictures that nobody has chosen for an idea yet: found by their names and topics, never suggested."""

from dataclasses import dataclass

from coprod_desktop import assets

_FROM_PACKAGE = "openmoji:"
_FILES = ("names.tsv", "more-names.tsv")


@dataclass(frozen=True, slots=True)
class NamedPicture:
    """A packaged picture: what it shows, and other words and topics it can be found by."""

    source: str
    name: str
    others: tuple[str, ...]

    @property
    def alt(self) -> str:
        """What it shows, as a text for people who do not see it."""
        return self.name[:1].upper() + self.name[1:]


def load() -> tuple[NamedPicture, ...]:
    """Return the pictures of both lists of names: a line is the code, the name, and the others between commas."""
    lines = [line for file in _FILES for line in _read(file).splitlines() if line]
    return tuple(_picture(*line.split("\t")) for line in lines)


def _read(file: str) -> str:
    return assets.resource("pictures", file).read_text(encoding="utf-8")


def _picture(code: str, name: str, others: str) -> NamedPicture:
    return NamedPicture(_FROM_PACKAGE + code, name, tuple(one for one in others.split(", ") if one))
