"""eSpeak NG's voices, read from its files."""

import re
from pathlib import Path

from coprod_desktop import strings

FIRST = "gmw/en"

# The voices of these islands come first and have names of ours; the rest go by the name in their file.
_NAMED = (
    ("gmw/en", "en-GB", "british"),
    ("gmw/en-GB-x-rp", "en-GB", "received"),
    ("gmw/en-GB-scotland", "en-GB", "scottish"),
    ("gmw/en-GB-x-gbclan", "en-GB", "lancashire"),
    ("gmw/en-GB-x-gbcwmd", "en-GB", "west_midlands"),
    ("cel/cy", "cy", "welsh"),
)
# A female speaker's pitch and resonance laid over a voice.
_HIGHER = "+f3"
_HIGHER_FOR = ("gmw/en", "cel/cy")
_MADE_UP = "art"  # the folder of constructed languages
_OTHER_ALPHABET = "gmw/en-Shaw"
_FIELD = re.compile(r"^(name|language)\s+(\S.*?)\s*$", re.MULTILINE)

OURS = frozenset({one[0] for one in _NAMED} | {one + _HIGHER for one in _HIGHER_FOR})

Found = tuple[str, str, str]


def found() -> list[Found]:
    """Return the id, name and language of each voice, those of these islands first; none when they are missing."""
    folder = _folder()
    if folder is None:
        return []
    ours = [voice for voice in _ours() if (folder / voice[0].partition("+")[0]).is_file()]
    taken = {voice[0] for voice in ours}
    return [*ours, *_others(folder, taken)]


def _folder() -> Path | None:
    try:
        import espeakng_loader

        folder = Path(espeakng_loader.get_data_path()) / "lang"
    except (ImportError, RuntimeError):
        return None
    return folder if folder.is_dir() else None


def _ours() -> list[Found]:
    voices = []
    for identifier, language, key in _NAMED:
        name = strings.say(f"speech.voice_{key}")
        voices.append((identifier, name, language))
        if identifier in _HIGHER_FOR:
            voices.append((identifier + _HIGHER, strings.say("speech.voice_higher", voice=name), language))
    return voices


def _others(folder: Path, taken: set[str]) -> list[Found]:
    voices = []
    for path in folder.rglob("*"):
        identifier = path.relative_to(folder).as_posix()
        if not path.is_file() or identifier in taken | {_OTHER_ALPHABET} or identifier.startswith(f"{_MADE_UP}/"):
            continue
        fields: dict[str, str] = {}
        for field, value in _FIELD.findall(path.read_text(encoding="utf-8", errors="replace")):
            fields.setdefault(field, value)
        language = fields.get("language", "").split()[:1]
        if "name" in fields and language:
            voices.append((identifier, fields["name"], language[0]))
    return voices
