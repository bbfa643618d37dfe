"""An easy read version that somebody edited in Word comes back: what is different, for a person to take or leave."""

from collections.abc import Callable
from pathlib import Path

from coprod_desktop import importing
from coprod_desktop.app import front, studio
from coprod_desktop.app.reading import open_paper
from coprod_desktop.easyread import coming_back
from coprod_desktop.easyread.coming_back import ComeBack
from coprod_desktop.errors import CoprodError
from coprod_desktop.language.lexicon import Lexicon
from coprod_desktop.model.easy_read_version import EasyReadVersion
from coprod_desktop.render import planning, profiles, writers


class AnotherPaper(CoprodError):
    """The file has hardly anything of this version in it (facts: name)."""

    says = "studio.another_paper"


def bring_back(
    version: EasyReadVersion, path: Path, lexicon: Lexicon, *, stopped: Callable[[], bool] | None = None
) -> ComeBack:
    """Return what changed in a file that was made from a version, compared with the version as it is now.

    Raises a CoprodError when the file cannot be read, and AnotherPaper when it is not this version.
    """
    came_back = front.without_lines(open_paper(path, stopped=stopped).document)
    exported = studio.as_document(version, lexicon, words_alone=not came_back.media)
    content, _ = writers.written(planning.plan(exported, profiles.easy_read()), "docx")
    # Our own file just written: there is nothing in it that a worker would have to guard against.
    went_out = importing.read_bytes("version.docx", content).document
    found = coming_back.compare(version, exported, went_out, came_back)
    if found.is_other_paper:
        raise AnotherPaper(name=path.name)
    return found
