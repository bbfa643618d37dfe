"""Real lists in a Word file (DOC-12): the kinds of numbering and a number of its own for each list."""

from coprod_desktop.render.docx_styles import BULLET_NUMBER, DECIMAL_NUMBER, LIST_STEP_EM
from coprod_desktop.render.docx_xml import Element, root, twips, w
from coprod_desktop.render.plan import ItemList
from coprod_desktop.render.profiles import Profile

BULLET = "•"
_FORMATS = {
    "bullet": "bullet",
    "decimal": "decimal",
    "lower-letter": "lowerLetter",
    "upper-letter": "upperLetter",
    "lower-roman": "lowerRoman",
    "upper-roman": "upperRoman",
}
_KINDS = {style: kind for kind, style in enumerate(_FORMATS)}
_DEEPEST = 8  # Word has nine levels

# A letter or digit of a label is about this wide, and some white must stay between it and the words.
_LABEL_LETTER_EM = 0.56
_LABEL_GAP_EM = 0.4


class Numbering:
    """Hands out list numbers while the document is written, and makes the numbering part from them.

    `plain` lists have no labels, so they get no number.
    """

    def __init__(self, profile: Profile) -> None:
        self._body_pt = profile.body_pt
        self._moved: dict[int, float] = {}
        self._numbers = [
            w("num", w("abstractNumId", val=_KINDS["bullet"]), numId=BULLET_NUMBER),
            w("num", w("abstractNumId", val=_KINDS["decimal"]), numId=DECIMAL_NUMBER),
        ]

    def number_for(self, items: ItemList) -> int:
        """Return the number of a list; each ordered list gets its own, or it would count on from the last one.

        Call it for a list before those inside it: they stand further right, too, where its labels are wide.
        """
        step = LIST_STEP_EM * self._body_pt
        outer = self._moved.get(items.depth - 1, 0.0)
        hanging = step if items.style == "bullet" else max(self._label_width_pt(items), step)
        self._moved[items.depth] = outer + hanging - step
        is_moved = self._moved[items.depth] > 0
        if items.style == "bullet" and not is_moved:
            return BULLET_NUMBER
        level = level_of(items)
        override = w("lvlOverride", w("startOverride", val=items.start), ilvl=level)
        if is_moved:
            override.append(_level(_FORMATS[items.style], level, self.left_pt(items.depth), hanging))
        number = len(self._numbers) + 1
        self._numbers.append(w("num", w("abstractNumId", val=_KINDS[items.style]), override, numId=number))
        return number

    def left_pt(self, depth: int) -> float:
        """Return how far from the margin the words of an item stand, in the latest list of this depth."""
        return LIST_STEP_EM * self._body_pt * (depth + 1) + self._moved.get(depth, 0.0)

    def part(self) -> Element:
        """Return the numbering part; call it when everything is written."""
        part = root("numbering")
        for style, kind in _KINDS.items():
            abstract = w("abstractNum", w("multiLevelType", val="multilevel"), abstractNumId=kind)
            for depth in range(_DEEPEST + 1):
                hanging = LIST_STEP_EM * self._body_pt
                abstract.append(_level(_FORMATS[style], depth, hanging * (depth + 1), hanging))
            part.append(abstract)
        part.extend(self._numbers)
        return part

    def _label_width_pt(self, items: ItemList) -> float:
        longest = max((len(item.label) for item in items.items), default=0)
        return (longest * _LABEL_LETTER_EM + _LABEL_GAP_EM) * self._body_pt


def level_of(items: ItemList) -> int:
    """Return the level of Word's numbering that a list stands on."""
    return min(items.depth, _DEEPEST)


def _level(number_format: str, level: int, left_pt: float, hanging_pt: float) -> Element:
    is_bullet = number_format == "bullet"
    return w(
        "lvl",
        w("start", val=1),
        w("numFmt", val=number_format),
        w("lvlText", val=BULLET if is_bullet else f"%{level + 1}."),
        w("lvlJc", val="left"),
        w("pPr", w("ind", left=twips(left_pt), hanging=twips(hanging_pt))),
        # LP-42: bullets are dark and solid.
        *([w("rPr", w("b"), w("bCs"))] if is_bullet else []),
        ilvl=level,
    )
