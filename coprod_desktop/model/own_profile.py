"""A look for versions that somebody made for themselves, from one of ours."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class OwnProfile:
    """What somebody changed. 0 and "" mean: as in the look that it is based on.

    `based_on` is the key of one of our profiles, such as "large-print". `line_pitch` is a multiple of the letter size;
    `letter_em` and `word_em` are white added after each letter and each space, as parts of the letter size. `paper` is
    the key of a paper of ours or a colour ("#FFF8E7"), `ink` a colour. `wide_tables` is "landscape" for those who
    rather turn the page than read a wide table as a list. `id` lasts, so that two copies can be joined.
    """

    name: str
    based_on: str = "large-print"
    size_pt: float = 0.0
    family: str = ""
    is_bolder: bool = False
    line_pitch: float = 0.0
    letter_em: float = 0.0
    word_em: float = 0.0
    margin_mm: float = 0.0
    paper: str = ""
    ink: str = ""
    wide_tables: str = ""
    id: str = ""
