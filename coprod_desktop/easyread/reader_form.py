"""A form in easy read for people who check a version: it prints, and what they write is typed in afterwards."""

from coprod_desktop.model.document import Block, Document, Heading, Paragraph, Picture, PictureRow, words
from coprod_desktop.model.easy_read_version import EasyReadVersion
from coprod_desktop.strings import in_a_document, say

_LINES = 2
_ABOUT = (
    ("easy-read", ("form_about", "form_about_paper")),
    ("asking-a-question", ("form_check",)),
    ("choice", ("form_choice",)),
    ("support-worker", ("form_help",)),
)
_QUESTIONS = (
    ("easier-words", ("form_understand", "form_yes_no"), 0),
    ("jargon", ("form_hard",), _LINES),
    ("magnifying-glass", ("form_pictures",), _LINES),
    ("feedback", ("form_missing",), _LINES),
    ("agree", ("form_good", "form_good_answers"), 0),
)
_NAMES = (
    ("compliment", ("form_names",)),
    ("choice", ("form_name_choice", "form_name_answers")),
    ("form-to-fill-in", ("form_name", "form_date")),
    ("money", ("form_paid",)),
)


@in_a_document
def of_version(version: EasyReadVersion) -> Document:
    """Return the form for one version, kind "easy-read": pictures left, short sentences, room to write."""
    title = version.title
    blocks: list[Block] = [_heading("about")]
    blocks += [_row(f"about-{place}", name, keys, title) for place, (name, keys) in enumerate(_ABOUT, 1)]
    blocks.append(_heading("questions"))
    for place, (name, keys, lines) in enumerate(_QUESTIONS, 1):
        blocks.append(_row(f"question-{place}", name, (*keys, *("form_line",) * lines), title))
    blocks.append(_heading("names"))
    blocks += [_row(f"names-{place}", name, keys, title) for place, (name, keys) in enumerate(_NAMES, 1)]
    return Document(say("easyread.form_title", title=title), tuple(blocks), kind="easy-read")


def _heading(name: str) -> Heading:
    return Heading(f"form-{name}", 2, words(say(f"easyread.form_{name}_heading")))


def _row(row_id: str, drawing: str, keys: tuple[str, ...], title: str) -> PictureRow:
    sentences = tuple(
        Paragraph(f"form-{row_id}-{place}", words(say(f"easyread.{key}", title=title)))
        for place, key in enumerate(keys, 1)
    )
    return PictureRow(
        f"form-{row_id}", sentences, Picture(f"form-{row_id}-picture", f"drawing:{drawing}", is_decorative=True)
    )
