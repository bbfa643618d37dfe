"""The three sets of colours, as plain values: every pair of text and ground is at least 7:1 (WCAG 1.4.6)."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Colours:
    """One palette; each value is "#rrggbb".

    `window` lies behind everything, `page` behind words to read or write; `line` outlines controls (3:1 or more),
    `hairline` only divides. `accent` fills the one main button of a screen and marks what is chosen. `spoken` lies
    behind the sentence being read, `word` behind the word.
    """

    name: str
    window: str
    page: str
    text: str
    quiet_text: str
    line: str
    hairline: str
    accent: str
    on_accent: str
    soft: str
    focus: str
    focus_on_accent: str
    spoken: str
    on_spoken: str
    word: str
    on_word: str


LIGHT = Colours(
    name="light",
    window="#f5f2ec",
    page="#ffffff",
    text="#1a1a1f",
    quiet_text="#43434c",
    line="#6c6b73",
    hairline="#d9d3c8",
    accent="#17485a",
    on_accent="#ffffff",
    soft="#e4eef0",
    focus="#0a3cb0",
    focus_on_accent="#ffd166",
    spoken="#fdeeb8",
    on_spoken="#1a1a1f",
    word="#17485a",
    on_word="#ffffff",
)

DARK = Colours(
    name="dark",
    window="#13181b",
    page="#1b2226",
    text="#f4f2ed",
    quiet_text="#d0cec8",
    line="#8f989c",
    hairline="#364046",
    accent="#98d6cd",
    on_accent="#0d1d1c",
    soft="#223033",
    focus="#ffd166",
    focus_on_accent="#0b3d91",
    spoken="#4a4117",
    on_spoken="#ffffff",
    word="#ffd166",
    on_word="#13181b",
)

CONTRAST = Colours(
    name="contrast",
    window="#000000",
    page="#000000",
    text="#ffffff",
    quiet_text="#ffffff",
    line="#ffffff",
    hairline="#ffffff",
    accent="#ffeb3b",
    on_accent="#000000",
    soft="#000000",
    focus="#00e5ff",
    focus_on_accent="#0000c8",
    spoken="#ffffff",
    on_spoken="#000000",
    word="#ffeb3b",
    on_word="#000000",
)

ALL = (LIGHT, DARK, CONTRAST)


def named(name: str) -> Colours:
    """Return the palette of this name, or the light one when there is none."""
    return next((colours for colours in ALL if colours.name == name), LIGHT)
