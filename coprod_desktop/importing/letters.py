"""An email, whoever's program kept it, becomes a paper: its words, and a list of what came with it."""

import html
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from pathlib import PurePosixPath, PureWindowsPath

from coprod_desktop import strings
from coprod_desktop.importing import limits
from coprod_desktop.importing.imported import Brought, Imported
from coprod_desktop.importing.kinds import SUFFIXES
from coprod_desktop.importing.run_text import clean

_LONGEST_NAME = 80
_MOST_NAMED = 12


@dataclass(frozen=True, slots=True)
class Body:
    """A piece of an email's words: HTML, or plain words."""

    text: str
    is_page: bool = False


@dataclass(frozen=True, slots=True)
class Attached:
    """A file or an email inside an email; `content` takes it out when somebody asks for it."""

    name: str
    content: Callable[[], "bytes | Letter"]


@dataclass(frozen=True, slots=True)
class Letter:
    """An email as its file keeps it.

    `pictures` are those that stand in the words, by the addresses that the words know them by. `rich_text` is an RTF
    file that holds the words where there are no `bodies`.
    """

    subject: str = ""
    sender: str = ""
    bodies: tuple[Body, ...] = ()
    rich_text: bytes = b""
    pictures: Mapping[str, bytes] = field(default_factory=dict)
    attached: tuple[Attached, ...] = ()


def paper_of(name: str, letter: Letter) -> Imported:
    """Return the words of an email as a paper that names what is attached. Raises TooDeep."""
    imported = _words_of(name, letter)
    document = replace(imported.document, title=letter.subject or imported.document.title, author=letter.sender)
    brought = tuple(
        Brought(number, one.name, one.name.lower().endswith(SUFFIXES))
        for number, one in enumerate(letter.attached[: limits.EMAIL_PARTS], start=1)
    )
    warnings = (*imported.warnings, *_about(brought))
    return replace(imported, document=document, warnings=warnings, brought=brought)


def plain_file_name(said: str) -> str:
    """Return a name that somebody else chose without its folders, and not endlessly long."""
    flat = " ".join(clean(said).split())
    name = PureWindowsPath(PurePosixPath(flat).name).name
    # The ending says what the file is, so a long name is cut before it.
    ending = PurePosixPath(name).suffix[:_LONGEST_NAME]
    return name if len(name) <= _LONGEST_NAME else f"{name[: _LONGEST_NAME - len(ending) - 1]}…{ending}"


def name_of_letter(subject: str) -> str:
    """Return a file name for an email inside another one."""
    return plain_file_name(f"{subject.replace('/', ' ')}.eml") if subject else strings.say("importing.email_inside")


def _words_of(name: str, letter: Letter) -> Imported:
    from coprod_desktop.importing import text_files
    from coprod_desktop.importing.html.page import read_html_text

    bodies = letter.bodies
    if letter.rich_text and not bodies:
        from coprod_desktop.importing.rtf.reader import read_rtf

        return read_rtf(name, letter.rich_text)
    if not any(one.is_page for one in bodies):
        return text_files.read_text(name, "\n\n".join(one.text for one in bodies))
    pages = (one.text if one.is_page else _as_page(one.text) for one in bodies)
    return read_html_text(name, "\n".join(pages), letter.pictures)


def _as_page(text: str) -> str:
    paragraphs = (html.escape(one).replace("\n", "<br>") for one in clean(text).split("\n\n"))
    return "".join(f"<p>{one}</p>" for one in paragraphs)


def _about(brought: Sequence[Brought]) -> tuple[str, ...]:
    """Return what to tell about attachments: those that we can open first, as papers of their own."""
    papers = [one.name for one in brought if one.is_paper]
    others = [one.name for one in brought if not one.is_paper]
    found = (("email_papers", papers), ("email_others", others))
    return tuple(strings.count(f"importing.{key}", len(some), names=_listed(some)) for key, some in found if some)


def _listed(names: list[str]) -> str:
    return ", ".join([*names[:_MOST_NAMED], *(["…"] if len(names) > _MOST_NAMED else [])])
