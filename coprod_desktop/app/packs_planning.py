"""Who gets which file, made from what: the whole plan of all packs before anything is made."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from coprod_desktop.app.naming import each_once, plain_file_name
from coprod_desktop.app.packs import Look, Wish, Wording
from coprod_desktop.app.packs_records import fingerprint_of_version
from coprod_desktop.app.packs_sources import EASY_WORDS, WORDS, PackSource, own_page
from coprod_desktop.coproduction.covering_page import covering_page
from coprod_desktop.model.document import Document
from coprod_desktop.model.meeting import Meeting
from coprod_desktop.render import profiles
from coprod_desktop.strings import in_a_document, say

COVER = "cover-"
_SPOKEN_FROM_PT = 18  # who stands and speaks does not hold the paper near


@dataclass(frozen=True, slots=True)
class Piece:
    """One file of one pack: where it goes, and which version of which document it is."""

    path: str
    source: str
    look: Look
    made_from: str


@dataclass(frozen=True, slots=True)
class PlannedPack:
    """One person's pack."""

    wish: Wish
    folder: str
    pieces: tuple[Piece, ...]


@dataclass(frozen=True, slots=True)
class PacksPlan:
    """All packs, and the documents that they are made from, by key."""

    packs: tuple[PlannedPack, ...]
    sources: Mapping[str, PackSource]

    @property
    def pieces(self) -> tuple[Piece, ...]:
        """Every file of every pack."""
        return tuple(piece for pack in self.packs for piece in pack.pieces)


def plan_packs(
    meeting: Meeting,
    wishes: Sequence[Wish],
    sources: Mapping[str, PackSource],
    own_pages: Mapping[str, Sequence[Document]] | None = None,
) -> PacksPlan:
    """Return the plan of everybody's pack. `own_pages` are further pages by a person's id, such as helper sheets."""
    more = own_pages or {}
    known = dict(sources)
    packs = []
    folders = each_once(plain_file_name(wish.name) for wish in wishes)
    for wish, folder in zip(wishes, folders, strict=True):
        contents = [*_contents(wish, sources)]
        for number, page in enumerate(more.get(wish.person_id, ())):
            contents.append(own_page(f"page-{wish.person_id}-{number}", page, _SPOKEN_FROM_PT))
        cover = covering_page(meeting, wish.name, [one.title for one in contents])
        contents.insert(0, replace(own_page(f"{COVER}{wish.person_id}", cover), title=say("packs.read_first")))
        known |= {one.key: one for one in contents}
        packs.append(PlannedPack(wish, folder, tuple(_pieces(wish, folder, contents))))
    return PacksPlan(tuple(packs), known)


@in_a_document
def look_in_words(look: Look, source: PackSource) -> str:
    """Return what a version is called in a file's name: "large print, 18 point", "easy read draft", "audio"."""
    if look.profile is None:
        return say("app.version.audio")
    if look.form == "brf":
        return say("packs.look_braille")
    match look.wording:
        case Wording.EASY_READ:
            return say("packs.look_easy_read") if source.is_signed_off else say("app.version.easy-read")
        case Wording.SIMPLE:
            return say("packs.look_simple", look=look.profile.name)
    return look.profile.name


def _contents(wish: Wish, sources: Mapping[str, PackSource]) -> Iterator[PackSource]:
    is_easy = any(look.wording is not Wording.AS_WRITTEN for look in wish.looks)
    left_out = WORDS if is_easy else EASY_WORDS
    yield from (source for key, source in sources.items() if key != left_out)


def _pieces(wish: Wish, folder: str, contents: Sequence[PackSource]) -> Iterator[Piece]:
    digits = max(2, len(str(len(contents))))
    for number, source in enumerate(contents):
        title = plain_file_name(source.title)
        for look in dict.fromkeys(_fitting(one, source) for one in wish.looks):
            name = f"{number:0{digits}} {title} - {look_in_words(look, source)}.{look.form}"
            yield Piece(f"{folder}/{name}", source.key, look, fingerprint_of_version(source.fingerprint, look))


def _fitting(look: Look, source: PackSource) -> Look:
    """Return the look in which a document is made: pages of our own have no easy read version, and need none."""
    if not source.is_own_page or look.profile is None or look.form == "brf":
        return look
    if look.wording is Wording.AS_WRITTEN and look.profile.body_pt >= source.least_pt:
        return look
    large = profiles.large_print(max(look.profile.body_pt, profiles.LARGE_PRINT_FLOOR_PT, source.least_pt))
    dressed = replace(large, family=look.profile.family, colours=look.profile.colours, bolder=look.profile.bolder)
    return replace(look, wording=Wording.AS_WRITTEN, profile=dressed)
