"""From what a person needs to what their pack is made of."""

from collections.abc import Iterator
from dataclasses import replace

from coprod_desktop.app.packs import Look, PackForm, Wish, Wording
from coprod_desktop.model.meeting import Meeting, Person, needs_of
from coprod_desktop.model.needs import LEAST_LARGE_PT, Format, Needs
from coprod_desktop.render import profiles
from coprod_desktop.render.colours import CREAM, PALE_YELLOW, WHITE, Colours
from coprod_desktop.render.profiles import GIANT_PRINT_FLOOR_PT, Profile
from coprod_desktop.strings import say

_USUAL_LARGE_PT = 18
_USUAL_EASY_PT = 16
# Shown behind the words of a file that is read on a screen; paper of another colour is put into the printer.
_TINTS = {"yellow": PALE_YELLOW, "cream": CREAM, "ivory": CREAM, "buff": CREAM}
_NOT_PRINTED = frozenset({Format.AUDIO, Format.BRAILLE, Format.READ_TO_ME, Format.ELECTRONIC_FILE})
# Who reads a file, or has it read to them, still needs something with words on it.
_FOR_A_PERSON_TO_READ = frozenset({Format.READ_TO_ME, Format.ELECTRONIC_FILE})


def wishes(meeting: Meeting) -> tuple[Wish, ...]:
    """Return what everybody who takes part gets, in the order in which they are listed."""
    return tuple(wish_of(one, needs_of(meeting, one.id)) for one in meeting.people)


def wish_of(person: Person, needs: Needs) -> Wish:
    """Return what one person gets. Who asked for nothing, or whose needs are not in this copy, gets clear print."""
    name = person.name.strip() or say("packs.no_name")
    return Wish(
        person.id,
        name,
        tuple(dict.fromkeys(_looks(needs))),
        "" if needs.paper.strip().lower() in ("", "white") else needs.paper.strip().lower(),
        Format.ELECTRONIC_FILE in needs.formats,
        tuple(_notes(needs, name)),
    )


def _looks(needs: Needs) -> Iterator[Look]:
    # A file to read on a screen is a Word file, in which everybody can change what they see; print is a PDF.
    forms: tuple[PackForm, ...] = ("docx",) if Format.ELECTRONIC_FILE in needs.formats else ("pdf",)
    formats = needs.formats
    if not formats or (formats <= _NOT_PRINTED and formats & _FOR_A_PERSON_TO_READ):
        formats |= {Format.LARGE_PRINT if needs.size_pt >= LEAST_LARGE_PT else Format.STANDARD}
    for wording, profile in _printed(formats, needs):
        dressed = _dressed(profile, needs)
        yield from (Look(wording, dressed, form) for form in forms)
    if Format.BRAILLE in formats:
        yield Look(Wording.AS_WRITTEN, profiles.standard(), "brf")
    if Format.AUDIO in formats:
        yield Look(Wording.AS_WRITTEN, None, "mp3")


def _printed(formats: frozenset[Format], needs: Needs) -> Iterator[tuple[Wording, Profile]]:
    if Format.STANDARD in formats:
        yield Wording.AS_WRITTEN, _of_size(needs.size_pt) if needs.size_pt >= LEAST_LARGE_PT else profiles.standard()
    if Format.LARGE_PRINT in formats:
        yield Wording.AS_WRITTEN, _of_size(needs.size_pt or _USUAL_LARGE_PT)
    easy_pt = max(needs.size_pt, _USUAL_EASY_PT)
    if Format.EASY_READ in formats:
        yield Wording.EASY_READ, profiles.easy_read(easy_pt)
    if Format.SIMPLE_WORDS in formats:
        yield Wording.SIMPLE, _of_size(easy_pt)


def _of_size(size_pt: float) -> Profile:
    if size_pt >= GIANT_PRINT_FLOOR_PT:
        return profiles.giant_print(min(size_pt, profiles.LARGEST_PT))
    return profiles.large_print(max(size_pt, profiles.LARGE_PRINT_FLOOR_PT))


def _dressed(profile: Profile, needs: Needs) -> Profile:
    family: profiles.Family = "Atkinson Hyperlegible" if needs.font == "Atkinson Hyperlegible" else "Arimo"
    return replace(profile, family=family, bolder=needs.is_bolder, colours=_colours(needs))


def _colours(needs: Needs) -> Colours:
    if Format.ELECTRONIC_FILE not in needs.formats:
        return WHITE
    words = needs.paper.lower()
    return next((colours for name, colours in _TINTS.items() if name in words), WHITE)


def _notes(needs: Needs, name: str) -> Iterator[str]:
    if Format.BRAILLE in needs.formats:
        yield say("packs.braille", name=name)
    if Format.READ_TO_ME in needs.formats:
        yield say("packs.read_to_me", name=name)
