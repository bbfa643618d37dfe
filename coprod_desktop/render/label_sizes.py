"""Sheets of self-adhesive labels as shops sell them: where each label lies."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class LabelSheet:
    """An A4 sheet of labels, in millimetres; `across_mm` and `down_mm` lead from one label to the next."""

    columns: int
    rows: int
    width_mm: float
    height_mm: float
    left_mm: float
    top_mm: float
    across_mm: float
    down_mm: float

    @property
    def number(self) -> int:
        """How many labels there are on a sheet."""
        return self.columns * self.rows


SHEETS = {
    sheet.number: sheet
    for sheet in (
        LabelSheet(3, 7, 63.5, 38.1, 7.2, 15.1, 66.0, 38.1),
        LabelSheet(2, 7, 99.1, 38.1, 4.7, 15.1, 101.6, 38.1),
        LabelSheet(2, 4, 99.1, 67.7, 4.7, 13.1, 101.6, 67.7),
    )
}
"""The sheets that shops sell under many names (L7160, L7163, L7165), by how many labels they hold."""
