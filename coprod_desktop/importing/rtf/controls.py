"""What each control word does: to the state of its group, to the paragraph, to the story that is being read."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from functools import partial

from coprod_desktop.importing import symbols
from coprod_desktop.importing.docx.fields import is_contents_instruction, link_of_instruction
from coprod_desktop.importing.draft import Draft, doubted
from coprod_desktop.importing.imported import Remarks
from coprod_desktop.importing.pictures import Pictures
from coprod_desktop.importing.rtf import heads
from coprod_desktop.importing.rtf.edges import NAMES, PageEdges
from coprod_desktop.importing.rtf.forms import Field
from coprod_desktop.importing.rtf.pictures import OpenPicture
from coprod_desktop.importing.rtf.state import LANGUAGES, Header, Paragraph, State
from coprod_desktop.importing.rtf.story import Story
from coprod_desktop.importing.rtf.tables import RowShape
from coprod_desktop.importing.rtf.tokens import Piece
from coprod_desktop.importing.rtf.vocabulary import CHARACTERS, OPTIONAL, SIGNS, SILENT, SWITCHES
from coprod_desktop.importing.symbols import is_symbol_font
from coprod_desktop.model.document import Run

_MOST_NOTES = 10_000

_Ending = Callable[[], None]


@dataclass(slots=True)
class _Group:
    state: State
    paragraph: Paragraph
    ending: _Ending | None = None


class Controls:
    """Takes the pieces of one file in order."""

    def __init__(self, remarks: Remarks, pictures: Pictures, language: str) -> None:
        self.header = Header()
        self.edges = PageEdges()
        self._remarks = remarks
        self._pictures = pictures
        self._language = language
        self._group = _Group(State(), Paragraph())
        self._around: list[_Group] = []
        self._stories = [Story(self.header)]
        self._notes: dict[str, tuple[Draft, ...]] = {}
        self._shape = RowShape()
        self._picture: OpenPicture | None = None
        self._property = ["", ""]
        self._head = heads.HeadReader(self.header)
        self._bytes = b""
        self._to_skip = 0
        self._high_half = 0
        self._is_optional = False
        self._beginnings = self._all_beginnings()

    @property
    def depth(self) -> int:
        """How many groups are open."""
        return len(self._around)

    def open(self) -> None:
        """Begin a group."""
        self._flush()
        self._to_skip = 0
        self._around.append(self._group)
        self._group = _Group(self._group.state, self._group.paragraph)

    def close(self) -> None:
        """End a group; one end too many is passed by."""
        self._flush()
        self._to_skip = 0
        ending, self._group.ending = self._group.ending, None
        if ending is not None:
            ending()
        if self._around:
            self._group = self._around.pop()

    def finished(self) -> tuple[tuple[Draft, ...], dict[str, tuple[Draft, ...]]]:
        """Return the text and the notes; groups that nobody ended are ended."""
        while self._around:
            self.close()
        self._flush()
        return self._stories[0].finished(self._group.paragraph), self._notes

    def take(self, piece: Piece) -> None:
        """Take a control word, a sign or words."""
        match piece.kind:
            case "text":
                self._take_bytes(piece.content)
            case "sign":
                self._flush()
                self._sign(piece.name)
            case _:
                self._flush()
                self._word(piece.name, piece.number)

    def _take_bytes(self, content: bytes) -> None:
        if self._picture is not None and self._group.state.goes_to == "picture":
            self._picture.digits.append(content)
            return
        plain = content.replace(b"\r", b"").replace(b"\n", b"")
        skipped = min(self._to_skip, len(plain))
        self._to_skip -= skipped
        self._bytes += plain[skipped:]

    def _flush(self) -> None:
        if not self._bytes:
            return
        content, self._bytes = self._bytes, b""
        font = self.header.font(self._group.state.font)
        encoding = font.encoding or self.header.encoding
        if encoding == "symbol":
            encoding = "latin-1"
        self._say(content.decode(encoding, "replace"))

    def _sign(self, sign: str) -> None:
        if sign == "*":
            self._is_optional = True
        elif sign in "\r\n":
            self._story.end_paragraph(self._group.paragraph)
        elif sign in SIGNS:
            self._say(SIGNS[sign])

    def _word(self, name: str, number: int | None) -> None:
        is_optional, self._is_optional = self._is_optional, False
        if self._to_skip:
            self._to_skip -= 1
        if is_optional and name not in OPTIONAL:
            self._silence()
        elif self._group.state.goes_to in ("fonts", "styles") and name not in ("u", "uc"):
            self._head.word(self._group.state.goes_to, name, number)
        elif not self._begin(name):
            self._set(name, number)

    def _silence(self) -> None:
        self._become(goes_to="nowhere")

    def _become(self, **changes: object) -> None:
        self._group.state = replace(self._group.state, **changes)  # type: ignore[arg-type]  # names of State's fields

    def _begin(self, name: str) -> bool:
        """Begin what a group may be for; false for a word that is no such thing."""
        begin = self._beginnings.get(name)
        if begin is not None and self._group.state.goes_to != "nowhere":
            begin()
            return True
        if name in SILENT:
            self._silence()
            return True
        return begin is not None

    def _all_beginnings(self) -> dict[str, _Ending]:
        return {
            "fonttbl": lambda: self._become(goes_to="fonts"),
            "stylesheet": lambda: self._become(goes_to="styles"),
            "info": lambda: self._become(goes_to="info"),
            "title": lambda: self._begin_said("title"),
            "author": lambda: self._begin_said("author"),
            "annotation": self._begin_comment,
            "field": lambda: self._become(field=Field()),
            "fldinst": self._begin_instruction,
            "fldrslt": self._begin_result,
            "listtext": lambda: self._become(goes_to="label"),
            "pntext": lambda: self._become(goes_to="label"),
            "bkmkstart": self._begin_bookmark,
            "footnote": self._begin_note,
            "shptxt": self._begin_box,
            "pict": self._begin_picture,
            "sn": lambda: self._begin_property(0),
            "sv": lambda: self._begin_property(1),
            "picprop": lambda: self._become(goes_to="properties"),
            "object": lambda: self._remarks.add("embedded_objects"),
            "sp": lambda: self._become(goes_to="properties"),
            "formfield": lambda: self._become(goes_to="form"),
            "ffl": self._begin_choice,
        } | {name: partial(self._begin_edge, name) for name in NAMES}

    def _begin_edge(self, name: str) -> None:
        self._begin_story(partial(self.edges.keep, name))

    def _begin_choice(self) -> None:
        if self._group.state.field is not None:
            self._group.state.field.choices.append("")
            self._become(goes_to="choice")

    def _begin_said(self, name: str) -> None:
        if self._group.state.goes_to == "info":
            self._become(goes_to=f"said {name}")

    def _begin_comment(self) -> None:
        self._remarks.add("comments")
        self._silence()

    def _begin_instruction(self) -> None:
        self._become(goes_to="instruction")

    def _begin_result(self) -> None:
        instruction = self._group.state.field.instruction if self._group.state.field else ""
        link = link_of_instruction(instruction)
        is_contents = is_contents_instruction(instruction)
        self._remarks.add("contents_list", 1 if is_contents and not self._group.state.is_in_contents else 0)
        self._become(
            goes_to="text",
            link=link or self._group.state.link,
            is_in_contents=is_contents or self._group.state.is_in_contents,
        )
        story, before = self._story, len(self._story.runs)

        def end() -> None:
            field = self._group.state.field
            if field is not None and field.shown and not any(run.text.strip() for run in story.runs[before:]):
                self._say(field.shown)

        self._group.ending = end

    def _begin_bookmark(self) -> None:
        self._become(goes_to="bookmark")

    def _begin_note(self) -> None:
        if len(self._notes) >= _MOST_NOTES:
            return
        key = f"note {len(self._notes) + 1}"
        self._notes[key] = ()
        self._story.runs.append(Run("", note=key))

        def keep(drafts: tuple[Draft, ...]) -> None:
            self._notes[key] = drafts

        self._begin_story(keep)

    def _begin_box(self) -> None:
        around = self._story

        def keep(drafts: tuple[Draft, ...]) -> None:
            self._remarks.add("text_boxes", 1 if drafts else 0)
            around.sides.extend(doubted(drafts, "text_box"))

        self._begin_story(keep)

    def _begin_story(self, keep: Callable[[tuple[Draft, ...]], None]) -> None:
        story = Story(self.header)
        self._stories.append(story)
        self._group.paragraph = Paragraph()
        self._become(goes_to="text")
        shape, self._shape = self._shape, RowShape()

        def end() -> None:
            self._shape = shape
            keep(story.finished(self._group.paragraph))
            if story in self._stories[1:]:
                self._stories.pop()

        self._group.ending = end

    def _begin_picture(self) -> None:
        picture = OpenPicture()
        around, self._picture = self._picture, picture
        is_hidden = self._group.state.is_hidden or self._group.state.is_deleted
        self._become(goes_to="picture")

        def end() -> None:
            self._picture = around
            image = picture.finished(self._pictures, self._remarks) if not is_hidden else None
            if image is not None:
                self._story.sides.append(image)

        self._group.ending = end

    def _begin_property(self, part: int) -> None:
        self._property[part] = ""
        self._become(goes_to=f"property {part}")

        def end() -> None:
            if part == 1 and self._picture is not None:
                self._picture.properties[self._property[0]] = self._property[1].strip()

        self._group.ending = end

    @property
    def _story(self) -> Story:
        return self._stories[-1]

    def _set(self, name: str, number: int | None) -> None:
        """Change the state of the group, the paragraph or the row, or end one of them."""
        if name in SWITCHES:
            self._become(**{SWITCHES[name]: number != 0})
        elif name in CHARACTERS:
            self._say(CHARACTERS[name])
        elif name == "u":
            self._unicode(number or 0)
        elif not (self._set_paragraph(name, number or 0) or self._set_table(name, number or 0)):
            self._set_other(name, number or 0)

    def _set_paragraph(self, name: str, number: int) -> bool:
        changed = self._group.paragraph.changed(name, number)
        if changed is not None:
            self._group.paragraph = changed
        elif name in ("par", "sect") and self._group.state.goes_to == "text":
            self._story.end_paragraph(self._group.paragraph)
        elif name == "nestcell":
            # A table in a cell becomes paragraphs of the cell.
            self._story.end_paragraph(replace(self._group.paragraph, is_in_table=True))
        else:
            return False
        return True

    def _set_table(self, name: str, number: int) -> bool:
        match name:
            case "trowd":
                self._shape = RowShape()
            case "cell":
                self._story.end_cell(self._group.paragraph)
            case "row":
                self._story.end_row(self._shape)
            case _:
                return self._shape.take(name, number)
        return True

    def _set_other(self, name: str, number: int) -> None:
        match name:
            case "plain":
                self._become(bold=False, italic=False, is_hidden=False, is_struck=False, font=-1, language=0)
            case "f":
                self._become(font=number)
            case "lang":
                self._become(language=number)
            case "uc":
                self._become(skipped_after_unicode=min(max(number, 0), 100))
            case "ffres" | "ffdefres" if self._group.state.field is not None:
                setattr(self._group.state.field, "result" if name == "ffres" else "default", number)
            case "titlepg":
                self.edges.is_first_special = True
            case "picwgoal" if self._picture is not None:
                self._picture.width_twips = number
            case "picscalex" if self._picture is not None:
                self._picture.scale_percent = number
            case _:
                heads.set_encoding(self.header, name, number)

    def _unicode(self, number: int) -> None:
        code = number & 0xFFFF
        self._to_skip = self._group.state.skipped_after_unicode
        if 0xD800 <= code < 0xDC00:
            self._high_half = code
            return
        if 0xDC00 <= code < 0xE000:
            high, self._high_half = self._high_half, 0
            if high:
                self._say(chr(0x10000 + ((high - 0xD800) << 10) + (code - 0xDC00)))
            return
        self._say(chr(code))

    def _say(self, text: str) -> None:
        """Give words to what the group is for."""
        state = self._group.state
        match state.goes_to:
            case "text":
                self._words(text, state)
            case "label":
                if not state.is_in_contents:
                    self._story.label += self._translated(text, state)
            case "instruction" if state.field is not None:
                state.field.instruction += text
            case "choice" if state.field is not None:
                state.field.choices[-1] += text
            case "bookmark":
                self._story.anchors.append(text.strip())
            case "fonts" | "styles":
                self._head.words(state.goes_to, text)
            case "property 0" | "property 1":
                self._property[int(state.goes_to[-1])] += text
            case said if said.startswith("said "):
                self.header.said[said[5:]] = self.header.said.get(said[5:], "") + text

    def _translated(self, text: str, state: State) -> str:
        font = self.header.font(state.font).name
        translated, left_out = symbols.translate(font if is_symbol_font(font) else "", text)
        self._remarks.add("symbols", left_out)
        return translated

    def _words(self, text: str, state: State) -> None:
        if state.is_in_contents:
            return
        if state.is_deleted or state.is_hidden:
            name = "tracked_changes" if state.is_deleted else "hidden_text"
            self._remarks.add(name, 1 if text.strip() else 0)
            return
        if text.strip():
            self._remarks.add("tracked_changes", 1 if state.is_revised else 0)
            self._remarks.add("struck_text", 1 if state.is_struck else 0)
        said = LANGUAGES.get(state.language, "")
        language = "" if said[:2] in ("", self._language[:2]) else said
        self._story.runs.append(
            Run(self._translated(text, state), state.bold, state.italic, state.link, language=language)
        )
