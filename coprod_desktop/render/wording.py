"""Runs of a document become words ready to print: signs, line breaks, links, note marks and typefaces decided."""

import re
import unicodedata
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from itertools import groupby
from typing import TypeVar
from urllib.parse import unquote, urlsplit

from coprod_desktop import strings
from coprod_desktop.model.document import Run
from coprod_desktop.render import coverage
from coprod_desktop.render.full_forms import FullForms
from coprod_desktop.render.lines import type_of
from coprod_desktop.render.no_break import NO_BREAK_SPACE, keep_together
from coprod_desktop.render.plan import Words
from coprod_desktop.render.profiles import Family, Profile
from coprod_desktop.render.remarks import Remarks, quote
from coprod_desktop.render.setting import points

# Signs that print nothing or steer other software: soft hyphens, joiners, marks of direction, byte order marks.
# Joiners belong to the spelling of some names in Urdu and Bengali, and are kept there.
_INVISIBLE = re.compile(
    "[\u00ad\u200b\u200e\u200f\u202a-\u202e\u2060-\u2064\ufe00-\ufe0f\ufeff\ufffc]"
    f"|(?<!{coverage.SHAPED})[\u200c\u200d]|[\u200c\u200d](?!{coverage.SHAPED})"
)
_NEWLINES = re.compile("\r\n?|[\u000b\u000c\u0085\u2028\u2029]")
_OTHER_SPACES = re.compile("[\t\u2000-\u2006\u2008-\u200a\u205f\u3000]")
_NO_BREAK_SPACES = re.compile("[\u2007\u202f]")
# Control signs, and halves of characters that a broken file may hold.
_CONTROL = re.compile("[\u0000-\u0008\u000e-\u001f\u007f-\u009f\ud800-\udfff\ufffe\uffff]")
# Signs that word processors store in their symbol fonts' private places.
_PRIVATE = str.maketrans({"\uf0b7": "•", "\uf0a7": "▪", "\uf0fc": "✓", "\uf0d8": "➢", "\uf0e0": "→"})

# Whether there is anything to do at all: in most texts there is not.
_UNCLEAN = (_INVISIBLE, _NEWLINES, _OTHER_SPACES, _NO_BREAK_SPACES, _CONTROL, re.compile("[\uf000-\uf0ff]"))
_NOT_CLEAN = re.compile("|".join(one.pattern for one in _UNCLEAN))

_SAFE_LINK = re.compile(r"(?:https?|mailto|tel):", re.IGNORECASE)
# LP-14: a word or two in capitals may be a name; more is hard to read.
_CAPITALS = re.compile(r"\b[A-Z][A-Z'’&-]+(?:[\s\u00a0]+[A-Z][A-Z'’&-]+){2,}\b")
# A line to write on; it has no more signs than fit beside a number or a bullet.
_TO_FILL_IN = re.compile(r"_{8,}|\.{12,}|…{6,}")
_OF_THE_LINE = 0.8
_Words = TypeVar("_Words", Run, Words)
# A longer address is of no use on paper: nobody types it.
LONGEST_PRINTED_ADDRESS = 80
OWN_LANGUAGE = "en-GB"


@dataclass(frozen=True, slots=True)
class NoteMark:
    """The number of a note, and the id of the block that mentions it first."""

    number: int
    back_to: str


@dataclass(frozen=True, slots=True)
class Known:
    """What is known of a document before its words are set: ids that links may lead to, notes by id, short forms."""

    targets: frozenset[str]
    notes: Mapping[str, NoteMark]
    full_forms: FullForms


class Wording:
    """Makes words for one version; remembers which addresses it has printed already (PE-11: once each)."""

    def __init__(self, profile: Profile, language: str, known: Known, remarks: Remarks) -> None:
        self._family: Family = profile.family
        self._profile = profile
        self._language = language
        self._targets = known.targets
        self._notes = known.notes
        self._full_forms = known.full_forms
        self._remarks = remarks
        self._printed_addresses: set[str] = set()

    def words(self, runs: Iterable[Run], *, bold: bool = False) -> tuple[Words, ...]:
        """Return the words of a paragraph; empty when nothing in it prints."""
        cleaned = [
            run for run in (_with_text(run, self._fitting(clean(run.text))) for run in runs) if self._prints(run)
        ]
        text = "".join(run.text for run in cleaned)
        if not text.strip() and not any(run.note in self._notes for run in cleaned):
            return ()
        self._report_capitals(text)
        made: list[Words] = []
        for link, group in groupby(_kept_together(cleaned), key=lambda run: self._safe_link(run)):
            made.extend(self._of_one_link(link, list(group), bold, text))
        expanded = (one for words in _trimmed(_spaced(made)) for one in self._full_forms.marked(words))
        return tuple(one for words in expanded for one in self._in_typefaces(words))

    def _fitting(self, text: str) -> str:
        """Return the text with each line to write on cut to what a line of the page holds."""
        if "_____" not in text and "....." not in text and "……" not in text:
            return text
        room = _OF_THE_LINE * points(self._profile.text_width_mm)
        face = type_of(self._profile, self._profile.body_pt).face(Words(""))

        def cut(found: re.Match[str]) -> str:
            sign = found[0][0]
            return sign * min(len(found[0]), int(room / face.width(sign, self._profile.body_pt)))

        return _TO_FILL_IN.sub(cut, text)

    def _prints(self, run: Run) -> bool:
        return bool(run.text) or run.note in self._notes

    def plain(self, text: str, *, bold: bool = False) -> tuple[Words, ...]:
        """Return the words for a title, or for words of the document that are said again."""
        return self.words((Run(text),), bold=bold)

    def own(self, text: str, *, bold: bool = False) -> tuple[Words, ...]:
        """Return the words for a text of ours, which is in English whatever the document is in."""
        return self.words((Run(text, language=self.own_language),), bold=bold)

    @property
    def own_language(self) -> str:
        """The language of our own words, "" where the document is in it too."""
        return "" if self._language.lower().split("-")[0] == "en" else OWN_LANGUAGE

    def _of_one_link(self, link: str, runs: list[Run], bold: bool, paragraph: str) -> Iterator[Words]:
        title = self._link_title(link, "".join(run.text for run in runs)) if link else ""
        for run in runs:
            language = run.language if run.language.lower() != self._language.lower() else ""
            if run.note in self._notes:
                yield self._note_mark(run.note, bold)
            elif run.text:
                yield Words(run.text, bold or run.bold, link, title, language, emphasis=run.italic)
        if link and f"({_bare(link)})" in paragraph:
            self._printed_addresses.add(link)  # by the writer of the paper, or by us when it was made before
        elif link:
            yield from self._address(link, "".join(run.text for run in runs), bold)

    def _note_mark(self, note_id: str, bold: bool) -> Words:
        # In words and at body size: a raised number would be too small (LP-08).
        mark = strings.say("render.note_mark", number=self._notes[note_id].number).replace(" ", NO_BREAK_SPACE)
        title = strings.say("render.note_title", mark=mark)
        return Words(mark, bold, f"#{note_id}", title, self.own_language, note=note_id)

    def _safe_link(self, run: Run) -> str:
        link = run.link.strip()
        if link.startswith("#"):
            return link if link[1:] in self._targets else ""
        return link if _SAFE_LINK.match(link) and run.text.strip() else ""

    def _link_title(self, link: str, text: str) -> str:
        text = " ".join(text.split())
        if link.startswith("#"):
            return strings.say("render.inside_title", text=text)
        return text if _bare(link) in text else f"{text} ({_bare(link)})"

    def _address(self, link: str, text: str, bold: bool) -> Iterator[Words]:
        """Yield the address for those who read on paper, unless the text says it or it was printed before."""
        bare = _bare(link)
        if link.startswith("#") or _same_address(text, bare) or link in self._printed_addresses:
            return
        self._printed_addresses.add(link)
        if len(bare) > LONGEST_PRINTED_ADDRESS:
            self._remarks.add("render.long_address", text=quote(text))
            bare = urlsplit(link).netloc or bare[:LONGEST_PRINTED_ADDRESS]
        yield Words(f" ({bare})", bold)

    def _in_typefaces(self, words: Words) -> Iterator[Words]:
        pieces = list(coverage.in_typefaces(words, self._family))
        for is_missing, stretch in groupby(pieces, lambda one: bool(one.instead) or one.text.isspace()):
            if is_missing:
                self._report_letters("".join(one.text for one in stretch).strip())
        yield from pieces

    def _report_letters(self, text: str) -> None:
        """Note down what no typeface of ours has: a name or more in other letters, or single signs."""
        if text and coverage.is_of_letters("".join(text.split())):
            self._remarks.add("render.missing_script", script=coverage.script_of(text), text=quote(text))
            return
        for character in "".join(text.split()):
            self._remarks.add("render.missing_character", character=character, name=coverage.name_of(character))

    def _report_capitals(self, text: str) -> None:
        for found in _CAPITALS.finditer(text):
            self._remarks.add("render.capitals", text=quote(found.group()))


def clean(text: str) -> str:
    """Return text without what prints nothing; composed letters, plain spaces, "\\n" for line breaks."""
    if unicodedata.is_normalized("NFC", text) and not _NOT_CLEAN.search(text):
        return text
    text = unicodedata.normalize("NFC", text).translate(_PRIVATE)
    text = _NEWLINES.sub("\n", text)
    text = _OTHER_SPACES.sub(" ", text)
    text = _NO_BREAK_SPACES.sub(NO_BREAK_SPACE, text)
    return _CONTROL.sub("", _INVISIBLE.sub("", text))


def _with_text(one: _Words, text: str) -> _Words:
    return one if text == one.text else replace(one, text=text)


def _kept_together(runs: list[Run]) -> Iterator[Run]:
    """Yield the runs with no-break spaces; a date may reach over several runs."""
    text = keep_together("".join(run.text for run in runs))
    start = 0
    for run in runs:
        yield _with_text(run, text[start : start + len(run.text)])
        start += len(run.text)


def _spaced(words: list[Words]) -> list[Words]:
    """Return the words with a no-break space before each note mark that would touch the word before it."""
    spaced: list[Words] = []
    for one in words:
        if one.note and spaced and not spaced[-1].text[-1:].isspace():
            spaced.append(Words(NO_BREAK_SPACE, one.bold))
        spaced.append(one)
    return spaced


def _trimmed(words: list[Words]) -> Iterator[Words]:
    """Yield the words without blanks at either end of the paragraph."""
    first = next(place for place, one in enumerate(words) if one.text.strip())
    last = max(place for place, one in enumerate(words) if one.text.strip())
    for place, one in enumerate(words[first : last + 1], first):
        text = one.text.lstrip() if place == first else one.text
        yield _with_text(one, text.rstrip() if place == last else text)


def _bare(link: str) -> str:
    """Return an address as people write it: no "https://", no slash at the end."""
    bare = re.sub(r"^(?:https?://|mailto:|tel:)", "", link, flags=re.IGNORECASE)
    return unquote(bare).split("?subject")[0].rstrip("/")


def _same_address(text: str, bare: str) -> bool:
    def squeezed(address: str) -> str:
        return re.sub(r"[\s\u00a0-]|^(?:https?://|mailto:|tel:)|^www\.|/+$", "", address.strip().lower())

    shown, meant = squeezed(_bare(text.strip())), squeezed(bare)
    # "0300 123 4567" says "+443001234567" well enough.
    return shown == meant or (meant.startswith("+44") and shown == "0" + meant[3:])
