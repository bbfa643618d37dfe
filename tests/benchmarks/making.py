"""How fast versions are made: PDF, Word and sound."""

import io
import shutil
import statistics
import subprocess
from pathlib import Path

import docx
import pikepdf
from reportlab.lib.pagesizes import A4
from reportlab.lib.styles import ParagraphStyle
from reportlab.platypus import Paragraph, SimpleDocTemplate

from coprod_desktop.model import document as doc
from coprod_desktop.render import making, profiles
from coprod_desktop.speech import VoiceSettings, mp3, script, voices
from coprod_desktop.speech.speaker import Speaker
from tests.benchmarks.measuring import Row, milliseconds
from tests.benchmarks.papers import document

# In large print these fill about a hundred pages.
PAGES = 38
SPOKEN_WORDS = 10_000
TURNS = 5
_WAV_HEAD_BYTES = 44
_WAV_BYTES_A_SECOND = 44_100  # 22,050 samples of 16 bits


def rows(folder: Path) -> list[Row]:
    """Return the figures of one long large print version and of a paper read aloud."""
    making.make(document(1), profiles.large_print(), "pdf")
    making.make(document(1), profiles.large_print(), "docx")
    return [*_pdf(), *_word(), *_sound(folder)]


def _pdf() -> list[Row]:
    long = document(PAGES)
    made: list[bytes] = []
    ours = milliseconds(lambda: made.append(making.make(long, profiles.large_print(), "pdf").content))
    with pikepdf.open(io.BytesIO(made[0])) as pdf:
        pages = len(pdf.pages)
    peer = milliseconds(lambda: _plain_pdf(long))
    name = "reportlab alone: no tags, no check"
    return [Row(f"tagged, checked PDF in large print, {pages} pages", ours, "ms", "", peer, name)]


def _plain_pdf(long: doc.Document) -> bytes:
    style = ParagraphStyle("large", fontName="Helvetica", fontSize=18, leading=25, spaceAfter=25)
    out = io.BytesIO()
    texts = [Paragraph(doc.plain_text(block), style) for block in doc.text_blocks(long)]
    SimpleDocTemplate(out, pagesize=A4).build(texts)
    return out.getvalue()


def _word() -> list[Row]:
    long = document(PAGES)
    ours = milliseconds(lambda: making.make(long, profiles.large_print(), "docx"))
    peer = milliseconds(lambda: _plain_word(long))
    return [Row("checked Word file of the same", ours, "ms", "", peer, "python-docx alone: no styles, no check")]


def _plain_word(long: doc.Document) -> bytes:
    word = docx.Document()
    for block in doc.text_blocks(long):
        word.add_paragraph(doc.plain_text(block))
    out = io.BytesIO()
    word.save(out)
    return out.getvalue()


def _sound(folder: Path) -> list[Row]:
    texts = [doc.plain_text(block) for block in doc.text_blocks(document(SPOKEN_WORDS // 450 + 1))]
    while sum(len(text.split()) for text in texts) > SPOKEN_WORDS:
        texts.pop()
    blocks = tuple(doc.Paragraph(f"p{n}", doc.words(text)) for n, text in enumerate(texts))
    said = script.of_document(doc.Document("Read aloud", blocks))
    plain = VoiceSettings(voices.PLAIN)
    ours = milliseconds(lambda: mp3.export(said, plain, folder / "ours.mp3", title="Read aloud"))
    pleasant = milliseconds(lambda: mp3.export(said, VoiceSettings(), folder / "pleasant.mp3", title="Read aloud"))
    with Speaker() as speaker:
        first = milliseconds(lambda: speaker.render(said[0], VoiceSettings()))
    what = f"MP3 of {sum(len(text.split()) for text in texts):,} words"
    return [
        Row(what, ours, "ms", "40,000 ms"),
        Row(f"{what}, in the voice that is chosen first", pleasant, "ms", "40,000 ms"),
        Row(f"{what}: the size of the file", (folder / "pleasant.mp3").stat().st_size / 1_000_000, "MB", "80 MB"),
        Row("the first sentence as sound, worker and voice started", first, "ms"),
        *_beside_the_command(said, plain, "\n".join(texts), folder),
    ]


def _beside_the_command(said: script.Script, plain: VoiceSettings, text: str, folder: Path) -> list[Row]:
    """Measure in turn with the espeak-ng command; the two make sound of other lengths, so it is a rate."""
    command = shutil.which("espeak-ng")
    if command is None:
        return []
    (folder / "text.txt").write_text(text, encoding="utf-8")
    heard = folder / "peer.wav"
    spoken = [command, "-v", "en-gb", "-s", "150", "-f", str(folder / "text.txt"), "-w", str(heard)]
    ours, peer = [], []
    with Speaker() as speaker:
        speaker.render(said[0], plain)
        for _ in range(TURNS):
            seconds: list[float] = []
            took = milliseconds(lambda: speaker.render_all(said, plain, lambda _, one: seconds.append(one.seconds)))  # noqa: B023
            ours.append(sum(seconds) / took * 1000)
            took = milliseconds(lambda: subprocess.run(spoken, check=True))
            peer.append((heard.stat().st_size - _WAV_HEAD_BYTES) / _WAV_BYTES_A_SECOND / took * 1000)
    what = "the same as sound with word times, no file: seconds of sound in a second"
    rates = statistics.median(ours), statistics.median(peer)
    return [Row(what, rates[0], "s", "ratio 0.9 or more", rates[1], "the espeak-ng command writing a WAV file")]
