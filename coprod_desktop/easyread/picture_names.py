"""The packaged pictures that nobody has chosen for an idea yet: found by their names and topics, never suggested."""

from dataclasses import dataclass

from coprod_desktop import assets

_FROM_PACKAGE = "openmoji:"


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
    """Return the pictures of resources/pictures/names.tsv: code, name, and the others between commas."""
    text = assets.resource("pictures", "names.tsv").read_text(encoding="utf-8")
    return tuple(_picture(*line.split("\t")) for line in text.splitlines() if line)


def _picture(code: str, name: str, others: str) -> NamedPicture:
    return NamedPicture(_FROM_PACKAGE + code, name, tuple(one for one in others.split(", ") if one))
