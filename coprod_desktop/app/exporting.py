"""Making versions: one source, every format that was asked for, in one folder."""

import logging
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from coprod_desktop import checker
from coprod_desktop.app import front, own_profiles, studio
from coprod_desktop.app.checking import check
from coprod_desktop.app.naming import each_once, plain_file_name
from coprod_desktop.app.placing import NotSaved, place_for, put, ready_folder
from coprod_desktop.app.speaking import with_sayings
from coprod_desktop.app.versions import Form, Hooks, LookAt, Made, StoppedPartWay, Version, Wanted
from coprod_desktop.easyread import drafting, sentences, sign_off, starting
from coprod_desktop.easyread.pictures import PictureIndex
from coprod_desktop.easyread.version import as_document as easy_read_document
from coprod_desktop.errors import CoprodError, StoppedByPerson
from coprod_desktop.language.lexicon import Lexicon
from coprod_desktop.language.parsing import parser
from coprod_desktop.language.short_forms import full_forms
from coprod_desktop.model.document import Document
from coprod_desktop.model.easy_read import DraftRow, EasyReadDraft
from coprod_desktop.model.easy_read_version import EasyReadVersion, is_signed_off
from coprod_desktop.model.finding import Finding
from coprod_desktop.render import making, preflight, profiles
from coprod_desktop.render import own_profiles as looks
from coprod_desktop.speech import VoiceSettings, mp3, script
from coprod_desktop.speech.errors import CannotWriteAudio
from coprod_desktop.strings import count, say

__all__ = ["Source", "make", "plain_file_name"]

# Of what the drafting was not sure of, as much as somebody reads; each row has all of it beside it in the window.
MOST_ROWS_NAMED = 5
WORDS_SHOWN = 8

_NAMED_BY_SIZE = (
    Version.STANDARD,
    Version.LARGE_PRINT,
    Version.GIANT_PRINT,
    Version.DYSLEXIA_FRIENDLY,
    Version.OWN,
)

log = logging.getLogger(__name__)


@dataclass(frozen=True)
class Source:
    """One document with what several of its versions need, each worked out once.

    `decided` is what people decided about its words, None for a document that belongs to no meeting.
    """

    document: Document
    lexicon: Lexicon
    decided: checker.Decided | None = None

    @classmethod
    def of(cls, made_from: Document | checker.Decided, lexicon: Lexicon) -> "Source":
        """Return the source for a document, with what was decided about it where that is known."""
        if isinstance(made_from, Document):
            return cls(made_from, lexicon)
        return cls(made_from.document, lexicon, made_from)

    @property
    def to_draft(self) -> Document:
        """The document that easy read is drafted from: its words replaced, and none explained in place."""
        return self.decided.unexplained if self.decided else self.document

    @property
    def version(self) -> EasyReadVersion | None:
        """The easy read version that people made of it, None where nobody has."""
        return self.decided.easy_read if self.decided else None

    @cached_property
    def draft(self) -> EasyReadDraft:
        """The easy read draft."""
        source = sentences.of_document(self.to_draft)
        return drafting.draft(self.to_draft, source, self.lexicon, PictureIndex.load(), parser())

    @cached_property
    def easy_read(self) -> Document:
        """The easy read version that people made of it, else a draft."""
        if self.version is not None:
            return studio.as_document(self.version, self.lexicon)
        if self.document.kind == "easy-read":
            return self.document
        return easy_read_document(self.draft, media=self.document.media)

    @cached_property
    def simple_words(self) -> Document:
        """The sentences of the easy read version, without pictures."""
        version = self.version or starting.from_draft(self.draft, self.document, "")
        return studio.as_document(version, self.lexicon, words_alone=True)

    @property
    def taught(self) -> dict[str, str]:
        """How to say what a voice would get wrong."""
        return with_sayings(self.lexicon, self.decided.sayings if self.decided else ())

    @property
    def is_signed_off(self) -> bool:
        """Whether readers said yes to the easy read version, so that it may be called so."""
        return self.version is not None and is_signed_off(self.version)

    @property
    def easy_read_advice(self) -> tuple[str, ...]:
        """What a person should know before the easy read draft goes to anybody, with the first rows to look at."""
        if self.version is not None:
            return (sign_off.what_is_missing(self.version),)
        if self.document.kind == "easy-read":
            return ()
        return (say("app.easy_read_readers"), *_unsure(self._unsure_rows))

    @property
    def _unsure_rows(self) -> list[DraftRow]:
        return [row for row in self.draft.rows if row.look_at]

    @cached_property
    def word_list(self) -> Document:
        """The words in this paper, with what they mean."""
        return checker.word_list(self.document, self._listed)

    @cached_property
    def with_words(self) -> Document:
        """The document with its words as its last part."""
        return checker.with_word_list(self.document, self._listed)

    @cached_property
    def _listed(self) -> Sequence[Finding]:
        return self.decided.listed if self.decided else check(self.document, self.lexicon).findings


@dataclass(frozen=True, slots=True)
class _Step:
    source: Source
    name: str
    version: Version
    form: Form | None
    profile: profiles.Profile | None

    @property
    def is_without_size(self) -> bool:
        """Whether the file is the same for standard, large and giant print."""
        return self.form is not None and not self.form.has_size and self.version in _NAMED_BY_SIZE

    @property
    def file_name(self) -> str:
        if self.form and self.is_without_size:
            kind = say(f"formats.name_{self.form.value}")
        elif self.profile and self.version in _NAMED_BY_SIZE:
            kind = self.profile.name
        else:
            is_signed = self.version is Version.EASY_READ and self.source.is_signed_off
            kind = say("app.version_signed_off" if is_signed else f"app.version.{self.version.value}")
        return f"{self.name} - {kind}.{self.form.value if self.form else 'mp3'}"


def make(
    documents: Sequence[Document | checker.Decided],
    wanted: Wanted,
    folder: Path,
    lexicon: Lexicon,
    hooks: Hooks | None = None,
) -> Made:
    """Make every wanted version of every document in `folder`, which is made if it is not there.

    What cannot be made is told in ``Made.failed``; the rest is still made. Raises SizeTooSmall or SizeTooBig before
    anything is written, NoFolder when nothing can be, and StoppedByPerson on cancel: StoppedPartWay when some files
    were finished, which stay.
    """
    hooks = hooks or Hooks()
    steps = list(_steps(documents, wanted, lexicon))
    ready_folder(folder)
    work = _Work(folder, wanted, hooks, full_forms(lexicon))
    for number, step in enumerate(steps):
        hooks.progress(number, len(steps), step.file_name)
        try:
            if hooks.stopped():
                raise StoppedByPerson
            work.do(step)
        except StoppedByPerson:
            if not work.files:
                raise
            raise StoppedPartWay(number=len(work.files), of=len(steps), folder=str(folder.resolve())) from None
    hooks.progress(len(steps), len(steps), "")
    return Made(folder, tuple(work.files), _each_sentence_once(work.look_at), tuple(work.failed))


class _Work:
    """What has come of the steps so far."""

    def __init__(self, folder: Path, wanted: Wanted, hooks: Hooks, full_forms: Mapping[str, str]) -> None:
        self._folder, self._wanted, self._hooks = folder, wanted, hooks
        self._full_forms = full_forms
        self._versions: making.Versions | None = None
        self.files: list[Path] = []
        self.look_at: list[LookAt] = []
        self.failed: list[LookAt] = []

    def do(self, step: _Step) -> None:
        """Make one file, or note down why it could not be made. Raises StoppedByPerson."""
        path = place_for(self._folder / step.file_name, self._wanted.keep)
        try:
            remarks = self._make(step, path)
        except StoppedByPerson:
            raise
        except CoprodError as error:
            if isinstance(error, preflight.OurFault):
                log.error("a version did not pass its check: %s", error.facts)
            self.failed.append(LookAt(path.name, say(error.says, **error.facts)))
            return
        self.files.append(path)
        if path.name != step.file_name:
            remarks = (say("app.kept_yours", name=step.file_name), *remarks)
        self.look_at.extend(LookAt(path.name, sentence) for sentence in remarks)

    def _make(self, step: _Step, path: Path) -> tuple[str, ...]:
        if step.form is None or step.profile is None:
            _make_audio(step, path, self._wanted, self._hooks)
            return ()
        document, advice = _content(step, self._wanted)
        lines = front.lines(document, step.version, self._wanted)
        made = self._versions_of(document).make(step.profile, step.form.value, lines)
        put(path, made.content)
        return (*advice, *made.look_at)

    def _versions_of(self, document: Document) -> making.Versions:
        # Those of one document at a time: the steps come in that order, and a long document's take much memory.
        if self._versions is None or self._versions.document is not document:
            self._versions = making.Versions(document, self._full_forms)
        return self._versions


def _steps(documents: Sequence[Document | checker.Decided], wanted: Wanted, lexicon: Lexicon) -> Iterator[_Step]:
    chosen = [
        (version, own_profiles.on_paper(profile, wanted.paper) if profile else None)
        for version in Version
        if version in wanted.versions
        for profile in _profiles(version, wanted)
    ]
    sources = [Source.of(one, lexicon) for one in documents]
    names = each_once(plain_file_name(source.document.title) for source in sources)
    for source, name in zip(sources, names, strict=True):
        done: set[Form | None] = set()
        for version, profile in chosen:
            for form in wanted.forms if profile else (None,):
                step = _Step(source, name, version, form, profile)
                if not (step.is_without_size and form in done):
                    yield step
                    done.update([form] if step.is_without_size else [])


def _profiles(version: Version, wanted: Wanted) -> tuple[profiles.Profile | None, ...]:
    """Return each look in which a version is made."""
    if version is Version.OWN:
        return tuple(looks.made(one) for one in wanted.own)
    return (_profile(version, wanted),)


def _profile(version: Version, wanted: Wanted) -> profiles.Profile | None:
    match version:
        case Version.STANDARD | Version.OWN:
            return profiles.standard()
        case Version.DYSLEXIA_FRIENDLY:
            return profiles.dyslexia_friendly()
        case Version.LARGE_PRINT:
            return profiles.large_print(wanted.large_print_pt)
        case Version.GIANT_PRINT:
            return profiles.giant_print(wanted.giant_print_pt)
        case Version.EASY_READ | Version.SIMPLE_WORDS:
            return profiles.easy_read()
        case Version.WORD_LIST:
            large = Version.LARGE_PRINT in wanted.versions
            return profiles.large_print(wanted.large_print_pt) if large else profiles.standard()
        case Version.AUDIO:
            return None


def _unsure(rows: Sequence[DraftRow]) -> Iterator[str]:
    if not rows:
        return
    yield count("app.easy_read_rows", len(rows))
    for row in rows[:MOST_ROWS_NAMED]:
        yield say("app.easy_read_row", words=_beginning(" ".join(row.sentences)), advice=row.look_at[0])
    if len(rows) > MOST_ROWS_NAMED:
        yield count("app.easy_read_more_rows", len(rows) - MOST_ROWS_NAMED)


def _beginning(text: str) -> str:
    words = text.split()
    return " ".join(words) if len(words) <= WORDS_SHOWN else f"{' '.join(words[:WORDS_SHOWN])} …"


def _content(step: _Step, wanted: Wanted) -> tuple[Document, tuple[str, ...]]:
    match step.version:
        case Version.EASY_READ:
            return step.source.easy_read, step.source.easy_read_advice
        case Version.SIMPLE_WORDS:
            return step.source.simple_words, step.source.easy_read_advice
        case Version.WORD_LIST:
            return step.source.word_list, ()
        case _:
            return step.source.with_words if wanted.has_words_inside else step.source.document, ()


def _make_audio(step: _Step, path: Path, wanted: Wanted, hooks: Hooks) -> None:
    document, _ = _content(step, wanted)
    taught = step.source.taught
    said = script.with_opening(document, taught)
    settings = VoiceSettings(words_a_minute=wanted.words_a_minute)
    try:
        mp3.export(said, settings, path, title=document.title, stopped=hooks.stopped)
    except CannotWriteAudio as error:
        raise NotSaved(name=path.name) from error


def _each_sentence_once(look_at: Iterable[LookAt]) -> tuple[LookAt, ...]:
    # The Word file and the PDF of one version say the same things: one mention is enough.
    seen: dict[tuple[str, str], LookAt] = {}
    for one in look_at:
        seen.setdefault((Path(one.file).stem, one.sentence), one)
    return tuple(seen.values())
